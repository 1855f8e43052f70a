"""What is derived of a placement: its programme, its status on the reference date, its end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.records.columns import UNREADABLE
from vzv_sheets.records.record_set import UNFILLED, RecordSet, derived
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.columns import TypedColumn

OPEN = ("voorgesteld", "kennismaking", "proef", "actief", "gepauzeerd")
UNDER_WAY = ("voorgesteld", "kennismaking", "proef", "actief")  # open, without a pause
# A trial is a placement that runs.
ACTIVE = ("proef", "actief")
NOT_STARTED = ("voorgesteld", "kennismaking", "niet gestart")
NEVER_PLACED = ("voorgesteld", "niet gestart")  # no placement in P of domain/indicators.md
FAR_AWAY = 2**31 - 1
NO_NORM = -1


def programmes_of(records: RecordSet, sheet: str) -> NDArray[np.int32]:
    """The programme (record of Programmas) of each record of a sheet that has programma_id.

    An empty programma_id means the only programme there is, else that of the placement; UNFILLED where neither tells.
    """
    table = records.table(sheet)
    found = records.referred(sheet, "programma_id", "Programmas").copy()
    empty = table["programma_id"].empty
    if sheet != "Plaatsingen" and "plaatsing_id" in {column.key for column in table.sheet.columns}:
        placement = records.referred(sheet, "plaatsing_id", "Plaatsingen")
        of_placements = np.append(programmes_of(records, "Plaatsingen"), np.int32(UNFILLED))
        found = np.where(empty, of_placements[np.where(placement >= 0, placement, -1)], found)
        empty = empty & (placement < 0)
    if len(records.table("Programmas")) == 1:
        found = np.where(empty, 0, found)
    return found.astype(np.int32)


@derived
def status_of_placements(records: RecordSet) -> list[str]:
    """The status that holds on the reference date: as filled in, else from the dates (Plaatsingen.status).

    voorgesteld before startdatum, afgerond from eind_werkelijk on, else actief.
    """
    table = records.table("Plaatsingen")
    today = day_number(records.as_of)
    start, end = table["startdatum"], table["eind_werkelijk"]
    found = []
    for index in range(len(table)):
        status = table["status"].value(index)
        if status is None:
            status = "actief"
            if end.filled[index] and end.values[index] <= today:
                status = "afgerond"
            elif start.filled[index] and start.values[index] > today:
                status = "voorgesteld"
        found.append(str(status))
    return found


def status_is(records: RecordSet, *statuses: str) -> NDArray[np.bool_]:
    """Per placement whether the status that holds is one of these."""
    return np.array([status in statuses for status in status_of_placements(records)], dtype=bool)


@derived
def is_open(records: RecordSet) -> NDArray[np.bool_]:
    """Per placement whether it is planned or runs: not over on the reference date, by its status and by its dates.

    A status that cannot be read tells nothing.
    """
    readable = records.table("Plaatsingen")["status"].state != UNREADABLE
    found: NDArray[np.bool_] = status_is(records, *OPEN) & readable & (spans(records).end >= day_number(records.as_of))
    return found


@derived
def is_running(records: RecordSet) -> NDArray[np.bool_]:
    """Per placement whether it began and has not ended on the reference date; a pause ends nothing."""
    span = spans(records)
    begun = span.known & (span.start <= day_number(records.as_of))
    found: NDArray[np.bool_] = is_open(records) & begun & ~status_is(records, *NOT_STARTED)
    return found


def is_running_on(records: RecordSet, day: int) -> NDArray[np.bool_]:
    """Per placement whether it ran on a day (day number); on a day before the reference date the dates decide."""
    if day >= day_number(records.as_of):
        return is_running(records)
    span = spans(records)
    found: NDArray[np.bool_] = span.known & (span.start <= day) & (span.end >= day)
    return found & ~status_is(records, *NOT_STARTED)


@dataclass(frozen=True, slots=True)
class Spans:
    """Start and end of each placement as day numbers; `known` is False where the start cannot be read.

    `end` is eind_werkelijk (`FAR_AWAY` while it is open), `planned_end` the later of eind_gepland and verlengd_tot.
    """

    start: NDArray[np.int64]
    end: NDArray[np.int64]
    planned_end: NDArray[np.int64]
    known: NDArray[np.bool_]


@derived
def spans(records: RecordSet) -> Spans:
    """Start and end of every placement."""
    table = records.table("Plaatsingen")
    start, end = table["startdatum"], table["eind_werkelijk"]
    planned = np.maximum(_or(table["eind_gepland"], -FAR_AWAY), _or(table["verlengd_tot"], -FAR_AWAY))
    planned = np.where(planned == -FAR_AWAY, FAR_AWAY, planned)
    return Spans(_or(start, -FAR_AWAY), _or(end, FAR_AWAY), planned, start.filled & (end.state != UNREADABLE))


def _or(column: TypedColumn, other: int) -> NDArray[np.int64]:
    return np.where(column.filled, column.values, other).astype(np.int64)


def where_programme(records: RecordSet, programmes: NDArray[np.int32], key: str, *values: str) -> NDArray[np.bool_]:
    """For each item whether its programme says one of these values (the default counts where the cell is empty)."""
    says = np.append(records.table("Programmas")[key].equals(*values), False)
    found: NDArray[np.bool_] = says[np.where(programmes >= 0, programmes, -1)]
    return found


def programme_says(records: RecordSet, key: str, *values: str) -> NDArray[np.bool_]:
    """Per placement whether its programme says one of these values."""
    return where_programme(records, programmes_of(records, "Plaatsingen"), key, *values)


def of_volunteers(records: RecordSet, fact: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Per placement whether the fact holds of its volunteer; False where no volunteer is known."""
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    found: NDArray[np.bool_] = np.append(fact, False)[np.where(owner >= 0, owner, -1)]
    return found


