"""The eleven-test of the burgerservicenummer (Besluit burgerservicenummer)."""

from __future__ import annotations

_LENGTH = 9
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_ELEVEN = 11


def holds_bsn(digits: str) -> bool:
    """Whether eight or nine digits can be a citizen service number; eight have lost their first zero."""
    if not (_LENGTH - 1 <= len(digits) <= _LENGTH and digits.isascii() and digits.isdigit()):
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits.zfill(_LENGTH), strict=True))
    return total % _ELEVEN == 0 and digits.strip("0") != ""
