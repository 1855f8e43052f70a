"""A figure beside the same part of the period before, in words and with an arrow (reference/look.md)."""

from __future__ import annotations

import datetime as dt

from vzv_sheets.progress_indicators.figure import Count
from vzv_sheets.records.record_set import Period
from vzv_sheets.vocabulary.days import dutch_date
from vzv_sheets.vocabulary.words import grouped_number

_TOLD_AS_PERCENTAGE = 200
_NOTHING = "vorige periode: geen gegevens"
_TOO_LITTLE = "vorige periode: te weinig gegevens"


def change_of_count(now: Count, before: Count, stretch: Period, *, known: bool) -> str:
    """`▲ 12 meer dan t/m 30-06-2025`: the difference of two counts; `stretch` is the earlier part."""
    if not known:
        return _NOTHING
    difference = now.value - before.value
    return f"{_arrow(difference)} {_words(difference, grouped_number(abs(difference)))} t/m {dutch_date(stretch.last)}"


def change_of_hours(now: Count, before: Count, stretch: Period, *, since: dt.date | None) -> str:
    """The difference of two totals of minutes as a percentage; in hours when it more than tripled.

    `since` is the first day that has hours. Where they begin halfway the earlier part or later, comparing says nothing.
    """
    if since is None or not before.value:
        return _NOTHING
    if since > stretch.first + (stretch.last - stretch.first) / 2:
        return _TOO_LITTLE
    difference = now.value - before.value
    percent = (200 * abs(difference) + before.value) // (2 * before.value)
    hours = f"{grouped_number((abs(difference) + 30) // 60)} uur"
    amount = f"{percent} %" if percent <= _TOLD_AS_PERCENTAGE else hours
    return f"{_arrow(difference)} {_words(difference, amount)} t/m {dutch_date(stretch.last)}"


def _arrow(difference: int) -> str:
    return "▲" if difference > 0 else "▼" if difference < 0 else "="


def _words(difference: int, amount: str) -> str:
    return f"{amount} {'meer' if difference > 0 else 'minder'} dan" if difference else "gelijk aan"
