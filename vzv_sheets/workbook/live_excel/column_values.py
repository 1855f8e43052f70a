"""One column of the port out of the values that Excel gave."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.workbook.live_excel.cells import raw_value
from vzv_sheets.workbook.port import CellKind, RawColumn
from vzv_sheets.workbook.raw_columns import ColumnDraft


def column_of_values(kind: CellKind, length: int, first_row: int, cells: Iterable[tuple[int, Any]]) -> RawColumn:
    """The column of which the filled cells are given by sheet row, as Excel gave them."""
    draft = ColumnDraft(kind, length)
    if kind is CellKind.NUMBER:
        cells = _numbers_in_bulk(draft, length, first_row, cells)
    for row, value in cells:
        draft.put(row - first_row, raw_value(value))
    return draft.finished()


def _numbers_in_bulk(
    draft: ColumnDraft, length: int, first_row: int, cells: Iterable[tuple[int, Any]]
) -> Iterable[tuple[int, Any]]:
    """Takes the plain numbers over at once; gives what is left."""
    values, filled = np.zeros(length, dtype=np.float64), np.zeros(length, dtype=bool)
    others: list[tuple[int, Any]] = []
    for row, value in cells:
        if type(value) is float:
            values[row - first_row], filled[row - first_row] = value, True
        else:
            others.append((row, value))
    draft.start_from(values, filled)
    return others
