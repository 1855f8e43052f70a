"""Which cell styles show a number as a date, a time or a duration.

The rules are calamine's (`detect_custom_number_format`), so that a cell is a date here exactly when it is one there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from vzv_sheets.workbook.closed_file import xml_tree

_BUILT_IN_DATES = {*range(14, 23), 45, 47}
_BUILT_IN_DURATION = 46
_TOO_LONG = 10  # digits
# `\\` escapes a character, `_` leaves its width, `*` fills with it, inside quotes too.
_LITERAL = re.compile(r'[_\\*].|"(?:[_\\*].|[^"])*"?', re.DOTALL)
_TOKEN = re.compile(r"\[([^\]]*)(?:\]|$)|([apdmhys/])")
_CLOCK = re.compile(r"h+|m+|s+")


@dataclass(frozen=True, slots=True)
class DateStyles:
    """Indices of cell formats (`s` of a cell) that show dates or times, and those that show durations (`[h]:mm`)."""

    dates: frozenset[int] = frozenset()
    durations: frozenset[int] = frozenset()


def read_date_styles(part: bytes) -> DateStyles:
    """The date styles of a styles part; raises `XmlError`."""
    if not part:
        return DateStyles()
    root = xml_tree.parse(part)
    codes: Mapping[int, str] = {
        _number(element.get("numFmtId")): element.get("formatCode") or ""
        for container in root.iter("{*}numFmts")
        for element in container.iterchildren("{*}numFmt")
    }
    dates, durations = set(), set()
    formats = next(root.iter("{*}cellXfs"), None)
    for index, element in enumerate(formats.iterchildren("{*}xf") if formats is not None else ()):
        number = _number(element.get("numFmtId"))
        duration, date = _shows(codes[number]) if number in codes else _built_in(number)
        if duration:
            durations.add(index)
        elif date:
            dates.add(index)
    return DateStyles(frozenset(dates), frozenset(durations))


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < _TOO_LONG else -1


def _built_in(number: int) -> tuple[bool, bool]:
    return number == _BUILT_IN_DURATION, number in _BUILT_IN_DATES


def _shows(code: str) -> tuple[bool, bool]:
    """Whether a format code shows a duration, and whether it shows a date or time; its first section decides."""
    section = _LITERAL.sub("", code).partition(";")[0].lower()
    half_day = False  # behind the A of AM/PM or a/p
    for token in _TOKEN.finditer(section):
        bracket, letter = token.groups()
        if bracket is not None:
            if _CLOCK.fullmatch(bracket):
                return True, False
        elif letter == "a":
            half_day = True
        elif letter in ("p/m" if half_day else "dmhys"):
            return False, True
    return False, False
