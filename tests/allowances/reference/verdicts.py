"""Statuses, room and the pace of a year (domain/allowances.md 2.2, 2.10, 2.16)."""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal

from tests.allowances.reference.claims import CENT, ZERO

GRAVITY = [
    "no_exemption", "over_year", "over_month", "unknown", "over_hour", "at_limit", "near", "within", "no_cap",
]  # fmt: skip


def statuses(tests, *, capped=True, unknown=False, also=()):
    """`tests` are pairs of an amount and a cap with the status that being over it gives. What is over stays over."""
    found = set(also)
    for amount, cap, over in tests:
        if not capped or cap is None:
            continue
        if amount > cap:
            found.add(over)
        elif not unknown and amount == cap:
            found.add("at_limit")
        elif not unknown and amount >= cap * Decimal("0.9"):
            found.add("near")
    if unknown:
        found.add("unknown")
    if not found:
        found.add("within" if capped else "no_cap")
    return sorted(found, key=GRAVITY.index)


def room(cap, amount):
    return max(cap - amount, ZERO)


def hour_of(found):
    if "over" in found:
        return "over"
    return "within" if found and set(found) == {"within"} else "not_tested"


def reached_in(amounts, to_date, caps, at):
    """The month in which the year cap is reached: as a fact up to month `at`, else at the mean of the last three months,
    counted from the first month with an amount. None when that is not in this year or when no cap is known."""
    if caps[at] is None:
        return None
    if to_date[at] >= caps[at]:
        return next(month for month in range(1, at + 1) if caps[month] is not None and to_date[month] >= caps[month])
    first = next((month for month in range(1, at + 1) if amounts[month]), None)
    if first is None:
        return None
    counted = [amounts[month] for month in range(max(first, at - 2), at + 1)]
    if sum(counted) <= 0:
        return None
    for month in range(at + 1, 13):
        if caps[month] is not None and to_date[at] + sum(counted) * (month - at) / len(counted) >= caps[month]:
            return month
    return None


def flat_monthly(year_cap, year_total, months_left):
    """Rounded down to the cent (2.7)."""
    return (room(year_cap, year_total) / months_left).quantize(CENT, ROUND_DOWN) if months_left else ZERO
