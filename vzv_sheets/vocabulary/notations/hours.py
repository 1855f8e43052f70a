"""Numbers of hours: `2,5`, `2:30`, `2½`, `1u30`, `1 uur en 30 min`, `90 min`."""

from __future__ import annotations

import datetime as dt
import re

from vzv_sheets.vocabulary.notations.cell_text import CellValue, plain_text
from vzv_sheets.vocabulary.notations.numbers import NUMBER_STARTS, read_decimal, read_integer, rounded

_LARGEST_MINUTES = 2**31 - 1
# 0.104166 is 2:30 as a fraction of a day, or six minutes; 0.1 is six minutes, as no time of day is written so.
_QUARTER_OF_AN_HOUR = 0.25
_WHOLE_MINUTE = 60e-6
# Five or more without a unit is how minutes are written; no break takes five hours.
_LONGEST_PAUSE_IN_HOURS = 5 * 60
_HALF_A_MINUTE = 30

_HOUR = r"\ ?(?:uur|uren|u|h)\.?"
_MINUTE = r"\ ?(?:minuten|minuut|min)\.?"
_HOURS = re.compile(
    rf"""(?P<sign>-?)
    (?: (?P<number>[0-9][0-9.,]*(?:\ ?[¼½¾])?|[¼½¾]) (?P<unit>{_HOUR})?
      | (?P<clock_hours>[0-9]{{1,6}}) :(?P<clock_minutes>[0-5][0-9]) (?::(?P<seconds>[0-5][0-9]))? (?:{_HOUR})?
      | (?P<hours>[0-9]{{1,6}}) {_HOUR}\ ?(?:en\ )?
            (?: (?P<minutes>[0-5][0-9])(?:{_MINUTE})? | (?P<few_minutes>[0-9]){_MINUTE} )
      | (?P<only_minutes>[0-9]{{1,7}}) {_MINUTE}
    )""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)


def read_hours(raw: CellValue) -> int | None:
    """A number of hours in minutes, rounded to the nearest minute.

    A value that may be a fraction of a day is not read, nor is a date: Excel makes 2 May of a typed `2-5`.
    """
    if isinstance(raw, str):
        return _minutes_of_text(plain_text(raw))
    if isinstance(raw, dt.timedelta):
        minutes = round(raw / dt.timedelta(minutes=1))
        return minutes if abs(minutes) <= _LARGEST_MINUTES else None
    if isinstance(raw, dt.time):
        return raw.hour * 60 + raw.minute + (raw.second >= _HALF_A_MINUTE)
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        return _minutes_of_number(raw)
    return None


def read_pause(raw: CellValue, *, in_minutes: bool = False) -> int | None:
    """A break in minutes; written in hours, or below a header `pauze_min` in minutes (domain/workbook.md 2.2, Uren).

    With a unit (`30 min`, `0:30`, `0,5 uur`) the unit counts. Without one a number of five or more in a column of hours
    is not read: it would be hours by the header and minutes by habit.
    """
    bare = read_decimal(plain_text(raw)) is not None if isinstance(raw, str) else isinstance(raw, (int, float))
    if bare and in_minutes:
        whole = read_integer(raw)
        return whole if whole is not None and abs(whole) <= _LARGEST_MINUTES else None
    minutes = read_hours(raw)
    if bare and minutes is not None and abs(minutes) >= _LONGEST_PAUSE_IN_HOURS:
        return None
    return minutes


def _minutes_of_number(hours: float) -> int | None:
    if not -_LARGEST_MINUTES <= hours * 60 <= _LARGEST_MINUTES:
        return None
    minutes = round(hours * 60)
    if 0 < hours < _QUARTER_OF_AN_HOUR and abs(hours * 60 - minutes) > _WHOLE_MINUTE:
        return None
    return minutes


def _minutes_of_text(text: str) -> int | None:
    if text[:1] not in NUMBER_STARTS:
        return None
    match = _HOURS.fullmatch(text)
    if match is None:
        return None
    if match["number"]:
        return _minutes_of_decimal(match["sign"] + match["number"], unit=match["unit"] is not None)
    if match["only_minutes"]:
        minutes = int(match["only_minutes"])
    elif match["clock_hours"]:
        minutes = int(match["clock_hours"]) * 60 + int(match["clock_minutes"])
        minutes += int(match["seconds"] or 0) >= _HALF_A_MINUTE
    else:
        minutes = int(match["hours"]) * 60 + int(match["minutes"] or match["few_minutes"])
    return -minutes if match["sign"] else minutes


def _minutes_of_decimal(text: str, *, unit: bool) -> int | None:
    decimal = read_decimal(text)
    if decimal is None:
        return None
    digits, power = decimal[0], 10 ** decimal[1]
    minutes = rounded(digits * 60, power)
    if not unit and 0 < digits / power < _QUARTER_OF_AN_HOUR and abs(digits * 60 / power - minutes) > _WHOLE_MINUTE:
        return None
    return minutes if abs(minutes) <= _LARGEST_MINUTES else None
