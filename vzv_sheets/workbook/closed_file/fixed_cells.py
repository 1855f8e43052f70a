"""Fixed cells of the header block of an owned sheet: filled one by one, their styles kept."""

from __future__ import annotations

from collections.abc import Mapping

from vzv_sheets.vocabulary.addresses import cell_address
from vzv_sheets.workbook.closed_file import writing_refusals as refusals
from vzv_sheets.workbook.closed_file.cells_xml import cell_text, needs_preserving, number_text, shown_text
from vzv_sheets.workbook.closed_file.sheet_frame import merged_areas
from vzv_sheets.workbook.closed_file.sheet_text import cells_of, rows_of
from vzv_sheets.workbook.closed_file.xml_tree import Element, added, child, drop_attributes, local_name
from vzv_sheets.workbook.write_plan import CellValue

_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

Place = tuple[int, int]
"""Row (from 1) and column (from 0)."""


def fill_cells(frame: Element, title: str, values: Mapping[Place, CellValue], *, date1904: bool) -> bool:
    """Writes the values into the frame of a sheet; says whether a formula was replaced.

    Formulas in other cells stay, without the result that they had: it may be out of date, and LibreOffice computes
    only a cell without a result. Raises `CannotOpenWorkbook` for cells that are merged away or hold an array formula.
    """
    _refuse_merged(frame, title, values)
    block = _HeaderBlock(frame)
    formula_replaced = False
    for place in sorted(values):
        cell = block.cell(place)
        formula_replaced |= _emptied(cell, title)
        _fill(cell, values[place], date1904=date1904)
    block.forget_results(values)
    return formula_replaced


def _refuse_merged(frame: Element, title: str, values: Mapping[Place, CellValue]) -> None:
    for reference, (top, left, bottom, right) in merged_areas(frame):
        for (row, column), value in values.items():
            inside = top <= row <= bottom and left <= column <= right
            if inside and (row, column) != (top, left) and value is not None:
                raise refusals.merged_cells(title, reference)


class _HeaderBlock:
    """The cells of a frame by place; makes those that are not there."""

    def __init__(self, frame: Element) -> None:
        data = child(frame, "sheetData")
        assert data is not None
        self._data = data
        self._rows = dict(rows_of(frame))
        self._cells = {(number, column): cell for number, row in self._rows.items() for column, cell in cells_of(row)}

    def cell(self, place: Place) -> Element:
        """The cell at a place."""
        if place not in self._cells:
            number, column = place
            cell = added(self._row(number), "c", {"r": cell_address(number, column)})
            further = sorted(other for row, other in self._cells if row == number and other > column)
            if further:
                self._cells[number, further[0]].addprevious(cell)
            self._cells[place] = cell
        return self._cells[place]

    def _row(self, number: int) -> Element:
        if number not in self._rows:
            row = added(self._data, "row", {"r": str(number)})
            further = sorted(other for other in self._rows if other > number)
            if further:
                self._rows[further[0]].addprevious(row)
            self._rows[number] = row
        drop_attributes(self._rows[number], "spans")
        return self._rows[number]

    def forget_results(self, filled: Mapping[Place, CellValue]) -> None:
        """Takes the results out of formulas that were not replaced."""
        for place, cell in self._cells.items():
            result = child(cell, "v")
            if place not in filled and child(cell, "f") is not None and result is not None:
                cell.remove(result)
                drop_attributes(cell, "t")


def _emptied(cell: Element, title: str) -> bool:
    """Takes value and formula out of a cell; says whether there was a formula."""
    formula = child(cell, "f")
    if formula is not None and ":" in (formula.get("ref") or ""):
        raise refusals.damaged_sheet(
            title,
            f"staat in cel {cell.get('r')} een formule over meer cellen",
            f"cell {cell.get('r')} holds a formula over several cells",
        )
    for part in list(cell):
        if local_name(part) != "extLst":
            cell.remove(part)
    drop_attributes(cell, "t", "cm", "vm")
    return formula is not None


def _fill(cell: Element, value: CellValue, *, date1904: bool) -> None:
    if value is None or value == "":
        return
    number = None if isinstance(value, str) else number_text(value, date1904=date1904)
    if number is not None:
        content = added(cell, "v")
        content.text = number
    else:
        cell.set("t", "inlineStr")
        content = added(cell, "is")
        text = added(content, "t")
        text.text = cell_text(shown_text(value))
        if needs_preserving(text.text):
            text.set(_XML_SPACE, "preserve")
    cell.insert(0, content)
