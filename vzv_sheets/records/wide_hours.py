"""Sheet Uren with one row per volunteer and a column per month or week (domain/workbook.md 2.2, Uren).

Each cell with hours becomes one record: `datum` is the first day of the month or the Monday of the ISO week,
`einddatum` its last day, `uren` the value; a zero says that nobody came. Both variants of the sheet end in the same
table; the sum of the hours stays the same.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vzv_sheets.records.columns import UNREADABLE, VALUE, Table, TypedColumn
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import add_months, day_number
from vzv_sheets.vocabulary.notations import read_date, read_month
from vzv_sheets.vocabulary.notations.dates import MONTH_OF_NAME
from vzv_sheets.vocabulary.words import tidy

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.record_set import Period

# Columns that make no sense beside a total; a column `uren` behind the months is their sum.
DAILY = ("datum", "einddatum", "uren", "dagdelen", "begin", "eind", "pauze", "pauze_min")
_WEEK = re.compile(r"(?:week|wk|w)[ .-]*(?P<week>\d{1,2})(?:[ ./-]+(?P<year>\d{4}))?")
_ISO_WEEK = re.compile(r"(?P<year>\d{4})[ -]*(?:week|wk|w)[ -]?(?P<week>\d{1,2})")
_BARE = re.compile(r"\d{1,2}")
_NAMED = re.compile(r"(?P<name>[a-z]{3,9})\.?(?:[ '\u2019/-]*(?P<year>\d{4}|\d{2}))?")
_LAST_WEEK, _LAST_DAY_OF_MONTH = 53, 31


@dataclass(frozen=True, slots=True)
class PeriodHeader:
    """A header that names a month (1-12) or an ISO week (1-53); `year` is None when it does not tell the year."""

    position: int
    text: str
    number: int
    is_week: bool
    year: int | None = None

    def days(self, period: Period) -> tuple[dt.date, dt.date]:
        """The first and the last day; without a year of its own in the year of the period that holds it."""
        first_year = period.first.year
        for year in (first_year, period.last.year) if self.year is None else (self.year,):
            first, last = self._in(year)
            if self.year is not None or (first <= period.last and last >= period.first):
                return first, last
        return self._in(first_year)

    def _in(self, year: int) -> tuple[dt.date, dt.date]:
        if self.is_week:
            monday = dt.date.fromisocalendar(year, 1, 1) + dt.timedelta(weeks=self.number - 1)
            return monday, monday + dt.timedelta(days=6)
        first = dt.date(year, self.number, 1)
        return first, add_months(first, 1) - dt.timedelta(days=1)


def period_headers(texts: Sequence[str], above: Sequence[Sequence[str]] = ()) -> tuple[PeriodHeader, ...]:
    """The headers that name a month, or those that name a week; none when they can be read in two ways.

    Not read are months and weeks beside each other, the same month twice, and a column per day. Bare numbers are weeks
    when they go beyond 31 or a row `above` says week; else they may be days or months.
    """
    words = [tidy(text).lower() for text in texts]
    if any(day is not None and day.day > 1 for day in map(read_date, words)):
        return ()
    found = [header for place, word in enumerate(words) if (header := _header(place, texts[place].strip(), word))]
    bare = [(place, int(word)) for place, word in enumerate(words) if _BARE.fullmatch(word)]
    labelled = any(re.search(r"\b(?:week|weken|weeknummer|wk)\b", text.lower()) for row in above for text in row)
    if bare and (labelled or max(number for _, number in bare) > _LAST_DAY_OF_MONTH):
        found += [PeriodHeader(place, texts[place].strip(), number, is_week=True) for place, number in bare]
    named = {(header.is_week, header.number, header.year) for header in found}
    kinds = {header.is_week for header in found}
    in_range = all(1 <= header.number <= _LAST_WEEK for header in found)
    return tuple(found) if len(named) == len(found) and len(kinds) == 1 and in_range else ()


def _header(place: int, text: str, word: str) -> PeriodHeader | None:
    week = _WEEK.fullmatch(word) or _ISO_WEEK.fullmatch(word)
    if week:
        return PeriodHeader(
            place, text, int(week["week"]), is_week=True, year=int(week["year"]) if week["year"] else None
        )
    named = _NAMED.fullmatch(word)
    if named and named["name"] in MONTH_OF_NAME:
        year = None if named["year"] is None else int(named["year"]) % 2000 + 2000
        return PeriodHeader(place, text, MONTH_OF_NAME[named["name"]], is_week=False, year=year)
    month = read_month(word)
    return None if month is None else PeriodHeader(place, text, month % 12 + 1, is_week=False, year=month // 12)


def record_per_cell(table: Table, hours: Mapping[PeriodHeader, TypedColumn], period: Period) -> Table:
    """The table with a record per cell of `hours` that is not empty or zero, instead of one per row, in their order."""
    headers, read = list(hours), list(hours.values())
    states = np.stack([column.state for column in read], axis=1)
    amounts = np.stack([column.values for column in read], axis=1)
    row, place = np.nonzero((states == UNREADABLE) | ((states == VALUE) & (amounts != 0)))
    positions = np.array([header.position for header in headers], dtype=np.int32)[place]
    spans = [header.days(period) for header in headers]
    unreadable = {
        index: read[at].unreadable[of]
        for index, (of, at) in enumerate(zip(row.tolist(), place.tolist(), strict=True))
        if of in read[at].unreadable
    }
    spec = table.sheet.column("uren")
    first = headers[0].position
    columns = {key: _repeated(column, row) for key, column in table.columns.items() if key not in DAILY}
    columns["uren"] = TypedColumn(spec, first, states[row, place], amounts[row, place], (), unreadable, positions)
    starts, ends = (np.array([day_number(span[end]) for span in spans], dtype=np.int32)[place] for end in (0, 1))
    columns["datum"] = replace(_all_filled(table, "datum", starts), position=first, positions=positions)
    columns["einddatum"] = _all_filled(table, "einddatum", ends)
    return Table(table.sheet, table.title, table.rows[row], columns)


def _all_filled(table: Table, key: str, days: NDArray[np.int32]) -> TypedColumn:
    return TypedColumn(table.sheet.column(key), None, np.full(len(days), VALUE, dtype=np.uint8), days)


def _repeated(column: TypedColumn, row: NDArray[np.int64]) -> TypedColumn:
    unreadable = {
        index: column.unreadable[of]
        for index, of in enumerate(row.tolist())
        if column.unreadable and of in column.unreadable
    }
    return replace(column, state=column.state[row], values=column.values[row], unreadable=unreadable)


def holds_totals(hours: Table) -> bool:
    """Whether the records of Uren are totals of a month or week."""
    return hours["uren"].positions is not None
