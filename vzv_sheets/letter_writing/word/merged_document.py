"""Many Word letters as one Word file for printing (docs/decisions/0009-merged-letters.md).

Each letter starts on a new page and keeps its letterhead, footers, margins and look; its pages and lists count from
one. The same letters in the same order give the same bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from vzv_sheets.letter_writing.word.merging.content import LetterContent, LetterLook, point_to
from vzv_sheets.letter_writing.word.merging.document_text import DocumentText
from vzv_sheets.letter_writing.word.merging.fonts import SharedFonts
from vzv_sheets.letter_writing.word.merging.identifiers import Identifiers
from vzv_sheets.letter_writing.word.merging.merged_package import MergedPackage
from vzv_sheets.letter_writing.word.merging.notes import SharedNotes
from vzv_sheets.letter_writing.word.merging.numbering import NUMBERING, LetterLists, SharedLists
from vzv_sheets.letter_writing.word.merging.packages import DAMAGED, DOCUMENT, CannotMerge, LetterPackage, Relation
from vzv_sheets.letter_writing.word.merging.sections import Sections, close, has_even_pages, restart_notes
from vzv_sheets.letter_writing.word.merging.settings import write_properties, write_settings
from vzv_sheets.letter_writing.word.merging.style_sheets import STYLES, SharedStyles, styles_of
from vzv_sheets.letter_writing.word.merging.tables import edge_at_margin, table_places
from vzv_sheets.letter_writing.word.merging.themes import read_theme
from vzv_sheets.letter_writing.word.merging.word_xml import DECLARATION, R, W, w
from vzv_sheets.workbook.closed_file import xml_tree
from vzv_sheets.workbook.closed_file.xml_tree import Element

__all__ = ["CannotMerge", "MergedLetter", "merge_letters"]

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_FOOTNOTES, _ENDNOTES, _COMMENTS = "footnotes", "endnotes", "comments"
_PARTS_OF_PAGES = {"header", "footer"}
_EMPTY_PART = {"header": "hdr", "footer": "ftr"}


@dataclass(frozen=True, slots=True)
class MergedLetter:
    """A letter to merge: its bytes, and the file name that messages call it."""

    name: str
    content: bytes


def merge_letters(letters: Sequence[MergedLetter], title: str, *, for_pdf: bool = False) -> bytes:
    """The bytes of one Word document with all letters in that order; `title` is that of the whole.

    Styles, settings, theme and language of the whole are those of the first letter. With `for_pdf` the number of pages
    of a letter ("van 2") is told in a way that LibreOffice knows; the other way is the one that Word keeps up to date
    by itself. Raises `CannotMerge` for a letter
    that holds a macro, an inserted file or something outside the document, ValueError without letters.
    """
    if not letters:
        raise ValueError("no letters")
    packages = [LetterPackage(letter.content, letter.name) for letter in letters]
    merging = _Merging(packages, for_pdf=for_pdf)
    for number, package in enumerate(packages):
        with _readable(package):
            merging.add(number, package, last=number == len(packages) - 1)
    return merging.finished(packages[0], title)


class _Merging:
    """The merged file while letters are added."""

    def __init__(self, packages: Sequence[LetterPackage], *, for_pdf: bool) -> None:
        self._for_pdf = for_pdf
        first = packages[0]
        self._package = MergedPackage()
        self._theme = first.related("theme")
        with _readable(first):
            self._styles = SharedStyles((first.related("styles") or ("", None))[1])
        self._lists, self._fonts, self._identifiers = SharedLists(), SharedFonts(), Identifiers()
        self._notes = {kind: SharedNotes(kind) for kind in (_FOOTNOTES, _ENDNOTES, _COMMENTS)}
        self._looks: dict[bytes, LetterLook] = {}
        self._settings: dict[bytes, tuple[bool, bool]] = {}
        self._even_pages = any(self._pages_and_tables(package)[0] for package in packages)
        self._edge_at_margin = self._pages_and_tables(first)[1]
        self._sections = Sections(even_pages=self._even_pages)
        self._text = DocumentText()

    def add(self, number: int, letter: LetterPackage, *, last: bool) -> None:
        """Adds one letter behind the others."""
        data = letter.part(DOCUMENT)
        root = None if data is None else xml_tree.parse(data)
        body = None if root is None else root.find(w("body"))
        if root is None or body is None:
            raise CannotMerge(letter.name, "is geen gewoon Word-document. Sla het sjabloon in Word op als .docx.")
        if next(root.iter(w("altChunk")), None) is not None:
            raise CannotMerge(letter.name, "bevat een ingevoegd bestand. Haal het in Word uit het sjabloon.")
        look = self._look(letter)
        even_pages, at_margin = self._pages_and_tables(letter)
        content = LetterContent(
            letter, look, lambda old: self._list(letter, look, old, number), self._identifiers,
            self._identifiers.bookmarks(root), self._last_page(body, number),
            None if at_margin == self._edge_at_margin else self._edge_at_margin,
        )  # fmt: skip
        content.rewrite(root)
        self._point(content, root, DOCUMENT, DOCUMENT, number)
        sections = self._sections.prepare(body, even_pages=even_pages, empty=self._empty)
        for kind, notes in self._notes.items():
            found = notes.adopt(
                letter, root, content.rewrite,
                lambda part, old, new: self._point(content, part, old, new, number),
            )  # fmt: skip
            if found and kind != _COMMENTS:
                restart_notes(sections[0], "footnotePr" if kind == _FOOTNOTES else "endnotePr")
        if content.last_page:
            self._identifiers.mark_end(body, content.last_page)
        if not last:
            close(body)
        self._text.add(root, body)

    def _last_page(self, body: Element, number: int) -> str:
        """The bookmark by which a letter knows its number of pages, empty when Word knows it of its section."""
        one_section = len(list(body.iter(w("sectPr")))) <= 1
        return "" if one_section and not self._for_pdf else f"_LaatsteBladzijde{number + 1}"

    def finished(self, first: LetterPackage, title: str) -> bytes:
        """The bytes of the whole file."""
        package = self._package
        package.put(DOCUMENT, self._text.part(), f"{_WORD}.document.main+xml")
        package.put(STYLES, xml_tree.serialise(self._styles.root, DECLARATION), f"{_WORD}.styles+xml")
        self._relate("styles", STYLES)
        if self._theme is not None:
            self._relate("theme", package.take(first, self._theme[0]))
        if self._lists.write(package):
            self._relate("numbering", NUMBERING)
        self._fonts.write(package)
        for notes in self._notes.values():
            notes.write(package, DOCUMENT)
        write_settings(
            package, first, even_pages=self._even_pages,
            separators={kind: self._notes[kind].separators for kind in (_FOOTNOTES, _ENDNOTES)},
        )  # fmt: skip
        write_properties(package, first, title)
        return package.archive()

    def _relate(self, kind: str, part: str) -> str:
        return self._package.relate(DOCUMENT, Relation(f"{R}/{kind}", part))

    def _look(self, letter: LetterPackage) -> LetterLook:
        """Styles, lists and theme of a letter; letters of one template have the same."""
        parts = {kind: letter.related(kind) for kind in ("styles", "theme", "numbering", "fontTable")}
        digest = hashlib.sha256()
        for found in parts.values():
            digest.update(hashlib.sha256(found[1]).digest() if found else b"-")
        if digest.digest() not in self._looks:
            data = {kind: found[1] if found else None for kind, found in parts.items()}
            same = data["theme"] == (self._theme[1] if self._theme else None)
            theme = None if same else read_theme(data["theme"])
            lists = LetterLists(xml_tree.parse(data["numbering"]) if data["numbering"] else None)
            root = styles_of(data["styles"])
            if theme is not None:
                theme.write_out(root)
            number, places = len(self._looks), table_places(root)
            names = self._styles.adopt(
                root, lists, lambda old, names: self._list_of_style(letter, number, lists, old, names)
            )
            self._fonts.adopt(self._package, letter)
            self._looks[digest.digest()] = LetterLook(number, names, lists, theme, places)
        return self._looks[digest.digest()]

    def _list(self, letter: LetterPackage, look: LetterLook, old: str, number: int) -> str:
        """The number here of a list that a letter counts with."""
        return self._lists.adopt(
            look.lists, old, letter=number, styles=look.names.names.get, sheet=look.number,
            relation=lambda identifier: self._of_lists(letter, identifier),
        )  # fmt: skip

    def _list_of_style(
        self, letter: LetterPackage, sheet: int, lists: LetterLists, old: str, names: Mapping[str, str]
    ) -> str:
        return self._lists.adopt(
            lists, old, letter=0, styles=names.get, sheet=sheet, own=False,
            relation=lambda identifier: self._of_lists(letter, identifier),
        )  # fmt: skip

    def _of_lists(self, letter: LetterPackage, identifier: str) -> str:
        part = letter.related("numbering")
        relation = letter.relations(part[0]).get(identifier) if part else None
        return "" if relation is None else self._package.relate(NUMBERING, self._package.taken(letter, relation))

    def _point(self, content: LetterContent, root: Element, old: str, new: str, number: int) -> None:
        """Gives a part, called `new` here, its own ids of headers, pictures and addresses."""
        letter, package = content.package, self._package

        def renamed(identifier: str) -> str:
            relation = letter.relations(old).get(identifier)
            if relation is None:
                return ""
            if relation.name not in _PARTS_OF_PAGES or relation.external:
                return package.relate(new, package.taken(letter, relation))
            data = letter.part(relation.target) or b""
            differs_by = (
                content.look.number,
                content.move_tables, bool(content.last_page), number if content.depends_on_letter(data) else None
            )  # fmt: skip
            part = package.take(letter, relation.target, rewrite=lambda data: _rewritten(content, data),
                                differs_by=differs_by)  # fmt: skip
            return package.relate(new, Relation(relation.kind, part))

        point_to(root, renamed)

    def _empty(self, name: str) -> str:
        data = f'<w:{_EMPTY_PART[name]} xmlns:w="{W}"><w:p/></w:{_EMPTY_PART[name]}>'.encode()
        part = self._package.add(f"word/{name}.xml", DECLARATION + data, f"{_WORD}.{name}+xml", {})
        return self._relate(name, part)

    def _pages_and_tables(self, letter: LetterPackage) -> tuple[bool, bool]:
        """What the settings of a letter say of even pages and of the place of tables."""
        found = letter.related("settings")
        data = found[1] if found else b""
        if data not in self._settings:
            with _readable(letter):
                root = xml_tree.parse(data) if data else None
            self._settings[data] = has_even_pages(root), edge_at_margin(root)
        return self._settings[data]


@contextmanager
def _readable(letter: LetterPackage) -> Iterator[None]:
    """Turns XML that cannot be read into what to mend."""
    try:
        yield
    except xml_tree.XmlError as problem:
        raise CannotMerge(letter.name, DAMAGED) from problem


def _rewritten(content: LetterContent, data: bytes) -> bytes:
    root = xml_tree.parse(data)
    content.rewrite(root)
    return xml_tree.serialise(root, DECLARATION)
