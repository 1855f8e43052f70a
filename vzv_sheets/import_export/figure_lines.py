"""The catalogue of figures as lines: whole, per programme, by month and broken down; small numbers are masked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar

from vzv_sheets.progress_indicators.all_indicators import ALL_INDICATORS
from vzv_sheets.progress_indicators.dimensions import Dimension, parts_of
from vzv_sheets.progress_indicators.indicator import Unit
from vzv_sheets.progress_indicators.masked_figures import (
    Rule,
    Shown,
    masked_breakdown,
    rule_of,
    shown_figure,
    size_of,
    together,
)
from vzv_sheets.progress_indicators.masking import smallest_group
from vzv_sheets.progress_indicators.measuring import Measured, measure, monthly
from vzv_sheets.progress_indicators.told_together import Candidate, told_together

if TYPE_CHECKING:
    import datetime as dt

    from vzv_sheets.progress_indicators.figures import Figure
    from vzv_sheets.progress_indicators.indicator import Indicator
    from vzv_sheets.progress_indicators.scope import Scope

    _Told = dict[str, dict[str, Shown]]

# Their breakdown names persons.
_OF_PERSONS = frozenset(("I-49",))
# What is unknown (I-58) lies between them: one and that tells the other.
_TOGETHER = frozenset(("I-39/ondergrens", "I-39/bovengrens", "I-39/aandeel", "I-39/aandeel_boven"))
_MINUTES, _CENTS = 60, 100


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One figure of the whole (`programme` empty) or of a programme. `before` is that of the period before."""

    indicator: Indicator
    programme: str
    shown: Shown
    before: Shown | None = None


@dataclass(frozen=True, slots=True)
class MonthLine:
    """The figure of one month; `first` and `last` are its days in the period."""

    indicator: Indicator
    first: dt.date
    last: dt.date
    shown: Shown


@dataclass(frozen=True, slots=True)
class BreakdownLine:
    """One part of a figure of the whole."""

    indicator: Indicator
    shown: Shown


Line = TypeVar("Line", FigureLine, MonthLine)


@dataclass(frozen=True, slots=True)
class FigureLines:
    """All lines, in the order of the catalogue."""

    figures: tuple[FigureLine, ...]
    months: tuple[MonthLine, ...]
    breakdown: tuple[BreakdownLine, ...]

    @property
    def hidden(self) -> frozenset[str]:
        """The keys of the figures of the whole that may not be told, now or of the period before."""
        return frozenset(
            line.indicator.key
            for line in self.figures
            if not line.programme and (line.shown.hidden or (line.before is not None and line.before.hidden))
        )

    @property
    def masked(self) -> int:
        """How many values small numbers hide."""
        shown = [line.shown for lines in (self.figures, self.months, self.breakdown) for line in lines]
        return sum(bool(one.hidden) for one in shown)


def figure_lines(
    scope: Scope, *, no_small_cells: bool, indicators: Sequence[Indicator] = ALL_INDICATORS
) -> FigureLines:
    """Every figure of the period of the scope, with what may be told of it."""
    least = smallest_group(scope.records)
    whole = measure(scope, indicators)
    parts = [(name, measure(part, indicators)) for name, part in parts_of(scope, Dimension.PROGRAMME)]
    parts = parts if len(parts) > 1 else []
    told_now, told_before = _told(whole, parts, least, no_small_cells=no_small_cells)
    figures: list[FigureLine] = []
    months: list[MonthLine] = []
    broken: list[BreakdownLine] = []
    for place, measured in enumerate(whole):
        indicator = measured.indicator
        rule = rule_of(indicator, least, no_small_cells=no_small_cells)
        told = _numerators(whole, indicator)
        breakdown, hides = masked_breakdown(indicator, measured.figure, rule, told)
        of_parts = [(name, of_part[place]) for name, of_part in parts]
        lines = _with_programmes(measured, of_parts, rule, told_now, told_before)
        series, hides_too = _by_month(measured, scope, rule)
        if hides or hides_too:
            lines[0] = FigureLine(indicator, "", lines[0].shown.without_value(rule.why), lines[0].before)
        figures += lines
        months += series
        if indicator.code not in _OF_PERSONS:
            broken += [BreakdownLine(indicator, shown) for shown in breakdown]
    return FigureLines(
        tuple(_told_together(figures, lambda line: line.programme)),
        tuple(_told_together(months, lambda line: line.first)),
        tuple(broken),
    )


