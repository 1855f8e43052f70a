"""Figures for readers who may see no persons: values with what small numbers hide (domain/indicators.md)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from vzv_sheets.progress_indicators.indicator import Indicator, Masking, Unit
from vzv_sheets.progress_indicators.masking import TOO_FEW
from vzv_sheets.progress_indicators.small_counts import SMALL, hidden_parts, is_small

if TYPE_CHECKING:
    from vzv_sheets.progress_indicators.figures import Figure, Slice

SMALL_COUNT = "1 tot en met 4"
_COUNTS = (Unit.VOLUNTEERS, Unit.PLACEMENTS, Unit.CLIENTS, Unit.NUMBER)


@dataclass(frozen=True, slots=True)
class Shown:
    """A value as it may be told. `hidden` says why there is none (`te weinig`, `1 tot en met 4`), else it is empty."""

    label: str
    value: Fraction | None
    n: int | None
    unit: Unit
    hidden: str = ""
    note: str = ""

    def without_value(self, why: str) -> Shown:
        """The same without value and number."""
        return replace(self, value=None, n=None, hidden=self.hidden or why, note="")


@dataclass(frozen=True, slots=True)
class Rule:
    """When a count is too small: below `smallest`, for the reason `why`; 0 where nothing is masked.

    `of_people` is about the people behind a value only, not about what is counted.
    """

    smallest: int
    why: str
    of_people: bool = False


def rule_of(indicator: Indicator, smallest_group: int, *, no_small_cells: bool) -> Rule:
    """What small numbers hide of an indicator; with `no_small_cells` counts of 1 to 4 whatever they are about."""
    if indicator.masking is Masking.OPINION:
        least = max(smallest_group, SMALL) if no_small_cells else smallest_group
        return Rule(least, TOO_FEW, of_people=True)
    if indicator.masking is Masking.SENSITIVE or no_small_cells:
        return Rule(SMALL, SMALL_COUNT)
    return Rule(0, "")


def shown_figure(indicator: Indicator, figure: Figure, rule: Rule, label: str = "") -> Shown:
    """The value of a figure, masked on its own."""
    shown = Shown(label, figure.value, figure.n, indicator.unit, note=figure.note if figure.value is None else "")
    if figure.note == TOO_FEW and figure.value is None:
        return shown.without_value(TOO_FEW)
    counts = _counts(figure, indicator.unit, rule)
    if figure.value is not None and any(is_small(count, rule.smallest) for count in counts):
        return shown.without_value(rule.why)
    return shown


def size_of(one: Figure | Slice, unit: Unit, rule: Rule) -> int:
    """How many people, or rows, a value is about: what decides whether it is told, and what adds up to a whole."""
    if rule.of_people:
        return one.n if one.people is None else one.people
    if one.people is not None and one.part is None:
        return one.people
    if one.part is not None:
        return one.part
    if one.value is not None and unit in _COUNTS and one.value.denominator == 1:
        return int(one.value)
    return one.n


def _counts(one: Figure, unit: Unit, rule: Rule) -> Iterable[int]:
    """The counts that a value tells: what it is about, its part, and what is left of the whole without that part."""
    if rule.of_people:
        yield one.n if one.people is None else one.people
        return
    yield size_of(one, unit, rule)
    yield one.n
    if one.part is not None:
        yield one.part
        yield one.n - one.part
    elif one.value is not None and unit in _COUNTS and one.value.denominator == 1:
        yield one.n - int(one.value)


def together(shown: Sequence[Shown], sizes: Sequence[int], whole: Shown, rule: Rule) -> tuple[list[Shown], Shown]:
    """Parts of one whole that are told beside it: none of the hidden ones follows from the others."""
    if not rule.smallest:
        return list(shown), whole
    parts = hidden_parts(sizes, rule.smallest, secret=[bool(one.hidden) for one in shown])
    masked = [one.without_value(rule.why) if hides else one for one, hides in zip(shown, parts.hidden, strict=True)]
    return masked, whole.without_value(rule.why) if parts.revealed else whole


def masked_breakdown(
    indicator: Indicator, figure: Figure, rule: Rule, told: Sequence[int] = ()
) -> tuple[list[Shown], bool]:
    """The breakdown of a figure, and whether the figure itself has to be hidden too.

    `told` are the numerators of shares of the same whole that are told besides.
    """
    units = [Unit(one.unit) if one.unit else indicator.unit for one in figure.breakdown]
    lines = [
        Shown(one.label, one.value, one.n, unit, TOO_FEW if one.value is None and _few(one, rule) else "")
        for one, unit in zip(figure.breakdown, units, strict=True)
    ]
    if not rule.smallest:
        return lines, False
    sizes = [size_of(one, unit, rule) for one, unit in zip(figure.breakdown, units, strict=True)]
    told = [part for part in told if part and not rule.of_people]
    parts = hidden_parts(sizes, rule.smallest, told=told, secret=[bool(line.hidden) for line in lines])
    masked = [line.without_value(rule.why) if hides else line for line, hides in zip(lines, parts.hidden, strict=True)]
    return masked, parts.revealed


def _few(one: Slice, rule: Rule) -> bool:
    return is_small(one.n if one.people is None else one.people, rule.smallest)
