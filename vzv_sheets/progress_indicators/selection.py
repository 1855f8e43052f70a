"""Which part of a workbook a figure is about: programmes, a municipality, a location, a supervisor (F12)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.checks.about_placements import about_placements, has_column
from vzv_sheets.records.clients import client_of_placements, numbers_of_clients
from vzv_sheets.records.placements import hosts_of_placements, of_volunteers, programmes_of
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.records.worked_hours import shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.notations import fold_identifier

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.columns import TypedColumn

    Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Selection:
    """What a figure is about; the empty selection is the whole workbook.

    `programmes` and `without` are records of Programmas; without `programmes` all those that count in totals
    (mee_in_totaal). `placements` (records of Plaatsingen) are those of one reader: the people behind them are the
    people of the part. `municipality` (gemeente_org_id of the volunteer) and `location` (the organisation of the
    placement) are records of Organisaties, `district` is Vrijwilligers.wijk and `supervisor` the begeleider_id of the
    placement, else of the volunteer.
    """

    programmes: frozenset[int] = frozenset()
    without: frozenset[int] = frozenset()
    municipality: int | None = None
    district: str = ""
    location: int | None = None
    supervisor: str = ""
    placements: frozenset[int] | None = None

    @property
    def of_people(self) -> bool:
        """Whether it asks something that only a placement or a volunteer can tell."""
        of_place = self.municipality is not None or self.location is not None
        return bool(of_place or self.district or self.supervisor or self.placements is not None)

    @property
    def is_part(self) -> bool:
        """Whether it asks for one part; to leave a programme out keeps everything else."""
        return bool(self.programmes) or self.of_people


EVERYTHING = Selection()
# Sheets whose rows are added up: none may count in two parts.
_AMOUNTS = frozenset(("Onkosten",))


def placements_chosen(records: RecordSet, selection: Selection) -> Mask:
    """Per placement whether it belongs to the selection."""
    found = programmes_chosen(records, selection, programmes_of(records, "Plaatsingen"))
    people = records.table("Vrijwilligers")
    if selection.municipality is not None or selection.district:
        found &= of_volunteers(records, _of_place(records, selection))
    if selection.location is not None:
        found &= hosts_of_placements(records) == selection.location
    if selection.supervisor:
        own = records.table("Plaatsingen")["begeleider_id"]
        of_person = of_volunteers(records, _is_text(people["begeleider_id"], selection.supervisor))
        found &= _is_text(own, selection.supervisor) | (own.empty & of_person)
    if selection.placements is not None:
        found &= np.isin(np.arange(len(found)), list(selection.placements))
    return found


def volunteers_chosen(records: RecordSet, selection: Selection, placements: Mask) -> Mask:
    """Per volunteer whether that person belongs to the selection: by a placement, a municipality, a supervisor.

    Who has no placement at all belongs to the whole and to 'without' a programme, and to no programme.
    """
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    number = len(records.table("Vrijwilligers"))
    placed, somewhere = np.zeros(number, dtype=bool), np.zeros(number, dtype=bool)
    placed[owner[placements & (owner >= 0)]] = True
    somewhere[owner[owner >= 0]] = True
    found = _of_place(records, selection)
    if selection.placements is not None:
        return found & placed
    if selection.programmes or selection.location is not None:
        return found & placed
    if selection.supervisor:
        somewhere |= ~_is_text(records.table("Vrijwilligers")["begeleider_id"], selection.supervisor)
    return found & (placed | ~somewhere)


def records_chosen(records: RecordSet, selection: Selection, sheet: str, placements: Mask, volunteers: Mask) -> Mask:
    """Per record of another sheet whether it belongs to the selection.

    A record that names a placement follows it; one that names a programme follows that. Any other is about the
    placements of its volunteer or client: it belongs where one of them belongs; an amount to a part only where all of
    them do, so that it is never counted twice. Of a volunteer without any placement it goes with the volunteer. What
    nothing tells belongs to no part, only to the whole.
    """
    table = records.table(sheet)
    about = about_placements(records, sheet, np.arange(len(table), dtype=np.int64))
    inside, outside = np.zeros(len(table), dtype=bool), np.zeros(len(table), dtype=bool)
    inside[about.place[placements[about.placement]]] = True
    outside[about.place[~placements[about.placement]]] = True
    at, named = about.people
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    inside[at[volunteers[named] & ~np.isin(named, owner)]] = True
    if has_column(records, sheet, "clientcode"):
        client = numbers_of_clients(records, table["clientcode"])
        by_code = ~inside & ~outside & (client >= 0)
        inside |= by_code & _of_clients(records, placements, client)
        outside |= by_code & _of_clients(records, ~placements, client)
    whole = selection.is_part and sheet in _AMOUNTS
    found = np.where(inside | outside, inside & ~(outside & whole), not selection.is_part)
    if has_column(records, sheet, "programma_id"):
        programme = programmes_of(records, sheet)
        # A row that names its programme is about the placements in that.
        same = programmes_of(records, "Plaatsingen")[about.placement] == programme[about.place]
        split = np.zeros(len(table), dtype=bool)
        split[about.place[~placements[about.placement] & same]] = whole
        asked = programmes_chosen(records, selection, programme) & ((inside & ~split) | (not selection.of_people))
        found = np.where((programme >= 0) & ~about.direct, asked, found)
    return found.astype(bool)


def shifts_chosen(records: RecordSet, selection: Selection, placements: Mask, volunteers: Mask) -> Mask:
    """Per item of `shifts` whether it belongs to the selection.

    Hours that name no placement may be of any placement of their volunteer (in their programme, where they name one):
    they belong to a part only where all of these do, to the whole where one does. Without any such placement the
    programme and the volunteer decide.
    """
    work = shifts(records)
    found = _at(placements, work.placement)
    loose = np.flatnonzero(work.placement < 0)
    if not loose.size:
        return found
    volunteer, programme = work.volunteer[loose], programmes_of(records, "Uren")[work.record[loose]]
    inside = _candidates(records, placements, volunteer, programme)
    outside = _candidates(records, ~placements, volunteer, programme)
    named = programmes_chosen(records, selection, programme)
    of_person = (volunteer < 0) | _at(volunteers, volunteer) if not selection.is_part else _at(volunteers, volunteer)
    alone = np.where(programme >= 0, named & (of_person | (not selection.of_people)), of_person)
    found[loose] = np.where(inside | outside, inside & ~(outside & selection.is_part), alone)
    return found


def _candidates(
    records: RecordSet, placements: Mask, volunteer: NDArray[np.int32], programme: NDArray[np.int32]
) -> Mask:
    """Whether the volunteer has one of these placements; where a programme is named, one of that programme."""
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    theirs = placements & (owner >= 0)
    # The last row and column stand for nobody and no programme.
    number = len(records.table("Programmas")) + 1
    seen = np.zeros((len(records.table("Vrijwilligers")) + 1, number), dtype=bool)
    seen[owner[theirs], programmes_of(records, "Plaatsingen")[theirs].clip(-1)] = True
    found: Mask = np.where(
        programme >= 0, seen[volunteer.clip(-1), programme.clip(-1)], seen[volunteer.clip(-1)].any(1)
    )
    return found & (volunteer >= 0)


def _of_clients(records: RecordSet, placements: Mask, client: NDArray[np.int64]) -> Mask:
    """Whether one of these placements is of the client (`numbers_of_clients`)."""
    known = client_of_placements(records)
    found: Mask = np.isin(client, known[placements & (known >= 0)])
    return found


def programmes_chosen(records: RecordSet, selection: Selection, programme: NDArray[np.int32]) -> Mask:
    """For each of these programmes (records of Programmas, below zero for none) whether it is asked."""
    number = len(records.table("Programmas"))
    asked = np.ones(number + 1, dtype=bool)
    if selection.programmes:
        asked[:] = False
        asked[list(selection.programmes)] = True
    else:
        asked[:number] = records.table("Programmas")["mee_in_totaal"].equals("ja")
    asked[list(selection.without)] = False
    found: Mask = asked[np.where(programme >= 0, programme, -1)]
    return found


def _of_place(records: RecordSet, selection: Selection) -> Mask:
    people = records.table("Vrijwilligers")
    found = np.ones(len(people), dtype=bool)
    if selection.municipality is not None:
        found &= records.referred("Vrijwilligers", "gemeente_org_id", "Organisaties") == selection.municipality
    if selection.district:
        found &= _is_text(people["wijk"], selection.district)
    return found


def _is_text(column: TypedColumn, text: str) -> Mask:
    wanted = fold_identifier(text)
    fits = np.array([fold_identifier(str(known)) == wanted for known in column.categories] + [False], dtype=bool)
    found: Mask = fits[np.where(column.filled, column.values, -1)]
    return found


def _at(mask: Mask, index: NDArray[np.int32]) -> Mask:
    found: Mask = np.append(mask, False)[np.where(index >= 0, index, -1)]
    return found
