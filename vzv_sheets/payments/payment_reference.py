"""The betaalkenmerk (end-to-end id): the same payment has the same one in every run (domain/allowances.md 4).

`VZV-` and 24 digits and letters of a hash: nothing in it can be traced to a person, and every bank accepts it.
"""

from __future__ import annotations

from hashlib import sha256

from vzv_sheets.vocabulary.days import month_text
from vzv_sheets.vocabulary.notations import fold_identifier

_PREFIX, _LENGTH = "VZV-", 24
_BETWEEN = "\x1f"


def claim_reference(workbook_id: str, volunteer_id: str, claim_id: str) -> str:
    """The reference of a claim with a number: amount, month and place on the sheet do not matter."""
    return _reference(workbook_id, volunteer_id, "onkosten_id", fold_identifier(claim_id))


def content_reference(
    workbook_id: str, volunteer_id: str, placement_id: str, kind: str, month: int, cents: int, ordinal: int
) -> str:
    """The reference of a claim without a number. `ordinal` tells claims apart that say the same, from 1."""
    content = (fold_identifier(placement_id), kind, _month(month), str(cents), str(ordinal))
    return _reference(workbook_id, volunteer_id, "inhoud", *content)


def computed_reference(workbook_id: str, volunteer_id: str, placement_id: str, kind: str, month: int) -> str:
    """The reference of a computed amount: there is one of a kind for each placement and month, whatever it comes to."""
    return _reference(workbook_id, volunteer_id, "berekend", fold_identifier(placement_id), kind, _month(month))


def _month(month: int) -> str:
    return month_text(month) if month >= 0 else ""


def _reference(workbook_id: str, volunteer_id: str, *parts: str) -> str:
    text = _BETWEEN.join((workbook_id, fold_identifier(volunteer_id), *parts))
    return _PREFIX + sha256(text.encode()).hexdigest()[:_LENGTH].upper()
