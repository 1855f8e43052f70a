"""Findings as CSV that a Dutch Excel opens by a double click: semicolons, a byte order mark, no formulas."""

from __future__ import annotations

import csv
import io

from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.findings.kinds import BLOCKS_NL, SEVERITY_NL

COLUMNS = (
    "ernst", "code", "blad", "cel", "rij", "kolom", "id", "waarde", "melding", "herstel", "blokkeert", "programma_id",
    "begeleider",
)  # fmt: skip
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def check_csv(findings: FindingSet, language: str = "nl") -> str:
    """The CSV text, one line per finding."""
    target = io.StringIO()
    target.write("\ufeff")
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for group, index in findings.each():
        words = BLOCKS_NL if language == "nl" else {}
        blocked = ", ".join(words.get(name, name) for name in group.variant.blocks)
        writer.writerow(
            safe_cell(text)
            for text in (
                SEVERITY_NL[group.severity] if language == "nl" else group.severity.value,
                group.kind.code, group.sheet, group.cell(index), str(group.rows[index] or ""), group.column,
                group.named(index), group.values[index], group.message(index, language), group.remedy(index, language),
                blocked, group.programmes[index] or "", group.supervisors[index] or "",
            )
        )  # fmt: skip
    return target.getvalue()


def safe_cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return "'" + text if text.startswith(_FORMULA_STARTS) else text
