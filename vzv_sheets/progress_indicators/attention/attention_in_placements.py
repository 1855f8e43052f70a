"""Placements that ask attention: a decision, an end or a start that is near or passed, fewer hours than agreed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.progress_indicators.attention.attention_topic import AttentionPoint, points
from vzv_sheets.records.decision_terms import decision_terms
from vzv_sheets.records.placements import FAR_AWAY, is_running, spans, status_is
from vzv_sheets.records.record_set import UNFILLED, RecordSet
from vzv_sheets.records.worked_hours import shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number, day_of, dutch_date
from vzv_sheets.vocabulary.words import hours_in_tenths

if TYPE_CHECKING:
    from numpy.typing import NDArray

_WEEK = 7
_SOON, _WEEKS_COMPARED = 30, 4  # days before a planned end; weeks of hours beside what is agreed (afgeleid)
_MONDAY = 4  # 1970-01-05, the first Monday after day 0


def decisions(records: RecordSet) -> Iterator[AttentionPoint]:
    """A go/no-go that falls within a week or is overdue (002 c1): gonogo_datum, else start + gonogo_na_weken."""
    table, today = records.table("Plaatsingen"), day_number(records.as_of)
    due = _decision_days(records)
    postponed, until = table["gonogo_besluit"].equals("uitgesteld"), table["gonogo_uitgesteld_tot"]
    due = np.where(postponed, np.where(until.filled, until.values, FAR_AWAY), due)
    undecided = postponed | table["gonogo_besluit"].empty
    rows = _where(is_running(records) & undecided & (due <= today + _WEEK))
    what = [f"Het go/no-go-besluit {_moment(day, today)}." for day in due[rows].tolist()]
    action = "Bespreek samen hoe het gaat en vul 'gonogo_besluit' in."
    yield from _of_placements(records, "gonogo_besluit", rows, ("go/no-go", what, action), due[rows].tolist())


def endings(records: RecordSet) -> Iterator[AttentionPoint]:
    """A planned end within thirty days or passed, without eind_werkelijk: a reminder (domain/decisions.md)."""
    today, end = day_number(records.as_of), spans(records).planned_end
    rows = _where(is_running(records) & (end <= today + _SOON))
    what = [f"Het geplande einde {_moment(day, today)}." for day in end[rows].tolist()]
    action = "Rond samen af, of vul 'verlengd_tot' in als de plaatsing doorgaat."
    yield from _of_placements(records, "eind_gepland", rows, ("einde nadert", what, action), end[rows].tolist())


def late_starts(records: RecordSet) -> Iterator[AttentionPoint]:
    """Placements that are still voorgesteld or kennismaking although startdatum has passed."""
    today, span = day_number(records.as_of), spans(records)
    rows = _where(status_is(records, "voorgesteld", "kennismaking") & span.known & (span.start < today))
    what = [f"Zou beginnen op {dutch_date(day_of(day))} en is nog niet gestart." for day in span.start[rows].tolist()]
    action = "Vraag of de start nog doorgaat en werk 'status' of 'startdatum' bij."
    yield from _of_placements(records, "status", rows, ("start", what, action), span.start[rows].tolist())


def fewer_hours(records: RecordSet) -> Iterator[AttentionPoint]:
    """Less than half of afgesproken_uren_pw over the last four whole weeks; nothing agreed, nothing compared."""
    table, today = records.table("Plaatsingen"), day_number(records.as_of)
    after = today - (today - _MONDAY) % _WEEK
    first = after - _WEEK * _WEEKS_COMPARED
    agreed = table["afgesproken_uren_pw"]
    minutes, silent = _minutes_between(records, first, after - 1)
    expected = np.where(agreed.filled, agreed.values, 0).astype(np.int64) * 60 * _WEEKS_COMPARED // 1000
    whole = is_running(records) & (spans(records).start <= first) & ~status_is(records, "gepauzeerd")
    rows = _where(whole & agreed.filled & ~silent & (2 * minutes < expected))
    what = [
        f"In de laatste {_WEEKS_COMPARED} hele weken {hours_in_tenths(done)} uur vastgelegd; "
        f"afgesproken is {hours_in_tenths(planned)}."
        for done, planned in zip(minutes[rows].tolist(), expected[rows].tolist(), strict=True)
    ]
    action = "Vraag hoe het gaat, of pas de afspraak aan."
    topic = ("minder uren dan afgesproken", what, action)
    yield from _of_placements(records, "afgesproken_uren_pw", rows, topic, [after - 1] * len(rows))


def _decision_days(records: RecordSet) -> NDArray[np.int64]:
    given = records.table("Plaatsingen")["gonogo_datum"]
    return np.where(given.filled, given.values, decision_terms(records)).astype(np.int64)


def _minutes_between(records: RecordSet, first: int, last: int) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Per placement the minutes of these days, and whether an absence was told: then nobody needs to ask."""
    work, hours = shifts(records), records.table("Uren")
    number = len(records.table("Plaatsingen"))
    seen = work.dated & (work.placement >= 0) & (work.day >= first) & (work.day <= last)
    minutes = np.zeros(number, dtype=np.int64)
    counted = seen & work.counted
    np.add.at(minutes, work.placement[counted], work.minutes[counted])
    told = np.zeros(number, dtype=bool)
    away = seen & hours["aanwezigheid"].equals("verhinderd", "verlof", "afgemeld")[work.record]
    told[work.placement[away]] = True
    return minutes, told


def _of_placements(
    records: RecordSet, column: str, rows: NDArray[np.int64], texts: tuple[str, list[str], str], days: list[int]
) -> Iterator[AttentionPoint]:
    owner = np.append(records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers"), np.int32(UNFILLED))
    yield from points(records, "Plaatsingen", column, rows, owner[rows], texts, days)


def _where(mask: NDArray[np.bool_]) -> NDArray[np.int64]:
    return np.flatnonzero(mask)


def _moment(day: int, today: int) -> str:
    date = dutch_date(day_of(day))
    return f"was op {date}" if day < today else "is vandaag" if day == today else f"is op {date}"
