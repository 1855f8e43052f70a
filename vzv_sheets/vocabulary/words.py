"""Dutch words: folding for comparison, enumerations, nearest names."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Sequence

# What people and other programs put between and around words without seeing it.
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
# Straight, curly and other marks that people type for an apostrophe, and the straight and curly double quotes.
_APOSTROPHES = "'\u2018\u2019\u201b\u02bc\u00b4`\u2032"
_STRAIGHT = {**dict.fromkeys(map(ord, _APOSTROPHES), "'"), **dict.fromkeys(map(ord, "\u201c\u201d\u201e\u201f"), '"')}
_IGNORED = dict.fromkeys(map(ord, f" _-*.:{_APOSTROPHES}\t\n\r\u00a0"))


def tidy(text: str) -> str:
    """The text in composed form (NFC), without surrounding white space; inner runs of spaces become one space.

    No-break and other Unicode spaces count as spaces; line breaks are kept.
    """
    if text.isascii() and "  " not in text and "\t" not in text:
        return text.strip()
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").split("\n")
    return "\n".join(" ".join(line.split()) for line in lines).strip()


def fold(text: str) -> str:
    """The text for comparison: lower case, no accents, spaces, underscores, hyphens, stars or invisible marks."""
    if text.isascii():
        return text.lower().translate(_IGNORED)
    plain = unicodedata.normalize("NFKD", text.translate(_INVISIBLE)).casefold()
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_IGNORED)


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same whatever their case and kind of quotes: `pilotgroep A'dam`, `Pilotgroep A’dam`."""
    return _name_for_comparison(one) == _name_for_comparison(other)


def _name_for_comparison(name: str) -> str:
    return tidy(name).translate(_STRAIGHT).casefold()


def enumeration(words: Sequence[str], conjunction: str = "en") -> str:
    """``a, b en c``."""
    if len(words) <= 1:
        return "".join(words)
    return f"{', '.join(words[:-1])} {conjunction} {words[-1]}"


def nearest(word: str, candidates: Iterable[str], *, cutoff: float = 0.72) -> str | None:
    """The candidate that looks most like the word, or None when nothing is alike enough (`cutoff` up to 1)."""
    by_fold = {fold(candidate): candidate for candidate in candidates}
    match = difflib.get_close_matches(fold(word), by_fold, n=1, cutoff=cutoff)
    return by_fold[match[0]] if match else None


def grouped_number(number: int) -> str:
    """`18.146`: a whole number with Dutch separators."""
    return f"{number:,}".replace(",", ".")


def decimal_number(thousandths: int) -> str:
    """`2500 -> 2,5`: a number in thousandths with a Dutch decimal comma, no trailing zeros."""
    whole, rest = divmod(abs(thousandths), 1000)
    sign = "-" if thousandths < 0 else ""
    return sign + (f"{whole},{rest:03d}".rstrip("0") if rest else str(whole))


def hours_in_tenths(minutes: int) -> str:
    """`3,8`: hours with one decimal, half up."""
    tenths = (minutes + 3) // 6
    return f"{tenths // 10},{tenths % 10}"
