"""Every rule, in the order of domain/rules.md."""

from __future__ import annotations

from vzv_sheets.checks.clients.rules import RULES as CLIENTS
from vzv_sheets.checks.documents.rules import RULES as DOCUMENTS
from vzv_sheets.checks.general.rules import RULES as GENERAL
from vzv_sheets.checks.goals.rules import RULES as GOALS
from vzv_sheets.checks.hours.rules import RULES as HOURS
from vzv_sheets.checks.money.rules import RULES as MONEY
from vzv_sheets.checks.placements.rules import RULES as PLACEMENTS
from vzv_sheets.checks.privacy.rules import RULES as PRIVACY
from vzv_sheets.checks.rule import Rule
from vzv_sheets.checks.volunteers.rules import RULES as VOLUNTEERS
from vzv_sheets.findings.kinds import FindingKind


def _by_code(rules: tuple[Rule, ...]) -> list[Rule]:
    return sorted(rules, key=lambda found: found.kind.code)


ALL_RULES: tuple[Rule, ...] = (
    *GENERAL,
    *_by_code(VOLUNTEERS),
    *PLACEMENTS,
    *_by_code(DOCUMENTS),
    *_by_code(CLIENTS),
    *HOURS,
    *_by_code(MONEY),
    *_by_code(GOALS),
    *_by_code(PRIVACY),
)


def rule(code: str) -> Rule | None:
    """The rule of that code, in any case; None when there is none."""
    return next((found for found in ALL_RULES if found.kind.code == code.strip().upper()), None)


def kinds() -> tuple[FindingKind, ...]:
    """Every kind of finding, by code."""
    return tuple(sorted((found.kind for found in ALL_RULES), key=lambda kind: kind.code))
