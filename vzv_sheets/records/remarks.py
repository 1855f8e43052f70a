"""Cells outside the columns of the standard that hold a sensitive word (V-PRIV-02)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

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


# The header row, the texts of the headers by column, the columns that are not looked at.
_Place: TypeAlias = tuple[int, Mapping[int, str], frozenset[int]]


def _place(header_row: int, headers: Sequence[Header], forbidden: Sequence[Header]) -> _Place:
    known = {header.position: header.text for header in headers} if header_row else {}
    return header_row, known, frozenset(header.position for header in forbidden)


def remarks(layout: Layout, elsewhere: Sequence[CellText]) -> tuple[Remark, ...]:
    """The cells with a sensitive word, below the headers; a forbidden column is told as a whole (V-PRIV-03)."""
    places = {own.title: _place(own.header_row if own.certain else 0, own.headers, own.forbidden)
              for own in layout.own_sheets if fold(own.title) != _GUIDE}  # fmt: skip
    for name, sheet in layout.sheets.items():
        if name not in _ABOUT_NO_PERSON:
            places[sheet.title] = _place(sheet.header_row, sheet.unknown, sheet.forbidden)
    found = []
    for cell in elsewhere:
        if cell.sheet in places:
            header_row, headers, left_out = places[cell.sheet]
            if cell.row > header_row and cell.column not in left_out and sensitive_words(cell.text):
                found.append(Remark(cell.sheet, cell.row, cell.column, cell.text, headers.get(cell.column, "")))
    return tuple(found)
