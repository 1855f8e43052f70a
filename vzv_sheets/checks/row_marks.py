"""Marks of rows that stay when a sheet is sorted or rows are inserted: keys of findings, and the order among equals."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from vzv_sheets.records.columns import EMPTY, Table, TypedColumn
from vzv_sheets.records.reading_values import as_text
from vzv_sheets.schema.columns import Kind
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_of
from vzv_sheets.vocabulary.notations import fold_identifier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


def identifiers(table: Table, indices: NDArray[np.int64]) -> list[str]:
    """The ids of records as people know them; empty where a sheet has no key."""
    if not any(table[key].present for key in table.sheet.key):
        return [""] * len(indices)
    column = table[table.sheet.key[0]]
    if len(table.sheet.key) > 1 or not column.is_coded or column.spec.default:
        return [table.identifier(int(index)) for index in indices]
    texts = [*map(str, column.categories), ""]
    return [texts[code] for code in np.where(column.filled[indices], column.values[indices], -1).tolist()]


def row_marks(table: Table, indices: NDArray[np.int64]) -> list[str]:
    """The id of each record, a hash of its content where it has none."""
    marks = identifiers(table, indices)
    if all(marks):
        return marks
    return [mark or content for mark, content in zip(marks, content_marks(table, indices), strict=True)]


def marks_in_groups(table: Table, indices: NDArray[np.int64], groups: NDArray[np.int64]) -> list[str]:
    """The id of each record; without one the lowest content mark of its group.

    Of rows that are alike the lower one on the sheet is told; which one that is may change by sorting, its mark not.
    """
    marks, ids = row_marks(table, indices), identifiers(table, indices)
    lowest: dict[int, str] = {}
    for group, mark in zip(groups.tolist(), marks, strict=True):
        lowest[group] = min(mark, lowest.get(group, mark))
    return [identifier or lowest[group] for identifier, group in zip(ids, groups.tolist(), strict=True)]


def content_marks(table: Table, indices: NDArray[np.int64]) -> list[str]:
    """A hash of the typed content of each record (12 hexadecimal digits); equal rows have equal marks.

    It does not depend on the order of the columns, nor on those that are empty or filled by the product itself.
    """
    total = np.zeros(len(indices), dtype=np.uint64)
    for key, column in table.columns.items():
        if column.spec.filled_in or not column.present:
            continue
        weight = np.uint64(zlib.crc32(key.encode()) * 2654435761 + 1)
        mixed = (_hashes(column, indices) + np.uint64(0x9E3779B97F4A7C15)) * weight
        mixed = (mixed ^ (mixed >> np.uint64(29))) * np.uint64(0xBF58476D1CE4E5B9)
        total += np.where(column.state[indices] == EMPTY, np.uint64(0), mixed)
    total ^= total >> np.uint64(32)
    return [f"{mark & 0xFFFFFFFFFFFF:012x}" for mark in total.tolist()]


def _hashes(column: TypedColumn, indices: NDArray[np.int64]) -> NDArray[np.uint64]:
    """A number for what stands in each cell of a column; any number where the cell is empty."""
    if column.is_coded:
        codes = np.where(column.filled[indices], column.values[indices], -1)
        used, place_of = np.unique(codes, return_inverse=True)
        texts = [_crc(column.categories[code]) if code >= 0 else 0 for code in used.tolist()]
        hashes = np.array(texts, dtype=np.uint64)[place_of]
    else:
        values = column.values[indices] if column.positions is None else _months_and_weeks(column)[indices]
        hashes = values.astype(np.int64).astype(np.uint64)
    for place, index in enumerate(indices.tolist() if column.unreadable else ()):
        if index in column.unreadable:
            hashes[place] = zlib.crc32(as_text(column.unreadable[index]).encode())
    return hashes


def _crc(value: str | tuple[str, ...]) -> int:
    """Of several values in one cell the order does not count: they may stand in several columns."""
    return zlib.crc32(repr(value if isinstance(value, str) else sorted(value)).encode())


def _months_and_weeks(column: TypedColumn) -> NDArray[np.int64]:
    """Of totals the number of the month or ISO week in the header: its year may depend on the period of the run."""
    if column.spec.kind is not Kind.DATE:
        return column.values.astype(np.int64)
    numbers, place_of = np.unique(column.values, return_inverse=True)
    days = [day_of(number) for number in numbers.tolist()]
    in_months = all(day.day == 1 for day in days)
    told = [day.month if in_months else day.isocalendar().week for day in days]
    return np.array(told, dtype=np.int64)[place_of]


def ranks(texts: Sequence[str]) -> NDArray[np.int64]:
    """The place of each text among all of them in alphabetical order; equal texts have equal places."""
    order = {text: place for place, text in enumerate(sorted(set(texts)))}
    return np.array([order[text] for text in texts], dtype=np.int64)


def id_ranks(table: Table) -> NDArray[np.int64]:
    """For each record the place of its id (else its content) among all of the sheet: sorting the sheet keeps it."""
    return ranks([fold_identifier(text) for text in row_marks(table, np.arange(len(table)))])
