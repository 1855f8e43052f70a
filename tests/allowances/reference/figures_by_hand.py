"""The figures of domain/allowances.md section 1, typed over from its tables."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

TAX_MONTH = {  # the year cap is ten times the month cap in every year
    **dict.fromkeys(range(2011, 2019), 150), 2019: 170, 2020: 170, 2021: 180, 2022: 180, 2023: 190, 2024: 210,
    2025: 210, 2026: 220,
}  # fmt: skip
HOUR = {  # adult, younger
    **dict.fromkeys(range(2011, 2019), ("4.50", "2.50")), **dict.fromkeys(range(2019, 2024), ("5.00", "2.75")),
    2024: ("5.50", "3.25"), 2025: ("5.60", "3.30"), 2026: ("5.75", "3.40"),
}  # fmt: skip
NEW_WELFARE_CAPS = (2017, 4)
EXCEPTION_FOR_YOUNGER = (dt.date(2020, 11, 1), dt.date(2021, 6, 30))


def tax_caps(year):
    """The caps of a month and of the year, or None where none is published."""
    month = TAX_MONTH.get(year)
    return (None, None) if month is None else (Decimal(month), Decimal(month) * 10)


def welfare_caps(year, month, *, in_trajectory):
    if (year, month) >= NEW_WELFARE_CAPS or year not in TAX_MONTH:
        return tax_caps(year)
    return (Decimal(150), Decimal(1500)) if in_trajectory else (Decimal(95), Decimal(764))


def has_welfare_exemption(age, day):
    """From 27 on, and for everyone in the months of the exception."""
    return age >= 27 or EXCEPTION_FOR_YOUNGER[0] <= day <= EXCEPTION_FOR_YOUNGER[1]


def adult_from(day):
    """The product takes 1 July for the day of 2017 that nobody verified."""
    if day < dt.date(2017, 7, 1):
        return 23
    return 22 if day.year <= 2020 else 21


def hour_norm(age, day):
    if day.year not in HOUR:
        return None
    adult, younger = HOUR[day.year]
    return Decimal(adult if age >= adult_from(day) else younger)


def age_on(born, day):
    """Born on 29 February: one year older on 1 March in a common year."""
    return day.year - born.year - (1 if (day.month, day.day) < (born.month, born.day) else 0)
