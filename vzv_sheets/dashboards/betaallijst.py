"""What Betaallijst shows: every payment line with what may be done with it, and why (domain/workbook.md 2.3)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from vzv_sheets.schema.owned_payments import BETAALLIJST
from vzv_sheets.workbook.write_plan import CellValue, Cents, ReportContent

if TYPE_CHECKING:
    from vzv_sheets.payments.payment_line import PaymentLine


def betaallijst(lines: Sequence[PaymentLine], subtitle: str, receipt: str) -> ReportContent:
    """The content of Betaallijst: an empty list."""
    del lines
    nothing: dict[str, CellValue] = {"reden": "Er zijn geen regels om te betalen."}
    columns = [[nothing.get(column.key)] for column in BETAALLIJST.columns]
    cells = BETAALLIJST.cells
    return ReportContent(
        BETAALLIJST.name,
        {cells["subtitle"]: subtitle, cells["payable"]: Cents(0), cells["receipt"]: receipt},
        columns, titles=BETAALLIJST.titles, header_row=BETAALLIJST.header_row,
        heights=BETAALLIJST.row_heights(columns),
    )  # fmt: skip
