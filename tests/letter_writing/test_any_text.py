"""Any text in any field of every standard letter: it arrives as it is or as `cleaning.py` says, and the letter opens.

Every kind and language takes part by itself: the contexts are those of its sample letters (`contexts.py`).
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from functools import cache

import docx
import pytest
from docxtpl import DocxTemplate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.letter_writing.conftest import text_of
from tests.letter_writing.contexts import TEMPLATES, contexts, marks, numbered
from vzv_sheets.bundled_files import locate
from vzv_sheets.letter_writing.letters import letter_kind, standard_template
from vzv_sheets.letter_writing.word.cleaning import clean_text
from vzv_sheets.letter_writing.word.docx_template import CompiledTemplate

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HOSTILE = (
    "Jansen & Zn <w:p/> ]]> &amp; &#0; <!-- x -->",
    "'enkel' \"dubbel\" ‘gekruld’ “gekruld” `",
    "{{ x }} {% if x %} {# x #} {%p for x in y %} {_{ }_} {{ 7*7 }} %}",
    "\U0001f469\u200d\U0001f9bd\U0001f3fd \u200f\u05e2\u05d1\u200e \u202eomgekeerd\u202c e\u0301 \U00020000",
    "a\x00b\x01c\x08d\x0ee\x1ff\x7fg\x9fh\ufffei\uffffj\ud800k\udfffl",
    "een\ntwee\r\ndrie\rvier\x0bvijf\x0czes\x85zeven\u2028acht\u2029negen\n\n\ttab\t\ttab ",
    "x" * 10_000,
    "  twee  spaties  \xa0\u200b\ufeff",
)


@cache
def template(code: str, language: str) -> CompiledTemplate:
    return standard_template(letter_kind(code), language)


def shown(code: str, language: str, number: int, texts) -> dict[int, set[str]]:
    """The texts that a letter shows, by the number of their field; the letter opens and every part is sound."""
    data = template(code, language).render(numbered(contexts(code, language)[number], texts), {"vzv_brief": texts(0)})
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        for part in package.namelist():
            if part.endswith((".xml", ".rels")):
                etree.fromstring(package.read(part))
    found: dict[int, set[str]] = {}
    for field, text in marks(text_of(data)):
        found.setdefault(field, set()).add(text)
    return found


@pytest.mark.parametrize("shift", range(len(HOSTILE)))
@pytest.mark.parametrize(("code", "language"), TEMPLATES)
def test_hostile_texts_arrive_in_every_field(code: str, language: str, shift: int) -> None:
    for number in range(len(contexts(code, language))):
        plain = shown(code, language, number, lambda _: "x")
        arrived = shown(code, language, number, lambda field: HOSTILE[(field + shift) % len(HOSTILE)])
        assert arrived == {field: {clean_text(HOSTILE[(field + shift) % len(HOSTILE)])} for field in plain}
        assert len(plain) > 5


@pytest.mark.parametrize(("code", "language"), TEMPLATES)
@given(st.lists(st.text(st.characters(exclude_categories=(), exclude_characters="«»:"), max_size=40), min_size=1))
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_texts_arrive_in_every_field(code: str, language: str, texts: list[str]) -> None:
    arrived = shown(code, language, 0, lambda field: texts[field % len(texts)])
    assert arrived == {field: {clean_text(texts[field % len(texts)])} for field in arrived}
    assert arrived


@pytest.mark.parametrize(("code", "language"), TEMPLATES)
def test_a_standard_letter_has_the_text_that_its_library_makes(code: str, language: str) -> None:
    path = locate("letters", language, letter_kind(code).template)
    for context in contexts(code, language):
        theirs = DocxTemplate(path)
        theirs.render(dict(context), autoescape=True)
        target = io.BytesIO()
        theirs.save(target)
        expected = _texts(target.getvalue())
        assert {part.split("/")[1] for part in expected} >= {"document.xml"}
        assert _texts(template(code, language).render(context)) == expected


def _texts(data: bytes) -> dict[str, bytes]:
    """Body, headers and footers in canonical XML; an empty cell and an empty table as Word wants them."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [name for name in package.namelist() if name.startswith(("word/document", "word/header", "word/foot"))]
        roots = {name: etree.fromstring(package.read(name)) for name in parts}
    for root in roots.values():
        for table in [table for table in root.iter(f"{W}tbl") if table.find(f"{W}tr") is None]:
            table.getparent().remove(table)
        for cell in [cell for cell in root.iter(f"{W}tc") if cell[-1].tag in (f"{W}tcPr", f"{W}tbl")]:
            etree.SubElement(cell, f"{W}p")
    return {name: etree.tostring(root, method="c14n") for name, root in roots.items()}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_batch_of_hostile_letters_opens_in_libreoffice(tmp_path) -> None:
    for code, language in TEMPLATES:
        context = numbered(contexts(code, language)[0], lambda field: HOSTILE[field % len(HOSTILE)])
        (tmp_path / f"{code}-{language}.docx").write_bytes(template(code, language).render(context))
    made = sorted(tmp_path.glob("*.docx"))
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "txt:Text (encoded):UTF8",
         "--outdir", tmp_path / "text", *made],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    for path in made:
        text = (tmp_path / "text" / path.with_suffix(".txt").name).read_text(encoding="utf-8-sig")
        body = "".join(node.text or "" for node in docx.Document(path).element.body.iter(f"{W}t"))
        assert _whole(text) == _whole(body)
        assert _whole(text)


def _whole(text: str) -> set[str]:
    """The numbers of the texts that are there from beginning to end, whatever a reader made of white space."""
    return set(re.findall(r"«(\d+):(?s:.)*?:\1»", text))
