"""The mistakes that every organisation makes when it types, and what is written unusually but can be read."""

from __future__ import annotations

import datetime as dt

from vzv_sheets.demonstration.practice.ground import Ground
from vzv_sheets.demonstration.wrong_rows import (
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

_WEEK, _DAY = dt.timedelta(weeks=1), dt.timedelta(days=1)
_TWO_HOURS, _A_DAY = 2, 16


def plant_usual_mistakes(ground: Ground) -> None:
    """Plant them. Rows are inserted first, so that no text stands yet where dates are compared."""
    _after_the_end(ground)
    written_twice(ground.plant, ground.hour())
    _wrong_hours(ground)
    written_as_people_do(ground.plant, ground.hour)
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


def _wrong_hours(ground: Ground) -> None:
    plant = ground.plant
    days, given = plant.column("Uren", "datum"), plant.column("Uren", "uren")
    plant.put("V-ALG-07", "Uren", ground.hour(), "uren", "ca. 2")
    index = ground.hour(lambda index: has_fewer_than_31_days(days[index]))
    on_a_day_that_does_not_exist(plant, index)
    index = ground.hour()
    right = as_number(given[index])
    # A stay that became longer could be too long as well.
    plant.put("V-UUR-04", "Uren", index, "uren", right + (_TWO_HOURS if right < _A_DAY else -_TWO_HOURS))
    index = ground.hour()
    plant.change("Uren", index, aanwezigheid="afgemeld")
    plant.note("V-UUR-05", "Uren", index, "uren")
    name_for_number(plant, ground.hour())


def _claims(ground: Ground) -> None:
    """A claim handed in twice, an amount that cannot be read, and one that is written with a comma."""
    plant = ground.plant
    statuses, amounts = plant.column("Onkosten", "status"), plant.column("Onkosten", "bedrag")
    # A claim that was refused may be handed in again.
    counted = [index for index, status in enumerate(statuses) if status != "afgewezen"]
    claimed_again(plant, counted[-1])
    plant.put("V-ALG-07", "Onkosten", counted[-2], "bedrag", "ca. 15 euro")
    plant.write_as_typed("Onkosten", counted[0], "bedrag", in_dutch(amounts[counted[0]]))


def _ways_to_reach_somebody(ground: Ground) -> None:
    """A telephone number without its first nought, and where addresses are kept a postcode without its first digit."""
    telephone_without_nought(ground.plant, ground.volunteer())
    if not ground.made.practice.crew.secret_addresses:
        postcode_without_digit(ground.plant, ground.volunteer())


def _number_of_a_person(ground: Ground) -> None:
    """A BSN that somebody wrote behind the reason for which somebody volunteers."""
    index = ground.volunteer()
    name = ground.value("Vrijwilligers", index, "voornaam")
    ground.plant.put("V-PRIV-01", "Vrijwilligers", index, "voornaam", f"{name} (BSN {unissued_bsn(ground.chance)})")
