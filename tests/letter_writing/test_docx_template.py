"""The door to Word templates: what is filled in arrives whole, what is wrong with a template is said in Dutch."""

from __future__ import annotations

import io
import re
import zipfile

import docx
import pytest
from docxtpl import DocxTemplate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from vzv_sheets.bundled_files import locate
from vzv_sheets.letter_writing.letters import letter_kind
from vzv_sheets.letter_writing.word.cleaning import clean_text
from vzv_sheets.letter_writing.word.docx_template import CompiledTemplate, LetterTemplateError, compile_template, render

L01 = locate("letters", "nl", "L01-plaatsingsovereenkomst.docx")


def template(*paragraphs: str, cell: tuple[str, ...] = ()) -> bytes:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if cell:
        table = document.add_table(1, 1)
        table.cell(0, 0).paragraphs[0].text = cell[0]
        for text in cell[1:]:
            table.cell(0, 0).add_paragraph(text)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def paragraphs(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


def example_context() -> dict[str, object]:
    values: dict[str, object] = {field.name: field.example for field in letter_kind("L01").fields}
    values |= {name: [str(values[name])] for name in ("briefhoofd", "adresregels", "vergoeding")}
    return values | {"leerdoelen": [{"categorie": "Nederlands", "omschrijving": "Een gesprek voeren"}]}


@pytest.mark.parametrize(
    "text",
    [
        "Jansen & Zn <jr>",
        "{{ 7*7 }} {% if %} {# x #} {_{ }_}",
        "'enkel' \"dubbel\" ]]>",
        "\U0001f469\u200d\U0001f9bd \u200f\u05e2\u05d1\u200e",
        "&amp; &lt;",
    ],
)
def test_text_stays_text(text: str) -> None:
    assert paragraphs(render(template("a {{ x }} b", "c"), {"x": text})) == [f"a {text} b", "c"]


def test_line_breaks_and_tabs_become_those_of_word() -> None:
    made = render(template("{{ x }}"), {"x": "een\r\ntwee\x0bdrie\u2028vier\tvijf"})
    body = zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml").decode()
    assert body.count("<w:br/>") == 3
    assert body.count("<w:tab/>") == 1
    assert paragraphs(made) == ["een\ntwee\ndrie\nvier\tvijf"]


_ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)


@given(st.lists(_ANY_TEXT, min_size=1, max_size=4), st.lists(_ANY_TEXT, max_size=3))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_in_any_field_arrives_as_cleaned(texts: list[str], lines: list[str]) -> None:
    compiled = _compiled_once()
    fields = {f"veld{number}": texts[number % len(texts)] for number in range(4)}
    made = compiled.render({**fields, "regels": lines})
    expected = [f"[{clean_text(text)}]" for text in [*fields.values(), *lines]]
    assert paragraphs(made) == expected


_compiled: list[CompiledTemplate] = []


def _compiled_once() -> CompiledTemplate:
    if not _compiled:
        fields = [f"[{{{{ veld{number} }}}}]" for number in range(4)]
        loop = ("{%p for regel in regels %}", "[{{ regel }}]", "{%p endfor %}")
        _compiled.append(compile_template(template(*fields, *loop)))
    return _compiled[0]


@given(_ANY_TEXT)
@settings(max_examples=200)
def test_cleaning_removes_only_what_xml_cannot_hold(text: str) -> None:
    cleaned = clean_text(text)
    assert clean_text(cleaned) == cleaned
    etree.fromstring(f"<a>{cleaned.replace('&', '&amp;').replace('<', '&lt;')}</a>")
    breaks = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
    kept = [c for c in breaks.sub("\n", text) if c in "\n\t" or not _is_control(c)]
    assert cleaned == "".join(kept)


def _is_control(character: str) -> bool:
    point = ord(character)
    return point < 0x20 or 0x7F <= point <= 0x9F or 0xD800 <= point <= 0xDFFF or point in (0xFFFE, 0xFFFF)


@pytest.mark.parametrize("rows", [[], ["{{ a }}|{{ a }}"], ["{{ a }}", "{{ a }}|{{ a }}"], ["{{ a }}|b"]])
@pytest.mark.parametrize("last", ["", "{%tc for x in cells %}|{{ x }}|{%tc endfor %}", "{% colspan 3 %}{{ a }}"])
def test_tables_are_mended_as_the_library_does(rows: list[str], last: str) -> None:
    """Rows with fewer or more cells than their table has columns, and one that swallows cells."""
    document = docx.Document()
    document.add_table(0, 3)
    for text in [*rows, "{%tr if a %}", last, "{%tr endif %}"]:
        cells = text.split("|")
        row = document.tables[0].add_row()
        for surplus in row.cells[len(cells) :]:
            row._tr.remove(surplus._tc)
        for cell, content in zip(row.cells, cells, strict=True):
            cell.text = content
    target = io.BytesIO()
    document.save(target)
    for context in ({"a": "x", "cells": list("12345")}, {"a": "", "cells": []}, {"a": "x", "cells": ["1"]}):
        theirs = DocxTemplate(io.BytesIO(target.getvalue()))
        theirs.render(context, autoescape=True)
        grids = [
            [etree.tostring(grid, method="c14n", exclusive=True) for grid in root.iter("{*}tblGrid")]
            for root in (theirs.element.body, _body(render(target.getvalue(), context)))
        ]
        assert grids[1] == (grids[0] if rows or context["a"] else [])


