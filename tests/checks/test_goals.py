"""V-LRN-01..04: measurements, scales, goals that were reached, the end of a course. The day is 30 June 2026."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import VOLUNTEERS, findings, messages, only, settings, sheet

PROGRAMMES = sheet(
    "Programmas", "programma_id | naam | voortgang_elke_weken | eindevaluatie_verplicht", "A | Trajecten | 6 | ja",
    "E | Leeg | |",
)  # fmt: skip
GOAL_COLUMNS = "leerdoel_id | plaatsing_id | van_wie | categorie | omschrijving | beginscore | doelscore | status | datum_vastgesteld"
MEASURED = "plaatsing_id | leerdoel_id | aspect | meetmoment | datum | score | beoordelaar"


def placed(*rows):
    return sheet(
        "Plaatsingen",
        "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum | eind_werkelijk | status",
        *(rows or ("P1 | V1 | A | C1 | 2026-01-05 | |",)),
    )


def goal(*, status="open", set_on="2026-01-05", begin="", target="", placement="P1", whose=""):
    row = f"L1 | {placement} | {whose} | Nederlands | Spreken | {begin} | {target} | {status} | {set_on}"
    return sheet("Leerdoelen", GOAL_COLUMNS, row)


def measured(*rows):
    """Rows of Metingen as `day score` of goal L1."""
    split = [row.partition(" ") for row in rows]
    return sheet("Metingen", MEASURED, *(f"P1 | L1 | | tussentijds | {day} | {score} | organisatie" for day, _, score in split))  # fmt: skip


# V-LRN-01


def silent(*sheets, course=()):
    return only("V-LRN-01", PROGRAMMES, VOLUNTEERS, placed(*course), *sheets)


def test_an_open_goal_is_measured_as_often_as_the_programme_says():
    assert silent(goal(), measured("2026-05-19 3")) == []
    assert silent(goal(), measured("2026-05-18 3")) == ["W Leerdoelen!A2"]
    assert silent(goal(), measured("2026-06-01 3", "2026-02-01 3")) == []
    assert messages("V-LRN-01", PROGRAMMES, VOLUNTEERS, placed(), goal(), measured("2026-02-01 3")) == [
        "Leerdoel 'L1' is 21 weken niet gemeten."
    ]


def test_the_weeks_begin_when_the_goal_was_set_or_the_placement_began():
    assert silent(goal(set_on="2026-05-19"), measured()) == []
    assert silent(goal(set_on="2026-05-18"), measured()) == ["W Leerdoelen!A2"]
    started = ("P1 | V1 | A | C1 | 2026-05-19 | |",)
    assert silent(goal(set_on="2026-02-01"), measured(), course=started) == []


@pytest.mark.parametrize("status", ["bereikt", "deels", "niet bereikt", "vervallen"])
def test_a_goal_that_is_no_longer_open_is_not_measured_again(status):
    assert silent(goal(status=status), measured()) == []
    assert silent(goal(status="op schema"), measured()) == ["W Leerdoelen!A2"]


@pytest.mark.parametrize(
    "course",
    ["E | C1 | 2026-01-05 | |", "A | C1 | 2026-01-05 | 2026-03-01 |", "A | C1 | 2026-07-05 | | voorgesteld", "A | C1 | 2026-01-05 | | gepauzeerd"],
)  # fmt: skip
def test_only_of_a_placement_that_runs_in_a_programme_with_the_norm(course):
    assert silent(goal(), measured(), course=(f"P1 | V1 | {course}",)) == []


def test_what_cannot_be_read_or_kept_is_not_missed():
    assert silent(goal()) == []  # no sheet Metingen
    assert silent(goal(), measured("laatst 3")) == []
    assert silent(goal(placement="P9"), measured()) == []
    for unknown in ("", "begin dit jaar"):
        assert silent(goal(set_on=unknown), measured()) == []
        assert silent(goal(set_on=unknown), measured("2026-02-01 3")) == ["W Leerdoelen!A2"]
    assert silent(goal(), measured("2026-07-15 3", "2026-02-01 3")) == ["W Leerdoelen!A2"]


# V-LRN-02


def outside(*sheets, scale=()):
    return only("V-LRN-02", settings(*scale), PROGRAMMES, VOLUNTEERS, placed(), *sheets)


def score(value, aspect="", of_goal="L1"):
    row = f"P1 | {of_goal} | {aspect} | start | 2026-02-01 | {value} | organisatie"
    return outside(goal(), sheet("Metingen", MEASURED, row))


@pytest.mark.parametrize(
    ("value", "told"), [("1", 0), ("5", 0), ("3,5", 0), ("0", 1), ("0,999", 1), ("5,001", 1), ("-2", 1), ("", 0), ("goed", 0)]
)  # fmt: skip
def test_a_score_lies_on_the_scale(value, told):
    assert len(score(value)) == told


@pytest.mark.parametrize(("value", "told"), [("0", 1), ("1", 0), ("6", 0), ("7", 1)])
def test_a_step_of_the_ladder_has_a_scale_of_its_own(value, told):
    assert len(score(value, "trede", "")) == told
    assert len(score(value, "taal", "")) == (value in {"0", "6", "7"})
    assert score(value, "tredee", "") == []


def test_the_organisation_may_choose_its_scale_also_for_begin_and_target():
    scale = ("schaal_min | 0", "schaal_max | 10")
    assert outside(goal(begin="0", target="10"), measured("2026-02-01 10"), scale=scale) == []
    assert outside(goal(begin="-1", target="11"), measured("2026-02-01 11"), scale=scale) == [
        "F Leerdoelen!F2", "F Leerdoelen!G2", "F Metingen!F2",
    ]  # fmt: skip
    assert outside(goal(begin="0", target="6")) == ["F Leerdoelen!F2", "F Leerdoelen!G2"]


def test_the_message_names_the_scale():
    sheets = (VOLUNTEERS, placed(), goal(), sheet("Metingen", MEASURED, "P1 | | trede | start | 2026-02-01 | 7 | organisatie", "P1 | L1 | | eind | 2026-03-01 | 5,5 | organisatie"))  # fmt: skip
    assert sorted(messages("V-LRN-02", *sheets)) == ["Score 5,5 valt buiten 1–5.", "Score 7 valt buiten 1–6."]
    remedies = {group.remedy(0) for group, _ in findings(*sheets).each() if group.kind.code == "V-LRN-02"}
    assert len(remedies) == 2


# V-LRN-03


def reached(*rows, status="bereikt", begin="2", target="4"):
    return only("V-LRN-03", VOLUNTEERS, placed(), goal(status=status, begin=begin, target=target), measured(*rows))


def test_a_goal_that_was_reached_has_its_target_as_last_score():
    assert reached("2026-03-01 3", "2026-05-01 4") == reached("2026-05-01 4", "2026-03-01 3") == []
    assert reached("2026-03-01 4", "2026-05-01 3") == ["W Leerdoelen!H2"]
    assert reached("2026-05-01 3,5", status="deels") == reached() == reached("2026-05-01 3", target="") == []


def test_of_two_raters_on_the_last_day_one_is_enough_and_what_is_unclear_is_not_judged():
    assert reached("2026-05-01 3", "2026-05-01 4") == reached("2026-05-01 4", "2026-05-01 3") == []
    assert reached("2026-05-01 3", "2026-05-01 goed") == reached("2026-05-01 3", "ooit 4") == []
    assert reached("2026-05-01 3", "2026-07-01 4") == ["W Leerdoelen!H2"]


def test_a_target_below_the_begin_is_reached_downwards():
    assert reached("2026-05-01 1", begin="4", target="2") == []


def test_the_message_writes_scores_as_people_do():
    sheets = (VOLUNTEERS, placed(), goal(status="bereikt", begin="2", target="4"), measured("2026-05-01 3,5"))
    assert messages("V-LRN-03", *sheets) == [
        "De status is 'bereikt', maar de laatste score 3,5 is lager dan het doel 4."
    ]


# V-LRN-04

TALKS = sheet("Gesprekken", "plaatsing_id | vrijwilliger_id | clientcode | datum | soort | stand")
ENDED = ("P1 | V1 | A | C1 | 2026-01-05 | 2026-05-29 | afgerond",)


def completed(*talks, course=ENDED, forms=()):
    sheets = [sheet("Gesprekken", "plaatsing_id | vrijwilliger_id | clientcode | datum | soort | stand", *talks)]
    if forms:
        sheets.append(sheet("Documenten", "onderwerp | soort | datum", *forms))
    return only("V-LRN-04", PROGRAMMES, VOLUNTEERS, placed(*course), *sheets)


MISSED = ["W Plaatsingen!G2"]


@pytest.mark.parametrize(
    ("talk", "missed"),
    [
        ("P1 | | | 2026-05-20 | eindgesprek | gehouden", False),
        ("P1 | | | 2026-05-20 | eindgesprek |", False),
        ("P1 | | | 2026-05-20 | eindgesprek | gepland", True),
        ("P1 | | | 2026-05-20 | eindgesprek | afgezegd", True),
        ("P1 | | | 2026-05-20 | voortgang | gehouden", True),
        ("P1 | | | 2026-03-20 | evaluatie | gehouden", True),
        ("P1 | | | 2026-05-29 | evaluatie | gehouden", False),
        ("P1 | | | ergens in mei | eindgesprek | gehouden", False),
        ("P1 | | | 2026-05-20 | eindgesprek | gehoudn", False),
        ("P1 | | | 2026-05-20 | eindgesprekk | gehouden", False),
        ("P2 | | | 2026-05-20 | eindgesprekk | gehouden", True),
        (" | V1 | | 2026-05-20 | eindgesprek | gehouden", False),
        (" | V1 | | 2025-05-20 | eindgesprek | gehouden", True),
        (" | | C1 | 2026-05-20 | eindgesprek | gehouden", False),
        (" | V2 | | 2026-05-20 | eindgesprek | gehouden", True),
        ("P2 | | | 2026-05-20 | eindgesprek | gehouden", True),
    ],
)
def test_a_course_ends_with_a_talk_that_was_held(talk, missed):
    assert completed(talk) == (MISSED if missed else [])


@pytest.mark.parametrize(
    ("form", "missed"),
    [
        ("P1 | evaluatieformulier | 2026-06-02", False), ("V1 | evaluatieformulier | 2026-06-02", False),
        ("P1 | evaluatieformulier | 2026-07-02", True), ("P1 | leerdoelenblad | 2026-06-02", True),
        ("P2 | evaluatieformulier | 2026-06-02", True),
    ],
)  # fmt: skip
def test_or_with_an_evaluation_form(form, missed):
    assert completed(forms=(form,)) == (MISSED if missed else [])


@pytest.mark.parametrize("course", ["A | C1 | 2026-01-05 | |", "A | C1 | 2026-01-05 | 2026-05-29 | uitval", "E | C1 | 2026-01-05 | 2026-05-29 | afgerond"])  # fmt: skip
def test_only_of_a_course_that_was_completed_where_the_programme_asks_it(course):
    assert completed(course=(f"P1 | V1 | {course}",)) == []


def test_a_course_that_ended_by_its_date_counts_as_completed_and_a_workbook_without_the_sheets_is_asked_nothing():
    ended = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum | eind_werkelijk",
        "P1 | V1 | A | C1 | 2026-01-05 | 2026-05-29",
    )  # fmt: skip
    assert only("V-LRN-04", PROGRAMMES, VOLUNTEERS, ended, TALKS) == ["W Plaatsingen!F2"]
    assert only("V-LRN-04", PROGRAMMES, VOLUNTEERS, ended) == []
