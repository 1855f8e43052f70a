"""The table of fonts: all fonts of all letters, with those that a template brings with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.letter_writing.word.merging.content import point_to
from vzv_sheets.letter_writing.word.merging.packages import DOCUMENT, Relation
from vzv_sheets.letter_writing.word.merging.word_xml import DECLARATION, R, copied, made, w
from vzv_sheets.workbook.closed_file import xml_tree
from vzv_sheets.workbook.closed_file.xml_tree import Element

if TYPE_CHECKING:
    from vzv_sheets.letter_writing.word.merging.merged_package import MergedPackage
    from vzv_sheets.letter_writing.word.merging.packages import LetterPackage

_PART = "word/fontTable.xml"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"


class SharedFonts:
    """The fonts by name; what the first letter says of a font holds."""

    def __init__(self) -> None:
        self._fonts: dict[str, Element] = {}

    def adopt(self, package: MergedPackage, letter: LetterPackage) -> None:
        """Takes over the fonts of a letter that are not there yet."""
        found = letter.related("fontTable")
        if found is None:
            return
        part, data = found
        for font in xml_tree.parse(data).findall(w("font")):
            name = font.get(w("name"), "")
            if name not in self._fonts:
                self._fonts[name] = copied(font)
                point_to(
                    self._fonts[name],
                    lambda old: package.relate(_PART, package.taken(letter, letter.relations(part)[old])),
                )

    def write(self, package: MergedPackage) -> None:
        """Puts the part in the package, when a letter has one."""
        if not self._fonts:
            return
        root = made(next(iter(self._fonts.values())), "fonts")
        for font in self._fonts.values():
            root.append(font)
        package.put(_PART, xml_tree.serialise(root, DECLARATION), _CONTENT_TYPE)
        package.relate(DOCUMENT, Relation(f"{R}/fontTable", _PART))
