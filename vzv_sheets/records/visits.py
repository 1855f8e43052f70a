"""Visits to a placement, as the norms of programmes and the agreements of placements count them.

A row of Uren without a placement may belong to any placement of its volunteer, one without a date to any day: both
count wherever they may belong, so that a norm is never said to be missed because of a cell that has to be mended.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.records.columns import UNREADABLE
from vzv_sheets.records.persons import is_active
from vzv_sheets.records.placements import ACTIVE, FAR_AWAY, spans, status_is
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.records.worked_hours import minutes_of_rows, shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number, monday_from

if TYPE_CHECKING:
    from numpy.typing import NDArray

HALF_DAY = 1000  # thousandths


@dataclass(frozen=True, slots=True)
class Visits:
    """One item per row of Uren (and volunteer) and placement that it may belong to.

    `item` indexes `Shifts`. `came` marks who was there, too late or not; `cancelled` what the organisation cancelled,
    which is never held against a volunteer; `excused` who was verhinderd or on leave, `signed_off` who was afgemeld.
    """

    item: NDArray[np.int64]
    placement: NDArray[np.int64]
    day: NDArray[np.int64]
    came: NDArray[np.bool_]
    cancelled: NDArray[np.bool_]
    excused: NDArray[np.bool_]
    signed_off: NDArray[np.bool_]

    @property
    def spared(self) -> NDArray[np.bool_]:
        """Who was not there, and could not help it."""
        return self.cancelled | self.excused


def visits(records: RecordSet, first: int, last: int, usable: NDArray[np.bool_] | None = None) -> Visits:
    """The visits from the first to the last day (day numbers); of `usable` items of `Shifts` only, when it is given."""
    work = shifts(records)
    chosen = work.dated & (work.day >= first) & (work.day <= last)
    item, placement = _placed(records, np.flatnonzero(chosen if usable is None else chosen & usable))
    record = work.record[item]
    presence = records.table("Uren")["aanwezigheid"]
    states = np.array([*map(_state_of, presence.categories), _SILENT], dtype=np.int8)
    state = states[np.where(presence.filled, presence.values, -1)[record]]
    minutes, known = minutes_of_rows(records)
    # An empty cell says 'aanwezig' when there are hours; one that cannot be read may say so.
    nothing = (known & (minutes == 0) & presence.empty)[record]
    came = (state == _PRESENT) | ((state == _SILENT) & ~nothing)
    return Visits(item, placement, work.day[item], came, state == _CANCELLED, state == _EXCUSED, state == _SIGNED_OFF)


_SILENT, _PRESENT, _CANCELLED, _EXCUSED, _SIGNED_OFF, _MISSED = range(6)
_STATES = {
    "aanwezig": _PRESENT, "te laat": _PRESENT, "geannuleerd door organisatie": _CANCELLED, "verhinderd": _EXCUSED,
    "verlof": _EXCUSED, "afgemeld": _SIGNED_OFF,
}  # fmt: skip


def _state_of(presence: str) -> int:
    return _STATES.get(presence, _MISSED)


def _placed(records: RecordSet, item: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Shifts with each placement that they may belong to."""
    work = shifts(records)
    placement = work.placement[item].astype(np.int64)
    known = placement >= 0
    if known.all():
        return item, placement
    homeless = item[~known & (work.volunteer[item] >= 0)]
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    order = np.argsort(owner, kind="stable")
    first = np.searchsorted(owner[order], work.volunteer[homeless], side="left")
    number = np.searchsorted(owner[order], work.volunteer[homeless], side="right") - first
    step = np.arange(number.sum()) - np.repeat(np.cumsum(number) - number, number)
    theirs = order[np.repeat(first, number) + step]
    return np.append(item[known], np.repeat(homeless, number)), np.append(placement[known], theirs)


def undated_rows(records: RecordSet) -> NDArray[np.int64]:
    """Per placement the rows of Uren without a date that can be read."""
    _, placement = _placed(records, np.flatnonzero(~shifts(records).dated))
    return np.bincount(placement, minlength=len(records.table("Plaatsingen"))).astype(np.int64)


def half_days_of(records: RecordSet, item: NDArray[np.int64]) -> NDArray[np.int64]:
    """The half-days of shifts in thousandths: dagdelen, else whole ones by uren_per_dagdeel, and at least one.

    The sources say nowhere how long a half-day is (domain/decisions.md): who came for a short morning was there for
    one, who stayed from nine to three for two.
    """
    given, record = records.table("Uren")["dagdelen"], shifts(records).record[item]
    minutes = minutes_of_rows(records)[0][record]
    minutes_each = max((records.settings.number("uren_per_dagdeel") or 0) * 60 // 1000, 1)
    whole = np.maximum((2 * minutes + minutes_each) // (2 * minutes_each), 1)
    return np.where(given.filled[record], given.values[record], HALF_DAY * whole).astype(np.int64)


@dataclass(frozen=True, slots=True)
class ExpectedDays:
    """Per placement the first and the last day on which visits are expected; `first` is FAR_AWAY where none are.

    `running` marks the placements that somebody can still be asked about.
    """

    first: NDArray[np.int64]
    last: NDArray[np.int64]
    running: NDArray[np.bool_]

    @property
    def first_monday(self) -> NDArray[np.int64]:
        """The Monday on which the first full ISO week begins."""
        return self.first + (monday_from(0) - self.first) % 7


@derived
def expected_days(records: RecordSet) -> ExpectedDays:
    """From the start up to the end, the planned end or the reference date, whichever comes first.

    Nothing is expected of who is paused or not started, nor of a volunteer who is not active (V-VRW-01), nor after a
    planned end (V-UUR-02 reminds of it); of a placement that is over without eind_werkelijk nothing tells until when.
    """
    table, span = records.table("Plaatsingen"), spans(records)
    volunteers, owner = (
        records.table("Vrijwilligers"),
        records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers"),
    )
    active = np.append(is_active(records), False)[np.where(owner >= 0, owner, -1)]
    readable = table["status"].state != UNREADABLE
    running = status_is(records, *ACTIVE) & active & readable
    over = status_is(records, "afgerond", "uitval") & table["eind_werkelijk"].filled & readable
    left = np.where(volunteers["einddatum"].filled, volunteers["einddatum"].values, FAR_AWAY)
    gone = np.append(left, FAR_AWAY)[np.where(owner >= 0, owner, -1)]
    last = np.minimum(np.minimum(span.end, span.planned_end), np.minimum(gone, day_number(records.as_of)))
    first = np.where(span.known & (running | over), span.start, FAR_AWAY)
    return ExpectedDays(first, last.astype(np.int64), running & (last >= first))
