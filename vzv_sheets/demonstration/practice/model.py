"""The people, the clients and the placements of a demonstration, before they become rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from zlib import crc32

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.people import Person
from vzv_sheets.demonstration.places import Address
from vzv_sheets.demonstration.practice.declaration import Organisation, Part, Practice, Work
from vzv_sheets.demonstration.practice.norms import Norms
from vzv_sheets.demonstration.practice.rhythms import Visit


class Stage(StrEnum):
    """How far a placement is: its status."""

    PLANNED = "voorgesteld"
    RUNNING = "actief"
    LEFT = "afgerond"
    DROPPED_OUT = "uitval"


@dataclass(frozen=True, slots=True)
class Member:
    """A volunteer. `turn` counts all volunteers; `start` is the first day of the first placement that began."""

    number: str
    turn: int
    person: Person
    registered: dt.date
    start: dt.date | None
    ended: dt.date | None
    minor: bool
    extra_help: bool
    benefit: str | None
    case_manager_id: str | None
    last_contact: dt.date | None
    municipality_id: str | None

    @property
    def status(self) -> str:
        """As Vrijwilligers has it."""
        if self.ended is not None:
            return "gestopt"
        return "intake" if self.start is None else "actief"


@dataclass(frozen=True, slots=True)
class Client:
    """Somebody who is helped, from the first placement to the last."""

    code: str
    turn: int
    start: dt.date
    ended: dt.date | None
    programme: int
    professional_id: str | None
    location: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A placement, with its dates in their order and the contacts by the column that holds them."""

    number: str
    member: Member
    work: Work
    norms: Norms
    client: Client | None
    host: Place | None
    stage: Stage
    tasks: tuple[str, ...]
    registered: dt.date
    intake: dt.date
    introduced: dt.date | None
    start: dt.date
    planned_end: dt.date | None
    extended_to: dt.date | None
    ended: dt.date | None
    contacts: Mapping[Part, str]
    reason: str | None
    frequency: str | None

    @property
    def began(self) -> bool:
        """Whether the volunteer has started."""
        return self.stage is not Stage.PLANNED

    def last_day(self, as_of: dt.date) -> dt.date:
        """The last day on which the volunteer can be there."""
        return self.ended or as_of


@dataclass(frozen=True, slots=True)
class Place:
    """An organisation with its id and address; `contact_id` is empty where nobody is known."""

    org_id: str
    organisation: Organisation
    address: Address
    contact_id: str | None


@dataclass(frozen=True, slots=True)
class Network:
    """The organisations around the volunteers, the contact persons, and who signs."""

    places: Sequence[Place]
    contacts: Sequence[Mapping[str, object]]
    by_part: Mapping[Part, Sequence[str]]
    signatory: Person

    def place(self, name: str) -> Place:
        """The organisation of that name. Raises StopIteration when it was not declared."""
        return next(place for place in self.places if place.organisation.name == name)

    def supervisors(self, function: str) -> Sequence[str]:
        """The contact persons with that function who supervise volunteers; with any function when it is empty."""
        functions = {contact["contact_id"]: contact["functie"] for contact in self.contacts}
        everyone = self.by_part[Part.SUPERVISOR]
        return [contact for contact in everyone if not function or functions[contact] == function]


@dataclass(frozen=True, slots=True)
class Administration:
    """Everything that the sheets are made from. `visits` are by the number of the placement (of a circle: the code of
    its client).
    """

    practice: Practice
    norms: Sequence[Norms]
    seed: int
    as_of: dt.date
    network: Network
    members: Sequence[Member]
    clients: Sequence[Client]
    matches: Sequence[Match]
    visits: Mapping[str, Sequence[Visit]]

    @property
    def in_circles(self) -> bool:
        """Whether several volunteers share one client."""
        return self.practice.clients is not None and self.practice.clients.circle is not None

    def asks(self, key: str) -> bool:
        """Whether one of the programmes has that duty."""
        return any(norms.asks(key) for norms in self.norms)

    def chance(self, name: str) -> Chance:
        """The chance of one sheet, so that a change to another does not move it."""
        return chance_of(self.practice.programme, name, self.seed)

    def matches_by_client(self) -> Mapping[str, Sequence[Match]]:
        """The placements that began of each client, by code."""
        found: dict[str, list[Match]] = {client.code: [] for client in self.clients}
        for match in self.matches:
            if match.client is not None and match.began:
                found[match.client.code].append(match)
        return found


def chance_of(programme: str, name: str, seed: int) -> Chance:
    """A source of chance for a part of a programme."""
    return Chance(seed, stream=crc32(f"{programme}/{name}".encode()))
