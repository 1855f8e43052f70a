"""I-58: how complete and how certain the records are (domain/indicators.md)."""

from __future__ import annotations

from collections.abc import Mapping

from vzv_sheets.checks.general.attention import unknown_by_column
from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.progress_indicators.figure import Share
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.columns import Required


def required_cells_filled(records: RecordSet) -> Share:
    """I-58: filled cells among those that every row needs; a cell that cannot be read is filled, and told apart."""
    filled = total = 0
    for table in records.tables.values():
        for column in table.sheet.columns:
            if column.required is Required.ALWAYS and table[column.key].present:
                total += len(table)
                filled += len(table) - int(table[column.key].empty.sum())
    return Share("I-58", filled, total)


def unknown_shares(records: RecordSet) -> Mapping[str, Share]:
    """I-58: by key column the cells that say nothing or 'onbekend', among the volunteers for whom it is asked."""
    return {key: Share("I-58", unknown, asked) for key, (unknown, asked) in unknown_by_column(records).items() if asked}


def errors_per_hundred_rows(records: RecordSet, findings: FindingSet) -> Share:
    """I-58: error findings beside recorded rows, as part and whole (more than one finding can stand on a row)."""
    return Share("I-58", findings.counts.error, records.layout.recorded_rows)
