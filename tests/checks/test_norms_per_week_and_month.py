"""V-UUR-10, V-UUR-11 and V-UUR-13: weeks and months below what the programme asks of each placement."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.hour_norms import EIGHT_WEEKS, PRESENT, TWICE, came, day, norms, placed, weeks_told
from tests.checks.small_workbooks import VOLUNTEERS, findings, hours, messages, only, records, settings, sheet
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.records.record_set import Period

# V-UUR-11


def test_eight_weeks_of_two_outings_and_one_week_with_one():
    full = hours(PRESENT, *came(*EIGHT_WEEKS))
    assert len(EIGHT_WEEKS) == 16
    assert only("V-UUR-11", TWICE, VOLUNTEERS, placed(), full) == []
    # Two half-days on one date are one outing.
    one = [moment for moment in EIGHT_WEEKS if moment != (4, 4)] + [(4, 1)]
    short = hours(PRESENT, *came(*one))
    assert only("V-UUR-11", TWICE, VOLUNTEERS, placed(), short) == ["W Plaatsingen!A2"]
    assert messages("V-UUR-11", TWICE, VOLUNTEERS, placed(), short) == [
        "In week 6 is Ann Jansen 1 keer geweest; afgesproken is minstens 2 keer."
    ]


def test_each_week_that_is_short_is_told_with_its_hours_and_a_key_of_its_own():
    group = next(
        group
        for group in findings(TWICE, VOLUNTEERS, placed(), hours(PRESENT, *came(*EIGHT_WEEKS[:13]))).groups
        if group.kind.code == "V-UUR-11"
    )
    assert [group.message(0).split(";")[0], group.message(1).split(";")[0]] == [
        "In week 8 is Ann Jansen 1 keer geweest",
        "In week 9 is Ann Jansen 0 keer geweest",
    ]
    assert group.related == [["Uren!C14"], []]
    assert group.keys == [
        "V-UUR-11|Plaatsingen|plaatsing_id|P1|2026-02-16",
        "V-UUR-11|Plaatsingen|plaatsing_id|P1|2026-02-23",
    ]
    assert group.programmes == ["C1", "C1"]


@pytest.mark.parametrize(
    ("start", "end", "weeks"),
    [
        (day(0), day(2, 6), ["2", "3", "4"]),
        (day(0, 1), day(2, 5), ["3"]),  # weeks partly outside the placement are not judged
        (day(0, 6), day(9), [str(week) for week in range(3, 11)]),  # the first eight full weeks
    ],
)
def test_only_full_weeks_of_the_placement_are_judged(start, end, weeks):
    told = weeks_told(
        "V-UUR-11", TWICE, VOLUNTEERS, placed(f"P1 | V1 | C1 | {start} | | {end} | "), hours(PRESENT, *came((20, 0)))
    )
    assert told == [f"In week {week} is Ann Jansen 0 keer geweest" for week in weeks]


def test_the_running_week_is_judged_when_it_is_over():
    book = (TWICE, VOLUNTEERS, placed(), hours(PRESENT, *came((0, 0), (0, 1))))
    assert weeks_told("V-UUR-11", *book, as_of=day(1, 5)) == []
    assert weeks_told("V-UUR-11", *book, as_of=day(1, 6)) == ["In week 3 is Ann Jansen 0 keer geweest"]


@pytest.mark.parametrize(
    "programme", [norms(min_keer_per_week=2, norm_weken=""), norms(min_keer_per_week="", norm_weken=8), norms()]
)
def test_without_both_cells_there_is_no_norm(programme):
    assert only("V-UUR-11", programme, VOLUNTEERS, placed(), hours(PRESENT, *came((0, 0)))) == []


@pytest.mark.parametrize(
    ("presence", "told"),
    [
        ("te laat", False), ("aanwezig", False), ("", False), ("geannuleerd door organisatie", False),
        ("verlof", False), ("verhinderd", False), ("ziek", False), ("afgemeld", True), ("niet verschenen", True),
    ],
)  # fmt: skip
def test_who_is_late_was_there_and_what_the_host_cancels_is_not_held_against_anybody(presence, told):
    second = came((0, 3), presence=presence, length=3 if presence in ("te laat", "aanwezig", "") else 0)
    book = (
        TWICE,
        VOLUNTEERS,
        placed(f"P1 | V1 | C1 | {day(0)} | | {day(1)} | "),
        hours(PRESENT, *came((0, 1)), *second),
    )
    assert bool(only("V-UUR-11", *book)) is told


def test_a_cell_that_cannot_be_read_is_no_second_finding():
    end = placed(f"P1 | V1 | C1 | {day(0)} | | {day(1)} | ")
    unread = hours(PRESENT, *came((0, 1)), 'V1 | P1 | "gisteren" | 3 | ')
    assert only("V-UUR-11", TWICE, VOLUNTEERS, end, unread) == []
    unclear = hours(PRESENT, *came((0, 1)), f'V1 | P1 | {day(0, 2)} | "veel" | ')
    assert only("V-UUR-11", TWICE, VOLUNTEERS, end, unclear) == []


def test_norms_are_of_each_placement():
    two = placed(f"P1 | V1 | C1 | {day(0)} | | {day(1)} | ", f"P2 | V1 | C2 | {day(0)} | | {day(1)} | ")
    apart = hours(PRESENT, *came((0, 1), (0, 2)), *came((0, 3), placement="P2"))
    assert only("V-UUR-11", TWICE, VOLUNTEERS, two, apart) == ["W Plaatsingen!A3"]
    # Without the placement the hours may belong to either.
    unplaced = hours(PRESENT, *came((0, 1), (0, 2), placement=""))
    assert only("V-UUR-11", TWICE, VOLUNTEERS, two, unplaced) == []


@pytest.mark.parametrize(
    "placement",
    [
        f"P1 | V1 | C1 | {day(0)} | | | gepauzeerd", f"P1 | V1 | C1 | {day(0)} | | | voorgesteld",
        f"P1 | V1 | C1 | {day(0)} | | | niet gestart", f"P1 | V1 | C1 | {day(0)} | | | uitval",
        f"P1 | V1 | C1 | {day(0)} | {day(0, 5)} | | ", "P1 | V1 | C1 | | | | ",
    ],
)  # fmt: skip
def test_nothing_is_expected_of_who_is_not_there(placement):
    assert (
        only("V-UUR-11", TWICE, VOLUNTEERS, placed(placement), hours(PRESENT, *came((0, 1), person="V2", placement="")))
        == []
    )
    paused = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | status", "V1 | A | 2024-01-01 | gepauzeerd"
    )
    assert only("V-UUR-11", TWICE, paused, placed(), hours(PRESENT)) == []


def test_a_week_is_told_in_the_period_in_which_it_ends():
    def told(period):
        made = records(TWICE, VOLUNTEERS, placed(), hours(PRESENT, *came((20, 0))), period=period)
        return [group.message(i)[:9] for group, i in run_checks(made).each() if group.kind.code == "V-UUR-11"]

    january, february = ((dt.date(2026, month, 1), dt.date(2026, month, last)) for month, last in ((1, 31), (2, 28)))
    assert told(Period(*january)) == ["In week 2", "In week 3", "In week 4"]
    assert told(Period(*february)) == ["In week 5", "In week 6", "In week 7", "In week 8"]


def test_without_hours_or_with_totals_weeks_are_not_judged():
    totals = hours("plaatsing_id | week 2 | week 3", "P1 | 3 | ")
    both = norms(
        min_keer_per_week=2, norm_weken=8, min_dagdelen_per_week=2, opbouw_verwacht="ja", max_afwezig_per_4_weken=0
    )
    for sheets in ((both, VOLUNTEERS, placed()), (both, VOLUNTEERS, placed(), totals)):
        assert not {"V-UUR-06", "V-UUR-10", "V-UUR-11", "V-UUR-12"} & findings(*sheets).codes()


# V-UUR-10


def half_days(norm, *rows, header=PRESENT, extra=()):
    end = placed(f"P1 | V1 | C1 | {day(0)} | | {day(1)} | ")
    return weeks_told("V-UUR-10", *extra, norms(min_dagdelen_per_week=norm), VOLUNTEERS, end, hours(header, *rows))


def test_a_visit_is_at_least_one_half_day_and_a_long_one_two():
    assert half_days(1) == ["In week 2 staat het aantal dagdelen van Ann Jansen op 0"]
    assert half_days(1, *came((0, 1), length="1.5")) == []
    assert half_days(2, *came((0, 1), length=5)) == ["In week 2 staat het aantal dagdelen van Ann Jansen op 1"]
    assert half_days(2, *came((0, 1), length=6)) == []
    assert half_days(2, *came((0, 1), length=5), extra=[settings("uren_per_dagdeel | 3")]) == []
    assert half_days(2, *came((0, 1), (0, 1))) == []
    assert half_days("2,5", *came((0, 1), (0, 2))) == ["In week 2 staat het aantal dagdelen van Ann Jansen op 2"]


def test_half_days_that_are_filled_in_count_as_they_are():
    header = "vrijwilliger_id | plaatsing_id | datum | dagdelen"
    assert half_days(2, f"V1 | P1 | {day(0, 1)} | 1.5", header=header) == [
        "In week 2 staat het aantal dagdelen van Ann Jansen op 1,5"
    ]


def test_weeks_with_leave_are_not_judged():
    assert half_days(1, *came((0, 1), length=0, presence="verhinderd")) == []
    assert half_days(1, *came((0, 1), length=0, presence="verlof")) == []
    assert half_days(1, *came((0, 1), length=0, presence="geannuleerd door organisatie")) == []
    assert half_days(1, *came((0, 1), length=0, presence="afgemeld")) == [
        "In week 2 staat het aantal dagdelen van Ann Jansen op 0"
    ]
    assert half_days("", *came((0, 1), length=0, presence="afgemeld")) == []


# V-UUR-13

MONTHLY = norms(min_keer_per_maand=1)


@pytest.mark.parametrize(
    ("start", "end", "as_of", "months"),
    [
        ("2026-01-01", "", "2026-03-30", ["februari 2026"]),  # the running month is judged at its end
        ("2026-01-01", "", "2026-03-31", ["februari 2026", "maart 2026"]),
        ("2026-01-02", "2026-03-30", "2026-06-30", ["februari 2026"]),  # months partly outside are not judged
        ("2025-01-01", "2026-02-28", "2026-06-30", ["februari 2026"]),
    ],
)
def test_months_without_a_visit(start, end, as_of, months):
    visited = hours(PRESENT, "V1 | P1 | 2026-01-31 | 2 | ")
    told = weeks_told(
        "V-UUR-13", MONTHLY, VOLUNTEERS, placed(f"P1 | V1 | C1 | {start} | | {end} | "), visited, as_of=as_of
    )
    assert told == [f"In {month} is Ann Jansen volgens de uren 0 keer geweest" for month in months]


def test_two_rows_on_a_date_are_one_visit_and_a_cancelled_one_counts():
    def told(*rows):
        end = placed("P1 | V1 | C1 | 2026-01-01 | | 2026-02-01 | ")
        return weeks_told("V-UUR-13", norms(min_keer_per_maand=2), VOLUNTEERS, end, hours(PRESENT, *rows))

    assert told(*came((0, 1), (0, 1))) == ["In januari 2026 is Ann Jansen volgens de uren 1 keer geweest"]
    assert told(*came((0, 1)), *came((1, 1), length=0, presence="geannuleerd door organisatie")) == []
    assert told(*came((0, 1)), *came((1, 1), length=0, presence="verhinderd")) == [
        "In januari 2026 is Ann Jansen volgens de uren 1 keer geweest"
    ]


def test_a_total_of_a_month_says_that_somebody_came():
    book = (norms(min_keer_per_maand=2), VOLUNTEERS, placed("P1 | V1 | C1 | 2026-01-01 | | 2026-03-01 | "))
    told = ["In januari 2026 is Ann Jansen volgens de uren 0 keer geweest"]
    assert weeks_told("V-UUR-13", *book, hours("plaatsing_id | jan | feb", "P1 | 0 | 6,5")) == told
    # Week 5 ends on 1 February.
    assert weeks_told("V-UUR-13", *book, hours("plaatsing_id | week 4 | week 5", "P1 | | 2")) == []
    assert weeks_told("V-UUR-13", *book, hours("plaatsing_id | week 6 | week 7", "P1 | 1 | 2")) == told
