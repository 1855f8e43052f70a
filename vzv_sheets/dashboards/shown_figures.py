"""The figures of a dashboard: computed once, as cells and with their change against the period before."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from functools import cached_property

from vzv_sheets.progress_indicators.all_indicators import indicators_of
from vzv_sheets.progress_indicators.attendance.hours import first_day_of_hours
from vzv_sheets.progress_indicators.figure_words import UNKNOWN, bare_words, half_up
from vzv_sheets.progress_indicators.figures import Figure
from vzv_sheets.progress_indicators.indicator import Indicator, Timing, Unit
from vzv_sheets.progress_indicators.measuring import figure_of
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.vocabulary.days import dutch_date
from vzv_sheets.workbook.write_plan import CellValue, Cents, Minutes, Ratio

_TOLD_AS_PERCENTAGE = 200
_NOTHING = "vorige periode: geen gegevens"
_NO_DATA = "nog geen gegevens"
_TOO_LITTLE = "vorige periode: te weinig gegevens"
# Without any of these there was no period before.
_SIGNS_OF_A_PERIOD = ("I-01", "I-04", "I-12")
_WORDS = {
    Unit.PERCENT: ("hoger dan", "lager dan"),
}
_MORE, _LESS = "meer dan", "minder dan"


class ShownFigures:
    """The figures of one scope by their keys (`I-02/vertrokken`), as they may be shown."""

    def __init__(self, scope: Scope) -> None:
        """Nothing is computed before it is asked."""
        self.scope = scope
        self._found: dict[tuple[str, bool], Figure] = {}

    def now(self, key: str) -> Figure:
        """The figure of the period up to the reference date."""
        return self._figure(key, earlier=False)

    def before(self, key: str) -> Figure:
        """The figure of the same part of the period before."""
        return self._figure(key, earlier=True)

    def cell(self, key: str) -> CellValue:
        """The value as a cell; its note, or a dash, where there is no value."""
        return figure_cell(self.now(key), _indicator(key).unit)

    def whole(self, key: str) -> int:
        """The value as a whole number; zero where there is none."""
        value = self.now(key).value
        return 0 if value is None else half_up(value)

    def change(self, key: str) -> str:
        """`▲ 12 meer dan t/m 30-06-2025`: the value against that of the same part of the period before."""
        indicator = _indicator(key)
        if indicator.timing is Timing.NOW:
            return ""
        now, before = self.now(key), self.before(key)
        if now.value is None or before.value is None or not self._was_there:
            return "" if now.value is None else _NOTHING
        if indicator.unit is Unit.HOURS:
            return self._change_of_hours(now.value, before.value)
        return self._told(now.value - before.value, indicator.unit)

    def change_of_count(self, now: int, before: int) -> str:
        """The same for a number that is no indicator of its own."""
        return self._told(Fraction(now - before), Unit.NUMBER) if self._was_there else _NOTHING

    def card(self, key: str) -> tuple[CellValue, str]:
        """The value as the number of a card with the line below it: its change, or why there is no value."""
        found = self.now(key)
        return (self.cell(key), self.change(key)) if found.known else (UNKNOWN, found.note or _NO_DATA)

    @cached_property
    def _earlier(self) -> Scope:
        return self.scope.before()

    @cached_property
    def _was_there(self) -> bool:
        """Whether the workbook tells anything of the period before."""
        return any(self.before(key).value for key in _SIGNS_OF_A_PERIOD)

    def _figure(self, key: str, *, earlier: bool) -> Figure:
        if (key, earlier) not in self._found:
            scope = self._earlier if earlier else self.scope
            self._found[key, earlier] = figure_of(_indicator(key), scope)
        return self._found[key, earlier]

    def _told(self, difference: Fraction, unit: Unit) -> str:
        words = bare_words(abs(difference), unit).replace(" %", " punt")
        return _sentence(difference, words, unit, self._earlier.days.last)

    def _change_of_hours(self, now: Fraction, before: Fraction) -> str:
        """As a percentage; in hours when it more than tripled.

        Where hours begin halfway the earlier part or later, comparing says nothing.
        """
        since, stretch = first_day_of_hours(self.scope.records), self._earlier.days
        if since is None or not before:
            return _NOTHING
        if since > stretch.first + (stretch.last - stretch.first) / 2:
            return _TOO_LITTLE
        difference = now - before
        percent = half_up(100 * abs(difference) / before)
        whole_hours = Fraction(half_up(abs(difference) / 60) * 60)
        words = f"{percent} %" if percent <= _TOLD_AS_PERCENTAGE else f"{bare_words(whole_hours, Unit.HOURS)} uur"
        return _sentence(difference, words, Unit.HOURS, stretch.last)


def figure_cell(figure: Figure, unit: Unit) -> CellValue:
    """The value as a cell; its note, or a dash, where there is no value."""
    return figure.note or UNKNOWN if figure.value is None else value_cell(figure.value, unit)


def value_cell(value: Fraction, unit: Unit) -> CellValue:
    """A value of a unit as a number in a cell: hours, euro, a part of a whole, or the number itself."""
    if unit is Unit.HOURS:
        return Minutes(half_up(value))
    if unit is Unit.EURO:
        return Cents(half_up(value))
    if unit is Unit.PERCENT:
        value /= 100
    return value.numerator if value.denominator == 1 and unit is not Unit.PERCENT else Ratio(*value.as_integer_ratio())


def _indicator(key: str) -> Indicator:
    (found,) = (one for one in indicators_of(key) if one.key == key)
    return found


def _sentence(difference: Fraction, words: str, unit: Unit, until: dt.date) -> str:
    if not difference:
        return f"= gelijk aan t/m {dutch_date(until)}"
    more, less = _WORDS.get(unit, (_MORE, _LESS))
    arrow, word = ("▲", more) if difference > 0 else ("▼", less)
    return f"{arrow} {words} {word} t/m {dutch_date(until)}"
