"""Which column holds the key of which sheet (domain/workbook.md 2.2)."""

from __future__ import annotations

import pytest

from vzv_sheets.schema.columns import Kind
from vzv_sheets.schema.standard import STANDARD_SHEETS, columns_referring_to, sheet_named

REFERENCES = {
    "Programmas": "Vrijwilligers.doelgroepproject Clienten.programma_id Plaatsingen.programma_id Uren.programma_id "
    "Onkosten.programma_id Subsidies.programma_id Activiteiten.programma_id Overdrachten.programma_id "
    "Tevredenheid.programma_id",
    "Organisaties": "Programmas.aanbieder_org_id Programmas.opdrachtgever_org_id Contactpersonen.org_id "
    "Vrijwilligers.gemeente_org_id Vacatures.org_id Plaatsingen.org_id Regelingen.gemeente_org_id "
    "Subsidies.financier_org_id",
    "Contactpersonen": "Organisaties.contactpersoon_id Vrijwilligers.klantmanager_id Vrijwilligers.begeleider_id "
    "Vrijwilligers.verwijzer_contact_id Clienten.professional_id Plaatsingen.begeleider_id "
    "Plaatsingen.professional_id Plaatsingen.klantmanager_id Signalen.aan_contact_id Overdrachten.aan_contact_id",
    "Vrijwilligers": "Contactpersonen.vrijwilliger_id Vrijwilligers.begeleider_id Plaatsingen.vrijwilliger_id "
    "Plaatsingen.begeleider_id Uren.vrijwilliger_id Gesprekken.vrijwilliger_id Gesprekken.aanwezig_ids "
    "Onkosten.vrijwilliger_id Activiteiten.vrijwilliger_id Activiteiten.samen_met_id Trainingen.vrijwilliger_id "
    "Betaalgegevens.vrijwilliger_id",
    "Clienten": "Plaatsingen.clientcode Uren.clientcode Gesprekken.clientcode",
    "Vacatures": "Plaatsingen.vacature_id",
    "Plaatsingen": "Uren.plaatsing_id Leerdoelen.plaatsing_id Metingen.plaatsing_id Gesprekken.plaatsing_id "
    "Onkosten.plaatsing_id Signalen.plaatsing_id Overdrachten.plaatsing_id",
    "Leerdoelen": "Metingen.leerdoel_id",
    "Regelingen": "Programmas.regeling_id Plaatsingen.regeling_id Onkosten.regeling_id",
    "Subsidies": "Plaatsingen.subsidie_id",
}


@pytest.mark.parametrize("name", [sheet.name for sheet in STANDARD_SHEETS])
def test_references_lead_to_the_sheet_that_holds_the_key(name: str) -> None:
    found = {f"{sheet.name}.{column.key}" for sheet, column in columns_referring_to(name)}
    assert found == set(REFERENCES.get(name, "").split())
    assert sheet_named(name).key or not found


def test_every_reference_leads_somewhere() -> None:
    for sheet in STANDARD_SHEETS:
        for column in sheet.columns:
            assert bool(column.refers_to) == (column.kind in (Kind.REFERENCE, Kind.REFERENCES)), column.key
            assert set(column.refers_to) <= set(REFERENCES)


@pytest.mark.parametrize("sheet", ["Vrijwilligers", "Plaatsingen"])
def test_a_supervisor_is_a_contact_or_a_volunteer(sheet: str) -> None:
    assert sheet_named(sheet).column("begeleider_id").refers_to == ("Contactpersonen", "Vrijwilligers")
