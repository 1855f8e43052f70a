"""Reads a Word file for its checker: the paragraphs as their writer sees them, and what does not belong in a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from vzv_sheets.letter_writing.own_templates.remarks import Part, Place, Remark, first_words, mistake
from vzv_sheets.letter_writing.word.docx_template import LetterTemplateError, package_parts
from vzv_sheets.letter_writing.word.whole_tags import PARAGRAPH, W, make_tags_whole, paragraph_text
from vzv_sheets.workbook.closed_file import xml_tree

_PARTS = {
    "document": Part.BODY,
    "header": Part.HEADER,
    "footer": Part.FOOTER,
    "footnotes": Part.NOTE,
    "endnotes": Part.NOTE,
}
_PART_NAME = re.compile(r"word/(document|header|footer|footnotes|endnotes)\d*\.xml")
_TABLE, _ROW, _CELL, _TEXT_BOX = (f"{W}{name}" for name in ("tbl", "tr", "tc", "txbxContent"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TRACKED = frozenset(
    f"{W}{name}" for name in (
        "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange",
        "sectPrChange", "numberingChange", "cellIns", "cellDel", "cellMerge",
    )
)  # fmt: skip
_COMMENT = f"{W}commentReference"
_COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MAIN_TYPE = re.compile(
    rb'PartName="/word/document\.xml"[^>]*ContentType="([^"]*)"|ContentType="([^"]*)"[^>]*PartName="/word/document\.xml"'
)
_AS_DOCX = "Open het in Word en kies Opslaan als > Word-document (.docx)."
_AS_DOCX_EN = "Open it in Word and choose Save As > Word Document (.docx)."


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a template. `container` is the cell or the text that it stands in, `table` and `row` which of
    those (0: none).
    """

    text: str
    place: Place
    container: int
    table: int
    row: int
    in_text_box: bool


@dataclass(frozen=True, slots=True)
class WordText:
    """The paragraphs of a Word file, a tuple per part, and the remarks on the file itself."""

    parts: tuple[tuple[Paragraph, ...], ...] = ()
    remarks: tuple[Remark, ...] = ()


def word_text(data: bytes, name: str) -> WordText:
    """What stands in a Word file; a file that is none has no parts and a remark that says what to do."""
    no_word = _no_word_document(data)
    if no_word is not None:
        return WordText(remarks=(no_word,))
    try:
        members = package_parts(data, name)
        roots = {part: xml_tree.parse(members[part]) for part in sorted(members) if _PART_NAME.fullmatch(part)}
    except (LetterTemplateError, xml_tree.XmlError):
        return WordText(remarks=(_damaged(),))
    other = _other_kind(members["[Content_Types].xml"], roots["word/document.xml"])
    if other is not None:
        return WordText(remarks=(other,))
    try:
        return _read(roots)
    except RecursionError:  # thousands of blocks within blocks: no letter that Word made
        return WordText(remarks=(_damaged(),))


def _read(roots: Mapping[str, xml_tree.Element]) -> WordText:
    parts: list[tuple[Paragraph, ...]] = []
    remarks: list[Remark] = []
    for part_name, root in roots.items():
        found = _PART_NAME.fullmatch(part_name)
        assert found is not None
        make_tags_whole(root)
        reading = _PartReading(_PARTS[found[1]])
        parts.append(tuple(reading.paragraphs(root)))
        remarks += _unfinished(reading.changed, reading.commented)
    return WordText(tuple(parts), tuple(remarks))


def _no_word_document(data: bytes) -> Remark | None:
    if data.startswith(_COMPOUND):
        if _ENCRYPTED in data:
            return mistake(
                "het bestand heeft een wachtwoord. Haal dat in Word weg: Bestand > Info > Document beveiligen.",
                "the file has a password. Remove it in Word: File > Info > Protect Document.",
            )
        return mistake(
            f"dit is een oud Word-bestand (.doc). {_AS_DOCX}", f"this is an old Word file (.doc). {_AS_DOCX_EN}"
        )
    if not data.startswith(b"PK"):
        return _damaged()
    return None


def _damaged() -> Remark:
    return mistake(
        f"dit is geen Word-bestand, of het is beschadigd. {_AS_DOCX}",
        f"this is no Word file, or it is damaged. {_AS_DOCX_EN}",
    )


