"""The dashboards of readers besides coordinator and finance, for the workbooks that have them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING

from vzv_sheets.dashboards.board import board
from vzv_sheets.dashboards.municipality import municipality
from vzv_sheets.dashboards.professional import professional
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.schema.owned_board import DASHBOARD_BESTUUR
from vzv_sheets.schema.owned_municipality import DASHBOARD_GEMEENTE
from vzv_sheets.schema.owned_professional import DASHBOARD_PROFESSIONAL
from vzv_sheets.workbook.write_plan import ReportContent

if TYPE_CHECKING:
    from vzv_sheets.use_cases.check import CheckResult

READER_CONTENT: Mapping[str, Callable[[Scope], ReportContent]] = {
    DASHBOARD_GEMEENTE.name: municipality,
    DASHBOARD_PROFESSIONAL.name: professional,
    DASHBOARD_BESTUUR.name: board,
}


def reader_reports(result: CheckResult, there: Collection[str]) -> tuple[ReportContent, ...]:
    """The content of those of these reports that the workbook has, by name."""
    scope = Scope(result.records, result.findings, result.records.period)
    return tuple(content(scope) for name, content in READER_CONTENT.items() if name in there)
