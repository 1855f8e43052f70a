"""Where a BSN or an account number stands, in any cell of any sheet of people (V-PRIV-01), and where a sensitive word
(V-PRIV-02) outside the columns of the standard.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from vzv_sheets.records.record_set import Suspect
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.notations import holds_bsn, iban_is_valid, read_date
from vzv_sheets.vocabulary.sensitive_words import BETWEEN_TEXTS, sensitive_words, texts_with_sensitive_words
from vzv_sheets.vocabulary.words import fold
from vzv_sheets.workbook.port import CellKind, CellText, RawColumn, ReadArea, SheetView, WorkbookSource

# Eight or nine digits with dots, spaces or hyphens between them (not the end of a telephone number from abroad), or the
# shape of an account number.
_NUMBER = re.compile(
    r"(?:(?<![\dA-Za-z])|(?<=[Bb][Ss][Nn])|(?<=[Ss][Oo][Ff][Ii]))(?<!\+\d\d[ -])(?<!\+\d\d)"
    r"\d(?:[ .\u00a0-]?\d){7,8}(?!\d)"
    r"|\b[A-Za-z]{2}\d{2}(?:[ \n.\u00a0-]?[A-Za-z0-9]){11,30}"
)
# What every such number has in it: it is found ten times faster, and only few texts hold it.
_DIGITS = re.compile(r"[0-9][ .\u00a0-]?[0-9](?:[ \n.\u00a0-]?[A-Za-z0-9]){6}")
_HEADER = re.compile(r"[a-z]{0,12}(?:bsn|sofi|burgerservice)(?:nr|nummers?)?")
_LABEL = re.compile(r"(?<![a-z])(?:bsn|burger[\s_-]*service[\s_-]*n|sofi)", re.IGNORECASE)
_SHORTEST_ACCOUNT, _SHORTEST_NUMBER = 15, 8
_MOST_COLUMNS = 16_384  # of a sheet of Excel
_SMALLEST_BSN, _LARGEST_BSN = 10**7, 10**9


def says_bsn(text: str) -> bool:
    """Whether a text or header announces a BSN (or sofi number)."""
    return bool(_LABEL.search(text))


def personal_numbers(text: str) -> Iterator[tuple[str, bool]]:
    """Each BSN (eleven-test) and account number (mod 97) in a text, with whether it is an account number."""
    for _, number, is_account in written_numbers(text):
        yield number, is_account


def written_numbers(text: str) -> Iterator[tuple[str, str, bool]]:
    """Each BSN and account number as it is written, without what stands between its characters, and its sort."""
    if not _DIGITS.search(text):
        return
    for match in _NUMBER.finditer(text):
        found = match[0]
        if found[0].isalpha():
            ends = [place + 1 for place, sign in enumerate(found) if sign.isalnum()]
            compact = "".join(sign for sign in found if sign.isalnum())
            lengths = range(_SHORTEST_ACCOUNT, len(compact) + 1)
            length = next((length for length in lengths if iban_is_valid(compact[:length])), None)
            if length is not None:
                yield found[: ends[length - 1]], compact[:length], True
        else:
            digits = re.sub(r"\D", "", found)
            if holds_bsn(digits) and read_date(found) is None:
                yield found, digits, False


def numbers_in_columns(title: str, first_row: int, columns: Mapping[int, RawColumn]) -> Iterator[CellText]:
    """The cells of columns that were read (by position) that hold a BSN or an account number."""
    for position, column in columns.items():
        rows: list[tuple[int, str]] = []
        if column.kind is CellKind.TEXT and (found := _places_with_numbers(column.categories)):
            holding = np.zeros(len(column.categories) + 1, dtype=bool)
            holding[found] = True
            at = np.flatnonzero(holding[np.where(column.filled, column.values, -1)])
            rows = [(int(index), column.categories[int(column.values[index])]) for index in at]
        elif column.kind is CellKind.NUMBER:
            large = column.filled & (column.values >= _SMALLEST_BSN) & (column.values < _LARGEST_BSN)
            numbers = [(index, f"{column.values[index]:.0f}") for index in np.flatnonzero(large).tolist()]
            rows = [(index, digits) for index, digits in numbers if holds_one(digits)]
        words = [(index, raw) for index, raw in column.irregular.items() if isinstance(raw, str)]
        texts = list({text for _, text in words})
        told = {texts[place] for place in _places_with_numbers(texts)}
        rows += [(index, text) for index, text in words if text in told]
        yield from (CellText(title, first_row + index, position, text) for index, text in rows)


def _places_with_numbers(texts: Sequence[str]) -> list[int]:
    """The places of the texts that hold a BSN or an account number: one look at all of them, then at few."""
    if not _DIGITS.search(BETWEEN_TEXTS.join(texts)):
        return []
    return [at for at, text in enumerate(texts) if _DIGITS.search(text) and holds_one(text)]


def holds_one(text: str) -> bool:
    """Whether a text holds a BSN or an account number."""
    return len(text) >= _SHORTEST_NUMBER and next(personal_numbers(text), None) is not None


class _NumbersAndWords:
    """What the cells that nobody else reads are searched for, in one go."""

    def search(self, text: str, /) -> object | None:
        """Something, when the text holds a BSN, an account number or a sensitive word."""
        return holds_one(text) or bool(sensitive_words(text)) or None

    def among(self, texts: Sequence[str], /) -> Collection[int]:
        """The places of the texts that hold one."""
        return {*_places_with_numbers(texts), *texts_with_sensitive_words(texts)}


_WHOLE_SHEET = ReadArea(1, frozenset(range(_MOST_COLUMNS)))


class SearchedSource:
    """A workbook whose columns are searched while they are read, so that only the rest has to be searched after."""

    def __init__(self, source: WorkbookSource) -> None:
        self._source = source
        self._found: list[CellText] = []
        self._read: dict[str, ReadArea] = {}

    def columns(self, sheet: str, first_row: int, wanted: Mapping[int, CellKind]) -> Mapping[int, RawColumn]:
        """The columns as the workbook gives them."""
        columns = self._source.columns(sheet, first_row, wanted)
        searched = {
            position: column
            for position, column in columns.items()
            if column.kind in (CellKind.TEXT, CellKind.NUMBER) or column.irregular
        }
        self._found += numbers_in_columns(sheet, first_row, searched)
        self.leave_out(sheet, first_row, columns)
        return columns

    def leave_out(self, sheet: str, first_row: int, columns: Collection[int]) -> None:
        """Takes columns as searched: those that the template computes (`wie`)."""
        before = self._read.get(sheet)
        known = before.columns if before is not None and before.first_row == first_row else frozenset()
        self._read[sheet] = ReadArea(first_row, known | frozenset(columns))

    def elsewhere(self, views: Sequence[SheetView]) -> Sequence[CellText]:
        """Every cell outside the product's own sheets and the columns that were read that holds a number or a word."""
        own = {view.title: _WHOLE_SHEET for view in views if view.owned is not None}
        return self._source.cells_with(_NumbersAndWords(), self._read | own)

    def suspects(self, views: Sequence[SheetView], elsewhere: Sequence[CellText]) -> tuple[Suspect, ...]:
        """Every cell that holds such a number, a BSN with its label left and above; `elsewhere` as that function gives
        them.
        """
        accounts: list[CellText] = []
        others: list[CellText] = []
        for cell in (*self._found, *elsewhere):
            numbers = list(personal_numbers(cell.text))
            if numbers:
                (accounts if all(is_account for _, is_account in numbers) else others).append(cell)
        labels = self._source.neighbours(others) if others else ()
        told = [_suspect(cell, "", "") for cell in accounts]
        headings = {view.title: view.top for view in views}
        told += [
            _suspect(cell, left, _label_above(headings[cell.sheet], cell) or top)
            for cell, (left, top) in zip(others, labels, strict=True)
        ]
        place = {view.title: number for number, view in enumerate(views)}
        return tuple(sorted(told, key=lambda suspect: (place[suspect.title], suspect.row, suspect.position)))


def _label_above(rows: Sequence[Sequence[str]], cell: CellText) -> str:
    """The header of a BSN among the first rows of the sheet, also below a title; a remark about one is no header."""
    above = (texts[cell.column] for texts in rows[: cell.row - 1] if cell.column < len(texts))
    return next((text for text in above if _HEADER.fullmatch(fold(text))), "")


def _suspect(cell: CellText, left: str, top: str) -> Suspect:
    return Suspect(cell.sheet, cell.row, cell.column, cell.text, left, top)
