"""Every starred row of domain/programmes.md has its preset, with exactly the norms that the row or its source states:
each other norm stays empty and is not checked."""

from __future__ import annotations

import datetime as dt

import pytest

from vzv_sheets.programmes import combination
from vzv_sheets.programmes.catalogue import programme, programmes
from vzv_sheets.schema.sheets.programmes_norms import NORMS

_PROBATION = {"domein": "reclassering", "inclusiecriteria_vereist": "ja", "info_afspraak_vereist": "ja"}
_BENEFIT = {"uitkering_vragen": "ja"}
# What stands on Programmas besides programma_id and naam, by preset and programma_id.
STATED = {
    "cosa": {
        "COSA": {
            "soort": "cirkel", "domein": "reclassering", "driegesprek_bij_start": "ja", "info_afspraak_vereist": "ja",
            "min_vrijwilligers_per_client": 3,
        },
    },
    "cosa-1-op-1": {"COSA11": {**_PROBATION, "soort": "1-op-1", "max_vrijwilligers_per_client": 1}},
    "pilot-ljr": {"LJR": {**_PROBATION, "soort": "buddy/maatje", "aanbieder_org_id": "VWO"}},
    "pilotgroep-adam": {"ADAM": {**_PROBATION, "soort": "buddy/maatje", "aanbieder_org_id": "VWO"}},
    "home-start": {"HOMESTART": {"soort": "gezin/huishouden", "domein": "sociaal"}},
    "mim": {
        "MIM": {
            "soort": "gezin/huishouden", "domein": "jeugd", "min_keer_per_maand": 1,
            "verboden_taken": "opvoedadvies; gezondheidsadvies",
        },
    },
    "casus-1": {
        "CASUS1": {
            **_BENEFIT, "soort": "traject tegenprestatie", "min_keer_per_week": 2, "norm_weken": 8,
            "opbouw_verwacht": "ja", "rollen_gescheiden": "ja",
        },
    },
    "casus-2": {
        "CASUS2": {
            **_BENEFIT, "soort": "traject tegenprestatie", "doelgroep_trede_min": 1, "doelgroep_trede_max": 2,
            "driegesprek_bij_start": "ja",
        },
    },
    "vrijwilligerscentrale": {
        "VWC-1": {
            **_BENEFIT, "soort": "vrijwilligerswerk op maat", "aanpak": "1 doorverwijzen", "min_dagdelen_per_week": 1,
        },
        "VWC-2": {
            **_BENEFIT, "soort": "vrijwilligerswerk op maat", "aanpak": "2 toeleiden", "min_dagdelen_per_week": 1,
        },
    },
    "zorginstelling": {
        "ZORG": {
            **_BENEFIT, "soort": "instelling", "domein": "zorg", "min_dagdelen_per_week": 1,
            "vog_vereist": "taakafhankelijk", "geheimhouding_vereist": "ja",
            "verboden_taken": "lichamelijke zorg; medisch",
        },
    },
    "gemeente": {"GEMEENTE": {**_BENEFIT, "soort": "vrijwilligerswerk op maat", "aanpak": "1 doorverwijzen"}},
    "opvoeders-in-actie": {"OIA": {"soort": "groepsactiviteit", "domein": "jeugd", "aanbieder_org_id": "MEEUW"}},
    "go4it": {"GO4IT": {"soort": "1-op-1", "domein": "jeugd"}},
    "thuis-op-straat": {"TOS": {"soort": "buurt", "domein": "jeugd", "aanbieder_org_id": "TOS"}},
    "allemaal-opvoeders": {
        f"AO{number:02}": {
            "soort": "groepsactiviteit", "domein": "jeugd", "aanbieder_org_id": f"GEM{number:02}",
            "financiering_einddatum": dt.date(2027, 12, 31),
        }
        for number in range(1, 12)
    },
    "spirit": {
        "SPIRIT": {"soort": "vrijwilligerswerk op maat", "domein": "jeugd", "vog_vereist": "ja"},
        "SPIRIT-EXT": {
            "soort": "vrijwilligerswerk op maat", "domein": "jeugd", "vog_vereist": "ja", "aanbieder_org_id": "ANDERE",
        },
    },
    "talant": {
        "TALANT": {
            "soort": "instelling", "domein": "jeugd", "alleen_met_kind_toegestaan": "met toestemming ouders",
        },
    },
    "fier-fryslan": {
        "BIGSISTERS": {"soort": "gastgezin", "domein": "jeugd"},
        "FIER": {"soort": "groepsactiviteit", "domein": "jeugd"},
    },
}  # fmt: skip
# These four have tests of their own.
STARRED = (*STATED, "casus-3", "casus-4", "exodus", "humanitas-westerkwartier")


@pytest.mark.parametrize("name", STATED)
def test_the_programmes_state_this_and_nothing_else(name):
    rows = combination.rows_filled([programme(name)], "Programmas", 2026)
    assert {
        row["programma_id"]: {key: value for key, value in row.items() if key not in ("programma_id", "naam")}
        for row in rows
    } == STATED[name]


