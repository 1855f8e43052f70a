"""I-15, I-16 and I-43 to I-48, worked out by hand from small workbooks (domain/indicators.md, domain/allowances.md)."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.checks.small_workbooks import VOLUNTEERS, hours, settings, sheet
from tests.progress_indicators.figures_of import figure
from tests.progress_indicators.test_subsidies import centre
from vzv_sheets.progress_indicators.all_indicators import ALL_INDICATORS

YEAR_END = {"as_of": "2026-12-31"}
PAYS = settings("vrijwilligersregeling_grondslag | ANBI")
SCHEME = sheet(
    "Regelingen", "regeling_id | soort | bedrag_per_uur | max_per_maand | afkappen | geldig_van",
    "R1 | stimuleringssubsidie | 1 | 95 | ja | 2026-01-01",
)  # fmt: skip
PROGRAMMES = sheet("Programmas", "programma_id | naam", "A | Maatjes", "B | Taal")
ORGANISATIONS = sheet("Organisaties", "org_id | naam | soort", "O1 | Gemeente A | gemeente")
PLACED = sheet(
    "Plaatsingen",
    "plaatsing_id | vrijwilliger_id | clientcode | startdatum | programma_id | regeling_id | intakedatum | subsidie_id",
    "P1 | V1 | C1 | 2026-01-01 | A | R1 | 2026-01-01 | S1", "P2 | V1 | C2 | 2026-01-01 | B | R1 | 2026-01-01 | S1",
    "P3 | V2 | C3 | 2026-01-01 | B | R1 | 2026-01-01 | S1",
)  # fmt: skip
GOALS = sheet(
    "Leerdoelen", "leerdoel_id | plaatsing_id | categorie | omschrijving | status | datum_vastgesteld",
    "L1 | P1 | Nederlands | Praten | open | 2026-01-02", "L2 | P2 | Nederlands | Praten | open | 2026-01-02",
)  # fmt: skip


def subsidies(*rows):
    header = (
        "subsidie_id | financier_org_id | programma_id | van | tot | budget | begeleidingssubsidie_per_maand | "
        "bedrag_per_traject"
    )
    return sheet("Subsidies", header, *rows)


def worked(*cells):
    """Hours of volunteers at placements: `P1 | 2026-03-02 | 20`, at most 24 a day, so spread over many rows."""
    rows = []
    for cell in cells:
        placement, month, number = (part.strip() for part in cell.split("|"))
        left, day = Fraction(number), 1
        while left > 0:
            rows.append(f"{placement} | {month}-{day:02d} | {float(min(left, Fraction(8)))}")
            left, day = left - 8, day + 1
    return hours("plaatsing_id | datum | uren", *rows)


def paying(*sheets):
    return (PAYS, VOLUNTEERS, PROGRAMMES, ORGANISATIONS, SCHEME, PLACED, *sheets)


def lines(found):
    return {line.label: line.value for line in found.breakdown}


@pytest.mark.parametrize(("number", "cents"), [(39, 2_340_000), (40, 2_400_000), (50, 3_000_000), (51, 3_000_000)])
def test_trajectories_and_what_they_earn(number, cents):
    workbook = centre(number, broken=2)
    realised = figure(workbook, "I-15", **YEAR_END)
    assert (realised.value, realised.n) == (number, number)
    assert [(line.label, line.value, line.n) for line in realised.breakdown] == [("S1", number, 40)]
    standing = {39: "onder de afspraak", 40: "volgens afspraak", 50: "volgens afspraak", 51: "boven de afspraak"}
    assert realised.note == f"S1: {standing[number]}"
    assert figure(workbook, "I-16", **YEAR_END).value == cents


def test_a_trajectory_that_cannot_be_read_is_left_out_with_its_code():
    sheets = [part.replace("T1 | V1 | O1 | 2026-01-12", 'T1 | V1 | O1 | "ooit"') for part in centre(3)]
    found = figure(sheets, "I-15", **YEAR_END)
    assert (found.value, found.left_out) == (2, {"V-ALG-07": 1})


def test_trajectories_belong_to_the_programme_of_their_placement():
    workbook = paying(GOALS, subsidies("S1 | O1 | | 2026-01-01 | 2026-12-31 | | | 600"))
    assert figure(workbook, "I-15").value == 2
    assert figure(workbook, "I-15", programme=["A"]).value == figure(workbook, "I-15", without=["A"]).value == 1
    assert figure(workbook, "I-16", programme=["A"]).value == 60_000


def test_a_subsidy_of_another_year_is_of_another_report():
    workbook = paying(
        GOALS,
        subsidies("S1 | O1 | | 2026-01-01 | 2026-12-31 | | | 600", "S2 | O1 | A | 2025-01-01 | 2025-12-31 | | | 600"),
    )
    assert [line.label for line in figure(workbook, "I-15").breakdown] == ["S1"]
    before = {"period": ("2025-01-01", "2025-12-31")}
    assert [line.label for line in figure(workbook, "I-16", **before).breakdown] == ["S2"]


def test_without_an_amount_per_trajectory_nothing_is_earned():
    workbook = paying(GOALS, subsidies("S1 | O1 | A | 2026-01-01 | 2026-12-31 | | |"))
    assert figure(workbook, "I-15").value == 2
    assert figure(workbook, "I-16").value is None


@pytest.mark.parametrize(
    ("told", "fee", "cut"),
    [
        (["P1 | 2026-03 | 94.5"], 9450, 0),
        (["P1 | 2026-03 | 95"], 9500, 0),
        (["P1 | 2026-03 | 96"], 9500, 100),
        (["P1 | 2026-03 | 120", "P1 | 2026-04 | 30"], 12_500, 2500),
        (["P1 | 2026-03 | 60", "P2 | 2026-03 | 50"], 9500, 1500),
    ],
)
def test_a_local_scheme_pays_up_to_its_maximum_and_carries_nothing_over(told, fee, cut):
    workbook = paying(worked(*told))
    assert figure(workbook, "I-43/totaal").value == fee
    assert figure(workbook, "I-44").value == cut


def test_the_mean_is_over_the_months_of_a_person_with_an_amount():
    workbook = paying(worked("P1 | 2026-03 | 120", "P1 | 2026-04 | 30", "P3 | 2026-03 | 10", "P1 | 2025-12 | 9"))
    mean, total = figure(workbook, "I-43"), figure(workbook, "I-43/totaal")
    assert (mean.value, mean.n) == (4500, 3)
    assert lines(total) == {"2026-03": 10_500, "2026-04": 3000}
    assert figure(workbook, "I-43/totaal", period=("2026-04-01", "2026-04-30")).value == 3000
    assert figure(workbook, "I-43/totaal", as_of="2026-03-31").value == 10_500


def test_what_is_payable_and_cut_is_divided_over_the_programmes_by_hours():
    workbook = paying(worked("P1 | 2026-03 | 60", "P2 | 2026-03 | 50"))
    assert figure(workbook, "I-43/totaal", programme=["A"]).value == 5182
    assert figure(workbook, "I-43/totaal", without=["A"]).value == 4318
    assert figure(workbook, "I-44", programme=["A"]).value + figure(workbook, "I-44", programme=["B"]).value == 1500


def test_what_was_paid_already_counts_and_a_month_that_cannot_be_read_is_left_out():
    claims = sheet(
        "Onkosten", "vrijwilliger_id | plaatsing_id | soort | werkmaand | bedrag | uren | status",
        "V1 | P1 | uurvergoeding | 2026-03 | 40 | 40 | betaald", "V2 | P3 | uurvergoeding | 2026-03 | 12..5 | 10 | akkoord",
    )  # fmt: skip
    workbook = paying(worked("P1 | 2026-03 | 40", "P3 | 2026-04 | 20"), claims)
    found = figure(workbook, "I-43")
    assert (found.value, found.n) == (3000, 2)
    assert found.left_out == {"maanden met een onbekende uitkomst": 1}


def test_a_workbook_that_pays_nothing_has_no_figures_of_money():
    workbook = (VOLUNTEERS, hours("vrijwilliger_id | datum | uren", "V1 | 2026-03-02 | 3"))
    found = {one.key: figure(workbook, one.key) for one in ALL_INDICATORS if one.source and one.code in MONEY}
    assert {key: one.value for key, one in found.items()} == dict.fromkeys(found)
    assert all(one.note or not one.rows_used for one in found.values())


MONEY = ("I-15", "I-16", "I-43", "I-44", "I-45", "I-46", "I-47", "I-48")
CLAIMS = sheet(
    "Onkosten",
    "vrijwilliger_id | plaatsing_id | soort | werkmaand | bedrag | km | tarief | bon_aanwezig | status | "
    "andere_organisatie | betaald_op",
    "V1 | P1 | reiskosten | 2026-02 | | 100 | 0.23 | ja | betaald | | 2026-03-01",
    "V1 | P1 | kleding | 2026-03 | 50 | | | ja | ingediend | |",
    "V1 | P1 | kleding | 2026-03 | 70 | | | ja | afgewezen | |",
    "V2 | P3 | vaste vergoeding | 2026-03 | 80 | | | | betaald | ja | 2026-03-31",
    "V2 | P3 | correctie | 2026-04 | -10 | | | ja | akkoord | |",
    "V2 | P3 | reiskosten | 2025-12 | 11 | | | ja | betaald | | 2026-01-05",
    "V2 | P3 | reiskosten | 2026-05 | 12..5 | | | ja | akkoord | |",
)  # fmt: skip


def test_expenses_by_kind_leave_out_what_was_refused_and_what_another_organisation_paid():
    found = figure(paying(CLAIMS), "I-46")
    assert lines(found) == {"reiskosten": 2300, "kleding": 5000, "correctie": -1000}
    assert (found.value, found.rows_used, found.left_out) == (6300, 3, {"V-ALG-07": 1})
    assert figure(paying(CLAIMS), "I-46", period=("2025-01-01", "2025-12-31")).value == 1100
    assert figure(paying(CLAIMS), "I-46", programme=["A"]).value == 7300
    assert figure(paying(CLAIMS), "I-46", without=["A"]).value == -1000


def test_in_a_period_that_is_still_to_begin_nothing_is_spent_also_not_in_the_month_that_runs():
    workbook = paying(CLAIMS, worked("P1 | 2026-03 | 8"))
    later = {"as_of": "2026-03-15", "period": ("2026-03-20", "2026-03-31")}
    assert (figure(workbook, "I-46", **later).value, figure(workbook, "I-43/totaal", **later).value) == (0, None)


@pytest.mark.parametrize("part", [{"supervisor": "K1"}, {"municipality": "O1"}, {"district": "Noord"}])
def test_a_budget_and_a_subsidy_for_guidance_are_of_a_whole_programme(part):
    team = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | begeleider_id | gemeente_org_id | wijk",
        "V1 | Jansen | 2024-01-01 | K1 | O1 | Noord", "V2 | Bakker | 2024-01-01 | | |",
    )  # fmt: skip
    subsidy = subsidies("S1 | O1 | A | 2026-01-01 | 2026-12-31 | 100 | 100 | 600")
    claim = sheet(
        "Onkosten", "vrijwilliger_id | plaatsing_id | soort | werkmaand | bedrag | status | bon_aanwezig",
        "V1 | P1 | kleding | 2026-03 | 60 | akkoord | ja",
    )  # fmt: skip
    workbook = (PAYS, team, PROGRAMMES, ORGANISATIONS, PLACED.replace("R1", ""), GOALS, subsidy, claim)
    for key in ("I-48", "I-48/periode"):
        assert (figure(workbook, key, **part).value, figure(workbook, key, **part).note) == (
            None,
            "een budget hoort bij een heel programma",
        )
        assert figure(workbook, key, programme=["A"]).known
    found = figure(workbook, "I-47/traject", **part)
    assert (found.value, lines(found)) == (3000, {"onkosten en vergoedingen op blad Onkosten": 6000})
    assert found.note == "zonder begeleidingssubsidie: die hoort bij een heel programma"
    whole = figure(workbook, "I-47/traject")
    assert (lines(whole)["begeleidingssubsidie"], whole.note) == (60_000, "")
    assert figure(workbook, "I-16", **part).value == 120_000


def test_costs_are_expenses_computed_fees_and_guidance_per_trajectory_and_per_hour():
    subsidy = subsidies("S1 | O1 | A | 2026-02-15 | 2026-12-31 | | 100 |")
    goals = GOALS.replace("2026-01-02", "2026-03-01")
    workbook = paying(CLAIMS.replace("12..5", "0.50"), worked("P1 | 2026-03 | 96"), goals, subsidy)
    # 63.50 of claims, 95.00 computed, four whole months of guidance: March to June.
    parts = {"onkosten en vergoedingen op blad Onkosten": 6350, "vergoedingen die uit de uren volgen": 9500}
    per_hour, per_trajectory = figure(workbook, "I-47/uur"), figure(workbook, "I-47/traject")
    assert lines(per_hour) == {**parts, "begeleidingssubsidie": 40_000}
    assert per_hour.value == Fraction(55_850, 96)
    assert per_trajectory.value == Fraction(55_850, 2)
    assert figure(paying(CLAIMS, goals, subsidy), "I-47/uur").value is None
    assert figure(paying(CLAIMS), "I-47/traject").value is None


def test_fees_that_were_declared_are_not_computed_again():
    claims = sheet(
        "Onkosten", "vrijwilliger_id | plaatsing_id | soort | werkmaand | bedrag | uren | status",
        "V1 | P1 | uurvergoeding | 2026-03 | 40 | 40 | akkoord",
    )  # fmt: skip
    found = figure(paying(claims, worked("P1 | 2026-03 | 40")), "I-47/uur")
    assert (found.value, len(found.breakdown)) == (100, 1)


def fixed(*months):
    rows = (f"V1 | vaste vergoeding | 2026-{month:02d} | 200 | betaald" for month in months)
    return sheet("Onkosten", "vrijwilliger_id | soort | werkmaand | bedrag | status", *rows)


def test_the_room_of_the_year_and_who_reaches_the_cap_at_the_pace_of_three_months():
    workbook = (PAYS, VOLUNTEERS, fixed(1, 2, 3, 4))
    assert (figure(workbook, "I-45/jaar").value, figure(workbook, "I-45/jaar").n) == (140_000, 1)
    found = figure(workbook, "I-45/verwacht")
    assert (found.value, lines(found)) == (1, {"2026-11": 1})
    slow = (PAYS, VOLUNTEERS, fixed(1))
    assert figure(slow, "I-45/verwacht").value == 1
    never = (PAYS, VOLUNTEERS, fixed(1).replace("| 200 |", "| 100 |"))
    assert (figure(never, "I-45/verwacht").value, figure(never, "I-45/jaar").value) == (0, 210_000)


def test_nobody_with_a_cap_and_an_unknown_outcome():
    proven = fixed(1).replace("vaste vergoeding", "reiskosten").replace("status |", "status | bon_aanwezig |")
    proven = proven.replace("---|\n", "---|---|\n", 1).replace("betaald |", "betaald | ja |")
    assert figure((PAYS, VOLUNTEERS, proven), "I-45/jaar").value is None
    unread = figure((PAYS, VOLUNTEERS, fixed(1).replace("| 200 |", "| 12..5 |")), "I-45/jaar")
    assert (unread.value, unread.left_out) == (None, {"personen met een onbekende uitkomst": 1})


def test_a_budget_beside_the_part_of_its_period_that_is_over():
    subsidy = subsidies(
        "S1 | O1 | A | 2026-01-01 | 2026-12-31 | 230 | |", "S2 | O1 | B | 2026-07-01 | 2026-12-31 | | |"
    )
    workbook = paying(CLAIMS, subsidy)
    spent, over = figure(workbook, "I-48"), figure(workbook, "I-48/periode")
    assert (spent.value, spent.part, spent.n, lines(spent)) == (10, 2300, 23_000, {"S1": 10})
    assert (over.value, over.part, over.n) == (Fraction(18_100, 365), 181, 365)
    assert figure(workbook, "I-48/periode", period=("2026-01-01", "2026-03-31")).part == 90
    assert figure(workbook, "I-48", programme=["B"]).value is None
    assert figure(workbook, "I-48", without=["B"]).value == 10
