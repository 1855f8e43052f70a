"""I-15, I-16 and I-48 on the numbers of source 002 c3: 600 euro for 40 to 50 trajectories (domain/decisions.md)."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import records, sheet
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.dashboards.finance_blocks import subsidy_lines
from vzv_sheets.progress_indicators.subsidies import subsidy_figures
from vzv_sheets.subsidies.trajectories import Condition, earned_trajectories
from vzv_sheets.vocabulary.days import day_of
from vzv_sheets.workbook.write_plan import Cents


def centre(number, *, broken=0, subsidy="S1 | O1 | P | 2026-01-01 | 2026-12-31 | 600 | 40 | 50 | "):
    """A volunteer centre with so many earned trajectories and some without an intake."""
    people = range(1, number + broken + 1)
    return (
        sheet("Organisaties", "org_id | naam | soort", "O1 | Gemeente A | gemeente"),
        sheet("Programmas", "programma_id | naam", "P | Trajecten"),
        sheet(
            "Subsidies",
            "subsidie_id | financier_org_id | programma_id | van | tot | bedrag_per_traject | min_trajecten | "
            "max_trajecten | budget",
            subsidy,
        ),
        sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum", *(f"V{n} | Naam{n} | 2026-01-05" for n in people)),
        sheet(
            "Plaatsingen", "plaatsing_id | vrijwilliger_id | org_id | intakedatum | startdatum | subsidie_id",
            *(f"T{n} | V{n} | O1 | {'2026-01-12' if n <= number else ''} | 2026-02-02 | S1" for n in people),
        ),
        sheet(
            "Leerdoelen", "leerdoel_id | plaatsing_id | categorie | omschrijving | status | datum_vastgesteld",
            *(f"L{n} | T{n} | Nederlands | Praten | open | 2026-01-20" for n in people),
        ),
    )  # fmt: skip


def figures(*sheets, as_of="2026-12-31"):
    read = records(*sheets, as_of=as_of)
    return read, subsidy_figures(read, run_checks(read))


@pytest.mark.parametrize(
    ("number", "cents", "standing", "sentence"),
    [
        (39, 2_340_000, "onder de afspraak", "Onder de afspraak: nog 1 nodig, loopt tot 31-12-2026."),
        (40, 2_400_000, "volgens afspraak", "Volgens afspraak, loopt tot 31-12-2026."),
        (50, 3_000_000, "volgens afspraak", "Volgens afspraak, loopt tot 31-12-2026."),
        (51, 3_000_000, "boven de afspraak", "Boven afspraak: vergoeding onzeker."),
    ],
)
def test_forty_to_fifty_trajectories_of_six_hundred_euro(number, cents, standing, sentence):
    read, (found,) = figures(*centre(number))
    assert found.trajectories == number
    assert found.earned == cents
    assert found.standing == standing
    _title, lines = subsidy_lines([found], read.period, read.as_of)
    assert lines[0][:5] == ["S1", f"{number} van 40–50", Cents(cents), None, Cents(3_000_000)]
    assert lines[0][8] == sentence
    assert lines[1:] == [[None] * 9] * 3


def test_what_trajectories_lack_most_is_told():
    read, (found,) = figures(*centre(2, broken=3))
    assert (found.trajectories, found.missing) == (2, {Condition.INTAKE: 3})
    _title, lines = subsidy_lines([found], read.period, read.as_of)
    assert lines[0][8].endswith("Vaakst ontbreekt de intake (bij 3).")


def test_a_trajectory_is_earned_on_the_day_of_the_last_of_the_three():
    found = earned_trajectories(records(*centre(1), as_of="2026-12-31"))
    assert found.earned.tolist() == [True]
    assert day_of(found.day[0]).isoformat() == "2026-02-02"
    early = earned_trajectories(records(*centre(1), as_of="2026-02-01"))
    assert early.earned.tolist() == [False]


def test_a_row_that_contradicts_itself_is_left_out_and_counted():
    sheets = [part.replace("T1 | V1 | O1 | 2026-01-12", 'T1 | V1 | O1 | "ooit"') for part in centre(3)]
    _read, (found,) = figures(*sheets)
    assert (found.trajectories, dict(found.left_out)) == (2, {"V-ALG-07": 1})


def test_without_an_amount_or_numbers_there_is_nothing_to_earn_or_to_miss():
    read, (found,) = figures(*centre(2, subsidy="S1 | O1 | P | 2026-01-01 | 2026-12-31 | | | | 1000"))
    assert found.earned is None
    assert found.standing == "geen aantal afgesproken"
    assert (found.spent, found.budget) == (0, 100_000)
    _title, lines = subsidy_lines([found], read.period, read.as_of)
    assert lines[0][5:8] == [Cents(100_000), lines[0][6], Cents(100_000)]


def test_a_budget_of_an_unknown_programme_or_period_is_not_told_as_unused():
    for subsidy in ("S1 | O1 | | 2026-01-01 | 2026-12-31 | | | | 1000", "S1 | O1 | P | | 2026-12-31 | | | | 1000"):
        read, (found,) = figures(*centre(2, subsidy=subsidy))
        assert found.spent is None
        _title, lines = subsidy_lines([found], read.period, read.as_of)
        assert lines[0][5:8] == [Cents(100_000), None, None]


def test_a_claim_that_cannot_be_counted_is_told_beside_the_budget():
    claims = sheet(
        "Onkosten", "vrijwilliger_id | plaatsing_id | soort | werkmaand | bedrag | bon_aanwezig | status",
        "V1 | T1 | materiaal | 2026-03 | 12..5 | ja | betaald", "V1 | T1 | materiaal | 2025-03 | 12..5 | ja | betaald",
    )  # fmt: skip
    read, (found,) = figures(*centre(1, subsidy="S1 | O1 | P | 2026-01-01 | 2026-12-31 | | | | 1000"), claims)
    assert (found.spent, found.unread) == (0, 1)
    _title, lines = subsidy_lines([found], read.period, read.as_of)
    assert lines[0][8] == "1 declaratie telt nog niet mee in het budget: zie blad Controle."


def test_a_subsidy_outside_the_period_is_not_shown_and_more_than_four_are_told():
    read, found = figures(*centre(1, subsidy="S1 | O1 | P | 2024-01-01 | 2024-12-31 | 600 | 40 | 50 | "))
    assert subsidy_lines(found, read.period, read.as_of)[0] == "Subsidies: er staan er geen in deze periode"
    read, (one,) = figures(*centre(1))
    title, lines = subsidy_lines([one] * 5, read.period, read.as_of)
    assert title == "Subsidies (4 van 5; de andere staan op hun eigen blad)"
    assert [line[0] for line in lines] == ["S1"] * 4
