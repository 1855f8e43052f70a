"""Casus-3: the hours of a year, shift by shift, with the absences of ordinary people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from vzv_sheets.demonstration.casus_3.courses import NOT_STARTED
from vzv_sheets.demonstration.casus_3.placements import Placement
from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.sheet_rows import SheetRows
from vzv_sheets.demonstration.working_days import is_holiday
from vzv_sheets.demonstration.working_time import HALF_DAY_WORDS, MINUTES_IN_AN_HOUR, NO_HOURS, Shift, clock, hours
from vzv_sheets.vocabulary.days import month_number

COLUMNS = (
    "vrijwilliger_id", "plaatsing_id", "datum", "begin", "eind", "pauze", "uren", "dagdeel", "aanwezigheid",
    "activiteit",
)  # fmt: skip
PRESENT, LATE = "aanwezig", "te laat"

# What happens instead of simply being there, with its share of all shifts.
_ABSENCES = (
    ("afgemeld", 0.03),
    ("verhinderd", 0.03),
    ("niet verschenen", 0.005),
    ("geannuleerd door organisatie", 0.01),
)
_COMES_LATE = 0.02
_STAYS_LONGER = 0.05
_HOLIDAY_WEEKS = 2
_CHRISTMAS = (12, 25)
_WEEK = dt.timedelta(days=7)
_A_QUARTER, _HALF_AN_HOUR = 15, 30

Row = tuple[object, ...]


@dataclass(slots=True)
class Attendance:
    """What somebody did in a month at a placement: on how many days, and how many minutes."""

    days: int = 0
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Hours:
    """Sheet Uren in the order of the dates, and the attendance by placement and month number."""

    rows: SheetRows
    attendance: Mapping[tuple[str, int], Attendance]


def hours_of_a_year(chance: Chance, placements: Sequence[Placement], as_of: dt.date) -> Hours:
    """The hours of all placements up to the day itself."""
    return hours_by_date(
        (placement.number, *shift)
        for placement in placements
        if placement.course.stage not in NOT_STARTED
        for shift in _shifts(chance, placement, as_of)
    )


def hours_by_date(shifts: Iterable[tuple[str, dt.date, Row, int]]) -> Hours:
    """Shifts as sheet Uren: of each the number of its placement, the day, the row, the minutes (0 for an absence)."""
    dated: list[tuple[dt.date, Row]] = []
    attendance: dict[tuple[str, int], Attendance] = {}
    for placement, day, row, minutes in shifts:
        dated.append((day, row))
        if minutes:
            month = attendance.setdefault((placement, month_number(day)), Attendance())
            month.days += 1
            month.minutes += minutes
    dated.sort(key=lambda item: item[0])
    rows = SheetRows(COLUMNS)
    rows.add_all([row for _, row in dated])
    return Hours(rows, attendance)


def _shifts(chance: Chance, placement: Placement, as_of: dt.date) -> Iterator[tuple[dt.date, Row, int]]:
    first, last = placement.course.start, placement.course.last_day(as_of)
    holiday = first + chance.between(3, 40) * _WEEK
    for shift in placement.shifts:
        day = first + dt.timedelta(days=(shift.weekday - first.weekday()) % 7)
        while day <= last:
            if not _is_closed(day):
                on_holiday = holiday <= day < holiday + _HOLIDAY_WEEKS * _WEEK
                row, minutes = _on_a_day(chance, placement, shift, day, on_holiday=on_holiday)
                yield day, row, minutes
            day += _WEEK


def _is_closed(day: dt.date) -> bool:
    """On holidays, and from Christmas to New Year."""
    return is_holiday(day) or (day.month, day.day) >= _CHRISTMAS


def _on_a_day(chance: Chance, placement: Placement, shift: Shift, day: dt.date, *, on_holiday: bool) -> tuple[Row, int]:
    identity = (placement.volunteer.number, placement.number, day)
    half_days = shift.times.half_days
    half_day = HALF_DAY_WORDS[half_days] if len(half_days) == 1 else None
    absence = "verlof" if on_holiday else _absence(chance)
    if absence is not None:
        return (*identity, None, None, None, NO_HOURS, half_day, absence, None), 0
    late = chance.happens(_COMES_LATE)
    begin = shift.times.begin + (_A_QUARTER if late else 0)
    end = shift.times.end + (_HALF_AN_HOUR if chance.happens(_STAYS_LONGER) else 0)
    rest = shift.times.rest
    minutes = end - begin - rest
    pause = Decimal(rest) / MINUTES_IN_AN_HOUR if rest else None
    activity = placement.tasks[chance.below(len(placement.tasks))]
    presence = LATE if late else PRESENT
    return (*identity, clock(begin), clock(end), pause, hours(minutes), half_day, presence, activity), minutes


def _absence(chance: Chance) -> str | None:
    drawn = chance.fraction()
    for absence, share in _ABSENCES:
        if drawn < share:
            return absence
        drawn -= share
    return None
