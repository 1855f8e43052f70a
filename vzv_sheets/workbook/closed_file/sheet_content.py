"""What can be told of a sheet part in one quick look: its shape, its used extent and its first rows.

A sheet in standard shape is looked at as bytes (70 MB take 0.05 s); any other one is parsed from end to end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from vzv_sheets.vocabulary.addresses import column_index, column_letters
from vzv_sheets.workbook.closed_file.cells import Cell, CellValues, NotACell, any_cells, cell_at, standard_cells
from vzv_sheets.workbook.closed_file.structure import DamagedWorkbook
from vzv_sheets.workbook.port import TOP_ROWS
from vzv_sheets.workbook.raw_columns import first_rows, shown_text

_ROOT = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>)?\s*<worksheet[ >]")
_PREFIXED_ROOT = re.compile(_ROOT.pattern.replace(rb"<worksheet", rb"<(\w+:)worksheet"))
_OTHER_ENCODING = re.compile(rb"<\?xml[^>]*encoding=[\"'](?!utf-8[\"'])", re.IGNORECASE)
_ODD = re.compile(rb'<c(?! r="[A-Z]{1,3}[1-9])[ >/]|<c [^>]*>\s')
_DIMENSION = re.compile(rb'<dimension ref="(?:[A-Z]+\d+:)?([A-Z]{1,3})\d+"')
_ROW_NUMBER = re.compile(rb'<row [^>]*?\br="(\d+)"')
_ROWS = re.compile(rb"<sheetData>\s*<row[ >]")
_NO_ROWS = re.compile(rb"<sheetData(?:/>|>\s*</sheetData>)")
MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384  # of a sheet of Excel
_SAMPLE, _TAIL = 100_000, 200
_ROOM_FOR_SMALL = 1_000_000
_BYTES_PER_PLACE = 2


@dataclass(frozen=True, slots=True)
class SheetContent:
    """A sheet part. `standard` tells whether its bytes may be searched, as far as its first and last cells show."""

    xml: bytes
    standard: bool
    last_row: int
    width: int
    top: Sequence[Sequence[str]]

    def is_dense(self, width: int) -> bool:
        """Whether a block of that width is worth its memory: one stray cell in XFD1048576 must not cost 400 GB."""
        room = max(_ROOM_FOR_SMALL, len(self.xml) // _BYTES_PER_PLACE)
        return self.last_row * max(width, self.width) <= room


def above(content: SheetContent, row: int) -> SheetContent:
    """The sheet with only the rows above a row (from 1), when these can be cut off without parsing; else all of it."""
    if not content.standard:
        return content
    for match in _ROW_NUMBER.finditer(content.xml):
        if int(match[1]) >= row:
            return replace(content, xml=content.xml[: match.start()])
    return content


def examine(xml: bytes, values: CellValues) -> SheetContent:
    """What a sheet part holds; raises `XmlError` or `DamagedWorkbook` when it is damaged."""
    content = _look(xml, values) or _parse(xml, values)
    if content.last_row > MOST_ROWS or content.width > MOST_COLUMNS:
        raise DamagedWorkbook
    return content


def _look(xml: bytes, values: CellValues) -> SheetContent | None:
    """The content of a sheet in standard shape, None for any other."""
    prefixed = _PREFIXED_ROOT.match(xml)
    if prefixed:
        # ClosedXML writes <x:worksheet>, <x:c r="A1">; without the prefix it is the standard shape.
        xml = xml.replace(b"<" + prefixed[1], b"<").replace(b"</" + prefixed[1], b"</")
    if not _ROOT.match(xml) or _OTHER_ENCODING.match(xml) or b"<![CDATA[" in xml:
        return None
    if not xml[-_TAIL:].rstrip().endswith(b"</worksheet>"):
        return None
    data = _ROWS.search(xml)
    end = xml.rfind(b"</sheetData>")
    if data is None or end < 0:
        return SheetContent(xml, True, 0, 0, ()) if _NO_ROWS.search(xml) else None
    start = data.start()
    for first, last in ((start, start + _SAMPLE), (max(start, end - _SAMPLE), end)):
        whole_tags = xml.rfind(b"<", first, min(last, end))
        if _ODD.search(xml, first, whole_tags):
            return None
    try:
        top = _top_rows(standard_cells(xml, start), values)
        width = len(top[0]) if top else 0
        last_row = _last_row(xml, start, end)
        if last_row > len(top) and _declared_width(xml[:start]) != width:
            width = max(width, _width_beyond(xml, start, end, width))
    except NotACell:
        return None
    return SheetContent(xml, True, last_row, width, top)


def _declared_width(head: bytes) -> int:
    """The width of the dimension that the sheet declares (it counts formatted cells too), 0 without one."""
    declared = _DIMENSION.search(head)
    return column_index(declared[1].decode()) + 1 if declared else 0


def _width_beyond(xml: bytes, start: int, end: int, width: int) -> int:
    """The width of the used cells right of a width."""
    known = letters_of(range(width)) if width else rb"(?!)"
    beyond = re.compile(rb'<c(?! r="' + known + rb"[1-9])[ >/]")
    cells = (cell_at(xml, match.start()) for match in beyond.finditer(xml, start, end))
    return max((cell.column + 1 for cell in cells if cell.used), default=0)


def letters_of(columns: Iterable[int]) -> bytes:
    """A pattern for the letters of some columns; single letters as one set, which is tested fastest."""
    names = [column_letters(column) for column in columns]
    single = "".join(name for name in names if len(name) == 1)
    alternatives = [f"[{single}]"] if single else []
    return f"(?:{'|'.join(alternatives + [name for name in names if len(name) > 1])})".encode()


def _last_row(xml: bytes, start: int, end: int) -> int:
    """The row of the last cell that holds a value, an inline text or a formula."""
    stop = end
    while True:
        mark = xml.rfind(b"<v", start, stop)
        # Only what stands behind the last value matters: searching all of 70 MB for what is not there costs 0.03 s.
        behind = max(mark, start)
        mark = max(mark, xml.rfind(b"<is>", behind, stop), xml.rfind(b"<f", behind, stop))
        if mark < 0:
            return 0
        position = xml.rfind(b"<c ", start, mark)
        if position < 0:
            raise NotACell
        cell = cell_at(xml, position)
        if cell.used:
            return cell.row
        stop = position


def _top_rows(cells: Iterable[Cell], values: CellValues) -> Sequence[Sequence[str]]:
    found: dict[tuple[int, int], str] = {}
    for cell in cells:
        if cell.row > TOP_ROWS:
            break
        if cell.used:
            found[cell.row, cell.column] = shown_text(values.value(cell))
    return first_rows(found)


def _parse(xml: bytes, values: CellValues) -> SheetContent:
    top: list[Cell] = []
    last_row = width = 0
    for cell in any_cells(xml):
        if cell.used:
            last_row = max(last_row, cell.row)
            width = max(width, cell.column + 1)
            if cell.row <= TOP_ROWS:
                top.append(cell)
    return SheetContent(xml, False, last_row, width, _top_rows(top, values))
