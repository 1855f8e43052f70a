"""I-21, I-23 to I-26 and I-29, worked out by hand from small workbooks (domain/indicators.md)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from tests.checks.small_workbooks import sheet
from tests.progress_indicators.figures_of import figure
from vzv_sheets.progress_indicators.goals.attainment import gas_t

PEOPLE = sheet(
    "Vrijwilligers", "vrijwilliger_id | achternaam | gemeente_org_id",
    "V1 | Jansen | G1", "V2 | Bakker | G2", "V3 | Smit | G1",
)  # fmt: skip
PROGRAMMES = sheet("Programmas", "programma_id | naam", "A | Op weg", "B | Maatjes")
PLACES = sheet("Organisaties", "org_id | naam | soort", "G1 | Zwolle | gemeente", "G2 | Kampen | gemeente")
PLACED = sheet(
    "Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum | eind_werkelijk | status | begeleider_id",
    "P1 | V1 | A | C1 | 2026-01-01 | 2026-05-01 | afgerond |", "P2 | V2 | B | C2 | 2026-01-01 | | actief | V3",
    "P3 | V3 | B | C2 | 2025-01-01 | 2025-06-30 | afgerond |", "P4 | V3 | B | C3 | 2026-01-01 | | voorgesteld |",
)  # fmt: skip


def of(key, *sheets, **asked):
    return figure((PEOPLE, PROGRAMMES, PLACES, PLACED, *sheets), key, **asked)


def goals(*rows):
    """Goals with status open, of the volunteer, and weight 1 unless the row says otherwise."""
    header = "leerdoel_id | plaatsing_id | beginscore | doelscore | gewicht | status | van_wie | categorie"
    filled = [row + " |" * (header.count("|") - row.count("|")) for row in rows]
    return sheet("Leerdoelen", header, *filled)


def measured(*rows):
    """Measurements of goals: goal, day, score, gas_score."""
    table = [row + " |" * (3 - row.count("|")) for row in rows]
    return sheet("Metingen", "leerdoel_id | datum | score | gas_score", *table)


# I-21


def steps(*rows):
    table = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | gemeente_org_id | trede_start | trede_nu | trede_datum", *rows
    )
    return table, PROGRAMMES, PLACES, PLACED


CLIMBED = steps(
    "V1 | Jansen | G1 | 2 | 4 | 2026-06-30", "V2 | Bakker | G2 | 2 | 2 | 2026-01-01", "V3 | Smit | G1 | 3 | 2 | 2026-02-01",
    "V4 | Vos | | 1 | 6 | 2026-07-01", "V5 | Mol | | 1 | 6 | 2025-12-31", "V6 | Haas | | 1 | 6 |",
    "V7 | Das | | 1 | 9 | 2026-02-01",
)  # fmt: skip


def test_steps_of_volunteers_whose_step_was_set_in_the_period():
    share, mean = figure(CLIMBED, "I-21"), figure(CLIMBED, "I-21/stappen")
    assert (share.part, share.n, share.people) == (1, 3, 3)
    assert (mean.value, mean.n) == (Fraction(1, 3), 3)
    assert share.left_out == mean.left_out == {"zonder trede_datum": 1, "V-VRW-08": 1}


def test_steps_of_a_programme_and_a_municipality():
    assert figure(CLIMBED, "I-21", programme=["A"]).value == 100
    assert figure(CLIMBED, "I-21/stappen", municipality="G2").value == 0
    assert figure(CLIMBED, "I-21/stappen", supervisor="V3").n == 1
    assert figure(CLIMBED, "I-21/stappen", without=["B"], as_of="2026-07-01").value == Fraction(7, 2)


ONE_CELL = steps("V1 | Jansen | G1 | 5 | | 2026-02-01", "V2 | Bakker | G2 | | |", "V3 | Smit | G1 | 2 | 3 | 2026-02-01")


def of_steps(*rows):
    return sheet("Metingen", "plaatsing_id | aspect | datum | score", *rows)


def test_measured_steps_stand_in_where_a_volunteer_lacks_a_cell():
    table = of_steps(
        "P1 | trede | 2025-02-01 | 1", "P1 | trede | 2026-01-01 | 5", "P1 | trede | 2026-06-30 | 4", "P1 | trede | 2026-06-30 | 2",
        "P1 | trede | 2026-07-01 | 6", "P1 | taal | 2026-06-30 | 5", "P2 | trede | 2026-02-01 | 3",
        "P3 | trede | 2025-02-01 | 1", "P3 | trede | 2026-02-01 | 6",
    )  # fmt: skip
    found = figure((*ONE_CELL, table), "I-21/stappen")
    assert (found.value, found.n) == (2, 2)  # V1 from 1 to 4; V2 was measured once; V3 has both cells
    assert figure((*ONE_CELL, table), "I-21").part == 2


def test_a_step_last_measured_before_the_period_is_not_of_the_period():
    table = of_steps("P1 | trede | 2025-02-01 | 1", "P1 | trede | 2025-12-31 | 4")
    assert figure((*ONE_CELL, table), "I-21").n == 1


def test_a_measured_step_that_there_is_not_is_left_out():
    table = of_steps("P1 | trede | 2026-02-01 | 1", "P1 | trede | 2026-03-01 | 7")
    found = figure((*ONE_CELL, table), "I-21")
    assert (found.n, found.left_out) == (1, {"V-LRN-02": 1})


def test_no_steps_at_all():
    assert (of("I-21").value, of("I-21/stappen").value) == (None, None)
    assert of("I-21").note


# I-23


def test_goals_reached_of_placements_that_ended_in_the_period():
    table = goals(
        "D1 | P1 | | | | bereikt", "D2 | P1 | | | | deels", "D3 | P1 | | | | vervallen", "D4 | P1 | | | | bereikt | cliënt",
        "D5 | P2 | | | | bereikt", "D6 | P3 | | | | bereikt", "D7 | P1 | | | | klaar",
    )  # fmt: skip
    found = of("I-23", table)
    assert (found.part, found.n, found.value, found.people) == (1, 2, 50, 1)
    assert found.left_out == {"V-ALG-06": 1}
    assert of("I-23", table, period=("2025-01-01", "2025-12-31")).value == 100
    assert of("I-23", table, programme=["B"]).value is None
    assert of("I-23").note


# I-24


def progress(goal, *measurements, **asked):
    return of("I-24", goals(goal), measured(*measurements), **asked)


@pytest.mark.parametrize(
    ("scores", "last", "percent"),
    [
        ("1 | 5", "2", 25), ("1 | 5", "5", 100), ("2 | 4", "1", 0), ("2 | 4", "5", 100), ("4 | 2", "3", 50),
        ("4 | 2", "5", 0), ("1 | 4", "2", Fraction(100, 3)), ("1,5 | 2,5", "2", 50),
    ],
)  # fmt: skip
def test_the_part_of_the_way_from_begin_to_target(scores, last, percent):
    assert progress(f"D1 | P1 | {scores} | | open", f"D1 | 2026-03-01 | {last}").value == percent


def test_the_last_measurement_up_to_the_last_day_counts_and_of_one_day_the_highest():
    rows = (
        "D1 | 2026-04-01 | 2",
        "D1 | 2026-04-01 | 3",
        "D1 | 2026-03-01 | 5",
        "D1 | 2026-07-01 | 5",
        "D1 | 2025-03-01 | 1",
    )
    found = progress("D1 | P1 | 1 | 5 | | open", *rows)
    assert (found.value, found.rows_used) == (50, 5)  # the goal and four measurements
    assert progress("D1 | P1 | 1 | 5 | | open", *rows, as_of="2026-07-01").value == 100
    assert progress("D1 | P1 | 1 | 5 | | open", *rows, period=("2026-01-01", "2026-03-31")).value == 100


def test_goals_are_weighed():
    table = goals("D1 | P1 | 1 | 5 | 3 | open", "D2 | P2 | 1 | 5 | | open", "D3 | P2 | 1 | 5 | 0,5 | open")
    scores = measured("D1 | 2026-03-01 | 5", "D2 | 2026-03-01 | 1", "D3 | 2026-03-01 | 3")
    found = of("I-24", table, scores)
    assert (found.value, found.n, found.people, found.rows_used) == (Fraction(325, 450) * 100, 3, 2, 6)
    assert of("I-24", table, scores, without=["B"]).value == 100
    assert of("I-24", table, scores, supervisor="V3").value == Fraction(25, 150) * 100


@pytest.mark.parametrize(
    ("goal", "left_out"),
    [
        ("D1 | P1 | 3 | 3 | | open", {}),
        ("D1 | P1 | 1 | 5 | | vervallen", {}),
        ("D1 | P1 | 1 | 5 | | open | cliënt", {}),
        ("D1 | P3 | 1 | 5 | | open", {}),
        ("D1 | P4 | 1 | 5 | | open", {}),
        ("D1 | P1 | | 5 | | open", {"zonder begin- of doelscore": 1}),
        ("D1 | P1 | 1 | | | open", {"zonder begin- of doelscore": 1}),
        ("D1 | P1 | 1 | 9 | | open", {"V-LRN-02": 1}),
        ("D2 | P1 | 1 | 5 | | open", {"nog niet gemeten": 1}),
        ("D2 | P1 | | | | open", {"nog niet gemeten": 1}),
        ("D2 | P1 | 2 | 2 | | open", {}),
    ],
)
def test_goals_that_cannot_be_or_are_not_judged(goal, left_out):
    others = "D9 | P2 | 1 | 5 | | open"
    found = of("I-24", goals(goal, others), measured("D1 | 2026-03-01 | 3", "D9 | 2026-03-01 | 2"))
    assert (found.value, found.n, found.left_out) == (25, 1, left_out)


def test_a_score_outside_the_scale_is_left_out_and_the_one_before_counts():
    found = progress("D1 | P1 | 1 | 5 | | open", "D1 | 2026-03-01 | 3", "D1 | 2026-04-01 | 8")
    assert (found.value, found.left_out) == (50, {"V-LRN-02": 1})


def test_goals_of_a_placement_that_cannot_be_used_are_left_out():
    twice = PLACED + "\n| P2 | V2 | B | C2 | 2026-01-01 | | actief | |"
    unread = twice.replace("| P1 | V1 |", "| P1 | V9 |")
    found = figure(
        (PEOPLE, PROGRAMMES, unread, goals("D1 | P1 | 1 | 5 | | open"), measured("D1 | 2026-03-01 | 3")), "I-24"
    )
    assert (found.value, found.left_out) == (None, {"V-ALG-05": 1})
    assert found.note


# I-24/gas and I-24/gas_t


@pytest.mark.parametrize(
    ("scores", "weights", "t"),
    [
        ((-1, -1, -1), (1, 1, 1), "36.3069"), ((1, 1, 1), (1, 1, 1), "63.6931"), ((0, 0), (3, 1), "50.0000"),
        ((1, 0, -1, 2), (4, 2, 1, 3), "62.6025"), ((1,), (1,), "60.0000"), ((-2,), (7,), "30.0000"),
    ],
)  # fmt: skip
def test_t_of_goal_attainment_scaling(scores, weights, t):
    assert gas_t(scores, weights) == Decimal(t)
    assert gas_t(scores, [1000 * weight for weight in weights]) == Decimal(t)


SCALED = goals(
    "D1 | P1 | | | 1 | open", "D2 | P1 | | | 2 | open", "D3 | P1 | | | 3 | open", "D4 | P1 | 3 | 3 | 4 | open",
    "D5 | P2 | | | | open", "D6 | P2 | | | | vervallen", "D7 | P2 | | | | open | cliënt", "D8 | P3 | | | | open", "D9 | P2 | | | | open",
)  # fmt: skip
LEVELS = measured(
    "D1 | 2026-03-01 | 3 | -2", "D1 | 2026-04-01 | 3 | 1", "D1 | 2026-05-01 | 3 |", "D1 | 2026-07-01 | 3 | 2",
    "D2 | 2026-03-01 | 3 | 1", "D3 | 2026-03-01 | 3 | 2", "D4 | 2026-03-01 | 3 | 0", "D4 | 2026-03-01 | 3 | -1",
    "D5 | 2026-03-01 | 3 | -1", "D6 | 2026-03-01 | 3 | 2", "D7 | 2026-03-01 | 3 | 2", "D8 | 2025-03-01 | 3 | 2",
    "D9 | 2026-03-01 | 3 |",
)  # fmt: skip


def test_the_mean_of_the_last_gas_score_of_each_goal():
    found = of("I-24/gas", SCALED, LEVELS)
    assert (found.value, found.n, found.people) == (Fraction(3, 5), 5, 2)
    assert of("I-24/gas", SCALED, LEVELS, programme=["B"]).value == -1


def test_t_is_the_mean_over_placements():
    found = of("I-24/gas_t", SCALED, LEVELS)
    assert (found.value, found.n, found.people) == (Fraction("51.30125"), 2, 2)  # 62.6025 and 40
    assert of("I-24/gas_t", SCALED, LEVELS, without=["B"]).value == Fraction("62.6025")


def test_goals_that_weigh_nothing_have_no_t_and_a_level_that_there_is_not_is_left_out():
    weightless = goals("D1 | P1 | | | 0 | open", "D2 | P2 | | | | open")
    found = of("I-24/gas_t", weightless, measured("D1 | 2026-03-01 | 3 | 2", "D2 | 2026-03-01 | 3 | 3"))
    assert (found.value, found.left_out) == (None, {"gas_score buiten -2 t/m 2": 1})
    unread = of("I-24/gas", weightless, measured("D1 | 2026-03-01 | 3 | -2", "D2 | 2026-03-01 | 3 | veel"))
    assert (unread.value, unread.left_out) == (-2, {"V-ALG-07": 1})
    assert of("I-24/gas").note == of("I-24/gas_t").note == "er is geen gas_score ingevuld"


# I-25 and I-26


def aspects(*rows):
    return sheet("Metingen", "plaatsing_id | aspect | meetmoment | datum | score | beoordelaar", *rows)


EVALUATED = aspects(
    "P1 | taal | start | 2025-12-01 | 1 | vrijwilliger", "P1 | taal | start | 2026-01-02 | 2 | vrijwilliger",
    "P1 | taal | eind | 2026-05-01 | 5 | vrijwilliger", "P1 | taal | eind | 2026-04-30 | 3 | vrijwilliger",
    "P1 | taal | eind | 2026-05-02 | 4 | organisatie", "P2 | collegialiteit | start | 2026-01-02 | 4 | organisatie",
    "P2 | collegialiteit | eind | 2026-06-30 | 3 | organisatie", "P2 | taal | eind | 2026-07-01 | 1 | organisatie",
    "P2 | taal | tussentijds | 2026-03-01 | 1 | organisatie", "P2 | trede | eind | 2026-03-01 | 1 | organisatie",
    "P2 | hoop | eind | 2026-03-01 | 1 | organisatie", "P2 | tevredenheid | eind | 2026-03-01 | 1 | organisatie",
    "P2 | taal | eind | 2025-12-31 | 1 | organisatie", "P2 | taal | eind | 2026-03-01 | 9 | organisatie",
)  # fmt: skip


def test_the_mean_of_the_final_scores_per_aspect():
    found = of("I-25/eind", EVALUATED)
    assert (found.value, found.n, found.people, found.left_out) == (Fraction(15, 4), 4, 2, {"V-LRN-02": 1})
    assert [(line.label, line.value, line.n, line.people) for line in found.breakdown] == [
        ("collegialiteit", 3, 1, 1), ("taal", 4, 3, 1),
    ]  # fmt: skip
    assert of("I-25/eind", EVALUATED, programme=["A"]).value == 4
    assert of("I-25/eind", EVALUATED, municipality="G2").value == 3


def test_growth_compares_the_same_placement_aspect_and_judge():
    found = of("I-25/groei", EVALUATED)
    assert (found.value, found.n, found.people) == (1, 2, 2)  # taal from 2 to 5, collegialiteit from 4 to 3
    assert [(line.label, line.value) for line in found.breakdown] == [("collegialiteit", -1), ("taal", 3)]
    assert of("I-25/groei", EVALUATED, without=["A"]).value == -1
    assert of("I-25/groei").value is None
    assert of("I-25/eind").note


PARTS = (
    "veerkracht", "zelfvertrouwen", "zelfwaardering", "zelfeffectiviteit", "optimisme", "welzijn", "zingeving", "hoop",
)  # fmt: skip


def capital(placement, moment, day, score, number):
    return [f"{placement} | {part} | {moment} | {day} | {score} | vrijwilliger" for part in PARTS[:number]]


CAPITAL = aspects(
    *capital("P1", "start", "2025-12-01", 2, 7), *capital("P1", "eind", "2026-05-01", 4, 8),
    "P1 | hoop | eind | 2026-05-02 | 2 | vrijwilliger", *capital("P2", "start", "2026-01-02", 5, 8),
    *capital("P2", "eind", "2026-05-01", 1, 6), "P2 | taal | eind | 2026-05-01 | 1 | vrijwilliger",
    *capital("P3", "start", "2026-07-01", 1, 8), *capital("P4", "eind", "2025-12-31", 1, 8),
)  # fmt: skip


def test_psychological_capital_is_the_mean_of_at_least_seven_parts():
    start, end, change = (of(f"I-26/{part}", CAPITAL) for part in ("start", "eind", "verschil"))
    assert (start.value, start.n, start.people) == (Fraction(7, 2), 2, 2)
    assert (end.value, end.n, end.people) == (Fraction(15, 4), 1, 1)  # seven times 4, hope went down to 2
    assert (change.value, change.n) == (Fraction(7, 4), 1)


def test_psychological_capital_of_a_programme_and_of_nobody():
    assert of("I-26/start", CAPITAL, programme=["B"]).value == 5
    assert of("I-26/verschil", CAPITAL, without=["A"]).value is None
    assert all(of(f"I-26/{part}").note for part in ("start", "eind", "verschil"))


# I-29

MIX = goals(
    "D1 | P1 | | | | open | | taal", "D2 | P1 | | | | open | | Nederlands", "D3 | P2 | | | | bereikt | | nederlands",
    "D4 | P2 | | | | vervallen | | netwerk", "D5 | P3 | | | | open | | netwerk", "D6 | P4 | | | | open | | netwerk",
    "D7 | P1 | | | | open | cliënt | netwerk", "D8 | P2 | | | | open | cliënt | netwerk", "D9 | P2 | | | | open | | netwerk",
)  # fmt: skip
OWN_LIST = sheet("Lijsten", "lijst | waarde", "categorie | taal")


def test_goals_of_volunteers_and_clients_apart_by_category():
    own, theirs = of("I-29/vrijwilliger", MIX, OWN_LIST), of("I-29/cliënt", MIX, OWN_LIST)
    assert (own.value, own.people, theirs.value, theirs.people) == (4, 2, 2, 2)
    assert [(line.label, line.value, line.part, line.people, line.unit) for line in own.breakdown] == [
        ("Nederlands", 50, 2, 2, "%"), ("netwerk", 25, 1, 1, "%"), ("taal", 25, 1, 1, "%"),
    ]  # fmt: skip
    assert [(line.label, line.value) for line in theirs.breakdown] == [("netwerk", 100)]


def test_goals_of_a_programme_and_without_goals():
    assert of("I-29/vrijwilliger", MIX, OWN_LIST, programme=["A"]).value == 2
    assert of("I-29/cliënt", MIX, OWN_LIST, without=["A"]).value == 1
    assert (of("I-29/cliënt").value, of("I-29/cliënt").breakdown) == (0, ())


@pytest.mark.parametrize("key", ["I-23", "I-24", "I-24/gas", "I-24/gas_t", "I-29/vrijwilliger"])
def test_a_goal_of_a_client_never_counts_for_volunteers(key):
    table = goals("D1 | P1 | 1 | 5 | | bereikt | cliënt | netwerk")
    assert of(key, table, measured("D1 | 2026-03-01 | 5 | 2")).n == 0
