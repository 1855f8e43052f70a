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

from vzv_sheets.vocabulary.addresses import column_index
from vzv_sheets.workbook.closed_file import xml_tree
from vzv_sheets.workbook.closed_file.cell_text import SharedStrings, element_text, rich_text, xml_text
from vzv_sheets.workbook.closed_file.number_formats import DateStyles
from vzv_sheets.workbook.port import CellError, RawValue
from vzv_sheets.workbook.raw_columns import DAYS_1904, END_OF_DAYS, LEAP_DAY_1900, milliseconds

_CELL = re.compile(rb'<c r="([A-Z]{1,3})(\d+)"([^>]*?)(?:/>|>(.*?)</c>)', re.DOTALL)
_STYLE = re.compile(rb' s="(\d+)"')
_TYPE = re.compile(rb' t="(\w+)"')
_VALUE = re.compile(rb"<v(?: [^>]*?)?(?:/>|>([^<]*)</v>)")
_INLINE = re.compile(rb"<is>(.*?)</is>", re.DOTALL)
_ADDRESS = re.compile(r"([A-Z]{1,3})(\d+)", re.IGNORECASE)
_DAY_BEFORE_1900 = dt.datetime(1899, 12, 30)  # noqa: DTZ001 cells have no time zone


class NotACell(Exception):
    """Bytes that are no cell in standard shape: the sheet is damaged."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as it is stored. `value` is the text of `<v>` or of the inline string, None when there is neither."""

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
    letters, row, attributes, content = match.groups()
    style = _STYLE.search(attributes)
    kind = _TYPE.search(attributes)
    name = kind[1].decode() if kind else "n"
    value: str | None = None
    content = content or b""
    inline = _INLINE.search(content) if name == "inlineStr" else None
    if inline:
        value = rich_text(inline[1])
    else:
        found = _VALUE.search(content)
        value = xml_text(found[1] or b"") if found else None
    column = column_index(letters.decode())
    return Cell(int(row), column, name, int(style[1]) if style else 0, value, b"<f" in content)


def any_cells(xml: bytes) -> Iterator[Cell]:
    """The cells of any worksheet; cells and rows without an address follow the one before. Raises `XmlError`."""
    row = 0
    for element in xml_tree.stream(xml, "row"):
        number = element.get("r") or ""
        row = int(number) if number.isdecimal() else row + 1
        column = -1
        for child in element.iterchildren("{*}c"):
            address = _ADDRESS.fullmatch(child.get("r") or "")
            cell_row, column = (int(address[2]), column_index(address[1].upper())) if address else (row, column + 1)
            yield _parsed_cell(child, cell_row, column)


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
    return Cell(row, column, name, int(style) if style.isdecimal() else 0, value, formula)


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
        index = int(text) if text.isdecimal() else -1
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
