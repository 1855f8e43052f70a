"""A field that Word cut in pieces or corrected is filled in as its writer meant it."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from lxml import etree

from tests.letter_writing.word_templates import with_body
from vzv_sheets.letter_writing.word.docx_template import LetterTemplateError, compile_template

DUTCH = '<w:rPr><w:lang w:val="nl-NL"/></w:rPr>'
PIECES = {
    "spelling mark": "<w:r><w:t>Beste {{ voor</w:t></w:r><w:proofErr w:type='spellStart'/><w:r><w:t>naam</w:t></w:r>"
    "<w:proofErr w:type='spellEnd'/><w:r><w:t xml:space='preserve'> }},</w:t></w:r>",
    "language": f"<w:r>{DUTCH}<w:t>Beste {{</w:t></w:r><w:r><w:t>{{ voornaam }}</w:t></w:r><w:r>{DUTCH}<w:t>}},</w:t></w:r>",
    "half of it bold": "<w:r><w:t xml:space='preserve'>Beste {{ </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>voor</w:t></w:r>"
    "<w:r><w:t>naam }},</w:t></w:r>",
    "no-break spaces": "<w:r><w:t>Beste {{\u00a0voornaam\u00a0}},</w:t></w:r>",
    "soft hyphen": "<w:r><w:t>Beste {{ voor</w:t><w:softHyphen/><w:t>naam }},</w:t></w:r>",
    "zero-width space": "<w:r><w:t>Beste {{ voor\u200bnaam }},</w:t></w:r>",
    "bookmark": "<w:r><w:t>Beste {{ voor</w:t></w:r><w:bookmarkStart w:id='0' w:name='hier'/><w:r><w:t>na</w:t></w:r>"
    "<w:bookmarkEnd w:id='0'/><w:r><w:t>am }},</w:t></w:r>",
    "tracked insertion": "<w:r><w:t>Beste {{ voor</w:t></w:r><w:ins w:id='1' w:author='An' w:date='2026-01-01T00:00:00Z'>"
    "<w:r><w:t>naam</w:t></w:r></w:ins><w:r><w:t xml:space='preserve'> }},</w:t></w:r>",
    "tracked deletion": "<w:r><w:t>Beste {{ voor</w:t></w:r><w:del w:id='1' w:author='An' w:date='2026-01-01T00:00:00Z'>"
    "<w:r><w:delText>xx</w:delText></w:r></w:del><w:r><w:t>naam }},</w:t></w:r>",
    "tab and line break": "<w:r><w:t>Beste {{</w:t><w:tab/><w:t>voornaam</w:t><w:br/><w:t>}},</w:t></w:r>",
    "hyperlink": "<w:r><w:t>Beste {{ voor</w:t></w:r><w:hyperlink w:anchor='a'><w:r><w:t>naam }}</w:t></w:r></w:hyperlink>"
    "<w:r><w:t>,</w:t></w:r>",
}


def first_text(data: bytes) -> str:
    """All text of the first paragraph, tracked changes and links included."""
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    namespace = {"w": root.nsmap["w"]}
    return "".join(root.xpath("(//w:p)[1]//w:t/text()", namespaces=namespace))


@pytest.mark.parametrize("pieces", PIECES.values(), ids=PIECES)
def test_a_field_in_pieces_is_one_field(pieces):
    compiled = compile_template(with_body(f"<w:p>{pieces}</w:p>"))
    assert compiled.fields == {"voornaam"}
    made = compiled.render({"voornaam": "Ann & Bo"})
    assert first_text(made) == "Beste Ann & Bo,"
    docx.Document(io.BytesIO(made))


def test_what_surrounds_a_field_stays_bookmarks_included():
    made = compile_template(with_body(f"<w:p>{PIECES['bookmark']}</w:p>")).render({"voornaam": "Ann"})
    body = zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml")
    assert body.count(b"<w:bookmarkStart") == body.count(b"<w:bookmarkEnd") == 1


@pytest.mark.parametrize("quotes", ["‘’", "’’", "“”", "„”", "''", '""'])
def test_quotes_that_word_corrected_are_plain_ones(quotes):
    tag = f"{{% if x == {quotes[0]}ja{quotes[1]} %}}goed{{% endif %}}"
    compiled = compile_template(with_body(f"<w:p><w:r><w:t>{tag}</w:t></w:r></w:p>"))
    assert first_text(compiled.render({"x": "ja"})) == "goed"
    assert first_text(compiled.render({"x": "nee"})) == ""


def test_a_dash_that_word_corrected_in_a_value_is_a_hyphen():
    tag = "{% if x == 'a–b' %}goed{% endif %}"
    compiled = compile_template(with_body(f"<w:p><w:r><w:t>{tag}</w:t></w:r></w:p>"))
    assert first_text(compiled.render({"x": "a-b"})) == "goed"


def test_a_paragraph_of_its_own_may_be_in_pieces():
    row = "<w:p><w:r><w:t>{%</w:t></w:r><w:r><w:t>p {} %</w:t></w:r><w:proofErr w:type='gramEnd'/><w:r><w:t>}}</w:t></w:r></w:p>"
    tags = [row.replace("{}", tag).replace("}}", "}") for tag in ("if x", "endif")]
    compiled = compile_template(with_body(f"{tags[0]}<w:p><w:r><w:t>tekst</w:t></w:r></w:p>{tags[1]}"))
    texts = [[p.text for p in docx.Document(io.BytesIO(compiled.render({"x": x}))).paragraphs] for x in (True, False)]
    assert texts == [["tekst"], []]


def test_text_outside_fields_keeps_its_quotes_spaces_and_dashes():
    text = "‘a’ – b\u00a0c\u00ad {{ x }} “d” { e }"
    made = compile_template(with_body(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")).render({"x": "‘y’ – z"})
    assert first_text(made) == text.replace("{{ x }}", "‘y’ – z")


HOSTILE = (
    "{{ ''.__class__ }}", "{{ x.__class__ }}", "{{ x._y }}", "{{ ''.join(x) }}", "{{ 9**9**9 }}", "{{ 'x' * 10**9 }}",
    "{% for i in range(10**9) %}x{% endfor %}", "{% for i in range(9) recursive %}{{ loop(i) }}{% endfor %}",
    "{% include '/etc/passwd' %}", "{% import 'x' as y %}", "{% from 'x' import y %}", "{% extends 'x' %}",
    "{% macro a() %}{% endmacro %}", "{% set x = 1 %}", "{% block a %}{% endblock %}", "{{ x|upper }}",
    "{% filter upper %}a{% endfilter %}", "{{ x['y'] }}", "{{ cycler('a') }}", "{{ lipsum(9) }}", "{{ x() }}",
    "{{ namespace }}{{ x.y() }}", "{% raw %}{{ x }}{% endraw %}{{ 1 + 1 }}", "{{ " + "(" * 3000 + "x" + ")" * 3000 + " }}",
    "{{ " + "9" * 9000 + " }}", "{{ " + "x." * 3000 + "y }}", "{{ " + "not " * 5000 + "x }}",
)  # fmt: skip


@pytest.mark.parametrize("tag", HOSTILE, ids=lambda tag: tag[:30])
def test_a_template_computes_nothing_and_reaches_nothing(tag):
    with pytest.raises(LetterTemplateError, match="sjabloon 'eigen'"):
        compile_template(with_body(f"<w:p><w:r><w:t>{tag}</w:t></w:r></w:p>"), "eigen").render({"x": "a"})
