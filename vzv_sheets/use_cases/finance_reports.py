"""The reports that only some workbooks have: Dashboard_Financien and Betaallijst."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from vzv_sheets.checks.allowance_ledgers import allowance_ledgers
from vzv_sheets.dashboards.betaallijst import betaallijst
from vzv_sheets.dashboards.finance import finance
from vzv_sheets.payments.accounts import accounts_kept_elsewhere, accounts_of
from vzv_sheets.payments.payment_lines import payment_lines
from vzv_sheets.payments.payment_log import payment_log
from vzv_sheets.records.registers import reports_there
from vzv_sheets.schema.owned_finance import DASHBOARD_FINANCIEN
from vzv_sheets.schema.owned_payments import BETAALLIJST
from vzv_sheets.schema.owned_sheets import LIMIETEN

if TYPE_CHECKING:
    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.payments.payment_line import PaymentLine
    from vzv_sheets.use_cases.check import CheckResult
    from vzv_sheets.workbook.port import WorkbookSource
    from vzv_sheets.workbook.write_plan import ReportContent


def limits_title(source: WorkbookSource) -> str:
    """What the tab of Limieten is called in this workbook."""
    return next((view.title for view in source.sheets() if view.owned == LIMIETEN.name), LIMIETEN.name)


def finance_reports(
    result: CheckResult, ledgers: Sequence[Ledger], source: WorkbookSource
) -> tuple[ReportContent, ...]:
    """The content of the optional reports that the workbook has (at least one)."""
    there = reports_there(source)
    records, receipt = result.records, result.receipt.sentence
    lines = lines_to_pay(result, source)
    found = []
    if DASHBOARD_FINANCIEN.name in there:
        found.append(finance(records, result.findings, ledgers, lines, receipt, limits_title=limits_title(source)))
    if BETAALLIJST.name in there:
        found.append(betaallijst(lines, records, ledgers, receipt))
    return tuple(found)


def lines_to_pay(result: CheckResult, source: WorkbookSource) -> list[PaymentLine]:
    """Every line of Betaallijst, with the accounts of the workbook, or that these are kept elsewhere."""
    records = result.records
    kept_here = records.table("Betaalgegevens").present
    accounts = accounts_of(records) if kept_here else accounts_kept_elsewhere(records)
    return list(payment_lines(records, allowance_ledgers(records), result.findings, payment_log(source), accounts))
