"""International bank account numbers (ISO 13616), of the countries of the Single Euro Payments Area."""

from __future__ import annotations

import re

from vzv_sheets.vocabulary.notations.cell_text import plain_text

# Lengths of the IBAN registry for the countries in the scheme of the European Payments Council.
_LENGTHS = {
    "AD": 24, "AL": 28, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20,
    "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GI": 23, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IS": 26, "IT": 27,
    "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MT": 31, "NL": 18, "NO": 15,
    "PL": 28, "PT": 25, "RO": 24, "RS": 22, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "VA": 22,
}  # fmt: skip
_LABEL = re.compile(r"IBAN ?:? ?")
_DUTCH = re.compile(r"NL[0-9]{2}[A-Z]{4}[0-9]{10}")
_OTHER = re.compile(r"(?!NL)[A-Z]{2}[0-9]{2}[A-Z0-9]+")
# 00, 01 and 99 have the same remainder as 97, 98 and 02, which the standard prescribes.
_NEVER_CHECK_DIGITS = ("00", "01", "99")
_LETTERS_AS_NUMBERS = {ord("A") + number: str(number + 10) for number in range(26)}


def read_iban(text: str) -> str | None:
    """`NL13RABO0000010103` for `nl13 rabo 0000 0101 03`, also behind `IBAN:`; None when it is not valid (V-GELD-21)."""
    text = plain_text(text)
    if not text.isascii():
        return None
    text = text.upper()
    if text.startswith("IBAN"):
        text = _LABEL.sub("", text, count=1)
    if " " in text:
        text = text.replace(" ", "")
    return text if _is_account(text) else None


def iban_is_valid(text: str) -> bool:
    """Whether country, length, form and remainder by 97 are right; spaces and lower case may be there, a label not."""
    text = plain_text(text)
    return text.isascii() and _is_account(text.replace(" ", "").upper())


def _is_account(text: str) -> bool:
    if _LENGTHS.get(text[:2]) != len(text) or text[2:4] in _NEVER_CHECK_DIGITS:
        return False
    if not (_DUTCH.fullmatch(text) or _OTHER.fullmatch(text)):
        return False
    return int((text[4:] + text[:4]).translate(_LETTERS_AS_NUMBERS)) % 97 == 1
