"""Texts in the characters that every bank in the SEPA takes (EPC217-08: basic Latin, accents and signs replaced)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

LONGEST_NAME, LONGEST_REMITTANCE, LONGEST_REFERENCE = 70, 140, 35

_ALLOWED = re.compile(r"[A-Za-z0-9/\-?:().,'+ ]*")
_NOT_ALLOWED = re.compile(r"[^A-Za-z0-9/\-?:().,'+ ]+")
# Letters that have no accent to take off, and signs; the rest becomes a full stop, as the EPC advises.
_REPLACED: Mapping[int, str] = str.maketrans(
    {
        "ß": "ss", "ẞ": "SS", "Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe", "Ø": "O", "ø": "o", "Ł": "L", "ł": "l",
        "Đ": "D", "đ": "d", "Ð": "D", "ð": "d", "Þ": "Th", "þ": "th", "Ħ": "H", "ħ": "h", "Ŋ": "N", "ŋ": "n",
        "Ŧ": "T", "ŧ": "t", "ı": "i", "ĸ": "k", "ə": "e", "Ə": "E", "&": "+", "€": "EUR", "`": "'", "´": "'",
        "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-",
        "\u2014": "-", "\u2212": "-", "_": "-", "~": "-", ";": ",", "[": "(", "{": "(", "]": ")", "}": ")", "|": "/",
        "\\": "/",
    }
)  # fmt: skip


def sepa_text(text: str, longest: int) -> str:
    """The text in the basic Latin set, on one line, at most `longest` characters: `Łukasz & Zoë` is `Lukasz + Zoe`.

    What has no counterpart becomes one full stop. Empty when nothing is left.
    """
    plain = unicodedata.normalize("NFKD", text.translate(_REPLACED)).translate(_REPLACED)
    visible = "".join(each for each in plain if not unicodedata.combining(each) and unicodedata.category(each) != "Cf")
    spaced = " ".join("".join(" " if each.isspace() else each for each in visible).split())
    return _NOT_ALLOWED.sub(".", spaced)[:longest].strip()


def sepa_name(text: str) -> str:
    """The name of an account holder for a payment file; empty when no letter or digit of it can be written."""
    name = sepa_text(text, LONGEST_NAME)
    return name if any(each.isalnum() for each in name) else ""


def is_sepa_text(text: str) -> bool:
    """Whether all characters are in the basic Latin set."""
    return _ALLOWED.fullmatch(text) is not None


def is_sepa_reference(text: str) -> bool:
    """Whether a bank passes the text on unchanged as a reference: at most 35 characters, no slash at either end, none
    double.
    """
    return (
        0 < len(text) <= LONGEST_REFERENCE
        and is_sepa_text(text)
        and text == text.strip()
        and not text.startswith("/")
        and not text.endswith("/")
        and "//" not in text
    )
