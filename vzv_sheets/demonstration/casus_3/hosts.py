"""Casus-3: the volunteer centre, the municipality, the host organisations, and the people who work there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.people import People, Person
from vzv_sheets.demonstration.places import TOWNS_AROUND_LEEK, Address, an_address
from vzv_sheets.demonstration.preset_ids import preset_id
from vzv_sheets.demonstration.sheet_rows import SheetRows

CENTRE_ID = "O001"
CENTRE = "Vrijwilligerscentrale De Noorderling"
MUNICIPALITY = "Gemeente Noorderhoek"

_CARE = (
    "koffie/thee/praatje", "activiteitenbegeleiding", "intern transport", "cliëntenbezoek", "kapper-ondersteuning",
    "voorlezen",
)  # fmt: skip
_NEIGHBOURHOOD = ("spreekuur/balie", "taalles", "horeca", "activiteitenbegeleiding", "chauffeur")
_CLUB = ("horeca", "tuin", "administratie", "speelactiviteit")
_SCHOOL = ("voorlezen", "administratie", "tuin", "ouderbijeenkomst")
_SHOP = ("winkel", "administratie", "chauffeur", "intern transport")

# Name, kind and tasks; none of them exists.
_HOSTS = (
    ("Woonzorgcentrum De Lindehof", "zorginstelling", _CARE),
    ("Buurthuis De Schakel", "welzijn", _NEIGHBOURHOOD),
    ("Kringloopwinkel De Tweede Ronde", "overig", _SHOP),
    ("Zorgboerderij 't Olle Loug", "zorginstelling", ("tuin", "activiteitenbegeleiding", "horeca")),
    ("v.v. De Eendracht '62", "sportvereniging", _CLUB),
    ("Voedselpunt Noorderhoek", "welzijn", _SHOP),
    ("Basisschool De Regenboog", "school", _SCHOOL),
    ("Verpleeghuis Westerheem", "zorginstelling", _CARE),
    ("Taalhuis & Bibliotheek De Letterbak", "welzijn", ("taalles", "voorlezen", "spreekuur/balie")),
    ("Hospice De Waterlelie", "zorginstelling", ("koffie/thee/praatje", "tuin", "administratie")),
    ("Wijkcentrum Oosterlicht", "welzijn", _NEIGHBOURHOOD),
    ("Dierenweide Het Hoefijzer", "overig", ("tuin", "horeca", "speelactiviteit")),
    ("Stichting Samen Eten", "welzijn", ("horeca", "chauffeur", "administratie")),
    ("Korfbalvereniging Noordster", "sportvereniging", _CLUB),
    ("Protestantse Gemeente De Ark", "kerk", ("koffie/thee/praatje", "huisbezoek", "tuin")),
    ("Woongroep Súdereach", "zorginstelling", _CARE),
    ("Speeltuin Het Kleine Bos", "welzijn", _CLUB),
    ("Museum De Oude Zeedijk", "overig", ("spreekuur/balie", "winkel", "administratie")),
)  # fmt: skip
_EVERY_NTH_WITHOUT_TRAVEL_COSTS = 5
_VOLUNTEERS_FOR_A_HOST = 3
_FEWEST_HOSTS, _MOST_HOSTS = 6, 72
_VOLUNTEERS_FOR_A_CASE_MANAGER = 25
_VOLUNTEERS_FOR_A_COACH = 40


@dataclass(frozen=True, slots=True)
class Host:
    """An organisation where volunteers are placed, with the contact who guides them there."""

    org_id: str
    name: str
    kind: str
    tasks: tuple[str, ...]
    address: Address
    contact_id: str
    pays_travel: bool


@dataclass(frozen=True, slots=True)
class Network:
    """Everybody around the volunteers, by the ids of Organisaties and Contactpersonen."""

    hosts: Sequence[Host]
    coordinator_id: str
    coordinator: Person
    coaches: Sequence[str]
    case_managers: Sequence[str]
    organisations: SheetRows
    contacts: SheetRows


def municipality_id() -> str:
    """The id of the municipality on sheet Organisaties, which the preset fills with an example."""
    return preset_id("casus-3", "Organisaties", "org_id")


def network(chance: Chance, people: People, volunteers: int, as_of: dt.date) -> Network:
    """The organisations and contact persons for that many volunteers."""
    contacts = _Contacts(people, as_of)
    coordinator = people.person(as_of, 34, 60)
    coordinator_id = contacts.add(coordinator, CENTRE_ID, "vrijwilligerscoördinator", "ma-do tot 16.00 uur")
    coaches = [
        contacts.someone(CENTRE_ID, "participatiecoach") for _ in range(1 + volunteers // _VOLUNTEERS_FOR_A_COACH)
    ]
    managers = [
        contacts.someone(municipality_id(), "klantmanager")
        for _ in range(2 + volunteers // _VOLUNTEERS_FOR_A_CASE_MANAGER)
    ]
    count = max(_FEWEST_HOSTS, min(_MOST_HOSTS, volunteers // _VOLUNTEERS_FOR_A_HOST))
    hosts = [_host(chance, contacts, number) for number in range(count)]
    organisations = _organisations(chance, hosts, coordinator_id, managers[0])
    return Network(hosts, coordinator_id, coordinator, coaches, managers, organisations, contacts.rows)


class _Contacts:
    """Sheet Contactpersonen while it grows."""

    def __init__(self, people: People, as_of: dt.date) -> None:
        self.rows = SheetRows(
            ("contact_id", "naam", "org_id", "functie", "email", "telefoon", "bereikbaarheid", "is_vrijwilliger",
             "vrijwilliger_id")
        )  # fmt: skip
        self._people = people
        self._as_of = as_of

    def someone(self, org_id: str, function: str) -> str:
        """The id of a new contact."""
        return self.add(self._people.person(self._as_of, 26, 64), org_id, function)

    def add(self, person: Person, org_id: str, function: str, reachable: str | None = None) -> str:
        """The id of a new contact who is this person."""
        contact_id = f"K{len(self.rows) + 1:03d}"
        self.rows.add(
            contact_id=contact_id,
            naam=person.full_name,
            org_id=org_id,
            functie=function,
            email=person.email,
            telefoon=person.telephone,
            bereikbaarheid=reachable,
        )
        return contact_id


def _host(chance: Chance, contacts: _Contacts, number: int) -> Host:
    name, kind, tasks = _HOSTS[number % len(_HOSTS)]
    address = an_address(chance, TOWNS_AROUND_LEEK)
    org_id = f"O{number + 2:03d}"
    if number >= len(_HOSTS):
        name = f"{name} {address.town} {number // len(_HOSTS) + 1}"
    contact_id = contacts.someone(org_id, chance.one_of(("vast contactpersoon", "leidinggevende")))
    pays_travel = number % _EVERY_NTH_WITHOUT_TRAVEL_COSTS != _EVERY_NTH_WITHOUT_TRAVEL_COSTS - 1
    return Host(org_id, name, kind, tasks, address, contact_id, pays_travel)


def _organisations(chance: Chance, hosts: Sequence[Host], coordinator_id: str, case_manager_id: str) -> SheetRows:
    rows = SheetRows(
        ("org_id", "naam", "soort", "rol", "adres", "postcode", "plaats", "contactpersoon_id", "winstoogmerk",
         "personeel_ontslagen_zelfde_werk", "reiskosten_vergoed")
    )  # fmt: skip
    for org_id, name, kind, role, contact_id in (
        (CENTRE_ID, CENTRE, "vrijwilligerscentrale", "aanbieder", coordinator_id),
        (municipality_id(), MUNICIPALITY, "gemeente", "verwijzer; financier", case_manager_id),
    ):
        address = an_address(chance, TOWNS_AROUND_LEEK)
        rows.add(
            org_id=org_id, naam=name, soort=kind, rol=role, adres=address.line, postcode=address.postcode,
            plaats=address.town, contactpersoon_id=contact_id,
        )  # fmt: skip
    for host in hosts:
        rows.add(
            org_id=host.org_id, naam=host.name, soort=host.kind, rol="plaatsing", adres=host.address.line,
            postcode=host.address.postcode, plaats=host.address.town, contactpersoon_id=host.contact_id,
            winstoogmerk="nee", personeel_ontslagen_zelfde_werk="nee",
            reiskosten_vergoed="ja" if host.pays_travel else "nee",
        )  # fmt: skip
    return rows
