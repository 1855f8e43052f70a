"""The rules of this folder, in the order of domain/rules.md."""

from __future__ import annotations

from vzv_sheets.checks.placements import tasks, tasks_to_judge, where_and_when
from vzv_sheets.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    *where_and_when.RULES,
    *tasks.RULES,
    *tasks_to_judge.RULES,
)
