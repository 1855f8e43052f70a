"""I-12 and I-38: placements that started, and the households or clients that are reached (domain/indicators.md)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.progress_indicators.figure import Count, blocked_rows
from vzv_sheets.records.placements import FAR_AWAY, NEVER_PLACED, spans, status_is
from vzv_sheets.records.record_set import Period, RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number
from vzv_sheets.vocabulary.notations import fold_identifier

if TYPE_CHECKING:
    from numpy.typing import NDArray

_USED = frozenset(("plaatsing_id", "vrijwilliger_id", "clientcode", "startdatum", "eind_werkelijk", "status"))


def matches(records: RecordSet, findings: FindingSet, period: Period) -> Count:
    """I-12: placements whose startdatum lies in the period."""
    span = spans(records)
    started = span.known & (span.start >= day_number(period.first)) & (span.start <= day_number(period.last))
    started &= ~status_is(records, *NEVER_PLACED)
    marked = blocked_rows(findings, records.table("Plaatsingen"), _USED)
    left_out = marked.counted(np.flatnonzero(started & marked.blocked))
    return Count("I-12", int((started & ~marked.blocked).sum()), left_out)


def running_placements(records: RecordSet, findings: FindingSet, day: dt.date) -> Count:
    """Placements that had started and not ended on a day (P of domain/indicators.md, for one day).

    What is afgerond or uitval without eind_werkelijk ended by the reference date; of an earlier day the dates decide.
    """
    overlap = _overlapping(records, findings, Period(day, day))
    if day >= records.as_of:
        overlap &= ~(status_is(records, "afgerond", "uitval") & (spans(records).end == FAR_AWAY))
    return Count("P", int(overlap.sum()))


def clients_reached(records: RecordSet, findings: FindingSet, period: Period) -> Count:
    """I-38: distinct client codes of the placements that overlap the period; also without a sheet Clienten."""
    codes = records.table("Plaatsingen")["clientcode"]
    used = codes.values[codes.filled & _overlapping(records, findings, period)]
    return Count("I-38", len({fold_identifier(str(codes.categories[code])) for code in np.unique(used).tolist()}))


def _overlapping(records: RecordSet, findings: FindingSet, period: Period) -> NDArray[np.bool_]:
    span = spans(records)
    overlap = span.known & (span.start <= day_number(period.last)) & (span.end >= day_number(period.first))
    overlap &= ~blocked_rows(findings, records.table("Plaatsingen"), _USED).blocked
    found: NDArray[np.bool_] = overlap & ~status_is(records, *NEVER_PLACED)
    return found
