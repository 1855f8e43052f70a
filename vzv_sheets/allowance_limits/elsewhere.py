"""What volunteers declared to receive from other organisations (domain/allowances.md 2.5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.records.columns import EMPTY, UNREADABLE
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.record_set import RecordSet

DECLARATION_COLUMNS = ("elders_jaar", "elders_per_maand", "elders_per_jaar")


@dataclass(frozen=True, slots=True)
class Declared:
    """One item per record of Vrijwilligers: the declaration for one year.

    `has_month` and `has_year` tell whether an amount per month and per year was declared for this year; without
    either nobody asked. `fault` is a place in `DECLARATION_COLUMNS`, -1 where all can be read: a declaration that
    cannot be read, or that names no year, may hold for this year.
    """

    has_month: NDArray[np.bool_]
    has_year: NDArray[np.bool_]
    month_cents: NDArray[np.int64]
    year_cents: NDArray[np.int64]
    fault: NDArray[np.int8]

    @property
    def matters(self) -> NDArray[np.bool_]:
        """Where money is received elsewhere, or may be."""
        return (self.month_cents > 0) | (self.year_cents > 0) | (self.fault >= 0)


def declared_elsewhere(records: RecordSet, year: int) -> Declared:
    """The declarations that hold for a year; an amount of zero is a declaration too ("nothing")."""
    table = records.table("Vrijwilligers")
    of_year, per_month, per_year = (table[key] for key in DECLARATION_COLUMNS)
    this_year = of_year.filled & (of_year.values == year)
    has_month, has_year = this_year & per_month.filled, this_year & per_year.filled
    fault = np.full(len(table), -1, dtype=np.int8)
    for place, column in ((1, per_month), (2, per_year)):
        fault[this_year & ((column.state == UNREADABLE) | (column.filled & (column.values < 0)))] = place
        something = (column.state == UNREADABLE) | (column.filled & (column.values != 0))
        fault[something & ((of_year.state == UNREADABLE) | (of_year.state == EMPTY))] = 0
    return Declared(
        has_month,
        has_year,
        np.where(has_month, np.maximum(per_month.values, 0), 0).astype(np.int64),
        np.where(has_year, np.maximum(per_year.values, 0), 0).astype(np.int64),
        fault,
    )
