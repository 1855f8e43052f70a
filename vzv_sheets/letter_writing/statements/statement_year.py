"""The year that allowance statements are about: the ledger and the worked hours, computed once for all letters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import NO_MONTH
from vzv_sheets.allowance_limits.evidence import Evidence
from vzv_sheets.allowance_limits.ledger import Ledger
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.checks.allowance_ledgers import allowance_ledger
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.records.worked_hours import ABSENT, Shifts, shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_of, month_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

_OWN_TIME = "eigen tijd"


@dataclass(frozen=True, slots=True)
class StatementYear:
    """The ledger of one year, grouped by record of Vrijwilligers.

    `month_lines` and `year_lines` are places in `Ledger.months` and `Ledger.years`. `claims` and `hours` are the
    records of Onkosten and Uren that a statement rests on, unreadable ones included. `minutes` are the worked minutes
    by volunteer and month number, without the months of which a row has no readable hours: those are in
    `hours_unread`. `claims_unread` holds volunteer and month number of amounts that cannot be read, NO_MONTH where
    nothing tells when.
    """

    ledger: Ledger
    evidence: Evidence
    month_lines: Mapping[int, Sequence[int]]
    year_lines: Mapping[int, Sequence[int]]
    claims: Mapping[int, Sequence[int]]
    hours: Mapping[int, Sequence[int]]
    minutes: Mapping[tuple[int, int], int]
    hours_unread: frozenset[tuple[int, int]]
    claims_unread: frozenset[tuple[int, int]]

    def is_unread(self, volunteer: int, month: int) -> bool:
        """Whether an amount of that month, or of an unknown month, cannot be read."""
        return not self.claims_unread.isdisjoint({(volunteer, month), (volunteer, NO_MONTH)})

    def any_unread(self, volunteer: int) -> bool:
        """Whether an amount of the year cannot be read."""
        months = range(self.ledger.first_month, self.ledger.first_month + MONTHS_A_YEAR)
        return any(self.is_unread(volunteer, month) for month in months)


@derived
def statement_year(records: RecordSet) -> StatementYear:
    """The year in which the period ends."""
    return grouped(allowance_ledger(records, records.period.last.year))


def grouped(found: Ledger) -> StatementYear:
    """A ledger with everything that a statement needs, by volunteer."""
    records = found.records
    work = shifts(records)
    worked = _worked(records, work)
    month = _months(work.day)
    of_year = worked & work.dated & (month // MONTHS_A_YEAR == found.year)
    known = np.flatnonzero(of_year & work.counted)
    unknown = of_year & ~work.counted
    hours_unread = frozenset(zip(work.volunteer[unknown].tolist(), month[unknown].tolist(), strict=True))
    claims, unread = _claims(found)
    printed = of_year | (worked & ~work.dated)
    return StatementYear(
        found,
        Evidence(found),
        _by_volunteer(found.months.volunteer, range(len(found.months))),
        _by_volunteer(found.years.volunteer, range(len(found.years))),
        claims,
        _by_volunteer(work.volunteer[printed], work.record[printed].tolist()),
        _sums(work.volunteer[known], month[known], work.minutes[known], hours_unread),
        hours_unread,
        unread,
    )


def _worked(records: RecordSet, work: Shifts) -> NDArray[np.bool_]:
    """Where a volunteer was there, in his own time (domain/allowances.md 2.14)."""
    absent = records.table("Uren")["aanwezigheid"].equals(*ABSENT)[work.record]
    time = records.table("Plaatsingen")["werktijd"]
    other_time = np.append(time.filled & ~time.equals(_OWN_TIME), False)
    placed = np.where(work.placement >= 0, work.placement, -1)
    worked: NDArray[np.bool_] = (work.volunteer >= 0) & ~absent & ~other_time[placed]
    return worked


def _months(days: NDArray[np.int64]) -> NDArray[np.int64]:
    different, place = np.unique(days, return_inverse=True)
    return np.array([month_number(day_of(day)) for day in different.tolist()] + [0], dtype=np.int64)[place]


def _sums(
    volunteer: NDArray[np.int32],
    month: NDArray[np.int64],
    minutes: NDArray[np.int64],
    without: frozenset[tuple[int, int]],
) -> Mapping[tuple[int, int], int]:
    total: dict[tuple[int, int], int] = defaultdict(int)
    for who, when, amount in zip(volunteer.tolist(), month.tolist(), minutes.tolist(), strict=True):
        total[who, when] += amount
    return {key: amount for key, amount in total.items() if key not in without}


def _claims(found: Ledger) -> tuple[Mapping[int, Sequence[int]], frozenset[tuple[int, int]]]:
    """The records of Onkosten of the year by volunteer, and whose amounts of which month cannot be read."""
    claims, faults = found.claims, found.claims.faults
    counted = np.flatnonzero(claims.counts & (claims.month // MONTHS_A_YEAR == found.year))
    of_year = (faults.month == NO_MONTH) | (faults.month // MONTHS_A_YEAR == found.year)
    volunteer = np.concatenate([claims.volunteer[counted], faults.volunteer[of_year]])
    rows = np.concatenate([counted, faults.record[of_year]])
    unread = zip(faults.volunteer[of_year].tolist(), faults.month[of_year].tolist(), strict=True)
    return _by_volunteer(volunteer, rows.tolist()), frozenset(unread)


def _by_volunteer(volunteer: NDArray[np.int32], items: Iterable[int]) -> Mapping[int, Sequence[int]]:
    found: dict[int, dict[int, None]] = defaultdict(dict)
    for who, item in zip(volunteer.tolist(), items, strict=True):
        found[who][item] = None
    return {who: tuple(each) for who, each in found.items()}
