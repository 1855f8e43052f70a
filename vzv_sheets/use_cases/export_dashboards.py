"""Which reports stand in an export: those that `vzv update` writes, for one reader.

A reader's dashboard is one line in `DASHBOARDS`: the function that gives its content. It becomes the first sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.dashboards.betaallijst import betaallijst
from vzv_sheets.dashboards.board import board
from vzv_sheets.dashboards.controle import subtitle
from vzv_sheets.dashboards.finance import finance
from vzv_sheets.dashboards.finance_limits import limits_for_finance
from vzv_sheets.dashboards.municipality import municipality
from vzv_sheets.dashboards.professional import professional
from vzv_sheets.import_export.declaration import ExportReader
from vzv_sheets.import_export.figure_lines import figure_lines
from vzv_sheets.import_export.municipality_dashboard import dashboard_for_municipality
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.use_cases.finance_reports import lines_to_pay
from vzv_sheets.use_cases.update import ledgers_of

if TYPE_CHECKING:
    from vzv_sheets.use_cases.check import CheckResult
    from vzv_sheets.workbook.port import WorkbookSource
    from vzv_sheets.workbook.write_plan import ReportContent


@dataclass(frozen=True, slots=True)
class Asked:
    """The workbook that was read and checked, and the organisation or contact person (their record) it is for."""

    check: CheckResult
    source: WorkbookSource
    chosen: int | None = None


def finance_reports(asked: Asked) -> tuple[ReportContent, ...]:
    """Dashboard_Financien, Limieten and Betaallijst as finance may read them."""
    result, records = asked.check, asked.check.records
    receipt, ledgers = result.receipt.sentence, ledgers_of(records)
    lines = lines_to_pay(result, asked.source)
    return (
        finance(records, result.findings, ledgers, lines, receipt),
        limits_for_finance(ledgers, subtitle(records), receipt),
        betaallijst(lines, records, ledgers, receipt),
    )


def board_reports(asked: Asked) -> tuple[ReportContent, ...]:
    """Dashboard_Bestuur without what would tell what the sheets beside it hide."""
    scope = _scope(asked)
    return (board(scope, figure_lines(scope, no_small_cells=False).hidden),)


def municipality_reports(asked: Asked) -> tuple[ReportContent, ...]:
    """Dashboard_Gemeente of one municipality, without small numbers about reasons."""
    return (dashboard_for_municipality(municipality(_scope(asked), asked.chosen)),)


def professional_reports(asked: Asked) -> tuple[ReportContent, ...]:
    """Dashboard_Professional of one professional."""
    return (professional(_scope(asked), asked.chosen),)


def _scope(asked: Asked) -> Scope:
    records = asked.check.records
    return Scope(records, asked.check.findings, records.period)


DASHBOARDS: Mapping[ExportReader, Callable[[Asked], tuple[ReportContent, ...]]] = {
    ExportReader.FINANCE: finance_reports,
    ExportReader.BOARD: board_reports,
    ExportReader.MUNICIPALITY: municipality_reports,
    ExportReader.PROFESSIONAL: professional_reports,
}
