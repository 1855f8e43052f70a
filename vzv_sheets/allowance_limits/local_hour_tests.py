"""The hourly tests of what a local scheme pays: the norm of the tax rule, and the scheme's own highest hourly amount.

The norm is tested per date, for the hours are known per date (domain/allowances.md 2.6, 2.14). A half-day is tested
where its hours are told; a fixed amount per month has no hours and is never tested.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.hour_norm import norms_on
from vzv_sheets.allowance_limits.ledger_lines import NO_AMOUNT, NO_FIGURE
from vzv_sheets.allowance_limits.local_amounts import Groups, LocalItems
from vzv_sheets.allowance_limits.shift_rates import MINUTES
from vzv_sheets.allowance_limits.statuses import HOUR_NOT_TESTED, HOUR_OVER, HOUR_WITHIN
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.claims import Claims
    from vzv_sheets.allowance_limits.computed_hours import PaidHours
    from vzv_sheets.legal.figures import Figure, Figures
    from vzv_sheets.records.record_set import RecordSet

NO_RATE = -1


@dataclass(frozen=True, slots=True)
class ComputedHourTest:
    """The norm of the tax rule for computed amounts.

    `volunteer`, `month` (a month number), `is_over` and `is_tested` have one item per shift that counts and per fixed
    month. The other columns have one per shift that counts: `item` is its place in `PaidHours`, `rate_cents` the amount
    per hour as in `Hours`, `norm` and `age_figure` places in `figures`, `status` one in `HOUR_STATUSES`.
    """

    volunteer: NDArray[np.int32]
    month: NDArray[np.int32]
    is_over: NDArray[np.bool_]
    is_tested: NDArray[np.bool_]
    item: NDArray[np.int64]
    rate_cents: NDArray[np.int64]
    norm: NDArray[np.int32]
    age_figure: NDArray[np.int32]
    status: NDArray[np.int8]
    figures: tuple[Figure, ...]


def computed_hour_test(records: RecordSet, figures: Figures, items: LocalItems) -> ComputedHourTest:
    """The hour norm of every shift that is paid and counts, by the age on that day."""
    hours, months = items.hours, items.months
    item = np.flatnonzero(~hours.waiting)
    norm, age_figure, known = norms_on(records, figures, hours.volunteer[item], hours.day[item])
    norm_cents = np.array([figure.value for figure in known] + [0], dtype=np.int64)[norm]
    tested = (norm != NO_FIGURE) & (hours.minutes[item] > 0)
    over = tested & _is_more(hours, item, norm_cents)
    status = np.where(over, HOUR_OVER, np.where(tested, HOUR_WITHIN, HOUR_NOT_TESTED)).astype(np.int8)
    untested = np.zeros(len(months.month), dtype=bool)
    return ComputedHourTest(
        np.concatenate([hours.volunteer[item], months.volunteer]),
        np.concatenate([hours.month[item], months.month]),
        np.concatenate([over, untested]),
        np.concatenate([tested, untested]),
        item, _rate(hours, item, over), norm, age_figure, status, tuple(known),
    )  # fmt: skip


def _is_more(hours: PaidHours, item: NDArray[np.int64], cents: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether shifts pay more per hour than an amount, exactly."""
    more: NDArray[np.bool_] = hours.units[item] * MINUTES > cents * hours.minutes[item] * hours.whole
    return more


def _rate(hours: PaidHours, item: NDArray[np.int64], over: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Cents per hour: rounded up to a cent where it is over the norm, else half up; NO_RATE without hours."""
    divisor = np.maximum(hours.minutes[item], 1) * hours.whole
    cents = hours.units[item] * MINUTES
    rate = np.where(over, -(-cents // divisor), (2 * cents + divisor) // (2 * divisor))
    return np.where(hours.minutes[item] > 0, rate, NO_RATE)


def own_hour_status(
    records: RecordSet, items: LocalItems, groups: Groups, claims: Claims, year: int
) -> NDArray[np.int8]:
    """Per group and month whether an amount per hour is above max_per_uur of the scheme itself (`HOUR_STATUSES`).

    Within when every fixed fee of the month was tested; a scheme without max_per_uur tests nothing.
    """
    shape = (len(groups), MONTHS_A_YEAR)
    caps = items.schemes.column("hour_cap")
    if (caps == NO_AMOUNT).all():
        return np.full(shape, HOUR_NOT_TESTED, dtype=np.int8)
    hours, declared, first = items.hours, items.claims, year * MONTHS_A_YEAR
    shift = np.flatnonzero(~hours.waiting)
    cap = caps[hours.row[shift]]
    tested = (cap != NO_AMOUNT) & (hours.minutes[shift] > 0)
    over = tested & _is_more(hours, shift, np.where(tested, cap, 0))
    fee = np.flatnonzero(declared.tested & ~declared.costs)
    record = declared.record[fee]
    given = records.table("Onkosten")["uren"]
    minutes = np.where(given.filled[record], given.values[record], 0).astype(np.int64)
    of_claim = caps[declared.row[fee]]
    claim_tested = (of_claim != NO_AMOUNT) & (minutes > 0)
    claim_over = claim_tested & (claims.cents[record] * MINUTES > np.where(claim_tested, of_claim, 0) * minutes)
    group = np.concatenate([groups.hours[shift], groups.claims[fee], groups.months])
    month = np.concatenate([hours.month[shift], claims.month[record], items.months.month]) - first
    untested = np.zeros(len(groups.months), dtype=bool)

    def count(where: NDArray[np.bool_]) -> NDArray[np.int64]:
        found = np.zeros(shape, dtype=np.int64)
        np.add.at(found, (group[where], month[where]), 1)
        return found

    any_over = count(np.concatenate([over, claim_over, untested])) > 0
    number = count(np.concatenate([tested, claim_tested, untested]))
    all_tested = (number > 0) & (number == count(np.ones(len(group), dtype=bool)))
    return np.where(any_over, HOUR_OVER, np.where(all_tested, HOUR_WITHIN, HOUR_NOT_TESTED)).astype(np.int8)
