"""L11: looking back together, the volunteer's own view first (domain/letters.md L11; 002 C10, F02; V-LRN-04)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from tests.letter_writing.made_letters import letters, plan_of
from vzv_sheets.letter_writing.placements.evaluation_form import _NEXT
from vzv_sheets.letter_writing.placements.evaluation_scores import boxes
from vzv_sheets.schema.standard import sheet_named

Build = Callable[..., object]
AS_OF = dt.date(2026, 8, 17)  # P1 is planned up to 9 September
GOAL = {
    "leerdoel_id": "L1", "plaatsing_id": "P1", "van_wie": "vrijwilliger", "categorie": "Nederlands",
    "omschrijving": "Een gesprek voeren", "beginscore": "2", "doelscore": "4", "status": "open",
    "datum_vastgesteld": "2026-03-09",
}  # fmt: skip


def measured(aspect: str, score: str, judge: str, day: str = "2026-08-10") -> dict[str, str]:
    return {
        "plaatsing_id": "P1", "aspect": aspect, "meetmoment": "tussentijds", "datum": day, "score": score,
        "beoordelaar": judge,
    }  # fmt: skip


def talk(kind: str, day: str, state: str = "gehouden") -> dict[str, str]:
    return {"plaatsing_id": "P1", "datum": day, "soort": kind, "stand": state}


def case_of(build: Build, *, asked: str = "ja", as_of: dt.date = AS_OF, **changes: dict | list):
    return build(as_of=as_of, Programmas={"eindevaluatie_verplicht": asked}, **changes)


@pytest.mark.parametrize(
    ("day", "changes", "edition"),
    [
        # The end is near: 28 days before and after eind_gepland or verlengd_tot
        ("2026-08-11", {}, None),
        ("2026-08-12", {}, "eind"),
        ("2026-10-07", {}, "eind"),
        ("2026-10-08", {}, None),
        ("2026-08-12", {"Plaatsingen": {"verlengd_tot": "2026-12-09"}}, None),
        ("2026-11-12", {"Plaatsingen": {"verlengd_tot": "2026-12-09"}}, "eind"),
        # Ended in the last 28 days
        ("2026-08-12", {"Plaatsingen": {"eind_werkelijk": "2026-07-15"}}, "eind"),
        ("2026-08-12", {"Plaatsingen": {"eind_werkelijk": "2026-07-14"}}, None),
        ("2026-08-12", {"Plaatsingen": {"eind_werkelijk": "2026-08-10", "status": "uitval"}}, None),
        # Halfway: evaluatie_datum (9 June) came in the last 28 days
        ("2026-06-08", {}, None),
        ("2026-06-09", {}, "tussentijds"),
        ("2026-07-07", {}, "tussentijds"),
        ("2026-07-08", {}, None),
        ("2026-06-09", {"Gesprekken": talk("evaluatie", "2026-06-08")}, None),
        ("2026-06-09", {"Gesprekken": talk("evaluatie", "2026-04-01")}, "tussentijds"),
        ("2026-06-09", {"Gesprekken": talk("evaluatie", "2026-06-08", "afgezegd")}, "tussentijds"),
        # What the programme asks and has
        ("2026-08-12", {"asked": "nee"}, None),
        ("2026-08-12", {"asked": ""}, None),
        ("2026-08-12", {"Gesprekken": talk("eindgesprek", "2026-08-10")}, None),
        ("2026-08-12", {"Documenten": {"onderwerp": "P1", "soort": "evaluatieformulier", "datum": "2026-08-10"}}, None),
    ],
)
def test_it_is_due_halfway_and_around_the_end(agreement: Build, day: str, changes: dict, edition: str | None) -> None:
    case = case_of(agreement, as_of=dt.date.fromisoformat(day), **changes)
    made = [letter.file_name for letter in plan_of("L11", case).made]
    addressees = ("vrijwilliger", "organisatie") if edition else ()
    assert made == [f"L11-evaluatieformulier-{addressee}-{edition}-P1.docx" for addressee in addressees]


def test_each_form_holds_the_last_scores_of_who_fills_it_in(agreement: Build) -> None:
    scores = [
        measured("communicatie", "2", "vrijwilliger", "2026-03-09"), measured("communicatie", "4", "vrijwilliger"),
        measured("communicatie", "3", "organisatie"), measured("taal", "1", "coördinator"),
        measured("taal", "5", "cliënt"), measured("taal", "5", "klantmanager"), measured("taal", "5", "professional"),
    ]  # fmt: skip
    case = case_of(agreement, Metingen=scores)
    contexts = {letter.addressee: letter.context for letter in plan_of("L11", case, ids=["P1"]).made}
    ticked = {
        addressee: {
            row["aspect"]: row["vakjes"].replace("\xa0", "") for row in context["aspecten"] if "☒" in row["vakjes"]
        }
        for addressee, context in contexts.items()
    }
    assert ticked == {
        "vrijwilliger": {"communicatie": "☐1   ☐2   ☐3   ☒4   ☐5"},
        "organisatie": {"communicatie": "☐1   ☐2   ☒3   ☐4   ☐5", "taal": "☒1   ☐2   ☐3   ☐4   ☐5"},
    }
    assert len(contexts["vrijwilliger"]["aspecten"]) == 8


@pytest.mark.parametrize(
    ("lowest", "highest", "score", "expected"),
    [
        (1, 3, None, "☐1   ☐2   ☐3"),
        (1, 3, 2000, "☐1   ☒2   ☐3"),
        (1, 3, 2500, "☐1   ☐2   ☐3   (nu 2,5)"),
        (0, 10, None, "   ".join(f"☐{number}" for number in range(11))),
        (0, 100, None, "________ (0 tot en met 100)"),
        (0, 100, 75000, "75 (0 tot en met 100)"),
    ],
)
def test_boxes_on_any_scale(lowest: int, highest: int, score: int | None, expected: str) -> None:
    assert boxes(lowest, highest, score).replace("\xa0", "") == expected


def test_the_scale_is_that_of_the_settings(agreement: Build) -> None:
    case = case_of(agreement, settings={"schaal_min": "0", "schaal_max": "3"})
    letter = letters("L11", case)["vrijwilliger"]
    assert "0 is het laagst, 3 het hoogst" in letter
    assert "☐\xa03" in letter
    assert "☐\xa04" not in letter


def test_the_volunteer_tells_first(agreement: Build) -> None:
    made = letters("L11", case_of(agreement))
    assert "In het gesprek vertelt u eerst hoe u het zelf ziet." in made["vrijwilliger"]
    assert "In het gesprek vertelt Ann van den Berg eerst zelf hoe het gaat." in made["organisatie"]
    own = made["vrijwilliger"]
    assert own.index("Uw eigen verhaal") < own.index("Hoe gaat het?")


def test_the_ladder_stands_only_in_the_form_of_the_volunteer(agreement: Build) -> None:
    made = letters("L11", case_of(agreement, Vrijwilligers={"trede_start": "2", "trede_nu": "3"}))
    assert "Bij de start stond u op trede 2." in made["vrijwilliger"]
    assert "☐\xa02   ☒\xa03" in made["vrijwilliger"]
    assert "trede" not in made["organisatie"]
    (_, organisation) = plan_of("L11", case_of(agreement, Vrijwilligers={"trede_nu": "3"}), ids=["P1"]).made
    assert (organisation.context["trede_start"], organisation.context["trede_vakjes"]) == ("", "")
    assert "participatieladder" not in letters("L11", case_of(agreement))["vrijwilliger"]


@pytest.mark.parametrize(
    ("volunteer", "placement", "present", "absent"),
    [
        ({"uitkering": "bijstand"}, {}, "Samen met de gemeente kijken", "Eerder gaf u aan"),
        ({}, {}, "Een opleiding", "gemeente kijken"),
        ({}, {"uitstroom": "opleiding"}, "Eerder gaf u aan: Een opleiding.", "gemeente"),
    ],
)
def test_what_the_volunteer_wants_next_is_ticked_at_the_end(
    agreement: Build, volunteer: dict, placement: dict, present: str, absent: str
) -> None:
    made = letters("L11", case_of(agreement, Vrijwilligers=volunteer, Plaatsingen=placement))
    assert present in made["vrijwilliger"]
    assert absent not in made["vrijwilliger"]
    assert "Wat wilt u hierna?" not in made["organisatie"]
    assert "Wat past volgens u als volgende stap" in made["organisatie"]


def test_halfway_nobody_is_asked_what_comes_next(agreement: Build) -> None:
    made = letters("L11", case_of(agreement, as_of=dt.date(2026, 6, 9)))
    assert "We kijken halfwege samen" not in made["vrijwilliger"]
    assert "We kijken halverwege samen terug" in made["vrijwilliger"]
    assert all("hierna" not in letter and "volgende stap" not in letter for letter in made.values())


def test_every_choice_of_what_comes_next_has_words() -> None:
    assert set(_NEXT) == set(sheet_named("Plaatsingen").column("uitstroom").choices)


@pytest.mark.parametrize(("hours", "told"), [("3,5", "3,5 uur"), ("3", "3 uur")])
def test_goals_and_hours_stand_in_both_forms(agreement: Build, hours: str, told: str) -> None:
    hour = {"vrijwilliger_id": "V1", "plaatsing_id": "P1", "datum": "2026-03-10", "uren": hours}
    case = case_of(
        agreement, Leerdoelen=[GOAL, GOAL | {"leerdoel_id": "L2", "van_wie": "cliënt", "omschrijving": ""}], Uren=hour
    )
    for letter in letters("L11", case).values():
        assert letter.count("Nederlands: Een gesprek voeren") == 1
        assert told in letter.splitlines()
    assert "Leerdoelen" not in letters("L11", case_of(agreement))["vrijwilliger"]


def test_more_hours_alone_do_not_offer_the_form_again(agreement: Build) -> None:
    first, second = (
        plan_of("L11", case_of(agreement, Uren={"plaatsing_id": "P1", "datum": "2026-03-10", "uren": hours})).made[0]
        for hours in ("3", "4")
    )
    assert first.data_hash == second.data_hash
    assert first.context["uren"] != second.context["uren"]


def test_without_another_host_the_own_supervisor_gets_the_form(agreement: Build) -> None:
    case = case_of(agreement, Plaatsingen={"org_id": "", "clientcode": "C1"})
    letter = letters("L11", case)["organisatie"]
    assert "Vrijwilligerscentrale De Schakel\nt.a.v. Joke de Vries" in letter
    assert "Beste Joke de Vries," in letter


def test_the_reason_tells_the_day_of_the_end_or_halfway(agreement: Build) -> None:
    for day, told in (("2026-06-10", "9 juni 2026"), ("2026-08-17", "9 september 2026")):
        plan = plan_of("L11", case_of(agreement, as_of=dt.date.fromisoformat(day)))
        assert {letter.reason for letter in plan.made} == {f"tijd om samen terug te kijken ({told})"}
