"""What a volunteer worked at a placement and how often he was there, counted as I-04 and I-10 count it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import SHIFTS
from vzv_sheets.letter_writing.content.wording import hours_text
from vzv_sheets.letter_writing.letter_kinds import RecordRead
from vzv_sheets.progress_indicators.scope import was_there
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.records.worked_hours import shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

READS = SHIFTS
_COLUMNS = frozenset(name.partition(".")[2] for name in SHIFTS if name.startswith("Uren."))
_CANCELLED = "geannuleerd door organisatie"


@dataclass(frozen=True, slots=True)
class TimeWorked:
    """`minutes` of work, `came` times of the `planned` times that the organisation did not cancel.

    `rows` are the records of Uren that this comes from, with those without a readable day: a letter that shows it
    names them among those it reads.
    """

    minutes: int
    came: int
    planned: int
    rows: tuple[int, ...]

    @property
    def hours(self) -> str:
        """`37,5 uur`, `37 uur`; empty when nothing was worked."""
        return hours_text(self.minutes)

    @property
    def attendance(self) -> str:
        """`9 van de 10 keer (90 %)`, half up; empty when nothing was planned."""
        if not self.planned:
            return ""
        return f"{self.came} van de {self.planned} keer ({(200 * self.came + self.planned) // (2 * self.planned)} %)"


def time_worked(records: RecordSet, placement: int, until: dt.date, since: dt.date | None = None) -> TimeWorked:
    """The time at a placement up to and including a day, from `since` or its first row of Uren on."""
    items = _items_of_placements(records).get(placement)
    if items is None:
        return TimeWorked(0, 0, 0, ())
    work = shifts(records)
    undated = items[~work.dated[items]]
    within = work.dated[items] & (work.day[items] <= day_number(until))
    if since is not None:
        within &= work.day[items] >= day_number(since)
    items = items[within]
    record = work.record[items]
    there = was_there(records)[record]
    cancelled = records.table("Uren")["aanwezigheid"].equals(_CANCELLED)[record]
    return TimeWorked(
        int(work.minutes[items[there & work.counted[items]]].sum()),
        int(np.count_nonzero(there)),
        int(np.count_nonzero(~cancelled)),
        tuple(np.unique(work.record[np.concatenate([items, undated])]).tolist()),
    )


def records_of_time(worked: TimeWorked) -> list[RecordRead]:
    """The records of Uren; a finding in one of them refuses the letter that tells the sum."""
    return [RecordRead("Uren", row, _COLUMNS, own=True) for row in worked.rows]


@derived
def _items_of_placements(records: RecordSet) -> Mapping[int, NDArray[np.int64]]:
    """The items of `shifts` of each placement."""
    placement = shifts(records).placement
    return items_of_each(placement, np.arange(len(placement)))


def items_of_each(owner: NDArray[np.int32], items: NDArray[np.int64]) -> Mapping[int, NDArray[np.int64]]:
    """By owner (a record) those of the items that are its own, in their order; `owner` tells it of every item."""
    order = items[np.argsort(owner[items], kind="stable")]
    owners, first = np.unique(owner[order], return_index=True)
    ends = np.append(first, len(order))[1:]
    parts = zip(owners.tolist(), first.tolist(), ends.tolist(), strict=True)
    return {one: order[start:end] for one, start, end in parts if one >= 0}
