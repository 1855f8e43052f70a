"""I-12 and I-38: placements that started, and the households or clients that are reached (domain/indicators.md)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from vzv_sheets.progress_indicators.figure import Count
from vzv_sheets.records.placements import spans, status_is
from vzv_sheets.records.record_set import Period, RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number
from vzv_sheets.vocabulary.notations import fold_identifier

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NOT_A_MATCH = ("voorgesteld", "niet gestart")


def matches(records: RecordSet, period: Period) -> Count:
    """I-12: placements whose startdatum lies in the period."""
    span = spans(records)
    started = span.known & (span.start >= day_number(period.first)) & (span.start <= day_number(period.last))
    return Count("I-12", int((started & ~status_is(records, *_NOT_A_MATCH)).sum()))


def running_placements(records: RecordSet, day: dt.date) -> Count:
    """Placements that had started and not ended on a day (P of domain/indicators.md, for one day)."""
    return Count("P", int(_overlapping(records, Period(day, day)).sum()))


def clients_reached(records: RecordSet, period: Period) -> Count:
    """I-38: distinct client codes of the placements that overlap the period; also without a sheet Clienten."""
    codes = records.table("Plaatsingen")["clientcode"]
    used = codes.values[codes.filled & _overlapping(records, period)]
    return Count("I-38", len({fold_identifier(str(codes.categories[code])) for code in np.unique(used).tolist()}))


def _overlapping(records: RecordSet, period: Period) -> NDArray[np.bool_]:
    span = spans(records)
    overlap = span.known & (span.start <= day_number(period.last)) & (span.end >= day_number(period.first))
    found: NDArray[np.bool_] = overlap & ~status_is(records, *_NOT_A_MATCH)
    return found
