"""What is done on one owned sheet in Excel: judged when it is made, carried out in a few blocks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from vzv_sheets.vocabulary.addresses import split_address
from vzv_sheets.workbook.closed_file import writing_refusals
from vzv_sheets.workbook.live_excel.cells import excel_value, link_formula
from vzv_sheets.workbook.live_excel.fixed_cells import Block, blocks_of, head_formulas, head_of
from vzv_sheets.workbook.live_excel.owned_areas import Judge
from vzv_sheets.workbook.port import TableArea
from vzv_sheets.workbook.write_plan import CellValue, Link, RegisterRows, ReportContent

if TYPE_CHECKING:
    from vzv_sheets.workbook.live_excel.excel import Range, Sheet

Place: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Filling:
    """The rows `first` to `last` get `rows`; a table of `table` then ends in row `bottom`.

    `blocks` are fixed cells above the table; `head` holds all of these down to the header of the table, where they can
    be written together with its rows. The cells of a report's links are formulas, for Excel makes only one real link at
    a time; `real` are the columns whose first row may hold a real one. `replaced` tells that former rows go (a report)
    instead of staying (a register).
    """

    title: str
    sheet: Sheet
    table: TableArea
    first: int
    rows: Sequence[Sequence[Any]]
    bottom: int
    replaced: bool
    blocks: Sequence[Block] = ()
    links: Sequence[Link] = field(default=())
    head: Block | None = None
    real: frozenset[int] = frozenset()

    def carry_out(self) -> None:
        """Writes everything; raises what Excel raises."""
        # Excel writes only to the rows that a filter leaves in sight.
        self.sheet.tables[self.table.name].autofilter.clear()
        for block in () if self.head else self.blocks:
            self._area(block.top, block.left, len(block.rows), len(block.rows[0])).value = block.rows
        if self.replaced and self.bottom < self.table.bottom:
            self._rows(self.bottom + 1, self.table.bottom).clear()
        if self.bottom != self.table.bottom:
            self.sheet.tables[self.table.name].resize(self._rows(self.table.top, self.bottom))
        if self.replaced:
            self._forget_links()
        self._repeat_formats()
        self._write_rows()
        if self.replaced:
            self._rows(self.first, self.bottom).rows.autofit()

    def _repeat_formats(self) -> None:
        """All rows look like the template row; in a register only where the table grew."""
        template = self.table.top + 1
        if self.bottom > template and (self.replaced or self.bottom > self.table.bottom):
            self._rows(template, template).autofill(self._rows(template, self.bottom), "fill_formats")

    def _forget_links(self) -> None:
        """Takes away real links, which a closed file may have in these columns; the formats come back after this."""
        second, last = self.table.top + 2, min(self.bottom, self.table.bottom)
        for column in self._link_columns() if last >= second else ():
            self._area(second, column, last - second + 1, 1).clear()

    def _link_columns(self) -> Sequence[int]:
        return sorted({self.table.left + link.column for link in self.links})

    def _write_rows(self) -> None:
        """All rows at once, with what stands above them; a text that begins with `=` becomes a formula.

        In the first row a real link replaces the real one that a closed file may have there.
        """
        rows, top, left = self._linked_rows(), self.first, self.table.left
        if self.head is not None:
            before, width = self.table.left - self.head.left, len(self.head.rows[0])
            body = [[None] * before + row + [None] * (width - before - len(row)) for row in rows]
            rows, top, left = [*map(list, self.head.rows), *body], self.head.top, self.head.left
        self._area(top, left, len(rows), len(rows[0])).options(chunksize=None).value = rows
        for link in self.links:
            if self._is_real(link):
                cell = self._area(self.first, self.table.left + link.column, 1, 1)
                cell.add_hyperlink(f"#{link.target}", _shown(self.rows[0][link.column]), link.tip or None)

    def _is_real(self, link: Link) -> bool:
        return link.row == 0 and link.column in self.real

    def _linked_rows(self) -> list[list[Any]]:
        """The rows with formulas for the links, but the real ones."""
        rows = [list(row) for row in self.rows]
        for link in self.links:
            if not self._is_real(link):
                rows[link.row][link.column] = link_formula(link.target, _shown(rows[link.row][link.column]))
        return rows

    def _rows(self, first: int, last: int) -> Range:
        return self._area(first, self.table.left, last - first + 1, self.table.right - self.table.left + 1)

    def _area(self, top: int, left: int, height: int, width: int) -> Range:
        return self.sheet.range((top, left + 1), (top + height - 1, left + width))


def _shown(value: Any) -> str:
    return "" if value is None else str(value).removeprefix("'")


def report_filling(judge: Judge, content: ReportContent) -> Filling:
    """The filling of a report; raises `CannotOpenWorkbook` when it would harm something of the user."""
    table = judge.report_table(content.titles, len(content.columns), content.header_row)
    bottom = table.top + len(content.columns[0])
    judge.refuse_content(table.top + 1, table)
    last = max(bottom, table.bottom)
    judge.refuse_merged(judge.sheet.range((table.top + 1, table.left + 1), (last, table.right + 1)))
    fixed = _fixed_cells(content, table, judge.view.title)
    rows = [[excel_value(value) for value in row] for row in zip(*content.columns, strict=True)]
    formulas = head_formulas(judge, fixed, table)
    first = {link.column: formulas.get((table.top + 1, table.left + link.column), "") for link in content.links}
    real = frozenset(column for column, text in first.items() if text and not text.startswith("="))
    return Filling(
        judge.view.title, judge.sheet, table, table.top + 1, rows, bottom, True, blocks_of(judge, fixed, formulas),
        content.links, head_of(judge, fixed, formulas, table), real,
    )  # fmt: skip


def register_filling(judge: Judge, appended: RegisterRows) -> Filling:
    """The filling of a register: new rows below the last filled one."""
    table = judge.register_table(appended.titles, len(appended.rows[0]))
    filled = [
        row for row, column in judge.values.filled(table.top + 1)
        if row <= table.bottom and table.left <= column <= table.right
    ]  # fmt: skip
    first = max(filled, default=table.top) + 1
    bottom = max(first + len(appended.rows) - 1, table.bottom)
    judge.refuse_content(first, None)
    judge.refuse_merged(judge.sheet.range((first, table.left + 1), (bottom, table.right + 1)))
    rows = [[excel_value(value) for value in row] for row in appended.rows]
    return Filling(judge.view.title, judge.sheet, table, first, rows, bottom, False)


def _fixed_cells(content: ReportContent, table: TableArea, title: str) -> Mapping[Place, CellValue]:
    """Fixed cells and the cells of blocks by place; raises when the table stands where they belong."""
    values = {split_address(address): value for address, value in content.cells.items()}
    for corner, block in content.blocks.items():
        top, left = split_address(corner)
        for row, line in enumerate(block):
            values |= {(top + row, left + column): value for column, value in enumerate(line)}
    if any(row >= table.top for row, _ in values):
        raise writing_refusals.damaged_sheet(
            title, "zijn rijen boven de tabel verwijderd", "rows above the table were deleted"
        )
    return values
