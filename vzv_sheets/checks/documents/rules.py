"""The rules of this folder, in the order of domain/rules.md."""

from __future__ import annotations

from vzv_sheets.checks.documents import (
    agreements,
    before_the_start,
    documents_and_columns,
    privacy_statement,
    signatures_and_copies,
    uwv_declaration,
    vog_age,
    with_children,
)
from vzv_sheets.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    *before_the_start.RULES,
    *vog_age.RULES,
    *agreements.RULES,
    *signatures_and_copies.RULES,
    *with_children.RULES,
    *documents_and_columns.RULES,
    *privacy_statement.RULES,
    *uwv_declaration.RULES,
)
