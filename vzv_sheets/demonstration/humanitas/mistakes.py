"""Humanitas Westerkwartier: mistakes of volunteers with several households, one or two of each kind."""

from __future__ import annotations

import datetime as dt

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.hour_rows import HourRows
from vzv_sheets.demonstration.planting import Planting
from vzv_sheets.demonstration.wrong_rows import (
    begun_before_the_end,
    claimed_again,
    name_for_number,
    on_a_day_that_does_not_exist,
    postcode_without_digit,
    telephone_without_nought,
    written_as_people_do,
    written_twice,
)
from vzv_sheets.demonstration.wrong_values import (
    as_date,
    as_number,
    has_fewer_than_31_days,
    in_dutch,
    unissued_bsn,
)

# Mistakes stand where a coordinator still looks: in the visits of the last months.
_RECENT = dt.timedelta(days=120)
_WEEK = dt.timedelta(days=7)


def plant_mistakes(chance: Chance, planting: Planting, as_of: dt.date) -> None:
    """Plant the mistakes. Rows are inserted first, so that no text stands yet where dates are compared."""
    visits, since = HourRows(chance, planting), as_of - _RECENT
    running = _running_placements(planting)
    _after_the_end(planting)
    written_twice(planting, visits.choose(since))
    _two_households_at_once(planting, visits, since, running)
    _household_of_somebody_else(planting, visits, since, running)
    _fill_visits_wrongly(chance, planting, visits, since)
    written_as_people_do(planting, lambda: visits.choose(since))
    _in_claims(planting)
    _in_placements(planting)
    _ways_to_reach_somebody(planting)


def _running_placements(planting: Planting) -> dict[object, list[tuple[object, dt.date]]]:
    """By volunteer the placements that run, each with its start."""
    columns = (planting.column("Plaatsingen", key) for key in ("vrijwilliger_id", "plaatsing_id", "startdatum"))
    running: dict[object, list[tuple[object, dt.date]]] = {}
    for person, number, start, status in zip(*columns, planting.column("Plaatsingen", "status"), strict=True):
        if status == "actief":
            running.setdefault(person, []).append((number, as_date(start)))
    return running


def _after_the_end(planting: Planting) -> None:
    """A visit a week after somebody else took over."""
    numbers, ends = (planting.column("Plaatsingen", key) for key in ("plaatsing_id", "eind_werkelijk"))
    ended = {number: as_date(end) for number, end in zip(numbers, ends, strict=True) if end is not None}
    days, of_placement, begins = (planting.column("Uren", key) for key in ("datum", "plaatsing_id", "begin"))
    latest = max(
        (index for index, number in enumerate(of_placement) if number in ended and begins[index] is not None),
        key=lambda index: (ended[of_placement[index]], index),
    )
    row = planting.row("Uren", latest)
    day = ended[of_placement[latest]] + _WEEK
    # On that day nobody may be in another household.
    while any(row["vrijwilliger_id"] == person and day == other for person, other in _visited(planting)):
        day += dt.timedelta(days=1)
    position = next((index for index, other in enumerate(days) if as_date(other) > day), len(days))
    planting.insert("Uren", position, row | {"datum": day})
    planting.note("V-UUR-02", "Uren", position, "datum")


def _visited(planting: Planting) -> list[tuple[object, object]]:
    return list(zip(planting.column("Uren", "vrijwilliger_id"), planting.column("Uren", "datum"), strict=True))


def _two_households_at_once(
    planting: Planting, visits: HourRows, since: dt.date, running: dict[object, list[tuple[object, dt.date]]]
) -> None:
    """A second household, an hour after the visit to the first one began."""
    people, numbers, days = (planting.column("Uren", key) for key in ("vrijwilliger_id", "plaatsing_id", "datum"))

    def others(index: int) -> list[object]:
        placed = running.get(people[index], [])
        return [number for number, start in placed if number != numbers[index] and start <= as_date(days[index])]

    index = visits.choose(since, lambda index: bool(others(index)))
    begun_before_the_end(planting, index, plaatsing_id=others(index)[0])


