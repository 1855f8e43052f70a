"""Sheet Uren as worked hours: one item per volunteer per row, with everything in minutes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.records.columns import EMPTY, UNREADABLE, Table
from vzv_sheets.records.placements import placement_of_volunteer
from vzv_sheets.records.record_set import UNFILLED, RecordSet, derived
from vzv_sheets.records.wide_hours import holds_totals
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

ABSENT = ("afgemeld", "verhinderd", "verlof", "niet verschenen", "geannuleerd door organisatie")
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Shifts:
    """One item per volunteer of a row of Uren (a meeting of a circle names several), in the order of the rows.

    `record` is the record of Uren; `volunteer` and `placement` are records or UNFILLED/UNKNOWN. `day` and `minutes`
    are meaningful where `dated` and `counted`; `last` is the last day of a stay, or of the month or week that a total
    is about, else `day`. `start` and `end` are minutes since 1970-01-01 (an end before its begin lies on the next day)
    where `timed`.
    """

    record: NDArray[np.int64]
    volunteer: NDArray[np.int32]
    placement: NDArray[np.int32]
    day: NDArray[np.int64]
    last: NDArray[np.int64]
    dated: NDArray[np.bool_]
    minutes: NDArray[np.int64]
    counted: NDArray[np.bool_]
    start: NDArray[np.int64]
    end: NDArray[np.int64]
    timed: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.record)


@dataclass(frozen=True, slots=True)
class Clock:
    """Begin, end and break of each row of Uren in minutes; `complete` where begin and end can both be read.

    `length` is end less begin less the break. `overnight` marks an end before its begin; `broken` marks a break
    that cannot be read.
    """

    begin: NDArray[np.int64]
    length: NDArray[np.int64]
    complete: NDArray[np.bool_]
    overnight: NDArray[np.bool_]


def clock(hours: Table) -> Clock:
    """Begin, end and break of each row of Uren; of an absence the times are only what was planned.

    An end before its begin, without einddatum, is read as the next day (domain/rules.md V-UUR-04); with einddatum the
    days between count, so that nothing is known of a stay whose first day cannot be read.
    """
    begin, end = hours["begin"], hours["eind"]
    pause, pause_minutes = hours["pauze"], hours["pauze_min"]
    rest = np.where(pause.filled, pause.values, np.where(pause_minutes.filled, pause_minutes.values, 0))
    readable = (pause.state != UNREADABLE) & (pause_minutes.state != UNREADABLE)
    nights = _nights(hours)
    overnight = begin.filled & end.filled & (end.values < begin.values) & hours["einddatum"].empty
    span = end.values.astype(np.int64) - begin.values + _DAY * np.where(overnight, 1, nights)
    complete = begin.filled & end.filled & readable & (hours["einddatum"].state != UNREADABLE)
    complete &= hours["einddatum"].empty | hours["datum"].filled
    complete &= ~hours["aanwezigheid"].equals(*ABSENT)
    return Clock(begin.values.astype(np.int64), span - rest, complete, overnight)


def _nights(hours: Table) -> NDArray[np.int64]:
    """The nights between datum and einddatum of each row of Uren."""
    day, last = hours["datum"], hours["einddatum"]
    nights: NDArray[np.int64] = np.where(last.filled & day.filled, last.values.astype(np.int64) - day.values, 0)
    return nights


def absent_without_hours(hours: Table) -> NDArray[np.bool_]:
    """Where a row of Uren says that somebody was not there, and no hours."""
    no_hours = (hours["uren"].empty | (hours["uren"].filled & (hours["uren"].values == 0))) & hours["dagdelen"].empty
    found: NDArray[np.bool_] = no_hours & hours["aanwezigheid"].equals(*ABSENT)
    return found


@derived
def minutes_of_rows(records: RecordSet) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """The minutes of each row of Uren and whether they can be told: uren, else begin to eind, else dagdelen."""
    hours = records.table("Uren")
    given, half_days, times = hours["uren"], hours["dagdelen"], clock(hours)
    per_half_day = records.settings.number("uren_per_dagdeel") or 0  # thousandths of an hour
    from_half_days = half_days.values.astype(np.int64) * per_half_day * 60 // 1_000_000
    minutes = np.where(
        given.filled,
        given.values,
        np.where(times.complete, times.length, np.where(half_days.filled, from_half_days, 0)),
    ).astype(np.int64)
    known = given.filled | ((given.state == EMPTY) & (times.complete | half_days.filled))
    return minutes, known


@derived
def shifts(records: RecordSet) -> Shifts:
    """All worked and missed hours of the workbook, one item per volunteer."""
    hours = records.table("Uren")
    record, volunteer = _volunteers(records)
    day, times, nights = hours["datum"], clock(hours), _nights(hours)
    minutes, known = minutes_of_rows(records)
    days = day.values.astype(np.int64)
    last = days + np.maximum(nights, 0)
    placement = records.referred("Uren", "plaatsing_id", "Plaatsingen")
    until = last if holds_totals(hours) else days
    placement, volunteer = _completed(
        records, record, volunteer, placement[record], (days[record], until[record]), day.filled[record]
    )
    start = days * _DAY + times.begin
    with_rest = hours["eind"].values.astype(np.int64) - times.begin + _DAY * np.where(times.overnight, 1, nights)
    timed = times.complete & day.filled
    return Shifts(
        record, volunteer, placement, days[record], last[record], day.filled[record], minutes[record], known[record],
        start[record], (start + with_rest)[record], timed[record],
    )  # fmt: skip


@derived
def placement_of_rows(records: RecordSet) -> NDArray[np.int32]:
    """The placement of each row of Uren: as filled in, else the one of its (first) volunteer on that day."""
    work = shifts(records)
    found = np.full(len(records.table("Uren")), UNFILLED, dtype=np.int32)
    record, first = np.unique(work.record, return_index=True)
    found[record] = work.placement[first]
    return found


def _completed(
    records: RecordSet,
    record: NDArray[np.int64],
    volunteer: NDArray[np.int32],
    placement: NDArray[np.int32],
    days: tuple[NDArray[np.int64], NDArray[np.int64]],
    dated: NDArray[np.bool_],
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The volunteer from the placement and the placement from the volunteer, where one of both is empty."""
    hours = records.table("Uren")
    owner = np.append(records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers"), np.int32(UNFILLED))
    empty_volunteer = hours["vrijwilliger_id"].empty[record]
    volunteer = np.where(empty_volunteer, owner[np.where(placement >= 0, placement, -1)], volunteer).astype(np.int32)
    alone = hours["plaatsing_id"].empty[record] & (volunteer >= 0)
    if alone.any():
        only = placement_of_volunteer(records, volunteer, days, dated & alone)
        placement = np.where(alone, only, placement).astype(np.int32)
    return placement, volunteer


def _volunteers(records: RecordSet) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    column = records.table("Uren")["vrijwilliger_id"]
    several = [tuple(records.find("Vrijwilligers", identifier) for identifier in ids) for ids in column.categories]
    codes = np.where(column.filled, column.values, -1)
    sizes = np.array([len(found) for found in several] + [1], dtype=np.int64)
    if (sizes == 1).all():
        single = np.array([found[0] for found in several] + [UNFILLED], dtype=np.int32)
        return np.arange(len(codes), dtype=np.int64), single[codes]
    record = np.repeat(np.arange(len(codes), dtype=np.int64), sizes[codes])
    volunteer = [person for code in codes.tolist() for person in (several[code] if code >= 0 else (UNFILLED,))]
    return record, np.array(volunteer, dtype=np.int32)
