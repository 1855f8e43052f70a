"""Casus-3: the volunteers, most of whom receive a benefit, with what the volunteer centre writes down of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from vzv_sheets.demonstration.casus_3.courses import (
    NOT_STARTED,
    WITH_FIXED_ALLOWANCE,
    Course,
    Stage,
    courses,
    stages,
)
from vzv_sheets.demonstration.casus_3.hosts import CENTRE_ID, Network, municipality_id
from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.people import People, Person
from vzv_sheets.demonstration.sheet_rows import SheetRows
from vzv_sheets.demonstration.working_days import before

MUNICIPAL_BENEFITS = ("bijstand", "IOAW/IOAZ")

# One in two receives bijstand; of one in ten the benefit is not known.
_BENEFITS = (
    "bijstand", "geen", "bijstand", "AOW/pensioen", "bijstand", "WW", "bijstand", "bijstand", "geen", "bijstand",
    "WIA", "bijstand", "niet gevraagd", "IOAW/IOAZ", "bijstand", "geen", "bijstand", "Wajong", "bijstand", "onbekend",
)  # fmt: skip
_AGES = {
    "AOW/pensioen": (68, 79), "IOAW/IOAZ": (56, 65), "Wajong": (20, 45), "bijstand": (19, 64), "WW": (25, 64),
    "WIA": (30, 64),
}  # fmt: skip
_OTHER_AGES = (18, 72)
_REPORTED_TO_UWV = ("WIA", "Wajong")
_ROUTES = ("eigen initiatief online", "balie", "vrijwilligerscentrale", "persoonlijk gevraagd", "wijkcoach")
_MOTIVES = (
    "iets betekenen", "sociale contacten", "zingeving", "werkervaring/betaald werk", "taal leren", "plezier",
    "zelfontplooiing",
)  # fmt: skip
_DISTRICTS = ("Centrum", "Noord", "Oost", "De Hoogte", "Zuidrand", "Buitengebied")
_REASONS = {
    Stage.COMPLETED: ("doel bereikt", "betaald werk", "opleiding/re-integratie"),
    Stage.DROPPED_OUT: ("persoonlijke omstandigheden", "geen match", "verhuizing"),
}
_NOT_PLACED_STATUSES = ("aangemeld", "intake", "wachtlijst")
_STATUSES = {
    Stage.PROPOSED: "intake", Stage.INTRODUCED: "intake", Stage.TRIAL: "actief", Stage.RUNNING: "actief",
    Stage.PAUSED: "gepauzeerd", Stage.COMPLETED: "gestopt", Stage.DROPPED_OUT: "gestopt",
}  # fmt: skip
_SECRET_ADDRESS = 0.03

_COLUMNS = (
    "vrijwilliger_id", "aanhef", "voornaam", "voorletters", "tussenvoegsel", "achternaam", "straat", "huisnummer",
    "postcode", "woonplaats", "email", "telefoon", "geboortedatum", "status", "aanmelddatum", "startdatum", "einddatum",
    "reden_einde", "instroomroute", "uitkering", "gemeente_toestemming", "toestemming_datum", "uwv_toestemming_datum",
    "uwv_gemeld_op", "gemeente_org_id", "wijk", "klantmanager_id", "delen_met_gemeente_akkoord", "trede_start",
    "trede_nu", "trede_datum", "extra_begeleiding_nodig", "motief", "beschikbare_dagdelen_pw",
    "perspectief_betaald_werk", "vog_aangevraagd", "vog_afgifte", "contract_datum", "privacyverklaring_datum",
    "verzekerd_vanaf", "begeleider_id", "laatste_contact", "adres_geheim",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Volunteer:
    """A volunteer and the placements, oldest first. `status` is that of sheet Vrijwilligers."""

    number: str
    person: Person
    stage: Stage
    status: str
    benefit: str
    registered: dt.date
    courses: tuple[Course, ...]
    case_manager_id: str | None
    reason_of_leaving: str | None

    @property
    def start(self) -> dt.date | None:
        """The first day of the first placement that has started; None when none has."""
        started = [course.start for course in self.courses if course.stage not in NOT_STARTED]
        return min(started, default=None)

    @property
    def on_municipal_benefit(self) -> bool:
        """Whether the municipality pays the benefit."""
        return self.benefit in MUNICIPAL_BENEFITS


def volunteers(chance: Chance, people: People, around: Network, size: int, as_of: dt.date) -> list[Volunteer]:
    """The volunteers in the order of their registration."""
    drafts = []
    numbers = {stage: count() for stage in Stage}
    for turn, stage in enumerate(stages(size)):
        number = next(numbers[stage])
        taken = courses(chance, as_of, stage, number)
        # A benefit has rules of its own for a fixed allowance.
        paid = stage is Stage.RUNNING and number < WITH_FIXED_ALLOWANCE
        benefit = "geen" if paid else _BENEFITS[turn % len(_BENEFITS)]
        registered = min((course.registered for course in taken), default=before(chance, as_of, 5, 30))
        drafts.append((registered, turn, stage, number, benefit, taken))
    drafts.sort(key=lambda draft: draft[:2])
    width = max(4, len(str(size)))
    return [
        _volunteer(chance, people, around, as_of, f"V{number:0{width}d}", *draft)
        for number, draft in enumerate(drafts, start=1)
    ]


def _volunteer(
    chance: Chance,
    people: People,
    around: Network,
    as_of: dt.date,
    identifier: str,
    registered: dt.date,
    turn: int,
    stage: Stage,
    number: int,
    benefit: str,
    taken: tuple[Course, ...],
) -> Volunteer:
    youngest, oldest = _AGES.get(benefit, _OTHER_AGES)
    # Everybody was of age on registration, at most a year and a bit before.
    person = people.person(as_of, max(youngest, 20), oldest)
    status = _STATUSES.get(stage) or _NOT_PLACED_STATUSES[number % len(_NOT_PLACED_STATUSES)]
    manager = around.case_managers[turn % len(around.case_managers)] if benefit in MUNICIPAL_BENEFITS else None
    reason = chance.one_of(_REASONS[stage]) if stage in _REASONS else None
    return Volunteer(identifier, person, stage, status, benefit, registered, taken, manager, reason)


def volunteer_rows(chance: Chance, all_volunteers: Sequence[Volunteer], around: Network, as_of: dt.date) -> SheetRows:
    """Sheet Vrijwilligers."""
    rows = SheetRows(_COLUMNS)
    coaching = next(volunteer for volunteer in all_volunteers if volunteer.stage is Stage.RUNNING)
    coaches = [*around.coaches, _volunteer_as_coach(around, coaching)]
    for volunteer in all_volunteers:
        can_be_secret = volunteer.stage not in NOT_STARTED
        secret = can_be_secret and chance.happens(_SECRET_ADDRESS)
        rows.add(
            vrijwilliger_id=volunteer.number,
            status=volunteer.status,
            aanmelddatum=volunteer.registered,
            startdatum=volunteer.start,
            einddatum=volunteer.courses[-1].ended if volunteer.status == "gestopt" else None,
            reden_einde=volunteer.reason_of_leaving,
            begeleider_id=around.coordinator_id if volunteer is coaching else chance.one_of(coaches),
            laatste_contact=_last_contact(chance, volunteer, as_of),
            **volunteer.person.name_columns(),
            **(volunteer.person.address_columns() if not secret else {"adres_geheim": "ja"}),
            **_benefit_columns(chance, volunteer),
            **_step_columns(chance, volunteer, as_of),
            **_document_columns(volunteer),
        )
    return rows


def _volunteer_as_coach(around: Network, volunteer: Volunteer) -> str:
    """The contact id of a volunteer who coaches others (002 C01: the participation coach is often a volunteer)."""
    contact_id = f"K{len(around.contacts) + 1:03d}"
    around.contacts.add(
        contact_id=contact_id, naam=volunteer.person.full_name, org_id=CENTRE_ID, functie="participatiecoach",
        email=volunteer.person.email, telefoon=volunteer.person.telephone, is_vrijwilliger="ja",
        vrijwilliger_id=volunteer.number,
    )  # fmt: skip
    return contact_id


def _last_contact(chance: Chance, volunteer: Volunteer, as_of: dt.date) -> dt.date | None:
    if volunteer.start is None:
        return None
    return volunteer.courses[-1].ended or before(chance, as_of, 1, 7)


def _benefit_columns(chance: Chance, volunteer: Volunteer) -> dict[str, object]:
    benefit, municipal = volunteer.benefit, volunteer.on_municipal_benefit
    asked_on = volunteer.courses[0].intake if volunteer.courses else volunteer.registered
    return {
        "uitkering": benefit,
        "instroomroute": "verwijzing gemeente" if municipal and chance.happens(0.7) else chance.one_of(_ROUTES),
        "gemeente_toestemming": "ja" if municipal else "n.v.t.",
        "toestemming_datum": asked_on if municipal else None,
        "uwv_toestemming_datum": asked_on if benefit == "WW" else None,
        "uwv_gemeld_op": asked_on if benefit in _REPORTED_TO_UWV else None,
        "gemeente_org_id": municipality_id() if municipal else None,
        "klantmanager_id": volunteer.case_manager_id,
        "delen_met_gemeente_akkoord": asked_on if municipal and chance.happens(0.8) else None,
    }


def _step_columns(chance: Chance, volunteer: Volunteer, as_of: dt.date) -> dict[str, object]:
    step = chance.between(1, 3) if volunteer.on_municipal_benefit else chance.between(2, 4)
    start = volunteer.start
    long_enough = start is not None and start < as_of - dt.timedelta(days=60)
    now = step + 1 if long_enough and chance.happens(0.45) else step
    last_course = volunteer.courses[-1] if volunteer.courses else None
    stepped_on = (last_course.ended or before(chance, as_of, 1, 30)) if last_course and start else None
    return {
        "trede_start": step,
        "trede_nu": now,
        "trede_datum": stepped_on,
        "wijk": chance.one_of(_DISTRICTS),
        "extra_begeleiding_nodig": "ja" if chance.happens(0.1) else "nee",
        "motief": "; ".join(chance.some_of(_MOTIVES, chance.between(1, 2))),
        "beschikbare_dagdelen_pw": sum(course.weekly_shifts for course in volunteer.courses) + chance.between(1, 3),
        "perspectief_betaald_werk": chance.one_of(("ja", "ja", "nee", "weet niet")),
    }


def _document_columns(volunteer: Volunteer) -> dict[str, object]:
    if not volunteer.courses:
        return {}
    first = volunteer.courses[0]
    return {
        "vog_aangevraagd": first.registered + dt.timedelta(days=1),
        "vog_afgifte": first.intake,
        "contract_datum": first.intake,
        "privacyverklaring_datum": first.intake,
        "verzekerd_vanaf": volunteer.start,
    }
