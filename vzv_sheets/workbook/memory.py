"""The in-memory adapter of the reading port: workbooks typed as markdown tables, for tests and examples.

It gives exactly what a file with these cells gives; one contract suite holds both to it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from vzv_sheets.vocabulary.addresses import split_address
from vzv_sheets.workbook.port import (
    NOTHING_READ,
    TOP_ROWS,
    CellError,
    CellKind,
    CellText,
    Identity,
    InputReceipt,
    RawColumn,
    RawValue,
    ReadArea,
    SheetView,
    TableArea,
    TextSearch,
)
from vzv_sheets.workbook.raw_columns import FALSE_TEXT, TRUE_TEXT, column_of, first_rows, searched_text, shown_text

DUTCH_ERRORS: Mapping[str, str] = {
    "#N/B": "#N/A", "#VERW!": "#REF!", "#WAARDE!": "#VALUE!", "#DEEL/0!": "#DIV/0!", "#NAAM?": "#NAME?",
    "#GETAL!": "#NUM!", "#LEEG!": "#NULL!",
}  # fmt: skip

_HEADING = re.compile(r"#{1,6}\s+(.+)")
_OPTION = re.compile(
    r"(.+)\s+(?:@(?P<at>[A-Z]+\d+)|(?P<table>tbl_\w+)|(?P<state>hidden|veryHidden)|blad=(?P<owned>\S+))"
)
_RULER = re.compile(r"\|?[\s:|-]+\|?")
_BORDER = re.compile(r"(?<!\\)\|")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r"}
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")
_DURATION = re.compile(r"\[(\d+):(\d\d)\]")


@dataclass(frozen=True, slots=True)
class MemorySheet:
    """A sheet; `cells` holds the used cells by row (from 1) and column (from 0)."""

    title: str
    cells: Mapping[tuple[int, int], RawValue]
    state: str = "visible"
    owned: str | None = None
    tables: Sequence[TableArea] = ()


@dataclass(frozen=True, slots=True)
class MemoryWorkbook:
    """A workbook of which every cell is in memory."""

    content: Mapping[str, MemorySheet]
    receipt: InputReceipt
    identity: Identity = field(default_factory=Identity)

    def sheets(self) -> Sequence[SheetView]:
        """All sheets in order."""
        return tuple(map(_view, self.content.values()))

    def columns(self, sheet: str, first_row: int, wanted: Mapping[int, CellKind]) -> Mapping[int, RawColumn]:
        """The wanted columns of a sheet from `first_row` to its last used row."""
        cells = self.content[sheet].cells
        length = max(0, max((row for row, _ in cells), default=0) - first_row + 1)
        return {
            position: column_of(
                kind,
                length,
                {
                    row - first_row: value
                    for (row, column), value in cells.items()
                    if column == position and row >= first_row
                },
            )
            for position, kind in wanted.items()
        }

    def cells_with(self, search: TextSearch, apart_from: Mapping[str, ReadArea] = NOTHING_READ) -> Sequence[CellText]:
        """Every cell whose text is found; of numbers, whole ones of 7 to 10 digits are searched."""
        found = []
        for sheet in self.content.values():
            for (row, column), value in sorted(sheet.cells.items(), key=lambda item: item[0]):
                text = searched_text(value)
                area = apart_from.get(sheet.title)
                if text is not None and search.search(text) and not (area and area.holds(row, column)):
                    found.append(CellText(sheet.title, row, column, text))
        return found

    def neighbours(self, cells: Sequence[CellText]) -> Sequence[tuple[str, str]]:
        """For each cell the text left of it and the text of the first filled cell of its column."""
        return [
            (shown_text(self.content[cell.sheet].cells.get((cell.row, cell.column - 1))), self._first_text(cell))
            for cell in cells
        ]

    def _first_text(self, cell: CellText) -> str:
        cells = self.content[cell.sheet].cells
        rows = sorted(row for row, column in cells if column == cell.column)
        return next(filter(None, (shown_text(cells[row, cell.column]) for row in rows)), "")


def _view(sheet: MemorySheet) -> SheetView:
    texts = {place: shown_text(value) for place, value in sheet.cells.items() if place[0] <= TOP_ROWS}
    last_row = max((row for row, _ in sheet.cells), default=0)
    width = max((column for _, column in sheet.cells), default=-1) + 1
    return SheetView(sheet.title, sheet.state, sheet.owned, last_row, width, first_rows(texts), sheet.tables)


def from_markdown(text: str, *, name: str = "proef.xlsx", identity: Identity | None = None) -> MemoryWorkbook:
    r"""The workbook that markdown describes: a heading per sheet, below it a table whose first row is the header row.

    A heading may end in `@C4` (where the header stands, else A1), `tbl_Uren` (the block is a table of that name),
    `hidden` or `veryHidden`, and `blad=Controle` (the name of an owned sheet). In a cell:

    * `3`, `2.5`: a number; `31-12-2026`, `2026-12-31`: a date; `31-12-2026 10:30`: both; `10:30`: a time;
      `[26:30]`: a duration; `WAAR`, `ONWAAR`: a boolean; `#N/B`, `#REF!`: an error;
    * `=SOM(A1)`: a formula without a result; `=""`: a formula whose result is an empty text;
    * everything else, and whatever stands in double quotes (`"2,5"`): a text; `\n`, `\|`, `\u00a0` are escapes.
    """
    sheets: dict[str, MemorySheet] = {}
    heading, rows = "", list[list[str]]()
    for line in [*text.splitlines(), "# end"]:
        stripped = line.strip()
        found = _HEADING.fullmatch(stripped)
        if found:
            if heading:
                sheet = _sheet(heading, rows)
                sheets[sheet.title] = sheet
            heading, rows = found[1], []
        elif stripped.startswith("|") and not ("--" in stripped and _RULER.fullmatch(stripped)):
            rows.append([word.strip() for word in _BORDER.split(stripped[1:].removesuffix("|"))])
    receipt = InputReceipt(name, hashlib.sha256(text.encode()).hexdigest())
    return MemoryWorkbook(sheets, receipt, identity or Identity())


def _sheet(heading: str, rows: Sequence[Sequence[str]]) -> MemorySheet:
    options: dict[str, str] = {}
    title = heading.strip()
    while found := _OPTION.fullmatch(title):
        title = found[1].strip()
        options |= {key: value for key, value in found.groupdict().items() if value}
    top, left = split_address(options.get("at", "A1"))
    cells = {
        (top + row, left + column): value
        for row, words in enumerate(rows)
        for column, word in enumerate(words)
        if (value := _value(word)) is not None
    }
    tables = []
    if "table" in options:
        right = left + max(map(len, rows)) - 1
        tables.append(TableArea(options["table"], top, left, top + len(rows) - 1, right))
    return MemorySheet(title, cells, options.get("state", "visible"), options.get("owned"), tuple(tables))


def _value(word: str) -> RawValue | None:
    """What a word in a table stands for; None for an empty cell."""
    if len(word) > 1 and word.startswith('"') and word.endswith('"'):
        return _unescaped(word[1:-1]) or None
    for reading in (_number, _date, _time, _duration, _word):
        value = reading(word)
        if value is not None:
            return value
    return _unescaped(word) or None


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda m: chr(int(m[1], 16)) if m[1] else _ESCAPED.get(m[2], m[2]), text)


def _number(word: str) -> float | None:
    return float(word) if _NUMBER.fullmatch(word) else None


def _date(word: str) -> dt.date | None:
    for form, reading in _DATE_FORMS.items():
        try:
            return reading(dt.datetime.strptime(word, form))  # noqa: DTZ007 cells have no time zone
        except ValueError:
            continue
    return None


_DATE_FORMS: Mapping[str, Callable[[dt.datetime], dt.date]] = {
    "%d-%m-%Y": dt.datetime.date,
    "%Y-%m-%d": dt.datetime.date,
    # A file does not tell midnight from a date without a time.
    "%d-%m-%Y %H:%M": lambda moment: moment if moment.time() != dt.time() else moment.date(),
}


def _time(word: str) -> dt.time | None:
    try:
        return dt.datetime.strptime(word, "%H:%M").time()  # noqa: DTZ007 cells have no time zone
    except ValueError:
        return None


def _duration(word: str) -> dt.timedelta | None:
    found = _DURATION.fullmatch(word)
    return dt.timedelta(hours=int(found[1]), minutes=int(found[2])) if found else None


def _word(word: str) -> RawValue | None:
    if word in (TRUE_TEXT, FALSE_TEXT):
        return word == TRUE_TEXT
    if word == '=""':
        return ""
    if word.startswith("=") and len(word) > 1:
        return CellError("")
    error = DUTCH_ERRORS.get(word, word)
    return CellError(error) if error in DUTCH_ERRORS.values() else None
