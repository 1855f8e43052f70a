"""V-CON-03 and V-CON-04: two roles of one person, and more volunteers than one person can guide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import STATUS_OF_PLACEMENT, STATUS_OF_VOLUNTEER
from vzv_sheets.checks.examples import workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.persons import is_active
from vzv_sheets.records.placements import ACTIVE, OPEN, programmes_of, status_is, where_programme
from vzv_sheets.records.record_set import UNFILLED, RecordSet, derived
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ROLES = """
## Programmas
| programma_id | naam | rollen_gescheiden |
|---|---|---|
| CASUS1 | Casus 1 | ja |

## Contactpersonen
| contact_id | naam | functie | max_caseload |
|---|---|---|---|
| K1 | M. de Vries | trainer | {most} |
| K2 | A. Smit | klantmanager | |

## Vrijwilligers
| vrijwilliger_id | achternaam | startdatum | begeleider_id |
|---|---|---|---|
| V1 | Jansen | 2024-01-01 | K1 |
| V2 | Bakker | 2024-01-01 | K1 |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode | startdatum | begeleider_id | klantmanager_id |
|---|---|---|---|---|---|
| P1 | V1 | C1 | 2026-01-01 | K1 | {manager} |
"""


def _roles(*, manager: str = "K2", most: str = "") -> str:
    return workbook(_ROLES.format(manager=manager, most=most))


ROLES_NOT_APART = FindingKind(
    code="V-CON-03",
    severity=Severity.WARNING,
    message=Text(
        "Begeleider en klantmanager zijn dezelfde persoon.", "Supervisor and case manager are the same person."
    ),
    remedy=Text(
        "Kies een andere begeleider of klantmanager, zodat deze rollen gescheiden zijn.",
        "Choose another supervisor or case manager, so that these roles are apart.",
    ),
    why=Text(
        "Wie begeleidt moet vrijuit kunnen luisteren, zonder over de uitkering te gaan.",
        "Who guides must be able to listen freely, without deciding about the benefit.",
    ),
    source="002 c1",
    reads=(
        "Programmas.rollen_gescheiden", "Plaatsingen.begeleider_id", "Plaatsingen.klantmanager_id",
        "Plaatsingen.vrijwilliger_id", "Plaatsingen.programma_id", *STATUS_OF_PLACEMENT,
        "Vrijwilligers.begeleider_id", "Vrijwilligers.klantmanager_id",
    ),
    bad=_roles(manager="K1"),
    good=_roles(),
)  # fmt: skip


def roles_not_apart(records: RecordSet) -> Iterator[Found]:
    """Open placements whose supervisor is the case manager, each of the placement, else of the volunteer.

    Where both are those of the volunteer it is told there, once.
    """
    apart = where_programme(records, programmes_of(records, "Plaatsingen"), "rollen_gescheiden", "ja")
    if not apart.any():
        return
    table = records.table("Plaatsingen")
    supervisor, manager = (
        contacts_of_placements(records, "begeleider_id"),
        contacts_of_placements(records, "klantmanager_id"),
    )
    same = apart & status_is(records, *OPEN) & (supervisor >= 0) & (supervisor == manager)
    own_supervisor, own_manager = table["begeleider_id"].filled, table["klantmanager_id"].filled
    for column, rows in (
        ("begeleider_id", where(same & own_supervisor)),
        ("klantmanager_id", where(same & ~own_supervisor & own_manager)),
    ):
        if len(rows):
            yield InRecords("Plaatsingen", column, rows)
    rows = where(same & ~own_supervisor & ~own_manager)
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    people, first = np.unique(owner[rows], return_index=True)
    if len(people):
        programme = programmes_of(records, "Plaatsingen")[rows[first]]
        names = [records.table("Programmas").identifier(int(index)) for index in programme]
        yield InRecords("Vrijwilligers", "begeleider_id", people.astype(np.int64), programmes=names)


def contacts_of_placements(records: RecordSet, key: str) -> NDArray[np.int32]:
    """The contact person of each placement in that role: its own, else that of its volunteer."""
    own = records.referred("Plaatsingen", key, "Contactpersonen")
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    of_people = np.append(records.referred("Vrijwilligers", key, "Contactpersonen"), np.int32(UNFILLED))
    found = np.where(records.table("Plaatsingen")[key].empty, of_people[np.where(owner >= 0, owner, -1)], own)
    return found.astype(np.int32)


CASELOAD = FindingKind(
    code="V-CON-04",
    severity=Severity.WARNING,
    message=Text("{naam} begeleidt {n} vrijwilligers (maximum {max}).", "{naam} guides {n} volunteers (limit {max})."),
    remedy=Text(
        "Verdeel de vrijwilligers: wijs nog een vaste contactpersoon aan.",
        "Divide the volunteers: appoint another fixed contact person.",
    ),
    why=Text(
        "Begeleiding komt in de knel als één persoon er te veel mensen bij heeft.",
        "Guidance suffers when one person has too many people to look after.",
    ),
    source="002",
    reads=(
        "Contactpersonen.max_caseload", "Contactpersonen.naam", "Plaatsingen.begeleider_id",
        "Plaatsingen.vrijwilliger_id", *STATUS_OF_PLACEMENT, *STATUS_OF_VOLUNTEER, "Vrijwilligers.begeleider_id",
    ),
    bad=_roles(most="1"),
    good=_roles(most="2"),
)  # fmt: skip


def caseload(records: RecordSet) -> Iterator[Found]:
    """Contact persons who guide more active volunteers than max_caseload (empty: off)."""
    contacts = records.table("Contactpersonen")
    most = contacts["max_caseload"]
    if not most.filled.any():
        return
    number = volunteers_guided(records)
    rows = where(most.filled & (number > most.values))
    if len(rows):
        fields = {
            "naam": [contacts["naam"].text(int(row)) or contacts.identifier(int(row)) for row in rows],
            "n": [str(count) for count in number[rows].tolist()],
            "max": [str(count) for count in most.values[rows].tolist()],
        }
        yield InRecords("Contactpersonen", "max_caseload", rows, "", fields)


@dataclass(frozen=True, slots=True)
class Guidance:
    """Who guides whom: one item per active placement, and per active volunteer without one (`placement` below zero)."""

    contact: NDArray[np.int64]
    volunteer: NDArray[np.int64]
    placement: NDArray[np.int64]


@derived
def guidance(records: RecordSet) -> Guidance:
    """Active volunteers with a contact person: the supervisor of each active placement, else that of the volunteer."""
    active = is_active(records)
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    placed = status_is(records, *ACTIVE) & (owner >= 0)
    placed &= np.append(active, False)[np.where(owner >= 0, owner, -1)]
    alone = active.copy()
    alone[owner[placed]] = False
    people = np.append(owner[placed], np.flatnonzero(alone)).astype(np.int64)
    own = records.referred("Vrijwilligers", "begeleider_id", "Contactpersonen")
    guides = np.append(contacts_of_placements(records, "begeleider_id")[placed], own[alone]).astype(np.int64)
    places = np.append(np.flatnonzero(placed), np.full(int(alone.sum()), UNFILLED)).astype(np.int64)
    known = guides >= 0
    return Guidance(guides[known], people[known], places[known])


@derived
def volunteers_guided(records: RecordSet) -> NDArray[np.int64]:
    """Per contact person how many active volunteers are guided by that person; a volunteer counts once."""
    found = guidance(records)
    pairs = np.unique(np.stack([found.contact, found.volunteer]), axis=1)
    return np.bincount(pairs[0], minlength=len(records.table("Contactpersonen")))


RULES = (Rule(ROLES_NOT_APART, roles_not_apart), Rule(CASELOAD, caseload))
