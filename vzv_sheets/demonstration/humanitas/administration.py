"""Humanitas Westerkwartier: 160 volunteers with 625 households (domain/programmes.md row 10; domain/decisions.md)."""

from __future__ import annotations

import datetime as dt

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.contents import Demonstration
from vzv_sheets.demonstration.correspondence.overdue import plant_overdue
from vzv_sheets.demonstration.correspondence.waiting import wait_for_letters
from vzv_sheets.demonstration.humanitas.claims import claim_rows
from vzv_sheets.demonstration.humanitas.households import NAME, placement_rows, placements
from vzv_sheets.demonstration.humanitas.mistakes import plant_mistakes
from vzv_sheets.demonstration.humanitas.visits import visits_of_a_year
from vzv_sheets.demonstration.humanitas.volunteers import volunteer_rows, volunteers
from vzv_sheets.demonstration.people import People
from vzv_sheets.demonstration.places import TOWNS_AROUND_LEEK
from vzv_sheets.demonstration.planting import Planting


def humanitas(size: int, seed: int, as_of: dt.date, *, with_mistakes: bool) -> Demonstration:
    """The administration of a local department with that many volunteers; clients stand on no sheet of their own."""
    chance = Chance(seed, stream=10)
    people = People(chance, TOWNS_AROUND_LEEK)
    director = people.person(as_of, 35, 64).full_name
    all_volunteers = volunteers(chance, people, size, as_of)
    all_placements = placements(chance, all_volunteers, as_of)
    visits = visits_of_a_year(chance, all_placements, as_of)
    sheets = {
        "Vrijwilligers": volunteer_rows(chance, all_volunteers, as_of),
        "Plaatsingen": placement_rows(chance, all_placements, as_of),
        "Uren": visits.rows,
        "Onkosten": claim_rows(chance, all_volunteers, visits, director, as_of),
    }
    planting = Planting({name: rows.columns for name, rows in sheets.items()})
    wait_for_letters(planting, NAME, as_of)
    if with_mistakes:
        plant_mistakes(Chance(seed, stream=101), planting, as_of)
        plant_overdue(planting, NAME, as_of)
    return planting.demonstration(_settings(director, as_of))


def _settings(coordinator: str, as_of: dt.date) -> dict[str, object]:
    return {
        "organisatienaam": "Humanitas Westerkwartier",
        "peildatum": as_of,
        "vrijwilligersregeling_grondslag": "ANBI",
        "ondertekenaar_naam": coordinator,
        "ondertekenaar_functie": "coördinator",
        "plaats_ondertekening": "Leek",
        "organisatie_adres": "Tolberterstraat 11",
        "organisatie_postcode": "9351 BA",
        "organisatie_plaats": "Leek",
        "organisatie_telefoon": "0594-123456",
        "organisatie_email": "westerkwartier@humanitas.voorbeeld.example",
        "organisatie_website": "www.humanitas-westerkwartier.voorbeeld.example",
        "verzekering_tekst": "Tijdens het vrijwilligerswerk bent u bij ons verzekerd met een WA- en "
        "ongevallenverzekering.",
        "schade_melden_bij": f"{coordinator}, telefoon 0594-123456",
    }
