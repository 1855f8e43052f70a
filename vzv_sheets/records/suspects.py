"""Where a BSN or an account number stands, in any cell of any sheet of people (V-PRIV-01)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vzv_sheets.records.record_set import Suspect
from vzv_sheets.vocabulary.notations import holds_bsn, iban_is_valid
from vzv_sheets.workbook.port import CellText, SheetView, WorkbookSource

# Eight or nine digits with dots, spaces or hyphens between them, or the shape of an account number.
_NUMBER = re.compile(
    r"(?<![\dA-Za-z])\d(?:[ .\u00a0-]?\d){7,8}(?!\d)|\b[A-Za-z]{2}\d{2}(?:[ \u00a0]?[A-Za-z0-9]){11,30}"
)
_SHORTEST_ACCOUNT = 15


def personal_numbers(text: str) -> Iterator[tuple[str, bool]]:
    """Each BSN (eleven-test) and account number (mod 97) in a text, with whether it is an account number."""
    for match in _NUMBER.finditer(text):
        found = match[0]
        if found[0].isalpha():
            compact = re.sub(r"\s", "", found)
            lengths = range(_SHORTEST_ACCOUNT, len(compact) + 1)
            account = next((compact[:length] for length in lengths if iban_is_valid(compact[:length])), None)
            if account is not None:
                yield account, True
        else:
            digits = re.sub(r"\D", "", found)
            if holds_bsn(digits):
                yield digits, False


def suspects(source: WorkbookSource, views: Sequence[SheetView]) -> tuple[Suspect, ...]:
    """Every cell outside the product's own sheets that holds such a number, a BSN with its label left and above."""
    owned = {view.title for view in views if view.owned is not None}
    accounts: list[CellText] = []
    others: list[CellText] = []
    for cell in source.cells_with(_NUMBER):
        numbers = list(personal_numbers(cell.text)) if cell.sheet not in owned else []
        if numbers:
            (accounts if all(is_account for _, is_account in numbers) else others).append(cell)
    labels = source.neighbours(others) if others else ()
    found = [_suspect(cell, "", "") for cell in accounts]
    found += [_suspect(cell, left, top) for cell, (left, top) in zip(others, labels, strict=True)]
    place = {view.title: number for number, view in enumerate(views)}
    return tuple(sorted(found, key=lambda suspect: (place[suspect.title], suspect.row, suspect.position)))


def _suspect(cell: CellText, left: str, top: str) -> Suspect:
    return Suspect(cell.sheet, cell.row, cell.column, cell.text, left, top)
