"""Who needs attention this week and why, the most pressing topic first (domain/evidence.md 1j; 002: attention)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.progress_indicators.attention import attention_in_contact as contact
from vzv_sheets.progress_indicators.attention import attention_in_placements as placements
from vzv_sheets.progress_indicators.attention.attention_in_findings import norm_warnings
from vzv_sheets.progress_indicators.attention.attention_missing import what_is_missing
from vzv_sheets.progress_indicators.attention.attention_topic import AttentionPoint
from vzv_sheets.records.record_set import RecordSet

_Topic: TypeAlias = Callable[[RecordSet], Iterator[AttentionPoint]]

TOPICS: tuple[_Topic, ...] = (
    contact.open_signals,
    placements.decisions,
    contact.planned_talks,
    placements.endings,
    placements.late_starts,
    contact.missed_shifts,
    contact.nothing_heard,
    placements.fewer_hours,
    contact.ageing_certificates,
)


def attention_list(records: RecordSet, findings: FindingSet) -> list[AttentionPoint]:
    """All points by topic in this order, within a topic by date, then the norm warnings that no topic told (THIS_WEEK);
    after them what is missing (MISSING). People are never compared with each other.
    """
    found: list[AttentionPoint] = []
    for topic in TOPICS:
        found += sorted(topic(records), key=lambda point: (point.day is None, point.day, point.row))
    found += norm_warnings(records, findings, found)
    return found + what_is_missing(records, findings)
