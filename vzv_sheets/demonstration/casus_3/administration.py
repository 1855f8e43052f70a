"""Casus-3: the volunteer centre of a municipality that guides benefit claimants (domain/programmes.md row 17)."""

from __future__ import annotations

import datetime as dt

from vzv_sheets.demonstration.casus_3.claims import claim_rows
from vzv_sheets.demonstration.casus_3.guidance import goal_and_measurement_rows, talk_rows
from vzv_sheets.demonstration.casus_3.hosts import CENTRE, Network, municipality_id, network
from vzv_sheets.demonstration.casus_3.hours import hours_of_a_year
from vzv_sheets.demonstration.casus_3.mistakes import plant_mistakes
from vzv_sheets.demonstration.casus_3.placements import placement_rows, placements, programme_id, subsidy_id
from vzv_sheets.demonstration.casus_3.volunteers import volunteer_rows, volunteers
from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.contents import Demonstration
from vzv_sheets.demonstration.correspondence.overdue import plant_overdue
from vzv_sheets.demonstration.correspondence.waiting import wait_for_letters
from vzv_sheets.demonstration.people import People
from vzv_sheets.demonstration.places import TOWNS_AROUND_LEEK
from vzv_sheets.demonstration.planting import Planting
from vzv_sheets.demonstration.sheet_rows import SheetRows

_COURSE_PRICE = 600
_FEWEST_COURSES, _MOST_COURSES = 40, 50
# The municipality pays for 40 to 50 courses of a centre of about this size (002 c3).
_VOLUNTEERS_FOR_ONE_SUBSIDY = 48


def casus_3(size: int, seed: int, as_of: dt.date, *, with_mistakes: bool) -> Demonstration:
    """The administration of a volunteer centre with that many volunteers."""
    chance = Chance(seed, stream=3)
    people = People(chance, TOWNS_AROUND_LEEK)
    around = network(chance, people, size, as_of)
    all_volunteers = volunteers(chance, people, around, size, as_of)
    all_placements = placements(chance, all_volunteers, around)
    worked = hours_of_a_year(chance, all_placements, as_of)
    goals, measurements = goal_and_measurement_rows(chance, all_placements, as_of)
    sheets = {
        "Organisaties": around.organisations,
        "Vrijwilligers": volunteer_rows(chance, all_volunteers, around, as_of),
        "Contactpersonen": around.contacts,
        "Plaatsingen": placement_rows(chance, all_placements, around, as_of),
        "Uren": worked.rows,
        "Leerdoelen": goals,
        "Metingen": measurements,
        "Gesprekken": talk_rows(chance, all_placements, as_of),
        "Onkosten": claim_rows(chance, all_placements, worked.attendance, around.coordinator.full_name, as_of),
        "Subsidies": _subsidies(size, as_of),
    }
    planting = Planting({name: rows.columns for name, rows in sheets.items()})
    wait_for_letters(planting, "casus-3", as_of)
    if with_mistakes:
        plant_mistakes(Chance(seed, stream=31), planting, as_of)
        plant_overdue(planting, "casus-3", as_of)
    return planting.demonstration(_settings(around, as_of))


def _subsidies(size: int, as_of: dt.date) -> SheetRows:
    rows = SheetRows(
        ("subsidie_id", "financier_org_id", "programma_id", "van", "tot", "bedrag_per_traject", "min_trajecten",
         "max_trajecten", "voorwaarden", "verdiend_bij")
    )  # fmt: skip
    agreed = max(1, size // _VOLUNTEERS_FOR_ONE_SUBSIDY)
    for year in (as_of.year - 1, as_of.year):
        rows.add(
            subsidie_id=subsidy_id(year, as_of), financier_org_id=municipality_id(), programma_id=programme_id(),
            van=dt.date(year, 1, 1), tot=dt.date(year, 12, 31), bedrag_per_traject=_COURSE_PRICE,
            min_trajecten=agreed * _FEWEST_COURSES, max_trajecten=agreed * _MOST_COURSES,
            voorwaarden="intake; leerdoelen; match", verdiend_bij="match",
        )  # fmt: skip
    return rows


def _settings(around: Network, as_of: dt.date) -> dict[str, object]:
    coordinator = around.coordinator
    return {
        "organisatienaam": CENTRE,
        "peildatum": as_of,
        "vrijwilligersregeling_grondslag": "ANBI",
        "ondertekenaar_naam": coordinator.full_name,
        "ondertekenaar_functie": "vrijwilligerscoördinator",
        "plaats_ondertekening": "Leek",
        "organisatie_adres": "Tolberterstraat 66",
        "organisatie_postcode": "9351 BK",
        "organisatie_plaats": "Leek",
        "organisatie_telefoon": "0594-123456",
        "organisatie_email": "info@noorderling.voorbeeld.example",
        "organisatie_website": "www.noorderling.voorbeeld.example",
        "verzekering_tekst": "U bent tijdens het vrijwilligerswerk verzekerd via de vrijwilligersverzekering van de "
        "gemeente: aansprakelijkheid en ongevallen.",
        "schade_melden_bij": f"{coordinator.full_name}, telefoon 0594-123456",
    }
