"""Workbooks of presets in memory: what `vzv new` makes, with rows that a coordinator added, and what is found there."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from tests.checks.small_workbooks import lines
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.programmes import combination
from vzv_sheets.programmes.catalogue import chosen
from vzv_sheets.records.reading import read_records
from vzv_sheets.workbook.memory import MemorySheet, MemoryWorkbook
from vzv_sheets.workbook.port import InputReceipt
from vzv_sheets.workbook_building.sheet_plan import SETTINGS_SHEET, plan_sheets

DAY = dt.date(2026, 6, 30)
SIGNED = {"organisatienaam": "Voorbeeld", "ondertekenaar_naam": "A. de Boer", "plaats_ondertekening": "Zwolle"}
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def _cell(value):
    if isinstance(value, Decimal):
        return float(value)
    return dt.date.fromisoformat(value) if isinstance(value, str) and _DATE.fullmatch(value) else value


def empty_workbook(names, own_settings=SIGNED, rows=None):
    """The sheets of people of a new workbook, without the detour of a file; `rows` stand behind those of the presets."""
    presets = chosen(names)
    sheets = {
        plan.sheet.name: [
            [column.key for column in plan.columns],
            *([filled.get(column.key) for column in plan.columns] for filled in plan.rows),
        ]
        for plan in plan_sheets(presets, rows or {}, (), DAY.year)
    }
    settings = {**combination.settings_filled(presets, DAY.year), **own_settings}
    sheets[SETTINGS_SHEET] = [("naam", "waarde"), *settings.items()]
    content = {
        title: MemorySheet(
            title,
            {
                (number, place): _cell(value)
                for number, row in enumerate(table, start=1)
                for place, value in enumerate(row)
                if value is not None
            },
        )
        for title, table in sheets.items()
    }
    return MemoryWorkbook(content, InputReceipt("werkmap.xlsx", "0" * 64))


def records_of(*names, own_settings=None, **rows):
    """The records of a workbook of these presets with rows added; dates are written as `2026-01-05`."""
    return read_records(empty_workbook(names, {**SIGNED, **(own_settings or {})}, rows), as_of=DAY)


def grave(*names, own_settings=None, **rows):
    """The errors and warnings in it, as lines `V-UUR-01 F Uren`."""
    found = lines(run_checks(records_of(*names, own_settings=own_settings, **rows)))
    return [re.sub(r"![A-Z]+\d+$", "", line) for line in found if line.split()[1] in "FW"]


def person(number=1, **more):
    """A volunteer who is active."""
    start = {"startdatum": "2026-01-05"}
    return {"vrijwilliger_id": f"V{number}", "voornaam": "Ann", "achternaam": f"Jansen{number}", **start, **more}


def placed(number=1, **more):
    """A placement of that volunteer that runs."""
    return {"plaatsing_id": f"P{number}", "vrijwilliger_id": f"V{number}", "startdatum": "2026-01-05", **more}
