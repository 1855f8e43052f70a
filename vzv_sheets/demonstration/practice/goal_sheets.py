"""Sheets Leerdoelen and Metingen: goals of volunteers in their words, goals of clients as a category only."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import count

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.practice.declaration import Goals
from vzv_sheets.demonstration.practice.ladder import steps
from vzv_sheets.demonstration.practice.model import Administration, Match, Stage
from vzv_sheets.demonstration.working_days import workday

Row = dict[str, object]

_CLIENT = "cliënt"
_REACHED = 0.6
_USUAL_WEEKS, _ROOM = 12, 1
_LOWEST, _HIGHEST = 1, 5
_STEP = "trede"
_ASPECTS_EACH, _RATERS_OF_ASPECTS = 3, ("vrijwilliger", "organisatie", "coördinator")


def goal_and_measurement_rows(made: Administration) -> tuple[Sequence[Row], Sequence[Row]]:
    """Goals set at the intake, and their scores as often as the norm asks."""
    chance, numbers = made.chance("Leerdoelen"), count(1)
    goals: list[Row] = []
    measurements: list[Row] = []
    width = max(4, len(str(4 * len(made.matches))))
    seen = set[str]()
    for match in made.matches:
        for declared in made.practice.goals:
            of_client = declared.of == _CLIENT
            if of_client and (match.client is None or match.client.code in seen or not match.began):
                continue
            for category, description in chance.some_of(declared.categories, chance.between(*declared.each)):
                number = f"L{next(numbers):0{width}d}"
                goal, scores = _goal(chance, made, match, declared, number, category, description)
                goals.append(goal)
                measurements += scores
        if match.client is not None and match.began:
            seen.add(match.client.code)
    if made.practice.aspects:
        measurements = [{**row, "aspect": None} for row in measurements] + list(_aspects(made))
    return goals, measurements


def _aspects(made: Administration) -> Iterator[Row]:
    """Scores without a goal: a few aspects of each placement, and the step on the ladder where that is one."""
    chance, ladder = made.chance("Metingen"), steps(made)
    usual = [aspect for aspect in made.practice.aspects if aspect != _STEP]
    for match in made.matches:
        for aspect in chance.some_of(usual, _ASPECTS_EACH):
            score = chance.between(_LOWEST + 1, _HIGHEST - 1)
            for turn, (moment, day) in enumerate(_moments(made, match)):
                rater = chance.one_of(_RATERS_OF_ASPECTS)
                yield _aspect(match, aspect, moment, day, min(score + turn // 2, _HIGHEST), rater)
        if _STEP in made.practice.aspects and match.began and match.member.last_contact is not None:
            first, now = ladder[match.member.number]
            yield _aspect(match, _STEP, "start", match.start, first, "coördinator")
            yield _aspect(match, _STEP, "tussentijds", match.member.last_contact, now, "coördinator")


def _aspect(match: Match, aspect: str, moment: str, day: dt.date, score: int, rater: str) -> Row:
    return Row(
        plaatsing_id=match.number,
        leerdoel_id=None,
        meetmoment=moment,
        datum=day,
        score=score,
        beoordelaar=rater,
        aspect=aspect,
    )


def _goal(
    chance: Chance, made: Administration, match: Match, declared: Goals, number: str, category: str, description: str
) -> tuple[Row, list[Row]]:
    begin = chance.between(_LOWEST, _HIGHEST - 2)
    target = begin + chance.between(1, 2)
    reached = match.stage is Stage.LEFT and chance.happens(_REACHED)
    status = "bereikt" if reached else "deels" if match.ended else "op schema" if match.began else "open"
    goal = Row(
        leerdoel_id=number,
        plaatsing_id=match.number,
        van_wie=declared.of,
        categorie=category,
        omschrijving=None if declared.of == _CLIENT else description,
        beginscore=begin,
        doelscore=target,
        gewicht=1,
        status=status,
        datum_vastgesteld=match.intake,
        datum_bereikt=match.ended if reached else None,
    )
    scores = [
        Row(
            plaatsing_id=match.number,
            leerdoel_id=number,
            meetmoment=moment,
            datum=day,
            score=begin if moment == "start" else target if reached and moment == "eind" else max(begin, target - 1),
            beoordelaar=chance.one_of(declared.raters),
        )
        for moment, day in _moments(made, match)
    ]
    return goal, scores


def _moments(made: Administration, match: Match) -> Iterator[tuple[str, dt.date]]:
    if not match.began:
        return
    weeks = max((match.norms.number("voortgang_elke_weken") or _USUAL_WEEKS) - _ROOM, 1)
    last = match.last_day(made.as_of)
    yield "start", match.start
    day = match.start + dt.timedelta(weeks=weeks)
    while day < last:
        yield "tussentijds", workday(day)
        day += dt.timedelta(weeks=weeks)
    if match.ended is not None:
        yield "eind", match.ended
