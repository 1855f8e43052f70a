"""The accounts of volunteers: sheet Betaalgegevens, in the workbook or a file of finance (domain/allowances.md 4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import cell_name
from vzv_sheets.payments.sepa_text import sepa_name
from vzv_sheets.records.columns import EMPTY, VALUE
from vzv_sheets.vocabulary.notations import fold_identifier, read_iban

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vzv_sheets.records.columns import Table
    from vzv_sheets.records.record_set import RecordSet

_NO_IBAN = "rekeningnummer ontbreekt"
_WRONG_IBAN = "rekeningnummer klopt niet"
_NO_HOLDER = "rekeninghouder ontbreekt"
_ODD_HOLDER = "de naam van de rekeninghouder heeft geen gewone letters"
_TWO_ACCOUNTS = "twee verschillende rekeningnummers"


@dataclass(frozen=True, slots=True)
class Account:
    """Where to pay a volunteer: `holder` and `iban` (without spaces), and the cell that it stands in.

    `fault` is empty for an account that can be used, else what is wrong in a few Dutch words; then `iban` is empty
    and `cell` is the cell to mend.
    """

    holder: str
    iban: str
    cell: str
    fault: str = ""


def accounts_of(records: RecordSet) -> Mapping[str, Account]:
    """The accounts on sheet Betaalgegevens by folded vrijwilliger_id; who is not on the sheet has none.

    A volunteer with two rows that say the same has one account; two that differ are a fault (nobody knows which one).
    """
    table = records.table("Betaalgegevens")
    found: dict[str, Account] = {}
    for index in range(len(table)):
        if table["vrijwilliger_id"].state[index] != VALUE:
            continue
        whose = fold_identifier(table["vrijwilliger_id"].text(index))
        account = _account(table, index)
        known = found.get(whose)
        if known is not None and (known.iban, known.holder) != (account.iban, account.holder):
            account = Account(known.holder, "", account.cell, _TWO_ACCOUNTS)
        found[whose] = account
    return found


def accounts_kept_elsewhere(records: RecordSet) -> Mapping[str, Account]:
    """Of a workbook without sheet Betaalgegevens: an account without number for each volunteer.

    Finance keeps the numbers in a file of its own and gives it along with the payment file, which tries them; until
    then their absence says nothing about a line.
    """
    table = records.table("Vrijwilligers")
    return {fold_identifier(table.identifier(index)): Account("", "", "") for index in range(len(table))}


def _account(table: Table, index: int) -> Account:
    holder, iban = table["rekeninghouder"].text(index), read_iban(table["iban"].text(index)) or ""
    cell = cell_name(table, "iban", index)
    if not iban:
        return Account(holder, "", cell, _NO_IBAN if table["iban"].state[index] == EMPTY else _WRONG_IBAN)
    if not holder.strip():
        return Account("", "", cell_name(table, "rekeninghouder", index), _NO_HOLDER)
    if not sepa_name(holder):
        # No bank can write it; without this one name would stop the payment file of everybody.
        return Account(holder, "", cell_name(table, "rekeninghouder", index), _ODD_HOLDER)
    return Account(holder, iban, cell)
