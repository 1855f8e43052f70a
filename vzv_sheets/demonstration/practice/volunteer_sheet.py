"""Sheet Vrijwilligers: names, addresses and what the programme asks of who volunteers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.practice.appointing import MUNICIPAL_BENEFITS
from vzv_sheets.demonstration.practice.declaration import Crew, Part
from vzv_sheets.demonstration.practice.ladder import steps
from vzv_sheets.demonstration.practice.model import Administration, Match, Member
from vzv_sheets.demonstration.working_days import workday

Row = dict[str, object]

_REPORTED_TO_UWV = ("ZW", "WIA", "WAO", "Wajong")
_SENT = "verwijzing gemeente"


def volunteer_rows(made: Administration) -> Sequence[Row]:
    """The volunteers in the order of their registration."""
    chance = made.chance("Vrijwilligers")
    own: dict[str, list[Match]] = {}
    for match in made.matches:
        own.setdefault(match.member.number, []).append(match)
    return [_row(chance, made, member, own[member.number]) for member in made.members]


def _row(chance: Chance, made: Administration, member: Member, own: Sequence[Match]) -> Row:
    crew = made.practice.crew
    return {
        "vrijwilliger_id": member.number,
        **member.person.name_columns(),
        **_address(crew, member),
        "status": member.status,
        "aanmelddatum": member.registered,
        "startdatum": member.start,
        "einddatum": member.ended,
        "reden_einde": next((match.reason for match in reversed(own) if match.ended == member.ended), None),
        **_benefit(chance, made, member, own),
        **_step(chance, made, member),
        "motief": "; ".join(chance.some_of(crew.motives, chance.between(1, 2))),
        **_documents(chance, made, member, own),
        "begeleider_id": own[0].contacts.get(Part.SUPERVISOR),
        "laatste_contact": member.last_contact,
        **{key: chance.one_of(values) for key, values in crew.fields.items()},
    }


def _address(crew: Crew, member: Member) -> Row:
    address = member.person.address_columns()
    return {**dict.fromkeys(address), "adres_geheim": "ja"} if crew.secret_addresses else address


def _benefit(chance: Chance, made: Administration, member: Member, own: Sequence[Match]) -> Row:
    crew, benefit = made.practice.crew, member.benefit
    if not crew.benefits:
        return {}
    municipal = benefit in MUNICIPAL_BENEFITS
    asked_on = own[0].intake
    return {
        "uitkering": benefit,
        "instroomroute": _SENT if municipal and chance.happens(crew.sent) else chance.one_of(crew.routes),
        "gemeente_toestemming": "ja" if municipal else "n.v.t.",
        "toestemming_datum": asked_on if municipal else None,
        "uwv_toestemming_datum": asked_on if benefit == "WW" else None,
        "uwv_gemeld_op": asked_on if benefit in _REPORTED_TO_UWV else None,
        "gemeente_org_id": member.municipality_id,
        "klantmanager_id": member.case_manager_id,
        "delen_met_gemeente_akkoord": asked_on if municipal and chance.happens(0.8) else None,
    }


def _step(chance: Chance, made: Administration, member: Member) -> Row:
    crew, found = made.practice.crew, Row()
    if crew.steps is not None:
        first, now = steps(made)[member.number]
        found |= {"trede_start": first, "trede_nu": now, "trede_datum": member.last_contact}
    if crew.extra_help:
        found["extra_begeleiding_nodig"] = "ja" if member.extra_help else "nee"
    if crew.half_days is not None:
        found["beschikbare_dagdelen_pw"] = chance.between(*crew.half_days)
    return found


def _documents(chance: Chance, made: Administration, member: Member, own: Sequence[Match]) -> Row:
    first = min(own, key=lambda match: match.start)
    found = Row()
    if made.practice.crew.with_vog or any(norms.asks_vog for norms in made.norms):
        asked = made.practice.crew.with_vog or _needs_vog(made, own)
        found["vog_aangevraagd"] = member.registered + dt.timedelta(days=1) if asked else None
        found["vog_afgifte"] = first.intake if asked else None
    found["contract_datum"] = first.intake
    found["privacyverklaring_datum"] = first.intake
    if made.asks("geheimhouding_vereist"):
        found["geheimhouding_datum"] = first.intake
    if made.practice.crew.minors:
        found |= _parents(chance, made.practice.crew, member, first)
    found["verzekerd_vanaf"] = member.start
    return found


def _needs_vog(made: Administration, own: Sequence[Match]) -> bool:
    asking = made.practice.tasks_with_vog
    return not asking or any(task in asking for match in own for task in match.tasks)


def _parents(chance: Chance, crew: Crew, member: Member, first: Match) -> Row:
    if not member.minor:
        return {"akkoord_ouders_datum": None, "ouder_naam": None}
    initial = chance.one_of("ABCEFGHJKLMNRSTW")
    surname = " ".join(part for part in (member.person.infix, member.person.surname) if part)
    return {
        "akkoord_ouders_datum": workday(first.intake) if crew.minors else None,
        "ouder_naam": f"{initial}. {surname}",
    }
