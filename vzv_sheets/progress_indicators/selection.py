"""Which part of a workbook a figure is about: programmes, a municipality, a location, a supervisor (F12)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.checks.about_placements import about_placements, has_column
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
    (mee_in_totaal). `municipality` (gemeente_org_id of the volunteer) and `location` (the organisation of the
    placement) are records of Organisaties, `district` is Vrijwilligers.wijk and `supervisor` the begeleider_id of the
    placement, else of the volunteer.
    """

    programmes: frozenset[int] = frozenset()
    without: frozenset[int] = frozenset()
    municipality: int | None = None
    district: str = ""
    location: int | None = None
    supervisor: str = ""

    @property
    def of_people(self) -> bool:
        """Whether it asks something that only a placement or a volunteer can tell."""
        return bool(self.municipality is not None or self.district or self.location is not None or self.supervisor)

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
    if selection.supervisor:
        own = _is_text(records.table("Vrijwilligers")["begeleider_id"], selection.supervisor)
        return found & (placed | (own & ~somewhere))
    if selection.programmes or selection.location is not None:
        return found & placed
    return found & (placed | ~somewhere)


def records_chosen(records: RecordSet, selection: Selection, sheet: str, placements: Mask) -> Mask:
    """Per record of another sheet whether it belongs to the selection.

    A record that names a placement follows it; one that names a programme follows that. Any other is about the
    placements of its volunteer or client: it belongs where one of them belongs; an amount only where all of them do,
    so that it is never counted twice. What no placement or programme tells belongs to no part, only to the whole.
    """
    table = records.table(sheet)
    about = about_placements(records, sheet, np.arange(len(table), dtype=np.int64))
    inside, outside = np.zeros(len(table), dtype=bool), np.zeros(len(table), dtype=bool)
    inside[about.place[placements[about.placement]]] = True
    outside[about.place[~placements[about.placement]]] = True
    found = np.where(inside | outside, inside & ~(outside & (sheet in _AMOUNTS)), not selection.is_part)
    if has_column(records, sheet, "programma_id"):
        programme = programmes_of(records, sheet)
        named = programmes_chosen(records, selection, programme) & (inside | (not selection.of_people))
        found = np.where((programme >= 0) & ~about.direct, named, found)
    return found.astype(bool)


def shifts_chosen(records: RecordSet, selection: Selection, placements: Mask, volunteers: Mask) -> Mask:
    """Per item of `shifts` whether it belongs to the selection: by placement, else by programme and volunteer.

    Hours that no placement and no programme tells belong to a part only where all placements of the volunteer do.
    """
    work, programme = shifts(records), programmes_of(records, "Uren")
    by_programme = programmes_chosen(records, selection, programme)[work.record]
    alone = by_programme & _at(volunteers, work.volunteer)
    alone &= (programme >= 0)[work.record] | ~_elsewhere(records, placements, work.volunteer)
    alone |= (work.volunteer < 0) & by_programme & (not selection.of_people) & (programme >= 0)[work.record]
    if not selection.is_part:
        alone |= (work.volunteer < 0) & by_programme
    found: Mask = np.where(work.placement >= 0, _at(placements, work.placement), alone)
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


def _elsewhere(records: RecordSet, placements: Mask, volunteer: NDArray[np.int32]) -> Mask:
    """Whether a volunteer also has placements outside the selection: then a fact of the person is not of this part."""
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    outside = np.zeros(len(records.table("Vrijwilligers")), dtype=bool)
    outside[owner[~placements & (owner >= 0)]] = True
    return _at(outside, volunteer)


def _is_text(column: TypedColumn, text: str) -> Mask:
    wanted = fold_identifier(text)
    fits = np.array([fold_identifier(str(known)) == wanted for known in column.categories] + [False], dtype=bool)
    found: Mask = fits[np.where(column.filled, column.values, -1)]
    return found


def _at(mask: Mask, index: NDArray[np.int32]) -> Mask:
    found: Mask = np.append(mask, False)[np.where(index >= 0, index, -1)]
    return found
