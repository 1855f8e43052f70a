"""Names, tables and ranges of the engine that is behind xlwings' front end in these tests."""

from __future__ import annotations

import datetime as dt
import re

from openpyxl.utils.cell import get_column_letter
from xlwings import base_classes as base

from tests.engine_contract.file_states import as_formula
from vzv_sheets.workbook.live_excel.cells import ERRORS

LINK = re.compile(r'=HYPERLINK\("((?:[^"]|"")*)","((?:[^"]|"")*)"\)')


class Names(base.Names):
    def __init__(self, sheet):
        self.sheet = sheet

    def __call__(self, name):
        self.sheet.crossed("names")
        return Name(self.sheet, self.sheet.state.names[name])


class Name(base.Name):
    def __init__(self, sheet, text):
        self.sheet, self.text = sheet, text

    @property
    def refers_to(self):
        self.sheet.crossed("refers_to")
        return self.text


class Tables(base.Tables):
    def __init__(self, sheet):
        self.sheet = sheet

    def __iter__(self):
        self.sheet.crossed("tables")
        return (Table(self.sheet, name) for name in self.sheet.state.tables)

    def __call__(self, name):
        self.sheet.crossed("tables")
        assert name in self.sheet.state.tables
        return Table(self.sheet, name)


class AutoFilter(base.AutoFilter):
    def __init__(self, sheet):
        self.sheet = sheet

    def clear(self, field=None):
        assert field is None
        self.sheet.crossed("clear filter")
        self.sheet.state.filtered = False


class Table(base.Table):
    def __init__(self, sheet, name):
        self.sheet, self._name = sheet, name

    @property
    def name(self):
        self.sheet.crossed("name")
        return self._name

    @property
    def range(self):
        self.sheet.crossed("range")
        left, top, right, bottom = self.sheet.state.tables[self._name]
        return Range(self.sheet, top, left, bottom, right)

    @property
    def show_totals(self):
        self.sheet.crossed("show_totals")
        return self._name in self.sheet.state.totals

    @property
    def autofilter(self):
        return AutoFilter(self.sheet)

    def resize(self, new):
        self.sheet.crossed("resize")
        area = new.impl
        self.sheet.state.tables[self._name] = (area.c1, area.r1, area.c2, area.r2)


class Range(base.Range):
    def __init__(self, sheet, top, left, bottom, right):
        assert 1 <= top <= bottom and 1 <= left <= right
        self._sheet, self.r1, self.c1, self.r2, self.c2 = sheet, top, left, bottom, right
        self.options = {}

    sheet = property(lambda self: self._sheet)
    api = property(lambda self: self)
    row = property(lambda self: self.r1)
    column = property(lambda self: self.c1)
    shape = property(lambda self: (self.r2 - self.r1 + 1, self.c2 - self.c1 + 1))

    def __len__(self):
        return self.shape[0] * self.shape[1]

    def __call__(self, row, column):
        return Range(self._sheet, *(self.r1 + row - 1, self.c1 + column - 1) * 2)

    @property
    def address(self):
        self._sheet.crossed("address")
        first = f"${get_column_letter(self.c1)}${self.r1}"
        return first if len(self) == 1 else f"{first}:${get_column_letter(self.c2)}${self.r2}"

    def places(self):
        return [(row, c) for row in range(self.r1, self.r2 + 1) for c in range(self.c1, self.c2 + 1)]

    @property
    def raw_value(self):
        self._sheet.crossed("read")
        cells = self._sheet.state.cells
        if self._sheet.book.app.engine.mac:
            if self.options.get("err_to_str") and self.shape[0] > 1:
                raise TypeError("'NoneType' object is not iterable")  # xlwings 0.37.8 for Mac
            told = ERRORS if self.options.get("err_to_str") else {}
            cells = {place: told.get(value) if type(value) is int else value for place, value in cells.items()}
        return self.squeezed(cells)

    def squeezed(self, cells, empty=None):
        columns = range(self.c1, self.c2 + 1)
        rows = [[cells.get((row, column), empty) for column in columns] for row in range(self.r1, self.r2 + 1)]
        return rows if len(rows) > 1 else rows[0] if len(rows[0]) > 1 else rows[0][0]

    @raw_value.setter
    def raw_value(self, data):
        self.write(data, "write")

    @property
    def formula(self):
        self._sheet.crossed("read formulas")
        state = self._sheet.state
        return self.squeezed(
            {**{place: as_formula(value) for place, value in state.cells.items()}, **state.formulas}, ""
        )

    @formula.setter
    def formula(self, data):
        self.write(data, "write formulas")

    def write(self, data, kind):
        self._sheet.crossed(kind)
        if self._sheet.state.protected:
            raise RuntimeError("protected")
        assert not self._sheet.state.filtered, "Excel writes only to the rows in sight"
        rows = data if isinstance(data, list) else [[data]]
        assert (len(rows), len(rows[0])) == self.shape
        for place, value in zip(self.places(), (value for row in rows for value in row), strict=True):
            self.put(place, value)

    def put(self, place, value):
        state = self._sheet.state
        state.cells.pop(place, None)
        state.formulas.pop(place, None)
        if isinstance(value, str):
            link = LINK.fullmatch(value)
            if link:
                state.formulas[place] = value
                state.cells[place] = link[2].replace('""', '"')
                return
            assert value == "" or value.startswith("'"), f"Excel would read {value!r} as if it was typed"
            value = value[1:] or None
        if value is not None:
            state.cells[place] = value if isinstance(value, str | bool | dt.datetime) else float(value)

    def clear(self):
        self._sheet.crossed("clear")
        for place in self.places():
            for held in (self._sheet.state.cells, self._sheet.state.formulas, self._sheet.state.links):
                held.pop(place, None)

    def autofill(self, destination, type_):
        self._sheet.crossed("autofill")
        assert type_ == "fill_formats"
        area = destination.impl
        assert (area.r1, area.c1, area.c2) == (self.r1, self.c1, self.c2)
        self._sheet.state.formatted.append((area.r1, area.c1, area.r2, area.c2))

    def get_special_cells(self, cell_type, value_type):
        self._sheet.crossed("special cells")
        assert value_type == "errors"
        state = self._sheet.state
        return [
            Range(self._sheet, *place, *place)
            for place, value in state.cells.items()
            if type(value) is int and (place in state.formulas) == (cell_type == "formulas")
        ]

    def autofit(self, axis=None):
        self._sheet.crossed("autofit")
        assert axis == "r"

    @property
    def merge_cells(self):
        self._sheet.crossed("merge_cells")
        touched = any(
            left <= self.c2 and self.c1 <= right and top <= self.r2 and self.r1 <= bottom
            for left, top, right, bottom in self._sheet.state.merged
        )
        return None if touched else False

    def add_hyperlink(self, address, text_to_display, screen_tip):
        self._sheet.crossed("link")
        place = (self.r1, self.c1)
        self._sheet.state.cells[place] = text_to_display
        self._sheet.state.links[place] = address.removeprefix("#")
