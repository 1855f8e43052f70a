"""Computing indicators: of a period, beside the same part of the period before, and by month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vzv_sheets.progress_indicators.all_indicators import ALL_INDICATORS
from vzv_sheets.progress_indicators.figures import Figure
from vzv_sheets.progress_indicators.indicator import Indicator, Timing
from vzv_sheets.progress_indicators.masking import as_shown, smallest_group
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.record_set import Period
from vzv_sheets.vocabulary.days import add_months, first_day_of_month, month_number


@dataclass(frozen=True, slots=True)
class Measured:
    """An indicator with its figure as it may be shown.

    `before` is the figure of the same part of the period before; None for what tells of this moment only.
    """

    indicator: Indicator
    figure: Figure
    before: Figure | None = None


def measure(
    scope: Scope, indicators: Iterable[Indicator] = ALL_INDICATORS, *, compare: bool = True
) -> tuple[Measured, ...]:
    """The figures of these indicators, in their order, without what may not be shown."""
    earlier = scope.before() if compare else None
    return tuple(
        Measured(
            indicator,
            figure_of(indicator, scope),
            None if earlier is None or indicator.timing is Timing.NOW else figure_of(indicator, earlier),
        )
        for indicator in indicators
    )


def figure_of(indicator: Indicator, scope: Scope) -> Figure:
    """The figure of one indicator as it may be shown."""
    figure = indicator.compute(scope.reading(indicator.reads))
    return as_shown(indicator, figure, smallest_group(scope.records))


def months_of(period: Period, as_of_month: int) -> Iterator[Period]:
    """The calendar months of a period up to a month number; the first and last one cut off by the period."""
    for month in range(month_number(period.first), min(month_number(period.last), as_of_month) + 1):
        first, last = first_day_of_month(month), add_months(first_day_of_month(month), 1)
        yield Period(max(first, period.first), min(last.fromordinal(last.toordinal() - 1), period.last))


def monthly(indicator: Indicator, scope: Scope) -> Sequence[tuple[Period, Figure]]:
    """The figure of each month of the period up to the reference date; none for what tells of this moment only."""
    if indicator.timing is Timing.NOW:
        return ()
    months = months_of(scope.period, month_number(scope.records.as_of))
    return [(month, figure_of(indicator, scope.during(month))) for month in months]
