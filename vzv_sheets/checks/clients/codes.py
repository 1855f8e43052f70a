"""V-CLI-01: a name where the code of a client is asked. No finding of any rule shows it (`hidden_texts`)."""

from __future__ import annotations

from collections.abc import Iterator

from vzv_sheets.checks.examples import ANN, workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.finding_set import HIDDEN
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.client_names import CLIENT_CODES, holds_client_name
from vzv_sheets.records.record_set import RecordSet


def _placed(code: str) -> str:
    header = "## Plaatsingen\n| plaatsing_id | vrijwilliger_id | clientcode | startdatum |\n|---|---|---|---|\n"
    return workbook(ANN, header + f"| P1 | V1 | {code} | 2026-01-01 |")


NAME_AS_CODE = FindingKind(
    code="V-CLI-01",
    severity=Severity.ERROR,
    message=Text(
        "Hier lijkt een naam te staan, op de plaats van een code.", "Here seems to stand a name in the place of a code."
    ),
    remedy=Text(
        "Gebruik een code en geen naam voor {de_client} (bijvoorbeeld C-0042).",
        "Use a code for the client and no name (for example C-0042).",
    ),
    why=Text(
        "Wie geholpen wordt, mag uit dit bestand niet te herkennen zijn. De sleutel van code en naam ligt elders.",
        "Nobody who is helped may be recognised in this file. The key from code to name is kept elsewhere.",
    ),
    source="K01",
    reads=(
        *(f"{sheet}.{key}" for sheet, key in CLIENT_CODES), "Contactpersonen.naam",
        "Programmas.programma_id", "Programmas.naam", "Organisaties.org_id",
        "Organisaties.naam", "Instellingen.term_client",
    ),
    blocks=("L09", "L10", "L17"),
    private=True,
    bad=_placed("Jan de Vries"),
    good=_placed("Gezin 12"),
)  # fmt: skip


def names_as_codes(records: RecordSet) -> Iterator[Found]:
    """Every cell with a client code that looks like the name of a person, on every sheet that has such codes."""
    for sheet, key in CLIENT_CODES:
        rows = where(holds_client_name(records, sheet, key))
        if len(rows):
            yield InRecords(sheet, key, rows, values=[HIDDEN] * len(rows))


RULES = (Rule(NAME_AS_CODE, names_as_codes),)
