"""I-58: how complete and how certain the records are (domain/indicators.md)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from vzv_sheets.checks.general.attention import unknown_by_column
from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.progress_indicators.figure import Share
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.columns import Required

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def required_cells_filled(records: RecordSet, chosen: Callable[[str], NDArray[np.bool_]] | None = None) -> Share:
    """I-58: filled cells among those that every row (`chosen` per sheet) needs; one that cannot be read is filled, and
    told apart.
    """
    filled = total = 0
    for name, table in records.tables.items():
        asked = [
            table[column.key]
            for column in table.sheet.columns
            if column.required is Required.ALWAYS and table[column.key].present
        ]
        among = chosen(name) if chosen is not None and asked else None
        number = len(table) if among is None else int(among.sum())
        for column in asked:
            empty = column.empty if among is None else column.empty & among
            total += number
            filled += number - int(empty.sum())
    return Share("I-58", filled, total)


def unknown_shares(records: RecordSet, among: NDArray[np.bool_] | None = None) -> Mapping[str, Share]:
    """I-58: by key column the cells that say nothing or 'onbekend', among the volunteers for whom it is asked."""
    found = unknown_by_column(records, among)
    return {key: Share("I-58", unknown, asked) for key, (unknown, asked) in found.items() if asked}


def errors_per_hundred_rows(records: RecordSet, findings: FindingSet) -> Share:
    """I-58: error findings beside recorded rows, as part and whole (more than one finding can stand on a row)."""
    return Share("I-58", findings.counts.error, records.layout.recorded_rows)
