"""V-DOC-14: the declaration of UWV for work by asylum seekers has ended while placements run."""

from __future__ import annotations

from collections.abc import Iterator

from vzv_sheets.checks.columns_read import STATUS_AND_PERIOD
from vzv_sheets.checks.examples import ANN, workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.general.dates import dates
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.placements import hosts_of_placements, is_running
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number


def _example(until: str) -> str:
    return workbook(
        ANN,
        "## Organisaties\n| org_id | naam | uwv_verklaring_soort_werk | uwv_verklaring_tot |\n|---|---|---|---|\n"
        f"| O1 | De Hoven | tuinonderhoud | {until} |",
        "## Plaatsingen\n| plaatsing_id | vrijwilliger_id | org_id | startdatum |\n|---|---|---|---|\n"
        "| P1 | V1 | O1 | 2026-01-01 |",
    )


DECLARATION_ENDED = FindingKind(
    code="V-DOC-14",
    severity=Severity.WARNING,
    message=Text(
        "De UWV-verklaring van {organisatie} liep af op {datum}.",
        "The UWV declaration of {organisatie} ended on {datum}.",
    ),
    remedy=Text("Vraag een nieuwe aan voor dit soort werk.", "Apply for a new one for this kind of work."),
    why=Text(
        "Wie asiel vraagt mag vrijwilligerswerk doen als UWV dat soort werk bij uw organisatie goedvindt.",
        "Who seeks asylum may volunteer where UWV agrees to that kind of work at your organisation.",
    ),
    source="allowances.md 1",
    reads=(
        "Organisaties.uwv_verklaring_tot", "Organisaties.naam", "Plaatsingen.org_id", "Plaatsingen.clientcode",
        "Plaatsingen.programma_id", "Programmas.aanbieder_org_id", *STATUS_AND_PERIOD,
    ),
    bad=_example("2026-06-29"),
    good=_example("2026-06-30"),
)  # fmt: skip


def declarations_ended(records: RecordSet) -> Iterator[Found]:
    """Organisations whose uwv_verklaring_tot has passed while a placement runs there; its last day still counts."""
    organisations = records.table("Organisaties")
    until = organisations["uwv_verklaring_tot"]
    ended = until.filled & (until.values < day_number(records.as_of))
    if not ended.any():
        return
    host, in_use = hosts_of_placements(records), np.zeros(len(organisations), dtype=bool)
    in_use[host[is_running(records) & (host >= 0)]] = True
    rows = where(ended & in_use)
    if len(rows):
        fields = {"organisatie": [organisations["naam"].text(int(row)) for row in rows], "datum": dates(until, rows)}
        yield InRecords("Organisaties", "uwv_verklaring_tot", rows, "", fields)


RULES = (Rule(DECLARATION_ENDED, declarations_ended),)
