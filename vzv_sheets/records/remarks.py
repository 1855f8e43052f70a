"""Cells outside the columns of the standard that hold a sensitive word (V-PRIV-02)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vzv_sheets.records.layout import Header, Layout
from vzv_sheets.records.record_set import Remark
from vzv_sheets.vocabulary.sensitive_words import sensitive_words
from vzv_sheets.vocabulary.words import fold
from vzv_sheets.workbook.port import CellText

_GUIDE = "leeswijzer"  # says what not to write down, in the words of the product
# Their rows are about no person: a word there names a target group or the work of an organisation.
_ABOUT_NO_PERSON = {
    "Instellingen", "Programmas", "Organisaties", "Vacatures", "Regelingen", "Subsidies", "Lijsten",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Place:
    """Of a sheet: the header row, the text of the header of each column, the columns that are not looked at."""

    header_row: int
    headers: dict[int, str]
    left_out: frozenset[int]


def _place(header_row: int, headers: Sequence[Header], forbidden: Sequence[Header]) -> _Place:
    return _Place(
        header_row,
        {header.position: header.text for header in headers} if header_row else {},
        frozenset(header.position for header in forbidden),
    )


def remarks(layout: Layout, elsewhere: Sequence[CellText]) -> tuple[Remark, ...]:
    """The cells with a sensitive word, below the headers; a forbidden column is told as a whole (V-PRIV-03)."""
    places = {own.title: _place(own.header_row if own.certain else 0, own.headers, own.forbidden)
              for own in layout.own_sheets if fold(own.title) != _GUIDE}  # fmt: skip
    for name, sheet in layout.sheets.items():
        if name not in _ABOUT_NO_PERSON:
            places[sheet.title] = _place(sheet.header_row, sheet.unknown, sheet.forbidden)
    found = []
    for cell in elsewhere:
        place = places.get(cell.sheet)
        if place and cell.row > place.header_row and cell.column not in place.left_out and sensitive_words(cell.text):
            found.append(Remark(cell.sheet, cell.row, cell.column, cell.text, place.headers.get(cell.column, "")))
    return tuple(found)
