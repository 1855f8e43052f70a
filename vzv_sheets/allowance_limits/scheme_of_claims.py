"""Under which placement, programme and local scheme a row of Onkosten falls (domain/workbook.md, Onkosten; 2.9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.local_schemes import (
    NO_SCHEME,
    LocalSchemes,
    PlacementSchemes,
    schemes_named,
)
from vzv_sheets.records.placements import placement_of_volunteer, programmes_of
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number, first_day_of_month

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.record_set import RecordSet


def days_of_months(month: NDArray[np.int32], dated: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The first and the last day of each month number; 0 where `dated` is False."""
    different, place = np.unique(np.where(dated, month, 0), return_inverse=True)
    edges = [
        [day_number(first_day_of_month(int(each) + step)) - step if each else 0 for each in different]
        for step in (0, 1)
    ]
    return np.array(edges[0], dtype=np.int64)[place], np.array(edges[1], dtype=np.int64)[place]


def days_of_claims(
    records: RecordSet, month: NDArray[np.int32], dated: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The first and the last day that each row of Onkosten may be about: werkdatum, else the days of its month.

    `month` holds month numbers, meaningful where `dated`. Of a werkdatum in another month the month counts.
    """
    date = records.table("Onkosten")["werkdatum"]
    first, last = days_of_months(month, dated)
    inside = date.filled & (first <= date.values) & (date.values <= last)
    return np.where(inside, date.values, first), np.where(inside, date.values, last)


def placements_of_claims(
    records: RecordSet, volunteer: NDArray[np.int32], month: NDArray[np.int32], dated: NDArray[np.bool_]
) -> NDArray[np.int32]:
    """The placement of each row: as filled in, else the one placement of the volunteer that runs in that month."""
    named = records.referred("Onkosten", "plaatsing_id", "Plaatsingen")
    alone = records.table("Onkosten")["plaatsing_id"].empty & (volunteer >= 0) & dated
    if not alone.any():
        return named
    only = placement_of_volunteer(records, volunteer, days_of_months(month, alone), alone)
    return np.where(alone, only, named).astype(np.int32)


def programmes_of_claims(records: RecordSet, placement: NDArray[np.int32]) -> NDArray[np.int32]:
    """The programme of each row (a record of Programmas, below zero without one): its own, else that of the placement
    that it belongs to, as `placements_of_claims` tells.
    """
    found = programmes_of(records, "Onkosten")
    of_placements = np.append(programmes_of(records, "Plaatsingen"), np.int32(-1))
    return np.where(found >= 0, found, of_placements[np.where(placement >= 0, placement, -1)]).astype(np.int32)


def schemes_of_claims(
    records: RecordSet, schemes: LocalSchemes, placed: PlacementSchemes, placement: NDArray[np.int32]
) -> NDArray[np.int32]:
    """What the row names, else the scheme of its placement, else that of its programme; NO_SCHEME without one."""
    of_programme = np.append(schemes_named(records, schemes, "Programmas"), NO_SCHEME)
    programme = programmes_of(records, "Onkosten")
    found = placed.scheme[np.where(placement >= 0, placement, -1)]
    found = np.where(placement >= 0, found, of_programme[np.where(programme >= 0, programme, -1)])
    named = schemes_named(records, schemes, "Onkosten")
    return np.where(records.table("Onkosten")["regeling_id"].filled, named, found).astype(np.int32)
