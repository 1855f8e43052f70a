"""The rules of this folder, in the order of domain/rules.md."""

from __future__ import annotations

from vzv_sheets.checks.goals import end_of_course, measurements
from vzv_sheets.checks.rule import Rule

RULES: tuple[Rule, ...] = (*measurements.RULES, *end_of_course.RULES)
