"""The shifts of each person in the order of time: what repeats another one, and marks that survive sorting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.checks.row_marks import id_ranks, identifiers, marks_in_groups, ranks
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.records.worked_hours import shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.notations import fold_identifier

if TYPE_CHECKING:
    from numpy.typing import NDArray

_DAY = 24 * 60
# Room for the days of 1850 to 2199 and the minutes of a day.
_BITS_OF_DAY, _BITS_OF_MINUTE, _DAY_ZERO = 18, 11, 2**17


@dataclass(frozen=True, slots=True)
class ShiftsInOrder:
    """The dated shifts of known volunteers by person, day, begin and size; `item` indexes `Shifts`.

    `same_day` tells that the shift before is of the same person and day. `certain_double` and `possible_double` mark
    what repeats the shift before, with and without times. Shifts that are alike form a run (`run` numbers them), in the
    order of their ids (without ids of their rows): findings keep their keys when the sheet is sorted.
    """

    item: NDArray[np.int64]
    same_day: NDArray[np.bool_]
    certain_double: NDArray[np.bool_]
    possible_double: NDArray[np.bool_]
    run: NDArray[np.int64]


@derived
def shifts_in_order(records: RecordSet) -> ShiftsInOrder:
    """The shifts that can be compared with each other."""
    work = shifts(records)
    usable = np.flatnonzero(work.dated & (work.volunteer >= 0) & work.counted)
    timed = work.timed[usable]
    begin = np.where(timed, work.start[usable] - work.day[usable] * _DAY, -1)
    length = np.where(timed, work.end[usable] - work.start[usable], 0)
    place = np.append(id_ranks(records.table("Plaatsingen")), -1)[np.maximum(work.placement[usable], -1)]
    person, day, minutes = work.volunteer[usable], work.day[usable], work.minutes[usable]
    # One number sorts 156,000 rows five times faster than six keys; only equal ones need the others.
    moment = ((person.astype(np.int64) << _BITS_OF_DAY) + day + _DAY_ZERO << _BITS_OF_MINUTE) + begin + 1
    order = np.argsort(moment, kind="stable")
    tied = _as_neighbour(moment[order])
    order[tied] = _sorted_ties(records, order[tied], work.record[usable], (length, place, minutes, moment))
    alike = np.logical_and.reduce([_as_before(key[order]) for key in (length, place, minutes, moment)])
    same_day = _as_before(person[order]) & _as_before(day[order])
    has_times = timed[order]
    return ShiftsInOrder(usable[order], same_day, alike & has_times, alike & ~has_times, np.cumsum(~alike))


def _sorted_ties(
    records: RecordSet, ties: NDArray[np.int64], record: NDArray[np.int64], keys: tuple[NDArray[np.int64], ...]
) -> NDArray[np.int64]:
    """Shifts that begin at the same moment in an order that sorting the sheet does not change."""
    of_ties = [key[ties] for key in keys]
    order = np.lexsort(of_ties)
    alike = np.logical_and.reduce([_as_before(key[order]) for key in of_ties])
    rank = np.zeros(len(ties), dtype=np.int64)
    if alike.any():
        equals = order[alike | np.append(alike[1:], False)]
        ids = identifiers(records.table("Uren"), record[ties[equals]])
        rank[equals] = ranks([fold_identifier(text) for text in ids])
    return ties[np.lexsort((rank, *of_ties))]


def _as_neighbour(values: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Where a value is that of the one before or after it."""
    before = _as_before(values)
    found: NDArray[np.bool_] = before | np.append(before[1:], False)
    return found


def _as_before(values: NDArray[np.int64] | NDArray[np.int32]) -> NDArray[np.bool_]:
    same = np.zeros(len(values), dtype=bool)
    same[1:] = values[1:] == values[:-1]
    return same


def marks_of_shifts(records: RecordSet, places: NDArray[np.int64]) -> list[str]:
    """Marks for the keys of findings on ordered shifts, the same for all that are alike."""
    ordered = shifts_in_order(records)
    members = np.flatnonzero(np.isin(ordered.run, ordered.run[places]))
    marks = marks_in_groups(records.table("Uren"), shifts(records).record[ordered.item[members]], ordered.run[members])
    of_place = dict(zip(members.tolist(), marks, strict=True))
    return [of_place[place] for place in places.tolist()]


def certain_doubles(records: RecordSet) -> NDArray[np.int64]:
    """The records of Uren that are certainly double and count in no figure (domain/decisions.md)."""
    ordered = shifts_in_order(records)
    return np.unique(shifts(records).record[ordered.item[ordered.certain_double]])
