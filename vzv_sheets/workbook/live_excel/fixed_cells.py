"""Fixed cells of the header block: joined into blocks, so that all key figures are written at once.

What lies between them is written back as it was; formulas are left alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from vzv_sheets.workbook.live_excel.cells import excel_value
from vzv_sheets.workbook.live_excel.owned_areas import Judge
from vzv_sheets.workbook.port import CellError, TableArea
from vzv_sheets.workbook.write_plan import CellValue

Place: TypeAlias = tuple[int, int]
Area: TypeAlias = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Block:
    """Values as Excel takes them: the row of the top left cell (from 1), its column (from 0)."""

    top: int
    left: int
    rows: Sequence[Sequence[Any]]


def blocks_of(judge: Judge, cells: Mapping[Place, CellValue], formulas: Mapping[Place, str]) -> Sequence[Block]:
    """The blocks to write for these cells; `formulas` is what stands there (`head_formulas`)."""
    others = _of_others(cells, formulas)
    return [_block(judge, area, cells, formulas) for area in _areas_without(others, list(cells))]


def head_of(
    judge: Judge, cells: Mapping[Place, CellValue], formulas: Mapping[Place, str], table: TableArea
) -> Block | None:
    """One block of all cells, down to the header of the table and at least as wide; None when a formula stands there.

    With the rows of the table below it everything can be written at once.
    """
    if not cells or any(row <= table.top for row, _ in _of_others(cells, formulas)):
        return None
    rows, columns = [row for row, _ in cells], [column for _, column in cells]
    area = (min(rows), min(*columns, table.left), table.top, max(*columns, table.right))
    return _block(judge, area, cells, formulas)


def _of_others(cells: Mapping[Place, CellValue], formulas: Mapping[Place, str]) -> set[Place]:
    return {place for place, text in formulas.items() if text.startswith("=")} - cells.keys()


def head_formulas(judge: Judge, cells: Mapping[Place, CellValue], table: TableArea) -> Mapping[Place, str]:
    """What stands above the table and in its first row, formulas as such; the texts of empty cells are empty."""
    rows, columns = [row for row, _ in cells], [column for _, column in cells]
    top = min([*rows, table.top])
    left, right = min([*columns, table.left]), max([*columns, table.right])
    found = judge.sheet.range((top, left + 1), (table.top + 1, right + 1)).formula
    if isinstance(found, str):
        return {(top, left): found}
    # One row or one column may come back with one dimension.
    lines = [line if isinstance(line, list | tuple) else [line] for line in found]
    if left != right and len(lines[0]) == 1:
        lines = [[line[0] for line in lines]]
    return {
        (top + at, left + place): str(text or "") for at, line in enumerate(lines) for place, text in enumerate(line)
    }


def _areas_without(formulas: Collection[Place], cells: Sequence[Place]) -> Iterator[Area]:
    """Rectangles that hold all the cells and none of the formulas, as few as a simple cut gives."""
    if not cells:
        return
    rows, columns = [row for row, _ in cells], [column for _, column in cells]
    area = (min(rows), min(columns), max(rows), max(columns))
    inside = [place for place in formulas if area[0] <= place[0] <= area[2] and area[1] <= place[1] <= area[3]]
    if not inside:
        yield area
        return
    row, column = min(inside)
    yield from _areas_without(inside, [cell for cell in cells if cell[1] < column])
    yield from _areas_without(inside, [cell for cell in cells if cell[1] == column and cell[0] < row])
    yield from _areas_without(inside, [cell for cell in cells if cell[1] == column and cell[0] > row])
    yield from _areas_without(inside, [cell for cell in cells if cell[1] > column])


def _block(judge: Judge, area: Area, cells: Mapping[Place, CellValue], formulas: Mapping[Place, str]) -> Block:
    top, left, bottom, right = area
    rows = [
        [
            excel_value(cells[row, column]) if (row, column) in cells else _kept(judge, (row, column), formulas)
            for column in range(left, right + 1)
        ]
        for row in range(top, bottom + 1)
    ]
    return Block(top, left, rows)


def _kept(judge: Judge, place: Place, formulas: Mapping[Place, str]) -> Any:
    """What a cell that lies between holds, as it has to be written to stay the same."""
    value = judge.values.value(*place)
    if value is None or isinstance(value, str):
        return excel_value(value)
    if isinstance(value, bool | float):
        return value
    if isinstance(value, CellError):
        return value.text
    return float(formulas[place])  # of a date Excel tells the number as its formula