def test_there_are_22_and_the_words_for_client_and_professional_are_those_of_the_source():
    assert len(STARRED) == 22
    words = {name: programme(name).settings["term_client"] for name in STARRED}
    assert words == {
        **dict.fromkeys(STARRED, "cliënt"),
        "exodus": "deelnemer", "humanitas-westerkwartier": "deelnemer", "home-start": "gezin", "mim": "moeder",
        "casus-4": "bewoner", "zorginstelling": "bewoner", "opvoeders-in-actie": "deelnemer",
        "allemaal-opvoeders": "deelnemer", "go4it": "jongere", "fier-fryslan": "jongere", "thuis-op-straat": "kind",
        "spirit": "kind", "talant": "kind",
    }  # fmt: skip
    not_professional = {name for name in STARRED if programme(name).settings["term_beroepskracht"] == "beroepskracht"}
    assert not_professional == {"humanitas-westerkwartier", "home-start", "talant"}


def test_settings_hold_terms_and_the_waiting_time_where_a_vog_is_asked_and_no_other():
    for preset in (known for known in programmes() if known.name != "oefening"):
        asks = any(row.get("vog_vereist") in ("ja", "taakafhankelijk") for row in preset.rows["Programmas"])
        waiting = {"vog_wachttijd_dagen"} if asks else set()
        assert preset.settings.keys() == {"term_client", "term_beroepskracht"} | waiting, preset.name


@pytest.mark.parametrize("preset", programmes(), ids=lambda preset: preset.name)
def test_what_a_norm_is_about_is_in_sight_or_has_its_sheet(preset):
    asked = {norm.key for row in preset.rows["Programmas"] for norm in NORMS if row.get(norm.key) not in (None, "nee")}
    for norm in asked:
        for sheet, column in _READ_BY[norm]:
            shown = preset.columns_shown.get(sheet, ())
            assert column in shown if sheet in _ALWAYS_THERE else sheet in preset.sheets, (norm, sheet, column)
    if len(preset.rows["Programmas"]) > 1:
        assert "programma_id" in preset.columns_shown["Plaatsingen"]


@pytest.mark.parametrize("preset", programmes(), ids=lambda preset: preset.name)
def test_the_tasks_that_an_agreement_prints_are_in_sight(preset):
    if "L01" in preset.letters and "Plaatsingen" in preset.columns_shown:
        assert {"taken", "begeleider_id"} <= set(preset.columns_shown["Plaatsingen"])


_ALWAYS_THERE = ("Vrijwilligers", "Plaatsingen", "Uren")
_COPIES = (("Plaatsingen", "overeenkomst_datum"),)
# Where a coordinator fills in what a norm asks.
_READ_BY = {
    "doelgroep_trede_min": [("Vrijwilligers", "trede_start")],
    "doelgroep_trede_max": [("Vrijwilligers", "trede_nu")],
    "min_dagdelen_per_week": [("Plaatsingen", "startdatum")],
    "min_keer_per_week": [("Uren", "datum")],
    "min_keer_per_maand": [("Uren", "datum")],
    "norm_weken": [("Uren", "uren")],
    "opbouw_verwacht": [("Uren", "uren")],
    "intake_verplicht": [("Plaatsingen", "intakedatum")],
    "kennismaking_verplicht": [("Plaatsingen", "kennismakingsdatum")],
    "leerdoelen_verplicht": [("Leerdoelen", "")],
    "vrijwilligersovereenkomst_verplicht": [("Vrijwilligers", "contract_datum")],
    "plaatsingsovereenkomst_verplicht": _COPIES,
    "kopie_gemeente": _COPIES,
    "kopie_organisatie": _COPIES,
    "eindevaluatie_verplicht": [("Gesprekken", ""), ("Metingen", "")],
    "rollen_gescheiden": [("Plaatsingen", "begeleider_id"), ("Plaatsingen", "klantmanager_id")],
    "verplichte_training": [("Trainingen", "")],
    "driegesprek_bij_start": [("Gesprekken", "")],
    "vog_vereist": [("Vrijwilligers", "vog_afgifte")],
    "geheimhouding_vereist": [("Vrijwilligers", "geheimhouding_datum")],
    "uitkering_vragen": [("Vrijwilligers", "uitkering"), ("Vrijwilligers", "instroomroute")],
    "info_afspraak_vereist": [("Clienten", "")],
    "inclusiecriteria_vereist": [("Clienten", "")],
    "alleen_met_kind_toegestaan": [
        ("Plaatsingen", "alleen_met_kind"),
        ("Clienten", ""),
        ("Uren", "beroepskracht_erbij"),
    ],
    "max_vrijwilligers_per_client": [("Plaatsingen", "clientcode")],
    "min_vrijwilligers_per_client": [("Plaatsingen", "clientcode")],
}


