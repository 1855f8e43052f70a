"""V-DOC-01, V-DOC-02 and V-DOC-10: what has to be there before somebody starts or signs."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import VOLUNTEERS, findings, messages, only, sheet

PLACED = "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum | status | onder_begeleiding_tot | overeenkomst_datum | rol"
PROGRAMMES = sheet(
    "Programmas", "programma_id | naam | soort | vog_vereist | leerdoelen_verplicht",
    "A | Maatjes | cirkel | ja | ja", "T | Taken | | taakafhankelijk | nee", "N | Niets | | nee |", "E | Leeg | | |",
)  # fmt: skip


def placements(*rows):
    return sheet("Plaatsingen", PLACED, *rows)


def people(*certificates):
    rows = [f"V{number} | A{number} | 2024-01-01 | {day}" for number, day in enumerate(certificates, start=1)]
    return sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | vog_afgifte", *rows)


# V-DOC-01


@pytest.mark.parametrize(("programme", "asked"), [("A", True), ("T", False), ("N", False), ("E", False)])
def test_a_certificate_is_asked_where_the_programme_says_yes(programme, asked):
    placed = placements(f"P1 | V1 | {programme} | C1 | 2025-01-01 | | | |")
    assert only("V-DOC-01", PROGRAMMES, people(""), placed) == (["F Vrijwilligers!D2"] if asked else [])
    assert only("V-DOC-01", PROGRAMMES, people("2024-12-01"), placed) == []
    assert only("V-DOC-01", PROGRAMMES, people("aangevraagd"), placed) == []


def test_it_is_told_once_for_a_volunteer_with_running_placements():
    rows = ["P1 | V1 | A | C1 | 2025-01-01 | | | |", "P2 | V1 | A | C2 | 2025-01-01 | | | |", "P3 | V2 | A | C3 | 2025-01-01 | afgerond | | |",
            "P4 | V3 | A | C3 | 2027-01-01 | | | |", "P5 | V9 | A | C3 | 2025-01-01 | | | |"]  # fmt: skip
    assert only("V-DOC-01", PROGRAMMES, people("", "", ""), placements(*rows)) == [
        "F Vrijwilligers!D2",
        "F Vrijwilligers!D4",
    ]
    assert messages("V-DOC-01", PROGRAMMES, people(""), placements(rows[0])) == ["Voor Maatjes is een VOG nodig."]
    assert only("V-DOC-01", PROGRAMMES, VOLUNTEERS, placements(rows[0])) == ["F Vrijwilligers!A2"]


def test_a_certificate_on_the_sheet_of_documents_counts_where_the_column_is_empty():
    placed = placements("P1 | V1 | A | C1 | 2025-01-01 | | | |")
    documents = sheet(
        "Documenten",
        "onderwerp | soort | datum",
        "V1 | VOG | 2024-06-01",
        "V1 Jansen | VOG | 2025-02-01",
        "P1 | plaatsingsovereenkomst | 2025-01-01",
    )
    assert only("V-DOC-01", PROGRAMMES, people(""), placed, documents) == []
    assert only("V-DOC-01", PROGRAMMES, VOLUNTEERS, placed, documents) == []
    late = sheet("Documenten", "onderwerp | soort | datum", "V1 | VOG | 2025-02-01")
    assert only("V-DOC-02", PROGRAMMES, people(""), placed, late) == ["F Plaatsingen!E2"]
    assert only("V-DOC-02", PROGRAMMES, people("2024-06-01"), placed, late) == []


def test_of_a_certificate_that_was_renewed_the_first_counts():
    placed = placements("P1 | V1 | A | C1 | 2025-01-01 | | | |")
    header, new = "onderwerp | soort | datum", "V1 | VOG | 2026-02-01"
    for first, told in (("2024-12-01", []), ("2025-01-02", ["F Plaatsingen!E2"]), ("ooit", ["F Plaatsingen!E2"])):
        documents = sheet("Documenten", header, f"V1 | VOG | {first}", new)
        assert only("V-DOC-02", PROGRAMMES, people("2026-02-01"), placed, documents) == told
    of_another = sheet("Documenten", header, "V2 | VOG | 2024-12-01", "V1 | geheimhouding | 2024-12-01", new)
    assert only("V-DOC-02", PROGRAMMES, people("2026-02-01"), placed, of_another) == ["F Plaatsingen!E2"]


def test_it_is_asked_for_the_programme_until_the_placement_ends():
    header = PLACED.replace("onder_begeleiding_tot", "eind_werkelijk")
    for end, told in (("", ["A"]), ("2026-06-30", ["A"]), ("2026-06-29", [])):
        rows = ["P1 | V1 | N | C1 | 2025-01-01 | | | |", f"P2 | V1 | A | C2 | 2025-02-01 | actief | {end} | |"]
        asked = findings(PROGRAMMES, people(""), sheet("Plaatsingen", header, *rows))
        assert [group.programmes[index] for group, index in asked.each() if group.kind.code == "V-DOC-01"] == told


# V-DOC-02


def started(start, certificate, supervised="", status="", programme="A"):
    placed = placements(f"P1 | V1 | {programme} | C1 | {start} | {status} | {supervised} | |")
    return only("V-DOC-02", PROGRAMMES, people(certificate), placed)


def test_the_start_lies_not_before_the_certificate():
    assert started("2025-01-01", "2025-01-02") == ["F Plaatsingen!E2"]
    assert started("2025-01-01", "2025-01-01") == []
    assert started("2025-01-01", "") == []
    assert started("2025-01-01", "2025-01-02", programme="N") == []
    assert started("2025-01-01", "2025-01-02", status="niet gestart") == []
    assert started("2025-01-01", "2025-01-02", status="niet gestrat") == []


def test_unless_somebody_is_supervised_until_then():
    assert started("2025-01-01", "2025-02-01", supervised="2025-01-31") == ["F Plaatsingen!E2"]
    assert started("2025-01-01", "2025-02-01", supervised="2025-02-01") == []


# V-DOC-10; the reference date is 30 June 2026


def goals(*rows, signed="", status="", programme="A"):
    placed = placements(f"P1 | V1 | {programme} | C1 | 2025-01-01 | {status} | | {signed} |")
    sheets = [
        sheet(
            "Leerdoelen",
            "leerdoel_id | plaatsing_id | van_wie | categorie | omschrijving | status | datum_vastgesteld",
            *rows,
        )
    ]
    return only("V-DOC-10", PROGRAMMES, people("2024-01-01"), placed, *(sheets if rows else ()))


GOAL = "D1 | P1 | {} | Nederlands | Spreken | {} | {}"


def test_a_goal_of_the_volunteer_is_there_on_the_day_of_the_agreement():
    assert goals(GOAL.format("", "open", "2025-01-01"), signed="2025-01-01") == []
    assert goals(GOAL.format("vrijwilliger", "open", "2025-01-02"), signed="2025-01-01") == ["F Plaatsingen!H2"]
    assert goals(GOAL.format("cliënt", "open", "2025-01-01"), signed="2025-01-01") == ["F Plaatsingen!H2"]
    assert goals(GOAL.format("", "vervallen", "2025-01-01"), signed="2025-01-01") == []


def test_or_on_the_reference_date_while_nothing_is_signed():
    assert goals(GOAL.format("", "open", "2026-06-30")) == []
    assert goals(GOAL.format("", "open", "2026-07-01")) == ["F Plaatsingen!H2"]
    assert goals(GOAL.format("", "vervallen", "2026-06-01")) == ["F Plaatsingen!H2"]
    assert goals() == ["F Plaatsingen!H2"]
    assert goals(GOAL.replace("P1", "P2").format("", "open", "2026-06-01")) == ["F Plaatsingen!H2"]


@pytest.mark.parametrize("programme", ["T", "N", "E"])
def test_only_where_the_programme_asks_goals(programme):
    assert goals(programme=programme) == []


@pytest.mark.parametrize("status", ["afgerond", "niet gestart", "uitval"])
def test_only_of_a_placement_that_runs_or_was_signed(status):
    assert goals(status=status) == []
    assert goals(status=status, signed="2025-01-01") == ["F Plaatsingen!H2"]


def test_a_goal_or_signature_that_cannot_be_read_is_told_by_its_own_rule():
    assert goals(GOAL.format("", "open", "laatst")) == []
    assert goals(GOAL.format("", "open", "")) == []
    assert goals(signed="onlangs") == []


def test_each_member_of_a_circle_has_goals_and_a_certificate_of_its_own():
    circle = placements(
        "P1 | V1 | A | C1 | 2025-01-01 | | | | cirkellid", "P2 | V2 | A | C1 | 2025-01-01 | | | | cirkellid"
    )
    one_goal = sheet(
        "Leerdoelen",
        "leerdoel_id | plaatsing_id | categorie | omschrijving | status | datum_vastgesteld",
        "D1 | P1 | Nederlands | Spreken | open | 2025-01-01",
    )
    assert only("V-DOC-10", PROGRAMMES, people("2024-01-01", ""), circle, one_goal) == ["F Plaatsingen!H3"]
    assert only("V-DOC-01", PROGRAMMES, people("2024-01-01", ""), circle, one_goal) == ["F Vrijwilligers!D3"]
