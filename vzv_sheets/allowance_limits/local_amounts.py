"""What a local scheme pays per volunteer and month: over all placements together, cut at the maximum (2.9).

Exact: amounts of hours and half-days are added in parts of a cent and rounded once, half a cent up, per person and
month.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import NO_MONTH, AmountKind
from vzv_sheets.allowance_limits.ledger_lines import NO_AMOUNT
from vzv_sheets.allowance_limits.scheme_conditions import ALL_MET
from vzv_sheets.allowance_limits.shift_rates import PER_HALF_DAY, whole_cents
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.claims import Claims
    from vzv_sheets.allowance_limits.computed_hours import HourFaults, PaidHours
    from vzv_sheets.allowance_limits.computed_months import PaidMonths
    from vzv_sheets.allowance_limits.local_schemes import LocalSchemes
    from vzv_sheets.allowance_limits.scheme_claims import SchemeClaims, UnreadClaims
    from vzv_sheets.allowance_limits.scheme_conditions import Refusals


@dataclass(frozen=True, slots=True)
class LocalItems:
    """Everything of one year that is added up under local schemes, and what cannot be or is not paid."""

    schemes: LocalSchemes
    hours: PaidHours
    months: PaidMonths
    claims: SchemeClaims
    unread: UnreadClaims
    faults: HourFaults
    refusals: Refusals


@dataclass(frozen=True)
class Groups:
    """The volunteers of each scheme, one item per volunteer and scheme, in the order of the volunteers.

    The other columns hold the group of each item of the `LocalItems` of that name.
    """

    volunteer: NDArray[np.int32]
    scheme: NDArray[np.int32]
    hours: NDArray[np.int64]
    months: NDArray[np.int64]
    claims: NDArray[np.int64]
    unread: NDArray[np.int64]
    faults: NDArray[np.int64]
    refusals: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.volunteer)

    @cached_property
    def places(self) -> Mapping[tuple[int, int], int]:
        """The group of each volunteer (a record) and scheme (a place in `LocalSchemes.ids`)."""
        pairs = zip(self.volunteer.tolist(), self.scheme.tolist(), strict=True)
        return {pair: place for place, pair in enumerate(pairs)}


@dataclass(frozen=True, slots=True)
class LocalAmounts:
    """Amounts in cents of shape (groups, 12).

    `paid` was paid already, `costs` count for the maximum (not where they are all there is and proven: `costs_only`,
    per group, 2.1) but are not cut, `refused` is approved although a condition
    of the scheme is not met: it counts and is not payable. `gross` is what the scheme pays (computed, or approved and
    not paid yet) before any maximum: `worked` is the computed part of it, of which `fixed` per month, and `declared`
    the part that stands on Onkosten. `submitted` waits for approval. `payable` is what may be paid now, `cut` what
    lapses. `tested` is what counts for the maximum. `minutes` and `half_days` (hundredths) are what was paid for.
    `unknown` tells where something cannot be read, `hours_unknown` where that is behind a computed amount; `has_work`
    where anything is computed, `has_row` where there is anything at all.
    """

    paid: NDArray[np.int64]
    costs: NDArray[np.int64]
    refused: NDArray[np.int64]
    gross: NDArray[np.int64]
    worked: NDArray[np.int64]
    fixed: NDArray[np.int64]
    declared: NDArray[np.int64]
    submitted: NDArray[np.int64]
    waiting: NDArray[np.int64]
    minutes: NDArray[np.int64]
    half_days: NDArray[np.int64]
    payable: NDArray[np.int64]
    cut: NDArray[np.int64]
    tested: NDArray[np.int64]
    month_cap: NDArray[np.int64]
    year_cap: NDArray[np.int64]
    cuts: NDArray[np.bool_]
    costs_only: NDArray[np.bool_]
    unknown: NDArray[np.bool_]
    hours_unknown: NDArray[np.bool_]
    has_work: NDArray[np.bool_]
    has_row: NDArray[np.bool_]

    @property
    def fees(self) -> NDArray[np.int64]:
        """What counts for the maximum apart from costs."""
        return np.where(self.costs_only[:, None], 0, self.tested - self.costs)

    @property
    def computed(self) -> NDArray[np.int64]:
        """What is computed and not on Onkosten, as it counts for the tax rule: after the cut."""
        counted = np.where(self.cuts, self.payable, self.gross)
        return np.clip(counted - self.declared, 0, self.worked)


def groups_of(items: LocalItems, people: NDArray[np.int32]) -> Groups:
    """The volunteers of each scheme; `people` holds the volunteer of each record of Onkosten."""
    keys = [
        (volunteer.astype(np.int64) << 20) + scheme
        for volunteer, scheme in (
            (items.hours.volunteer, items.hours.scheme),
            (items.months.volunteer, items.months.scheme),
            (people[items.claims.record], items.claims.scheme),
            (items.unread.volunteer, items.unread.scheme),
            (items.faults.volunteer, items.faults.scheme),
            (items.refusals.volunteer, items.refusals.scheme),
        )
    ]
    different, place = np.unique(np.concatenate(keys), return_inverse=True)
    ends = np.cumsum([len(key) for key in keys]).tolist()
    parts = [place[start:end] for start, end in zip([0, *ends[:-1]], ends, strict=True)]
    return Groups((different >> 20).astype(np.int32), (different & ((1 << 20) - 1)).astype(np.int32), *parts)


def local_amounts(items: LocalItems, groups: Groups, claims: Claims, year: int) -> LocalAmounts:
    """The amounts of one year."""
    first, shape = year * MONTHS_A_YEAR, (len(groups), MONTHS_A_YEAR)
    hours, fixed, declared, faults = items.hours, items.months, items.claims, items.faults

    def sums(group: NDArray[np.int64], month: NDArray[np.int32], values: NDArray[np.int64]) -> NDArray[np.int64]:
        total = np.zeros(shape[0] * shape[1], dtype=np.int64)
        np.add.at(total, group * MONTHS_A_YEAR + month - first, values)
        return total.reshape(shape)

    def there(group: NDArray[np.int64], month: NDArray[np.int32]) -> NDArray[np.bool_]:
        found: NDArray[np.bool_] = sums(group, month, np.ones(len(group), dtype=np.int64)) > 0
        return found

    month_of_claim, cents = claims.month[declared.record], claims.cents[declared.record]

    def claimed(where: NDArray[np.bool_]) -> NDArray[np.int64]:
        return sums(groups.claims[where], month_of_claim[where], cents[where])

    def shifts(values: NDArray[np.int64], where: NDArray[np.bool_]) -> NDArray[np.int64]:
        return sums(groups.hours[where], hours.month[where], values[where])

    counted, per_half_day = ~hours.waiting, hours.basis == PER_HALF_DAY
    of_months = sums(groups.months, fixed.month, fixed.cents)
    worked = whole_cents(shifts(hours.units, counted), hours.whole) + of_months
    waiting = whole_cents(shifts(hours.units, hours.waiting), hours.whole)
    refused = claimed(declared.due & declared.refused)
    approved = claimed(declared.due & ~declared.refused)
    paid, costs = claimed(declared.paid & ~declared.costs), claimed(declared.tested & declared.costs)
    gross = np.maximum(worked + approved, 0)
    month_cap, year_cap, cuts, no_row = _caps(items.schemes, groups, first)
    placed = faults.month != NO_MONTH
    in_month = there(groups.faults[placed], faults.month[placed])
    hours_unknown = in_month | np.isin(np.arange(len(groups)), groups.faults[~placed])[:, None]
    with_claims = there(groups.claims, month_of_claim)
    has_work = there(groups.hours, hours.month) | there(groups.months, fixed.month)
    unread, unread_in_month = _unread(items, groups, there)
    has_row = in_month | has_work | with_claims | unread_in_month | there(groups.refusals, items.refusals.month)
    doubtful = (declared.conditions.doubtful != ALL_MET) & declared.tested & ~declared.costs
    unknown = hours_unknown | unread | (no_row & has_row)
    unknown |= there(groups.claims[doubtful], month_of_claim[doubtful])
    unproven = claimed(declared.tested & declared.costs & (claims.kind[declared.record] != AmountKind.ACTUAL))
    fees = (paid != 0) | (refused != 0) | (gross != 0) | (unproven != 0) | unknown
    costs_only = ~fees.any(axis=1) & (costs != 0).any(axis=1)
    month_cap, year_cap = (np.where(costs_only[:, None], NO_AMOUNT, cap) for cap in (month_cap, year_cap))
    counted_costs = np.where(costs_only[:, None], 0, costs)
    payable, cut, tested = _cut(paid + counted_costs + refused, gross, month_cap, year_cap, cuts)
    half_days = shifts(hours.quantity, counted & per_half_day)
    return LocalAmounts(
        paid=paid, costs=costs, refused=refused, gross=gross, worked=worked, fixed=of_months, declared=approved,
        submitted=claimed(~declared.tested) + waiting, waiting=waiting,
        minutes=shifts(hours.minutes, counted & ~per_half_day), half_days=whole_cents(half_days * 100, hours.whole),
        payable=payable, cut=cut, tested=tested, month_cap=month_cap, year_cap=year_cap, cuts=cuts,
        costs_only=costs_only, unknown=unknown, hours_unknown=hours_unknown, has_work=has_work, has_row=has_row,
    )  # fmt: skip


def _caps(
    schemes: LocalSchemes, groups: Groups, first: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_], NDArray[np.bool_]]:
    """Per group and month the maximum of the month and of the year, whether it cuts, and whether no row can be used.

    Of several rows that hold in a month the strictest counts.
    """
    shape = (len(schemes.ids), MONTHS_A_YEAR)
    month_cap, year_cap = np.full(shape, NO_AMOUNT, dtype=np.int64), np.full(shape, NO_AMOUNT, dtype=np.int64)
    cuts, no_row = np.zeros(shape, dtype=bool), np.zeros(shape, dtype=bool)
    for scheme in range(len(schemes.ids)):
        for month in range(MONTHS_A_YEAR):
            rows = schemes.of_month(scheme, first + month)
            month_cap[scheme, month] = min((r.month_cap for r in rows if r.month_cap != NO_AMOUNT), default=NO_AMOUNT)
            year_cap[scheme, month] = min((r.year_cap for r in rows if r.year_cap != NO_AMOUNT), default=NO_AMOUNT)
            cuts[scheme, month] = bool(rows) and all(row.cuts for row in rows)
            no_row[scheme, month] = not rows or any(row.fault for row in rows)
    return month_cap[groups.scheme], year_cap[groups.scheme], cuts[groups.scheme], no_row[groups.scheme]


def _unread(
    items: LocalItems,
    groups: Groups,
    there: Callable[[NDArray[np.int64], NDArray[np.int32]], NDArray[np.bool_]],
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Where a row of Onkosten of that volunteer cannot be read (2.13), and where that row tells its month."""
    placed = items.unread.month != NO_MONTH
    in_month = there(groups.unread[placed], items.unread.month[placed])
    return in_month | np.isin(np.arange(len(groups)), groups.unread[~placed])[:, None], in_month


