"""Names such as `LJ&R`, `pilotgroep A'dam` and `pilotgroep A’dam` survive the workbook, letters, file names and JSON, and
whoever types one kind of quote finds the other (domain/programmes.md rows 3 and 4)."""

from __future__ import annotations

import datetime as dt
import io
import json
import zipfile

import openpyxl
import pytest
from lxml import etree

from tests.checks.small_workbooks import found, records, sheet
from vzv_sheets.programmes.catalogue import UnknownProgrammeError, programme
from vzv_sheets.records.named_programmes import named_programmes
from vzv_sheets.use_cases.check import check
from vzv_sheets.use_cases.demo import demo
from vzv_sheets.use_cases.letters import letters
from vzv_sheets.workbook_building.standard_workbook import build_workbook

STRAIGHT, CURLY, HOST = "A'dam & co", "A’dam & co", "J&R <d'Hulp> “d’Hulp”"
NOW = dt.datetime(2026, 6, 30, 9, 30, tzinfo=dt.UTC)
ROWS = {
    "Instellingen": [
        {"naam": "organisatienaam", "waarde": "LJ&R 'A’dam'"},
        {"naam": "ondertekenaar_naam", "waarde": "D'Artagnan & zn"},
        {"naam": "plaats_ondertekening", "waarde": "'s-Gravenhage"},
    ],
    "Programmas": [
        {"programma_id": "X&Y'S", "naam": STRAIGHT, "domein": "reclassering", "verboden_taken": "tuin"},
        {"programma_id": "X&Y2", "naam": CURLY, "domein": "reclassering"},
    ],
    "Organisaties": [{"org_id": "O'1", "naam": HOST, "soort": "welzijn"}],
    "Contactpersonen": [{"contact_id": "K1", "naam": "Åsa d'Angelo & co", "functie": "toezichthouder"}],
    "Vrijwilligers": [
        {
            "vrijwilliger_id": "V1", "voornaam": "Ann", "achternaam": "'t Hart", "startdatum": dt.date(2026, 1, 5),
            "straat": "'t Zand", "huisnummer": "1", "postcode": "1011 AB", "woonplaats": "'s-Hertogenbosch",
        },
    ],
    "Plaatsingen": [
        {
            "plaatsing_id": identifier, "vrijwilliger_id": "V1", "programma_id": code, "org_id": "O'1",
            "begeleider_id": "K1", "taken": task, "startdatum": start, "eind_gepland": dt.date(2026, 12, 31),
            "eind_werkelijk": end,
        }
        for identifier, code, task, start, end in (
            ("LJ&R-1", "LJR", "taalles", dt.date(2026, 1, 5), dt.date(2026, 2, 1)),
            ("A'dam-1", "ADAM", "taalles", dt.date(2026, 2, 2), dt.date(2026, 3, 1)),
            ("A’dam-1", "X&Y'S", "tuin", dt.date(2026, 3, 2), None),
        )
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def content():
    presets = [programme("pilot-ljr"), programme("pilotgroep-adam")]
    return build_workbook(presets, workbook_id="id-1", made_on=NOW.date(), rows=ROWS)


@pytest.fixture
def workbook(tmp_path, content):
    path = tmp_path / "LJ&R A’dam 'pilot'.xlsx"
    path.write_bytes(content)
    return path


def test_the_workbook_holds_every_name_as_it_was_typed_also_in_its_drop_downs(content):
    book = openpyxl.load_workbook(io.BytesIO(content))
    names = {row[0].value: row[1].value for row in book["Programmas"].iter_rows(min_row=2)}
    assert names == {"LJR": "pilot LJ&R", "ADAM": "pilotgroep A’dam", "X&Y'S": STRAIGHT, "X&Y2": CURLY}
    shown = openpyxl.load_workbook(io.BytesIO(content), data_only=True)["Keuzes"]
    values = {cell.value for row in shown.iter_rows() for cell in row}
    assert {"LJR pilot LJ&R", "ADAM pilotgroep A’dam", f"X&Y'S {STRAIGHT}", f"O'1 {HOST}"} <= values
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))


