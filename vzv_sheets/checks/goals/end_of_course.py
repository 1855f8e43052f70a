"""V-LRN-04: a placement that was completed without a final talk or an evaluation form."""

from __future__ import annotations

from collections.abc import Iterator

from vzv_sheets.checks.columns_read import FINAL_EVALUATIONS, STATUS_OF_PLACEMENT
from vzv_sheets.checks.examples import ANN, workbook
from vzv_sheets.checks.found import Found, InRecords, first_present, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.final_evaluations import final_evaluations
from vzv_sheets.records.placements import programme_says, status_is
from vzv_sheets.records.record_set import RecordSet


def _example(state: str) -> str:
    return workbook(
        "## Programmas\n| programma_id | naam | eindevaluatie_verplicht |\n|---|---|---|\n| P | Trajecten | ja |",
        ANN,
        "## Plaatsingen\n| plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_werkelijk | status |\n"
        "|---|---|---|---|---|---|\n| P1 | V1 | C1 | 2026-01-05 | 2026-05-29 | afgerond |",
        "## Gesprekken\n| plaatsing_id | datum | soort | stand |\n|---|---|---|---|\n"
        f"| P1 | 2026-05-28 | eindgesprek | {state} |",
    )


NOT_EVALUATED = FindingKind(
    code="V-LRN-04",
    severity=Severity.WARNING,
    message=Text(
        "Het traject is afgerond zonder eindgesprek of evaluatieformulier.",
        "The course was completed without a final talk or an evaluation form.",
    ),
    remedy=Text(
        "Maak brief L11, of vul het eindgesprek in op blad Gesprekken.",
        "Make letter L11, or fill in the final talk on sheet Gesprekken.",
    ),
    why=Text(
        "Samen terugkijken laat zien wat iemand leerde en wat de volgende stap is.",
        "Looking back together shows what somebody learned and what the next step is.",
    ),
    source="002 C10",
    reads=("Programmas.eindevaluatie_verplicht", "Plaatsingen.programma_id", *STATUS_OF_PLACEMENT, *FINAL_EVALUATIONS),
    bad=_example("afgezegd"),
    good=_example("gehouden"),
)


def completed_without_evaluation(records: RecordSet) -> Iterator[Found]:
    """Completed placements without an evaluation, in a programme that asks one."""
    asked = programme_says(records, "eindevaluatie_verplicht", "ja") & status_is(records, "afgerond")
    if not asked.any() or not (records.table("Gesprekken").present or records.table("Documenten").present):
        return
    found = final_evaluations(records)
    rows = where(asked & ~found.held & ~found.doubtful)
    if len(rows):
        column = first_present(records.table("Plaatsingen"), "status", "eind_werkelijk", "plaatsing_id")
        yield InRecords("Plaatsingen", column, rows)


RULES = (Rule(NOT_EVALUATED, completed_without_evaluation),)
