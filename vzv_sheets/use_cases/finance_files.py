"""`vzv allowances`: the UBD list, the journal of what can be paid, and the ledger as a workbook, each as a new file."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.checks.allowance_ledgers import allowance_ledger
from vzv_sheets.payments.cash_basis import amounts_paid
from vzv_sheets.payments.journal import journal_csv, journal_lines
from vzv_sheets.payments.payment_log import payment_log
from vzv_sheets.payments.third_party_list import ThirdPartyList, third_party_list
from vzv_sheets.use_cases.check import CheckResult, check_source
from vzv_sheets.use_cases.new_files import NewFiles
from vzv_sheets.use_cases.payments_of_year import PaymentsOfYear, payments_of_file

if TYPE_CHECKING:
    from vzv_sheets.use_cases.allowances import AllowancesResult


@dataclass(frozen=True, slots=True)
class ThirdPartyResult:
    """The UBD list and the check of the workbook that it was made from."""

    check: CheckResult
    listed: ThirdPartyList


def third_parties(
    path: str | Path, year: int, *, as_of: dt.date | None = None, today: dt.date | None = None
) -> ThirdPartyResult:
    """Who was paid what in a calendar year and came over a limit. Raises `CannotOpenWorkbook`."""
    from vzv_sheets.workbook.closed_file.reader import read_workbook

    source = read_workbook(Path(path))
    result = check_source(source, as_of=as_of, today=today or dt.datetime.now().astimezone().date())
    paid = amounts_paid(result.records, payment_log(source))
    years = {each.month // MONTHS_A_YEAR for each in paid if each.day is not None and each.day.year == year} | {year}
    ledgers = {each: allowance_ledger(result.records, each) for each in sorted(years)}
    return ThirdPartyResult(result, third_party_list(result.records, ledgers, paid, year))


def write_third_parties(result: ThirdPartyResult, target: Path, *, dry_run: bool = False) -> None:
    """Writes the UBD list as a workbook, or as CSV when the name ends so; never over a file that is there."""
    from vzv_sheets.workbook_building.finance_workbooks import third_party_csv, third_party_workbook

    if target.suffix.lower() == ".csv":
        content = third_party_csv(result.listed).encode()
    else:
        heading, records = result.check.heading, result.check.records
        content = third_party_workbook(result.listed, heading.receipt, workbook=heading.workbook, as_of=records.as_of)
    _write(target, content, dry_run=dry_run)


def write_journal(
    path: str | Path, year: int, target: Path, *, details: str | Path | None = None, as_of: dt.date | None = None,
    today: dt.date | None = None, dry_run: bool = False,
) -> PaymentsOfYear:  # fmt: skip
    """Writes the journal of what can be paid now, booked on the reference date. Raises `CannotOpenWorkbook`."""
    payments = payments_of_file(path, year, details=details, as_of=as_of, today=today)
    lines = journal_lines(payments.payable)
    content = journal_csv(lines, booked_on=payments.check.records.as_of, reference="").encode()
    _write(target, content, dry_run=dry_run)
    return payments


def write_ledger(result: AllowancesResult, target: Path, *, dry_run: bool = False) -> None:
    """Writes the ledger of a year as a workbook, with the figures used and the receipt."""
    from vzv_sheets.workbook_building.finance_workbooks import ledger_workbook

    heading = result.check.heading
    _write(target, ledger_workbook(result.ledger, heading.receipt, workbook=heading.workbook), dry_run=dry_run)


def _write(target: Path, content: bytes, *, dry_run: bool) -> None:
    if not dry_run:
        with NewFiles() as files:
            files.write(target, content)
