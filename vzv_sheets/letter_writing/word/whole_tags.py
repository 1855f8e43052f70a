"""Makes each field of a Word template one piece of text, as its writer sees it.

Word cuts a line of text where a spelling mark, a language, a bookmark, a tracked change or half a bold word begins, and
its autocorrection puts curly quotes, dashes and no-break spaces in what was typed. Here a `{{ … }}` or `{% … %}` that
lies within one paragraph becomes one text again, with plain marks; everything around it stays where it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from vzv_sheets.workbook.closed_file.xml_tree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH = f"{W}p"
_TEXT, _RUN = f"{W}t", f"{W}r"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# What stands in a run for one character.
_CHARACTERS: Mapping[str, str] = {
    f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}softHyphen": "\u00ad", f"{W}noBreakHyphen": "\u2011",
}  # fmt: skip
_REMOVED = frozenset({f"{W}del", f"{W}moveFrom"})
_CLOSED = (
    r"\{\{((?:(?!\{\{|\{%|\}\}|%\}).)*)\}\}",
    r"\{%((?:(?!\{\{|\{%|\}\}|%\}).)*)%\}",
    r"\{#((?:(?!\{#|#\}).)*)#\}",
)
CLOSED_TAG = re.compile("|".join(_CLOSED), re.DOTALL)
_PLAIN = {
    **dict.fromkeys(map(ord, "‘’‚‛´`′"), "'"), **dict.fromkeys(map(ord, "“”„‟″«»"), '"'),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012–—−"), "-"),
    **dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"), ""),
}  # fmt: skip


def make_tags_whole(root: Element) -> None:
    """Changes the tree of a part of a Word document in place; a part in which nothing was cut stays as it is."""
    for paragraph in root.iter(PARAGRAPH):
        pieces = list(_pieces(paragraph))
        if any("{" in text for _, text in pieces):
            _mend(pieces)


def paragraph_text(paragraph: Element) -> str:
    """The text of a paragraph as it is printed, without that of the text boxes that hang on it."""
    return "".join(text for _, text in _pieces(paragraph))


def plain_tag(tag: str) -> str:
    """A field as it was meant: plain quotes and hyphens, single spaces, nothing invisible."""
    return " ".join(tag.translate(_PLAIN).split())


def _pieces(paragraph: Element) -> Iterator[tuple[Element, str]]:
    for run in _runs(paragraph):
        for part in run:
            if part.tag == _TEXT:
                yield part, part.text or ""
            elif part.tag in _CHARACTERS:
                yield part, _CHARACTERS[str(part.tag)]


def _runs(element: Element) -> Iterator[Element]:
    for part in element:
        if part.tag == _RUN:
            yield part
        elif part.tag not in _REMOVED and part.tag != PARAGRAPH:
            yield from _runs(part)


def _mend(pieces: list[tuple[Element, str]]) -> None:
    tags = [(*found.span(), plain_tag(found[0])) for found in CLOSED_TAG.finditer("".join(text for _, text in pieces))]
    begin = 0
    for element, text in pieces:
        end = begin + len(text)
        mended = _outside_tags(text, begin, tags)
        if mended != text and element.tag == _TEXT:
            element.text = mended
            element.set(_SPACE, "preserve")
        elif mended != text:
            parent = element.getparent()
            assert parent is not None
            parent.remove(element)
        begin = end


def _outside_tags(text: str, begin: int, tags: list[tuple[int, int, str]]) -> str:
    """The part of a text that lies outside the tags, with each tag that begins in it whole; `begin` is its place."""
    end, kept, position = begin + len(text), [], begin
    for first, last, plain in tags:
        if last <= begin or first >= end:
            continue
        kept.append(text[position - begin : max(first, begin) - begin])
        if first >= begin:
            kept.append(plain)
        position = min(last, end)
    return "".join(kept) + text[position - begin :]
