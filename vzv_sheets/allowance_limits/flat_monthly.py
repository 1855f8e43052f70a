"""The flat amount per month that just fits the rest of the year (domain/allowances.md 2.7, 2.10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ledger_lines import NO_AMOUNT, NOT_REACHED
from vzv_sheets.allowance_limits.statuses import Status
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR, VolunteerMonths
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    import datetime as dt

    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.cap_verdicts import CapVerdicts


def flat_monthly(
    sums: VolunteerMonths, verdicts: CapVerdicts, as_of: dt.date, year: int, *, has_basis: bool
) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Per volunteer the highest amount in cents, rounded down, that may be paid in every remaining month without
    passing a cap, and the month number of the first of them.

    The remaining months are those after the month of the reference date, or after the last month in which something
    was paid or approved here, whichever is later, up to and including December. What other organisations pay in those
    months is taken off. A full year without any amount gives the year cap divided by twelve. NO_AMOUNT where no month
    remains, where something is unknown or no cap holds, and where the year is over its cap; nothing is payable without
    a basis for the tax rule (2.8).
    """
    paid = sums.own != 0
    last = np.where(paid.any(axis=1), MONTHS_A_YEAR - 1 - paid[:, ::-1].argmax(axis=1), -1)
    first = np.maximum(last, _month_of(as_of, year)) + 1
    place = np.arange(MONTHS_A_YEAR)[None, :] - first[:, None] + 1
    remaining = place > 0
    known = (verdicts.month_cap != NO_AMOUNT) & (verdicts.year_cap_in_month != NO_AMOUNT)
    known &= (verdicts.statuses & np.uint16(Status.UNKNOWN.bit)) == 0
    left = np.where(known, verdicts.year_cap_in_month - verdicts.to_date, 0)
    per_month = np.minimum(left // np.maximum(place, 1), np.where(known, verdicts.month_cap - sums.elsewhere, 0))
    whole_year = (verdicts.year_cap - verdicts.total) // np.maximum(MONTHS_A_YEAR - first, 1)
    amount = np.minimum(np.where(remaining, per_month, _MUCH).min(axis=1, initial=_MUCH), whole_year)
    of_year = np.uint16(Status.UNKNOWN.bit | Status.OVER_YEAR.bit)
    sayable = remaining.any(axis=1) & (known | ~remaining).all(axis=1) & (verdicts.year_cap != NO_AMOUNT)
    sayable &= (verdicts.year_statuses & of_year) == 0
    payable = np.maximum(amount, 0) if has_basis else np.zeros_like(amount)
    return (
        np.where(sayable, payable, NO_AMOUNT),
        np.where(sayable, first + year * MONTHS_A_YEAR, NOT_REACHED).astype(np.int32),
    )


_MUCH = 2**62


def _month_of(as_of: dt.date, year: int) -> int:
    """The month of the reference date in that year, 0 to 11; -1 before the year, December after it."""
    if as_of.year != year:
        return -1 if as_of.year < year else MONTHS_A_YEAR - 1
    return as_of.month - 1
