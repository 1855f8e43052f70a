"""The rules of this folder, in the order of domain/rules.md."""

from __future__ import annotations

from vzv_sheets.checks.rule import Rule
from vzv_sheets.checks.volunteers import contact_forms_and_minors

RULES: tuple[Rule, ...] = (*contact_forms_and_minors.RULES,)
