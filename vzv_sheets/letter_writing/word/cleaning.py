"""Cleaning what goes into a letter: Word's XML cannot hold every character that a cell can.

One forbidden character makes a forgiving parser drop text further on without a word, so it is taken out beforehand
and the result is parsed again strictly (`docx_template`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from vzv_sheets.letter_writing.word.pictures import Picture

ContextValue: TypeAlias = "str | bool | Picture | Sequence[ContextValue] | Mapping[str, ContextValue]"
Context: TypeAlias = Mapping[str, ContextValue]

# Everything that starts a new line somewhere: Windows, old Mac, Word's manual break, form feed, Unicode's own.
_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Control characters but tab and line feed, lone surrogates, and the two code points that XML 1.0 excludes.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean_text(text: str) -> str:
    """The text as Word can hold it.

    Every kind of line break becomes a line feed, tabs stay, control characters, U+FFFE, U+FFFF and lone surrogates go.
    All other characters arrive as they are.
    """
    if text.isprintable():
        return text
    return _FORBIDDEN.sub("", _LINE_BREAKS.sub("\n", text))


def clean_context(context: Context) -> dict[str, ContextValue]:
    """The context with every text in it cleaned, the alternative texts of pictures included."""
    return {name: _clean_value(value) for name, value in context.items()}


def pictures_in(value: ContextValue) -> Iterator[Picture]:
    """Every picture in a context, in its rows too."""
    if isinstance(value, Picture):
        yield value
    elif not isinstance(value, str | bool):
        for part in value.values() if isinstance(value, Mapping) else value:
            yield from pictures_in(part)


def _clean_value(value: ContextValue) -> ContextValue:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, bool):
        return value
    if isinstance(value, Picture):
        text = clean_text(value.alternative_text)
        return value if text == value.alternative_text else replace(value, alternative_text=text)
    if isinstance(value, Mapping):
        return clean_context(value)
    return [_clean_value(item) for item in value]
