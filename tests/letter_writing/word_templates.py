"""Word templates as people make them: from paragraphs, or from the XML that Word itself writes."""

from __future__ import annotations

import io
import zipfile

import docx


def template(*paragraphs: str, rows: tuple[tuple[str, ...], ...] = (), header: str = "", footer: str = "") -> bytes:
    """A Word document of these paragraphs, then a table of these rows."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if rows:
        table = document.add_table(len(rows), len(rows[0]))
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    section = document.sections[0]
    if header:
        section.header.paragraphs[0].text = header
    if footer:
        section.footer.paragraphs[0].text = footer
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def with_body(xml: str) -> bytes:
    """A Word document with this XML as its first block (prefix `w`)."""
    return with_parts(template("EERSTE"), {"word/document.xml": lambda body: _replaced(body, xml)})


def _replaced(body: bytes, xml: str) -> bytes:
    begin = body.index(b"<w:p>")
    end = body.index(b"</w:p>", begin) + len(b"</w:p>")
    return body[:begin] + xml.encode() + body[end:]


def with_parts(source: bytes, changes) -> bytes:
    """The same package with parts changed by a function, or added."""
    package, target = zipfile.ZipFile(io.BytesIO(source)), io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name in package.namelist():
            data = package.read(name)
            made.writestr(name, changes[name](data) if name in changes else data)
        for name in changes.keys() - set(package.namelist()):
            made.writestr(name, changes[name](b""))
    return target.getvalue()
