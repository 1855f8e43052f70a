"""I-27, I-28, I-33 and I-34, worked out by hand; of 37 respondents 62, 51 and 43 % named an activity (source 001)."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.checks.small_workbooks import PLACEMENTS, VOLUNTEERS, hours, sheet
from tests.progress_indicators.figures_of import figure

PROGRAMMES = sheet("Programmas", "programma_id | naam", "COSA11 | COSA 1-op-1", "LJR | pilot LJ&R")
LISTS = sheet("Lijsten", "lijst | waarde", "categorie | anders")
HEADER = "datum | programma_id | soort | categorie | respondentcode | respondent_rol | stand"
CATEGORIES = {"samen ondernemen": 23, "praktische zaken": 19, "signaleren/bespreekbaar maken": 16}
ROLES = ["vrijwilliger"] * 13 + ["professional"] * 15 + ["cliënt"] * 9


def respondents(*more):
    """37 respondents: the first 23 named one thing, the first 19 and 16 two others, and all of them something else."""
    rows = [
        f"2026-03-02 | {'COSA11' if number % 2 else 'LJR'} | gesprek | {category} | R{number:02d} | {ROLES[number]} |"
        for category, named in {**CATEGORIES, "anders": 37}.items()
        for number in range(named)
    ]
    return sheet("Activiteiten", HEADER, *rows, *more)


def of(key, *sheets, **asked):
    return figure((VOLUNTEERS, PROGRAMMES, LISTS, *sheets), key, **asked)


def lines(found):
    return {line.label: line for line in found.breakdown}


def half_up(value):
    return int(value + Fraction(1, 2))


def test_the_percentages_of_the_report_come_out():
    found = of("I-27", respondents())
    assert (found.value, found.n, found.note) == (37, 37, "respondenten")
    assert [half_up(lines(found)[category].value) for category in CATEGORIES] == [62, 51, 43]
    assert lines(found)["samen ondernemen"].value == Fraction(2300, 37)
    assert {(line.n, line.people) for line in found.breakdown if ": " not in line.label} == {(37, 37)}
    assert {line.unit for line in found.breakdown} == {"%"}


def test_people_are_counted_and_not_their_activities():
    again = [f"2026-04-0{day} | COSA11 | gesprek | Samen Ondernemen | r00 | vrijwilliger |" for day in range(1, 9)]
    found = of("I-27", respondents(*again))
    assert (found.value, lines(found)["samen ondernemen"].part) == (37, 23)


def test_each_role_has_its_own_share():
    found = lines(of("I-27", respondents()))
    assert {role: found[f"{role}: anders"].n for role in set(ROLES)} == {
        "vrijwilliger": 13, "professional": 15, "cliënt": 9,
    }  # fmt: skip
    assert found["professional: samen ondernemen"].part == 10
    assert "cliënt: samen ondernemen" not in found


def test_with_and_without_a_programme():
    only, rest = of("I-27", respondents(), programme=["COSA11"]), of("I-27", respondents(), without=["COSA11"])
    assert (only.value, rest.value) == (18, 19)
    assert lines(only)["samen ondernemen"].part + lines(rest)["samen ondernemen"].part == 23


NOT_HELD = [
    "2026-03-02 | LJR | gesprek | anders | R1 | cliënt | afgezegd", "2025-03-02 | LJR | gesprek | anders | R2 | cliënt |",
    "2026-09-02 | LJR | gesprek | anders | R3 | cliënt | gepland",
]  # fmt: skip


@pytest.mark.parametrize("key", ["I-27", "I-28"])
def test_only_what_was_held_in_the_period_counts(key):
    found = of(key, sheet("Activiteiten", HEADER, *NOT_HELD))
    assert (found.value, found.breakdown) == (None, ())
    assert of(key, sheet("Activiteiten", HEADER, *NOT_HELD), period=("2025-01-01", "2025-12-31")).value == 1


def test_a_row_that_cannot_be_read_is_left_out_and_counted():
    found = of("I-27", respondents("2026-03-02 | LJR | gesprek | anders | R50 | bestuurder |"))
    assert (found.value, found.left_out) == (37, {"V-ALG-06": 1})


def test_a_respondent_without_a_category_is_asked_but_named_nothing():
    rows = ["2026-03-02 | LJR | gesprek | anders | R1 | cliënt |", "2026-03-02 | LJR | gesprek | | R2 | cliënt |"]
    found = of("I-27", sheet("Activiteiten", HEADER, *rows))
    assert (found.value, lines(found)["anders"].value, lines(found)["cliënt: anders"].value) == (2, 50, 50)


LIST_OF_WORK = sheet("Lijsten", "lijst | waarde", "taken | voorlezen", "taken | koffie/thee/praatje")
WORKED = hours(
    "vrijwilliger_id | datum | uren | activiteit | aanwezigheid",
    "V1 | 2026-01-05 | 2 | voorlezen |", "V1 | 2026-01-12 | 2 | voorlezen |", "V2 | 2026-01-05 | 2 | voorlezen | te laat",
    "V2 | 2026-01-06 | 2 | koffie/thee/praatje |", "V2 | 2026-01-07 | 0 | koffie/thee/praatje | niet verschenen",
    "V1 | 2026-01-08 | 2 | |", "V1 | 2025-01-05 | 2 | koffie/thee/praatje |", "V1; V2 | 2026-02-02 | 1 | voorlezen |",
)  # fmt: skip


def test_without_respondents_the_volunteers_who_worked_are_asked():
    found = figure((VOLUNTEERS, PLACEMENTS, LIST_OF_WORK, WORKED), "I-27")
    assert (found.value, found.note) == (2, "vrijwilligers")
    assert {label: line.value for label, line in lines(found).items()} == {"voorlezen": 100, "koffie/thee/praatje": 50}


def test_without_activities_the_rows_of_hours_are_counted_once_each():
    found = figure((VOLUNTEERS, PLACEMENTS, LIST_OF_WORK, WORKED), "I-28")
    assert (found.value, found.note, found.rows_used) == (5, "regels met uren", 5)
    assert {label: (line.value, line.n) for label, line in lines(found).items()} == {
        "voorlezen": (4, 5), "koffie/thee/praatje": (1, 5),
    }  # fmt: skip


def test_activities_are_counted_by_category_and_not_by_respondent():
    more = [
        "2026-03-02 | LJR | kookavond | samen ondernemen | | |", "2026-03-02 | LJR | iets | | | |",
        "2026-03-02 | LJR | iets | onzin | | |",
    ]  # fmt: skip
    found = of("I-28", respondents(*more))
    assert (found.value, found.left_out) == (23 + 19 + 16 + 37 + 1, {"V-ALG-06": 1})
    assert (lines(found)["samen ondernemen"].value, lines(found)["samen ondernemen"].n) == (24, 96)
    assert of("I-28", respondents(*more), programme=["COSA11"]).value == 11 + 9 + 8 + 18


ANSWERS = "datum | programma_id | rol | vraag | score"
SATISFIED = sheet(
    "Tevredenheid", ANSWERS,
    "2026-02-01 | LJR | vrijwilliger | waardering | 4", "2026-02-01 | LJR | vrijwilliger | waardering | 5",
    "2026-02-01 | LJR | vrijwilliger | gedeelde visie | 3", "2026-02-01 | COSA11 | cliënt | respect/vertrouwen | 2,5",
    "2026-02-01 | COSA11 | cliënt | gedeelde visie | 4", "2025-02-01 | LJR | cliënt | waardering | 1",
    "2026-08-01 | LJR | cliënt | waardering | 1",
)  # fmt: skip


def scores(found):
    return {label: (line.value, line.n, line.people) for label, line in lines(found).items()}


def test_satisfaction_is_a_mean_by_role_and_by_question():
    found = of("I-33", SATISFIED)
    assert (found.value, found.n, found.people) == (Fraction(37, 10), 5, 3)
    assert scores(found) == {
        "vrijwilliger": (4, 3, 2), "cliënt": (Fraction(13, 4), 2, 1), "vrijwilliger: waardering": (Fraction(9, 2), 2, 2),
        "vrijwilliger: gedeelde visie": (3, 1, 1), "cliënt: respect/vertrouwen": (Fraction(5, 2), 1, 1),
        "cliënt: gedeelde visie": (4, 1, 1),
    }  # fmt: skip
    assert of("I-33", SATISFIED, without=["COSA11"]).value == 4


def test_the_five_conditions_leave_other_questions_out():
    found = of("I-34", SATISFIED)
    assert (found.value, found.n, found.people) == (Fraction(19, 6), 3, 2)
    assert scores(found) == {
        "gedeelde visie": (Fraction(7, 2), 2, 2), "respect/vertrouwen": (Fraction(5, 2), 1, 1),
        "vrijwilliger: gedeelde visie": (3, 1, 1), "cliënt: respect/vertrouwen": (Fraction(5, 2), 1, 1),
        "cliënt: gedeelde visie": (4, 1, 1),
    }  # fmt: skip


@pytest.mark.parametrize("key", ["I-33", "I-34"])
def test_a_score_that_cannot_be_read_is_left_out_and_without_answers_there_is_no_mean(key):
    found = of(key, SATISFIED + "\n| 2026-02-01 | LJR | cliënt | taakverdeling | goed |")
    assert found.left_out == {"V-ALG-07": 1}
    nothing = of(key, SATISFIED, period=("2024-01-01", "2024-12-31"))
    assert (nothing.value, nothing.note) == (None, "geen antwoorden in deze periode")
    assert of(key).note == "er is geen blad Tevredenheid"
