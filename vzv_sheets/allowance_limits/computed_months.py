"""Fixed amounts per month that a local scheme pays for a placement (domain/allowances.md 2.14, bedrag_per_maand).

Where Uren has rows of a placement, the amount is for every month in which the volunteer was there; where it has none,
for every month in which the placement ran from the first day to the last, in the present month up to the reference
date. It is a whole amount, never a part, and needs no approval of hours. Nothing is paid for a month to come.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import NO_MONTH, month_of_day
from vzv_sheets.allowance_limits.computed_hours import (
    HOUR_FAULTS,
    NO_RECORD,
    HourFaults,
    in_own_time,
    joined_faults,
    key_of,
    nothing_worked,
    told_of,
    too_early,
)
from vzv_sheets.allowance_limits.ledger_lines import NO_AMOUNT
from vzv_sheets.allowance_limits.scheme_conditions import ALL_MET, COLUMN_OF_CONDITION, Refusals, tested_conditions
from vzv_sheets.allowance_limits.schemes_of_people import schemes_of_people
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.records.columns import UNREADABLE
from vzv_sheets.records.placements import NOT_STARTED, spans, status_is
from vzv_sheets.records.worked_hours import ABSENT, shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number, first_day_of_month

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.local_schemes import LocalSchemes, PlacementSchemes
    from vzv_sheets.records.columns import Table
    from vzv_sheets.records.record_set import RecordSet

_READABLE = -1


@dataclass(frozen=True, slots=True)
class PaidMonths:
    """One item per placement and month number with a fixed amount: `row` is a place in `LocalSchemes.rows`."""

    volunteer: NDArray[np.int32]
    placement: NDArray[np.int32]
    scheme: NDArray[np.int32]
    row: NDArray[np.int32]
    month: NDArray[np.int32]
    cents: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Running:
    """A placement in a month in which it ran: `first` and `last` are its days in that month.

    `month` is NO_MONTH where the dates of the placement do not tell when it ran.
    """

    placement: NDArray[np.int32]
    month: NDArray[np.int32]
    first: NDArray[np.int64]
    last: NDArray[np.int64]

    def only(self, where: NDArray[np.bool_]) -> _Running:
        return _Running(self.placement[where], self.month[where], self.first[where], self.last[where])


def paid_months(
    records: RecordSet,
    schemes: LocalSchemes,
    placed: PlacementSchemes,
    declared: NDArray[np.int64],
    left_out: NDArray[np.int64],
    year: int,
) -> tuple[PaidMonths, HourFaults, Refusals]:
    """The months of a year that a scheme pays, what cannot be counted, and what it does not pay.

    `declared` holds the placement and month (`key_of`) of fixed amounts that stand on Onkosten, `left_out` the records
    of Uren that must not count.
    """
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    usable = schemes.that("pays_months")[placed.scheme[:-1]] & (owner >= 0) & in_own_time(records)[:-1]
    ran = _running(records, np.flatnonzero(usable & ~status_is(records, *NOT_STARTED)), left_out, year)
    ran = ran.only(~np.isin(key_of(ran.placement, ran.month), declared))
    scheme, volunteer, unclear = placed.scheme[ran.placement], owner[ran.placement], ran.month == NO_MONTH
    row, valid = _rows(schemes, scheme, ran)
    cents = schemes.column("month_amount")[row]
    broken = np.array([bool(each.fault) for each in schemes.rows] + [False])[row]
    fault = np.full(len(scheme), _READABLE, dtype=np.int8)
    tested = tested_conditions(records, schemes, row, volunteer, ran.first)
    for what, where in (
        (("Plaatsingen", "startdatum"), unclear),
        (("Plaatsingen", "regeling_id"), placed.doubtful[ran.placement]),
        (("Plaatsingen", "werktijd"), (records.table("Plaatsingen")["werktijd"].state == UNREADABLE)[ran.placement]),
        (("Regelingen", "geldig_van"), broken | (valid != 1)),
        *((("Vrijwilligers", key), tested.doubtful == place) for place, key in enumerate(COLUMN_OF_CONDITION)),
    ):
        fault[where & (fault == _READABLE)] = HOUR_FAULTS.index(what)
    # Before a scheme began, and while it pays otherwise, nothing is due; later without a valid row nobody can tell.
    due = (ran.last >= schemes.begins()[scheme]) & ((cents != NO_AMOUNT) | broken | (valid != 1))
    good, bad = due & (fault == _READABLE), np.flatnonzero((due | unclear) & (fault != _READABLE))
    refused = np.flatnonzero(good & (tested.failed != ALL_MET))
    good &= tested.failed == ALL_MET
    nothing = np.full(len(bad), NO_RECORD, dtype=np.int64)
    faults = HourFaults(nothing, volunteer[bad], ran.placement[bad], scheme[bad], ran.month[bad], fault[bad])
    unread = _unread_shifts(records, schemes, placed, declared, left_out, year)
    return (
        PaidMonths(volunteer[good], ran.placement[good], scheme[good], row[good], ran.month[good], cents[good]),
        joined_faults(faults, unread),
        Refusals(volunteer[refused], scheme[refused], ran.month[refused], row[refused], tested.failed[refused]),
    )


def _rows(
    schemes: LocalSchemes, scheme: NDArray[np.int32], ran: _Running
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The row of the scheme on the first day of the placement in the month, else one later in that month; how many."""
    row, valid = schemes.rows_between(scheme, ran.first, ran.first)
    later, within = schemes.rows_between(scheme, ran.first, ran.last)
    return np.where(valid == 0, later, row), np.where(valid == 0, within, valid)