def norm_of_placements(records: RecordSet, key: str) -> NDArray[np.int64]:
    """Per placement the number that its programme asks; NO_NORM where the cell is empty, unreadable or below zero."""
    norm, programme = records.table("Programmas")[key], programmes_of(records, "Plaatsingen")
    numbers = np.append(np.where(norm.filled, norm.values, NO_NORM), NO_NORM).astype(np.int64)
    numbers = np.maximum(numbers, NO_NORM)
    found: NDArray[np.int64] = numbers[np.where(programme >= 0, programme, -1)]
    return found


def names_of_programmes(records: RecordSet, placements: NDArray[np.int64]) -> list[str]:
    """The name of the programme of each of these placements."""
    names, programme = records.table("Programmas")["naam"], programmes_of(records, "Plaatsingen")
    return [names.text(int(index)) for index in programme[placements]]


def placement_of_volunteer(
    records: RecordSet,
    volunteers: NDArray[np.int32],
    days: tuple[NDArray[np.int64], NDArray[np.int64]],
    known: NDArray[np.bool_],
) -> NDArray[np.int32]:
    """The one placement of a volunteer that runs on one of the days from the first to the second.

    Who has one placement in all belongs to that one on every day. UNFILLED where nothing or more than one runs: Uren
    and Onkosten may give the volunteer alone when that person has one running placement (domain/workbook.md 2.0).
    """
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    owner = np.where(status_is(records, "niet gestart"), np.int32(UNFILLED), owner)
    span, (day, until) = spans(records), days
    order = np.argsort(owner, kind="stable")
    sorted_owner = owner[order]
    first = np.searchsorted(sorted_owner, volunteers, side="left")
    last = np.searchsorted(sorted_owner, volunteers, side="right")
    running = np.zeros(len(volunteers), dtype=np.int32)
    found = np.full(len(volunteers), UNFILLED, dtype=np.int32)
    most = int((last - first).max(initial=0)) if len(owner) else 0
    usable = known & (volunteers >= 0)
    for step in range(most):
        placement = order[np.minimum(first + step, max(len(order) - 1, 0))]
        own = usable & (first + step < last)
        runs = own & (span.start[placement] <= until) & (day <= span.end[placement])
        running += runs
        found = np.where(runs | (own & (last - first == 1)), placement, found)
    return np.where((running == 1) | (last - first == 1), found, UNFILLED).astype(np.int32)


def hosts_of_placements(records: RecordSet) -> NDArray[np.int32]:
    """The organisation of each placement; without organisation and client the provider of its programme (V-PLA-01)."""
    table, programme = records.table("Plaatsingen"), programmes_of(records, "Plaatsingen")
    provider = records.referred("Programmas", "aanbieder_org_id", "Organisaties")
    of_programme = np.append(provider, np.int32(UNFILLED))[np.where(programme >= 0, programme, -1)]
    alone = table["org_id"].empty & table["clientcode"].empty
    return np.where(alone, of_programme, records.referred("Plaatsingen", "org_id", "Organisaties")).astype(np.int32)
