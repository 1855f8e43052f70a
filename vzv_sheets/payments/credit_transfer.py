"""A payment order as data: one account that pays, one day, many transfers; and everything that must hold for it.

Whoever writes it for a bank (`pain_001`) asks `order_faults` first: an order with a fault is never written.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from vzv_sheets.payments.sepa_text import LONGEST_NAME, LONGEST_REMITTANCE, is_sepa_reference, is_sepa_text
from vzv_sheets.vocabulary.days import dutch_date
from vzv_sheets.vocabulary.notations import iban_is_valid

_LARGEST = 99_999_999_999  # cents: what the bank message can hold
_BIC = re.compile(r"[A-Z]{6}[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?")
_DIGITS_OF_HASH = 20
# No bank takes an order so far ahead: the year is mistyped, and Betaallog would call everything passed on.
_FURTHEST_DAY = 366


@dataclass(frozen=True, slots=True)
class Debtor:
    """The organisation that pays: name in SEPA characters, IBAN without spaces, BIC or an empty text."""

    name: str
    iban: str
    bic: str = ""


@dataclass(frozen=True, slots=True)
class Transfer:
    """One payment. `reference` is the end-to-end id; `place` says where a person mends it, never in the file."""

    reference: str
    cents: int
    name: str
    iban: str
    remittance: str
    place: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class PaymentOrder:
    """All transfers of one run. `made_at` is the moment of the run in local time; no postal address has a place here
    (domain/allowances.md 4).
    """

    workbook_id: str
    run_number: int
    made_at: dt.datetime
    execution_date: dt.date
    debtor: Debtor
    transfers: tuple[Transfer, ...]

    @property
    def control_sum(self) -> int:
        """The sum of all amounts in cents."""
        return sum(transfer.cents for transfer in self.transfers)

    @property
    def message_id(self) -> str:
        """The same for the same workbook, run and content, at most 35 characters."""
        content = [
            self.workbook_id, self.run_number, self.execution_date.isoformat(),
            [self.debtor.name, self.debtor.iban, self.debtor.bic],
            [[each.reference, each.cents, each.name, each.iban, each.remittance] for each in self.transfers],
        ]  # fmt: skip
        digest = hashlib.sha256(json.dumps(content).encode()).hexdigest()[:_DIGITS_OF_HASH].upper()
        return f"VZV-{self.run_number}-{digest}"

    @property
    def batch_id(self) -> str:
        """The id of the one batch in the message."""
        return f"{self.message_id}-1"


def order_faults(order: PaymentOrder, *, today: dt.date, of_debtor: Sequence[str] = ()) -> tuple[str, ...]:
    """What is wrong with an order, one Dutch sentence each with what to do; none when it may be written.

    `of_debtor` is what is known already to be wrong with the organisation's account, with its cells. An account number
    is never repeated in a sentence (domain/allowances.md 4).
    """
    faults = [*(of_debtor or _debtor_faults(order.debtor)), *_order_faults(order, today)]
    counted = Counter(transfer.reference for transfer in order.transfers)
    for transfer in order.transfers:
        faults += [f"{transfer.place or transfer.reference}: {fault}" for fault in _transfer_faults(transfer)]
        if counted[transfer.reference] > 1:
            faults.append(f"{transfer.place}: het betaalkenmerk {transfer.reference} komt vaker voor.")
    return tuple(dict.fromkeys(faults))


def _order_faults(order: PaymentOrder, today: dt.date) -> Sequence[str]:
    faults = []
    if order.execution_date < today:
        day = dutch_date(order.execution_date)
        faults.append(f"De uitvoerdatum {day} is al voorbij; kies vandaag of later met --execution-date.")
    if (order.execution_date - today).days > _FURTHEST_DAY:
        day = dutch_date(order.execution_date)
        faults.append(f"De uitvoerdatum {day} ligt meer dan een jaar vooruit; controleer het jaar.")
    if not order.transfers:
        faults.append("Er is geen enkel bedrag om te betalen.")
    if order.control_sum > _LARGEST:
        faults.append("Het totaal is te groot voor één betaalbestand.")
    return faults


def _debtor_faults(debtor: Debtor) -> Sequence[str]:
    faults = []
    if not iban_is_valid(debtor.iban):
        faults.append("De rekening van de organisatie klopt niet.")
    if not _is_name(debtor.name):
        faults.append("De naam bij de rekening van de organisatie ontbreekt of kan niet in een betaalbestand.")
    if debtor.bic and not is_bic(debtor.bic):
        faults.append("De BIC van de organisatie klopt niet.")
    return faults


def _transfer_faults(transfer: Transfer) -> Sequence[str]:
    faults = []
    if not 0 < transfer.cents <= _LARGEST:
        faults.append("het bedrag is niet hoger dan nul; zet de regel op afgewezen of herstel het bedrag.")
    if not iban_is_valid(transfer.iban):
        faults.append("het rekeningnummer ontbreekt of klopt niet; vraag het na en vul blad Betaalgegevens aan.")
    if not _is_name(transfer.name):
        faults.append(
            "de naam van de rekeninghouder ontbreekt of kan niet in een betaalbestand; "
            "vul op blad Betaalgegevens de naam in gewone letters in."
        )
    if not is_sepa_reference(transfer.reference):
        faults.append("het betaalkenmerk kan niet in een betaalbestand.")
    if (
        not transfer.remittance
        or len(transfer.remittance) > LONGEST_REMITTANCE
        or not is_sepa_text(transfer.remittance)
    ):
        faults.append("de omschrijving kan niet in een betaalbestand.")
    return faults


def is_bic(text: str) -> bool:
    """Whether a text has the form of the code of a bank."""
    return _BIC.fullmatch(text) is not None


def _is_name(name: str) -> bool:
    return len(name) <= LONGEST_NAME and is_sepa_text(name) and any(each.isalnum() for each in name)
