"""What Dashboard_Professional shows: what the volunteers do, without any person (domain/evidence.md 1j)."""

from __future__ import annotations

from vzv_sheets.dashboards.controle import subtitle
from vzv_sheets.dashboards.dashboard_content import dashboard_content
from vzv_sheets.dashboards.shown_figures import ShownFigures
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.schema.owned_professional import DASHBOARD_PROFESSIONAL
from vzv_sheets.workbook.write_plan import CellValue, ReportContent

_CARDS = {
    "clients": "I-38/bereikt",
    "contact": "I-31",
    "talks": "I-32",
    "signals": "I-36",
}


def professional(scope: Scope) -> ReportContent:
    """The content of Dashboard_Professional: its key figures."""
    figures = ShownFigures(scope)
    cells: dict[str, CellValue] = {"subtitle": subtitle(scope.records)}
    for name, key in _CARDS.items():
        cells[name], cells[f"{name}_change"] = figures.cell(key), figures.change(key)
    return dashboard_content(DASHBOARD_PROFESSIONAL, cells, {}, (), "")
