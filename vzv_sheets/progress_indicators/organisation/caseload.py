"""I-49: how many placements each supervisor guides, and who guides more than agreed (domain/indicators.md; 002)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.checks.clients.supervisors import guidance, volunteers_guided
from vzv_sheets.checks.columns_read import STATUS_OF_PLACEMENT, STATUS_OF_VOLUNTEER
from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, Rows, count, count_slice, nothing, quotient
from vzv_sheets.progress_indicators.indicator import Indicator, Timing, Unit
from vzv_sheets.progress_indicators.placed_people import volunteers_behind
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.progress_indicators.selection import EVERYTHING
from vzv_sheets.records.persons import full_name
from vzv_sheets.records.placements import is_running
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NO_SUPERVISOR = "zonder begeleider"
_READS = (
    "Plaatsingen.plaatsing_id", "Plaatsingen.begeleider_id", "Plaatsingen.vrijwilliger_id", "Plaatsingen.startdatum",
    "Plaatsingen.eind_werkelijk", "Plaatsingen.status", "Vrijwilligers.begeleider_id", "Vrijwilligers.voornaam",
    "Vrijwilligers.voorletters", "Vrijwilligers.tussenvoegsel", "Vrijwilligers.achternaam", "Contactpersonen.naam",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Supervisor:
    """Who guides placements: a contact person (`contact` is the record), or a volunteer who guides others (below zero).

    `running` counts running placements, `volunteers` those of these placements.
    """

    contact: int
    identifier: str
    name: str
    running: int
    volunteers: int


@dataclass(frozen=True, slots=True)
class Caseload:
    """What a supervisor guides; of a contact person `guided` counts the active volunteers as V-CON-04 does, beside
    `most` (max_caseload; None where it is empty).
    """

    supervisor: Supervisor
    guided: int
    most: int | None


def caseloads(scope: Scope) -> tuple[Caseload, ...]:
    """Who guides running placements or active volunteers, in the order of `supervisors`."""
    active, most = volunteers_guided(scope.records).tolist(), scope.table("Contactpersonen")["max_caseload"]
    found = []
    for one in supervisors(scope.reading(_READS))[0]:
        at = one.contact
        limit = int(most.values[at]) if at >= 0 and most.filled[at] else None
        found.append(Caseload(one, active[at] if at >= 0 else 0, limit))
    return tuple(one for one in found if one.supervisor.running or one.guided)


def without_supervisor(scope: Scope) -> int:
    """How many running placements nobody guides."""
    return supervisors(scope.reading(_READS))[1].left_out.get(_NO_SUPERVISOR, 0)


def supervisors(scope: Scope) -> tuple[tuple[Supervisor, ...], Rows]:
    """Every contact person and then the volunteers who guide a running placement, each in the order of the sheet.

    With the running placements that somebody guides; the others are left out and counted.
    """
    rows, guide = scope.rows("Plaatsingen", is_running(scope.records)), _supervisors(scope.records)
    alone = int((rows.used & (guide < 0)).sum())
    guided = Rows(rows.used & (guide >= 0), {**rows.left_out, **({_NO_SUPERVISOR: alone} if alone else {})})
    return tuple(_each(scope, guided, guide)), guided


def _supervisors(records: RecordSet) -> NDArray[np.int64]:
    """Per placement its own supervisor, else that of its volunteer: a record of Contactpersonen, or behind all of these
    one of Vrijwilligers; below zero for nobody.
    """
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    of_people = np.append(_named(records, "Vrijwilligers"), -1)[np.where(owner >= 0, owner, -1)]
    own = records.table("Plaatsingen")["begeleider_id"]
    return np.where(own.empty, of_people, _named(records, "Plaatsingen"))


def _named(records: RecordSet, sheet: str) -> NDArray[np.int64]:
    contact = records.referred(sheet, "begeleider_id", "Contactpersonen").astype(np.int64)
    person = records.referred(sheet, "begeleider_id", "Vrijwilligers").astype(np.int64)
    behind = np.where(person >= 0, person + len(records.table("Contactpersonen")), -1)
    return np.where(contact >= 0, contact, behind)


def _each(scope: Scope, guided: Rows, guide: NDArray[np.int64]) -> Iterator[Supervisor]:
    contacts, people = scope.table("Contactpersonen"), scope.table("Vrijwilligers")
    running = np.bincount(guide[guided.used], minlength=len(contacts) + len(people)).tolist()
    for place, number in enumerate(running):
        volunteers = volunteers_behind(scope, np.flatnonzero(guided.used & (guide == place))) if number else 0
        person = place - len(contacts)
        if person < 0:
            name = contacts["naam"].text(place)
            yield Supervisor(place, contacts.identifier(place), name, number, volunteers)
        elif number:
            yield Supervisor(-1, people.identifier(person), full_name(people, person), number, volunteers)


def placements_per_supervisor(scope: Scope) -> Figure:
    """I-49: the mean number of running placements of those who guide any, and the number of each in sheet order."""
    everybody, guided = supervisors(scope)
    lines = [
        count_slice(f"{one.identifier} {one.name}".strip(), one.running, people=one.volunteers)
        for one in everybody
        if one.running
    ]
    return quotient(guided.number, len(lines), guided, n=len(lines)).with_breakdown(lines)


def above_maximum(scope: Scope) -> Figure:
    """I-49: supervisors who guide more active volunteers than their max_caseload (V-CON-04); `n` has a maximum.

    Of a part of the workbook those who guide somebody in it, with all whom they guide.
    """
    most = scope.table("Contactpersonen")["max_caseload"]
    if not most.filled.any():
        return nothing("nergens is een 'max_caseload' ingevuld")
    number = volunteers_guided(scope.records)
    rows = scope.unblocked("Contactpersonen", most.filled & _guiding_here(scope))
    over = rows.used & (number > np.where(most.filled, most.values, 0))
    return count(int(over.sum()), rows, n=rows.number)


def _guiding_here(scope: Scope) -> NDArray[np.bool_]:
    """Per contact person whether that person guides somebody in the selection; everybody belongs to the whole."""
    found = np.full(len(scope.table("Contactpersonen")), scope.selection == EVERYTHING)
    guided = guidance(scope.records)
    of_placement = np.append(scope.chosen("Plaatsingen"), False)[guided.placement]
    of_person = (guided.placement < 0) & scope.chosen("Vrijwilligers")[guided.volunteer]
    found[guided.contact[of_placement | of_person]] = True
    return found


INDICATORS = (
    Indicator(
        code="I-49",
        title=Text("Plaatsingen per begeleider", "Placements per supervisor"),
        unit=Unit.NUMBER,
        formula=Text(
            "Lopende plaatsingen gedeeld door het aantal begeleiders die er een hebben. Begeleider is die van de "
            "plaatsing, anders die van de vrijwilliger: een contactpersoon of een andere vrijwilliger. In een cirkel "
            "telt elke plaatsing bij de eigen begeleider.",
            "Running placements divided by the number of supervisors who have any. The supervisor is that of the "
            "placement, else that of the volunteer: a contact person or another volunteer. In a circle each placement "
            "counts for its own supervisor.",
        ),
        source="002",
        reads=_READS,
        compute=placements_per_supervisor,
        timing=Timing.NOW,
    ),
    Indicator(
        code="I-49",
        part="boven_maximum",
        title=Text("Begeleiders boven hun maximum", "Supervisors above their maximum"),
        unit=Unit.NUMBER,
        formula=Text(
            "Begeleiders met meer actieve vrijwilligers dan hun 'max_caseload', zoals melding V-CON-04 ze telt. Binnen "
            "een selectie: begeleiders die daarin iemand begeleiden, met alle vrijwilligers die zij hebben, ook die "
            "erbuiten.",
            "Supervisors with more active volunteers than their max_caseload, as finding V-CON-04 counts them. Within "
            "a selection: supervisors who guide somebody in it, with all volunteers they have, also those outside it.",
        ),
        source="002",
        reads=(
            "Contactpersonen.max_caseload", "Plaatsingen.begeleider_id", "Plaatsingen.vrijwilliger_id",
            "Vrijwilligers.begeleider_id", *STATUS_OF_PLACEMENT, *STATUS_OF_VOLUNTEER,
        ),
        compute=above_maximum,
        timing=Timing.NOW,
    ),
)  # fmt: skip
