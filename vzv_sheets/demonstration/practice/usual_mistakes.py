"""The mistakes that every organisation makes when it types, and what is written unusually but can be read."""

from __future__ import annotations

import datetime as dt

from vzv_sheets.demonstration.practice.ground import Ground
from vzv_sheets.demonstration.wrong_values import (
    as_date,
    as_number,
    has_fewer_than_31_days,
    impossible_day,
    in_dutch,
    unissued_bsn,
)

_WEEK, _DAY = dt.timedelta(weeks=1), dt.timedelta(days=1)
_TWO_HOURS, _A_DAY = 2, 16


def plant_usual_mistakes(ground: Ground) -> None:
    """Plant them. Rows are inserted first, so that no text stands yet where dates are compared."""
    _after_the_end(ground)
    _twice(ground)
    _wrong_hours(ground)
    _written_as_people_do(ground)
    _claims(ground)
    _ways_to_reach_somebody(ground)
    _number_of_a_person(ground)


def _after_the_end(ground: Ground) -> None:
    """Hours a week after the placement ended."""
    plant = ground.plant
    ended = ground.placement(status="afgerond")
    number, person, end = (
        ground.value("Plaatsingen", ended, key) for key in ("plaatsing_id", "vrijwilliger_id", "eind_werkelijk")
    )
    day = as_date(end) + _WEEK
    days, people = plant.column("Uren", "datum"), plant.column("Uren", "vrijwilliger_id")
    like = next(
        index
        for index in range(len(days))
        if (plant.column("Uren", "begin")[index] is not None and "einddatum" not in plant.row("Uren", index))
        or plant.row("Uren", index).get("plaatsing_id") == number
    )
    row = plant.row("Uren", like) | {"vrijwilliger_id": person, "plaatsing_id": number, "datum": day}
    if row.get("einddatum") is not None:
        row["einddatum"] = day + 2 * _DAY
    position = next((index for index, other in enumerate(days) if as_date(other) > day), len(people))
    plant.insert("Uren", position, row)
    plant.note("V-UUR-02", "Uren", position, "datum")


def _twice(ground: Ground) -> None:
    index = ground.hour()
    ground.plant.insert("Uren", index + 1, ground.plant.row("Uren", index))
    ground.plant.note("V-UUR-03", "Uren", index + 1, "datum")


def _wrong_hours(ground: Ground) -> None:
    plant = ground.plant
    days, given = plant.column("Uren", "datum"), plant.column("Uren", "uren")
    plant.put("V-ALG-07", "Uren", ground.hour(), "uren", "ca. 2")
    index = ground.hour(lambda index: has_fewer_than_31_days(days[index]))
    plant.put("V-ALG-07", "Uren", index, "datum", impossible_day(as_date(days[index])))
    index = ground.hour()
    right = as_number(given[index])
    # A stay that became longer could be too long as well.
    plant.put("V-UUR-04", "Uren", index, "uren", right + (_TWO_HOURS if right < _A_DAY else -_TWO_HOURS))
    index = ground.hour()
    plant.change("Uren", index, aanwezigheid="afgemeld")
    plant.note("V-UUR-05", "Uren", index, "uren")
    index = ground.hour()
    plant.put("V-ALG-05", "Uren", index, "vrijwilliger_id", _name(ground, index))


def _name(ground: Ground, index: int) -> str:
    """The name of the (first) volunteer of a row of Uren, where the number belongs."""
    number = str(ground.value("Uren", index, "vrijwilliger_id")).split("; ")[0]
    row = ground.plant.row("Vrijwilligers", ground.row_of("Vrijwilligers", "vrijwilliger_id", number))
    return " ".join(str(row[key]) for key in ("voornaam", "tussenvoegsel", "achternaam") if row[key])


def _written_as_people_do(ground: Ground) -> None:
    """What is read without a word: numbers and dates as text."""
    plant = ground.plant
    given, days = plant.column("Uren", "uren"), plant.column("Uren", "datum")
    for pattern in ("{}", "{} uur"):
        index = ground.hour()
        plant.write_as_typed("Uren", index, "uren", pattern.format(in_dutch(given[index])))
    index = ground.hour()
    plant.write_as_typed("Uren", index, "datum", f"{as_date(days[index]):%d-%m-%Y}")


def _claims(ground: Ground) -> None:
    """A claim handed in twice, an amount that cannot be read, and one that is written with a comma."""
    plant = ground.plant
    statuses, amounts = plant.column("Onkosten", "status"), plant.column("Onkosten", "bedrag")
    # A claim that was refused may be handed in again.
    counted = [index for index, status in enumerate(statuses) if status != "afgewezen"]
    last = plant.rows("Onkosten")
    row = plant.row("Onkosten", counted[-1])
    number = f"D{last + 1:0{len(str(row['onkosten_id'])) - 1}d}"
    again = row | {"onkosten_id": number, "status": "ingediend", "akkoord_door": None, "akkoord_datum": None}
    plant.insert("Onkosten", last, again | {"betaald_op": None})
    plant.note("V-GELD-13", "Onkosten", last, "bedrag")
    plant.put("V-ALG-07", "Onkosten", counted[-2], "bedrag", "ca. 15 euro")
    plant.write_as_typed("Onkosten", counted[0], "bedrag", in_dutch(amounts[counted[0]]))


def _ways_to_reach_somebody(ground: Ground) -> None:
    """A telephone number without its first nought, and where addresses are kept a postcode without its first digit."""
    index = ground.volunteer()
    number = str(ground.value("Vrijwilligers", index, "telefoon"))
    ground.plant.put("V-VRW-07", "Vrijwilligers", index, "telefoon", number.removeprefix("0").replace("-", ""))
    if not ground.made.practice.crew.secret_addresses:
        index = ground.volunteer()
        code = str(ground.value("Vrijwilligers", index, "postcode"))
        ground.plant.put("V-VRW-07", "Vrijwilligers", index, "postcode", code[1:])


def _number_of_a_person(ground: Ground) -> None:
    """A BSN that somebody wrote behind the reason for which somebody volunteers."""
    index = ground.volunteer()
    name = ground.value("Vrijwilligers", index, "voornaam")
    ground.plant.put("V-PRIV-01", "Vrijwilligers", index, "voornaam", f"{name} (BSN {unissued_bsn(ground.chance)})")
