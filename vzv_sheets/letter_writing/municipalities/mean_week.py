"""How much somebody worked at a placement within the period, and how much that is in a week."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

from vzv_sheets.letter_writing.content.time_worked import TimeWorked, time_worked
from vzv_sheets.letter_writing.content.wording import frequency
from vzv_sheets.progress_indicators.figure_words import half_up
from vzv_sheets.records.placements import spans
from vzv_sheets.records.record_set import Period, RecordSet
from vzv_sheets.vocabulary.days import day_number, day_of

_DAYS_OF_A_WEEK, _TENTH, _MINUTES = 7, 100, 60
_DAY = dt.timedelta(days=1)


def stretch_of(records: RecordSet, placement: int) -> Period | None:
    """The part of the period in which the placement ran, up to the reference date; None for less than a week."""
    span, period = spans(records), records.period
    if not span.known[placement]:
        return None
    first = max(day_number(period.first), int(span.start[placement]))
    last = min(day_number(period.last), day_number(records.as_of), int(span.end[placement]))
    return Period(day_of(first), day_of(last)) if last - first + 1 >= _DAYS_OF_A_WEEK else None


def time_within(records: RecordSet, placement: int, period: Period) -> TimeWorked:
    """The time at a placement within a period."""
    return time_worked(records, placement, period.last, period.first)


def mean_of_a_week(records: RecordSet, placement: int) -> str:
    """`1,5 dagdelen per week, 6 uur per week` in tenths, half up, over `stretch_of`; empty without hours."""
    stretch = stretch_of(records, placement)
    minutes = 0 if stretch is None else time_within(records, placement, stretch).minutes
    if stretch is None or not minutes:
        return ""
    days = day_number(stretch.last) - day_number(stretch.first) + 1
    hours = Fraction(minutes * _DAYS_OF_A_WEEK, days * _MINUTES)
    half_day = Fraction(records.settings.number("uren_per_dagdeel") or 0, 1000)
    return frequency(_tenths(hours / half_day) if half_day else None, _tenths(hours), None)


def _tenths(number: Fraction) -> int:
    """In thousandths, rounded half up to a tenth."""
    return half_up(number * 10) * _TENTH