def _cut(
    used: NDArray[np.int64],
    gross: NDArray[np.int64],
    month_cap: NDArray[np.int64],
    year_cap: NDArray[np.int64],
    cuts: NDArray[np.bool_],
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """What may be paid now, what lapses, and what counts for the maximum; nothing is carried over to a next month.

    A scheme that does not cut blocks the whole amount of a month that comes above a maximum.
    """
    payable, cut, tested = np.zeros_like(gross), np.zeros_like(gross), np.zeros_like(gross)
    to_date = np.zeros(len(gross), dtype=np.int64)
    for month in range(MONTHS_A_YEAR):
        here, cap, of_year = used[:, month], month_cap[:, month], year_cap[:, month]
        room = np.where(cap == NO_AMOUNT, gross[:, month], np.maximum(cap - here, 0))
        of_year_left = np.where(of_year == NO_AMOUNT, gross[:, month], np.maximum(of_year - to_date - here, 0))
        room = np.minimum(room, of_year_left)
        fits = np.minimum(gross[:, month], room)
        does_cut = cuts[:, month]
        payable[:, month] = np.where(does_cut | (fits == gross[:, month]), fits, 0)
        cut[:, month] = np.where(does_cut, gross[:, month] - fits, 0)
        tested[:, month] = here + np.where(does_cut, fits, gross[:, month])
        to_date += tested[:, month]
    return payable, cut, tested


def shares(weights: list[int], amount: int) -> list[int]:
    """The amount divided by the weights to the cent, by largest remainder; of equal remainders the first gets more."""
    total = sum(weights)
    if not total:
        return [0 for _ in weights]
    parts = [amount * weight // total for weight in weights]
    left = sorted(range(len(weights)), key=lambda place: (-(amount * weights[place] % total), place))
    for place in left[: amount - sum(parts)]:
        parts[place] += 1
    return parts
