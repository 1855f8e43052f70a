"""I-15, I-16 and I-48: trajectories and budgets of each subsidy (domain/indicators.md)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.progress_indicators.blocked_rows import blocked_rows
from vzv_sheets.progress_indicators.figure_words import half_up
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

    `trajectories` counts those of I-15, `left_out` per code the placements that could not be used; `earned` is I-16 in
    cents (None without an amount per trajectory); `spent` is what I-48 compares with the budget, in cents (None without
    a budget, a programme or a period); `unread` counts the rows of Onkosten that may be of it too and cannot be
    counted. `missing` counts per condition the placements of the subsidy that lack it. `declared` counts those with a
    date in traject_gedeclareerd_op. `days` are the days (numbers) on which each trajectory was earned.
    """

    agreement: Agreement
    trajectories: int
    left_out: Mapping[str, int]
    earned: int | None
    spent: int | None
    unread: int
    missing: Mapping[Condition, int]
    declared: int
    days: tuple[int, ...] = ()

    @property
    def budget(self) -> int:
        """The budget in cents; zero without one."""
        return self.agreement.budget or 0

    @property
    def percent_spent(self) -> int:
        """The whole percentage of the budget that is spent, half up; zero where that is not known."""
        return half_up(Fraction(100 * (self.spent or 0), self.budget)) if self.budget else 0

    @property
    def standing(self) -> Standing:
        """How the number of trajectories stands against the agreed one."""
        return self.agreement.standing(self.trajectories)


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
        days = found.day[own & found.earned & ~blocked.blocked].tolist()
        number = len(days)
        use = used.get(agreement.record)
        lacking = Counter(
            condition for bits in found.missing[own & ~found.unclear].tolist() for condition in missing_of(bits)
        )
        figures.append(
            SubsidyFigures(
                agreement,
                number,
                blocked.counted(np.flatnonzero(own & blocked.blocked)),
                agreement.earned_cents(number),
                use.cents if use is not None and agreement.budget else None,
                0 if use is None else use.unread,
                dict(lacking),
                int((own & declared).sum()),
                tuple(sorted(days)),
            )
        )
    return tuple(figures)
