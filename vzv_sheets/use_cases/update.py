"""`vzv update`: check, compute, write the reports into the workbook."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vzv_sheets.allowance_limits.ledger import Ledger
from vzv_sheets.checks.allowance_ledgers import allowance_ledgers
from vzv_sheets.dashboards.controle import Refusal, Run, controle, subtitle
from vzv_sheets.dashboards.coordinator import coordinator
from vzv_sheets.dashboards.limieten import limieten
from vzv_sheets.records.record_set import Period, RecordSet
from vzv_sheets.records.registers import reports_there
from vzv_sheets.schema.owned_layout import OwnedSheet
from vzv_sheets.schema.owned_sheets import CONTROLE, FINANCE_REPORTS, READER_REPORTS, REPORTS
from vzv_sheets.use_cases.check import CheckResult, check_source
from vzv_sheets.use_cases.donor import owned_donor
from vzv_sheets.use_cases.letter_refusals import refusals_of
from vzv_sheets.version import VERSION
from vzv_sheets.vocabulary.addresses import split_address
from vzv_sheets.vocabulary.words import fold
from vzv_sheets.workbook.port import SheetView, WorkbookSource
from vzv_sheets.workbook.write_plan import EmptyCells, PlanWriter, ReportContent, WritePlan, Written


@dataclass(frozen=True, slots=True)
class UpdateResult:
    """What was found and computed, and what was written (None when nothing had changed, or on a dry run)."""

    check: CheckResult
    ledgers: tuple[Ledger, ...]
    written: Written | None
    unchanged: bool


def update(
    path: str | Path,
    *,
    as_of: dt.date | None = None,
    period: Period | None = None,
    now: dt.datetime | None = None,
    force: bool = False,
    dry_run: bool = False,
    output: str | Path | None = None,
) -> UpdateResult:
    """Checks a closed workbook, computes its limits and writes the reports.

    Of the sheets of people only empty cells of Uitzonderingen.rij_hash are filled, of exceptions that hold. Nothing is
    written when the inputs are those of the last run (unless `force`). Raises `CannotOpenWorkbook` when the
    file cannot be opened or written; it is then untouched.
    """
    from vzv_sheets.workbook.closed_file.reader import read_workbook
    from vzv_sheets.workbook.closed_file.writer import ClosedFileWriter

    writer = ClosedFileWriter(Path(path), output=None if output is None else Path(output))
    return update_source(
        read_workbook(Path(path)), writer, as_of=as_of, period=period, now=now or dt.datetime.now().astimezone(),
        force=force, dry_run=dry_run, even_if_unchanged=output is not None,
    )  # fmt: skip


def update_source(
    source: WorkbookSource, writer: PlanWriter, *, now: dt.datetime, as_of: dt.date | None = None,
    period: Period | None = None, force: bool = False, dry_run: bool = False, even_if_unchanged: bool = False,
) -> UpdateResult:  # fmt: skip
    """The same for a workbook that any adapter reads and writes; `even_if_unchanged` writes without new inputs too."""
    result = check_source(source, as_of=as_of, period=period, today=now.date())
    ledgers = ledgers_of(result.records)
    kept = result.acceptance
    unchanged = not force and not kept.hashes and stamp_of(source) == result.receipt.fingerprint
    if dry_run or (unchanged and not even_if_unchanged):
        return UpdateResult(result, ledgers, None, unchanged)
    run = Run(now, VERSION, result.receipt.fingerprint)
    content = reports(result, ledgers, refusals_of(result, source), run)
    there = reports_there(source)
    # Of the reports that a workbook does not have no code is loaded.
    if there & {report.name for report in FINANCE_REPORTS}:
        from vzv_sheets.use_cases.finance_reports import finance_reports

        content += finance_reports(result, ledgers, source)
    if there & {report.name for report in READER_REPORTS}:
        from vzv_sheets.use_cases.reader_reports import reader_reports

        content += reader_reports(result, there)
    hashes = (EmptyCells(kept.title, kept.hashes),) if kept.hashes else ()
    plan = WritePlan(owned_donor, content, filled=hashes)
    return UpdateResult(result, ledgers, writer.write(plan, expected=source.receipt), unchanged)


def show_findings(source: WorkbookSource, writer: PlanWriter, *, now: dt.datetime) -> UpdateResult:
    """Checks a workbook and writes Controle only; nothing when the last update saw the same inputs.

    The stamp stays empty, so that a next update knows that it still has to compute the rest.
    """
    result = check_source(source, today=now.date())
    if stamp_of(source) == result.receipt.fingerprint:
        return UpdateResult(result, (), None, unchanged=True)
    run = Run(now, VERSION, "")
    content = controle(result.records, result.findings, refusals_of(result, source), run, result.acceptance)
    done = writer.write(WritePlan(owned_donor, (content,)), expected=source.receipt)
    return UpdateResult(result, (), done, unchanged=False)


def ledgers_of(records: RecordSet) -> tuple[Ledger, ...]:
    """The ledger of each year of the period."""
    found = allowance_ledgers(records)
    return tuple(found[year] for year in range(records.period.first.year, records.period.last.year + 1))


def reports(
    result: CheckResult, ledgers: Sequence[Ledger], refusals: Sequence[Refusal], run: Run
) -> tuple[ReportContent, ...]:
    """The content of every report that all workbooks have."""
    records = result.records
    return (
        coordinator(records, result.findings),
        controle(records, result.findings, refusals, run, result.acceptance),
        limieten(ledgers, subtitle(records), result.receipt.sentence),
    )


def stamp_of(source: WorkbookSource) -> str | None:
    """The fingerprint that the last run left in Controle; None when a report is missing or of an earlier version."""
    owned = {view.owned: view for view in source.sheets() if view.owned is not None}
    if not all(sheet.name in owned and _is_of_now(owned[sheet.name], sheet) for sheet in REPORTS):
        return None
    row, column = split_address(CONTROLE.cells["stamp"])
    top = owned[CONTROLE.name].top
    return top[row - 1][column] or None if len(top) >= row and len(top[row - 1]) > column else None


def _is_of_now(view: SheetView, sheet: OwnedSheet) -> bool:
    """Whether the headers of its table stand where this version puts them."""
    texts = view.top[sheet.header_row - 1] if len(view.top) >= sheet.header_row else ()
    return tuple(fold(text) for text in texts[: len(sheet.titles)]) == tuple(fold(title) for title in sheet.titles)
