"""When somebody comes: every week, once in a while, so often a month, or for a weekend."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.working_days import is_holiday
from vzv_sheets.vocabulary.days import add_months

_DAY, _WEEK = dt.timedelta(days=1), dt.timedelta(weeks=1)
_QUARTER, _HOUR = 15, 60
_FRIDAY, _SUNDAY = 4, 6
_WEEKDAYS = (0, 1, 2, 3, 4)
WEEKDAYS_AND_SATURDAY = (*_WEEKDAYS, 5)


@dataclass(frozen=True, slots=True)
class Visit:
    """A time that somebody is there: from `begin`, minutes after midnight; a stay ends on its `last_day`."""

    day: dt.date
    begin: int
    minutes: int
    last_day: dt.date | None = None


class Rhythm(Protocol):
    """When the volunteer of one placement comes."""

    def visits(self, chance: Chance, first: dt.date, last: dt.date, busy: set[dt.date]) -> Iterator[Visit]:
        """The visits from the first to the last day, not on days that are busy; their days become busy."""
        ...


@dataclass(frozen=True, slots=True)
class Span:
    """Lowest and highest: of the hour in which a visit begins, and of its quarters of an hour."""

    begins: tuple[int, int]
    quarters: tuple[int, int]

    def on(self, chance: Chance, day: dt.date) -> Visit:
        """A visit on that day."""
        low, high = self.begins
        begin = chance.between(low * _HOUR // _QUARTER, high * _HOUR // _QUARTER) * _QUARTER
        return Visit(day, begin, chance.between(*self.quarters) * _QUARTER)


@dataclass(frozen=True, slots=True)
class Weekly:
    """So many times a week (one number of `times` for each placement), on fixed days and at fixed hours.

    A visit on a holiday moves to another day of its week. What `grows` begins with the least quarters of an hour and
    gets one more every week, up to the most.
    """

    times: tuple[int, ...]
    span: Span
    weekdays: tuple[int, ...] = _WEEKDAYS
    grows: bool = False

    def visits(self, chance: Chance, first: dt.date, last: dt.date, busy: set[dt.date]) -> Iterator[Visit]:
        """The visits of all weeks."""
        days = chance.some_of(self.weekdays, chance.one_of(self.times))
        usual = {weekday: self.span.on(chance, first) for weekday in sorted(days)}
        monday, week = first - dt.timedelta(days=first.weekday()), 0
        while monday <= last:
            open_days = [day for day in _days(monday, monday + _WEEK - _DAY) if first <= day <= last]
            for weekday, visit in usual.items():
                day = _nearest_free(monday + dt.timedelta(days=weekday), open_days, self.weekdays, busy)
                if day is not None:
                    busy.add(day)
                    yield Visit(day, visit.begin, self._minutes(visit, week))
            monday, week = monday + _WEEK, week + 1

    def _minutes(self, visit: Visit, week: int) -> int:
        least, most = self.span.quarters
        return min(least + week, most) * _QUARTER if self.grows else visit.minutes


@dataclass(frozen=True, slots=True)
class OnceInAWhile:
    """So many days after the visit before, whenever it suits; never on Sundays and holidays."""

    days_between: tuple[int, int]
    span: Span

    def visits(self, chance: Chance, first: dt.date, last: dt.date, busy: set[dt.date]) -> Iterator[Visit]:
        """The visits, the first one soon."""
        day = first + dt.timedelta(days=chance.below(self.days_between[0]))
        while day <= last:
            while day in busy or is_holiday(day) or day.weekday() == _SUNDAY:
                day += _DAY
            if day <= last:
                busy.add(day)
                yield self.span.on(chance, day)
            day += dt.timedelta(days=chance.between(*self.days_between))


@dataclass(frozen=True, slots=True)
class Monthly:
    """So many times in each calendar month, also in the first and the last one."""

    times: tuple[int, ...]
    span: Span

    def visits(self, chance: Chance, first: dt.date, last: dt.date, busy: set[dt.date]) -> Iterator[Visit]:
        """The visits of all months."""
        month = first.replace(day=1)
        while month <= last:
            following = add_months(month, 1)
            days = list(_days(max(first, month), min(last, following - _DAY)))
            usual = [day for day in days if not is_holiday(day) and day.weekday() != _SUNDAY and day not in busy]
            for day in sorted(chance.some_of(usual or days, chance.one_of(self.times))):
                busy.add(day)
                yield self.span.on(chance, day)
            month = following


@dataclass(frozen=True, slots=True)
class Weekends:
    """A weekend after so many weeks, from Friday to Sunday; `arrives` and `leaves` are hours of the clock."""

    weeks_between: tuple[int, int]
    arrives: tuple[int, int] = (16, 19)
    leaves: tuple[int, int] = (13, 15)

    def visits(self, chance: Chance, first: dt.date, last: dt.date, busy: set[dt.date]) -> Iterator[Visit]:
        """The weekends that are over by the last day."""
        friday = first + dt.timedelta(days=(_FRIDAY - first.weekday()) % 7)
        while friday + 2 * _DAY <= last:
            if friday not in busy:
                busy.update(_days(friday, friday + 2 * _DAY))
                begin = chance.between(*self.arrives) * _HOUR
                minutes = 2 * 24 * _HOUR + chance.between(*self.leaves) * _HOUR - begin
                yield Visit(friday, begin, minutes, friday + 2 * _DAY)
            friday += chance.between(*self.weeks_between) * _WEEK


def _days(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    for number in range((last - first).days + 1):
        yield first + dt.timedelta(days=number)


def _nearest_free(
    wanted: dt.date, open_days: Iterable[dt.date], weekdays: tuple[int, ...], busy: set[dt.date]
) -> dt.date | None:
    free = [day for day in open_days if day not in busy and not is_holiday(day) and day.weekday() in weekdays]
    return min(free, key=lambda day: abs((day - wanted).days), default=None)
