"""What the engine of these tests knows of a workbook, read from a file."""

from __future__ import annotations

import datetime as dt

import openpyxl
from openpyxl.utils.cell import range_boundaries

from vzv_sheets.workbook.live_excel.cells import ERRORS

DAY_ZERO = dt.datetime(1899, 12, 30)
ERROR_NUMBERS = {text: number for number, text in ERRORS.items()}


class SheetState:
    def __init__(self, title, visible=-1):
        self.title, self.visible = title, visible
        self.cells, self.formulas, self.links = {}, {}, {}
        self.tables, self.names, self.merged, self.totals = {}, {}, [], set()
        self.formatted, self.protected, self.filtered = [], False, False

    def copied(self):
        other = SheetState(self.title, self.visible)
        other.cells, other.formulas, other.links = dict(self.cells), dict(self.formulas), dict(self.links)
        other.tables, other.names, other.merged = dict(self.tables), dict(self.names), list(self.merged)
        return other


def as_excel(value):
    """A value of openpyxl or python-calamine as Excel gives it."""
    if value is None or value == "" or isinstance(value, bool):
        return None if value == "" else value
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, str):
        return ERROR_NUMBERS.get(value, value)
    if isinstance(value, dt.datetime):
        return value
    if isinstance(value, dt.date):
        return dt.datetime(value.year, value.month, value.day)
    if isinstance(value, dt.time):
        return dt.datetime.combine(DAY_ZERO, value)
    return DAY_ZERO + value


def as_formula(value):
    """A constant as Excel tells it when it is asked for formulas."""
    return str((value - DAY_ZERO) / dt.timedelta(days=1)) if isinstance(value, dt.datetime) else str(value)


def states_of(path):
    """The sheets of a file."""
    values = openpyxl.load_workbook(path, data_only=True)
    formulas = openpyxl.load_workbook(path)
    states = []
    for sheet, with_formulas in zip(values.worksheets, formulas.worksheets, strict=True):
        state = SheetState(sheet.title, {"visible": -1, "hidden": 0, "veryHidden": 2}[sheet.sheet_state])
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    state.cells[cell.row, cell.column] = as_excel(cell.value)
        for row in with_formulas.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and cell.data_type == "f":
                    state.formulas[cell.row, cell.column] = cell.value
                if cell.hyperlink and cell.hyperlink.location:
                    state.links[cell.row, cell.column] = cell.hyperlink.location
        state.tables = {table.name: range_boundaries(table.ref) for table in sheet.tables.values()}
        state.names = {name: f"={found.value}" if not found.value.startswith("=") else found.value
                       for name, found in sheet.defined_names.items()}  # fmt: skip
        state.merged = [area.bounds for area in sheet.merged_cells.ranges]
        states.append(state)
    return states
