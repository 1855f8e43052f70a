"""Casus-3: the mistakes that a volunteer centre finds in its own administration, one or two of each kind."""

from __future__ import annotations

import datetime as dt

from vzv_sheets.demonstration.casus_3.courses import NOT_STARTED
from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.hour_rows import HourRows
from vzv_sheets.demonstration.planting import Planting
from vzv_sheets.demonstration.wrong_rows import (
    begun_before_the_end,
    claimed_again,
    on_a_day_that_does_not_exist,
    postcode_without_digit,
    written_as_people_do,
    written_twice,
)
from vzv_sheets.demonstration.wrong_values import (
    OVER_THE_CAP,
    as_date,
    as_number,
    counted_fixed_allowances,
    has_fewer_than_31_days,
    in_dutch,
    unissued_bsn,
)

# Mistakes stand where a coordinator still looks: in the hours of the last months.
_RECENT = dt.timedelta(days=120)
_WEEK = dt.timedelta(days=7)


def plant_mistakes(chance: Chance, planting: Planting, as_of: dt.date) -> None:
    """Plant the mistakes. Rows are inserted first, so that no text stands yet where dates are compared."""
    hours, since = HourRows(chance, planting), as_of - _RECENT
    _after_the_end(planting)
    written_twice(planting, hours.choose(since))
    begun_before_the_end(planting, hours.choose(since))
    _over_the_month_cap(planting)
    claimed_again(planting, _untouched_claims(planting)[-1])
    _fill_hours_wrongly(chance, planting, hours, since)
    written_as_people_do(planting, lambda: hours.choose(since))
    _amount_with_a_comma(planting)
    _spoil_an_agreement(planting)
    _postcode(planting)
    _number_of_a_person(chance, planting)


def _after_the_end(planting: Planting) -> None:
    """Hours a week after the placement ended."""
    placements = planting.column("Plaatsingen", "plaatsing_id")
    ends = dict(zip(placements, planting.column("Plaatsingen", "eind_werkelijk"), strict=True))
    days, of_placement = planting.column("Uren", "datum"), planting.column("Uren", "plaatsing_id")
    begins = planting.column("Uren", "begin")
    latest = max(
        (index for index in range(len(days)) if ends[of_placement[index]] is not None and begins[index] is not None),
        key=lambda index: (str(ends[of_placement[index]]), index),
    )
    end = as_date(ends[of_placement[latest]])
    row = planting.row("Uren", latest) | {"datum": end + _WEEK}
    position = next((i for i, day in enumerate(days) if isinstance(day, dt.date) and day > end + _WEEK), len(days))
    planting.insert("Uren", position, row)
    planting.note("V-UUR-02", "Uren", position, "datum")


def _untouched_claims(planting: Planting) -> list[int]:
    """The rows of Onkosten without a mistake: travel costs, or where nobody claims them all others."""
    kinds = planting.column("Onkosten", "soort")
    free = [index for index in range(len(kinds)) if not planting.is_touched("Onkosten", index)]
    return [index for index in free if kinds[index] == "reiskosten"] or free


def _fill_hours_wrongly(chance: Chance, planting: Planting, hours: HourRows, since: dt.date) -> None:
    planting.put("V-ALG-07", "Uren", hours.choose(since), "uren", "ca. 3")
    days = planting.column("Uren", "datum")
    index = hours.choose(since, lambda index: has_fewer_than_31_days(days[index]))
    on_a_day_that_does_not_exist(planting, index)
    index = hours.choose(since)
    identifier = str(planting.column("Uren", "vrijwilliger_id")[index])
    number = planting.rows("Vrijwilligers") + 100 + chance.below(100)
    planting.put("V-ALG-05", "Uren", index, "vrijwilliger_id", f"V{number:0{len(identifier) - 1}d}")
    index = hours.choose(since)
    given = planting.column("Uren", "uren")[index]
    planting.put("V-UUR-04", "Uren", index, "uren", as_number(given) + 2)


def _amount_with_a_comma(planting: Planting) -> None:
    index = _untouched_claims(planting)[0]
    planting.write_as_typed("Onkosten", index, "bedrag", in_dutch(planting.column("Onkosten", "bedrag")[index]))


def _over_the_month_cap(planting: Planting) -> None:
    """The last fixed allowance of somebody who is not near the limit is more than the limit of its month."""
    people, amounts = planting.column("Onkosten", "vrijwilliger_id"), planting.column("Onkosten", "bedrag")
    counted = counted_fixed_allowances(planting)
    at_the_cap = {people[index] for index, cap in counted if amounts[index] == cap}
    for index, cap in reversed(counted):
        if people[index] not in at_the_cap:
            planting.put("V-GELD-02", "Onkosten", index, "bedrag", cap + OVER_THE_CAP)
            return


def _spoil_an_agreement(planting: Planting) -> None:
    """Two placements for which no agreement can be made: one displaces paid work, one has no learning goals."""
    benefits = dict(
        zip(
            planting.column("Vrijwilligers", "vrijwilliger_id"),
            planting.column("Vrijwilligers", "uitkering"),
            strict=True,
        )
    )
    waiting = [
        index
        for index, status in enumerate(planting.column("Plaatsingen", "status"))
        if status in {stage.value for stage in NOT_STARTED}
    ]
    people = planting.column("Plaatsingen", "vrijwilliger_id")
    assisted = next(index for index in reversed(waiting) if benefits[people[index]] == "bijstand")
    planting.put("V-TAAK-01", "Plaatsingen", assisted, "taak_normaal_door_beroepskracht", "ja")
    other = next(index for index in reversed(waiting) if index != assisted)
    identifier = planting.column("Plaatsingen", "plaatsing_id")[other]
    planting.remove("Leerdoelen", lambda row: row["plaatsing_id"] == identifier)
    planting.remove("Metingen", lambda row: row["plaatsing_id"] == identifier)
    planting.note("V-DOC-10", "Plaatsingen", other, "overeenkomst_datum")


def _postcode(planting: Planting) -> None:
    """A postcode whose first digit was not typed, of somebody who is running."""
    postcodes, statuses = planting.column("Vrijwilligers", "postcode"), planting.column("Vrijwilligers", "status")
    index = max(i for i, code in enumerate(postcodes) if code is not None and statuses[i] == "actief")
    postcode_without_digit(planting, index)


def _number_of_a_person(chance: Chance, planting: Planting) -> None:
    """A BSN that somebody wrote behind a learning goal."""
    reached = [i for i, status in enumerate(planting.column("Leerdoelen", "status")) if status != "open"]
    index = chance.one_of(reached)
    description = planting.column("Leerdoelen", "omschrijving")[index]
    planting.put("V-PRIV-01", "Leerdoelen", index, "omschrijving", f"{description} (BSN {unissued_bsn(chance)})")
