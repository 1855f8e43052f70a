"""Casus-4: the volunteers of a care institution; most receive bijstand, and they came along five routes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count

from vzv_sheets.demonstration.casus_4.locations import Institution, municipality_id
from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.people import People, Person
from vzv_sheets.demonstration.sheet_rows import SheetRows
from vzv_sheets.demonstration.working_days import before, workday

INFLOW_ROUTES = (
    "verwijzing gemeente", "vrijwilligerscentrale", "rechtstreeks bij organisatie", "project/subsidie", "inburgering",
)  # fmt: skip
_MUNICIPAL_BENEFITS = ("bijstand", "IOAW/IOAZ")
_BENEFITS = (
    "bijstand", "bijstand", "geen", "bijstand", "IOAW/IOAZ", "bijstand", "AOW/pensioen", "bijstand", "bijstand",
    "niet gevraagd", "bijstand", "WIA", "bijstand",
)  # fmt: skip
# Of who receives bijstand nobody is younger than 27: then there is no exemption (domain/allowances.md 1).
_AGES = {"AOW/pensioen": (68, 79), "IOAW/IOAZ": (56, 65), "bijstand": (29, 64), "WIA": (30, 64)}
_OTHER_AGES = (20, 72)
_MOTIVES = ("iets betekenen", "sociale contacten", "werkervaring/betaald werk", "taal leren", "zelfontplooiing")


class Stage(StrEnum):
    """How far a volunteer is. The values from PROPOSED on are the status on Plaatsingen."""

    NOT_PLACED = "niet geplaatst"
    PROPOSED = "voorgesteld"
    RUNNING = "actief"
    COMPLETED = "afgerond"
    DROPPED_OUT = "uitval"


_STATUSES = {
    Stage.NOT_PLACED: "aangemeld", Stage.PROPOSED: "intake", Stage.RUNNING: "actief", Stage.COMPLETED: "gestopt",
    Stage.DROPPED_OUT: "gestopt",
}  # fmt: skip
_REASONS = {Stage.COMPLETED: "betaald werk", Stage.DROPPED_OUT: "persoonlijke omstandigheden"}
# So many of those who run have been there for most of a year.
_LONG_THERE = 4

_COLUMNS = (
    "vrijwilliger_id", "aanhef", "voornaam", "voorletters", "tussenvoegsel", "achternaam", "straat", "huisnummer",
    "postcode", "woonplaats", "email", "telefoon", "geboortedatum", "status", "aanmelddatum", "startdatum", "einddatum",
    "reden_einde", "instroomroute", "uitkering", "gemeente_toestemming", "toestemming_datum", "uwv_gemeld_op",
    "gemeente_org_id", "klantmanager_id", "delen_met_gemeente_akkoord", "motief", "vog_aangevraagd", "vog_afgifte",
    "contract_datum", "privacyverklaring_datum", "verzekerd_vanaf", "begeleider_id", "laatste_contact",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Volunteer:
    """A volunteer. `number_in_stage` tells the kind of work pattern; `start` and `ended` are those of the work."""

    number: str
    person: Person
    stage: Stage
    number_in_stage: int
    benefit: str
    route: str
    registered: dt.date
    intake: dt.date | None
    start: dt.date | None
    ended: dt.date | None
    case_manager_id: str | None

    @property
    def on_municipal_benefit(self) -> bool:
        """Whether the municipality pays the benefit."""
        return self.benefit in _MUNICIPAL_BENEFITS


def volunteers(chance: Chance, people: People, around: Institution, size: int, as_of: dt.date) -> list[Volunteer]:
    """The volunteers; those who run come first, so that the first of them have the patterns of the limits."""
    numbers = {stage: count() for stage in Stage}
    width = max(4, len(str(size)))
    return [
        _volunteer(chance, people, around, as_of, f"V{turn + 1:0{width}d}", turn, stage, next(numbers[stage]))
        for turn, stage in enumerate(_stages(size))
    ]


def _stages(size: int) -> Iterator[Stage]:
    proposed, completed = max(3, size // 10), max(1, size // 8)
    dropped_out, not_placed = max(1, size // 12), max(1, size // 12)
    running = size - proposed - completed - dropped_out - not_placed
    for stage, number in (
        (Stage.RUNNING, running),
        (Stage.PROPOSED, proposed),
        (Stage.COMPLETED, completed),
        (Stage.DROPPED_OUT, dropped_out),
        (Stage.NOT_PLACED, not_placed),
    ):
        yield from (stage for _ in range(number))


def _volunteer(
    chance: Chance,
    people: People,
    around: Institution,
    as_of: dt.date,
    identifier: str,
    turn: int,
    stage: Stage,
    number: int,
) -> Volunteer:
    benefit = _BENEFITS[turn % len(_BENEFITS)]
    start, ended = _dates(chance, as_of, stage, number)
    intake = None if start is None else before(chance, min(start, as_of), 5, 20)
    municipal = benefit in _MUNICIPAL_BENEFITS
    return Volunteer(
        number=identifier,
        person=people.person(as_of, *_AGES.get(benefit, _OTHER_AGES)),
        stage=stage,
        number_in_stage=number,
        benefit=benefit,
        route=INFLOW_ROUTES[turn % len(INFLOW_ROUTES)],
        registered=before(chance, intake or as_of, 4, 14),
        intake=intake,
        start=start,
        ended=ended,
        case_manager_id=around.case_managers[turn % len(around.case_managers)] if municipal else None,
    )


def _dates(chance: Chance, as_of: dt.date, stage: Stage, number: int) -> tuple[dt.date | None, dt.date | None]:
    if stage is Stage.NOT_PLACED:
        return None, None
    if stage is Stage.PROPOSED:
        return workday(as_of + dt.timedelta(days=chance.between(8, 25))), None
    if stage is Stage.RUNNING:
        days = chance.between(320, 350) if number < _LONG_THERE else chance.between(40, 330)
        return workday(as_of - dt.timedelta(days=days)), None
    start = workday(as_of - dt.timedelta(days=chance.between(200, 350)))
    return start, workday(start + dt.timedelta(days=chance.between(30, 180)))


def volunteer_rows(
    chance: Chance, all_volunteers: Sequence[Volunteer], around: Institution, as_of: dt.date
) -> SheetRows:
    """Sheet Vrijwilligers."""
    rows = SheetRows(_COLUMNS)
    for volunteer in all_volunteers:
        started = volunteer.stage not in (Stage.NOT_PLACED, Stage.PROPOSED)
        rows.add(
            vrijwilliger_id=volunteer.number,
            status=_STATUSES[volunteer.stage],
            aanmelddatum=volunteer.registered,
            startdatum=volunteer.start if started else None,
            einddatum=volunteer.ended,
            reden_einde=_REASONS.get(volunteer.stage),
            begeleider_id=around.coordinator_id,
            laatste_contact=(volunteer.ended or before(chance, as_of, 1, 7)) if started else None,
            motief="; ".join(chance.some_of(_MOTIVES, chance.between(1, 2))),
            **volunteer.person.name_columns(),
            **volunteer.person.address_columns(),
            **_benefit_columns(chance, volunteer),
            **_document_columns(volunteer),
        )
    return rows


def _benefit_columns(chance: Chance, volunteer: Volunteer) -> dict[str, object]:
    municipal, asked_on = volunteer.on_municipal_benefit, volunteer.intake or volunteer.registered
    return {
        "uitkering": volunteer.benefit,
        "instroomroute": volunteer.route,
        "gemeente_toestemming": "ja" if municipal else "n.v.t.",
        "toestemming_datum": asked_on if municipal else None,
        "uwv_gemeld_op": asked_on if volunteer.benefit == "WIA" else None,
        "gemeente_org_id": municipality_id() if municipal else None,
        "klantmanager_id": volunteer.case_manager_id,
        "delen_met_gemeente_akkoord": asked_on if municipal and chance.happens(0.8) else None,
    }


def _document_columns(volunteer: Volunteer) -> dict[str, object]:
    if volunteer.intake is None:
        return {}
    return {
        "vog_aangevraagd": volunteer.registered + dt.timedelta(days=1),
        "vog_afgifte": volunteer.intake,
        "contract_datum": volunteer.intake,
        "privacyverklaring_datum": volunteer.intake,
        "verzekerd_vanaf": volunteer.intake,
    }
