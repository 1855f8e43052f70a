"""The local schemes of one year: what they pay, to whom, and what that adds to the test of the tax rule (2.9, 2.14)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import NO_MONTH
from vzv_sheets.allowance_limits.computed_hours import HourFaults, PaidHours, joined_faults, paid_hours
from vzv_sheets.allowance_limits.computed_months import PaidMonths, paid_months
from vzv_sheets.allowance_limits.local_amounts import Groups, LocalAmounts, LocalItems, groups_of, local_amounts
from vzv_sheets.allowance_limits.local_hour_tests import ComputedHourTest, computed_hour_test, own_hour_status
from vzv_sheets.allowance_limits.local_schemes import LocalSchemes, local_schemes, schemes_of_placements
from vzv_sheets.allowance_limits.scheme_claims import (
    SchemeClaims,
    fees_without_a_scheme,
    scheme_claims,
    unread_claims,
)
from vzv_sheets.allowance_limits.scheme_conditions import Refusals, joined_refusals
from vzv_sheets.allowance_limits.shift_rates import PER_MONTH
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR, ComputedFees
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.claims import Claims
    from vzv_sheets.legal.figures import Figures
    from vzv_sheets.records.record_set import RecordSet


@dataclass(frozen=True, slots=True)
class LocalLedger:
    """The local schemes of one year, the items that were added up, and the amounts per volunteer and scheme.

    `hour_test` is the norm of the tax rule for computed amounts; `own_hour_status` (groups, 12) the test of the
    highest amount per hour of the schemes themselves.
    """

    schemes: LocalSchemes
    items: LocalItems
    groups: Groups
    amounts: LocalAmounts
    hour_test: ComputedHourTest
    own_hour_status: NDArray[np.int8]

    @property
    def hours(self) -> PaidHours:
        """The shifts that are paid."""
        return self.items.hours

    @property
    def months(self) -> PaidMonths:
        """The fixed amounts per month."""
        return self.items.months

    @property
    def claims(self) -> SchemeClaims:
        """The rows of Onkosten under a scheme."""
        return self.items.claims

    @property
    def faults(self) -> HourFaults:
        """What stands in the way of a computed amount."""
        return self.items.faults

    @property
    def refusals(self) -> Refusals:
        """What is not computed because a condition is not met."""
        return self.items.refusals

    def computed_fees(self, year: int) -> ComputedFees:
        """What is computed, for the test of the tax rule; of declared rows that rule knows itself what waits."""
        amounts = self.amounts
        unknown = amounts.hours_unknown & amounts.has_row
        group, month = np.nonzero(amounts.has_work | unknown)
        return ComputedFees(
            self.groups.volunteer[group],
            (month + year * MONTHS_A_YEAR).astype(np.int32),
            amounts.computed[group, month],
            amounts.waiting[group, month],
            unknown[group, month],
            np.unique(self.faults.volunteer[self.faults.month == NO_MONTH]),
        )


def local_ledger(
    records: RecordSet, figures: Figures, claims: Claims, left_out_hours: AbstractSet[int], year: int
) -> LocalLedger | None:
    """The local schemes of a year; None when nobody is in one, which spares reading the hours."""
    schemes = local_schemes(records)
    if not schemes.ids:
        return None
    placed = schemes_of_placements(records, schemes)
    declared = scheme_claims(records, schemes, placed, claims, year)
    unread = unread_claims(records, schemes, placed, claims, year)
    if not len(declared.record) and not len(unread.scheme) and not (placed.scheme >= 0).any():
        return None
    left_out = np.array(sorted(left_out_hours), dtype=np.int64)
    hours, faults, refusals = paid_hours(records, schemes, placed, declared.spoken_for, left_out, year)
    months, more_faults, more_refusals = paid_months(
        records, schemes, placed, declared.spoken_for[PER_MONTH], left_out, year
    )
    items = LocalItems(
        schemes,
        hours,
        months,
        declared,
        unread,
        joined_faults(
            joined_faults(faults, more_faults), fees_without_a_scheme(records, schemes, placed, claims, year)
        ),
        joined_refusals(refusals, more_refusals),
    )
    groups = groups_of(items, claims.volunteer)
    return LocalLedger(
        schemes,
        items,
        groups,
        local_amounts(items, groups, claims, year),
        computed_hour_test(records, figures, items),
        own_hour_status(records, items, groups, claims, year),
    )
