"""Values of cells as SpreadsheetML: one cell at a time for a header block, whole columns as text for a growing table.

20,000 rows through lxml one by one cost more than reading the workbook; as text they cost a fraction
(reference/excel.md).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat

from vzv_sheets.vocabulary.addresses import column_letters
from vzv_sheets.vocabulary.days import dutch_date
from vzv_sheets.vocabulary.money import decimal_text
from vzv_sheets.vocabulary.xml_text import escape
from vzv_sheets.workbook.write_plan import CellValue, Cents, Minutes, Ratio

LONGEST_TEXT = 32_767  # UTF-16 code units, the limit of a cell
_NOT_IN_XML = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_OUTER_SPACE = re.compile(r"\A\s|\s\Z|[\n\t]|  ")
_DAY_ZERO = dt.date(1899, 12, 30)
_DAY_ZERO_1904 = dt.date(1904, 1, 1)
_FIRST_TRUE_SERIAL = 61  # Excel counts 29 February 1900, a day that was not; before it the numbers are one lower
_SECONDS = 86_400
_CHUNK = (
    200  # rows: small enough to stay in the processor's cache (measured: 0.15 s instead of 0.28 s for 468,000 cells)
)


def cell_text(text: str) -> str:
    """The text as a cell can hold it: at most 32,767 units long (then cut, ending in '…'), and what XML cannot hold
    written as `_xHHHH_` (ST_Xstring, ECMA-376 part 1, 22.9.2.19). `<` and `&` are not escaped yet.
    """
    if len(text) * 2 > LONGEST_TEXT and len(text.encode("utf-16-le", "surrogatepass")) > 2 * LONGEST_TEXT:
        units = text.encode("utf-16-le", "surrogatepass")[: 2 * (LONGEST_TEXT - 1)]
        if "\ud800" <= units[-2:].decode("utf-16-le", "surrogatepass") <= "\udbff":
            units = units[:-2]
        text = units.decode("utf-16-le", "surrogatepass") + "…"
    return _NOT_IN_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def needs_preserving(text: str) -> bool:
    """Whether a reader could drop white space of the text when `xml:space` does not forbid it."""
    return _OUTER_SPACE.search(text) is not None


def number_text(value: int | Cents | Minutes | Ratio | dt.date, *, date1904: bool) -> str | None:
    """The number that a cell holds for a value; None for a date that Excel cannot hold (before its first day).

    Hours are a decimal number of hours; raises TypeError for what is no cell value.
    """
    if isinstance(value, Cents):
        return decimal_text(value.cents)
    if isinstance(value, Minutes):
        hours, rest = divmod(value.minutes, 60)
        return repr(value.minutes / 60) if rest else str(hours)
    if isinstance(value, Ratio):
        return repr(value.part / value.whole)
    if isinstance(value, int):
        return str(int(value))
    if isinstance(value, dt.date):
        return _serial(value, date1904=date1904)
    raise TypeError(f"{type(value).__name__} is no value of a cell")


def shown_text(value: CellValue) -> str:
    """The value as a link that shows it says it."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, dt.date):
        return dutch_date(value)
    return number_text(value, date1904=False) or ""


def _serial(value: dt.date, *, date1904: bool) -> str | None:
    day = value.date() if isinstance(value, dt.datetime) else value
    serial = (day - (_DAY_ZERO_1904 if date1904 else _DAY_ZERO)).days
    if not date1904 and serial < _FIRST_TRUE_SERIAL:
        serial -= 1
    if serial < (0 if date1904 else 1):
        return None
    if isinstance(value, dt.datetime):
        seconds = value.hour * 3600 + value.minute * 60 + value.second
        return repr(serial + seconds / _SECONDS) if seconds else str(serial)
    return str(serial)


class CellContent:
    """What stands in a cell after its address and style, as text; remembers what it made, as values repeat."""

    def __init__(self, prefix: str, *, date1904: bool) -> None:
        p = self.prefix = prefix
        self._date1904 = date1904
        self._plain = f' t="inlineStr"><{p}is><{p}t>', f"</{p}t></{p}is></{p}c>"
        self._spaced = f' t="inlineStr"><{p}is><{p}t xml:space="preserve">', f"</{p}t></{p}is></{p}c>"
        self._number = f"><{p}v>", f"</{p}v></{p}c>"
        self._made: dict[CellValue, str] = {None: "/>", "": "/>"}
        self._amounts: dict[CellValue, str] = {}

    def of(self, value: CellValue) -> str:
        """` t="inlineStr"><is><t>tekst</t></is></c>`, `><v>12.50</v></c>` or `/>`."""
        # Amounts are found by their cents: comparing whole objects would double the time of a column of amounts.
        key, known = (value.cents, self._amounts) if type(value) is Cents else (value, self._made)
        made = known.get(key)
        if made is None:
            made = known[key] = self._make(value)
        return made

    def _make(self, value: CellValue) -> str:
        if value is not None and not isinstance(value, str):
            number = number_text(value, date1904=self._date1904)
            if number is not None:
                return number.join(self._number)
        text = cell_text(shown_text(value))
        return escape(text).join(self._spaced if needs_preserving(text) else self._plain)


@dataclass(frozen=True, slots=True)
class RowTemplate:
    """How each row of a growing table looks: attributes of the row, and the style of each cell by column.

    Columns count from 0. Styles are indexes of cell formats as text, None for the default.
    """

    attributes: str
    styles: Mapping[int, str | None]

    @property
    def has_height(self) -> bool:
        """Whether a user gave the row a height."""
        return " ht=" in self.attributes


def table_rows(
    template: RowTemplate,
    first_row: int,
    left: int,
    columns: Sequence[Sequence[CellValue]],
    content: CellContent,
    heights: Sequence[float] = (),
) -> Iterator[bytes]:
    """The rows of a growing table as XML, a few hundred at a time: columns of one length from column `left`.

    Cells that the template has outside these columns are repeated empty.
    """
    p = content.prefix
    height = len(columns[0])
    covered = range(left, left + len(columns))
    positions = sorted({*covered, *template.styles})
    edges = {}
    for column in positions:
        style = template.styles.get(column)
        edges[column] = f'<{p}c r="{column_letters(column)}', '"' if style is None else f'" s="{style}"'
    of, row_end = content.of, f"</{p}row>"
    for chunk in range(0, height, _CHUNK):
        rows = [str(first_row + index) for index in range(chunk, min(chunk + _CHUNK, height))]
        texts = []
        for column in positions:
            start, middle = edges[column]
            values = columns[column - left][chunk : chunk + _CHUNK] if column in covered else repeat(None)
            texts.append([f"{start}{row}{middle}{of(value)}" for row, value in zip(rows, values, strict=False)])
        starts = [f'<{p}row r="{row}"{template.attributes}' for row in rows]
        if heights and not template.has_height:
            of_chunk = heights[chunk : chunk + _CHUNK]
            starts = [f'{start} ht="{tall:g}"' for start, tall in zip(starts, of_chunk, strict=True)]
        lines = zip(starts, zip(*texts, strict=True), strict=True)
        yield "".join([f"{start}>{''.join(cells)}{row_end}" for start, cells in lines]).encode()
