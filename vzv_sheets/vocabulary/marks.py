"""Short marks of longer texts, as people copy them from one sheet to another."""

from __future__ import annotations

import hashlib

# Consonants only: Excel takes no mark for a number, a date or an exponent, and none is a word.
_LETTERS = str.maketrans("0123456789abcdef", "bcdfghjkmnpqrstv")


def mark_of(text: str) -> str:
    """Eight letters that stand for a text: another text has, but once in four thousand million times, other letters."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest().translate(_LETTERS)
