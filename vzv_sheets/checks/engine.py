"""Runs the rules and gives every finding its id, its stable key, its programme and its supervisor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vzv_sheets.checks.all_rules import ALL_RULES
from vzv_sheets.checks.found import AtCell, InRecords
from vzv_sheets.checks.hidden_texts import without_client_names
from vzv_sheets.checks.privacy.numbers_and_addresses import without_numbers_of_persons
from vzv_sheets.checks.row_marks import identifiers, row_marks
from vzv_sheets.checks.rule import Rule
from vzv_sheets.checks.terms import terms
from vzv_sheets.checks.whose import Owners, named_by_rule, nobodys, programmes, supervisors
from vzv_sheets.findings.finding_set import FindingGroup, FindingSet, gravest_first
from vzv_sheets.findings.kinds import FindingKind
from vzv_sheets.records.columns import Table, TypedColumn
from vzv_sheets.records.misplaced_numbers import mask
from vzv_sheets.records.reading_values import as_text
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.columns import Kind
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_of, dutch_date, month_text

if TYPE_CHECKING:
    from numpy.typing import NDArray


def run_checks(records: RecordSet, rules: Sequence[Rule] = ALL_RULES) -> FindingSet:
    """All findings of the rules, gravest first, within one severity in the order of the rules and the rows."""
    groups: list[FindingGroup] = []
    for rule in rules:
        found = list(rule.find(records))
        seen: Counter[str] = Counter()
        for item in found:
            if isinstance(item, InRecords):
                groups += _in_records(records, rule.kind, item, seen)
        groups += _at_cells(records, rule.kind, [item for item in found if isinstance(item, AtCell)], seen)
    shown = without_client_names(records, without_numbers_of_persons(records, groups))
    return FindingSet(gravest_first(shown))


def _in_records(records: RecordSet, kind: FindingKind, item: InRecords, seen: Counter[str]) -> Iterator[FindingGroup]:
    table = records.table(item.sheet)
    column = table[item.column]
    values = item.values if item.values is not None else shown_values(table, item.column, item.records)
    if kind.private:
        values = [mask(value) if value else "" for value in values]
    start = f"{kind.code}|{table.sheet.name}|{item.column}|"
    marks = item.marks if item.marks is not None else row_marks(table, item.records)
    keys = _unique([start + mark for mark in marks], seen)
    of_programmes = programmes(records, item.sheet, item.records)
    if item.programmes is not None:
        of_programmes = named_by_rule(of_programmes, item.programmes)
    of_supervisors = supervisors(records, item.sheet, item.records)
    group = FindingGroup(
        kind, item.variant, table.title, item.column, column.position if column.position is not None else 0,
        table.rows[item.records].tolist(), identifiers(table, item.records), values, keys,
        of_programmes.shown, of_supervisors.shown, {**terms(records), **item.fields}, item.related,
        of_programmes.every, of_supervisors.every,
    )  # fmt: skip
    return _per_cell(group, column, item.records) if column.positions is not None else iter([_per_row(table, group)])


def _per_cell(group: FindingGroup, column: TypedColumn, indices: NDArray[np.int64]) -> Iterator[FindingGroup]:
    """The findings of a column whose records stand in several columns of the sheet, one group per column."""
    assert column.positions is not None
    places = column.positions[indices]
    for position in np.unique(places).tolist():
        yield replace(group.picked(np.flatnonzero(places == position).tolist()), position=position)


def _per_row(table: Table, group: FindingGroup) -> FindingGroup:
    """One finding per row of the sheet, where a row gives several records (one cell, one finding)."""
    if len(table.rows) == 0 or (table.rows[1:] != table.rows[:-1]).all():
        return group
    _, first = np.unique(group.rows, return_index=True)
    return group.picked(first.tolist())


def _unique(keys: list[str], seen: Counter[str]) -> list[str]:
    """The keys, the second of equal ones ending in `|2`."""
    if len(set(keys)) == len(keys) and seen.keys().isdisjoint(keys):
        seen.update(keys)
        return keys
    for place, key in enumerate(keys):
        seen[key] += 1
        if seen[key] > 1:
            keys[place] = f"{key}|{seen[key]}"
    return keys


def _at_cells(
    records: RecordSet, kind: FindingKind, items: Sequence[AtCell], seen: Counter[str]
) -> Iterator[FindingGroup]:
    """The findings at cells, those with the same words in one column of a sheet as one group."""
    tables = {table.title: table for table in records.tables.values()}
    together: dict[tuple[object, ...], list[AtCell]] = {}
    for item in items:
        words = (item.title, item.position, item.column, item.variant, *sorted(item.fields.items()))
        together.setdefault(words, []).append(item)
    for alike in together.values():
        first, rows = alike[0], [item.row for item in alike]
        whose = _whose(records, tables.get(first.title), alike)
        sheet = tables[first.title].sheet.name if first.title in tables else first.title
        start = f"{kind.code}|{sheet}|{first.column}|"
        yield FindingGroup(
            kind, first.variant, first.title, first.column, first.position, rows, whose.ids,
            [item.value for item in alike], _unique([start + mark for mark in whose.marks], seen),
            whose.programmes.shown, whose.supervisors.shown, {**terms(records), **first.fields}, (),
            whose.programmes.every, whose.supervisors.every,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Whose:
    """To which rows of a sheet findings at cells belong."""

    ids: list[str]
    marks: list[str]
    programmes: Owners
    supervisors: Owners


def _whose(records: RecordSet, table: Table | None, items: Sequence[AtCell]) -> _Whose:
    found = _Whose(
        [item.identifier for item in items], [item.identifier or item.value or "-" for item in items],
        nobodys(len(items)), nobodys(len(items)),
    )  # fmt: skip
    if table is None or not len(table):
        return found
    rows = np.array([item.row for item in items])
    at = np.minimum(np.searchsorted(table.rows, rows), len(table) - 1)
    places = np.flatnonzero(table.rows[at] == rows)
    if len(places):
        known = at[places].astype(np.int64)
        name = table.sheet.name
        ids, marks = identifiers(table, known), row_marks(table, known)
        of_programmes, of_supervisors = programmes(records, name, known), supervisors(records, name, known)
        for number, place in enumerate(places.tolist()):
            found.ids[place], found.marks[place] = ids[number], marks[number]
            for owners, known_owners in ((found.programmes, of_programmes), (found.supervisors, of_supervisors)):
                owners.shown[place], owners.every[place] = known_owners.shown[number], known_owners.every[number]
    return found


def shown_values(table: Table, key: str, indices: NDArray[np.int64]) -> list[str]:
    """What stands in the cells, as a person would write it; empty for an empty cell."""
    column = table[key]
    shown = []
    for index in indices.tolist():
        if index in column.unreadable:
            shown.append(as_text(column.unreadable[index]))
            continue
        value = column.value(index)
        shown.append("" if value is None else written(column.spec.kind, value))
    return shown


def written(kind: Kind, value: object) -> str:
    """A typed value as a person would write it."""
    if isinstance(value, tuple):
        return "; ".join(value)
    if not isinstance(value, int):
        return str(value)
    if kind is Kind.DATE:
        return dutch_date(day_of(value))
    if kind is Kind.MONTH:
        return month_text(value)
    if kind is Kind.TIME:
        return f"{value // 60:02d}:{value % 60:02d}"
    divisor = {Kind.HOURS: 60, Kind.MONEY: 100, Kind.NUMBER: 1000}.get(kind, 1)
    decimals = 2 if kind in (Kind.MONEY, Kind.HOURS) else 3
    text = f"{value / divisor:.{decimals}f}"
    return (text if kind is Kind.MONEY else text.rstrip("0").rstrip(".")).replace(".", ",")
