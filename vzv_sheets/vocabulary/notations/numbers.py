"""Numbers as the Dutch write them: `3,5`, `1.234,50`, `2½`; a decimal point too, where it cannot group thousands."""

from __future__ import annotations

import re

from vzv_sheets.vocabulary.notations.cell_text import CellValue, plain_text

LARGEST = 10**13
TOLERANCE = 1e-6
NUMBER_STARTS = frozenset("0123456789-¼½¾")

_QUARTERS = {"¼": ",25", "½": ",5", "¾": ",75"}
_NUMBER = re.compile(
    r"""(-?)
    (?: ([1-9][0-9]{0,2}(?:\.[0-9]{3}){1,3}) | ([0-9]{1,10}) )
    (?: ([,.]) ([0-9]{1,20}) )?""",
    re.VERBOSE,
)
_THREE_BEHIND = 3
_THOUSAND = 1000


def read_decimal(text: str) -> tuple[int, int] | None:
    """The digits of a plain text and how many of them stand behind the comma: `-1.234,50` is (-123450, 2).

    None for what is no number or could be two: one dot with three digits behind it (`2.500`), a comma before a
    dot (`1,050.00`) (domain/workbook.md 2.0, Reading).
    """
    if text[:1] not in NUMBER_STARTS:
        return None
    if text[-1] in _QUARTERS:
        text = (text[:-1].rstrip() or "0") + _QUARTERS[text[-1]]
    match = _NUMBER.fullmatch(text)
    if match is None:
        return None
    sign, grouped, whole, mark, decimals = match.groups(default="")
    if grouped:
        if mark == "." or (not mark and grouped.count(".") == 1):
            return None
        whole = grouped.replace(".", "")
    elif mark == "." and len(decimals) == _THREE_BEHIND:
        return None
    return int(sign + whole + decimals), len(decimals)


def rounded(numerator: int, denominator: int) -> int:
    """The quotient rounded to a whole number, halves to even as Python and numpy round."""
    quotient, rest = divmod(numerator, denominator)
    if 2 * rest > denominator or (2 * rest == denominator and quotient % 2):
        return quotient + 1
    return quotient


def read_number(raw: CellValue) -> int | None:
    """A number in thousandths."""
    if isinstance(raw, str):
        decimal = read_decimal(plain_text(raw))
        return None if decimal is None else rounded(decimal[0] * _THOUSAND, 10 ** decimal[1])
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        # The comparison also refuses NaN and the infinities.
        return round(raw * _THOUSAND) if -LARGEST <= raw * _THOUSAND <= LARGEST else None
    return None


def read_integer(raw: CellValue) -> int | None:
    """A whole number; `3,0` is one, `3,5` is not."""
    if isinstance(raw, str):
        decimal = read_decimal(plain_text(raw))
        if decimal is None:
            return None
        whole, rest = divmod(decimal[0], 10 ** decimal[1])
        return None if rest else whole
    if isinstance(raw, (int, float)) and not isinstance(raw, bool) and -LARGEST <= raw <= LARGEST:
        nearest = round(raw)
        return nearest if abs(raw - nearest) < TOLERANCE else None
    return None
