"""What each volunteer received per work month of one year, added up in cents (domain/allowances.md 2.1, 2.3, 2.5)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import NO_MONTH, NOBODY, AmountKind, Claims
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.elsewhere import Declared

MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class VolunteerMonths:
    """Sums in cents of shape (volunteers, 12); `people` holds the record of Vrijwilligers of each row, ascending.

    `forfait`, `actual` and `in_kind` are what was paid or approved here, `elsewhere` what other organisations paid by
    the rows of Onkosten, else by the declaration per month; `elsewhere_known` where one of both tells it. `to_date`
    is everything from January on, with the declaration per year where there is one: `declared_year` of shape
    (volunteers,). `submitted` is not counted.
    """

    people: NDArray[np.int32]
    forfait: NDArray[np.int64]
    actual: NDArray[np.int64]
    in_kind: NDArray[np.int64]
    elsewhere: NDArray[np.int64]
    elsewhere_known: NDArray[np.bool_]
    elsewhere_to_date: NDArray[np.int64]
    declared_year: NDArray[np.int64]
    submitted: NDArray[np.int64]
    has_row: NDArray[np.bool_]

    def picked(self, places: NDArray[np.int64]) -> VolunteerMonths:
        """The sums of some of the volunteers."""
        return VolunteerMonths(*(getattr(self, each.name)[places] for each in fields(self)))

    @property
    def own(self) -> NDArray[np.int64]:
        """What was paid or approved here, of all three kinds."""
        return self.forfait + self.actual + self.in_kind

    @property
    def month_total(self) -> NDArray[np.int64]:
        """Everything that may count in a month."""
        return self.own + self.elsewhere

    @property
    def to_date(self) -> NDArray[np.int64]:
        """Everything that may count from January up to and including the month."""
        return np.cumsum(self.own, axis=1) + self.elsewhere_to_date

    @property
    def growth(self) -> NDArray[np.int64]:
        """What each month adds to the year: a year's amount from elsewhere is there from the start and has no pace."""
        return np.diff(self.to_date, axis=1, prepend=self.declared_year[:, None])


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Where something cannot be read: `month` of shape (volunteers, 12) by a row of that month, `year` by a row whose
    month is unreadable or a declaration; `may_be_fixed` where it may be a fixed allowance.
    """

    month: NDArray[np.bool_]
    year: NDArray[np.bool_]
    may_be_fixed: NDArray[np.bool_]

    def picked(self, places: NDArray[np.int64]) -> Unreadable:
        """The same for some of the volunteers."""
        return Unreadable(self.month[places], self.year[places], self.may_be_fixed[places])

    @property
    def anywhere(self) -> NDArray[np.bool_]:
        """Per volunteer whether anything of the year cannot be read."""
        return self.month.any(axis=1) | self.year


@dataclass(frozen=True, slots=True)
class ComputedFees:
    """Fixed allowances that follow from the hours on Uren, one item per volunteer and month number (2.14).

    `cents` counts for the caps, `submitted` waits for approval of the hours. `unknown`: a row of Uren cannot be read.
    `unknown_year` holds the volunteers of whom such a row does not tell its month.
    """

    volunteer: NDArray[np.int32]
    month: NDArray[np.int32]
    cents: NDArray[np.int64]
    submitted: NDArray[np.int64]
    unknown: NDArray[np.bool_]
    unknown_year: NDArray[np.int32]


def add_up(
    claims: Claims, declared: Declared, computed: ComputedFees | None, year: int
) -> tuple[VolunteerMonths, Unreadable]:
    """The sums of one calendar year, for every volunteer with a row, a declared or a computed amount in it."""
    first = year * MONTHS_A_YEAR
    in_year = claims.counts & (claims.month >= first) & (claims.month < first + MONTHS_A_YEAR)
    faults = claims.faults
    of_year = (faults.volunteer != NOBODY) & (
        (faults.month == NO_MONTH) | ((faults.month >= first) & (faults.month < first + MONTHS_A_YEAR))
    )
    nobody = np.zeros(0, dtype=np.int32)
    people_of_hours = nobody if computed is None else np.concatenate([computed.volunteer, computed.unknown_year])
    people = np.unique(
        np.concatenate(
            [claims.volunteer[in_year], faults.volunteer[of_year], np.flatnonzero(declared.matters), people_of_hours]
        )
    ).astype(np.int32)
    rows = np.flatnonzero(in_year)
    who = np.searchsorted(people, claims.volunteer[rows])
    at = who * MONTHS_A_YEAR + claims.month[rows] - first
    shape = (len(people), MONTHS_A_YEAR)

    def sums(where: NDArray[np.bool_]) -> NDArray[np.int64]:
        total = np.zeros(shape[0] * shape[1], dtype=np.int64)
        np.add.at(total, at[where], claims.cents[rows[where]])
        return total.reshape(shape)

    tested, kind, elsewhere = claims.tested[rows], claims.kind[rows], claims.elsewhere[rows]
    has_elsewhere = np.zeros(shape, dtype=bool)
    has_elsewhere.reshape(-1)[at[elsewhere]] = True
    unreadable = _unreadable(claims, declared, people, of_year, first)
    has_row = unreadable.month.copy()
    has_row.reshape(-1)[at] = True
    received, known, to_date = _elsewhere(sums(elsewhere), has_elsewhere, declared, people)
    forfait, submitted = sums(tested & (kind == AmountKind.FORFAIT)), sums(~tested & ~elsewhere)
    if computed is not None:
        place = (np.searchsorted(people, computed.volunteer), computed.month - first)
        np.add.at(forfait, place, computed.cents)
        np.add.at(submitted, place, computed.submitted)
        has_row[place] = True
        unknown = (place[0][computed.unknown], place[1][computed.unknown])
        unreadable.month[unknown] = True
        all_year = np.searchsorted(people, computed.unknown_year)
        unreadable.year[all_year] = True
        unreadable.may_be_fixed[np.concatenate([unknown[0], all_year])] = True
    return VolunteerMonths(
        people,
        forfait=forfait,
        actual=sums(tested & (kind == AmountKind.ACTUAL)),
        in_kind=sums(tested & (kind == AmountKind.IN_KIND)),
        elsewhere=received,
        elsewhere_known=known,
        elsewhere_to_date=to_date,
        declared_year=declared.year_cents[people],
        submitted=submitted,
        has_row=has_row,
    ), unreadable


def _elsewhere(
    paid: NDArray[np.int64], has_row: NDArray[np.bool_], declared: Declared, people: NDArray[np.int32]
) -> tuple[NDArray[np.int64], NDArray[np.bool_], NDArray[np.int64]]:
    """Per month what was received elsewhere and whether it is known, and what counts of it up to that month.

    Rows replace the declared amount of their month. A declared amount per year replaces the sum of the months in the
    year test, from January on: nobody knows when it is paid. Rows that add up to more than it are facts and stay.
    """
    has_month = declared.has_month[people][:, None]
    per_month = np.where(has_row, paid, declared.month_cents[people][:, None])
    nothing_all_year = (declared.has_year & (declared.year_cents == 0))[people][:, None]
    known = has_row | has_month | nothing_all_year
    by_month = np.cumsum(per_month, axis=1)
    by_year = np.maximum(declared.year_cents[people][:, None], np.cumsum(paid, axis=1))
    return per_month, known, np.where(declared.has_year[people][:, None], by_year, by_month)


def _unreadable(
    claims: Claims, declared: Declared, people: NDArray[np.int32], of_year: NDArray[np.bool_], first: int
) -> Unreadable:
    month = np.zeros((len(people), MONTHS_A_YEAR), dtype=bool)
    year = declared.fault[people] >= 0
    may_be_fixed = year.copy()
    who = np.searchsorted(people, claims.faults.volunteer[of_year])
    when = claims.faults.month[of_year]
    placed = when != NO_MONTH
    month[who[placed], when[placed] - first] = True
    year[who[~placed]] = True
    may_be_fixed[who[claims.faults.may_be_fixed[of_year]]] = True
    return Unreadable(month, year, may_be_fixed)
