"""Every rule, in the order of domain/rules.md."""

from __future__ import annotations

from vzv_sheets.checks import (
    attention,
    caps_ahead,
    caps_over,
    claim_conditions,
    claims,
    contradicting_references,
    dates,
    documents,
    elsewhere_and_unknown,
    fees_and_hours,
    fixed_fee_basis,
    hour_norm_over,
    hours,
    hours_together,
    keys_and_references,
    needed_cells,
    own_approval,
    own_maximums,
    placements,
    privacy,
    scheme_validity,
    structure,
    subsidies,
    tasks,
    unreadable_cells,
    volunteers,
    welfare_allowance,
)
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind

_MONEY = (
    *fees_and_hours.RULES,
    *scheme_validity.RULES,
    *caps_over.RULES,
    *hour_norm_over.RULES,
    *caps_ahead.RULES,
    *claim_conditions.RULES,
    *elsewhere_and_unknown.RULES,
    *claims.RULES,
    *fixed_fee_basis.RULES,
    *own_approval.RULES,
    *own_maximums.RULES,
    *subsidies.RULES,
    *welfare_allowance.RULES,
)
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
    *sorted(_MONEY, key=lambda found: found.kind.code),
    *privacy.RULES,
)


def rule(code: str) -> Rule | None:
    """The rule of that code, in any case; None when there is none."""
    return next((found for found in ALL_RULES if found.kind.code == code.strip().upper()), None)


def kinds() -> tuple[FindingKind, ...]:
    """Every kind of finding, by code."""
    return tuple(sorted((found.kind for found in ALL_RULES), key=lambda kind: kind.code))
