"""The local schemes of one year: what they pay, to whom, and what that adds to the test of the tax rule (2.9, 2.14)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.computed_hours import HourFaults, PaidHours, paid_hours
from vzv_sheets.allowance_limits.hour_norm import norms_on
from vzv_sheets.allowance_limits.local_amounts import MONTHS_A_YEAR, Groups, LocalAmounts, groups_of, local_amounts
from vzv_sheets.allowance_limits.local_schemes import LocalSchemes, local_schemes, schemes_of_placements
from vzv_sheets.allowance_limits.scheme_claims import SchemeClaims, scheme_claims
from vzv_sheets.allowance_limits.volunteer_months import ComputedFees
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.claims import Claims
    from vzv_sheets.legal.figures import Figures
    from vzv_sheets.records.record_set import RecordSet


@dataclass(frozen=True, slots=True)
class LocalLedger:
    """The local schemes of one year, the items that were added up, and the amounts per volunteer and scheme."""

    schemes: LocalSchemes
    hours: PaidHours
    faults: HourFaults
    claims: SchemeClaims
    groups: Groups
    amounts: LocalAmounts

    def computed_fees(self, year: int) -> ComputedFees:
        """What follows from the hours, for the test of the tax rule."""
        amounts = self.amounts
        unknown = amounts.hours_unknown & amounts.has_row
        group, month = np.nonzero((amounts.computed > 0) | (amounts.minutes > 0) | unknown)
        # Of declared rows the tax rule knows itself what waits for approval.
        waiting = np.zeros_like(amounts.submitted)
        waits = self.hours.waiting
        at = (self.groups.hours[waits], self.hours.month[waits] - year * MONTHS_A_YEAR)
        np.add.at(waiting, at, self.hours.minutes[waits] * self.hours.rate[waits])
        return ComputedFees(
            self.groups.volunteer[group],
            (month + year * MONTHS_A_YEAR).astype(np.int32),
            amounts.computed[group, month],
            ((2 * waiting + 60) // 120)[group, month],
            unknown[group, month],
        )


@dataclass(frozen=True, slots=True)
class ComputedHourTest:
    """The hour norm of the computed amounts, one item per shift: volunteer, month number, and the verdict."""

    volunteer: NDArray[np.int32]
    month: NDArray[np.int32]
    is_over: NDArray[np.bool_]
    is_tested: NDArray[np.bool_]


def local_ledger(records: RecordSet, claims: Claims, left_out_hours: AbstractSet[int], year: int) -> LocalLedger | None:
    """The local schemes of a year; None when nobody is in one, which spares reading the hours."""
    schemes = local_schemes(records)
    if not schemes.ids:
        return None
    placed = schemes_of_placements(records, schemes)
    declared = scheme_claims(records, schemes, placed, claims, year)
    if not len(declared.record) and not (placed.scheme >= 0).any():
        return None
    left_out = np.array(sorted(left_out_hours), dtype=np.int64)
    hours, faults = paid_hours(records, schemes, placed, declared.spoken_for, left_out, year)
    groups = groups_of(hours, declared, faults, claims.volunteer)
    amounts = local_amounts(schemes, groups, hours, declared, faults, claims, year)
    return LocalLedger(schemes, hours, faults, declared, groups, amounts)


def computed_hour_test(records: RecordSet, figures: Figures, local: LocalLedger) -> ComputedHourTest:
    """The hour norm of every shift that is paid by the hour, by the age on that day (2.6, 2.14)."""
    hours = local.hours
    norm = norms_on(records, figures, hours.volunteer, hours.day)
    tested = (norm >= 0) & ~hours.waiting
    return ComputedHourTest(hours.volunteer, hours.month, tested & (hours.rate > norm), tested)
