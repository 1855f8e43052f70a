"""V-DOC-11..14: alone with a child, dates that differ, privacy statements, UWV declarations. The day is 30 June 2026."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import VOLUNTEERS, findings, found, messages, only, sheet

# V-DOC-11

OUTINGS = sheet(
    "Programmas", "programma_id | naam | alleen_met_kind_toegestaan",
    "T | Met toestemming | met toestemming ouders", "J | Mag | ja", "N | Mag niet | nee", "E | Leeg |",
)  # fmt: skip
HOURS = "plaatsing_id | datum | uren | aanwezigheid | beroepskracht_erbij"
AT_CHILD, AT_PLACEMENT = "F Clienten!B2", "F Plaatsingen!H2"


def outing(*rows):
    return sheet(
        "Plaatsingen",
        "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum | eind_werkelijk | status | alleen_met_kind",
        *(rows or ("P1 | V1 | T | K1 | 2026-01-05 | | | ja",)),
    )


def children(consent=""):
    return sheet("Clienten", "clientcode | toestemming_ouders_datum", f"K1 | {consent}", "K2 | 2026-01-01")


def alone(*sheets):
    return only("V-DOC-11", OUTINGS, VOLUNTEERS, *sheets)


def test_alone_with_a_child_needs_consent_of_the_parents():
    assert alone(outing(), children()) == [AT_CHILD]
    assert alone(outing(), children("2026-01-04")) == alone(outing(), children("gegeven")) == []
    assert alone(outing("P1 | V1 | T | K2 | 2026-01-05 | | | ja"), children()) == []


@pytest.mark.parametrize("programme", ["J", "N", "E"])
def test_only_where_the_programme_asks_consent(programme):
    assert alone(outing(f"P1 | V1 | {programme} | K1 | 2026-01-05 | | | ja"), children()) == []


@pytest.mark.parametrize(
    "course",
    ["2026-01-05 | | | nee", "2026-01-05 | | |", "2026-07-05 | | | ja", "2026-01-05 | | voorgesteld | ja", "2026-01-05 | 2026-02-05 | | ja"],
)  # fmt: skip
def test_only_of_who_goes_alone_now(course):
    assert alone(outing(f"P1 | V1 | T | K1 | {course}"), children()) == []


def test_it_is_told_once_for_a_child_with_the_programme_of_the_placement():
    rows = outing("P1 | V1 | T | K1 | 2026-01-05 | | | ja", "P2 | V2 | T | K1 | 2026-01-05 | | | ja")
    assert alone(rows, children()) == [AT_CHILD]
    group = next(g for g, _ in findings(OUTINGS, VOLUNTEERS, rows, children()).each() if g.kind.code == "V-DOC-11")
    assert list(group.programmes) == ["T"]
    assert "K1" not in group.message(0) + group.remedy(0)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (["P1 | 2026-02-02 | 2 | | ja", "P1 | 2026-02-09 | 2 | | ja"], False),
        (["P1 | 2026-02-02 | 2 | | ja", "P1 | 2026-02-09 | 2 | | "], True),
        (["P1 | 2026-02-02 | 2 | | ja", "P1 | 2026-02-09 | 2 | | nee"], True),
        (["P1 | 2026-02-02 | 2 | | ja", "P1 | 2026-02-09 | 0 | afgemeld | "], False),
        (["P1 | 2026-02-09 | 0 | afgemeld | ja"], True),
        (["P2 | 2026-02-02 | 2 | | ja"], True),
        ([], True),
    ],
)
def test_a_professional_beside_the_volunteer_on_every_visit_makes_it_not_alone(rows, told):
    both = outing("P1 | V1 | T | K1 | 2026-01-05 | | | ja", "P2 | V2 | T | K2 | 2026-01-05 | | | ja")
    assert alone(both, children(), sheet("Uren", HOURS, *rows)) == ([AT_CHILD] if told else [])


def test_the_word_of_the_programme_for_a_professional_stands_in_the_remedy():
    own = sheet("Instellingen", "naam | waarde", "organisatienaam | Voorbeeld", "term_beroepskracht | begeleider")
    group = next(
        g for g, _ in findings(own, OUTINGS, VOLUNTEERS, outing(), children()).each() if g.kind.code == "V-DOC-11"
    )
    assert "plan een begeleider erbij" in group.remedy(0)


@pytest.mark.parametrize(("subject", "told"), [("K1", False), ("P1", False), ("K2", True), ("V1", True)])
def test_a_consent_on_the_sheet_of_documents_counts(subject, told):
    documents = sheet("Documenten", "onderwerp | soort | datum", f"{subject} | toestemming ouders | 2026-01-04")
    assert alone(outing(), children(), documents) == ([AT_CHILD] if told else [])
    assert alone(outing(), documents) == ([AT_PLACEMENT] if told else [])


def test_where_the_child_stands_on_no_sheet_it_is_told_at_the_placement():
    without_code = outing("P1 | V1 | T | | 2026-01-05 | | | ja")
    assert alone(without_code, children()) == [AT_PLACEMENT]
    assert alone(outing("P1 | V1 | T | K9 | 2026-01-05 | | | ja"), children()) == []  # V-ALG-05 tells
    assert alone(outing()) == []  # neither Clienten nor Documenten
    assert alone(outing(), sheet("Clienten", "clientcode | gemeente", "K1 | Leek")) == ["F Clienten!A2"]


# V-DOC-12

PEOPLE = sheet(
    "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | vog_afgifte | akkoord_ouders_datum | toestemming_datum",
    "V1 | Jansen | 2026-01-05 | 2025-12-01 | | ooit", "V2 | Bakker | 2026-01-05 | | |",
)  # fmt: skip


def documents(*rows):
    return sheet("Documenten", "onderwerp | soort | datum", *rows)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("V1 | VOG | 2025-12-11", True), ("V1 Jansen | VOG | 2025-12-11", True), ("V1 | VOG | 2025-12-01", False),
        ("V2 | VOG | 2025-12-11", False), ("V1 | huisregels | 2025-12-11", False), ("V1 | VOG | laatst", False),
        ("V1 | toestemming ouders | 2025-12-11", False), ("V1 | toestemming gemeente | 2025-12-11", False),
        ("V9 | VOG | 2025-12-11", False), ("V1 | verzekering | 2025-12-11", False),
    ],
)  # fmt: skip
def test_a_document_has_the_date_of_its_column(row, told):
    assert only("V-DOC-12", PEOPLE, documents(row)) == (["W Documenten!C2"] if told else [])


def test_the_message_names_both_days_and_the_column():
    sheets = (PEOPLE, documents("V1 | VOG | 2025-12-11"))
    assert messages("V-DOC-12", *sheets) == ["Blad Documenten zegt 11-12-2025, kolom 'vog_afgifte' zegt 01-12-2025."]
    group = next(group for group, _ in findings(*sheets).each() if group.kind.code == "V-DOC-12")
    assert list(group.related) == [("Vrijwilligers!D2",)]


def test_older_and_newer_documents_of_the_kind_may_stand_beside_the_one_of_the_column():
    kept = documents("V1 | VOG | 2020-01-01", "V1 | VOG | 2025-12-01", "V1 | VOG | 2026-03-01")
    assert only("V-DOC-12", PEOPLE, kept) == []
    none_of_them = documents("V1 | VOG | 2026-03-01", "V1 | VOG | 2020-01-01")
    assert only("V-DOC-12", PEOPLE, none_of_them) == ["W Documenten!C2"]


def test_placements_and_clients_have_documents_too():
    placed = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | overeenkomst_datum",
        "P1 | V1 | C1 | 2026-01-05 | 2026-01-04",
    )  # fmt: skip
    clients = sheet("Clienten", "clientcode | info_afspraak_datum", "C1 | 2026-01-03")
    kept = documents("P1 | plaatsingsovereenkomst | 2026-01-06", "C1 | informatieafspraak | 2026-01-06")
    assert only("V-DOC-12", PEOPLE, placed, clients, kept) == ["W Documenten!C2", "W Documenten!C3"]


# V-DOC-13


def stated(contract, given, status=""):
    volunteers = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | status | contract_datum | privacyverklaring_datum",
        f"V1 | Jansen | 2026-01-05 | {status} | {contract} | {given}",
    )  # fmt: skip
    return only("V-DOC-13", volunteers)


def test_who_signed_gets_the_privacy_statement():
    assert stated("2026-01-05", "") == ["I Vrijwilligers!F2"]
    assert stated("2026-01-05", "2026-02-05") == stated("2026-01-05", "gegeven") == stated("", "") == []
    assert stated("2026-07-05", "") == stated("2026-01-05", "", status="gestopt") == []
    without = sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | contract_datum", "V1 | Jansen | 2026-01-05 | 2026-01-05")  # fmt: skip
    assert found(without) == []


# V-DOC-14


def declared(until, *, place="O1", course="2026-01-05 | | ", provider=""):
    return only(
        "V-DOC-14", VOLUNTEERS,
        sheet("Programmas", "programma_id | naam | aanbieder_org_id", f"P | Tuin | {provider}"),
        sheet("Organisaties", "org_id | naam | uwv_verklaring_tot", f"O1 | De Hoven | {until}", "O2 | Elders | 2026-01-31"),
        sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | org_id | startdatum | eind_werkelijk | status", f"P1 | V1 | {place} | {course}"),
    )  # fmt: skip


def test_a_declaration_holds_up_to_its_last_day():
    assert declared("2026-06-29") == ["W Organisaties!C2"]
    assert declared("2026-06-30") == declared("") == declared("verlopen") == []


def test_only_where_a_placement_runs():
    assert declared("2026-06-29", place="O2") == ["W Organisaties!C3"]
    assert declared("2026-06-29", course="2026-01-05 | 2026-03-01 | ") == []
    assert declared("2026-06-29", course="2026-07-05 | | voorgesteld") == []
    assert declared("2026-06-29", place="", provider="O1") == ["W Organisaties!C2"]
