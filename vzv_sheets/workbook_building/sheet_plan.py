"""Which sheets of people a new workbook gets, with which columns in which order and which rows."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from vzv_sheets.programmes import combination
from vzv_sheets.programmes.declaration import Programme, open_list_names
from vzv_sheets.schema.columns import Column, Sheet, Shown
from vzv_sheets.schema.standard import STANDARD_SHEETS
from vzv_sheets.vocabulary.addresses import column_letters

Row: TypeAlias = Mapping[str, object]

# Sheets with a layout of their own.
GUIDE, SETTINGS_SHEET, LISTS_SHEET = "Leeswijzer", "Instellingen", "Lijsten"
# The sheets that a coordinator opens every week stand first.
_FIRST = ("Vrijwilligers", "Plaatsingen", "Uren", "Onkosten")
_HEADER_ROW = 1


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """One sheet of people in a new workbook: columns from left to right, of which the first `shown` are in sight."""

    sheet: Sheet
    columns: tuple[Column, ...]
    shown: int
    rows: Sequence[Row]
    hidden: bool
    filled: frozenset[str] = frozenset()  # the columns that at least one row fills

    @property
    def last_row(self) -> int:
        """The last row of the table; an empty table has one empty row."""
        return _HEADER_ROW + max(len(self.rows), 1)

    def position(self, key: str) -> int | None:
        """The column of that key, from 0, or None."""
        return next((place for place, column in enumerate(self.columns) if column.key == key), None)

    def letters(self, key: str) -> str | None:
        """The letters of the column of that key, or None."""
        place = self.position(key)
        return None if place is None else column_letters(place)


def plan_sheets(
    programmes: Sequence[Programme], rows: Mapping[str, Sequence[Row]], extra_sheets: Collection[str], year: int
) -> tuple[SheetPlan, ...]:
    """The sheets of people in the order of the tabs, without Leeswijzer and Instellingen.

    A sheet is there when every workbook has it, a programme shows or fills it, rows are given for it, or it is asked
    for. Raises ValueError for a sheet or column that the standard does not know.
    """
    known = {sheet.name for sheet in STANDARD_SHEETS}
    unknown = sorted({*rows, *extra_sheets} - known)
    if unknown:
        raise ValueError(f"no such sheet: {', '.join(unknown)}")
    shown = combination.sheets_shown(programmes)
    plans = []
    for sheet in sorted(STANDARD_SHEETS, key=_place):
        preset = preset_rows(programmes, sheet.name, year)
        asked = sheet.name in shown or sheet.name in extra_sheets or bool(rows.get(sheet.name))
        if sheet.name in (GUIDE, SETTINGS_SHEET) or (sheet.shown is Shown.PRESET and not asked and not preset):
            continue
        filled = _joined(sheet, preset, rows.get(sheet.name, ()))
        in_sight = combination.columns_shown(programmes, sheet)
        folded = combination.columns_folded(programmes, sheet.name)
        plans.append(plan_sheet(sheet, in_sight, filled, folded=folded, hidden=_hidden(sheet, asked)))
    return tuple(sorted(plans, key=lambda plan: plan.hidden))


def plan_sheet(
    sheet: Sheet, shown: Sequence[str], rows: Sequence[Row], *, folded: Collection[str] = (), hidden: bool = False
) -> SheetPlan:
    """The plan of one sheet: shown columns first, the others behind them; one that is hidden by default is there
    only when it is among `folded` or a row fills it.
    """
    filled = frozenset().union(*(row.keys() for row in rows))
    unknown = filled - {column.key for column in sheet.columns}
    if unknown:
        raise ValueError(f"no such column on {sheet.name}: {', '.join(sorted(map(str, unknown)))}")
    by_key = {column.key: column for column in sheet.columns}
    first = tuple(by_key[key] for key in shown)
    rest = tuple(
        column
        for column in sheet.columns
        if column.key not in shown and (not column.hidden or column.key in filled or column.key in folded)
    )
    return SheetPlan(sheet, (*first, *rest), len(first) or len(rest), rows, hidden, filled)


def preset_rows(programmes: Sequence[Programme], sheet: str, year: int) -> Sequence[Row]:
    """What the programmes fill in on a sheet; on Lijsten every value of every open list."""
    if sheet != LISTS_SHEET:
        return combination.rows_filled(programmes, sheet, year)
    return [
        {"lijst": name, "waarde": value}
        for name, values in open_list_names().items()
        for value in dict.fromkeys((*values, *combination.list_additions(programmes, name)))
    ]


def _joined(sheet: Sheet, preset: Sequence[Row], given: Sequence[Row]) -> Sequence[Row]:
    """The rows of the preset and then those given; a row given with the same key takes the place of the preset's."""
    keys = sheet.key or tuple(column.key for column in sheet.columns)
    own = {tuple(row.get(key) for key in keys) for row in given} if preset else set()
    return [*(row for row in preset if tuple(row.get(key) for key in keys) not in own), *given]


def _hidden(sheet: Sheet, asked: bool) -> bool:
    return sheet.shown is Shown.HIDDEN and not asked


def _place(sheet: Sheet) -> int:
    names = [known.name for known in STANDARD_SHEETS]
    return _FIRST.index(sheet.name) if sheet.name in _FIRST else len(_FIRST) + names.index(sheet.name)