def test_row_1_cosa_has_two_providers_under_one_code():
    names = {row["naam"] for row in combination.rows_filled([programme("cosa")], "Organisaties", 2026)}
    assert names == {"Reclassering Nederland", "Stichting Exodus Nederland"}
    assert "clientcode" in programme("cosa").columns_shown["Uren"]
    assert {"L09", "L10"} <= set(programme("cosa").letters)


@pytest.mark.parametrize(
    ("name", "referrer"), [("pilot-ljr", "Leger des Heils (LJ&R)"), ("pilotgroep-adam", "Reclassering")]
)
def test_rows_3_and_4_have_a_referrer_and_another_provider(name, referrer):
    rows = {row["rol"].split(";")[0]: row for row in combination.rows_filled([programme(name)], "Organisaties", 2026)}
    assert rows["verwijzer"]["naam"] == referrer
    assert rows["aanbieder"]["org_id"] == "VWO"
    assert {"begeleider_id", "professional_id", "contactfrequentie_professional"} <= set(
        programme(name).columns_shown["Plaatsingen"]
    )
    assert "Subsidies" in programme(name).sheets and "Dashboard_Financien" in programme(name).reports


def test_row_12_home_start_may_count_children_and_has_no_maximum_of_visits():
    assert programme("home-start").columns_folded == {"Clienten": ("aantal_kinderen",)}


def test_row_14_mim_has_eleven_locations_and_row_33_eleven_municipalities():
    locations = combination.rows_filled([programme("mim")], "Organisaties", 2026)
    assert [row["soort"] for row in locations] == ["CJG/consultatiebureau"] * 11
    municipal = combination.rows_filled([programme("allemaal-opvoeders")], "Organisaties", 2026)
    assert [row["soort"] for row in municipal].count("gemeente") == 11
    assert "CJG Beijum" in {row["naam"] for row in municipal}


def test_row_15_casus_1_is_funded_by_a_consortium_and_has_the_municipality_of_each_volunteer():
    (funder,) = [
        row
        for row in combination.rows_filled([programme("casus-1")], "Organisaties", 2026)
        if row["rol"] == "financier"
    ]
    assert funder["naam"] == "Samenwerkende gemeenten"
    assert {"gemeente_org_id", "klantmanager_id"} <= set(programme("casus-1").columns_shown["Vrijwilligers"])
    assert "L12" in programme("casus-1").letters


def test_row_16_casus_2_shows_the_steps_the_route_and_the_fourth_helper():
    shown = set(programme("casus-2").columns_shown["Vrijwilligers"])
    assert {"instroomroute", "trede_start", "trede_nu", "extra_begeleiding_nodig"} <= shown
    assert {"L04", "L22"} <= set(programme("casus-2").letters)
    kinds = {row["soort"] for row in combination.rows_filled([programme("casus-2")], "Organisaties", 2026)}
    assert {"welzijn", "vrijwilligerscentrale", "re-integratiebureau"} <= kinds


@pytest.mark.parametrize("name", ["casus-3", "vrijwilligerscentrale", "wijkcoaches"])
def test_rows_17_19_and_22_a_coach_or_intermediary_can_be_a_volunteer(name):
    assert programme(name).columns_folded["Contactpersonen"] == ("is_vrijwilliger", "vrijwilliger_id")


def test_row_19_the_registration_list_of_a_volunteer_centre():
    preset = programme("vrijwilligerscentrale")
    listed = {*preset.columns_shown["Vrijwilligers"], *preset.columns_folded["Vrijwilligers"]}
    assert {"achternaam", "postcode", "woonplaats", "opleiding", "vaardigheden", "motief", "uitkering"} <= listed
    assert "vacature_id" in preset.columns_shown["Plaatsingen"] and "Vacatures" in preset.sheets


def test_rows_32_33_and_30_have_no_clients_and_a_provider_that_counts_as_host():
    for name in ("thuis-op-straat", "allemaal-opvoeders", "opvoeders-in-actie"):
        preset = programme(name)
        assert "Clienten" not in preset.sheets and "clientcode" not in preset.columns_shown["Plaatsingen"]
        providers = {row["org_id"] for row in preset.rows["Organisaties"] if "aanbieder" in row["rol"]}
        assert {row["aanbieder_org_id"] for row in preset.rows["Programmas"]} <= providers


def test_row_37_shows_no_address_and_the_last_day_of_a_stay():
    preset = programme("fier-fryslan")
    shown = {key for keys in preset.columns_shown.values() for key in keys}
    assert not shown & {"straat", "huisnummer", "postcode", "woonplaats", "adres", "plaats"}
    assert "adres_geheim" in shown and "einddatum" in preset.columns_shown["Uren"]
    assert not preset.rows.get("Organisaties")


def test_tasks_that_a_programme_forbids_are_known_as_tasks():
    for preset in programmes():
        for row in preset.rows["Programmas"]:
            forbidden = [task.strip() for task in row.get("verboden_taken", "").split(";") if task]
            assert set(forbidden) <= set(preset.lists.get("taken", ())), preset.name
