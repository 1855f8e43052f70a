"""What a year would be by the day of payment, where that changes the verdict (domain/allowances.md 2.3).

The month of the work decides; by the day of payment counts only the list of amounts paid to third parties.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vzv_sheets.allowance_limits.claims import Claims
    from vzv_sheets.records.record_set import RecordSet

_FIRST_YEAR = 1970


def moved_by_payment(records: RecordSet, claims: Claims, year: int) -> Mapping[int, int]:
    """Per volunteer (a record) the cents that the year gains by the day of payment, below zero what it loses."""
    paid_on = records.table("Onkosten")["betaald_op"]
    paid_in = paid_on.values.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + _FIRST_YEAR
    worked_in = claims.month // MONTHS_A_YEAR
    moved = claims.counts & claims.tested & paid_on.filled & (paid_in != worked_in)
    rows = np.flatnonzero(moved & ((paid_in == year) | (worked_in == year)))
    cents = np.where(paid_in[rows] == year, claims.cents[rows], -claims.cents[rows])
    people, place = np.unique(claims.volunteer[rows], return_inverse=True)
    total = np.zeros(len(people), dtype=np.int64)
    np.add.at(total, place, cents)
    return dict(zip(people.tolist(), total.tolist(), strict=True))
