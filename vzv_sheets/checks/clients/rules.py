"""The rules of this folder, in the order of domain/rules.md."""

from __future__ import annotations

from vzv_sheets.checks.clients import (
    agreements_and_handovers,
    codes,
    contact,
    inclusion_and_continuity,
    signals,
    supervisors,
)
from vzv_sheets.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    *codes.RULES,
    *inclusion_and_continuity.RULES,
    *signals.RULES,
    *agreements_and_handovers.RULES,
    *contact.RULES,
    *supervisors.RULES,
)
