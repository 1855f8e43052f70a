"""What can be paid of the work months of one year, up to the reference date, and what cannot."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.checks.allowance_ledgers import allowance_ledger
from vzv_sheets.payments.accounts import accounts_of
from vzv_sheets.payments.payment_line import Stand
from vzv_sheets.payments.payment_log import payment_log
from vzv_sheets.payments.separate_details import DETAILS, lacks_details, with_details_of
from vzv_sheets.records.reading import read_records
from vzv_sheets.records.registers import payment_state
from vzv_sheets.use_cases.check import check_records
from vzv_sheets.vocabulary.days import month_number
from vzv_sheets.workbook.port import CannotOpenWorkbook

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vzv_sheets.payments.accounts import Account
    from vzv_sheets.payments.payment_line import PaymentLine
    from vzv_sheets.payments.payment_log import ExportedLine
    from vzv_sheets.records.record_set import RecordSet
    from vzv_sheets.use_cases.check import CheckResult
    from vzv_sheets.workbook.port import WorkbookSource


@dataclass(frozen=True, slots=True)
class PaymentsOfYear:
    """The lines of one year of work months: `payable` now, and `held` for the reason that each tells (also those whose
    month nobody can tell).

    `later` are those held whose month begins after a reference date that is past, `other_years` the number of declared
    lines of each other year, which wait for a run of their own. `exported` is the whole Betaallog; `account_faults` are
    accounts that cannot be used, with their cell, and `details_sha256` is that of the file of finance that the accounts
    came from, empty without one.
    """

    check: CheckResult
    year: int
    payable: tuple[PaymentLine, ...]
    held: tuple[PaymentLine, ...]
    exported: tuple[ExportedLine, ...]
    account_faults: tuple[str, ...] = ()
    details_sha256: str = ""
    later: tuple[PaymentLine, ...] = ()
    other_years: Mapping[int, int] = field(default_factory=dict)

    @property
    def receipt(self) -> Mapping[str, str]:
        """What the lines were computed from."""
        of_details = {"payment_details_sha256": self.details_sha256} if self.details_sha256 else {}
        return {**self.check.heading.receipt, **of_details}

    @property
    def exported_before(self) -> int:
        """How many lines of this year were passed on to the bank in earlier runs."""
        return sum(line.month_text.startswith(f"{self.year}-") for line in self.exported)


def payments_of_file(
    path: str | Path, year: int, *, details: str | Path | None = None, as_of: dt.date | None = None,
    today: dt.date | None = None,
) -> PaymentsOfYear:  # fmt: skip
    """The lines of a workbook file; `details` is a file of finance with sheet Betaalgegevens.

    Raises `CannotOpenWorkbook`.
    """
    from vzv_sheets.workbook.closed_file.reader import read_workbook

    finance = None if details is None else read_workbook(Path(details))
    day = today or dt.datetime.now().astimezone().date()
    return payments_of_year(read_workbook(Path(path)), year, as_of=as_of, today=day, finance=finance)


def payments_of_year(
    source: WorkbookSource, year: int, *, as_of: dt.date | None, today: dt.date, finance: WorkbookSource | None = None
) -> PaymentsOfYear:
    """The lines of a workbook; `finance` is the workbook that holds the accounts in its place.

    Raises `CannotOpenWorkbook` when that has no accounts.
    """
    from vzv_sheets.payments.payment_lines import payment_lines

    records = read_records(source, as_of=as_of, today=today)
    if finance is not None:
        records = with_details_of(records, _details(finance, today))
    result = check_records(records, payment_state(source))
    exported, accounts = payment_log(source), accounts_of(records)
    lines = payment_lines(records, {year: allowance_ledger(records, year)}, result.findings, exported, accounts)
    of_year = [line for line in lines if line.month < 0 or line.month // MONTHS_A_YEAR == year]
    payable = tuple(line for line in of_year if line.stand is Stand.PAY)
    held = tuple(line for line in of_year if line.stand is not Stand.PAY)
    last = month_number(records.as_of) if records.as_of < today else None
    later = tuple(line for line in held if last is not None and line.month > last)
    # Of other years no limits were computed, so that these are unknown unless they can never be paid as they stand.
    waiting = [line.month // MONTHS_A_YEAR for line in lines if line.month >= 0 and line.stand is Stand.UNKNOWN]
    other_years = {other: number for other, number in sorted(Counter(waiting).items()) if other != year}
    of_finance = "" if finance is None else finance.receipt.sha256
    return PaymentsOfYear(result, year, payable, held, exported, _faults(accounts), of_finance, later, other_years)


def _details(finance: WorkbookSource, today: dt.date) -> RecordSet:
    name = finance.receipt.name
    try:
        records = read_records(finance, today=today)
    except CannotOpenWorkbook as unknown:
        raise _no_details(name) from unknown
    if lacks_details(records):
        raise _no_details(name)
    return records


def _no_details(name: str) -> CannotOpenWorkbook:
    return CannotOpenWorkbook(
        f"In '{name}' staat geen blad {DETAILS} met de kolommen vrijwilliger_id, rekeninghouder en iban; geef het blad "
        "en de kolommen die namen, of kies een ander bestand met --payment-details.",
        f"'{name}' has no sheet {DETAILS} with the columns vrijwilliger_id, rekeninghouder and iban; give sheet and "
        "columns these names, or choose another file with --payment-details.",
    )


def _faults(accounts: Mapping[str, Account]) -> tuple[str, ...]:
    return tuple(f"{account.cell}: {account.fault}" for account in accounts.values() if account.fault)