def _running(records: RecordSet, candidates: NDArray[np.int64], left_out: NDArray[np.int64], year: int) -> _Running:
    """Every month that may be paid of these placements."""
    span, today = spans(records), day_number(records.as_of)
    has_rows, attended = _attended(records, left_out, year)
    known, paused = span.known, status_is(records, "gepauzeerd")
    found: list[tuple[NDArray[np.int64], tuple[int, int, int]]] = []
    for month in range(year * MONTHS_A_YEAR, (year + 1) * MONTHS_A_YEAR):
        first, after = (day_number(first_day_of_month(month + step)) for step in (0, 1))
        if first > today:
            break
        whole = known & ~paused & (span.start <= first) & (span.end >= min(after - 1, today))
        there = np.isin(key_of(candidates, np.full(len(candidates), month, dtype=np.int32)), attended)
        chosen = candidates[np.where(has_rows[candidates], there, whole[candidates])]
        found.append((chosen, (month, first, after - 1)))
    found.append((candidates[~known[candidates] & ~has_rows[candidates]], (NO_MONTH, 0, 0)))
    placement = np.concatenate([chosen for chosen, _ in found]).astype(np.int32)
    months = np.repeat(np.array([when for _, when in found], dtype=np.int64), [len(chosen) for chosen, _ in found], 0)
    number, first, last = months.T
    begins = np.clip(span.start[placement], first, last)
    return _Running(placement, number.astype(np.int32), begins, last)


def _attended(
    records: RecordSet, left_out: NDArray[np.int64], year: int
) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
    """Per placement whether Uren has any row of it, and the placement and month (`key_of`) with a worked shift."""
    work, has_rows = shifts(records), np.zeros(len(records.table("Plaatsingen")), dtype=bool)
    has_rows[work.placement[work.placement >= 0]] = True
    hours = records.table("Uren")
    there = (
        ~nothing_worked(records, work) & work.dated & (work.placement >= 0) & (work.day <= day_number(records.as_of))
    )
    there &= ~_absence(hours)[work.record] & ~np.isin(work.record, left_out)
    month = month_of_day(work.day[there])
    in_year = month // MONTHS_A_YEAR == year
    return has_rows, np.unique(key_of(work.placement[there][in_year], month[in_year].astype(np.int32)))


def _absence(hours: Table) -> NDArray[np.bool_]:
    """Rows of Uren of somebody who was not there, or of whom that cannot be read."""
    found: NDArray[np.bool_] = hours["aanwezigheid"].equals(*ABSENT) | (hours["aanwezigheid"].state == UNREADABLE)
    return found


def _unread_shifts(
    records: RecordSet,
    schemes: LocalSchemes,
    placed: PlacementSchemes,
    declared: NDArray[np.int64],
    left_out: NDArray[np.int64],
    year: int,
) -> HourFaults:
    """Rows of Uren that do not tell whether, when or where somebody was there: months may be paid by them (2.13)."""
    work, hours, by_month = shifts(records), records.table("Uren"), schemes.that("pays_months")
    place = np.where(work.placement >= 0, work.placement, -1)
    owner = np.append(records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers"), np.int32(-1))[place]
    people = np.where(work.volunteer >= 0, work.volunteer, -1).astype(np.int32)
    scheme, own = placed.scheme[place], (owner == people) & (people >= 0)
    month = np.where(work.dated, month_of_day(work.day), NO_MONTH).astype(np.int32)
    fault = np.full(len(place), _READABLE, dtype=np.int8)
    for key, where in (
        ("plaatsing_id", ~own),
        ("datum", ~work.dated),
        ("uren", ~work.counted & ~hours["dagdelen"].filled[work.record]),
        ("aanwezigheid", (hours["aanwezigheid"].state == UNREADABLE)[work.record]),
    ):
        fault[where & (fault == _READABLE)] = HOUR_FAULTS.index(("Uren", key))
    relevant = (
        (fault != _READABLE) & ((month == NO_MONTH) | (month // MONTHS_A_YEAR == year)) & (by_month[scheme] | ~own)
    )
    relevant &= ~hours["aanwezigheid"].equals(*ABSENT)[work.record] & ~np.isin(work.record, left_out)
    too_early_or_late = (work.day < schemes.begins()[scheme]) | (work.day > day_number(records.as_of))
    relevant &= ~(work.dated & too_early_or_late) & ((place < 0) | in_own_time(records)[place])
    relevant &= ~np.isin(key_of(place, month), declared)
    chosen = np.flatnonzero(relevant)
    index, of_person = schemes_of_people(records, placed, people[chosen])
    may_be = by_month[of_person] & ~too_early(work, chosen[index], schemes, of_person)
    possible = (index[may_be], of_person[may_be])
    owner = np.where(by_month[scheme], owner, -1)
    return told_of(work, chosen, (people, owner, scheme, month), fault[chosen], possible)
