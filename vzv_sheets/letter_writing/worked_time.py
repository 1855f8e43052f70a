"""How much somebody worked in a placement, for letters: the mean of a week, and the rows of Uren behind it."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from typing import TYPE_CHECKING

from vzv_sheets.letter_writing.letter_kinds import RecordRead
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.wording import frequency
from vzv_sheets.progress_indicators.figure_words import half_up
from vzv_sheets.progress_indicators.scope import was_there
from vzv_sheets.records.placements import spans
from vzv_sheets.records.record_set import Period, RecordSet
from vzv_sheets.records.worked_hours import shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number, day_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

READS = (
    "Uren.vrijwilliger_id", "Uren.plaatsing_id", "Uren.datum", "Uren.einddatum", "Uren.uren", "Uren.dagdelen",
    "Uren.begin", "Uren.eind", "Uren.pauze", "Uren.pauze_min", "Uren.aanwezigheid",
)  # fmt: skip
_COLUMNS = frozenset(name.partition(".")[2] for name in READS)
_DAYS_OF_A_WEEK, _TENTH, _MINUTES = 7, 100, 60


def stretch_of(records: RecordSet, placement: int) -> Period | None:
    """The part of the period in which the placement ran, up to the reference date; None for less than a week."""
    span, period = spans(records), records.period
    if not span.known[placement]:
        return None
    first = max(day_number(period.first), int(span.start[placement]))
    last = min(day_number(period.last), day_number(records.as_of), int(span.end[placement]))
    return Period(day_of(first), day_of(last)) if last - first + 1 >= _DAYS_OF_A_WEEK else None


def mean_of_a_week(records: RecordSet, placement: int) -> str:
    """`1,5 dagdelen per week, 6 uur per week` in tenths, half up, over `stretch_of`; empty without hours."""
    stretch = stretch_of(records, placement)
    minutes = 0 if stretch is None else _minutes(records, placement, stretch)
    if stretch is None or not minutes:
        return ""
    days = day_number(stretch.last) - day_number(stretch.first) + 1
    hours = Fraction(minutes * _DAYS_OF_A_WEEK, days * _MINUTES)
    half_day = Fraction(records.settings.number("uren_per_dagdeel") or 0, 1000)
    return frequency(_tenths(hours / half_day) if half_day else None, _tenths(hours), None)


def _tenths(number: Fraction) -> int:
    """In thousandths, rounded half up to a tenth."""
    return half_up(number * 10) * _TENTH


def hours_read(reader: RecordReader, placements: Collection[int], period: Period) -> tuple[RecordRead, ...]:
    """The rows of Uren of these placements in a period."""
    rows = shifts(reader.records).record[_of_placements(reader.records, placements, period)]
    return tuple(RecordRead("Uren", row, _COLUMNS) for row in np.unique(rows).tolist())


def _minutes(records: RecordSet, placement: int, period: Period) -> int:
    work = shifts(records)
    there = was_there(records)[work.record] & work.counted & _of_placements(records, [placement], period)
    return int(work.minutes[there].sum())


def _of_placements(records: RecordSet, placements: Collection[int], period: Period) -> NDArray[np.bool_]:
    work = shifts(records)
    mine = np.isin(work.placement, np.array(sorted(placements), dtype=np.int32)) & work.dated
    found: NDArray[np.bool_] = mine & (work.day >= day_number(period.first)) & (work.day <= day_number(period.last))
    return found
