"""Sheets Organisaties, Contactpersonen and Subsidies: who stands around the volunteers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.people import People
from vzv_sheets.demonstration.places import Town, an_address
from vzv_sheets.demonstration.practice.declaration import Colleagues, Organisation, Part, Practice
from vzv_sheets.demonstration.practice.model import Administration, Member, Network, Place, Stage
from vzv_sheets.demonstration.preset_ids import preset_ids

Row = dict[str, object]


def network(chance: Chance, people: People, practice: Practice, size: int, as_of: dt.date) -> Network:
    """The organisations and contact persons for that many volunteers."""
    signatory = people.person(as_of, 34, 62)
    contacts: list[Row] = []
    places: list[Place] = []
    for number, organisation in enumerate(practice.organisations, start=1):
        org_id = _org_id(practice, organisation, number)
        contact_id = None
        if organisation.contact:
            contact_id = _add_contact(contacts, people, as_of, org_id, organisation.contact, None)
        places.append(Place(org_id, organisation, an_address(chance, _towns(practice, organisation)), contact_id))
    by_name = {place.organisation.name: place.org_id for place in places}
    by_part: dict[Part, list[str]] = {part: [] for part in Part}
    for colleagues in practice.colleagues:
        where: list[str | None] = [by_name[name] for name in colleagues.at] or [None]
        for number in range(_how_many(colleagues, size)):
            at = where[number % len(where)]
            contact_id = _add_contact(contacts, people, as_of, at, colleagues.function, colleagues.max_caseload)
            by_part[colleagues.part].append(contact_id)
    return Network(places, contacts, by_part, signatory)


def _towns(practice: Practice, organisation: Organisation) -> Sequence[Town]:
    """Where it may be: Gemeente Haren is in Haren, and the organisation itself where its office is."""
    office = practice.office
    places = [office.town] if organisation.name == office.name else organisation.name.split()
    return [town for town in practice.crew.towns if town[0] in places] or practice.crew.towns


def _org_id(practice: Practice, organisation: Organisation, number: int) -> str:
    if organisation.preset_row is None:
        return f"O{number:03d}"
    return preset_ids(practice.programme, "Organisaties", "org_id")[organisation.preset_row]


def _how_many(colleagues: Colleagues, size: int) -> int:
    """Enough for the volunteers, and as many at each organisation."""
    places = len(colleagues.at) or 1
    return places * -(-size // (colleagues.volunteers_each * places))


def _add_contact(
    contacts: list[Row], people: People, as_of: dt.date, org_id: str | None, function: str, most: int | None
) -> str:
    person = people.person(as_of, 26, 64)
    contact_id = f"K{len(contacts) + 1:03d}"
    contacts.append(
        {
            "contact_id": contact_id, "naam": person.full_name, "org_id": org_id, "functie": function,
            "email": person.email, "telefoon": person.telephone, "bereikbaarheid": "ma-do tot 16.00 uur",
            "max_caseload": most,
        }
    )  # fmt: skip
    return contact_id


def programme_rows(made: Administration) -> Sequence[Row]:
    """Sheet Programmas as the preset fills it, with the names that the organisation uses."""
    keys = dict.fromkeys(key for norms in made.norms for key in norms.row)
    return [
        {**dict.fromkeys(keys), **norms.filled, "naam": name}
        for norms, name in zip(made.norms, made.practice.programme_names, strict=True)
    ]


def organisation_rows(made: Administration) -> Sequence[Row]:
    """Sheet Organisaties. What has its example in the preset takes its place."""
    return [
        {
            "org_id": place.org_id,
            "naam": place.organisation.name,
            "soort": place.organisation.kind,
            "rol": place.organisation.role,
            "adres": place.address.line,
            "postcode": place.address.postcode,
            "plaats": place.address.town,
            "contactpersoon_id": place.contact_id,
            "winstoogmerk": "nee",
            "personeel_ontslagen_zelfde_werk": "nee",
            "reiskosten_vergoed": "ja" if place.organisation.pays_travel else "nee",
        }
        for place in made.network.places
    ]


def contact_rows(made: Administration) -> Sequence[Mapping[str, object]]:
    """Sheet Contactpersonen. Of who is a volunteer too name and addresses are those of sheet Vrijwilligers."""
    rows = made.network.contacts
    for colleagues in made.practice.colleagues:
        if colleagues.role:
            people = iter(_volunteers_in(made, colleagues.role))
            rows = [
                {**row, **_as_volunteer(next(people, None) if row["functie"] == colleagues.function else None)}
                for row in rows
            ]
    return rows


def _volunteers_in(made: Administration, role: str) -> Sequence[Member]:
    """The volunteers who have that rol now, longest first."""
    return [match.member for match in made.matches if match.stage is Stage.RUNNING and match.work.role == role]


def _as_volunteer(member: Member | None) -> Row:
    if member is None:
        return {"is_vrijwilliger": "nee", "vrijwilliger_id": None}
    person = member.person
    return {
        "naam": person.full_name, "email": person.email, "telefoon": person.telephone, "is_vrijwilliger": "ja",
        "vrijwilliger_id": member.number,
    }  # fmt: skip
