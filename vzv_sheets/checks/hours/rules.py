"""The rules of this folder, in the order of domain/rules.md."""

from __future__ import annotations

from vzv_sheets.checks.hours import one_row, rows_together
from vzv_sheets.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    *rows_together.RULES,
    *one_row.RULES,
)
