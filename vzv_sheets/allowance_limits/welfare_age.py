"""The age limit of the exemption in welfare, on the day of the work (domain/allowances.md 1 Bijstand, 2.6).

Under the limit a fixed allowance has no exemption, whoever pays it; proven costs are not docked.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ages import NO_AGE, NO_PLACE, ages_on, first_days, places_on
from vzv_sheets.allowance_limits.claims import AmountKind, Claims
from vzv_sheets.allowance_limits.ledger_lines import NO_AMOUNT, NOT_REACHED
from vzv_sheets.allowance_limits.statuses import Status
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR, VolunteerMonths
from vzv_sheets.legal.figures import WELFARE_AGE_LIMIT, Figure, Figures
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number, first_day_of_month

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.cap_verdicts import CapVerdicts
    from vzv_sheets.allowance_limits.elsewhere import Declared
    from vzv_sheets.allowance_limits.local_ledger import LocalLedger
    from vzv_sheets.records.record_set import RecordSet


@dataclass(frozen=True, slots=True)
class FixedAmounts:
    """Fixed allowances above zero of one year, one item each: what was declared, computed, or received elsewhere.

    `record` is that of Onkosten and `shift` that of Uren, -1 where the amount is not from there: a fixed amount per
    month is from neither. `month` is a month of
    the year, 0 to 11. `day` is the day of the work, or the first day of the month where `by_date` is False.
    """

    record: NDArray[np.int64]
    shift: NDArray[np.int64]
    elsewhere: NDArray[np.bool_]
    volunteer: NDArray[np.int32]
    month: NDArray[np.int64]
    day: NDArray[np.int64]
    by_date: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class AgeTest:
    """The test of one year, of shape (volunteers, 12) and (volunteers,).

    `refused`: a fixed allowance was received under the age limit; `by_month` where the age on the first day of the
    month decided that. `doubtful`: there is a fixed allowance and the age or the limit is not known. `refused_year`
    and `doubtful_year` say the same of an amount that is only known for the year, by the age on 1 January.
    `under` and `unsure` tell whether somebody is under the limit on the first day of a month, and whether that is not
    known; `under_at_end` the same for 31 December. `limits` are the figures that hold on the first day of each month.
    `items` are the fixed allowances and `refused_items` which of them make a month refused.
    """

    refused: NDArray[np.bool_]
    by_month: NDArray[np.bool_]
    doubtful: NDArray[np.bool_]
    refused_year: NDArray[np.bool_]
    doubtful_year: NDArray[np.bool_]
    under: NDArray[np.bool_]
    unsure: NDArray[np.bool_]
    under_at_end: NDArray[np.bool_]
    limits: tuple[Figure | None, ...]
    items: FixedAmounts
    refused_items: NDArray[np.bool_]


def judge_ages(
    records: RecordSet,
    figures: Figures,
    claims: Claims,
    declared: Declared,
    local: LocalLedger | None,
    sums: VolunteerMonths,
    year: int,
) -> AgeTest:
    """The age test of these volunteers."""
    first = year * MONTHS_A_YEAR
    items = _fixed_amounts(records, claims, local, sums, year)
    months = np.arange(first, first + MONTHS_A_YEAR, dtype=np.int32)
    people = np.repeat(sums.people, MONTHS_A_YEAR)
    under, unsure = (
        each.reshape(-1, MONTHS_A_YEAR)
        for each in _under(records, figures, people, np.tile(first_days(months), len(sums.people)))
    )
    refused_items, doubtful_items = _under(records, figures, items.volunteer, items.day)
    who = np.searchsorted(sums.people, items.volunteer)

    def months_with(chosen: NDArray[np.bool_]) -> NDArray[np.bool_]:
        found = np.zeros(sums.has_row.shape, dtype=bool)
        found[who[chosen], items.month[chosen]] = True
        return found

    # What other organisations pay by a declaration per month is known by its month only.
    by_declaration = (sums.elsewhere > 0) & ~months_with(items.elsewhere)
    any_fixed = (sums.forfait > 0) | (sums.elsewhere > 0)
    refused = any_fixed & (months_with(refused_items) | (by_declaration & under))
    by_month = months_with(refused_items & ~items.by_date) | (by_declaration & under)
    doubtful = any_fixed & (months_with(doubtful_items) | (by_declaration & unsure))
    whole_year = (declared.has_year & (declared.year_cents > 0))[sums.people]
    last_day = np.full(len(sums.people), day_number(first_day_of_month(first + MONTHS_A_YEAR)) - 1, dtype=np.int64)
    return AgeTest(
        refused, refused & by_month, doubtful, whole_year & under[:, 0], whole_year & unsure[:, 0], under, unsure,
        _under(records, figures, sums.people, last_day)[0], _limits(figures, first), items,
        refused_items & refused[who, items.month],
    )  # fmt: skip


def _under(
    records: RecordSet, figures: Figures, volunteer: NDArray[np.int32], day: NDArray[np.int64]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Whether the volunteer is under the age limit on that day, and whether that cannot be told. A limit of zero
    excludes nobody; then no birth date is needed.
    """
    history = figures.history(WELFARE_AGE_LIMIT)
    place = places_on(history, day)
    limit = np.array([figure.value for figure in history] + [0], dtype=np.int64)[place]
    age = ages_on(records, volunteer, day)
    unknown = (place == NO_PLACE) | ((limit > 0) & (age == NO_AGE))
    return ~unknown & (limit > 0) & (age < limit), unknown


