"""The rules of this folder, in the order of domain/rules.md."""

from __future__ import annotations

from vzv_sheets.checks.hours import (
    agreed_hours,
    build_up,
    late_or_absent,
    one_row,
    own_time,
    rows_together,
    weeks_and_months,
)
from vzv_sheets.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    *rows_together.RULES,
    *one_row.RULES,
    *late_or_absent.RULES,
    *weeks_and_months.RULES,
    *build_up.RULES,
    *own_time.RULES,
    *agreed_hours.RULES,
)
