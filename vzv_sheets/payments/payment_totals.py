"""Sums of payment lines as finance books them (domain/allowances.md 4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from vzv_sheets.payments.payment_line import PaymentLine, Stand


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
