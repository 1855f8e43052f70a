"""`vzv allowances --payment-file`: the payment file, what Betaallog keeps of it, and the journal lines.

Order matters when a run is cut off: first the side file that knows the run number, then the payment file, then
Betaallog. A run that got no further than the first two is found out by the next one, which then refuses to pay again.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vzv_sheets.payments.credit_transfer import PaymentOrder, order_faults
from vzv_sheets.payments.journal import journal_csv, journal_lines
from vzv_sheets.payments.pain_001 import PainVersion
from vzv_sheets.payments.payment_run import (
    ACCOUNT,
    LOGGED_HASH_LENGTH,
    latest_run,
    log_rows,
    organisation_faults,
    payment_order,
)
from vzv_sheets.payments.run_mark import RunMark, mark_name, run_identity, run_of_mark
from vzv_sheets.schema.owned_payments import BETAALLOG
from vzv_sheets.use_cases.donor import owned_donor
from vzv_sheets.use_cases.new_files import NewFiles
from vzv_sheets.use_cases.payment_message import payment_message
from vzv_sheets.use_cases.payments_of_year import PaymentsOfYear, payments_of_year
from vzv_sheets.workbook.closed_file.saving import BACKUP_FOLDER, refuse_new
from vzv_sheets.workbook.port import CannotOpenWorkbook
from vzv_sheets.workbook.write_plan import RegisterRows, WritePlan, Written

if TYPE_CHECKING:
    from vzv_sheets.payments.payment_log import ExportedLine
    from vzv_sheets.workbook.port import WorkbookSource
    from vzv_sheets.workbook.write_plan import PlanWriter

_FAULTS_TOLD = 12


class CannotPay(CannotOpenWorkbook):
    """No payment file can be made; the message says why and what to do. Nothing is written (exit code 3)."""


@dataclass(frozen=True, slots=True)
class PaymentTarget:
    """Where a run writes, and how: the payment file, the journal (None: none), and the version of the message."""

    file: Path
    execution_date: dt.date
    journal: Path | None = None
    version: PainVersion = PainVersion.V09


@dataclass(frozen=True, slots=True)
class PaymentResult:
    """What could be paid, the order that was made of it (None: nothing to pay), and the files that were written."""

    payments: PaymentsOfYear
    order: PaymentOrder | None
    files: tuple[Path, ...] = ()
    written: Written | None = None


def make_payment_file(
    path: str | Path,
    year: int,
    target: PaymentTarget,
    *,
    details: str | Path | None = None,
    as_of: dt.date | None = None,
    output: str | Path | None = None,
    dry_run: bool = False,
    now: dt.datetime | None = None,
    also: Sequence[Path] = (),
) -> PaymentResult:
    """Pays what may be paid of the work months of a year, up to the reference date, and logs it in Betaallog.

    `details` is a workbook of finance with sheet Betaalgegevens, `output` another file for the workbook with its log.
    An existing payment file is never overwritten, and nothing stays when the log cannot be written. `also` are new
    files that will be made after this one: nothing is paid when one of them cannot be. Raises `CannotOpenWorkbook`.
    """
    from vzv_sheets.workbook.closed_file.reader import read_workbook
    from vzv_sheets.workbook.closed_file.writer import ClosedFileWriter

    path, moment = Path(path), now or dt.datetime.now().astimezone()
    for other in also:
        refuse_new(other)
    source = read_workbook(path)
    finance = None if details is None else read_workbook(Path(details))
    payments = payments_of_year(source, year, as_of=as_of, today=moment.date(), finance=finance)
    written_to = path if output is None else Path(output)
    writer = ClosedFileWriter(path, output=None if output is None else written_to)
    folders = _folders(path, written_to, target.file)
    return pay(payments, source, writer, target, folders=folders, now=moment, dry_run=dry_run)


def _folders(*files: Path) -> tuple[Path, ...]:
    """Where the side file belongs: beside each file, and for a backup also beside the workbook that it is a copy of."""
    found: dict[Path, None] = {}
    for folder in (file.resolve().parent for file in files):
        found[folder] = None
        if folder.name == BACKUP_FOLDER:
            found[folder.parent] = None
    return tuple(found)


def pay(
    payments: PaymentsOfYear, source: WorkbookSource, writer: PlanWriter, target: PaymentTarget, *,
    folders: Sequence[Path], now: dt.datetime, dry_run: bool = False,
) -> PaymentResult:  # fmt: skip
    """The same for payments that are known already; `folders` are where the side file of the run belongs."""
    records = payments.check.records
    identity = run_identity(records.identity.workbook_id, records.settings.text(ACCOUNT))
    marks = tuple(folder / mark_name(identity) for folder in folders)
    last = latest_run(payments.exported)
    _refuse_older_copy(source.receipt.name, payments.exported, marks)
    if not payments.payable:
        return PaymentResult(payments, None)
    order = payment_order(
        payments.payable, records.settings, workbook_id=identity, run_number=last + 1, made_at=now,
        execution_date=target.execution_date,
    )  # fmt: skip
    _refuse_faults(order_faults(order, today=now.date(), of_debtor=organisation_faults(records.settings)))
    content = payment_message(order, target.version)
    if dry_run:
        return PaymentResult(payments, order)
    digest = hashlib.sha256(content).hexdigest()
    mark = RunMark(
        identity, order.run_number, target.file.name, digest, order.message_id, now, order.execution_date,
        payments.receipt,
    )  # fmt: skip
    rows = RegisterRows(BETAALLOG.name, log_rows(payments.payable, order, digest), BETAALLOG.titles)
    with NewFiles() as files:
        for place in marks:
            files.replace(place, mark.content())
        files.write(target.file, content)
        if target.journal is not None:
            files.write(target.journal, _journal(payments, order))
        written = writer.write(WritePlan(owned_donor, appended=(rows,)), expected=source.receipt)
    made = (target.file,) if target.journal is None else (target.file, target.journal)
    return PaymentResult(payments, order, made, written)


def _journal(payments: PaymentsOfYear, order: PaymentOrder) -> bytes:
    lines = journal_lines(payments.payable)
    return journal_csv(lines, booked_on=order.execution_date, reference=order.message_id).encode()


def _refuse_faults(faults: Sequence[str]) -> None:
    if not faults:
        return
    left = len(faults) - _FAULTS_TOLD
    told = [*faults[:_FAULTS_TOLD], *([f"… en nog {left}."] if left > 0 else [])]
    listed = "\n".join(f"  {fault}" for fault in told)
    raise CannotPay(
        f"Er is geen betaalbestand gemaakt. Eerst nodig:\n{listed}",
        f"No payment file was made. Needed first:\n{listed}",
    )


def _refuse_older_copy(name: str, exported: Sequence[ExportedLine], marks: Sequence[Path]) -> None:
    """Raises when a side file knows a later run than Betaallog, or another file for its last run: paying again would
    pay twice.
    """
    last = latest_run(exported)
    logged = {line.file_hash for line in exported if line.run_number == last and line.file_hash}
    for mark in marks:
        try:
            content = mark.read_bytes()
        except FileNotFoundError:
            continue
        try:
            number, file, digest = run_of_mark(content)
        except ValueError as damaged:
            raise CannotPay(
                f"'{mark}' is niet te lezen, zodat niet te zien is of al is betaald. Zet een reservekopie ervan terug; "
                "of kijk in Betaallog of de laatste betaling erin staat en verwijder dan dit bestand.",
                f"'{mark}' cannot be read, so that nobody can tell what was paid. Put back a backup of it, or look in "
                "Betaallog whether the last payment is there and then delete this file.",
            ) from damaged
        if number > last:
            raise _older_copy(name, last, mark, number, file)
        if number == last and logged and digest[:LOGGED_HASH_LENGTH] not in logged:
            raise _another_copy(name, mark, number, file)


def _older_copy(name: str, last: int, mark: Path, number: int, file: str) -> CannotPay:
    log_nl, log_en = f"Betaallog komt tot run {last}", f"Betaallog goes up to run {last}"
    if not last:
        log_nl, log_en = "Betaallog ontbreekt of is leeg", "Betaallog is missing or empty"
    # Only the last run can be undone: an earlier one that is missing too would be paid again.
    undo_nl = f"Vraag bij twijfel na wat er bij de bank is betaald: er ontbreken {number - last} runs."
    undo_en = f"When in doubt ask the bank what was paid: {number - last} runs are missing."
    if number == last + 1:
        undo_nl = (
            f"Is '{file}' nooit naar de bank gegaan, verwijder dan dat bestand en '{mark}', en probeer het opnieuw."
        )
        undo_en = f"If '{file}' never went to the bank, delete that file and '{mark}' and try again."
    return CannotPay(
        f"'{name}' is ouder dan het laatste betaalbestand: {log_nl}, '{mark.name}' kent run {number} ('{file}'). Er is "
        f"niets gemaakt, anders wordt er dubbel betaald. Gebruik de nieuwste werkmap (met blad Betaallog). {undo_nl}",
        f"'{name}' is older than the last payment file: {log_en}, '{mark.name}' knows run {number} ('{file}'). Nothing "
        f"was made, it would pay twice. Use the newest workbook (with sheet Betaallog). {undo_en}",
    )


def _another_copy(name: str, mark: Path, number: int, file: str) -> CannotPay:
    return CannotPay(
        f"Run {number} in Betaallog van '{name}' hoort bij een ander betaalbestand dan '{file}', dat '{mark.name}' "
        "kent: met twee kopieën van de werkmap is betaald. Er is niets gemaakt, anders wordt er dubbel betaald. "
        f"Gebruik de werkmap van '{file}' en zet daar op Onkosten op betaald wat met de andere kopie is betaald.",
        f"Run {number} in Betaallog of '{name}' belongs to another payment file than '{file}', which '{mark.name}' "
        "knows: two copies of the workbook were paid from. Nothing was made, it would pay twice. Use the workbook of "
        f"'{file}' and mark on Onkosten as paid what was paid with the other copy.",
    )