def _told_together(lines: Sequence[Line], row: Callable[[Line], object]) -> list[Line]:
    """The lines, without any of those that tell each other where one of them, in the same row, may not be told."""
    hidden = {row(line): line.shown.hidden for line in lines if line.indicator.key in _TOGETHER and line.shown.hidden}
    return [
        replace(line, shown=line.shown.without_value(hidden[row(line)]))
        if line.indicator.key in _TOGETHER and row(line) in hidden
        else line
        for line in lines
    ]


def _numerators(whole: Sequence[Measured], indicator: Indicator) -> list[int]:
    """The parts of the shares of one code: each is a sum of some parts of its breakdown."""
    return [one.figure.part for one in whole if one.indicator.code == indicator.code and one.figure.part is not None]


def _told(
    whole: Sequence[Measured], parts: Sequence[tuple[str, Sequence[Measured]]], least: int, *, no_small_cells: bool
) -> tuple[_Told, _Told]:
    """By programme (empty: all of them) and key what may be told, now and of the period before."""
    now, before = {}, {}
    for name, measured in [("", whole), *parts]:
        rules = [rule_of(one.indicator, least, no_small_cells=no_small_cells) for one in measured]
        ruled = list(zip(measured, rules, strict=True))
        now[name] = told_together([Candidate(one.indicator, one.figure, rule) for one, rule in ruled])
        before[name] = told_together(
            [Candidate(one.indicator, one.before, rule) for one, rule in ruled if one.before is not None]
        )
    return now, before


def _with_programmes(
    measured: Measured, parts: Sequence[tuple[str, Measured]], rule: Rule, told_now: _Told, told_before: _Told
) -> list[FigureLine]:
    now = _beside(measured.indicator, [(name, one.figure) for name, one in parts], rule, told_now)
    earlier: list[Shown | None] = [None] * len(now)
    if measured.before is not None:
        before = [(name, one.before) for name, one in parts if one.before is not None]
        earlier = list(_beside(measured.indicator, before, rule, told_before))
    return [
        FigureLine(measured.indicator, shown.label, shown, before) for shown, before in zip(now, earlier, strict=True)
    ]


def _beside(indicator: Indicator, parts: Sequence[tuple[str, Figure]], rule: Rule, told: _Told) -> list[Shown]:
    """The whole and its parts, so that none follows from the others."""
    shown = [replace(told[name][indicator.key], label=name) for name, _ in parts]
    sizes = [size_of(figure, indicator.unit, rule) for _, figure in parts]
    masked, total = together(shown, sizes, told[""][indicator.key], rule)
    return [total, *masked]


def _by_month(measured: Measured, scope: Scope, rule: Rule) -> tuple[list[MonthLine], bool]:
    """The figures of the months, and whether they would tell what is hidden of a month beside the whole."""
    indicator = measured.indicator
    found = list(monthly(indicator, scope))
    shown = [shown_figure(indicator, figure, rule) for _, figure in found]
    sizes = [size_of(figure, indicator.unit, rule) for _, figure in found]
    whole = shown_figure(indicator, measured.figure, rule)
    masked, total = together(shown, sizes, whole, rule)
    lines = [MonthLine(indicator, month.first, month.last, one) for (month, _), one in zip(found, masked, strict=True)]
    return lines, bool(total.hidden) and not whole.hidden


def told_value(shown: Shown) -> Fraction | None:
    """The value in the unit that is told: hours, euros."""
    if shown.value is None:
        return None
    return shown.value / {Unit.HOURS: _MINUTES, Unit.EURO: _CENTS}.get(shown.unit, 1)


def each_known(lines: Sequence[FigureLine]) -> Iterator[FigureLine]:
    """The lines that tell a value, or why there is none; of a programme only those with something to tell."""
    return (line for line in lines if not line.programme or line.shown.value is not None or line.shown.hidden)
