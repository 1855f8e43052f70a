"""Shifts of Uren that a local scheme pays: whose, at which placement, on which day, at which rate.

An amount is computed from Uren or declared on Onkosten, never both (domain/allowances.md 2.14). A row that cannot be
read becomes a fault of the volunteer and month that it may belong to (2.13). What lies after the reference date is not
work that was done; before a scheme began nothing was due. Without a valid row later on nobody can tell what is due.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import NO_MONTH, month_of_day
from vzv_sheets.allowance_limits.ledger_lines import NO_AMOUNT
from vzv_sheets.allowance_limits.local_schemes import NO_SCHEME, LocalSchemes, PlacementSchemes
from vzv_sheets.allowance_limits.scheme_conditions import ALL_MET, COLUMN_OF_CONDITION, Refusals, tested_conditions
from vzv_sheets.allowance_limits.schemes_of_people import schemes_of_people
from vzv_sheets.allowance_limits.shift_rates import (
    NOT_PAID,
    PER_HALF_DAY,
    PER_HOUR,
    parts,
    quantities,
    shift_rates,
    tells_only_half_days,
)
from vzv_sheets.records.columns import UNREADABLE
from vzv_sheets.records.wide_hours import holds_totals
from vzv_sheets.records.worked_hours import ABSENT, Shifts, shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.record_set import RecordSet

# What a fault is about: a column of Uren, Onkosten, Plaatsingen or Vrijwilligers, or no single valid row of Regelingen.
HOUR_FAULTS = (
    ("Uren", "vrijwilliger_id"), ("Uren", "plaatsing_id"), ("Uren", "datum"), ("Uren", "uren"),
    ("Uren", "aanwezigheid"), ("Uren", "akkoord_datum"), ("Uren", "einddatum"), ("Plaatsingen", "regeling_id"),
    ("Plaatsingen", "werktijd"), ("Plaatsingen", "uurvergoeding"), ("Regelingen", "geldig_van"),
    ("Uren", "dagdelen"), ("Plaatsingen", "startdatum"), ("Plaatsingen", "status"), ("Onkosten", "plaatsing_id"),
    ("Onkosten", "regeling_id"),
    *(("Vrijwilligers", key) for key in COLUMN_OF_CONDITION),
)  # fmt: skip
NO_RECORD = -1
_READABLE = -1


@dataclass(frozen=True, slots=True)
class PaidHours:
    """One item per shift that is paid: `record` of Uren, `row` a place in `LocalSchemes.rows`.

    `basis` is PER_HOUR or PER_HALF_DAY, `rate` cents for one of those, `quantity` how many, in parts of which `whole`
    make one: cents times parts are exact. `minutes` are worked minutes, 0 where only half-days are told. `waiting`: the
    organisation counts hours only after akkoord_datum, and it is not filled in yet.
    """

    record: NDArray[np.int64]
    volunteer: NDArray[np.int32]
    placement: NDArray[np.int32]
    scheme: NDArray[np.int32]
    row: NDArray[np.int32]
    day: NDArray[np.int64]
    month: NDArray[np.int32]
    minutes: NDArray[np.int64]
    basis: NDArray[np.int8]
    rate: NDArray[np.int64]
    quantity: NDArray[np.int64]
    waiting: NDArray[np.bool_]
    whole: int

    @property
    def units(self) -> NDArray[np.int64]:
        """The exact amounts: cents times `whole`."""
        return self.quantity * self.rate


@dataclass(frozen=True, slots=True)
class HourFaults:
    """What cannot be counted: `column` is a place in `HOUR_FAULTS`, `month` NO_MONTH where nothing tells it.

    `record` is that of Uren, or of Onkosten for a fee that may stand for a computed amount; NO_RECORD where a whole
    month of a placement cannot be counted.
    """

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
    declared: Mapping[int, NDArray[np.int64]],
    left_out: NDArray[np.int64],
    year: int,
) -> tuple[PaidHours, HourFaults, Refusals]:
    """The shifts of a year that a scheme pays, what cannot be counted, and what it does not pay.

    `declared` holds, per basis, the placement and month (`key_of`) of amounts that stand on Onkosten, `left_out` the
    records of Uren that must not count, such as the second of certainly double ones.
    """
    work, hours = shifts(records), records.table("Uren")
    place = np.where(work.placement >= 0, work.placement, -1)
    owner = np.append(records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers"), np.int32(-1))[place]
    usual = _usual_scheme(records, schemes, placed)
    at_own_placement = (place >= 0) & ((placed.scheme[place] != NO_SCHEME) | (owner == work.volunteer))
    of_person = usual[np.where(work.volunteer >= 0, work.volunteer, -1)]
    scheme = np.where(at_own_placement, placed.scheme[place], of_person).astype(np.int32)
    month = np.where(work.dated, month_of_day(work.day), NO_MONTH).astype(np.int32)
    relevant = schemes.that("pays_shifts")[scheme] & ((month == NO_MONTH) | (month // 12 == year))
    too_early_or_late = (at_own_placement & (work.day < schemes.begins()[scheme])) | (
        work.day > day_number(records.as_of)
    )
    relevant &= ~(work.dated & too_early_or_late)
    relevant &= ~hours["aanwezigheid"].equals(*ABSENT)[work.record] & ~np.isin(work.record, left_out)
    relevant &= (place < 0) | in_own_time(records)[place]
    chosen = np.flatnonzero(relevant)
    row, valid = schemes.rows_between(scheme[chosen], work.day[chosen], work.day[chosen])
    paid = shift_rates(records, schemes, row, place[chosen], work.record[chosen])
    here = ~_spoken_for(declared, paid.basis, place[chosen], month[chosen])
    broken = np.array([bool(each.fault) for each in schemes.rows] + [True])[row]
    uncertain = (valid != 1) | broken
    here &= (paid.basis != NOT_PAID) | uncertain
    chosen, row, uncertain = chosen[here], row[here], uncertain[here]
    basis, rate = paid.basis[here], paid.rate[here]
    fault = _faults(records, work, chosen, place[chosen], owner[chosen], basis)
    _mark(fault, ("Plaatsingen", "regeling_id"), placed.doubtful[place[chosen]])
    _mark(fault, ("Regelingen", "geldig_van"), uncertain)
    tested = tested_conditions(records, schemes, np.where(uncertain, -1, row), work.volunteer[chosen], work.day[chosen])
    readable = fault == _READABLE
    for condition, key in enumerate(COLUMN_OF_CONDITION):
        _mark(fault, ("Vrijwilligers", key), tested.doubtful == condition)
    refused = readable & (tested.failed != ALL_MET)
    items = chosen[refused]
    refusals = Refusals(work.volunteer[items], scheme[items], month[items], row[refused], tested.failed[refused])
    good = (fault == _READABLE) & (rate != NO_AMOUNT) & ~refused
    good &= ~nothing_worked(records, work)[chosen]
    found = _found(records, work, chosen[good], (scheme, month), (row[good], basis[good], rate[good]))
    bad = fault != _READABLE
    people = np.where(work.volunteer >= 0, work.volunteer, -1).astype(np.int32)
    index, of_person = schemes_of_people(records, placed, people[chosen[bad]])
    by_shift = schemes.that("pays_shifts")[of_person] & ~too_early(work, chosen[bad][index], schemes, of_person)
    possible = (index[by_shift], of_person[by_shift])
    return found, told_of(work, chosen[bad], (people, owner, scheme, month), fault[bad], possible), refusals.once()


def _found(
    records: RecordSet,
    work: Shifts,
    items: NDArray[np.int64],
    known: tuple[NDArray[np.int32], NDArray[np.int32]],
    paid: tuple[NDArray[np.int32], NDArray[np.int8], NDArray[np.int64]],
) -> PaidHours:
    (scheme, month), (row, basis, rate) = known, paid
    record, minutes = work.record[items], np.where(work.counted[items], work.minutes[items], 0)
    hours = records.table("Uren")
    quantity, whole = quantities(records, basis, record, minutes)
    waiting = hours["akkoord_datum"].empty[record] & needs_approval(records)
    # Half-days told without hours say nothing of the hours: those of a half-day are only a rule of thumb.
    told_hours = (basis == PER_HOUR) | ~tells_only_half_days(records)[record]
    return PaidHours(
        record, work.volunteer[items], work.placement[items], scheme[items], row, work.day[items], month[items],
        np.where(told_hours, minutes, 0), basis, rate, quantity, waiting, whole.whole,
    )  # fmt: skip


def needs_approval(records: RecordSet) -> bool:
    """Whether hours count only after akkoord_datum is filled in."""
    return records.settings.text("uren_akkoord_verplicht") == "ja"


def too_early(
    work: Shifts, items: NDArray[np.int64], schemes: LocalSchemes, scheme: NDArray[np.int32]
) -> NDArray[np.bool_]:
    """Shifts on a day before that scheme began."""
    found: NDArray[np.bool_] = work.dated[items] & (work.day[items] < schemes.begins()[scheme])
    return found


def nothing_worked(records: RecordSet, work: Shifts) -> NDArray[np.bool_]:
    """Shifts without any time in them."""
    half_days = records.table("Uren")["dagdelen"]
    some = half_days.filled & (half_days.values > 0)
    found: NDArray[np.bool_] = ~(work.counted & (work.minutes > 0)) & ~some[work.record]
    return found


def key_of(placement: NDArray[np.int64] | NDArray[np.int32], month: NDArray[np.int32]) -> NDArray[np.int64]:
    """One number for a placement and a month number."""
    keys: NDArray[np.int64] = (placement.astype(np.int64) << 20) + month
    return keys


def _spoken_for(
    declared: Mapping[int, NDArray[np.int64]],
    basis: NDArray[np.int8],
    place: NDArray[np.int32],
    month: NDArray[np.int32],
) -> NDArray[np.bool_]:
    """Where Onkosten has an amount of that kind; what cannot be told the kind of is taken as paid per hour."""
    keys, found = key_of(place, month), np.zeros(len(place), dtype=bool)
    for each, spoken in declared.items():
        same = (basis == each) | ((basis == NOT_PAID) & (each == PER_HOUR))
        found |= same & (place >= 0) & np.isin(keys, spoken)
    return found


def _usual_scheme(records: RecordSet, schemes: LocalSchemes, placed: PlacementSchemes) -> NDArray[np.int32]:
    """Per volunteer a scheme of a placement that is paid by the shift; one more item at the end for nobody."""
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    usual = np.full(len(records.table("Vrijwilligers")) + 1, NO_SCHEME, dtype=np.int32)
    known = (owner >= 0) & schemes.that("pays_shifts")[placed.scheme[:-1]]
    usual[owner[known]] = placed.scheme[:-1][known]
    return usual


def in_own_time(records: RecordSet) -> NDArray[np.bool_]:
    """Per placement whether work is paid at all: in own time (2.14), or it cannot be read; one more item, True."""
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
    basis: NDArray[np.int8],
) -> NDArray[np.int8]:
    """The first thing that is wrong with each shift, a place in `HOUR_FAULTS`."""
    hours, record, volunteer = records.table("Uren"), work.record[chosen], work.volunteer[chosen]
    fault = np.full(len(chosen), _READABLE, dtype=np.int8)
    _mark(fault, ("Uren", "vrijwilliger_id"), volunteer < 0)
    _mark(fault, ("Uren", "plaatsing_id"), (place < 0) | (owner != volunteer))
    _mark(fault, ("Uren", "datum"), ~work.dated[chosen])
    half_days = hours["dagdelen"]
    given = (basis == PER_HALF_DAY) & half_days.filled[record]
    unreadable = (half_days.state == UNREADABLE)[record]
    _mark(fault, ("Uren", "dagdelen"), unreadable & ((basis == PER_HALF_DAY) | ~work.counted[chosen]))
    _mark(fault, ("Uren", "dagdelen"), given & (half_days.values[record] < 0))
    no_half_days = (basis == PER_HALF_DAY) & (parts(records).half_day_minute == 0)
    _mark(fault, ("Uren", "uren"), ~given & no_half_days)
    _mark(fault, ("Uren", "uren"), ~given & (~work.counted[chosen] | (work.minutes[chosen] < 0)))
    for key in ("aanwezigheid", "akkoord_datum") if needs_approval(records) else ("aanwezigheid",):
        _mark(fault, ("Uren", key), (hours[key].state == UNREADABLE)[record])
    if holds_totals(hours):
        crosses = month_of_day(work.day[chosen]) != month_of_day(work.last[chosen])
        _mark(fault, ("Uren", "einddatum"), crosses)
    for key in ("werktijd", "uurvergoeding"):
        unread = np.append(records.table("Plaatsingen")[key].state == UNREADABLE, False)
        _mark(fault, ("Plaatsingen", key), unread[place])
    return fault


def told_of(
    work: Shifts,
    bad: NDArray[np.int64],
    known: tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]],
    fault: NDArray[np.int8],
    possible: tuple[NDArray[np.int64], NDArray[np.int32]],
) -> HourFaults:
    """Each fault for the volunteer of the row, and again for the owner of the placement where that is another one.

    A row that does not tell a placement of its volunteer may be of each of the schemes of that volunteer: `possible`
    holds places in `bad` and those schemes.
    """
    volunteer, owner, scheme, month = known
    own = (volunteer[bad] >= 0) & (owner[bad] == volunteer[bad])
    sure, again = np.flatnonzero(own), np.flatnonzero((owner[bad] >= 0) & (owner[bad] != volunteer[bad]))
    index, of_person = (part[~own[possible[0]]] for part in possible)
    which = np.concatenate([sure, index, again])
    rows = bad[which]
    whose = np.concatenate([volunteer[bad[sure]], volunteer[bad[index]], owner[bad[again]]])
    schemes = np.concatenate([scheme[bad[sure]], of_person, scheme[bad[again]]])
    return HourFaults(
        work.record[rows], whose.astype(np.int32), work.placement[rows], schemes.astype(np.int32), month[rows],
        fault[which],
    )  # fmt: skip


def joined_faults(one: HourFaults, other: HourFaults) -> HourFaults:
    """The faults of both."""
    return HourFaults(
        *(np.concatenate([getattr(one, each.name), getattr(other, each.name)]) for each in fields(HourFaults))
    )
