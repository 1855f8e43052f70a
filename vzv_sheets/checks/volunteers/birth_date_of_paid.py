"""V-VRW-03: who receives a fixed allowance without a known birth date."""

from __future__ import annotations

from collections.abc import Iterator

from vzv_sheets.checks.columns_read import CLAIMS
from vzv_sheets.checks.conditions import has_fixed_fee
from vzv_sheets.checks.examples import paying_workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.persons import names
from vzv_sheets.records.record_set import RecordSet


def _example(birth: str) -> str:
    return paying_workbook(
        "## Vrijwilligers\n| vrijwilliger_id | achternaam | startdatum | geboortedatum |\n|---|---|---|---|\n"
        f"| V1 | Jansen | 2024-01-01 | {birth} |",
        "## Onkosten\n| vrijwilliger_id | soort | werkmaand | bedrag |\n|---|---|---|---|\n"
        "| V1 | vaste vergoeding | 2026-03 | 50 |",
    )


BIRTH_DATE_UNKNOWN = FindingKind(
    code="V-VRW-03",
    severity=Severity.WARNING,
    message=Text(
        "{naam} krijgt een vaste vergoeding en de geboortedatum ontbreekt.",
        "{naam} receives a fixed allowance and the birth date is missing.",
    ),
    remedy=Text(
        "Vul de geboortedatum in: de grens per uur hangt af van de leeftijd.",
        "Fill in the birth date: the limit per hour depends on the age.",
    ),
    why=Text(
        "Voor jongere mensen gelden andere grenzen, en bij bijstand telt de leeftijd ook.",
        "For younger people other limits hold, and with social assistance the age counts too.",
    ),
    source="allowances.md",
    reads=("Vrijwilligers.geboortedatum", *CLAIMS),
    bad=_example(""),
    good=_example("1990-05-01"),
)


def birth_date_unknown(records: RecordSet) -> Iterator[Found]:
    """Volunteers with a fixed allowance that was not rejected, whose birth date is empty.

    A workbook without the column keeps no birth dates.
    """
    birth = records.table("Vrijwilligers")["geboortedatum"]
    if not birth.present:
        return
    rows = where(has_fixed_fee(records) & birth.empty)
    if len(rows):
        yield InRecords("Vrijwilligers", "geboortedatum", rows, "", {"naam": names(records, rows)})


RULES = (Rule(BIRTH_DATE_UNKNOWN, birth_date_unknown),)
