"""Single empty cells of a sheet of people: spliced in, so that every other byte of the sheet stays as it was."""

from __future__ import annotations

import re
from collections.abc import Mapping

from vzv_sheets.vocabulary.addresses import cell_address, split_address
from vzv_sheets.workbook.closed_file import writing_refusals as refusals
from vzv_sheets.workbook.closed_file.cells_xml import CellContent
from vzv_sheets.workbook.closed_file.changes import PackageChanges
from vzv_sheets.workbook.closed_file.sheet_frame import merged_areas
from vzv_sheets.workbook.closed_file.sheet_text import RowSpan, SheetText, cells_of, is_filled
from vzv_sheets.workbook.closed_file.workbook_part import WorkbookPart
from vzv_sheets.workbook.closed_file.xml_tree import Element, local_name, main
from vzv_sheets.workbook.write_plan import EmptyCells

_STYLE = re.compile(rb"\ss=[\"'](\d+)[\"']")
_SPANS = re.compile(rb"\sspans=[\"'](\d+):(\d+)[\"']")


def fill_empty_cells(changes: PackageChanges, workbook: WorkbookPart, filled: EmptyCells) -> None:
    """Writes the texts; raises `CannotOpenWorkbook` when a cell is not empty or merged away, nothing changed then."""
    sheet = workbook.titled(filled.sheet)
    if sheet is None or not sheet.part:
        raise refusals.damaged_file()
    text = SheetText(changes.read(sheet.part))
    frame = text.frame([])
    wanted: dict[int, dict[int, str]] = {}
    for address, value in filled.cells.items():
        row, column = split_address(address)
        _refuse_merged(frame, filled.sheet, row, column)
        wanted.setdefault(row, {})[column] = value
    rows = {row.number: row for row in text.rows if row.number in wanted}
    if rows.keys() != wanted.keys():
        raise refusals.damaged_file()  # the cells stand in rows that people filled
    changes.put(
        sheet.part,
        text.with_rows(
            {number: _Row(text, row, filled.sheet).filled(wanted[number], frame) for number, row in rows.items()}
        ),
    )


def _refuse_merged(frame: Element, title: str, row: int, column: int) -> None:
    for reference, (top, left, bottom, right) in merged_areas(frame):
        if top <= row <= bottom and left <= column <= right:
            raise refusals.merged_cells(title, reference)


class _Row:
    """One row: its bytes, its cells, and where each of them starts."""

    def __init__(self, text: SheetText, row: RowSpan, title: str) -> None:
        self._number, self._title = row.number, title
        self._prefix = text.prefix.encode()
        self._content = CellContent(text.prefix, date1904=False)
        self._attributes = text.attributes(row)
        self._data = text.raw([row])
        self._cells = list(cells_of(text.parsed(row)))
        starts = re.finditer(rb"<%bc(?=[\s/>])" % re.escape(self._prefix), self._data)
        self._starts = [found.start() for found in starts]
        self._end = self._data.rfind(b"</%brow" % self._prefix)
        if len(self._starts) != len(self._cells) or self._end < 0:
            raise refusals.damaged_file()

    def filled(self, values: Mapping[int, str], frame: Element) -> bytes:
        """The bytes of the row with the texts in it, by column."""
        data = self._data
        for column in sorted(values, reverse=True):
            start, end, style = self._place(column, frame)
            address = f' r="{cell_address(self._number, column)}"'.encode()
            made = b"<%bc%b%b" % (self._prefix, address, style) + self._content.of(values[column]).encode()
            data = data[:start] + made + data[end:]
        tag = data.index(b">")
        return _within(data[:tag], values) + data[tag:]

    def _place(self, column: int, frame: Element) -> tuple[int, int, bytes]:
        """From where to where the bytes of a cell are replaced, and the style that it keeps or gets."""
        at = next((at for at, (place, _) in enumerate(self._cells) if place >= column), len(self._cells))
        start = self._starts[at] if at < len(self._cells) else self._end
        if at == len(self._cells) or self._cells[at][0] > column:
            return start, start, _style(self._attributes, frame, column)
        cell = self._cells[at][1]
        if is_filled(cell) or any(local_name(part) not in {"v", "is"} for part in cell):
            raise refusals.cell_in_use(self._title, cell_address(self._number, column))
        tag = self._data.index(b">", start) + 1
        closing = b"</%bc>" % self._prefix
        end = tag if self._data[:tag].endswith(b"/>") else self._data.index(closing, tag) + len(closing)
        found = _STYLE.search(self._data, start, tag)
        return start, end, found[0] if found else b""


def _style(row: Mapping[str, str], frame: Element, column: int) -> bytes:
    """The style that Excel gives a new cell: that of its row, else of its column."""
    style = row.get("s") if row.get("customFormat") in {"1", "true"} else None
    for element in () if style else frame.iter(main("col")):
        if int(element.get("min") or 0) <= column + 1 <= int(element.get("max") or 0):
            style = element.get("style")
    return b' s="%b"' % style.encode() if style else b""


def _within(tag: bytes, columns: Mapping[int, str]) -> bytes:
    """The start of the row without its hint of which columns are in use, where that does not hold any more."""
    found = _SPANS.search(tag)
    if found is None or all(int(found[1]) <= column + 1 <= int(found[2]) for column in columns):
        return tag
    return tag[: found.start()] + tag[found.end() :]
