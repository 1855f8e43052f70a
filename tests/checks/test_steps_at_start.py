"""V-PLA-12, V-PLA-16 and V-PLA-18: the talk, the division of tasks and the steps around the start of a placement."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import VOLUNTEERS, findings, found, messages, only, sheet

PROGRAMMES = sheet(
    "Programmas",
    "programma_id | naam | soort | driegesprek_bij_start | taakverdeling_verplicht | intake_verplicht | kennismaking_verplicht",
    "ALLES | Op weg | traject tegenprestatie | ja | ja | ja | ja", "KRING | COSA | cirkel | ja | ja | |",
    "NEE | Buurt | | nee | nee | nee | nee", "LEEG | Humanitas | | | | |",
)  # fmt: skip
TALK = "plaatsing_id | vrijwilliger_id | clientcode | aanwezig_ids | datum | soort | stand"
LATER = "| V2 | | | 2026-05-01 | voortgang |"


def placements(*rows, columns="programma_id | clientcode | startdatum | eind_werkelijk | status"):
    return sheet("Plaatsingen", f"plaatsing_id | vrijwilliger_id | {columns}", *rows)


def talks(*rows):
    return sheet("Gesprekken", TALK, *rows)


# V-PLA-12

RUNNING = "P1 | V1 | ALLES | C1 | 2026-03-01 | |"


def without_talk(*rows, placed=(RUNNING,), as_of="2026-06-30"):
    return only("V-PLA-12", PROGRAMMES, VOLUNTEERS, placements(*placed), talks(LATER, *rows), as_of=as_of)


@pytest.mark.parametrize(
    "row",
    [
        "P1 | | | | 2026-03-15 | driegesprek | gehouden", "P1 | | | | 2026-01-05 | viergesprek |",
        "| V1 | | | 2026-03-01 | driegesprek |", "| V2 | | V1; V2 | 2026-03-01 | driegesprek |",
        "| | c1 | | 2026-02-20 | driegesprek |", "| | C1 | V1 | 2026-02-20 | driegesprek |",
        "P1 | | | | 2026-13-01 | driegesprek |", "P1 | | | | 2026-03-01 | drie |", "P1 | | | | 2026-03-01 | driegesprek | misschien",
        "P1 | | | | 2026-12-01 | driegesprek | gehouden",
        # What was held late is held: the warning asks nothing more.
        "P1 | | | | 2026-05-16 | driegesprek |", "| V1 | | | 2026-05-16 | driegesprek |", "| | C1 | | 2026-05-16 | driegesprek |",
    ],
)  # fmt: skip
def test_a_talk_before_the_start_or_after_it_is_the_one_at_the_start(row):
    assert without_talk() == ["W Plaatsingen!E2"]
    assert without_talk(row) == []


@pytest.mark.parametrize(
    "row",
    [
        "P1 | | | | 2026-03-01 | driegesprek | gepland", "P1 | | | | 2026-03-01 | driegesprek | afgezegd",
        "P1 | | | | 2026-03-01 | voortgang |", "| V2 | | | 2026-03-01 | driegesprek |", "| | C2 | | 2026-03-01 | driegesprek |",
        "| | C1 | V2 | 2026-03-01 | driegesprek |",
    ],
)  # fmt: skip
def test_another_talk_is_not(row):
    assert without_talk(row) == ["W Plaatsingen!E2"]


def test_a_talk_at_an_earlier_start_of_the_volunteer_is_not_about_a_later_placement():
    earlier = "P0 | V1 | ALLES | C9 | 2024-03-01 | 2025-01-01 |"
    assert without_talk("| V1 | | | 2024-03-02 | driegesprek |", placed=(earlier, RUNNING)) == ["W Plaatsingen!E3"]
    assert without_talk("| V1 | | | 2026-02-20 | driegesprek |", placed=(earlier, RUNNING)) == []


@pytest.mark.parametrize(
    "placed",
    [
        "P1 | V1 | NEE | C1 | 2026-03-01 | |", "P1 | V1 | LEEG | C1 | 2026-03-01 | |", "P1 | V1 | ALLES | C1 | 2026-03-01 | 2026-04-01 |",
        "P1 | V1 | ALLES | C1 | 2026-03-01 | | voorgesteld", "P1 | V1 | ALLES | C1 | 2026-03-01 | | uitval", "P1 | V1 | ALLES | C1 | straks | |",
    ],
)  # fmt: skip
def test_only_a_running_placement_of_a_programme_that_asks_it_is_judged(placed):
    assert without_talk(placed=(placed,)) == []


def test_the_first_fourteen_days_are_for_planning_it():
    assert without_talk(as_of="2026-03-15") == []
    assert without_talk(as_of="2026-03-16") == ["W Plaatsingen!E2"]


def test_without_the_sheet_of_talks_nothing_is_checked():
    assert only("V-PLA-12", PROGRAMMES, VOLUNTEERS, placements(RUNNING)) == []


CIRCLE = (
    "P2 | V2 | KRING | C1 | 2026-03-01 | |",
    "P1 | V1 | KRING | c1 | 2026-03-01 | |",
    "P3 | V1 | KRING | C2 | 2026-03-01 | |",
)


def test_a_circle_needs_one_talk_and_is_told_once():
    assert without_talk(placed=CIRCLE) == ["W Plaatsingen!E3", "W Plaatsingen!E4"]
    for row in ("P2 | | | | 2026-03-02 | driegesprek |", "| | C1 | V1; V2 | 2026-03-02 | driegesprek |"):
        assert without_talk(row, placed=CIRCLE) == ["W Plaatsingen!E4"]


# V-PLA-16


def undivided(*rows, columns="programma_id | clientcode | startdatum | status | taakverdeling_afgesproken"):
    return only("V-PLA-16", PROGRAMMES, VOLUNTEERS, placements(*rows, columns=columns))


@pytest.mark.parametrize(
    ("programme", "start", "status", "agreed", "number"),
    [
        ("ALLES", "2026-06-30", "", "", 1), ("ALLES", "2026-03-01", "", "nee", 1), ("ALLES", "2026-03-01", "", "ja", 0),
        ("ALLES", "2026-03-01", "", "deels", 0), ("NEE", "2026-03-01", "", "", 0), ("LEEG", "2026-03-01", "", "", 0),
        ("ALLES", "2026-07-01", "", "", 0), ("ALLES", "2026-07-01", "actief", "", 0), ("ALLES", "2026-03-01", "kennismaking", "", 0), ("ALLES", "2026-03-01", "afgerond", "", 0),
    ],
)  # fmt: skip
def test_who_does_what_is_recorded_from_the_start(programme, start, status, agreed, number):
    assert undivided(f"P1 | V1 | {programme} | C1 | {start} | {status} | {agreed}") == ["W Plaatsingen!G2"] * number


def test_in_a_circle_the_row_of_one_member_is_enough():
    rows = ["P2 | V2 | KRING | C1 | 2026-03-01 | | {}", "P1 | V1 | KRING | C1 | 2026-03-01 | | {}"]
    assert undivided(*(row.format("") for row in rows)) == ["W Plaatsingen!G3"]
    assert undivided(rows[0].format("nee"), rows[1].format("ja")) == []
    assert undivided(rows[0].format("ja").replace("| |", "| uitval |"), rows[1].format("")) == []
    assert undivided(rows[0].format("?"), rows[1].format("")) == []


def test_a_workbook_without_the_column_is_asked_for_it_too():
    assert undivided("P1 | V1 | ALLES | C1 | 2026-03-01", columns="programma_id | clientcode | startdatum") == [
        "W Plaatsingen!E2"
    ]


def test_sorting_the_rows_of_a_circle_changes_no_key():
    def keys(*rows):
        made = findings(PROGRAMMES, VOLUNTEERS, placements(*rows), talks(LATER))
        return sorted(key for group in made.groups for key in group.keys)

    assert keys(*CIRCLE) == keys(*CIRCLE[::-1])


# V-PLA-18

STEPS = "programma_id | clientcode | intakedatum | kennismakingsdatum | startdatum | status"


def steps(*rows):
    return only("V-PLA-18", PROGRAMMES, VOLUNTEERS, placements(*rows, columns=STEPS))


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("ALLES | C1 | | | 2026-06-30 |", ["E2", "F2"]), ("ALLES | C1 | 2026-01-01 | | 2026-03-01 |", ["F2"]),
        ("ALLES | C1 | 2026-01-01 | 2026-01-02 | 2026-03-01 |", []), ("ALLES | C1 | | | 2026-03-01 | afgerond", ["E2", "F2"]),
        ("ALLES | C1 | | | 2026-07-01 |", []), ("ALLES | C1 | | | 2026-03-01 | voorgesteld", []), ("ALLES | C1 | | | 2026-03-01 | kennismaking", []),
        ("ALLES | C1 | | | 2026-03-01 | niet gestart", []), ("ALLES | C1 | | | 2026-03-01 | misschien", []), ("ALLES | C1 | vorige week | | 2026-03-01 |", ["F2"]),
        ("NEE | C1 | | | 2026-03-01 |", []), ("KRING | C1 | | | 2026-03-01 |", []),
    ],
)  # fmt: skip
def test_the_steps_that_a_programme_asks_have_a_date_once_the_placement_has_started(row, cells):
    assert steps(f"P1 | V1 | {row}") == [f"W Plaatsingen!{cell}" for cell in cells]


def test_the_message_names_the_programme_and_the_step():
    made = placements("P1 | V1 | ALLES | C1 | 2026-01-01 | | 2026-03-01 |", columns=STEPS)
    assert messages("V-PLA-18", PROGRAMMES, VOLUNTEERS, made) == [
        "Bij Op weg hoort een kennismaking vóór de start; de datum ontbreekt."
    ]


def test_a_talk_on_the_sheet_of_talks_does_not_stand_in_for_the_date():
    made = placements("P1 | V1 | ALLES | C1 | | 2026-01-02 | 2026-03-01 |", columns=STEPS)
    assert only("V-PLA-18", PROGRAMMES, VOLUNTEERS, made, talks("P1 | | | | 2026-01-01 | intake |")) == [
        "W Plaatsingen!E2"
    ]


def test_a_programme_without_norms_gives_nothing():
    rows = ["P1 | V1 | LEEG | C1 | | | 2026-03-01 |", "P2 | V2 | NEE | C1 | | | 2024-03-01 |"]
    assert found(PROGRAMMES, VOLUNTEERS, placements(*rows, columns=STEPS), talks(LATER)) == []
