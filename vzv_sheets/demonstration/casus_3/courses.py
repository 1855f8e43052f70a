"""Casus-3: how far each volunteer is, and the dates of the placements in their order.

A course takes at most half a year unless it is extended; intake, learning goals and introduction come before the
start (domain/programmes.md row 17).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.working_days import before, workday
from vzv_sheets.vocabulary.days import add_months

HALF_A_YEAR = 6


class Stage(StrEnum):
    """How far a volunteer is. The values from PROPOSED on are the status on Plaatsingen."""

    NOT_PLACED = "niet geplaatst"
    PROPOSED = "voorgesteld"
    INTRODUCED = "kennismaking"
    TRIAL = "proef"
    RUNNING = "actief"
    PAUSED = "gepauzeerd"
    COMPLETED = "afgerond"
    DROPPED_OUT = "uitval"


# Not started yet: the agreement is signed when the placement begins (V-DOC-07).
NOT_STARTED = (Stage.PROPOSED, Stage.INTRODUCED)
# So many of those who run get a fixed allowance and come often enough for it.
WITH_FIXED_ALLOWANCE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The dates of one placement. `weekly_shifts` is how often a week the volunteer comes."""

    stage: Stage
    registered: dt.date
    intake: dt.date
    introduced: dt.date | None
    start: dt.date
    planned_end: dt.date
    extended_to: dt.date | None = None
    ended: dt.date | None = None
    weekly_shifts: int = 1

    def last_day(self, as_of: dt.date) -> dt.date:
        """The last day on which there can be hours."""
        if self.stage is Stage.PAUSED:
            return as_of - dt.timedelta(days=24)
        return self.ended or as_of


def stages(volunteers: int) -> Iterator[Stage]:
    """The stage of each volunteer: those whose placement begins come first, those that run next.

    From twelve volunteers on at least seven placements wait for an agreement and two are running.
    """
    beginning = max(7, volunteers // 8 + 5)
    completed, dropped_out, paused = max(1, volunteers // 8), max(1, volunteers // 12), volunteers // 24
    not_placed = max(1, volunteers // 12)
    turns = (*3 * NOT_STARTED, Stage.PROPOSED, Stage.TRIAL)
    yield from (turns[number % len(turns)] for number in range(beginning))
    running = volunteers - beginning - completed - dropped_out - paused - not_placed
    for stage, count in (
        (Stage.RUNNING, running),
        (Stage.COMPLETED, completed),
        (Stage.DROPPED_OUT, dropped_out),
        (Stage.PAUSED, paused),
        (Stage.NOT_PLACED, not_placed),
    ):
        yield from (stage for _ in range(count))


def courses(chance: Chance, as_of: dt.date, stage: Stage, number_in_stage: int) -> tuple[Course, ...]:
    """The placements of one volunteer, oldest first; none for who is not placed yet.

    The first two who are running have been there for most of a year, several times a week. Of the others every third
    had a placement before, and every fourth has two at a time.
    """
    if stage is Stage.NOT_PLACED:
        return ()
    if stage is not Stage.RUNNING:
        return (_course(chance, as_of, stage),)
    if number_in_stage == 0:
        return (_running(chance, as_of, 330, weekly_shifts=4),)
    if number_in_stage == 1:
        return (_running(chance, as_of, 260, weekly_shifts=3),)
    if number_in_stage % 3 == 0:
        return _completed(chance, as_of, chance.between(300, 358)), _running(chance, as_of, chance.between(35, 90))
    first = _running(chance, as_of, chance.between(40, 330))
    if number_in_stage % 4 == 0:
        second = _running(chance, as_of, chance.between(35, 120), weekly_shifts=1)
        return (first, second) if first.start <= second.start else (second, first)
    return (first,)


def _course(chance: Chance, as_of: dt.date, stage: Stage) -> Course:
    if stage is Stage.PROPOSED:
        start = workday(as_of + dt.timedelta(days=chance.between(10, 30)))
        return _dated(chance, stage, start, intake=before(chance, as_of, 3, 9))
    if stage is Stage.INTRODUCED:
        start = workday(as_of + dt.timedelta(days=chance.between(6, 20)))
        return _dated(chance, stage, start, introduced=before(chance, as_of, 1, 6))
    if stage is Stage.TRIAL:
        return _started(chance, stage, before(chance, as_of, 8, 22))
    if stage is Stage.COMPLETED:
        return _completed(chance, as_of, chance.between(205, 358))
    if stage is Stage.DROPPED_OUT:
        start = before(chance, as_of, 100, 300)
        ended = workday(start + dt.timedelta(days=chance.between(24, 70)))
        return _started(chance, stage, start, ended=ended)
    start = before(chance, as_of, 70, 150)
    return _started(chance, stage, start)


def _completed(chance: Chance, as_of: dt.date, days_ago: int) -> Course:
    start = workday(as_of - dt.timedelta(days=days_ago))
    ended = before(chance, add_months(start, HALF_A_YEAR), 0, 14)
    return _started(chance, Stage.COMPLETED, start, ended=ended)


def _running(chance: Chance, as_of: dt.date, days_ago: int, weekly_shifts: int = 0) -> Course:
    start = workday(as_of - dt.timedelta(days=days_ago))
    extended_to = add_months(start, 2 * HALF_A_YEAR) if add_months(start, HALF_A_YEAR) < as_of else None
    return _started(chance, Stage.RUNNING, start, extended_to=extended_to, weekly_shifts=weekly_shifts)


def _started(
    chance: Chance,
    stage: Stage,
    start: dt.date,
    *,
    ended: dt.date | None = None,
    extended_to: dt.date | None = None,
    weekly_shifts: int = 0,
) -> Course:
    introduced = before(chance, start, 4, 12)
    return _dated(
        chance,
        stage,
        start,
        introduced=introduced,
        ended=ended,
        extended_to=extended_to,
        weekly_shifts=weekly_shifts,
    )


def _dated(
    chance: Chance,
    stage: Stage,
    start: dt.date,
    *,
    intake: dt.date | None = None,
    introduced: dt.date | None = None,
    ended: dt.date | None = None,
    extended_to: dt.date | None = None,
    weekly_shifts: int = 0,
) -> Course:
    intake = intake or before(chance, introduced or start, 5, 16)
    return Course(
        stage=stage,
        registered=before(chance, intake, 4, 14),
        intake=intake,
        introduced=introduced,
        start=start,
        planned_end=add_months(start, HALF_A_YEAR),
        extended_to=extended_to,
        ended=ended,
        weekly_shifts=weekly_shifts or chance.one_of((1, 1, 1, 2, 2, 2, 3)),
    )
