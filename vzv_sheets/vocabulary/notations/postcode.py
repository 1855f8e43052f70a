"""Dutch postcodes."""

from __future__ import annotations

import re

from vzv_sheets.vocabulary.notations.cell_text import plain_text

_POSTCODE = re.compile(r"([1-9][0-9]{3}) *((?!S[ADS])[A-Z]{2})")


def read_postcode(text: str) -> str | None:
    """`6676 XV` for `6676xv`; the letters SA, SD and SS do not exist (V-VRW-07)."""
    text = plain_text(text)
    match = _POSTCODE.fullmatch(text.upper()) if text.isascii() else None
    return f"{match[1]} {match[2]}" if match else None
