"""Dashboard_Gemeente as it may leave the house: no small numbers about reasons, no way to sheets that stay behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vzv_sheets.progress_indicators.small_counts import hidden_parts
from vzv_sheets.schema.owned_municipality import DASHBOARD_GEMEENTE
from vzv_sheets.workbook.write_plan import CellValue, ReportContent

_SEE_SHEETS = (": zie blad Controle", "; de andere staan op blad Subsidies")
_HIDDEN_HERE = "kleine aantallen niet getoond"


def dashboard_for_municipality(report: ReportContent) -> ReportContent:
    """The same report; of the chart of outflow the numbers of 1 to 4, and what would give them away, are left out.

    The heading says so. Sentences no longer point to sheets of the workbook that it was made from.
    """
    place = DASHBOARD_GEMEENTE.cells["outflow"]
    points, hidden = _without_small(report.blocks[place])
    cells: dict[str, CellValue] = {cell: _of_this_file(value) for cell, value in report.cells.items()}
    if hidden:
        title = DASHBOARD_GEMEENTE.cells["outflow_title"]
        cells[title] = f"{cells[title]}; {_HIDDEN_HERE}"
    blocks = {cell: [[_of_this_file(value) for value in row] for row in rows] for cell, rows in report.blocks.items()}
    return replace(report, cells=cells, blocks=blocks | {place: points})


def _without_small(rows: Sequence[Sequence[CellValue]]) -> tuple[list[list[CellValue]], bool]:
    """The points without those that may not be told, filled from the top again; and whether there were any."""
    told = [(label, count) for label, count in rows if isinstance(count, int)]
    found = hidden_parts([count for _, count in told])
    kept: list[list[CellValue]] = [
        [label, count]
        for (label, count), hidden in zip(told, found.hidden, strict=True)
        if not (hidden or found.revealed)
    ]
    return kept + [[None, None] for _ in range(len(rows) - len(kept))], len(kept) < len(told)


def _of_this_file(value: CellValue) -> CellValue:
    if isinstance(value, str):
        for words in _SEE_SHEETS:
            value = value.replace(words, "")
    return value
