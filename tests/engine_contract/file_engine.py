"""An engine behind xlwings' front end whose workbooks are files read into memory: no Excel is involved.

It is strict: what a method of `xlwings.base_classes` is not overridden here raises NotImplementedError. It is quirky as
Excel is: floats for ints, moments for dates and times, None for empty cells, error numbers, one dimension for one row, and
a text that is not behind an apostrophe is read as if it was typed. Every call that would cross to Excel is counted.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from pathlib import Path

import openpyxl
import xlwings as xw
from openpyxl.utils.cell import get_column_letter, range_boundaries
from xlwings import base_classes as base

from vzv_sheets.workbook.live_excel.cells import ERRORS

DAY_ZERO = dt.datetime(1899, 12, 30)
ERROR_NUMBERS = {text: number for number, text in ERRORS.items()}
LINK = re.compile(r'=HYPERLINK\("((?:[^"]|"")*)","((?:[^"]|"")*)"\)')
METADATA = {
    "name",
    "names",
    "visible",
    "used_range",
    "address",
    "tables",
    "range",
    "refers_to",
    "sheets",
    "show_totals",
}


class Crossings(Counter):
    """How often each kind of call crossed to Excel; transfers apart from questions about sheets, names and tables."""

    @property
    def transfers(self) -> int:
        return sum(number for name, number in self.items() if name not in METADATA)


class SheetState:
    def __init__(self, title, visible=-1):
        self.title, self.visible = title, visible
        self.cells, self.formulas, self.links = {}, {}, {}
        self.tables, self.names, self.merged, self.totals = {}, {}, [], set()
        self.formatted, self.protected = [], False

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


class Engine:
    name, type = "file", "desktop"

    def __init__(self, read=states_of):
        self.read, self.crossings = read, Crossings()
        self.apps = Apps(self)

    @staticmethod
    def clean_value_data(data, datetime_builder, empty_as, number_builder, err_to_str):
        def clean(value):
            if value is None or value == "":
                return empty_as
            if type(value) is int and value in ERRORS:
                return ERRORS[value] if err_to_str else None
            return value

        return [[clean(value) for value in row] for row in data]

    @staticmethod
    def prepare_xl_data_element(x, options):
        return "" if x is None else x


class Apps(base.Apps):
    def __init__(self, engine):
        self.only = App(engine)

    def keys(self):
        return [self.only.pid]

    def __iter__(self):
        return iter([self.only])

    def __len__(self):
        return 1

    def __getitem__(self, pid):
        return self.only


class App(base.App):
    pid, version, cut_copy_mode = 1, "16.0", False
    visible = True

    def __init__(self, engine):
        self._engine, self.alerts, self.bar = engine, [], []
        self._books, self._updating = Books(self), True

    engine = property(lambda self: self._engine)
    books = property(lambda self: self._books)

    def crossed(self, name):
        self._engine.crossings[name] += 1

    @property
    def screen_updating(self):
        self.crossed("app")
        return self._updating

    @screen_updating.setter
    def screen_updating(self, value):
        self.crossed("app")
        self._updating = value

    @property
    def status_bar(self):
        return self.bar[-1]

    @status_bar.setter
    def status_bar(self, value):
        self.crossed("app")
        self.bar.append(value)

    def alert(self, prompt, title, buttons, mode, callback):
        self.crossed("app")
        self.alerts.append((prompt, mode))
        return "ok"

    def activate(self, steal_focus=False):
        pass


class Books(base.Books):
    def __init__(self, app):
        self.app, self.open_ones = app, []

    def open(self, fullname, *args, **kwargs):
        self.app.crossed("open")
        self.open_ones.append(Book(self.app, fullname, self.app.engine.read(fullname)))
        return self.open_ones[-1]

    def __call__(self, name):
        for book in self.open_ones:
            if book.name == name:
                return book
        raise KeyError(name)

    def __iter__(self):
        return iter(self.open_ones)

    def __len__(self):
        return len(self.open_ones)

    @property
    def active(self):
        return self.open_ones[-1]


class Book(base.Book):
    def __init__(self, app, fullname, states):
        self._app, self._fullname, self.states = app, str(fullname), states
        self.shown = states[0].title

    app = property(lambda self: self._app)
    fullname = property(lambda self: self._fullname)
    name = property(lambda self: Path(self._fullname).name)
    sheets = property(lambda self: Sheets(self))  # noqa: PLW0108
    api = property(lambda self: self.states)

    def close(self):
        self._app.crossed("close")
        self._app.books.open_ones.remove(self)

    def activate(self, steal_focus=False):
        pass


class Sheets(base.Sheets):
    def __init__(self, book):
        self.book = book

    def __iter__(self):
        for state in self.book.states:
            self.book.app.crossed("sheets")
            yield Sheet(self.book, state)

    def __len__(self):
        return len(self.book.states)

    def __call__(self, key):
        self.book.app.crossed("sheets")
        if isinstance(key, int):
            return Sheet(self.book, self.book.states[key - 1])
        return Sheet(self.book, next(state for state in self.book.states if state.title == key))

    @property
    def active(self):
        return self(self.book.shown)


class Sheet(base.Sheet):
    def __init__(self, book, state):
        self._book, self.state = book, state

    book = property(lambda self: self._book)
    api = property(lambda self: self.state)
    index = property(lambda self: self._book.states.index(self.state) + 1)

    def crossed(self, name):
        self._book.app.crossed(name)

    @property
    def name(self):
        self.crossed("name")
        return self.state.title

    @property
    def visible(self):
        self.crossed("visible")
        return self.state.visible

    @property
    def names(self):
        return Names(self)

    @property
    def tables(self):
        return Tables(self)

    @property
    def used_range(self):
        self.crossed("used_range")
        rows = [row for row, _ in self.state.cells] or [1]
        columns = [column for _, column in self.state.cells] or [1]
        return Range(self, min(rows), min(columns), max(rows) + 1, max(columns) + 1)  # formatted cells count too

    def range(self, arg1, arg2=None):
        if isinstance(arg1, Range):
            return Range(self, arg1.r1, arg1.c1, arg2.r2, arg2.c2)
        bottom, right = arg2 or arg1
        return Range(self, *arg1, bottom, right)

    def activate(self):
        self.crossed("activate")
        self._book.shown = self.state.title

    def copy(self, before, after):
        self.crossed("copy sheet")
        after.book.states.insert(after.index, self.state.copied())


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
        return self.squeezed(self._sheet.state.cells)

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


def open_book(path, read=states_of) -> xw.Book:
    """The workbook of a file, as a button gets it."""
    engine = Engine(read)
    registered = xw.Engine(impl=engine)
    xw.engines.add(registered)
    registered.activate()
    return xw.Book(impl=engine.apps.only.books.open(str(path)))
