"""One learning goal: where it began, where it is now and where it goes, as I-24 counts it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from vzv_sheets.records.measured_goals import (
    NEVER,
    LastMeasurements,
    last_gas_scores,
    last_scores,
    on_the_scale,
    part_of_the_way,
    scale_of,
)
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.vocabulary.days import day_number, day_of

READS = (
    "Leerdoelen.leerdoel_id", "Leerdoelen.beginscore", "Leerdoelen.doelscore", "Leerdoelen.datum_vastgesteld",
    "Metingen.leerdoel_id", "Metingen.datum", "Metingen.score", "Metingen.gas_score", "Instellingen.schaal_min",
    "Instellingen.schaal_max",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class GoalProgress:
    """A goal up to the reference date; scores in thousandths, None where nothing is known.

    `now` is the score of the last day on which it was measured, the highest of that day; `now_on` is that day.
    `earlier` are the days before it with their highest scores, oldest first. `covered` is the part of the way from
    start to target, from 0 to 1, None when it cannot be told. `scale` is in whole numbers. `gas_score` is the last
    one of goal attainment scaling, from -2 to 2. `measured` are the records of Metingen that this comes from: a letter
    that shows it names them among those it reads.
    """

    start: int | None
    now: int | None
    target: int | None
    scale: tuple[int, int] = (1, 5)
    set_on: dt.date | None = None
    now_on: dt.date | None = None
    earlier: tuple[tuple[dt.date, int], ...] = ()
    covered: Fraction | None = None
    gas_score: int | None = None
    gas_score_on: dt.date | None = None
    measured: tuple[int, ...] = ()


def goal_progress(records: RecordSet, goal: int) -> GoalProgress:
    """The progress of one record of Leerdoelen (0 is the first)."""
    table, measured = records.table("Leerdoelen"), _measurements(records).get(goal, ())
    now, now_on = _last(last_scores(records), goal)
    gas_score, gas_score_on = _last(last_gas_scores(records), goal)
    start, target, set_on = (table[key].value(goal) for key in ("beginscore", "doelscore", "datum_vastgesteld"))
    return GoalProgress(
        start, now, target,
        scale=scale_of(records),
        set_on=None if set_on is None else day_of(set_on),
        now_on=now_on,
        earlier=_by_day(records, measured, before=now_on),
        covered=_covered(records, goal, start, now, target),
        gas_score=gas_score,
        gas_score_on=gas_score_on,
        measured=tuple(measured),
    )  # fmt: skip


def _covered(records: RecordSet, goal: int, start: int | None, now: int | None, target: int | None) -> Fraction | None:
    """As I-24: a goal that begins or ends outside the scale is left out of figures (V-LRN-02)."""
    if start is None or now is None or target is None:
        return None
    table = records.table("Leerdoelen")
    sound = all(on_the_scale(records, table[key])[goal] for key in ("beginscore", "doelscore"))
    return part_of_the_way(start, now, target) if sound else None


def _last(last: LastMeasurements, goal: int) -> tuple[int | None, dt.date | None]:
    if last.day[goal] == NEVER or not last.scored[goal]:
        return None, None
    return int(last.score[goal]), day_of(int(last.day[goal]))


@derived
def _measurements(records: RecordSet) -> Mapping[int, Sequence[int]]:
    """The records of Metingen of each goal up to the reference date."""
    date, until = records.table("Metingen")["datum"], day_number(records.as_of)
    of_goals: dict[int, list[int]] = {}
    for index, goal in enumerate(records.referred("Metingen", "leerdoel_id", "Leerdoelen").tolist()):
        if goal >= 0 and date.filled[index] and date.values[index] <= until:
            of_goals.setdefault(goal, []).append(index)
    return of_goals


def _by_day(records: RecordSet, measured: Sequence[int], *, before: dt.date | None) -> tuple[tuple[dt.date, int], ...]:
    """The highest score of each day before the last, oldest first."""
    table = records.table("Metingen")
    highest: dict[dt.date, int] = {}
    for index in measured:
        score, day = table["score"].value(index), day_of(table["datum"].value(index))
        if score is not None and before is not None and day < before:
            highest[day] = max(score, highest.get(day, score))
    return tuple(sorted(highest.items()))
