"""A letter as who opens it in Word reads it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import docx
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph


@dataclass(frozen=True)
class Letter:
    """`name` is that of the file without its ending, `addressee` the first line in the window of the envelope."""

    name: str
    addressee: str
    text: str
    xml: str

    @property
    def code(self) -> str:
        """`L01`."""
        return self.name.partition("-")[0]


def read_letter(path: Path) -> Letter:
    """The letter in a file. Raises where python-docx cannot open it."""
    document = docx.Document(str(path))
    section = document.sections[0]
    parts = (section.first_page_header, section.header, section.footer)
    roots = [document.element.body, *(part._element for part in parts)]
    paragraphs = [paragraph for root in roots for paragraph in root.iter(qn("w:p"))]
    text = "\n".join(Paragraph(paragraph, None).text for paragraph in paragraphs)
    window = document.tables[0].cell(0, 0).text if document.tables else ""
    return Letter(path.stem, window.partition("\n")[0], text, document.element.body.xml)
