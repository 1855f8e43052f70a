"""V-GELD-08 and V-GELD-14, clause by clause, on workbooks that miss one thing each."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import messages, only, sheet

AS_OF = "2026-06-30"
PLACED_COLUMNS = (
    "plaatsing_id | vrijwilliger_id | org_id | intakedatum | startdatum | subsidie_id | traject_gedeclareerd_op | "
    "status | overeenkomst_datum | getekend_door"
)
GOAL_COLUMNS = "leerdoel_id | plaatsing_id | van_wie | categorie | omschrijving | status | datum_vastgesteld"
GOOD_PLACEMENT = "T1 | V1 | O1 | 2026-01-12 | 2026-02-02 | S1 | 2026-04-01 | actief | | "
GOOD_GOAL = "L1 | T1 | vrijwilliger | Nederlands | Praten | open | 2026-01-20"
CELL = "F Plaatsingen!G2"


def workbook(
    placement=GOOD_PLACEMENT, goal=GOOD_GOAL, subsidy="S1 | O1 | P | 2026-01-01 | 2026-12-31 | 600 | match | ",
    provider="", *more,
):  # fmt: skip
    return (
        sheet("Organisaties", "org_id | naam | soort", "O1 | Gemeente A | gemeente", "O2 | Centrale | gemeente"),
        sheet("Programmas", "programma_id | naam | aanbieder_org_id", f"P | Trajecten | {provider}"),
        sheet(
            "Subsidies",
            "subsidie_id | financier_org_id | programma_id | van | tot | bedrag_per_traject | verdiend_bij | voorwaarden",
            subsidy,
        ),
        sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum", "V1 | Jansen | 2026-01-05"),
        sheet("Plaatsingen", PLACED_COLUMNS, placement),
        sheet("Leerdoelen", GOAL_COLUMNS, goal),
        *more,
    )


def told(*sheets):
    return only("V-GELD-08", *sheets, as_of=AS_OF)


def lacking(*sheets):
    (message,) = messages("V-GELD-08", *sheets, as_of=AS_OF)
    return message


def test_an_earned_trajectory_may_be_declared():
    assert told(*workbook()) == []


def test_nothing_is_said_of_a_trajectory_that_is_not_declared():
    assert told(*workbook("T1 | V1 | O1 | | 2026-02-02 | S1 | | actief | | ", "")) == []


@pytest.mark.parametrize(
    ("placement", "goal", "what"),
    [
        ("T1 | V1 | O1 | | 2026-02-02 | S1 | 2026-04-01 | actief | | ", GOOD_GOAL, "de intake (intakedatum)"),
        (GOOD_PLACEMENT, "", "een leerdoel van de vrijwilliger (blad Leerdoelen)"),
        (GOOD_PLACEMENT, "L1 | T1 | cliënt | netwerk | | open | 2026-01-20", "een leerdoel van de vrijwilliger (blad Leerdoelen)"),
        (GOOD_PLACEMENT.replace("S1", ""), GOOD_GOAL, "de subsidie (subsidie_id)"),
        (
            GOOD_PLACEMENT.replace("actief", "voorgesteld"), GOOD_GOAL,
            "de match (startdatum, en een status die zegt dat het begonnen is)",
        ),
        (
            GOOD_PLACEMENT.replace("actief", "niet gestart"), GOOD_GOAL,
            "de match (startdatum, en een status die zegt dat het begonnen is)",
        ),
        (
            GOOD_PLACEMENT.replace("2026-02-02", "2025-12-01").replace("2026-01-12", "2025-11-12"),
            GOOD_GOAL.replace("2026-01-20", "2025-11-20"), "een dag in de subsidieperiode (de laatste datum valt erbuiten)",
        ),
        (
            GOOD_PLACEMENT.replace("2026-02-02", "2026-07-01"), GOOD_GOAL,
            "een datum die voorbij is (de laatste ligt na de peildatum)",
        ),
    ],
)  # fmt: skip
def test_each_condition_that_is_missing_is_named(placement, goal, what):
    assert told(*workbook(placement, goal)) == [CELL]
    assert lacking(*workbook(placement, goal)) == (
        f"Voor T1 ontbreekt {what}; het trajectbedrag kan nog niet worden gedeclareerd."
    )


def test_all_that_is_missing_is_named_in_one_finding():
    message = lacking(*workbook("T1 | V1 | O1 | | 2026-02-02 | S1 | 2026-04-01 | actief | | ", ""))
    assert "de intake (intakedatum) en een leerdoel van de vrijwilliger" in message


def test_the_day_is_that_of_the_last_of_the_three_and_the_first_goal_counts():
    """Intake and match lie in the year before; a goal of this year makes the trajectory one of this year."""
    placement = GOOD_PLACEMENT.replace("2026-02-02", "2025-12-01").replace("2026-01-12", "2025-11-12")
    assert told(*workbook(placement)) == []
    both = sheet("Leerdoelen", GOAL_COLUMNS, GOOD_GOAL, "L2 | T1 | vrijwilliger | netwerk | Bellen | open | 2025-11-20")
    sheets = [part for part in workbook(placement) if not part.startswith("## Leerdoelen")]
    assert told(*sheets, both) == [CELL]


@pytest.mark.parametrize(
    ("agreement", "provider", "what"),
    [
        (" | ", "", "de getekende overeenkomst (overeenkomst_datum)"),
        ("2026-02-01 | vrijwilliger", "", "een handtekening (getekend_door)"),
        ("2026-02-01 | vrijwilliger; organisatie", "O2", "een handtekening (getekend_door)"),
        ("2026-02-01 | vrijwilliger; organisatie", "", ""),
        ("2026-02-01 | vrijwilliger; organisatie; bemiddelaar", "O2", ""),
        ("2026-02-01 | vrijwilliger; organisatie", "O1", ""),
    ],
)
def test_where_the_subsidy_asks_a_signed_agreement_that_takes_the_place_of_the_start(agreement, provider, what):
    placement = f"T1 | V1 | O1 | 2026-01-12 | 2026-02-02 | S1 | 2026-04-01 | actief | {agreement}"
    subsidy = "S1 | O1 | P | 2026-01-01 | 2026-12-31 | 600 | getekende overeenkomst | "
    sheets = workbook(placement, GOOD_GOAL, subsidy, provider)
    assert told(*sheets) == ([CELL] if what else [])
    if what:
        assert what in lacking(*sheets)


def test_a_final_evaluation_counts_only_where_the_subsidy_names_it():
    subsidy = "S1 | O1 | P | 2026-01-01 | 2026-12-31 | 600 | match | intake; leerdoelen; match; eindevaluatie"
    assert "de eindevaluatie" in lacking(*workbook(GOOD_PLACEMENT, GOOD_GOAL, subsidy))
    talks = "plaatsing_id | datum | soort | stand"
    for row, missing in (
        ("T1 | 2026-06-01 | eindgesprek | gehouden", []),
        ("T1 | 2026-06-01 | eindgesprek | gepland", [CELL]),
        ("T1 | 2026-06-01 | voortgang | gehouden", [CELL]),
        ("T1 | 2026-06-01 | evaluatie | gehouden", [CELL]),
        ("T1 | in juni | eindgesprek | gehouden", []),
    ):
        talk = sheet("Gesprekken", talks, row)
        assert told(*workbook(GOOD_PLACEMENT, GOOD_GOAL, subsidy, "", talk)) == missing
    form = sheet("Documenten", "onderwerp | soort | datum", "T1 | evaluatieformulier | 2026-06-01")
    assert told(*workbook(GOOD_PLACEMENT, GOOD_GOAL, subsidy, "", form)) == []


@pytest.mark.parametrize(
    "sheets",
    [
        workbook(GOOD_PLACEMENT.replace("S1", "S9"), ""),
        workbook(GOOD_PLACEMENT.replace("2026-01-12", '"ooit"'), ""),
        workbook(GOOD_PLACEMENT, GOOD_GOAL.replace("2026-01-20", '"ooit"')),
        workbook(GOOD_PLACEMENT, "", 'S1 | O1 | P | "ooit" | 2026-12-31 | 600 | match | '),
    ],
    ids=["unknown subsidy", "unreadable intake", "unreadable goal", "unreadable period"],
)
def test_a_cell_that_another_finding_tells_of_gives_no_second_one(sheets):
    assert told(*sheets) == []


CLAIM_COLUMNS = (
    "vrijwilliger_id | programma_id | soort | werkmaand | bedrag | bon_aanwezig | status | andere_organisatie"
)


def budget(cents, *claims, period="2026-01-01 | 2026-12-31"):
    return (
        sheet("Organisaties", "org_id | naam | soort", "O1 | Gemeente A | gemeente"),
        sheet("Programmas", "programma_id | naam", "P | Samen eten", "Q | Maatjes"),
        sheet("Subsidies", "subsidie_id | financier_org_id | programma_id | van | tot | budget", f"S1 | O1 | P | {period} | {cents}"),
        sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum", "V1 | Jansen | 2024-01-05"),
        sheet("Onkosten", CLAIM_COLUMNS, *claims),
    )  # fmt: skip


def paid(amount, *, programme="P", month="2026-03", status="betaald", elsewhere=""):
    return f"V1 | {programme} | materiaal | {month} | {amount} | ja | {status} | {elsewhere}"


@pytest.mark.parametrize(
    ("amount", "message"),
    [
        ("90,00", None),
        ("90,01", "Het activiteitenbudget van Samen eten is voor 90% gebruikt."),
        ("100,00", "Het activiteitenbudget van Samen eten is voor 100% gebruikt."),
        ("130,50", "Het activiteitenbudget van Samen eten is voor 131% gebruikt."),
    ],
)
def test_more_than_ninety_percent_of_the_budget_is_a_warning(amount, message):
    sheets = budget("100", paid(amount))
    assert only("V-GELD-14", *sheets) == ([] if message is None else ["W Subsidies!F2"])
    assert messages("V-GELD-14", *sheets) == ([] if message is None else [message])


@pytest.mark.parametrize(
    "claim",
    [
        paid("95", programme="Q"),
        paid("95", month="2025-12"),
        paid("95", status="ingediend"),
        paid("95", status="afgewezen"),
        paid("95", elsewhere="ja"),
    ],
    ids=["another programme", "another year", "not approved", "rejected", "paid elsewhere"],
)
def test_only_what_the_programme_paid_in_the_period_counts(claim):
    assert only("V-GELD-14", *budget("100", claim)) == []


def test_claims_add_up_over_the_months_of_the_period_and_approved_ones_count():
    claims = (paid("50", month="2026-02"), paid("45", month="2026-05", status="akkoord"))
    assert only("V-GELD-14", *budget("100", *claims)) == ["W Subsidies!F2"]
    assert only("V-GELD-14", *budget("100", *claims, period="2026-03-01 | 2026-12-31")) == []


def test_a_claim_without_programme_belongs_to_the_one_placement_that_runs():
    placed = sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum",
                   "T1 | V1 | P | C1 | 2024-01-05")  # fmt: skip
    alone = paid("95", programme="")
    assert only("V-GELD-14", *budget("100", alone), placed) == ["W Subsidies!F2"]
    assert only("V-GELD-14", *budget("100", alone), placed.replace("| P |", "| Q |")) == []


def test_no_budget_is_no_warning():
    assert only("V-GELD-14", *budget("", paid("95"))) == []
