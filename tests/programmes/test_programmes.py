"""Presets: what the shipped ones fill in, what the strict loader refuses, several in one workbook
(domain/programmes.md rows 6, 10 and 17, domain/workbook.md 2.1)."""

from __future__ import annotations

import copy
import datetime as dt
import tomllib
from decimal import Decimal

import pytest

from vzv_sheets.bundled_files import locate
from vzv_sheets.programmes import combination
from vzv_sheets.programmes.catalogue import UnknownProgrammeError, programme, programmes
from vzv_sheets.programmes.declaration import (
    MOST_COLUMNS_SHOWN,
    BrokenProgrammeError,
    Programme,
    open_list_names,
    read_programme,
)
from vzv_sheets.schema.columns import Required
from vzv_sheets.schema.sheets.programmes_norms import NORMS
from vzv_sheets.schema.standard import STANDARD_SHEETS, sheet_named
from vzv_sheets.workbook_building.sheet_plan import plan_sheets


def test_casus_3_asks_what_the_source_states_and_leaves_every_other_norm_empty():
    (row,) = combination.rows_filled([programme("casus-3")], "Programmas", 2026)
    asked = (
        "intake_verplicht", "kennismaking_verplicht", "leerdoelen_verplicht", "plaatsingsovereenkomst_verplicht",
        "kopie_gemeente", "kopie_organisatie", "uitkering_vragen",
    )  # fmt: skip
    assert dict(row) == {
        "programma_id": "CASUS3",
        "naam": "Traject vrijwilligerswerk met begeleiding",
        "soort": "traject tegenprestatie",
    } | dict.fromkeys(asked, "ja")


def test_casus_3_pays_600_for_40_to_50_matches_in_the_year_of_making():
    (row,) = combination.rows_filled([programme("casus-3")], "Subsidies", 2027)
    assert (row["bedrag_per_traject"], row["min_trajecten"], row["max_trajecten"]) == (600, 40, 50)
    assert (row["van"], row["tot"]) == (dt.date(2027, 1, 1), dt.date(2027, 12, 31))
    assert row["verdiend_bij"] == "match"
    (funder,) = combination.rows_filled([programme("casus-3")], "Organisaties", 2027)
    assert funder["org_id"] == row["financier_org_id"]


def test_exodus_asks_a_contract_and_a_vog_and_leaves_every_other_norm_empty():
    (row,) = combination.rows_filled([programme("exodus")], "Programmas", 2026)
    assert row.keys() == {
        "programma_id", "naam", "soort", "domein", "vrijwilligersovereenkomst_verplicht", "vog_vereist",
    }  # fmt: skip
    assert (row["soort"], row["domein"]) == ("instelling", "reclassering")
    assert combination.settings_filled([programme("exodus")], 2026)["vog_wachttijd_dagen"] == 60
    assert "restricties_akkoord_datum" in programme("exodus").columns_shown["Vrijwilligers"]
    assert {"vast_dagdeel", "rol"} <= set(programme("exodus").columns_shown["Plaatsingen"])


def test_humanitas_has_three_activities_without_a_single_norm_and_pays_costs_only():
    preset = programme("humanitas-westerkwartier")
    rows = combination.rows_filled([preset], "Programmas", 2026)
    assert [row["naam"] for row in rows] == ["Gezinsondersteuning", "Voorlezen", "Thuisadministratie"]
    assert len({row["programma_id"] for row in rows}) == 3
    for row in rows:
        norms = {norm.key: row[norm.key] for norm in NORMS if norm.key in row}
        assert norms == {"uitkering_vragen": "nee"}
        assert (row["soort"], row["alleen_onkosten"], row["reiskosten_vergoed"]) == ("gezin/huishouden", "ja", "ja")
    assert combination.settings_filled([preset], 2026) == {
        "brieven": "L01; L02; L08; L18; L23; L25",
        "term_client": "deelnemer",
        "term_beroepskracht": "beroepskracht",
    }
    assert not preset.sheets
    assert "clientcode" in preset.columns_shown["Plaatsingen"]


def test_an_unknown_name_suggests_the_nearest():
    assert programme(" Casus-3 ").name == "casus-3"
    with pytest.raises(UnknownProgrammeError, match=r"'casus3' bestaat niet\. Bedoelde u 'casus-3'\?"):
        programme("casus3")


@pytest.mark.parametrize("preset", programmes(), ids=lambda preset: preset.name)
def test_a_preset_shows_every_required_column_within_the_maxima(preset):
    for sheet in STANDARD_SHEETS:
        shown = combination.columns_shown([preset], sheet)
        assert len(shown) <= MOST_COLUMNS_SHOWN.get(sheet.name, len(shown))
        assert {column.key for column in sheet.columns if column.required is Required.ALWAYS} <= set(shown)


def _casus_3():
    text = locate("workbook_templates", "programmes", "casus-3.toml").read_text(encoding="utf-8")
    return tomllib.loads(text, parse_float=Decimal)


