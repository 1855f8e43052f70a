"""Casus-4: a care institution whose municipality pays volunteers by the hour (domain/programmes.md row 18)."""

from __future__ import annotations

import datetime as dt

from vzv_sheets.demonstration.casus_4.claims import claim_rows
from vzv_sheets.demonstration.casus_4.hours import hours_of_a_year
from vzv_sheets.demonstration.casus_4.locations import INSTITUTION, Institution, institution, municipality_id
from vzv_sheets.demonstration.casus_4.mistakes import plant_mistakes
from vzv_sheets.demonstration.casus_4.placements import placement_rows, placements, programme_ids
from vzv_sheets.demonstration.casus_4.volunteers import volunteer_rows, volunteers
from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.contents import Demonstration
from vzv_sheets.demonstration.correspondence.overdue import plant_overdue
from vzv_sheets.demonstration.correspondence.waiting import wait_for_letters
from vzv_sheets.demonstration.people import People
from vzv_sheets.demonstration.places import TOWNS_AROUND_LEEK
from vzv_sheets.demonstration.planting import Planting
from vzv_sheets.demonstration.preset_ids import preset_id
from vzv_sheets.demonstration.sheet_rows import SheetRows
from vzv_sheets.programmes.catalogue import programme

_GUIDANCE_PER_MONTH = 250


def casus_4(size: int, seed: int, as_of: dt.date, *, with_mistakes: bool) -> Demonstration:
    """The administration of a care institution with that many volunteers."""
    chance = Chance(seed, stream=4)
    people = People(chance, TOWNS_AROUND_LEEK)
    around = institution(chance, people, size, as_of)
    all_volunteers = volunteers(chance, people, around, size, as_of)
    all_placements = placements(chance, all_volunteers, around, as_of)
    worked = hours_of_a_year(chance, all_placements, as_of)
    sheets = {
        "Organisaties": around.organisations,
        "Vrijwilligers": volunteer_rows(chance, all_volunteers, around, as_of),
        "Contactpersonen": around.contacts,
        "Plaatsingen": placement_rows(chance, all_placements),
        "Uren": worked.rows,
        "Onkosten": claim_rows(chance, all_placements, worked.attendance, around.coordinator.full_name, as_of),
        "Regelingen": _schemes(as_of),
        "Subsidies": _subsidies(as_of),
    }
    planting = Planting({name: rows.columns for name, rows in sheets.items()})
    wait_for_letters(planting, "casus-4", as_of)
    if with_mistakes:
        plant_mistakes(Chance(seed, stream=41), planting, as_of)
        plant_overdue(planting, "casus-4", as_of)
    return planting.demonstration(_settings(around, as_of))


def _schemes(as_of: dt.date) -> SheetRows:
    """The scheme of the preset, this year and the year before: a new row for each year."""
    (preset,) = programme("casus-4").rows["Regelingen"]
    rows = SheetRows((*preset, "geldig_tot"))
    for year in (as_of.year - 1, as_of.year):
        filled = {
            **preset,
            "geldig_van": dt.date(year, 1, 1),
            "geldig_tot": dt.date(year, 12, 31),
            "naam": "Stimuleringssubsidie gemeente Zuiderveen",
            "bron": f"Besluit stimuleringssubsidie vrijwilligerswerk gemeente Zuiderveen {year}",
        }
        rows.add(**filled)
    return rows


def _subsidies(as_of: dt.date) -> SheetRows:
    rows = SheetRows(
        ("subsidie_id", "financier_org_id", "programma_id", "van", "tot", "begeleidingssubsidie_per_maand")
    )
    this_year, (ordinary, _) = preset_id("casus-4", "Subsidies", "subsidie_id"), programme_ids()
    for year in (as_of.year - 1, as_of.year):
        rows.add(
            subsidie_id=this_year if year == as_of.year else f"{this_year}-{year}", financier_org_id=municipality_id(),
            programma_id=ordinary, van=dt.date(year, 1, 1), tot=dt.date(year, 12, 31),
            begeleidingssubsidie_per_maand=_GUIDANCE_PER_MONTH,
        )  # fmt: skip
    return rows


def _settings(around: Institution, as_of: dt.date) -> dict[str, object]:
    coordinator = around.coordinator
    return {
        "organisatienaam": INSTITUTION,
        "peildatum": as_of,
        "vrijwilligersregeling_grondslag": "ANBI",
        "ondertekenaar_naam": coordinator.full_name,
        "ondertekenaar_functie": "vrijwilligerscoördinator",
        "plaats_ondertekening": "Marum",
        "organisatie_adres": "Oeverpad 12",
        "organisatie_postcode": "9363 XA",
        "organisatie_plaats": "Marum",
        "organisatie_telefoon": "0594-123499",
        "organisatie_email": "vrijwilligers@waterkant.voorbeeld.example",
        "organisatie_website": "www.waterkant.voorbeeld.example",
        "verzekering_tekst": "U bent tijdens het vrijwilligerswerk verzekerd via de vrijwilligersverzekering van de "
        "gemeente: aansprakelijkheid en ongevallen.",
        "schade_melden_bij": f"{coordinator.full_name}, telefoon 0594-123499",
    }
