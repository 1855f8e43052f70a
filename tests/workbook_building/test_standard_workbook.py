"""The standard workbook: sheets, tables, columns, drop-downs, formats, properties (domain/workbook.md 2.0 to 2.2)."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

import pytest
from openpyxl.utils import range_boundaries

from tests.workbook_building.opened import DAY, built, cell, opened, part, position, validation
from vzv_sheets.programmes.catalogue import programme
from vzv_sheets.records.headers import accepted_headers
from vzv_sheets.schema.columns import Required
from vzv_sheets.schema.settings import SETTINGS
from vzv_sheets.schema.standard import STANDARD_SHEETS, sheet_named
from vzv_sheets.schema.version import SCHEMA_VERSION
from vzv_sheets.vocabulary.words import fold
from vzv_sheets.workbook.closed_file.reader import read_workbook
from vzv_sheets.workbook_building import look
from vzv_sheets.workbook_building.reading_guide import FIRST_HOUR
from vzv_sheets.workbook_building.standard_workbook import build_workbook, sheet_donor


def test_only_the_sheets_that_the_programme_needs_in_the_order_of_work():
    sheets = opened(built())
    visible = [sheet.title for sheet in sheets if sheet.sheet_state == "visible"]
    assert visible == [
        "Leeswijzer", "Dashboard_Coordinator", "Controle", "Limieten", "Dashboard_Financien", "Betaallijst", "Dashboard_Gemeente",
        "Instellingen", "Vrijwilligers", "Plaatsingen", "Uren", "Onkosten",
        "Organisaties", "Contactpersonen", "Leerdoelen", "Metingen", "Gesprekken", "Subsidies", "Uitzonderingen",
        "Brieflog",
    ]  # fmt: skip
    assert {sheet.title for sheet in sheets} - set(visible) == {
        "Programmas", "Regelingen", "Documenten", "Lijsten", "Keuzes",
    }  # fmt: skip
    assert sheets.active.title == "Leeswijzer"


def test_a_simple_programme_shows_six_input_sheets_and_without_letters_no_register():
    simple = dataclasses.replace(programme("exodus"), sheets=(), letters=())
    sheets = opened(build_workbook([simple], workbook_id="id-1", made_on=DAY))
    assert [sheet.title for sheet in sheets if sheet.sheet_state == "visible"] == [
        "Leeswijzer", "Dashboard_Coordinator", "Controle", "Limieten", "Instellingen", "Vrijwilligers", "Plaatsingen", "Uren", "Onkosten",
    ]  # fmt: skip


def test_every_sheet_of_the_standard_has_its_table_with_headers_that_are_read_as_their_column():
    sheets = opened(built(extra_sheets=[sheet.name for sheet in STANDARD_SHEETS]))
    for declared in STANDARD_SHEETS:
        sheet = sheets[declared.name]
        (table,) = sheet.tables.values()
        assert table.displayName == f"tbl_{declared.name}"
        assert range_boundaries(table.ref)[:2] == (1, 1)
        headers = [str(column.value) for column in sheet[1]]
        assert table.column_names == headers
        if declared.name != "Instellingen":
            accepted = accepted_headers(declared)
            keys = [accepted[fold(header)].key for header in headers]
            assert len(set(keys)) == len(keys)
            starred = {key for key, header in zip(keys, headers, strict=True) if header.endswith(" *")}
            assert starred == {c.key for c in declared.columns if c.required is Required.ALWAYS}


def test_columns_that_are_not_shown_are_folded_at_the_right_and_hidden_ones_are_absent():
    sheet = opened(built())["Vrijwilligers"]
    titles = [str(header.value).removesuffix(" *") for header in sheet[1]]
    shown = programme("casus-3").columns_shown["Vrijwilligers"]
    assert tuple(titles[:15]) == shown
    assert set(titles) == {c.key for c in sheet_named("Vrijwilligers").columns if not c.hidden}
    dimensions = sheet.column_dimensions
    widths = {
        index: dimension for dimension in dimensions.values() for index in range(dimension.min, dimension.max + 1)
    }
    assert not any(widths[index].hidden for index in range(1, 16))
    assert all(widths[index].hidden and widths[index].outlineLevel == 1 for index in range(16, len(titles) + 1))
    assert widths[len(titles) + 1].collapsed


def test_a_hidden_column_is_there_when_a_row_fills_it():
    sheet = opened(built(rows={"Uren": [{"uren_id": "U000123", "datum": DAY}]}))["Uren"]
    assert cell(sheet, "uren_id", 2).value == "U000123"


def test_closed_lists_refuse_open_lists_warn_and_numbers_of_people_are_only_helped_along():
    sheets = opened(built())
    status = validation(sheets["Vrijwilligers"], "status")
    assert (status.type, status.errorStyle or "stop", status.showErrorMessage) == ("list", "stop", True)
    assert status.formula1 == '"aangemeld,intake,wachtlijst,actief,gepauzeerd,gestopt,afgewezen,terugverwezen"'
    assert "aangemeld; intake" in status.error
    activity = validation(sheets["Uren"], "activiteit")
    assert (activity.formula1, activity.showErrorMessage) == ("keuze_activiteit", False)
    function = validation(sheets["Contactpersonen"], "functie")
    assert (function.formula1, function.errorStyle, function.showErrorMessage) == ("keuze_functie", "warning", True)
    for sheet, key, name in (
        ("Plaatsingen", "vrijwilliger_id", "keuze_Vrijwilligers"),
        ("Plaatsingen", "begeleider_id", "keuze_Contactpersonen_Vrijwilligers"),
        ("Plaatsingen", "taken", "keuze_taken"),
        ("Uren", "plaatsing_id", "keuze_Plaatsingen"),
    ):
        found = validation(sheets[sheet], key)
        assert (found.type, found.formula1, found.showErrorMessage) == ("list", name, False)
    assert validation(sheets["Onkosten"], "bon_aanwezig").formula1 == '"ja,nee"'


def test_dates_and_numbers_are_tested_and_a_mistake_may_pass():
    sheets = opened(built())
    step = validation(sheets["Vrijwilligers"], "trede_nu")
    assert (step.type, step.formula1, step.formula2, step.errorStyle) == ("whole", "1", "6", "warning")
    assert step.error == "Schrijf een geheel getal van 1 tot en met 6."
    day = validation(sheets["Uren"], "datum")
    assert (day.type, day.errorStyle, day.error) == ("date", "warning", "Schrijf een datum als 31-12-2026.")
    assert validation(sheets["Onkosten"], "bedrag").type == "decimal"


def test_every_column_explains_itself_when_a_cell_is_selected():
    sheets = opened(built(extra_sheets=[sheet.name for sheet in STANDARD_SHEETS]))
    for declared in STANDARD_SHEETS:
        if declared.name == "Instellingen":
            continue
        titles = {str(header.value).removesuffix(" *") for header in sheets[declared.name][1]}
        for column in declared.columns:
            if column.title in titles:
                found = validation(sheets[declared.name], column.title)
                prompt = (found.prompt or "").removesuffix("…")
                assert found.showInputMessage
                assert column.help.startswith(prompt) or prompt.startswith(column.help)


def test_the_usual_amount_per_kilometre_of_the_year_is_only_suggested():
    found = validation(opened(built())["Onkosten"], "tarief").prompt
    assert found.endswith("Gebruikelijk in 2026: € 0,23 per km (niet bevestigd).")
    later = build_workbook([programme("casus-3")], workbook_id="id-1", made_on=dt.date(2027, 1, 1))
    assert "Gebruikelijk" not in validation(opened(later)["Onkosten"], "tarief").prompt


def test_every_name_that_a_drop_down_uses_is_defined_and_no_other():
    content = built(extra_sheets=[sheet.name for sheet in STANDARD_SHEETS])
    sheets = opened(content)
    used = {
        found.formula1
        for sheet in sheets
        for found in sheet.data_validations.dataValidation
        if found.type == "list" and not found.formula1.startswith('"')
    }
    assert used == {name for name in sheets.defined_names if name.startswith("keuze_")}


def test_texts_keep_what_was_typed_and_numbers_show_dutch_separators():
    sheets = opened(built(rows={"Onkosten": [{"bedrag": 1}], "Uren": [{"uren": 1}]}))
    volunteers, hours, expenses = sheets["Vrijwilligers"], sheets["Uren"], sheets["Onkosten"]
    for key in ("vrijwilliger_id", "telefoon", "postcode"):
        assert cell(volunteers, key, 2).number_format == "@"
        letters = cell(volunteers, key, 2).column_letter
        assert volunteers.column_dimensions[letters].number_format == "@"
    assert cell(expenses, "werkmaand", 2).number_format == "@"
    assert cell(hours, "datum", 2).number_format.startswith("[$-413]d mmm yyyy")
    assert cell(hours, "uren", 2).number_format == "[$-413]0.0#"
    assert cell(expenses, "bedrag", 2).number_format.startswith('[$-413]"€" #,##0.00')


def test_headers_stay_in_sight_and_the_page_is_a4_across_with_amounts_and_verdicts_beside_each_other_on_limieten():
    sheets = opened(built())
    for name, frozen in (("Vrijwilligers", "B2"), ("Plaatsingen", "D2"), ("Controle", "A10"), ("Limieten", "E11")):
        sheet = sheets[name]
        assert sheet.freeze_panes == frozen
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1 + (name == "Limieten"), 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows
    assert sheets["Controle"].print_area == "'Controle'!$A$1:$J$1048576"
    limits = sheets["Limieten"]
    assert (limits.print_title_cols, limits.page_setup.pageOrder) == ("$A:$D", "overThenDown")
    assert [limits["T10"].value, limits["U10"].value] == ["reden", "maand_bereikt"]
    assert limits.print_area == "'Limieten'!$A$1:$U$1048576"


def test_settings_are_all_there_with_what_the_programme_and_the_rows_fill():
    content = built("exodus", rows={"Instellingen": [{"naam": "organisatienaam", "waarde": "Exodus Noord"}]})
    sheet = opened(content)["Instellingen"]
    values = {row[0]: row[1] for row in sheet.iter_rows(min_row=2, values_only=True)}
    assert list(values) == [
        f"{setting.key} *" if setting.required is Required.ALWAYS else setting.key
        for setting in SETTINGS
        if not setting.hidden
    ]
    assert values["organisatienaam *"] == "Exodus Noord"
    assert (values["vog_wachttijd_dagen"], values["term_client"]) == (60, "deelnemer")
    assert (values["schema_versie"], values["taal"], values["peildatum"]) == (SCHEMA_VERSION, "nl", None)
    assert all(row[2] and row[3] for row in sheet.iter_rows(min_row=2, values_only=True))
    grounds = next(
        v
        for v in sheet.data_validations.dataValidation
        if v.formula1 == '"ANBI,sportorganisatie,niet vpb-plichtig,geen"'
    )
    assert sheet[str(grounds.sqref).replace("B", "A")].value == "vrijwilligersregeling_grondslag"


def test_the_first_hour_of_the_guide_asks_what_the_standard_requires():
    assert [len(FIRST_HOUR[name]) for name in ("Vrijwilligers", "Plaatsingen", "Uren", "Onkosten")] == [2, 3, 3, 4]
    for name, keys in FIRST_HOUR.items():
        if name != "Instellingen":
            sheet = sheet_named(name)
            required = {column.key for column in sheet.columns if column.required is Required.ALWAYS}
            assert required <= set(keys)
            assert all(set(group) & set(keys) for group in sheet.one_of)


def test_the_guide_says_what_must_be_said_and_links_to_sheets_that_are_there():
    sheets = opened(built())
    guide = sheets["Leeswijzer"]
    text = " ".join(str(value) for row in guide.iter_rows(values_only=True) for value in row if value)
    for words in (
        "Stuur dit bestand nooit door", "mag zien", "De sleutel", "Iedereen mag vragen", "L15", "vzv check", "vzv update",
        "vzv letters", "vzv explain", "Controle", "Limieten", "L01, L03", "--all-due",
        "logo_bestand", "brieven_map",
    ):  # fmt: skip
        assert words in text
    links = [c.hyperlink for row in guide for c in row if c.hyperlink]
    targets = [re.fullmatch(r"'(.+)'!A1", link.location)[1] for link in links]
    assert len(targets) == 11
    assert set(targets) <= set(sheets.sheetnames)


@pytest.mark.parametrize(("programme", "who"), [("cosa", "cliënt"), ("mim", "moeder"), ("home-start", "gezin")])
def test_the_guide_speaks_of_codes_in_the_words_of_the_programme(programme, who):
    guide = opened(built(programme))["Leeswijzer"]
    text = " ".join(str(value) for row in guide.iter_rows(values_only=True) for value in row if value)
    assert f"Schrijf van een {who} alleen een code" in text
    assert who == "cliënt" or "cliënt" not in text


@pytest.mark.parametrize(
    ("programme", "each", "one"), [("home-start", "elk gezin", "het gezin"), ("cosa", "elke cliënt", "de cliënt")]
)
def test_input_messages_speak_of_who_is_helped_in_the_words_of_the_programme(programme, each, one):
    sheet = opened(built(programme))["Clienten"]
    told = " ".join(rule.prompt for rule in sheet.data_validations.dataValidation)
    assert f"Geef {each} een code" in told and f"Kies of {one} baat kan hebben" in told
    assert programme == "cosa" or "cliënt " not in told


def test_the_guide_tells_how_the_hidden_sheets_that_findings_name_come_into_sight():
    sheets = opened(built("cosa"))
    guide = sheets["Leeswijzer"]
    told = next(str(c.value) for row in guide.iter_rows() for c in row if "Zichtbaar maken" in str(c.value))
    hidden = {name for name in ("Programmas", "Regelingen", "Lijsten") if sheets[name].sheet_state == "hidden"}
    assert hidden == {name for name in ("Programmas", "Regelingen", "Lijsten") if name in told} != set()


def test_identity_is_in_the_properties_and_the_same_arguments_give_the_same_bytes(tmp_path):
    content = built("casus-3", "exodus")
    assert content == built("casus-3", "exodus")
    path = tmp_path / "werkmap.xlsx"
    path.write_bytes(content)
    identity = read_workbook(path).identity
    assert (identity.schema_version, identity.workbook_id) == (SCHEMA_VERSION, "id-1")
    assert "2026-03-14T00:00:00Z" in part(content, "docProps/core.xml")


def test_two_programmes_share_one_workbook():
    sheets = opened(built("casus-3", "exodus"))
    assert {"Leerdoelen", "Trainingen"} <= set(sheets.sheetnames)
    programmes = [row[0] for row in sheets["Programmas"].iter_rows(min_row=2, values_only=True)]
    assert programmes == ["CASUS3", "EXODUS"]
    assert position(sheets["Plaatsingen"], "programma_id") <= 14


def test_rows_that_are_given_take_the_place_of_the_preset_with_the_same_key():
    rows = {"Organisaties": [{"org_id": "GEM-A", "naam": "Gemeente Zwolle"}, {"org_id": "O1", "naam": "De Linde"}]}
    sheet = opened(built(rows=rows))["Organisaties"]
    assert [row[1] for row in sheet.iter_rows(min_row=2, values_only=True)] == ["Gemeente Zwolle", "De Linde"]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"rows": {"Planning": []}}, "no such sheet: Planning"),
        ({"rows": {"Uren": [{"kleur": "rood"}]}}, "no such column on Uren: kleur"),
        ({"rows": {"Instellingen": [{"naam": "kleur", "waarde": "rood"}]}}, "no such setting: kleur"),
        ({"extra_sheets": ["Planning"]}, "no such sheet: Planning"),
        ({"rows": {"Uren": [{"activiteit": "x" * 32_768}]}}, "Uren, rij 2, kolom 8: langer dan 32767 tekens"),
        ({"rows": {"Uren": [{"activiteit": ["a"]}]}}, "Uren, rij 2: een list past niet in een cel"),
    ],
)
def test_what_the_standard_or_a_cell_cannot_hold_is_refused(given, message):
    with pytest.raises(ValueError, match=message):
        built(**given)


def test_a_donor_holds_just_the_sheets_that_are_asked_and_nothing_that_points_elsewhere():
    content = sheet_donor(["Betaalgegevens", "Plaatsingen"])
    sheets = opened(content)
    assert sheets.sheetnames == ["Betaalgegevens", "Plaatsingen"]
    assert [table for sheet in sheets for table in sheet.tables] == ["tbl_Betaalgegevens", "tbl_Plaatsingen"]
    assert not sheets.defined_names
    formulas = [c.value for sheet in sheets for row in sheet for c in row if c.data_type == "f"]
    assert formulas == []
    assert validation(sheets["Betaalgegevens"], "vrijwilliger_id").formula1 == "keuze_Vrijwilligers"


def _luminance(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        *look.SEVERITIES.values(),
        *(
            (h["font_color"], h["bg_color"])
            for h in (look.HEADER_REQUIRED, look.HEADER_SOMETIMES, look.HEADER_OPTIONAL, look.HEADER_COMPUTED)
        ),
        (look.SECONDARY, look.PANEL),
        (look.LINK, look.PAPER),
    ],
)
def test_every_text_stands_out_against_its_ground(text, ground):
    light, dark = sorted((_luminance(text), _luminance(ground)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5
