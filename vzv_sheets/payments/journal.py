"""Journal lines for the bookkeeping: what a run pays, per volunteer, month, cost centre and ledger account.

The debits together are the amount of the payment file, which the last line credits (domain/allowances.md 4).
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vzv_sheets.findings.report_csv import safe_cell
from vzv_sheets.payments.payment_line import PaymentLine
from vzv_sheets.vocabulary.days import dutch_date, month_name, month_text
from vzv_sheets.vocabulary.money import decimal_text

COLUMNS = (
    "boekdatum", "kostenplaats", "grootboek", "omschrijving", "debet", "credit", "vrijwilliger_id", "werkmaand",
    "kenmerk", "betaalkenmerken", "cellen",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class JournalLine:
    """A debit: `cents` for one volunteer and work month on one account. `cells` are where the amounts stand."""

    cost_centre: str
    ledger_account: str
    volunteer_id: str
    name: str
    month: int
    cents: int
    references: tuple[str, ...]
    cells: tuple[str, ...]

    @property
    def description(self) -> str:
        """`Vergoeding maart 2026 Ann Jansen`; no programme and no client."""
        return f"Vergoeding {month_name(self.month)} {self.name}"


def journal_lines(lines: Iterable[PaymentLine]) -> tuple[JournalLine, ...]:
    """One line per volunteer, work month, cost centre and ledger account, in that order."""
    grouped: dict[tuple[int, int, str, str], list[PaymentLine]] = defaultdict(list)
    for line in lines:
        grouped[line.volunteer, line.month, line.cost_centre, line.ledger_account].append(line)
    return tuple(_joined(grouped[key]) for key in sorted(grouped))


def _joined(lines: Sequence[PaymentLine]) -> JournalLine:
    first = lines[0]
    return JournalLine(
        first.cost_centre, first.ledger_account, first.volunteer_id, first.name, first.month,
        sum(line.cents for line in lines),
        tuple(dict.fromkeys(line.reference for line in lines)),
        tuple(dict.fromkeys(cell for line in lines for cell in line.cells)),
    )  # fmt: skip


def journal_csv(lines: Sequence[JournalLine], *, booked_on: dt.date, reference: str) -> str:
    """The journal as CSV that a Dutch Excel opens by a double click: semicolons, decimal commas, no formulas.

    `reference` is the message id of the payment file, or empty when none was made.
    """
    target = io.StringIO()
    target.write("\ufeff")
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    day = dutch_date(booked_on)
    for line in lines:
        texts = (
            day, line.cost_centre, line.ledger_account, line.description, _comma(line.cents), "", line.volunteer_id,
            month_text(line.month), reference, " ".join(line.references), " ".join(line.cells),
        )  # fmt: skip
        writer.writerow([text if place in _AMOUNTS else safe_cell(text) for place, text in enumerate(texts)])
    total = _comma(sum(line.cents for line in lines))
    closing = f"Betaling {reference}".strip() if reference else "Te betalen"
    writer.writerow([day, "", "", closing, "", total, "", "", reference, "", ""])
    return target.getvalue()


_AMOUNTS = {COLUMNS.index("debet"), COLUMNS.index("credit")}


def _comma(cents: int) -> str:
    return decimal_text(cents).replace(".", ",")
