"""The live adapter of the reading port: the workbook as it stands in Excel now, saved or not.

Every sheet is fetched once, whole; what is asked later is answered from memory.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from vzv_sheets.vocabulary.addresses import split_area
from vzv_sheets.workbook.live_excel import refusals
from vzv_sheets.workbook.live_excel.cells import raw_value
from vzv_sheets.workbook.live_excel.column_values import column_of_values
from vzv_sheets.workbook.live_excel.sheet_values import SheetValues, read_values
from vzv_sheets.workbook.port import (
    NO_AREA,
    NOTHING_READ,
    TOP_ROWS,
    CannotOpenWorkbook,
    CellKind,
    CellText,
    Identity,
    InputReceipt,
    RawColumn,
    ReadArea,
    SheetView,
    TableArea,
    TextSearch,
)
from vzv_sheets.workbook.raw_columns import first_rows, searched_text, shown_text

if TYPE_CHECKING:
    from vzv_sheets.workbook.live_excel.excel import Book, Sheet

_OWNED = "vzv_blad"
_STATES: Mapping[object, str] = {0: "hidden", 2: "veryHidden"}
Place: TypeAlias = tuple[int, int]


class LiveWorkbook:
    """A workbook that is open in Excel (`WorkbookSource`), as it was when this object was made.

    `identity` is empty: Excel tells the document properties in no way that works on Windows and Mac alike, and no
    finding depends on them. The SHA-256 of the receipt is that of the values, for there need not be a file.
    """

    def __init__(self, book: Book) -> None:
        try:
            self.name: str = book.name
            sheets = list(book.sheets)
            self.values: Mapping[str, SheetValues] = {sheet.name: read_values(sheet) for sheet in sheets}
            self._views = tuple(
                _view(sheet, title, values) for sheet, (title, values) in zip(sheets, self.values.items(), strict=True)
            )
        except CannotOpenWorkbook:
            raise
        except Exception as problem:
            raise refusals.excel_does_not_answer(problem) from problem
        self._receipt = InputReceipt(self.name, _hash(self.values))

    @property
    def receipt(self) -> InputReceipt:
        """The name of the workbook and the SHA-256 of its values."""
        return self._receipt

    @property
    def identity(self) -> Identity:
        """Nothing: see the class."""
        return Identity()

    def sheets(self) -> Sequence[SheetView]:
        """All worksheets in the order of the tabs."""
        return self._views

    def columns(self, sheet: str, first_row: int, wanted: Mapping[int, CellKind]) -> Mapping[int, RawColumn]:
        """The wanted columns of a sheet from `first_row` to its last used row."""
        values = self.values[sheet]
        length = max(0, values.last_row - first_row + 1)
        return {
            position: column_of_values(kind, length, first_row, values.column(position, first_row))
            for position, kind in wanted.items()
        }

    def cells_with(self, search: TextSearch, apart_from: Mapping[str, ReadArea] = NOTHING_READ) -> Sequence[CellText]:
        """Every cell whose text is found; of numbers, whole ones of 7 to 10 digits are searched."""
        found: list[CellText] = []
        for title, values in self.values.items():
            texts = _texts_with(values, search, apart_from.get(title, NO_AREA))
            found += [CellText(title, row, column, text) for (row, column), text in sorted(texts.items())]
        return found

    def neighbours(self, cells: Sequence[CellText]) -> Sequence[tuple[str, str]]:
        """For each cell the text left of it and the text of the first filled cell of its column."""
        return [
            (shown_text(self.values[cell.sheet].value(cell.row, cell.column - 1)), self._first_text(cell))
            for cell in cells
        ]

    def _first_text(self, cell: CellText) -> str:
        column = self.values[cell.sheet].column(cell.column, 1)
        return next((shown_text(raw_value(value)) for _, value in column), "")


def _view(sheet: Sheet, title: str, values: SheetValues) -> SheetView:
    texts = {
        (row, column): shown_text(values.value(row, column))
        for row in range(values.top, min(values.last_row, TOP_ROWS) + 1)
        for column in range(values.left, values.width)
    }
    used = {place: text for place, text in texts.items() if text}
    return SheetView(
        title, _state(sheet), _owned(sheet), values.last_row, values.width, first_rows(used), _tables(sheet)
    )


def _state(sheet: Sheet) -> str:
    """Excel for Windows tells numbers (-1, 0, 2), Excel for Mac whether the sheet is shown."""
    shown = sheet.visible
    return _STATES.get(int(shown), "visible") if isinstance(shown, bool | int | float) else "visible"


def _owned(sheet: Sheet) -> str | None:
    """The value of the name `vzv_blad` of the sheet: `="Controle"`."""
    try:
        text = sheet.names(_OWNED).refers_to
    except Exception:  # noqa: BLE001  (each engine raises another error for a name that is not there)
        return None
    return str(text).removeprefix("=").strip('"') or None


def _tables(sheet: Sheet) -> tuple[TableArea, ...]:
    return tuple(TableArea(table.name, *split_area(table.range.address.replace("$", ""))) for table in sheet.tables)


def _texts_with(values: SheetValues, search: TextSearch, area: ReadArea) -> Mapping[Place, str]:
    """The texts that are found outside the area; each different value is judged once."""
    judged: dict[object, str | None] = {}
    found: dict[Place, str] = {}
    for column in range(values.left, values.width):
        until = area.first_row if column in area.columns else None
        for row, value in values.column(column, 1):
            if until is not None and row >= until:
                break
            kind = type(value)
            if kind is not str and kind is not float and kind is not int:
                continue
            if value not in judged:
                text = searched_text(raw_value(value))
                judged[value] = text if text is not None and search.search(text) else None
            text = judged[value]
            if text is not None:
                found[row, column] = text
    return found


def _hash(values: Mapping[str, SheetValues]) -> str:
    digest = hashlib.sha256()
    for title, sheet in values.items():
        digest.update(f"{title}|{sheet.top}|{sheet.left}|".encode())
        digest.update(repr(sheet.rows).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()
