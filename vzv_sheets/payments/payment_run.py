"""One run of paying: from payment lines to a payment order, to the rows of Betaallog (domain/allowances.md 4)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import sheet_prefix
from vzv_sheets.payments.credit_transfer import Debtor, PaymentOrder, Transfer, is_bic
from vzv_sheets.payments.sepa_text import LONGEST_REMITTANCE, sepa_name, sepa_text
from vzv_sheets.vocabulary.addresses import cell_address
from vzv_sheets.vocabulary.days import month_name, month_text
from vzv_sheets.vocabulary.notations import iban_is_valid
from vzv_sheets.workbook.write_plan import Cents

if TYPE_CHECKING:
    from vzv_sheets.payments.payment_line import PaymentLine
    from vzv_sheets.payments.payment_log import ExportedLine
    from vzv_sheets.records.settings import Settings
    from vzv_sheets.workbook.write_plan import CellValue

LOGGED_HASH_LENGTH = 20
ACCOUNT, HOLDER, BIC = "iban_organisatie", "rekeninghouder", "bic_organisatie"
# A bank statement tells nobody what a volunteer does with whom.
_NEUTRAL_KINDS = {"activiteit met cliënt": "activiteit"}


def latest_run(exported: Iterable[ExportedLine]) -> int:
    """The highest run number in Betaallog; 0 when nothing was exported yet."""
    return max((line.run_number for line in exported), default=0)


def debtor_of(settings: Settings) -> Debtor:
    """The organisation's own account, as Instellingen tells it."""
    bic = settings.text(BIC).replace(" ", "").upper()
    return Debtor(sepa_name(settings.text(HOLDER)), settings.text(ACCOUNT).replace(" ", "").upper(), bic)


def organisation_faults(settings: Settings) -> tuple[str, ...]:
    """What Instellingen lacks for a payment file: the cell or the row to add, and what to type there."""
    faults = []
    account = settings.text(ACCOUNT)
    if not account:
        wanted = "de rekening van uw organisatie waarvan wordt betaald"
        faults.append(f"{_place(settings, ACCOUNT)} {wanted} ({ACCOUNT}).")
    elif not iban_is_valid(account):
        wanted = "een rekening van uw organisatie die klopt"
        faults.append(f"{_place(settings, ACCOUNT)} {wanted} ({ACCOUNT} is nu {masked(account)}).")
    if not sepa_name(settings.text(HOLDER)):
        faults.append(f"{_place(settings, HOLDER)} de naam waarop die rekening staat ({HOLDER}).")
    if debtor_of(settings).bic and not is_bic(debtor_of(settings).bic):
        faults.append(f"{_place(settings, BIC)} de BIC van uw bank zoals RABONL2U, of maak de cel leeg ({BIC}).")
    return tuple(faults)


def _place(settings: Settings, key: str) -> str:
    """`Instellingen!B12: vul daar in:`, or which row to add."""
    row = settings.row(key)
    if row is None:
        return f"Blad {settings.title}: voeg een regel '{key}' toe met"
    return f"{sheet_prefix(settings.title)}{cell_address(row, settings.value_column)}: vul in"


def masked(account: str) -> str:
    """`***6782`: an account number as messages show it."""
    return f"***{''.join(account.split())[-4:]}"


def payment_order(
    lines: Sequence[PaymentLine], settings: Settings, *, workbook_id: str, run_number: int, made_at: dt.datetime,
    execution_date: dt.date,
) -> PaymentOrder:  # fmt: skip
    """The order that pays these lines, one transfer for each, in their order."""
    return PaymentOrder(
        workbook_id, run_number, made_at, execution_date, debtor_of(settings), tuple(map(_transfer, lines))
    )


def _transfer(line: PaymentLine) -> Transfer:
    place = line.cells[0] if line.cells else f"{line.volunteer_id} {month_text(line.month)}"
    name = sepa_name(line.account_holder)
    return Transfer(line.reference, line.cents, name, line.iban, remittance_of(line), place)


def remittance_of(line: PaymentLine) -> str:
    """`Vergoeding maart 2026 reiskosten D000123`: never a client, a programme or a benefit."""
    kind = _NEUTRAL_KINDS.get(line.kind, line.kind)
    return sepa_text(f"Vergoeding {month_name(line.month)} {kind} {line.claim_id}", LONGEST_REMITTANCE)


def log_rows(lines: Sequence[PaymentLine], order: PaymentOrder, file_hash: str) -> list[list[CellValue]]:
    """The rows to append to Betaallog, in the order of its columns; `file_hash` is the SHA-256 of the payment file."""
    return [
        [
            line.reference, line.claim_id, line.volunteer_id, line.placement_id, line.kind, month_text(line.month),
            Cents(line.cents), file_hash[:LOGGED_HASH_LENGTH], order.made_at.date(), order.execution_date,
            order.run_number,
        ]
        for line in lines
    ]  # fmt: skip
