"""Typed columns that know their cells, and tables of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from vzv_sheets.schema.columns import Column, Kind, Sheet
from vzv_sheets.vocabulary.addresses import cell_address
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_of
from vzv_sheets.workbook.port import RawValue

if TYPE_CHECKING:
    from numpy.typing import NDArray

EMPTY, VALUE, UNREADABLE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class TypedColumn:
    """One column of a table, one item per record.

    `state` is EMPTY, VALUE or UNREADABLE (a finding stands; the value takes part in nothing). `values` is meaningful
    where `state` is VALUE; its unit depends on the kind (`schema.columns.Kind`). For texts `values` holds codes into
    `categories` (tuples of texts for kinds with several values). `unreadable` gives the original of each
    unreadable cell. `position` is the column of the sheet from 0, None when the workbook lacks the column;
    `positions` holds it per record where the records of one row stand in several columns (`wide_hours`).
    """

    spec: Column
    position: int | None
    state: NDArray[np.uint8]
    values: NDArray[Any]
    categories: Sequence[Any] = ()
    unreadable: Mapping[int, RawValue] = field(default_factory=dict)
    positions: NDArray[np.int32] | None = None

    @property
    def filled(self) -> NDArray[np.bool_]:
        """Where a value was read."""
        found: NDArray[np.bool_] = self.state == VALUE
        return found

    @property
    def empty(self) -> NDArray[np.bool_]:
        """Where nothing was typed (an unreadable cell is not empty)."""
        found: NDArray[np.bool_] = self.state == EMPTY
        return found

    def is_empty(self, index: int) -> bool:
        """Whether nothing was typed in one record; `empty[index]` would look at all of them."""
        return bool(self.state[index] == EMPTY)

    def between(self, first: int, last: int) -> NDArray[np.bool_]:
        """Where a day was read that lies on or between two days (day numbers)."""
        found: NDArray[np.bool_] = self.filled & (self.values >= first) & (self.values <= last)
        return found

    @property
    def present(self) -> bool:
        """Whether the workbook has the column."""
        return self.position is not None

    def equals(self, *texts: str) -> NDArray[np.bool_]:
        """Where the text is one of these; an empty cell counts as the default of the column."""
        wanted = np.array([category in texts for category in self.categories] + [False], dtype=bool)
        found: NDArray[np.bool_] = wanted[np.where(self.filled, self.values, -1)]
        if self.spec.default in texts:
            found = found | self.empty
        return found

    def holds(self, *texts: str) -> NDArray[np.bool_]:
        """Where one of several values is one of these."""
        wanted = np.array([not set(texts).isdisjoint(values) for values in self.categories] + [False], dtype=bool)
        found: NDArray[np.bool_] = wanted[np.where(self.filled, self.values, -1)]
        return found

    def value(self, index: int) -> Any:
        """The value of one record (text, tuple of texts or int), None when empty or unreadable."""
        if self.state[index] != VALUE:
            return None
        value = self.values[index]
        return self.categories[int(value)] if self.is_coded else int(value)

    def text(self, index: int) -> str:
        """The text of one record, the default when empty, else an empty text."""
        value = self.value(index)
        if value is None:
            return (self.spec.default or "") if self.state[index] == EMPTY else ""
        return str(value)

    @property
    def is_coded(self) -> bool:
        """Whether `values` holds codes into `categories`."""
        return self.spec.kind in _CODED


_CODED = {"tekst", "code", "verwijzing", "verwijzingen", "keuze", "keuzes", "ja/nee"}


@dataclass(frozen=True, slots=True)
class Table:
    """The records of one sheet. `rows` holds the sheet row (from 1) of each record, `title` the title of the tab."""

    sheet: Sheet
    title: str
    rows: NDArray[np.int32]
    columns: Mapping[str, TypedColumn]
    present: bool = True
    _absent: dict[str, TypedColumn] = field(default_factory=dict, repr=False, compare=False)

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, key: str) -> TypedColumn:
        """The column of that key; all empty when the workbook lacks it."""
        column = self.columns.get(key) or self._absent.get(key)
        if column is None:
            column = self._absent[key] = absent_column(self.sheet.column(key), len(self.rows))
        return column

    def cell(self, key: str, index: int) -> str:
        """The address of a cell, `F17`; of column A when the workbook lacks the column."""
        column = self.columns.get(key)
        position = column.position if column is not None and column.position is not None else 0
        if column is not None and column.positions is not None:
            position = int(column.positions[index])
        return cell_address(int(self.rows[index]), position)

    def identifier(self, index: int) -> str:
        """The key of a record as people know it (`V0042`), empty when the sheet has no key or it is empty."""
        return " ".join(filter(None, (_name(self[key], index) for key in self.sheet.key)))


def _name(column: TypedColumn, index: int) -> str:
    """The text of a key column; a date as 2026-12-31, not as its number."""
    value = column.value(index)
    return day_of(value).isoformat() if column.spec.kind is Kind.DATE and value is not None else column.text(index)


def absent_column(spec: Column, length: int) -> TypedColumn:
    """A column that the workbook lacks: every record empty."""
    return TypedColumn(spec, None, np.zeros(length, dtype=np.uint8), np.zeros(length, dtype=np.int32))


def empty_table(sheet: Sheet) -> Table:
    """The table of a sheet that the workbook lacks."""
    return Table(sheet, sheet.name, np.zeros(0, dtype=np.int32), {}, present=False)


def rows_where(mask: NDArray[np.bool_]) -> Iterable[int]:
    """The indices where a mask holds, as ints."""
    return [int(i) for i in np.flatnonzero(mask)]
