"""What stands in a part of a letter, in the words of the merged file: styles, lists, numbers, what it points to."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from vzv_sheets.letter_writing.word.merging.identifiers import Identifiers
from vzv_sheets.letter_writing.word.merging.numbering import LetterLists
from vzv_sheets.letter_writing.word.merging.packages import LetterPackage
from vzv_sheets.letter_writing.word.merging.style_sheets import NumberedStyle, StyleNames
from vzv_sheets.letter_writing.word.merging.tables import TablePlace, move_tables
from vzv_sheets.letter_writing.word.merging.themes import Theme
from vzv_sheets.letter_writing.word.merging.word_xml import (
    PARAGRAPH_PROPERTIES,
    R,
    copied,
    made,
    placed,
    properties_of,
    remove,
    value,
    w,
    wanted,
)
from vzv_sheets.workbook.closed_file import xml_tree
from vzv_sheets.workbook.closed_file.xml_tree import Element

_OFFICE_RELATION = "{urn:schemas-microsoft-com:office:office}relid"
_PAGES = re.compile(r"\bNUMPAGES\b")


@dataclass(frozen=True, slots=True)
class LetterLook:
    """What letters of one template share: their styles and lists, and the theme when it is not that of the file."""

    number: int
    names: StyleNames
    lists: LetterLists
    theme: Theme | None
    tables: Mapping[str, TablePlace]


@dataclass(slots=True)
class LetterContent:
    """One letter on its way into the merged file.

    `adopt_list` gives the number of a list that it counts with. `last_page` is the bookmark on its last page; empty
    when its pages are those of its one section, which Word counts by itself. `move_tables` tells whether tables must be
    moved out into the margin (True) or back (False) to stay where they were; None when they stand well.
    """

    package: LetterPackage
    look: LetterLook
    adopt_list: Callable[[str], str]
    identifiers: Identifiers
    bookmarks: Mapping[str, str] = field(default_factory=dict)
    last_page: str = ""
    move_tables: bool | None = None

    def rewrite(self, root: Element) -> None:
        """Puts a part in the words of the merged file."""
        if self.look.theme is not None:
            self.look.theme.write_out(root)
        # Tables and lists first: they are found by the styles of the letter itself.
        if self.move_tables is not None:
            move_tables(root, self.look.tables, outwards=self.move_tables)
        self.look.names.tables.write_out(root)
        self._lists(root)
        self._styles(root)
        self._pages(root)
        self.identifiers.renew(root, self.bookmarks)

    def depends_on_letter(self, part: bytes) -> bool:
        """Whether a header or footer may come out otherwise for another letter of the same template."""
        counts = bool(self.look.lists.numbers) and (b"numPr" in part or bool(self.look.names.numbered))
        totals = bool(self.last_page) and _PAGES.search(part.decode("utf-8", "replace")) is not None
        return counts or totals or (bool(self.bookmarks) and (b"instr" in part or b"bookmark" in part))

    def _styles(self, root: Element) -> None:
        names = self.look.names
        for reference in list(root.iter(w("pStyle"), w("rStyle"), w("tblStyle"))):
            name = names.names.get(reference.get(w("val"), ""))
            if name is None:
                # Word shows a style that is not there as none; another letter may have one of that name.
                remove(reference)
            else:
                reference.set(w("val"), name)
        if names.paragraph is not None:
            for paragraph in root.iter(w("p")):
                properties = properties_of(paragraph)
                if properties.find(w("pStyle")) is None:
                    properties.insert(0, made(root, "pStyle", val=names.paragraph))
        if names.table is not None:
            for properties in root.iter(w("tblPr")):
                if properties.find(w("tblStyle")) is None:
                    properties.insert(0, made(root, "tblStyle", val=names.table))

    def _lists(self, root: Element) -> None:
        if not self.look.lists.numbers:
            return
        numbered = self.look.names.numbered
        for number in [entry for numbers in root.iter(w("numPr")) for entry in numbers.findall(w("numId"))]:
            number.set(w("val"), self.adopt_list(number.get(w("val"), "0")))
        for paragraph in root.iter(w("p")) if numbered else ():
            properties = paragraph.find(w("pPr"))
            style = None if properties is None else value(properties, "pStyle")
            found = numbered.get(style or self.look.names.default)
            if found is not None:
                self._number_of_style(paragraph, found)

    def _number_of_style(self, paragraph: Element, style: NumberedStyle) -> None:
        """Gives a paragraph that its style numbers the list of this letter, so that it counts from one again."""
        direct = paragraph.find(f"{w('pPr')}/{w('numPr')}")
        if direct is not None and direct.find(w("numId")) is not None:
            return
        number = self.adopt_list(style.number)
        properties = properties_of(paragraph)
        numbers = wanted(properties, "numPr", PARAGRAPH_PROPERTIES)
        if numbers.find(w("ilvl")) is None:
            numbers.insert(0, made(numbers, "ilvl", val=style.level))
        numbers.insert(1, made(numbers, "numId", val=number))
        # The indent of a style counts more than that of its list, that of a list on the paragraph more than both.
        if style.indent is not None and properties.find(w("ind")) is None:
            placed(properties, copied(style.indent), PARAGRAPH_PROPERTIES)

    def _pages(self, root: Element) -> None:
        """`Bladzijde 1 van 2` is about the letter, not about the whole file."""
        total = f"PAGEREF {self.last_page}" if self.last_page else "SECTIONPAGES"
        for code in root.iter(w("instrText")):
            code.text = _PAGES.sub(total, code.text or "")
        for simple in root.iter(w("fldSimple")):
            simple.set(w("instr"), _PAGES.sub(total, simple.get(w("instr"), "")))


def point_to(root: Element, renamed: Callable[[str], str]) -> None:
    """Gives everything in a part that points to another part its new id."""
    for element in xml_tree.selected(
        root, "descendant-or-self::*[@r:* or @o:relid]", {"r": R, "o": _OFFICE_RELATION[1:-6]}
    ):
        for key in list(element.attrib):
            if str(key).startswith(f"{{{R}}}") or key == _OFFICE_RELATION:
                element.set(key, renamed(element.get(key, "")))
