"""How much of the budget of each subsidy is used (domain/indicators.md I-48, V-GELD-14).

The sources do not say which costs an activity budget pays. Here it is what volunteers of the programme were paid: rows
of Onkosten that are paid or approved, whose work month lies in the period of the subsidy. Fees from elsewhere, rejected
rows and rows that still wait for approval do not count; nor does what follows from Uren without a row on Onkosten.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import NO_MONTH, month_of_day, read_claims
from vzv_sheets.allowance_limits.scheme_of_claims import placements_of_claims, programmes_of_claims
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class BudgetUse:
    """`cents` are used for certain; `unread` rows of Onkosten may be of this budget too and cannot be counted."""

    cents: int
    unread: int


@derived
def budgets_used(records: RecordSet) -> Mapping[int, BudgetUse]:
    """What is used by record of Subsidies, of those with a budget, a programme and a period that can be read.

    Two subsidies of one programme and month both count its costs: nothing tells how they are divided.
    """
    table = records.table("Subsidies")
    programme = records.referred("Subsidies", "programma_id", "Programmas")
    first, last = table["van"], table["tot"]
    usable = table["budget"].filled & (programme >= 0) & first.filled & last.filled
    if not usable.any():
        return {}
    claims = read_claims(records, frozenset())
    counted, faults = claims.counts & claims.tested, claims.faults
    placement = placements_of_claims(records, claims.volunteer, claims.month, claims.month != NO_MONTH)
    of_programme = programmes_of_claims(records, placement)
    used = {}
    for index in np.flatnonzero(usable).tolist():
        begins, ends = (int(month_of_day(column.values[index : index + 1])[0]) for column in (first, last))
        mine = counted & (of_programme == programme[index]) & (claims.month >= begins) & (claims.month <= ends)
        perhaps = (faults.month == NO_MONTH) | ((faults.month >= begins) & (faults.month <= ends))
        perhaps &= of_programme[faults.record] == programme[index]
        used[index] = BudgetUse(int(claims.cents[mine].sum()), len(np.unique(faults.record[perhaps])))
    return used
