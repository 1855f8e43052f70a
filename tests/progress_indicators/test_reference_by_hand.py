"""The second opinion itself on the numbers that the sources give (domain/decisions.md)."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest

from tests.progress_indicators.reference.answer import reference
from tests.progress_indicators.reference.goals import gas_t

FIRST, LAST = dt.date(2026, 1, 1), dt.date(2026, 12, 31)


def figure(key, as_of=LAST, **sheets):
    return reference(sheets, {}, as_of, FIRST, LAST)[key]


def rounded(value):
    """Half up to a whole percentage."""
    return int(value + Fraction(1, 2))


def people(number):
    return [{"vrijwilliger_id": f"V{each}", "startdatum": FIRST} for each in range(number)]


def test_of_37_respondents_62_51_and_43_percent_name_an_activity():
    named = {"praktische zaken": 23, "samen ondernemen": 19, "signaleren/bespreekbaar maken": 16}
    rows = [
        {"datum": FIRST, "programma_id": "A", "respondentcode": f"R{who}", "categorie": category if who < number else None}
        for category, number in named.items()
        for who in range(37)
    ]  # fmt: skip
    found = figure("I-27", Programmas=[{"programma_id": "A"}], Activiteiten=rows)
    assert (found.value, {name: rounded(share) for name, share in found.breakdown.items()}) == (
        37, {"praktische zaken": 62, "samen ondernemen": 51, "signaleren/bespreekbaar maken": 43}
    )  # fmt: skip


def test_160_volunteers_reach_625_households_nearly_four_each():
    placed = [
        {"plaatsing_id": f"P{n}", "vrijwilliger_id": f"V{n % 160}", "clientcode": f"C{n}", "startdatum": FIRST} for n in range(625)
    ]  # fmt: skip
    assert figure("I-38/per_vrijwilliger", Vrijwilligers=people(160), Plaatsingen=placed).value == Fraction("3.90625")


@pytest.mark.parametrize(("outings", "percent"), [(16, 100), (15, Fraction(375, 4))])
def test_sixteen_outings_in_eight_weeks_are_all_of_them(outings, percent):
    monday = dt.date(2026, 1, 5)
    days = [monday + dt.timedelta(days=7 * (each // 2) + each % 2) for each in range(outings)]
    found = figure(
        "I-08/uitstapjes", Vrijwilligers=people(1), Programmas=[{"programma_id": "A", "min_keer_per_week": 2, "norm_weken": 8}],
        Plaatsingen=[{"plaatsing_id": "P1", "vrijwilliger_id": "V0", "startdatum": monday}],
        Uren=[{"plaatsing_id": "P1", "datum": day, "uren": Fraction(2)} for day in days for _ in range(2)],
    )  # fmt: skip
    assert (found.value, found.n) == (percent, 16)


@pytest.mark.parametrize(("number", "euros"), [(39, 23400), (40, 24000), (50, 30000), (51, 30000)])
def test_trajectories_earn_600_euros_each_up_to_fifty(number, euros):
    placed = [
        {"plaatsing_id": f"P{n}", "vrijwilliger_id": "V0", "subsidie_id": "S", "startdatum": FIRST, "intakedatum": FIRST} for n in range(number)
    ]  # fmt: skip
    goals = [
        {
            "plaatsing_id": row["plaatsing_id"],
            "leerdoel_id": "L",
            "datum_vastgesteld": FIRST,
            "status": "open",
            "categorie": "netwerk",
        }
        for row in placed
    ]
    subsidy = {
        "subsidie_id": "S",
        "programma_id": "A",
        "van": FIRST,
        "tot": LAST,
        "bedrag_per_traject": 60000,
        "min_trajecten": 40,
        "max_trajecten": 50,
    }
    sheets = {
        "Programmas": [{"programma_id": "A"}],
        "Vrijwilligers": people(1),
        "Plaatsingen": placed,
        "Leerdoelen": goals,
        "Subsidies": [subsidy],
    }
    assert figure("I-15", **sheets).value == number
    assert figure("I-16", **sheets).value == euros * 100


@pytest.mark.parametrize(
    ("start", "last", "longer"),
    [
        ("2026-01-31", "2026-07-31", 0),
        ("2026-01-31", "2026-08-01", 1),
        ("2025-08-31", "2026-02-28", 0),
        ("2025-08-31", "2026-03-01", 1),
    ],
)
def test_half_a_year_ends_on_the_same_day_or_the_last_of_the_month(start, last, longer):
    placed = [{"plaatsing_id": "P1", "vrijwilliger_id": "V0", "startdatum": dt.date.fromisoformat(start)}]
    assert figure("I-20", dt.date.fromisoformat(last), Vrijwilligers=people(1), Plaatsingen=placed).value == longer


@pytest.mark.parametrize(
    ("scores", "weights", "wanted"),
    [
        ([-1, -1, -1], [1, 1, 1], "36.3069"),
        ([1, 1, 1], [1, 1, 1], "63.6931"),
        ([1, 0, -1, 2], [4, 2, 1, 3], "62.6025"),
        ([0], [1], "50.0000"),
    ],
)
def test_goal_attainment_scaling_by_hand(scores, weights, wanted):
    assert str(gas_t(scores, [Fraction(weight) for weight in weights])) == wanted
