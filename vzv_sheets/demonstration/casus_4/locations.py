"""Casus-4: the care institution with its locations, the municipality, and the people who work there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.people import People, Person
from vzv_sheets.demonstration.places import TOWNS_AROUND_LEEK, an_address
from vzv_sheets.demonstration.preset_ids import preset_id
from vzv_sheets.demonstration.sheet_rows import SheetRows

INSTITUTION_ID = "O001"
INSTITUTION = "Zorggroep De Waterkant"
MUNICIPALITY = "Gemeente Zuiderveen"

_CARE = ("koffie/thee/praatje", "activiteitenbegeleiding", "intern transport", "kapper-ondersteuning", "voorlezen")
_SERVICE = ("keuken", "linnenkamer", "tuin", "administratie")
# Name and tasks; none of them exists.
_LOCATIONS = (
    ("De Waterkant, locatie Oeverzicht", _CARE),
    ("De Waterkant, locatie 't Riet", _CARE),
    ("De Waterkant, centrale keuken", _SERVICE),
    ("De Waterkant, locatie De Steiger", _CARE),
    ("De Waterkant, dagbesteding Het Prieel", (*_CARE, "tuin")),
    ("De Waterkant, facilitair bedrijf", _SERVICE),
)
_VOLUNTEERS_FOR_A_LOCATION = 8
_MOST_LOCATIONS = 48
_VOLUNTEERS_FOR_A_CASE_MANAGER = 60


@dataclass(frozen=True, slots=True)
class Location:
    """A location where volunteers are placed, with the contact who guides them there."""

    org_id: str
    name: str
    tasks: tuple[str, ...]
    contact_id: str


@dataclass(frozen=True, slots=True)
class Institution:
    """Everybody around the volunteers, by the ids of Organisaties and Contactpersonen."""

    locations: Sequence[Location]
    coordinator_id: str
    coordinator: Person
    case_managers: Sequence[str]
    organisations: SheetRows
    contacts: SheetRows


def municipality_id() -> str:
    """The id of the municipality on sheet Organisaties, which the preset fills with an example."""
    return preset_id("casus-4", "Organisaties", "org_id")


def institution(chance: Chance, people: People, volunteers: int, as_of: dt.date) -> Institution:
    """The locations and contact persons for that many volunteers."""
    contacts = SheetRows(("contact_id", "naam", "org_id", "functie", "email", "telefoon"))

    def add(org_id: str, function: str) -> tuple[str, Person]:
        person, contact_id = people.person(as_of, 26, 64), f"K{len(contacts) + 1:03d}"
        contacts.add(
            contact_id=contact_id, naam=person.full_name, org_id=org_id, functie=function, email=person.email,
            telefoon=person.telephone,
        )  # fmt: skip
        return contact_id, person

    coordinator_id, coordinator = add(INSTITUTION_ID, "vrijwilligerscoördinator")
    managers = [
        add(municipality_id(), "klantmanager")[0] for _ in range(2 + volunteers // _VOLUNTEERS_FOR_A_CASE_MANAGER)
    ]
    count = max(len(_LOCATIONS), min(_MOST_LOCATIONS, volunteers // _VOLUNTEERS_FOR_A_LOCATION))
    locations = []
    for number in range(count):
        name, tasks = _LOCATIONS[number % len(_LOCATIONS)]
        org_id = f"O{number + 2:03d}"
        if number >= len(_LOCATIONS):
            name = f"{name} {number // len(_LOCATIONS) + 1}"
        locations.append(Location(org_id, name, tasks, add(org_id, "leidinggevende")[0]))
    organisations = _organisations(chance, locations, coordinator_id, managers[0])
    return Institution(locations, coordinator_id, coordinator, managers, organisations, contacts)


def _organisations(
    chance: Chance, locations: Sequence[Location], coordinator_id: str, case_manager_id: str
) -> SheetRows:
    rows = SheetRows(
        ("org_id", "naam", "soort", "rol", "adres", "postcode", "plaats", "contactpersoon_id", "winstoogmerk",
         "personeel_ontslagen_zelfde_werk", "reiskosten_vergoed")
    )  # fmt: skip

    def add(org_id: str, name: str, kind: str, role: str, contact_id: str, **more: object) -> None:
        address = an_address(chance, TOWNS_AROUND_LEEK)
        rows.add(
            org_id=org_id, naam=name, soort=kind, rol=role, adres=address.line, postcode=address.postcode,
            plaats=address.town, contactpersoon_id=contact_id, **more,
        )  # fmt: skip

    add(INSTITUTION_ID, INSTITUTION, "zorginstelling", "aanbieder", coordinator_id)
    add(municipality_id(), MUNICIPALITY, "gemeente", "verwijzer; financier", case_manager_id)
    for location in locations:
        add(
            location.org_id, location.name, "zorginstelling", "plaatsing", location.contact_id,
            winstoogmerk="nee", personeel_ontslagen_zelfde_werk="nee", reiskosten_vergoed="ja",
        )  # fmt: skip
    return rows
