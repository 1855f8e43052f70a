"""All records of a workbook: what rules, figures and letters read. Pure data; nothing here reads a file or a clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

from vzv_sheets.records.columns import Table, TypedColumn, empty_table
from vzv_sheets.records.layout import Layout
from vzv_sheets.records.settings import Settings
from vzv_sheets.schema.standard import sheet_named
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.notations import fold_identifier
from vzv_sheets.workbook.port import Identity, InputReceipt

if TYPE_CHECKING:
    from numpy.typing import NDArray

UNFILLED, UNKNOWN = -1, -2
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Suspect:
    """A cell whose text holds a number that may be a BSN or an account number (V-PRIV-01).

    `left` is the text of the cell left of it, `top` that of the first filled cell of its column.
    """

    title: str
    row: int
    position: int
    text: str
    left: str
    top: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A cell of people's own, outside the columns of the standard, that holds a sensitive word (V-PRIV-02).

    `header` is what stands above its column.
    """

    title: str
    row: int
    position: int
    text: str
    header: str


@dataclass(frozen=True, slots=True)
class Period:
    """A period of whole days, both ends included."""

    first: dt.date
    last: dt.date


@dataclass(frozen=True)
class RecordSet:
    """The tables of a workbook by sheet name, with settings, reference date and period.

    `layout` tells what was found where: titles, missing sheets and columns, repeated headers. `typed` holds those
    tables that were completed with what other sheets say (`documents`), as people typed them.
    """

    tables: Mapping[str, Table]
    settings: Settings
    as_of: dt.date
    period: Period
    layout: Layout
    identity: Identity
    receipt: InputReceipt
    suspects: Sequence[Suspect] = ()
    remarks: Sequence[Remark] = ()
    typed: Mapping[str, Table] = field(default_factory=dict)
    _derived: dict[Any, Any] = field(default_factory=dict, repr=False, compare=False)

    def in_period(self, period: Period) -> RecordSet:
        """The same records with another period; what was derived from them is derived anew."""
        return replace(self, period=period, _derived={})

    def table(self, sheet: str) -> Table:
        """The table of a sheet; an empty one (`present` False) when the workbook lacks it."""
        found = self.tables.get(sheet)
        return found if found is not None else empty_table(sheet_named(sheet))

    def as_typed(self, sheet: str) -> Table:
        """The table of a sheet with only what stands on that sheet."""
        return self.typed.get(sheet) or self.table(sheet)

    def positions(self, sheet: str) -> Mapping[str, int]:
        """The first record of each key of a sheet, folded by `fold_identifier`; empty for a sheet without keys."""
        known: Mapping[str, int] | None = self._derived.get(("positions", sheet))
        if known is None:
            table = self.tables.get(sheet)
            known = {} if table is None or not table.sheet.key else _first_of_each(table[table.sheet.key[0]])
            self._derived["positions", sheet] = known
        return known

    def find(self, sheet: str, identifier: str) -> int:
        """The record of that key on a sheet, UNKNOWN (-2) when there is none."""
        return self.positions(sheet).get(fold_identifier(identifier), UNKNOWN)

    def referred(self, sheet: str, key: str, target: str | None = None) -> NDArray[np.int32]:
        """For each record of a sheet the record that its reference points to on the target sheet.

        UNFILLED (-1) where the cell is empty or unreadable, UNKNOWN (-2) where no such record exists. Only for
        references with one value (Kind.REFERENCE).
        """
        known: NDArray[np.int32] | None = self._derived.get((sheet, key, target))
        if known is None:
            known = self._derived[sheet, key, target] = self._looked_up(sheet, key, target)
        return known

    def _looked_up(self, sheet: str, key: str, target: str | None) -> NDArray[np.int32]:
        column = self.table(sheet)[key]
        known = self.positions(target or column.spec.refers_to[0])
        places = [known.get(fold_identifier(text), UNKNOWN) for text in column.categories]
        lookup = np.array([*places, UNFILLED], dtype=np.int32)
        found = lookup[np.where(column.filled, column.values, -1)]
        # Kept and shared: nobody may change it in place.
        found.setflags(write=False)
        return found


def _first_of_each(column: TypedColumn) -> Mapping[str, int]:
    found: dict[str, int] = {}
    codes = column.values.tolist()
    for index in np.flatnonzero(column.filled).tolist():
        found.setdefault(fold_identifier(column.categories[codes[index]]), index)
    return found


def derived(compute: Callable[[RecordSet], Result]) -> Callable[[RecordSet], Result]:
    """Makes a figure that is derived from all records be computed once per RecordSet."""

    @wraps(compute)
    def once(records: RecordSet) -> Result:
        if compute not in records._derived:  # noqa: SLF001  (the memory of derived figures is part of the RecordSet)
            records._derived[compute] = compute(records)  # noqa: SLF001
        found: Result = records._derived[compute]  # noqa: SLF001
        return found

    return once
