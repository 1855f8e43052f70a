"""Drafts as payment lines: names, account, cost centre and ledger account (domain/allowances.md 4)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import FIXED_FEES, AmountKind
from vzv_sheets.payments.payment_line import PaymentLine
from vzv_sheets.records.persons import full_name
from vzv_sheets.vocabulary.notations import fold_identifier

if TYPE_CHECKING:
    from vzv_sheets.payments.accounts import Account
    from vzv_sheets.payments.draft_line import Draft
    from vzv_sheets.records.record_set import RecordSet

_WORDS: Mapping[int, str] = {
    AmountKind.FORFAIT: "forfait", AmountKind.ACTUAL: "werkelijk", AmountKind.IN_KIND: "natura", AmountKind.UNCLEAR: "",
}  # fmt: skip
_TRAVEL = "reiskosten"


def missing_account(account: Account | None) -> str:
    """Why nothing can be paid to this account, empty where it can be (V-GELD-21)."""
    if account is None:
        return "rekeningnummer ontbreekt: vul Betaalgegevens aan (V-GELD-21)"
    if account.fault:
        return f"{account.fault}: vul {account.cell} aan (V-GELD-21)"
    return ""


class Finishing:
    """Makes the payment lines of one workbook."""

    def __init__(self, records: RecordSet, accounts: Mapping[str, Account]) -> None:
        self._records, self._accounts = records, accounts
        programmes = records.table("Programmas")
        self._programmes = [programmes.identifier(index) for index in range(len(programmes))]
        self._cost_centres = [programmes["kostenplaats"].text(index) for index in range(len(programmes))]
        self._person = cache(self._person_of)
        self._ledger_account = cache(self._ledger_account_of)

    def account(self, draft: Draft) -> Account | None:
        """Where to pay a draft, None where nobody knows."""
        return self._person(draft.volunteer)[2]

    def line(self, draft: Draft) -> PaymentLine:
        """The draft as a payment line."""
        identifier, name, account = self._person(draft.volunteer)
        if draft.volunteer < 0 <= draft.claim:
            identifier = self._records.table("Onkosten")["vrijwilliger_id"].text(draft.claim)
        known = draft.programme >= 0
        return PaymentLine(
            volunteer=draft.volunteer, volunteer_id=identifier, name=name,
            account_holder="" if account is None else account.holder, iban="" if account is None else account.iban,
            claim=draft.claim, claim_id=draft.claim_id, placement_id=draft.placement_id,
            programme_id=self._programmes[draft.programme] if known else "", scheme=draft.scheme,
            kind=draft.kind, amount_kind=_WORDS[draft.amount_kind], origin=draft.origin, month=draft.month,
            cents=draft.cents, cost_centre=self._cost_centres[draft.programme] if known else "",
            ledger_account=self._ledger_account(draft.kind), stand=draft.stand, reason=draft.reason,
            reference=draft.reference, cells=draft.cells,
        )  # fmt: skip

    def _person_of(self, volunteer: int) -> tuple[str, str, Account | None]:
        if volunteer < 0:
            return "", "", None
        table = self._records.table("Vrijwilligers")
        identifier = table.identifier(volunteer)
        return identifier, full_name(table, volunteer), self._accounts.get(fold_identifier(identifier))

    def _ledger_account_of(self, kind: str) -> str:
        setting = "onkosten"
        if kind in FIXED_FEES:
            setting = "vergoeding"
        elif kind == _TRAVEL:
            setting = "reiskosten"
        return self._records.settings.text(f"grootboek_{setting}")
