"""Names of letter files that Windows accepts too."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from vzv_sheets.letter_writing.word.cleaning import clean_text
from vzv_sheets.vocabulary.notations import fold_identifier

# What Windows refuses, and the marks that show the end of a name somewhere else
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
_LONGEST_BYTES = 100  # of each of two parts: a file system allows 255 in all


def letter_file_name(code: str, slug: str, identifier: str) -> str:
    """`L01-plaatsingsovereenkomst-P0001.docx`."""
    return f"{code}-{safe_identifier(slug)}-{safe_identifier(identifier)}.docx"


def is_named(file_name: str, wanted: str) -> bool:
    """Whether a file has the name that was wanted, or that name with a number because it was taken.

    Upper and lower case are the same, as they are in an id.
    """
    stem = fold_identifier(wanted.removesuffix(".docx"))
    return re.fullmatch(rf"{re.escape(stem)}(-\d+)?\.docx", fold_identifier(file_name)) is not None


def safe_identifier(identifier: str) -> str:
    """An id as a part of a file name.

    What is not safe in a name becomes a hyphen, and a name that had to change ends with six hexadecimal digits of
    the id, so that `P/1` and `P-1` keep different files.
    """
    plain = unicodedata.normalize("NFC", clean_text(identifier))
    short = _UNSAFE.sub("-", plain).strip(" .").encode()[:_LONGEST_BYTES].decode(errors="ignore")
    safe = short.strip(" .")
    if safe != identifier:
        digest = hashlib.sha256(identifier.encode("utf-8", "surrogatepass")).hexdigest()[:6]
        safe = f"{safe}-{digest}" if safe else digest
    return safe
