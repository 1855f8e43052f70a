"""V-PLA-04..06: how many volunteers a client has, and how many placements a volunteer, beside what was agreed."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import findings, found, messages, only, settings, sheet

PEOPLE = sheet(
    "Vrijwilligers", "vrijwilliger_id | achternaam | voornaam | startdatum",
    "V1 | Jansen | Ann | 2024-01-01", "V2 | Bakker | Bo | 2024-01-01", "V3 | Smit | Cas | 2024-01-01",
)  # fmt: skip
PROGRAMMES = sheet(
    "Programmas",
    "programma_id | naam | soort | max_vrijwilligers_per_client | min_vrijwilligers_per_client | max_plaatsingen_per_vrijwilliger",
    "EEN | COSA 1-op-1 | 1-op-1 | 1 | |", "KRING | COSA | cirkel | | 3 |", "MAX | Buurt | | | | 2",
    "DUO | Duo's | buddy/maatje | | 2 |", "LEEG | Humanitas | gezin/huishouden | | |",
)  # fmt: skip
PLACED = "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum | eind_werkelijk | status"


def told(code, *rows):
    return only(code, PROGRAMMES, PEOPLE, sheet("Plaatsingen", PLACED, *rows))


def placed(number, person, programme, client, start="2026-01-01", end="", status=""):
    return f"P{number} | {person} | {programme} | {client} | {start} | {end} | {status}"


# V-PLA-04


def test_a_client_with_more_active_volunteers_than_allowed_is_told_once_on_the_oldest_match():
    rows = [
        placed(1, "V2", "EEN", "C1", "2026-03-01"), placed(2, "V1", "EEN", "c1", "2025-01-01"),
        placed(3, "V3", "EEN", "C1", "2026-05-01", status="proef"), placed(4, "V3", "EEN", "C2"),
    ]  # fmt: skip
    assert told("V-PLA-04", *rows) == ["F Plaatsingen!F3"]
    group = next(
        group
        for group, _ in findings(PROGRAMMES, PEOPLE, sheet("Plaatsingen", PLACED, *rows)).each()
        if group.kind.code == "V-PLA-04"
    )
    assert group.message(0) == "De cliënt in deze rij heeft 3 actieve vrijwilligers; COSA 1-op-1 staat er 1 toe."
    assert group.related_to(0) == ("Plaatsingen!F2", "Plaatsingen!F4")


@pytest.mark.parametrize(
    "other",
    [
        placed(2, "V2", "EEN", "C1", end="2026-06-29"), placed(2, "V2", "EEN", "C1", status="afgerond"),
        placed(2, "V2", "EEN", "C1", status="gepauzeerd"), placed(2, "V2", "EEN", "C1", status="kennismaking"),
        placed(2, "V2", "EEN", "C1", "2026-07-01"), placed(2, "V2", "EEN", "C2"), placed(2, "V2", "LEEG", "C1"),
        placed(2, "V1", "EEN", "C1", "2026-02-01"), placed(2, "V9", "EEN", "C1"), placed(2, "V2", "EEN", "C1", status="weg"),
    ],
)  # fmt: skip
def test_only_another_active_volunteer_of_the_same_programme_counts(other):
    assert told("V-PLA-04", placed(1, "V1", "EEN", "C1"), other) == []
    assert told(
        "V-PLA-04", placed(1, "V1", "EEN", "C1"), placed(2, "V2", "EEN", "C1", end="2026-06-30", status="actief")
    )


def test_a_workbook_without_ends_shows_it_at_the_client_and_uses_its_own_words():
    header = "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum"
    rows = ["P1 | V1 | EEN | C1 | 2026-01-01", "P2 | V2 | EEN | C1 | 2026-02-01"]
    sheets = (settings("term_client | deelnemer"), PROGRAMMES, PEOPLE, sheet("Plaatsingen", header, *rows))
    assert only("V-PLA-04", *sheets) == ["F Plaatsingen!D2"]
    assert messages("V-PLA-04", *sheets)[0].startswith("De deelnemer in deze rij")


# V-PLA-05


def test_a_circle_with_fewer_active_members_than_agreed_is_told_once():
    rows = [placed(1, "V1", "KRING", "C1"), placed(2, "V2", "KRING", "C1", "2025-01-01"),
            placed(3, "V3", "KRING", "C1", status="gepauzeerd"), placed(4, "V3", "KRING", "C1", end="2026-06-29")]  # fmt: skip
    assert told("V-PLA-05", *rows) == ["W Plaatsingen!D3"]
    assert messages("V-PLA-05", PROGRAMMES, PEOPLE, sheet("Plaatsingen", PLACED, *rows)) == [
        "De cirkel van de cliënt in deze rij telt 2 vrijwilligers; minimaal 3 is afgesproken."
    ]
    assert told("V-PLA-05", *rows[:2], placed(3, "V3", "KRING", "C1", status="proef")) == []
    assert told("V-PLA-05", *rows[:2], placed(3, "V2", "KRING", "C1", "2026-02-01")) == ["W Plaatsingen!D3"]


def test_a_client_outside_a_circle_has_a_minimum_too():
    one = sheet("Plaatsingen", PLACED, placed(1, "V1", "DUO", "C1"))
    assert messages("V-PLA-05", PROGRAMMES, PEOPLE, one) == [
        "De cliënt in deze rij heeft 1 vrijwilliger; minimaal 2 is afgesproken."
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [placed(1, "V1", "KRING", "C1", end="2026-01-31"), placed(2, "V2", "KRING", "C1", status="uitval")],
        [placed(1, "V1", "KRING", "C1", status="voorgesteld")],
        [placed(1, "V1", "KRING", "C1", status="misschien")],
        [placed(1, "V1", "KRING", "")],
        [placed(1, "V1", "LEEG", "C1")],
    ],
)
def test_a_circle_that_is_over_or_has_not_begun_is_not_counted(rows):
    assert told("V-PLA-05", *rows) == []


@pytest.mark.parametrize(
    ("third", "number"),
    [
        (placed(3, "V9", "KRING", "C1"), 0), (placed(3, "V3", "KRING", "C1", status="misschien"), 0),
        (placed(3, "V3", "KRING", "C1", "straks"), 0), (placed(3, "V3", "KRING", "C1", end="ooit"), 0),
        (placed(3, "V3", "KRING", "C1", "straks", status="afgerond"), 1),
        (placed(3, "V3", "KRING", "C1", end="2026-01-31", status="misschien"), 1),
    ],
)  # fmt: skip
def test_a_member_that_cannot_be_read_may_be_active(third, number):
    rows = [placed(1, "V1", "KRING", "C1"), placed(2, "V2", "KRING", "C1"), third]
    assert len(told("V-PLA-05", *rows)) == number


# V-PLA-06


def test_a_volunteer_with_more_placements_in_a_programme_than_agreed_is_told_once_on_the_newest():
    rows = [
        placed(1, "V1", "MAX", "C1"), placed(2, "V1", "MAX", "C2", "2026-05-01"), placed(3, "V1", "MAX", "C3", "2026-02-01"),
        placed(4, "V1", "LEEG", "C4"), placed(5, "V2", "MAX", "C1"), placed(6, "V2", "MAX", "C2"),
        placed(7, "V2", "LEEG", "C5"), placed(8, "V2", "MAX", "C6", status="voorgesteld"), placed(9, "V2", "MAX", "C7", end="2026-03-01"),
    ]  # fmt: skip
    assert told("V-PLA-06", *rows) == ["W Plaatsingen!B3"]
    assert messages("V-PLA-06", PROGRAMMES, PEOPLE, sheet("Plaatsingen", PLACED, *rows)) == [
        "Ann Jansen heeft 3 plaatsingen (afgesproken maximum 2)."
    ]


def test_without_an_agreed_number_nothing_is_counted():
    people = [placed(number, f"V{number}", "LEEG", "C1") for number in (1, 2, 3)]
    clients = [placed(number, "V1", "LEEG", f"C{number}") for number in range(4, 9)]
    assert found(PROGRAMMES, PEOPLE, sheet("Plaatsingen", PLACED, *people, *clients)) == []
    assert found(PEOPLE, sheet("Plaatsingen", PLACED.replace("programma_id", "rol"), placed(1, "V1", "", "C1"))) == []


def test_sorting_the_placements_changes_no_key():
    rows = [placed(1, "V1", "EEN", "C1"), placed(2, "V2", "EEN", "C1"), placed(3, "V1", "KRING", "C3"),
            placed(4, "V2", "KRING", "C3"), *(placed(5 + n, "V3", "MAX", f"C{n}") for n in range(3))]  # fmt: skip

    def keys(*order):
        made = findings(PROGRAMMES, PEOPLE, sheet("Plaatsingen", PLACED, *order))
        return sorted(key for group in made.groups for key in group.keys)

    assert keys(*rows) == keys(*rows[::-1])
    assert len(keys(*rows)) == 3
