"""The rows of source 004 in domain/programmes.md without a star: what each asks of a setting, list, filter or column
works, in a workbook of a preset with rows added. Each test is named after its row."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.small_workbooks import found, sheet
from tests.programmes.preset_workbooks import grave, person, placed
from vzv_sheets.programmes.catalogue import programme, programmes
from vzv_sheets.schema.standard import STANDARD_SHEETS


def test_row_34_the_training_is_done_before_the_start_and_shifts_follow_each_other():
    training = {"vrijwilliger_id": "V1", "datum": "2026-01-02", "titel": "basistraining", "soort": "basistraining"}
    shifts = [
        {"vrijwilliger_id": "V1", "plaatsing_id": "P1", "datum": "2026-03-02", "begin": begin, "eind": end, "uren": 4}
        for begin, end in ((dt.time(12), dt.time(16)), (dt.time(16), dt.time(20)))
    ]
    rows = {
        "Vrijwilligers": [person()],
        "Plaatsingen": [placed(taken="telefoondienst", vast_dagdeel="ma-m; ma-a")],
        "Trainingen": [{**training, "verplicht": "ja", "afgerond": "ja"}],
        "Uren": shifts,
    }
    assert grave("kindertelefoon", **rows) == []
    assert programme("kindertelefoon").rows["Programmas"][0]["verplichte_training"] == training["titel"]


def test_row_38_who_gives_information_may_move_on_to_paid_work_at_the_same_organisation():
    rows = {
        "Vrijwilligers": [
            person(perspectief_betaald_werk="ja", status="gestopt", einddatum="2026-05-31", reden_einde="betaald werk"),
        ],
        "Plaatsingen": [
            placed(
                org_id="GGD", rol="voorlichter", taken="voorlichting", status="afgerond", eind_werkelijk="2026-05-31",
                reden_einde="betaald werk", uitstroom="betaald werk zelfde organisatie",
            ),
        ],
        "Trainingen": [
            {"vrijwilliger_id": "V1", "datum": "2026-02-02", "titel": "Voorlichten", "soort": "vaardigheidstraining"},
        ],
    }  # fmt: skip
    assert grave("voorlichting", **rows) == []
    assert "L19" in programme("voorlichting").letters


def test_row_39_a_young_volunteer_has_a_goal_in_own_words_and_few_cells_to_fill_in():
    young = {"geboortedatum": "2010-01-01", "akkoord_ouders_datum": "2026-01-04", "ouder_naam": "B. Jansen"}
    goal = {"leerdoel_id": "L1", "plaatsing_id": "P1", "categorie": "zelfvertrouwen", "status": "open"}
    rows = {
        "Vrijwilligers": [person(**young)],
        "Plaatsingen": [placed(taken="klus")],
        "Leerdoelen": [{**goal, "omschrijving": "Voor een groep durven staan", "datum_vastgesteld": "2026-01-05"}],
        "Uren": [{"vrijwilliger_id": "V1", "datum": "2026-02-02", "uren": 2}],
    }
    assert grave("jongerenklussen", **rows) == []
    del rows["Vrijwilligers"][0]["akkoord_ouders_datum"]
    assert grave("jongerenklussen", **rows) == ["V-VRW-16 F Vrijwilligers"]
    preset = programme("jongerenklussen")
    assert sum(len(preset.columns_shown[name]) for name in ("Vrijwilligers", "Plaatsingen", "Uren")) <= 21


@pytest.mark.parametrize("time", ["maatschappelijke stage", "andere verplichting", "baas zijn tijd"])
def test_rows_40_and_43_hours_outside_own_time_are_counted_apart_and_why_is_never_written(time):
    rows = {
        "Vrijwilligers": [person()],
        "Plaatsingen": [placed(org_id="CLUB", werktijd=time)],
        "Uren": [{"vrijwilliger_id": "V1", "plaatsing_id": "P1", "datum": "2026-02-02", "uren": 2}],
    }
    assert grave("maatschappelijke-stage", **rows) == []
    assert grave(
        "maatschappelijke-stage", **{**rows, "Plaatsingen": [placed(org_id="CLUB", werktijd="taakstraf")]}
    ) == ["V-ALG-06 F Plaatsingen"]
    choices = {choice for known in STANDARD_SHEETS for column in known.columns for choice in column.choices}
    assert not any("taakstraf" in choice for choice in choices)


def test_row_41_a_job_of_one_day_has_one_date_and_no_agreement():
    planned = {"datum": "2026-09-12", "programma_id": "KLUS", "stand": "gepland", "soort": "klus", "locatie": "Zwembad"}
    rows = {
        "Organisaties": [{"org_id": "O1", "naam": "Zwembad", "soort": "sportvereniging"}],
        "Vrijwilligers": [person(binding="eenmalig", einddatum="2026-03-14", reden_einde="anders")],
        "Plaatsingen": [
            placed(org_id="O1", startdatum="2026-03-14", eind_werkelijk="2026-03-14", reden_einde="anders"),
        ],
        "Uren": [{"vrijwilliger_id": "V1", "datum": "2026-03-14", "uren": 6}],
        "Activiteiten": [{**planned, "vrijwilliger_id": "V1"}],
    }
    assert grave("nl-doet", **rows) == []
    assert programme("nl-doet").letters == ("L18", "L20")


def test_row_42_hours_that_are_given_need_no_euro():
    people = sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum", "V1 | Jansen | 2026-01-05")
    placements = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum", "P1 | V1 | C1 | 2026-01-05"
    )
    given = sheet("Uren", "vrijwilliger_id | datum | uren", "V1 | 2026-02-02 | 2,5", "V1 | 2026-02-09 | 1")
    assert found(people, placements, given) == []


@pytest.mark.parametrize("body", ["CJG", "consultatiebureau", "Veilig Thuis", "maatschappelijk werk", "anders"])
def test_row_44_bodies_are_targets_of_a_hand_over_and_veilig_thuis_is_a_flag_without_contents(body):
    rows = {
        "Vrijwilligers": [person()],
        "Plaatsingen": [placed(org_id="CB01", clientcode="M-0001")],
        "Overdrachten": [
            {"plaatsing_id": "P1", "van": "vrijwilliger", "naar": body, "gevraagd_op": "2026-05-01",
             "antwoord_op": "2026-05-11", "resultaat": "opgepakt"},
        ],
        "Signalen": [
            {"signaal_id": "S1", "plaatsing_id": "P1", "datum": "2026-05-01", "soort": "zorg om veiligheid kind/gezin",
             "melding_veilig_thuis": "in overleg", "afgehandeld_op": "2026-05-04"},
        ],
        "Uren": [
            {"vrijwilliger_id": "V1", "plaatsing_id": "P1", "datum": f"2026-{month:02}-20", "uren": 1}
            for month in range(1, 7)
        ],
    }  # fmt: skip
    assert grave("mim", own_settings={"overdracht_dagen": 14}, **rows) == []
    waiting = {key: value for key, value in rows["Overdrachten"][0].items() if key not in ("antwoord_op", "resultaat")}
    assert grave("mim", own_settings={"overdracht_dagen": 14}, **{**rows, "Overdrachten": [waiting]}) == [
        "V-SIG-05 W Overdrachten"
    ]
    told = sheet("Signalen", "signaal_id | plaatsing_id | datum | soort | toelichting")
    assert found(sheet("Vrijwilligers", "vrijwilliger_id | achternaam"), told) == ["V-PRIV-03 F Signalen!E1"]


def test_row_45_an_institute_can_pay():
    funder = {"org_id": "ZONMW", "naam": "ZonMw", "soort": "overig", "rol": "financier"}
    grant = {"subsidie_id": "S1", "financier_org_id": "ZONMW", "programma_id": "LJR", "budget": 5000}
    rows = {"Organisaties": [funder], "Subsidies": [{**grant, "van": "2026-01-01", "tot": "2026-12-31"}]}
    assert grave("pilot-ljr", **rows) == []


def test_row_50_visits_of_children_are_a_number():
    visit = {"datum": "2026-05-02", "programma_id": "BEZOEK", "soort": "bezoek", "categorie": "bezoek aan een ouder"}
    rows = {
        "Vrijwilligers": [person()],
        "Plaatsingen": [placed(org_id="PI-BEZOEK")],
        "Activiteiten": [{**visit, "vrijwilliger_id": "V1", "aantal_deelnemers": 6}],
    }
    assert grave("bezoekbegeleiding", **rows) == []
    assert "Clienten" not in programme("bezoekbegeleiding").sheets


def test_no_preset_has_in_sight_how_many_children_there_are_or_for_which_group_somebody_came():
    for preset in programmes():
        shown = {key for keys in preset.columns_shown.values() for key in keys}
        assert not shown & {"aantal_kinderen", "doelgroepproject"}, preset.name
