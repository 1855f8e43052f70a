"""Hours of Uren that a local scheme pays: whose, at which placement, on which day, at which rate.

An amount is computed from Uren or declared on Onkosten, never both (domain/allowances.md 2.14). A row that cannot be
read becomes a fault of the volunteer and month that it may belong to (2.13).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import NO_MONTH, month_of_day
from vzv_sheets.allowance_limits.ledger_lines import NO_AMOUNT
from vzv_sheets.allowance_limits.local_schemes import NO_SCHEME, LocalSchemes, PlacementSchemes
from vzv_sheets.records.columns import UNREADABLE
from vzv_sheets.records.wide_hours import holds_totals
from vzv_sheets.records.worked_hours import ABSENT, Shifts, shifts
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.record_set import RecordSet

# What a fault is about: a column of Uren, a column of Plaatsingen, or no single valid row of Regelingen.
HOUR_FAULTS = (
    ("Uren", "vrijwilliger_id"), ("Uren", "plaatsing_id"), ("Uren", "datum"), ("Uren", "uren"),
    ("Uren", "aanwezigheid"), ("Uren", "akkoord_datum"), ("Uren", "einddatum"), ("Plaatsingen", "regeling_id"),
    ("Plaatsingen", "werktijd"), ("Plaatsingen", "uurvergoeding"), ("Regelingen", "geldig_van"),
)  # fmt: skip
_READABLE = -1


@dataclass(frozen=True, slots=True)
class PaidHours:
    """One item per shift that is paid by the hour: `record` of Uren, `rate` in cents per hour.

    `waiting`: the organisation counts hours only after akkoord_datum, and it is not filled in yet.
    """

    record: NDArray[np.int64]
    volunteer: NDArray[np.int32]
    placement: NDArray[np.int32]
    scheme: NDArray[np.int32]
    day: NDArray[np.int64]
    month: NDArray[np.int32]
    minutes: NDArray[np.int64]
    rate: NDArray[np.int64]
    waiting: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class HourFaults:
    """Shifts that cannot be counted: `column` is a place in `HOUR_FAULTS`, `month` NO_MONTH where nothing tells it."""

    record: NDArray[np.int64]
    volunteer: NDArray[np.int32]
    placement: NDArray[np.int32]
    scheme: NDArray[np.int32]
    month: NDArray[np.int32]
    column: NDArray[np.int8]


def paid_hours(
    records: RecordSet,
    schemes: LocalSchemes,
    placed: PlacementSchemes,
    declared: NDArray[np.int64],
    left_out: NDArray[np.int64],
    year: int,
) -> tuple[PaidHours, HourFaults]:
    """The shifts of a year that a scheme pays by the hour.

    `declared` holds the placement and month (`key_of`) of amounts that stand on Onkosten, `left_out` the records of
    Uren that must not count, such as the second of certainly double ones.
    """
    work, hours = shifts(records), records.table("Uren")
    place = np.where(work.placement >= 0, work.placement, -1)
    owner = np.append(records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers"), np.int32(-1))[place]
    usual = _usual_scheme(records, placed)
    at_own_placement = (place >= 0) & ((placed.scheme[place] != NO_SCHEME) | (owner == work.volunteer))
    of_person = usual[np.where(work.volunteer >= 0, work.volunteer, -1)]
    scheme = np.where(at_own_placement, placed.scheme[place], of_person)
    month = np.where(work.dated, month_of_day(work.day), NO_MONTH).astype(np.int32)
    relevant = (scheme != NO_SCHEME) & ((month == NO_MONTH) | (month // 12 == year))
    relevant &= ~hours["aanwezigheid"].equals(*ABSENT)[work.record] & ~np.isin(work.record, left_out)
    relevant &= (place < 0) | ~np.isin(key_of(place, month), declared)
    relevant &= (place < 0) | _in_own_time(records)[place]
    chosen = np.flatnonzero(relevant)
    fault = _faults(records, work, chosen, place[chosen], owner[chosen])
    _mark(fault, ("Plaatsingen", "regeling_id"), placed.doubtful[place[chosen]])
    rate = _rates(records, schemes, scheme[chosen], place[chosen], work.day[chosen], fault)
    needs_approval = records.settings.text("uren_akkoord_verplicht") == "ja"
    waiting = hours["akkoord_datum"].empty[work.record] & needs_approval
    good = (fault == _READABLE) & (rate != NO_AMOUNT)
    items = chosen[good]
    found = PaidHours(
        work.record[items], work.volunteer[items], work.placement[items], scheme[items].astype(np.int32),
        work.day[items], month[items], work.minutes[items], rate[good], waiting[items],
    )  # fmt: skip
    bad = fault != _READABLE
    return found, _told_of(work, chosen[bad], (owner, usual, scheme, month), fault[bad])


def key_of(placement: NDArray[np.int64] | NDArray[np.int32], month: NDArray[np.int32]) -> NDArray[np.int64]:
    """One number for a placement and a month number."""
    keys: NDArray[np.int64] = (placement.astype(np.int64) << 20) + month
    return keys


def _usual_scheme(records: RecordSet, placed: PlacementSchemes) -> NDArray[np.int32]:
    """Per volunteer a scheme that one of the placements is in; one more item at the end for nobody."""
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    usual = np.full(len(records.table("Vrijwilligers")) + 1, NO_SCHEME, dtype=np.int32)
    known = (owner >= 0) & (placed.scheme[:-1] != NO_SCHEME)
    usual[owner[known]] = placed.scheme[:-1][known]
    return usual


def _in_own_time(records: RecordSet) -> NDArray[np.bool_]:
    """Per placement whether the hours are paid at all: work in own time (2.14), or it cannot be read."""
    column = records.table("Plaatsingen")["werktijd"]
    return np.append(column.equals("eigen tijd") | (column.state == UNREADABLE), True)


def _mark(fault: NDArray[np.int8], what: tuple[str, str], where: NDArray[np.bool_]) -> None:
    fault[where & (fault == _READABLE)] = HOUR_FAULTS.index(what)


def _faults(
    records: RecordSet,
    work: Shifts,
    chosen: NDArray[np.int64],
    place: NDArray[np.int32],
    owner: NDArray[np.int32],
) -> NDArray[np.int8]:
    """The first thing that is wrong with each shift, a place in `HOUR_FAULTS`."""
    hours, record, volunteer = records.table("Uren"), work.record[chosen], work.volunteer[chosen]
    fault = np.full(len(chosen), _READABLE, dtype=np.int8)
    _mark(fault, ("Uren", "vrijwilliger_id"), volunteer < 0)
    _mark(fault, ("Uren", "plaatsing_id"), (place < 0) | (owner != volunteer))
    _mark(fault, ("Uren", "datum"), ~work.dated[chosen])
    _mark(fault, ("Uren", "uren"), ~work.counted[chosen] | (work.minutes[chosen] < 0))
    for key in ("aanwezigheid", "akkoord_datum"):
        _mark(fault, ("Uren", key), (hours[key].state == UNREADABLE)[record])
    if holds_totals(hours):
        crosses = month_of_day(work.day[chosen]) != month_of_day(work.last[chosen])
        _mark(fault, ("Uren", "einddatum"), crosses)
    for key in ("werktijd", "uurvergoeding"):
        unreadable = np.append(records.table("Plaatsingen")[key].state == UNREADABLE, False)
        _mark(fault, ("Plaatsingen", key), unreadable[place])
    return fault


def _rates(
    records: RecordSet,
    schemes: LocalSchemes,
    scheme: NDArray[np.int32],
    place: NDArray[np.int32],
    day: NDArray[np.int64],
    fault: NDArray[np.int8],
) -> NDArray[np.int64]:
    """Cents per hour: that of the placement, else of the one row of the scheme that is valid on the day."""
    rate = np.full(len(scheme), NO_AMOUNT, dtype=np.int64)
    valid = np.zeros(len(scheme), dtype=np.int32)
    broken = np.zeros(len(scheme), dtype=bool)
    for row in schemes.rows:
        holds = (scheme == row.scheme) & (row.first <= day) & (day <= row.last)
        valid += holds
        rate[holds] = row.rate
        broken |= holds & (row.fault != "")
    own = records.table("Plaatsingen")["uurvergoeding"]
    has_own = np.append(own.filled, False)[place]
    rate = np.where(has_own, np.append(own.values, 0)[place], rate)
    _mark(fault, ("Regelingen", "geldig_van"), (valid != 1) | broken)
    return rate.astype(np.int64)


def _told_of(
    work: Shifts,
    bad: NDArray[np.int64],
    known: tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]],
    fault: NDArray[np.int8],
) -> HourFaults:
    """Each fault for the volunteer of the row, and again for the owner of the placement where that is another one."""
    owner, usual, scheme, month = known
    volunteer = np.where(work.volunteer >= 0, work.volunteer, -1)
    first = np.flatnonzero(volunteer[bad] >= 0)
    again = np.flatnonzero((owner[bad] >= 0) & (owner[bad] != volunteer[bad]))
    which = np.concatenate([first, again])
    rows = bad[which]
    whose = np.concatenate([volunteer[bad[first]], owner[bad[again]]]).astype(np.int32)
    own = usual[volunteer[bad[first]]]
    # Whose row names a placement of somebody else may have worked in the own scheme.
    of_first = np.where((owner[bad[first]] == volunteer[bad[first]]) | (own == NO_SCHEME), scheme[bad[first]], own)
    return HourFaults(
        work.record[rows], whose, work.placement[rows],
        np.concatenate([of_first, scheme[bad[again]]]).astype(np.int32), month[rows], fault[which],
    )  # fmt: skip
