"""I-04 and I-10: hours worked, and who was there (domain/indicators.md)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.progress_indicators.figure import Count, Share, blocked_rows
from vzv_sheets.records.record_set import Period, RecordSet
from vzv_sheets.records.worked_hours import shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number, first_day_of_month, month_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PRESENT = ("aanwezig", "te laat")
_USED = frozenset(
    ("vrijwilliger_id", "plaatsing_id", "datum", "einddatum", "uren", "dagdelen", "begin", "eind", "pauze", "pauze_min",
     "aanwezigheid")
)  # fmt: skip
_CANCELLED = "geannuleerd door organisatie"


def recorded_minutes(records: RecordSet, findings: FindingSet, period: Period) -> Count:
    """I-04: minutes of everybody who was there, in the period; a meeting counts for each volunteer it names.

    A row that a finding keeps out is left out and counted.
    """
    work, blocked = shifts(records), blocked_rows(findings, records.table("Uren"), _USED)
    chosen = _present(records) & work.dated & _between(work.day, period)
    used = chosen & work.counted & ~blocked.blocked[work.record]
    left = np.unique(work.record[chosen & blocked.blocked[work.record]])
    return Count("I-04", int(work.minutes[used].sum()), blocked.counted(left))


def minutes_per_month(records: RecordSet, findings: FindingSet, last: dt.date, months: int) -> list[tuple[int, int]]:
    """I-04 by month: pairs of a month number and minutes, the month of `last` at the end; later days do not count."""
    work, blocked = shifts(records), blocked_rows(findings, records.table("Uren"), _USED)
    final = month_number(last)
    edges = [day_number(first_day_of_month(month)) for month in range(final - months + 1, final + 1)]
    used = _present(records) & work.dated & work.counted & ~blocked.blocked[work.record]
    used &= (work.day >= edges[0]) & (work.day <= day_number(last))
    place = np.searchsorted(edges, work.day[used], side="right") - 1
    sums = np.zeros(months, dtype=np.int64)
    np.add.at(sums, place, work.minutes[used])
    return [(final - months + 1 + place, int(total)) for place, total in enumerate(sums)]


def attendance(records: RecordSet, findings: FindingSet, period: Period) -> Share:
    """I-10: rows with aanwezig or te laat among all rows of the period but those that the organisation cancelled."""
    work, blocked = shifts(records), blocked_rows(findings, records.table("Uren"), _USED)
    column = records.table("Uren")["aanwezigheid"]
    planned = work.dated & _between(work.day, period) & ~column.equals(_CANCELLED)[work.record]
    used = planned & ~blocked.blocked[work.record]
    left = np.unique(work.record[planned & blocked.blocked[work.record]])
    return Share("I-10", int((used & _present(records)).sum()), int(used.sum()), blocked.counted(left))


def _present(records: RecordSet) -> NDArray[np.bool_]:
    """Per item of `shifts` whether the volunteer was there; an empty aanwezigheid says so too."""
    column = records.table("Uren")["aanwezigheid"]
    found: NDArray[np.bool_] = (column.equals(*_PRESENT) | column.empty)[shifts(records).record]
    return found


def _between(days: NDArray[np.int64], period: Period) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = (days >= day_number(period.first)) & (days <= day_number(period.last))
    return found
