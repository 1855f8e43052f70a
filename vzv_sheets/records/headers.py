"""Finding the sheets and the header row, and matching headers to the columns of the standard.

Any order, case, accents and spaces; synonyms; titles above the header; several columns `taken_1`..`taken_3` for one
list (domain/workbook.md 2.0). A column's own name goes before a synonym, a sheet's own name too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from vzv_sheets.records.forbidden_headers import is_forbidden
from vzv_sheets.records.layout import Header, MissingColumn, OwnSheet, SheetLayout
from vzv_sheets.records.wide_hours import DAILY, PeriodHeader, period_headers
from vzv_sheets.schema.columns import Column, Kind, Required, Sheet
from vzv_sheets.schema.standard import STANDARD_SHEETS
from vzv_sheets.vocabulary.words import fold, nearest
from vzv_sheets.workbook.port import SheetView

_SEVERAL = (Kind.CHOICES, Kind.REFERENCES)
_ENOUGH_TO_BE_SURE = 2
_WHOSE = {"vrijwilliger_id", "plaatsing_id"}


@dataclass(frozen=True, slots=True)
class MatchedSheet:
    """A sheet with its layout and, per column key, the positions that hold it (several for `taken_1`..`taken_3`).

    `periods` are the month or week columns of sheet Uren when it has one row per volunteer.
    """

    sheet: Sheet
    view: SheetView
    layout: SheetLayout
    positions: Mapping[str, tuple[int, ...]]
    periods: tuple[PeriodHeader, ...] = ()


@dataclass(slots=True)
class _Headers:
    """What the texts of a header row mean."""

    chosen: dict[str, Header] = field(default_factory=dict)
    positions: dict[str, tuple[int, ...]] = field(default_factory=dict)
    doubled: dict[str, Header] = field(default_factory=dict)
    unknown: list[Header] = field(default_factory=list)
    forbidden: list[Header] = field(default_factory=list)


def match_sheets(views: Sequence[SheetView]) -> tuple[Mapping[str, MatchedSheet], tuple[OwnSheet, ...]]:
    """The sheets of the standard that the workbook holds, and those of people that belong to none.

    A sheet is known by its title, else by a synonym of it, else by the name of its table: `tbl_Uren` on a renamed tab.
    """
    people = [view for view in views if view.owned is None]
    found: dict[str, MatchedSheet] = {}
    taken: set[str] = set()
    for by in (_sheet_of_name, _sheet_of_synonym, _sheet_of_table):
        for view in people:
            sheet = by(view)
            if view.title not in taken and sheet is not None and sheet.name not in found:
                found[sheet.name] = match_columns(sheet, view)
                taken.add(view.title)
    return found, tuple(_own_sheet(view) for view in people if view.title not in taken)


def _own_sheet(view: SheetView) -> OwnSheet:
    """A sheet that is none of the standard, with what stands in the row that is most likely its header."""
    filled = [sum(1 for text in texts if text) for texts in view.top]
    several = next((number for number, count in enumerate(filled, start=1) if count > 1), 0)
    row = several or next((number for number, count in enumerate(filled, start=1) if count), 0)
    texts = view.top[row - 1] if row else ()
    headers = tuple(Header(at, text.strip().rstrip("* ")) for at, text in enumerate(texts) if text.strip())
    forbidden = tuple(header for header in headers if is_forbidden(header.text))
    return OwnSheet(view.title, row, certain=several > 0, headers=headers, forbidden=forbidden)


def _sheet_of_name(view: SheetView) -> Sheet | None:
    folded = fold(view.title)
    return next((sheet for sheet in STANDARD_SHEETS if fold(sheet.name) == folded), None)


def _sheet_of_synonym(view: SheetView) -> Sheet | None:
    folded = fold(view.title)
    return next((sheet for sheet in STANDARD_SHEETS if folded in map(fold, sheet.synonyms)), None)


def _sheet_of_table(view: SheetView) -> Sheet | None:
    names = {table.name.lower() for table in view.tables}
    return next((sheet for sheet in STANDARD_SHEETS if sheet.table_name.lower() in names), None)


def accepted_headers(sheet: Sheet) -> Mapping[str, Column]:
    """Every folded header that the sheet accepts, with its column."""
    accepted = {}
    for column in sheet.columns:
        for name in (*_own_names(column), *column.synonyms):
            accepted[fold(name)] = column
    return accepted


def _own_names(column: Column) -> tuple[str, ...]:
    numbered = tuple(column.key + number for number in "123") if column.kind in _SEVERAL else ()
    return (column.key, column.title, *numbered)


def match_columns(sheet: Sheet, view: SheetView) -> MatchedSheet:
    """The header row of a sheet and what stands in it."""
    accepted = accepted_headers(sheet)
    row = _header_row(sheet, view, accepted)
    texts = view.top[row - 1] if row <= len(view.top) else ()
    found = _headers(sheet, accepted, texts)
    periods = _periods(sheet, found.chosen, texts, view.top[: row - 1])
    if periods:
        found = _without_days(found, periods)
    layout = SheetLayout(
        sheet.name, view.title, row, found.chosen, missing=_missing(sheet, found, wide=bool(periods)),
        unknown=tuple(found.unknown), doubled=found.doubled, forbidden=tuple(found.forbidden),
    )  # fmt: skip
    return MatchedSheet(sheet, view, layout, found.positions, periods)


def _headers(sheet: Sheet, accepted: Mapping[str, Column], texts: Sequence[str]) -> _Headers:
    found = _Headers()
    of_column: dict[str, list[Header]] = {}
    for position, text in enumerate(texts):
        header = Header(position, text.strip().rstrip("* "))
        column = accepted.get(fold(text))
        if not header.text:
            continue
        if column is not None:
            of_column.setdefault(column.key, []).append(header)
        else:
            (found.forbidden if is_forbidden(header.text, sheet) else found.unknown).append(header)
    for key, headers in of_column.items():
        column = sheet.column(key)
        own = {fold(name) for name in _own_names(column)}
        first, *others = sorted(headers, key=lambda header: fold(header.text) not in own)
        several = column.kind in _SEVERAL and fold(first.text) in own
        joined = [header for header in others if several and fold(header.text) in own]
        found.chosen[key] = first
        found.positions[key] = tuple(header.position for header in (first, *joined))
        others = [header for header in others if header not in joined]
        if others:
            found.doubled[key] = others[0]
    return found


def _periods(
    sheet: Sheet, headers: Mapping[str, Header], texts: Sequence[str], above: Sequence[Sequence[str]]
) -> tuple[PeriodHeader, ...]:
    """The month or week columns of Uren; none when it has a column `datum`."""
    wide = sheet.name == "Uren" and "datum" not in headers and not _WHOSE.isdisjoint(headers)
    return period_headers(texts, above) if wide else ()


def _without_days(found: _Headers, periods: Sequence[PeriodHeader]) -> _Headers:
    read = {header.position for header in periods}
    return _Headers(
        {key: header for key, header in found.chosen.items() if key not in DAILY},
        {key: places for key, places in found.positions.items() if key not in DAILY},
        {key: header for key, header in found.doubled.items() if key not in DAILY},
        [header for header in found.unknown if header.position not in read],
        found.forbidden,
    )


def _header_row(sheet: Sheet, view: SheetView, accepted: Mapping[str, Column]) -> int:
    best, most = 1, 0
    for number, texts in enumerate(view.top, start=1):
        headers = {accepted[fold(text)].key: Header(0, text) for text in texts if text and fold(text) in accepted}
        known = len(headers)
        if known:
            known += len(_periods(sheet, headers, texts, view.top[: number - 1]))
        filled = sum(1 for text in texts if text)
        if known > most and (known >= _ENOUGH_TO_BE_SURE or known == filled):
            best, most = number, known
    return best


def _missing(sheet: Sheet, found: _Headers, *, wide: bool) -> tuple[MissingColumn, ...]:
    groups: list[tuple[str, ...]] = [(column.key,) for column in sheet.columns if column.required is Required.ALWAYS]
    groups += [group for group in sheet.one_of if group]
    missing = []
    for group in groups:
        if any(key in found.chosen for key in group) or (wide and group[0] in DAILY):
            continue
        guess = nearest(group[0], [header.text for header in found.unknown])
        missing.append(MissingColumn(group[0], next((h for h in found.unknown if h.text == guess), None)))
    return tuple(missing)