def _other_kind(content_types: bytes, document: xml_tree.Element) -> Remark | None:
    found = _MAIN_TYPE.search(content_types)
    kind = (found[1] or found[2]) if found else b""
    if b"macroEnabled" in kind:
        return mistake(
            f"in dit bestand kunnen macro's zitten; die horen niet in een brief. {_AS_DOCX}",
            f"this file may hold macros; those do not belong in a letter. {_AS_DOCX_EN}",
        )
    if b"template" in kind:
        return mistake(
            f"dit is een Word-sjabloon (.dotx). {_AS_DOCX}", f"this is a Word template (.dotx). {_AS_DOCX_EN}"
        )
    if xml_tree.namespace(document) != W[1:-1]:
        return mistake(
            f"dit is opgeslagen als 'Strict Open XML'. {_AS_DOCX}",
            f"this was saved as 'Strict Open XML'. {_AS_DOCX_EN}",
        )
    return None


def _unfinished(changed: list[Place], commented: list[Place]) -> Iterator[Remark]:
    for place in changed:
        yield mistake(
            "hier staat nog een bijgehouden wijziging; die zou in elke brief te zien zijn. Kies in Word Controleren > "
            "Accepteren > Alle wijzigingen accepteren.",
            "there is a tracked change here; every letter would show it. Choose Review > Accept > Accept All Changes.",
            place=place,
        )
    for place in commented:
        yield mistake(
            "hier staat nog een opmerking; die zou met elke brief meegaan. Kies in Word Controleren > Verwijderen > "
            "Alle opmerkingen verwijderen.",
            "there is a comment here; it would go out with every letter. Choose Review > Delete > Delete All Comments.",
            place=place,
        )


@dataclass(slots=True)
class _PartReading:
    """Walks through one part and numbers what it meets."""

    part: Part
    changed: list[Place] = field(default_factory=list)
    commented: list[Place] = field(default_factory=list)
    _ids: Iterator[int] = field(default_factory=lambda: count(1))
    _written: int = 0
    _tables: int = 0

    def paragraphs(self, root: xml_tree.Element) -> Iterator[Paragraph]:
        yield from self._blocks(root, _Inside(container=next(self._ids)))

    def _blocks(self, element: xml_tree.Element, inside: _Inside) -> Iterator[Paragraph]:
        for block in element:
            if block.tag == PARAGRAPH:
                yield self._paragraph(block, inside)
                for box in _text_boxes(block):
                    yield from self._blocks(box, _Inside(container=next(self._ids), in_text_box=True))
            elif block.tag == _TABLE:
                yield from self._table(block, inside)
            else:
                yield from self._blocks(block, inside)

    def _table(self, table: xml_tree.Element, inside: _Inside) -> Iterator[Paragraph]:
        self._tables += 1
        number, identity = self._tables, next(self._ids)
        rows = [row for row in table.iter(_ROW) if next(row.iterancestors(_TABLE)) is table]
        for row_number, row in enumerate(rows, 1):
            row_identity = next(self._ids)
            for cell in row.iter(_CELL):
                if next(cell.iterancestors(_ROW)) is row:
                    within = (inside.in_text_box, identity, row_identity, number, row_number)
                    yield from self._blocks(cell, _Inside(next(self._ids), *within))

    def _paragraph(self, paragraph: xml_tree.Element, inside: _Inside) -> Paragraph:
        text = paragraph_text(paragraph)
        if text.strip() and not inside.table:
            self._written += 1
        place = Place(self.part, max(self._written, 1), inside.table_number, inside.row_number, first_words(text))
        if any(part.tag in _TRACKED for part in paragraph.iter()):
            self.changed.append(place)
        if next(paragraph.iter(_COMMENT), None) is not None:
            self.commented.append(place)
        return Paragraph(text, place, inside.container, inside.table, inside.row, inside.in_text_box)


@dataclass(frozen=True, slots=True)
class _Inside:
    container: int
    in_text_box: bool = False
    table: int = 0
    row: int = 0
    table_number: int = 0
    row_number: int = 0


def _text_boxes(paragraph: xml_tree.Element) -> Iterator[xml_tree.Element]:
    """The text boxes that hang on a paragraph; of the two spellings that Word keeps of one box only the new one."""
    for box in paragraph.iter(_TEXT_BOX):
        outer = [part.tag for part in box.iterancestors()]
        if _FALLBACK not in outer[: outer.index(PARAGRAPH)] and next(box.iterancestors(PARAGRAPH)) is paragraph:
            yield box
