"""I-04, I-05 and I-06: hours and half-days that were worked (domain/indicators.md), and the hours per month."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import SHIFTS
from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.attendance.visit_rows import needs_hours
from vzv_sheets.progress_indicators.figures import Figure, Rows, count, nothing, quotient
from vzv_sheets.progress_indicators.indicator import Indicator, Unit
from vzv_sheets.progress_indicators.scope import Scope, was_there
from vzv_sheets.records.record_set import Period, RecordSet, derived
from vzv_sheets.records.worked_hours import shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number, day_of, first_day_of_month, month_number
from vzv_sheets.vocabulary.words import decimal_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

_WEEK = 7
_HOUR = 60
_NO_LENGTH = "bij Instellingen staat niet hoeveel uren een dagdeel telt"


@needs_hours
def recorded_minutes(scope: Scope) -> Figure:
    """I-04: the minutes of everybody who was there; a meeting counts for each volunteer it names."""
    rows = _with_minutes(scope)
    return count(int(scope.shifts.minutes[rows.used].sum()), rows, n=rows.number)


@needs_hours
def minutes_per_volunteer_and_week(scope: Scope) -> Figure:
    """I-05: I-04 by the volunteers with at least one hour in the period and by its weeks up to the reference date."""
    work, rows = scope.shifts, _with_minutes(scope)
    known = rows.used & (work.volunteer >= 0)
    each = np.zeros(len(scope.table("Vrijwilligers")), dtype=np.int64)
    np.add.at(each, work.volunteer[known], work.minutes[known])
    volunteers, days = int(np.count_nonzero(each >= _HOUR)), scope.last - scope.first + 1
    return quotient(_WEEK * int(work.minutes[rows.used].sum()), volunteers * max(days, 0), rows, n=volunteers)


@needs_hours
def half_days(scope: Scope) -> Figure:
    """I-06: dagdelen of each row, else its minutes by uren_per_dagdeel."""
    work, given = scope.shifts, scope.table("Uren")["dagdelen"]
    rows = scope.shift_rows(scope.worked)
    told = rows.used & given.filled[work.record]
    by_minutes = rows.used & work.counted & ~told
    used = Rows(told | by_minutes, rows.left_out)
    minutes, length = int(work.minutes[by_minutes].sum()), scope.records.settings.number("uren_per_dagdeel") or 0
    if minutes and length <= 0:
        return nothing(_NO_LENGTH, used)
    value = Fraction(int(given.values[work.record[told]].astype(np.int64).sum()), 1000)
    value += Fraction(1000 * minutes, length * _HOUR) if minutes else 0
    note = f"een dagdeel telt {decimal_number(length)} uur" if minutes else ""
    return quotient(value, 1, used, n=used.number, note=note)


def minutes_per_month(scope: Scope, months: int) -> list[tuple[int, int]]:
    """I-04 by month: pairs of a month number and minutes, ending with the month of the last day of the scope.

    Later days of that month do not count.
    """
    final = month_number(scope.days.last)
    edges = [first_day_of_month(month) for month in range(final - months + 1, final + 1)]
    rows = _with_minutes(scope.reading(SHIFTS).during(Period(edges[0], scope.days.last)))
    place = np.searchsorted([day_number(edge) for edge in edges], scope.shifts.day[rows.used], side="right") - 1
    sums = np.zeros(months, dtype=np.int64)
    np.add.at(sums, place, scope.shifts.minutes[rows.used])
    return [(final - months + 1 + place, total) for place, total in enumerate(sums.tolist())]


def minutes_per_placement(scope: Scope) -> NDArray[np.int64]:
    """I-04 per placement; hours that belong to no placement are in none."""
    work, rows = scope.shifts, _with_minutes(scope.reading(SHIFTS))
    known = rows.used & (work.placement >= 0)
    found = np.zeros(len(scope.table("Plaatsingen")), dtype=np.int64)
    np.add.at(found, work.placement[known], work.minutes[known])
    return found


@derived
def first_day_of_hours(records: RecordSet) -> dt.date | None:
    """The first day on which somebody was there; None without hours."""
    work = shifts(records)
    days = work.day[was_there(records)[work.record] & work.dated]
    return day_of(int(days.min())) if days.size else None


def _with_minutes(scope: Scope) -> Rows:
    """The items of U of which the minutes can be told."""
    rows = scope.shift_rows(scope.worked)
    return Rows(rows.used & scope.shifts.counted, rows.left_out)


INDICATORS = (
    Indicator(
        code="I-04",
        title=Text("Geregistreerde uren", "Recorded hours"),
        unit=Unit.HOURS,
        formula=Text(
            "De uren van iedereen die er in de periode was, ook wie te laat kwam. Een bijeenkomst met meer "
            "vrijwilligers telt voor ieder van hen.",
            "The hours of everybody who was there in the period, late or not. A meeting of several volunteers counts "
            "for each of them.",
        ),
        source="002 I06",
        reads=SHIFTS,
        compute=recorded_minutes,
    ),
    Indicator(
        code="I-05",
        title=Text("Uren per vrijwilliger per week", "Hours per volunteer per week"),
        unit=Unit.HOURS,
        formula=Text(
            "De geregistreerde uren, gedeeld door de vrijwilligers met minstens één uur in de periode en door de weken "
            "van de periode tot en met de peildatum (dagen gedeeld door 7).",
            "The recorded hours divided by the volunteers with at least one hour in the period and by the weeks of the "
            "period up to the reference date (days divided by 7).",
        ),
        source="002",
        reads=SHIFTS,
        compute=minutes_per_volunteer_and_week,
    ),
    Indicator(
        code="I-06",
        title=Text("Dagdelen", "Half-days"),
        unit=Unit.HALF_DAYS,
        formula=Text(
            "De dagdelen van iedereen die er in de periode was. Waar geen dagdelen staan: de uren, gedeeld door "
            "uren_per_dagdeel bij Instellingen.",
            "The half-days of everybody who was there in the period. Where none are filled in: the hours divided by "
            "uren_per_dagdeel of the settings.",
        ),
        source="002",
        reads=SHIFTS,
        compute=half_days,
    ),
)
