"""V-GELD-01 and V-GELD-09: fees against hours, and schemes that do not hold."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import VOLUNTEERS, found, hours, messages, only, settings, sheet

SCHEMES = sheet(
    "Regelingen",
    "regeling_id | naam | geldig_van | geldig_tot | soort | bedrag_per_uur | bedrag_per_dagdeel | max_per_maand | "
    "afkappen | bron",
    "STIM | Stimulering | 2026-01-01 | | stimuleringssubsidie | 1 | | 95 | ja | Besluit",
    "DAG | Dagdelen | 2026-01-01 | | eigen onkostenregeling | | 4 | | | Besluit",
)
PLACED = sheet(
    "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | regeling_id | uurvergoeding",
    "P1 | V1 | C1 | 2025-01-01 | STIM |", "P2 | V2 | C2 | 2025-01-01 | STIM | 2", "P3 | V2 | C3 | 2025-01-01 | DAG |",
)  # fmt: skip
CLAIM = "vrijwilliger_id | plaatsing_id | soort | werkmaand | werkdatum | uren | bedrag | status"
WORKED = "vrijwilliger_id | plaatsing_id | datum | uren | dagdelen | akkoord_datum"


def fees(*rows, worked=(), more=(), schemes=SCHEMES):
    return only("V-GELD-01", VOLUNTEERS, schemes, PLACED, sheet("Onkosten", CLAIM, *rows), *_worked(worked), *more)


def _worked(rows):
    return [hours(WORKED, *rows)] if rows else []


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ("V1 | P1 | uurvergoeding | 2026-03 | | 10 | 10 | akkoord", False),
        ("V1 | P1 | uurvergoeding | 2026-03 | | 10 | 10,01 | akkoord", True),
        ("V2 | P2 | uurvergoeding | 2026-03 | | 10 | 20 | betaald", False),
        ("V2 | P2 | uurvergoeding | 2026-03 | | 10 | 20,01 | betaald", True),
        ("V2 | P3 | dagdeelvergoeding | 2026-03 | | 6 | 6 | betaald", False),
        ("V2 | P3 | dagdeelvergoeding | 2026-03 | | 6 | 6,01 | betaald", True),
        ("V2 | P3 | uurvergoeding | 2026-03 | | 1 | 90 | betaald", False),
        ("V1 | P1 | vaste vergoeding | 2026-03 | | 1 | 90 | betaald", False),
        ("V1 | P1 | uurvergoeding | 2026-03 | | 10 | 90 | afgewezen", False),
        ("V1 | P1 | uurvergoeding | 2025-12 | | 10 | 90 | betaald", False),
    ],
)
def test_an_amount_above_the_hours_times_the_rate(row, wrong):
    assert fees(row) == (["F Onkosten!G2"] if wrong else [])


def test_what_is_paid_above_the_maximum_of_a_scheme_that_cuts():
    rows = [
        "V1 | P1 | uurvergoeding | 2026-03 | | 110 | 96 | betaald",
        "V1 | P1 | uurvergoeding | 2026-04 | | 110 | 96 | akkoord",
    ]
    assert fees(*rows) == ["F Onkosten!G2"]
    blocks_instead = SCHEMES.replace("| 95 | ja |", "| 95 | nee |")
    assert fees(*rows, schemes=blocks_instead) == []


def test_hours_come_from_uren_where_the_claim_gives_none_and_claims_share_them():
    worked = ["V1 | P1 | 2026-03-02 | 6 | |", "V1 | P1 | 2026-03-09 | 4 | |", "V1 | P1 | 2026-04-01 | 90 | |"]
    assert fees("V1 | P1 | uurvergoeding | 2026-03 | | | 10 | betaald", worked=worked) == []
    assert fees("V1 | P1 | uurvergoeding | 2026-03 | | | 10,01 | betaald", worked=worked) == ["F Onkosten!G2"]
    two = [f"V1 | P1 | uurvergoeding | 2026-03 | | | {amount} | betaald" for amount in (6, 5)]
    assert fees(*two, worked=worked) == ["F Onkosten!G3"]
    of_a_day = "V1 | P1 | uurvergoeding | | 2026-03-09 | | 4,01 | betaald"
    assert fees(of_a_day, worked=worked) == ["F Onkosten!G2"]
    assert fees("V1 | P1 | uurvergoeding | 2026-05 | | | 10 | betaald", worked=worked) == []


def test_half_days_of_uren_count_as_they_are_told():
    row = "V2 | P3 | dagdeelvergoeding | 2026-03 | | | {} | betaald"
    worked = ["V2 | P3 | 2026-03-02 | | 2 |", "V2 | P3 | 2026-03-09 | 6 | |"]
    assert fees(row.format(14), worked=worked) == []
    assert fees(row.format("14,01"), worked=worked) == ["F Onkosten!G2"]


def test_hours_that_differ_on_both_sheets():
    worked = ["V1 | P1 | 2026-03-02 | 6 | |", "V1 | P1 | 2026-03-09 | 4 | |"]
    row = "V1 | P1 | uurvergoeding | {} | {} | {} | 4 | akkoord"
    assert fees(row.format("2026-03", "", 10), worked=worked) == []
    assert fees(row.format("2026-03", "", 11), worked=worked) == ["F Onkosten!F2"]
    both_days = [row.format("", "2026-03-02", 6), row.format("", "2026-03-09", "4,5")]
    assert fees(*both_days, worked=worked) == ["F Onkosten!F3"]
    assert fees(row.format("2026-04", "", 11), worked=worked) == []
    workbook = (VOLUNTEERS, SCHEMES, PLACED, sheet("Onkosten", CLAIM, row.format("2026-03", "", 11)), *_worked(worked))
    assert messages("V-GELD-01", *workbook) == ["Op blad Onkosten staan 11 uur, op blad Uren 10 uur."]


def test_hours_count_when_they_are_approved_where_that_is_asked():
    worked = ["V1 | P1 | 2026-03-02 | 6 | | 2026-04-01", "V1 | P1 | 2026-03-09 | 4 | |"]
    row = "V1 | P1 | uurvergoeding | 2026-03 | | | 8 | betaald"
    assert fees(row, worked=worked) == []
    assert fees(row, worked=worked, more=[settings("uren_akkoord_verplicht | ja")]) == ["F Onkosten!G2"]


def test_double_hours_count_once():
    row = "V1 | P1 | uurvergoeding | 2026-03 | | | 12 | betaald"
    timed = hours("vrijwilliger_id | plaatsing_id | datum | begin | eind", *["V1 | P1 | 2026-03-02 | 9:00 | 15:00"] * 2)
    assert fees(row, more=[timed]) == ["F Onkosten!G2"]


def test_a_claim_that_is_handed_in_twice_and_hours_that_contradict_themselves_are_told_once():
    row = "V1 | P1 | uurvergoeding | 2026-03 | | 6 | 6 | akkoord"
    assert fees(row, row, worked=["V1 | P1 | 2026-03-02 | 6 | |"]) == []
    timed = hours(
        "vrijwilliger_id | plaatsing_id | datum | begin | eind | uren", "V1 | P1 | 2026-03-02 | 9:00 | 15:00 | 7"
    )
    assert fees(row, more=[timed]) == []


def test_a_fee_is_told_in_euro():
    workbook = (VOLUNTEERS, SCHEMES, PLACED)
    rows = [f"V1 | P1 | uurvergoeding | 2026-03 | | 10 | 12,50 | {status}" for status in ("betaald", "akkoord")]
    for row, verb in zip(rows, ("Betaald", "Gedeclareerd"), strict=True):
        assert messages("V-GELD-01", *workbook, sheet("Onkosten", CLAIM, row)) == [f"{verb} € 12,50, berekend € 10,00."]


# V-GELD-09


def schemes(*rows, more=""):
    header = "regeling_id | naam | geldig_van | geldig_tot | soort | bedrag_per_uur | bron" + more
    return sheet("Regelingen", header, *rows)


YEAR = "STIM | Stimulering | 2026-01-01 | {} | stimuleringssubsidie | 1 | Besluit"


@pytest.mark.parametrize(
    ("month", "day", "lines"),
    [
        ("2026-03", "", []),
        ("2026-04", "", ["W Onkosten!C2"]),
        ("", "2026-03-15", []),
        ("", "2026-03-16", ["W Onkosten!C2"]),
        ("2025-12", "", ["W Onkosten!C2"]),
    ],
)
def test_a_claim_under_a_scheme_that_does_not_hold(month, day, lines):
    row = f"V1 | P1 | uurvergoeding | {month} | {day} | 1 | 1 | akkoord"
    workbook = (VOLUNTEERS, schemes(YEAR.format("2026-03-15")), PLACED, sheet("Onkosten", CLAIM, row))
    assert only("V-GELD-09", *workbook) == lines


def test_the_day_or_the_month_is_named():
    rows = [f"V1 | P1 | uurvergoeding | {month} | {day} | 1 | 1 | akkoord" for month, day in (
        ("2026-04", ""), ("", "2026-05-02"))]  # fmt: skip
    workbook = (VOLUNTEERS, schemes(YEAR.format("2026-03-15")), PLACED, sheet("Onkosten", CLAIM, *rows))
    assert messages("V-GELD-09", *workbook) == [
        "In april 2026 is geen regeling STIM geldig.", "Op 02-05-2026 is geen regeling STIM geldig.",
    ]  # fmt: skip


def test_rows_of_a_scheme_that_overlap_are_told_there_and_where_they_count():
    twice = schemes(YEAR.format("2026-03-15"), YEAR.replace("2026-01-01", "2026-03-10").format(""))
    row = "V1 | P1 | uurvergoeding | | {} | 1 | 1 | akkoord"
    claims = sheet("Onkosten", CLAIM, *(row.format(day) for day in ("2026-03-09", "2026-03-12", "2026-03-16")))
    assert only("V-GELD-09", VOLUNTEERS, twice, PLACED, claims) == ["W Onkosten!C3", "W Regelingen!C3"]
    month = sheet("Onkosten", CLAIM, "V1 | P1 | uurvergoeding | 2026-03 | | 1 | 1 | akkoord")
    assert only("V-GELD-09", VOLUNTEERS, twice, PLACED, month) == ["W Regelingen!C3"]


def test_worked_days_without_a_scheme_are_told_once_a_month_and_not_before_it_began():
    worked = [
        f"V1 | P1 | {day} | 2 | |" for day in ("2025-12-01", "2026-03-02", "2026-04-20", "2026-04-03", "2026-05-01")
    ]
    workbook = (VOLUNTEERS, schemes(YEAR.format("2026-03-15")), PLACED, *_worked(worked))
    assert only("V-GELD-09", *workbook) == ["W Uren!C5", "W Uren!C6"]


def test_who_does_not_meet_the_conditions_is_told_without_naming_a_benefit():
    people = sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | geboortedatum | uitkering",
                   "V1 | Jansen | 2024-01-01 | 2009-05-01 | geen", "V2 | Bakker | 2024-01-01 | 1990-05-01 | geen")  # fmt: skip
    grown_up = schemes(YEAR.format("") + " | 18 | nee", more=" | min_leeftijd | alleen_uitkering")
    claimed = sheet("Onkosten", CLAIM, "V1 | P1 | uurvergoeding | 2026-03 | | 1 | 1 | akkoord")
    assert messages("V-GELD-09", people, grown_up, PLACED, claimed) == [
        "Deze vergoeding past niet bij regeling STIM: de regeling geldt vanaf 18 jaar."
    ]
    with_benefit = schemes(YEAR.format("") + " | | ja", more=" | min_leeftijd | alleen_uitkering")
    assert messages("V-GELD-09", people, with_benefit, PLACED, claimed) == [
        "Deze vergoeding past niet bij regeling STIM: niet aan de voorwaarden van de regeling voldaan."
    ]


def test_own_maximums_of_the_tax_rule_may_overlap():
    own = schemes(*["MAX | Maximum | 2026-01-01 | | fiscaal maximum | | Bestuur"] * 2)
    assert [line for line in found(VOLUNTEERS, own) if "V-GELD-09" in line] == []
