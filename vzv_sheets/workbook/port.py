"""The reading port: what every adapter (closed file, memory, live Excel) gives the core.

Columns, not rows: 156,000 rows as Python objects cost more than the whole budget (design, Reading). Rows count from 1
as Excel shows them, columns from 0; both are positions on the sheet, also when it starts in C4.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol, TypeAlias, runtime_checkable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class CellKind(StrEnum):
    """How the adapter types the majority of a column; all other filled cells come back as irregular ones."""

    TEXT = "text"  # codes into `categories` (int32, -1 where not filled)
    NUMBER = "number"  # float64, as the cell holds it
    DATE = "date"  # int32, days since 1970-01-01; a number cell is read as Excel's day number
    TIME = "time"  # int32, minutes after midnight, rounded; only cells whose value lies in [0, 1)


@dataclass(frozen=True, slots=True)
class CellError:
    """A cell that holds an error (`#N/A`), or a formula without a result (`text` is then empty)."""

    text: str


RawValue: TypeAlias = str | float | bool | dt.datetime | dt.date | dt.time | dt.timedelta | CellError


@dataclass(frozen=True, slots=True)
class RawColumn:
    """One column below its header.

    `values[i]` belongs to sheet row `first_row + i` and is meaningful where `filled[i]`. `irregular` maps such an
    index to the original of each filled cell that is not of the kind (`filled` is False there): a string, number
    or boolean in a date column, a date, time or duration in a number column, an error cell in any column. In a TEXT
    column strings and numbers are regular (a whole number without decimals: `612345678`), booleans are the texts
    `WAAR` and `ONWAAR`, and dates are irregular.
    A cell that holds an empty string is not filled.
    """

    kind: CellKind
    values: NDArray[np.int32] | NDArray[np.float64]
    filled: NDArray[np.bool_]
    irregular: Mapping[int, RawValue]
    categories: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class TableArea:
    """A table of a sheet: `top` is its header row (from 1), `bottom` its last row, columns from 0, all inclusive."""

    name: str
    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class SheetView:
    """What is known of a sheet before its columns are read.

    `owned` is the value of the sheet-scoped defined name `vzv_blad` (such as "Controle"), or None. `last_row` and
    `width` give the used extent (0 when empty). `top` holds the first rows (at most `TOP_ROWS`, from row 1) as texts,
    an empty string for an empty cell, starting at column A.
    """

    title: str
    state: str  # visible, hidden, veryHidden
    owned: str | None
    last_row: int
    width: int
    top: Sequence[Sequence[str]]
    tables: Sequence[TableArea] = ()


TOP_ROWS = 40


@dataclass(frozen=True, slots=True)
class CellText:
    """A text found in a cell."""

    sheet: str
    row: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class ReadArea:
    """What a caller has already read of a sheet: these columns (from 0), from a row (from 1) to the last one."""

    first_row: int
    columns: frozenset[int]

    def holds(self, row: int, column: int) -> bool:
        """Whether the cell lies in the area."""
        return row >= self.first_row and column in self.columns


NO_AREA = ReadArea(1, frozenset())
NOTHING_READ: Mapping[str, ReadArea] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Identity:
    """Custom document properties of the workbook: schema version and workbook id, None when it has none."""

    schema_version: str | None = None
    workbook_id: str | None = None


@dataclass(frozen=True, slots=True)
class InputReceipt:
    """What was read: the name of the file and the SHA-256 of its bytes."""

    name: str
    sha256: str


class TextSearch(Protocol):
    """What texts are searched for; a compiled pattern is one."""

    def search(self, text: str, /) -> object | None:
        """Something, when the text holds it."""
        ...


@runtime_checkable
class SearchOfMany(TextSearch, Protocol):
    """A search that looks at many texts together faster than at each of them."""

    def among(self, texts: Sequence[str], /) -> Collection[int]:
        """The places of the texts that hold it."""
        ...


def places_holding(search: TextSearch, texts: Sequence[str]) -> Collection[int]:
    """The places of the texts that hold what is searched for."""
    if isinstance(search, SearchOfMany):
        return search.among(texts)
    return {at for at, text in enumerate(texts) if search.search(text)}


class WorkbookSource(Protocol):
    """A workbook that can be read. Implementations raise `CannotOpenWorkbook` when they are made, never later."""

    @property
    def receipt(self) -> InputReceipt:
        """What was read."""
        ...

    @property
    def identity(self) -> Identity:
        """Schema version and workbook id."""
        ...

    def sheets(self) -> Sequence[SheetView]:
        """All worksheets in the order of the tabs, hidden ones too."""
        ...

    def columns(self, sheet: str, first_row: int, wanted: Mapping[int, CellKind]) -> Mapping[int, RawColumn]:
        """The wanted columns of a sheet from `first_row` to its last used row, all of the same length."""
        ...

    def cells_with(self, search: TextSearch, apart_from: Mapping[str, ReadArea] = ...) -> Sequence[CellText]:
        """Every cell of any sheet whose text (a whole number of 7 to 10 digits as its digits) is found by the search.

        Cells in `apart_from` (by title of the sheet) are left out: who has read them searches them there.
        """
        ...

    def neighbours(self, cells: Sequence[CellText]) -> Sequence[tuple[str, str]]:
        """For each cell the text left of it and the text of the first filled cell of its column."""
        ...


class CannotOpenWorkbook(Exception):
    """The workbook cannot be opened or written; the message is one Dutch sentence that says what to do (exit code 3).

    `english` is the same sentence in English.
    """

    def __init__(self, dutch: str, english: str = "") -> None:
        super().__init__(dutch)
        self.dutch = dutch
        self.english = english or dutch
