"""HTML and SVG in which every text from outside arrives as text.

What is `Html` was made here; any other text is escaped when it becomes part of an element.
"""

from __future__ import annotations

from typing import TypeAlias

from vzv_sheets.vocabulary.xml_text import escape, quoteattr

Attribute: TypeAlias = "str | int | bool | None"

_CONTROL_PICTURES, _DELETE, _UNKNOWN = 0x2400, 0x2421, 0xFFFD
# Control characters may not stand in HTML: the first ones have a picture of their own. A carriage return would become a
# line feed, and half of a surrogate pair cannot be written at all.
_SHOWN = {
    **{code: _CONTROL_PICTURES + code for code in range(0x20) if chr(code) not in "\t\n"},
    0x7F: _DELETE,
    **dict.fromkeys(range(0x80, 0xA0), _UNKNOWN),
    **dict.fromkeys(range(0xD800, 0xE000), _UNKNOWN),
}
_VOID = frozenset(("input", "link", "meta"))


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


def shown_text(text: str) -> str:
    """The text with a visible sign for each character that HTML cannot hold."""
    return text.replace("\r\n", "\n").translate(_SHOWN)


def element(name: str, /, *children: str, **attributes: Attribute) -> Html:
    """An element. Children that are no `Html` are escaped; an attribute that is None or False is left out.

    `class_` is the attribute `class`, `aria_label` is `aria-label`.
    """
    told = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f"={quoteattr(shown_text(str(value)))}")
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    if name in _VOID:
        return Html(f"<{name}{told}>")
    return Html(f"<{name}{told}>{joined(*children)}</{name}>")


def joined(*children: str) -> Html:
    """Elements and texts behind each other."""
    return Html("".join(child if isinstance(child, Html) else escape(shown_text(child)) for child in children))


def css_string(text: str) -> str:
    """The text as a string of a style sheet: every character but letters and digits by its number."""
    shown = " ".join(shown_text(text).split())
    return '"' + "".join(sign if sign.isalnum() and sign.isascii() else f"\\{ord(sign):06x}" for sign in shown) + '"'
