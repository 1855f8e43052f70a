"""What sheet Limieten shows: the ledger of every year of the period, one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from vzv_sheets.allowance_limits.ledger import Ledger
from vzv_sheets.allowance_limits.limits_sheet import ledger_columns, limits_header
from vzv_sheets.schema.owned_sheets import LIMIETEN
from vzv_sheets.workbook.write_plan import CellValue, ReportContent

_COUNTED = ("over", "unknown", "near", "within", "tested")


def limieten(ledgers: Sequence[Ledger], subtitle: str, receipt: str) -> ReportContent:
    """The content of Limieten for these years (at least one); `receipt` tells what they were computed from."""
    columns: list[list[CellValue]] = [[] for _ in LIMIETEN.columns]
    for ledger in ledgers:
        for column, values in zip(columns, ledger_columns(ledger), strict=True):
            column.extend(values)
    headers = [limits_header(ledger) for ledger in ledgers]
    cells: dict[str, CellValue] = {LIMIETEN.cells["subtitle"]: subtitle, LIMIETEN.cells["receipt"]: receipt}
    for name in _COUNTED:
        cells[LIMIETEN.cells[name]] = sum(int(str(header[name])) for header in headers)
    for name in ("figures", "confirmed"):
        sentences = dict.fromkeys(str(header[name]) for header in headers if header[name] is not None)
        cells[LIMIETEN.cells[name]] = " ".join(sentences) or None
    return ReportContent(
        LIMIETEN.name, cells, columns, titles=LIMIETEN.titles, header_row=LIMIETEN.header_row,
        heights=LIMIETEN.row_heights(columns),
    )  # fmt: skip
