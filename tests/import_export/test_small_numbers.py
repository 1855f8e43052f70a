"""Small numbers do not stand in an export, and do not follow from what does."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks.small_workbooks import VOLUNTEERS, sheet
from tests.progress_indicators.figures_of import scope
from vzv_sheets.dashboards.board import board
from vzv_sheets.import_export.figure_lines import figure_lines
from vzv_sheets.progress_indicators.all_indicators import indicators_of
from vzv_sheets.progress_indicators.small_counts import SMALL, hidden_parts


def possible(counts, hidden, conditions):
    """Per hidden part every value that it may have, for a reader who knows the rest, the whole and these sums."""
    places = [place for place, hides in enumerate(hidden) if hides]
    found = {place: set() for place in places}
    for guess in product(range(1, sum(counts) + 1), repeat=len(places)):
        values = list(counts)
        for place, value in zip(places, guess, strict=True):
            values[place] = value
        if sum(values) == sum(counts) and all(
            sum(values[place] for place in chosen) == sum(counts[place] for place in chosen) for chosen in conditions
        ):
            for place, value in zip(places, guess, strict=True):
                found[place].add(value)
    return found


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(0, 7), min_size=1, max_size=4))
def test_no_small_part_follows_from_the_whole(counts):
    parts = hidden_parts(counts)
    assert all(hides for count, hides in zip(counts, parts.hidden, strict=True) if 0 < count < SMALL)
    if not parts.revealed:
        assert all(
            max(values) >= SMALL
            for place, values in possible(counts, parts.hidden, []).items()
            if counts[place] < SMALL
        )


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(0, 7), min_size=2, max_size=4), st.integers(1, 3))
def test_nor_from_a_sum_of_some_parts_that_is_told_besides(counts, size):
    chosen = tuple(range(min(size, len(counts) - 1)))
    parts = hidden_parts(counts, told=[sum(counts[place] for place in chosen)])
    if not parts.revealed:
        assert all(
            max(values) >= SMALL
            for place, values in possible(counts, parts.hidden, [chosen]).items()
            if counts[place] < SMALL
        )


def test_the_next_smallest_goes_with_the_only_small_one_and_nothing_goes_without_one():
    assert hidden_parts([2, 6, 20, 0]).hidden == (True, True, False, False)
    assert hidden_parts([5, 6, 20, 0]).hidden == (False, False, False, False)
    assert hidden_parts([1, 0]).revealed and hidden_parts([1, 1, 1, 1, 1]).revealed


def ended(**kinds):
    """Placements that ended, so many with each uitstroom; `programme_kind` names the programme too."""
    rows = []
    for kind, number in kinds.items():
        programme, _, outflow = kind.rpartition("__")
        rows += [
            f"P{len(rows) + place} | V1 | {programme or 'A'} | 2025-01-01 | 2026-02-01 | {outflow.replace('_', ' ')}"
            for place in range(number)
        ]
    return (
        VOLUNTEERS, sheet("Programmas", "programma_id | naam", "A | Aan tafel", "B | Buiten", "C | Café"),
        sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | startdatum | eind_werkelijk | uitstroom",
              *rows),
    )  # fmt: skip


def lines(workbook, code, *, no_small_cells=False):
    return figure_lines(scope(workbook), no_small_cells=no_small_cells, indicators=indicators_of(code))


def told(found):
    return {line.shown.label: None if line.shown.hidden else line.shown.value for line in found}


def test_a_small_kind_of_outflow_is_hidden_and_so_is_what_would_tell_it():
    found = lines(ended(opleiding=2, geen=6, betaald_werk_elders=7, blijft_vrijwilliger=9), "I-22")
    shown = told(found.breakdown)
    assert shown["opleiding"] is None and shown["betaald werk"] is None  # their sum is the share of I-22
    assert shown["blijft vrijwilliger"] == 37.5 and found.figures[0].shown.value == 37.5
    large = lines(ended(opleiding=5, geen=6, betaald_werk_elders=7), "I-22")
    assert None not in told(large.breakdown).values() and large.masked == 0


def test_a_programme_with_a_small_number_takes_the_next_smallest_along():
    kinds = {"A__opleiding": 2, "A__geen": 6, "B__opleiding": 6, "B__geen": 6, "C__opleiding": 9, "C__geen": 9}
    found = lines(ended(**kinds), "I-22")
    assert {line.programme: bool(line.shown.hidden) for line in found.figures} == {
        "": False, "Aan tafel": True, "Buiten": True, "Café": False,
    }  # fmt: skip


def test_counts_of_volunteers_are_told_to_the_board_and_not_to_research():
    few = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum",
        *(f"V{number} | Naam | 2026-01-05" for number in range(3)),
    )  # fmt: skip
    assert told(lines([few], "I-01").figures) == {"": 3}
    assert lines([few], "I-01", no_small_cells=True).figures[0].shown.hidden == "1 tot en met 4"
    months = lines([few], "I-02/nieuw", no_small_cells=True).months
    assert [line.shown.hidden for line in months] == ["1 tot en met 4", "", "", "", "", ""]


def test_the_bounds_of_benefits_go_together_for_what_is_unknown_lies_between_them():
    answers = ["bijstand"] * 3 + ["onbekend"] * 6 + ["geen"] * 20
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | uitkering",
        *(f"V{number} | Naam | 2026-01-05 | {benefit}" for number, benefit in enumerate(answers)),
    )  # fmt: skip
    found = lines([people], "I-39")
    hidden = {line.indicator.part: bool(line.shown.hidden) for line in found.figures}
    assert hidden == {
        "ondergrens": True, "bovengrens": True, "aandeel": True, "aandeel_boven": True, "ioaw": False,
    }  # fmt: skip


def test_the_dashboard_of_the_board_hides_what_the_lists_beside_it_hide():
    read = scope(ended(A__opleiding=2, A__geen=9, B__opleiding=3, B__geen=9))
    hidden = figure_lines(read, no_small_cells=False).hidden
    alone, beside = (dict(zip(*found.columns[1:3], strict=True)) for found in (board(read), board(read, hidden)))
    title = "Doorstroom na een plaatsing"
    assert "I-22" in hidden and (alone[title].part / alone[title].whole, beside[title]) == (
        pytest.approx(100 * 5 / 23), "niet getoond",
    )  # fmt: skip
