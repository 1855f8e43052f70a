"""Subsidies that are off their agreement, or whose budget is almost used, as points for finance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.statuses import Status
from vzv_sheets.dashboards.finance_blocks import budget_sentence, subsidy_sentence
from vzv_sheets.dashboards.finance_points import FinancePoint
from vzv_sheets.subsidies.agreements import Standing

if TYPE_CHECKING:
    import datetime as dt

    from vzv_sheets.progress_indicators.subsidies import SubsidyFigures
    from vzv_sheets.records.record_set import RecordSet

_RANK = list(Status).index(Status.OVER_HOUR)
_ALMOST_TENTHS, _TENTHS = 9, 10


def subsidy_points(records: RecordSet, figures: Sequence[SubsidyFigures]) -> Iterator[FinancePoint]:
    """The points of the subsidies of the period."""
    table = records.table("Subsidies")
    for found in figures:
        agreement = found.agreement
        if agreement.first is None or agreement.last is None:
            continue
        if agreement.first > records.period.last or agreement.last < records.period.first:
            continue
        topic = _topic(found, records.as_of)
        if topic:
            yield FinancePoint(
                _RANK, topic, agreement.subsidy_id, agreement.programme_id, "",
                found.earned, agreement.most_cents,
                advice=subsidy_sentence(found, records.as_of), sheet=table.title,
                cell=table.cell("subsidie_id", agreement.record),
            )  # fmt: skip
        if found.spent is not None and _TENTHS * found.spent > _ALMOST_TENTHS * found.budget:
            left = found.budget - found.spent
            yield FinancePoint(
                _RANK, "budget overschreden" if left < 0 else "budget bijna op", agreement.subsidy_id,
                agreement.programme_id, "", found.spent, found.budget, max(-left, 0) or None,
                max(left, 0) or None, budget_sentence(found), table.title, table.cell("budget", agreement.record),
            )  # fmt: skip


def _topic(found: SubsidyFigures, as_of: dt.date) -> str:
    """Above the agreement, below it at its end, or behind while it runs; empty when it is as agreed."""
    if found.standing is Standing.ABOVE:
        return "subsidie boven afspraak"
    if found.standing is not Standing.UNDER:
        return ""
    first, last, fewest = found.agreement.first, found.agreement.last, found.agreement.fewest
    assert first is not None
    assert last is not None
    assert fewest is not None
    if last <= as_of:
        return "subsidie onder afspraak"
    elapsed, whole = (as_of - first).days + 1, (last - first).days + 1
    return "subsidie loopt achter" if found.trajectories * whole < fewest * elapsed else ""
