"""Several programmes in one workbook: what each asks is joined, within the maxima of domain/workbook.md 2.1."""

from __future__ import annotations

import io
import itertools

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.programmes.preset_workbooks import DAY, empty_workbook
from tests.programmes.test_starred_presets import STARRED
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.programmes import combination
from vzv_sheets.programmes.catalogue import chosen, programme, programmes
from vzv_sheets.programmes.declaration import MOST_COLUMNS_SHOWN, Programme
from vzv_sheets.records.reading import read_records
from vzv_sheets.schema.columns import Required
from vzv_sheets.schema.standard import STANDARD_SHEETS, sheet_named
from vzv_sheets.use_cases.check import check
from vzv_sheets.workbook_building.standard_workbook import build_workbook

NOTHING = {"organisatienaam": None, "ondertekenaar_naam": None, "plaats_ondertekening": None}
# The teaching workbook is not empty; docs/oefeningen.md tells what is found in it.
NAMES = [preset.name for preset in programmes() if preset.name != "oefening"]
# What a workbook that nobody filled in yet asks, whatever its programmes: the name of the organisation (an error) and
# what a letter needs.
STILL_TO_FILL_IN = [
    ("V-ALG-03", "Instellingen", "De instelling 'organisatienaam' is niet ingevuld."),
    ("V-ALG-03", "Instellingen", "De instelling 'ondertekenaar_naam' is niet ingevuld."),
    ("V-ALG-03", "Instellingen", "De instelling 'plaats_ondertekening' is niet ingevuld."),
]


def _told(findings):
    return [(group.kind.code, group.sheet, group.message(index)) for group, index in findings.each()]


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_workbook_of_one_programme_reads_back_clean_and_opens_in_openpyxl(name, tmp_path):
    path = tmp_path / f"{name}.xlsx"
    path.write_bytes(build_workbook([programme(name)], workbook_id="id-1", made_on=DAY))
    assert _told(check(path, as_of=DAY).findings) == STILL_TO_FILL_IN
    assert openpyxl.load_workbook(path, read_only=True).sheetnames[0] == "Leeswijzer"


def test_every_pair_of_starred_programmes_reads_back_clean_and_shows_which_programme_a_placement_is_of():
    for pair in itertools.combinations(chosen(STARRED), 2):
        records = read_records(empty_workbook([preset.name for preset in pair], NOTHING), as_of=DAY)
        assert _told(run_checks(records)) == STILL_TO_FILL_IN, [preset.name for preset in pair]
        assert len(records.table("Programmas")) == sum(len(preset.rows["Programmas"]) for preset in pair)


@given(st.lists(st.sampled_from(NAMES), min_size=3, max_size=8, unique=True))
@settings(max_examples=40, deadline=None)
def test_any_set_of_programmes_reads_back_clean_within_the_maxima(names):
    presets = chosen(names)
    assert _told(run_checks(read_records(empty_workbook(names, NOTHING), as_of=DAY))) == STILL_TO_FILL_IN
    for sheet in STANDARD_SHEETS:
        shown = combination.columns_shown(presets, sheet)
        assert len(set(shown)) == len(shown) <= MOST_COLUMNS_SHOWN.get(sheet.name, len(shown))
        assert {column.key for column in sheet.columns if column.required is Required.ALWAYS} <= set(shown)
        if "programma_id" in {column.key for column in sheet.columns}:
            assert "programma_id" in shown


@pytest.mark.parametrize("number", range(0, len(NAMES), 10))
def test_a_file_of_four_programmes_has_every_sheet_that_one_of_them_asks_and_opens_in_openpyxl(number, tmp_path):
    presets = [programme(NAMES[(number + step) % len(NAMES)]) for step in (0, 5, 11, 18)]
    content = build_workbook(presets, workbook_id="id-1", made_on=DAY)
    path = tmp_path / "samen.xlsx"
    path.write_bytes(content)
    assert _told(check(path, as_of=DAY).findings) == STILL_TO_FILL_IN
    sheets = openpyxl.load_workbook(io.BytesIO(content))
    visible = {sheet.title for sheet in sheets if sheet.sheet_state == "visible"}
    for preset in presets:
        assert {*preset.sheets, *preset.reports} <= visible
        listed = {row[1].value for row in sheets["Lijsten"].iter_rows(min_row=2)}
        assert {value for values in preset.lists.values() for value in values} <= listed
    ids = {row[0].value for row in sheets["Programmas"].iter_rows(min_row=2)}
    assert ids == {row["programma_id"] for preset in presets for row in preset.rows["Programmas"]}


def test_programmes_that_fill_a_row_with_the_same_key_fill_the_same_row():
    found = {}
    for preset in programmes():
        for sheet, rows in preset.rows.items():
            for row in rows:
                key = tuple(row.get(part) for part in sheet_named(sheet).key)
                assert not any(key) or found.setdefault((sheet, *key), row) == row, (preset.name, key)


def test_the_columns_that_all_show_come_first_and_then_those_of_each_in_turn():
    first, second = ["org_id", "rol", "eigen_keuze", "werktijd", "uitstroom"], ["rol", "subsidie_id", "evaluatie_datum"]
    default = sheet_named("Plaatsingen").columns_shown
    room = [key for key in default if key not in (*first, "plaatsing_id", "vrijwilliger_id", "startdatum")][:7]
    pair = [
        Programme(name, name, name, "test", columns_shown={"Plaatsingen": (*keys, *room)})
        for name, keys in (("een", first), ("twee", second))
    ]
    shown = combination.columns_shown(pair, sheet_named("Plaatsingen"))
    # Four columns that always stay, what both show (rol and seven others), and one of each in turn for the two left.
    assert set(shown) == {"plaatsing_id", "vrijwilliger_id", "startdatum", "programma_id", "rol", *room} | (
        {"org_id", "subsidie_id"} if "programma_id" not in room else {"org_id", "subsidie_id", "eigen_keuze"}
    )
    assert shown.index("org_id") < shown.index("rol") < shown.index("subsidie_id")


def test_settings_that_differ_are_told_with_the_one_that_holds():
    presets = chosen(["humanitas-westerkwartier", "exodus", "cosa"])
    told = {found.key: found for found in combination.differing_settings(presets, 2026)}
    assert told.keys() == {"term_client", "term_beroepskracht"}
    assert (told["term_client"].value, told["term_client"].others) == ("deelnemer", (("cosa", "cliënt"),))
    assert told["term_beroepskracht"].sentence == (
        "Let op: 'term_beroepskracht' wordt 'beroepskracht' (van humanitas-westerkwartier); bij exodus 'professional' "
        "en bij cosa 'professional'. Een werkmap heeft er één: op blad Instellingen kunt u een andere kiezen."
    )
    assert combination.differing_settings(chosen(["cosa", "casus-3"]), 2026) == ()
