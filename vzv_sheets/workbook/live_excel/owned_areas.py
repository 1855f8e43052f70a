"""Owned sheets in Excel with their growing tables: found, and judged before anything is changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.vocabulary.addresses import cell_address
from vzv_sheets.workbook.closed_file import writing_refusals as refusals
from vzv_sheets.workbook.live_excel.reader import LiveWorkbook
from vzv_sheets.workbook.live_excel.sheet_values import SheetValues
from vzv_sheets.workbook.port import SheetView, TableArea
from vzv_sheets.workbook.raw_columns import shown_text

if TYPE_CHECKING:
    from vzv_sheets.workbook.live_excel.excel import Range, Sheet, Table


def view_of(source: LiveWorkbook, owned: str) -> SheetView | None:
    """The owned sheet of that name; the one with the table of the exact name goes before a copy that people made."""
    found = [view for view in source.sheets() if view.owned == owned]
    exact = [view for view in found if any(table.name.lower() == f"tbl_{owned}".lower() for table in view.tables)]
    with_table = [view for view in found if _table_of(view, owned) is not None]
    return next(iter([*exact, *with_table, *found]), None)


def _table_of(view: SheetView, owned: str) -> TableArea | None:
    name = re.compile(rf"tbl_{re.escape(owned)}(?:_?\d+)?", re.IGNORECASE)
    found = [table for table in view.tables if name.fullmatch(table.name)]
    exact = [table for table in found if table.name.lower() == f"tbl_{owned}".lower()]
    return next(iter([*exact, *found]), None)


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges one owned sheet; every method raises `CannotOpenWorkbook` when it is not as it was made."""

    view: SheetView
    sheet: Sheet
    values: SheetValues
    owned: str

    def is_former(self, former: Sequence[tuple[int, Sequence[str]]]) -> bool:
        """Whether an earlier version made the sheet: its table stands as that version laid it out."""
        table = _table_of(self.view, self.owned)
        return table is not None and any(
            table.top == row and _width(table) == len(titles) and self._has(table, titles) for row, titles in former
        )

    def refuse_content_beside(self) -> None:
        """Refuses what the user put beside or below the table."""
        table = _table_of(self.view, self.owned)
        assert table is not None
        self.refuse_content(table.top + 1, table)

    def report_table(self, titles: Sequence[str], width: int, header_row: int) -> TableArea:
        """The growing table of a report."""
        title, table = self.view.title, _table_of(self.view, self.owned)
        if table is None or _width(table) < width:
            raise refusals.damaged_sheet(title, "is de tabel weg of veranderd", "the table is gone or changed")
        self._refuse_totals(table)
        if titles and not self._has(table, titles):
            raise refusals.damaged_sheet(
                title, "zijn de kolommen van de tabel veranderd", "the columns of the table were changed"
            )
        if _width(table) > width:
            raise refusals.own_content(title, cell_address(table.top, table.left + width))
        if header_row not in {0, table.top}:
            raise refusals.damaged_sheet(
                title,
                "zijn rijen boven de tabel ingevoegd of verwijderd",
                "rows above the table were inserted or deleted",
            )
        return table

    def register_table(self, titles: Sequence[str], width: int) -> TableArea:
        """The growing table of a register, which may have columns of the user at its right."""
        title, table = self.view.title, _table_of(self.view, self.owned)
        if table is None or _width(table) < width:
            raise refusals.damaged_register(title, "is de tabel weg of veranderd", "the table is gone or changed")
        self._refuse_totals(table)
        if titles and not self._has(table, titles):
            raise refusals.damaged_register(
                title, "zijn de kolommen van de tabel veranderd", "the columns of the table were changed"
            )
        return table

    def refuse_content(self, first_row: int, spared: TableArea | None) -> None:
        """Refuses the first filled cell from a row on outside the spared table."""
        for row, column in self.values.filled(first_row):
            inside = spared is not None and row <= spared.bottom and spared.left <= column <= spared.right
            if not inside:
                raise refusals.own_content(self.view.title, cell_address(row, column))

    def refuse_merged(self, area: Range) -> None:
        """Refuses merged cells in an area; Excel answers None when only some of its cells are."""
        if area.merge_cells is not False:
            raise refusals.merged_cells(self.view.title, str(area.address).replace("$", ""))

    def _has(self, table: TableArea, titles: Sequence[str]) -> bool:
        found = [shown_text(self.values.value(table.top, table.left + at)) for at in range(len(titles))]
        return [text.strip().lower() for text in found] == [text.strip().lower() for text in titles]

    def _refuse_totals(self, table: TableArea) -> None:
        in_excel: Table = self.sheet.tables[table.name]
        if in_excel.show_totals:
            raise refusals.totals_row(self.view.title, table.bottom)


def _width(table: TableArea) -> int:
    return table.right - table.left + 1
