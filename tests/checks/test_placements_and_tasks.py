"""V-PLA-01..03 and V-TAAK-01..04: what blocks an agreement; V-TAAK-05 and V-TAAK-06: tasks to judge."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import VOLUNTEERS, findings, found, messages, only, sheet

PLACED = "plaatsing_id | vrijwilliger_id | org_id | clientcode | startdatum | eind_werkelijk | status | programma_id"
ORGANISATIONS = sheet(
    "Organisaties",
    "org_id | naam | winstoogmerk",
    "O1 | De Hoven | nee",
    "O2 | Winst BV | ja",
    "O3 | Geheim | onbekend",
)
NOT_OPEN = ["afgerond", "uitval", "niet gestart"]
OPEN = ["", "voorgesteld", "kennismaking", "proef", "actief", "gepauzeerd"]


def placements(*rows):
    return sheet("Plaatsingen", PLACED, *rows)


# V-PLA-01


def test_a_placement_has_an_organisation_or_a_client():
    rows = ["P1 | V1 | O1 | | 2025-01-01 | | |", "P2 | V1 | | C1 | 2025-01-01 | | |", "P3 | V1 | | | 2025-01-01 | | |"]
    assert found(VOLUNTEERS, ORGANISATIONS, placements(*rows)) == ["V-PLA-01 W Plaatsingen!C4"]
    assert found(VOLUNTEERS, ORGANISATIONS, placements("P3 | V1 | #N/B | | 2025-01-01 | | |")) == [
        "V-ALG-08 F Plaatsingen!C2"
    ]


def test_without_sheet_organisaties_the_finding_is_told_on_the_client_code():
    assert found(VOLUNTEERS, placements("P3 | V1 | | | 2025-01-01 | | |")) == ["V-PLA-01 W Plaatsingen!D2"]


def test_else_the_provider_of_the_programme_is_the_host():
    programmes = sheet("Programmas", "programma_id | naam | aanbieder_org_id", "A | Maatjes | O1", "B | Buurt |")
    rows = ["P1 | V1 | | | 2025-01-01 | | | A", "P2 | V1 | | | 2025-01-01 | | | B"]
    assert found(programmes, VOLUNTEERS, ORGANISATIONS, placements(*rows)) == ["V-PLA-01 W Plaatsingen!C3"]


def test_what_never_started_needs_no_place_and_an_unknown_programme_may_have_a_provider():
    rows = [
        "P1 | V1 | | | 2025-01-01 | | niet gestart | A",
        "P2 | V1 | | | 2025-01-01 | | | Q",
        "P3 | V1 | | | 2025-01-01 | | |",
    ]
    for provider, told in (("O1", []), ("", ["W Plaatsingen!C3", "W Plaatsingen!C4"])):
        programmes = sheet("Programmas", "programma_id | naam | aanbieder_org_id", "A | Aa |", f"B | Bb | {provider}")
        assert only("V-PLA-01", VOLUNTEERS, ORGANISATIONS, programmes, placements(*rows)) == told


# V-PLA-02


def test_the_client_belongs_to_the_programme_of_the_placement():
    programmes = sheet("Programmas", "programma_id | naam", "A | Maatjes", "B | Buurt")
    clients = sheet("Clienten", "clientcode | programma_id", "C1 | A", "C2 | ", "C3 | X")
    rows = [
        "P1 | V1 | | C1 | 2025-01-01 | | | B",
        "P2 | V1 | | c2 | 2025-01-01 | | | B",
        "P3 | V2 | | C1 | 2025-01-01 | | | A",
    ]
    told = only("V-PLA-02", programmes, VOLUNTEERS, clients, placements(*rows, "P4 | V2 | | C3 | 2025-01-01 | | | A"))
    assert told == ["F Plaatsingen!H2"]
    assert messages("V-PLA-02", programmes, VOLUNTEERS, clients, placements(*rows)) == [
        "De cliëntcode in deze rij hoort bij programma A, de plaatsing bij B."
    ]
    assert only("V-PLA-02", programmes, VOLUNTEERS, placements(*rows)) == []


# V-PLA-03


def overlap(*rows):
    return only("V-PLA-03", VOLUNTEERS, ORGANISATIONS, placements(*rows))


def test_one_volunteer_twice_at_the_same_place_and_time():
    first = "P1 | V1 | O1 | | 2025-01-01 | {} | |"
    assert overlap(first.format(""), "P2 | V1 | O1 | | 2025-06-01 | | |") == ["F Plaatsingen!E3"]
    assert overlap("P2 | V1 | O1 | | 2025-06-01 | | |", first.format("")) == ["F Plaatsingen!E2"]
    assert overlap(first.format("2025-05-31"), "P2 | V1 | O1 | | 2025-06-01 | | |") == []
    assert overlap(first.format("2025-06-01"), "P2 | V1 | o1 | | 2025-06-01 | | |") == ["F Plaatsingen!E3"]
    three = [first.format(""), "P2 | V1 | O1 | | 2025-02-01 | 2025-02-28 | |", "P3 | V1 | O1 | | 2025-06-01 | | |"]
    assert overlap(*three) == ["F Plaatsingen!E3", "F Plaatsingen!E4"]


@pytest.mark.parametrize(
    "other",
    [
        "P2 | V2 | O1 | | 2025-06-01 | | |", "P2 | V1 | O3 | | 2025-06-01 | | |", "P2 | V1 | O1 | C1 | 2025-06-01 | | |",
        "P2 | V1 | O1 | | 2025-06-01 | | niet gestart |", "P2 | V1 | O1 | | 2024-06-01 | | afgerond |",
        "P2 | V9 | O1 | | 2025-06-01 | | |", "P2 | V1 | O1 | | straks | | |",
    ],
)  # fmt: skip
def test_another_volunteer_or_place_or_one_that_is_over_is_none(other):
    assert overlap("P1 | V1 | O1 | | 2025-01-01 | | |", other) == []


@pytest.mark.parametrize(
    ("planned", "following", "number"),
    [("2026-07-31", "2026-08-01", 0), ("2026-07-31", "2026-07-31", 1), ("2026-07-31", "2026-06-01", 1), ("2026-05-31", "2026-06-01", 1)],
)  # fmt: skip
def test_the_next_placement_is_prepared_before_the_planned_end_of_the_first(planned, following, number):
    rows = [f"P1 | V1 | C1 | 2026-01-01 | {planned} |", f"P2 | V1 | C1 | {following} | |"]
    placed = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_gepland | rol", *rows
    )
    assert only("V-PLA-03", VOLUNTEERS, placed) == ["F Plaatsingen!D3"] * number


def test_placements_without_any_place_are_not_compared():
    assert overlap("P1 | V1 | | | 2025-01-01 | | |", "P2 | V1 | | | 2025-01-01 | | |") == []
    assert overlap("P1 | V1 | | C1 | 2025-01-01 | | |", "P2 | V1 | | C1 | 2025-01-01 | | |") == ["F Plaatsingen!E3"]


# V-TAAK

TASKED = "plaatsing_id | vrijwilliger_id | org_id | programma_id | startdatum | status | taak_normaal_door_beroepskracht | beroepshandeling | fysiek_contact | taken"
PEOPLE = sheet(
    "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | uitkering",
    "V1 | Jansen | 2024-01-01 | bijstand", "V2 | Bakker | 2024-01-01 | IOAW/IOAZ", "V3 | Smit | 2024-01-01 | onbekend", "V4 | Bos | 2024-01-01 | PW",
)  # fmt: skip
PROGRAMMES = sheet(
    "Programmas", "programma_id | naam | domein | verboden_taken | aanbieder_org_id",
    "Z | Zorgmaatjes | zorg | medisch; kapper-ondersteuning | O1", "S | Buurt | sociaal | Samen ondernemen | O2", "J | Jeugd | jeugd | |",
)  # fmt: skip


def tasks(code, *rows):
    return only(code, PROGRAMMES, PEOPLE, ORGANISATIONS, sheet("Plaatsingen", TASKED, *rows))


@pytest.mark.parametrize("status", OPEN + NOT_OPEN)
def test_social_assistance_and_a_task_of_a_professional(status):
    told = tasks("V-TAAK-01", f"P1 | V1 | O1 | S | 2025-01-01 | {status} | ja | | |")
    assert told == (["F Plaatsingen!G2"] if status in OPEN else [])


def test_displacement_needs_both_social_assistance_and_a_yes():
    rows = [
        "P1 | V1 | O1 | S | 2025-01-01 | | nee | | |", "P2 | V1 | O3 | S | 2025-01-01 | | grensgeval | | |", "P3 | V2 | O1 | S | 2025-01-01 | | ja | | |",
        "P4 | V3 | O1 | S | 2025-01-01 | | ja | | |", "P5 | V4 | O1 | S | 2025-01-01 | | Ja | | |",
    ]  # fmt: skip
    assert tasks("V-TAAK-01", *rows) == ["F Plaatsingen!G6"]


def test_an_organisation_with_a_profit_motive():
    rows = ["P1 | V1 | O2 | S | 2025-01-01 | | | | |", "P2 | V1 | O3 | S | 2025-01-01 | | | | |", "P3 | V1 | O2 | S | 2025-01-01 | afgerond | | | |",
            "P4 | V1 | | S | 2025-01-01 | | | | |", "P5 | V1 | | Z | 2025-01-01 | | | | |"]  # fmt: skip
    assert tasks("V-TAAK-02", *rows) == ["F Plaatsingen!C2", "F Plaatsingen!C5"]
    assert tasks("V-TAAK-02") == []


def test_professional_acts_and_physical_contact_in_care_only():
    rows = [
        "P1 | V1 | O1 | Z | 2025-01-01 | | | ja | nee |", "P2 | V1 | O3 | S | 2025-01-01 | | | ja | ja |", "P3 | V2 | O1 | Z | 2025-01-01 | | | nee | x |",
        "P4 | V3 | O1 | Z | 2025-01-01 | uitval | | ja | ja |", "P5 | V4 | O1 | J | 2025-01-01 | | | ja | ja |",
    ]  # fmt: skip
    assert tasks("V-TAAK-03", *rows) == ["F Plaatsingen!H2"]
    assert tasks("V-TAAK-04", *rows) == ["F Plaatsingen!I4"]


def test_a_task_that_the_programme_forbids():
    rows = [
        "P1 | V1 | O1 | Z | 2025-01-01 | | | | | tuin; Kapper-ondersteuning", "P2 | V1 | O3 | S | 2025-01-01 | | | | | kapper-ondersteuning; samen ondernemen",
        "P3 | V2 | O1 | J | 2025-01-01 | | | | | kapper-ondersteuning", "P4 | V3 | O1 | Z | 2025-01-01 | niet gestart | | | | kapper-ondersteuning",
    ]  # fmt: skip
    assert tasks("V-TAAK-04", *rows) == ["F Plaatsingen!J2", "F Plaatsingen!J3"]
    assert messages("V-TAAK-04", PROGRAMMES, PEOPLE, ORGANISATIONS, sheet("Plaatsingen", TASKED, rows[0])) == [
        "De taak 'kapper-ondersteuning' valt buiten wat vrijwilligers in Zorgmaatjes mogen doen."
    ]
    care = sheet("Programmas", "programma_id | naam | domein | verboden_taken", "Z | Zorgmaatjes | zorg | tuin; winkel")
    several = sheet("Plaatsingen", TASKED, "P1 | V1 | O1 | Z | 2025-01-01 | | | | ja | tuin; horeca; winkel")
    assert messages("V-TAAK-04", care, PEOPLE, ORGANISATIONS, several) == [
        "Lichamelijk contact valt buiten wat vrijwilligers in Zorgmaatjes mogen doen.",
        "De taken 'tuin' en 'winkel' vallen buiten wat vrijwilligers in Zorgmaatjes mogen doen.",
    ]


@pytest.mark.parametrize(("status", "end", "number"), [("actief", "", 1), ("actief", "2026-06-29", 0), ("actieff", "", 0)])  # fmt: skip
def test_no_task_is_judged_after_the_end_or_with_a_status_that_cannot_be_read(status, end, number):
    header = "plaatsing_id | vrijwilliger_id | org_id | programma_id | startdatum | eind_werkelijk | status | taak_normaal_door_beroepskracht | beroepshandeling | fysiek_contact"
    row = sheet("Plaatsingen", header, f"P1 | V1 | O2 | Z | 2025-01-01 | {end} | {status} | ja | ja | ja")
    for code in ("V-TAAK-01", "V-TAAK-02", "V-TAAK-03", "V-TAAK-04"):
        assert len(only(code, PROGRAMMES, PEOPLE, ORGANISATIONS, row)) == number


def test_all_of_them_block_the_agreement_and_the_letters_about_it():
    rows = [
        "P1 | V1 | O2 | Z | 2025-01-01 | | ja | ja | ja | kapper-ondersteuning",
        "P2 | V1 | O2 | Z | 2025-01-01 | | nee | nee | nee | tuin",
    ]
    blocking = findings(PROGRAMMES, PEOPLE, ORGANISATIONS, sheet("Plaatsingen", TASKED, *rows))
    by_code = {
        group.kind.code: group.variant.blocks for group in blocking.groups if group.kind.code[:5] in ("V-TAA", "V-PLA")
    }
    assert set(by_code) == {"V-TAAK-01", "V-TAAK-02", "V-TAAK-03", "V-TAAK-04", "V-PLA-03"}
    assert set(by_code.values()) == {("L01", "L02", "L03", "L06")}


# V-TAAK-05

BORDERLINE = "plaatsing_id | vrijwilliger_id | clientcode | startdatum | status | taak_normaal_door_beroepskracht | grensgeval_beoordeeld_door | grensgeval_beoordeeld_op | vacature_id"
VACANCIES = sheet(
    "Vacatures", "vacature_id | org_id | titel | taken | taaktype | beoordeling_grensgeval_datum",
    "VAC1 | O1 | Tuin | tuin | grensgeval |", "VAC2 | O1 | Keuken | horeca | grensgeval | 2025-01-10",
    "VAC3 | O1 | Balie | spreekuur/balie | regulier vrijwilligerswerk |",
    "VAC4 | O1 | Winkel | winkel | grensgeval | binnenkort",
)  # fmt: skip


def borderline(row):
    """What is told of one placement; the columns from status on."""
    placed = sheet("Plaatsingen", BORDERLINE, f"P1 | V1 | C1 | 2025-01-01 | {row}")
    told = found(PEOPLE.replace("bijstand", "geen"), ORGANISATIONS, VACANCIES, placed)
    return [line for line in told if "Plaatsingen" in line]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("| grensgeval | | |", ["V-TAAK-05 W Plaatsingen!H2"]), ("| nee | | |", []), ("| | | |", []),
        ("| grensgeval | A. de Boer | 2025-01-20 |", []), ("| grensgeval | A. de Boer | | VAC3", ["V-TAAK-05 W Plaatsingen!H2"]),
        ("| nee | | | VAC1", ["V-TAAK-05 W Plaatsingen!H2"]), ("| nee | A. de Boer | 2025-01-20 | VAC1", []),
        ("| nee | | | VAC2", []), ("| grensgeval | | | VAC2", []), ("| nee | | | VAC3", []),
        ("| grensgeval | | 2025-01-20 |", ["V-ALG-03 I Plaatsingen!G2"]),
        ("| grensgeval | A. de Boer | ooit |", ["V-ALG-07 F Plaatsingen!H2"]), ("| nee | | | VAC4", []),
        ("| nee | | | VAC9", ["V-ALG-05 F Plaatsingen!I2"]),
        *((f"{status} | grensgeval | | |", []) for status in NOT_OPEN),
        *((f"{status} | grensgeval | | |", ["V-TAAK-05 W Plaatsingen!H2"]) for status in OPEN),
    ],
)  # fmt: skip
def test_a_borderline_task_is_judged_at_the_placement_or_the_vacancy(row, told):
    assert borderline(row) == told


def test_without_the_column_of_the_judgement_it_is_told_at_what_makes_it_borderline():
    own = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | taak_normaal_door_beroepskracht",
        "P1 | V1 | C1 | 2025-01-01 | grensgeval",
    )  # fmt: skip
    of_vacancy = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | vacature_id",
        "P1 | V1 | C1 | 2025-01-01 | VAC1",
    )  # fmt: skip
    for placed in (own, of_vacancy):
        assert only("V-TAAK-05", PEOPLE, ORGANISATIONS, VACANCIES, placed) == ["W Plaatsingen!E2"]


# V-TAAK-06


@pytest.mark.parametrize("value", ["ja", "nee", "onbekend", ""])
def test_staff_that_left_is_told_once_at_the_organisation(value):
    hosts = sheet("Organisaties", "org_id | naam | personeel_ontslagen_zelfde_werk", f"O1 | De Hoven | {value}")
    placed = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | org_id | startdatum",
        "P1 | V2 | O1 | 2025-01-01", "P2 | V3 | O1 | 2025-01-01",
    )  # fmt: skip
    assert only("V-TAAK-06", PEOPLE, hosts, placed) == (["W Organisaties!C2"] if value == "ja" else [])
