"""Appending to a register: what stands in it never changes, new rows come below the last filled one."""

from __future__ import annotations

from collections.abc import Sequence

from vzv_sheets.workbook.closed_file.cells_xml import CellContent, table_rows
from vzv_sheets.workbook.closed_file.changes import PackageChanges
from vzv_sheets.workbook.closed_file.owned_tables import (
    OwnedTable,
    refuse_content,
    refuse_merged,
    register_table,
    template_of,
)
from vzv_sheets.workbook.closed_file.sheet_frame import measure, move_ends
from vzv_sheets.workbook.closed_file.sheet_text import SheetText, cells_of, is_filled
from vzv_sheets.workbook.closed_file.table_part import GrowingTable, lengthen
from vzv_sheets.workbook.closed_file.workbook_part import WorkbookPart
from vzv_sheets.workbook.write_plan import CellValue, RegisterRows

_NAMES_OF_AREAS = ("_xlnm.Print_Area", "_xlnm._FilterDatabase")


def append_rows(changes: PackageChanges, workbook: WorkbookPart, owned: OwnedTable, appended: RegisterRows) -> None:
    """Appends the rows; raises `CannotOpenWorkbook` when something is in the way, nothing changed then.

    A filter that the user set stays, and so do columns of the user at the right of the table.
    """
    sheet = owned.sheet
    columns: Sequence[Sequence[CellValue]] = list(zip(*appended.rows, strict=True))
    table = register_table(owned, appended.titles, len(columns))
    text = SheetText(changes.read(sheet.part))
    first = _first_free_row(text, table)
    last = first + len(appended.rows) - 1
    bottom = max(last, table.bottom)
    refuse_content(text, [row for row in text.rows if row.number >= first], sheet.title, range(0))
    frame = text.frame([row for row in text.rows if row.number < table.first_row])
    refuse_merged(frame, sheet.title, first, last)

    kept = text.raw([row for row in text.rows if table.first_row <= row.number < first])
    after = text.raw([row for row in text.rows if row.number > last])
    cells = CellContent(text.prefix, date1904=workbook.date1904)
    template = template_of(text, table.first_row)
    rows = table_rows(template, first, table.left, columns, cells)
    move_ends(frame, table, bottom)
    measure(frame, table, bottom, new_rows=False)

    changes.put(sheet.part, text.rebuilt(frame, [kept, *rows, after]))
    lengthen(changes, table, bottom, new_rows=False)
    for name in _NAMES_OF_AREAS:
        workbook.move_bottom(sheet, name, table.bottom, bottom)


def _first_free_row(text: SheetText, table: GrowingTable) -> int:
    columns = range(table.left, table.right + 1)
    for row in reversed(text.rows):
        if table.first_row <= row.number <= table.bottom and text.has_content(row):
            cells = cells_of(text.parsed(row))
            if any(column in columns and is_filled(cell) for column, cell in cells):
                return row.number + 1
    return table.first_row
