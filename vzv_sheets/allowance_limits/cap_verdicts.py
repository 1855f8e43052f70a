"""The test against the caps of a scheme of the law, per month and per year (domain/allowances.md 2.1, 2.2, 2.7, 2.16).

The tax rule, the exemption of welfare and the rules of UWV count the same amounts; their caps differ.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ledger_lines import NO_AMOUNT, NOT_REACHED
from vzv_sheets.allowance_limits.statuses import HOUR_OVER, Status
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR, Unreadable, VolunteerMonths
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.caps import Caps
    from vzv_sheets.legal.figures import Figure

_TENTHS, _NEAR_TENTHS = 10, 9
_PACE_MONTHS = 3


@dataclass(frozen=True, slots=True)
class CapVerdicts:
    """Verdicts of shape (volunteers, 12) and (volunteers,): sets of statuses, amounts in cents, NO_AMOUNT where a cap
    or room is not known or there is none.

    `capped`: the caps hold for this volunteer and year; otherwise only proven costs were paid. `in_kind_only`: only
    gifts make that so. `reached` is the month (0 to 11) in which the year cap is reached at the pace of the three
    months up to that month, NOT_REACHED when not in this year.
    """

    capped: NDArray[np.bool_]
    in_kind_only: NDArray[np.bool_]
    tested: NDArray[np.int64]
    to_date: NDArray[np.int64]
    month_cap: NDArray[np.int64]
    year_cap_in_month: NDArray[np.int64]
    room_month: NDArray[np.int64]
    room_year: NDArray[np.int64]
    payable_now: NDArray[np.int64]
    reached: NDArray[np.int64]
    statuses: NDArray[np.uint16]
    total: NDArray[np.int64]
    year_cap: NDArray[np.int64]
    room_of_year: NDArray[np.int64]
    year_reached: NDArray[np.int64]
    year_statuses: NDArray[np.uint16]


@dataclass(frozen=True, slots=True)
class Unsure:
    """Which months, of shape (volunteers, 12), and which years have no certain answer though all amounts are read."""

    month: NDArray[np.bool_]
    year: NDArray[np.bool_]


def judge_caps(
    sums: VolunteerMonths,
    unreadable: Unreadable,
    caps: Caps,
    hour_status: NDArray[np.int8],
    *,
    has_basis: bool,
    unsure: Unsure | None = None,
) -> CapVerdicts:
    """The verdicts of one year. `hour_status` has shape (volunteers, 12); `has_basis` tells whether the organisation
    may use the scheme at all (Instellingen.vrijwilligersregeling_grondslag): without it nothing fixed is payable.
    `unsure` makes capped months and years unknown for another reason.
    """
    capped, in_kind_only = _who_is_capped(sums)
    tested = np.where(capped[:, None], sums.month_total, 0)
    to_date = np.where(capped[:, None], sums.to_date, 0)
    month_cap = _where_capped(capped, _amounts(caps.month)[None, :])
    cap_in_month = _where_capped(capped, _amounts(caps.year_in_month)[None, :])
    year_cap = _where_capped(capped, _amounts([caps.year])[None, :])[:, 0]
    unknown, unknown_year = _unknown(
        unreadable, capped, caps, (month_cap == NO_AMOUNT) | (cap_in_month == NO_AMOUNT), year_cap == NO_AMOUNT
    )
    if unsure is not None:
        unknown |= unsure.month & capped[:, None]
        unknown_year |= unsure.year & capped
    statuses = Marks(unknown)
    statuses.compare(tested, month_cap, Status.OVER_MONTH)
    statuses.compare(to_date, cap_in_month, Status.OVER_YEAR)
    statuses.put(Status.OVER_HOUR, hour_status == HOUR_OVER)
    total = to_date[:, -1]
    year_statuses = Marks(unknown_year)
    year_statuses.compare(total, year_cap, Status.OVER_YEAR)
    room_month = _room(month_cap, tested, unknown)
    room_year = _room(cap_in_month, total[:, None], unknown | unknown_year[:, None])
    growth = np.where(capped[:, None], sums.growth, 0)
    reached = _reached(to_date, cap_in_month, growth, unknown_year)
    return CapVerdicts(
        capped,
        in_kind_only,
        tested,
        to_date,
        month_cap,
        cap_in_month,
        room_month,
        room_year,
        _payable(room_month, room_year, has_basis=has_basis),
        reached,
        statuses.done(capped[:, None]),
        total,
        year_cap,
        _room(year_cap, total, unknown_year),
        _last_pace(reached, tested),
        year_statuses.done(capped),
    )


def _who_is_capped(sums: VolunteerMonths) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Proven costs alone have no maximum; anything fixed, a gift or money from elsewhere brings all under the caps."""
    forfait = (sums.forfait != 0).any(axis=1)
    gifts = (sums.in_kind != 0).any(axis=1)
    elsewhere = (sums.elsewhere != 0).any(axis=1) | (sums.elsewhere_to_date[:, -1] != 0)
    only_costs = ~forfait & ~gifts & ~elsewhere & (sums.actual != 0).any(axis=1)
    return ~only_costs, gifts & ~forfait & ~elsewhere


