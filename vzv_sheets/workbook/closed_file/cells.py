"""Single cells of a sheet part: where they stand, and the typed original of what they hold.

`standard_cells` reads bytes of sheets in the shape that nearly every program writes (`<c r="A1" s="1" t="s">`, no
prefixes); `any_cells` reads whatever is well-formed. Rows count from 1, columns from 0.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from vzv_sheets.vocabulary.addresses import column_index
from vzv_sheets.workbook.closed_file import xml_tree
from vzv_sheets.workbook.closed_file.cell_text import SharedStrings, element_text, rich_text, xml_text
from vzv_sheets.workbook.closed_file.number_formats import DateStyles
from vzv_sheets.workbook.port import CellError, RawValue
from vzv_sheets.workbook.raw_columns import DAYS_1904, END_OF_DAYS, LEAP_DAY_1900, milliseconds

_CELL = re.compile(
    rb'<c r="([A-Z]{1,3})(\d{1,7})"(?: s="(\d{1,6})")?(?: t="(\w+)")?([^>]*?)'
    rb"(?:/>|>(?:<v>([^<]*)</v></c>|(.*?)</c>))",
    re.DOTALL,
)
_STYLE = re.compile(rb' s="(\d{1,6})"')
_TYPE = re.compile(rb' t="(\w+)"')
_VALUE = re.compile(rb"<v(?: [^>]*?)?(?:/>|>([^<]*)</v>)")
_INLINE = re.compile(rb"<is>(.*?)</is>", re.DOTALL)
_ADDRESS = re.compile(r"([A-Z]{1,3})(\d{1,7})", re.IGNORECASE)
_WHOLE = re.compile(r"\d{1,7}")
_DAY_BEFORE_1900 = dt.datetime(1899, 12, 30)  # noqa: DTZ001 cells have no time zone


class NotACell(Exception):
    """Bytes that are no cell in standard shape: the sheet is damaged."""


class Cell(NamedTuple):
    """A cell as it is stored. `value` is the text of `<v>` or of the inline string, None when there is neither.

    A tuple, because a wrong column gives 156,000 of them and frozen dataclasses take three times as long to make.
    """

    row: int
    column: int
    type: str
    style: int
    value: str | None
    formula: bool

    @property
    def used(self) -> bool:
        """Whether the cell holds anything besides its format."""
        return self.formula or bool(self.value)


def standard_cells(xml: bytes, start: int = 0) -> Iterator[Cell]:
    """The cells of a sheet in standard shape, from a byte position on."""
    for match in _CELL.finditer(xml, start):
        yield _cell(match)


def cell_at(xml: bytes, position: int) -> Cell:
    """The cell of a sheet in standard shape whose `<c` stands at that byte position; raises `NotACell`."""
    match = _CELL.match(xml, position)
    if match is None:
        raise NotACell(position)
    return _cell(match)


def _cell(match: re.Match[bytes]) -> Cell:
    letters, row, style, kind, others, value, content = match.groups()
    if others:
        style, kind = style or _first(_STYLE, others), kind or _first(_TYPE, others)
    name = kind.decode() if kind else "n"
    text = None if value is None else xml_text(value)
    if content:
        inline = _INLINE.search(content) if name == "inlineStr" else None
        found = _VALUE.search(content)
        if inline:
            text = rich_text(inline[1])
        elif found:
            text = xml_text(found[1] or b"")
    formula = bool(content) and b"<f" in content
    return Cell(int(row), _column_of(letters), name, int(style) if style else 0, text, formula)


@cache
def _column_of(letters: bytes) -> int:
    return column_index(letters.decode())


def _first(pattern: re.Pattern[bytes], attributes: bytes) -> bytes | None:
    found = pattern.search(attributes)
    return found[1] if found else None


def any_cells(xml: bytes) -> Iterator[Cell]:
    """The cells of any worksheet; cells and rows without an address follow the one before. Raises `XmlError`."""
    row = 0
    for element in xml_tree.stream(xml, "row"):
        number = element.get("r") or ""
        row = int(number) if _WHOLE.fullmatch(number) else row + 1
        column = -1
        for child in element.iterchildren("{*}c"):
            address = _ADDRESS.fullmatch(child.get("r") or "")
            cell_row, column = (int(address[2]), column_index(address[1].upper())) if address else (row, column + 1)
            yield _parsed_cell(child, cell_row, column)


def tolerant_cells(xml: bytes) -> Iterator[Cell]:
    """The cells of any worksheet; of a damaged one those that can still be told, some of them twice."""
    try:
        yield from any_cells(xml)
    except xml_tree.XmlError:
        yield from standard_cells(xml)


def _parsed_cell(element: xml_tree.Element, row: int, column: int) -> Cell:
    name = element.get("t") or "n"
    style = element.get("s") or ""
    value: str | None = None
    formula = False
    for child in element:
        part = xml_tree.local_name(child)
        if part == "f":
            formula = True
        elif part == "is":
            value = element_text(child)
        elif part == "v" and value is None:
            value = xml_tree.text_of(child)
    return Cell(row, column, name, int(style) if _WHOLE.fullmatch(style) else 0, value, formula)


@dataclass(frozen=True, slots=True)
class CellValues:
    """What turns a stored cell into the value that it stands for."""

    strings: SharedStrings
    styles: DateStyles
    date1904: bool

    def value(self, cell: Cell) -> RawValue | None:
        """The typed original of a cell; None when it is empty."""
        text = cell.value
        if cell.type == "e":
            return CellError(text or "")
        if text is None or (text == "" and cell.type != "str"):
            return CellError("") if cell.formula else None
        match cell.type:
            case "s":
                return self._shared(text)
            case "b":
                return text != "0"
            case "d":
                return _iso_value(text)
            case "n":
                return self._number(text, cell.style)
            case _:
                return text

    def _shared(self, text: str) -> RawValue:
        return self.shared(int(text) if _WHOLE.fullmatch(text) else -1)

    def shared(self, index: int) -> RawValue:
        """The text of a number in the table of shared strings."""
        # A number without a text is damage; it must show, like any cell without a result.
        return self.strings[index] if 0 <= index < len(self.strings) else CellError("")

    def _number(self, text: str, style: int) -> RawValue:
        try:
            number = float(text)
        except ValueError:
            return text
        if not math.isfinite(number):
            return text
        if style in self.styles.durations:
            return _duration(number)
        return self._moment(number) if style in self.styles.dates else number

    def _moment(self, number: float) -> RawValue:
        """A number in a date format: a time below 1, a date when whole, else both; no date at all stays a number."""
        serial = number + DAYS_1904 if self.date1904 else number
        if number < 0 or serial >= END_OF_DAYS:
            return number
        days = serial if serial >= LEAP_DAY_1900 else serial + 1
        try:
            moment = _DAY_BEFORE_1900 + dt.timedelta(milliseconds=milliseconds(days))
        except OverflowError:
            return number
        if number < 1:
            return moment.time()
        return moment.date() if number == int(number) else moment


def _duration(number: float) -> RawValue:
    try:
        return dt.timedelta(milliseconds=milliseconds(number))
    except OverflowError:
        return number


def _iso_value(text: str) -> RawValue:
    """A date, time or both in ISO 8601; anything else is the text itself."""
    try:
        if "T" in text:
            return dt.datetime.fromisoformat(text).replace(tzinfo=None)
        return dt.time.fromisoformat(text).replace(tzinfo=None) if ":" in text else dt.date.fromisoformat(text)
    except ValueError:
        return text
