"""The original value of a cell, and its text without what surrounds it unseen."""

from __future__ import annotations

import datetime as dt
from typing import TypeAlias

CellValue: TypeAlias = str | float | bool | dt.datetime | dt.date | dt.time | dt.timedelta

# Zero-width space, word joiner, byte order mark and left-to-right mark change nothing that a reader sees. The soft
# hyphen (shown as a hyphen by some programs) and the other direction marks do: a text with those is not read.
INVISIBLE = dict.fromkeys(map(ord, "\u200b\u2060\ufeff\u200e"))

_SPACES = dict.fromkeys((0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " ")
_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_AS_SEEN: dict[int, str | None] = {
    **INVISIBLE,
    **_SPACES,
    **_FULL_WIDTH,
    ord("\t"): " ",
    ord("\u2212"): "-",
    ord("\u2018"): "'",
    ord("\u2019"): "'",
}
_LONGEST = 64


def plain_text(text: str) -> str:
    """The text as its reader sees it, for values made of digits, letters and marks.

    Surrounding white space is gone, other spaces are plain ones, full-width characters and the minus sign are the plain
    ones, and the apostrophe with which Excel marks a number as text is dropped. Line breaks inside stay. A text that is
    too long for any value gives an empty text.
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return ""
    if not text.isascii() or "\t" in text:
        text = text.translate(_AS_SEEN).strip()
    if text.startswith("'"):
        return text[1:].lstrip()
    return text
