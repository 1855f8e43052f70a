"""The rules of this folder, in the order of domain/rules.md."""

from __future__ import annotations

from vzv_sheets.checks.documents import before_the_start
from vzv_sheets.checks.rule import Rule

RULES: tuple[Rule, ...] = (*before_the_start.RULES,)
