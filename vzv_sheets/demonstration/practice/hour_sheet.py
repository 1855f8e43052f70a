"""Sheet Uren: visit by visit, with the absences of ordinary people where the norms leave room for them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.practice.model import Administration, Match
from vzv_sheets.demonstration.practice.norms import Norms
from vzv_sheets.demonstration.practice.rhythms import Visit, Weekends
from vzv_sheets.demonstration.working_time import MINUTES_IN_AN_HOUR, NO_HOURS, clock, hours

Row = dict[str, object]

_DAY = 24 * MINUTES_IN_AN_HOUR
_CALLED_OFF = 0.05
_COMES = 0.9
_FEWEST_IN_A_MEETING = 2


def hour_rows(made: Administration) -> Sequence[Row]:
    """The hours of the last year in the order of their dates."""
    chance = made.chance("Uren")
    dated = [
        *(_of_circles(chance, made) if made.in_circles else ()),
        *(() if made.in_circles else _of_placements(chance, made)),
    ]
    dated.sort(key=lambda item: item[0])
    return [row for _, row in dated]


def _of_placements(chance: Chance, made: Administration) -> Iterator[tuple[dt.date, Row]]:
    for match in made.matches:
        visits = made.visits.get(match.number, ())
        for _, several in groupby(visits, key=_period(match.norms)):
            together = list(several)
            spare = len(together) - _least(match.norms)
            for visit in together:
                called_off = spare > 0 and chance.happens(_CALLED_OFF)
                spare -= called_off
                yield visit.day, _row(chance, made, match, visit, called_off=called_off)


def _period(norms: Norms) -> Callable[[Visit], tuple[int, int]]:
    """The month or the week that a norm is about."""
    if norms.number("min_keer_per_maand"):
        return lambda visit: (visit.day.year, visit.day.month)
    return lambda visit: visit.day.isocalendar()[:2]


def _least(norms: Norms) -> int:
    """The visits that a norm asks in a month or a week."""
    keys = ("min_keer_per_maand", "min_keer_per_week", "min_dagdelen_per_week")
    return max(norms.number(key) or 0 for key in keys)


def _row(chance: Chance, made: Administration, match: Match, visit: Visit, *, called_off: bool) -> Row:
    return {
        "vrijwilliger_id": match.member.number,
        "plaatsing_id": match.number,
        **_times(chance, made, match, visit, "afgemeld" if called_off else None),
    }


def _times(chance: Chance, made: Administration, match: Match, visit: Visit, absence: str | None) -> Row:
    works, end = made.practice.works, (visit.begin + visit.minutes) % _DAY
    row = Row(datum=visit.day, begin=clock(visit.begin), eind=clock(end), uren=hours(visit.minutes))
    row |= {"aanwezigheid": "aanwezig", "activiteit": chance.one_of(match.work.activities or match.tasks)}
    if absence is not None:
        row |= {"begin": None, "eind": None, "uren": NO_HOURS, "aanwezigheid": absence, "activiteit": None}
    if any(isinstance(work.rhythm, Weekends) for work in works):
        row["einddatum"] = visit.last_day if absence is None else None
    if any(work.locations for work in works):
        row["locatie"] = chance.one_of(match.work.locations) if match.work.locations and absence is None else None
    if any(work.professional_present is not None for work in works):
        row["beroepskracht_erbij"] = "ja" if match.work.professional_present else "nee"
    return row


def _of_circles(chance: Chance, made: Administration) -> Iterator[tuple[dt.date, Row]]:
    """One row for each meeting of a circle, with everybody who was there."""
    matches = made.matches_by_client()
    for client in made.clients:
        for visit in made.visits.get(client.code, ()):
            members = [
                match for match in matches[client.code] if match.start <= visit.day <= match.last_day(made.as_of)
            ]
            there = [match for match in members if chance.happens(_COMES)]
            if len(there) < _FEWEST_IN_A_MEETING:
                there = members
            ids = sorted(match.member.number for match in there)
            row = Row(vrijwilliger_id="; ".join(ids), plaatsing_id=None, clientcode=client.code)
            yield visit.day, row | _times(chance, made, there[0], visit, None)
