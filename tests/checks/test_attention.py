"""V-ALG-09, V-ALG-10 and V-ALG-11: who may be forgotten, entered twice, or asked too little."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import PLACEMENTS, VOLUNTEERS, found, hours, messages, only, settings, sheet

SIXTY_DAYS = settings("dagen_zonder_contact | 60")

# V-ALG-09; the reference date is 30 June, sixty days before it is 1 May


def one_volunteer(**columns):
    row = {"vrijwilliger_id": "V1", "achternaam": "Jansen", "startdatum": "2024-01-01"} | columns
    return sheet("Vrijwilligers", " | ".join(row), " | ".join(row.values()))


def test_nothing_recorded_for_more_than_the_days_of_the_setting():
    assert only("V-ALG-09", SIXTY_DAYS, one_volunteer(laatste_contact="2026-05-01")) == []
    assert only("V-ALG-09", SIXTY_DAYS, one_volunteer(laatste_contact="2026-04-30")) == ["W Vrijwilligers!A2"]
    assert only("V-ALG-09", SIXTY_DAYS, one_volunteer(status="actief", laatste_contact="2026-04-30")) == [
        "W Vrijwilligers!D2"
    ]
    assert messages("V-ALG-09", SIXTY_DAYS, one_volunteer(laatste_contact="2026-04-30")) == [
        "Jansen staat op 'actief' maar er is sinds 30-04-2026 niets vastgelegd."
    ]


def test_an_empty_setting_checks_nothing():
    assert found(one_volunteer()) == []
    assert found(settings("dagen_zonder_contact | "), one_volunteer()) == []


@pytest.mark.parametrize("status", ["gepauzeerd", "aangemeld", "afgewezen"])
def test_only_who_is_active_is_looked_at(status):
    assert only("V-ALG-09", SIXTY_DAYS, one_volunteer(status=status)) == []
    assert only("V-ALG-09", SIXTY_DAYS, one_volunteer(einddatum="2026-06-30", reden_einde="verhuizing")) == []


@pytest.mark.parametrize(
    "sign",
    [
        hours("vrijwilliger_id | datum | uren", "V2; V1 | 2026-05-20 | 2"),
        hours("plaatsing_id | datum | uren | aanwezigheid", "P1 | 2026-05-20 | 0 | afgemeld"),
        sheet("Gesprekken", "vrijwilliger_id | datum | soort", "V1 | 2026-05-20 | voortgang"),
        sheet("Gesprekken", "plaatsing_id | datum | soort", "P1 | 2026-05-20 | voortgang"),
        sheet("Trainingen", "vrijwilliger_id | datum | titel", "V1 | 2026-05-20 | basis"),
    ],
)  # fmt: skip
def test_hours_talks_and_trainings_are_signs_of_life(sign):
    assert only("V-ALG-09", SIXTY_DAYS, VOLUNTEERS, PLACEMENTS) == ["W Vrijwilligers!A2", "W Vrijwilligers!A3"]
    assert "W Vrijwilligers!A2" not in only("V-ALG-09", SIXTY_DAYS, VOLUNTEERS, PLACEMENTS, sign)


@pytest.mark.parametrize("stand", ["gepland", "afgezegd"])
def test_a_talk_that_was_not_held_is_none(stand):
    talk = sheet(
        "Gesprekken",
        "vrijwilliger_id | datum | soort | stand",
        f"V1 | 2026-05-20 | voortgang | {stand}",
        "V2 | 2026-07-02 | voortgang | gepland",
    )
    assert only("V-ALG-09", SIXTY_DAYS, VOLUNTEERS, talk) == ["W Vrijwilligers!A2", "W Vrijwilligers!A3"]


# V-ALG-10


def twins(first, second):
    header = (
        "vrijwilliger_id | achternaam | tussenvoegsel | voornaam | voorletters | geboortedatum | email | startdatum"
    )
    return only("V-ALG-10", sheet("Vrijwilligers", header, f"V1 | {first} | 2024-01-01", f"V2 | {second} | 2024-01-01"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Berg | van den | Ann | | 1990-05-01 | ", "BERG | Van den | ann | A. | 1-5-1990 |"),
        ("Berg | | Ann | | | ann@voorbeeld.nl", "Berg | | Ann | | | ANN@voorbeeld.nl"),
        ("Berg | | Ann | | 1990-05-01 |", "Bérg | | | A.M. | 1990-05-01 |"),
        ("Berg | | | A.B. | 1990-05-01 |", "Berg | | | A.M. | 1990-05-01 |"),
    ],
)
def test_the_same_name_and_birth_date_or_address_may_be_one_person(first, second):
    assert twins(first, second) == ["W Vrijwilligers!B3"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Berg | | Ann | | 1990-05-01 |", "Berg | | Anton | | 1990-05-01 |"),
        ("Berg | | Ann | | 1990-05-01 |", "Berg | van den | Ann | | 1990-05-01 |"),
        ("Berg | | Ann | | 1990-05-01 | a@b.nl", "Berg | | Ann | | 1991-05-01 | b@b.nl"),
        ("Berg | | Ann | | |", "Berg | | Ann | | |"),
        ("Berg | | | A. | 1990-05-01 |", "Berg | | Bo | | 1990-05-01 |"),
    ],
)
def test_twins_families_and_namesakes_are_not(first, second):
    assert twins(first, second) == []


def test_a_number_that_stands_twice_is_told_by_its_own_rule():
    row = "V1 | Berg | Ann | 1990-05-01 | 2024-01-01"
    people = sheet("Vrijwilligers", "vrijwilliger_id | achternaam | voornaam | geboortedatum | startdatum", row, row)
    assert found(people) == ["V-ALG-04 F Vrijwilligers!A3"]


# V-ALG-11


def motives(*values):
    rows = [f"V{number} | A{number} | 2024-01-01 | {value}" for number, value in enumerate(values)]
    return sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | motief", *rows)


def test_more_than_a_quarter_unknown_is_mentioned_at_the_header():
    assert found(motives("plezier", "plezier", "plezier", "")) == []
    assert found(motives("plezier", "plezier", "")) == ["V-ALG-11 I Vrijwilligers!D1"]
    assert messages("V-ALG-11", motives("plezier", "plezier", "")) == [
        "Bij 1 van 3 vrijwilligers is 'motief' onbekend."
    ]
    assert found(motives("", "", "")) == []
    assert found(motives("plezier", "plezier", "plezier", "???")) == ["V-ALG-06 F Vrijwilligers!D5"]


def test_the_benefit_counts_among_those_of_whom_it_is_asked():
    programmes = sheet("Programmas", "programma_id | naam | uitkering_vragen", "A | Vraagt | ja", "B | Niet | nee")
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | geboortedatum | uitkering | instroomroute",
        "V1 | A | 2024-01-01 | 1980-01-01 | onbekend | balie", "V2 | B | 2024-01-01 | 1980-01-01 | bijstand | onbekend",
        "V3 | C | 2024-01-01 | 1980-01-01 | |", "V4 | D | 2024-01-01 | 1980-01-01 | niet gevraagd |",
    )  # fmt: skip
    placed = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum | taak_normaal_door_beroepskracht",
        "P1 | V1 | A | C1 | 2025-01-01 | nee", "P2 | V2 | A | C1 | 2025-01-01 | nee", "P3 | V3 | B | C1 | 2025-01-01 | nee",
    )  # fmt: skip
    assert messages("V-ALG-11", programmes, people, placed) == [
        "Bij 1 van 2 vrijwilligers is 'uitkering' onbekend.", "Bij 1 van 2 vrijwilligers is 'instroomroute' onbekend.",
    ]  # fmt: skip
    fee = sheet("Onkosten", "vrijwilliger_id | soort | werkmaand | bedrag", "V4 | vaste vergoeding | 2026-02 | 20")
    assert "Bij 2 van 3 vrijwilligers is 'uitkering' onbekend." in messages("V-ALG-11", programmes, people, placed, fee)


def test_of_whom_it_is_asked_and_nobody_answered_all_are_unknown():
    programmes = sheet("Programmas", "programma_id | naam | uitkering_vragen", "A | Vraagt | ja")
    people = sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | uitkering", "V1 | A | 2024-01-01 | ")
    placed = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum", "P1 | V1 | C1 | 2025-01-01"
    )
    assert only("V-ALG-11", programmes, people, placed) == ["I Vrijwilligers!D1"]
    assert only("V-ALG-11", programmes, people) == []
