"""Sheet Gesprekken: what the norms ask at the start and the end, contact with professionals, how things are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.practice.declaration import Part, Talks
from vzv_sheets.demonstration.practice.model import Administration, Match
from vzv_sheets.demonstration.working_days import before, workday

Row = dict[str, object]

# No longer between two contacts than the agreed frequency says.
_DAYS_BETWEEN = {"wekelijks": 7, "2-wekelijks": 14, "maandelijks": 28, "kwartaal": 84}
_OF_THREE = "driegesprek"
_DAY = dt.timedelta(days=1)
_EVERY_NTH_IS_PLANNED = 4


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk about a placement, or about the client of a circle."""

    match: Match
    day: dt.date
    kind: str
    participants: str = "vrijwilliger; coördinator"


def talk_rows(made: Administration) -> Sequence[Row]:
    """The talks in the order of their dates, those that are planned last."""
    chance, talks = made.chance("Gesprekken"), made.practice.talks
    assert talks is not None
    rows = [_row(chance, made, talk) for talk in _all(chance, made, talks)]
    no_client = Row(clientcode=None) if made.in_circles else Row()
    rows += [
        _attention(member.number, member.last_contact) | no_client for member in made.members if member.last_contact
    ]
    return sorted(rows, key=lambda row: (str(row["datum"]), str(row["plaatsing_id"]), str(row["vrijwilliger_id"])))


def _all(chance: Chance, made: Administration, talks: Talks) -> Iterator[Talk]:
    facts_of_circle = set[str]()
    for turn, match in enumerate(made.matches):
        if not match.began:
            yield from _to_come(chance, made, talks, match, coming=True)
            continue
        yield from (Talk(match, match.intake, kind) for kind in talks.before)
        yield from _before_the_start(match)
        if not (made.in_circles and match.client and match.client.code in facts_of_circle):
            yield from _with_professional(made, talks, match)
        if match.client:
            facts_of_circle.add(match.client.code)
        yield from _during(made, match)
        if match.ended is None and turn % _EVERY_NTH_IS_PLANNED == 0:
            yield from _to_come(chance, made, talks, match, coming=False)


def _before_the_start(match: Match) -> Iterator[Talk]:
    if match.norms.asks("intake_verplicht"):
        yield Talk(match, match.intake, "intake")
    if match.norms.asks("kennismaking_verplicht") and match.introduced:
        yield Talk(match, match.introduced, "kennismaking", "vrijwilliger; organisatie")


def _with_professional(made: Administration, talks: Talks, match: Match) -> Iterator[Talk]:
    """At the start, as often as agreed, and after each stay where that is done."""
    both = f"vrijwilliger; {talks.professional}"
    together = _together(made, talks)
    first = workday(match.start)
    if match.norms.asks("driegesprek_bij_start"):
        yield _talk_of_three(made, talks, match, first)
    for kind in talks.at_start:
        yield Talk(match, first, kind, together)
    last = match.last_day(made.as_of)
    if match.frequency == "bij start" or match.frequency in _DAYS_BETWEEN:
        yield Talk(match, match.start, "voortgang", both)
    if match.frequency in _DAYS_BETWEEN:
        often = _DAYS_BETWEEN[match.frequency]
        for days in range(often, (last - match.start).days + 1, often):
            yield Talk(match, match.start + days * _DAY, "voortgang", both)
    if talks.after_each_visit:
        for visit in made.visits[match.number]:
            day = (visit.last_day or visit.day) + _DAY
            if day <= made.as_of:
                yield Talk(match, day, "voortgang", both)


def _together(made: Administration, talks: Talks) -> str:
    return f"vrijwilliger; {talks.professional}; {made.norms[0].settings.get('term_client', 'cliënt')}"


def _talk_of_three(made: Administration, talks: Talks, match: Match, day: dt.date) -> Talk:
    """With a fourth helper where extra help is needed."""
    if match.member.extra_help:
        return Talk(match, day, "viergesprek", f"{_together(made, talks)}; hulpverlener")
    return Talk(match, day, _OF_THREE, _together(made, talks))


def _during(made: Administration, match: Match) -> Iterator[Talk]:
    last = match.last_day(made.as_of)
    weeks = match.norms.number("gonogo_na_weken")
    if weeks and match.start + dt.timedelta(weeks=weeks) <= last:
        yield Talk(match, workday(match.start + dt.timedelta(weeks=weeks)), "go/no-go")
    if match.ended is not None:
        yield Talk(match, match.ended, "eindgesprek")


def _to_come(chance: Chance, made: Administration, talks: Talks, match: Match, *, coming: bool) -> Iterator[Talk]:
    kinds = talks.coming if coming else talks.planned
    for day, kind in zip(sorted(made.as_of + chance.between(3, 14) * _DAY for _ in kinds), kinds, strict=True):
        latest = day if match.began else min(day, before(chance, match.start, 1, 1))
        latest = max(workday(latest), made.as_of + _DAY)
        yield _talk_of_three(made, talks, match, latest) if kind == _OF_THREE else Talk(match, latest, kind)


def _row(chance: Chance, made: Administration, talk: Talk) -> Row:
    planned = talk.day > made.as_of
    of_client = made.in_circles and talk.match.client is not None and Part.PROFESSIONAL in talk.match.contacts
    of_client = of_client and made.practice.talks is not None and made.practice.talks.professional in talk.participants
    return {
        "plaatsing_id": None if of_client else talk.match.number,
        "vrijwilliger_id": None,
        **(
            {"clientcode": talk.match.client.code if of_client and talk.match.client else None}
            if made.in_circles
            else {}
        ),
        "datum": talk.day,
        "soort": talk.kind,
        "stand": "gepland" if planned else "gehouden",
        "tijd": dt.time(chance.between(9, 16), chance.one_of((0, 30))) if planned else None,
        "plaats": made.practice.office.name if planned else None,
        "deelnemers": talk.participants,
        "verslag": None if planned else "ja",
    }


def _attention(number: str, day: dt.date) -> Row:
    return {
        "plaatsing_id": None,
        "vrijwilliger_id": number,
        "datum": day,
        "soort": "aandacht/hoe-gaat-het",
        "stand": "gehouden",
        "tijd": None,
        "plaats": None,
        "deelnemers": "vrijwilliger; coördinator",
        "verslag": "nee",
    }
