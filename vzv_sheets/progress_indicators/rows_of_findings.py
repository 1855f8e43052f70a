"""Which records the findings of a group speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.findings.finding_set import FindingGroup
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

NO_RECORD = -1


def sheet_of(records: RecordSet, group: FindingGroup) -> str:
    """The sheet of the standard whose tab the findings stand on; empty for another, or for the settings."""
    return next((name for name, table in records.tables.items() if table.title == group.sheet), "")


def records_of(records: RecordSet, group: FindingGroup) -> NDArray[np.int64]:
    """Per finding the record that it speaks of, NO_RECORD where it is about a whole sheet or another tab."""
    asked, sheet = np.array(group.rows, dtype=np.int64), sheet_of(records, group)
    rows = records.table(sheet).rows if sheet else asked[:0]
    if not len(rows):
        return np.full(len(asked), NO_RECORD, dtype=np.int64)
    at = np.minimum(np.searchsorted(rows, asked), len(rows) - 1)
    return np.where(rows[at] == asked, at, NO_RECORD)
