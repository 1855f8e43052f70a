"""Humanitas Westerkwartier: a year of visits, whenever it suits the volunteer and the household (003 D07)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.humanitas.households import Placement
from vzv_sheets.demonstration.sheet_rows import SheetRows
from vzv_sheets.demonstration.working_days import is_holiday
from vzv_sheets.demonstration.working_time import NO_HOURS, clock, hours
from vzv_sheets.vocabulary.days import month_number

COLUMNS = ("vrijwilliger_id", "plaatsing_id", "datum", "begin", "eind", "uren", "aanwezigheid", "activiteit")
PLEADING = "pleitbezorging"

_YEAR = dt.timedelta(days=365)
_DAY = dt.timedelta(days=1)
_QUARTER = 15
_EARLIEST, _LATEST = 9 * 60 // _QUARTER, 19 * 60 // _QUARTER
_CALLED_OFF = 0.04
# I13: a volunteer goes along to a body to get things done.
_PLEADS = 0.03
_SUNDAY = 6
_CHRISTMAS = (12, 24)

Row = tuple[object, ...]
Day = tuple[str, dt.date]


@dataclass(frozen=True, slots=True)
class Visits:
    """Sheet Uren in the order of the dates, and the number of visits by volunteer and month number."""

    rows: SheetRows
    by_month: Mapping[tuple[str, int], int]


def visits_of_a_year(chance: Chance, placements: Sequence[Placement], as_of: dt.date) -> Visits:
    """The visits of all placements up to the day itself; a volunteer visits one household a day."""
    dated: list[tuple[dt.date, Row]] = []
    by_month: dict[tuple[str, int], int] = {}
    busy: set[Day] = set()
    for placement in placements:
        number = placement.help.volunteer.number
        for day in _days(chance, placement, busy, as_of):
            called_off = chance.happens(_CALLED_OFF)
            dated.append((day, _visit(chance, placement, day, called_off=called_off)))
            if not called_off:
                month = (number, month_number(day))
                by_month[month] = by_month.get(month, 0) + 1
    dated.sort(key=lambda item: item[0])
    rows = SheetRows(COLUMNS)
    rows.add_all([row for _, row in dated])
    return Visits(rows, by_month)


def _days(chance: Chance, placement: Placement, busy: set[Day], as_of: dt.date) -> Iterator[dt.date]:
    """The days of the visits; those of the volunteer become busy."""
    given = placement.help
    fewest, most = given.activity.days_between
    last = min(given.ended or as_of, as_of)
    day = max(given.start, as_of - _YEAR) + dt.timedelta(days=chance.below(fewest))
    while day <= last:
        while _is_quiet(day) or (given.volunteer.number, day) in busy:
            day += _DAY
        if day <= last:
            busy.add((given.volunteer.number, day))
            yield day
        day += dt.timedelta(days=chance.between(fewest, most))


def _is_quiet(day: dt.date) -> bool:
    """On Sundays and holidays, and from Christmas Eve to New Year."""
    return day.weekday() == _SUNDAY or is_holiday(day) or (day.month, day.day) >= _CHRISTMAS


def _visit(chance: Chance, placement: Placement, day: dt.date, *, called_off: bool) -> Row:
    given = placement.help
    identity = (given.volunteer.number, placement.number, day)
    if called_off:
        return (*identity, None, None, NO_HOURS, "afgemeld", None)
    begin = chance.between(_EARLIEST, _LATEST) * _QUARTER
    minutes = chance.between(*given.activity.quarters) * _QUARTER
    task = PLEADING if chance.happens(_PLEADS) else given.activity.task
    return (*identity, clock(begin), clock(begin + minutes), hours(minutes), "aanwezig", task)
