"""L16: what a subsidy was used for, by numbers and ids only (domain/letters.md L16; I-15, I-16, I-24, I-43, I-48)."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.letter_writing.samples import sample
from tests.letter_writing.small_samples import changed, setting, text_to
from vzv_sheets.progress_indicators.subsidies import subsidy_figures


def context(case, subsidy: str = "S1", **options: object):
    plan = case.plan(ids=[subsidy], **options)
    assert plan.refused == ()
    return plan.made[0].context


@pytest.mark.parametrize(
    ("as_of", "left"),
    [("2026-12-31", []), ("2027-01-01", ["S1", "S2"]), ("2027-12-30", ["S1", "S2"]), ("2027-12-31", [])],
)
def test_it_is_due_in_the_year_after_the_last_day(as_of: str, left: list[str]) -> None:
    case = setting("L16", "verslagperiode_van", "2026-01-01")
    plan = case.plan(dt.date.fromisoformat(as_of))
    assert [letter.subject_id for letter in plan.made] == left
    assert all(letter.reason == "de subsidieperiode is voorbij (31 december 2026)" for letter in plan.made)


def test_every_trajectory_that_counts_stands_there_with_its_conditions_and_no_other() -> None:
    found = context(sample("L16"))
    assert [row["traject"] for row in found["trajecten"]] == ["P1", "P2"]
    assert found["trajecten"][1] == {
        "traject": "P2", "intake": "12-01-2026", "match": "09-02-2026", "voldaan": "16-02-2026", "gedeclareerd": "",
    }  # fmt: skip
    assert (found["aantal"], found["nog_niet"], found["plaatsingen"]) == ("2", "1", "3")
    lines = text_to("L16", "S1").splitlines()
    assert "P1" in lines
    assert "P3" not in lines
    assert any("Nog niet alle voorwaarden zijn er bij 1 van de 3 plaatsingen." in line for line in lines)


def test_the_number_and_the_sum_are_those_of_i_15_and_i_16() -> None:
    records, findings = sample("L16").workbook()
    (first, *_) = subsidy_figures(records, findings)
    found = context(sample("L16"))
    assert found["aantal"] == str(first.trajectories) == "2"
    assert first.earned == 120000
    assert found["berekening"] == "2 × € 600,00 = € 1.200,00"
    assert (found["afgesproken"], found["stand"], found["boven_maximum"]) == ("2 tot 3", "volgens afspraak", "")


def test_above_the_agreed_number_the_sum_stops_and_that_is_told() -> None:
    case = changed("L16", "Subsidies S1", {"min_trajecten": "", "max_trajecten": "1"})
    found = context(case)
    assert (found["berekening"], found["boven_maximum"]) == ("1 × € 600,00 = € 600,00", "1")
    assert found["stand"] == "boven de afspraak"
    assert "Het aantal ligt 1 boven wat hoogstens is afgesproken." in text_to(case, "S1")
    assert "boven wat hoogstens" not in text_to("L16", "S1")


def test_hours_and_goals_are_of_who_agreed_to_share_them_and_of_the_period() -> None:
    found = context(sample("L16"))
    # P1 7,5 and P2 5 hours; not P3, who did not agree, and not those of January after the period
    assert (found["uren"], found["delen"]) == ("12,5", "2")
    # 3/4 and 2/4 of the way
    assert found["doelen"] == "63 %"
    assert "van de 2 vrijwilligers die het goed vinden" in text_to("L16", "S1")


def test_fewer_than_the_smallest_group_tell_neither_hours_nor_goals() -> None:
    few = changed("L16", "Vrijwilligers V1", {"delen_met_gemeente_akkoord": ""})
    for case in (few, setting("L16", "min_groepsgrootte", "3")):
        found = context(case)
        assert (found["uren"], found["doelen"], found["delen"]) == ("", "", "")
        assert "die het goed vinden" not in text_to(case, "S1")
        assert "Gewerkte uren" not in text_to(case, "S1").splitlines()


def test_a_scheme_is_told_after_its_maximum_and_a_budget_up_to_itself() -> None:
    found = context(sample("L16"), "S2")
    assert (found["vergoedingen"], found["afgekapt"]) == ("€ 115,00", "€ 1,00")
    assert (found["besteed_telt"], found["budget"], found["besteed"]) == ("€ 100,00", "€ 100,00", "€ 116,00")
    text = text_to("L16", "S2")
    assert "Besteed is € 116,00. Wat boven het budget komt, is niet meegerekend." in text
    enough = changed("L16", "Subsidies S2", {"budget": "200"})
    assert "€ 116,00 van € 200,00" in text_to(enough, "S2")
    assert "Besteed is" not in text_to(enough, "S2")


def test_a_subsidy_without_trajectories_tells_of_the_placements_of_its_programme() -> None:
    found = context(sample("L16"), "S2")
    assert (found["per_traject"], found["trajecten"], found["plaatsingen"]) == (False, [], "2")
    assert "De voorwaarden" not in text_to("L16", "S2").splitlines()
    assert "Bedrag per traject" not in text_to("L16", "S2").splitlines()


def test_a_trajectory_that_was_declared_too_early_refuses_it_at_its_cell() -> None:
    case = changed("L16", "Plaatsingen P3", {"traject_gedeclareerd_op": "2026-03-01"})
    ((refused,), made) = case.plan().refused, case.plan().made
    assert [(reason.code, reason.place) for reason in refused.reasons] == [("V-GELD-08", "Plaatsingen!N4")]
    assert (refused.subject_id, [letter.subject_id for letter in made]) == ("S1", ["S2"])


def test_where_the_signed_agreement_counts_its_day_stands_there() -> None:
    signed = {"overeenkomst_datum": "2026-02-20", "getekend_door": "vrijwilliger; organisatie"}
    case = changed("L16", "Plaatsingen P2", signed)
    case = changed(case, "Plaatsingen P1", {"traject_gedeclareerd_op": ""})
    case = changed(case, "Subsidies S1", {"verdiend_bij": "getekende overeenkomst"})
    found = context(case)
    assert [(row["traject"], row["match"], row["voldaan"]) for row in found["trajecten"]] == [
        ("P2", "20-02-2026", "20-02-2026")
    ]
    text = text_to(case, "S1")
    assert "Getekend" in text.splitlines()
    assert "de overeenkomst door iedereen is getekend" in text


def test_the_final_evaluation_is_named_where_it_is_a_condition() -> None:
    assert "eindevaluatie" not in text_to("L16", "S1")
    case = changed("L16", "Subsidies S1", {"voorwaarden": "intake; eindevaluatie"})
    case = changed(case, "Plaatsingen P1", {"traject_gedeclareerd_op": ""})
    assert "Ook de eindevaluatie is gehouden." in text_to(case, "S1")
    assert context(case)["aantal"] == "0"


def test_asked_for_while_it_runs_it_says_so() -> None:
    assert "De subsidie loopt nog: dit is de stand op 15 februari 2027." in text_to("L16", "S3")
    assert "De subsidie loopt nog" not in text_to("L16", "S1")


def test_two_people_sign() -> None:
    lines = text_to("L16", "S1").splitlines()
    assert "Opgesteld door" in lines
    assert "Nagekeken door" in lines
    assert lines.count("Handtekening") == 2
