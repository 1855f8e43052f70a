"""V-UUR-12: do the hours grow where the programme expects it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import EXPECTED_DAYS, SHIFTS
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.hours.examples import normed
from vzv_sheets.checks.hours.shifts_in_order import certain_doubles
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.placements import programmes_of, where_programme
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.records.visits import Visits, expected_days, undated_rows, visits
from vzv_sheets.records.wide_hours import holds_totals
from vzv_sheets.records.worked_hours import minutes_of_rows, shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import monday_from

if TYPE_CHECKING:
    from numpy.typing import NDArray

_WEEK, _FOUR_WEEKS = 7, 28

NO_BUILD_UP = FindingKind(
    code="V-UUR-12",
    severity=Severity.INFO,
    message=Text("Er is geen opbouw in uren te zien.", "No growth in hours is to be seen."),
    remedy=Text("Bespreek een volgende stap.", "Talk about a next step."),
    why=Text(
        "Het traject werkt toe naar meer uren; dat gaat niet altijd vanzelf.",
        "The trajectory works towards more hours; that does not always go by itself.",
    ),
    source="002 c1",
    reads=("Programmas.opbouw_verwacht", "Plaatsingen.programma_id", *SHIFTS, *EXPECTED_DAYS),
    bad=normed({"opbouw_verwacht": "ja"}, ["2026-05-05 | 3 |", "2026-06-23 | 3 |"], start="2026-05-04"),
    good=normed({"opbouw_verwacht": "ja"}, ["2026-05-05 | 3 |", "2026-06-23 | 4 |"], start="2026-05-04"),
)


def hours_without_build_up(records: RecordSet) -> Iterator[Found]:
    """Running placements of eight full ISO weeks or more whose last four have no more hours than the first four.

    Not judged when an absence that nobody can help lies in the last four, or when hours of those weeks are unknown.
    """
    programme, expected, hours = programmes_of(records, "Plaatsingen"), expected_days(records), records.table("Uren")
    first = expected.first_monday
    after = expected.last + 1 - (expected.last + 1 - monday_from(0)) % _WEEK
    wanted = where_programme(records, programme, "opbouw_verwacht", "ja") & expected.running
    wanted &= after - first >= 2 * _FOUR_WEEKS
    if not wanted.any() or not hours.present or holds_totals(hours):
        return
    found = visits(records, int(first[wanted].min()), int(after[wanted].max()) - 1)
    early = (found.day >= first[found.placement]) & (found.day < first[found.placement] + _FOUR_WEEKS)
    late = (found.day >= after[found.placement] - _FOUR_WEEKS) & (found.day < after[found.placement])
    unknown = found.came & ~shifts(records).counted[found.item] & (early | late)
    unclear = np.bincount(found.placement[unknown | (late & found.spared)], minlength=len(wanted)) > 0
    before, now = minutes_at_placements(records, found, early), minutes_at_placements(records, found, late)
    rows = where(wanted & ~unclear & (undated_rows(records) == 0) & (before > 0) & (now <= before))
    if len(rows):
        yield InRecords("Plaatsingen", "plaatsing_id", rows)


def minutes_at_placements(records: RecordSet, found: Visits, chosen: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Per placement the minutes of the chosen visits of who came; what is certainly double counts once."""
    minutes = minutes_of_rows(records)[0].copy()
    minutes[certain_doubles(records)] = 0
    used = chosen & found.came
    of_visits = minutes[shifts(records).record[found.item[used]]]
    number = len(records.table("Plaatsingen"))
    return np.bincount(found.placement[used], of_visits, minlength=number).astype(np.int64)


RULES = (Rule(NO_BUILD_UP, hours_without_build_up),)
