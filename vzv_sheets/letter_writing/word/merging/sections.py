"""Sections: each letter starts on a new page, counts its pages from one, and has its own headers and footers."""

from __future__ import annotations

from collections.abc import Callable

from vzv_sheets.letter_writing.word.merging.word_xml import (
    PARAGRAPH_PROPERTIES,
    SECTION_PROPERTIES,
    R,
    made,
    placed,
    properties_of,
    remove,
    w,
    wanted,
)
from vzv_sheets.workbook.closed_file.xml_tree import Element

_ON_THE_SAME_PAGE = {"continuous", "nextColumn"}
_REFERENCES = ("headerReference", "footerReference")
_A4 = {"w": "11906", "h": "16838"}
_MARGINS = dict.fromkeys(("top", "right", "bottom", "left"), "1417") | {"header": "709", "footer": "709", "gutter": "0"}
EmptyPart = Callable[[str], str]


class Sections:
    """The sections of the merged file; remembers which headers a later letter would inherit."""

    def __init__(self, *, even_pages: bool) -> None:
        self._even_pages = even_pages
        self._inherited: set[tuple[str, str]] = set()

    def prepare(self, body: Element, *, even_pages: bool, empty: EmptyPart) -> list[Element]:
        """The sections of a letter, made ready to stand behind another letter; the last one is of the whole body.

        `even_pages` tells that this letter has headers of its own for even pages; `empty` gives the id of an empty
        `header` or `footer`.
        """
        if body.find(w("sectPr")) is None:
            body.append(_plain(body))
        sections = list(body.iter(w("sectPr")))
        for section in sections:
            for old in (*section.findall(w("printerSettings")), *section.findall(w("sectPrChange"))):
                section.remove(old)
            if self._even_pages and not even_pages:
                _even_as_other_pages(section)
        first = sections[0]
        start = wanted(first, "type", SECTION_PROPERTIES)
        if start.get(w("val")) in {None, *_ON_THE_SAME_PAGE}:
            start.set(w("val"), "nextPage")
        numbering = wanted(first, "pgNumType", SECTION_PROPERTIES)
        if numbering.get(w("start")) is None:
            numbering.set(w("start"), "1")
        self._nothing_inherited(first, empty)
        for section in sections:
            self._inherited |= {(entry.tag, entry.get(w("type"), "default")) for entry in _references(section)}
        return sections

    def _nothing_inherited(self, section: Element, empty: EmptyPart) -> None:
        own = {(entry.tag, entry.get(w("type"), "default")) for entry in _references(section)}
        for tag, kind in sorted(self._inherited - own):
            name = tag.rpartition("}")[2]
            reference = made(section, name, type=kind)
            reference.set(f"{{{R}}}id", empty(name.removesuffix("Reference")))
            placed(section, reference, SECTION_PROPERTIES)


def restart_notes(section: Element, *names: str) -> None:
    """Lets footnotes (`footnotePr`) or endnotes count from one in this section."""
    for name in names:
        numbering = wanted(section, name, SECTION_PROPERTIES)
        if numbering.find(w("numRestart")) is None:
            numbering.append(made(section, "numRestart", val="eachSect"))


def close(body: Element) -> None:
    """Moves the section of a body into its last paragraph, so that another letter can follow."""
    section = body.find(w("sectPr"))
    if section is None:
        return
    remove(section)
    blocks = [child for child in body if isinstance(child.tag, str)]
    last = blocks[-1] if blocks else None
    if last is None or last.tag != w("p") or last.find(f"{w('pPr')}/{w('sectPr')}") is not None:
        # As low as Word can make a line, so that a full page does not become two.
        last = made(body, "p")
        spacing = made(body, "spacing", before="0", after="0", line="20", lineRule="exact")
        placed(properties_of(last), spacing, PARAGRAPH_PROPERTIES)
        body.append(last)
    placed(properties_of(last), section, PARAGRAPH_PROPERTIES)


def has_even_pages(settings: Element | None) -> bool:
    """Whether a letter has headers of their own for even pages."""
    entry = None if settings is None else settings.find(w("evenAndOddHeaders"))
    return entry is not None and entry.get(w("val")) not in ("0", "false", "off")


def _plain(body: Element) -> Element:
    section = made(body, "sectPr")
    section.append(made(body, "pgSz", **_A4))
    section.append(made(body, "pgMar", **_MARGINS))
    return section


def _references(section: Element) -> list[Element]:
    return [entry for entry in section if entry.tag in {w(name) for name in _REFERENCES}]


def _even_as_other_pages(section: Element) -> None:
    """The merged file has headers for even pages; a letter without them shows the same on every page."""
    references = _references(section)
    for entry in references:
        if entry.get(w("type")) == "even":
            section.remove(entry)
    for entry in references:
        if entry.get(w("type"), "default") == "default":
            twin = made(section, entry.tag.rpartition("}")[2], type="even")
            twin.set(f"{{{R}}}id", entry.get(f"{{{R}}}id", ""))
            placed(section, twin, SECTION_PROPERTIES)
