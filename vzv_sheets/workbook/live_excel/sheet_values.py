"""The used cells of one sheet, fetched from Excel in one go."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from vzv_sheets.vocabulary.addresses import split_area
from vzv_sheets.workbook.live_excel.cells import raw_value
from vzv_sheets.workbook.port import RawValue

if TYPE_CHECKING:
    from vzv_sheets.workbook.live_excel.excel import Range, Sheet

# More than this Excel does not hand over at once; on a Mac two million fail.
_MOST_CELLS = 1_500_000 if sys.platform == "darwin" else 4_000_000

Row = Sequence[Any]


@dataclass(frozen=True, slots=True)
class SheetValues:
    """A block of values as Excel gave them: `top` is its first row (from 1), `left` its first column (from 0).

    `last_row` and `width` are the extent of the cells that hold something; what Excel calls used includes cells that
    were only formatted.
    """

    top: int
    left: int
    rows: Sequence[Row]
    last_row: int
    width: int

    def value(self, row: int, column: int) -> RawValue | None:
        """What a cell holds."""
        if not (self.top <= row < self.top + len(self.rows) and column >= self.left):
            return None
        line = self.rows[row - self.top]
        return raw_value(line[column - self.left]) if column - self.left < len(line) else None

    def column(self, position: int, first_row: int) -> Iterator[tuple[int, Any]]:
        """The filled cells of a column from a row on: row and value as Excel gave it."""
        at = position - self.left
        if at < 0 or position >= self.width:
            return
        start = max(first_row, self.top)
        for row, line in enumerate(self.rows[start - self.top :], start):
            value = line[at]
            if value is not None and value != "":
                yield row, value

    def filled(self, first_row: int) -> Iterator[tuple[int, int]]:
        """The places of the filled cells from a row on, row by row."""
        start = max(first_row, self.top)
        for row, line in enumerate(self.rows[start - self.top :], start):
            for at, value in enumerate(line):
                if value is not None and value != "":
                    yield row, self.left + at


def read_values(sheet: Sheet) -> SheetValues:
    """The used cells of a sheet: one question for where they are, one for all values."""
    used = sheet.used_range
    top, left, height, width = _measures(used)
    chunk = None if height * width <= _MOST_CELLS else max(1, _MOST_CELLS // width)
    return _measured(top, left, _values(used, chunk))


def _measures(used: Range) -> tuple[int, int, int, int]:
    """First row (from 1), first column (from 0), height and width."""
    try:
        top, left, bottom, right = split_area(used.address.replace("$", ""))
    except ValueError:  # whole rows or columns: $1:$20
        return (used.row, used.column - 1, *used.shape)
    return top, left, bottom - top + 1, right - left + 1


def _values(used: Range, chunk: int | None) -> Sequence[Row]:
    """The values with two dimensions; errors as their texts where Excel tells them."""
    rows: Sequence[Row]
    try:
        rows = used.options(ndim=2, err_to_str=True, chunksize=chunk).value
    except TypeError:  # xlwings for Mac (0.37.8) fails on the errors of more than one row
        rows = used.options(ndim=2, chunksize=chunk).value
        return _with_errors(used, rows)
    return rows


def _with_errors(used: Range, rows: Sequence[Row]) -> Sequence[Row]:
    """The values with the errors that Excel points out; a block of errors takes the text of its first cell."""
    top, left, _, _ = _measures(used)
    changed = [list(row) for row in rows]
    for areas in (used.get_special_cells("formulas", "errors"), used.get_special_cells("constants", "errors")):
        assert isinstance(areas, list)  # only in a browser are they awaited
        for area in areas:
            first_row, first_column, height, width = _measures(area)
            text = area[0, 0].options(ndim=2, err_to_str=True).value[0][0]
            for row in range(first_row - top, first_row - top + height):
                changed[row][first_column - left : first_column - left + width] = [text] * width
    return changed


def _measured(top: int, left: int, rows: Sequence[Row]) -> SheetValues:
    last = height = 0
    for number, line in enumerate(rows, 1):
        for at in range(len(line) - 1, -1, -1):
            value = line[at]
            if value is not None and value != "":
                last, height = max(last, at + 1), number
                break
    if not height:
        return SheetValues(top, left, (), 0, 0)
    return SheetValues(top, left, rows[:height], top + height - 1, left + last)