def _changed(*path, to):
    content = copy.deepcopy(_casus_3())
    place = content
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = to
    return content


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (_changed("kleur", to="rood"), "onbekend: kleur"),
        (_changed("title", to=" "), "title: ontbreekt of is leeg"),
        (_changed("sheets", to=["Planning"]), "sheets: onbekend: Planning"),
        (_changed("letters", to=["L26"]), "letters: 'L26' is geen brief"),
        (_changed("settings", "kleur", to="rood"), "settings: onbekend: kleur"),
        (_changed("settings", "vog_gratis", to="soms"), "settings.vog_gratis: 'soms' staat niet in de lijst"),
        (_changed("settings", "vog_wachttijd_dagen", to="60"), "'60' is geen geheel getal"),
        (_changed("columns_shown", "Uren", to=["datum", "kleur"]), "columns_shown.Uren: onbekend: kleur"),
        (_changed("columns_shown", "Uren", to=["datum", "datum"]), "een kolom staat er tweemaal"),
        (_changed("columns_shown", "Uren", to=["wie"]), "columns_shown.Uren: onbekend: wie"),
        (
            _changed("columns_shown", "Uren", to=[c.key for c in sheet_named("Uren").columns if not c.hidden][:9]),
            "columns_shown.Uren: 9 kolommen, hoogstens 8",
        ),
        (_changed("columns_folded", to={"Uren": ["datum"]}), "columns_folded.Uren: onbekend: datum"),
        (_changed("rows", "Subsidies", 0, "van", to="{jaar+1}-02-29"), "bestaat niet in elk jaar"),
        (_changed("rows", "Programmas", 0, "kleur", to="rood"), r"rows.Programmas\[1\]: onbekend: kleur"),
        (_changed("rows", "Programmas", 0, "soort", to="clubje"), "'clubje' staat niet in de lijst: cirkel; 1-op-1"),
        (_changed("rows", "Programmas", 0, "intake_verplicht", to=True), "'True' is geen tekst"),
        (_changed("rows", "Programmas", 0, "doelgroep_trede_min", to=7), "7 ligt niet tussen 1 en 6"),
        (_changed("rows", "Subsidies", 0, "voorwaarden", to="intake; koffie"), "'koffie' staat niet in de lijst"),
        (_changed("rows", "Subsidies", 0, "van", to="1 januari"), "'1 januari' is geen datum"),
        (_changed("rows", "Subsidies", 0, "van", to="{jaar}-02-29"), "bestaat niet in elk jaar"),
        (_changed("rows", "Subsidies", 0, "bedrag_per_traject", to="600"), "'600' is geen getal"),
        (_changed("rows", "Subsidies", 0, "programma_id", to="ANDERS"), "'ANDERS' vult deze preset niet"),
        (_changed("lists", to={"status": ["slapend"]}), "lists: onbekend: status"),
    ],
)
def test_the_loader_refuses_what_the_standard_lacks(content, message):
    with pytest.raises(BrokenProgrammeError, match=r"^preset\.toml: .*" + message):
        read_programme(content, "preset.toml")


def test_two_programmes_show_programma_id_and_keep_within_the_maxima():
    both = [programme("casus-3"), programme("exodus")]
    placements = combination.columns_shown(both, sheet_named("Plaatsingen"))
    assert len(placements) == 14
    assert {"programma_id", "plaatsing_id", "vrijwilliger_id", "startdatum"} <= set(placements)
    assert "programma_id" not in combination.columns_shown(both[:1], sheet_named("Plaatsingen"))
    assert [row["programma_id"] for row in combination.rows_filled(both, "Programmas", 2026)] == ["CASUS3", "EXODUS"]
    assert combination.letters_offered(both) == tuple(sorted({*both[0].letters, *both[1].letters}))


def test_of_two_different_settings_the_first_programme_decides():
    both = [programme("exodus"), programme("casus-3")]
    assert combination.settings_filled(both, 2026)["term_client"] == "deelnemer"
    assert combination.settings_filled(both[::-1], 2026)["term_client"] == "cliënt"


def test_an_organisation_that_two_programmes_name_stands_once():
    row = {"org_id": "GEM-A", "naam": "Gemeente A"}
    pair = [Programme(name, name, name, "test", rows={"Organisaties": (row,)}) for name in ("een", "twee")]
    assert combination.rows_filled(pair, "Organisaties", 2026) == (row,)


def test_rows_without_a_number_of_their_own_all_stay():
    hours = combination.rows_filled([programme("oefening")], "Uren", 2026)
    assert [row["vrijwilliger_id"] for row in hours] == ["V01", "V01", "V03", "V04"]


def test_a_day_of_a_later_year_and_columns_that_stand_folded():
    content = _changed("rows", "Subsidies", 0, "tot", to="{jaar+1}-02-28")
    content["columns_folded"] = {"Vrijwilligers": ["opleiding"]}
    preset = read_programme(content, "preset.toml")
    assert combination.rows_filled([preset], "Subsidies", 2026)[0]["tot"] == dt.date(2027, 2, 28)
    people = next(plan for plan in plan_sheets([preset], {}, (), 2026) if plan.sheet.name == "Vrijwilligers")
    assert people.position("opleiding") >= people.shown and people.position("vaardigheden") is None


def test_lists_with_different_values_carry_the_name_of_their_sheet():
    names = open_list_names()
    assert "taken" in names
    assert {"Organisaties.soort", "Leerdoelen.categorie", "Activiteiten.categorie"} <= names.keys()
    assert combination.list_additions([programme("exodus")], "taken") == ("re-integratiecentrum", "werkgroep")
