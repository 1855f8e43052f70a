"""The rows of Onkosten under a local scheme, and the placements and months that they speak for (2.9, 2.14)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import CORRECTION, FIXED_FEES, NO_MONTH, AmountKind, Claims, paid_claims
from vzv_sheets.allowance_limits.computed_hours import HOUR_FAULTS, HourFaults, key_of
from vzv_sheets.allowance_limits.local_schemes import NO_SCHEME, LocalSchemes, PlacementSchemes, schemes_named
from vzv_sheets.allowance_limits.scheme_conditions import ALL_MET, Tested, tested_conditions
from vzv_sheets.allowance_limits.scheme_of_claims import days_of_claims, placements_of_claims, schemes_of_claims
from vzv_sheets.allowance_limits.schemes_of_people import matched, schemes_of_people
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.record_set import RecordSet


@dataclass(frozen=True, slots=True)
class UnreadClaims:
    """Rows of Onkosten that cannot be read, once for each scheme of the volunteer.

    Nothing is paid there until they are mended (2.13). `month` is NO_MONTH where nothing tells it.
    """

    volunteer: NDArray[np.int32]
    scheme: NDArray[np.int32]
    month: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class SchemeClaims:
    """Records of Onkosten that count under a scheme, one item each.

    `paid` was paid, `tested` paid or approved; `costs` are proven or other costs that count for the maximum but are
    not cut. `row` is the row of the scheme that holds (a place in `LocalSchemes.rows`), `conditions` tells whether the
    volunteer meets its conditions: what is refused or doubtful is not payable. `spoken_for` holds, per kind of fixed
    fee (a place in `FIXED_FEES`), the placement and month (`key_of`) of every amount that is declared.
    """

    record: NDArray[np.int64]
    placement: NDArray[np.int32]
    scheme: NDArray[np.int32]
    row: NDArray[np.int32]
    paid: NDArray[np.bool_]
    tested: NDArray[np.bool_]
    costs: NDArray[np.bool_]
    conditions: Tested
    spoken_for: Mapping[int, NDArray[np.int64]]

    @property
    def due(self) -> NDArray[np.bool_]:
        """What is approved and not paid yet."""
        found: NDArray[np.bool_] = self.tested & ~self.paid & ~self.costs
        return found

    @property
    def refused(self) -> NDArray[np.bool_]:
        """What the scheme does not pay to this volunteer."""
        found: NDArray[np.bool_] = (self.conditions.failed != ALL_MET) & ~self.costs
        return found


def scheme_claims(
    records: RecordSet, schemes: LocalSchemes, placed: PlacementSchemes, claims: Claims, year: int
) -> SchemeClaims:
    """The rows of a year; a fixed fee falls under the scheme it names, else under that of its placement or programme.

    Other costs count only where the scheme says so (telt_kosten_mee); gifts never do.
    """
    table = records.table("Onkosten")
    dated = claims.month != NO_MONTH
    placement = placements_of_claims(records, claims.volunteer, claims.month, dated)
    scheme = schemes_of_claims(records, schemes, placed, placement)
    here = ~claims.elsewhere & (claims.month // 12 == year)
    fixed = table["soort"].equals(*FIXED_FEES, CORRECTION)
    with_costs = np.zeros(len(table), dtype=bool)
    for each in schemes.rows:
        if each.with_costs:
            with_costs |= (scheme == each.scheme) & _held_in(each.first, each.last, claims.month)
    counts = here & claims.counts & (scheme != NO_SCHEME) & (claims.kind != AmountKind.IN_KIND) & (fixed | with_costs)
    item = np.flatnonzero(counts)
    first, last = (days[item] for days in days_of_claims(records, claims.month, dated))
    row, _ = schemes.rows_between(scheme[item], first, last)
    paid = paid_claims(table)
    spoken = {
        basis: _spoken_for(records, claims, placement, here & table["soort"].equals(fee))
        for basis, fee in enumerate(FIXED_FEES)
    }
    return SchemeClaims(
        item, placement[item], scheme[item], row, paid[item], claims.tested[item], ~fixed[item],
        tested_conditions(records, schemes, row, claims.volunteer[item], first), spoken,
    )  # fmt: skip


def unread_claims(
    records: RecordSet, schemes: LocalSchemes, placed: PlacementSchemes, claims: Claims, year: int
) -> UnreadClaims:
    """The unreadable rows of a year, for every scheme of the volunteer and for the one that the row itself tells."""
    faults = claims.faults
    of_year = np.flatnonzero((faults.volunteer >= 0) & ((faults.month == NO_MONTH) | (faults.month // 12 == year)))
    index, scheme = schemes_of_people(records, placed, faults.volunteer[of_year])
    if len(of_year):
        placement = placements_of_claims(records, claims.volunteer, claims.month, claims.month != NO_MONTH)
        told = schemes_of_claims(records, schemes, placed, placement)[faults.record[of_year]]
        here = np.flatnonzero(told != NO_SCHEME)
        index, scheme = np.concatenate([index, here]), np.concatenate([scheme, told[here]])
    return UnreadClaims(faults.volunteer[of_year][index], scheme, faults.month[of_year][index])


def fees_without_a_scheme(
    records: RecordSet, schemes: LocalSchemes, placed: PlacementSchemes, claims: Claims, year: int
) -> HourFaults:
    """Fixed fees that name a placement or a scheme that cannot be used: nobody can tell which scheme paid them, and for
    which placement nothing is computed.
    """
    table = records.table("Onkosten")
    by_place = ~table["plaatsing_id"].empty & (records.referred("Onkosten", "plaatsing_id", "Plaatsingen") < 0)
    by_scheme = ~table["regeling_id"].empty & (schemes_named(records, schemes, "Onkosten") == NO_SCHEME)
    by_place &= table["regeling_id"].empty
    fees = table["soort"].equals(*FIXED_FEES, CORRECTION) & claims.counts & ~claims.elsewhere
    record = np.flatnonzero(fees & (by_place | by_scheme) & (claims.month // 12 == year))
    index, scheme = schemes_of_people(records, placed, claims.volunteer[record])
    record = record[index]
    places = [HOUR_FAULTS.index(("Onkosten", key)) for key in ("plaatsing_id", "regeling_id")]
    return HourFaults(
        record, claims.volunteer[record], np.full(len(record), -1, dtype=np.int32), scheme, claims.month[record],
        np.where(by_scheme[record], places[1], places[0]).astype(np.int8),
    )  # fmt: skip


def _held_in(first: int, last: int, month: NDArray[np.int32]) -> NDArray[np.bool_]:
    first_month, last_month = (
        int(np.datetime64(min(max(day, -700_000), 2_000_000), "D").astype("datetime64[M]").astype(np.int64)) + 1970 * 12
        for day in (first, last)
    )
    held: NDArray[np.bool_] = (first_month <= month) & (month <= last_month)
    return held


def _spoken_for(
    records: RecordSet, claims: Claims, placement: NDArray[np.int32], fees: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """Placements and months with a declared fee of one kind, also a rejected one: nothing is computed there.

    A row that does not tell the placement speaks for every placement of the volunteer.
    """
    told = fees & (placement >= 0)
    untold = np.flatnonzero(fees & (placement < 0) & (claims.volunteer >= 0))
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    order = np.argsort(owner, kind="stable")
    index, place = matched(owner[order], claims.volunteer[untold])
    of_untold = key_of(order[place], claims.month[untold][index])
    return np.unique(np.concatenate([key_of(placement[told], claims.month[told]), of_untold]))
