"""Every indicator of the specification is there, and declares what it reads."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from vzv_sheets.checks.columns_read import SHIFTS
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.progress_indicators.all_indicators import ALL_INDICATORS, indicators_of
from vzv_sheets.progress_indicators.indicator import Unit
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.columns import Table
from vzv_sheets.records.reading import read_records
from vzv_sheets.records.settings import Settings
from vzv_sheets.schema.standard import SETTINGS, STANDARD_SHEETS, sheet_named
from vzv_sheets.use_cases.demo import demo_workbook
from vzv_sheets.workbook.closed_file.reader import read_workbook

AS_OF = dt.date(2026, 11, 21)
# I-01 to I-58; number 56 is not used (domain/indicators.md).
CODES = [f"I-{number:02d}" for number in range(1, 59) if number != 56]
KNOWN = {f"{sheet.name}.{column.key}" for sheet in STANDARD_SHEETS for column in sheet.columns}
KNOWN |= {f"Instellingen.{setting.key}" for setting in SETTINGS}

# They are about the workbook itself.
_ABOUT_EVERY_COLUMN = {"I-58/gevuld", "I-58/onbekend", "I-58/bevindingen"}


def test_every_code_of_the_specification_is_there_in_its_order():
    assert list(dict.fromkeys(indicator.code for indicator in ALL_INDICATORS)) == CODES


def test_keys_are_unique_and_find_their_figure():
    keys = [indicator.key for indicator in ALL_INDICATORS]
    assert len(keys) == len(set(keys))
    assert all(indicators_of(key.lower())[0].key == key for key in keys)


@pytest.mark.parametrize("indicator", ALL_INDICATORS, ids=lambda indicator: indicator.key)
def test_a_declaration_is_complete(indicator):
    assert set(indicator.reads) <= KNOWN
    assert indicator.reads or indicator.key in _ABOUT_EVERY_COLUMN
    for text in (indicator.title, indicator.formula):
        assert text.nl
        assert text.en
        assert text.nl != text.en or len(text.nl) < 12
    assert indicator.formula.nl.endswith(".")
    assert indicator.source
    assert re.fullmatch(r"[a-z0-9_ïë]*", indicator.part)
    assert isinstance(indicator.unit, Unit)


@pytest.fixture(scope="module")
def workbooks(tmp_path_factory):
    """Workbooks that fill every sheet between them."""
    folder = tmp_path_factory.mktemp("werkmappen")
    found = []
    for programme in ("casus-3", "casus-4", "cosa", "casus-1", "mim"):
        path = folder / f"{programme}.xlsx"
        path.write_bytes(demo_workbook(programme, volunteers=12, seed=1, as_of=AS_OF))
        records = read_records(read_workbook(path), as_of=AS_OF)
        found.append((records, run_checks(records)))
    return found


# Which rows belong to the selection and to which placement, and about whom a line of a breakdown is.
_OF_EVERY_FIGURE = {
    "Plaatsingen.programma_id", "Plaatsingen.vrijwilliger_id", "Plaatsingen.plaatsing_id", "Programmas.programma_id",
    "Programmas.naam", "Programmas.mee_in_totaal", "Organisaties.naam", "Contactpersonen.naam",
    "Instellingen.min_groepsgrootte", "Uren.programma_id", "Overdrachten.programma_id", "Leerdoelen.plaatsing_id",
    "Metingen.leerdoel_id", "Metingen.plaatsing_id",
}  # fmt: skip
# Facts that are derived together: who reads a column of the sheet may read what else they are made of.
_SPAN = {f"Plaatsingen.{key}" for key in ("startdatum", "eind_werkelijk", "status", "eind_gepland", "verlengd_tot")}
_TRAJECTORIES = {
    "Leerdoelen.datum_vastgesteld", "Leerdoelen.van_wie", "Programmas.aanbieder_org_id",
    *(f"Plaatsingen.{key}" for key in ("clientcode", "org_id", "getekend_door", "intakedatum", "overeenkomst_datum",
      "subsidie_id", "traject_gedeclareerd_op")),
    *(f"Subsidies.{column.key}" for column in sheet_named("Subsidies").columns),
}  # fmt: skip
_DERIVED_TOGETHER = {"Plaatsingen": _SPAN, "Uren": {*SHIFTS}, "Subsidies": _TRAJECTORIES | _SPAN}
# Which rows belong to an activity is told by whom it names.
_OF_EVERY_FIGURE |= {"Activiteiten.vrijwilliger_id"}


@pytest.mark.parametrize(
    "indicator", [one for one in ALL_INDICATORS if one.key not in _ABOUT_EVERY_COLUMN], ids=lambda one: one.key
)
def test_a_figure_reads_no_column_that_it_does_not_declare(indicator, workbooks, monkeypatch):
    read = set()
    get_column, get_setting = Table.__getitem__, Settings.value

    def column(table, key):
        read.add(f"{table.sheet.name}.{key}")
        return get_column(table, key)

    def setting(settings, key):
        read.add(f"Instellingen.{key}")
        return get_setting(settings, key)

    for records, findings in workbooks:
        scope = Scope(records, findings, records.period).reading(indicator.reads)
        for sheet in records.tables:
            scope.chosen(sheet)
        records._derived.clear()
        with monkeypatch.context() as patched:
            patched.setattr(Table, "__getitem__", column)
            patched.setattr(Settings, "value", setting)
            read.clear()
            indicator.compute(scope)
        ids = {f"{table.sheet.name}.{key}" for table in records.tables.values() for key in table.sheet.key}
        sheets = {name.partition(".")[0] for name in indicator.reads}
        derived = set().union(*(columns for sheet, columns in _DERIVED_TOGETHER.items() if sheet in sheets))
        assert read - set(indicator.reads) - _OF_EVERY_FIGURE - derived - ids == set()
