"""The rules of this folder, in the order of domain/rules.md."""

from __future__ import annotations

from vzv_sheets.checks.general import (
    attention,
    contradicting_references,
    dates,
    keys_and_references,
    needed_cells,
    structure,
    unreadable_cells,
)
from vzv_sheets.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    *structure.RULES,
    *needed_cells.RULES,
    *keys_and_references.RULES,
    *unreadable_cells.RULES,
    *attention.RULES,
    *contradicting_references.RULES,
    *dates.RULES,
)
