"""Refilling a report: fixed cells, blocks and the growing table are replaced, all that a user restyled stays."""

from __future__ import annotations

from collections.abc import Sequence

from vzv_sheets.vocabulary.addresses import cell_address, split_address
from vzv_sheets.workbook.closed_file import writing_refusals as refusals
from vzv_sheets.workbook.closed_file.cells_xml import CellContent, shown_text, table_rows
from vzv_sheets.workbook.closed_file.changes import PackageChanges
from vzv_sheets.workbook.closed_file.fixed_cells import Place, fill_cells
from vzv_sheets.workbook.closed_file.owned_tables import (
    OwnedTable,
    refuse_content,
    refuse_merged,
    report_table,
    template_of,
)
from vzv_sheets.workbook.closed_file.sheet_frame import (
    PlacedLink,
    measure,
    move_ends,
    replace_links,
    show_first_row,
)
from vzv_sheets.workbook.closed_file.sheet_text import RowSpan, SheetText
from vzv_sheets.workbook.closed_file.table_part import GrowingTable, lengthen
from vzv_sheets.workbook.closed_file.workbook_part import WorkbookPart
from vzv_sheets.workbook.write_plan import CellValue, ReportContent

_NAMES_OF_AREAS = ("_xlnm.Print_Area", "_xlnm._FilterDatabase")


def refill_report(changes: PackageChanges, workbook: WorkbookPart, owned: OwnedTable, content: ReportContent) -> None:
    """Replaces what a report holds.

    Raises `CannotOpenWorkbook` when that would harm something of the user, nothing changed then.
    """
    sheet = owned.sheet
    table = report_table(owned, content.titles, len(content.columns), content.header_row)
    bottom = table.top + len(content.columns[0])
    text = SheetText(changes.read(sheet.part))
    above = [row for row in text.rows if row.number < table.first_row]
    body = [row for row in text.rows if table.first_row <= row.number <= table.bottom]
    below = [row for row in text.rows if row.number > table.bottom]
    _refuse_beside(text, owned, table, body, below)
    frame = text.frame(above)
    refuse_merged(frame, sheet.title, table.first_row, max(bottom, table.bottom))

    formula_replaced = fill_cells(
        frame, sheet.title, _fixed_cells(content, table, sheet.title), date1904=workbook.date1904
    )
    cells = CellContent(text.prefix, date1904=workbook.date1904)
    template = template_of(text, table.first_row)
    rows = [*table_rows(template, table.first_row, table.left, content.columns, cells, content.heights)]
    rows.append(text.raw([row for row in below if row.number > bottom]))
    move_ends(frame, table, bottom)
    replace_links(frame, table, _links(content, table))
    measure(frame, table, bottom, new_rows=True)
    show_first_row(frame, bottom)

    changes.put(sheet.part, text.rebuilt(frame, rows))
    lengthen(changes, table, bottom, new_rows=True)
    for name in _NAMES_OF_AREAS:
        workbook.move_bottom(sheet, name, table.bottom, bottom)
    if workbook.has_calculation_chain() and (formula_replaced or text.have_formula(body)):
        workbook.drop_calculation_chain()


def refuse_content_beside(changes: PackageChanges, owned: OwnedTable) -> None:
    """Raises `CannotOpenWorkbook` when the user put something beside or below the table."""
    table = owned.table
    assert table is not None
    text = SheetText(changes.read(owned.sheet.part))
    body = [row for row in text.rows if table.first_row <= row.number <= table.bottom]
    below = [row for row in text.rows if row.number > table.bottom]
    _refuse_beside(text, owned, table, body, below)


def _refuse_beside(
    text: SheetText, owned: OwnedTable, table: GrowingTable, body: Sequence[RowSpan], below: Sequence[RowSpan]
) -> None:
    refuse_content(text, body, owned.sheet.title, range(table.left, table.right + 1))
    refuse_content(text, below, owned.sheet.title, range(0))


def _fixed_cells(content: ReportContent, table: GrowingTable, title: str) -> dict[Place, CellValue]:
    values: dict[Place, CellValue] = {split_address(address): value for address, value in content.cells.items()}
    for corner, block in content.blocks.items():
        top, left = split_address(corner)
        for row, line in enumerate(block):
            values.update({(top + row, left + column): value for column, value in enumerate(line)})
    if any(row >= table.top for row, _ in values):
        raise refusals.damaged_sheet(title, "zijn rijen boven de tabel verwijderd", "rows above the table were deleted")
    return values


def _links(content: ReportContent, table: GrowingTable) -> list[PlacedLink]:
    return [
        PlacedLink(
            cell_address(table.first_row + link.row, table.left + link.column),
            link.target,
            shown_text(content.columns[link.column][link.row]),
            link.tip,
        )
        for link in content.links
    ]
