"""Identifiers as people pick and type them, and several values in one cell."""

from __future__ import annotations

import re
import unicodedata

from vzv_sheets.vocabulary.notations.cell_text import INVISIBLE, CellValue
from vzv_sheets.vocabulary.notations.numbers import LARGEST
from vzv_sheets.vocabulary.words import tidy

_BETWEEN_VALUES = re.compile(r"[;\n\r\v]")


def read_identifier(raw: CellValue) -> str | None:
    """The id before the first space, `V0042` for `V0042 Jansen, Ann` (domain/workbook.md 2.0, Ids and names).

    In composed form, upper and lower case as typed; empty for an empty text. A number cell is its digits when it is
    whole. None for anything else.
    """
    if isinstance(raw, str):
        if not raw.isascii():
            raw = unicodedata.normalize("NFC", raw.translate(INVISIBLE))
        words = raw.split(None, 1)
        return words[0] if words else ""
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        return str(int(raw)) if 0 <= raw <= LARGEST and raw == int(raw) else None
    return None


def read_client_code(text: str) -> str:
    """The whole text, `Gezin 12`: behind the code of a client no list shows a name.

    In composed form, white space as single spaces; empty for an empty text.
    """
    return " ".join(unicodedata.normalize("NFC", text.translate(INVISIBLE)).split())


def read_subject(text: str) -> str:
    """The id before the first space where that holds a digit, `V0042` for `V0042 Jansen, Ann`, else the whole text.

    For a cell that may name a volunteer, a placement or a client (`Gezin 12`).
    """
    whole = read_client_code(text)
    first = whole.split(" ", 1)[0]
    return first if any(sign.isdigit() for sign in first) else whole


def fold_identifier(identifier: str) -> str:
    """The id for comparison: ids that differ in upper and lower case only are the same."""
    if identifier.isascii():
        return identifier.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", identifier).casefold())


def split_values(text: str) -> tuple[str, ...]:
    """The values of a cell, between `;` or line breaks, not a comma or slash (domain/workbook.md 2.0, Multi)."""
    if ";" not in text and text.isprintable():
        value = tidy(text)
        return (value,) if value else ()
    return tuple(value for part in _BETWEEN_VALUES.split(text) if (value := tidy(part)))
