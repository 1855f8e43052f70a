"""Exodus: a national organisation with 104 hour rows for each volunteer (domain/programmes.md row 6)."""

from __future__ import annotations

import datetime as dt

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.contents import Demonstration
from vzv_sheets.demonstration.correspondence.overdue import plant_overdue
from vzv_sheets.demonstration.correspondence.waiting import wait_for_letters
from vzv_sheets.demonstration.exodus.activities import claim_rows, talk_rows, training_rows
from vzv_sheets.demonstration.exodus.hours import hour_rows
from vzv_sheets.demonstration.exodus.members import OWN_NAME, member_rows, members, organisation_and_contact_rows
from vzv_sheets.demonstration.exodus.mistakes import plant_mistakes
from vzv_sheets.demonstration.exodus.placements import placement_rows, placements
from vzv_sheets.demonstration.people import People
from vzv_sheets.demonstration.planting import Planting


def exodus(size: int, seed: int, as_of: dt.date, *, with_mistakes: bool) -> Demonstration:
    """The administration of a large organisation with that many volunteers."""
    chance = Chance(seed, stream=6)
    people = People(chance)
    organisations, contacts = organisation_and_contact_rows(people, size, as_of)
    director = str(contacts.columns["naam"][0])
    all_members = members(chance, people, size, as_of)
    all_placements = placements(chance, all_members, as_of)
    sheets = {
        "Organisaties": organisations,
        "Vrijwilligers": member_rows(chance, all_members, as_of),
        "Contactpersonen": contacts,
        "Plaatsingen": placement_rows(all_placements, as_of),
        "Uren": hour_rows(chance, all_placements, as_of),
        "Onkosten": claim_rows(chance, all_placements, director, as_of),
        "Trainingen": training_rows(chance, all_members, as_of),
        "Gesprekken": talk_rows(chance, all_members, as_of),
    }
    planting = Planting({name: rows.columns for name, rows in sheets.items()})
    wait_for_letters(planting, "exodus", as_of)
    if with_mistakes:
        plant_mistakes(Chance(seed, stream=61), planting, as_of)
        plant_overdue(planting, "exodus", as_of)
    return planting.demonstration(_settings(director, as_of))


def _settings(director: str, as_of: dt.date) -> dict[str, object]:
    return {
        "organisatienaam": OWN_NAME,
        "peildatum": as_of,
        "vrijwilligersregeling_grondslag": "ANBI",
        "vog_max_ouderdom_maanden": 36,
        "vog_gratis": "ja",
        "ondertekenaar_naam": director,
        "ondertekenaar_functie": "vrijwilligerscoördinator",
        "plaats_ondertekening": "Groningen",
        "organisatie_adres": "Hereweg 120",
        "organisatie_postcode": "9725 AH",
        "organisatie_plaats": "Groningen",
        "organisatie_telefoon": "050-1234567",
        "organisatie_email": "info@exodusnoorderpoort.voorbeeld.example",
        "organisatie_website": "www.exodusnoorderpoort.voorbeeld.example",
        "verzekering_tekst": "Tijdens het vrijwilligerswerk bent u bij ons verzekerd: aansprakelijkheid, ongevallen.",
        "schade_melden_bij": f"{director}, telefoon 050-1234567",
    }
