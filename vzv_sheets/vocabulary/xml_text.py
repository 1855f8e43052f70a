"""Texts as XML holds them.

`xml.sax.saxutils` does the same, but loads the network libraries with it: 0.05 s of every command.
"""

from __future__ import annotations

from html import escape as _escape

_WHITE_SPACE = str.maketrans({"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def escape(text: str) -> str:
    """The text between two tags."""
    return _escape(text, quote=False)


def quoteattr(text: str) -> str:
    """The text as the value of an attribute, with its quotes; line breaks and tabs survive."""
    return f'"{_escape(text)}"'.replace("&#x27;", "'").translate(_WHITE_SPACE)
