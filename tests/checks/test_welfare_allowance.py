"""V-GELD-11: fixed allowances for people in welfare who are under the age limit."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import hours, only, settings, sheet

BASIS = settings("vrijwilligersregeling_grondslag | ANBI")
PEOPLE = "vrijwilliger_id | achternaam | startdatum | geboortedatum | uitkering"
TURNS_27 = "V1 | Jansen | 2020-01-01 | 1999-03-15 | bijstand"
CLAIM = "vrijwilliger_id | soort | werkmaand | werkdatum | bedrag | bon_aanwezig | status"


def told(volunteer, *rows, header=CLAIM):
    return only("V-GELD-11", BASIS, sheet("Vrijwilligers", PEOPLE, volunteer), sheet("Onkosten", header, *rows))


def test_every_fixed_claim_of_the_month_is_told():
    rows = ("V1 | vaste vergoeding | 2026-02 | | 20 | | akkoord", "V1 | vaste vergoeding | 2026-02 | | 30 | | betaald")
    assert told(TURNS_27, *rows) == ["F Onkosten!E2", "F Onkosten!E3"]


@pytest.mark.parametrize(
    "row",
    [
        "V1 | reiskosten | 2026-02 | | 20 | ja | betaald",
        "V1 | vaste vergoeding | 2026-02 | | 20 | | afgewezen",
        "V1 | vaste vergoeding | 2026-04 | | 20 | | betaald",
        "V1 | vaste vergoeding | | 2026-03-15 | 20 | | betaald",
        "V1 | attentie | 2026-02 | | 20 | | betaald",
        "V1 | vaste vergoeding | 2021-05 | | 20 | | betaald",
    ],
    ids=["proven", "rejected", "month of 27", "day of 27", "gift", "exception of 2021"],
)
def test_what_has_an_exemption_or_is_not_fixed_is_not_told(row):
    assert told(TURNS_27, row) == []


def test_of_a_month_in_which_somebody_turns_27_the_work_before_that_day_is_told():
    rows = (
        "V1 | vaste vergoeding | | 2026-03-20 | 20 | | betaald",
        "V1 | vaste vergoeding | | 2026-03-14 | 20 | | betaald",
    )
    assert told(TURNS_27, *rows) == ["F Onkosten!E3"]


@pytest.mark.parametrize("benefit", ["WW", "geen", "onbekend", ""])
def test_another_benefit_has_no_age_limit(benefit):
    row = "V1 | vaste vergoeding | 2026-02 | | 20 | | betaald"
    assert told(TURNS_27.replace("bijstand", benefit), row) == []


def test_a_claim_of_a_year_outside_the_period_is_told():
    assert told(TURNS_27, "V1 | vaste vergoeding | 2023-02 | | 20 | | betaald") == ["F Onkosten!E2"]


def test_computed_amounts_are_told_at_the_last_shift_of_the_month():
    found = only(
        "V-GELD-11", BASIS, sheet("Vrijwilligers", PEOPLE, TURNS_27),
        sheet(
            "Regelingen", "regeling_id | naam | geldig_van | soort | bedrag_per_uur | max_per_maand | afkappen | bron",
            "STIM | Stimulering | 2026-01-01 | stimuleringssubsidie | 1 | 95 | ja | Besluit",
        ),
        sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | startdatum | regeling_id", "P1 | V1 | 2026-01-01 | STIM"),
        hours(
            "vrijwilliger_id | plaatsing_id | datum | uren", "V1 | P1 | 2026-02-20 | 2", "V1 | P1 | 2026-02-06 | 2",
            "V1 | P1 | 2026-04-06 | 2",
        ),
    )  # fmt: skip
    assert found == ["F Uren!D2"]


def test_a_fixed_amount_per_month_without_shifts_is_told_at_the_placement():
    found = only(
        "V-GELD-11", BASIS, sheet("Vrijwilligers", PEOPLE, TURNS_27),
        sheet(
            "Regelingen", "regeling_id | naam | geldig_van | soort | bedrag_per_maand | bron",
            "VAST | Vast bedrag | 2026-01-01 | eigen onkostenregeling | 40 | Besluit",
        ),
        sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | startdatum | regeling_id", "P1 | V1 | 2026-02-01 | VAST"),
    )  # fmt: skip
    assert found == ["F Plaatsingen!D2", "F Plaatsingen!D2"]
