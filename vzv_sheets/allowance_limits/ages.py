"""Ages on the day of the work, and which figure of a dated history holds on a day (domain/allowances.md 2.6)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number, first_day_of_month

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from vzv_sheets.legal.figures import Figure
    from vzv_sheets.records.record_set import RecordSet

NO_AGE = -1
NO_PLACE = -1


def first_days(months: NDArray[np.int32]) -> NDArray[np.int64]:
    """The day number of the first day of each month number."""
    different, place = np.unique(months, return_inverse=True)
    days = np.array([day_number(first_day_of_month(int(month))) for month in different] + [0], dtype=np.int64)
    return days[place]


def ages_on(records: RecordSet, volunteer: NDArray[np.int32], day: NDArray[np.int64]) -> NDArray[np.int64]:
    """The age of each volunteer on a day, NO_AGE without a birth date that can be read.

    Born on 29 February turns a year older on 1 March in a common year.
    """
    birth = records.table("Vrijwilligers")["geboortedatum"]
    known = birth.filled[volunteer]
    born_year, born_day = _year_and_day(birth.values[volunteer])
    year, day_of_year = _year_and_day(day)
    age: NDArray[np.int64] = np.where(known, year - born_year - (day_of_year < born_day), NO_AGE)
    return age


def _year_and_day(days: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The year, and month times 100 plus day of the month."""
    dates = days.astype(np.int64).astype("datetime64[D]")
    months = dates.astype("datetime64[M]")
    month = months.astype(np.int64)
    return month // 12 + 1970, (month % 12 + 1) * 100 + (dates - months).astype(np.int64) + 1


def holds_on(figure: Figure, day: NDArray[np.int64]) -> NDArray[np.bool_]:
    """On which of the days a figure holds."""
    last = dt.date.max if figure.valid_to is None else figure.valid_to
    within: NDArray[np.bool_] = (day_number(figure.valid_from) <= day) & (day <= day_number(last))
    return within


def places_on(history: Sequence[Figure], day: NDArray[np.int64]) -> NDArray[np.int32]:
    """The place in the history of the figure that holds on each day, NO_PLACE where none is known."""
    place = np.full(day.shape, NO_PLACE, dtype=np.int32)
    for number, figure in enumerate(history):
        place[holds_on(figure, day)] = number
    return place
