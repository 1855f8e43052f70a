"""The closed-file adapter of the reading port: which way each sheet is read, and what is kept in memory meanwhile.

Large sheets in standard shape go through fastexcel, small ones through calamine; in both, the cells that these
libraries cannot give are found and decoded apart. Whatever is left (another shape, a sheet of which nearly all is
empty, an error value that the libraries do not know) is read cell by cell. All ways give the same columns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, cached_property
from itertools import islice
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from vzv_sheets.workbook.closed_file.calamine_columns import CalamineSheets, CannotReadRows
from vzv_sheets.workbook.closed_file.cell_text import SharedStrings
from vzv_sheets.workbook.closed_file.cells import Cell, CellValues, NotACell, standard_cells, tolerant_cells
from vzv_sheets.workbook.closed_file.fast_columns import CannotReadFast, FastSheets
from vzv_sheets.workbook.closed_file.irregular_cells import exceptions, shared_texts
from vzv_sheets.workbook.closed_file.number_formats import read_date_styles
from vzv_sheets.workbook.closed_file.opening import damage_refused, open_package
from vzv_sheets.workbook.closed_file.package import Package
from vzv_sheets.workbook.closed_file.sheet_content import SheetContent, above, examine
from vzv_sheets.workbook.closed_file.structure import SheetPart, Structure, read_structure
from vzv_sheets.workbook.closed_file.text_search import first_texts, found_cells, takes_too_much, texts_at
from vzv_sheets.workbook.port import (
    NO_AREA,
    NOTHING_READ,
    CellKind,
    CellText,
    Identity,
    InputReceipt,
    RawColumn,
    ReadArea,
    SheetView,
    TextSearch,
    places_holding,
)
from vzv_sheets.workbook.raw_columns import ColumnDraft

_Arguments = ParamSpec("_Arguments")
_Found = TypeVar("_Found")
MANY_APART = 5_000  # from here on, texts where numbers belong are fetched together
ROWS_FOR_FAST = 400  # below this, calamine's rows cost less than starting fastexcel and Arrow


def read_workbook(path: Path) -> ClosedWorkbook:
    """The workbook in a closed file (it may be open in Excel); raises `CannotOpenWorkbook`, and nothing later on."""
    opened = open_package(path)
    return ClosedWorkbook(opened.package, opened.workbook_part, opened.receipt)


class ClosedWorkbook:
    """A workbook in a file, read as it is saved; hidden rows, columns and sheets, and filters, make no difference.

    The XML of the sheets stays in memory as long as this object does (70 MB for 156,000 rows of 12 columns).
    """

    def __init__(
        self, package: Package, workbook_part: str, receipt: InputReceipt, *, rows_for_fast: int = ROWS_FOR_FAST
    ) -> None:
        self._receipt = receipt
        self._rows_for_fast = rows_for_fast
        self._fast = FastSheets(package.data)
        self._calamine = CalamineSheets(package.data)
        with damage_refused(receipt.name):
            self._structure: Structure = read_structure(package, workbook_part)
            self._values = _cell_values(package, self._structure)
            self._parts: Mapping[str, SheetPart] = {part.title: part for part in self._structure.sheets}
            self._contents: Mapping[str, SheetContent] = {
                part.title: examine(package.read(part.part), self._values) for part in self._structure.sheets
            }

    @property
    def receipt(self) -> InputReceipt:
        """The file name and the SHA-256 of what was read."""
        return self._receipt

    @property
    def identity(self) -> Identity:
        """Schema version and workbook id from the document properties."""
        return self._structure.identity

    def sheets(self) -> Sequence[SheetView]:
        """All worksheets in the order of the tabs."""
        return self._views

    @cached_property
    def _views(self) -> Sequence[SheetView]:
        return tuple(
            SheetView(part.title, part.state, part.owned, content.last_row, content.width, content.top, part.tables)
            for part, content in zip(self._structure.sheets, self._contents.values(), strict=True)
        )

    def columns(self, sheet: str, first_row: int, wanted: Mapping[int, CellKind]) -> Mapping[int, RawColumn]:
        """The wanted columns of a sheet from `first_row` to its last used row."""
        content = self._contents[sheet]
        length = max(0, content.last_row - first_row + 1)
        drafts = {
            position: ColumnDraft(kind, length, date1904=self._structure.date1904) for position, kind in wanted.items()
        }
        if length and drafts:
            self._fill(sheet, first_row, drafts)
        return {position: draft.finished() for position, draft in drafts.items()}

    def _fill(self, sheet: str, first_row: int, drafts: Mapping[int, ColumnDraft]) -> None:
        content = self._contents[sheet]
        wanted = {position: draft.kind for position, draft in drafts.items()}
        try:
            apart, many_texts = self._apart(content, wanted)
        except NotACell:
            self._put(tolerant_cells(content.xml), first_row, drafts)
            return
        try:
            self._fill_in_bulk(sheet, first_row, drafts, max((c.column + 1 for c in apart if c.used), default=0))
        except (CannotReadFast, CannotReadRows):
            self._put(standard_cells(content.xml), first_row, drafts)
        else:
            self._put(apart, first_row, drafts)
            for row, column, number in many_texts:
                if 0 <= row - first_row < len(drafts[column].filled):
                    drafts[column].put(row - first_row, self._values.shared(number))

    def _apart(
        self, content: SheetContent, wanted: Mapping[int, CellKind]
    ) -> tuple[Sequence[Cell], Iterable[tuple[int, int, int]]]:
        """The cells to be decoded one by one; of a column that is all words, the words by their numbers instead."""
        if not content.standard:
            raise NotACell
        xml, width, styles = content.xml, content.width, self._values.styles
        apart = list(islice(exceptions(xml, width, wanted, styles), MANY_APART))
        if len(apart) < MANY_APART:
            return apart, ()
        columns = [position for position, kind in wanted.items() if kind is not CellKind.TEXT]
        return list(exceptions(xml, width, wanted, styles, texts_too=False)), shared_texts(xml, columns)

    def _fill_in_bulk(self, sheet: str, first_row: int, drafts: Mapping[int, ColumnDraft], width: int) -> None:
        content = self._contents[sheet]
        # fastexcel reads a plain number in a date column in the 1900 system, whatever the workbook says.
        fast = content.last_row > self._rows_for_fast and not self._structure.date1904
        room = content.is_dense(width) and not takes_too_much(content, self._values)
        if not (room and self._structure.usual_names):
            raise CannotReadFast if fast else CannotReadRows
        if fast:
            self._fill_fast(sheet, first_row, drafts)
        else:
            self._fill_from_rows(sheet, first_row, drafts)

    def _fill_fast(self, sheet: str, first_row: int, drafts: Mapping[int, ColumnDraft]) -> None:
        wanted = {position: draft.kind for position, draft in drafts.items()}
        for position, column in self._fast.columns(self._parts[sheet].index, first_row, wanted).items():
            drafts[position].start_from(column.values, column.filled, column.categories)

    def _fill_from_rows(self, sheet: str, first_row: int, drafts: Mapping[int, ColumnDraft]) -> None:
        rows = self._calamine.rows(self._parts[sheet].index)[first_row - 1 : self._contents[sheet].last_row]
        for position, draft in drafts.items():
            for index, row in enumerate(rows):
                if position < len(row) and row[position] != "":
                    draft.put(index, row[position])

    def _put(self, cells: Iterable[Cell], first_row: int, drafts: Mapping[int, ColumnDraft]) -> None:
        for cell in cells:
            draft = drafts.get(cell.column)
            if draft is not None and 0 <= cell.row - first_row < len(draft.filled):
                draft.put(cell.row - first_row, self._values.value(cell))

    def cells_with(self, search: TextSearch, apart_from: Mapping[str, ReadArea] = NOTHING_READ) -> Sequence[CellText]:
        """Every cell whose text is found; of numbers, whole ones of 7 to 10 digits are searched."""
        shared = cache(lambda: frozenset(places_holding(search, self._values.strings.all())))
        found: list[CellText] = []
        for sheet, content in self._contents.items():
            area = apart_from.get(sheet, NO_AREA)
            whole = not area.columns.issuperset(range(content.width))
            searched = content if whole else above(content, area.first_row)
            found += [
                CellText(sheet, row, column, text)
                for (row, column), text in _in_any_shape(found_cells, searched, self._values, search, shared).items()
                if not area.holds(row, column)
            ]
        return found

    def neighbours(self, cells: Sequence[CellText]) -> Sequence[tuple[str, str]]:
        """For each cell the text left of it and the text of the first filled cell of its column."""
        left: dict[tuple[str, int, int], str] = {}
        heads: dict[tuple[str, int], str] = {}
        for sheet in {cell.sheet for cell in cells}:
            content = self._contents[sheet]
            places = {(cell.row, cell.column - 1) for cell in cells if cell.sheet == sheet}
            columns = {column + 1 for _, column in places}
            for (row, column), text in _in_any_shape(texts_at, content, self._values, places).items():
                left[sheet, row, column] = text
            for column, text in _in_any_shape(first_texts, content, self._values, columns).items():
                heads[sheet, column] = text
        return [
            (left.get((cell.sheet, cell.row, cell.column - 1), ""), heads.get((cell.sheet, cell.column), ""))
            for cell in cells
        ]


def _in_any_shape(
    search: Callable[Concatenate[SheetContent, _Arguments], _Found],
    content: SheetContent,
    *arguments: _Arguments.args,
    **named: _Arguments.kwargs,
) -> _Found:
    """What a search finds, cell by cell when the sheet proves to be in another shape than its ends."""
    try:
        return search(content, *arguments, **named)
    except NotACell:
        return search(replace(content, standard=False), *arguments, **named)


def _cell_values(package: Package, structure: Structure) -> CellValues:
    strings = package.read(structure.strings_part) if structure.strings_part else b""
    styles = package.read(structure.styles_part) if structure.styles_part else b""
    return CellValues(SharedStrings(strings), read_date_styles(styles), structure.date1904)
