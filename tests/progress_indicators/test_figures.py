"""I-01, I-02, I-04, I-10, I-12, I-38 and I-58, worked out by hand from small workbooks (domain/indicators.md)."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checks.small_workbooks import PLACEMENTS, VOLUNTEERS, hours, settings, sheet
from tests.progress_indicators.figures_of import figure, scope
from vzv_sheets.progress_indicators.all_indicators import indicators_of
from vzv_sheets.progress_indicators.attendance.hours import minutes_per_month
from vzv_sheets.progress_indicators.figure_words import value_words
from vzv_sheets.progress_indicators.figures import share
from vzv_sheets.progress_indicators.indicator import Unit
from vzv_sheets.progress_indicators.matching.standing import planned_intakes, running_on, still_to_start
from vzv_sheets.progress_indicators.measuring import figure_of
from vzv_sheets.progress_indicators.periods import stretch_before
from vzv_sheets.records.record_set import Period
from vzv_sheets.vocabulary.days import day_number

YEAR = Period(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
AS_OF = dt.date(2026, 6, 30)


def day(text):
    return dt.date.fromisoformat(text)


def active_on(text, *sheets):
    """I-01 on an earlier day, as a workbook of 30 June 2026 tells it."""
    return figure(sheets, "I-01", period=(text, text))


def running(text, *sheets):
    """How many placements run on a day, as a workbook of 30 June 2026 tells it."""
    return running_on(scope(sheets), day_number(day(text))).number


PEOPLE = sheet(
    "Vrijwilligers", "vrijwilliger_id | achternaam | status | startdatum | einddatum",
    "V1 | Jansen | actief | 2024-01-01 |", "V2 | Bakker | gestopt | 2025-02-01 | 2026-03-31",
    "V3 | Smit | gepauzeerd | 2026-02-01 |", "V4 | Visser | aangemeld | 2026-01-01 |", "V5 | Mulder | actief | |",
    "V6 | Bos | actief | 2026-08-01 |", "V7 | Vos | gestopt | 2024-01-01 |",
)  # fmt: skip


@pytest.mark.parametrize(("on", "number"), [("2025-06-30", 3), ("2026-03-31", 4), ("2026-04-01", 3), ("2026-06-30", 2)])
def test_a_volunteer_is_active_from_start_to_end_whatever_the_status_of_today_says_of_an_earlier_day(on, number):
    count = active_on(on, PEOPLE)
    assert (count.value, count.left_out) == (number, {"zonder startdatum": 1})


def test_without_a_start_the_first_placement_or_hours_count():
    work = hours("vrijwilliger_id | datum | uren", "V5 | 2026-02-03 | 2")
    placed = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum", "P1 | V1 | C1 | 2025-01-01"
    )
    assert active_on("2026-02-02", PEOPLE, placed, work).value == 4
    assert active_on("2026-02-03", PEOPLE, placed, work).value == 5
    assert not active_on("2026-06-30", PEOPLE, placed, work).left_out


def test_who_started_and_who_left_in_the_period():
    assert figure(PEOPLE, "I-02/nieuw", as_of="2026-12-31").value == 3
    assert figure(PEOPLE, "I-02/nieuw").value == 2
    assert figure(PEOPLE, "I-02/vertrokken").value == 1
    assert figure(PEOPLE, "I-02/vertrokken", period=("2026-04-01", "2026-06-30")).value == 0


WORK = hours(
    "vrijwilliger_id | datum | uren | aanwezigheid",
    "V1 | 2026-01-05 | 2.5 | aanwezig", "V1 | 2026-01-12 | 3 | te laat", "V2 | 2026-02-02 | 1 |",
    "V1 | 2026-02-09 | 0 | niet verschenen", "V1 | 2026-02-16 | 0 | geannuleerd door organisatie",
    "V2 | 2025-12-31 | 4 | aanwezig", 'V2 | 2026-03-02 | "veel" | aanwezig', "V9 | 2026-03-03 | 2 | aanwezig",
)  # fmt: skip


def test_hours_count_who_was_there_and_tell_which_rows_cannot_be_used():
    found = figure((VOLUNTEERS, PLACEMENTS, WORK), "I-04")
    assert found.value == int(6.5 * 60)
    assert found.left_out == {"V-ALG-07": 1, "V-ALG-05": 1}


def test_a_meeting_of_several_volunteers_counts_for_each_of_them():
    together = hours("vrijwilliger_id | datum | uren", "V1; V2 | 2026-01-05 | 2")
    assert figure((VOLUNTEERS, PLACEMENTS, together), "I-04").value == 240


def test_months_end_at_the_day_asked_and_sum_to_the_period():
    months = minutes_per_month(scope((VOLUNTEERS, PLACEMENTS, WORK), period=("2026-01-01", "2026-02-02")), 13)
    assert [number for number, _ in months] == list(range(2025 * 12 + 1, 2026 * 12 + 2))
    assert dict(months)[2025 * 12 + 11] == 240
    assert [minutes for _, minutes in months[-2:]] == [330, 60]


def test_attendance_leaves_out_what_the_organisation_cancelled():
    found = figure((VOLUNTEERS, PLACEMENTS, WORK), "I-10")
    assert (found.part, found.n, found.value) == (3, 4, 75)


MATCHES = sheet(
    "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_werkelijk | status",
    "P1 | V1 | C1 | 2025-05-01 | 2026-01-31 | afgerond", "P2 | V1 | C2 | 2026-02-01 | | actief",
    "P3 | V2 | c2 | 2026-03-01 | | actief", "P4 | V2 | C3 | 2026-04-01 | | niet gestart",
    "P5 | V2 | C4 | 2026-09-01 | | voorgesteld",
)  # fmt: skip


def test_matches_running_placements_and_clients():
    read = (VOLUNTEERS, MATCHES)
    assert figure(read, "I-12").value == 2
    assert running("2026-06-30", *read) == 2
    assert running("2026-01-31", *read) == 1
    assert figure(read, "I-38/bereikt").value == 2


def test_a_row_that_stands_twice_counts_once_and_is_told():
    twice = PEOPLE + "\n| V1 | Jansen | actief | 2024-01-01 | |"
    placed = MATCHES + "\n| P2 | V1 | C2 | 2026-02-01 | | actief |"
    read = (twice, placed)
    assert figure(read, "I-01").value == 2
    assert figure(read, "I-01").left_out["V-ALG-04"] == 1
    assert figure(read, "I-12").value == 2
    assert figure(read, "I-12").left_out == {"V-ALG-04": 1}
    assert running("2026-06-30", *read) == 2


def test_a_wrong_cell_that_a_figure_does_not_use_leaves_nothing_out():
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | geboortedatum", "V1 | Jansen | 2024-01-01 | ooit"
    )
    assert "V-ALG-07" in scope(people).findings.codes()
    assert figure(people, "I-01").value == 1


def test_a_placement_that_is_finished_without_a_date_runs_no_longer():
    read = (VOLUNTEERS, MATCHES.replace("2026-02-01 | | actief", "2026-02-01 | | afgerond"))
    assert running("2026-06-30", *read) == 1
    assert running("2026-03-31", *read) == 2


def test_what_is_agreed_or_proposed_is_still_to_start():
    placed = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | status",
        "P1 | V1 | C1 | 2026-03-01 | actief", "P2 | V1 | C2 | 2026-09-01 | actief", "P3 | V2 | C3 | | voorgesteld",
        "P4 | V2 | C4 | 2026-04-01 | kennismaking", "P5 | V2 | C5 | 2026-09-01 | niet gestart",
        "P6 | V2 | C6 | 2026-03-01 | gepauzeerd",
    )  # fmt: skip
    rows = still_to_start(scope((VOLUNTEERS, placed)))
    assert rows.places.tolist() == [1, 2, 3]


def test_an_intake_that_is_ahead_counts_once_for_each_person():
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | status", "V1 | Jansen | intake", "V2 | Bakker | aangemeld",
        "V3 | Smit | intake",
    )  # fmt: skip
    talks = sheet(
        "Gesprekken", "vrijwilliger_id | clientcode | datum | soort | stand",
        "V1 | | 2026-07-02 | intake | gepland", "V2 | | 2026-07-03 | intake | gepland",
        "| C1 | 2026-07-03 | intake | gepland", "V2 | | 2026-07-04 | voortgang | gepland",
        "V2 | | 2026-06-03 | intake | afgezegd",
    )  # fmt: skip
    assert planned_intakes(scope((people, talks))) == 4
    assert planned_intakes(scope(settings())) == 0


def test_data_quality_counts_required_cells_and_what_stays_unknown():
    people = sheet("Vrijwilligers", "vrijwilliger_id | achternaam | motief", "V1 | Jansen | plezier", "V2 | |")
    filled = figure((settings(), people), "I-58/gevuld")
    assert filled.n - filled.part == 1
    unknown = figure((settings(), people), "I-58/onbekend").breakdown
    assert {line.label: (line.part, line.n) for line in unknown} == {"motief": (1, 2)}


@pytest.mark.parametrize(("part", "percent"), [(23, 62), (19, 51), (16, 43)])
def test_percentages_round_half_up_as_the_report_does(part, percent):
    assert value_words(share(part, 37).value, Unit.PERCENT) == f"{percent} %"


@pytest.mark.parametrize(
    ("first", "last", "as_of", "before"),
    [
        ("2026-01-01", "2026-12-31", "2026-06-30", ("2025-01-01", "2025-06-30")),
        ("2026-01-01", "2026-12-31", "2027-03-01", ("2025-01-01", "2025-12-31")),
        ("2026-03-01", "2026-03-31", "2026-03-31", ("2026-02-01", "2026-02-28")),
        ("2026-04-01", "2026-06-30", "2026-05-10", ("2026-01-01", "2026-02-10")),
        ("2026-02-10", "2026-02-19", "2026-02-12", ("2026-01-31", "2026-02-02")),
    ],
)
def test_the_period_before_is_the_same_part_of_it(first, last, as_of, before):
    found = stretch_before(Period(day(first), day(last)), day(as_of))
    assert (found.first.isoformat(), found.last.isoformat()) == before


_CELL = st.tuples(
    st.sampled_from(["V1", "V2"]), st.dates(dt.date(2025, 5, 1), dt.date(2026, 7, 31)), st.integers(1, 8),
    st.sampled_from(["", "aanwezig", "te laat", "niet verschenen", "verlof"]),
)  # fmt: skip


@given(st.lists(_CELL, max_size=12, unique_by=lambda cell: cell[:2]))
def test_hours_agree_with_a_sum_by_hand(cells):
    read = scope((
        VOLUNTEERS, PLACEMENTS,
        hours("vrijwilliger_id | datum | uren | aanwezigheid", *(" | ".join(map(str, cell)) for cell in cells)),
    ))  # fmt: skip
    groups = read.findings.groups
    blocked = {row for group in groups if group.sheet == "Uren" and group.variant.blocks for row in group.rows}
    counted = [
        cell for row, cell in enumerate(cells, 2) if cell[3] in ("", "aanwezig", "te laat") and row not in blocked
    ]
    in_year = [cell for cell in counted if YEAR.first <= cell[1] <= AS_OF]
    assert sum(minutes for _, minutes in minutes_per_month(read, 6)) == 60 * sum(cell[2] for cell in in_year)
    (indicator,) = indicators_of("I-04")
    assert figure_of(indicator, read).value == 60 * sum(cell[2] for cell in in_year)
