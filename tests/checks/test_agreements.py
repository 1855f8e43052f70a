"""V-DOC-05..09: contracts, confidentiality, agreements, their signatures and copies. The day is 30 June 2026."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import VOLUNTEERS, findings, messages, only, sheet

NORMS = sheet(
    "Programmas",
    "programma_id | naam | vrijwilligersovereenkomst_verplicht | geheimhouding_vereist | plaatsingsovereenkomst_verplicht",
    "A | Maatjes | ja | ja | ja", "N | Niets | nee | nee | nee", "E | Leeg | | |",
)  # fmt: skip
# Status, start and end of a placement, and whether somebody works there now.
COURSES = [
    ("", "2026-01-05", "", True), ("actief", "2026-06-30", "", True), ("proef", "2026-06-01", "", True),
    ("gepauzeerd", "2026-01-05", "", True), ("actief", "2026-07-01", "", False), ("", "2026-07-01", "", False),
    ("voorgesteld", "2026-07-20", "", False), ("kennismaking", "2026-06-01", "", False),
    ("afgerond", "2026-01-05", "2026-03-01", False), ("", "2026-01-05", "2026-03-01", False),
    ("uitval", "2026-01-05", "", False), ("niet gestart", "2026-01-05", "", False), ("actief", "ooit", "", False),
]  # fmt: skip


def people(contract="", confidentiality=""):
    return sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | contract_datum | geheimhouding_datum",
        f"V1 | Jansen | 2026-01-01 | {contract} | {confidentiality}",
    )  # fmt: skip


def placed(*rows, programme="A"):
    return sheet(
        "Plaatsingen",
        "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum | eind_werkelijk | status | overeenkomst_datum",
        *(rows or (f"P1 | V1 | {programme} | C1 | 2026-01-05 | | |",)),
    )


@pytest.mark.parametrize(("status", "start", "end", "works"), COURSES)
@pytest.mark.parametrize(
    ("code", "cell"),
    [("V-DOC-05", "Vrijwilligers!D2"), ("V-DOC-06", "Vrijwilligers!E2"), ("V-DOC-07", "Plaatsingen!H2")],
)
def test_something_to_sign_is_missed_from_the_start_to_the_end(code, cell, status, start, end, works):
    course = placed(f"P1 | V1 | A | C1 | {start} | {end} | {status} |")
    assert only(code, NORMS, people(), course) == ([f"F {cell}"] if works else [])


@pytest.mark.parametrize("code", ["V-DOC-05", "V-DOC-06", "V-DOC-07"])
def test_only_where_the_programme_asks_it_and_where_nothing_can_be_read(code):
    assert only(code, NORMS, people(), placed(programme="N")) == []
    assert only(code, NORMS, people(), placed(programme="E")) == []
    signed = placed("P1 | V1 | A | C1 | 2026-01-05 | | | 2026-01-05")
    assert only(code, NORMS, people("2026-01-05", "2026-02-05"), signed) == []
    unreadable = placed("P1 | V1 | A | C1 | 2026-01-05 | | | getekend")
    assert only(code, NORMS, people("getekend", "getekend"), unreadable) == []


@pytest.mark.parametrize("code", ["V-DOC-05", "V-DOC-06"])
def test_it_is_told_once_for_a_volunteer_and_at_the_id_without_the_column(code):
    twice = placed(
        "P1 | V1 | N | C1 | 2026-01-05 | | |",
        "P2 | V1 | A | C2 | 2026-02-05 | | |",
        "P3 | V1 | A | C3 | 2026-03-05 | | |",
    )
    assert len(only(code, NORMS, people(), twice)) == 1
    assert only(code, NORMS, VOLUNTEERS, twice) == ["F Vrijwilligers!A2"]
    group = next(group for group, _ in findings(NORMS, people(), twice).each() if group.kind.code == code)
    assert group.programmes[0] == "A"


def test_a_placement_without_the_column_is_told_at_its_id():
    course = sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum", "P1 | V1 | A | C1 | 2026-01-05")  # fmt: skip
    assert only("V-DOC-07", NORMS, people("2026-01-05", "2026-01-05"), course) == ["F Plaatsingen!A2"]


def test_a_contract_of_after_the_first_start_is_late():
    rows = (
        "P1 | V1 | A | C1 | 2026-03-05 | | |",
        "P2 | V1 | A | C2 | 2026-02-05 | | |",
        "P3 | V1 | N | C3 | 2026-01-05 | | |",
    )
    assert only("V-DOC-05", NORMS, people("2026-02-05"), placed(*rows)) == []
    assert only("V-DOC-05", NORMS, people("2026-02-06"), placed(*rows)) == ["F Vrijwilligers!D2"]
    assert messages("V-DOC-05", NORMS, people("2026-02-06"), placed(*rows)) == [
        "Er is geen overeenkomst vóór de start (05-02-2026) bij Maatjes: die is getekend op 06-02-2026."
    ]
    assert messages("V-DOC-05", NORMS, people(), placed(*rows)) == [
        "Er is geen overeenkomst vóór de start (05-02-2026) bij Maatjes."
    ]


def test_a_contract_of_after_an_earlier_placement_that_ended_or_a_planned_one_is_not_late():
    rows = (
        "P1 | V1 | A | C1 | 2025-03-05 | 2025-05-05 | |",
        "P2 | V1 | A | C2 | 2026-02-05 | | |",
        "P3 | V1 | A | C3 | 2026-01-20 | | kennismaking |",
    )
    assert only("V-DOC-05", NORMS, people("2026-02-05"), placed(*rows)) == []


@pytest.mark.parametrize(
    ("code", "subject", "kind"),
    [("V-DOC-05", "V1", "vrijwilligersovereenkomst"), ("V-DOC-06", "V1", "geheimhouding"), ("V-DOC-07", "P1", "plaatsingsovereenkomst")],
)  # fmt: skip
def test_a_document_counts_where_the_column_is_empty(code, subject, kind):
    documents = sheet("Documenten", "onderwerp | soort | datum", f"{subject} | {kind} | 2026-01-02")
    assert only(code, NORMS, people(), placed(), documents) == []


def test_the_remedy_uses_the_word_of_the_organisation():
    own = sheet("Instellingen", "naam | waarde", "organisatienaam | Voorbeeld", "term_client | deelnemer")
    group = next(group for group, _ in findings(own, NORMS, people(), placed()).each() if group.kind.code == "V-DOC-06")
    assert group.remedy(0) == "Leg de geheimhouding vast (datum) voordat Jansen met een deelnemer werkt."


# V-DOC-08

ORGANISATIONS = sheet("Organisaties", "org_id | naam", "O1 | De Hoven", "O2 | Centrale")
PROVIDED = sheet(
    "Programmas", "programma_id | naam | aanbieder_org_id | plaatsingsovereenkomst_verplicht",
    "A | Eigen | |", "B | Van de centrale | O2 |", "C | Op papier | | ja",
)  # fmt: skip


def agreed(signed, *, programme="A", day="2026-01-04", place="O1", status=""):
    return sheet(
        "Plaatsingen",
        "plaatsing_id | vrijwilliger_id | programma_id | org_id | startdatum | status | overeenkomst_datum | getekend_door",
        f"P1 | V1 | {programme} | {place} | 2026-01-05 | {status} | {day} | {signed}",
    )


def unsigned(signed, **course):
    return messages("V-DOC-08", ORGANISATIONS, PROVIDED, VOLUNTEERS, agreed(signed, **course))


@pytest.mark.parametrize(
    ("signed", "programme", "place", "party"),
    [
        ("vrijwilliger; organisatie", "A", "O1", ""),
        ("vrijwilliger", "A", "O1", "de organisatie"),
        ("organisatie", "A", "O1", "de vrijwilliger"),
        ("", "A", "O1", ""),
        ("", "C", "O1", "de vrijwilliger en de organisatie"),
        ("vrijwilliger; organisatie", "B", "O1", "de bemiddelaar"),
        ("vrijwilliger; organisatie; bemiddelaar", "B", "O1", ""),
        ("vrijwilliger; organisatie", "B", "O2", ""),
        ("vrijwilliger; organisatie", "B", "", ""),
    ],
)
def test_an_agreement_is_signed_by_everybody(signed, programme, place, party):
    wanted = [f"De overeenkomst is nog niet door {party} ondertekend."] if party else []
    assert unsigned(signed, programme=programme, place=place) == wanted


def test_nobody_is_asked_to_sign_before_the_day_nor_after_the_end():
    for course in ({"day": ""}, {"day": "2026-07-01"}, {"status": "afgerond"}):
        assert unsigned("vrijwilliger", **course) == unsigned("", programme="C", **course) == []
    assert unsigned("iedereen", programme="C") == []
    assert only("V-DOC-08", ORGANISATIONS, PROVIDED, VOLUNTEERS, agreed("vrijwilliger", status="voorgesteld")) == [
        "W Plaatsingen!H2"
    ]


def test_a_workbook_that_does_not_keep_who_signed_is_asked_nothing():
    course = placed("P1 | V1 | N | C1 | 2026-01-05 | | | 2026-01-05")
    assert only("V-DOC-08", NORMS, VOLUNTEERS, course) == []


# V-DOC-09

COPIES = sheet(
    "Programmas", "programma_id | naam | kopie_gemeente | kopie_organisatie", "A | Beide | ja | ja", "N | Geen | nee |"
)
CONTACTS = sheet("Contactpersonen", "contact_id | naam", "K1 | Joke de Vries")


def copies(
    *, benefit="", manager="", manager_here="", programme="A", place="O1 | ", day="2026-01-04", sent=" | ", status=""
):
    volunteers = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | uitkering | klantmanager_id",
        f"V1 | Jansen | 2026-01-01 | {benefit} | {manager}",
    )  # fmt: skip
    course = sheet(
        "Plaatsingen",
        "plaatsing_id | vrijwilliger_id | programma_id | org_id | clientcode | startdatum | status | overeenkomst_datum | kopie_gemeente_datum | kopie_organisatie_datum | klantmanager_id",
        f"P1 | V1 | {programme} | {place} | 2026-01-05 | {status} | {day} | {sent} | {manager_here}",
    )
    return only("V-DOC-09", ORGANISATIONS, CONTACTS, COPIES, volunteers, course)


TO_MUNICIPALITY, TO_ORGANISATION = "W Plaatsingen!I2", "W Plaatsingen!J2"


@pytest.mark.parametrize("benefit", ["bijstand", "IOAW/IOAZ"])
def test_municipality_and_organisation_get_a_copy_of_somebody_whom_the_municipality_pays(benefit):
    assert copies(benefit=benefit) == [TO_MUNICIPALITY, TO_ORGANISATION]
    assert copies(benefit=benefit, sent="2026-01-06 | ") == [TO_ORGANISATION]
    assert copies(benefit=benefit, sent=" | 2026-01-06") == [TO_MUNICIPALITY]
    assert copies(benefit=benefit, sent="2026-01-06 | 2026-01-06") == copies(benefit=benefit, sent="ja | ja") == []


@pytest.mark.parametrize("benefit", ["", "geen", "WW", "WIA", "AOW/pensioen", "onbekend", "niet gevraagd", "iets"])
def test_of_anybody_else_the_municipality_never_gets_one(benefit):
    assert copies(benefit=benefit) == [TO_ORGANISATION]


def test_a_case_manager_gets_one_too():
    assert copies(manager="K1") == copies(manager_here="K1") == [TO_MUNICIPALITY, TO_ORGANISATION]


def test_only_what_the_programme_asks_of_what_was_signed_and_runs():
    assert copies(benefit="bijstand", programme="N") == []
    assert copies(benefit="bijstand", day="") == copies(benefit="bijstand", day="2026-07-01") == []
    assert copies(benefit="bijstand", status="afgerond") == []
    assert copies(benefit="geen", place=" | C1") == []


def test_without_the_column_it_is_told_at_the_agreement_and_names_the_receiver():
    course = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | org_id | startdatum | overeenkomst_datum",
        "P1 | V1 | A | O1 | 2026-01-05 | 2026-01-04",
    )  # fmt: skip
    sheets = (ORGANISATIONS, COPIES, VOLUNTEERS, course)
    assert only("V-DOC-09", *sheets) == ["W Plaatsingen!F2"]
    group = next(group for group, _ in findings(*sheets).each() if group.kind.code == "V-DOC-09")
    assert group.remedy(0) == "Stuur een kopie van de overeenkomst naar de organisatie en vul de datum in."


@pytest.mark.parametrize(("end", "told"), [("", 1), ("2026-06-30", 1), ("2026-06-29", 0)])
def test_of_a_placement_that_is_over_by_its_dates_nothing_is_asked_any_more(end, told):
    norms = sheet(
        "Programmas", "programma_id | naam | leerdoelen_verplicht | kopie_organisatie", "A | Maatjes | ja | ja"
    )
    header = "plaatsing_id | vrijwilliger_id | org_id | startdatum | eind_werkelijk | status | overeenkomst_datum | getekend_door"
    for code, signed in (("V-DOC-08", "2026-01-04"), ("V-DOC-09", "2026-01-04"), ("V-DOC-10", "")):
        placement = sheet(
            "Plaatsingen", header, f"P1 | V1 | O1 | 2026-01-05 | {end} | actief | {signed} | vrijwilliger"
        )
        assert len(only(code, ORGANISATIONS, norms, VOLUNTEERS, placement)) == told
