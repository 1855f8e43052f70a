"""Dates: `31-12-2026`, `2026-12-31`, `8 mei 2026`, `ma 26-05-2025`, `20250106`."""

from __future__ import annotations

import datetime as dt
import re

from vzv_sheets.vocabulary.days import MONTHS_NL
from vzv_sheets.vocabulary.notations.cell_text import CellValue, plain_text

FIRST_YEAR, LAST_YEAR = 1850, 2199
DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014", "-"))
MONTH_OF_NAME = {
    **{name: number for number, name in enumerate(MONTHS_NL, start=1)},
    **{name[:3]: number for number, name in enumerate(MONTHS_NL, start=1)},
    "febr": 2, "mrt": 3, "sept": 9,
}  # fmt: skip

_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_STARTS = frozenset("0123456789mdwvz")
_DATE = re.compile(
    rf"""(?: (?P<weekday>{"|".join(f"{name}|{name[:2]}" for name in _WEEKDAYS)})\.?,?\ + )?
    (?: (?P<day>[0-9]{{1,2}})
        (?: (?P<mark>\ ?[-/.]\ ?|\ +) (?P<month>[0-9]{{1,2}}) (?P=mark)
          | (?:\.?\ *|\ ?[-/]\ ?) (?P<name>[a-z]{{3,9}})\.? (?:\ *|\ ?[-/]\ ?) )
        (?P<year>[0-9]{{4}}|[0-9]{{2}})
      | (?P<iso_year>[0-9]{{4}}) (?P<iso_mark>\ ?[-/.]\ ?|\ +) (?P<iso_month>[0-9]{{1,2}}) (?P=iso_mark)
        (?P<iso_day>[0-9]{{1,2}})
      | (?P<compact>[0-9]{{8}})
    )
    (?: [\ t]0{{1,2}}:00 (?: :00 (?:\.0{{1,9}})? )? )?""",
    re.VERBOSE | re.ASCII,
)

_SHORT_YEAR = 2
_LAST_EXCEL_DAY = 2_958_465  # 9999-12-31
_FICTIONAL_DAY = 60  # 29 February 1900, which Excel counts and the calendar does not
_EXCEL_EPOCH = dt.date(1899, 12, 30).toordinal()


def read_date(raw: CellValue, *, full_year: bool = False) -> dt.date | None:
    """A date, day before month. Two digits of a year are 20yy; `full_year` refuses them, as for a birth date.

    A number cell is Excel's day number, but not the same digits as text. A date with a time other than midnight,
    a weekday that contradicts the date and a year outside 1850-2199 are not read.
    """
    if isinstance(raw, str):
        return _date_of_text(plain_text(raw), full_year=full_year)
    if isinstance(raw, dt.datetime):
        midnight = raw.tzinfo is None and raw.time() == dt.time()
        return _within_years(raw.date()) if midnight else None
    if isinstance(raw, dt.date):
        return _within_years(raw)
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        return _date_of_excel(raw)
    return None


def _within_years(day: dt.date) -> dt.date | None:
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


def _date_of_excel(number: float) -> dt.date | None:
    if not 1 <= number <= _LAST_EXCEL_DAY or number != int(number) or number == _FICTIONAL_DAY:
        return None
    return _within_years(dt.date.fromordinal(_EXCEL_EPOCH + int(number) + (number < _FICTIONAL_DAY)))


def _date_of_text(text: str, *, full_year: bool) -> dt.date | None:
    text = text.lower()
    if text[:1] not in _STARTS:
        return None
    if not text.isascii():
        text = text.translate(DASHES)
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    if match["day"]:
        day = _dutch_order(match, full_year=full_year)
    elif match["iso_year"]:
        day = _calendar_day(int(match["iso_year"]), int(match["iso_month"]), int(match["iso_day"]))
    else:
        digits = match["compact"]
        day = _calendar_day(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    if day is None or match["weekday"] is None:
        return day
    return day if _WEEKDAYS[day.weekday()].startswith(match["weekday"]) else None


def _dutch_order(match: re.Match[str], *, full_year: bool) -> dt.date | None:
    year = int(match["year"])
    if len(match["year"]) == _SHORT_YEAR:
        if full_year:
            return None
        year += 2000
    month = int(match["month"]) if match["month"] else MONTH_OF_NAME.get(match["name"], 0)
    return _calendar_day(year, month, int(match["day"]))


def _calendar_day(year: int, month: int, day: int) -> dt.date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
