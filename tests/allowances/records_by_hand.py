"""A RecordSet from plain values, without a workbook: for random data and for volume.

A cell is a text, a number in the unit of its kind (cents, minutes, thousandths, month number), a date, None when it
is empty, or UNREADABLE_CELL.
"""

from __future__ import annotations

import datetime as dt

import numpy as np

from vzv_sheets.records.columns import EMPTY, UNREADABLE, VALUE, Table, TypedColumn
from vzv_sheets.records.layout import Layout
from vzv_sheets.records.record_set import Period, RecordSet
from vzv_sheets.records.settings import SettingCell, Settings
from vzv_sheets.schema.columns import Kind
from vzv_sheets.schema.standard import sheet_named
from vzv_sheets.vocabulary.days import day_number
from vzv_sheets.workbook.port import Identity, InputReceipt

UNREADABLE_CELL = object()
WITH_BASIS = {"vrijwilligersregeling_grondslag": "ANBI"}


def record_set(tables, *, settings=WITH_BASIS, as_of=dt.date(2026, 12, 31)) -> RecordSet:
    """`tables` maps a sheet to its rows, each a mapping of column keys to cells."""
    cells = {key: SettingCell(2 + row, value, value) for row, (key, value) in enumerate(settings.items())}
    return RecordSet(
        {name: _table(name, rows) for name, rows in tables.items()},
        Settings(cells, present=True),
        as_of,
        Period(dt.date(as_of.year, 1, 1), dt.date(as_of.year, 12, 31)),
        Layout({}),
        Identity(),
        InputReceipt("werkmap.xlsx", ""),
    )


def _table(name, rows) -> Table:
    sheet = sheet_named(name)
    keys = list(dict.fromkeys(key for row in rows for key in row))
    columns = {key: _column(sheet.column(key), place, [row.get(key) for row in rows]) for place, key in enumerate(keys)}
    return Table(sheet, name, np.arange(2, len(rows) + 2, dtype=np.int32), columns)


def _column(spec, position, cells) -> TypedColumn:
    state = np.array([EMPTY if c is None else UNREADABLE if c is UNREADABLE_CELL else VALUE for c in cells], np.uint8)
    plain = [None if c is UNREADABLE_CELL else c for c in cells]
    texts = sorted({c for c in plain if isinstance(c, str)})
    place = {text: number for number, text in enumerate(texts)}
    values = [
        place[c] if isinstance(c, str) else day_number(c) if isinstance(c, dt.date) else 0 if c is None else c
        for c in plain
    ]
    unreadable = {index: "?" for index, cell in enumerate(cells) if cell is UNREADABLE_CELL}
    categories = [(text,) for text in texts] if spec.kind is Kind.REFERENCES else texts
    return TypedColumn(spec, position, state, np.array(values, dtype=np.int64), categories, unreadable)
