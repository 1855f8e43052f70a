"""What Dashboard_Gemeente shows: what the volunteers do, without any person (domain/evidence.md 1j)."""

from __future__ import annotations

from vzv_sheets.dashboards.controle import subtitle
from vzv_sheets.dashboards.dashboard_content import dashboard_content
from vzv_sheets.dashboards.shown_figures import ShownFigures
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.schema.owned_municipality import DASHBOARD_GEMEENTE
from vzv_sheets.workbook.write_plan import CellValue, ReportContent

_CARDS = {
    "realised": "I-15",
    "decisions": "I-17",
    "dropout": "I-19",
}


def municipality(scope: Scope) -> ReportContent:
    """The content of Dashboard_Gemeente: its key figures."""
    figures = ShownFigures(scope)
    cells: dict[str, CellValue] = {"subtitle": subtitle(scope.records)}
    for name, key in _CARDS.items():
        cells[name], cells[f"{name}_change"] = figures.cell(key), figures.change(key)
    return dashboard_content(DASHBOARD_GEMEENTE, cells, {}, (), "")
