"""BSNs and account numbers outside the places meant for them (V-PRIV-01): read into no figure, letter or export."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from vzv_sheets.records.columns import Table, TypedColumn
from vzv_sheets.records.record_set import RecordSet, Suspect, derived
from vzv_sheets.records.settings import Settings
from vzv_sheets.records.suspects import says_bsn, written_numbers
from vzv_sheets.schema.columns import Column, Form, Kind
from vzv_sheets.schema.settings import SETTINGS
from vzv_sheets.schema.standard import sheet_named
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.words import fold

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BSN_DIGITS = 9
HIDDEN = "***"
_SHORTEST_SHOWN = 8  # of a shorter value the last four characters would tell too much
_TYPED_OTHERWISE = {
    Kind.CODE, Kind.REFERENCE, Kind.REFERENCES, Kind.MONEY, Kind.DATE, Kind.MONTH, Kind.NUMBER, Kind.INTEGER,
    Kind.HOURS, Kind.TIME, Kind.YEAR,
}  # fmt: skip
# A number behind one of these only looks like a BSN: `ordernr. 123456782`, `klantnummer`, `Factuur`.
_ORDER = re.compile(
    r"(?<![a-z])(?:order|bestel|factuur|klant|dossier|zaak|polis|offerte|artikel|kenmerk|referentie|pakket|serie|lid)"
    r"(?:code|id|nr|no|nummers?)?[\s.:#-]*(?:(?:nr|no|nummers?)[\s.:#-]*)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class MisplacedNumber:
    """A number in a cell where it does not belong.

    `certain` is False for a number that only looks like a BSN. `key` is that of the column of the standard, empty where
    it stands outside one; `header` is what stands above it.
    """

    suspect: Suspect
    number: str
    is_account: bool
    certain: bool
    key: str
    header: str


@derived
def misplaced_numbers(records: RecordSet) -> Sequence[MisplacedNumber]:
    """Every such number of the workbook, in the order of its cells."""
    columns, headers = _columns_by_place(records), _own_headers(records)
    found: list[MisplacedNumber] = []
    for suspect in records.suspects:
        place = (suspect.title, suspect.position)
        found += _in_cell(suspect, _setting_at(records, suspect), columns.get(place), headers.get(place, suspect.top))
    return tuple(found)


def _in_cell(
    suspect: Suspect, setting: Column | None, of_place: Column | None, header: str
) -> Iterator[MisplacedNumber]:
    """The numbers of a cell that do not belong there; none where it is the place for them."""
    column = setting or of_place
    kind = column.kind if column else None
    said_so = says_bsn(suspect.text)
    labelled = said_so or says_bsn(suspect.left) or says_bsn(suspect.top) or says_bsn(header)
    typed_otherwise = kind in _TYPED_OTHERWISE or _is_telephone(column)
    other = column is None and (_names_other_number(header) or _names_other_number(suspect.left))
    key = of_place.key if of_place else ""
    for written, number, is_account in written_numbers(suspect.text):
        if is_account:
            if column is None or column.form is not Form.IBAN:
                yield MisplacedNumber(suspect, number, True, True, key, header)
        elif said_so or not typed_otherwise:
            before = suspect.text.partition(written)[0]
            if labelled or (len(number) == _BSN_DIGITS and not other and not _ORDER.search(before)):
                yield MisplacedNumber(suspect, number, False, labelled, key, header)


def _names_other_number(header: str) -> bool:
    """Whether a header, or the text left of a number, says that it is one of a telephone, a company or an order."""
    return any(word in fold(header) for word in ("telefoon", "mobiel", "kvk", "rsin")) or bool(_ORDER.search(header))


def _is_telephone(column: Column | None) -> bool:
    return column is not None and (column.form is Form.TELEPHONE or "kvk" in fold(column.key))


def _setting_at(records: RecordSet, suspect: Suspect) -> Column | None:
    """The setting of which the cell holds the value."""
    settings = records.settings
    if (suspect.title, suspect.position) != (settings.title, settings.value_column):
        return None
    return next((setting for setting in SETTINGS if settings.row(setting.key) == suspect.row), None)


def _columns_by_place(records: RecordSet) -> dict[tuple[str, int], Column]:
    places = {}
    for name, layout in records.layout.sheets.items():
        for key, header in layout.headers.items():
            places[layout.title, header.position] = sheet_named(name).column(key)
    return places


def _own_headers(records: RecordSet) -> dict[tuple[str, int], str]:
    """The headers of columns that the standard does not know, on sheets that it does."""
    return {
        (layout.title, header.position): header.text
        for layout in records.layout.sheets.values()
        for header in (*layout.unknown, *layout.forbidden)
    }


def without_misplaced_numbers(records: RecordSet) -> RecordSet:
    """The records with the mask of each misplaced number in its place, in texts and settings; the suspects keep it."""
    of_cells: defaultdict[str, defaultdict[tuple[int, int], set[str]]] = defaultdict(lambda: defaultdict(set))
    for found in misplaced_numbers(records):
        of_cells[found.suspect.title][found.suspect.row, found.suspect.position].add(found.number)
    if not of_cells:
        return records
    tables, typed = (
        {
            name: _masked_table(table, of_cells[table.title]) if table.title in of_cells else table
            for name, table in some.items()
        }
        for some in (records.tables, records.typed)
    )
    # What was derived so far are the misplaced numbers: they stay the same.
    return replace(records, tables=tables, typed=typed, settings=_masked_settings(records.settings, of_cells))


def _masked_settings(settings: Settings, of_cells: Mapping[str, Mapping[tuple[int, int], Collection[str]]]) -> Settings:
    of_sheet = of_cells.get(settings.title, {})
    cells = dict(settings.cells)
    for key, cell in settings.cells.items():
        numbers = of_sheet.get((cell.row, settings.value_column))
        if numbers and isinstance(cell.value, str):
            cells[key] = replace(cell, value=masked(cell.value, numbers))
    return replace(settings, cells=cells)


def _masked_table(table: Table, of_cells: Mapping[tuple[int, int], Collection[str]]) -> Table:
    known = {column.position for column in table.columns.values()}
    columns = dict(table.columns)
    for key, column in table.columns.items():
        if column.is_coded:
            # A list may stand in several columns (taken_1, taken_2), of which the first has its position.
            of_rows: defaultdict[int, set[str]] = defaultdict(set)
            for (row, position), numbers in of_cells.items():
                if position == column.position or (position not in known and column.spec.kind is Kind.CHOICES):
                    of_rows[row].update(numbers)
            if of_rows:
                columns[key] = _masked_column(column, table.rows, of_rows)
    return replace(table, columns=columns)


def _masked_column(column: TypedColumn, rows: NDArray[np.int32], of_rows: Mapping[int, Collection[str]]) -> TypedColumn:
    """The column with masks; a text that stands nowhere without them leaves the categories."""
    at = np.flatnonzero(np.isin(rows, list(of_rows)) & column.filled)
    values, categories = column.values.copy(), list(column.categories)
    uses, masks = (np.bincount(column.values[some], minlength=len(categories)) for some in (column.filled, at))
    numbers: defaultdict[int, set[str]] = defaultdict(set)
    for index in at.tolist():
        numbers[int(values[index])].update(of_rows[int(rows[index])])
    for code, of_text in numbers.items():
        text = _masked_value(categories[code], of_text)
        if uses[code] == masks[code]:
            categories[code] = text
        else:
            values[at[column.values[at] == code]] = len(categories)
            categories.append(text)
    return replace(column, values=values, categories=tuple(categories))


def _masked_value(value: Any, numbers: Collection[str]) -> Any:
    return tuple(masked(text, numbers) for text in value) if isinstance(value, tuple) else masked(value, numbers)


def masked(text: str, numbers: Collection[str]) -> str:
    """A text with masks in the place of these numbers, however they are written."""
    for written, number, _ in written_numbers(text):
        if number in numbers:
            text = text.replace(written, mask(number))
    return text


def mask(text: str) -> str:
    """`***6782`; `***` for what is too short to show a part of."""
    bare = re.sub(r"\W", "", text)
    return HIDDEN + (bare[-4:] if len(bare) >= _SHORTEST_SHOWN else "")
