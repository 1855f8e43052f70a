"""The rules of this folder, in the order of domain/rules.md."""

from __future__ import annotations

from vzv_sheets.checks.rule import Rule
from vzv_sheets.checks.volunteers import (
    availability,
    benefits_of_municipality,
    benefits_of_uwv,
    birth_date_of_paid,
    contact_forms_and_minors,
    ladder,
    own_supervisor,
    status,
    training,
)

RULES: tuple[Rule, ...] = (
    *status.RULES,
    *birth_date_of_paid.RULES,
    *benefits_of_municipality.RULES,
    *availability.RULES,
    *contact_forms_and_minors.RULES,
    *ladder.RULES,
    *own_supervisor.RULES,
    *training.RULES,
    *benefits_of_uwv.RULES,
)
