"""Casus-4: the mistakes that a care institution with two locations and a maximum finds in its own administration."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from vzv_sheets.demonstration.casus_4.claims import HOURLY, month_maximum
from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.hour_rows import HourRows
from vzv_sheets.demonstration.planting import Planting
from vzv_sheets.demonstration.wrong_rows import (
    begun_before_the_end,
    claimed_again,
    on_a_day_that_does_not_exist,
    written_as_people_do,
    written_twice,
)
from vzv_sheets.demonstration.wrong_values import (
    OVER_THE_CAP,
    as_number,
    has_fewer_than_31_days,
    in_dutch,
    unissued_bsn,
)

_RECENT = dt.timedelta(days=120)


def plant_mistakes(chance: Chance, planting: Planting, as_of: dt.date) -> None:
    """Plant the mistakes. Rows are inserted first, so that no text stands yet where dates are compared."""
    hours, since = HourRows(chance, planting), as_of - _RECENT
    written_twice(planting, hours.choose(since))
    _at_two_locations_at_once(planting, hours, since)
    _paid_more_than_the_maximum(planting)
    claimed_again(planting, _hourly_claims(planting)[-1])
    _fill_hours_wrongly(planting, hours, since)
    _placement_of_another(planting, hours, since)
    written_as_people_do(planting, lambda: hours.choose(since))
    _amount_with_a_comma(planting)
    _mistype_the_scheme(planting)
    _let_displace_paid_work(planting)
    _number_of_a_person(chance, planting)


def _at_two_locations_at_once(planting: Planting, hours: HourRows, since: dt.date) -> None:
    """A shift that began an hour after one at the other location of the same volunteer."""
    owners = dict(
        zip(*(planting.column("Plaatsingen", key) for key in ("plaatsing_id", "vrijwilliger_id")), strict=True)
    )
    of_person: dict[object, list[object]] = {}
    for placement, person in owners.items():
        of_person.setdefault(person, []).append(placement)
    people, placed = (planting.column("Uren", key) for key in ("vrijwilliger_id", "plaatsing_id"))
    index = hours.choose(since, lambda index: len(of_person[people[index]]) > 1)
    other = next(placement for placement in of_person[people[index]] if placement != placed[index])
    begun_before_the_end(planting, index, plaatsing_id=other)


def _hourly_claims(planting: Planting) -> list[int]:
    """The claims of an hourly allowance that were paid and in which nothing was planted."""
    rows = zip(*(planting.column("Onkosten", key) for key in ("soort", "status")), strict=True)
    paid = [index for index, (kind, status) in enumerate(rows) if kind == HOURLY and status == "betaald"]
    return [index for index in paid if not planting.is_touched("Onkosten", index)]


def _paid_more_than_the_maximum(planting: Planting) -> None:
    """The last hourly allowance that was paid at the maximum was paid above it: nobody cut it."""
    amounts = planting.column("Onkosten", "bedrag")
    most = month_maximum()
    index = [index for index in _hourly_claims(planting) if amounts[index] == most][-1]
    planting.put("V-GELD-01", "Onkosten", index, "bedrag", most + OVER_THE_CAP)


def _fill_hours_wrongly(planting: Planting, hours: HourRows, since: dt.date) -> None:
    planting.put("V-ALG-07", "Uren", hours.choose(since), "uren", "halve middag")
    days = planting.column("Uren", "datum")
    index = hours.choose(since, lambda index: has_fewer_than_31_days(days[index]))
    on_a_day_that_does_not_exist(planting, index)
    index = hours.choose(since)
    planting.put("V-UUR-04", "Uren", index, "uren", as_number(planting.column("Uren", "uren")[index]) + Decimal("0.75"))


def _placement_of_another(planting: Planting, hours: HourRows, since: dt.date) -> None:
    """Hours written down at a placement of somebody else: the maximum of which person do they count for?"""
    of_another, its_owner = (planting.column("Plaatsingen", key)[0] for key in ("plaatsing_id", "vrijwilliger_id"))
    people = planting.column("Uren", "vrijwilliger_id")
    index = hours.choose(since, lambda index: people[index] != its_owner)
    planting.put("V-ALG-12", "Uren", index, "plaatsing_id", of_another)


def _amount_with_a_comma(planting: Planting) -> None:
    index = _hourly_claims(planting)[0]
    planting.write_as_typed("Onkosten", index, "bedrag", in_dutch(planting.column("Onkosten", "bedrag")[index]))


def _waiting(planting: Planting) -> list[int]:
    statuses = planting.column("Plaatsingen", "status")
    return [index for index, status in enumerate(statuses) if status == "voorgesteld"]


def _mistype_the_scheme(planting: Planting) -> None:
    """A placement that names a scheme which does not exist."""
    planting.put("V-ALG-05", "Plaatsingen", _waiting(planting)[-1], "regeling_id", "STIMM")


def _let_displace_paid_work(planting: Planting) -> None:
    """Somebody with bijstand gets a task that professionals normally do."""
    people, benefits = (planting.column("Vrijwilligers", key) for key in ("vrijwilliger_id", "uitkering"))
    assisted = {person for person, benefit in zip(people, benefits, strict=True) if benefit == "bijstand"}
    placed = planting.column("Plaatsingen", "vrijwilliger_id")
    index = next(index for index in _waiting(planting) if placed[index] in assisted)
    planting.put("V-TAAK-01", "Plaatsingen", index, "taak_normaal_door_beroepskracht", "ja")


def _number_of_a_person(chance: Chance, planting: Planting) -> None:
    """A BSN that somebody wrote behind the name of a location."""
    names = planting.column("Organisaties", "naam")
    index = len(names) - 1
    planting.put("V-PRIV-01", "Organisaties", index, "naam", f"{names[index]} (BSN {unissued_bsn(chance)})")
