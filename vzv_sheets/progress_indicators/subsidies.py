"""I-15, I-16 and I-48: trajectories and budgets of each subsidy (domain/indicators.md)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.progress_indicators.figure import Count, Share, blocked_rows
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.subsidies.agreements import Agreement, Standing, agreements
from vzv_sheets.subsidies.budgets import budgets_used
from vzv_sheets.subsidies.trajectories import Condition, earned_trajectories, missing_of
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

USED = (
    "plaatsing_id", "vrijwilliger_id", "subsidie_id", "intakedatum", "startdatum", "overeenkomst_datum",
    "getekend_door", "status",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SubsidyFigures:
    """The figures of one subsidy up to the reference date.

    `trajectories` is I-15; `earned` is I-16 in cents (None without an amount per trajectory); `spent` is I-48 in
    cents, not known without a budget, a programme or a period; `unread` counts the rows of Onkosten that may be of it
    too and cannot be counted. `missing` counts per condition the placements of the subsidy that lack it. `declared`
    counts those with a date in traject_gedeclareerd_op.
    """

    agreement: Agreement
    trajectories: Count
    earned: Count | None
    spent: Share
    unread: int
    missing: Mapping[Condition, int]
    declared: int

    @property
    def standing(self) -> Standing:
        """How the number of trajectories stands against the agreed one."""
        return self.agreement.standing(self.trajectories.value)


def subsidy_figures(
    records: RecordSet, findings: FindingSet, among: NDArray[np.bool_] | None = None
) -> tuple[SubsidyFigures, ...]:
    """The figures of every row of Subsidies, in the order of the sheet; the trajectories `among` these placements.

    A placement that a finding keeps out is left out and counted; so is one whose cells cannot tell.
    """
    agreed = tuple(agreements(records))
    if not agreed:
        return ()
    found, used = earned_trajectories(records), budgets_used(records)
    blocked = blocked_rows(findings, records.table("Plaatsingen"), USED)
    declared = records.table("Plaatsingen")["traject_gedeclareerd_op"].filled
    figures = []
    for agreement in agreed:
        own = found.subsidy == agreement.record if among is None else among & (found.subsidy == agreement.record)
        number = int((own & found.earned & ~blocked.blocked).sum())
        left_out = blocked.counted(np.flatnonzero(own & blocked.blocked))
        cents, use = agreement.earned_cents(number), used.get(agreement.record)
        lacking = Counter(
            condition for bits in found.missing[own & ~found.unclear].tolist() for condition in missing_of(bits)
        )
        figures.append(
            SubsidyFigures(
                agreement,
                Count("I-15", number, left_out),
                None if cents is None else Count("I-16", cents, left_out),
                Share("I-48", 0, 0) if use is None else Share("I-48", use.cents, agreement.budget or 0),
                0 if use is None else use.unread,
                dict(lacking),
                int((own & declared).sum()),
            )
        )
    return tuple(figures)
