"""Which programme and which supervisor a finding belongs to (design, check JSON)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.records.placements import programmes_of
from vzv_sheets.records.record_set import UNFILLED, RecordSet
from vzv_sheets.records.worked_hours import placement_of_rows
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.columns import TypedColumn


def _has(records: RecordSet, sheet: str, key: str) -> bool:
    return key in {column.key for column in records.table(sheet).sheet.columns}


def programmes(records: RecordSet, sheet: str, indices: NDArray[np.int64]) -> list[str | None]:
    """The programma_id of each record: its own, else that of its placement, else the only programme; else None.

    Hours that name the volunteer alone belong to the placement that ran on that day.
    """
    if sheet == "Programmas":
        return [records.table(sheet).identifier(int(index)) for index in indices]
    if not _has(records, sheet, "programma_id") and not _has(records, sheet, "plaatsing_id"):
        return [None] * len(indices)
    if _has(records, sheet, "programma_id"):
        found = programmes_of(records, sheet)[indices]
        if sheet == "Uren":
            silent = records.table(sheet)["programma_id"].empty[indices]
            found = np.where((found < 0) & silent, _of_placements(records, _placements(records, sheet, indices)), found)
    else:
        found = _of_placements(records, _placements(records, sheet, indices))
    table = records.table("Programmas")
    names = [table.identifier(index) for index in range(len(table))]
    return [names[int(index)] if index >= 0 else None for index in found]


def _placements(records: RecordSet, sheet: str, indices: NDArray[np.int64]) -> NDArray[np.int32]:
    if sheet == "Uren":
        return placement_of_rows(records)[indices]
    return records.referred(sheet, "plaatsing_id", "Plaatsingen")[indices]


def _of_placements(records: RecordSet, placement: NDArray[np.int32]) -> NDArray[np.int32]:
    """The programme of each placement."""
    known = np.append(programmes_of(records, "Plaatsingen"), np.int32(UNFILLED))
    return known[np.where(placement >= 0, placement, -1)]


def supervisors(records: RecordSet, sheet: str, indices: NDArray[np.int64]) -> list[str | None]:
    """The begeleider_id of the placement, else of the volunteer, else None."""
    placements, volunteers = records.table("Plaatsingen"), records.table("Vrijwilligers")
    owner = np.append(records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers"), np.int32(UNFILLED))
    nowhere = np.full(len(indices), UNFILLED, dtype=np.int32)
    placement = volunteer = nowhere
    if sheet == "Plaatsingen":
        placement = indices.astype(np.int32)
    elif _has(records, sheet, "plaatsing_id"):
        placement = _placements(records, sheet, indices)
    if sheet == "Vrijwilligers":
        volunteer = indices.astype(np.int32)
    elif _has(records, sheet, "vrijwilliger_id"):
        volunteer = _volunteers(records, sheet, indices)
    volunteer = np.where(volunteer >= 0, volunteer, owner[np.where(placement >= 0, placement, -1)])
    by_placement = _texts(placements["begeleider_id"], placement)
    by_volunteer = _texts(volunteers["begeleider_id"], volunteer)
    return [one or other for one, other in zip(by_placement, by_volunteer, strict=True)]


def _volunteers(records: RecordSet, sheet: str, indices: NDArray[np.int64]) -> NDArray[np.int32]:
    """The volunteer of these records; the first where a row names several."""
    column = records.table(sheet)["vrijwilliger_id"]
    used, place_of = np.unique(np.where(column.filled, column.values, -1)[indices], return_inverse=True)
    ids = [column.categories[code] if code >= 0 else None for code in used.tolist()]
    first = [found if found is None or isinstance(found, str) else found[0] for found in ids]
    found = [UNFILLED if text is None else records.find("Vrijwilligers", text) for text in first]
    return np.array(found, dtype=np.int32)[place_of]


def _texts(column: TypedColumn, at: NDArray[np.int32]) -> list[str | None]:
    if not column.present:
        return [None] * len(at)
    codes = np.append(np.where(column.filled, column.values, -1), -1)[np.where(at >= 0, at, -1)]
    names = [*column.categories, None]
    return [names[code] for code in codes.tolist()]
