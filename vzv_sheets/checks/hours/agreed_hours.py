"""V-UUR-15: do the hours of the last four weeks come up to what was agreed for the placement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import EXPECTED_DAYS, SHIFTS
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.hours.build_up import minutes_at_placements
from vzv_sheets.checks.hours.examples import normed
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text, Variant
from vzv_sheets.records.persons import names
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.records.visits import Visits, expected_days, half_days_of, undated_rows, visits
from vzv_sheets.records.wide_hours import holds_totals
from vzv_sheets.records.worked_hours import shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number, day_of, first_day_of_month, monday_from, month_number
from vzv_sheets.vocabulary.words import decimal_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

_AGREED = {"afgesproken_uren_pw": "", "afgesproken_dagdelen_pw": "half_days", "afgesproken_keer_pm": "visits"}
_ASK = Text(
    "Vraag hoe het gaat. Is de afspraak veranderd, pas die dan aan op blad Plaatsingen.",
    "Ask how things are. If the agreement changed, change it on sheet Plaatsingen.",
)
_PER_WEEK = Text(
    "{naam} kwam gemiddeld {x} uur per week, afgesproken is {y} uur per week.",
    "{naam} came {x} hours a week on average, {y} hours a week was agreed.",
)
_HALF_DAYS = Text(
    "Het aantal dagdelen van {naam} was gemiddeld {x} per week, afgesproken is {y} per week.",
    "{naam} came {x} half-days a week on average, {y} half-days a week was agreed.",
)
_VISITS = Text(
    "{naam} kwam gemiddeld {x} keer per vier weken, afgesproken is {y} keer per maand.",
    "{naam} came {x} times in four weeks on average, {y} times a month was agreed.",
)

LESS_THAN_AGREED = FindingKind(
    code="V-UUR-15",
    severity=Severity.INFO,
    message=_PER_WEEK,
    remedy=_ASK,
    why=Text(
        "Wie minder komt dan afgesproken, heeft misschien iets nodig, of een andere afspraak.",
        "Who comes less than agreed may need something, or another agreement.",
    ),
    source="002, 004",
    reads=(*(f"Plaatsingen.{key}" for key in _AGREED), *SHIFTS, *EXPECTED_DAYS),
    variants={
        "half_days": Variant(severity=Severity.INFO, message=_HALF_DAYS, remedy=_ASK),
        "visits": Variant(severity=Severity.INFO, message=_VISITS, remedy=_ASK),
    },
    bad=normed({}, ["2026-06-02 | 3 |"], start="2026-06-01", afgesproken_uren_pw="3"),
    good=normed({}, [f"2026-06-{day} | 3 |" for day in ("02", "09", "16", "23")],
                start="2026-06-01", afgesproken_uren_pw="3"),
)  # fmt: skip


def less_than_agreed(records: RecordSet) -> Iterator[Found]:
    """Running placements whose last four full ISO weeks lie below what was agreed, told once: hours before half-days.

    Weeks with verhinderd, verlof or a visit that the organisation cancelled are left out of the average; those with
    afgemeld too, as long as half of the weeks remain. A quarter of an hour less is not less (as V-UUR-04). Four weeks
    are less than a month: what was agreed per month has to be missed in the last whole month too.
    """
    table, hours, expected = records.table("Plaatsingen"), records.table("Uren"), expected_days(records)
    after = monday_from(day_number(records.as_of) - 5)
    wanted = expected.running & (expected.first <= after - _FOUR_WEEKS) & (expected.last >= after - 1)
    asked = {key: np.where(table[key].filled, table[key].values, 0).astype(np.int64) for key in _AGREED}
    # How long a half-day is differs: hours tell more, where they are agreed too.
    asked["afgesproken_dagdelen_pw"][asked["afgesproken_uren_pw"] > 0] = 0
    wanted &= np.logical_or.reduce([agreed > 0 for agreed in asked.values()])
    if not wanted.any() or not hours.present or holds_totals(hours):
        return
    weeks, reached = _reached(records, after - _FOUR_WEEKS)
    told = np.zeros(len(table), dtype=bool)
    for key, variant in _AGREED.items():
        enough = (asked[key] - (_QUARTER if key == "afgesproken_uren_pw" else 0)) * weeks
        below = wanted & ~told & (reached[key] < enough)
        if key == "afgesproken_keer_pm" and below.any():
            below &= _THOUSAND * _dates_in_last_month(records) < asked[key]
        told |= below
        rows = where(below)
        if len(rows):
            owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
            average = reached[key][rows] // weeks[rows]
            fields = {
                "naam": names(records, owner[rows]),
                "x": [decimal_number(_in_hundredths(number)) for number in average.tolist()],
                "y": [decimal_number(number) for number in asked[key][rows].tolist()],
            }
            yield InRecords("Plaatsingen", key, rows, variant, fields)


_FOUR_WEEKS, _THOUSAND = 28, 1000
_QUARTER = 250  # of an hour, in thousandths


def _in_hundredths(thousandths: int) -> int:
    return thousandths // 10 * 10


def _reached(records: RecordSet, monday: int) -> tuple[NDArray[np.int64], Mapping[str, NDArray[np.int64]]]:
    """Per placement how many of the four weeks from this Monday are judged, and per agreement its thousandths in those.

    Nothing is judged where hours cannot be read.
    """
    found, size = visits(records, monday, monday + _FOUR_WEEKS - 1), len(records.table("Plaatsingen"))
    place = found.placement * 4 + (found.day - monday) // 7
    left_out = _left_out(found, place, size)
    counts = found.came & ~left_out.ravel()[place]
    unknown = found.came & ~shifts(records).counted[found.item]
    unclear = (np.bincount(found.placement[unknown], minlength=size) > 0) | (undated_rows(records) > 0)
    half_days = half_days_of(records, found.item[counts])
    return (
        np.where(unclear, 0, 4 - left_out.sum(axis=1)),
        {
            "afgesproken_uren_pw": minutes_at_placements(records, found, counts) * _THOUSAND // 60,
            "afgesproken_dagdelen_pw": np.bincount(found.placement[counts], half_days, minlength=size).astype(np.int64),
            "afgesproken_keer_pm": _dates(found, counts, size) * 4 * _THOUSAND,
        },
    )


def _left_out(found: Visits, place: NDArray[np.int64], placements: int) -> NDArray[np.bool_]:
    """Per placement and week (numbered by `place`) whether an absence explains why there are fewer hours."""
    spared, signed_off = (
        (np.bincount(place[state], minlength=placements * 4) > 0).reshape(placements, 4)
        for state in (found.spared, found.signed_off)
    )
    explained = spared | signed_off
    enough = explained.sum(axis=1, keepdims=True) <= 2  # noqa: PLR2004  (half of the four weeks)
    found_out: NDArray[np.bool_] = np.where(enough, explained, spared)
    return found_out


def _dates(found: Visits, chosen: NDArray[np.bool_], placements: int) -> NDArray[np.int64]:
    """Per placement the distinct days among the chosen visits."""
    days = np.unique((found.placement[chosen] << 32) + found.day[chosen])
    return np.bincount(days >> 32, minlength=placements).astype(np.int64)


def _dates_in_last_month(records: RecordSet) -> NDArray[np.int64]:
    """Per placement the visits, also those that the organisation cancelled, in the last whole calendar month."""
    after = month_number(day_of(day_number(records.as_of) + 1))
    first, last = (day_number(first_day_of_month(month)) for month in (after - 1, after))
    found = visits(records, first, last - 1)
    return _dates(found, found.came | found.cancelled, len(records.table("Plaatsingen")))


RULES = (Rule(LESS_THAN_AGREED, less_than_agreed),)
