"""What a local scheme pays for a shift: per hour or per half-day, at which rate (domain/allowances.md 2.14).

A shift is paid once. Where a scheme has an amount per hour and one per half-day, a row of Uren that gives `dagdelen`
and no hours is paid per half-day, every other row per hour. Half-days are `dagdelen`, else the hours divided by
Instellingen.uren_per_dagdeel.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ledger_lines import NO_AMOUNT
from vzv_sheets.records.worked_hours import clock
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.local_schemes import LocalSchemes
    from vzv_sheets.records.record_set import RecordSet

MINUTES, THOUSAND = 60, 1000
# What an amount is paid for: a place in `claims.FIXED_FEES`, which names it on Onkosten.
PER_HOUR, PER_HALF_DAY, PER_MONTH, NOT_PAID = 0, 1, 2, -1


@dataclass(frozen=True, slots=True)
class ShiftRates:
    """One item per shift: `basis` is PER_HOUR, PER_HALF_DAY or NOT_PAID, `rate` cents for one hour or half-day."""

    basis: NDArray[np.int8]
    rate: NDArray[np.int64]


def shift_rates(
    records: RecordSet,
    schemes: LocalSchemes,
    row: NDArray[np.int32],
    placement: NDArray[np.int32],
    hours_record: NDArray[np.int64],
) -> ShiftRates:
    """The rate of each shift under a row of a scheme: that of the placement per hour, else that of the row."""
    own = records.table("Plaatsingen")["uurvergoeding"]
    has_own = np.append(own.filled, False)[placement] & schemes.column("pays_shifts")[row].astype(bool)
    per_hour = np.where(has_own, np.append(own.values, 0)[placement], schemes.column("rate")[row])
    per_half_day = schemes.column("half_day_rate")[row]
    by_hour, by_half_day = per_hour != NO_AMOUNT, per_half_day != NO_AMOUNT
    only_half_days = tells_only_half_days(records)[hours_record]
    as_half_day = by_half_day & (~by_hour | only_half_days)
    basis = np.where(as_half_day, PER_HALF_DAY, np.where(by_hour, PER_HOUR, NOT_PAID)).astype(np.int8)
    return ShiftRates(basis, np.where(as_half_day, per_half_day, per_hour).astype(np.int64))


def tells_only_half_days(records: RecordSet) -> NDArray[np.bool_]:
    """Per row of Uren whether it gives dagdelen and no hours."""
    hours = records.table("Uren")
    half_days = hours["dagdelen"].filled
    if not half_days.any():
        return half_days
    only: NDArray[np.bool_] = half_days & hours["uren"].empty & ~clock(hours).complete
    return only


@dataclass(frozen=True, slots=True)
class Parts:
    """Exact parts of an hour and of a half-day: `whole` of them make one hour or one half-day.

    `of_minute` and `of_thousandth` are those in a minute of an hour and in a thousandth; `half_day_minute` those in a
    minute of a half-day, 0 where Instellingen.uren_per_dagdeel is not above zero.
    """

    whole: int
    half_day_minute: int

    @property
    def of_minute(self) -> int:
        """The parts in a minute of what is paid per hour."""
        return self.whole // MINUTES

    @property
    def of_thousandth(self) -> int:
        """The parts in a thousandth of a half-day."""
        return self.whole // THOUSAND


def parts(records: RecordSet) -> Parts:
    """Parts in which minutes, half-days and hours per half-day all come out whole."""
    per_half_day = records.settings.number("uren_per_dagdeel") or 0  # thousandths of an hour
    if per_half_day <= 0:
        return Parts(lcm(MINUTES, THOUSAND), 0)
    minutes = Fraction(per_half_day * MINUTES, THOUSAND)
    whole = lcm(MINUTES, THOUSAND, minutes.numerator)
    return Parts(whole, whole * minutes.denominator // minutes.numerator)


def quantities(
    records: RecordSet, basis: NDArray[np.int8], hours_record: NDArray[np.int64], minutes: NDArray[np.int64]
) -> tuple[NDArray[np.int64], Parts]:
    """How much each shift is of what is paid for, in exact parts; and those parts."""
    whole = parts(records)
    half_days = records.table("Uren")["dagdelen"]
    given = half_days.filled[hours_record]
    by_half_day = np.where(
        given,
        half_days.values[hours_record].astype(np.int64) * whole.of_thousandth,
        minutes * whole.half_day_minute,
    )
    return np.where(basis == PER_HALF_DAY, by_half_day, minutes * whole.of_minute).astype(np.int64), whole


def whole_cents(units: NDArray[np.int64], whole: int) -> NDArray[np.int64]:
    """Parts of a cent as cents, half a cent up; `whole` parts make one."""
    return (2 * units + whole) // (2 * whole)
