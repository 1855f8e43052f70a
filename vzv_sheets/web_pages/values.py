"""How a value of a sheet is shown on a page: as the number format of its cell shows it, in Dutch."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

from vzv_sheets.schema.owned_format import Format
from vzv_sheets.vocabulary.days import MONTHS_SHORT_NL
from vzv_sheets.vocabulary.money import euro
from vzv_sheets.vocabulary.words import decimal_number, grouped_number
from vzv_sheets.web_pages.markup import Html, element, joined
from vzv_sheets.workbook.write_plan import CellValue, Cents, Minutes, Ratio

_TOGETHER = "\u00a0"  # a space at which no line ends
_DIGITS = Decimal("0.0000000001")
_TEXTS = frozenset((Format.TEXT, Format.WRAPPED, Format.SMALL, Format.DATE, Format.MONTH))


def exact(value: CellValue) -> Fraction | None:
    """The number that the sheet holds: euros, hours, a part of one; None for what is no number."""
    match value:
        case Cents():
            return Fraction(value.cents, 100)
        case Minutes():
            return Fraction(value.minutes, 60)
        case Ratio():
            return Fraction(value.part, value.whole)
        case int():
            return Fraction(value)
        case _:
            return None


def is_figure(kind: Format) -> bool:
    """Whether values of this format stand to the right."""
    return kind not in _TEXTS


def plain(value: CellValue, kind: Format) -> str:
    """The value as people read it; empty where there is none."""
    if isinstance(value, str):
        return value
    if isinstance(value, dt.date):
        return f"{value.day} {MONTHS_SHORT_NL[value.month - 1]} {value.year}"
    number = exact(value)
    return "" if number is None else _number(number, kind)


def short(value: CellValue, kind: Format) -> str:
    """The value beside a chart: nothing for zero, and no parts where the length already tells."""
    number = exact(value)
    return on_axis(number, kind) if number else ""


def on_axis(number: Fraction, kind: Format) -> str:
    """The number at a line of an axis, without parts."""
    if kind is Format.EURO:
        return f"€{_TOGETHER}{grouped_number(_rounded(number, 1))}"
    return _number(number, Format.WHOLE if kind is Format.HOURS else kind)


def value_html(value: CellValue, kind: Format) -> Html:
    """The value as people and programs read it: a number and a date also tell exactly what they are."""
    text = plain(value, kind)
    if isinstance(value, dt.date):
        return element("time", text, datetime=value.isoformat())
    number = exact(value)
    if number is None:
        return joined(text)
    return element("data", text, value=decimal_digits(number))


def decimal_digits(number: Fraction) -> str:
    """`2.25`: at most ten decimals, none that say nothing."""
    digits = (Decimal(number.numerator) / Decimal(number.denominator)).quantize(_DIGITS)
    return f"{digits.normalize():f}" if digits else "0"


def _number(number: Fraction, kind: Format) -> str:
    match kind:
        case Format.EURO:
            return euro(_rounded(number, 100)).replace(" ", _TOGETHER)
        case Format.PERCENT | Format.PROGRESS:
            return f"{grouped_number(_rounded(number, 100))}{_TOGETHER}%"
        case Format.WHOLE:
            return grouped_number(_rounded(number, 1))
        case Format.HOURS | Format.TENTHS:
            tenths = abs(_rounded(number, 10))
            sign = "-" if number < 0 and tenths else ""
            return f"{sign}{grouped_number(tenths // 10)},{tenths % 10}"
        case _:
            return decimal_number(10 * _rounded(number, 100))


def _rounded(number: Fraction, times: int) -> int:
    """The number so many times, in whole ones; a half goes away from zero, as in a spreadsheet."""
    size = (2 * abs(number) * times + 1) // 2
    return -size if number < 0 else size
