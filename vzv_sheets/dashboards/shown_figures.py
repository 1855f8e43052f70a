"""The figures of a dashboard: computed once, as cells and with their change against the period before."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import cached_property

from vzv_sheets.progress_indicators.all_indicators import ALL_INDICATORS
from vzv_sheets.progress_indicators.attendance.hours import first_day_of_hours
from vzv_sheets.progress_indicators.figure_words import UNKNOWN, bare_words, half_up
from vzv_sheets.progress_indicators.figures import Figure
from vzv_sheets.progress_indicators.indicator import Timing, Unit
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
_FROM_HOURS = frozenset(("I-04", "I-05", "I-06", "I-27", "I-28"))
_WORDS = {
    Unit.PERCENT: ("hoger", "lager"),
    Unit.SCORE: ("hoger", "lager"),
}
_MORE, _LESS = "meer", "minder"
_BY_KEY = {indicator.key: indicator for indicator in ALL_INDICATORS}


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
        return figure_cell(self.now(key), _BY_KEY[key].unit)

    def whole(self, key: str) -> int:
        """The value as a whole number; zero where there is none."""
        value = self.now(key).value
        return 0 if value is None else half_up(value)

    def change(self, key: str) -> str:
        """`▲ 12 meer dan t/m 30-06-2025`: the value against that of the same part of the period before."""
        return self._compared(key, self._until, _NOTHING)

    def difference(self, key: str) -> str:
        """`▲ 12 meer`: the same in short; empty where there is nothing to compare with."""
        return self._compared(key, "", "")

    def _compared(self, key: str, until: str, nothing: str) -> str:
        indicator = _BY_KEY[key]
        if indicator.timing is Timing.NOW:
            return ""
        now, before = self.now(key), self.before(key)
        if now.value is None or before.value is None or not self.has_before(key):
            return "" if now.value is None else nothing
        if key in _FROM_HOURS and not self._hours_were_there:
            return nothing and _TOO_LITTLE
        if key == "I-04":
            return _change_of_hours(now.value, before.value, until)
        words = bare_words(abs(now.value - before.value), indicator.unit).replace(" %", " punt")
        return _sentence(now.value - before.value, words, indicator.unit, until)

    def change_of_count(self, now: int, before: int) -> str:
        """The same for a number that is no indicator of its own."""
        words = bare_words(Fraction(abs(now - before)), Unit.NUMBER)
        return _sentence(Fraction(now - before), words, Unit.NUMBER, self._until) if self._was_there else _NOTHING

    def card(self, key: str) -> tuple[CellValue, str]:
        """The value as the number of a card with the line below it: its change, or why there is no value."""
        found = self.now(key)
        return (self.cell(key), self.change(key)) if found.known else (UNKNOWN, found.note or _NO_DATA)

    @property
    def _until(self) -> str:
        return f" t/m {dutch_date(self._earlier.days.last)}"

    def change_of(self, number: Callable[[Scope], int]) -> str:
        """The same for a count that is no figure of its own, on the last day of a scope."""
        return self.change_of_count(number(self.scope), number(self._earlier))

    @cached_property
    def _earlier(self) -> Scope:
        return self.scope.before()

    def has_before(self, key: str) -> bool:
        """Whether the workbook tells anything of the period before that this figure could be computed from."""
        return self._was_there and (key not in _FROM_HOURS or bool(self.before("I-04").value))

    @cached_property
    def _was_there(self) -> bool:
        """Whether the workbook tells anything of the period before."""
        return any(self.before(key).value for key in _SIGNS_OF_A_PERIOD)

    def _figure(self, key: str, *, earlier: bool) -> Figure:
        if (key, earlier) not in self._found:
            scope = self._earlier if earlier else self.scope
            self._found[key, earlier] = figure_of(_BY_KEY[key], scope)
        return self._found[key, earlier]

    @cached_property
    def _hours_were_there(self) -> bool:
        """Where hours begin halfway the earlier part or later, comparing says nothing."""
        since, stretch = first_day_of_hours(self.scope.records), self._earlier.days
        return since is None or since <= stretch.first + (stretch.last - stretch.first) / 2


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


def _change_of_hours(now: Fraction, before: Fraction, until: str) -> str:
    """As a percentage; in hours when it more than tripled."""
    difference = now - before
    percent = half_up(100 * abs(difference) / before)
    whole_hours = Fraction(half_up(abs(difference) / 60) * 60)
    words = f"{percent} %" if percent <= _TOLD_AS_PERCENTAGE else f"{bare_words(whole_hours, Unit.HOURS)} uur"
    return _sentence(difference, words, Unit.HOURS, until)


def _sentence(difference: Fraction, words: str, unit: Unit, until: str) -> str:
    if not difference:
        return f"= gelijk aan{until}" if until else "= gelijk"
    more, less = _WORDS.get(unit, (_MORE, _LESS))
    arrow, word = ("▲", more) if difference > 0 else ("▼", less)
    return f"{arrow} {words} {word} dan{until}" if until else f"{arrow} {words} {word}"
