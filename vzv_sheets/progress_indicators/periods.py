"""The stretch of days that a figure is about, and the same stretch of the period before."""

from __future__ import annotations

import datetime as dt

from vzv_sheets.records.record_set import Period
from vzv_sheets.vocabulary.days import add_months, month_number

_DAY = dt.timedelta(days=1)


def until_reference_date(period: Period, as_of: dt.date) -> Period:
    """The period up to the reference date (domain/indicators.md, Period).

    Of a period that is still to begin no day has come: its last day then lies before its first.
    """
    return Period(period.first, min(period.last, as_of))


def stretch_before(period: Period, as_of: dt.date) -> Period:
    """The same part of the period before: January to June of last year beside January to June of this year.

    A period of whole months moves by its months, any other by its days.
    """
    stretch = until_reference_date(period, as_of)
    months = _whole_months(period)
    if not months:
        length = period.last - period.first + _DAY
        return Period(stretch.first - length, stretch.last - length)
    last = add_months(stretch.last, -months)
    if (stretch.last + _DAY).day == 1:
        last = add_months(stretch.last + _DAY, -months) - _DAY
    return Period(add_months(stretch.first, -months), last)


def _whole_months(period: Period) -> int:
    after = period.last + _DAY
    return month_number(after) - month_number(period.first) if period.first.day == after.day == 1 else 0
