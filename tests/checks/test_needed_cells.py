"""V-ALG-03: cells that have to be filled, always or for what is going to be made."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import (
    PLACEMENTS,
    VOLUNTEERS,
    findings,
    found,
    hours,
    lines,
    messages,
    only,
    records_exactly,
    settings,
    sheet,
)
from vzv_sheets.checks.all_rules import rule
from vzv_sheets.checks.conditions import SPOKEN_FOR
from vzv_sheets.checks.engine import run_checks


def test_an_empty_cell_of_an_always_required_column_is_an_error():
    volunteers = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum", "V1 | | 2024-01-01", " | Bakker | 2024-01-01"
    )
    assert found(volunteers) == ["V-ALG-03 F Vrijwilligers!A3", "V-ALG-03 F Vrijwilligers!B2"]


def test_an_empty_start_is_a_warning_for_who_is_active_only():
    volunteers = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | status | einddatum | reden_einde",
        "V1 | A | | actief | |", "V2 | B | | | |", "V3 | C | | aangemeld | |", "V4 | D | | | 2025-12-31 | verhuizing",
        "V5 | E | | gestopt | |", "V6 | F | | | 2026-07-01 |",
    )  # fmt: skip
    assert found(volunteers) == [
        "V-ALG-03 W Vrijwilligers!C2", "V-ALG-03 W Vrijwilligers!C3", "V-ALG-03 W Vrijwilligers!C7",
        "V-VRW-02 F Vrijwilligers!E6",
    ]  # fmt: skip


def test_an_address_is_only_mentioned_and_not_for_who_has_a_secret_one_or_left():
    volunteers = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | straat | adres_geheim | einddatum",
        "V1 | A | 2024-01-01 | | |", "V2 | B | 2024-01-01 | | ja |", "V3 | C | 2024-01-01 | Dorpsstraat | |", "V4 | D | 2024-01-01 | | | 2025-01-01",
    )  # fmt: skip
    assert found(volunteers) == ["V-ALG-03 I Vrijwilligers!D2"]
    first = findings(volunteers).groups[0]
    assert (
        first.remedy(0)
        == "Vul 'straat' in op rij 2; zonder deze waarde kan een brief met een adres niet worden gemaakt."
    )


def test_one_column_of_a_group_is_enough():
    header = "vrijwilliger_id | plaatsing_id | datum | uren | begin | eind | dagdelen"
    rows = ["V1 | | 2026-02-03 | 2 | | |", " | P1 | 2026-02-04 | | 10:00 | 12:00 |", "V1 | P1 | 2026-02-05 | | | | 1"]
    assert found(VOLUNTEERS, PLACEMENTS, hours(header, *rows)) == []
    assert found(VOLUNTEERS, PLACEMENTS, hours(header, " | | 2026-02-03 | 2 | | |", "V1 | | 2026-02-04 | | | |")) == [
        "V-ALG-03 F Uren!A2", "V-ALG-03 F Uren!D3",
    ]  # fmt: skip


def test_half_an_entry_misses_its_other_half():
    header = "vrijwilliger_id | datum | uren | begin | eind"
    rows = ["V1 | 2026-02-03 | | 10:00 |", "V1 | 2026-02-04 | | | 12:00", "V1 | 2026-02-05 | 2 | 10:00 |"]
    assert found(VOLUNTEERS, hours(header, *rows)) == ["V-ALG-03 F Uren!C3", "V-ALG-03 F Uren!E2"]
    claims = sheet(
        "Onkosten", "vrijwilliger_id | soort | werkmaand | bedrag | km | tarief",
        "V1 | reiskosten | 2026-02 | | 10 | 0.23", "V1 | reiskosten | 2026-03 | | 10 |", "V1 | reiskosten | 2026-04 | 2.30 | 10 |",
    )  # fmt: skip
    assert found(VOLUNTEERS, claims) == ["V-ALG-03 F Onkosten!F3"]
    without_rate = sheet(
        "Onkosten", "vrijwilliger_id | soort | werkmaand | bedrag | km", "V1 | reiskosten | 2026-03 | | 10"
    )
    assert found(VOLUNTEERS, without_rate) == ["V-ALG-03 F Onkosten!E2"]


def test_who_was_absent_needs_no_hours():
    header = "vrijwilliger_id | datum | uren | begin | aanwezigheid"
    assert found(VOLUNTEERS, hours(header, "V1 | 2026-02-03 | | | verlof", "V1 | 2026-02-04 | | 10:00 | ziek")) == []
    assert found(VOLUNTEERS, hours(header, "V1 | 2026-02-03 | | | aanwezig")) == ["V-ALG-03 F Uren!C2"]


def test_a_cell_that_cannot_be_read_is_not_empty():
    assert found(VOLUNTEERS, hours("vrijwilliger_id | datum | uren", "V1 | morgen | #N/B")) == [
        "V-ALG-07 F Uren!B2", "V-ALG-08 F Uren!C2",
    ]  # fmt: skip


def test_the_name_of_the_organisation_is_missed_once():
    assert found(sheet("Instellingen", "naam | waarde"), VOLUNTEERS) == ["V-ALG-03 F Instellingen"]
    assert found(sheet("Instellingen", "naam | waarde", "taal | nl", "organisatienaam |"), VOLUNTEERS) == [
        "V-ALG-03 F Instellingen!B3"
    ]


def test_without_instellingen_the_defaults_hold_and_one_finding_stands():
    alone = records_exactly(VOLUNTEERS)
    assert lines(run_checks(alone)) == ["V-ALG-03 F Instellingen"]
    assert alone.settings.number("uren_per_dagdeel") == 4000


def test_a_setting_for_letters_is_only_mentioned():
    assert found(settings("ondertekenaar_naam | "), VOLUNTEERS) == ["V-ALG-03 I Instellingen!B3"]


@pytest.mark.parametrize(
    ("column", "value", "needed"),
    [
        ("soort", "vaste vergoeding", True), ("soort", "reiskosten", True), ("bon_aanwezig", "ja", False),
        ("bedragsoort", "werkelijk", False), ("status", "afgewezen", False),
    ],
)  # fmt: skip
def test_a_fixed_fee_asks_benefit_and_basis_and_v_vrw_03_the_birth_date(column, value, needed):
    volunteers = sheet(
        "Vrijwilligers",
        "vrijwilliger_id | achternaam | startdatum | geboortedatum | uitkering",
        "V1 | A | 2024-01-01 | |",
        "V2 | B | 2024-01-01 | |",
    )
    row = {"soort": "reiskosten", "bon_aanwezig": "", "bedragsoort": "", "status": "akkoord"} | {column: value}
    claim = f"V1 | 2026-02 | 20 | {' | '.join(row.values())}"
    claims = sheet("Onkosten", "vrijwilliger_id | werkmaand | bedrag | " + " | ".join(row), claim)
    # Of a fixed fee by name V-GELD-16 tells that the basis is missing.
    basis = [] if value == "vaste vergoeding" else ["I Instellingen!B3"]
    asked = settings("vrijwilligersregeling_grondslag |"), volunteers, claims
    assert only("V-ALG-03", *asked) == ([*basis, "I Vrijwilligers!E2"] if needed else [])
    assert only("V-VRW-03", *asked) == (["W Vrijwilligers!D2"] if needed else [])


def test_the_benefit_is_asked_where_a_running_placement_is_in_a_programme_that_asks_it():
    programmes = sheet(
        "Programmas", "programma_id | naam | uitkering_vragen", "A | Vraagt | ja", "B | Vraagt niet | nee"
    )
    volunteers = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | uitkering | instroomroute",
        "V1 | A | 2024-01-01 | |", "V2 | B | 2024-01-01 | |", "V3 | C | 2024-01-01 | |",
    )  # fmt: skip
    placed = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum | eind_werkelijk",
        "P1 | V1 | A | C1 | 2025-01-01 |", "P2 | V2 | B | C1 | 2025-01-01 |", "P3 | V3 | A | C1 | 2025-01-01 | 2025-06-30",
    )  # fmt: skip
    assert only("V-ALG-03", programmes, volunteers, placed) == ["I Vrijwilligers!D2", "I Vrijwilligers!E2"]


def test_columns_that_the_placement_asks():
    programmes = sheet(
        "Programmas", "programma_id | naam | domein | plaatsingsovereenkomst_verplicht",
        "Z | Zorg | zorg | ja", "S | Sociaal | | nee",
    )  # fmt: skip
    placed = sheet(
        "Plaatsingen",
        "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum | fysiek_contact | overeenkomst_datum | begeleider_id | status | gonogo_besluit | gonogo_uitgesteld_tot",
        "P1 | V1 | Z | C1 | 2025-01-01 | | | V2 | | |", "P2 | V2 | S | C2 | 2025-01-01 | | | | gepauzeerd | uitgesteld |",
        "P3 | V2 | | C3 | 2025-01-01 | | 2025-01-01 | | | |",
    )  # fmt: skip
    assert only("V-ALG-03", programmes, VOLUNTEERS, placed) == [
        "I Plaatsingen!C4", "I Plaatsingen!F2", "I Plaatsingen!K3",
    ]  # fmt: skip
    assert only("V-DOC-07", programmes, VOLUNTEERS, placed) == ["F Plaatsingen!G2"]


def test_messages_name_the_column_and_never_a_client():
    assert messages("V-ALG-03", VOLUNTEERS, hours("vrijwilliger_id | datum | uren", "V1 | | 2")) == [
        "'datum' is niet ingevuld."
    ]


def test_what_another_rule_says_is_said_by_a_rule_that_exists():
    assert [code for code in SPOKEN_FOR.values() if rule(code) is None] == []
