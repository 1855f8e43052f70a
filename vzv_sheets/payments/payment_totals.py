"""Sums of payment lines as finance books them (domain/allowances.md 4)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from vzv_sheets.payments.payment_line import PaymentLine, Stand


@dataclass(frozen=True, slots=True)
class BookedTotal:
    """What is payable now on one cost centre and ledger account: cents and number of lines."""

    cost_centre: str
    ledger_account: str
    cents: int
    lines: int


def payable(lines: Iterable[PaymentLine]) -> tuple[PaymentLine, ...]:
    """The lines that may be paid now."""
    return tuple(line for line in lines if line.stand is Stand.PAY)


def payable_cents(lines: Iterable[PaymentLine]) -> int:
    """What may be paid now, in cents."""
    return sum(line.cents for line in payable(lines))


def lines_per_stand(lines: Iterable[PaymentLine]) -> Mapping[Stand, int]:
    """How many lines have each stand; every stand is there."""
    number = dict.fromkeys(Stand, 0)
    for line in lines:
        number[line.stand] += 1
    return number


def booked_totals(lines: Iterable[PaymentLine]) -> tuple[BookedTotal, ...]:
    """The payable lines per cost centre and ledger account, in the order of these; empty texts first."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for line in payable(lines):
        found[line.cost_centre, line.ledger_account].append(line.cents)
    return tuple(BookedTotal(*key, sum(cents), len(cents)) for key, cents in sorted(found.items()))
