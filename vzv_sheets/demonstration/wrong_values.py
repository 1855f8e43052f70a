"""Values as people type them, rightly and wrongly."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Mapping
from decimal import Decimal

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.claims import law_knows_cap_of, month_cap
from vzv_sheets.demonstration.planting import Planting

# So many euro over the limit of a month.
OVER_THE_CAP = 15


def counted_fixed_allowances(planting: Planting) -> list[tuple[int, Decimal]]:
    """The rows of Onkosten with a fixed allowance that counts, each with the limit that the law has for its month."""
    column = planting.column
    rows = zip(*(column("Onkosten", key) for key in ("soort", "status", "werkmaand")), strict=True)
    years = {
        index: int(str(month)[:4])
        for index, (kind, status, month) in enumerate(rows)
        if kind == "vaste vergoeding" and status in ("akkoord", "betaald")
    }
    return [(index, month_cap(year)) for index, year in years.items() if law_knows_cap_of(year)]


def in_dutch(number: object) -> str:
    """`3,5`, as people type a number."""
    return str(as_number(number)).replace(".", ",")


def impossible_day(day: dt.date) -> str:
    """The day after the last of a month with fewer than 31 days, as text: 31-04-2026."""
    last = 30 if day.month == 2 else 31  # noqa: PLR2004  # February
    return f"{last}-{day.month:02d}-{day.year}"


def has_fewer_than_31_days(day: object) -> bool:
    """Whether the month of the day has fewer than 31 days."""
    return isinstance(day, dt.date) and monthrange(day.year, day.month)[1] < 31  # noqa: PLR2004  # days of a month


def as_date(value: object) -> dt.date:
    """The value of a cell that holds a date. Raises TypeError for anything else."""
    if not isinstance(value, dt.date):
        raise TypeError(f"{value!r} is no date")
    return value


def as_number(value: object) -> Decimal:
    """The value of a cell that holds a decimal. Raises TypeError for anything else."""
    if not isinstance(value, Decimal):
        raise TypeError(f"{value!r} is no decimal")
    return value


def an_hour_later(row: Mapping[str, object]) -> dict[str, object]:
    """Begin and end of a shift an hour later, as columns. Raises TypeError without begin or end."""
    begin, end = row["begin"], row["eind"]
    if not isinstance(begin, dt.time) or not isinstance(end, dt.time):
        raise TypeError("the row has no begin or no end")
    return {"begin": begin.replace(hour=begin.hour + 1), "eind": end.replace(hour=end.hour + 1)}


def unissued_bsn(chance: Chance) -> int:
    """A number of nine digits that passes the eleven-test, from the range 999 that is never given to anybody."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    number = 999_000_000 + chance.below(900_000)
    while sum(weight * int(digit) for weight, digit in zip(weights, str(number), strict=True)) % 11:
        number += 1
    return number