def _body(data: bytes) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))


def test_the_same_context_gives_the_same_bytes() -> None:
    first = compile_template(L01).render(example_context(), {"vzv_brief": "L01"})
    assert compile_template(L01).render(example_context(), {"vzv_brief": "L01"}) == first


def test_parts_without_fields_are_copied_as_they_are() -> None:
    made, source = zipfile.ZipFile(io.BytesIO(render(L01, example_context()))), zipfile.ZipFile(L01)
    for part in ("word/styles.xml", "word/settings.xml", "word/theme/theme1.xml", "word/footer2.xml"):
        assert made.read(part) == source.read(part)
    assert made.testzip() is None


def test_a_field_that_word_split_over_runs_is_one_field() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    for piece in ("Beste {{ voor", "na", "am }", "},"):
        paragraph.add_run(piece)
    target = io.BytesIO()
    document.save(target)
    compiled = compile_template(target.getvalue())
    assert compiled.fields == {"voornaam"}
    assert paragraphs(compiled.render({"voornaam": "Ann"})) == ["Beste Ann,"]


def test_an_empty_loop_leaves_a_cell_that_word_accepts() -> None:
    source = template("a", cell=("{%p for regel in regels %}", "{{ regel }}", "{%p endfor %}"))
    made = render(source, {"regels": []})
    assert len(docx.Document(io.BytesIO(made)).tables[0].cell(0, 0).paragraphs) == 1


def test_an_unknown_field_is_named_with_the_one_that_was_meant() -> None:
    with pytest.raises(LetterTemplateError, match=r"'eigen.docx' vraagt om het veld 'naamm' \(bedoelde u 'naam'\?\)"):
        compile_template(template("{{ naamm }}"), "eigen.docx").render({"naam": "Ann", "datum": "nu"})


def test_an_unknown_field_of_a_row_is_refused() -> None:
    source = template("{%p for doel in leerdoelen %}", "{{ doel.omschr }}", "{%p endfor %}")
    with pytest.raises(LetterTemplateError, match="omschr"):
        render(source, {"leerdoelen": [{"omschrijving": "lezen"}]})


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (b"geen zip", "geen Word-document"),
        (template("a", "Beste {{ naam", "b"), "klopt een veld of voorwaarde niet"),
        (template("{%p if x %}", "a"), "Controleer of elke"),
        (template("{% if x %}a", cell=("b{% endif %}",)), "in een eigen alinea of rij"),
        (template("{{ ''.__class__.__mro__ }}"), "alleen velden, voorwaarden en herhalingen"),
    ],
)
def test_what_is_wrong_with_a_template_is_said_in_dutch(source: bytes, message: str) -> None:
    with pytest.raises(LetterTemplateError, match=message):
        compile_template(source, "eigen.docx").render({"naam": "Ann", "x": False})


def test_a_template_with_a_document_type_is_refused() -> None:
    source = zipfile.ZipFile(io.BytesIO(template("a")))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for part in source.namelist():
            data = source.read(part)
            if part == "word/document.xml":
                data = data.replace(b"<w:document", b'<!DOCTYPE x [<!ENTITY y "z">]><w:document', 1)
            package.writestr(part, data)
    with pytest.raises(LetterTemplateError, match="beschadigd"):
        compile_template(target.getvalue())


def test_version_and_row_stand_in_hidden_properties_beside_those_of_the_template() -> None:
    once = render(template("a"), {}, {"eigen": "blijft & is", "vzv_brief": "L00"})
    twice = render(once, {}, {"vzv_brief": "L01", "vzv_onderwerp": "P<1>"})
    package = zipfile.ZipFile(io.BytesIO(twice))
    properties = etree.fromstring(package.read("docProps/custom.xml"))
    assert [(p.get("pid"), p.get("name"), p[0].text) for p in properties] == [
        ("2", "eigen", "blijft & is"),
        ("3", "vzv_brief", "L01"),
        ("4", "vzv_onderwerp", "P<1>"),
    ]
    for part in ("[Content_Types].xml", "_rels/.rels"):
        assert package.read(part).count(b"docProps/custom.xml") == 1
    assert paragraphs(twice) == ["a"]


def test_the_fields_of_the_standard_template_are_those_of_its_declaration() -> None:
    assert compile_template(L01).fields == {field.name for field in letter_kind("L01").fields}
