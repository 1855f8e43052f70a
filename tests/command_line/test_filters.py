"""`vzv check --programme --without --supervisor`: who sees which finding, on every sheet."""

from __future__ import annotations

import json

import pytest

from tests.checks.small_workbooks import hours, settings, sheet
from tests.workbook.as_file import write_markdown

# COSA has V1 and V3, Humanitas V2 and V3; nobody placed V4. Every postcode and e-mail address is wrong.
BOOK = (
    settings(),
    sheet("Programmas", "programma_id | naam | aanbieder_org_id", "COSA | Cirkels | O3", "HUM | Gezinnen |"),
    sheet(
        "Organisaties", "org_id | naam | postcode",
        "O1 | Reclassering | 2000", "O2 | Buurthuis | 2000", "O3 | Exodus | 2000", "O4 | Niemands | 2000",
    ),
    sheet(
        "Contactpersonen", "contact_id | naam | email",
        "K1 | A. Bos | geen", "K2 | B. Mos | geen", "K3 | C. Vos | geen", "K4 | D. Los | geen",
    ),
    sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | postcode | begeleider_id | klantmanager_id",
        "V1 | Jansen | 2024-01-01 | 2000 | K1 | K3", "V2 | Bakker | 2024-01-01 | 2000 | |",
        "V3 | Smit | 2024-01-01 | 2000 | K1 |", "V4 | Visser | 2024-01-01 | 2000 | |",
    ),
    sheet("Clienten", "clientcode | programma_id | einde | start", "C1 | | geen | 2025-01-01", "C2 | | geen | 2025-01-01"),
    sheet(
        "Plaatsingen",
        "plaatsing_id | vrijwilliger_id | programma_id | org_id | clientcode | startdatum | begeleider_id | eind_gepland",
        "P1 | V1 | COSA | O1 | C1 | 2025-01-01 | | ", "P2 | V2 | HUM | O2 | C2 | 2025-01-01 | K2 | later",
        "P3 | V3 | COSA | O1 | | 2025-01-01 | | ", "P4 | V3 | HUM | O2 | | 2025-01-01 | K2 |",
    ),
    hours("vrijwilliger_id | plaatsing_id | datum | uren", "V1 | | 2026-02-03 | 30", "| P4 | 2026-02-03 | 30", "V9 | | 2026-02-03 | 1"),
    sheet("Leerdoelen", "leerdoel_id | plaatsing_id | categorie | status | datum_vastgesteld", "L1 | P2 | Nederlands | kwijt | 2026-01-05"),
    sheet("Metingen", "leerdoel_id | plaatsing_id | meetmoment | score | beoordelaar | datum", "L1 | | start | 3 | coördinator | laatst"),
    sheet("Gesprekken", "vrijwilliger_id | clientcode | datum | soort", "V1 | | 2026-01-05 | praatje", "| C2 | 2026-01-05 | praatje"),
    sheet("Betaalgegevens", "vrijwilliger_id | rekeninghouder | iban", "V2 | B. Bakker | NL00BANK0123456789"),
    sheet("Documenten", "onderwerp | soort | datum", "P2 | VOG | ooit", "v1 | VOG | ooit", "C1 | VOG | ooit", "X | VOG | ooit"),
    sheet("Trainingen", "vrijwilliger_id | titel | datum", "V2 | Begrenzen | ooit"),
    sheet("Notities", "wie | opmerking", "x | BSN 999980853"),
)  # fmt: skip
OF_NOBODY = {"Documenten!C5", "Uren!A4", "Notities!B2", "Organisaties!C5", "Contactpersonen!C5"}
OF_COSA = {
    "Organisaties!C2", "Organisaties!C4", "Contactpersonen!C2", "Contactpersonen!C4", "Vrijwilligers!D2", "Vrijwilligers!D4",
    "Clienten!C2", "Uren!D2", "Gesprekken!D2", "Documenten!C3", "Documenten!C4",
}  # fmt: skip
OF_HUMANITAS = {
    "Organisaties!C3", "Contactpersonen!C2", "Contactpersonen!C3", "Vrijwilligers!D3", "Vrijwilligers!D4", "Clienten!C3",
    "Plaatsingen!H3", "Uren!D3", "Leerdoelen!D2", "Metingen!F2", "Gesprekken!D3", "Betaalgegevens!C2", "Documenten!C2", "Trainingen!C2",
}  # fmt: skip
UNPLACED = {"Vrijwilligers!D5"}
PLANTED = {"V-VRW-07", "V-ALG-05", "V-ALG-06", "V-ALG-07", "V-UUR-01", "V-PRIV-01", "V-GELD-21"}


