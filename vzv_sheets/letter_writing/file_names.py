"""Names of letter files that Windows accepts too."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from vzv_sheets.letter_writing.word.cleaning import clean_text

_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_LONGEST_BYTES = 120


def letter_file_name(code: str, slug: str, identifier: str) -> str:
    """`L01-plaatsingsovereenkomst-P0001.docx`."""
    return f"{code}-{slug}-{safe_identifier(identifier)}.docx"


def safe_identifier(identifier: str) -> str:
    """An id as a part of a file name.

    What Windows refuses in a name becomes a hyphen, and a name that had to change ends with six hexadecimal digits of
    the id, so that `P/1` and `P-1` keep different files.
    """
    plain = unicodedata.normalize("NFC", clean_text(identifier))
    short = _UNSAFE.sub("-", plain).strip(" .").encode()[:_LONGEST_BYTES].decode(errors="ignore")
    safe = short.strip(" .")
    if safe != identifier:
        digest = hashlib.sha256(identifier.encode("utf-8", "surrogatepass")).hexdigest()[:6]
        safe = f"{safe}-{digest}" if safe else digest
    return safe
