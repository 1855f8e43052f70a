"""The rules of this folder, in the order of domain/rules.md."""

from __future__ import annotations

from vzv_sheets.checks.placements import (
    duration,
    feedback,
    go_no_go,
    steps_at_start,
    tasks,
    tasks_to_judge,
    volunteers_per_client,
    where_and_when,
    wishes_and_safety,
)
from vzv_sheets.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    *sorted(
        (
            *where_and_when.RULES,
            *volunteers_per_client.RULES,
            *go_no_go.RULES,
            *duration.RULES,
            *wishes_and_safety.RULES,
            *feedback.RULES,
            *steps_at_start.RULES,
        ),
        key=lambda rule: rule.kind.code,
    ),
    *tasks.RULES,
    *tasks_to_judge.RULES,
)
