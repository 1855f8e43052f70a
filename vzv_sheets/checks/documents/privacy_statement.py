"""V-DOC-13: who signed an agreement gets the privacy statement too."""

from __future__ import annotations

from collections.abc import Iterator

from vzv_sheets.checks.columns_read import STATUS_OF_VOLUNTEER
from vzv_sheets.checks.examples import workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.persons import has_left, names
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.days import day_number


def _example(given: str) -> str:
    return workbook(
        "## Vrijwilligers\n| vrijwilliger_id | achternaam | startdatum | contract_datum | privacyverklaring_datum |\n"
        f"|---|---|---|---|---|\n| V1 | Jansen | 2026-01-05 | 2026-01-05 | {given} |"
    )


NO_PRIVACY_STATEMENT = FindingKind(
    code="V-DOC-13",
    severity=Severity.INFO,
    message=Text(
        "{naam} tekende een overeenkomst maar er is geen privacyverklaring vastgelegd.",
        "{naam} signed an agreement but no privacy statement is recorded.",
    ),
    remedy=Text("Geef die mee en vul de datum in.", "Hand it over and fill in the date."),
    why=Text(
        "Iedereen mag weten wat u over hem of haar bewaart.", "Everybody may know what you keep about them."
    ),
    source="AVG",
    legal="AVG art. 13",
    reads=("Vrijwilligers.contract_datum", "Vrijwilligers.privacyverklaring_datum", *STATUS_OF_VOLUNTEER),
    bad=_example(""),
    good=_example("2026-01-05"),
)  # fmt: skip


def privacy_statement_missing(records: RecordSet) -> Iterator[Found]:
    """Volunteers who have not left and signed an agreement, without privacyverklaring_datum.

    A workbook without that column keeps it elsewhere: nothing is asked.
    """
    volunteers = records.table("Vrijwilligers")
    given, contract = volunteers["privacyverklaring_datum"], volunteers["contract_datum"]
    if given.present:
        signed = contract.filled & (contract.values <= day_number(records.as_of))
        rows = where(signed & given.empty & ~has_left(records))
        if len(rows):
            yield InRecords("Vrijwilligers", "privacyverklaring_datum", rows, "", {"naam": names(records, rows)})


RULES = (Rule(NO_PRIVACY_STATEMENT, privacy_statement_missing),)
