"""Shifts on fixed half-days, and how their times and hours stand in a workbook."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

MINUTES_IN_AN_HOUR = 60
WEEKDAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
MORNING, AFTERNOON, EVENING = "o", "m", "a"
HALF_DAY_WORDS = {MORNING: "ochtend", AFTERNOON: "middag", EVENING: "avond"}
NO_HOURS = Decimal(0)


@dataclass(frozen=True, slots=True)
class Times:
    """Begin, end and break of a shift in minutes; `half_days` are the parts of the day that it covers."""

    half_days: str
    begin: int
    end: int
    rest: int = 0

    @property
    def minutes(self) -> int:
        """What counts as hours, in minutes."""
        return self.end - self.begin - self.rest


@dataclass(frozen=True, slots=True)
class Shift:
    """A shift that returns every week; Monday is 0."""

    weekday: int
    times: Times

    @property
    def half_days(self) -> str:
        """As column vast_dagdeel has it: `ma-o`, or `ma-o; ma-m` for a whole day."""
        return "; ".join(f"{WEEKDAYS[self.weekday]}-{part}" for part in self.times.half_days)


@cache
def clock(minutes: int) -> dt.time:
    """Minutes after midnight as a time."""
    return dt.time(minutes // MINUTES_IN_AN_HOUR, minutes % MINUTES_IN_AN_HOUR)


@cache
def hours(minutes: int) -> Decimal:
    """Minutes as hours; quarters of an hour are exact."""
    return Decimal(minutes) / MINUTES_IN_AN_HOUR
