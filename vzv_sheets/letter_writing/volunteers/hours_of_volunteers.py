"""What a volunteer worked in all, and at which placement, over some days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import SHIFTS
from vzv_sheets.letter_writing.content.time_worked import items_of_each
from vzv_sheets.letter_writing.letter_kinds import RecordRead
from vzv_sheets.progress_indicators.scope import was_there
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.records.worked_hours import shifts
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

READS = SHIFTS
_COLUMNS = frozenset(name.partition(".")[2] for name in SHIFTS if name.startswith("Uren."))


@dataclass(frozen=True, slots=True)
class HoursOfVolunteer:
    """Minutes in all and by placement (record of Plaatsingen, below zero where none is known).

    `rows` are the records of Uren that they come from, with those without a readable day.
    """

    minutes: int
    by_placement: Mapping[int, int]
    rows: tuple[int, ...]

    def records_read(self) -> tuple[RecordRead, ...]:
        """The records of Uren; a finding that makes one of them uncertain refuses the letter that tells the sum."""
        return tuple(RecordRead("Uren", row, _COLUMNS, own=True) for row in self.rows)


def hours_of_volunteer(records: RecordSet, volunteer: int, first: int, last: int) -> HoursOfVolunteer:
    """The hours from the first day (day number) to the last."""
    items = _items_of_volunteers(records).get(volunteer)
    if items is None:
        return HoursOfVolunteer(0, {}, ())
    work = shifts(records)
    within = work.dated[items] & (work.day[items] >= first) & (work.day[items] <= last)
    known = items[within & work.counted[items]]
    by_placement: dict[int, int] = {}
    for placement, minutes in zip(work.placement[known].tolist(), work.minutes[known].tolist(), strict=True):
        by_placement[placement] = by_placement.get(placement, 0) + minutes
    rows = np.unique(work.record[items[within | ~work.dated[items]]])
    return HoursOfVolunteer(sum(by_placement.values()), by_placement, tuple(rows.tolist()))


@derived
def _items_of_volunteers(records: RecordSet) -> Mapping[int, NDArray[np.int64]]:
    """The items of `shifts` at which each volunteer was there."""
    work = shifts(records)
    return items_of_each(work.volunteer, np.flatnonzero(was_there(records)[work.record]))
