"""The picture of a learning goal, its words, and its figures: those of the indicators."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.checks.small_workbooks import sheet
from tests.progress_indicators.figures_of import figure, scope
from vzv_sheets.letter_writing.content.goal_chart import goal_chart, label_places, ticks
from vzv_sheets.letter_writing.word.drawing import width_of
from vzv_sheets.letter_writing.word.pictures import EMU_PER_CM
from vzv_sheets.progress_indicators.goals.learning_progress import READS
from vzv_sheets.progress_indicators.goals.progress import ways_covered
from vzv_sheets.records.goal_progress import GoalProgress, goal_progress
from vzv_sheets.vocabulary.arrays import np

DAY = dt.date(2026, 3, 1)
PEOPLE = sheet("Vrijwilligers", "vrijwilliger_id | achternaam", "V1 | Jansen")
PLACED = sheet(
    "Plaatsingen", "plaatsing_id | vrijwilliger_id | startdatum | status | clientcode",
    *(f"P{number} | V1 | 2026-01-01 | actief | C{number}" for number in range(1, 12)),
)  # fmt: skip
GOALS = sheet(
    "Leerdoelen", "leerdoel_id | plaatsing_id | beginscore | doelscore | datum_vastgesteld",
    "D1 | P1 | 2 | 4 | 2026-01-05", "D2 | P2 | 4 | 2 |", "D3 | P3 | 1,5 | 5 |", "D4 | P4 | 3 | 3 |", "D5 | P5 | | 4 |",
    "D6 | P6 | 2 | |", "D7 | P7 | 2 | 4 |", "D8 | P8 | 1 | 5 |", "D9 | P9 | 1 | 9 |", "D10 | P10 | 1 | 5 |",
    "D11 | P11 | 1 | 5 |",
)  # fmt: skip
MEASURED = sheet(
    "Metingen", "leerdoel_id | datum | score | gas_score",
    "D1 | 2026-03-01 | 3 | -1", "D1 | 2026-02-01 | 2 | 1", "D1 | 2026-02-01 | 2,5 |", "D1 | 2026-07-01 | 5 | 2",
    "D2 | 2026-02-01 | 5 |", "D3 | 2026-02-01 | 2 | 7", "D3 | 2026-02-01 | 2,5 | 2", "D4 | 2026-02-01 | 4 |",
    "D5 | 2026-02-01 | 2 |", "D6 | 2026-02-01 | 2 |", "D7 | 2026-02-01 | 3 |", "D7 | 2026-03-01 | | 0",
    "D8 | | 3 |", "D9 | 2026-02-01 | 3 |", "D10 | 2026-02-01 | 2 |", "D10 | 2026-03-01 | 8 |",
    "D11 | 2026-02-01 | 4 |", "D11 | 2026-03-01 | goed | 1",
)  # fmt: skip
WORKBOOK = (PEOPLE, PLACED, GOALS, MEASURED)


def test_a_goal_begins_and_stands_and_goes_where_its_rows_say() -> None:
    progress = goal_progress(scope(WORKBOOK).records, 0)
    assert (progress.start, progress.now, progress.target) == (2000, 3000, 4000)
    assert (progress.set_on, progress.now_on) == (dt.date(2026, 1, 5), DAY)
    assert progress.earlier == ((dt.date(2026, 2, 1), 2500),)  # the highest of a day; what comes later is not known yet
    assert (progress.gas_score, progress.gas_score_on) == (-1, DAY)
    assert progress.measured == (0, 1, 2)


def test_a_letter_and_the_indicator_tell_the_same_of_every_goal() -> None:
    seen = scope(WORKBOOK)
    everything = np.ones(len(seen.table("Plaatsingen")), dtype=bool)
    told = [goal_progress(seen.records, goal).covered for goal in range(11)]
    covered = ways_covered(seen.reading(READS), everything).covered
    assert {goal: way for goal, way in enumerate(told) if way is not None} == covered
    assert len(covered) == 6
    assert figure(WORKBOOK, "I-24").value == 100 * sum(covered.values()) / len(covered)
    gas = [goal_progress(seen.records, goal).gas_score for goal in range(11)]
    assert gas == [-1, None, 2, None, None, None, 0, None, None, None, 1]
    shown = figure(WORKBOOK, "I-24/gas")
    assert (shown.n, shown.value) == (4, Fraction(sum(score for score in gas if score is not None), 4))


@pytest.mark.parametrize(
    ("progress", "language", "words"),
    [
        (GoalProgress(2000, 3000, 4000), "nl", "Nederlands: begonnen op 2, nu 3, doel 4 (schaal 1 tot 5)"),
        (GoalProgress(2000, None, 4000), "nl", "Nederlands: begonnen op 2, nog niet gemeten, doel 4 (schaal 1 tot 5)"),
        (GoalProgress(None, 3500, None), "nl", "Nederlands: nu 3,5 (schaal 1 tot 5)"),
        (
            GoalProgress(2000, 3500, 4000, earlier=((DAY, 2500), (DAY, 3000))), "en",
            "Nederlands: started at 2, before that 2.5 and 3, now 3.5, target 4 (scale 1 to 5)",
        ),
    ],
)  # fmt: skip
def test_the_alternative_text_tells_the_same_in_words(progress, language, words) -> None:
    chart = goal_chart("Nederlands", progress, language)
    assert (chart.alternative_text, chart.meaning) == (words, words)


def test_without_any_score_there_is_no_picture() -> None:
    assert goal_chart("Nederlands", GoalProgress(None, None, None)) is None


def test_the_picture_is_sharp_on_paper_and_small_as_a_file() -> None:
    chart = goal_chart("Nederlands", GoalProgress(2000, 3000, 4000))
    image = Image.open(io.BytesIO(chart.data))
    assert (chart.width, chart.height) == (7 * EMU_PER_CM, 1.6 * EMU_PER_CM)
    assert image.width / (7 / 2.54) >= 200
    assert len(chart.data) < 8_000
    assert image.convert("RGB").getpixel((0, 0)) == (255, 255, 255)


def _grey(progress: GoalProgress) -> Image.Image:
    return Image.open(io.BytesIO(goal_chart("x", progress).data)).convert("L")


def _dark(image: Image.Image, *, above: int = 90) -> list[int]:
    """The columns with ink on the line of the scale, wherever it is darker than the scale itself."""
    line = image.crop((0, 104, image.width, 113))
    return [across for across in range(line.width) if min(line.crop((across, 0, across + 1, 9)).tobytes()) < above]


def test_start_and_now_and_target_stand_in_their_places_also_in_grey() -> None:
    width = _grey(GoalProgress(2000, 3000, 4000)).width
    quarter = (width - 112) / 4
    now = _dark(_grey(GoalProgress(None, 3000, None)))
    assert sum(now) / len(now) == pytest.approx(56 + 2 * quarter, abs=3)
    target = _dark(_grey(GoalProgress(None, None, 4000)))
    assert sum(target) / len(target) == pytest.approx(56 + 3 * quarter, abs=3)
    assert len(target) < 12 < len(now)
    start = _dark(_grey(GoalProgress(2000, None, None)), above=110)
    assert sum(start) / len(start) == pytest.approx(56 + quarter, abs=3)
    assert round(56 + quarter) not in start  # hollow
    earlier = _dark(_grey(GoalProgress(None, 5000, None, earlier=((DAY, 2000),))), above=110)
    assert round(56 + quarter) in earlier


@given(
    *[st.none() | st.integers(-9_000, 120_000)] * 3,
    st.integers(-20, 20),
    st.integers(1, 2_000_000_000),
    st.sampled_from(["nl", "en"]),
)
@settings(max_examples=25, deadline=None)
def test_any_scores_on_any_scale_give_a_picture_with_clean_edges(start, now, target, low, span, language) -> None:
    chart = goal_chart("x", GoalProgress(start, now, target, (low, low + span)), language)
    assert (chart is None) == (start is now is target is None)
    if chart is not None:
        image = Image.open(io.BytesIO(chart.data)).convert("L")
        edges = [image.crop(box) for box in ((0, 0, 1, image.height), (image.width - 1, 0, image.width, image.height))]
        assert all(min(edge.tobytes()) > 200 for edge in edges)


@given(st.lists(st.integers(20, 800), min_size=1, max_size=3), st.permutations(["start -120,125", "now 7", "target"]))
def test_labels_never_overlap_and_stay_on_the_picture(places, texts) -> None:
    middles = label_places(sorted(places), texts[: len(places)])
    widths = [width_of(text, 36) for text in texts]
    ends = [(middle - width / 2, middle + width / 2) for middle, width in zip(middles, widths, strict=False)]
    assert all(right < left for (_, right), (left, _) in pairwise(ends))
    assert ends[0][0] >= 0
    assert ends[-1][1] <= 827


@pytest.mark.parametrize(
    ("scale", "numbers"),
    [
        ((1, 5), [1, 2, 3, 4, 5]), ((-2, 2), [-2, -1, 0, 1, 2]), ((0, 100), [0, 20, 40, 60, 80, 100]),
        ((1, 10), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), ((3, 4), [3, 4]), ((0, 10**9), [0, 5 * 10**8, 10**9]),
    ],
)  # fmt: skip
def test_a_scale_has_both_ends_and_even_steps(scale, numbers) -> None:
    assert ticks(*scale) == numbers


def test_a_scale_that_is_turned_round_still_gives_a_picture() -> None:
    assert goal_chart("x", GoalProgress(2000, 3000, 4000, (5, 1))).alternative_text.endswith("(schaal 5 tot 6)")


def test_the_same_figures_give_the_same_bytes_and_others_do_not() -> None:
    progress = GoalProgress(2000, 3000, 4000)
    chart = goal_chart("a", progress)
    assert goal_chart("b", progress).digest == chart.digest
    assert goal_chart("a", replace(progress, now=3500)).digest != chart.digest
