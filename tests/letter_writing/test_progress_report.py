"""L13: how far volunteer and goals are (domain/letters.md L13; 002 c3; AVG)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from fractions import Fraction

import pytest

from tests.letter_writing.made_letters import letters, plan_of
from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.letter_writing.content.time_worked import time_worked
from vzv_sheets.letter_writing.word.pictures import Picture
from vzv_sheets.progress_indicators.attendance.hours import recorded_minutes
from vzv_sheets.progress_indicators.attendance.presence import attendance
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.record_set import Period

Build = Callable[..., object]
AS_OF = dt.date(2026, 5, 11)  # nine weeks after the start of P1
GOAL = {
    "leerdoel_id": "L1", "plaatsing_id": "P1", "van_wie": "vrijwilliger", "categorie": "Nederlands",
    "omschrijving": "Een gesprek voeren", "beginscore": "2", "doelscore": "4", "status": "open",
    "datum_vastgesteld": "2026-03-09",
}  # fmt: skip
MEASURED = {
    "plaatsing_id": "P1", "leerdoel_id": "L1", "meetmoment": "4 weken", "datum": "2026-04-06", "score": "3",
    "beoordelaar": "vrijwilliger",
}  # fmt: skip
MUNICIPALITY = {"org_id": "O9", "naam": "Gemeente Zwolle", "soort": "gemeente", "adres": "Plein 1", "plaats": "Zwolle"}
MANAGER = {"contact_id": "K2", "naam": "Marleen Post", "functie": "klantmanager", "org_id": "O9"}
CLAIMANT = {"klantmanager_id": "K2", "gemeente_org_id": "O9", "uitkering": "bijstand"}


def hour(day: str, hours: str, presence: str = "aanwezig", **changes: str) -> dict[str, str]:
    return {
        "vrijwilliger_id": "V1", "plaatsing_id": "P1", "datum": day, "uren": hours, "aanwezigheid": presence, **changes
    }  # fmt: skip


HOURS = [
    hour("2026-03-10", "3"), hour("2026-03-17", "3,5", "te laat"), hour("2026-03-24", "0", "afgemeld"),
    hour("2026-03-31", "0", "geannuleerd door organisatie"), hour("2026-04-20", "4"), hour("2026-04-21", "4"),
]  # fmt: skip


def case_of(build: Build, *, weeks: str = "6", volunteer: dict | None = None, as_of: dt.date = AS_OF, **changes):
    return build(
        as_of=as_of, Programmas={"voortgang_elke_weken": weeks}, Vrijwilligers={**CLAIMANT, **(volunteer or {})},
        Contactpersonen=[MANAGER], **{"Organisaties": [MUNICIPALITY], **changes},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("day", "weeks", "placement", "edition"),
    [
        ("2026-04-19", "6", {}, None),
        ("2026-04-20", "6", {}, "2026-04-20"),
        ("2026-05-31", "6", {}, "2026-04-20"),
        ("2026-06-01", "6", {}, "2026-06-01"),
        ("2026-05-11", "", {}, None),
        ("2026-05-11", "0", {}, None),
        ("2026-05-11", "6", {"eind_werkelijk": "2026-05-10"}, None),
        ("2026-05-11", "6", {"status": "gepauzeerd"}, "2026-04-20"),
        ("2026-05-11", "6", {"startdatum": ""}, None),
    ],
)
def test_it_is_due_every_so_many_weeks_and_only_of_the_last_moment(
    agreement: Build, day: str, weeks: str, placement: dict, edition: str | None
) -> None:
    case = case_of(agreement, weeks=weeks, as_of=dt.date.fromisoformat(day), Plaatsingen=placement)
    made = [letter.file_name for letter in plan_of("L13", case).made]
    versions = ("vrijwilliger", "organisatie", "gemeente") if edition else ()
    assert made == [f"L13-voortgangsrapportage-{version}-{edition}-P1.docx" for version in versions]


@pytest.mark.parametrize(
    ("volunteer", "placement", "addressees"),
    [
        ({}, {}, ["vrijwilliger", "organisatie", "gemeente"]),
        ({"uitkering": "WW", "klantmanager_id": ""}, {}, ["vrijwilliger", "organisatie"]),
        (
            {"uitkering": "", "klantmanager_id": ""},
            {"klantmanager_id": "K2"},
            ["vrijwilliger", "organisatie", "gemeente"],
        ),
        ({}, {"org_id": "", "clientcode": "C1"}, ["vrijwilliger", "gemeente"]),
    ],
)
def test_the_municipality_and_a_host_get_one_only_where_they_are_involved(
    agreement: Build, volunteer: dict, placement: dict, addressees: list[str]
) -> None:
    case = case_of(agreement, volunteer=volunteer, Plaatsingen=placement)
    assert [letter.addressee for letter in plan_of("L13", case).made] == addressees


@pytest.mark.parametrize(
    ("agreed", "is_shared"), [("2026-03-01", True), ("2026-05-11", True), ("2026-05-12", False), ("", False)]
)
def test_goals_and_hours_are_in_the_copy_of_the_municipality_only_with_consent(
    agreement: Build, agreed: str, is_shared: bool
) -> None:
    case = case_of(
        agreement, volunteer={"delen_met_gemeente_akkoord": agreed}, Leerdoelen=[GOAL], Metingen=[MEASURED], Uren=HOURS
    )
    contexts = {letter.addressee: letter.context for letter in plan_of("L13", case).made}
    municipality = contexts["gemeente"]
    assert bool(municipality["leerdoelen"]) is is_shared
    assert (municipality["uren"], municipality["aanwezigheid"]) == (
        ("10,5 uur", "3 van de 4 keer (75 %)") if is_shared else ("", "")
    )
    assert all(context["leerdoelen"] and context["uren"] for name, context in contexts.items() if name != "gemeente")
    letter = letters("L13", case)["gemeente"]
    assert ("Een gesprek voeren" in letter) is is_shared
    assert ("Leerdoelen en uren staan niet in dit exemplaar." in letter) is not is_shared


def test_every_copy_has_room_for_the_experiences_of_both_and_the_dates(agreement: Build) -> None:
    made = letters("L13", case_of(agreement))
    assert "Wat u zelf wilt vertellen:" in made["vrijwilliger"]
    for addressee in ("organisatie", "gemeente"):
        assert "Wat Ann van den Berg zelf wil vertellen:" in made[addressee]
    for letter in made.values():
        assert "Wat Joke de Vries wil vertellen:" in letter
        for line in ("9 maart 2026", "9 september 2026", "9 juni 2026", "1 juni 2026"):
            assert line in letter.splitlines()


def test_each_goal_has_its_scores_and_a_chart_that_can_be_read_aloud(agreement: Build) -> None:
    without = GOAL | {"leerdoel_id": "L2", "beginscore": "", "doelscore": ""}
    of_client = GOAL | {"leerdoel_id": "L3", "van_wie": "cliënt", "categorie": "netwerk", "omschrijving": ""}
    lapsed = GOAL | {"leerdoel_id": "L4", "status": "vervallen"}
    case = case_of(agreement, Leerdoelen=[GOAL, without, of_client, lapsed], Metingen=[MEASURED])
    measured, unmeasured = plan_of("L13", case).made[0].context["leerdoelen"]
    assert [measured[key] for key in ("start", "nu", "doel")] == ["2", "3", "4"]
    assert isinstance(measured["grafiek"], Picture)
    assert "begonnen op 2" in measured["grafiek"].alternative_text
    assert [unmeasured[key] for key in ("start", "nu", "doel", "grafiek")] == ["–", "–", "–", ""]


def test_without_goals_or_hours_their_rows_are_left_out(agreement: Build) -> None:
    letter = letters("L13", case_of(agreement))["vrijwilliger"]
    assert "Leerdoelen" not in letter
    assert "Gewerkte uren" not in letter
    assert "Aanwezig" not in letter


def test_hours_after_the_moment_count_in_the_next_report(agreement: Build) -> None:
    case = case_of(agreement, Uren=HOURS)
    assert "10,5 uur" in letters("L13", case)["vrijwilliger"]
    later = case_of(agreement, Uren=HOURS, as_of=dt.date(2026, 6, 1))
    assert "14,5 uur" in letters("L13", later)["vrijwilliger"]


def test_the_time_is_that_of_the_indicators(agreement: Build) -> None:
    records = case_of(agreement, Uren=HOURS).records
    until = dt.date(2026, 4, 20)
    found = time_worked(records, 0, until)
    scope = Scope(records, FindingSet(()), Period(dt.date(2026, 1, 1), until))
    share = attendance(scope)
    assert recorded_minutes(scope).value == found.minutes == 630
    assert share.n == found.planned == 4
    assert share.value == Fraction(100 * found.came, found.planned)


def test_hours_that_cannot_be_read_refuse_who_would_read_the_sum(agreement: Build) -> None:
    plan = plan_of("L13", case_of(agreement, Uren=[*HOURS, hour("2026-04-14", "veel")]))
    assert [(letter.addressee, [reason.place for reason in letter.reasons]) for letter in plan.refused] == [
        ("vrijwilliger", ["Uren!D8"]), ("organisatie", ["Uren!D8"]),
    ]  # fmt: skip
    assert [letter.addressee for letter in plan.made] == ["gemeente"]


@pytest.mark.parametrize("code", ["L05", "L13"])
def test_hours_without_a_day_that_can_be_read_refuse_too(agreement: Build, code: str) -> None:
    case = case_of(agreement, Uren=[*HOURS, hour("ooit", "3")])
    plan = plan_of(code, case, ids=["P1"])
    assert {reason.place for letter in plan.refused for reason in letter.reasons} == {"Uren!C8"}
    assert "vrijwilliger" not in [letter.addressee for letter in plan.made]


def test_the_case_manager_of_the_placement_goes_before_that_of_the_volunteer(agreement: Build) -> None:
    other = MANAGER | {"contact_id": "K3", "naam": "Rik Smit"}
    case = agreement(
        as_of=AS_OF, Programmas={"voortgang_elke_weken": "6"}, Vrijwilligers=CLAIMANT, Contactpersonen=[MANAGER, other],
        Organisaties=[MUNICIPALITY], Plaatsingen={"klantmanager_id": "K3"},
    )  # fmt: skip
    letter = letters("L13", case)["gemeente"]
    assert "Gemeente Zwolle\nt.a.v. Rik Smit, klantmanager\nPlein 1\nZwolle" in letter
    assert "Dorpsstraat" not in letter
    assert "bijstand" not in letter


def test_asked_without_a_norm_it_tells_up_to_today_and_after_the_end_up_to_the_end(agreement: Build) -> None:
    files = [letter.file_name for letter in plan_of("L13", case_of(agreement, weeks=""), ids=["P1"]).made]
    assert files[0] == "L13-voortgangsrapportage-vrijwilliger-2026-05-11-P1.docx"
    ended = case_of(agreement, weeks="", Plaatsingen={"eind_werkelijk": "2026-04-30"})
    files = [letter.file_name for letter in plan_of("L13", ended, ids=["P1"]).made]
    assert files[0] == "L13-voortgangsrapportage-vrijwilliger-2026-04-30-P1.docx"
    assert "9 juni 2026" in letters("L13", case_of(agreement, weeks=""))["vrijwilliger"]
    assert "9 juni 2026" not in letters("L13", ended)["vrijwilliger"]
