"""Family V-UUR, what concerns one row of hours: size, placement, times and absence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import SHIFTS
from vzv_sheets.checks.examples import ANN_PLACED, workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.general.dates import dates
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FIGURES, PAYMENTS, FindingKind, Severity, Text, Variant
from vzv_sheets.records.placements import FAR_AWAY, spans
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.records.wide_hours import holds_totals
from vzv_sheets.records.worked_hours import ABSENT, clock, shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_of, dutch_date

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BLOCKED = (FIGURES, "letters", PAYMENTS)
_ROUNDING = 1
_A_QUARTER = 15


def hours_text(minutes: int) -> str:
    """`3,5`: hours as people write them."""
    return f"{minutes / 60:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def _hours_sheet(header: str, *rows: str) -> str:
    count = header.count("|") + 1
    return "\n".join(["## Uren", f"| {header} |", "|" + "---|" * count, *(f"| {row} |" for row in rows)])


OUTSIDE_PLACEMENT = FindingKind(
    code="V-UUR-02",
    severity=Severity.ERROR,
    message=Text(
        "De datum {datum} valt buiten de plaatsing ({start}–{eind}).",
        "The date {datum} lies outside the placement ({start}–{eind}).",
    ),
    remedy=Text("Corrigeer de datum of verleng de plaatsing.", "Correct the date or extend the placement."),
    why=Text(
        "Uren tellen alleen mee tijdens een plaatsing; zo komen ze bij de goede periode.",
        "Hours count only during a placement; so they belong to the right period.",
    ),
    reads=SHIFTS,
    blocks=_BLOCKED,
    variants={
        "after_plan": Variant(
            severity=Severity.WARNING,
            message=Text(
                "De datum {datum} ligt na het geplande einde van de plaatsing ({start}–{eind}).",
                "The date {datum} lies after the planned end of the placement ({start}–{eind}).",
            ),
            remedy=Text(
                "Vul 'verlengd_tot' in, of 'eind_werkelijk' als de plaatsing is gestopt.",
                "Fill in 'verlengd_tot', or 'eind_werkelijk' if the placement has ended.",
            ),
        )
    },
    bad=workbook(ANN_PLACED, _hours_sheet("vrijwilliger_id | plaatsing_id | datum | uren", "V1 | P1 | 2025-12-31 | 3")),
    good=workbook(
        ANN_PLACED, _hours_sheet("plaatsing_id | vrijwilliger_id | datum | uren", "P1 | V1 | 2026-01-01 | 3"),
    ),
)  # fmt: skip


def outside_placement(records: RecordSet) -> Iterator[Found]:
    """Hours before the start or after the actual end of their placement; after the planned end as a warning.

    A total of a month or week lies outside when all its days do.
    """
    work, span = shifts(records), spans(records)
    if not len(span.start):
        return
    hours = records.table("Uren")
    last_day = work.last if holds_totals(hours) else work.day
    placement = np.maximum(work.placement, 0)
    usable = work.dated & (work.placement >= 0) & span.known[placement]
    start, end, planned = span.start[placement], span.end[placement], span.planned_end[placement]
    outside = usable & ((last_day < start) | (work.day > end))
    late = usable & ~outside & (end == FAR_AWAY) & (work.day > planned)
    column = hours["datum"]
    for mask, last, variant in ((outside, np.where(end < FAR_AWAY, end, planned), ""), (late, planned, "after_plan")):
        record, first = np.unique(work.record[mask], return_index=True)
        if len(record):
            fields = {
                "datum": dates(column, record),
                "start": [dutch_date(day_of(day)) for day in start[mask][first]],
                "eind": [dutch_date(day_of(day)) if day < FAR_AWAY else "…" for day in last[mask][first]],
            }
            yield InRecords("Uren", "datum", record, variant, fields)


TIMES_DISAGREE = FindingKind(
    code="V-UUR-04",
    severity=Severity.ERROR,
    message=Text(
        "Begin- en eindtijd geven {x} uur, ingevuld is {y}.", "Begin and end give {x} hours, filled in is {y}."
    ),
    remedy=Text("Corrigeer de tijden, de pauze of de uren.", "Correct the times, the break or the hours."),
    why=Text(
        "Eén van beide klopt niet; de uren tellen mee in de vergoeding.",
        "One of both is wrong; hours count in the allowance.",
    ),
    reads=(
        "Uren.datum", "Uren.begin", "Uren.eind", "Uren.pauze", "Uren.pauze_min", "Uren.uren", "Uren.einddatum",
        "Uren.aanwezigheid",
    ),
    blocks=_BLOCKED,
    variants={
        "slightly": Variant(
            severity=Severity.WARNING,
            message=Text(
                "Begin- en eindtijd geven {x} uur, ingevuld is {y}.", "Begin and end give {x} hours, filled in is {y}."
            ),
            remedy=Text("Controleer de tijden, de pauze of de uren.", "Check the times, the break or the hours."),
        ),
        "backwards": Variant(
            severity=Severity.ERROR,
            message=Text("De eindtijd ligt vóór de begintijd.", "The end lies before the begin."),
            remedy=Text(
                "Corrigeer de tijden. Was het na middernacht, vul dan 'einddatum' en de uren in.",
                "Correct the times. If it was after midnight, fill in 'einddatum' and the hours.",
            ),
        ),
        "negative": Variant(
            severity=Severity.ERROR,
            message=Text(
                "Begin- en eindtijd geven, na de pauze, minder dan 0 uur.",
                "Begin and end, less the break, give less than 0 hours.",
            ),
            remedy=Text("Corrigeer de tijden of de pauze.", "Correct the times or the break."),
        ),
        "overnight": Variant(
            severity=Severity.WARNING,
            message=Text(
                "De eindtijd ligt vóór de begintijd en is gelezen als de volgende dag ({x} uur).",
                "The end lies before the begin and is read as the next day ({x} hours).",
            ),
            remedy=Text(
                "Klopt dat, vul dan 'einddatum' in; anders: corrigeer de tijden.",
                "If that is right fill in 'einddatum'; else correct the times.",
            ),
        ),
    },
    bad=workbook(ANN_PLACED, _hours_sheet("vrijwilliger_id | datum | begin | eind | uren",
                                          "V1 | 2026-02-03 | 10:00 | 12:00 | 5")),
    good=workbook(ANN_PLACED, _hours_sheet("vrijwilliger_id | datum | begin | eind | uren",
                                           "V1 | 2026-02-03 | 10:00 | 12:30 | 2.5")),
)  # fmt: skip


def times_disagree(records: RecordSet) -> Iterator[Found]:
    """Rows whose begin and end, less the break, do not give the hours that are filled in.

    Of who was absent the times are what was planned; they are not compared.
    """
    hours = records.table("Uren")
    times, given = clock(hours), hours["uren"]
    both = times.complete & given.filled
    difference = np.abs(times.length - given.values)
    agrees = both & (difference <= _ROUNDING)
    backwards = ends_too_early(records)
    wrong = both & ~agrees & ((difference > _A_QUARTER) | backwards)
    slightly = both & ~agrees & ~wrong
    for mask, variant in (
        (wrong, ""), (backwards & given.empty & times.overnight, "backwards"),
        (backwards & given.empty & ~times.overnight, "negative"), (slightly, "slightly"),
        (agrees & times.overnight, "overnight"),
    ):  # fmt: skip
        rows = where(mask)
        if len(rows):
            fields = {
                "x": [hours_text(int(minutes)) for minutes in times.length[rows]],
                "y": [hours_text(int(minutes)) for minutes in given.values[rows]],
            }
            yield InRecords("Uren", "uren" if given.present else "eind", rows, variant, fields)


@derived
def ends_too_early(records: RecordSet) -> NDArray[np.bool_]:
    """Rows whose end lies before their begin while the hours do not say that it was the next day (V-UUR-04)."""
    hours = records.table("Uren")
    times, given = clock(hours), hours["uren"]
    backwards = times.complete & (times.overnight | (times.length < 0))
    agrees = given.filled & (np.abs(times.length - given.values) <= _ROUNDING)
    found: NDArray[np.bool_] = backwards & ~agrees & (given.filled | given.empty)
    return found


ABSENT_WITH_HOURS = FindingKind(
    code="V-UUR-05",
    severity=Severity.ERROR,
    message=Text("Bij '{aanwezigheid}' horen 0 uren.", "'{aanwezigheid}' goes with 0 hours."),
    remedy=Text(
        "Zet de uren op 0 of kies bij aanwezigheid 'aanwezig' of 'te laat'.",
        "Set the hours to 0 or choose 'aanwezig' or 'te laat'.",
    ),
    why=Text("Wie er niet was, krijgt geen uren of vergoeding.", "Who was absent gets no hours or allowance."),
    source="002",
    reads=("Uren.aanwezigheid", "Uren.uren", "Uren.dagdelen"),
    blocks=_BLOCKED,
    bad=workbook(ANN_PLACED, _hours_sheet("vrijwilliger_id | datum | uren | aanwezigheid",
                                          "V1 | 2026-02-03 | 3 | afgemeld")),
    good=workbook(ANN_PLACED, _hours_sheet("vrijwilliger_id | datum | uren | aanwezigheid",
                                           "V1 | 2026-02-03 | 0 | afgemeld")),
)  # fmt: skip


def absent_with_hours(records: RecordSet) -> Iterator[Found]:
    """Hours (or dagdelen, where no hours are filled in) above zero on a row with an absence."""
    hours = records.table("Uren")
    given, half_days, presence = hours["uren"], hours["dagdelen"], hours["aanwezigheid"]
    absent = presence.equals(*ABSENT)
    for key, mask in (
        ("uren", given.filled & (given.values > 0)),
        ("dagdelen", given.empty & half_days.filled & (half_days.values > 0)),
    ):
        rows = where(absent & mask)
        if len(rows):
            yield InRecords("Uren", key, rows, "", {"aanwezigheid": [presence.text(int(row)) for row in rows]})


RULES = (
    Rule(OUTSIDE_PLACEMENT, outside_placement),
    Rule(TIMES_DISAGREE, times_disagree),
    Rule(ABSENT_WITH_HOURS, absent_with_hours),
)
