"""V-PLA-11: who dropped out, and of whom the case manager does not know it yet."""

from __future__ import annotations

from collections.abc import Iterator

from vzv_sheets.checks.columns_read import STATUS_OF_PLACEMENT
from vzv_sheets.checks.conditions import dropped_out_with_case_manager
from vzv_sheets.checks.examples import workbook
from vzv_sheets.checks.found import Found, InRecords, first_present, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text, Variant
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.days import day_of, dutch_date

_DROPPED_OUT = """
## Vrijwilligers
| vrijwilliger_id | achternaam | startdatum | klantmanager_id |
|---|---|---|---|
| V1 | Jansen | 2024-01-01 | K1 |

## Contactpersonen
| contact_id | naam | functie |
|---|---|---|
| K1 | Noor Smit | klantmanager |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_werkelijk | status | terugmelding_datum |
|---|---|---|---|---|---|---|
| P1 | V1 | C1 | 2026-01-01 | 2026-05-01 | uitval | {} |
"""
_REMEDY = Text(
    "Maak brief L12 en vul de terugmelddatum in.", "Make letter L12 and fill in the date of the report."
)  # fmt: skip

NOT_REPORTED = FindingKind(
    code="V-PLA-11",
    severity=Severity.WARNING,
    message=Text(
        "Uitval op {datum} is nog niet gemeld aan de klantmanager.",
        "The case manager has not been told of the end on {datum}.",
    ),
    remedy=_REMEDY,
    why=Text(
        "De klantmanager kan dan samen met de vrijwilliger zoeken naar wat wel past.",
        "The case manager can then look with the volunteer for what does fit.",
    ),
    source="002 c1",
    reads=(
        "Plaatsingen.terugmelding_datum", "Plaatsingen.klantmanager_id", "Plaatsingen.vrijwilliger_id",
        *STATUS_OF_PLACEMENT, "Vrijwilligers.klantmanager_id",
    ),
    variants={
        "no_date": Variant(
            severity=Severity.WARNING,
            message=Text(
                "De uitval is nog niet gemeld aan de klantmanager.", "The case manager has not been told of the end."
            ),
            remedy=_REMEDY,
        )
    },
    bad=workbook(_DROPPED_OUT.format("")),
    good=workbook(_DROPPED_OUT.format("2026-05-04")),
)  # fmt: skip


def not_reported(records: RecordSet) -> Iterator[Found]:
    """Placements with status uitval of somebody with a case manager, without terugmelding_datum."""
    table = records.table("Plaatsingen")
    end = table["eind_werkelijk"]
    missing = dropped_out_with_case_manager(records) & table["terugmelding_datum"].empty
    column = first_present(table, "terugmelding_datum", "status")
    dated, undated = where(missing & end.filled), where(missing & ~end.filled)
    if len(dated):
        days = [dutch_date(day_of(day)) for day in end.values[dated]]
        yield InRecords("Plaatsingen", column, dated, "", {"datum": days})
    if len(undated):
        yield InRecords("Plaatsingen", column, undated, "no_date")


RULES = (Rule(NOT_REPORTED, not_reported),)
