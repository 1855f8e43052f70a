"""The XML of an owned sheet split at its rows: rows stay bytes, only what is changed is parsed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from vzv_sheets.vocabulary.addresses import column_index, split_address
from vzv_sheets.workbook.closed_file import writing_refusals as refusals
from vzv_sheets.workbook.closed_file import xml_tree
from vzv_sheets.workbook.closed_file.xml_tree import Element

_START = re.compile(rb"<([\w.-]+:)?worksheet\b[^>]*>")
_ATTRIBUTE = re.compile(r"\s([\w:.-]+)=(?:\"([^\"]*)\"|'([^']*)')")
_NUMBER = re.compile(rb"\sr=[\"'](\d+)")
_COLUMN = re.compile(rb"[^>]*?\sr=[\"']([A-Z]{1,3})\d")
_CONTENT = re.compile(rb"<(?:[\w.-]+:)?(?:v|f|is)[\s/>]")
_FORMULA = re.compile(rb"<(?:[\w.-]+:)?f[\s/>]")


@dataclass(frozen=True, slots=True)
class RowSpan:
    """A row: its number and where its bytes are."""

    number: int
    start: int
    end: int


class SheetText:
    """A worksheet part as text. Raises `CannotOpenWorkbook` when it has no rows, or rows in disorder."""

    def __init__(self, data: bytes) -> None:
        self._data = data = xml_tree.plain(data)
        start = _START.search(data)
        if start is None:
            raise refusals.damaged_file()
        self.prefix = (start[1] or b"").decode()
        self._root = start[0]
        tag = re.escape(start[1] or b"")
        opened = re.search(rb"<%bsheetData\b[^>]*>" % tag, data)
        closed = data.rfind(b"</" + (start[1] or b"") + b"sheetData")
        if opened is None or closed < opened.end():
            raise refusals.damaged_file()
        self._head, self._tail = data[: opened.end()], data[closed:]
        self.rows: Sequence[RowSpan] = self._split(re.compile(rb"<%brow\b[^>]*>" % tag), opened.end(), closed)

    def _split(self, row_start: re.Pattern[bytes], first: int, last: int) -> list[RowSpan]:
        starts = list(row_start.finditer(self._data, first, last))
        ends = [found.start() for found in starts[1:]] + [last]
        rows, number = [], 0
        for found, end in zip(starts, ends, strict=True):
            stated = _NUMBER.search(found[0])
            following = int(stated[1]) if stated else number + 1
            if following <= number:
                raise refusals.damaged_file()
            number = following
            rows.append(RowSpan(number, found.start(), end))
        return rows

    def raw(self, rows: Sequence[RowSpan]) -> bytes:
        """The bytes of consecutive rows as they are."""
        return self._data[rows[0].start : rows[-1].end] if rows else b""

    def parsed(self, row: RowSpan) -> Element:
        """A row as an element."""
        end = b"</" + self.prefix.encode() + b"worksheet>"
        return xml_tree.parse(self._root + self._data[row.start : row.end] + end)[0]

    def attributes(self, row: RowSpan) -> Mapping[str, str]:
        """The attributes of a row as they are written, with their prefixes; values are still escaped."""
        start = self._data[row.start : self._data.index(b">", row.start)].decode()
        return {found[1]: found[2] or found[3] or "" for found in _ATTRIBUTE.finditer(start)}

    def frame(self, rows: Sequence[RowSpan]) -> Element:
        """The worksheet as an element with only these (consecutive) rows."""
        return xml_tree.parse(self._head + self.raw(rows) + self._tail)

    def rebuilt(self, frame: Element, further_rows: Sequence[bytes]) -> bytes:
        """The bytes of the frame with more rows below its own."""
        content = xml_tree.serialise(frame, self._data)
        end = content.rfind(b"</" + self.prefix.encode() + b"sheetData")
        if end < 0:
            raise refusals.damaged_file()
        return b"".join([content[:end], *further_rows, content[end:]])

    def with_rows(self, replaced: Mapping[int, bytes]) -> bytes:
        """The bytes of the part with other bytes for these rows, by number."""
        pieces, done = [], 0
        for row in self.rows:
            if row.number in replaced:
                pieces += [self._data[done : row.start], replaced[row.number]]
                done = row.end
        return b"".join([*pieces, self._data[done:]])

    def have_formula(self, rows: Sequence[RowSpan]) -> bool:
        """Whether any of consecutive rows holds a formula."""
        return bool(rows) and _FORMULA.search(self._data, rows[0].start, rows[-1].end) is not None

    def has_content(self, row: RowSpan) -> bool:
        """Whether any cell of a row may hold something: false is certain, true is to be looked into."""
        return _CONTENT.search(self._data, row.start, row.end) is not None

    def lies_within(self, row: RowSpan, left: int, right: int) -> bool:
        """Whether all cells of a row lie in these columns, judged by its outer cells: false is to be looked into."""
        mark = b"<" + self.prefix.encode() + b"c "
        last = self._data.rfind(mark, row.start, row.end)
        if last < 0:
            return not self.has_content(row)
        first = last if left == 0 else self._data.find(mark, row.start, row.end)
        return left <= self._column(first, row) and 0 <= self._column(last, row) <= right

    def _column(self, position: int, row: RowSpan) -> int:
        found = _COLUMN.match(self._data, position, row.end)
        return -1 if found is None else _column_of(found[1])


@lru_cache(maxsize=1024)
def _column_of(letters: bytes) -> int:
    return column_index(letters.decode())


def rows_of(frame: Element) -> Iterator[tuple[int, Element]]:
    """The rows of a worksheet with their numbers, also where a row does not state its number."""
    data = xml_tree.child(frame, "sheetData")
    number = 0
    for row in () if data is None else data.iterchildren(xml_tree.main("row")):
        stated = row.get("r")
        number = int(stated) if stated else number + 1
        yield number, row


def cells_of(row: Element) -> Iterator[tuple[int, Element]]:
    """The cells of a row with their columns (from 0), also where a cell does not state its address."""
    column = -1
    for cell in row.iterchildren(xml_tree.main("c")):
        address = cell.get("r")
        column = split_address(address)[1] if address else column + 1
        yield column, cell


def is_filled(cell: Element) -> bool:
    """Whether a cell holds a value or a formula."""
    for name in ("f", "v", "is"):
        part = xml_tree.child(cell, name)
        if part is not None and (name == "f" or any(text for text in part.itertext())):
            return True
    return False
