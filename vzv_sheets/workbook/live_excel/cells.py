"""What the values that Excel hands over are as values of the port, and back.

Excel gives every number as a float and every date, time and duration as a moment counted from 30-12-1899; the number
format of the cell is not told. So a moment on that first day is a time, one before March 1900 a duration of a day or
more, any other a date. A duration of less than a day is therefore a time, and a text that looks like an error value is
one: both differ from what a closed file tells, in no way that a finding shows.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from vzv_sheets.vocabulary.days import dutch_date
from vzv_sheets.workbook.port import CellError, RawValue
from vzv_sheets.workbook.write_plan import CellValue, Cents, Minutes, Ratio

ERRORS: Mapping[int, str] = {
    -2146826281: "#DIV/0!",
    -2146826246: "#N/A",
    -2146826259: "#NAME?",
    -2146826288: "#NULL!",
    -2146826252: "#NUM!",
    -2146826265: "#REF!",
    -2146826273: "#VALUE!",
}
_ERROR_TEXTS = frozenset(ERRORS.values())
_DAY_ZERO = dt.datetime(1899, 12, 30)  # noqa: DTZ001  (cells have no time zone)
_FIRST_TRUE_DAY = dt.datetime(1900, 3, 1)  # noqa: DTZ001
_FIRST_DAY = dt.date(1900, 1, 1)
_ONE_DAY = dt.timedelta(days=1)
_MILLISECOND = dt.timedelta(milliseconds=1)
_LONGEST_TEXT = 32_766  # the limit of a cell, less the apostrophe


def raw_value(value: Any) -> RawValue | None:
    """A value of Excel as a value of the port; None for an empty cell. Raises TypeError for what no cell holds."""
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return CellError(value) if value in _ERROR_TEXTS else value
    if isinstance(value, bool | float):
        return value
    if isinstance(value, int):
        return CellError(ERRORS[value]) if value in ERRORS else float(value)
    if isinstance(value, Decimal):  # a cell in a currency format
        return float(value)
    if isinstance(value, dt.datetime):
        return _moment(value.replace(tzinfo=None))
    if isinstance(value, dt.date | dt.time | dt.timedelta):
        return value
    raise TypeError(f"{type(value).__name__} is no value of a cell")


def _moment(value: dt.datetime) -> RawValue:
    rounded = _DAY_ZERO + round((value - _DAY_ZERO) / _MILLISECOND) * _MILLISECOND
    since = rounded - _DAY_ZERO
    if since < dt.timedelta():
        return since / _ONE_DAY
    if since < _ONE_DAY:
        return rounded.time()
    if rounded < _FIRST_TRUE_DAY:
        return since
    return rounded if rounded.time() != dt.time() else rounded.date()


def excel_value(value: CellValue) -> str | float | dt.datetime | None:
    """A value of the write plan as Excel takes it. Raises TypeError for what is no cell value.

    Excel reads a text as if it was typed, so that `2026-03` becomes a date and `=1+1` a formula; behind an apostrophe,
    which Excel keeps apart, every text stays as it is.
    """
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return f"'{_cut(value)}"
    if isinstance(value, Cents):
        return value.cents / 100
    if isinstance(value, Minutes):
        return value.minutes / 60
    if isinstance(value, Ratio):
        return value.part / value.whole
    if isinstance(value, int):
        return int(value)
    if isinstance(value, dt.date):
        if value < _FIRST_DAY:
            return f"'{dutch_date(value)}"
        return dt.datetime(value.year, value.month, value.day)  # noqa: DTZ001
    raise TypeError(f"{type(value).__name__} is no value of a cell")


def _cut(text: str) -> str:
    if len(text.encode("utf-16-le", "surrogatepass")) <= 2 * _LONGEST_TEXT:
        return text
    return text.encode("utf-16-le", "surrogatepass")[: 2 * (_LONGEST_TEXT - 1)].decode("utf-16-le", "ignore") + "…"


def link_formula(target: str, shown: str) -> str:
    """The formula of a cell that shows a text and leads to a place in the workbook (`'Uren'!F17`)."""
    address, text = (part.replace('"', '""') for part in (f"#{target}", shown))
    return f'=HYPERLINK("{address}","{text}")'
