"""A week in which somebody did not come, where the programme asks half-days of every week."""

from __future__ import annotations

import datetime as dt

from vzv_sheets.demonstration.practice.ground import Ground
from vzv_sheets.demonstration.wrong_values import as_date

_DAY = dt.timedelta(days=1)


def miss_a_week(ground: Ground) -> None:
    """The hours of somebody's last whole week of this year were not written down; early in January there is none yet.

    Only before anything is planted on sheet Uren.
    """
    sunday = ground.as_of - ground.as_of.isoweekday() % 7 * _DAY
    monday = sunday - 6 * _DAY
    if sunday.year != ground.as_of.year:
        return
    starts = ground.plant.column("Plaatsingen", "startdatum")
    index = ground.placement(lambda index: as_date(starts[index]) <= monday)
    number = ground.value("Plaatsingen", index, "plaatsing_id")
    ground.plant.remove("Uren", lambda row: row["plaatsing_id"] == number and monday <= as_date(row["datum"]) <= sunday)
    ground.plant.note("V-UUR-10", "Plaatsingen", index, "plaatsing_id")
    ground.keep_hours(index)
