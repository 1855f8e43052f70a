"""What only Dashboard_Financien has: the line to sign on."""

from __future__ import annotations

from vzv_sheets.schema.owned_finance import DASHBOARD_FINANCIEN
from vzv_sheets.vocabulary.addresses import split_address
from vzv_sheets.workbook_building import look
from vzv_sheets.workbook_building.look import Look
from vzv_sheets.workbook_building.xlsx_writer import SheetWriter, WorkbookWriter

_LAST = len(DASHBOARD_FINANCIEN.columns) - 1


def write_signature(book: WorkbookWriter, sheet: SheetWriter) -> None:
    """Gezien en akkoord: name, date and signature, to be written with a pen."""
    row, column = split_address(DASHBOARD_FINANCIEN.cells["signature"])
    sheet.row(row, 36)
    for first, last, text in (
        (column, column, "Gezien en akkoord"),
        (column + 1, column + 2, "naam:"),
        (column + 3, column + 6, "datum:"),
        (column + 7, _LAST, "handtekening:"),
    ):
        bold = first == column
        rule: Look = {} if bold else {"bottom": 1, "bottom_color": look.SECONDARY}
        style = look.look(valign="bottom", bold=bold, font_color=look.INK if bold else look.SECONDARY)
        sheet.merged(row, first, last, text, book.style({**style, **rule}))
