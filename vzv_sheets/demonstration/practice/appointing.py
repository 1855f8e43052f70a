"""From drafts of placements to the whole administration: people, clients, dates in their order, contacts and visits."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.people import People, Person
from vzv_sheets.demonstration.practice.declaration import Crew, Part, Practice, Work
from vzv_sheets.demonstration.practice.matching import Draft, drafts
from vzv_sheets.demonstration.practice.model import (
    Administration,
    Client,
    Match,
    Member,
    Network,
    Place,
    Stage,
    chance_of,
)
from vzv_sheets.demonstration.practice.network import network
from vzv_sheets.demonstration.practice.norms import Norms, norms_of
from vzv_sheets.demonstration.practice.rhythms import Visit
from vzv_sheets.demonstration.working_days import before
from vzv_sheets.vocabulary.days import add_months

MUNICIPAL_BENEFITS = ("bijstand", "IOAW/IOAZ")
_AGES = {
    "AOW/pensioen": (68, 79), "IOAW/IOAZ": (56, 65), "Wajong": (21, 45), "bijstand": (28, 64), "WW": (28, 64),
    "WIA": (30, 64), "ZW": (28, 64), "WAO": (45, 65),
}  # fmt: skip
_ADULT, _YEAR = 18, 365
_MINORS = (16, 17)
_FEWEST_MINORS = 2
_USUAL_ATTENTION, _WEEKEND_AND_HOLIDAYS = 90, 5

Steps = tuple[dt.date, dt.date, dt.date | None]


def administration(practice: Practice, size: int, seed: int, as_of: dt.date) -> Administration:
    """The administration of that many volunteers on that day."""
    chance = chance_of(practice.programme, "people", seed)
    people = People(chance, practice.crew.towns, practice.crew.women)
    norms = norms_of(practice.programme, as_of)
    around = network(chance, people, practice, size, as_of)
    planned = drafts(chance, practice, size, as_of)
    steps = [_steps(chance, draft, as_of) for draft in planned]
    members = _members(chance, people, practice, around, planned, steps, as_of)
    clients = _clients(practice, around, planned)
    width = max(4, len(str(len(planned))))
    matches = [
        _match(chance, practice, norms, around, f"P{turn + 1:0{width}d}", turn, draft, members, clients, dates, as_of)
        for turn, (draft, dates) in enumerate(zip(planned, steps, strict=True))
    ]
    return Administration(
        practice, norms, seed, as_of, around, list(members.values()), list(clients.values()), matches,
        _visits(practice, seed, matches, as_of),
    )  # fmt: skip


def _steps(chance: Chance, draft: Draft, as_of: dt.date) -> Steps:
    """Registration, intake and introduction; of who is still to begin the introduction is to come."""
    if draft.stage is Stage.PLANNED:
        intake = before(chance, as_of, 2, 9)
        return before(chance, intake, 4, 14), intake, None
    introduced = before(chance, draft.start, 3, 9)
    intake = before(chance, introduced, 4, 12)
    return before(chance, intake, 4, 14), intake, introduced


def _members(
    chance: Chance,
    people: People,
    practice: Practice,
    around: Network,
    planned: Sequence[Draft],
    steps: Sequence[Steps],
    as_of: dt.date,
) -> Mapping[int, Member]:
    """The volunteers by their number in the drafts; they get their ids in the order of registration."""
    own: defaultdict[int, list[Draft]] = defaultdict(list)
    registered: dict[int, dt.date] = {}
    for draft, (day, _, _) in zip(planned, steps, strict=True):
        own[draft.volunteer].append(draft)
        registered[draft.volunteer] = min(day, registered.get(draft.volunteer, day))
    width = max(4, len(str(len(own))))
    managers = partial(_in_turn, around.by_part[Part.CASE_MANAGER])
    grown = len(own) - max(_FEWEST_MINORS, len(own) // practice.crew.minors) if practice.crew.minors else len(own)
    found = {}
    for turn, volunteer in enumerate(sorted(own, key=lambda volunteer: (registered[volunteer], volunteer))):
        benefit = practice.crew.benefits[turn % len(practice.crew.benefits)] if practice.crew.benefits else None
        minor = turn >= grown and (as_of - registered[volunteer]).days < _YEAR
        found[volunteer] = Member(
            number=f"V{turn + 1:0{width}d}",
            turn=turn,
            person=_person(people, practice.crew, benefit, registered[volunteer], as_of, minor=minor),
            registered=registered[volunteer],
            start=min((draft.start for draft in own[volunteer] if draft.stage is not Stage.PLANNED), default=None),
            ended=_ended(own[volunteer]),
            minor=minor,
            extra_help=bool(practice.crew.extra_help) and turn % practice.crew.extra_help == 1,
            benefit=benefit,
            municipality_id=_municipality(practice, around, turn) if benefit in MUNICIPAL_BENEFITS else None,
            case_manager_id=managers(turn) if benefit in MUNICIPAL_BENEFITS else None,
            last_contact=_last_contact(chance, practice, own[volunteer], as_of),
        )
    return found


def _ended(own: Sequence[Draft]) -> dt.date | None:
    ends = [draft.ended for draft in own if draft.ended is not None]
    return max(ends) if len(ends) == len(own) else None


def _last_contact(chance: Chance, practice: Practice, own: Sequence[Draft], as_of: dt.date) -> dt.date | None:
    """When somebody asked how things are: after the start, and not longer ago than the practice wants."""
    started = min((draft.start for draft in own if draft.stage is not Stage.PLANNED), default=None)
    if started is None:
        return None
    often = practice.talks.attention_days if practice.talks else _USUAL_ATTENTION
    return max(_ended(own) or before(chance, as_of, 1, often - _WEEKEND_AND_HOLIDAYS), started)


def _municipality(practice: Practice, around: Network, turn: int) -> str | None:
    name = _in_turn(practice.crew.municipalities, turn)
    return around.place(name).org_id if name else None


def _person(
    people: People, crew: Crew, benefit: str | None, registered: dt.date, as_of: dt.date, *, minor: bool
) -> Person:
    if minor:
        return people.person(as_of, *_MINORS)
    youngest, oldest = _AGES.get(benefit or "", crew.ages)
    # Everybody was of age on registration.
    of_age = _ADULT + 1 + (as_of - registered).days // _YEAR
    return people.person(as_of, max(youngest, of_age), max(oldest, of_age))


def _in_turn(choices: Sequence[str], turn: int) -> str | None:
    return choices[turn % len(choices)] if choices else None


def _clients(practice: Practice, around: Network, planned: Sequence[Draft]) -> Mapping[int, Client]:
    """The clients by their number in the drafts, in the order of their first placement that began."""
    own: dict[int, list[Draft]] = {}
    for draft in planned:
        if draft.client is not None:
            own.setdefault(draft.client, []).append(draft)
    width = max(4, len(str(len(own))))
    declared = practice.clients
    return {
        number: Client(
            code=f"{declared.prefix}-{turn + 1:0{width}d}",
            turn=turn,
            start=min(draft.start for draft in given),
            ended=_ended(given),
            programme=given[0].work.programme,
            professional_id=_in_turn(around.by_part[Part.PROFESSIONAL], turn),
            location=declared.locations[turn % len(declared.locations)],
        )
        for turn, (number, given) in enumerate(own.items())
        if declared is not None
    }


def _match(
    chance: Chance,
    practice: Practice,
    norms: Sequence[Norms],
    around: Network,
    number: str,
    turn: int,
    draft: Draft,
    members: Mapping[int, Member],
    clients: Mapping[int, Client],
    dates: Steps,
    as_of: dt.date,
) -> Match:
    member, work = members[draft.volunteer], draft.work
    client = None if draft.client is None else clients[draft.client]
    host = _host(around, work, client.turn if client else turn)
    tasks = host.organisation.tasks if host and host.organisation.tasks else work.tasks
    months = practice.career.months
    planned_end = None if months is None else add_months(draft.start, months)
    financed = norms[work.programme].date("financiering_einddatum")
    if planned_end is not None and financed is not None:
        planned_end = min(planned_end, financed)
    return Match(
        number=number,
        member=member,
        work=work,
        norms=norms[work.programme],
        client=client,
        host=host,
        stage=draft.stage,
        tasks=tuple(chance.some_of(tasks, chance.between(1, 2))),
        registered=dates[0],
        intake=dates[1],
        introduced=dates[2],
        start=draft.start,
        planned_end=planned_end,
        extended_to=_extended(draft, planned_end, months, as_of),
        ended=draft.ended,
        contacts=_contacts(practice, around, work, members, member, client),
        reason=_reason(practice, draft, member.turn),
        frequency=_frequency(practice, client.turn if client else turn),
    )


def _host(around: Network, work: Work, turn: int) -> Place | None:
    if work.at:
        return around.place(work.at)
    if not work.at_organisation:
        return None
    hosts = [place for place in around.places if "plaatsing" in place.organisation.role]
    return hosts[turn % len(hosts)]


def _extended(draft: Draft, planned_end: dt.date | None, months: int | None, as_of: dt.date) -> dt.date | None:
    """Until when a placement was extended that runs, or ended, after its planned end."""
    last = draft.ended or as_of
    if planned_end is None or months is None or planned_end >= last:
        return None
    extended, times = planned_end, 1
    while extended < last:
        times += 1
        extended = add_months(draft.start, times * months)
    return extended


def _contacts(
    practice: Practice,
    around: Network,
    work: Work,
    members: Mapping[int, Member],
    member: Member,
    client: Client | None,
) -> Mapping[Part, str]:
    if practice.crew.supervise:
        supervisor = _supervising_volunteer(practice, members, member)
    else:
        supervisor = _in_turn(around.supervisors(work.supervised_by), client.turn if client else member.turn)
    found = {
        Part.SUPERVISOR: supervisor,
        Part.PROFESSIONAL: client.professional_id if client else None,
        Part.CASE_MANAGER: member.case_manager_id,
    }
    return {part: contact for part, contact in found.items() if contact is not None}


def _supervising_volunteer(practice: Practice, members: Mapping[int, Member], member: Member) -> str | None:
    """Those who have been there longest supervise the others; the first of them has nobody above."""
    active = [other.number for other in members.values() if other.status == "actief" and not other.minor]
    supervising = active[: -(-len(members) // practice.crew.supervise)]
    if member.number in supervising:
        return None if member.number == supervising[0] else supervising[0]
    return _in_turn(supervising, member.turn)


def _reason(practice: Practice, draft: Draft, turn: int) -> str | None:
    if draft.ended is None:
        return None
    career = practice.career
    return _in_turn(career.reasons_to_drop_out if draft.stage is Stage.DROPPED_OUT else career.reasons, turn)


def _frequency(practice: Practice, turn: int) -> str | None:
    return _in_turn(practice.talks.contact, turn) if practice.talks else None


def _visits(practice: Practice, seed: int, matches: Sequence[Match], as_of: dt.date) -> Mapping[str, Sequence[Visit]]:
    """The visits of the last year; of a circle together, under the code of its client."""
    chance = chance_of(practice.programme, "visits", seed)
    busy: defaultdict[str, set[dt.date]] = defaultdict(set)
    found: dict[str, Sequence[Visit]] = {}
    together = practice.clients is not None and practice.clients.circle is not None
    for match in matches:
        key = match.client.code if together and match.client else match.number
        if not match.began or key in found:
            continue
        own = busy[key if together else match.member.number]
        first, last = max(match.start, as_of - dt.timedelta(days=_YEAR)), match.last_day(as_of)
        found[key] = list(match.work.rhythm.visits(chance, first, last, own))
    return found
