"""Days on which an office is open."""

from __future__ import annotations

import datetime as dt

from vzv_sheets.demonstration.chance import Chance

_SATURDAY = 5


_HOLIDAYS = ((1, 1), (4, 27), (12, 25), (12, 26))  # month and day


def is_holiday(day: dt.date) -> bool:
    """New Year, King's Day or Christmas."""
    return (day.month, day.day) in _HOLIDAYS


def workday(day: dt.date) -> dt.date:
    """The day itself, or the last working day before a weekend or holiday; it keeps days in their order."""
    while day.weekday() >= _SATURDAY or is_holiday(day):
        day -= dt.timedelta(days=1)
    return day


def before(chance: Chance, day: dt.date, least: int, most: int) -> dt.date:
    """A working day from `least` to `most` days earlier, or a few days more around weekends and holidays."""
    return workday(day - dt.timedelta(days=chance.between(least, most)))
