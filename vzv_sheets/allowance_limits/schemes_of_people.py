"""Which local schemes a volunteer is in, by all placements together (domain/allowances.md 2.9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.local_schemes import NO_SCHEME
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.local_schemes import PlacementSchemes
    from vzv_sheets.records.record_set import RecordSet


def schemes_of_people(
    records: RecordSet, placed: PlacementSchemes, volunteer: NDArray[np.int32]
) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Every scheme that each of the volunteers is in by a placement: places in `volunteer`, and the schemes."""
    owner, scheme = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers"), placed.scheme[:-1]
    member = np.flatnonzero((owner >= 0) & (scheme != NO_SCHEME))
    pairs = np.unique((owner[member].astype(np.int64) << 20) + scheme[member])
    index, place = matched((pairs >> 20).astype(np.int32), volunteer)
    return index, (pairs[place] & ((1 << 20) - 1)).astype(np.int32)


def matched(keys: NDArray[np.int32], wanted: NDArray[np.int32]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Every pair of a place in `wanted` and a place in `keys`, which is ascending, with the same value."""
    start, end = (np.searchsorted(keys, wanted, side=side) for side in ("left", "right"))
    times = end - start
    place = np.repeat(start, times) + np.arange(int(times.sum())) - np.repeat(np.cumsum(times) - times, times)
    return np.repeat(np.arange(len(wanted)), times), place
