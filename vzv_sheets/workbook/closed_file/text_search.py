"""Searching the texts of a sheet, and the texts beside a cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from vzv_sheets.workbook.closed_file.cell_text import rich_text, xml_text
from vzv_sheets.workbook.closed_file.cells import Cell, CellValues, cell_at, standard_cells, tolerant_cells
from vzv_sheets.workbook.closed_file.sheet_content import SheetContent, letters_of
from vzv_sheets.workbook.port import TextSearch
from vzv_sheets.workbook.raw_columns import searched_text, shown_text

_FEW = 40
_SMALL = 100_000  # bytes of a sheet whose cells are simply looked at one by one
_LONG_TEXT, _MOST_TEXT, _SHORTEST_CELL = 1_000, 1_000_000_000, 20
_FORMULA = rb"(?:<f(?: [^>]*)?/>|<f(?: [^>]*[^/>])?>[^<]*</f>)?"
# Apart, because each is then found by its fixed characters: 0.08 s for 1.9 million cells, together 0.13 s.
_LONG_NUMBER = re.compile(rb"<v>(\d{7,10})(?:\.0*)?</v>")
_POWERS_OF_TEN = (re.compile(rb"E\+?0?[6-9]</v>"), re.compile(rb"e\+?0?[6-9]</v>"))
_SHARED = re.compile(rb' t="s"[^>]*>' + _FORMULA + rb"<v>(\d+)</v>")
# Texts that stand in the cell itself: what betrays them, where they stand, how they are decoded.
_OWN_TEXTS = (
    (b't="str"', re.compile(rb' t="str"[^>]*>' + _FORMULA + rb"<v[^>]*>([^<]*)</v>"), xml_text),
    (b't="inlineStr"', re.compile(rb' t="inlineStr"[^>]*><is>(.*?)</is>', re.DOTALL), rich_text),
    (b't="inlineStr"', re.compile(rb' t="inlineStr"[^>]*>' + _FORMULA + rb"<v[^>]*>([^<]*)</v>"), xml_text),
)


def found_cells(
    content: SheetContent, values: CellValues, search: TextSearch, shared: Callable[[], Collection[int]]
) -> Mapping[tuple[int, int], str]:
    """The texts that are found, by row and column in the order of the sheet.

    `shared` gives the shared strings that are found, and is asked only for a large sheet. Raises `NotACell`
    for a sheet that is not in standard shape after all.
    """
    if not content.standard:
        cells = tolerant_cells(content.xml)
    elif len(content.xml) < _SMALL:
        cells = standard_cells(content.xml)
    else:
        cells = _candidates(content.xml, search, shared())
    found = {}
    for cell in cells:
        text = searched_text(values.value(cell))
        if text is not None and search.search(text):
            found[cell.row, cell.column] = text
    return found


def _candidates(xml: bytes, search: TextSearch, shared: Collection[int]) -> Iterator[Cell]:
    """Cells whose text may be found, each once."""
    places = {xml.rfind(b"<c ", 0, place) for place in _places(xml, search, shared)}
    for place in sorted(places):
        yield cell_at(xml, place)


def _places(xml: bytes, search: TextSearch, shared: Collection[int]) -> Iterator[int]:
    yield from (match.start() for match in _LONG_NUMBER.finditer(xml) if search.search(match[1].decode()))
    yield from (match.start() for expression in _POWERS_OF_TEN for match in expression.finditer(xml))
    yield from (place for place, _ in shared_places(xml, shared))
    known: dict[bytes, bool] = {}
    for kind, expression, read in _OWN_TEXTS:
        if kind not in xml:
            continue
        for match in expression.finditer(xml):
            raw = match[1]
            if raw not in known:
                known[raw] = search.search(read(raw)) is not None
            if known[raw]:
                yield match.start() + 1


def shared_places(xml: bytes, numbers: Collection[int]) -> Iterator[tuple[int, int]]:
    """Where cells hold one of these shared strings, or a number that is written as one: byte position and number."""
    few = numbers if numbers and len(numbers) <= _FEW else ()
    pattern = re.compile(rb"<v>(" + "|".join(map(str, few)).encode() + rb")</v>") if few else _SHARED
    if numbers:
        for match in pattern.finditer(xml):
            if int(match[1]) in numbers:
                yield match.start(), int(match[1])


def takes_too_much(content: SheetContent, values: CellValues) -> bool:
    """Whether the texts of a sheet would not fit in memory when each cell has its own: a long text used many times."""
    long = values.strings.longer_than(_LONG_TEXT)
    if not long or max(long.values()) * (len(content.xml) // _SHORTEST_CELL) < _MOST_TEXT:
        return False
    return sum(long[number] for _, number in shared_places(content.xml, long)) > _MOST_TEXT


def texts_at(
    content: SheetContent, values: CellValues, wanted: Collection[tuple[int, int]]
) -> Mapping[tuple[int, int], str]:
    """The texts of cells by row and column, an empty cell is left out; raises `NotACell`."""
    rows = {row for row, _ in wanted}
    places = set(wanted)
    cells: Iterable[Cell] = _cells_in(content.xml, rows) if content.standard else tolerant_cells(content.xml)
    return {
        (cell.row, cell.column): shown_text(values.value(cell)) for cell in cells if (cell.row, cell.column) in places
    }


def _cells_in(xml: bytes, rows: Collection[int]) -> Iterator[Cell]:
    for match in re.finditer(rb'<row [^>]*?r="(\d+)"[^>]*[^/]>(.*?)</row>', xml, re.DOTALL):
        if int(match[1]) in rows:
            for cell in re.finditer(rb"<c ", match[2]):
                yield cell_at(match[2], cell.start())


def first_texts(content: SheetContent, values: CellValues, columns: Collection[int]) -> Mapping[int, str]:
    """The text of the first filled cell of each column; raises `NotACell`."""
    if not content.standard:
        return _first_of(tolerant_cells(content.xml), values, columns)
    found: dict[int, str] = {}
    for column in columns:
        places = re.finditer(rb'<c r="' + letters_of([column]) + rb'\d+"', content.xml)
        found |= _first_of((cell_at(content.xml, place.start()) for place in places), values, [column])
    return found


def _first_of(cells: Iterable[Cell], values: CellValues, columns: Collection[int]) -> Mapping[int, str]:
    missing = set(columns)
    found: dict[int, str] = {}
    for cell in cells:
        if cell.column in missing:
            text = shown_text(values.value(cell))
            if text:
                found[cell.column] = text
                missing.discard(cell.column)
                if not missing:
                    break
    return found
