"""Visits per placement and week or month: on how many dates somebody came, who was excused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.records.visits import Visits, expected_days, half_days_of, undated_rows, visits
from vzv_sheets.records.wide_hours import holds_totals
from vzv_sheets.records.worked_hours import shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number, day_of, first_day_of_month, monday_from, month_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Usable = NDArray[np.bool_] | None

_MANY = 31
_WEEK = 7


@dataclass(frozen=True, slots=True)
class VisitGrid:
    """Placements by stretches of time (ISO weeks or months) in a row.

    `starts` holds the first day of each stretch and, at the end, the day after the last. `judged` marks the stretches
    that lie wholly between the first and the last expected day of a placement, `excused` those with a row that says
    verhinderd or verlof. `dates` counts the dates on which somebody came or the organisation cancelled; `undated` (per
    placement) the rows that may lie in any stretch.
    """

    starts: NDArray[np.int64]
    judged: NDArray[np.bool_]
    dates: NDArray[np.int64]
    excused: NDArray[np.bool_]
    undated: NDArray[np.int64]
    visits: Visits

    def with_fewer_dates(self, norm: NDArray[np.int64]) -> NDArray[np.bool_]:
        """The judged stretches with certainly fewer dates than the norm of the placement; none below no norm."""
        found: NDArray[np.bool_] = self.judged & (self.dates + self.undated[:, None] < norm[:, None])
        return found

    def visits_in(self, placement: NDArray[np.int64], at: NDArray[np.int64]) -> Sequence[NDArray[np.int64]]:
        """The visits in each of these stretches of placements (both ascending), as items of `Shifts`."""
        number, wanted = _numbers(self.visits, self.starts), placement * (len(self.starts) - 1) + at
        among = np.flatnonzero(np.isin(number, wanted))
        among = among[np.argsort(number[among], kind="stable")]
        sides = (np.searchsorted(number[among], wanted, side=side).tolist() for side in ("left", "right"))
        return [self.visits.item[among[left:right]] for left, right in zip(*sides, strict=True)]


@derived
def visits_per_week(records: RecordSet) -> VisitGrid:
    """The ISO weeks whose Sunday lies in the period."""
    return grid_of_weeks(records, monday_from(day_number(records.period.first) - _WEEK + 1), _until(records))


def visits_per_month(records: RecordSet) -> VisitGrid:
    """The calendar months whose last day lies in the period: the running month is judged at its end."""
    return grid_of_months(records, month_number(records.period.first), _until(records))


def grid_of_weeks(records: RecordSet, monday: int, last: int, usable: Usable = None) -> VisitGrid:
    """The ISO weeks from a Monday on that are over at the end of the last day (day numbers).

    `usable` marks the items of `Shifts` that count; all of them without it.
    """
    weeks = max(0, (last + 1 - monday) // _WEEK)
    return _grid(records, monday + _WEEK * np.arange(weeks + 1, dtype=np.int64), usable)


def grid_of_months(records: RecordSet, month: int, last: int, usable: Usable = None) -> VisitGrid:
    """The calendar months from a month number on that are over at the end of the last day (a day number)."""
    after = max(month, month_number(day_of(last + 1)))
    days = [day_number(first_day_of_month(number)) for number in range(month, after + 1)]
    return _grid(records, np.array(days, dtype=np.int64), usable)


def _until(records: RecordSet) -> int:
    return min(day_number(records.period.last), day_number(records.as_of))


def _grid(records: RecordSet, starts: NDArray[np.int64], usable: Usable) -> VisitGrid:
    found = visits(records, int(starts[0]), int(starts[-1]) - 1, usable)
    shape = (len(records.table("Plaatsingen")), len(starts) - 1)
    excused = np.bincount(_numbers(found, starts)[found.excused], minlength=shape[0] * shape[1]).reshape(shape) > 0
    expected = expected_days(records)
    return VisitGrid(
        starts,
        (expected.first[:, None] <= starts[:-1]) & (expected.last[:, None] >= starts[1:] - 1),
        _totals(records, starts, usable) if holds_totals(records.table("Uren")) else _dates(found, starts, shape[0]),
        excused,
        undated_rows(records),
        found,
    )


def _numbers(found: Visits, starts: NDArray[np.int64]) -> NDArray[np.int64]:
    """One number for the placement and the stretch of each visit."""
    return found.placement * (len(starts) - 1) + np.searchsorted(starts, found.day, side="right") - 1


def half_days_per_stretch(records: RecordSet, grid: VisitGrid) -> NDArray[np.int64]:
    """The half-days (thousandths) of who came, or was cancelled, per placement and stretch of the grid."""
    kept, shape = grid.visits.came | grid.visits.cancelled, grid.judged.shape
    number, half_days = _numbers(grid.visits, grid.starts)[kept], half_days_of(records, grid.visits.item[kept])
    return np.bincount(number, half_days, minlength=shape[0] * shape[1]).astype(np.int64).reshape(shape)


def _dates(found: Visits, starts: NDArray[np.int64], placements: int) -> NDArray[np.int64]:
    """The dates on which somebody came, per placement and stretch; two half-days on a date are one visit."""
    if len(starts) == 1:
        return np.zeros((placements, 0), dtype=np.int64)
    kept = found.came | found.cancelled
    day = np.zeros((placements, int(starts[-1] - starts[0])), dtype=np.int16)
    day[found.placement[kept], found.day[kept] - starts[0]] = 1
    return np.add.reduceat(day, starts[:-1] - starts[0], axis=1).astype(np.int64)


def _totals(records: RecordSet, starts: NDArray[np.int64], usable: Usable) -> NDArray[np.int64]:
    """A total of a month or week says that somebody came, and not how often: it counts as enough where it touches."""
    found = visits(records, int(starts[0]) - _WEEK + 1, int(starts[-1]) - 1, usable)
    dates = np.zeros((len(records.table("Plaatsingen")), len(starts) - 1), dtype=np.int64)
    for day in (found.day, shifts(records).last[found.item]):
        at = np.searchsorted(starts, day, side="right") - 1
        inside = (at >= 0) & (at < dates.shape[1])
        dates[found.placement[inside], at[inside]] = _MANY
    return dates
