"""I-39, I-40, I-41, I-42 and I-52, worked out by hand from small workbooks (domain/indicators.md)."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.checks.small_workbooks import settings, sheet
from tests.progress_indicators.figures_of import figure

PROGRAMMES = sheet(
    "Programmas",
    "programma_id | naam | plaatsingsovereenkomst_verplicht | kopie_gemeente | kopie_organisatie | vog_vereist | "
    "verplichte_training",
    "TRA | Trajecten | ja | ja | ja | ja | Basis; Grenzen", "MAAT | Maatjes | ja | | | taakafhankelijk | basis",
    "TUIN | Tuin | | | | nee |",
)  # fmt: skip
PLACES = sheet(
    "Organisaties", "org_id | naam | soort", "G1 | Gemeente Zwolle | gemeente", "G2 | Gemeente Kampen | gemeente",
    "O1 | De Hoven | zorginstelling",
)  # fmt: skip
CONTACTS = sheet("Contactpersonen", "contact_id | naam | functie", "K1 | A. Smit | klantmanager")


def people(header, *rows):
    """Sheet Vrijwilligers: id, startdatum, einddatum, status, gemeente and the columns of this test."""
    return sheet(
        "Vrijwilligers", f"vrijwilliger_id | startdatum | einddatum | status | gemeente_org_id | {header}", *rows
    )


def placed(*rows, columns=""):
    return sheet(
        "Plaatsingen",
        "plaatsing_id | vrijwilliger_id | programma_id | startdatum | eind_werkelijk | status | org_id" + columns, *rows,
    )  # fmt: skip


def of(key, *sheets, **asked):
    return figure((PROGRAMMES, PLACES, CONTACTS, *sheets), key, **asked)


BENEFITS = people(
    "uitkering",
    "V1 | 2024-01-01 | | actief | G1 | bijstand", "V2 | 2024-01-01 | | actief | G1 | PW",
    "V3 | 2024-01-01 | | actief | G1 | IOAW", "V4 | 2024-01-01 | | actief | G2 | onbekend",
    "V5 | 2024-01-01 | | actief | G2 | niet gevraagd", "V6 | 2024-01-01 | | actief | G2 |",
    "V7 | 2024-01-01 | | actief | G2 | geen", "V8 | 2024-01-01 | 2026-06-29 | gestopt | G1 | bijstand",
    "V9 | 2026-07-01 | | actief | G1 | bijstand", "V10 | 2024-01-01 | | intake | G1 | bijstand",
    "V11 | 2024-01-01 | | actief | G1 | van alles",
)  # fmt: skip


@pytest.mark.parametrize(
    ("part", "value", "note"),
    [
        ("ondergrens", 2, "29 % van de actieve vrijwilligers"), ("bovengrens", 5, "71 % van de actieve vrijwilligers"),
        ("ioaw", 1, "14 % van de actieve vrijwilligers"), ("aandeel", Fraction(200, 7), ""),
        ("aandeel_boven", Fraction(500, 7), ""),
    ],
)  # fmt: skip
def test_who_is_not_known_lies_between_the_bounds(part, value, note):
    found = of(f"I-39/{part}", BENEFITS)
    assert (found.value, found.n, found.note, found.left_out) == (value, 7, note, {"V-ALG-06": 1})


def test_the_bounds_of_a_municipality_a_day_and_nobody():
    assert (of("I-39/ondergrens", BENEFITS, municipality="G2").value, of("I-39/bovengrens", BENEFITS, municipality="G2").value) == (0, 3)  # fmt: skip
    assert of("I-39/ondergrens", BENEFITS, period=("2026-01-01", "2026-06-29")).value == 3
    nobody = {"period": ("2020-01-01", "2020-12-31")}
    assert (of("I-39/ondergrens", BENEFITS, **nobody).value, of("I-39/aandeel", BENEFITS, **nobody).value) == (0, None)
    assert of("I-39/bovengrens", BENEFITS, **nobody).note == ""


def test_a_part_of_the_programmes_counts_who_is_placed_there():
    there = placed("P1 | V1 | TRA | 2026-01-01 | | |", "P2 | V4 | TUIN | 2026-01-01 | | |")
    assert of("I-39/bovengrens", BENEFITS, there, programme=["TRA"]).value == 1
    assert of("I-39/aandeel", BENEFITS, there, programme=["TUIN"]).value == 0
    assert of("I-39/ondergrens", BENEFITS, there, without=["TRA"]).value == 1


ROUTES = people(
    "instroomroute",
    "V1 | 2024-01-01 | | actief | G1 | verwijzing gemeente", "V2 | 2024-01-01 | 2026-01-01 | gestopt | G1 | balie",
    "V3 | 2024-01-01 | 2025-12-31 | gestopt | G1 | balie", "V4 | 2026-06-30 | | actief | G2 | eigen initiatief online",
    "V5 | 2026-07-01 | | actief | G2 | balie", "V6 | 2024-01-01 | | actief | G2 | rechtstreeks bij organisatie",
    "V7 | 2024-01-01 | | actief | G2 | wijkcoach", "V8 | 2024-01-01 | | actief | G2 | onbekend",
    "V9 | 2024-01-01 | | actief | G2 |", "V10 | 2024-01-01 | | wachtlijst | G2 | balie", "V11 | 2024-01-01 | | actief | G2 | trein",
)  # fmt: skip


def test_routes_of_who_was_active_on_some_day_of_the_period():
    found = of("I-40/gemeente", ROUTES)
    assert (found.part, found.n, found.value, found.left_out) == (1, 5, 20, {"V-ALG-06": 1})
    own = of("I-40/eigen_initiatief", ROUTES)
    assert (own.part, own.n, own.value) == (3, 5, 60)
    assert {line.label: line.part for line in found.breakdown if line.part} == {
        "verwijzing gemeente": 1, "balie": 1, "eigen initiatief online": 1, "rechtstreeks bij organisatie": 1,
        "wijkcoach": 1, "onbekend": 2,
    }  # fmt: skip
    assert {line.n for line in found.breakdown} == {7}
    assert own.breakdown == found.breakdown


def test_routes_of_a_municipality_and_of_nobody():
    assert of("I-40/gemeente", ROUTES, municipality="G1").value == 50
    assert of("I-40/eigen_initiatief", ROUTES, municipality="G2").value == Fraction(200, 3)
    nobody = of("I-40/gemeente", ROUTES, period=("2020-01-01", "2020-12-31"))
    assert (nobody.value, nobody.breakdown) == (None, ())


BACKGROUND = people("uitkering", "V1 | 2024-01-01 | | actief | G1 | bijstand", "V2 | 2024-01-01 | | actief | G2 | geen")
SIGNED = " | overeenkomst_datum | getekend_door | kopie_gemeente_datum | kopie_organisatie_datum"


@pytest.mark.parametrize(
    ("row", "complete"),
    [
        ("V1 | TRA | 2026-02-01 | | | O1 | 2026-01-20 | vrijwilliger; organisatie | 2026-01-21 | 2026-01-21", 1),
        ("V1 | TRA | 2026-02-01 | | | O1 | 2026-01-20 | vrijwilliger; organisatie | | 2026-01-21", 0),
        ("V2 | TRA | 2026-02-01 | | | O1 | 2026-01-20 | vrijwilliger; organisatie | | 2026-01-21", 1),
        ("V2 | TRA | 2026-02-01 | | | O1 | 2026-01-20 | vrijwilliger; organisatie | |", 0),
        ("V2 | TRA | 2026-02-01 | | | O1 | 2026-01-20 | vrijwilliger | | 2026-01-21", 0),
        ("V2 | TRA | 2026-02-01 | | | O1 | | vrijwilliger; organisatie | | 2026-01-21", 0),
        ("V1 | MAAT | 2026-02-01 | | | O1 | 2026-01-20 | vrijwilliger; organisatie | |", 1),
        ("V1 | MAAT | 2026-02-01 | | | O1 | 2026-01-20 | | |", 0),
    ],
)  # fmt: skip
def test_an_agreement_is_complete_with_every_signature_and_copy_that_is_asked(row, complete):
    found = of("I-41", BACKGROUND, placed(f"P1 | {row}", columns=SIGNED))
    assert (found.part, found.n) == (complete, 1)


def test_without_a_column_of_signatures_the_date_counts():
    found = of(
        "I-41", BACKGROUND, placed("P1 | V1 | MAAT | 2026-02-01 | | | | 2026-01-20", columns=" | overeenkomst_datum")
    )
    assert found.value == 100


def test_agreements_are_asked_of_placements_that_started():
    done = "2026-01-20 | vrijwilliger; organisatie | |"
    rows = placed(
        f"P1 | V1 | MAAT | 2026-02-01 | | | | {done}", "P2 | V2 | MAAT | 2026-02-01 | | | | | | |",
        "P3 | V2 | MAAT | 2026-02-01 | | kennismaking | | | | |", "P4 | V2 | MAAT | 2026-02-01 | | niet gestart | | | | |",
        "P5 | V2 | MAAT | 2025-02-01 | 2025-12-31 | | | | | |", "P6 | V2 | TUIN | 2026-02-01 | | | | | | |",
        "P7 | V2 | MAAT | 2026-02-01 | | | | ooit | | |", columns=SIGNED,
    )  # fmt: skip
    found = of("I-41", BACKGROUND, rows)
    assert (found.part, found.n, found.left_out) == (1, 2, {"V-ALG-07": 1})
    assert of("I-41", BACKGROUND, rows, municipality="G1").value == 100
    assert of("I-41", BACKGROUND, rows, programme=["TUIN"]).note == "dit programma vraagt geen plaatsingsovereenkomst"
    assert of("I-41", BACKGROUND, rows, period=("2020-01-01", "2020-12-31")).value is None


CERTIFIED = people(
    "vog_afgifte",
    "V1 | 2022-01-01 | | actief | G1 | 2023-06-30", "V2 | 2022-01-01 | | actief | G1 | 2023-06-29",
    "V3 | 2022-01-01 | | actief | G2 |", "V4 | 2022-01-01 | | actief | G2 | 2026-01-01",
    "V5 | 2022-01-01 | | actief | G2 |", "V6 | 2022-01-01 | | actief | G2 | 2026-06-01",
    "V7 | 2022-01-01 | 2026-05-31 | gestopt | G2 |", "V8 | 2022-01-01 | | actief | G2 | ooit",
)  # fmt: skip
CERTIFICATES = placed(
    "P1 | V1 | TRA | 2026-01-01 | | |", "P2 | V2 | TRA | 2026-01-01 | | |", "P3 | V3 | TRA | 2026-09-01 | | voorgesteld |",
    "P4 | V4 | TRA | 2026-01-01 | | |", "P5 | V5 | MAAT | 2026-01-01 | | |", "P6 | V6 | TRA | 2026-01-01 | 2026-05-31 | afgerond |",
    "P7 | V7 | TRA | 2026-01-01 | | |", "P8 | V8 | TRA | 2026-01-01 | | |",
)  # fmt: skip
TERM = settings("vog_max_ouderdom_maanden | 36")


def test_a_certificate_is_there_and_younger_than_the_own_term():
    found = of("I-42", TERM, CERTIFIED, CERTIFICATES)
    assert (found.part, found.n, found.left_out) == (2, 4, {"V-ALG-07": 1})
    assert of("I-42", CERTIFIED, CERTIFICATES).part == 3
    assert of("I-42", TERM, CERTIFIED, CERTIFICATES, municipality="G1").value == 50


def test_certificates_on_an_earlier_day_are_those_of_who_was_placed_then():
    ended = CERTIFICATES + "\n| P9 | V5 | TRA | 2026-01-01 | 2026-05-30 | afgerond | |"
    may = of("I-42", TERM, CERTIFIED, ended, period=("2026-01-01", "2026-05-31"))
    assert (may.part, may.n) == (3, 5)
    assert of("I-42", TERM, CERTIFIED, CERTIFICATES, period=("2025-01-01", "2025-12-31")).value is None


def test_a_programme_that_asks_no_certificate_has_no_figure():
    assert of("I-42", CERTIFIED, CERTIFICATES, programme=["MAAT"]).note == "dit programma vraagt geen VOG"


TRAINED = people(
    "achternaam",
    "V1 | 2022-01-01 | | actief | G1 | A", "V2 | 2022-01-01 | | actief | G1 | B", "V3 | 2022-01-01 | | actief | G2 | C",
    "V4 | 2022-01-01 | 2026-05-31 | gestopt | G2 | D",
)  # fmt: skip
LIST_OF_TITLES = sheet("Lijsten", "lijst | waarde", "titel | Basis", "titel | Grenzen", "titel | Koken")
TRAININGS = sheet(
    "Trainingen", "vrijwilliger_id | datum | titel | stand | afgerond",
    "V1 | 2026-02-01 | Basis | |", "V1 | 2026-03-01 | Koken | |", "V2 | 2025-02-01 | Basis | gehouden | ja",
    "V2 | 2026-05-01 | Grenzen | gepland |", "V2 | 2026-05-01 | Grenzen | afgezegd |", "V3 | 2026-06-30 | Basis | | nee",
    "V4 | 2026-02-01 | Basis | |", "V2 | 2026-02-02 | Grenzen | soms |",
)  # fmt: skip
IN_TRAINING = placed(
    "P1 | V1 | TRA | 2026-01-01 | | |", "P2 | V1 | MAAT | 2026-01-01 | | |", "P3 | V2 | TRA | 2026-01-01 | | |",
    "P4 | V3 | MAAT | 2026-01-01 | | |", "P5 | V4 | MAAT | 2026-01-01 | | |", "P6 | V3 | TRA | 2026-08-01 | | voorgesteld |",
    "P7 | V2 | TUIN | 2026-01-01 | | |",
)  # fmt: skip


def test_who_took_part_in_a_training():
    found = of("I-52", TRAINED, LIST_OF_TITLES, TRAININGS, IN_TRAINING)
    assert (found.part, found.n, found.left_out) == (2, 3, {"V-ALG-06": 1})
    assert of("I-52", TRAINED, LIST_OF_TITLES, TRAININGS, IN_TRAINING, municipality="G2").value == 100
    assert of("I-52", TRAINED, LIST_OF_TITLES, TRAININGS, IN_TRAINING, programme=["TUIN"]).value == 0
    assert of("I-52", TRAINED, IN_TRAINING).note == "er is geen blad Trainingen"
    assert of("I-52", TRAINED, LIST_OF_TITLES, TRAININGS, period=("2020-01-01", "2020-12-31")).value is None


def test_trainings_that_programmes_ask_of_active_volunteers_once_for_each_title():
    asked = (TRAINED, LIST_OF_TITLES, TRAININGS, IN_TRAINING)
    found = of("I-52/verplicht", *asked)
    assert (found.part, found.n, found.left_out) == (2, 5, {"V-ALG-06": 1})
    assert of("I-52/verplicht", *asked, programme=["MAAT"]).value == 50
    assert of("I-52/verplicht", *asked, municipality="G1").value == 50
    january = of("I-52/verplicht", *asked, period=("2026-01-01", "2026-01-31"))
    assert (january.part, january.n) == (1, 6)
    assert of("I-52/verplicht", *asked, programme=["TUIN"]).note == "dit programma vraagt geen training"
    assert of("I-52/verplicht", TRAINED, IN_TRAINING).note == "er is geen blad Trainingen"
    assert of("I-52/verplicht", *asked, period=("2020-01-01", "2020-12-31")).value is None


@pytest.mark.parametrize(
    ("key", "note"),
    [
        ("I-39/aandeel", "geen actieve vrijwilligers op deze dag"),
        ("I-40/gemeente", "van niemand is de instroomroute bekend"),
        ("I-41", "geen begonnen plaatsingen in deze periode"),
        ("I-42", "van niemand wordt op deze dag een VOG gevraagd"),
        ("I-52", "geen actieve vrijwilligers op deze dag"),
        ("I-52/verplicht", "van niemand wordt op deze dag een training gevraagd"),
    ],
)  # fmt: skip
def test_a_share_of_nothing_says_why(key, note):
    found = of(key, TRAINED, LIST_OF_TITLES, TRAININGS, IN_TRAINING, period=("2020-01-01", "2020-12-31"))
    assert (found.value, found.note) == (None, note)
