"""Exodus: volunteers in and around prisons, on fixed days, rostered and coached by other volunteers.

Source 000 A01-A03, B17, B18, D13 (domain/programmes.md rows 6 and 7).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.people import People, Person
from vzv_sheets.demonstration.sheet_rows import SheetRows
from vzv_sheets.demonstration.working_days import before, workday

OWN_ID = "O001"
OWN_NAME = "Exodus Noorderpoort"
COACH, ROSTER_MAKER, VOLUNTEER = "coach van vrijwilligers", "roosteraar", "vrijwilliger"

# None of these institutions and houses exists.
_HOSTS = (
    ("PI De Eikenhorst", "justitiële inrichting"), ("PI Veenmeer", "justitiële inrichting"),
    ("PI Oude Rijn", "justitiële inrichting"), ("PI De Sluis", "justitiële inrichting"),
    ("JJI Het Keerpunt Noord", "justitiële inrichting"), ("PI Zandwijk", "justitiële inrichting"),
    ("FPC De Waard", "justitiële inrichting"), ("Exodushuis De Wissel", "vrijwilligersorganisatie"),
    ("Exodushuis Het Anker", "vrijwilligersorganisatie"), ("Inloophuis De Brug & Zo", "vrijwilligersorganisatie"),
)  # fmt: skip
_TASKS = (
    "taalles", "re-integratiecentrum", "werkgroep", "koffie/thee/praatje", "spreekuur/balie", "rolmodel/mentor",
    "voorlezen",
)  # fmt: skip
_MOTIVES = ("iets betekenen", "zingeving", "sociale contacten", "plichtsgevoel", "plezier")
_GROUP = 15
_VOLUNTEERS_FOR_A_COORDINATOR = 150
_MAKES_ROSTERS = 0.08
_HAS_TWO_ROLES = 0.25
_STOPPED = 0.01
_EVERY_NTH_COACH_HAS_AN_ALLOWANCE = 4

# Everybody has been there for a year and more, and nobody so long that a VOG of before the start is three years old.
_FEWEST_DAYS, _MOST_DAYS = 380, 880

_VOLUNTEER_COLUMNS = (
    "vrijwilliger_id", "aanhef", "voornaam", "voorletters", "tussenvoegsel", "achternaam", "straat", "huisnummer",
    "postcode", "woonplaats", "email", "telefoon", "geboortedatum", "status", "aanmelddatum", "startdatum", "einddatum",
    "reden_einde", "uitkering", "motief", "beschikbare_dagdelen_pw", "vog_aangevraagd", "vog_afgifte",
    "vog_functieprofiel", "contract_datum", "geheimhouding_datum", "restricties_akkoord_datum",
    "privacyverklaring_datum", "akkoord_ouders_datum", "verzekerd_vanaf", "begeleider_id", "laatste_contact",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Member:
    """A volunteer of Exodus. `supervisor_id` is a coach, who is a volunteer too, or a coordinator."""

    number: str
    person: Person
    role: str
    host: int
    second_host: int | None
    start: dt.date
    supervisor_id: str
    has_allowance: bool
    stopped: bool


def members(chance: Chance, people: People, size: int, as_of: dt.date) -> list[Member]:
    """The volunteers in groups of fifteen at one host, the first of each group being its coach."""
    width = max(4, len(str(size)))
    made: list[Member] = []
    for index in range(size):
        group, place = divmod(index, _GROUP)
        is_coach = place == 0
        role = COACH if is_coach else ROSTER_MAKER if chance.happens(_MAKES_ROSTERS) else VOLUNTEER
        host = group % len(_HOSTS)
        two_roles = not is_coach and chance.happens(_HAS_TWO_ROLES)
        coordinator = f"K{1 + group % coordinators(size):03d}"
        made.append(
            Member(
                number=f"V{index + 1:0{width}d}",
                person=people.person(as_of, 23, 76),
                role=role,
                host=host,
                second_host=(host + chance.between(1, len(_HOSTS) - 1)) % len(_HOSTS) if two_roles else None,
                start=before(chance, as_of, _FEWEST_DAYS, _MOST_DAYS),
                supervisor_id=coordinator if is_coach else f"V{group * _GROUP + 1:0{width}d}",
                has_allowance=is_coach and group % _EVERY_NTH_COACH_HAS_AN_ALLOWANCE == 0,
                stopped=not is_coach and chance.happens(_STOPPED),
            )
        )
    return made


def coordinators(size: int) -> int:
    """How many coordinators are employed for that many volunteers."""
    return 1 + size // _VOLUNTEERS_FOR_A_COORDINATOR


def host_id(host: int) -> str:
    """The id on Organisaties of a host."""
    return f"O{host + 2:03d}"


def organisation_and_contact_rows(people: People, size: int, as_of: dt.date) -> tuple[SheetRows, SheetRows]:
    """Sheets Organisaties and Contactpersonen: the coordinators first, then somebody at each host."""
    organisations = SheetRows(
        ("org_id", "naam", "soort", "rol", "adres", "postcode", "plaats", "contactpersoon_id", "winstoogmerk",
         "reiskosten_vergoed")
    )  # fmt: skip
    contacts = SheetRows(("contact_id", "naam", "org_id", "functie", "email", "telefoon"))

    def contact(org_id: str, function: str) -> str:
        person, contact_id = people.person(as_of, 28, 64), f"K{len(contacts) + 1:03d}"
        contacts.add(
            contact_id=contact_id, naam=person.full_name, org_id=org_id, functie=function, email=person.email,
            telefoon=person.telephone,
        )  # fmt: skip
        return contact_id

    employed = [contact(OWN_ID, "vrijwilligerscoördinator") for _ in range(coordinators(size))]
    places = [(OWN_ID, OWN_NAME, "vrijwilligersorganisatie", "aanbieder", employed[0])]
    for host, (name, kind) in enumerate(_HOSTS):
        places.append((host_id(host), name, kind, "plaatsing", contact(host_id(host), "vast contactpersoon")))
    for org_id, name, kind, role, contact_id in places:
        address = people.person(as_of, 30, 60).address
        organisations.add(
            org_id=org_id, naam=name, soort=kind, rol=role, adres=address.line, postcode=address.postcode,
            plaats=address.town, contactpersoon_id=contact_id, winstoogmerk="nee", reiskosten_vergoed="ja",
        )  # fmt: skip
    return organisations, contacts


def member_rows(chance: Chance, all_members: Sequence[Member], as_of: dt.date) -> SheetRows:
    """Sheet Vrijwilligers."""
    rows = SheetRows(_VOLUNTEER_COLUMNS)
    for member in all_members:
        signed = workday(member.start - dt.timedelta(days=chance.between(1, 9)))
        issued = before(chance, signed, 2, 12)
        requested = before(chance, issued, 10, 30)
        rows.add(
            vrijwilliger_id=member.number,
            status="gestopt" if member.stopped else "actief",
            aanmelddatum=before(chance, requested, 4, 20),
            startdatum=member.start,
            einddatum=as_of if member.stopped else None,
            reden_einde="verhuizing" if member.stopped else None,
            # A benefit is asked only for a fixed allowance (domain/programmes.md row 6; AVG art. 5).
            uitkering="geen" if member.has_allowance else None,
            motief="; ".join(chance.some_of(_MOTIVES, chance.between(1, 2))),
            beschikbare_dagdelen_pw=2,
            vog_aangevraagd=requested,
            vog_afgifte=issued,
            vog_functieprofiel="84, 85",
            contract_datum=signed,
            geheimhouding_datum=signed,
            restricties_akkoord_datum=signed,
            privacyverklaring_datum=signed,
            verzekerd_vanaf=member.start,
            begeleider_id=member.supervisor_id,
            laatste_contact=before(chance, as_of, 1, 60),
            **member.person.name_columns(),
            **member.person.address_columns(),
        )
    return rows


def tasks_of(chance: Chance, role: str) -> str:
    """What somebody in that role does, as column taken has it."""
    if role == ROSTER_MAKER:
        return f"roosteren; {chance.one_of(_TASKS)}"
    return "; ".join(chance.some_of(_TASKS, chance.between(1, 2)))
