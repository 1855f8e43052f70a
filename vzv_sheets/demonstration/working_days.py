"""Days on which an office is open."""

from __future__ import annotations

import datetime as dt

from vzv_sheets.demonstration.chance import Chance

_SATURDAY = 5


def workday(day: dt.date) -> dt.date:
    """The day itself, or the Friday before when it falls in a weekend; it keeps days in their order."""
    return day - dt.timedelta(days=max(0, day.weekday() - _SATURDAY + 1))


def before(chance: Chance, day: dt.date, least: int, most: int) -> dt.date:
    """A working day from `least` to `most` days earlier, or up to two days more when that is in a weekend."""
    return workday(day - dt.timedelta(days=chance.between(least, most)))
