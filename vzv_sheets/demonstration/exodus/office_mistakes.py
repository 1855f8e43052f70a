"""Exodus: mistakes in claims, in the list of volunteers and in placements."""

from __future__ import annotations

import datetime as dt
from itertools import cycle

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.planting import Planting
from vzv_sheets.demonstration.wrong_rows import claimed_again, postcode_without_digit, telephone_without_nought
from vzv_sheets.demonstration.wrong_values import (
    OVER_THE_CAP,
    as_date,
    as_number,
    counted_fixed_allowances,
    unissued_bsn,
)
from vzv_sheets.vocabulary.days import add_months

_AGE_OF_A_MINOR = 16
_MONTHS_IN_A_YEAR = 12


def plant_in_claims(planting: Planting) -> None:
    """An unreadable amount, a zero, a claim handed in twice, an id that occurs twice, and an amount over the limit."""
    kinds, amounts = planting.column("Onkosten", "soort"), planting.column("Onkosten", "bedrag")
    # What was refused is not judged.
    refused = [status == "afgewezen" for status in planting.column("Onkosten", "status")]
    travel = [index for index, kind in enumerate(kinds) if kind == "reiskosten" and not refused[index]]
    unreadable, nothing, twice, same_id, *_ = reversed(travel)
    planting.put("V-ALG-07", "Onkosten", unreadable, "bedrag", "1,050.00")
    planting.put("V-GELD-13", "Onkosten", nothing, "bedrag", as_number(amounts[nothing]) * 0)
    planting.put(
        "V-ALG-04", "Onkosten", same_id, "onkosten_id", planting.column("Onkosten", "onkosten_id")[same_id - 1]
    )
    for index, cap in counted_fixed_allowances(planting)[-1:]:
        planting.put("V-GELD-02", "Onkosten", index, "bedrag", cap + OVER_THE_CAP)
    claimed_again(planting, twice)
    planting.write_as_typed("Onkosten", travel[0], "bedrag", str(amounts[travel[0]]).replace(".", ","))


def plant_in_people(chance: Chance, planting: Planting, as_of: dt.date) -> None:
    """Ways to reach somebody that do not work, missing and late documents, a BSN, a placement without a place.

    Each is in the row of another volunteer who is active, has one placement and no fixed allowance.
    """
    owners = planting.column("Plaatsingen", "vrijwilliger_id")
    people, statuses = planting.column("Vrijwilligers", "vrijwilliger_id"), planting.column("Vrijwilligers", "status")
    with_allowance = planting.column("Vrijwilligers", "uitkering")
    placed: dict[object, list[int]] = {}
    for index, owner in enumerate(owners):
        placed.setdefault(owner, []).append(index)
    usable = [
        index
        for index, person in enumerate(people)
        if statuses[index] == "actief" and with_allowance[index] is None and len(placed[person]) == 1
    ]
    turns = cycle(chance.some_of(usable, 6))
    postcode, mail, telephone, minor, no_vog, late_vog = (next(turns) for _ in range(6))
    column = planting.column
    postcode_without_digit(planting, postcode)
    address = str(column("Vrijwilligers", "email")[mail])
    planting.put("V-VRW-07", "Vrijwilligers", mail, "email", address.replace("@", " "))
    telephone_without_nought(planting, telephone)
    planting.change("Vrijwilligers", minor, geboortedatum=add_months(as_of, -_AGE_OF_A_MINOR * _MONTHS_IN_A_YEAR))
    planting.note("V-VRW-16", "Vrijwilligers", minor, "akkoord_ouders_datum")
    planting.change("Vrijwilligers", no_vog, vog_aangevraagd=None)
    planting.put("V-DOC-01", "Vrijwilligers", no_vog, "vog_afgifte", None)
    planting.put("V-PRIV-01", "Vrijwilligers", postcode, "vog_functieprofiel", f"84, 85 (BSN {unissued_bsn(chance)})")
    placement = placed[people[late_vog]][0]
    started = as_date(column("Plaatsingen", "startdatum")[placement])
    planting.change("Vrijwilligers", late_vog, vog_afgifte=started + dt.timedelta(days=30))
    planting.note("V-DOC-02", "Plaatsingen", placement, "startdatum")
    planting.put("V-PLA-01", "Plaatsingen", placed[people[mail]][0], "org_id", None)
