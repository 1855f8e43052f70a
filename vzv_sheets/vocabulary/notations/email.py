"""E-mail addresses, also with letters outside ASCII."""

from __future__ import annotations

import re
import unicodedata

from vzv_sheets.vocabulary.notations.cell_text import INVISIBLE

_LONGEST = 254
_LONGEST_LOCAL = 64
_WORD = r"[\w!#$%&'*+/=?^`{|}~-]+"
_LABEL = r"[^\W_](?:(?:[^\W_]|-){0,61}[^\W_])?"
_LOCAL = re.compile(rf"{_WORD}(?:\.{_WORD})*")
_DOMAIN = re.compile(rf"(?:{_LABEL}\.)+(?:[^\W\d_]{{2,63}}|xn--[a-z0-9-]{{1,58}}[a-z0-9])")


def read_email(text: str) -> str | None:
    """The address in composed form with its domain in lower case; None for more than one address (V-VRW-07)."""
    if "@" not in text:
        return None
    address = text.strip()
    if len(address) > _LONGEST:
        return None
    address = address.removeprefix("'")
    if not address.isascii():
        address = unicodedata.normalize("NFC", address.translate(INVISIBLE)).strip()
    local, _, domain = address.partition("@")
    domain = domain.lower()
    if len(local) > _LONGEST_LOCAL or not _LOCAL.fullmatch(local) or not _DOMAIN.fullmatch(domain):
        return None
    return f"{local}@{domain}"
