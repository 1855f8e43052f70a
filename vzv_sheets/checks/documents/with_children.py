"""V-DOC-11: alone with a child without consent of the parents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import SHIFTS, STATUS_AND_PERIOD
from vzv_sheets.checks.examples import ANN, workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.checks.whose import programmes
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.consent_of_parents import alone_with_child, child_on_no_sheet, has_documented_consent
from vzv_sheets.records.placements import is_running
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def _example(consent: str) -> str:
    return workbook(
        "## Programmas\n| programma_id | naam | alleen_met_kind_toegestaan |\n|---|---|---|\n"
        "| P | Samen op pad | met toestemming ouders |",
        ANN,
        f"## Clienten\n| clientcode | toestemming_ouders_datum |\n|---|---|\n| K-0042 | {consent} |",
        "## Plaatsingen\n| plaatsing_id | vrijwilliger_id | clientcode | startdatum | alleen_met_kind |\n"
        "|---|---|---|---|---|\n| P1 | V1 | K-0042 | 2026-01-01 | ja |",
    )


ALONE_WITHOUT_CONSENT = FindingKind(
    code="V-DOC-11",
    severity=Severity.ERROR,
    message=Text(
        "Alleen op pad met een kind kan alleen met toestemming van de ouders.",
        "Going out alone with a child is only possible with consent of the parents.",
    ),
    remedy=Text(
        "Vul de datum van de toestemming in (brief L17) of plan een {beroepskracht} erbij.",
        "Fill in the date of the consent (letter L17) or plan a professional to come along.",
    ),
    why=Text("Ouders beslissen met wie hun kind op pad gaat.", "Parents decide with whom their child goes out."),
    source="004",
    reads=(
        "Programmas.alleen_met_kind_toegestaan", "Plaatsingen.programma_id", "Plaatsingen.alleen_met_kind",
        "Plaatsingen.clientcode", *STATUS_AND_PERIOD, "Clienten.toestemming_ouders_datum", "Documenten.soort",
        "Documenten.onderwerp", "Uren.beroepskracht_erbij", *SHIFTS,
    ),
    bad=_example(""),
    good=_example("2025-12-20"),
)  # fmt: skip


def alone_without_consent(records: RecordSet) -> Iterator[Found]:
    """Running placements with alleen_met_kind = ja, in a programme that asks consent, of a child without one.

    Told once per child on Clienten, else on the placement. Where each hour row has a professional beside the volunteer
    nothing is asked. An unknown code or a date that cannot be read is told by its own rule.
    """
    alone = alone_with_child(records) & is_running(records)
    if not alone.any() or not (records.table("Clienten").present or records.table("Documenten").present):
        return
    rows = where(alone & ~has_documented_consent(records))
    yield from _of_children(records, rows)
    yield from _without_child_on_sheet(records, rows)


def _of_children(records: RecordSet, rows: NDArray[np.int64]) -> Iterator[Found]:
    clients = records.table("Clienten")
    client = records.referred("Plaatsingen", "clientcode", "Clienten")
    known = rows[client[rows] >= 0]
    children, first = np.unique(client[known], return_index=True)
    without = clients["toestemming_ouders_datum"].empty[children]
    if without.any():
        column = "toestemming_ouders_datum" if clients["toestemming_ouders_datum"].present else "clientcode"
        whose = programmes(records, "Plaatsingen", known[first[without]]).shown
        yield InRecords("Clienten", column, children[without].astype(np.int64), programmes=whose)


def _without_child_on_sheet(records: RecordSet, rows: NDArray[np.int64]) -> Iterator[Found]:
    """Placements whose child stands on no sheet: without clientcode, or in a workbook without Clienten."""
    found = rows[child_on_no_sheet(records)[rows]]
    if len(found):
        yield InRecords("Plaatsingen", "alleen_met_kind", found)


RULES = (Rule(ALONE_WITHOUT_CONSENT, alone_without_consent),)
