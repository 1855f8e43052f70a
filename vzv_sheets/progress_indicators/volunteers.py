"""I-01 and I-02: volunteers on a day, who started and who left (domain/indicators.md)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.progress_indicators.figure import Count, blocked_rows
from vzv_sheets.records.placements import FAR_AWAY, spans
from vzv_sheets.records.record_set import Period, RecordSet, derived
from vzv_sheets.records.worked_hours import shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

_USED = frozenset(("vrijwilliger_id", "status", "startdatum", "einddatum"))
_NOT_YET = ("aangemeld", "intake", "wachtlijst", "afgewezen", "terugverwezen")


def active_volunteers(records: RecordSet, findings: FindingSet, day: dt.date) -> Count:
    """I-01: volunteers who had started and not stopped on a day.

    The statuses actief, gepauzeerd and gestopt tell of the reference date only: on an earlier day the dates decide.
    Without startdatum the first placement or hours count; who has none of these is left out, and so is a row that a
    finding blocks (a number that stands twice).
    """
    volunteers, number = records.table("Vrijwilligers"), day_number(day)
    first, end = _first_days(records), volunteers["einddatum"]
    candidates = ~volunteers["status"].equals(*_NOT_YET)
    candidates &= ~(end.filled & (end.values < number))
    if day >= records.as_of:
        candidates &= ~(volunteers["status"].equals("gestopt") & ~end.filled)
    marked = blocked_rows(findings, volunteers, _USED)
    known = first < FAR_AWAY
    unknown = int((candidates & ~known & ~marked.blocked).sum())
    active = candidates & known & (first <= number) & ~marked.blocked
    left_out = dict(marked.counted(np.flatnonzero(candidates & marked.blocked)))
    return Count("I-01", int(active.sum()), left_out | ({"zonder startdatum": unknown} if unknown else {}))


def new_volunteers(records: RecordSet, findings: FindingSet, period: Period) -> Count:
    """I-02: volunteers whose startdatum lies in the period."""
    return _in_period(records, findings, "startdatum", period)


def departed_volunteers(records: RecordSet, findings: FindingSet, period: Period) -> Count:
    """I-02: volunteers whose einddatum lies in the period."""
    return _in_period(records, findings, "einddatum", period)


def _in_period(records: RecordSet, findings: FindingSet, key: str, period: Period) -> Count:
    volunteers = records.table("Vrijwilligers")
    column, marked = volunteers[key], blocked_rows(findings, volunteers, ("vrijwilliger_id", key))
    first, last = day_number(period.first), day_number(period.last)
    inside = column.filled & (column.values >= first) & (column.values <= last)
    left_out = marked.counted(np.flatnonzero(inside & marked.blocked))
    return Count("I-02", int((inside & ~marked.blocked).sum()), left_out)


@derived
def _first_days(records: RecordSet) -> NDArray[np.int64]:
    """Per volunteer startdatum, else the first placement or hours; `FAR_AWAY` where nothing tells."""
    start = records.table("Vrijwilligers")["startdatum"]
    seen = np.full(len(start.state), FAR_AWAY, dtype=np.int64)
    owner, span = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers"), spans(records)
    known = (owner >= 0) & span.known
    np.minimum.at(seen, owner[known], span.start[known])
    work = shifts(records)
    dated = work.dated & (work.volunteer >= 0)
    np.minimum.at(seen, work.volunteer[dated], work.day[dated])
    return np.where(start.filled, start.values, np.where(start.empty, seen, FAR_AWAY)).astype(np.int64)
