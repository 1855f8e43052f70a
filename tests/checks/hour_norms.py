"""Rows of hours in weeks that are counted from Monday 5 January 2026, programmes with norms, placements."""

from __future__ import annotations

import datetime as dt

from tests.checks.small_workbooks import messages, sheet

MONDAY = dt.date(2026, 1, 5)
PRESENT = "vrijwilliger_id | plaatsing_id | datum | uren | aanwezigheid"


def day(week, weekday=0):
    """The date of a weekday (0 is Monday) in a week; week 0 begins on Monday 5 January 2026, which is ISO week 2."""
    return (MONDAY + dt.timedelta(weeks=week, days=weekday)).isoformat()


START, EIGHTH_SUNDAY, ELEVENTH_WEEK = day(0), day(7, 6), day(10, 3)


def norms(**values):
    return sheet(
        "Programmas",
        " | ".join(("programma_id", "naam", *values)),
        " | ".join(("C1", "Casus 1", *map(str, values.values()))),
    )


def placed(*rows):
    header = "plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_gepland | eind_werkelijk | status"
    return sheet("Plaatsingen", header, *(rows or (f"P1 | V1 | C1 | {day(0)} | | | ",)))


def came(*moments, placement="P1", person="V1", length=3, presence=""):
    """Rows of Uren at moments (week, weekday)."""
    return [f"{person} | {placement} | {day(*moment)} | {length} | {presence}" for moment in moments]


TWICE = norms(min_keer_per_week=2, norm_weken=8)
EIGHT_WEEKS = [(week, weekday) for week in range(8) for weekday in (1, 4)]


def weeks_told(code, *sheets, as_of="2026-06-30"):
    """The words of the messages of a rule up to the week and the number."""
    return [message.split(";")[0].removesuffix(".") for message in messages(code, *sheets, as_of=as_of)]
