"""Single empty cells of a sheet of people in Excel: judged when it is made, written one by one.

Excel writes one cell also where a filter hides its row, so that filters of people stay as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.vocabulary.addresses import split_address
from vzv_sheets.workbook.closed_file import writing_refusals as refusals
from vzv_sheets.workbook.live_excel.cells import excel_value
from vzv_sheets.workbook.live_excel.sheet_values import SheetValues
from vzv_sheets.workbook.write_plan import EmptyCells

if TYPE_CHECKING:
    from vzv_sheets.workbook.live_excel.excel import Range, Sheet


@dataclass(frozen=True, slots=True)
class CellFilling:
    """A text for one cell."""

    title: str
    cell: Range
    text: str

    def carry_out(self) -> None:
        """Writes it; raises what Excel raises."""
        self.cell.value = excel_value(self.text)


def cell_fillings(sheet: Sheet, values: SheetValues, filled: EmptyCells) -> list[CellFilling]:
    """What is to be written; raises `CannotOpenWorkbook` when a cell is not empty or merged away."""
    found = []
    for address, text in filled.cells.items():
        row, column = split_address(address)
        cell = sheet.range((row, column + 1))
        # A formula may show nothing.
        if values.value(row, column) is not None or cell.formula:
            raise refusals.cell_in_use(filled.sheet, address)
        if cell.merge_cells is not False:
            raise refusals.merged_cells(filled.sheet, address)
        found.append(CellFilling(filled.sheet, cell, text))
    return found
