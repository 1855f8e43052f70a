"""I-04 to I-11 and I-55, worked out by hand from small workbooks (domain/indicators.md)."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest

from tests.checks.small_workbooks import PLACEMENTS, VOLUNTEERS, hours, settings, sheet
from tests.progress_indicators.figures_of import figure, scope
from vzv_sheets.progress_indicators.attendance.hours import first_day_of_hours, minutes_per_month

WORK = hours(
    "vrijwilliger_id | datum | uren | dagdelen | aanwezigheid",
    "V1 | 2026-01-05 | 2.5 | | aanwezig", "V1 | 2026-01-12 | 3 | 1 | te laat", "V2 | 2026-02-02 | 1 | |",
    "V1 | 2026-02-09 | 0 | | niet verschenen", "V1 | 2026-02-16 | 0 | | geannuleerd door organisatie",
    "V2 | 2025-12-31 | 4 | | aanwezig", "V2 | 2026-06-30 | 0.5 | | aanwezig", "V2 | 2026-07-01 | 8 | | aanwezig",
    "V1 | 2026-03-10 | 0 | |", "V1 | 2026-03-11 | 0 | | afgemeld",
)  # fmt: skip
UNREADABLE = '\n| V2 | 2026-03-02 | "veel" | | aanwezig |\n| V9 | 2026-03-03 | 2 | | aanwezig |'
TEAM = (VOLUNTEERS, PLACEMENTS)


def test_hours_are_those_of_who_was_there_in_the_period_up_to_the_reference_date():
    found = figure((*TEAM, WORK), "I-04")
    assert (found.value, found.n, found.rows_used) == (7 * 60, 4, 4)
    assert figure((*TEAM, WORK), "I-04", period=("2026-02-01", "2026-02-28")).value == 60


def test_a_row_that_a_finding_blocks_is_left_out_and_counted():
    for key in ("I-04", "I-05", "I-06", "I-10", "I-11/op_tijd"):
        found = figure((*TEAM, WORK + UNREADABLE), key)
        assert found.value == figure((*TEAM, WORK), key).value
        assert found.left_out == {"V-ALG-07": 1, "V-ALG-05": 1}


def test_a_meeting_counts_for_each_volunteer_it_names():
    meeting = hours(
        "vrijwilliger_id | datum | uren | dagdelen | aanwezigheid", "V1; V2 | 2026-01-05 | 2 | 0.5 | te laat"
    )
    assert figure((*TEAM, meeting), "I-04").value == 240
    assert figure((*TEAM, meeting), "I-06").value == 1
    assert figure((*TEAM, meeting), "I-10").n == 2


def test_hours_per_volunteer_per_week_divide_by_the_weeks_that_are_over_and_by_who_worked_an_hour():
    # 7 hours of two volunteers over 181 days, and over January (5.5 hours of one volunteer, 31 days).
    assert figure((*TEAM, WORK), "I-05").value == Fraction(420 * 7, 2 * 181)
    assert figure((*TEAM, WORK), "I-05", period=("2026-01-01", "2026-01-31")).value == Fraction(330 * 7, 31)
    short = hours("vrijwilliger_id | datum | uren", "V1 | 2026-01-05 | 1", "V2 | 2026-01-05 | 0.5")
    found = figure((*TEAM, short), "I-05", period=("2026-01-01", "2026-01-14"))
    assert (found.value, found.n) == (45, 1)  # 90 minutes, one volunteer with an hour, two weeks
    none = hours("vrijwilliger_id | datum | uren", "V1 | 2026-01-05 | 0.5")
    assert figure((*TEAM, none), "I-05").value is None


def test_half_days_are_those_filled_in_else_hours_by_the_length_of_a_half_day():
    found = figure((*TEAM, WORK), "I-06")
    assert (found.value, found.note) == (1 + Fraction(4, 4), "een dagdeel telt 4 uur")
    three = figure((settings("uren_per_dagdeel | 2,5"), *TEAM, WORK), "I-06")
    assert (three.value, three.note) == (1 + Fraction(8, 5), "een dagdeel telt 2,5 uur")
    none = figure((settings("uren_per_dagdeel | 0"), *TEAM, WORK), "I-06")
    assert (none.value, none.note) == (None, "bij Instellingen staat niet hoeveel uren een dagdeel telt")


@pytest.mark.parametrize(
    ("key", "part", "whole"),
    # 9 rows in the period up to 30 June are dated; one was cancelled by the organisation.
    [("I-10", 4, 7), ("I-11/op_tijd", 3, 4), ("I-11/niet_verschenen", 1, 7)],
)
def test_who_was_there_on_time_or_did_not_appear(key, part, whole):
    found = figure((*TEAM, WORK), key)
    assert (found.part, found.n, found.value) == (part, whole, Fraction(100 * part, whole))


def test_months_end_at_the_last_day_and_sum_to_the_period():
    asked = scope((*TEAM, WORK + UNREADABLE), period=("2026-01-01", "2026-02-02"))
    months = minutes_per_month(asked, 13)
    assert [number for number, _ in months] == list(range(2025 * 12 + 1, 2026 * 12 + 2))
    assert [minutes for _, minutes in months[-3:]] == [240, 330, 60]
    assert sum(minutes for _, minutes in minutes_per_month(scope((*TEAM, WORK + UNREADABLE)), 6)) == 420
    assert first_day_of_hours(asked.records) == dt.date(2025, 12, 31)


TWO = sheet("Programmas", "programma_id | naam", "A | Een", "B | Twee")
PLACES = sheet("Organisaties", "org_id | naam | soort", "G1 | A | gemeente", "G2 | B | gemeente")
SPREAD = (
    TWO,
    PLACES,
    sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | gemeente_org_id | begeleider_id",
        "V1 | Jansen | 2024-01-01 | G1 | K1", "V2 | Bakker | 2024-01-01 | G2 | K2",
    ),
    sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum | begeleider_id",
        "P1 | V1 | A | C1 | 2025-01-01 |", "P2 | V2 | B | C2 | 2025-01-01 | K1", "P3 | V2 | A | C3 | 2025-01-01 |",
    ),
    hours(
        "plaatsing_id | datum | uren | aanwezigheid", "P1 | 2026-01-05 | 1 | aanwezig", "P2 | 2026-01-06 | 2 | te laat",
        "P3 | 2026-01-07 | 4 | aanwezig",
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "hours_worked"),
    [
        ({}, 7), ({"programme": ["A"]}, 5), ({"without": ["A"]}, 2), ({"municipality": "G2"}, 6),
        ({"supervisor": "K1"}, 3), ({"supervisor": "K2"}, 4), ({"programme": ["A"], "municipality": "G2"}, 4),
    ],
)  # fmt: skip
def test_hours_with_and_without_a_programme_per_municipality_and_supervisor(asked, hours_worked):
    assert figure(SPREAD, "I-04", **asked).value == 60 * hours_worked
    assert figure(SPREAD, "I-10", **asked).value == 100
    assert sum(minutes for _, minutes in minutes_per_month(scope(SPREAD, **asked), 6)) == 60 * hours_worked


KEYS = (
    "I-04", "I-05", "I-06", "I-07", "I-08/weken", "I-08/uitstapjes", "I-09", "I-10", "I-11/op_tijd",
    "I-11/niet_verschenen", "I-55",
)  # fmt: skip


@pytest.mark.parametrize("key", KEYS)
def test_without_a_sheet_of_hours_there_is_no_figure(key):
    found = figure(TEAM, key)
    assert (found.value, found.note) == (None, "er is geen blad Uren")


@pytest.mark.parametrize("key", [key for key in KEYS if key not in ("I-04", "I-06")])
def test_without_hours_there_is_nothing_to_divide_by(key):
    assert figure((*TEAM, hours("vrijwilliger_id | datum | uren")), key).value is None
