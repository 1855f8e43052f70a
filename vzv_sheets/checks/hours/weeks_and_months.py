"""V-UUR-10, V-UUR-11 and V-UUR-13: weeks and months below what a programme asks of each placement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import cell_name
from vzv_sheets.checks.columns_read import EXPECTED_DAYS, SHIFTS
from vzv_sheets.checks.found import Found, InRecords
from vzv_sheets.checks.hours.examples import normed
from vzv_sheets.checks.row_marks import row_marks
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.persons import names
from vzv_sheets.records.placements import norm_of_placements
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.records.visit_grid import VisitGrid, half_days_per_stretch, visits_per_month, visits_per_week
from vzv_sheets.records.visits import HALF_DAY, expected_days
from vzv_sheets.records.wide_hours import holds_totals
from vzv_sheets.records.worked_hours import shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_of, month_name, month_number, week_name
from vzv_sheets.vocabulary.words import decimal_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

_READS = (*SHIFTS, *EXPECTED_DAYS, "Plaatsingen.programma_id")

FEW_HALF_DAYS = FindingKind(
    code="V-UUR-10",
    severity=Severity.WARNING,
    message=Text(
        "In week {wk} staat het aantal dagdelen van {naam} op {x}; het programma vraagt er minstens {min}.",
        "In week {wk} the half-days of {naam} stand at {x}; the programme asks at least {min}.",
    ),
    remedy=Text("Bespreek wat nodig is of leg verlof vast.", "Talk about what is needed or record leave."),
    why=Text(
        "Het programma gaat uit van een vast ritme; wie dat niet haalt, heeft misschien hulp nodig.",
        "The programme counts on a steady rhythm; who does not make it may need help.",
    ),
    source="002",
    reads=("Programmas.min_dagdelen_per_week", *_READS),
    bad=normed({"min_dagdelen_per_week": "1"}, ["2026-06-02 | 0 | afgemeld"], start="2026-06-01", end="2026-06-09"),
    good=normed({"min_dagdelen_per_week": "1"}, ["2026-06-02 | 3 |"], start="2026-06-01", end="2026-06-09"),
)


def weeks_with_few_half_days(records: RecordSet) -> Iterator[Found]:
    """Full ISO weeks with fewer half-days than min_dagdelen_per_week; not weeks with verhinderd or verlof.

    Totals of a month or week do not tell on which days somebody came.
    """
    norm = norm_of_placements(records, "min_dagdelen_per_week")
    if not (norm > 0).any() or not _tells_days(records):
        return
    week = visits_per_week(records)
    half_days = half_days_per_stretch(records, week)
    at_most = half_days + HALF_DAY * week.undated[:, None]
    placement, at = np.nonzero(week.judged & (at_most < norm[:, None]) & ~week.excused)
    fields = {
        "wk": _weeks(records, week, at), "naam": _names(records, placement),
        "x": [decimal_number(number) for number in half_days[placement, at].tolist()],
        "min": [decimal_number(number) for number in norm[placement].tolist()],
    }  # fmt: skip
    yield from _told(records, week, placement, at, fields)


FEW_TIMES_A_WEEK = FindingKind(
    code="V-UUR-11",
    severity=Severity.WARNING,
    message=Text(
        "In week {wk} is {naam} {n} keer geweest; afgesproken is minstens {min} keer.",
        "In week {wk} {naam} came {n} times; at least {min} times was agreed.",
    ),
    remedy=Text(
        "Vraag hoe het gaat en bespreek wat nodig is, of vul de uren aan.",
        "Ask how things are and talk about what is needed, or complete the hours.",
    ),
    why=Text(
        "In de eerste weken gaat het om het ritme: vaker per week de deur uit.",
        "The first weeks are about rhythm: out of the house several times a week.",
    ),
    source="002 c1",
    reads=("Programmas.min_keer_per_week", "Programmas.norm_weken", *_READS),
    bad=normed(
        {"min_keer_per_week": "2", "norm_weken": "8"}, ["2026-06-02 | 3 |", "2026-06-02 | 2 |"],
        start="2026-06-01", end="2026-06-09",
    ),
    good=normed(
        {"min_keer_per_week": "2", "norm_weken": "8"}, ["2026-06-02 | 3 |", "2026-06-05 | 3 |"],
        start="2026-06-01", end="2026-06-09",
    ),
)  # fmt: skip


def weeks_with_few_dates(records: RecordSet) -> Iterator[Found]:
    """Of the first norm_weken full ISO weeks those with fewer distinct dates than min_keer_per_week.

    Weeks with verhinderd or verlof are not judged (as I-07 leaves them out); totals do not tell the days.
    """
    norm, weeks = norm_of_placements(records, "min_keer_per_week"), norm_of_placements(records, "norm_weken")
    wanted = (norm > 0) & (weeks > 0)
    if not wanted.any() or not _tells_days(records):
        return
    week = visits_per_week(records)
    of_the_first = week.starts[:-1] < (expected_days(records).first_monday + 7 * weeks)[:, None]
    placement, at = np.nonzero(week.with_fewer_dates(norm) & of_the_first & ~week.excused)
    fields = {
        "wk": _weeks(records, week, at), "naam": _names(records, placement),
        "n": _texts(week.dates[placement, at]), "min": _texts(norm[placement]),
    }  # fmt: skip
    yield from _told(records, week, placement, at, fields)


FEW_TIMES_A_MONTH = FindingKind(
    code="V-UUR-13",
    severity=Severity.WARNING,
    message=Text(
        "In {maand} is {naam} volgens de uren {n} keer geweest; het programma vraagt minstens {min} keer per maand.",
        "In {maand} {naam} came {n} times by the hours; the programme asks at least {min} times a month.",
    ),
    remedy=Text("Vraag hoe het gaat of vul de uren aan.", "Ask how things are or complete the hours."),
    why=Text("Wie op bezoek rekent, moet erop kunnen rekenen.", "Who counts on a visit has to be able to count on it."),
    source="004",
    reads=("Programmas.min_keer_per_maand", *_READS),
    bad=normed({"min_keer_per_maand": "2"}, ["2026-05-12 | 2 |"], start="2026-05-01", end="2026-06-09"),
    good=normed(
        {"min_keer_per_maand": "2"}, ["2026-05-12 | 2 |", "2026-05-26 | 2 |"], start="2026-05-01", end="2026-06-09"
    ),
)


def months_with_few_dates(records: RecordSet) -> Iterator[Found]:
    """Whole calendar months with fewer distinct dates than min_keer_per_maand; the running month at its end.

    A total of the month or of one of its weeks says that somebody came, but not how often: such a month is enough.
    """
    norm = norm_of_placements(records, "min_keer_per_maand")
    if not (norm > 0).any() or not records.table("Uren").present:
        return
    month = visits_per_month(records)
    placement, at = np.nonzero(month.with_fewer_dates(norm))
    fields = {
        "maand": [month_name(month_number(day_of(day))) for day in month.starts[at]],
        "naam": _names(records, placement), "n": _texts(month.dates[placement, at]), "min": _texts(norm[placement]),
    }  # fmt: skip
    yield from _told(records, month, placement, at, fields)


def _tells_days(records: RecordSet) -> bool:
    hours = records.table("Uren")
    return hours.present and not holds_totals(hours)


def _texts(numbers: NDArray[np.int64]) -> list[str]:
    return list(map(str, numbers.tolist()))


def _names(records: RecordSet, placement: NDArray[np.int64]) -> list[str]:
    """The name of the volunteer of each placement."""
    return names(records, records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")[placement])


def _weeks(records: RecordSet, week: VisitGrid, at: NDArray[np.int64]) -> list[str]:
    return [week_name(monday, records.as_of.year) for monday in week.starts[at].tolist()]


def _told(
    records: RecordSet,
    grid: VisitGrid,
    placement: NDArray[np.int64],
    at: NDArray[np.int64],
    fields: Mapping[str, Sequence[str]],
) -> Iterator[Found]:
    """One finding per placement and week or month, at the placement: the hours that are missing have no row."""
    if not len(placement):
        return
    hours, work = records.table("Uren"), shifts(records)
    column = "datum" if hours["datum"].present else "uren"
    related = [
        [cell_name(hours, column, record) for record in sorted(set(work.record[item].tolist()))]
        for item in grid.visits_in(placement, at)
    ]
    starts = [day_of(day).isoformat() for day in grid.starts[at]]
    mark = row_marks(records.table("Plaatsingen"), placement)
    marks = [f"{row}|{start}" for row, start in zip(mark, starts, strict=True)]
    yield InRecords("Plaatsingen", "plaatsing_id", placement, "", fields, related=related, marks=marks)


RULES = (
    Rule(FEW_HALF_DAYS, weeks_with_few_half_days),
    Rule(FEW_TIMES_A_WEEK, weeks_with_few_dates),
    Rule(FEW_TIMES_A_MONTH, months_with_few_dates),
)
