"""The rules of this folder, in the order of domain/rules.md."""

from __future__ import annotations

from vzv_sheets.checks.money import (
    caps_ahead,
    caps_over,
    claim_conditions,
    claims,
    elsewhere_and_unknown,
    fees_and_hours,
    fixed_fee_basis,
    hour_norm_over,
    own_approval,
    own_maximums,
    scheme_validity,
    subsidies,
    welfare_allowance,
)
from vzv_sheets.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    *fees_and_hours.RULES,
    *scheme_validity.RULES,
    *caps_over.RULES,
    *hour_norm_over.RULES,
    *caps_ahead.RULES,
    *claim_conditions.RULES,
    *elsewhere_and_unknown.RULES,
    *claims.RULES,
    *fixed_fee_basis.RULES,
    *own_approval.RULES,
    *own_maximums.RULES,
    *subsidies.RULES,
    *welfare_allowance.RULES,
)
