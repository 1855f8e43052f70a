"""I-01 and I-02: volunteers on a day, who started and who left (domain/indicators.md)."""

from __future__ import annotations

import datetime as dt

from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.progress_indicators.figure import Count, blocked_rows
from vzv_sheets.progress_indicators.volunteering.active import NOT_YET, first_days
from vzv_sheets.records.placements import FAR_AWAY
from vzv_sheets.records.record_set import Period, RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number

_USED = frozenset(("vrijwilliger_id", "status", "startdatum", "einddatum"))


def active_volunteers(records: RecordSet, findings: FindingSet, day: dt.date) -> Count:
    """I-01: volunteers who had started and not stopped on a day.

    The statuses actief, gepauzeerd and gestopt tell of the reference date only: on an earlier day the dates decide.
    Without startdatum the first placement or hours count; who has none of these is left out, and so is a row that a
    finding blocks (a number that stands twice).
    """
    volunteers, number = records.table("Vrijwilligers"), day_number(day)
    first, end = first_days(records), volunteers["einddatum"]
    candidates = ~volunteers["status"].equals(*NOT_YET)
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
