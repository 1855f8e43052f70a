"""V-VRW-10: volunteers who supervise themselves, or each other in a circle."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import cell_name
from vzv_sheets.checks.columns_read import STATUS_AND_PERIOD, STATUS_OF_VOLUNTEER
from vzv_sheets.checks.examples import workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.row_marks import id_ranks
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text, Variant
from vzv_sheets.records.persons import full_name, has_left, names
from vzv_sheets.records.placements import is_open
from vzv_sheets.records.record_set import UNFILLED, RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.words import enumeration

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SHEETS = ("Vrijwilligers", "Plaatsingen")
_Cell = tuple[str, int]  # sheet and record


def _example(first: str, second: str) -> str:
    return workbook(
        "## Contactpersonen\n| contact_id | naam |\n|---|---|\n| K1 | A. de Boer |",
        "## Vrijwilligers\n| vrijwilliger_id | achternaam | startdatum | begeleider_id |\n|---|---|---|---|\n"
        f"| V1 | Jansen | 2024-01-01 | {first} |\n| V2 | Bakker | 2024-01-01 | {second} |",
    )


OWN_SUPERVISOR = FindingKind(
    code="V-VRW-10",
    severity=Severity.WARNING,
    message=Text("{naam} is als eigen begeleider ingevuld.", "{naam} is filled in as the own supervisor."),
    remedy=Text("Kies een andere begeleider.", "Choose another supervisor."),
    why=Text("Iedere vrijwilliger heeft iemand om op terug te vallen.", "Every volunteer can fall back on somebody."),
    source="000 A03",
    reads=(
        "Vrijwilligers.begeleider_id", *STATUS_OF_VOLUNTEER, "Plaatsingen.begeleider_id",
        "Plaatsingen.vrijwilliger_id", *STATUS_AND_PERIOD, "Contactpersonen.vrijwilliger_id",
    ),
    variants={
        "circle": Variant(
            severity=Severity.WARNING,
            message=Text(
                "{namen} begeleiden elkaar in een kring.", "{namen_en} supervise each other in a circle."
            ),
            remedy=Text("Kies voor één van hen een andere begeleider.", "Choose another supervisor for one of them."),
        )
    },
    bad=_example("V1", "K1"),
    good=_example("V2", "K1"),
)  # fmt: skip


def own_supervisors(records: RecordSet) -> Iterator[Found]:
    """Volunteers (not left) and open placements whose supervisor is the volunteer, and circles of supervisors.

    A contact person who is a volunteer counts as that volunteer. A circle is told once, at its first volunteer by id.
    """
    links: dict[int, dict[int, _Cell]] = {}
    for sheet in _SHEETS:
        person, supervisor = _supervised(records, sheet)
        known = (person >= 0) & (supervisor >= 0)
        own = where(known & (person == supervisor))
        if len(own):
            yield InRecords(sheet, "begeleider_id", own, "", {"naam": names(records, person[own])})
        for index in np.flatnonzero(known & (person != supervisor)).tolist():
            links.setdefault(int(person[index]), {}).setdefault(int(supervisor[index]), (sheet, index))
    circles = _circles(links, id_ranks(records.table("Vrijwilligers"))) if links else []
    yield from _told(records, links, circles)


def _supervised(records: RecordSet, sheet: str) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Per row of the sheet the volunteer and the volunteer who supervises (below zero: nobody who counts)."""
    here = np.append(~has_left(records), False)
    if sheet == "Vrijwilligers":
        person = np.arange(len(here) - 1, dtype=np.int32)
    else:
        person = records.referred(sheet, "vrijwilliger_id", "Vrijwilligers")
        person = np.where(is_open(records), person, np.int32(UNFILLED))
    contact = records.referred(sheet, "begeleider_id", "Contactpersonen")
    as_volunteer = np.append(
        records.referred("Contactpersonen", "vrijwilliger_id", "Vrijwilligers"), np.int32(UNFILLED)
    )
    supervisor = np.where(
        contact >= 0,
        as_volunteer[np.where(contact >= 0, contact, -1)],
        records.referred(sheet, "begeleider_id", "Vrijwilligers"),
    )
    present = here[np.where(person >= 0, person, -1)]
    return np.where(present, person, np.int32(UNFILLED)), supervisor


def _circles(links: Mapping[int, Mapping[int, _Cell]], rank: NDArray[np.int64]) -> list[Sequence[int]]:
    """Circles of volunteers, each supervised by the next and the last by the first; nobody is in two of them."""
    found: list[Sequence[int]] = []
    told: set[int] = set()
    for person in sorted(links, key=lambda index: int(rank[index])):
        circle = () if person in told else _way_back(links, person)
        if circle and told.isdisjoint(circle):
            told.update(circle)
            found.append(circle)
    return found


def _way_back(links: Mapping[int, Mapping[int, _Cell]], person: int) -> Sequence[int]:
    """The shortest way along supervisors from a volunteer back to that volunteer; empty where there is none."""
    before: dict[int, int] = {}
    waiting = deque([person])
    while waiting:
        here = waiting.popleft()
        for supervisor in links.get(here, ()):
            if supervisor == person:
                way = [here]
                while way[-1] != person:
                    way.append(before[way[-1]])
                return way[::-1]
            if supervisor not in before:
                before[supervisor] = here
                waiting.append(supervisor)
    return ()


def _told(
    records: RecordSet, links: Mapping[int, Mapping[int, _Cell]], circles: Sequence[Sequence[int]]
) -> Iterator[Found]:
    volunteers = records.table("Vrijwilligers")
    by_cell: dict[_Cell, tuple[list[str], tuple[str, ...]]] = {}
    for circle in circles:
        cells = [links[one][after] for one, after in zip(circle, [*circle[1:], circle[0]], strict=True)]
        people = [full_name(volunteers, one) for one in circle]
        others = tuple(cell_name(records.table(sheet), "begeleider_id", index) for sheet, index in cells[1:])
        by_cell[cells[0]] = people, others
    for sheet in _SHEETS:
        told = sorted((index, *value) for (of, index), value in by_cell.items() if of == sheet)
        if told:
            rows = np.array([index for index, _, _ in told], dtype=np.int64)
            fields = {
                "namen": [enumeration(people) for _, people, _ in told],
                "namen_en": [enumeration(people, "and") for _, people, _ in told],
            }
            yield InRecords(sheet, "begeleider_id", rows, "circle", fields, related=[others for _, _, others in told])


RULES = (Rule(OWN_SUPERVISOR, own_supervisors),)
