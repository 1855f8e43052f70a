"""I-12 to I-14, I-17 to I-20, I-22, I-37, I-51 and I-53, worked out by hand from small workbooks (domain/indicators.md)."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.checks.small_workbooks import settings, sheet
from tests.progress_indicators.figures_of import figure
from vzv_sheets.progress_indicators.goals import indicators as goals
from vzv_sheets.progress_indicators.matching import indicators as matching

PEOPLE = sheet(
    "Vrijwilligers", "vrijwilliger_id | achternaam | gemeente_org_id | begeleider_id",
    "V1 | Jansen | G1 |", "V2 | Bakker | G2 |", "V3 | Smit | G1 |", "V4 | Visser | |", "V5 | Mulder | |",
)  # fmt: skip
PROGRAMMES = sheet(
    "Programmas", "programma_id | naam | soort | gonogo_na_weken",
    "GO | Op weg | 1-op-1 | 4", "EEN | Maatjes | 1-op-1 |", "RING | Cirkels | cirkel |",
)  # fmt: skip
PLACES = sheet("Organisaties", "org_id | naam | soort", "G1 | Zwolle | gemeente", "G2 | Kampen | gemeente")
NONE = sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | startdatum")


def placed(header, *rows):
    """Placements with these columns; each of a volunteer, in programme GO unless a row says otherwise."""
    return sheet("Plaatsingen", f"plaatsing_id | vrijwilliger_id | programma_id | {header}", *rows)


def one(key, *cells, **asked):
    """The figure of one placement of V1 in programme GO with these cells, as `name=value`."""
    names, values = zip(*(cell.split("=") for cell in cells), strict=True)
    table = placed(" | ".join(names), "P1 | V1 | GO | " + " | ".join(values))
    return figure((PEOPLE, PROGRAMMES, PLACES, table), key, **asked)


def of(key, *sheets, **asked):
    return figure((PEOPLE, PROGRAMMES, PLACES, *sheets), key, **asked)


# I-12

STARTS = placed(
    "startdatum | eind_werkelijk | status | begeleider_id",
    "P1 | V1 | GO | 2026-01-01 | | actief | V4", "P2 | V2 | EEN | 2026-06-30 | | kennismaking |",
    "P3 | V3 | EEN | 2025-12-31 | | actief |", "P4 | V3 | GO | 2026-07-01 | | actief |",
    "P5 | V4 | GO | 2026-03-01 | | voorgesteld |", "P6 | V4 | GO | 2026-03-01 | | niet gestart |",
    "P7 | V5 | GO | 2026-03-01 | 2026-04-01 | afgerond |", "P7 | V5 | GO | 2026-03-01 | | |",
)  # fmt: skip


def test_matches_are_the_placements_that_start_in_the_period_up_to_the_reference_date():
    found = of("I-12", STARTS)
    assert (found.value, found.rows_used, found.left_out) == (3, 3, {"V-ALG-04": 1})


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ({"programme": ["GO"]}, 2), ({"without": ["GO"]}, 1), ({"municipality": "G2"}, 1), ({"supervisor": "V4"}, 1),
        ({"as_of": "2026-12-31"}, 4), ({"period": ("2025-01-01", "2025-12-31")}, 1),
    ],
)  # fmt: skip
def test_matches_of_a_part_of_the_workbook(asked, number):
    assert of("I-12", STARTS, **asked).value == number


# I-13 and I-14

INTAKES = placed(
    "intakedatum | startdatum | status",
    "P1 | V1 | GO | 2026-01-10 | 2026-01-20 | actief", "P2 | V2 | GO | 2026-02-01 | 2026-02-05 | kennismaking",
    "P3 | V3 | GO | 2026-06-01 | 2026-07-01 | actief", "P4 | V3 | EEN | 2025-12-31 | 2026-01-04 | actief",
    "P5 | V4 | GO | 2026-03-01 | 2026-03-21 | uitval", "P6 | V4 | GO | 2026-03-01 | 2026-03-21 | niet gestart",
    "P7 | V5 | EEN | | 2026-03-01 | actief",
)  # fmt: skip
TALKS = sheet(
    "Gesprekken", "plaatsing_id | vrijwilliger_id | datum | soort | stand",
    "P7 | | 2026-02-20 | intake |", "| V5 | 2026-02-21 | intake | gehouden", "| V1 | 2026-01-08 | intake |",
)  # fmt: skip


def test_intakes_are_placements_with_a_day_and_volunteers_with_only_a_talk():
    found = of("I-13", INTAKES, TALKS)
    assert (found.part, found.n, found.value) == (2, 6, Fraction(100, 3))
    assert of("I-13", INTAKES).n == 5
    assert of("I-13", INTAKES, TALKS, as_of="2026-07-01").part == 3


@pytest.mark.parametrize(
    "talk", ["| V5 | 2026-02-21 | intake | gepland", "| V5 | 2025-02-21 | intake |", "| V5 | 2026-02-21 | voortgang |"]
)
def test_a_talk_of_another_sort_or_year_or_that_was_not_held_is_no_intake(talk):
    talks = sheet("Gesprekken", "plaatsing_id | vrijwilliger_id | datum | soort | stand", talk)
    assert of("I-13", INTAKES, talks).n == 5


def test_a_talk_of_which_the_sort_cannot_be_read_may_be_an_intake_and_is_left_out():
    talks = sheet(
        "Gesprekken", "vrijwilliger_id | datum | soort", "V5 | 2026-02-21 | intaak", "V1 | 2026-02-21 | intaak"
    )
    found = of("I-13", INTAKES, talks)
    assert (found.n, found.left_out) == (5, {"V-ALG-06": 1})  # V1 has a placement with an intakedatum


def test_an_intake_is_about_the_volunteer_whom_it_names_and_not_about_who_joined():
    head = "plaatsing_id | vrijwilliger_id | aanwezig_ids | datum | soort"
    assert of("I-13", NONE, sheet("Gesprekken", head, "| V1 | V2; V3 | 2026-02-20 | intake")).n == 1
    assert of("I-13", INTAKES, sheet("Gesprekken", head, "P7 | | V2 | 2026-02-20 | intake")).n == 6
    assert of("I-13", NONE, sheet("Gesprekken", head, "| | V2 | 2026-02-20 | intake")).n == 0


def test_an_intake_of_a_volunteer_without_placements_belongs_to_the_whole_and_to_no_programme():
    talk = sheet("Gesprekken", "vrijwilliger_id | datum | soort", "V5 | 2026-02-21 | intake")
    assert of("I-13", NONE, talk).n == 1
    assert of("I-13", NONE, talk).value == 0
    assert of("I-13", NONE, talk, programme=["GO"]).value is None


def test_of_a_programme_the_intakes_of_its_placements_count():
    assert (of("I-13", INTAKES, TALKS, programme=["EEN"]).part, of("I-13", INTAKES, TALKS, programme=["EEN"]).n) == (
        0,
        1,
    )
    assert of("I-13", INTAKES, TALKS, without=["EEN"]).n == 5


def test_days_between_intake_and_start_of_what_began_in_the_period():
    found = of("I-14", INTAKES)
    assert (found.value, found.n) == (10, 3)  # 10, 4 and 20 days
    assert of("I-14", INTAKES, as_of="2026-07-01").value == 15  # and 30


def test_an_intake_after_the_start_tells_no_time_and_one_that_cannot_be_read_is_counted():
    rows = (
        "P1 | V1 | GO | 2026-02-01 | 2026-01-20",
        "P2 | V2 | GO | ooit | 2026-01-20",
        "P3 | V3 | GO | 2026-01-20 | 2026-01-20",
    )
    found = of("I-14", placed("intakedatum | startdatum", *rows))
    assert (found.value, found.n, found.left_out["V-ALG-07"]) == (0, 1, 1)
    assert of("I-14", NONE).value is None
    assert of("I-14", NONE).note


# I-17 and I-18

_ASKED = "startdatum=2026-02-02"  # the term is 2 March


@pytest.mark.parametrize(
    ("cells", "part_and_whole"),
    [
        (("gonogo_besluit=go", "gonogo_datum=2026-03-02"), (1, 1)),
        (("gonogo_besluit=go", "gonogo_datum=2026-03-03"), (0, 1)),
        (("gonogo_besluit=no-go", "gonogo_datum=2026-02-20"), (1, 1)),
        (("gonogo_besluit=go", "gonogo_datum="), (1, 1)),
        (("gonogo_besluit=", "gonogo_datum=2026-03-02"), (0, 1)),
        (("gonogo_besluit=uitgesteld", "gonogo_uitgesteld_tot=2026-05-01"), (0, 1)),
        (("gonogo_besluit=n.v.t.",), (0, 0)),
        (("eind_werkelijk=2026-03-01",), (0, 0)),
        (("eind_werkelijk=2026-03-02",), (0, 1)),
        (("status=voorgesteld",), (0, 0)),
        (("status=kennismaking",), (0, 0)),
        (("status=niet gestart",), (0, 0)),
    ],
)
def test_a_go_no_go_is_in_time_up_to_28_days_after_the_start(cells, part_and_whole):
    found = one("I-17", _ASKED, *cells)
    assert (found.part, found.n) == part_and_whole
    assert found.known == bool(found.n)


def test_the_term_has_to_lie_in_the_period_up_to_the_reference_date():
    assert one("I-17", _ASKED, as_of="2026-03-01").n == 0
    assert one("I-17", _ASKED, as_of="2026-03-02").n == 1
    assert one("I-17", _ASKED, period=("2026-03-03", "2026-12-31")).n == 0
    assert one("I-17", _ASKED, period=("2026-03-02", "2026-12-31")).n == 1


def test_a_programme_without_a_norm_asks_no_go_no_go():
    found = of("I-17", placed("startdatum", "P1 | V1 | EEN | 2026-02-02"))
    assert (found.value, found.note) == (None, "dit programma vraagt geen go/no-go")
    both = placed("startdatum", "P1 | V1 | EEN | 2026-02-02", "P2 | V2 | GO | 2026-02-02")
    assert of("I-17", both).n == 1
    assert of("I-17", both, programme=["EEN"]).note == "dit programma vraagt geen go/no-go"


def test_a_decision_that_cannot_be_read_is_left_out():
    found = one("I-17", _ASKED, "gonogo_besluit=misschien")
    assert (found.n, found.left_out) == (0, {"V-ALG-06": 1})


def test_go_of_the_decisions_of_the_period():
    table = placed(
        "startdatum | gonogo_besluit | gonogo_datum",
        "P1 | V1 | GO | 2026-02-02 | go | 2026-03-01", "P2 | V2 | GO | 2026-02-02 | no-go | 2026-03-01",
        "P3 | V3 | GO | 2026-02-02 | go |", "P4 | V4 | GO | 2025-12-01 | go |", "P5 | V5 | EEN | 2026-02-02 | go |",
        "P6 | V5 | EEN | 2026-02-02 | go | 2026-04-01", "P7 | V5 | GO | 2026-02-02 | uitgesteld | 2026-03-01",
        "P8 | V5 | GO | 2026-02-02 | n.v.t. | 2026-03-01", "P9 | V5 | GO | 2026-02-02 | go | 2026-07-01",
    )  # fmt: skip
    assert (of("I-18", table).part, of("I-18", table).n, of("I-18", table).value) == (3, 4, 75)
    assert of("I-18", table, without=["EEN"]).n == 3
    assert of("I-18", NONE).value is None


# I-19 and I-20


@pytest.mark.parametrize(
    ("cells", "part_and_whole"),
    [
        (("startdatum=2026-05-05", "status=uitval"), (1, 1)),  # 56 days before 30 June
        (("startdatum=2026-05-06", "status=uitval"), (0, 0)),
        (("startdatum=2026-01-01", "status=actief"), (0, 1)),
        (("startdatum=2026-01-01", "status=afgerond"), (0, 1)),
        (("startdatum=2025-12-31", "status=uitval"), (0, 0)),
        (("startdatum=2026-01-01", "status=kennismaking"), (0, 0)),
        (("startdatum=2026-01-01", "status=voorgesteld"), (0, 0)),
        (("startdatum=2026-01-01", "status=niet gestart"), (0, 0)),
    ],
)
def test_drop_out_of_what_began_eight_weeks_before_the_last_day(cells, part_and_whole):
    found = one("I-19", *cells)
    assert (found.part, found.n) == part_and_whole
    assert found.value == (100 * found.part if found.n else None)


def test_drop_out_per_programme_and_municipality():
    table = placed("startdatum | status", "P1 | V1 | GO | 2026-01-05 | uitval", "P2 | V2 | EEN | 2026-01-05 | actief")
    assert of("I-19", table).value == 50
    assert (of("I-19", table, programme=["GO"]).value, of("I-19", table, without=["GO"]).value) == (100, 0)
    assert (of("I-19", table, municipality="G1").value, of("I-19", table, municipality="G2").value) == (100, 0)


@pytest.mark.parametrize(
    ("start", "day", "number"),
    [
        ("2026-01-31", "2026-07-31", 0), ("2026-01-31", "2026-08-01", 1),
        ("2026-08-31", "2027-02-28", 0), ("2026-08-31", "2027-03-01", 1),
    ],
)  # fmt: skip
def test_half_a_year_is_six_calendar_months_and_the_equal_day_is_not_longer(start, day, number):
    year = ("2026-01-01", "2027-12-31")
    running = one("I-20", f"startdatum={start}", as_of=day, period=year)
    ended = one("I-20", f"startdatum={start}", f"eind_werkelijk={day}", as_of="2027-12-31", period=year)
    assert (running.value, running.n) == (ended.value, ended.n) == (number, 1)


def test_the_length_ends_with_the_period_and_other_placements_are_the_whole():
    table = placed(
        "startdatum | status",
        "P1 | V1 | GO | 2025-01-01 |",
        "P2 | V2 | GO | 2026-04-01 |",
        "P3 | V3 | GO | 2025-01-01 | niet gestart",
    )
    assert (of("I-20", table).value, of("I-20", table).n) == (1, 2)
    assert of("I-20", table, period=("2025-01-01", "2025-07-01")).value == 0
    assert of("I-20", table, period=("2025-01-01", "2025-07-02")).value == 1


# I-22

_AFTER = (
    "betaald werk zelfde organisatie", "betaald werk elders", "re-integratie", "opleiding", "ander vrijwilligerswerk",
    "blijft vrijwilliger", "terug naar gemeente", "geen", "onbekend", "",
)  # fmt: skip
OUTFLOW = placed(
    "startdatum | eind_werkelijk | uitstroom",
    *(f"P{number} | V{number % 5 + 1} | GO | 2025-01-01 | 2026-03-01 | {what}" for number, what in enumerate(_AFTER)),
    "P20 | V1 | EEN | 2025-01-01 | 2026-07-01 | opleiding", "P21 | V1 | EEN | 2025-01-01 | 2025-12-31 | opleiding",
    "P22 | V1 | EEN | 2025-01-01 | 2026-06-30 | opleidng", "P23 | V1 | EEN | 2025-01-01 | | opleiding",
)  # fmt: skip


def test_what_follows_placements_that_ended_in_the_period():
    found = of("I-22", OUTFLOW)
    assert (found.part, found.n, found.value, found.people) == (5, 10, 50, 5)
    assert {line.label: (line.part, line.people) for line in found.breakdown} == {
        "betaald werk": (2, 2), "re-integratie": (1, 1), "opleiding": (1, 1), "ander vrijwilligerswerk": (1, 1),
        "blijft vrijwilliger": (1, 1), "terug naar gemeente": (1, 1), "geen": (1, 1), "onbekend": (2, 2),
    }  # fmt: skip
    assert {line.n for line in found.breakdown} == {10}
    assert found.left_out == {"V-ALG-06": 1}


def test_nothing_ended_is_no_outflow():
    found = of("I-22", OUTFLOW, programme=["RING"])
    assert (found.value, found.breakdown, bool(found.note)) == (None, (), True)
    assert of("I-22", OUTFLOW, programme=["EEN"], as_of="2026-07-01").value == 100


# I-37

CHANGES = placed(
    "clientcode | startdatum | eind_werkelijk | status",
    "P1 | V1 | EEN | C1 | 2025-01-01 | 2025-07-01 |", "P2 | V2 | EEN | c1 | 2025-07-02 | 2025-12-31 |",
    "P3 | V3 | GO | C1 | 2026-01-01 | |", "P4 | V3 | EEN | C1 | 2026-02-01 | |", "P5 | V1 | EEN | C2 | 2026-01-01 | |",
    "P6 | V2 | EEN | C2 | 2026-01-01 | | niet gestart", "P7 | V4 | EEN | C2 | 2025-01-01 | 2025-06-30 |",
    "P8 | V1 | RING | C3 | 2026-01-01 | |", "P9 | V2 | RING | C3 | 2026-01-01 | |", "P10 | V5 | EEN | | 2026-01-01 | |",
)  # fmt: skip


def test_changes_per_client_in_the_twelve_months_up_to_the_last_day():
    found = of("I-37", CHANGES)
    assert (found.value, found.n, found.rows_used) == (1, 2, 5)  # C1: V1, V2, V3; C2: only V1
    assert of("I-37", CHANGES, as_of="2026-07-02").value == Fraction(1, 2)
    assert of("I-37", CHANGES, as_of="2026-06-29").value == Fraction(3, 2)


def test_changes_of_a_programme_are_those_of_its_placements():
    assert of("I-37", CHANGES, programme=["GO"]).value == 0
    circles = of("I-37", CHANGES, programme=["RING"])
    assert (circles.value, circles.note) == (None, "alleen cirkels; daar horen meer vrijwilligers bij")
    assert of("I-37").note == "in deze twaalf maanden staat geen cliënt bij een plaatsing"
    assert of("I-37", CHANGES, without=["EEN"]).n == 1


# I-51

HANDOVERS = sheet(
    "Overdrachten", "plaatsing_id | van | naar | gevraagd_op | antwoord_op",
    "P1 | vrijwilliger | huisarts | 2026-01-01 | 2026-01-11", "P1 | vrijwilliger | huisarts | 2026-01-01 | 2026-01-04",
    "P2 | vrijwilliger | huisarts | 2026-06-15 |", "P2 | vrijwilliger | huisarts | 2026-06-16 |",
    "P1 | vrijwilliger | huisarts | 2025-11-01 | 2025-12-31", "P1 | vrijwilliger | huisarts | gisteren | 2026-02-01",
    "P1 | vrijwilliger | huisarts | 2025-12-01 | 2026-06-30",
)  # fmt: skip
TWO = placed("startdatum", "P1 | V1 | GO | 2025-01-01", "P2 | V2 | EEN | 2025-01-01")


def test_the_time_to_an_answer_of_the_period():
    found = of("I-51", TWO, HANDOVERS)
    assert (found.value, found.n, found.left_out) == (10, 3, {"V-ALG-07": 1})  # 10, 3 and 211 days
    assert of("I-51", TWO, HANDOVERS, programme=["EEN"]).value is None
    assert of("I-51", TWO).note


def test_hand_overs_open_for_longer_than_the_setting():
    asked = settings("overdracht_dagen | 14")
    assert of("I-51/open", asked, TWO, HANDOVERS).value == 1
    assert of("I-51/open", asked, TWO, HANDOVERS, as_of="2026-07-01").value == 2
    assert of("I-51/open", asked, TWO, HANDOVERS, programme=["GO"]).value == 0
    assert of("I-51/open", asked, TWO, HANDOVERS, period=("2025-12-01", "2025-12-16")).value == 2
    assert of("I-51/open", TWO, HANDOVERS).value is None


# I-53

FILLED = placed(
    "vacature_id | startdatum | status",
    "P1 | V1 | GO | A | 2026-01-01 |", "P2 | V2 | EEN | A | 2026-01-01 | voorgesteld", "P3 | V3 | GO | B | 2025-01-01 | afgerond",
    "P4 | V4 | GO | B | 2026-01-01 |", "P5 | V5 | EEN | D | 2026-01-01 | niet gestart", "P6 | V5 | EEN | | 2026-01-01 |",
)  # fmt: skip


def vacancies(*rows):
    return sheet("Vacatures", "vacature_id | org_id | titel | aantal_plaatsen | status", *rows)


SOUGHT = vacancies(
    "A | G1 | Gids | 3 | open", "B | G1 | Kok | | open", "C | G1 | Maatje | 2 | vervuld", "D | G1 | Gids | 2 | gesloten"
)


def test_places_of_vacancies_that_are_filled():
    found = of("I-53", FILLED, SOUGHT)
    assert (found.part, found.n) == (4, 8)  # one of three, the only one, both, none of two
    assert found.value == 50


def test_vacancies_of_a_programme_are_those_its_placements_name():
    found = of("I-53", FILLED, SOUGHT, programme=["GO"])
    assert (found.part, found.n) == (2, 4)


def test_vacancies_that_cannot_be_read_are_left_out_and_none_is_no_share():
    assert of("I-53", FILLED, vacancies("A | G1 | Gids | veel | open", "B | G1 | Kok | | open")).left_out == {
        "V-ALG-07": 1
    }
    assert of("I-53", FILLED).value is None
    assert of("I-53", FILLED).note


COUNTS = {"I-12", "I-20", "I-29/vrijwilliger", "I-29/cliënt"}


@pytest.mark.parametrize("indicator", [*matching.INDICATORS, *goals.INDICATORS], ids=lambda indicator: indicator.key)
def test_an_empty_workbook_counts_nothing_and_says_why_there_is_no_share_or_mean(indicator):
    found = figure(settings(), indicator.key)
    assert (found.value, found.n, found.rows_used, found.breakdown) == (
        0 if indicator.key in COUNTS else None,
        0,
        0,
        (),
    )
    assert bool(found.note) == (found.value is None)
