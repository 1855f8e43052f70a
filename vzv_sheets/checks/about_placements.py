"""Which placements a row of any sheet is about: its own, or those of the person, client or organisation it names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.records.pairs import matches, spread
from vzv_sheets.records.record_set import UNFILLED, RecordSet
from vzv_sheets.records.worked_hours import placement_of_rows
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Columns of Plaatsingen that name a record of the sheet.
_NAMED_BY_PLACEMENTS: Mapping[str, tuple[str, ...]] = {
    "Vrijwilligers": ("vrijwilliger_id",),
    "Clienten": ("clientcode",),
    "Organisaties": ("org_id",),
    "Contactpersonen": ("begeleider_id", "professional_id", "klantmanager_id"),
    "Vacatures": ("vacature_id",),
    "Regelingen": ("regeling_id",),
    "Subsidies": ("subsidie_id",),
}
_PERSONS = ("Clienten", "Vrijwilligers")
# Columns of Vrijwilligers that name a contact: the placements of those volunteers count too.
_CONTACTS_OF_VOLUNTEERS = ("begeleider_id", "klantmanager_id", "verwijzer_contact_id")


@dataclass(frozen=True, slots=True)
class About:
    """Pairs of a record (its place among those asked for) and a placement that it is about.

    Of each record asked for `direct` tells whether it names one placement itself, `of_person` whether it is about a
    placement, volunteer or client whom the workbook knows, and `volunteer` which volunteer it is or names (the first
    of several; below zero for none). `people` are pairs of a record and each volunteer that it names.
    """

    place: NDArray[np.int64]
    placement: NDArray[np.int64]
    direct: NDArray[np.bool_]
    of_person: NDArray[np.bool_]
    volunteer: NDArray[np.int32]
    people: tuple[NDArray[np.int64], NDArray[np.int32]]


def has_column(records: RecordSet, sheet: str, key: str) -> bool:
    """Whether the standard gives a sheet that column."""
    return key in {column.key for column in records.table(sheet).sheet.columns}


def about_placements(records: RecordSet, sheet: str, indices: NDArray[np.int64]) -> About:
    """The placements that these records of a sheet are about.

    A row that names no placement is about those of the client whom it names, else of the volunteer.
    """
    own = _own_placement(records, sheet, indices)
    direct = own >= 0
    of_person = direct.copy()
    pairs = [(np.flatnonzero(direct), own[direct].astype(np.int64))]
    told = direct.copy()
    volunteer = np.full(len(indices), UNFILLED, dtype=np.int32)
    for target in dict.fromkeys(("Clienten", "Vrijwilligers", sheet)):
        at, named = _named(records, sheet, indices, target)
        if target in _PERSONS:
            of_person[at] = True
        if target == "Vrijwilligers":
            volunteer[at[::-1]] = named[::-1]
            people = (at, named)
        still = ~told[at]
        for of_placement in _references(records, target) if still.any() else ():
            which, found = matches(of_placement, named[still])
            pairs.append((at[still][which], found))
            if target == "Clienten":
                told[pairs[-1][0]] = True
    places, placements = zip(*pairs, strict=True)
    return About(np.concatenate(places), np.concatenate(placements), direct, of_person, volunteer, people)


def _own_placement(records: RecordSet, sheet: str, indices: NDArray[np.int64]) -> NDArray[np.int32]:
    """The placement that each record names itself (hours: else the one that ran on that day); below zero for none."""
    if sheet == "Plaatsingen":
        return indices.astype(np.int32)
    if sheet == "Uren":
        return placement_of_rows(records)[indices]
    if sheet == "Documenten":
        return _subjects(records, indices, "Plaatsingen")
    if not has_column(records, sheet, "plaatsing_id"):
        return np.full(len(indices), UNFILLED, dtype=np.int32)
    found = records.referred(sheet, "plaatsing_id", "Plaatsingen")
    if sheet == "Metingen":
        goal = records.referred(sheet, "leerdoel_id", "Leerdoelen")
        of_goals = np.append(records.referred("Leerdoelen", "plaatsing_id", "Plaatsingen"), np.int32(UNFILLED))
        found = np.where(found >= 0, found, of_goals[np.where(goal >= 0, goal, -1)])
    return found[indices]


def _named(
    records: RecordSet, sheet: str, indices: NDArray[np.int64], target: str
) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Pairs of a record (its place) and the record of the target sheet that it is or names."""
    if sheet == target:
        return np.arange(len(indices)), indices.astype(np.int32)
    if sheet == "Documenten":
        found = _subjects(records, indices, target)
    elif target == "Vrijwilligers" and has_column(records, sheet, "vrijwilliger_id"):
        return _volunteers(records, sheet, indices)
    elif target == "Clienten" and has_column(records, sheet, "clientcode"):
        found = records.referred(sheet, "clientcode", "Clienten")[indices]
    else:
        found = np.zeros(0, dtype=np.int32)
    return np.flatnonzero(found >= 0), found[found >= 0]


def _volunteers(
    records: RecordSet, sheet: str, indices: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Pairs of a record (its place) and each volunteer whom its cell vrijwilliger_id names."""
    column = records.table(sheet)["vrijwilliger_id"]
    used, code = np.unique(np.where(column.filled, column.values, -1)[indices], return_inverse=True)
    named = [column.categories[at] if at >= 0 else () for at in used.tolist()]
    texts = [(ids,) if isinstance(ids, str) else ids for ids in named]
    people = [[at for at in (records.find("Vrijwilligers", text) for text in ids) if at >= 0] for ids in texts]
    number = np.array([len(some) for some in people], dtype=np.int64)
    which, place = spread(np.cumsum(number) - number, number, code)
    return which, np.array([at for some in people for at in some], dtype=np.int32)[place]


def _subjects(records: RecordSet, indices: NDArray[np.int64], target: str) -> NDArray[np.int32]:
    """The record of a sheet that each document is about; below zero where it is about something else."""
    column = records.table("Documenten")["onderwerp"]
    return np.array([records.find(target, column.text(int(index)) or "-") for index in indices], dtype=np.int32)


def _references(records: RecordSet, target: str) -> list[NDArray[np.int32]]:
    """Per placement the record of the target sheet that it names, once for each column that names one."""
    found = [records.referred("Plaatsingen", key, target) for key in _NAMED_BY_PLACEMENTS.get(target, ())]
    if target == "Contactpersonen":
        owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
        for key in _CONTACTS_OF_VOLUNTEERS:
            of_volunteers = np.append(records.referred("Vrijwilligers", key, target), np.int32(UNFILLED))
            found.append(of_volunteers[np.where(owner >= 0, owner, -1)])
    return found
