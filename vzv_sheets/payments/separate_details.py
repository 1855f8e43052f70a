"""Accounts that finance keeps in a workbook of its own, in the place of sheet Betaalgegevens (allowances.md 4)."""

from __future__ import annotations

from dataclasses import replace

from vzv_sheets.records.record_set import RecordSet

DETAILS = "Betaalgegevens"
_NEEDED = ("vrijwilliger_id", "rekeninghouder", "iban")


def lacks_details(records: RecordSet) -> tuple[str, ...]:
    """The columns that a file of finance lacks; all of them when it has no sheet Betaalgegevens."""
    table = records.table(DETAILS)
    return tuple(key for key in _NEEDED if not table[key].present)


def with_details_of(records: RecordSet, finance: RecordSet) -> RecordSet:
    """The records of a workbook with the sheet Betaalgegevens of the file of finance.

    Cells of that sheet are named as Excel names those of another workbook: `'[bank.xlsx]Betaalgegevens'!C3`.
    """
    table, layout = finance.table(DETAILS), finance.layout.sheets[DETAILS]
    title = f"[{finance.receipt.name}]{table.title}"
    sheets = {**records.layout.sheets, DETAILS: replace(layout, title=title)}
    return replace(
        records,
        tables={**records.tables, DETAILS: replace(table, title=title, _absent={})},
        layout=replace(records.layout, sheets=sheets),
        _derived={},
    )
