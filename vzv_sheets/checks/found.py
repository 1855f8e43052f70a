"""What a rule returns: where, with which fields; ids, keys and persons are added by the engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.columns import Table


@dataclass(frozen=True, slots=True)
class InRecords:
    """Findings in one column of a table: `records` holds the indices of the records, ascending.

    `fields` fills the texts, one item per finding or one text for all; `values` shows what stands in the cell (taken
    from the cell when None); `related` holds other cells as `Uren!A12`; `marks` stands for the rows in the keys where
    their own content would not do (`row_marks.marks_in_groups`). `programmes` names the programme whose norm each
    finding is about, where the row does not tell it (a volunteer may be in several).
    """

    sheet: str
    column: str
    records: NDArray[np.int64]
    variant: str = ""
    fields: Mapping[str, Sequence[str] | str] = field(default_factory=dict)
    values: Sequence[str] | None = None
    related: Sequence[Sequence[str]] = ()
    marks: Sequence[str] | None = None
    programmes: Sequence[str | None] | None = None


@dataclass(frozen=True, slots=True)
class AtCell:
    """One finding at a place that is no record: a header, a setting, a sheet (row 0), a cell of an unknown sheet."""

    title: str
    row: int = 0
    position: int | None = None
    column: str = ""
    variant: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    value: str = ""
    identifier: str = ""


Found = InRecords | AtCell


def where(mask: NDArray[np.bool_]) -> NDArray[np.int64]:
    """The indices where a mask holds."""
    return np.flatnonzero(mask)


def first_present(table: Table, *columns: str) -> str:
    """The first of these columns that the workbook has, the last where it has none: where a finding can be shown."""
    return next((key for key in columns if table[key].present), columns[-1])
