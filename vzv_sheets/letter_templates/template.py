"""One declared template as a Word document: the base with the body of its blocks."""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from vzv_sheets.letter_templates.blocks import Block
from vzv_sheets.letter_templates.words import Words
from vzv_sheets.letter_writing.letters import letter_kind
from vzv_sheets.letter_writing.word.docx_template import compile_template
from vzv_sheets.letter_writing.word.letter_package import archive
from vzv_sheets.vocabulary.words import enumeration
from vzv_sheets.vocabulary.xml_text import escape

_BASE = Path(__file__).parent / "base"


class UndeclaredFieldError(Exception):
    """A template asks for a field that its letter does not have."""


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """The template of a letter in a language. `title` stands in the header of the second page and in the properties."""

    letter: str
    words: Words
    title: str
    blocks: tuple[Block, ...]

    @property
    def path(self) -> str:
        """Where it stands in `letters/`: `nl/L01-plaatsingsovereenkomst.docx`."""
        return f"{self.words.code}/{letter_kind(self.letter).template}"

    def document(self) -> bytes:
        """The Word document, the same bytes every time; raises `UndeclaredFieldError`."""
        made = archive(self._members())
        asked = compile_template(made, self.path).fields
        unknown = sorted(asked - {field.name for field in letter_kind(self.letter).fields})
        if unknown:
            raise UndeclaredFieldError(f"{self.path}: {enumeration(unknown)}")
        return made

    def _members(self) -> Mapping[str, bytes]:
        texts = {
            "title": self.title,
            "language": self.words.language,
            "letterhead": self.words.letterhead,
            "our_reference": self.words.our_reference,
            "page": self.words.page,
            "of": self.words.of,
        }
        values = {name: escape(text) for name, text in texts.items()}
        values["body"] = "".join(block(self.words) for block in self.blocks)
        files = sorted(path for path in _BASE.rglob("*") if path.is_file())
        return {
            path.relative_to(_BASE).as_posix(): string.Template(path.read_text(encoding="utf-8"))
            .substitute(values)
            .encode("utf-8")
            for path in files
        }
