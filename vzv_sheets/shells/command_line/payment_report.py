"""What `vzv allowances` says after it made files for finance: what was written, what was not paid and why."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from vzv_sheets.payments.payment_line import Stand
from vzv_sheets.vocabulary.days import MONTHS_NL, dutch_date
from vzv_sheets.vocabulary.money import euro
from vzv_sheets.vocabulary.words import grouped_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from vzv_sheets.payments.payment_line import PaymentLine
    from vzv_sheets.payments.third_party_list import ThirdPartyList
    from vzv_sheets.use_cases.payments import PaymentResult
    from vzv_sheets.use_cases.payments_of_year import PaymentsOfYear

_LINES = 12
_WHERE_ALL_IS = "Regel voor regel: blad Betaallijst (ontbreekt het: vzv new --add Betaallijst BESTAND, dan vzv update)."
# Cells, amounts, dates and months.
_PARTICULARS = re.compile(rf"\S+![A-Z]+\d+|€ [\d.,-]+|\d\d-\d\d-\d{{4}}|(?:{'|'.join(MONTHS_NL)}) \d{{4}}")


def payment_report(result: PaymentResult, *, dry_run: bool) -> Iterator[str]:
    """The report of a run of `--payment-file`; an account number is never in it."""
    payments = result.payments
    if result.order is None:
        before = payments.exported_before
        passed_on = f": {_count(before, 'regel is', 'regels zijn')} al doorgegeven" if before else ""
        yield f"Niets te betalen{passed_on}. Er is niets geschreven."
    else:
        yield from _made(result, dry_run=dry_run)
    yield from not_paid(payments.held)
    yield from account_faults(payments)
    if result.order is not None and not dry_run:
        yield (
            "Hierna: upload het bestand bij uw bank en keur het daar goed. Betaallog onthoudt wat is doorgegeven; "
            "zet betaald_op op Onkosten als u de betaaldag ook daar wilt zien."
        )


def _made(result: PaymentResult, *, dry_run: bool) -> Iterator[str]:
    order = result.order
    assert order is not None
    number = _count(len(order.transfers), "betaling", "betalingen")
    told = f"{number}, samen {euro(order.control_sum)}, uitvoerdatum {dutch_date(order.execution_date)}"
    if dry_run:
        yield f"Er zou worden geschreven (--dry-run): {told}."
        return
    yield f"Betaalbestand: {result.files[0]}"
    yield f"  {told}; run {order.run_number}, kenmerk {order.message_id}"
    for other in result.files[1:]:
        yield f"Journaal: {other}"
    if result.written is not None:
        yield f"Betaallog bijgewerkt in: {result.written.path}"
        if result.written.backup:
            yield f"Reservekopie: {result.written.backup}"
        yield from result.written.notes


def not_paid(held: Sequence[PaymentLine]) -> Iterator[str]:
    """How many lines are not paid for which reason, the most frequent first, at most a dozen.

    Of each line the gravest reason; reasons that differ in a cell, month or amount only are told as one.
    """
    if not held:
        return
    total = sum(line.cents for line in held)
    yield f"Nu niet betaald: {_count(len(held), 'regel', 'regels')}, samen {euro(total)}"
    alike: dict[str, list[str]] = defaultdict(list)
    for line in held:
        reason = _gravest(line)
        alike[_PARTICULARS.sub("…", reason)].append(reason)
    groups = sorted(alike.values(), key=len, reverse=True)
    for reasons in groups[:_LINES]:
        more = " (en dergelijke)" if len(set(reasons)) > 1 else ""
        yield f"  {grouped_number(len(reasons))} × {reasons[0]}{more}"
    left = sum(map(len, groups[_LINES:]))
    if left:
        yield f"  … en nog {_count(left, 'regel', 'regels')}"
    yield f"  {_WHERE_ALL_IS}"


def _gravest(line: PaymentLine) -> str:
    reason = line.reason.partition("; ")[0]
    return f"{line.stand}: {reason}" if line.stand is Stand.UNKNOWN else reason


def account_faults(payments: PaymentsOfYear) -> Iterator[str]:
    """Accounts that cannot be used, with their cell and never their number."""
    if payments.account_faults:
        yield "Rekeningen die niet te gebruiken zijn:"
        yield from (f"  {fault}" for fault in payments.account_faults[:_LINES])
        left = len(payments.account_faults) - _LINES
        if left > 0:
            yield f"  … en nog {left}"


def journal_report(payments: PaymentsOfYear, target: Path, *, dry_run: bool) -> Iterator[str]:
    """The report of `--journal` without a payment file."""
    total = euro(sum(line.cents for line in payments.payable))
    told = f"{_count(len(payments.payable), 'regel', 'regels')} om te betalen, samen {total}"
    yield f"Journaal (--dry-run, niet geschreven): {told}." if dry_run else f"Journaal: {target} ({told})"
    yield from not_paid(payments.held)


def third_party_report(found: ThirdPartyList, notes: Sequence[str], target: Path, *, dry_run: bool) -> Iterator[str]:
    """The report of `--ubd`, with what a person has to know and to look at."""
    told = _count(len(found.people), "vrijwilliger", "vrijwilligers")
    yield f"UBD-lijst (--dry-run, niet geschreven): {told}." if dry_run else f"UBD-lijst: {target} ({told})"
    yield from (f"  {note}" for note in notes)
    yield from (f"  Let op: {warning}" for warning in found.warnings)
    missing = [f"{person.volunteer_id}: {remark}" for person in found.people for remark in person.remarks]
    yield from (f"  Let op: {each}" for each in missing[:_LINES])
    if len(missing) > _LINES:
        yield f"  … en nog {len(missing) - _LINES}; zie kolom 'let op'"


def _count(number: int, singular: str, plural: str) -> str:
    return f"{grouped_number(number)} {singular if number == 1 else plural}"
