"""Reading the registers: sheets that the product itself only appends to (design, Writing; domain/workbook.md 2.3)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from vzv_sheets.schema.owned_format import Format
from vzv_sheets.schema.owned_layout import OwnedSheet
from vzv_sheets.schema.owned_payments import BETAALLOG
from vzv_sheets.schema.owned_sheets import FINANCE_REPORTS, OPTIONAL_REPORTS
from vzv_sheets.vocabulary.days import day_of
from vzv_sheets.vocabulary.words import fold
from vzv_sheets.workbook.port import CellKind, RawColumn, SheetView, WorkbookSource

RegisterValue: TypeAlias = "str | int | dt.date | None"

_KINDS: Mapping[Format, CellKind] = {
    Format.DATE: CellKind.DATE,
    Format.WHOLE: CellKind.NUMBER,
    Format.EURO: CellKind.NUMBER,
    Format.HOURS: CellKind.NUMBER,
}
_SCALES: Mapping[Format, int] = {Format.EURO: 100, Format.HOURS: 60}


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One row: sheet row from 1 and a value per column key.

    Texts are texts (empty where nothing stands), dates are dates, amounts integer cents, hours integer minutes; a
    date or number that cannot be read is None.
    """

    row: int
    values: Mapping[str, RegisterValue]

    def text(self, key: str) -> str:
        """The value as text, empty where there is none."""
        value = self.values.get(key)
        return "" if value is None else str(value)


def read_register(source: WorkbookSource, sheet: OwnedSheet) -> tuple[RegisterRow, ...]:
    """The rows of a register in the order of the sheet; none when the workbook lacks it.

    The sheet is found by its defined name (`SheetView.owned`), its columns by the texts of their headers, wherever
    people moved them. Rows without any value are skipped (a register that is new holds one empty row).
    """
    views = [view for view in source.sheets() if view.owned == sheet.name]
    if not views:
        return ()
    # A copy that people made of the tab carries the same name; the table of a copy gets another one.
    view = next((view for view in views if any(t.name == sheet.table_name for t in view.tables)), views[0])
    header, positions = _headers(view, sheet)
    if not positions:
        return ()
    formats = {column.key: column.format for column in sheet.columns}
    wanted = {position: _KINDS.get(formats[key], CellKind.TEXT) for key, position in positions.items()}
    raws = source.columns(view.title, header + 1, wanted)
    rows = []
    for index in range(len(next(iter(raws.values())).filled)):
        values = {key: _value(raws[position], index, formats[key]) for key, position in positions.items()}
        if any(value not in ("", None) for value in values.values()):
            rows.append(RegisterRow(header + 1 + index, values))
    return tuple(rows)


def reports_there(source: WorkbookSource) -> frozenset[str]:
    """The names of the optional reports that the workbook has."""
    owned = {view.owned for view in source.sheets()}
    return frozenset(report.name for report in OPTIONAL_REPORTS if report.name in owned)


def payment_state(source: WorkbookSource) -> tuple[str, ...]:
    """What decides about the optional reports besides the records: which there are, and what the bank was told.

    Betaallog decides about the reports of finance only.
    """
    there = reports_there(source)
    told = read_register(source, BETAALLOG) if there & {report.name for report in FINANCE_REPORTS} else ()
    return (*sorted(there), *(repr(sorted(row.values.items())) for row in told))


def _headers(view: SheetView, sheet: OwnedSheet) -> tuple[int, Mapping[str, int]]:
    """The row of the header (from 1) and the position of each column: the row that names most columns."""
    known = {fold(name): column.key for column in sheet.columns for name in (column.key, column.title)}
    best: tuple[int, Mapping[str, int]] = (0, {})
    for number, texts in enumerate(view.top, start=1):
        found: dict[str, int] = {}
        for position, text in enumerate(texts):
            key = known.get(fold(text))
            if key is not None:
                found.setdefault(key, position)
        if len(found) > len(best[1]):
            best = (number, found)
    return best


def _value(raw: RawColumn, index: int, kind: Format) -> RegisterValue:
    if not raw.filled[index]:
        return _irregular(raw, index, kind)
    if raw.kind is CellKind.TEXT:
        return raw.categories[int(raw.values[index])]
    if raw.kind is CellKind.DATE:
        return day_of(int(raw.values[index]))
    return round(float(raw.values[index]) * _SCALES.get(kind, 1))


def _irregular(raw: RawColumn, index: int, kind: Format) -> RegisterValue:
    """Registers are written by the product; what else stands there counts only where it is the value itself."""
    original = raw.irregular.get(index)
    if kind in _KINDS:
        return None
    return original if isinstance(original, str) else ""
