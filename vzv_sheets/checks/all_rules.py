"""Every rule, in the order of domain/rules.md."""

from __future__ import annotations

from vzv_sheets.checks import (
    attention,
    claims,
    contradicting_references,
    dates,
    documents,
    hours,
    hours_together,
    keys_and_references,
    needed_cells,
    placements,
    privacy,
    structure,
    subsidies,
    tasks,
    unreadable_cells,
    volunteers,
)
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind

ALL_RULES: tuple[Rule, ...] = (
    *structure.RULES,
    *needed_cells.RULES,
    *keys_and_references.RULES,
    *unreadable_cells.RULES,
    *attention.RULES,
    *contradicting_references.RULES,
    *dates.RULES,
    *volunteers.RULES,
    *placements.RULES,
    *tasks.RULES,
    *documents.RULES,
    *hours_together.RULES,
    *hours.RULES,
    *subsidies.RULES,
    *claims.RULES,
    *privacy.RULES,
)


def rule(code: str) -> Rule | None:
    """The rule of that code, in any case; None when there is none."""
    return next((found for found in ALL_RULES if found.kind.code == code.strip().upper()), None)


def kinds() -> tuple[FindingKind, ...]:
    """Every kind of finding, by code."""
    return tuple(sorted((found.kind for found in ALL_RULES), key=lambda kind: kind.code))
