"""A figure of the reference, and plain sums of days and shares."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass, field
from fractions import Fraction

DAY = dt.timedelta(days=1)


@dataclass
class Value:
    """`value` is exact (percentages from 0 to 100, minutes, cents, days), None where there is nothing to compute it from.

    `n` and `part` are None where nothing is said about them; `breakdown` holds values by label, None for one that is not
    known.
    """

    value: Fraction | None
    n: int | None = None
    part: int | None = None
    breakdown: dict = field(default_factory=dict)


def count(number, **more):
    return Value(Fraction(number), **more)


def share(part, whole, **more):
    """A percentage; nothing of nothing."""
    return Value(percent(part, whole), n=whole, part=part, **more)


def percent(part, whole):
    return Fraction(part) * 100 / whole if whole else None


def mean(values):
    values = list(values)
    return Fraction(sum(values, Fraction(0))) / len(values) if values else None


def mean_of(values, **more):
    values = list(values)
    return Value(mean(values), n=len(values), **more)


def median(values):
    ordered = sorted(values)
    middle = len(ordered) // 2
    if not ordered:
        return None
    return Fraction(ordered[middle]) if len(ordered) % 2 else Fraction(ordered[middle - 1] + ordered[middle], 2)


def median_of(values):
    values = list(values)
    return Value(median(values), n=len(values))


def months_later(day, months):
    """The same day of another month, at most its last (EDATE)."""
    number = day.year * 12 + day.month - 1 + months
    year, month = number // 12, number % 12 + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def grouped(rows, key):
    """Lists of rows by what `key` says of them."""
    found = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return found


def folded(text):
    return None if text is None else text.casefold()


def whole_weeks(first, last):
    """The Mondays of the ISO weeks that lie wholly between two days."""
    monday = first + DAY * (-first.weekday() % 7)
    found = []
    while monday + DAY * 6 <= last:
        found.append(monday)
        monday += DAY * 7
    return found