def _limits(figures: Figures, first: int) -> tuple[Figure | None, ...]:
    days = [first_day_of_month(first + month) for month in range(MONTHS_A_YEAR)]
    return tuple(figures.at(WELFARE_AGE_LIMIT, day) for day in days)


def _fixed_amounts(
    records: RecordSet, claims: Claims, local: LocalLedger | None, sums: VolunteerMonths, year: int
) -> FixedAmounts:
    is_there = np.zeros(len(records.table("Vrijwilligers")) + 1, dtype=bool)
    is_there[sums.people] = True
    fixed = claims.counts & (claims.cents > 0) & is_there[claims.volunteer] & (claims.month // MONTHS_A_YEAR == year)
    fixed &= claims.elsewhere | (claims.tested & (claims.kind == AmountKind.FORFAIT))
    rows = np.flatnonzero(fixed)
    date = records.table("Onkosten")["werkdatum"]
    by_date = date.filled[rows]
    day = np.where(by_date, date.values[rows], first_days(claims.month[rows])).astype(np.int64)
    declared = FixedAmounts(
        rows, np.full(len(rows), -1), claims.elsewhere[rows], claims.volunteer[rows],
        claims.month[rows].astype(np.int64) % MONTHS_A_YEAR, day, by_date,
    )  # fmt: skip
    if local is None:
        return declared
    hours, months, pays = local.hours, local.months, local.amounts.computed > 0
    # Where everything was cut or declared nothing is computed.
    counted = ~hours.waiting & is_there[hours.volunteer] & (hours.units > 0)
    shift = np.flatnonzero(counted & pays[local.groups.hours, hours.month % MONTHS_A_YEAR])
    by_shift = FixedAmounts(
        np.full(len(shift), -1), hours.record[shift], np.zeros(len(shift), dtype=bool), hours.volunteer[shift],
        hours.month[shift].astype(np.int64) % MONTHS_A_YEAR, hours.day[shift], np.ones(len(shift), dtype=bool),
    )  # fmt: skip
    counted = is_there[months.volunteer] & (months.cents > 0)
    item = np.flatnonzero(counted & pays[local.groups.months, months.month % MONTHS_A_YEAR])
    by_month = FixedAmounts(
        np.full(len(item), -1), np.full(len(item), -1), np.zeros(len(item), dtype=bool), months.volunteer[item],
        months.month[item].astype(np.int64) % MONTHS_A_YEAR, first_days(months.month[item]),
        np.zeros(len(item), dtype=bool),
    )  # fmt: skip
    parts = (declared, by_shift, by_month)
    return FixedAmounts(
        *(np.concatenate([getattr(part, each.name) for part in parts]) for each in fields(FixedAmounts))
    )


def without_exemption(verdicts: CapVerdicts, ages: AgeTest) -> CapVerdicts:
    """The verdicts after the age test: no cap holds for a month without exemption and nothing fixed is payable.

    A year in which a month has no exemption has none itself; its cap holds only for who reached the age in it.
    """
    refused = ages.refused & verdicts.capped[:, None]
    refused_year = (refused.any(axis=1) | ages.refused_year) & verdicts.capped
    without_cap = refused_year & ages.under_at_end
    unknown, no_exemption = np.uint16(Status.UNKNOWN.bit), np.uint16(Status.NO_EXEMPTION.bit)
    of_year = np.where(without_cap, verdicts.year_statuses & unknown, verdicts.year_statuses)
    of_year = np.where(refused_year, of_year & ~np.uint16(Status.WITHIN.bit) | no_exemption, of_year)
    payable = np.where(ages.unsure & ~refused, NO_AMOUNT, verdicts.payable_now)
    return replace(
        verdicts,
        month_cap=np.where(refused, NO_AMOUNT, verdicts.month_cap),
        year_cap_in_month=np.where(refused, NO_AMOUNT, verdicts.year_cap_in_month),
        room_month=_nothing_left(refused, verdicts.room_month),
        room_year=_nothing_left(refused, verdicts.room_year),
        payable_now=_nothing_left(refused | ages.under, payable),
        reached=np.where(refused, NOT_REACHED, verdicts.reached),
        statuses=np.where(refused, verdicts.statuses & unknown | no_exemption, verdicts.statuses),
        year_cap=np.where(without_cap, NO_AMOUNT, verdicts.year_cap),
        room_of_year=_nothing_left(without_cap, verdicts.room_of_year),
        year_reached=np.where(without_cap, NOT_REACHED, verdicts.year_reached),
        year_statuses=of_year,
    )


def _nothing_left(where: NDArray[np.bool_], room: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.where(where & (room != NO_AMOUNT), 0, room)
