"""Months and years: `2026-03`, `03-2026`, `3/2026`, `mrt 2026`; `2026`."""

from __future__ import annotations

import datetime as dt
import re

from vzv_sheets.vocabulary.days import month_number
from vzv_sheets.vocabulary.notations.cell_text import CellValue, plain_text
from vzv_sheets.vocabulary.notations.dates import DASHES, FIRST_YEAR, LAST_YEAR, MONTH_OF_NAME, read_date

_FIRST_BOOK_YEAR = 1900
_MONTHS_PER_YEAR = 12
_YEAR = re.compile(r"[0-9]{4}")
_MONTH = re.compile(
    r"""(?P<iso_year>[0-9]{4}) \ ?[-/.\ ]\ ? (?P<iso_month>[0-9]{1,2})
    | (?: (?P<month>[0-9]{1,2}) \ ?[-/.\ ] | (?P<name>[a-z]{3,9}) \.?\ ?[-/\ ] ) \ ? (?P<year>[0-9]{4})""",
    re.VERBOSE,
)


def read_month(raw: CellValue) -> int | None:
    """A month as `year * 12 + month - 1`; a date stands for its month.

    A number is not read: it may be a year, a month or Excel's day number. `mrt-26` is not read: 26 March or 2026.
    """
    if isinstance(raw, str):
        return _month_of_text(raw)
    if isinstance(raw, dt.date):
        return month_number(raw) if FIRST_YEAR <= raw.year <= LAST_YEAR else None
    return None


def _month_of_text(raw: str) -> int | None:
    text = plain_text(raw).lower()
    if not text.isascii():
        text = text.translate(DASHES)
    match = _MONTH.fullmatch(text)
    if match is None:
        day = read_date(raw)
        return None if day is None else month_number(day)
    year = int(match["iso_year"] or match["year"])
    name, digits = match["name"], match["iso_month"] or match["month"]
    month = MONTH_OF_NAME.get(name, 0) if name else int(digits)
    if not 1 <= month <= _MONTHS_PER_YEAR or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return year * _MONTHS_PER_YEAR + month - 1


def read_year(raw: CellValue) -> int | None:
    """A year of four digits from 1900 to 2199."""
    if isinstance(raw, str):
        text = plain_text(raw)
        year = int(text) if _YEAR.fullmatch(text) else 0
    elif isinstance(raw, (int, float)) and not isinstance(raw, bool) and _FIRST_BOOK_YEAR <= raw <= LAST_YEAR:
        year = int(raw) if raw == int(raw) else 0
    else:
        return None
    return year if _FIRST_BOOK_YEAR <= year <= LAST_YEAR else None