def _unknown(
    unreadable: Unreadable,
    capped: NDArray[np.bool_],
    caps: Caps,
    no_cap_known: NDArray[np.bool_],
    no_year_cap_known: NDArray[np.bool_],
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """The months and the years without an answer: something cannot be read, or no figure is known (2.11, 2.13).

    Costs are only free of a maximum when it is certain that nothing fixed was paid.
    """
    own = np.array([bool(cells) for cells in caps.unreadable])
    doubtful = ~capped & unreadable.may_be_fixed
    months = unreadable.month | (unreadable.year | doubtful)[:, None]
    months |= capped[:, None] & (no_cap_known | own[None, :])
    return months, unreadable.anywhere | doubtful | (capped & (no_year_cap_known | own.any()))


def _amounts(figures: Sequence[Figure | None]) -> NDArray[np.int64]:
    return np.array([NO_AMOUNT if figure is None else figure.value for figure in figures], dtype=np.int64)


def _where_capped(capped: NDArray[np.bool_], caps: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.where(capped[:, None], caps, NO_AMOUNT)


class Marks:
    """A set of statuses per item, while it is being made."""

    def __init__(self, unknown: NDArray[np.bool_]) -> None:
        self._bits = np.where(unknown, Status.UNKNOWN.bit, 0).astype(np.uint16)
        self._unknown = unknown

    def put(self, status: Status, where: NDArray[np.bool_]) -> None:
        """Add a status to some of the items."""
        self._bits[where] |= np.uint16(status.bit)

    def compare(self, amount: NDArray[np.int64], cap: NDArray[np.int64], over: Status) -> None:
        """Over the cap, on it, or at 90 % of it or more; of what is unknown only what is over can be said (2.13)."""
        known = cap != NO_AMOUNT
        self.put(over, known & (amount > cap))
        sayable = known & ~self._unknown
        self.put(Status.AT_LIMIT, sayable & (amount == cap))
        near = _TENTHS * amount >= _NEAR_TENTHS * np.where(known, cap, 0)
        self.put(Status.NEAR, sayable & near & (amount < cap))

    def done(self, capped: NDArray[np.bool_]) -> NDArray[np.uint16]:
        """The sets; what has no other status is within the caps, or has none."""
        nothing = self._bits == 0
        self.put(Status.WITHIN, nothing & capped)
        self.put(Status.NO_CAP, nothing & ~capped)
        return self._bits


def _room(cap: NDArray[np.int64], amount: NDArray[np.int64], unknown: NDArray[np.bool_]) -> NDArray[np.int64]:
    return np.where(unknown | (cap == NO_AMOUNT), NO_AMOUNT, np.maximum(cap - amount, 0))


def _payable(room_month: NDArray[np.int64], room_year: NDArray[np.int64], *, has_basis: bool) -> NDArray[np.int64]:
    smallest = np.minimum(room_month, room_year)
    return smallest if has_basis else np.where(smallest == NO_AMOUNT, NO_AMOUNT, 0)


def _reached(
    to_date: NDArray[np.int64],
    cap: NDArray[np.int64],
    growth: NDArray[np.int64],
    unknown_year: NDArray[np.bool_],
) -> NDArray[np.int64]:
    """The month in which the year cap is reached: the first that did, else at the pace of the last three months."""
    months = np.arange(MONTHS_A_YEAR)[None, :]
    has_reached = (cap != NO_AMOUNT) & (to_date >= cap)
    first_reached = np.where(has_reached.any(axis=1), has_reached.argmax(axis=1), NOT_REACHED)[:, None]
    grew = growth != 0
    first_paid = np.where(grew.any(axis=1), grew.argmax(axis=1), MONTHS_A_YEAR)[:, None]
    summed = np.cumsum(growth, axis=1)
    recent = summed.copy()
    recent[:, _PACE_MONTHS:] -= summed[:, :-_PACE_MONTHS]
    length = np.minimum(months - first_paid + 1, _PACE_MONTHS)
    grows = (recent > 0) & (length > 0) & (cap != NO_AMOUNT)
    reached = np.full(to_date.shape, NOT_REACHED, dtype=np.int64)
    for later in reversed(range(MONTHS_A_YEAR)):  # a cap may change within the year
        then = cap[:, later, None]
        enough = (then - to_date) * length <= recent * (later - months)
        reached[grows & (then != NO_AMOUNT) & (months < later) & enough] = later
    reached = np.where(has_reached, first_reached, reached)
    return np.where(unknown_year[:, None], NOT_REACHED, reached)


def _last_pace(reached: NDArray[np.int64], tested: NDArray[np.int64]) -> NDArray[np.int64]:
    """The month reached as seen from the last month with anything in it, for the line of the year."""
    paid = tested != 0
    last = np.where(paid.any(axis=1), MONTHS_A_YEAR - 1 - paid[:, ::-1].argmax(axis=1), 0)
    return reached[np.arange(len(reached)), last]