def _household_of_somebody_else(
    planting: Planting, visits: HourRows, since: dt.date, running: dict[object, list[tuple[object, dt.date]]]
) -> None:
    """The placement one line too low was chosen: it is of another volunteer."""
    index = visits.choose(since)
    person, day = (planting.column("Uren", key)[index] for key in ("vrijwilliger_id", "datum"))
    number = next(
        number
        for other, placed in running.items()
        for number, start in placed
        if other != person and start <= as_date(day)
    )
    planting.put("V-ALG-12", "Uren", index, "plaatsing_id", number)


def _fill_visits_wrongly(chance: Chance, planting: Planting, visits: HourRows, since: dt.date) -> None:
    days = planting.column("Uren", "datum")
    planting.put("V-ALG-07", "Uren", visits.choose(since), "uren", "ruim 1 uur")
    index = visits.choose(since, lambda index: has_fewer_than_31_days(days[index]))
    on_a_day_that_does_not_exist(planting, index)
    name_for_number(planting, visits.choose(since))
    index = visits.choose(since)
    planting.put("V-UUR-04", "Uren", index, "uren", as_number(planting.column("Uren", "uren")[index]) + 2)
    planting.change("Uren", index := visits.choose(since), aanwezigheid="afgemeld")
    planting.note("V-UUR-05", "Uren", index, "uren")
    index = visits.choose(since)
    activity = planting.column("Uren", "activiteit")[index]
    planting.put("V-PRIV-01", "Uren", index, "activiteit", f"{activity} (BSN {unissued_bsn(chance)})")
    planting.note("V-ALG-06", "Uren", index, "activiteit")


def _in_claims(planting: Planting) -> None:
    """A claim handed in twice, an amount that cannot be read, and one that is written with a comma."""
    amounts, kinds, statuses = (planting.column("Onkosten", key) for key in ("bedrag", "soort", "status"))
    # A claim that was refused may be handed in again.
    travel = [index for index, kind in enumerate(kinds) if kind == "reiskosten" and statuses[index] != "afgewezen"]
    claimed_again(planting, travel[-1])
    planting.put("V-ALG-07", "Onkosten", travel[-2], "bedrag", "ca. 15 euro")
    planting.write_as_typed("Onkosten", travel[0], "bedrag", in_dutch(amounts[travel[0]]))


def _in_placements(planting: Planting) -> None:
    """A placement without the code of its household, and a household that was entered twice for one volunteer."""
    codes, statuses = planting.column("Plaatsingen", "clientcode"), planting.column("Plaatsingen", "status")
    running = [index for index, status in enumerate(statuses) if status == "actief"]
    # Of a household that had another volunteer before: its code still stands in the workbook.
    forgotten = next(index for index in reversed(running) if codes.count(codes[index]) > 1)
    doubled = running[0]
    planting.put("V-PLA-01", "Plaatsingen", forgotten, "clientcode", None)
    last = planting.rows("Plaatsingen")
    row = planting.row("Plaatsingen", doubled)
    number = f"P{last + 1:0{len(str(row['plaatsing_id'])) - 1}d}"
    started = planting.column("Plaatsingen", "startdatum")[forgotten]
    again = {"plaatsing_id": number, "startdatum": started, "overeenkomst_datum": started}
    planting.insert("Plaatsingen", last, row | again)
    planting.note("V-PLA-03", "Plaatsingen", last, "startdatum")


def _ways_to_reach_somebody(planting: Planting) -> None:
    """A telephone number without its first nought and a postcode without its first digit."""
    *_, telephone, postcode = range(planting.rows("Vrijwilligers"))
    telephone_without_nought(planting, telephone)
    postcode_without_digit(planting, postcode)
