"""Exodus: a year of hours on two fixed weekdays, 104 rows for every volunteer (domain/decisions.md: 156,000)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.exodus.placements import FRIDAY, TUESDAY, Placement
from vzv_sheets.demonstration.sheet_rows import SheetRows
from vzv_sheets.demonstration.working_time import NO_HOURS, clock, hours

WEEKS = 52
COLUMNS = ("vrijwilliger_id", "plaatsing_id", "datum", "begin", "eind", "uren", "aanwezigheid", "activiteit")

_ABSENT = 0.06
# Half of who is absent called in time.
_ABSENCES = ("afgemeld", "afgemeld", "afgemeld", "verhinderd", "verlof", "geannuleerd door organisatie")

Roster = Mapping[str, Sequence[object]]


def hour_rows(chance: Chance, placements: Sequence[Placement], as_of: dt.date) -> SheetRows:
    """Sheet Uren day by day: the last 52 Tuesdays and the last 52 Fridays up to the day itself."""
    rosters = {weekday: _roster(placements, weekday) for weekday in (TUESDAY, FRIDAY)}
    rows = SheetRows(COLUMNS)
    for day in days(as_of):
        _add_day(chance, rows, rosters[day.weekday()], day)
    return rows


def days(as_of: dt.date) -> list[dt.date]:
    """The 104 days on which the volunteers come, oldest first."""
    found = []
    for weekday in (TUESDAY, FRIDAY):
        last = as_of - dt.timedelta(days=(as_of.weekday() - weekday) % 7)
        found += [last - dt.timedelta(weeks=week) for week in range(WEEKS)]
    return sorted(found)


def _roster(placements: Sequence[Placement], weekday: int) -> Roster:
    """The rows of one day when everybody is there."""
    roster: dict[str, list[object]] = {key: [] for key in COLUMNS if key != "datum"}
    for placement in placements:
        for shift in placement.shifts:
            if shift.weekday == weekday:
                times = shift.times
                roster["vrijwilliger_id"].append(placement.member.number)
                roster["plaatsing_id"].append(placement.number)
                roster["begin"].append(clock(times.begin))
                roster["eind"].append(clock(times.end))
                roster["uren"].append(hours(times.minutes))
                roster["aanwezigheid"].append("aanwezig")
                roster["activiteit"].append(placement.tasks.split("; ")[-1])
    return roster


def _add_day(chance: Chance, rows: SheetRows, roster: Roster, day: dt.date) -> None:
    first = len(rows)
    count = len(roster["vrijwilliger_id"])
    columns = rows.columns
    for key, values in roster.items():
        columns[key].extend(values)
    columns["datum"].extend([day] * count)
    fraction = chance.fraction
    for index in [index for index in range(first, first + count) if fraction() < _ABSENT]:
        columns["begin"][index] = columns["eind"][index] = columns["activiteit"][index] = None
        columns["uren"][index] = NO_HOURS
        columns["aanwezigheid"][index] = chance.one_of(_ABSENCES)
