"""The rows of domain/programmes.md without a star: what each asks of a setting, list, filter or column works, in a
workbook of a preset with rows added. Each test is named after its row."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from tests.checks.small_workbooks import found, sheet
from tests.programmes.preset_workbooks import DAY, grave, person, placed, records_of
from vzv_sheets.checks.all_rules import kinds
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.programmes.catalogue import programme
from vzv_sheets.progress_indicators.activities.named import activities_named
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.progress_indicators.selection import Selection
from vzv_sheets.records.named_programmes import named_programmes
from vzv_sheets.records.record_set import Period
from vzv_sheets.schema.standard import sheet_named

PROFESSIONAL = {"contact_id": "K1", "naam": "J. de Vries", "functie": "toezichthouder"}


def test_row_05_three_probation_organisations_in_one_workbook_and_each_apart():
    rows = {
        "Contactpersonen": [PROFESSIONAL],
        "Clienten": [{"clientcode": f"C-{n}", "professional_id": "K1", "contactlocatie": "kantoor"} for n in (1, 2, 3)],
        "Vrijwilligers": [person(n) for n in (1, 2, 3)],
        "Plaatsingen": [
            placed(n, programma_id=code, clientcode=f"C-{n}", professional_id="K1")
            for n, code in ((1, "3RO-RN"), (2, "3RO-SVG"), (3, "3RO-LJR"))
        ],
    }
    assert grave("reclassering-3ro", **rows) == []
    rows["Plaatsingen"][1]["eind_werkelijk"] = "2026-01-01"
    records = records_of("reclassering-3ro", **rows)
    (svg,) = named_programmes(records, "Stichting Verslavingsreclassering")
    findings = run_checks(records)
    assert "V-DAT-01" in findings.only(programmes=[svg]).codes()
    assert "V-DAT-01" not in findings.only(without=[svg]).codes()


def test_row_07_an_institution_is_the_host_and_no_client_is_needed():
    signed = {"contract_datum": "2026-01-02", "restricties_akkoord_datum": "2026-01-02"}
    rows = {"Vrijwilligers": [person(**signed)], "Plaatsingen": [placed(org_id="PI", vast_dagdeel="di-o; vr-o")]}
    assert grave("justitiele-inrichting", **rows) == []
    del rows["Vrijwilligers"][0]["contract_datum"]
    assert grave("justitiele-inrichting", **rows) == ["V-DOC-05 F Vrijwilligers"]
    assert "restricties_akkoord_datum" in programme("justitiele-inrichting").columns_shown["Vrijwilligers"]


def test_row_08_gevangenenzorg_is_as_exodus_with_a_house_style_of_its_own():
    own, other = (dict(programme(name).rows["Programmas"][0]) for name in ("gevangenenzorg", "exodus"))
    assert {key: own[key] for key in own if key not in ("programma_id", "naam")} == {
        key: other[key] for key in other if key not in ("programma_id", "naam")
    }
    style = {"logo_bestand": "logo.png", "brieven_map": "huisstijl"}
    ready = {"contract_datum": "2026-01-02", "vog_afgifte": "2026-01-02"}
    rows = {"Vrijwilligers": [person(**ready)], "Plaatsingen": [placed(clientcode="C-0001")]}
    assert grave("gevangenenzorg", own_settings=style, **rows) == []


def test_rows_09_and_11_each_member_or_department_is_a_provider_with_a_programme_of_its_own():
    rows = {
        "Organisaties": [
            {
                "org_id": f"LID{n}", "naam": f"Lid {n}", "soort": "vrijwilligersorganisatie", "rol": "aanbieder",
                "doel_type": "belangenbehartiging",
            }
            for n in (1, 2)
        ],
        "Programmas": [
            {"programma_id": f"LID{n}", "naam": f"Afdeling {n}", "aanbieder_org_id": f"LID{n}"} for n in (1, 2)
        ],
        "Vrijwilligers": [person(1), person(2)],
        "Plaatsingen": [placed(n, programma_id=f"LID{n}") for n in (1, 2)],
    }  # fmt: skip
    assert grave("humanitas-westerkwartier", **rows) == []
    assert named_programmes(records_of("humanitas-westerkwartier", **rows), "afdeling 2") == ("LID2",)


def test_row_13_coffee_and_a_walk_are_for_the_volunteer_and_contact_with_bodies_is_not():
    rows = {
        "Vrijwilligers": [person()],
        "Plaatsingen": [placed(clientcode="C-0001", taken="koffie/thee/praatje; wandelen", rol="maatje/buddy")],
        "Overdrachten": [
            {"plaatsing_id": "P1", "van": "vrijwilliger", "naar": "maatschappelijk werk", "gevraagd_op": "2026-06-01",
             "antwoord_op": "2026-06-08", "resultaat": "opgepakt"},
        ],
    }  # fmt: skip
    assert grave("maatjes", **rows) == []
    rows["Plaatsingen"][0]["taken"] = "wandelen; contact met instanties"
    assert grave("maatjes", **rows) == ["V-TAAK-04 F Plaatsingen"]


def test_row_22_travel_costs_are_not_paid_in_the_neighbourhood_and_the_plan_has_its_date():
    claimant = {"uitkering": "geen", "instroomroute": "wijkcoach", "persoonlijk_actieplan_datum": "2026-01-10"}
    rows = {
        "Organisaties": [{"org_id": "O1", "naam": "Buurthuis", "soort": "welzijn", "winstoogmerk": "nee"}],
        "Vrijwilligers": [person(wijk="Noord", **claimant)],
        "Plaatsingen": [placed(org_id="O1", taak_normaal_door_beroepskracht="nee")],
    }
    assert grave("wijkcoaches", **rows) == []
    travel = {"onkosten_id": "K1", "vrijwilliger_id": "V1", "soort": "reiskosten", "werkmaand": "2026-05", "km": 10}
    rows["Onkosten"] = [{**travel, "bedrag": 2.3, "bon_aanwezig": "ja"}]
    assert grave("wijkcoaches", **rows) == ["V-GELD-10 W Onkosten"]


def test_row_23_a_person_carries_the_code_of_a_project_and_never_an_origin():
    claimant = {"uitkering": "geen", "instroomroute": "project/subsidie", "doelgroepproject": "PROJECT"}
    session = {"vrijwilliger_id": "V1", "datum": "2026-02-02", "titel": "do's en don'ts", "soort": "do's en don'ts"}
    rows = {"Vrijwilligers": [person(**claimant)], "Trainingen": [session]}
    assert grave("doelgroepproject", **rows) == []
    rows["Vrijwilligers"][0]["doelgroepproject"] = "VROUWEN"
    assert grave("doelgroepproject", **rows) == ["V-ALG-05 F Vrijwilligers"]
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | afkomst", "V1 | Jansen | 2026-01-05 | x"
    )
    assert "V-PRIV-03 F Vrijwilligers!D1" in found(people)


def test_row_24_the_level_of_dutch_at_the_start_and_now():
    learner = {"uitkering": "geen", "instroomroute": "inburgering", "taalniveau": "A2", "verwijzer_contact_id": "K1"}
    measured = {"plaatsing_id": "P1", "aspect": "taal", "beoordelaar": "organisatie"}
    rows = {
        "Contactpersonen": [{"contact_id": "K1", "naam": "J. de Vries", "org_id": "INB", "functie": "trainer"}],
        "Organisaties": [{"org_id": "O1", "naam": "Buurthuis", "winstoogmerk": "nee"}],
        "Vrijwilligers": [person(**learner)],
        "Plaatsingen": [placed(org_id="O1", taak_normaal_door_beroepskracht="nee")],
        "Leerdoelen": [
            {"leerdoel_id": "L1", "plaatsing_id": "P1", "categorie": "Nederlands", "omschrijving": "Een gesprek voeren",
             "status": "op schema", "datum_vastgesteld": "2026-01-05"},
        ],
        "Metingen": [
            {**measured, "meetmoment": "start", "datum": "2026-01-05", "score": 2},
            {**measured, "meetmoment": "tussentijds", "datum": "2026-05-05", "score": 3},
        ],
    }  # fmt: skip
    assert grave("inburgering", **rows) == []
    rows["Vrijwilligers"][0]["taalniveau"] = "redelijk"
    assert grave("inburgering", **rows) == ["V-ALG-06 F Vrijwilligers"]


def test_row_25_every_municipality_has_its_own_scheme_and_the_consortium_seven_members():
    members = [row for row in programme("regio-gemeenten").rows["Organisaties"] if row["org_id"] != "WF"]
    assert len(members) == 7 and {row["soort"] for row in members} == {"gemeente"}
    scheme = {"geldig_van": "2026-01-01", "soort": "stimuleringssubsidie", "bron": "besluit", "afkappen": "ja"}
    fee = {"soort": "uurvergoeding", "werkmaand": "2026-05", "bedrag": 60, "uren": 60, "status": "akkoord"}
    claimant = {"uitkering": "geen", "instroomroute": "verwijzing gemeente", "geboortedatum": "1980-01-01"}
    rows = {
        "Regelingen": [
            {**scheme, "regeling_id": "R1", "naam": "Hoorn", "gemeente_org_id": "WF-HOO", "max_per_maand": 50},
            {**scheme, "regeling_id": "R2", "naam": "Opmeer", "gemeente_org_id": "WF-OPM", "max_per_maand": 95},
        ],
        "Organisaties": [{"org_id": "O1", "naam": "Buurthuis", "winstoogmerk": "nee"}],
        "Vrijwilligers": [
            person(1, gemeente_org_id="WF-HOO", **claimant), person(2, gemeente_org_id="WF-OPM", **claimant),
        ],
        "Plaatsingen": [
            placed(n, org_id="O1", regeling_id=f"R{n}", taak_normaal_door_beroepskracht="nee") for n in (1, 2)
        ],
        "Onkosten": [{"onkosten_id": f"K{n}", "vrijwilliger_id": f"V{n}", **fee} for n in (1, 2)],
    }  # fmt: skip
    own = {"vrijwilligersregeling_grondslag": "ANBI"}
    records = records_of("regio-gemeenten", own_settings=own, **rows)
    over = [group for group in run_checks(records).groups if group.kind.code == "V-GELD-02"]
    assert [(group.ids[index], group.severity.value) for group in over for index in range(len(group))] == [
        ("K1", "warning")
    ]
    assert not {line for line in grave("regio-gemeenten", own_settings=own, **rows) if line.split()[1] == "F"}


def test_row_26_nothing_ranks_people_and_appreciation_can_be_asked():
    ranking = re.compile(
        r"\b(ranglijst|rangorde|slechtste?|beste van|top \d+|score van de vrijwilliger)\b", re.IGNORECASE
    )
    for kind in kinds():
        for variant in (kind.variant(""), *kind.variants.values()):
            assert not ranking.search(f"{variant.message.nl} {variant.remedy.nl}"), kind.code
    answers = [
        {"datum": "2026-05-01", "programma_id": "COSA11", "rol": "vrijwilliger", "vraag": asked, "score": 4}
        for asked in ("waardering", "aandacht", "communicatie")
    ]
    assert grave("cosa-1-op-1", Tevredenheid=answers) == []


def test_row_27_respondents_are_codes_with_a_role_and_one_programme_can_be_left_out():
    def mention(code, role, category, programme_id):
        return {
            "datum": "2026-03-02", "programma_id": programme_id, "soort": "activiteitenlijst", "categorie": category,
            "respondentcode": code, "respondent_rol": role,
        }  # fmt: skip

    rows = [
        mention("R1", "vrijwilliger", "samen ondernemen", "COSA11"),
        mention("R2", "professional", "samen ondernemen", "LJR"),
        mention("R2", "professional", "praktische zaken", "LJR"),
        mention("R3", "cliënt", "praktische zaken", "ADAM"),
    ]
    names = ("cosa-1-op-1", "pilot-ljr", "pilotgroep-adam")
    assert grave(*names, Activiteiten=rows) == []
    records = records_of(*names, Activiteiten=rows)
    year = Period(dt.date(2026, 1, 1), DAY)
    left_out = frozenset(records.find("Programmas", name) for name in named_programmes(records, "COSA 1-op-1"))
    found = {
        without: activities_named(Scope(records, run_checks(records), year, Selection(without=without)))
        for without in (frozenset(), left_out)
    }
    assert [figure.value for figure in found.values()] == [3, 2]
    assert [figure.breakdown[0].part for figure in found.values()] == [2, 1]


def test_row_28_three_criteria_stand_in_columns_of_their_own():
    criteria = ("criterium_geen_veiligheidsrisico", "criterium_baat", "criterium_open_voor_contact")
    assert set(criteria) <= set(sheet_named("Clienten").columns_shown)
    agreed = {"info_afspraak_datum": "2026-01-05", "contactlocatie": "kantoor", **dict.fromkeys(criteria, "ja")}
    rows = {
        "Contactpersonen": [PROFESSIONAL],
        "Clienten": [{"clientcode": "C-0001", **agreed}],
        "Vrijwilligers": [person()],
        "Plaatsingen": [placed(clientcode="C-0001")],
    }
    assert grave("cosa-1-op-1", **rows) == []
    rows["Clienten"][0]["criterium_baat"] = "nee"
    assert grave("cosa-1-op-1", **rows) == ["V-CLI-02 F Clienten"]


@pytest.mark.parametrize("name", ["cosa", "cosa-1-op-1", "pilot-ljr", "pilotgroep-adam", "reclassering-3ro"])
def test_row_29_partners_are_kinds_of_organisation_and_nobody_to_hand_a_client_over_to(name):
    partners = ["Zorg- en Veiligheidshuis", "politie", "OM", "rechtbank", "GGZ"]
    rows = [{"org_id": f"X{n}", "naam": kind, "soort": kind, "rol": "verwijzer"} for n, kind in enumerate(partners)]
    assert grave(name, Organisaties=rows) == []
    assert grave(name, Organisaties=[{**rows[0], "soort": "gilde"}]) == ["V-ALG-06 F Organisaties"]
    assert not set(partners) & set(sheet_named("Overdrachten").column("naar").choices)


def test_row_47_another_tegenprestatie_is_counted_without_names():
    rows = [
        {"datum": "2026-05-01", "programma_id": "GEMEENTE", "soort": "andere tegenprestatie", "categorie": category,
         "aantal_deelnemers": 12}
        for category in ("mantelzorg", "scholing", "schuldhulp")
    ]  # fmt: skip
    assert grave("gemeente", Activiteiten=rows) == []
    carer = placed(clientcode="C-0001", relatie_met_client="mantelzorg", taak_normaal_door_beroepskracht="nee")
    people = [person(uitkering="geen", instroomroute="anders")]
    assert grave("gemeente", Vrijwilligers=people, Plaatsingen=[carer]) == ["V-PLA-15 W Plaatsingen"]


def test_row_48_who_works_on_his_own_is_only_registered_and_one_contact_a_year_is_enough():
    claimant = {
        "startdatum": "2024-01-05", "uitkering": "bijstand", "instroomroute": "eigen initiatief online",
        "gemeente_toestemming": "ja", "toestemming_datum": "2024-01-02", "gemeente_org_id": "GEMEENTE",
    }  # fmt: skip
    rows = {"Vrijwilligers": [person(laatste_contact="2025-09-01", **claimant)]}
    assert grave("gemeente", **rows) == []
    assert grave("gemeente", own_settings={"dagen_zonder_contact": 365}, **rows) == []
    rows["Vrijwilligers"][0]["laatste_contact"] = "2025-05-01"
    (line,) = grave("gemeente", own_settings={"dagen_zonder_contact": 365}, **rows)
    assert line.endswith("W Vrijwilligers")


def test_row_49_three_kinds_of_agreement_each_with_a_price_a_number_and_a_final_evaluation():
    preset = programme("afspraken-gemeente")
    assert {row["eindevaluatie_verplicht"] for row in preset.rows["Programmas"]} == {"ja"}
    assert {row["programma_id"] for row in preset.rows["Subsidies"]} == {
        row["programma_id"] for row in preset.rows["Programmas"]
    }
    prices = [
        {**row, "van": "2026-01-01", "tot": "2026-12-31", "bedrag_per_traject": price, "max_trajecten": number}
        for row, price, number in zip(preset.rows["Subsidies"], (600, 1200, 450), (50, 4, 30), strict=True)
    ]
    assert grave("afspraken-gemeente", Subsidies=prices) == []
    records = records_of("afspraken-gemeente", Subsidies=prices)
    assert records.table("Subsidies")["max_trajecten"].values.tolist() == [50, 4, 30]
    assert named_programmes(records, "Participatiecoaches in de wijk") == ("WIJKCOACH",)
    ended = {
        "programma_id": "TRAJECT", "org_id": "O1", "status": "afgerond", "eind_werkelijk": "2026-05-29",
        "reden_einde": "doel bereikt", "taak_normaal_door_beroepskracht": "nee",
    }  # fmt: skip
    rows = {
        "Organisaties": [{"org_id": "O1", "naam": "Buurthuis", "winstoogmerk": "nee"}],
        "Vrijwilligers": [person(uitkering="geen", instroomroute="balie")],
        "Plaatsingen": [placed(**ended)],
    }
    assert [line.split()[0] for line in grave("afspraken-gemeente", **rows)] == ["V-LRN-04"]
    rows["Gesprekken"] = [{"plaatsing_id": "P1", "datum": "2026-05-28", "soort": "eindgesprek"}]
    assert grave("afspraken-gemeente", **rows) == []
