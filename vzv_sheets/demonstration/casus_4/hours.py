"""Casus-4: the hours of a year per location, in quarters of an hour; in some months exactly what was wanted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal

from vzv_sheets.demonstration.casus_3.hours import PRESENT, Hours, Row, hours_by_date
from vzv_sheets.demonstration.casus_4.placements import Placement
from vzv_sheets.demonstration.casus_4.volunteers import Stage
from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.working_days import is_holiday
from vzv_sheets.demonstration.working_time import (
    HALF_DAY_WORDS,
    MINUTES_IN_AN_HOUR,
    NO_HOURS,
    Shift,
    clock,
    hours,
)
from vzv_sheets.vocabulary.days import first_day_of_month, month_number

_ABSENCES = (("afgemeld", 0.04), ("verhinderd", 0.03), ("geannuleerd door organisatie", 0.01))
_A_QUARTER, _USUAL_DAY = 15, 5 * 60
_BEGIN = 9 * 60
_ONE_DAY = dt.timedelta(days=1)


def hours_of_a_year(chance: Chance, placements: Sequence[Placement], as_of: dt.date) -> Hours:
    """The hours of all placements that have started, up to the day itself, in the order of the dates."""
    return hours_by_date(
        (placement.number, *shift)
        for placement in placements
        if placement.volunteer.stage is not Stage.PROPOSED
        for shift in _days(chance, placement, as_of)
    )


def _days(chance: Chance, placement: Placement, as_of: dt.date) -> Iterator[tuple[dt.date, Row, int]]:
    shifts = {shift.weekday: shift for shift in placement.shifts}
    day, last = placement.start, placement.volunteer.ended or as_of
    while day <= last:
        shift = shifts.get(day.weekday())
        if shift is not None and not is_holiday(day) and month_number(day) not in placement.minutes_wanted:
            yield day, *_on_a_day(chance, placement, shift, day)
        day += _ONE_DAY
    for month, minutes in placement.minutes_wanted.items():
        yield from _exactly(chance, placement, month, minutes)


def _on_a_day(chance: Chance, placement: Placement, shift: Shift, day: dt.date) -> tuple[Row, int]:
    times, half_days = shift.times, shift.times.half_days
    half_day = HALF_DAY_WORDS[half_days] if len(half_days) == 1 else None
    absence = _absence(chance)
    if absence is not None:
        identity = (placement.volunteer.number, placement.number, day)
        return (*identity, None, None, None, NO_HOURS, half_day, absence, None), 0
    end = times.end + _A_QUARTER * chance.below(2)
    return _present(chance, placement, day, (times.begin, end, times.rest), half_day), end - times.begin - times.rest


def _exactly(chance: Chance, placement: Placement, month: int, minutes: int) -> Iterator[tuple[dt.date, Row, int]]:
    """The wanted minutes of a month, spread over the working days of that month in quarters of an hour."""
    first, end = first_day_of_month(month), first_day_of_month(month + 1)
    days = [first + dt.timedelta(days=number) for number in range((end - first).days)]
    days = [day for day in days if day.weekday() in placement.weekdays and not is_holiday(day)]
    days = days[: -(-minutes // _USUAL_DAY)]
    quarters, more = divmod(minutes // _A_QUARTER, len(days))
    for number, day in enumerate(days):
        worked = _A_QUARTER * (quarters + (number < more))
        yield day, _present(chance, placement, day, (_BEGIN, _BEGIN + worked, 0), None), worked


def _present(
    chance: Chance, placement: Placement, day: dt.date, times: tuple[int, int, int], half_day: str | None
) -> Row:
    begin, end, rest = times
    pause = Decimal(rest) / MINUTES_IN_AN_HOUR if rest else None
    return (
        placement.volunteer.number, placement.number, day, clock(begin), clock(end), pause, hours(end - begin - rest),
        half_day, PRESENT, chance.one_of(placement.tasks),
    )  # fmt: skip


def _absence(chance: Chance) -> str | None:
    drawn = chance.fraction()
    for absence, share in _ABSENCES:
        if drawn < share:
            return absence
        drawn -= share
    return None
