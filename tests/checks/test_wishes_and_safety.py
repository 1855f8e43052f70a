"""V-PLA-10, V-PLA-11 and V-PLA-13..15: the volunteer's wishes, who has to hear of an end, and a safe place."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import VOLUNTEERS, findings, found, messages, only, settings, sheet


def placements(header, *rows):
    return sheet("Plaatsingen", f"plaatsing_id | vrijwilliger_id | clientcode | startdatum | {header}", *rows)


# V-PLA-10 and V-PLA-15


@pytest.mark.parametrize(
    ("status", "choice", "number"),
    [("", "nee", 1), ("voorgesteld", "nee", 1), ("gepauzeerd", "nee", 1), ("", "ja", 0), ("", "", 0), ("", "soms", 0),
     ("afgerond", "nee", 0), ("niet gestart", "nee", 0), ("onleesbaar", "nee", 0)],
)  # fmt: skip
def test_a_place_that_is_not_the_own_choice(status, choice, number):
    placed = placements("status | eigen_keuze", f"P1 | V1 | C1 | 2026-01-01 | {status} | {choice}")
    assert only("V-PLA-10", VOLUNTEERS, placed) == ["W Plaatsingen!F2"] * number


@pytest.mark.parametrize(
    ("status", "relation", "number"),
    [("", "mantelzorg", 1), ("", "familie", 1), ("afgerond", "familie", 1), ("", "geen", 0), ("", "", 0), ("niet gestart", "familie", 0)],
)  # fmt: skip
def test_care_for_a_relative_is_no_placement(status, relation, number):
    placed = placements("status | relatie_met_client", f"P1 | V1 | C1 | 2026-01-01 | {status} | {relation}")
    assert only("V-PLA-15", VOLUNTEERS, placed) == ["W Plaatsingen!F2"] * number


# V-PLA-11

MANAGERS = sheet("Contactpersonen", "contact_id | naam | functie", "K1 | Noor Smit | klantmanager")
CLAIMANTS = sheet(
    "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | klantmanager_id",
    "V1 | Jansen | 2024-01-01 | K1", "V2 | Bakker | 2024-01-01 |",
)  # fmt: skip
ENDED = "eind_werkelijk | status | klantmanager_id | reden_einde | terugmelding_datum"


@pytest.mark.parametrize(
    ("row", "number"),
    [
        ("V1 | C1 | 2026-01-01 | 2026-05-01 | uitval | | anders |", 1), ("V2 | C1 | 2026-01-01 | 2026-05-01 | uitval | K1 | anders |", 1),
        ("V2 | C1 | 2026-01-01 | 2026-05-01 | uitval | | anders |", 0), ("V1 | C1 | 2026-01-01 | 2026-05-01 | afgerond | | anders |", 0),
        ("V1 | C1 | 2026-01-01 | 2026-05-01 | uitval | | anders | 2026-05-03", 0),
    ],
)  # fmt: skip
def test_a_case_manager_hears_of_who_dropped_out_and_it_is_told_once(row, number):
    told = found(MANAGERS, CLAIMANTS, placements(ENDED, f"P1 | {row}"))
    assert told == ["V-PLA-11 W Plaatsingen!I2"] * number


def test_a_date_that_cannot_be_read_is_told_as_such():
    row = "P1 | V1 | C1 | 2026-01-01 | 2026-05-01 | uitval | | anders | gisteren"
    assert found(MANAGERS, CLAIMANTS, placements(ENDED, row)) == ["V-ALG-07 F Plaatsingen!I2"]


def test_the_day_is_named_where_it_is_known_and_the_column_is_not_needed():
    both = placements(
        "eind_werkelijk | status",
        "P1 | V1 | C1 | 2026-01-01 | 2026-05-01 | uitval",
        "P2 | V1 | C2 | 2026-01-01 | | uitval",
    )
    assert only("V-PLA-11", MANAGERS, CLAIMANTS, both) == ["W Plaatsingen!F2", "W Plaatsingen!F3"]
    assert messages("V-PLA-11", MANAGERS, CLAIMANTS, both) == [
        "Uitval op 01-05-2026 is nog niet gemeld aan de klantmanager.", "De uitval is nog niet gemeld aan de klantmanager.",
    ]  # fmt: skip


# V-PLA-13

AFTER_SIX = settings("uitstroomgesprek_na_maanden | 6")
PEOPLE = sheet(
    "Vrijwilligers", "vrijwilliger_id | achternaam | voornaam | startdatum | perspectief_betaald_werk",
    "V1 | Jansen | Ann | 2024-01-01 | ja", "V2 | Bakker | Bo | 2024-01-01 | weet niet",
)  # fmt: skip
PROGRAMMES = sheet("Programmas", "programma_id | naam", "P | Op weg", "Q | Buurt")
TALK = "plaatsing_id | vrijwilliger_id | aanwezig_ids | datum | soort | stand"
OTHER = "| V2 | | 2026-05-01 | uitstroomgesprek |"


def towards_work(*talks, placed=("P1 | V1 | C1 | 2025-12-29 | P |",), setting=AFTER_SIX):
    sheets = (setting, PROGRAMMES, PEOPLE, placements("programma_id | eind_werkelijk", *placed))
    return findings(*sheets, sheet("Gesprekken", TALK, OTHER, *talks))


def cells(made):
    return [group.cell(index) for group, index in made.each() if group.kind.code == "V-PLA-13"]


def test_who_wants_paid_work_is_asked_about_it_after_the_agreed_months_once():
    made = towards_work(
        placed=("P1 | V1 | C1 | 2026-03-01 | Q |", "P2 | V1 | C2 | 2025-12-29 | P |", "P3 | V2 | C3 | 2025-12-29 | P |")
    )
    told = [(group, index) for group, index in made.each() if group.kind.code == "V-PLA-13"]
    assert [(group.sheet, group.cell(index)) for group, index in told] == [("Vrijwilligers", "E2")]
    group, index = told[0]
    assert (group.programmes[index], group.severity) == ("P", "info")
    assert group.message(index) == "Ann Jansen wil richting betaald werk; er is nog geen uitstroomgesprek vastgelegd."
    assert cells(towards_work(setting=settings())) == []


@pytest.mark.parametrize(("start", "number"), [("2025-12-29", 1), ("2025-12-30", 0), ("2025-12-31", 0)])
def test_the_last_day_of_the_months_is_not_late_yet(start, number):
    assert len(cells(towards_work(placed=(f"P1 | V1 | C1 | {start} | P |",)))) == number


@pytest.mark.parametrize(
    ("talk", "number"),
    [
        ("| V1 | | 2026-01-05 | uitstroomgesprek | gehouden", 0), ("P1 | | | 2026-05-05 | uitstroomgesprek |", 0),
        ("| V2 | V1 | 2026-05-05 | uitstroomgesprek |", 0), ("| V1 | | vandaag | uitstroomgesprek |", 0),
        ("| V1 | | 2025-12-28 | uitstroomgesprek |", 1), ("| V1 | | 2026-05-05 | voortgang |", 1),
        ("| V1 | | 2026-07-05 | uitstroomgesprek | gepland", 1),
    ],
)  # fmt: skip
def test_a_talk_since_the_start_of_the_oldest_running_placement_counts(talk, number):
    assert len(cells(towards_work(talk))) == number


def test_without_a_running_placement_or_the_sheet_of_talks_nothing_is_asked():
    assert cells(towards_work(placed=("P1 | V1 | C1 | 2025-01-01 | P | 2026-06-01",))) == []
    placed = placements("programma_id", "P1 | V1 | C1 | 2025-01-01 | P")
    assert only("V-PLA-13", AFTER_SIX, PROGRAMMES, PEOPLE, placed) == []


# V-PLA-14

DOMAINS = sheet("Programmas", "programma_id | naam | domein", "R | Na detentie | reclassering", "S | Buurt | sociaal")
CLIENTS = sheet(
    "Clienten", "clientcode | contactlocatie", "C1 | thuis", "C2 | kantoor", "C3 |", "C4 | ergens", "C5 | online"
)


@pytest.mark.parametrize(
    ("client", "programme", "status", "agreed", "number"),
    [
        ("C1", "R", "", "", 1), ("C5", "R", "", "", 1), ("C1", "R", "voorgesteld", "", 1), ("C1", "R", "", "2026-01-01", 0),
        ("C2", "R", "", "", 0), ("C3", "R", "", "", 0), ("C4", "R", "", "", 0), ("C1", "S", "", "", 0), ("C1", "R", "afgerond", "", 0),
        ("C1", "R", "", "later", 0),
    ],
)  # fmt: skip
def test_contact_outside_the_office_in_probation_has_a_safety_agreement(client, programme, status, agreed, number):
    header = "programma_id | status | veiligheidsafspraak_datum"
    placed = placements(header, f"P1 | V1 | {client} | 2026-01-01 | {programme} | {status} | {agreed}")
    assert only("V-PLA-14", DOMAINS, VOLUNTEERS, CLIENTS, placed) == ["W Plaatsingen!G2"] * number


def test_a_workbook_without_the_column_is_told_at_the_client_and_without_clients_nothing():
    placed = placements("programma_id", "P1 | V1 | C1 | 2026-01-01 | R")
    assert only("V-PLA-14", DOMAINS, VOLUNTEERS, CLIENTS, placed) == ["W Plaatsingen!C2"]
    assert found(DOMAINS, VOLUNTEERS, placed) == []
