"""Footnotes, endnotes and comments: one part for the whole file, in which each has a number of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from vzv_sheets.letter_writing.word.merging.packages import Relation
from vzv_sheets.letter_writing.word.merging.word_xml import DECLARATION, R, copied, made, w
from vzv_sheets.workbook.closed_file import xml_tree
from vzv_sheets.workbook.closed_file.xml_tree import Element

if TYPE_CHECKING:
    from vzv_sheets.letter_writing.word.merging.merged_package import MergedPackage
    from vzv_sheets.letter_writing.word.merging.packages import LetterPackage

_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_REFERENCES = {
    "footnotes": ("footnoteReference",),
    "endnotes": ("endnoteReference",),
    "comments": ("commentReference", "commentRangeStart", "commentRangeEnd"),
}


class SharedNotes:
    """The notes of one kind (`footnotes`, `endnotes`, `comments`)."""

    def __init__(self, kind: str) -> None:
        self._kind, self.part = kind, f"word/{kind}.xml"
        self._root: Element | None = None
        self._next = 1

    @property
    def separators(self) -> list[Element]:
        """The lines between text and notes, which the settings of the file name."""
        return [] if self._root is None else [note for note in self._root if _is_separator(note)]

    def adopt(
        self, letter: LetterPackage, document: Element, rewrite: Callable[[Element], None],
        point: Callable[[Element, str, str], None],
    ) -> bool:  # fmt: skip
        """Takes over the notes that a letter refers to and renumbers the references; False when there are none.

        `rewrite` puts a part in the words of the merged file; `point` does so with what it points to, given the
        part of the letter and the part here.
        """
        references = list(document.iter(*(w(name) for name in _REFERENCES[self._kind])))
        found = letter.related(self._kind) if references else None
        if found is None:
            for reference in references:
                reference.getparent().remove(reference)  # type: ignore[union-attr]  # it was found under a parent
            return False
        part, data = found
        root = xml_tree.parse(data)
        rewrite(root)
        point(root, part, self.part)
        notes = [note for note in root if isinstance(note.tag, str)]
        if self._root is None:
            self._start(root, [note for note in notes if _is_separator(note)])
        renumbered: dict[str, str] = {}
        used = {reference.get(w("id"), "") for reference in references}
        for note in notes:
            if not _is_separator(note) and note.get(w("id"), "") in used:
                renumbered[note.get(w("id"), "")] = str(self._next)
                self._add(note)
        for reference in references:
            reference.set(w("id"), renumbered.get(reference.get(w("id"), ""), "0"))
        return True

    def _start(self, like: Element, separators: list[Element]) -> None:
        self._root = made(like, self._kind)
        for number, note in enumerate(separators, start=-1):
            twin = copied(note)
            twin.set(w("id"), str(number))
            self._root.append(twin)
        self._next = max(len(separators) - 1, 1)

    def _add(self, note: Element) -> None:
        assert self._root is not None
        twin = copied(note)
        twin.set(w("id"), str(self._next))
        self._root.append(twin)
        self._next += 1

    def write(self, package: MergedPackage, document: str) -> None:
        """Puts the part in the package, when there is a note."""
        if self._root is None:
            return
        package.put(self.part, xml_tree.serialise(self._root, DECLARATION), _CONTENT_TYPE.format(self._kind))
        package.relate(document, Relation(f"{R}/{self._kind}", self.part))


def _is_separator(note: Element) -> bool:
    return note.get(w("type"), "normal") != "normal"
