"""Several programmes in one workbook: what each asks is joined; where they differ, the first one named decides."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

from vzv_sheets.programmes.declaration import MOST_COLUMNS_SHOWN, DayOfYear, PresetRow, Programme
from vzv_sheets.schema.columns import Required, Sheet
from vzv_sheets.schema.standard import sheet_named

FilledRow: TypeAlias = Mapping[str, str | int | Decimal | dt.date]


def sheets_shown(programmes: Iterable[Programme]) -> frozenset[str]:
    """The sheets that at least one of the programmes shows besides those that every workbook shows."""
    return frozenset(name for programme in programmes for name in programme.sheets)


def reports_asked(programmes: Iterable[Programme]) -> frozenset[str]:
    """The optional reports that at least one of the programmes asks."""
    return frozenset(name for programme in programmes for name in programme.reports)


def letters_offered(programmes: Iterable[Programme]) -> tuple[str, ...]:
    """The codes of the letters that at least one of the programmes offers, in order."""
    return tuple(sorted({code for programme in programmes for code in programme.letters}))


def settings_filled(programmes: Sequence[Programme], year: int) -> FilledRow:
    """The settings that the programmes fill; of two different values the first one named holds."""
    filled: dict[str, str | int | Decimal | dt.date] = {}
    for programme in programmes:
        for key, value in _in_year(programme.settings, year).items():
            filled.setdefault(key, value)
    return filled


def rows_filled(programmes: Sequence[Programme], sheet: str, year: int) -> tuple[FilledRow, ...]:
    """The rows that the programmes fill on a sheet, one per key (an organisation that two of them name stands once)."""
    key = sheet_named(sheet).key
    found: dict[object, FilledRow] = {}
    for programme in programmes:
        for row in programme.rows.get(sheet, ()):
            filled = _in_year(row, year)
            found.setdefault(tuple(filled.get(part) for part in key) if key else len(found), filled)
    return tuple(found.values())


def list_additions(programmes: Iterable[Programme], name: str) -> tuple[str, ...]:
    """The values that the programmes add to an open list, each once."""
    return tuple(dict.fromkeys(value for programme in programmes for value in programme.lists.get(name, ())))


def columns_shown(programmes: Sequence[Programme], sheet: Sheet) -> tuple[str, ...]:
    """The columns that are shown of a sheet: those of the first programme, then what the others add.

    At most 15 on Vrijwilligers, 14 on Plaatsingen, 8 on Uren and 9 on Onkosten (domain/workbook.md 2.1): required
    columns always keep their place, and so does programma_id when the workbook holds several programmes.
    """
    wanted = list(
        dict.fromkeys(
            key for programme in programmes for key in programme.columns_shown.get(sheet.name, sheet.columns_shown)
        )
    ) or list(sheet.columns_shown)
    must = {column.key for column in sheet.columns if column.required is Required.ALWAYS}
    if len(programmes) > 1 and any(column.key == "programma_id" for column in sheet.columns):
        must.add("programma_id")
    wanted += [column.key for column in sheet.columns if column.key in must and column.key not in wanted]
    room = MOST_COLUMNS_SHOWN.get(sheet.name, len(wanted)) - len(must)
    kept = set(must) | set([key for key in wanted if key not in must][: max(room, 0)])
    return tuple(key for key in wanted if key in kept)


def _in_year(row: PresetRow, year: int) -> FilledRow:
    return {key: value.in_year(year) if isinstance(value, DayOfYear) else value for key, value in row.items()}
