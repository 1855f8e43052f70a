"""Humanitas Westerkwartier: the volunteers, each in one of three activities; some coordinate a group of others.

Source 003 A25, B19, B21 (domain/programmes.md row 10).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.people import People, Person
from vzv_sheets.demonstration.sheet_rows import SheetRows
from vzv_sheets.demonstration.working_days import before, workday


@dataclass(frozen=True, slots=True)
class Activity:
    """What volunteers do in households. Lowest and highest: of households of a volunteer, of days between two visits
    and of quarters of an hour of a visit; `receipts` is what is bought, as Onkosten.soort has it.
    """

    task: str
    households: tuple[int, int]
    days_between: tuple[int, int]
    quarters: tuple[int, int]
    receipts: str


# D07, D08: no rigid planning; some come every week for a long time, others when there is post to sort.
ACTIVITIES = (
    Activity("gezinsondersteuning", (2, 4), (5, 18), (6, 10), "activiteit met cliënt"),
    Activity("voorlezen", (2, 5), (6, 12), (5, 6), "materiaal"),
    Activity("thuisadministratie", (3, 7), (10, 38), (5, 9), "materiaal"),
)
# Two in five support families, one in five reads aloud, two in five help with the post.
_SHARES = (0, 2, 0, 2, 1)
_MOTIVES = ("iets betekenen", "sociale contacten", "zelfontplooiing", "plezier", "eigen kind/buurt")
_COORDINATORS, _VOLUNTEERS_FOR_A_COORDINATOR = 2, 20
_YOUNGEST, _OLDEST = 24, 79
# Everybody has been there long enough to have visited, nobody since before being an adult.
_FEWEST_DAYS, _MOST_DAYS = 150, 1800

_COLUMNS = (
    "vrijwilliger_id", "aanhef", "voornaam", "voorletters", "tussenvoegsel", "achternaam", "straat", "huisnummer",
    "postcode", "woonplaats", "email", "telefoon", "geboortedatum", "status", "aanmelddatum", "startdatum", "motief",
    "vog_aangevraagd", "vog_afgifte", "contract_datum", "privacyverklaring_datum", "verzekerd_vanaf", "begeleider_id",
    "laatste_contact",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Volunteer:
    """A volunteer. `supervisor_id` is another volunteer, who coordinates; empty for the first of those."""

    number: str
    person: Person
    activity: Activity
    start: dt.date
    supervisor_id: str
    coordinates: bool


def volunteers(chance: Chance, people: People, size: int, as_of: dt.date) -> list[Volunteer]:
    """That many volunteers, the coordinating ones first."""
    width = max(4, len(str(size)))
    coordinating = _COORDINATORS + size // _VOLUNTEERS_FOR_A_COORDINATOR

    def number(index: int) -> str:
        return f"V{index + 1:0{width}d}"

    return [
        Volunteer(
            number=number(index),
            person=people.person(as_of, _YOUNGEST, _OLDEST),
            activity=ACTIVITIES[_SHARES[index % len(_SHARES)]],
            start=before(chance, as_of, _FEWEST_DAYS, _MOST_DAYS),
            supervisor_id=_supervisor(number, index, coordinating),
            coordinates=index < coordinating,
        )
        for index in range(size)
    ]


def _supervisor(number: Callable[[int], str], index: int, coordinating: int) -> str:
    if index == 0:
        return ""
    return number(0 if index < coordinating else index % coordinating)


def volunteer_rows(chance: Chance, all_volunteers: Sequence[Volunteer], as_of: dt.date) -> SheetRows:
    """Sheet Vrijwilligers. A benefit is not asked (domain/programmes.md row 10)."""
    rows = SheetRows(_COLUMNS)
    for volunteer in all_volunteers:
        signed = workday(volunteer.start - dt.timedelta(days=chance.between(1, 9)))
        issued = before(chance, signed, 2, 12)
        requested = before(chance, issued, 10, 30)
        rows.add(
            vrijwilliger_id=volunteer.number,
            status="actief",
            aanmelddatum=before(chance, requested, 4, 20),
            startdatum=volunteer.start,
            motief="; ".join(chance.some_of(_MOTIVES, chance.between(1, 2))),
            vog_aangevraagd=requested,
            vog_afgifte=issued,
            contract_datum=signed,
            privacyverklaring_datum=signed,
            verzekerd_vanaf=volunteer.start,
            begeleider_id=volunteer.supervisor_id or None,
            laatste_contact=before(chance, as_of, 1, 90),
            **volunteer.person.name_columns(),
            **volunteer.person.address_columns(),
        )
    return rows
