"""Days, months and ages as the rules count them.

Inside the product a date is an integer: days since 1970-01-01 (as numpy's ``datetime64[D]``); a month is an integer:
``year * 12 + month - 1``. Both sort, subtract and group without conversion.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from functools import cache

EPOCH_ORDINAL = dt.date(1970, 1, 1).toordinal()
_A_MONDAY = 4  # 5 January 1970
MONTHS_NL = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
WEEKDAYS_NL = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS_SHORT_NL = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


def day_number(day: dt.date) -> int:
    """Days since 1970-01-01."""
    return day.toordinal() - EPOCH_ORDINAL


def day_of(number: int) -> dt.date:
    """The date of a day number."""
    return dt.date.fromordinal(int(number) + EPOCH_ORDINAL)


def month_number(day: dt.date) -> int:
    """``year * 12 + month - 1``."""
    return day.year * 12 + day.month - 1


def first_day_of_month(month: int) -> dt.date:
    """The first date of a month number."""
    return dt.date(month // 12, month % 12 + 1, 1)


def month_text(month: int) -> str:
    """``2026-03``, as the JSON formats and Limieten write a month."""
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


@cache
def month_name(month: int) -> str:
    """``maart 2026``, as texts name a month number."""
    return f"{MONTHS_NL[month % 12]} {month // 12}"


def short_month(month: int) -> str:
    """`mrt 26`: a month number (`month_number`) below a column of a chart."""
    return f"{MONTHS_SHORT_NL[month % 12]} {month // 12 % 100:02d}"


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day of the month later, or the last day of a shorter month (domain/decisions.md, half year).

    2026-08-31 plus 6 months is 2027-02-28.
    """
    month = month_number(day) + months
    year, month_of_year = month // 12, month % 12 + 1
    return dt.date(year, month_of_year, min(day.day, monthrange(year, month_of_year)[1]))


def has_passed(day: dt.date, months: int, today: dt.date) -> bool:
    """Whether today lies after the same day so many months later; on that day itself it does not yet."""
    month = month_number(day) + months
    return month < month_number(today) or (month == month_number(today) and add_months(day, months) < today)


def monday_from(day: int) -> int:
    """The first Monday on or after a day number: the start of the first full ISO week."""
    return day + (_A_MONDAY - day) % 7


def week_name(monday: int, year: int) -> str:
    """``10``, as texts about a year name the ISO week that begins on a day number; ``53 van 2026`` in another year."""
    week = day_of(monday).isocalendar()
    return str(week.week) if week.year == year else f"{week.week} van {week.year}"


def age_on(birth: dt.date, day: dt.date) -> int:
    """Age in whole years; who was born on 29 February turns a year older on 1 March in a common year
    (domain/allowances.md 2.6).
    """
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def dutch_date(day: dt.date) -> str:
    """``31-12-2026``, as every message writes a date."""
    return f"{day.day:02d}-{day.month:02d}-{day.year:04d}"


def dutch_long_date(day: dt.date) -> str:
    """``31 december 2026``, as letters write a date."""
    return f"{day.day} {MONTHS_NL[day.month - 1]} {day.year}"
