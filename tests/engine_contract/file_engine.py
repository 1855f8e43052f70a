"""An engine behind xlwings' front end whose workbooks are files read into memory: no Excel is involved.

It is strict: what a method of `xlwings.base_classes` is not overridden here raises NotImplementedError. It is quirky as
Excel is: floats for ints, moments for dates and times, None for empty cells, error numbers, one dimension for one row, and
a text that is not behind an apostrophe is read as if it was typed. Every call that would cross to Excel is counted.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import xlwings as xw
from xlwings import base_classes as base

from tests.engine_contract.file_ranges import Names, Range, Tables
from tests.engine_contract.file_states import states_of
from vzv_sheets.workbook.live_excel.cells import ERRORS

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


class Engine:
    name, type = "file", "desktop"

    def __init__(self, read=states_of, *, mac=False):
        self.read, self.mac, self.crossings = read, mac, Crossings()
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

    @property
    def fullname(self):
        if "://" in self._fullname:  # as xlwings, where no folder of this computer belongs to the address
            raise xw.XlwingsError("Couldn't find the local OneDrive folder")
        return self._fullname

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

    @name.setter
    def name(self, value):
        self.crossed("name")
        self.state.title = value

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
        if len(arg1) == 4:
            top, left, height, width = arg1
            return Range(self, top, left, top + height - 1, left + width - 1)
        return Range(self, *arg1, *(arg2 or arg1))

    def activate(self):
        self.crossed("activate")
        self._book.shown = self.state.title

    def copy(self, before, after):
        self.crossed("copy sheet")
        beside = before or after
        assert self.state.title not in {state.title for state in beside.book.states}, "Excel would add (2)"
        beside.book.states.insert(beside.index - bool(before), self.state.copied())

    def delete(self):
        self.crossed("delete sheet")
        self._book.states.remove(self.state)


def open_book(path, read=states_of, *, mac=False) -> xw.Book:
    """The workbook of a file, as a button gets it; with `mac` errors are told as Excel for Mac tells them."""
    engine = Engine(read, mac=mac)
    registered = xw.Engine(impl=engine)
    xw.engines.add(registered)
    registered.activate()
    return xw.Book(impl=engine.apps.only.books.open(str(path)))
