"""I-01, I-02, I-04, I-10, I-12, I-38 and I-58, worked out by hand from small workbooks (domain/indicators.md)."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checks.small_workbooks import PLACEMENTS, VOLUNTEERS, hours, records, settings, sheet
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.progress_indicators.data_quality import required_cells_filled, unknown_shares
from vzv_sheets.progress_indicators.figure import Share
from vzv_sheets.progress_indicators.hours import attendance, minutes_per_month, recorded_minutes
from vzv_sheets.progress_indicators.periods import stretch_before, until_reference_date
from vzv_sheets.progress_indicators.placements import clients_reached, matches, running_placements
from vzv_sheets.progress_indicators.volunteers import active_volunteers, departed_volunteers, new_volunteers
from vzv_sheets.records.record_set import Period

YEAR = Period(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
AS_OF = dt.date(2026, 6, 30)


def day(text):
    return dt.date.fromisoformat(text)


PEOPLE = sheet(
    "Vrijwilligers", "vrijwilliger_id | achternaam | status | startdatum | einddatum",
    "V1 | Jansen | actief | 2024-01-01 |", "V2 | Bakker | gestopt | 2025-02-01 | 2026-03-31",
    "V3 | Smit | gepauzeerd | 2026-02-01 |", "V4 | Visser | aangemeld | 2026-01-01 |", "V5 | Mulder | actief | |",
    "V6 | Bos | actief | 2026-08-01 |", "V7 | Vos | gestopt | 2024-01-01 |",
)  # fmt: skip


@pytest.mark.parametrize(("on", "number"), [("2025-06-30", 3), ("2026-03-31", 4), ("2026-04-01", 3), ("2026-06-30", 2)])
def test_a_volunteer_is_active_from_start_to_end_whatever_the_status_of_today_says_of_an_earlier_day(on, number):
    count = active_volunteers(read := records(PEOPLE), run_checks(read), day(on))
    assert (count.value, count.left_out) == (number, {"zonder startdatum": 1})


def test_without_a_start_the_first_placement_or_hours_count():
    work = hours("vrijwilliger_id | datum | uren", "V5 | 2026-02-03 | 2")
    placed = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum", "P1 | V1 | C1 | 2025-01-01"
    )
    read = records(PEOPLE, placed, work)
    assert active_volunteers(read, run_checks(read), day("2026-02-02")).value == 4
    assert active_volunteers(read, run_checks(read), day("2026-02-03")).value == 5
    assert not active_volunteers(read, run_checks(read), AS_OF).left_out


def test_who_started_and_who_left_in_the_period():
    read = records(PEOPLE)
    assert new_volunteers(read, run_checks(read), YEAR).value == 3
    assert departed_volunteers(read, run_checks(read), YEAR).value == 1
    assert departed_volunteers(read, run_checks(read), Period(day("2026-04-01"), day("2026-06-30"))).value == 0


WORK = hours(
    "vrijwilliger_id | datum | uren | aanwezigheid",
    "V1 | 2026-01-05 | 2.5 | aanwezig", "V1 | 2026-01-12 | 3 | te laat", "V2 | 2026-02-02 | 1 |",
    "V1 | 2026-02-09 | 0 | niet verschenen", "V1 | 2026-02-16 | 0 | geannuleerd door organisatie",
    "V2 | 2025-12-31 | 4 | aanwezig", 'V2 | 2026-03-02 | "veel" | aanwezig', "V9 | 2026-03-03 | 2 | aanwezig",
)  # fmt: skip


def test_hours_count_who_was_there_and_tell_which_rows_cannot_be_used():
    read = records(VOLUNTEERS, PLACEMENTS, WORK)
    found = recorded_minutes(read, run_checks(read), YEAR)
    assert found.value == int(6.5 * 60)
    assert found.left_out == {"V-ALG-07": 1, "V-ALG-05": 1}


def test_a_meeting_of_several_volunteers_counts_for_each_of_them():
    read = records(VOLUNTEERS, PLACEMENTS, hours("vrijwilliger_id | datum | uren", "V1; V2 | 2026-01-05 | 2"))
    assert recorded_minutes(read, run_checks(read), YEAR).value == 240


def test_months_end_at_the_day_asked_and_sum_to_the_period():
    read = records(VOLUNTEERS, PLACEMENTS, WORK)
    months = minutes_per_month(read, run_checks(read), day("2026-02-02"), 13)
    assert [number for number, _ in months] == list(range(2025 * 12 + 1, 2026 * 12 + 2))
    assert dict(months)[2025 * 12 + 11] == 240
    assert [minutes for _, minutes in months[-2:]] == [330, 60]


def test_attendance_leaves_out_what_the_organisation_cancelled():
    read = records(VOLUNTEERS, PLACEMENTS, WORK)
    share = attendance(read, run_checks(read), YEAR)
    assert (share.part, share.whole, share.percent) == (3, 4, 75)


MATCHES = sheet(
    "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_werkelijk | status",
    "P1 | V1 | C1 | 2025-05-01 | 2026-01-31 | afgerond", "P2 | V1 | C2 | 2026-02-01 | | actief",
    "P3 | V2 | c2 | 2026-03-01 | | actief", "P4 | V2 | C3 | 2026-04-01 | | niet gestart",
    "P5 | V2 | C4 | 2026-09-01 | | voorgesteld",
)  # fmt: skip


def test_matches_running_placements_and_clients():
    read = records(VOLUNTEERS, MATCHES)
    assert matches(read, run_checks(read), YEAR).value == 2
    assert running_placements(read, run_checks(read), AS_OF).value == 2
    assert running_placements(read, run_checks(read), day("2026-01-31")).value == 1
    assert clients_reached(read, run_checks(read), until_reference_date(YEAR, AS_OF)).value == 2


def test_a_row_that_stands_twice_counts_once_and_is_told():
    twice = PEOPLE + "\n| V1 | Jansen | actief | 2024-01-01 | |"
    placed = MATCHES + "\n| P2 | V1 | C2 | 2026-02-01 | | actief |"
    read = records(twice, placed)
    found = run_checks(read)
    assert active_volunteers(read, found, AS_OF).value == 2
    assert active_volunteers(read, found, AS_OF).left_out["V-ALG-04"] == 1
    assert matches(read, found, YEAR).value == 2
    assert matches(read, found, YEAR).left_out == {"V-ALG-04": 1}
    assert running_placements(read, found, AS_OF).value == 2


def test_a_wrong_cell_that_a_figure_does_not_use_leaves_nothing_out():
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | geboortedatum", "V1 | Jansen | 2024-01-01 | ooit"
    )
    read = records(people)
    found = run_checks(read)
    assert "V-ALG-07" in found.codes()
    assert active_volunteers(read, found, AS_OF).value == 1


def test_a_placement_that_is_finished_without_a_date_runs_no_longer():
    read = records(VOLUNTEERS, MATCHES.replace("2026-02-01 | | actief", "2026-02-01 | | afgerond"))
    assert running_placements(read, run_checks(read), AS_OF).value == 1
    assert running_placements(read, run_checks(read), day("2026-03-31")).value == 2


def test_data_quality_counts_required_cells_and_what_stays_unknown():
    read = records(
        settings(), sheet("Vrijwilligers", "vrijwilliger_id | achternaam | motief", "V1 | Jansen | plezier", "V2 | |")
    )
    share = required_cells_filled(read)
    assert share.whole - share.part == 1
    assert {key: (item.part, item.whole) for key, item in unknown_shares(read).items()} == {"motief": (1, 2)}


@pytest.mark.parametrize(("part", "percent"), [(23, 62), (19, 51), (16, 43)])
def test_percentages_round_half_up_as_the_report_does(part, percent):
    assert Share("I-27", part, 37).percent == percent


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
    read = records(
        VOLUNTEERS, PLACEMENTS,
        hours("vrijwilliger_id | datum | uren | aanwezigheid", *(" | ".join(map(str, cell)) for cell in cells)),
    )  # fmt: skip
    findings = run_checks(read)
    blocked = {row for group in findings.groups if group.sheet == "Uren" and group.variant.blocks for row in group.rows}
    counted = [
        cell for row, cell in enumerate(cells, 2) if cell[3] in ("", "aanwezig", "te laat") and row not in blocked
    ]
    in_year = [cell for cell in counted if YEAR.first <= cell[1] <= AS_OF]
    stretch = until_reference_date(YEAR, AS_OF)
    assert recorded_minutes(read, findings, stretch).value == 60 * sum(cell[2] for cell in in_year)
    by_month = minutes_per_month(read, findings, AS_OF, 6)
    assert sum(minutes for _, minutes in by_month) == 60 * sum(cell[2] for cell in in_year)
