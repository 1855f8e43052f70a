"""A value as people read it: `62 %`, `1.250,5 uur`, `€ 600,00`; halves are rounded up."""

from __future__ import annotations

from fractions import Fraction

from vzv_sheets.progress_indicators.figures import Figure, Slice
from vzv_sheets.progress_indicators.indicator import Unit
from vzv_sheets.vocabulary.money import euro
from vzv_sheets.vocabulary.words import grouped_number

UNKNOWN = "–"
_MINUTES, _FEW = 60, 100
# Decimals of units that are not whole by nature.
_DECIMALS = {Unit.HOURS: 1, Unit.SCORE: 1, Unit.STEPS: 1, Unit.PER_VOLUNTEER: 2, Unit.PER_HUNDRED_ROWS: 1,
             Unit.HALF_DAYS: 1, Unit.DAYS: 1, Unit.MONTHS: 1, Unit.NUMBER: 1}  # fmt: skip
_ONE = {
    Unit.VOLUNTEERS: "vrijwilliger", Unit.PLACEMENTS: "plaatsing", Unit.CLIENTS: "cliënt", Unit.DAYS: "dag",
    Unit.HALF_DAYS: "dagdeel", Unit.MONTHS: "maand", Unit.STEPS: "trede",
}  # fmt: skip

_ENGLISH = {
    Unit.VOLUNTEERS: ("volunteer", "volunteers"), Unit.PLACEMENTS: ("placement", "placements"),
    Unit.CLIENTS: ("client", "clients"), Unit.HOURS: ("hour", "hours"), Unit.HALF_DAYS: ("half-day", "half-days"),
    Unit.DAYS: ("day", "days"), Unit.MONTHS: ("month", "months"), Unit.STEPS: ("step", "steps"),
    Unit.PER_VOLUNTEER: ("per volunteer", "per volunteer"), Unit.PER_HUNDRED_ROWS: ("per 100 rows", "per 100 rows"),
}  # fmt: skip


def value_words(value: Fraction | None, unit: Unit, language: str = "nl") -> str:
    """The value with its unit; a dash where there is none."""
    bare = bare_words(value, unit)
    if value is None or unit in (Unit.EURO, Unit.NUMBER, Unit.PERCENT, Unit.SCORE):
        return bare
    one, more = _ENGLISH[unit] if language == "en" else (_ONE.get(unit, unit.value), unit.value)
    return f"{bare} {one if bare == '1' else more}"


def bare_words(value: Fraction | None, unit: Unit) -> str:
    """The value without the word of its unit, but with € or %."""
    if value is None:
        return UNKNOWN
    if unit is Unit.EURO:
        return euro(half_up(value))
    number = value / _MINUTES if unit is Unit.HOURS else value
    words = decimal_words(number, 0 if number.denominator == 1 else _DECIMALS.get(unit, 0))
    return f"{words} %" if unit is Unit.PERCENT else words


def figure_words(figure: Figure | Slice, unit: Unit, language: str = "nl") -> str:
    """The value, and of a share its part and whole: `3 % (1 van 30)`; a dash where there is no value."""
    words = value_words(figure.value, unit, language)
    if unit is Unit.PERCENT and figure.value is not None and figure.part is not None:
        of = "of" if language == "en" else "van"
        return f"{words} ({grouped_number(figure.part)} {of} {grouped_number(figure.n)})"
    return words


def decimal_words(number: Fraction, decimals: int) -> str:
    """`1.250,5`: a number with Dutch separators, at most so many decimals, no zeros at the end."""
    scaled = half_up(abs(number) * 10**decimals)
    whole, rest = divmod(scaled, 10**decimals)
    tail = f"{rest:0{decimals}d}".rstrip("0") if decimals else ""
    sign = "-" if number < 0 and scaled else ""
    return f"{sign}{grouped_number(whole)}{',' if tail else ''}{tail}"


def half_up(value: Fraction) -> int:
    """The nearest whole number; halves go up (domain/decisions.md)."""
    return int((2 * value.numerator + value.denominator) // (2 * value.denominator))
