"""The amount per kilometre of a scheme, for travel costs that give kilometres alone (domain/workbook.md, Regelingen).

It is what the organisation filled in on Regelingen. The usual rate for employees (domain/allowances.md 1) is only a
suggestion on the form: without an amount, a tarief or a scheme the row cannot be read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ledger_lines import NO_AMOUNT
from vzv_sheets.allowance_limits.local_schemes import NO_ROW, local_schemes, schemes_of_placements
from vzv_sheets.allowance_limits.scheme_of_claims import days_of_claims, placements_of_claims, schemes_of_claims
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.record_set import RecordSet

TRAVEL = "reiskosten"


@dataclass(frozen=True, slots=True)
class KilometreRates:
    """Per row of Onkosten the record of Regelingen whose amount per kilometre it takes, NO_ROW without one; cents."""

    scheme_record: NDArray[np.int32]
    cents: NDArray[np.int64]


def kilometre_rates(
    records: RecordSet, volunteer: NDArray[np.int32], month: NDArray[np.int32], dated: NDArray[np.bool_]
) -> KilometreRates:
    """The rate of travel costs with kilometres and without amount and tarief: of the one row of its scheme that holds.

    `month` holds month numbers, meaningful where `dated`. Where several rows hold in a month without a werkdatum they
    must have the same rate.
    """
    table = records.table("Onkosten")
    found = np.full(len(table), NO_ROW, dtype=np.int32)
    cents = np.zeros(len(table), dtype=np.int64)
    bare = table["km"].filled & table["bedrag"].empty & table["tarief"].empty & table["soort"].equals(TRAVEL) & dated
    if not bare.any() or not records.table("Regelingen")["bedrag_per_km"].filled.any():
        return KilometreRates(found, cents)
    schemes = local_schemes(records)
    placed = schemes_of_placements(records, schemes)
    placement = placements_of_claims(records, volunteer, month, dated)
    scheme = schemes_of_claims(records, schemes, placed, placement)
    first, last = days_of_claims(records, month, dated)
    lowest, highest = np.full(len(table), np.iinfo(np.int64).max), np.full(len(table), NO_AMOUNT)
    for row in schemes.rows:
        holds = bare & (scheme == row.scheme) & (row.first <= last) & (first <= row.last)
        rate = NO_AMOUNT if row.fault else row.km_rate
        lowest[holds], highest[holds] = np.minimum(lowest[holds], rate), np.maximum(highest[holds], rate)
        found[holds] = row.record
    one_rate = bare & (lowest == highest) & (highest != NO_AMOUNT)
    return KilometreRates(np.where(one_rate, found, NO_ROW).astype(np.int32), np.where(one_rate, highest, 0))
