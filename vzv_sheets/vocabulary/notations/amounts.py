"""Amounts of money: `€ 64,60`, `25,-`, `EUR 1.050,00`, `56.00`."""

from __future__ import annotations

import re
from decimal import Decimal

from vzv_sheets.vocabulary.notations.cell_text import CellValue, plain_text
from vzv_sheets.vocabulary.notations.numbers import read_decimal

# More digits than this before the comma are an account or telephone number in the wrong column.
_LARGEST_EURO = 10**9
_CENTS_PLACES = 2
_NEAR_A_CENT = Decimal("0.000001")
_STARTS = frozenset("0123456789-€eE")
_EURO = r"(?:€|EURO?)"
_AMOUNT = re.compile(
    rf"""(?P<sign>-?)
    (?: (?P<before>\ *{_EURO}\ *) (?P<inner>-?) )?
    (?P<number>[0-9][0-9.]*(?:,[0-9]+)?)
    (?P<no_cents>[,.](?:[-–—]{{1,2}}|=))?
    (?P<after>\ *{_EURO})?""",
    re.VERBOSE | re.IGNORECASE,
)


def read_amount(raw: CellValue) -> int | None:
    """An amount in cents.

    A text with more than two decimals is not read; a numeric cell within 0.000001 euro of a cent is that cent
    (domain/workbook.md 2.0, Reading; V-ALG-07).
    """
    if isinstance(raw, str):
        return _cents_of_text(plain_text(raw))
    if isinstance(raw, (int, float)) and not isinstance(raw, bool) and -_LARGEST_EURO < raw < _LARGEST_EURO:
        euros = Decimal(repr(float(raw)))
        cents = round(euros * 100)
        return cents if abs(euros - Decimal(cents) / 100) < _NEAR_A_CENT else None
    return None


def _cents_of_text(text: str) -> int | None:
    if text[:1] not in _STARTS:
        return None
    match = _AMOUNT.fullmatch(text)
    if match is None or (match["before"] and match["after"]) or (match["sign"] and match["inner"]):
        return None
    number = match["number"] + (",00" if match["no_cents"] else "")
    decimal = read_decimal((match["sign"] or match["inner"] or "") + number)
    if decimal is None or decimal[1] > _CENTS_PLACES:
        return None
    cents: int = decimal[0] * 10 ** (_CENTS_PLACES - decimal[1])
    return cents if abs(cents) < _LARGEST_EURO * 100 else None
