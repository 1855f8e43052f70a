"""Fixed cells of the header block: joined into blocks, so that a row of key figures is written at once.

Cells between them are written along only when they are empty, without a formula too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from vzv_sheets.vocabulary.addresses import split_address
from vzv_sheets.workbook.live_excel.cells import excel_value
from vzv_sheets.workbook.live_excel.owned_areas import Judge
from vzv_sheets.workbook.write_plan import CellValue

Place: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Block:
    """Values as Excel takes them: the row of the top left cell (from 1), its column (from 0)."""

    top: int
    left: int
    rows: Sequence[Sequence[Any]]


def blocks_of(
    judge: Judge, cells: Mapping[Place, CellValue], given: Mapping[str, Sequence[Sequence[CellValue]]]
) -> Sequence[Block]:
    """The blocks to write for single cells and for whole blocks by their top left cell."""
    whole = [
        Block(*split_address(corner), [[excel_value(value) for value in row] for row in rows])
        for corner, rows in given.items()
        if rows and rows[0]
    ]
    if not cells:
        return whole
    formulas = _formulas(judge, cells)
    runs = [run for row in sorted({row for row, _ in cells}) for run in _runs(row, cells, formulas)]
    return [*_stacked(runs), *whole]


def _formulas(judge: Judge, cells: Mapping[Place, CellValue]) -> Mapping[Place, str]:
    """What stands in the area of the cells, formulas as such; the texts of empty cells are empty."""
    rows, columns = [row for row, _ in cells], [column for _, column in cells]
    top, left, right = min(rows), min(columns), max(columns)
    found = judge.sheet.range((top, left + 1), (max(rows), right + 1)).formula
    if isinstance(found, str):
        return {(top, left): found}
    # One row or one column may come back with one dimension.
    lines = [line if isinstance(line, list | tuple) else [line] for line in found]
    if left != right and len(lines[0]) == 1:
        lines = [[line[0] for line in lines]]
    return {
        (top + at, left + place): str(text or "") for at, line in enumerate(lines) for place, text in enumerate(line)
    }


def _runs(row: int, cells: Mapping[Place, CellValue], formulas: Mapping[Place, str]) -> Iterator[Block]:
    """The cells of one row, joined where only empty cells lie between them."""
    columns = sorted(column for line, column in cells if line == row)
    start = columns[0]
    for column, following in zip(columns, [*columns[1:], None], strict=True):
        if following is not None and not any(formulas.get((row, at)) for at in range(column + 1, following)):
            continue
        values = [excel_value(cells.get((row, at))) for at in range(start, column + 1)]
        yield Block(row, start, [values])
        start = column + 1 if following is None else following


def _stacked(runs: Sequence[Block]) -> Sequence[Block]:
    """Runs that lie right below each other and are of one width as one block."""
    stacked: list[Block] = []
    for run in sorted(runs, key=lambda run: (run.left, len(run.rows[0]), run.top)):
        last = stacked[-1] if stacked else None
        fits = (
            last is not None
            and (last.left, len(last.rows[0])) == (run.left, len(run.rows[0]))
            and last.top + len(last.rows) == run.top
        )
        if last is not None and fits:
            stacked[-1] = Block(last.top, last.left, [*last.rows, *run.rows])
        else:
            stacked.append(run)
    return stacked
