"""Finding the sheets and the header row, and matching headers to the columns of the standard.

Any order, case, accents and spaces; synonyms; titles above the header; several columns `taken_1`..`taken_3` for one
list (domain/workbook.md 2.0).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vzv_sheets.records.layout import Header, MissingColumn, SheetLayout
from vzv_sheets.schema.columns import Column, Kind, Required, Sheet
from vzv_sheets.schema.standard import FORBIDDEN_EVERYWHERE, STANDARD_SHEETS
from vzv_sheets.vocabulary.words import fold, nearest
from vzv_sheets.workbook.port import SheetView

_SEVERAL = (Kind.CHOICES, Kind.REFERENCES)
_ENOUGH_TO_BE_SURE = 2


@dataclass(frozen=True, slots=True)
class MatchedSheet:
    """A sheet with its layout and, per column key, the positions that hold it (several for `taken_1`..`taken_3`)."""

    sheet: Sheet
    view: SheetView
    layout: SheetLayout
    positions: Mapping[str, tuple[int, ...]]


def match_sheets(views: Sequence[SheetView]) -> tuple[Mapping[str, MatchedSheet], tuple[str, ...]]:
    """The sheets of the standard that the workbook holds, and the titles that belong to none.

    A sheet is known by its title (or a synonym of it), else by the name of its table: `tbl_Uren` on a renamed tab.
    """
    people = [view for view in views if view.owned is None]
    found: dict[str, MatchedSheet] = {}
    taken: set[str] = set()
    for by in (_sheet_of_title, _sheet_of_table):
        for view in people:
            sheet = by(view)
            if view.title not in taken and sheet is not None and sheet.name not in found:
                found[sheet.name] = match_columns(sheet, view)
                taken.add(view.title)
    return found, tuple(view.title for view in people if view.title not in taken)


def _sheet_of_title(view: SheetView) -> Sheet | None:
    folded = fold(view.title)
    for sheet in STANDARD_SHEETS:
        if folded in {fold(name) for name in (sheet.name, *sheet.synonyms)}:
            return sheet
    return None


def _sheet_of_table(view: SheetView) -> Sheet | None:
    names = {table.name.lower() for table in view.tables}
    return next((sheet for sheet in STANDARD_SHEETS if sheet.table_name.lower() in names), None)


def accepted_headers(sheet: Sheet) -> Mapping[str, Column]:
    """Every folded header that the sheet accepts, with its column."""
    accepted = {}
    for column in sheet.columns:
        for name in (column.key, column.title, *column.synonyms):
            accepted[fold(name)] = column
        if column.kind in _SEVERAL:
            for number in "123":
                accepted[fold(column.key + number)] = column
    return accepted


def match_columns(sheet: Sheet, view: SheetView) -> MatchedSheet:
    """The header row of a sheet and what stands in it."""
    accepted = accepted_headers(sheet)
    row = _header_row(view, accepted)
    texts = view.top[row - 1] if row <= len(view.top) else ()
    forbidden_names = {fold(name) for name in (*FORBIDDEN_EVERYWHERE, *sheet.forbidden)}
    positions: dict[str, tuple[int, ...]] = {}
    headers: dict[str, Header] = {}
    doubled: dict[str, Header] = {}
    unknown: list[Header] = []
    forbidden: list[Header] = []
    for position, text in enumerate(texts):
        header = Header(position, text.strip().rstrip("* "))
        column = accepted.get(fold(text))
        if not header.text:
            continue
        if column is None:
            (forbidden if fold(text) in forbidden_names else unknown).append(header)
        elif column.key not in headers:
            headers[column.key] = header
            positions[column.key] = (position,)
        elif column.kind in _SEVERAL:
            positions[column.key] = (*positions[column.key], position)
        else:
            doubled[column.key] = header
    layout = SheetLayout(
        sheet.name, view.title, row, headers,
        missing=_missing(sheet, headers, unknown), unknown=tuple(unknown), doubled=doubled, forbidden=tuple(forbidden),
    )  # fmt: skip
    return MatchedSheet(sheet, view, layout, positions)


def _header_row(view: SheetView, accepted: Mapping[str, Column]) -> int:
    best, most = 1, 0
    for number, texts in enumerate(view.top, start=1):
        known = len({accepted[fold(text)].key for text in texts if text and fold(text) in accepted})
        filled = sum(1 for text in texts if text)
        if known > most and (known >= _ENOUGH_TO_BE_SURE or known == filled):
            best, most = number, known
    return best


def _missing(sheet: Sheet, headers: Mapping[str, Header], unknown: Sequence[Header]) -> tuple[MissingColumn, ...]:
    groups: list[tuple[str, ...]] = [(column.key,) for column in sheet.columns if column.required is Required.ALWAYS]
    groups += [group for group in sheet.one_of if group]
    missing = []
    for group in groups:
        if any(key in headers for key in group):
            continue
        guess = nearest(group[0], [header.text for header in unknown])
        missing.append(MissingColumn(group[0], next((h for h in unknown if h.text == guess), None)))
    return tuple(missing)