@pytest.fixture
def shown(vzv, tmp_path):
    """The cells of the planted mistakes that a filter shows."""
    path = write_markdown("\n\n".join(BOOK), tmp_path / "werkmap.xlsx")

    def run(*options):
        found = json.loads(vzv("check", path, "--as-of", "2026-06-30", "--format", "json", *options)[1])["findings"]
        return {f"{each['sheet']}!{each['cell']}": each for each in found if each["code"] in PLANTED}

    return run


def test_a_programme_sees_its_own_persons_clients_and_organisations_and_what_is_nobodys(shown):
    assert shown("--programme", "cosa").keys() == OF_COSA | OF_NOBODY
    assert shown("--programme", "HUM").keys() == OF_HUMANITAS | OF_NOBODY
    assert shown("--programme", "HUM", "--programme", "COSA").keys() == OF_COSA | OF_HUMANITAS | OF_NOBODY
    assert shown().keys() == OF_COSA | OF_HUMANITAS | OF_NOBODY | UNPLACED


def test_without_a_programme_leaves_who_also_belongs_to_another(shown):
    assert shown("--without", "HUM").keys() == OF_COSA | OF_NOBODY | UNPLACED
    assert shown("--programme", "COSA", "--without", "COSA").keys() == OF_NOBODY


def test_the_programme_that_is_told_is_the_only_one(shown):
    told = {cell: finding["programme"] for cell, finding in shown().items()}
    assert {cell for cell, programme in told.items() if programme == "COSA"} == OF_COSA - OF_HUMANITAS
    assert {cell for cell, programme in told.items() if programme == "HUM"} == OF_HUMANITAS - OF_COSA
    assert {cell for cell, programme in told.items() if programme is None} == (
        OF_COSA & OF_HUMANITAS | OF_NOBODY | UNPLACED
    )


def test_a_supervisor_sees_the_volunteers_of_the_own_placements(shown):
    everywhere = OF_NOBODY | {"Organisaties!C4"}
    assert shown("--supervisor", "k2").keys() == everywhere | OF_HUMANITAS
    assert shown("--supervisor", "K1").keys() == everywhere | {
        "Organisaties!C2", "Contactpersonen!C2", "Contactpersonen!C4", "Vrijwilligers!D2", "Vrijwilligers!D4", "Clienten!C2", "Uren!D2", "Gesprekken!D2",
        "Documenten!C3", "Documenten!C4",
    }  # fmt: skip
    told = {cell: finding["supervisor"] for cell, finding in shown().items()}
    assert (told["Vrijwilligers!D4"], told["Uren!D3"], told["Vrijwilligers!D3"]) == ("K1", "K2", "K2")


def test_in_a_workbook_with_one_programme_everybody_belongs_to_it(vzv, tmp_path):
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | postcode", "V1 | Jansen | 2024-01-01 | 2000"
    )
    book = "\n\n".join((settings(), sheet("Programmas", "programma_id | naam", "COSA | Cirkels"), people))
    path = write_markdown(book, tmp_path / "een.xlsx")
    found = json.loads(vzv("check", path, "--format", "json", "--programme", "COSA")[1])["findings"]
    assert ("V-VRW-07", "COSA") in {(each["code"], each["programme"]) for each in found}
    assert "V-VRW-07" not in vzv("check", path, "--without", "COSA")[1]
