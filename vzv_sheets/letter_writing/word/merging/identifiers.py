"""Numbers and names that may stand in a document only once: of pictures, bookmarks, content controls, changes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import count

from vzv_sheets.letter_writing.word.merging.word_xml import WORD_DRAWING, made, remove_all, w
from vzv_sheets.workbook.closed_file import xml_tree
from vzv_sheets.workbook.closed_file.xml_tree import Element

_MARKS = ("bookmarkStart", "bookmarkEnd", "permStart", "permEnd")
_CHANGES = (
    "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange",
    "sectPrChange", "tblGridChange", "numberingChange", "cellIns", "cellDel", "cellMerge",
)  # fmt: skip
_POINTS_TO_BOOKMARK = re.compile(r'^(\s*(?:REF|PAGEREF|NOTEREF|HYPERLINK\s+\\l)\s+"?)([^\s"\\]+)')
_LONGEST_BOOKMARK = 40
_PARAGRAPH_MARKS = ("paraId", "textId")
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


class Identifiers:
    """Gives each letter its own numbers and names."""

    def __init__(self) -> None:
        self._pictures, self._marks, self._controls = count(1), count(0), count(1)
        self._bookmarks: set[str] = set()

    def bookmarks(self, document: Element) -> Mapping[str, str]:
        """The bookmarks of a letter that must be called otherwise."""
        renamed = {}
        for mark in document.iter(w("bookmarkStart")):
            old = mark.get(w("name"), "")
            free, number = old, 2
            while free.lower() in self._bookmarks:
                suffix = f"_{number}"
                free, number = old[: _LONGEST_BOOKMARK - len(suffix)] + suffix, number + 1
            self._bookmarks.add(free.lower())
            if free != old:
                renamed[old] = free
        return renamed

    def mark_end(self, body: Element, name: str) -> None:
        """Puts a bookmark at the end of a letter."""
        blocks = [block for block in body if block.tag != w("sectPr") and isinstance(block.tag, str)]
        paragraphs = list(blocks[-1].iter(w("p"))) if blocks else []
        if not paragraphs:
            return
        last = blocks[-1] if blocks[-1].tag == w("p") else paragraphs[-1]
        number = str(next(self._marks))
        last.append(made(last, "bookmarkStart", id=number, name=name))
        last.append(made(last, "bookmarkEnd", id=number))

    def renew(self, root: Element, bookmarks: Mapping[str, str]) -> None:
        """New numbers for everything in a part that is numbered; `bookmarks` are the new names."""
        for drawing in root.iter(f"{{{WORD_DRAWING}}}docPr"):
            drawing.set("id", str(next(self._pictures)))
        marks: dict[tuple[bool, str], str] = {}
        for mark in root.iter(*(w(name) for name in _MARKS)):
            key = (mark.tag in (w("permStart"), w("permEnd")), mark.get(w("id"), ""))
            mark.set(w("id"), marks.setdefault(key, str(next(self._marks))))
        for change in root.iter(*(w(name) for name in _CHANGES)):
            change.set(w("id"), str(next(self._marks)))
        for properties in root.iter(w("sdtPr")):
            for identifier in properties.findall(w("id")):
                identifier.set(w("val"), str(next(self._controls)))
        # A text that is tied to a property of its own letter would take that of the merged file.
        remove_all(root, "dataBinding")
        for paragraph in xml_tree.selected(root, "descendant::*[@p:paraId or @p:textId]", {"p": _W14}):
            xml_tree.drop_attributes(paragraph, *(f"{{{_W14}}}{name}" for name in _PARAGRAPH_MARKS))
        if bookmarks:
            _point_again(root, bookmarks)


def _point_again(root: Element, bookmarks: Mapping[str, str]) -> None:
    for mark in root.iter(w("bookmarkStart")):
        mark.set(w("name"), bookmarks.get(mark.get(w("name"), ""), mark.get(w("name"), "")))
    for link in root.iter(w("hyperlink")):
        if link.get(w("anchor")) in bookmarks:
            link.set(w("anchor"), bookmarks[link.get(w("anchor"), "")])
    for field in root.iter(w("instrText")):
        field.text = _renamed(field.text or "", bookmarks)
    for field in root.iter(w("fldSimple")):
        field.set(w("instr"), _renamed(field.get(w("instr"), ""), bookmarks))


def _renamed(instruction: str, bookmarks: Mapping[str, str]) -> str:
    return _POINTS_TO_BOOKMARK.sub(lambda match: match[1] + bookmarks.get(match[2], match[2]), instruction)
