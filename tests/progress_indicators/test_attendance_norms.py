"""I-07, I-08, I-09 and I-55: norms of weeks and months by hand, with the golden sixteen outings (domain/decisions.md)."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.small_workbooks import VOLUNTEERS, hours, sheet
from tests.progress_indicators.figures_of import figure


def rhythm(norms, *worked, start="2026-01-01", more="", rows=(), client="C1"):
    """A placement of V1 in a programme with these norms; hours as `datum | uren | dagdelen | aanwezigheid`."""
    placed = "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum | eind_gepland | eind_werkelijk | status"
    return (
        sheet("Programmas", " | ".join(("programma_id", "naam", *norms)), " | ".join(("A", "Een", *norms.values()))),
        VOLUNTEERS,
        sheet("Plaatsingen", placed, f"P1 | V1 | A | {client} | {start} | {more or '| |'}", *rows),
        hours(
            "vrijwilliger_id | plaatsing_id | datum | uren | dagdelen | aanwezigheid",
            *(one if one.startswith("V") else f"V1 | P1 | {one}" for one in worked),
        ),
    )


# 1 June 2026 is a Monday: June has the full weeks of 1, 8, 15 and 22 June; that of 29 June goes on into July.
JUNE = ("2026-06-01", "2026-06-30")
TWICE = {"min_keer_per_week": "2"}


def norm_weeks(norms, *worked, period=JUNE, key="I-07", as_of="2026-06-30", **placement):
    found = figure(rhythm(norms, *worked, **placement), key, period=period, as_of=as_of)
    return (found.part, found.n)


def test_a_week_reaches_the_norm_by_its_distinct_dates():
    twice, same_date = ["2026-06-01 | 2 |  |", "2026-06-07 | 2 | |"], ["2026-06-09 | 2 | |", "2026-06-09 | 3 | |"]
    assert norm_weeks(TWICE, *twice, *same_date, "2026-06-16 | 9 | |") == (1, 4)


def test_parts_of_weeks_at_both_ends_of_the_period_and_after_the_reference_date_are_not_expected():
    visits = [f"2026-06-{day:02d} | 2 | |" for day in range(1, 31)]
    assert norm_weeks(TWICE, *visits) == (4, 4)
    assert norm_weeks(TWICE, *visits, period=("2026-06-02", "2026-06-30")) == (3, 3)
    assert norm_weeks(TWICE, *visits[:20], as_of="2026-06-20") == (2, 2)
    assert norm_weeks(TWICE, *visits[:21], as_of="2026-06-21") == (3, 3)
    assert norm_weeks(TWICE, *visits, period=("2026-06-01", "2026-06-27")) == (3, 3)


@pytest.mark.parametrize(
    ("placement", "weeks"),
    [
        ({"start": "2026-06-08"}, 3), ({"start": "2026-06-09"}, 2),
        ({"more": "| 2026-06-21 | afgerond"}, 3), ({"more": "| 2026-06-20 | afgerond"}, 2),
        ({"more": "2026-06-14 | |"}, 2), ({"more": "| | gepauzeerd"}, 0), ({"more": "| | voorgesteld"}, 0),
    ],
)  # fmt: skip
def test_a_week_is_expected_when_it_lies_wholly_in_the_placement(placement, weeks):
    assert norm_weeks(TWICE, **placement) == (0, weeks)


def test_a_week_with_verhinderd_or_verlof_is_not_expected_and_one_with_afgemeld_is():
    excused = ["2026-06-02 | 0 | | verhinderd", "2026-06-09 | 0 | | verlof", "2026-06-16 | 0 | | afgemeld"]
    assert norm_weeks(TWICE, *excused) == (0, 2)


def test_what_the_organisation_cancelled_is_never_held_against_a_volunteer():
    cancelled = ["2026-06-02 | 2 | |", "2026-06-04 | 0 | | geannuleerd door organisatie"]
    assert norm_weeks(TWICE, *cancelled) == (1, 4)
    assert norm_weeks(TWICE, "2026-06-02 | 2 | |", "2026-06-04 | 0 | | niet verschenen") == (0, 4)


def test_norm_weken_ends_the_norm_of_dates_and_not_that_of_half_days():
    dates = ["2026-06-01 | 2 | |", "2026-06-03 | 2 | |"]
    first_two = {**TWICE, "norm_weken": "2"}
    assert norm_weeks(first_two, *dates, start="2026-05-27") == (1, 2)
    assert norm_weeks({**first_two, "min_dagdelen_per_week": "1"}, *dates, start="2026-05-27") == (1, 4)
    later = [*dates, "2026-06-16 | 2 | |"]
    assert norm_weeks({**first_two, "min_dagdelen_per_week": "1"}, *later, start="2026-05-27") == (2, 4)


def test_half_days_are_those_filled_in_or_whole_ones_by_the_hours():
    asked = {"min_dagdelen_per_week": "2"}
    filled, by_hours = ["2026-06-02 | 1 | 2 |"], ["2026-06-09 | 6 | |", "2026-06-16 | 3 | 1 |"]
    assert norm_weeks(asked, *filled, *by_hours) == (2, 4)
    both = {**TWICE, **asked}
    assert norm_weeks(both, *filled, "2026-06-09 | 4 | |", "2026-06-10 | 4 | |", *by_hours[1:]) == (1, 4)


def test_a_blocked_row_is_no_visit_and_is_counted():
    rows = rhythm(TWICE, "2026-06-01 | 2 | |", '2026-06-03 | "ja" | |')
    found = figure(rows, "I-07", period=JUNE)
    assert (found.part, found.n, found.left_out, found.rows_used) == (0, 4, {"V-ALG-07": 1}, 2)


def test_a_row_without_a_placement_counts_at_each_placement_of_its_volunteer():
    second = "P2 | V1 | A | C2 | 2026-01-01 | | |"
    visits = [
        "V1 | | 2026-06-02 | 2 | |",
        "V1 | | 2026-06-04 | 2 | |",
        "V2 | | 2026-06-09 | 2 | |",
        "V2 | | 2026-06-10 | 2 | |",
    ]
    assert norm_weeks(TWICE, *visits, rows=[second]) == (2, 8)


def test_a_programme_without_a_norm_says_so():
    found = figure(rhythm({"opbouw_verwacht": "nee"}, "2026-06-02 | 2 | |"), "I-07")
    assert (found.value, found.note) == (None, "hier wordt geen aantal per week gevraagd")


def test_totals_of_a_month_do_not_tell_days():
    totals = sheet("Uren", "vrijwilliger_id | jan | feb | mrt", "V1 | 10 | 10 | 10")
    norms = {"min_keer_per_week": "2", "norm_weken": "8", "opbouw_verwacht": "ja", "min_keer_per_maand": "1"}
    workbook = (*rhythm(norms)[:3], totals)
    for key in ("I-07", "I-08/weken", "I-08/uitstapjes", "I-09"):
        assert figure(workbook, key).note == "de uren staan per maand of week, zonder dagen"
    assert figure(workbook, "I-04").value == 1800
    assert (figure(workbook, "I-55").part, figure(workbook, "I-55").n) == (3, 6)


EIGHT = {"min_keer_per_week": "2", "norm_weken": "8"}
# The placement of casus 1 starts on Monday 6 April 2026; its eight weeks end on Sunday 31 May.
MONDAY = dt.date(2026, 4, 6)


def outings(*weeks, each=(1, 3)):
    days = (MONDAY + dt.timedelta(weeks=week, days=day) for week in weeks for day in each)
    return [f"{day} | 3 | |" for day in days]


def first_weeks(key, *worked, period=("2026-01-01", "2026-12-31"), as_of="2026-06-30", **placement):
    return norm_weeks(EIGHT, *worked, period=period, as_of=as_of, key=key, start="2026-04-06", **placement)


def test_eight_weeks_of_two_are_sixteen_outings():
    worked = outings(*range(8))
    assert len(worked) == 16
    assert first_weeks("I-08/weken", *worked) == (8, 8)
    assert first_weeks("I-08/uitstapjes", *worked) == (16, 16)
    assert figure(rhythm(EIGHT, *worked, start="2026-04-06"), "I-08/uitstapjes").value == 100


def test_more_is_not_capped_and_a_week_with_one_outing_is_not_reached():
    more = outings(*range(8), each=(0, 1, 2))
    assert first_weeks("I-08/uitstapjes", *more) == (24, 16)
    one_less = outings(*range(7)) + outings(7, each=(2,)) + outings(8, 9)
    assert first_weeks("I-08/weken", *one_less) == (7, 8)
    assert first_weeks("I-08/uitstapjes", *one_less) == (15, 16)


def test_two_half_days_on_a_date_are_one_outing():
    assert first_weeks("I-08/uitstapjes", *outings(0, each=(1, 1))) == (1, 16)
    assert first_weeks("I-08/weken", *outings(0, each=(1, 1))) == (0, 8)


def test_of_weeks_that_run_the_outings_count_and_the_week_is_not_judged():
    worked = outings(0, 1)
    assert first_weeks("I-08/weken", *worked, as_of="2026-04-18") == (1, 1)  # the Saturday of the second week
    assert first_weeks("I-08/uitstapjes", *worked, as_of="2026-04-18") == (4, 16)
    assert first_weeks("I-08/weken", *worked, as_of="2026-04-19") == (2, 2)
    month = {"period": ("2026-04-01", "2026-04-15")}
    assert first_weeks("I-08/weken", *worked, **month) == (1, 1)
    assert first_weeks("I-08/uitstapjes", *worked, **month) == (3, 16)


def test_the_first_full_week_begins_after_a_start_in_the_middle_of_a_week():
    worked = outings(*range(9))
    found = figure(rhythm(EIGHT, *worked, start="2026-04-07"), "I-08/weken")
    assert (found.part, found.rows_used) == (8, 17)  # a placement and the rows of its eight weeks
    assert norm_weeks(
        EIGHT, *worked, key="I-08/uitstapjes", start="2026-04-07", period=("2026-04-01", "2026-06-30")
    ) == (16, 16)
    assert norm_weeks(
        EIGHT, *outings(0), key="I-08/uitstapjes", start="2026-04-07", period=("2026-04-01", "2026-06-30")
    ) == (0, 16)


@pytest.mark.parametrize(
    ("period", "placements"),
    [
        (("2026-05-31", "2026-06-30"), 1), (("2026-06-01", "2026-06-30"), 0),
        (("2026-01-01", "2026-04-06"), 1), (("2026-01-01", "2026-04-05"), 0),
    ],
)  # fmt: skip
def test_the_first_weeks_count_in_every_period_that_they_touch(period, placements):
    found = figure(rhythm(EIGHT, *outings(*range(8)), start="2026-04-06"), "I-08/uitstapjes", period=period)
    assert found.n == 16 * placements


def test_weeks_after_the_end_are_not_judged_and_are_part_of_the_sixteen():
    ended = {"more": "| 2026-04-19 | uitval"}
    assert first_weeks("I-08/weken", *outings(0, 1), **ended) == (2, 2)
    assert first_weeks("I-08/uitstapjes", *outings(0, 1), **ended) == (4, 16)


def test_growth_is_the_second_four_weeks_by_the_first_four_over_all_placements_together():
    grows = {"opbouw_verwacht": "ja"}
    week_by_week = [f"{MONDAY + dt.timedelta(weeks=week)} | {2 if week < 4 else 3} | |" for week in range(9)]
    second = "P2 | V2 | A | C2 | 2026-04-06 | | |"
    also = [
        "V2 | P2 | 2026-04-07 | 2 | | te laat",
        "V2 | P2 | 2026-05-05 | 8 | |",
        "V2 | P2 | 2026-05-06 | 0 | | verlof",
    ]
    workbook = rhythm(grows, *week_by_week, start="2026-04-06")
    assert figure(workbook, "I-09").value == 50
    both = figure(rhythm(grows, *week_by_week, *also, start="2026-04-06", rows=[second]), "I-09")
    assert (both.value, both.n) == (100, 2)  # 20 hours after 10
    assert figure(workbook, "I-09", as_of="2026-05-30").value is None
    assert figure(workbook, "I-09", as_of="2026-05-31").value == 50
    assert figure(workbook, "I-09", period=("2026-06-01", "2026-06-30")).value is None
    ended = rhythm(grows, *week_by_week[:7], start="2026-04-06", more="| 2026-05-30 | afgerond")
    assert figure(ended, "I-09").n == 0
    assert figure(rhythm({"opbouw_verwacht": "nee"}, *week_by_week, start="2026-04-06"), "I-09").value is None


MONTHLY = {"min_keer_per_maand": "1"}


def client_months(*worked, period=("2026-04-01", "2026-06-30"), **placement):
    return norm_weeks(MONTHLY, *worked, period=period, key="I-55", **placement)


def test_a_month_of_a_client_is_reached_by_one_visit():
    assert client_months("2026-04-01 | 2 | |", "2026-05-31 | 2 | |") == (2, 3)
    assert client_months("2026-04-01 | 0 | | afgemeld", "2026-05-31 | 2 | | te laat") == (1, 3)
    assert client_months("2026-04-01 | 0 | | geannuleerd door organisatie") == (1, 3)


def test_a_visit_in_a_month_that_is_not_expected_counts_nowhere():
    assert client_months("2026-04-20 | 2 | |", start="2026-04-02") == (0, 2)
    assert client_months("2026-04-20 | 2 | | verhinderd") == (0, 3)


def test_a_total_of_a_week_counts_in_each_month_that_it_touches():
    totals = sheet("Uren", "vrijwilliger_id | week 14 | week 20", "V1 | 2 |")  # week 14 begins on 30 March
    found = figure((*rhythm(MONTHLY)[:3], totals), "I-55", period=("2026-04-01", "2026-05-31"))
    assert (found.part, found.n) == (1, 2)


def test_placements_that_were_over_before_the_period_are_no_part_of_it():
    old = "P2 | V2 | A | C1 | 2024-01-01 | | 2025-06-30 | afgerond"
    workbook = rhythm(MONTHLY, "2026-04-01 | 2 | |", rows=[old])
    assert figure(workbook, "I-55", period=("2026-04-01", "2026-06-30")).rows_used == 2


def test_only_whole_months_of_the_period_and_of_the_placement_are_expected():
    assert client_months(period=("2026-04-02", "2026-06-30")) == (0, 2)
    assert client_months(period=("2026-04-01", "2026-06-29")) == (0, 2)
    assert client_months(as_of="2026-06-29") == (0, 2)
    assert client_months(start="2026-04-02") == (0, 2)
    assert client_months(more="| 2026-05-30 | afgerond") == (0, 1)
    assert client_months(more="| 2026-05-31 | afgerond") == (0, 2)


def test_a_visit_of_any_volunteer_counts_once_for_the_client():
    second, other = "P2 | V2 | A | c1 | 2026-05-15 | | |", "P3 | V2 | A | C3 | 2026-06-01 | | |"
    worked = ["V2 | P2 | 2026-05-20 | 2 | |", "V2 | P2 | 2026-06-20 | 2 | |", "2026-06-02 | 2 | |"]
    assert client_months(*worked, rows=[second]) == (2, 3)
    assert client_months(*worked, rows=[second, other]) == (2, 4)


@pytest.mark.parametrize("status", ["", "voorgesteld"])
def test_a_visit_at_a_placement_without_a_norm_is_one_to_the_client(status):
    workbook = (
        sheet("Programmas", "programma_id | naam | min_keer_per_maand", "A | Een | 1", "B | Twee |"),
        VOLUNTEERS,
        sheet(
            "Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum | status",
            "P1 | V1 | A | C1 | 2025-02-01 |", f"P2 | V2 | B | C1 | 2026-03-10 | {status}",
        ),
        hours("plaatsing_id | datum | uren", "P2 | 2026-03-20 | 2"),
    )  # fmt: skip
    march = {"period": ("2026-03-01", "2026-03-31")}
    whole, part = figure(workbook, "I-55", **march), figure(workbook, "I-55", **march, programme=["A"])
    assert [(found.part, found.n) for found in (whole, part)] == [(1, 1), (0, 1)]


def test_hours_without_a_placement_are_no_visit_to_who_was_not_yet_visited_then():
    other, later = "P2 | V2 | A | C3 | 2026-04-01 | | |", "P3 | V2 | A | C1 | 2026-05-15 | | |"
    loose = ["V2 | | 2026-04-20 | 2 | |", "V2 | | 2026-05-10 | 2 | |"]
    assert client_months(*loose, rows=[other, later]) == (2, 6)


def test_a_placement_without_a_client_has_no_months_of_a_client():
    assert client_months("2026-04-01 | 2 | |", client="") == (0, 0)


def test_norms_of_one_programme_are_told_with_and_without_it():
    workbook = (
        sheet("Programmas", "programma_id | naam | min_keer_per_week | min_keer_per_maand", "A | Een | 1 |", "B | Twee | | 1"),
        VOLUNTEERS,
        sheet(
            "Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum",
            "P1 | V1 | A | C1 | 2026-01-01", "P2 | V2 | B | C2 | 2026-01-01",
        ),
        hours("plaatsing_id | datum | uren", "P1 | 2026-06-02 | 2", "P2 | 2026-06-02 | 2"),
    )  # fmt: skip
    week = figure(workbook, "I-07", period=JUNE, programme=["A"])
    assert (week.part, week.n) == (1, 4)
    assert figure(workbook, "I-07", period=JUNE, without=["A"]).value is None
    month = figure(workbook, "I-55", period=JUNE, without=["A"])
    assert (month.part, month.n) == (1, 1)
    assert figure(workbook, "I-55", period=JUNE, programme=["A"]).note == "hier wordt geen bezoek per maand gevraagd"
