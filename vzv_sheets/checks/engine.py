"""Runs the rules and gives every finding its id, its stable key, its programme and its supervisor."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from vzv_sheets.checks.all_rules import ALL_RULES
from vzv_sheets.checks.found import AtCell, Found, InRecords
from vzv_sheets.checks.privacy import mask
from vzv_sheets.checks.rule import Rule
from vzv_sheets.checks.whose import programmes, supervisors
from vzv_sheets.findings.finding_set import FindingGroup, FindingSet, gravest_first
from vzv_sheets.findings.kinds import FindingKind
from vzv_sheets.records.columns import Table
from vzv_sheets.records.reading_values import as_text
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.columns import Kind
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_of, dutch_date, month_text

if TYPE_CHECKING:
    from numpy.typing import NDArray


def run_checks(records: RecordSet, rules: Sequence[Rule] = ALL_RULES) -> FindingSet:
    """All findings of the rules, gravest first, within one severity in the order of the rules and the rows."""
    groups = []
    for rule in rules:
        found = list(rule.find(records))
        groups += [_in_records(records, rule.kind, item) for item in found if isinstance(item, InRecords)]
        groups += _at_cells(rule.kind, found)
    return FindingSet(gravest_first(groups))


def _in_records(records: RecordSet, kind: FindingKind, item: InRecords) -> FindingGroup:
    table = records.table(item.sheet)
    column = table[item.column]
    values = item.values if item.values is not None else shown_values(table, item.column, item.records)
    if kind.private:
        values = [mask(value) if value else "" for value in values]
    ids = identifiers(table, item.records)
    return FindingGroup(
        kind, item.variant, table.title, item.column, column.position if column.present else 0,
        table.rows[item.records].tolist(), ids, values, _keys(kind, table, item, ids),
        programmes(records, item.sheet, item.records), supervisors(records, item.sheet, item.records),
        item.fields, item.related,
    )  # fmt: skip


def _at_cells(kind: FindingKind, found: Sequence[Found]) -> list[FindingGroup]:
    groups = []
    seen: Counter[str] = Counter()
    for item in found:
        if not isinstance(item, AtCell):
            continue
        key = f"{kind.code}|{item.title}|{item.column}|{item.identifier or _place(item)}"
        seen[key] += 1
        key += f"|{seen[key]}" if seen[key] > 1 else ""
        groups.append(
            FindingGroup(
                kind,
                item.variant,
                item.title,
                item.column,
                item.position,
                [item.row],
                [item.identifier],
                [item.value],
                [key],
                [None],
                [None],
                {name: [text] for name, text in item.fields.items()},
            )
        )
    return groups


def _place(item: AtCell) -> str:
    return item.value or "-"


def identifiers(table: Table, indices: NDArray[np.int64]) -> list[str]:
    """The ids of records as people know them; empty where a sheet has no key."""
    if not table.sheet.key:
        return [""] * len(indices)
    return [table.identifier(int(index)) for index in indices]


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
    decimals = 2 if kind is Kind.MONEY else 3
    text = f"{value / divisor:.{decimals}f}"
    return (text if kind is Kind.MONEY else text.rstrip("0").rstrip(".")).replace(".", ",")


def _keys(kind: FindingKind, table: Table, item: InRecords, ids: Sequence[str]) -> list[str]:
    """Code, sheet, column and the row's id or, without one, its content: a key that survives sorting and inserting."""
    start = f"{kind.code}|{table.sheet.name}|{item.column}|"
    marks = list(ids)
    if not all(marks):
        contents = content_marks(table, item.records)
        marks = [mark or content for mark, content in zip(marks, contents, strict=True)]
    keys = [start + mark for mark in marks]
    if len(set(keys)) < len(keys):
        seen: Counter[str] = Counter()
        for place, key in enumerate(keys):
            seen[key] += 1
            if seen[key] > 1:
                keys[place] = f"{key}|{seen[key]}"
    return keys


def content_marks(table: Table, indices: NDArray[np.int64]) -> list[str]:
    """A hash of the content of each record (12 hexadecimal digits); equal rows have equal marks."""
    total = np.zeros(len(indices), dtype=np.uint64)
    for key, column in sorted(table.columns.items()):
        if column.is_coded:
            texts = [zlib.crc32(repr(category).encode()) for category in column.categories]
            hashes = np.array([*texts, 0], dtype=np.uint64)[np.where(column.filled, column.values, -1)[indices]]
        else:
            hashes = np.where(column.filled, column.values.astype(np.int64), -1)[indices].astype(np.uint64)
        for place, index in enumerate(indices.tolist() if column.unreadable else ()):
            if index in column.unreadable:
                hashes[place] = zlib.crc32(repr(column.unreadable[index]).encode())
        weight = np.uint64(zlib.crc32(key.encode()) * 2654435761 + 1)
        total += (hashes + np.uint64(0x9E3779B97F4A7C15)) * weight
        total ^= total >> np.uint64(29)
    return [f"{mark & 0xFFFFFFFFFFFF:012x}" for mark in total.tolist()]
