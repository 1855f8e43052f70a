"""From a workbook that can be read to the records in it (design, Reading)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from vzv_sheets.records.columns import Table, TypedColumn
from vzv_sheets.records.documents import with_dates_of_documents
from vzv_sheets.records.headers import MatchedSheet, match_sheets
from vzv_sheets.records.layout import Layout, SheetLayout
from vzv_sheets.records.misplaced_numbers import without_misplaced_numbers
from vzv_sheets.records.reading_values import allowed_values, cell_kind, read_single
from vzv_sheets.records.record_set import Period, RecordSet
from vzv_sheets.records.remarks import remarks
from vzv_sheets.records.settings import SettingCell, Settings, setting_of
from vzv_sheets.records.suspects import SearchedSource
from vzv_sheets.records.tallying import tally
from vzv_sheets.records.typing_columns import joined, typed_column
from vzv_sheets.records.wide_hours import record_per_cell
from vzv_sheets.schema.columns import Kind
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.words import fold
from vzv_sheets.workbook.port import CannotOpenWorkbook, CellKind, RawColumn, WorkbookSource

if TYPE_CHECKING:
    from numpy.typing import NDArray

_READ_FIRST = ("Instellingen", "Lijsten")


def read_records(
    source: WorkbookSource,
    *,
    as_of: dt.date | None = None,
    period: Period | None = None,
    today: dt.date | None = None,
) -> RecordSet:
    """All records of a workbook.

    The reference date is `as_of`, else Instellingen.peildatum, else `today`; the period is `period`, else the report
    period of Instellingen, else the calendar year of the reference date. Raises ValueError when none of the
    three dates is there.
    """
    searched = SearchedSource(source)
    views = source.sheets()
    matched, own_sheets = match_sheets(views)
    if source.identity.workbook_id is None and not any(match.layout.headers for match in matched.values()):
        raise _something_else(source.receipt.name)
    settings = _settings(searched, matched.get("Instellingen"))
    added = _list_additions(searched, matched.get("Lijsten"))
    day = as_of or settings.date("peildatum") or today
    if day is None:
        raise ValueError("no reference date")
    asked = period or _period(settings, day)
    tables: dict[str, Table] = {}
    layouts = {name: match.layout for name, match in matched.items()}
    for name, match in matched.items():
        if name not in _READ_FIRST:
            tables[name], layouts[name] = _table(searched, match, added, _period_of_file(settings) or asked)
    layout = Layout(
        layouts,
        own_sheets,
        {view.owned: view.title for view in views if view.owned is not None},
        sum(len(table) for table in tables.values()),
    )
    elsewhere = searched.elsewhere(views)
    completed = with_dates_of_documents(tables)
    typed = {name: table for name, table in tables.items() if completed[name] is not table}
    found = RecordSet(
        completed, settings, day, asked, layout, source.identity, source.receipt,
        searched.suspects(views, elsewhere), remarks(layout, elsewhere), typed,
    )  # fmt: skip
    return without_misplaced_numbers(found)


def _something_else(name: str) -> CannotOpenWorkbook:
    return CannotOpenWorkbook(
        f"'{name}' is geen vrijwilligerswerkmap: geen enkel blad heeft de kolommen van de standaard. Maak er een met "
        "'vzv new', of geef uw bladen en kolommen de namen van de standaard.",
        f"'{name}' is no volunteer workbook: no sheet has the columns of the standard. Make one with 'vzv new', or "
        "give your sheets and columns the names of the standard.",
    )


def _period(settings: Settings, day: dt.date) -> Period:
    year = day.year
    return _period_of_file(settings) or Period(dt.date(year, 1, 1), dt.date(year, 12, 31))


def _period_of_file(settings: Settings) -> Period | None:
    """The report period of Instellingen; of one date alone the calendar year that it lies in."""
    first, last = settings.date("verslagperiode_van"), settings.date("verslagperiode_tot")
    one = first or last
    if one is None:
        return None
    return Period(first or dt.date(one.year, 1, 1), last or dt.date(one.year, 12, 31))


def _settings(source: SearchedSource, match: MatchedSheet | None) -> Settings:
    if match is None or not {"naam", "waarde"} <= match.positions.keys():
        return Settings(title=match.view.title if match else "Instellingen")
    first = match.layout.header_row + 1
    names_at, values_at = match.positions["naam"][0], match.positions["waarde"][0]
    raw = source.columns(match.view.title, first, {names_at: CellKind.TEXT, values_at: CellKind.TEXT})
    names, values = raw[names_at], raw[values_at]
    cells: dict[str, SettingCell] = {}
    repeated: dict[int, str] = {}
    for index in np.flatnonzero(names.filled).tolist():
        setting = setting_of(names.categories[int(names.values[index])])
        if setting is None:
            continue
        original = values.irregular.get(index)
        if original is None and values.filled[index]:
            original = values.categories[int(values.values[index])]
        if original is None or (isinstance(original, str) and not fold(original)):
            cell = SettingCell(first + index, "", None)
        else:
            cell = SettingCell(first + index, original, read_single(setting, original))
        known = cells.get(setting.key)
        if known is None or (known.raw == "" and cell.raw != ""):
            cells[setting.key] = cell
        elif cell.raw != "":
            repeated[cell.row] = setting.key
    return Settings(cells, match.view.title, values_at, present=True, repeated=repeated)


def _list_additions(source: SearchedSource, match: MatchedSheet | None) -> Mapping[str, list[str]]:
    """The values that sheet Lijsten adds, by the folded name of the list (`taken` or `Plaatsingen.taken`)."""
    if match is None or not {"lijst", "waarde"} <= match.positions.keys():
        return {}
    names_at, values_at = match.positions["lijst"][0], match.positions["waarde"][0]
    raw = source.columns(
        match.view.title, match.layout.header_row + 1, {names_at: CellKind.TEXT, values_at: CellKind.TEXT}
    )
    names, values = raw[names_at], raw[values_at]
    added: dict[str, list[str]] = {}
    for index in np.flatnonzero(names.filled & values.filled).tolist():
        name = fold(names.categories[int(names.values[index])])
        added.setdefault(name, []).append(values.categories[int(values.values[index])].strip())
    return added


def _table(
    source: SearchedSource, match: MatchedSheet, added: Mapping[str, list[str]], period: Period
) -> tuple[Table, SheetLayout]:
    specs = {key: match.sheet.column(key) for key in match.positions}
    read = {key: spec for key, spec in specs.items() if spec.kind is not Kind.FORMULA}
    wanted = {position: cell_kind(spec) for key, spec in read.items() for position in match.positions[key]}
    wanted |= dict.fromkeys((header.position for header in match.periods), CellKind.NUMBER)
    first = match.layout.header_row + 1
    found = source.columns(match.view.title, first, wanted) if wanted else {}
    computed = specs.keys() - read.keys()
    source.leave_out(match.view.title, first, [at for key in computed for at in match.positions[key]])
    raws = {key: joined([found[position] for position in match.positions[key]]) for key in read}
    totals = {header: found[header.position] for header in match.periods}
    headed = [(match.layout.headers[key].text, raw) for key, raw in raws.items()]
    headed += [(header.text, raw) for header, raw in totals.items()]
    length = len(headed[0][1].filled) if headed else 0
    repeated = _repeated_headers(headed, length)
    keep = _rows_with_something([raw for _, raw in headed], length)
    keep[repeated] = False
    rows = np.flatnonzero(keep)
    whole = len(rows) == length
    columns = {key: _picked(_typed(match, key, raws[key], added), rows, whole=whole) for key in read}
    table = Table(match.sheet, match.view.title, (rows + first).astype(np.int32), columns)
    if totals:
        spec = match.sheet.column("uren")
        hours = {
            header: _picked(typed_column(spec, header.position, raw), rows, whole=whole)
            for header, raw in totals.items()
        }
        table = record_per_cell(table, hours, period)
    pasted = tuple((repeated + first).tolist())
    own = {key: values for key in read if (values := _own_choices(match, key, added))}
    layout = replace(match.layout, repeated_header_rows=pasted, tally=tally(match, raws), own_choices=own)
    return table, layout


def _typed(match: MatchedSheet, key: str, raw: RawColumn, added: Mapping[str, list[str]]) -> TypedColumn:
    column = match.sheet.column(key)
    allowed = None
    if column.kind in (Kind.CHOICE, Kind.CHOICES):
        allowed = allowed_values(column, _own_choices(match, key, added))
    return typed_column(column, match.positions[key][0], raw, allowed)


def _own_choices(match: MatchedSheet, key: str, added: Mapping[str, list[str]]) -> tuple[str, ...]:
    """What sheet Lijsten adds to an open list."""
    if not match.sheet.column(key).open_list:
        return ()
    return (*added.get(fold(key), ()), *added.get(fold(f"{match.sheet.name}.{key}"), ()))


def _rows_with_something(raws: Sequence[RawColumn], length: int) -> NDArray[np.bool_]:
    keep = np.zeros(length, dtype=bool)
    for raw in raws:
        filled = raw.filled
        if raw.kind is CellKind.TEXT:
            blank = np.array([not text.strip() for text in raw.categories] + [False], dtype=bool)
            if blank.any():
                filled = filled & ~blank[np.where(filled, raw.values, -1)]
        keep |= filled
        blank_texts = [
            at for at, raw_value in raw.irregular.items() if isinstance(raw_value, str) and raw_value.isspace()
        ]
        at = np.fromiter(raw.irregular, dtype=np.int64, count=len(raw.irregular))
        keep[np.setdiff1d(at, blank_texts, assume_unique=True).astype(np.int64)] = True
    return keep


def _repeated_headers(headed: Sequence[tuple[str, RawColumn]], length: int) -> NDArray[np.int64]:
    """The rows in which the header was pasted again: at least three cells say the name of their own column."""
    same = np.zeros(length, dtype=np.int64)
    for text, raw in headed:
        header = fold(text)
        if raw.kind is CellKind.TEXT:
            like = np.array([fold(text) == header for text in raw.categories] + [False], dtype=bool)
            if like.any():
                same += like[np.where(raw.filled, raw.values, -1)]
        for index, original in raw.irregular.items():
            # The last letter tells most texts from the header at once.
            if isinstance(original, str) and header[-1:] in original[-3:].lower() and fold(original) == header:
                same[index] += 1
    return np.flatnonzero(same >= min(3, max(2, len(headed))))


def _picked(column: TypedColumn, rows: NDArray[np.int64], *, whole: bool) -> TypedColumn:
    if whole:
        return column
    place = {int(row): number for number, row in enumerate(rows)} if column.unreadable else {}
    return replace(
        column,
        state=column.state[rows],
        values=column.values[rows],
        unreadable={place[index]: raw for index, raw in column.unreadable.items() if index in place},
    )