def test_findings_tell_the_names_as_they_are_also_in_json(workbook):
    result = check(workbook, as_of=NOW.date())
    (task,) = [group for group in result.findings.groups if group.kind.code == "V-TAAK-04"]
    assert f"vrijwilligers in {STRAIGHT} mogen" in task.message(0)
    told = json.loads("".join(result.json()))["findings"]
    by_code = {finding["code"]: finding for finding in told}
    assert by_code["V-TAAK-04"]["programme"] == "X&Y'S" and by_code["V-TAAK-04"]["id"] == "A’dam-1"
    assert not {finding["code"] for finding in told} & {"V-ALG-05", "V-ALG-06", "V-ALG-12"}


@pytest.mark.parametrize("typed", ["A'dam & co", "a’DAM & co", "A‘dam & co", "A`dam & co", "A´dam  & co", "Aʼdam & co"])
def test_a_filter_finds_both_kinds_of_quotes(workbook, typed):
    assert named_programmes(check(workbook).records, typed) == ("X&Y'S", "X&Y2")
    kept = check(workbook, as_of=NOW.date(), programmes=[typed]).findings
    assert "V-TAAK-04" in kept.codes()
    assert "V-TAAK-04" not in check(workbook, as_of=NOW.date(), without=[typed]).findings.codes()
    assert "V-TAAK-04" not in check(workbook, as_of=NOW.date(), programmes=["pilot lj&r"]).findings.codes()


def test_an_id_goes_before_a_name_and_has_quotes_too():
    programmes = sheet("Programmas", "programma_id | naam", "X'1 | Pilot", "PILOT | Anders", "Z | ")
    made = records(programmes, sheet("Vrijwilligers", "vrijwilliger_id | achternaam", "V1 | Jansen"))
    assert named_programmes(made, "x’1") == ("X'1",)
    assert named_programmes(made, "pilot") == ("PILOT",)
    assert named_programmes(made, "") == named_programmes(made, "Q") == ()


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("pilotgroep A'dam", "pilotgroep-adam"), ("Pilotgroep A’dam", "pilotgroep-adam"),
        (" PILOTGROEP A`DAM ", "pilotgroep-adam"), ("pilot lj&r", "pilot-ljr"), ("COSA 1-op-1", "cosa-1-op-1"),
        ("Moeders Informeren Moeders", "mim"), ("cosa", "cosa"),
    ],
)  # fmt: skip
def test_a_preset_is_found_by_its_name_title_or_programme(typed, name):
    assert programme(typed).name == name


def test_a_preset_that_is_not_there_is_told_with_the_name_as_typed():
    with pytest.raises(UnknownProgrammeError, match="'pilotgroep R’dam & co' bestaat niet"):
        programme("pilotgroep R’dam & co")


def test_letters_keep_the_names_and_each_has_a_file_of_its_own(workbook, tmp_path):
    made = letters(workbook, codes=["L01"], ids=["LJ&R-1", "A'dam-1", "A’dam-1"], now=NOW, despite_errors=True)
    names = sorted(file.name for file in made.files)
    assert len({name.casefold() for name in names}) == 3
    assert all(name.startswith("L01-plaatsingsovereenkomst-") and not set(name) & set('<>:"/\\|?*') for name in names)
    assert sorted(name for name in names if "LJ&R-1" in name or "A'dam-1" in name or "A’dam-1" in name) == names
    for file in made.files:
        with zipfile.ZipFile(file) as package:
            parts = [name for name in package.namelist() if name.startswith("word/") and name.endswith(".xml")]
            text = "".join("".join(etree.fromstring(package.read(part)).itertext()) for part in parts)
        for expected in (HOST, "Ann 't Hart", "'s-Hertogenbosch", "Åsa d'Angelo & co", "LJ&R 'A’dam'"):
            assert expected in text
    log = openpyxl.load_workbook(workbook)["Brieflog"]
    assert {"LJ&R-1", "A'dam-1", "A’dam-1"} <= {cell.value for row in log.iter_rows() for cell in row}


def test_a_demonstration_has_the_name_of_its_preset_whatever_was_typed(tmp_path):
    made = demo(tmp_path, programme_name="trajecten via de  Vrijwilligerscentrale", volunteers=12, now=NOW)
    assert made.workbook == tmp_path / "casus-3.xlsx"


def test_a_value_of_a_list_with_another_quote_is_that_value():
    trainings = sheet(
        "Trainingen", "vrijwilliger_id | datum | titel | soort", "V1 | 2026-02-02 | Start | Do’s en don‘ts"
    )
    people = sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum", "V1 | 't Hart | 2026-01-01")
    assert found(people, trainings) == []
