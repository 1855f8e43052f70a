"""Casus-2, the volunteer centre, the care institution and the municipality: what is typical of each, and its mistakes."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict

import pytest

from vzv_sheets.demonstration import demonstration
from vzv_sheets.demonstration.programmes.casus_2 import CASUS_2
from vzv_sheets.demonstration.programmes.gemeente import GEMEENTE
from vzv_sheets.demonstration.programmes.vrijwilligerscentrale import VRIJWILLIGERSCENTRALE
from vzv_sheets.demonstration.programmes.zorginstelling import ZORGINSTELLING

AS_OF = dt.date(2026, 11, 21)


def _clean(practice):
    """The sheets of a demonstration without mistakes, as rows."""
    made = demonstration(practice.programme, volunteers=practice.usual_size, as_of=AS_OF, with_mistakes=False)
    return {
        name: [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
        for name, columns in made.columns.items()
    }


def _by(rows, key):
    return {row[key]: row for row in rows}


@pytest.mark.parametrize(
    ("practice", "codes"),
    [
        (CASUS_2, ["V-PLA-12", "V-PLA-12", "V-VRW-04", "V-VRW-09", "V-VRW-12"]),
        (VRIJWILLIGERSCENTRALE, ["V-ALG-11", "V-TAAK-07", "V-UUR-10", "V-VRW-04", "V-VRW-06"]),
        (
            ZORGINSTELLING,
            ["V-CON-04", "V-DOC-04", "V-DOC-06", "V-TAAK-03", "V-TAAK-04", "V-TAAK-04", "V-TAAK-05", "V-UUR-10"],
        ),
        (GEMEENTE, ["V-PLA-11", "V-TAAK-01", "V-VRW-04", "V-VRW-05", "V-VRW-14", "V-VRW-15"]),
    ],
)  # fmt: skip
def test_each_has_the_violations_of_its_programme_beside_the_usual_ones(practice, codes):
    made = demonstration(practice.programme, volunteers=practice.usual_size, as_of=AS_OF)
    usual = (
        "V-ALG-05",
        "V-ALG-07",
        "V-GELD-13",
        "V-PRIV-01",
        "V-UUR-02",
        "V-UUR-03",
        "V-UUR-04",
        "V-UUR-05",
        "V-VRW-07",
    )
    assert sorted(mistake.code for mistake in made.mistakes if mistake.code not in usual) == codes


def test_the_participation_centre_has_three_ways_in_and_steps_up_to_the_second():
    people = _clean(CASUS_2)["Vrijwilligers"]
    routes = {row["instroomroute"] for row in people}
    assert routes == {"rechtstreeks bij organisatie", "wijkcoach", "vrijwilligerscentrale"}
    steps = Counter((row["trede_start"], row["trede_nu"]) for row in people)
    assert set(steps) == {(1, 1), (1, 2), (2, 2)}
    assert all(row["trede_datum"] <= AS_OF for row in people if row["trede_nu"] > row["trede_start"])


def test_a_step_is_measured_as_the_volunteer_has_it():
    sheets = _clean(CASUS_2)
    placed = {row["plaatsing_id"]: row["vrijwilliger_id"] for row in sheets["Plaatsingen"]}
    people = _by(sheets["Vrijwilligers"], "vrijwilliger_id")
    measured = [row for row in sheets["Metingen"] if row["aspect"] == "trede"]
    assert measured
    for row in measured:
        key = "trede_start" if row["meetmoment"] == "start" else "trede_nu"
        assert row["score"] == people[placed[row["plaatsing_id"]]][key]


def test_a_fourth_helper_joins_the_talk_at_the_start_of_who_needs_one_and_of_nobody_else():
    sheets = _clean(CASUS_2)
    placed = {row["plaatsing_id"]: row["vrijwilliger_id"] for row in sheets["Plaatsingen"]}
    people = _by(sheets["Vrijwilligers"], "vrijwilliger_id")
    told = defaultdict(list)
    for row in sheets["Gesprekken"]:
        if row["soort"] in ("driegesprek", "viergesprek"):
            told[row["plaatsing_id"]].append(row)
    assert set(told) == set(placed)
    for number, rows in told.items():
        helped = people[placed[number]]["extra_begeleiding_nodig"] == "ja"
        assert [row["soort"] for row in rows] == ["viergesprek" if helped else "driegesprek"]
        assert ("hulpverlener" in rows[0]["deelnemers"]) is helped
    kinds = {(row["soort"], row["stand"]) for row in sheets["Gesprekken"]}
    assert {("viergesprek", "gehouden"), ("driegesprek", "gepland"), ("participatiespreekuur", "gepland")} <= kinds


def test_a_match_fills_a_vacancy_of_its_organisation_for_one_of_its_tasks():
    sheets = _clean(VRIJWILLIGERSCENTRALE)
    vacancies = _by(sheets["Vacatures"], "vacature_id")
    taken = Counter()
    for row in sheets["Plaatsingen"]:
        if row["vacature_id"] is not None:
            vacancy = vacancies[row["vacature_id"]]
            assert vacancy["org_id"] == row["org_id"]
            assert vacancy["taken"] in row["taken"].split("; ")
            taken[row["vacature_id"]] += row["status"] in ("voorgesteld", "actief")
    for number, row in vacancies.items():
        assert taken[number] <= row["aantal_plaatsen"]
        assert (row["taaktype"] == "grensgeval") is (row["beoordeling_grensgeval_datum"] is not None)
        assert (row["taaktype"] == "grensgeval") is (row["taken"] == "tuin")
        assert (row["status"] == "vervuld") is (taken[number] == row["aantal_plaatsen"])
    assert {row["status"] for row in vacancies.values()} == {"open", "vervuld"}


def test_an_intermediary_is_a_volunteer_whom_the_coordinator_supervises():
    sheets = _clean(VRIJWILLIGERSCENTRALE)
    people, contacts = _by(sheets["Vrijwilligers"], "vrijwilliger_id"), _by(sheets["Contactpersonen"], "contact_id")
    roles = {row["vrijwilliger_id"]: row["rol"] for row in sheets["Plaatsingen"] if row["status"] == "actief"}
    volunteers = [row for row in contacts.values() if row["is_vrijwilliger"] == "ja"]
    assert volunteers
    for row in volunteers:
        assert row["functie"] == roles[row["vrijwilliger_id"]] == "bemiddelaar"
        assert row["email"] == people[row["vrijwilliger_id"]]["email"]
    for row in sheets["Plaatsingen"]:
        supervisor = "vrijwilligerscoördinator" if row["rol"] == "bemiddelaar" else "bemiddelaar"
        assert contacts[row["begeleider_id"]]["functie"] == supervisor


def test_a_registration_tells_who_somebody_is_what_he_can_and_what_he_wants():
    people = _clean(VRIJWILLIGERSCENTRALE)["Vrijwilligers"]
    keys = ("achternaam", "straat", "postcode", "woonplaats", "opleiding", "vaardigheden", "motief", "uitkering")
    assert all(row[key] for row in people for key in keys)
    assert 0 < sum(row["uitkering"] == "onbekend" for row in people) <= len(people) / 4


def test_a_certificate_depends_on_the_task_and_a_task_on_the_border_was_judged():
    sheets = _clean(ZORGINSTELLING)
    people = _by(sheets["Vrijwilligers"], "vrijwilliger_id")
    tasks = defaultdict(set)
    for row in sheets["Plaatsingen"]:
        own = set(row["taken"].split("; "))
        tasks[row["vrijwilliger_id"]] |= own
        borderline = bool(own & {"tuin", "woonassistentie"})
        assert (row["taak_normaal_door_beroepskracht"] == "grensgeval") is borderline
        assert (row["grensgeval_beoordeeld_op"] is not None) is borderline
        assert (row["grensgeval_beoordeeld_door"] is not None) is borderline
    for number, row in people.items():
        if row["startdatum"] is None:  # asked and signed before the start, which is still to come
            assert row["vog_afgifte"] is None is row["geheimhouding_datum"]
            continue
        needed = bool(tasks[number] & {"cliëntenbezoek", "chauffeur", "activiteitenbegeleiding"})
        assert (row["vog_afgifte"] is not None) is (row["vog_aangevraagd"] is not None) is needed
        assert row["geheimhouding_datum"] is not None
    assert {row["vog_afgifte"] is None for row in people.values()} == {True, False}


def test_hours_in_care_lie_on_the_fixed_half_days():
    sheets = _clean(ZORGINSTELLING)
    weekdays = ("ma", "di", "wo", "do", "vr")
    fixed = {row["plaatsing_id"]: str(row["vast_dagdeel"]).split("; ") for row in sheets["Plaatsingen"]}
    came = [row for row in sheets["Uren"] if row["aanwezigheid"] == "aanwezig"]
    on_them = sum(
        f"{weekdays[row['datum'].weekday()]}-{'o' if row['begin'].hour < 12 else 'm'}" in fixed[row["plaatsing_id"]]
        for row in came
    )
    # A visit on a holiday moves to another day.
    assert on_them / len(came) > 0.95


def test_a_municipality_knows_its_own_claimants_and_speaks_with_them_once_or_twice_a_year():
    sheets = _clean(GEMEENTE)
    managers = {
        row["contact_id"]: row["org_id"] for row in sheets["Contactpersonen"] if row["functie"] == "klantmanager"
    }
    municipal = [row for row in sheets["Vrijwilligers"] if row["uitkering"] in ("bijstand", "IOAW/IOAZ")]
    others = [row for row in sheets["Vrijwilligers"] if row not in municipal]
    assert all(managers[row["klantmanager_id"]] == row["gemeente_org_id"] for row in municipal)
    assert len({row["gemeente_org_id"] for row in municipal}) == 2
    assert {(row["gemeente_org_id"], row["klantmanager_id"]) for row in others} == {(None, None)}
    placed = {row["plaatsing_id"]: row["vrijwilliger_id"] for row in sheets["Plaatsingen"]}
    held = [row for row in sheets["Gesprekken"] if row["stand"] == "gehouden"]
    talks = Counter(row["vrijwilliger_id"] or placed[row["plaatsing_id"]] for row in held)
    assert max(talks.values()) <= 2
    assert "Leerdoelen" not in sheets
