"""Family V-DAT: dates that cannot both be true."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import VOLUNTEERS, found, hours, messages, only, settings, sheet

PLACED = "plaatsing_id | vrijwilliger_id | clientcode | startdatum"

# V-DAT-01


@pytest.mark.parametrize(
    ("columns", "row", "cell"),
    [
        ("Vrijwilligers | vrijwilliger_id | achternaam | startdatum | einddatum | reden_einde", "V3 | A | {} | {} | anders", "D2"),
        (f"Plaatsingen | {PLACED} | eind_gepland", "P1 | V1 | C1 | {} | {}", "E2"),
        (f"Plaatsingen | {PLACED} | eind_werkelijk | reden_einde", "P1 | V1 | C1 | {} | {} | anders", "E2"),
        (f"Plaatsingen | {PLACED} | verlengd_tot", "P1 | V1 | C1 | {} | {}", "E2"),
        ("Clienten | clientcode | start | einde", "C1 | {} | {}", "C2"),
        ("Uren | vrijwilliger_id | datum | uren | einddatum", "V1 | {} | 2 | {}", "D2"),
        ("Organisaties | org_id | naam | convenant_van | convenant_tot", "O1 | A | {} | {}", "D2"),
        ("Documenten | onderwerp | soort | datum | geldig_tot", "V1 | VOG | {} | {}", "D2"),
        ("Regelingen | regeling_id | naam | soort | bron | bedrag_per_uur | geldig_van | geldig_tot",
         "R | R | stimuleringssubsidie | b | 1 | {} | {}", "G2"),
        ("Subsidies | subsidie_id | financier_org_id | programma_id | van | tot", "S | O1 | A | {} | {}", "E2"),
    ],
)  # fmt: skip
def test_an_end_before_its_start(columns, row, cell):
    name, _, header = columns.partition(" | ")
    people = () if name == "Vrijwilligers" else (VOLUNTEERS,)
    wrong, right = (
        only("V-DAT-01", *people, sheet(name, header, row.format("2026-02-02", end)))
        for end in ("2026-02-01", "2026-02-02")
    )
    assert (wrong, right) == ([f"F {name}!{cell}"], [])


def test_the_report_period_too():
    assert found(settings("verslagperiode_van | 2026-02-01", "verslagperiode_tot | 2026-01-31"), VOLUNTEERS) == [
        "V-DAT-01 F Instellingen!B4"
    ]


def test_a_birth_date_after_the_start_or_before_1900():
    def born(day):
        return found(sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | geboortedatum | akkoord_ouders_datum",
                           f"V1 | A | 2024-01-01 | {day} | 2024-01-01"))  # fmt: skip

    assert born("2024-01-02") == ["V-DAT-01 F Vrijwilligers!D2"]
    assert born("2024-01-01") == []
    assert born('"31-12-1899"') == ["V-DAT-01 F Vrijwilligers!D2"]
    assert born('"01-01-1900"') == []
    assert born("2062-05-01") == ["V-DAT-02 F Vrijwilligers!D2"]


def test_a_date_that_cannot_be_read_is_compared_with_nothing():
    placed = sheet("Plaatsingen", f"{PLACED} | eind_gepland", "P1 | V1 | C1 | 2026-02-02 | half januari")
    assert found(VOLUNTEERS, placed) == ["V-ALG-07 F Plaatsingen!E2"]


# V-DAT-02; the reference date is 30 June 2026


def test_hours_after_the_reference_date():
    header = "vrijwilliger_id | datum | uren | aanwezigheid"
    rows = [
        "V1 | 2026-06-30 | 2 |",
        "V1 | 2026-07-01 | 2 |",
        "V1 | 2026-07-02 | 0 | verlof",
        "V1 | 2026-07-03 | | afgemeld",
    ]
    assert found(VOLUNTEERS, hours(header, *rows)) == ["V-DAT-02 F Uren!B3"]
    assert messages("V-DAT-02", VOLUNTEERS, hours(header, rows[1])) == [
        "De datum 01-07-2026 ligt na de peildatum 30-06-2026."
    ]


def test_a_filled_reference_date_holds_when_none_is_given():
    worked = hours("vrijwilliger_id | datum | uren", "V1 | 2026-06-15 | 2")
    frozen = settings("peildatum | 2026-06-14")
    assert found(frozen, VOLUNTEERS, worked, as_of=None) == ["V-DAT-02 F Uren!B2"]
    assert found(frozen, VOLUNTEERS, worked, as_of="2026-06-15") == []


@pytest.mark.parametrize(
    ("name", "header", "row"),
    [
        ("Gesprekken", "vrijwilliger_id | soort | datum | stand", "V1 | voortgang | {} | {}"),
        ("Trainingen", "vrijwilliger_id | titel | datum | stand", "V1 | basis | {} | {}"),
        ("Activiteiten", "soort | programma_id | datum | stand", "koken | A | {} | {}"),
    ],
)
def test_what_is_planned_may_lie_in_the_future(name, header, row):
    programmes = sheet("Programmas", "programma_id | naam", "A | Maatjes")
    for stand, lines in (("gehouden", ["F"]), ("", ["F"]), ("gepland", []), ("afgezegd", []), ("misschien", [])):
        told = only("V-DAT-02", VOLUNTEERS, programmes, sheet(name, header, row.format("2026-07-01", stand)))
        assert told == [f"{severity} {name}!C2" for severity in lines], stand
    assert only("V-DAT-02", VOLUNTEERS, programmes, sheet(name, header, row.format("2026-06-30", "gehouden"))) == []


def test_birth_dates_and_certificates_in_the_future():
    people = sheet(
        "Vrijwilligers",
        "vrijwilliger_id | achternaam | startdatum | vog_afgifte | vog_aangevraagd",
        "V1 | A | 2024-01-01 | 2026-07-01 | 2026-08-01",
    )
    assert found(people) == ["V-DAT-02 F Vrijwilligers!D2"]


# V-DAT-03

STEPS = f"{PLACED} | aanmelddatum | intakedatum | kennismakingsdatum | programma_id"


def steps(*dates, programme="A", strict=""):
    programmes = sheet(
        "Programmas", "programma_id | naam | intake_verplicht | kennismaking_verplicht", f"A | Los | {strict}", "B | Buurt | nee | nee",
    )  # fmt: skip
    start, *before = dates
    row = f"P1 | V1 | C1 | {start} | " + " | ".join(before) + f" | {programme}"
    return only("V-DAT-03", programmes, VOLUNTEERS, sheet("Plaatsingen", STEPS, row))


def test_the_steps_go_in_order_and_may_fall_on_one_day():
    assert steps("2026-02-01", "2026-01-01", "2026-01-10", "2026-01-20") == []
    assert steps("2026-02-01", "2026-02-01", "2026-02-01", "2026-02-01") == []
    assert steps("2026-02-01", "", "", "") == []


@pytest.mark.parametrize(("strict", "severity"), [("|", "W"), ("ja | nee", "F"), ("nee | ja", "F"), ("nee | nee", "W")])
def test_a_step_before_an_earlier_one_is_graver_where_the_programme_asks_it(strict, severity):
    assert steps("2026-02-01", "2026-01-15", "2026-01-10", "", strict=strict) == [f"{severity} Plaatsingen!F2"]
    assert steps("2026-02-01", "", "2026-02-10", "", strict=strict) == [f"{severity} Plaatsingen!D2"]
    assert steps("2026-02-01", "2026-02-10", "", "2026-01-10", strict=strict) == [f"{severity} Plaatsingen!G2"]


def test_one_wrong_date_is_one_finding():
    assert steps("2026-02-01", "2026-06-01", "2026-01-10", "2026-01-20") == ["W Plaatsingen!F2"]
    assert steps("2026-02-01", "2026-01-01", "2026-06-10", "2026-01-20") == ["W Plaatsingen!G2"]


def test_the_registration_of_a_volunteer_goes_before_the_start():
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | aanmelddatum | startdatum", "V1 | A | 2024-02-01 | 2024-01-01"
    )
    assert found(people) == ["V-DAT-03 W Vrijwilligers!D2"]
    assert messages("V-DAT-03", people) == ["De stap 'start' (01-01-2024) ligt vóór 'aanmelding' (01-02-2024)."]
