"""What `vzv allowances` says after it made files for finance: what was written, what was not paid and why."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from vzv_sheets.payments.exported_lines import PASSED_ON
from vzv_sheets.payments.payment_line import Origin, Stand
from vzv_sheets.vocabulary.days import MONTHS_NL, dutch_date, month_text
from vzv_sheets.vocabulary.money import euro
from vzv_sheets.vocabulary.words import enumeration, grouped_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from vzv_sheets.payments.credit_transfer import PaymentOrder
    from vzv_sheets.payments.payment_line import PaymentLine
    from vzv_sheets.payments.third_party_list import ThirdPartyList
    from vzv_sheets.use_cases.payments import PaymentResult
    from vzv_sheets.use_cases.payments_of_year import PaymentsOfYear

_LINES = 12
_LIST_NL = "Regel voor regel: blad Betaallijst (ontbreekt het: vzv new --add Betaallijst BESTAND, dan vzv update)."
_LIST_EN = "Line by line: sheet Betaallijst (is it missing: vzv new --add Betaallijst FILE, then vzv update)."
_NEXT_NL = (
    "Hierna: upload het bestand bij uw bank en keur het daar goed. Betaallog onthoudt wat is doorgegeven; zet "
    "betaald_op op Onkosten als u de betaaldag ook daar wilt zien. Met vzv update toont Betaallijst wat er nog open is."
)
_NEXT_EN = (
    "Next: upload the file at your bank and approve it there. Betaallog remembers what was passed on; fill in "
    "betaald_op on Onkosten if you want to see the day of payment there too. vzv update renews Betaallijst."
)
_FIRST_NL = (
    "  Dit is het eerste betaalbestand van deze werkmap. Is een van die maanden al op een andere manier betaald, zet "
    "dat eerst op Onkosten met dezelfde soort, plaatsing en werkmaand en status betaald; anders betaalt u dubbel."
)
_FIRST_EN = (
    "  This is the first payment file of this workbook. If one of these months was paid in another way, first put that "
    "on Onkosten with the same soort, plaatsing and werkmaand and status betaald, or it is paid twice."
)
_NO_ACCOUNTS_NL = (
    "Er is geen blad Betaalgegevens: voeg het toe met vzv new --add Betaalgegevens BESTAND, of geef het bestand van "
    "financiën met --payment-details."
)
_NO_ACCOUNTS_EN = (
    "There is no sheet Betaalgegevens: add it with vzv new --add Betaalgegevens FILE, or give the file of finance with "
    "--payment-details."
)
_LAST_WORKING_DAY = 5
# Cells, amounts, dates and months.
_PARTICULARS = re.compile(rf"\S+![A-Z]+\d+|€ [\d.,-]+|\d\d-\d\d-\d{{4}}|(?:{'|'.join(MONTHS_NL)}) \d{{4}}")


def payment_report(result: PaymentResult, *, dry_run: bool, language: str) -> Iterator[str]:
    """The report of a run of `--payment-file`; an account number is never in it."""
    payments, nl = result.payments, language == "nl"
    if result.order is None:
        before = payments.exported_before
        passed_on = f": {_count(before, 'regel is', 'regels zijn')} al doorgegeven" if before else ""
        english = f"Nothing to pay ({before} lines were passed on to the bank before). Nothing was written."
        yield f"Niets te betalen{passed_on}. Er is niets geschreven." if nl else english
    else:
        yield from _made(result, dry_run=dry_run, nl=nl)
    yield from not_paid(payments.held, language)
    yield from not_in_this_run(payments, language)
    yield from account_faults(payments, language)
    if result.order is not None and not dry_run:
        yield _NEXT_NL if nl else _NEXT_EN


def _made(result: PaymentResult, *, dry_run: bool, nl: bool) -> Iterator[str]:
    order = result.order
    assert order is not None
    number, total, day = len(order.transfers), euro(order.control_sum), dutch_date(order.execution_date)
    told = f"{_count(number, 'betaling', 'betalingen')}, samen {total}, uitvoerdatum {day}"
    if not nl:
        told = f"{_count(number, 'payment', 'payments')}, {total} in all, execution date {day}"
    if dry_run:
        yield f"Er zou worden geschreven (--dry-run): {told}." if nl else f"Would be written (--dry-run): {told}."
        yield from _what_it_pays(result.payments.payable, order, nl=nl)
        return
    yield f"Betaalbestand: {result.files[0]}" if nl else f"Payment file: {result.files[0]}"
    yield f"  {told}; run {order.run_number}, {'kenmerk' if nl else 'message'} {order.message_id}"
    yield from _what_it_pays(result.payments.payable, order, nl=nl)
    for other in result.files[1:]:
        yield f"Journaal: {other}" if nl else f"Journal: {other}"
        yield from _without_ledger_account(result.payments.payable, nl=nl)
    if result.written is not None:
        path, backup = result.written.path, result.written.backup
        yield f"Betaallog bijgewerkt in: {path}" if nl else f"Betaallog updated in: {path}"
        if backup:
            yield f"Reservekopie: {backup}" if nl else f"Backup: {backup}"
        yield from result.written.notes


def _what_it_pays(lines: Sequence[PaymentLine], order: PaymentOrder, *, nl: bool) -> Iterator[str]:
    """Over which work months, how much of it nobody declared, and what to look at before it goes to the bank."""
    months = [month_text(month) for month in sorted({line.month for line in lines})]
    period = months[0] if len(months) == 1 else f"{months[0]} {'t/m' if nl else 'to'} {months[-1]}"
    computed = [line for line in lines if line.origin is Origin.COMPUTED]
    yield f"  werkmaand {period}" if nl else f"  work month {period}"
    if computed:
        total = euro(sum(line.cents for line in computed))
        number = _count(len(computed), "regel daarvan is", "regels daarvan zijn")
        dutch = f"  {number} berekend uit Uren en Regelingen, samen {total}: niemand declareerde die op Onkosten"
        english = f"  {len(computed)} of these lines are computed from Uren and Regelingen, {total} in all"
        yield dutch if nl else english
    if computed and order.run_number == 1:
        yield _FIRST_NL if nl else _FIRST_EN
    if order.execution_date.isoweekday() > _LAST_WORKING_DAY:
        day = dutch_date(order.execution_date)
        dutch = f"  Let op: {day} valt in het weekend; veel banken betalen dan pas op de eerstvolgende werkdag."
        yield dutch if nl else f"  Note: {day} is in a weekend; many banks pay on the next working day then."


def _without_ledger_account(lines: Sequence[PaymentLine], *, nl: bool) -> Iterator[str]:
    """Which kinds have no ledger account, so that the bookkeeping does not know where to book them."""
    kinds = sorted({line.kind for line in lines if not line.ledger_account})
    if kinds:
        dutch = f"  Let op: geen grootboekrekening voor {enumeration(kinds)}; vul op blad Instellingen "
        dutch += "grootboek_vergoeding, grootboek_onkosten en grootboek_reiskosten in."
        yield dutch if nl else f"  Note: no ledger account for {', '.join(kinds)}; fill in grootboek_… on Instellingen."


def not_in_this_run(payments: PaymentsOfYear, language: str) -> Iterator[str]:
    """What waits for another run: a later reference date or another year."""
    nl = language == "nl"
    if payments.later:
        number, day = len(payments.later), dutch_date(payments.check.records.as_of)
        dutch = f"Na de peildatum {day}: {_count(number, 'regel', 'regels')}; geef --as-of met een latere datum of pas "
        dutch += "'peildatum' op blad Instellingen aan."
        yield dutch if nl else f"After the reference date {day}: {number} lines; give --as-of a later day."
    for year, number in payments.other_years.items():
        dutch = f"Werk in {year}: {_count(number, 'declaratie wacht', 'declaraties wachten')}; geef --year {year}."
        yield dutch if nl else f"Work in {year}: {number} claims wait; give --year {year}."


def not_paid(held: Sequence[PaymentLine], language: str) -> Iterator[str]:
    """How many lines are not paid for which reason, the most frequent first, at most a dozen.

    Of each line the gravest reason; reasons that differ in a cell, month or amount only are told as one.
    """
    if not held:
        return
    # What was passed on before is not to be paid again; a negative amount is not paid either.
    total = sum(line.cents for line in held if line.cents > 0 and not line.reason.startswith(PASSED_ON))
    nl = language == "nl"
    dutch = f"Nu niet betaald: {_count(len(held), 'regel', 'regels')}, samen {euro(total)}"
    yield dutch if nl else f"Not paid now: {_count(len(held), 'line', 'lines')}, {euro(total)} in all"
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
        yield f"  … en nog {_count(left, 'regel', 'regels')}" if nl else f"  … and {_count(left, 'line', 'lines')} more"
    yield f"  {_LIST_NL if nl else _LIST_EN}"


def _gravest(line: PaymentLine) -> str:
    reason = line.reason.partition("; ")[0]
    return f"{line.stand}: {reason}" if line.stand is Stand.UNKNOWN else reason


def account_faults(payments: PaymentsOfYear, language: str) -> Iterator[str]:
    """Accounts that cannot be used, with their cell and never their number; or where to put them."""
    if not payments.check.records.table("Betaalgegevens").present:
        yield _NO_ACCOUNTS_NL if language == "nl" else _NO_ACCOUNTS_EN
    if payments.account_faults:
        yield "Rekeningen die niet te gebruiken zijn:" if language == "nl" else "Accounts that cannot be used:"
        yield from (f"  {fault}" for fault in payments.account_faults[:_LINES])
        left = len(payments.account_faults) - _LINES
        if left > 0:
            yield f"  … en nog {left}" if language == "nl" else f"  … and {left} more"


def journal_report(payments: PaymentsOfYear, target: Path, *, dry_run: bool, language: str) -> Iterator[str]:
    """The report of `--journal` without a payment file."""
    total = euro(sum(line.cents for line in payments.payable))
    told = f"{_count(len(payments.payable), 'regel', 'regels')} om te betalen, samen {total}"
    yield f"Journaal (--dry-run, niet geschreven): {told}." if dry_run else f"Journaal: {target} ({told})"
    yield from _without_ledger_account(payments.payable, nl=language == "nl")
    yield from not_paid(payments.held, language)
    yield from not_in_this_run(payments, language)


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
