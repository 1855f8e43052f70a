"""V-VRW-14 and V-VRW-15: what UWV permits before the start (WW), and what is reported to it (ZW, WIA, WAO, Wajong)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import STATUS_OF_PLACEMENT, STATUS_OF_VOLUNTEER
from vzv_sheets.checks.examples import workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text, Variant
from vzv_sheets.records.persons import has_left, names
from vzv_sheets.records.placements import FAR_AWAY, status_is
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_of, dutch_date

if TYPE_CHECKING:
    from numpy.typing import NDArray


def _example(benefit: str, *, permitted: str = "", reported: str = "") -> str:
    return workbook(
        "## Vrijwilligers\n| vrijwilliger_id | achternaam | startdatum | uitkering | uwv_toestemming_datum | "
        "uwv_gemeld_op |\n|---|---|---|---|---|---|\n"
        f"| V1 | Jansen | 2026-02-01 | {benefit} | {permitted} | {reported} |"
    )


UWV_PERMISSION = FindingKind(
    code="V-VRW-14",
    severity=Severity.WARNING,
    message=Text(
        "Bij WW is vooraf toestemming van UWV nodig; die is bij {naam} niet vastgelegd.",
        "With WW permission of UWV is needed beforehand; none is recorded for {naam}.",
    ),
    remedy=Text("Vraag {naam} het formulier en vul de datum in.", "Ask {naam} for the form and fill in its date."),
    why=Text(
        "UWV bekijkt vooraf of het vrijwilligerswerk samengaat met de WW-uitkering.",
        "UWV judges beforehand whether the volunteering goes together with the WW benefit.",
    ),
    source="allowances.md 1",
    reads=(
        "Vrijwilligers.uitkering", "Vrijwilligers.uwv_toestemming_datum", "Vrijwilligers.startdatum",
        "Plaatsingen.vrijwilliger_id", *STATUS_OF_VOLUNTEER, *STATUS_OF_PLACEMENT,
    ),
    variants={
        "late": Variant(
            severity=Severity.WARNING,
            message=Text(
                "Bij WW is vooraf toestemming van UWV nodig; die is van {datum}, na de start op {start}.",
                "With WW permission of UWV is needed beforehand; it is of {datum}, after the start on {start}.",
            ),
            remedy=Text(
                "Controleer beide datums en vraag {naam} zo nodig het formulier.",
                "Check both dates and ask {naam} for the form where needed.",
            ),
        )
    },
    bad=_example("WW", permitted="2026-02-02"),
    good=_example("WW", permitted="2026-02-01"),
)  # fmt: skip


def uwv_permission(records: RecordSet) -> Iterator[Found]:
    """Volunteers who have not left, with WW, without permission of UWV or with one of after their start."""
    volunteers = records.table("Vrijwilligers")
    permitted = volunteers["uwv_toestemming_datum"]
    asked = volunteers["uitkering"].equals("WW") & ~has_left(records)
    rows = where(asked & permitted.empty)
    if len(rows):
        column = "uwv_toestemming_datum" if permitted.present else "uitkering"
        yield InRecords("Vrijwilligers", column, rows, "", {"naam": names(records, rows)})
    if not (asked & permitted.filled).any():
        return
    start = _starts(records)
    late = where(asked & permitted.filled & (start < permitted.values))
    if len(late):
        fields = {
            "naam": names(records, late),
            "datum": [dutch_date(day_of(day)) for day in permitted.values[late]],
            "start": [dutch_date(day_of(day)) for day in start[late]],
        }
        yield InRecords("Vrijwilligers", "uwv_toestemming_datum", late, "late", fields)


def _starts(records: RecordSet) -> NDArray[np.int64]:
    """The day of startdatum; where it is empty that of the first placement, `FAR_AWAY` where neither is known."""
    own, placed = records.table("Vrijwilligers")["startdatum"], records.table("Plaatsingen")["startdatum"]
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    usable = (owner >= 0) & placed.filled & ~status_is(records, "niet gestart")
    first = np.full(len(own.state), FAR_AWAY, dtype=np.int64)
    np.minimum.at(first, owner[usable], placed.values[usable])
    return np.where(own.filled, own.values, np.where(own.empty, first, FAR_AWAY)).astype(np.int64)


UWV_REPORT = FindingKind(
    code="V-VRW-15",
    severity=Severity.INFO,
    message=Text(
        "{naam} moet dit werk melden bij UWV; er is nog geen datum van de melding.",
        "{naam} has to report this work to UWV; the report has no date yet.",
    ),
    remedy=Text("Vraag {naam} dit te melden en noteer de datum.", "Ask {naam} to report it and note the date."),
    why=Text(
        "Bij ZW, WIA, WAO en Wajong wil UWV weten dat iemand vrijwilligerswerk doet.",
        "With ZW, WIA, WAO and Wajong UWV wants to know that somebody volunteers.",
    ),
    source="allowances.md 1",
    reads=("Vrijwilligers.uitkering", "Vrijwilligers.uwv_gemeld_op", *STATUS_OF_VOLUNTEER),
    bad=_example("WIA"),
    good=_example("WIA", reported="2026-01-20"),
)


def uwv_report(records: RecordSet) -> Iterator[Found]:
    """Volunteers who have not left, with ZW, WIA, WAO or Wajong, whose report to UWV has no date.

    A workbook without the column keeps no reports.
    """
    volunteers = records.table("Vrijwilligers")
    reported = volunteers["uwv_gemeld_op"]
    with_duty = volunteers["uitkering"].equals("ZW", "WIA", "WAO", "Wajong")
    rows = where(with_duty & reported.empty & ~has_left(records))
    if len(rows) and reported.present:
        yield InRecords("Vrijwilligers", "uwv_gemeld_op", rows, "", {"naam": names(records, rows)})


RULES = (Rule(UWV_PERMISSION, uwv_permission), Rule(UWV_REPORT, uwv_report))
