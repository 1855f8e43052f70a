"""I-30, I-31, I-32, I-35, I-36 and I-38, worked out by hand from small workbooks (domain/indicators.md)."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.checks.small_workbooks import sheet
from tests.progress_indicators.figures_of import figure

PEOPLE = sheet(
    "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | gemeente_org_id | begeleider_id",
    "V1 | Jansen | 2024-01-01 | G1 | K1", "V2 | Bakker | 2024-01-01 | G2 | K2", "V3 | Smit | 2024-01-01 | G1 | K2",
)  # fmt: skip
PLACES = sheet(
    "Organisaties", "org_id | naam | soort", "G1 | Gemeente Zwolle | gemeente", "G2 | Gemeente Kampen | gemeente"
)
CONTACTS = sheet(
    "Contactpersonen", "contact_id | naam | functie", "K1 | A. Smit | coördinator", "K2 | B. Vos | coördinator",
    "K9 | C. Bos | toezichthouder",
)  # fmt: skip
PROGRAMMES = sheet(
    "Programmas", "programma_id | naam | soort | driegesprek_bij_start | info_afspraak_vereist",
    "COSA | Cirkels | cirkel | ja | ja", "MAAT | Maatjes | buddy/maatje | ja | ja", "TUIN | Tuin | buurt | |",
)  # fmt: skip
HEADER = (
    "plaatsing_id | vrijwilliger_id | clientcode | programma_id | startdatum | eind_werkelijk | professional_id | "
    "samenwerkingsvorm | contactfrequentie_professional | status"
)


def placed(*rows):
    """Sheet Plaatsingen; cells at the end that are empty may be left away."""
    width = HEADER.count("|")
    return sheet("Plaatsingen", HEADER, *(row + " |" * (width - row.count("|")) for row in rows))


def talks(*rows):
    return sheet(
        "Gesprekken", "plaatsing_id | clientcode | vrijwilliger_id | datum | soort | stand | deelnemers", *rows
    )


def of(key, *sheets, **asked):
    return figure((PEOPLE, PLACES, CONTACTS, PROGRAMMES, *sheets), key, **asked)


def parts(found):
    return {line.label: line.part for line in found.breakdown if line.part}


FORMS = placed(
    "P9 | V3 | C1 | COSA | 2026-01-01 | | K9 | 3 geen", "P1 | V2 | C1 | COSA | 2026-01-01 | | K9 | onbekend",
    "P2 | V1 | C1 | COSA | 2026-01-01 | | | 2 controle",
    "P3 | V3 | C2 | MAAT | 2026-02-01 | | K9 | meng", "P4 | V3 | C3 | MAAT | 2026-02-01 | | K9 |",
    "P5 | V1 | C4 | MAAT | 2026-02-01 | | | 3 geen", "P6 | V1 | C5 | MAAT | 2025-01-01 | 2025-12-31 | K9 | 3 geen",
    "P7 | V1 | C6 | MAAT | 2026-02-01 | | K9 | 3 geen | | niet gestart",
)  # fmt: skip


def test_a_circle_counts_once_with_the_form_that_a_member_tells():
    found = of("I-30", FORMS)
    assert (found.value, found.n, found.rows_used) == (3, 3, 5)
    assert parts(found) == {"2 controle": 1, "meng": 1, "onbekend": 1}
    assert [line.label for line in found.breakdown] == ["1 doelen traject", "2 controle", "3 geen", "meng", "onbekend"]
    assert {(line.n, line.unit) for line in found.breakdown} == {(3, "%")}


def test_forms_of_a_part_of_the_workbook_and_of_nothing():
    assert of("I-30", FORMS, programme=["MAAT"]).value == 2
    assert of("I-30", FORMS, without=["MAAT"]).value == 1
    assert parts(of("I-30", FORMS, municipality="G2")) == {"onbekend": 1}
    assert of("I-30", FORMS, supervisor="K2").value == 3
    assert of("I-30", FORMS, supervisor="K1").value == 0
    empty = of("I-30", FORMS, period=("2020-01-01", "2020-12-31"))
    assert (empty.value, empty.breakdown) == (0, ())


def test_a_form_that_cannot_be_read_is_left_out():
    found = of(
        "I-30", placed("P1 | V1 | C1 | MAAT | 2026-01-01 | | K9 | vorm 9", "P2 | V2 | C2 | MAAT | 2026-01-01 | | K9")
    )
    assert (found.value, found.left_out) == (1, {"V-ALG-06": 1})


def agreed(how_often, start="2026-01-01", end=""):
    return placed(f"P1 | V1 | C1 | MAAT | {start} | {end} | | | {how_often}")


@pytest.mark.parametrize(
    ("how_often", "start", "end", "expected"),
    [
        ("wekelijks", "2026-01-01", "2026-01-13", 1), ("wekelijks", "2026-01-01", "2026-01-14", 2),
        ("2-wekelijks", "2025-01-01", "2026-01-27", 1), ("2-wekelijks", "2025-01-01", "2026-01-28", 2),
        ("maandelijks", "2026-01-15", "2026-03-13", 1), ("maandelijks", "2026-01-15", "2026-03-14", 2),
        ("maandelijks", "2025-01-01", "", 6), ("kwartaal", "2026-01-01", "", 2), ("kwartaal", "2026-01-02", "", 1),
        ("bij start", "2026-06-30", "", 1), ("bij start", "2025-12-31", "", 0), ("geen", "2026-01-01", "", 0),
    ],
)  # fmt: skip
def test_contacts_are_expected_in_the_days_of_the_period_inside_the_placement(how_often, start, end, expected):
    found = of("I-31", agreed(how_often, start, end), talks())
    assert (found.n, found.value) == (expected, 0 if expected else None)
    assert found.note == ("" if expected else "er werd in deze periode geen contact verwacht")


ON_DAYS = talks(
    "P1 | | | 2026-01-10 | driegesprek | |", "P1 | | | 2026-01-10 | voortgang | | vrijwilliger; professional",
    "| C1 | | 2026-02-10 | voortgang | gehouden | toezichthouder", "| | V1 | 2026-03-10 | viergesprek | |",
    "P1 | | | 2026-04-10 | driegesprek | gepland |", "P1 | | | 2026-05-10 | driegesprek | afgezegd |",
    "P1 | | | 2026-05-11 | voortgang | | vrijwilliger", "P1 | | | 2025-12-31 | driegesprek | |",
)  # fmt: skip


def test_contacts_are_distinct_days_of_held_talks_with_a_professional():
    found = of("I-31", agreed("maandelijks"), ON_DAYS)
    assert (found.part, found.n, found.value) == (3, 6, 50)
    assert of("I-31", agreed("maandelijks"), ON_DAYS, period=("2026-02-01", "2026-02-28")).value == 100


def test_more_contacts_than_agreed_are_a_hundred_percent_and_make_up_for_nothing_elsewhere():
    found = of("I-31", agreed("bij start"), ON_DAYS)
    assert (found.part, found.n, found.value) == (3, 1, 100)
    both = placed("P1 | V1 | C1 | MAAT | 2026-01-01 | | | | geen", "P2 | V2 | C2 | MAAT | 2026-01-01 | | | | kwartaal")
    assert of("I-31", both, ON_DAYS).value == 0


def test_a_circle_meets_once_for_all_its_members():
    circle = placed(
        "P1 | V1 | C1 | COSA | 2026-01-01 | 2026-02-28 | | | maandelijks",
        "P2 | V2 | C1 | COSA | 2026-03-01 | | | | maandelijks", "P3 | V3 | C1 | COSA | 2026-01-01 | | | |",
    )  # fmt: skip
    meetings = talks("| C1 | | 2026-01-10 | driegesprek | |", "P2 | | | 2026-03-10 | driegesprek | |")
    found = of("I-31", circle, meetings)
    assert (found.part, found.n) == (2, 6)


UNUSABLE = [("", "misschien", "V-ALG-06"), ("V9", "", "V-ALG-05")]


@pytest.mark.parametrize(("person", "stand", "code"), UNUSABLE)
def test_a_talk_that_cannot_be_used_is_left_out(person, stand, code):
    found = of("I-31", agreed("kwartaal"), talks(f"P1 | | {person} | 2026-01-10 | driegesprek | {stand} |"))
    assert (found.value, found.left_out) == (0, {code: 1})


def test_contact_that_was_not_agreed_has_no_figure():
    assert of("I-31", agreed("")).note == "er is geen blad Gesprekken"
    assert of("I-31", agreed(""), ON_DAYS).note == "geen contact met beroepskracht afgesproken"


STARTED = placed(
    "P1 | V1 | C1 | MAAT | 2026-03-01", "P2 | V2 | C2 | MAAT | 2026-03-01", "P3 | V3 | C3 | MAAT | 2026-06-16",
    "P4 | V3 | C4 | MAAT | 2026-06-17", "P5 | V3 | C5 | MAAT | 2025-12-31", "P6 | V3 | C6 | TUIN | 2026-03-01",
    "P7 | V1 | C7 | COSA | 2026-03-01", "P8 | V2 | C7 | COSA | 2026-04-01", "P9 | V1 | C8 | MAAT | 2026-03-01 | | | | | voorgesteld",
)  # fmt: skip


@pytest.mark.parametrize(
    ("talk", "in_time"),
    [
        ("P1 | | | 2026-02-15 | driegesprek | |", 1), ("P1 | | | 2026-02-14 | driegesprek | |", 0),
        ("P1 | | | 2026-03-15 | viergesprek | gehouden |", 1), ("P1 | | | 2026-03-16 | driegesprek | |", 0),
        ("| C1 | | 2026-03-05 | driegesprek | |", 1), ("P1 | | | 2026-03-05 | driegesprek | gepland |", 0),
        ("P1 | | | 2026-03-05 | driegesprek | afgezegd |", 0), ("P1 | | | 2026-03-05 | intake | |", 0),
        ("P8 | | | 2026-04-05 | driegesprek | |", 1), ("P4 | | | 2026-06-17 | driegesprek | |", 0),
    ],
)  # fmt: skip
def test_a_talk_of_three_is_held_within_fourteen_days_of_the_start(talk, in_time):
    found = of("I-32", STARTED, talks(talk))
    assert (found.part, found.n) == (in_time, 4)


def test_talks_at_the_start_of_a_part_of_the_workbook():
    held = talks("P1 | | | 2026-03-01 | driegesprek | |", "P7 | | | 2026-03-01 | driegesprek | |")
    assert of("I-32", STARTED, held).value == 50
    assert of("I-32", STARTED, held, programme=["COSA"]).value == 100
    assert of("I-32", STARTED, held, municipality="G2", programme=["MAAT"]).value == 0
    assert of("I-32", STARTED, held, programme=["TUIN"]).note == "dit programma vraagt geen driegesprek"
    assert of("I-32", STARTED).note == "er is geen blad Gesprekken"
    assert of("I-32", STARTED, held, period=("2024-01-01", "2024-12-31")).value is None


@pytest.mark.parametrize(("person", "stand", "code"), UNUSABLE)
def test_a_talk_at_the_start_that_cannot_be_used_is_left_out(person, stand, code):
    found = of("I-32", STARTED, talks(f"P1 | | {person} | 2026-03-05 | driegesprek | {stand} |"))
    assert (found.part, found.left_out) == (0, {code: 1})


BESIDE = placed(
    "P1 | V1 | C1 | MAAT | 2026-03-01", "P2 | V2 | C1 | MAAT | 2026-05-01", "P3 | V3 | C2 | MAAT | 2026-06-16",
    "P4 | V1 | C3 | TUIN | 2026-03-01", "P5 | V1 | C4 | MAAT | 2025-03-01 | 2025-12-31",
)  # fmt: skip


def clients(**day):
    return sheet(
        "Clienten", "clientcode | info_afspraak_datum", *(f"C{n} | {day.get(f'C{n}', '')}" for n in range(1, 5))
    )


@pytest.mark.parametrize(
    ("day", "signal", "part"),
    [
        ("2026-03-15", "", 1), ("2026-03-16", "", 0), ("", "", 0), ("2025-11-01", "", 1),
        ("2026-03-10", "P2 | 2026-03-10", 1), ("2026-03-10", "P1 | 2026-03-09", 0),
        ("2026-03-10", "P5 | 2026-03-09", 1),
    ],
)  # fmt: skip
def test_an_agreement_is_made_before_a_signal_and_within_fourteen_days(day, signal, part):
    told = sheet("Signalen", "signaal_id | plaatsing_id | datum | soort", f"S1 | {signal} | mogelijke terugval")
    found = of("I-35", BESIDE, clients(C1=day), *((told,) if signal else ()))
    assert (found.part, found.n, found.left_out) == (part, 1, {"termijn loopt nog": 1})


@pytest.mark.parametrize(
    ("status", "programme", "part"), [("", "MAAT", 0), ("voorgesteld", "MAAT", 1), ("niet gestart", "MAAT", 1), ("", "TUIN", 1)]
)  # fmt: skip
def test_the_first_start_of_a_client_may_lie_before_the_period_and_outside_the_selection(status, programme, part):
    beside = placed(
        f"P1 | V1 | C1 | {programme} | 2025-03-01 | 2025-12-31 | | | | {status}", "P2 | V2 | C1 | COSA | 2026-05-01"
    )
    assert of("I-35", beside, clients(C1="2026-05-02")).part == part
    assert of("I-35", beside, clients(C1="2026-05-02"), programme=["COSA"]).part == part


def test_within_the_term_a_client_counts_once_there_is_an_agreement():
    found = of("I-35", BESIDE, clients(C2="2026-06-29"))
    assert (found.part, found.n, found.left_out) == (1, 2, {})
    assert of("I-35", BESIDE, clients(), as_of="2026-07-01").n == 2
    made_later = of("I-35", BESIDE, clients(C2="2026-06-25"), period=("2026-01-01", "2026-06-20"))
    assert (made_later.n, made_later.left_out) == (1, {"termijn loopt nog": 1})


def test_an_agreement_may_stand_on_sheet_documenten():
    paper = sheet("Documenten", "onderwerp | soort | datum", "P2 | informatieafspraak | 2026-03-02")
    assert of("I-35", BESIDE, clients(), paper).part == 1
    assert of("I-35", BESIDE, paper).part == 1
    assert of("I-35", BESIDE).note == "er is geen blad Clienten"


def test_agreements_follow_the_selection_and_an_unreadable_date_is_left_out():
    listed = clients(C1="2026-03-02")
    late = of("I-35", BESIDE, clients(C1="2026-05-02"), municipality="G2")
    assert (late.part, late.n, of("I-35", BESIDE, listed, municipality="G2").part) == (0, 1, 1)
    assert of("I-35", BESIDE, listed, supervisor="K1").value == 100
    assert of("I-35", BESIDE, listed, programme=["TUIN"]).note.startswith("dit programma vraagt geen afspraak")
    assert of("I-35", BESIDE, listed, period=("2024-01-01", "2024-12-31")).value is None
    found = of("I-35", BESIDE, clients(C1="ooit"))
    assert (found.value, found.left_out) == (None, {"V-ALG-07": 1, "termijn loopt nog": 1})


SIGNALS = sheet(
    "Signalen", "signaal_id | plaatsing_id | datum | soort | besproken_met_client_op | doorgegeven_op | acuut",
    "S1 | P1 | 2026-05-01 | mogelijke terugval | 2026-05-02 | 2026-05-02 |",
    "S2 | P1 | 2026-05-01 | mogelijke terugval | 2026-05-03 | 2026-05-02 | nee",
    "S3 | P2 | 2026-05-01 | mogelijke terugval | | 2026-05-02 | nee",
    "S4 | P2 | 2026-05-01 | mogelijke terugval | | 2026-05-02 | ja",
    "S5 | P1 | 2026-05-01 | mogelijke terugval | 2026-05-02 | |", "S6 | P1 | 2025-05-01 | mogelijke terugval | | 2025-05-02 |",
    "S7 | P4 | 2026-05-01 | mogelijke terugval | 2026-05-01 | 2026-05-02 |",
    "S8 | P1 | 2026-05-01 | mogelijke terugval | 2026-05-01 | 2026-05-02 | soms",
)  # fmt: skip


def test_signals_are_discussed_before_they_are_passed_on_and_acute_danger_stands_apart():
    found = of("I-36", BESIDE, SIGNALS)
    assert (found.part, found.n, found.left_out) == (2, 4, {"V-ALG-06": 1})
    assert of("I-36", BESIDE, SIGNALS, programme=["MAAT"]).value == Fraction(100, 3)
    assert of("I-36", BESIDE, SIGNALS, without=["MAAT"]).value == 100
    assert of("I-36", BESIDE, SIGNALS, municipality="G2").value == 0
    acute = of("I-36/acuut", BESIDE, SIGNALS)
    assert (acute.value, acute.left_out) == (1, {"V-ALG-06": 1})


@pytest.mark.parametrize("key", ["I-36", "I-36/acuut"])
def test_without_sheet_signalen_there_is_nothing_to_tell(key):
    assert (of(key, BESIDE).value, of(key, BESIDE).note) == (None, "er is geen blad Signalen")
    assert of("I-36", BESIDE, SIGNALS, period=("2024-01-01", "2024-12-31")).value is None


def test_160_volunteers_reach_625_households_without_a_sheet_of_clients():
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum",
        *(f"V{number} | Naam {number} | 2024-01-01" for number in range(160)),
    )  # fmt: skip
    beside = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum",
        *(f"P{number} | V{number % 160} | H{number % 625} | 2025-01-01" for number in range(700)),
    )  # fmt: skip
    assert figure((people, beside), "I-38/bereikt").value == 625
    ratio = figure((people, beside), "I-38/per_vrijwilliger")
    assert (ratio.value, ratio.n) == (Fraction("3.90625"), 160)


def test_a_client_is_reached_in_the_days_of_a_placement_and_counts_once():
    beside = placed(
        "P1 | V1 | C1 | MAAT | 2026-01-01", "P2 | V2 | c1 | MAAT | 2026-01-01", "P3 | V3 | C2 | TUIN | 2025-01-01 | 2026-01-01",
        "P4 | V3 | C3 | TUIN | 2025-01-01 | 2025-12-31", "P5 | V3 | C4 | TUIN | 2026-02-01 | | | | | niet gestart",
        "P6 | V3 | | TUIN | 2026-02-01", "P7 | V1 | C5 | TUIN | 2026-07-01", "P6 | V3 | C9 | TUIN | 2026-02-01",
    )  # fmt: skip
    found = of("I-38/bereikt", beside)
    assert (found.value, found.rows_used, found.left_out) == (2, 3, {"V-ALG-04": 1})
    assert of("I-38/bereikt", beside, programme=["TUIN"]).value == 1
    assert of("I-38/bereikt", beside, municipality="G2").value == 1
    assert of("I-38/per_vrijwilliger", beside).value == Fraction(2, 3)
    assert of("I-38/per_vrijwilliger", beside, supervisor="K1").value == 1
    assert of("I-38/per_vrijwilliger", beside, period=("2020-01-01", "2020-12-31")).value is None


@pytest.mark.parametrize(
    ("key", "note"),
    [
        ("I-31", "geen contact met beroepskracht afgesproken"),
        ("I-32", "er begon in deze periode geen plaatsing waarvan de termijn voorbij is"),
        ("I-35", "geen cliënten van wie de termijn voorbij is"), ("I-36", "geen signalen doorgegeven in deze periode"),
        ("I-38/per_vrijwilliger", "geen actieve vrijwilligers op deze dag"),
    ],
)  # fmt: skip
def test_a_share_of_nothing_says_why(key, note):
    found = of(key, BESIDE, clients(), SIGNALS, talks(), period=("2020-01-01", "2020-12-31"))
    assert (found.value, found.note) == (None, note)
