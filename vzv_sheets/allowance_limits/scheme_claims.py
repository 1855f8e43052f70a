"""The rows of Onkosten under a local scheme, and the placements and months that they speak for (2.9, 2.14)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import CORRECTION, FIXED_FEES, NO_MONTH, AmountKind, Claims
from vzv_sheets.allowance_limits.computed_hours import key_of
from vzv_sheets.allowance_limits.local_schemes import (
    NO_SCHEME,
    LocalSchemes,
    PlacementSchemes,
    schemes_named,
)
from vzv_sheets.records.columns import EMPTY
from vzv_sheets.records.placements import placement_of_volunteer, programmes_of
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number, first_day_of_month

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.record_set import RecordSet

HOURLY = "uurvergoeding"


@dataclass(frozen=True, slots=True)
class SchemeClaims:
    """Records of Onkosten that count under a scheme, one item each.

    `paid` was paid, `tested` paid or approved; `costs` are proven or other costs that count for the maximum but are
    not cut. `spoken_for` holds the placement and month (`key_of`) of every hourly allowance that is declared.
    """

    record: NDArray[np.int64]
    placement: NDArray[np.int32]
    scheme: NDArray[np.int32]
    paid: NDArray[np.bool_]
    tested: NDArray[np.bool_]
    costs: NDArray[np.bool_]
    spoken_for: NDArray[np.int64]


def scheme_claims(
    records: RecordSet, schemes: LocalSchemes, placed: PlacementSchemes, claims: Claims, year: int
) -> SchemeClaims:
    """The rows of a year; a fixed fee falls under the scheme it names, else under that of its placement or programme.

    Other costs count only where the scheme says so (telt_kosten_mee); gifts never do.
    """
    table = records.table("Onkosten")
    placement = placements_of_claims(records, claims)
    scheme = _schemes(records, schemes, placed, placement)
    here = ~claims.elsewhere & (claims.month // 12 == year)
    fixed = table["soort"].equals(*FIXED_FEES, CORRECTION)
    with_costs = np.zeros(len(table), dtype=bool)
    for row in schemes.rows:
        if row.with_costs:
            with_costs |= (scheme == row.scheme) & _held_in(row.first, row.last, claims.month)
    counts = here & claims.counts & (scheme != NO_SCHEME) & (claims.kind != AmountKind.IN_KIND) & (fixed | with_costs)
    item = np.flatnonzero(counts)
    paid = table["status"].equals("betaald") | (table["betaald_op"].state != EMPTY)
    return SchemeClaims(
        item, placement[item], scheme[item], paid[item], claims.tested[item], ~fixed[item],
        _spoken_for(records, claims, placement, here & table["soort"].equals(HOURLY)),
    )  # fmt: skip


def placements_of_claims(records: RecordSet, claims: Claims) -> NDArray[np.int32]:
    """The placement of each row: as filled in, else the one placement of the volunteer that runs in that month."""
    table = records.table("Onkosten")
    named = records.referred("Onkosten", "plaatsing_id", "Plaatsingen")
    alone = table["plaatsing_id"].empty & (claims.volunteer >= 0) & (claims.month != NO_MONTH)
    if not alone.any():
        return named
    different, place = np.unique(np.where(alone, claims.month, NO_MONTH), return_inverse=True)
    edges = [
        [day_number(first_day_of_month(int(month) + step)) - step if month != NO_MONTH else 0 for month in different]
        for step in (0, 1)
    ]
    days = (np.array(edges[0], dtype=np.int64)[place], np.array(edges[1], dtype=np.int64)[place])
    only = placement_of_volunteer(records, claims.volunteer, days, alone)
    return np.where(alone, only, named).astype(np.int32)


def _schemes(
    records: RecordSet, schemes: LocalSchemes, placed: PlacementSchemes, placement: NDArray[np.int32]
) -> NDArray[np.int32]:
    """What the row names, else the scheme of its placement, else that of its programme."""
    of_programme = np.append(schemes_named(records, schemes, "Programmas"), NO_SCHEME)
    programme = programmes_of(records, "Onkosten")
    found = placed.scheme[np.where(placement >= 0, placement, -1)]
    found = np.where(placement >= 0, found, of_programme[np.where(programme >= 0, programme, -1)])
    named = schemes_named(records, schemes, "Onkosten")
    return np.where(records.table("Onkosten")["regeling_id"].filled, named, found).astype(np.int32)


def _held_in(first: int, last: int, month: NDArray[np.int32]) -> NDArray[np.bool_]:
    first_month, last_month = (
        int(np.datetime64(min(max(day, -700_000), 2_000_000), "D").astype("datetime64[M]").astype(np.int64)) + 1970 * 12
        for day in (first, last)
    )
    held: NDArray[np.bool_] = (first_month <= month) & (month <= last_month)
    return held


def _spoken_for(
    records: RecordSet, claims: Claims, placement: NDArray[np.int32], hourly: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """Placements and months with a declared hourly allowance, also a rejected one: nothing is computed there.

    A row that does not tell the placement speaks for every placement of the volunteer.
    """
    told = hourly & (placement >= 0)
    untold = np.flatnonzero(hourly & (placement < 0) & (claims.volunteer >= 0))
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    keys = [key_of(placement[told], claims.month[told])]
    for record in untold.tolist():
        of_person = np.flatnonzero(owner == claims.volunteer[record])
        keys.append(key_of(of_person, np.full(len(of_person), claims.month[record], dtype=np.int32)))
    return np.unique(np.concatenate(keys))
