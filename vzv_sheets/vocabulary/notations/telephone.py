"""Telephone numbers: Dutch ones as ten digits, foreign ones with `+` and the country."""

from __future__ import annotations

import re

from vzv_sheets.vocabulary.notations.cell_text import plain_text

_STARTS = frozenset("+(01")
_PUNCTUATION = str.maketrans("", "", " .-\u2010\u2011\u2012\u2013\u2014")
_ABROAD = ("+", "00", "(+", "(00")
_IN_BRACKETS = re.compile(r"\((\+?[0-9]+)\)")
_DUTCH_FROM_ABROAD = re.compile(r"(?:\+|00)310?([1-9][0-9]{8})")
_FOREIGN = re.compile(r"(?:\+|00)((?!31)[1-9][0-9]{6,14})")
# Ten digits; service numbers of eight or eleven; 14 and the area code of a municipality.
_DUTCH = re.compile(r"0[1-9][0-9]{8} | 0(?:800|90[069])(?:[0-9]{4}|[0-9]{7}) | 140[1-9][0-9]{1,2}", re.VERBOSE)


def read_telephone(text: str) -> str | None:
    """`0612345678` for `+31 (0)6-1234 5678`, `+32475123456` for `0032 475 12 34 56`.

    None for a number without its first zero, one that is too short and two numbers in one cell (V-VRW-07).
    """
    number = plain_text(text)
    if number[:1] not in _STARTS:
        return None
    number = number.translate(_PUNCTUATION)
    if "(" in number:
        if number.startswith(_ABROAD):
            number = number.replace("(0)", "")
        number = _IN_BRACKETS.sub(r"\1", number)
    if _DUTCH.fullmatch(number):
        return number
    match = _DUTCH_FROM_ABROAD.fullmatch(number)
    if match:
        return "0" + match[1]
    match = _FOREIGN.fullmatch(number)
    return "+" + match[1] if match else None
