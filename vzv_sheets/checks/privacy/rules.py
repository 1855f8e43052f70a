"""The rules of this folder, in the order of domain/rules.md."""

from __future__ import annotations

from vzv_sheets.checks.privacy import numbers_and_addresses, remarks_and_goals, retention
from vzv_sheets.checks.rule import Rule

RULES: tuple[Rule, ...] = (*numbers_and_addresses.RULES, *remarks_and_goals.RULES, *retention.RULES)
