"""The period that a user asks for: a year, a quarter or a month."""

from __future__ import annotations

import datetime as dt
import re

from vzv_sheets.records.record_set import Period
from vzv_sheets.vocabulary.days import add_months

_PERIOD = re.compile(r"(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?", re.IGNORECASE)


def period_of(text: str) -> Period:
    """`2026`, `2026-Q1` or `2026-03` as a period; raises ValueError on anything else."""
    match = _PERIOD.fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    year, quarter, month = int(match[1]), match[2], match[3]
    if quarter:
        first, months = dt.date(year, int(quarter) * 3 - 2, 1), 3
    elif month:
        first, months = dt.date(year, int(month), 1), 1
    else:
        first, months = dt.date(year, 1, 1), 12
    return Period(first, add_months(first, months) - dt.timedelta(days=1))
