"""Pictures as the value of a field: in the body, in a loop and in a header, each stored once and told in words."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.shared import Cm
from docxtpl import DocxTemplate, InlineImage
from lxml import etree

from tests.letter_writing.pictures_for_tests import jpeg, png
from vzv_sheets.letter_writing.brieflog import data_hash
from vzv_sheets.letter_writing.word.docx_template import LetterTemplateError, compile_template
from vzv_sheets.letter_writing.word.pictures import EMU_PER_CM, Picture

EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
LOGO = Picture(png(grey=30), 5 * EMU_PER_CM, 2 * EMU_PER_CM, "Logo van Stichting A & B")
CHARTS = [Picture(png(grey=shade), 7 * EMU_PER_CM, 576_000, f"Nederlands: nu {shade}") for shade in (90, 150)]


def source(*, own_picture: bool = False) -> bytes:
    """A template with a logo in the header of the first page, beside text, and a chart per goal."""
    document = docx.Document()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    lines = section.first_page_header.paragraphs[0], *(section.first_page_header.add_paragraph() for _ in range(3))
    for line, text in zip(lines, ("{%p if logo %}", "{{ logo }}", "{%p endif %}", "{{ naam }}"), strict=True):
        line.add_run(text)
    section.footer.paragraphs[0].add_run("{{ naam }}")
    if own_picture:
        document.add_picture(io.BytesIO(png(grey=1)))
        lines[3].add_run().add_picture(io.BytesIO(png(grey=2)))
    for text in ("{%p for doel in doelen %}", "{{ doel.naam }}: {{ doel.grafiek }} tot zover", "{%p endfor %}", "slot"):
        document.add_paragraph(text)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def context(*charts: Picture | str, logo: Picture | str = "") -> dict[str, object]:
    goals = [{"naam": f"doel {number}", "grafiek": chart} for number, chart in enumerate(charts, start=1)]
    return {"logo": logo, "naam": "Ann", "doelen": goals}


def shown(data: bytes) -> list[tuple[str, bytes]]:
    """What each picture of a letter says and holds, followed from its part through the relations."""
    found = []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        assert len(package.namelist()) == len(set(package.namelist()))
        for part in sorted(name for name in package.namelist() if re.fullmatch(r"word/\w+\.xml", name)):
            drawings = list(etree.fromstring(package.read(part)).iter("{*}inline"))
            if not drawings:
                continue
            relations = etree.fromstring(package.read(f"word/_rels/{posixpath.basename(part)}.rels"))
            targets = {element.get("Id"): element.get("Target") for element in relations}
            assert len(targets) == len(relations)
            for drawing in drawings:
                target = targets[next(drawing.iter("{*}blip")).get(EMBED)]
                description = next(drawing.iter("{*}docPr")).get("descr", "")
                found.append((description, package.read(f"word/{target}")))
    return found


def drawing_ids(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [package.read(name) for name in package.namelist() if re.fullmatch(r"word/\w+\.xml", name)]
    return [element.get("id") for part in parts for element in etree.fromstring(part).iter("{*}docPr")]


@pytest.mark.parametrize("own_picture", [False, True])
def test_pictures_stand_in_their_own_part_and_each_file_is_stored_once(own_picture: bool) -> None:
    data = compile_template(source(own_picture=own_picture)).render(context(*CHARTS, CHARTS[0], LOGO, logo=LOGO))
    expected = [(p.alternative_text, p.data) for p in (*CHARTS, CHARTS[0], LOGO, LOGO)]
    own = [("", png(grey=1)), ("", png(grey=2))] if own_picture else []
    assert sorted(shown(data)) == sorted(expected + own)
    assert len(set(drawing_ids(data))) == len(drawing_ids(data)) == len(expected + own)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        media = [name for name in package.namelist() if name.startswith("word/media/")]
        assert sorted(map(package.read, media)) == sorted({content for _, content in expected + own})
        assert package.read("[Content_Types].xml").count(b'"image/png"') == 1
    document = docx.Document(io.BytesIO(data))
    sizes = [(shape.width, shape.height) for shape in document.inline_shapes][-4:]
    assert sizes == [(Cm(7), Cm(1.6))] * 3 + [(Cm(5), Cm(2))]
    header = document.sections[0].first_page_header
    assert [paragraph.text for paragraph in header.paragraphs if paragraph.text] == ["Ann"]
    assert [p.text for p in document.paragraphs][-5:-1] == [f"doel {n}:  tot zover" for n in (1, 2, 3, 4)]


def test_without_a_picture_nothing_of_pictures_is_in_the_letter_and_no_line_is_left() -> None:
    template = compile_template(source())
    empty, filled = template.render(context("")), template.render(context("", logo=LOGO))
    assert template.render(context("")) == empty
    with zipfile.ZipFile(io.BytesIO(empty)) as package, zipfile.ZipFile(io.BytesIO(source())) as before:
        assert set(package.namelist()) - set(before.namelist()) == {"docProps/custom.xml"}
        assert package.read("word/_rels/document.xml.rels") == before.read("word/_rels/document.xml.rels")
    lines = [docx.Document(io.BytesIO(data)).sections[0].first_page_header.paragraphs for data in (empty, filled)]
    assert list(map(len, lines)) == [1, 2]


def test_the_same_letter_with_pictures_has_the_same_bytes() -> None:
    first = compile_template(source()).render(context(*CHARTS, LOGO, logo=LOGO))
    assert compile_template(source()).render(context(*CHARTS, LOGO, logo=LOGO)) == first


def test_a_made_letter_can_be_a_template_again() -> None:
    made = compile_template(source()).render(context(*CHARTS, logo=LOGO))
    again = docx.Document(io.BytesIO(made))
    again.add_paragraph("{{ logo }}{{ foto }}")
    target = io.BytesIO()
    again.save(target)
    photo = Picture(jpeg(), 360_000, 180_000, "foto")
    data = compile_template(target.getvalue()).render({"logo": LOGO, "foto": photo})
    expected = [LOGO, *CHARTS, LOGO, photo]
    assert sorted(shown(data)) == sorted((picture.alternative_text, picture.data) for picture in expected)


def test_the_drawing_is_that_of_the_library() -> None:
    template = DocxTemplate(io.BytesIO(source()))
    theirs = InlineImage(template, io.BytesIO(LOGO.data), Cm(5), Cm(2))
    template.render({"logo": "", "naam": "Ann", "doelen": [{"naam": "doel 1", "grafiek": theirs}]}, autoescape=True)
    target = io.BytesIO()
    template.save(target)
    made = compile_template(source()).render(context(LOGO))
    assert _drawn(made) == _drawn(target.getvalue())


def _drawn(data: bytes) -> bytes:
    """The paragraphs of a letter without the names that each library gives."""
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    for element in root.iter("{*}inline", "{*}docPr", "{*}cNvPr", "{*}blip"):
        for name in ("name", "descr", EMBED, "distT", "distB", "distL", "distR"):
            element.attrib.pop(name, None)
    for element in root.iter():
        if not (element.text or "").strip() and not element.tag.endswith("}t"):
            element.text = None
        element.tail = None
    return etree.tostring(root, method="c14n", exclusive=True)


@pytest.mark.parametrize(
    "text", ["\"<a> & 'b'\x00\n\tc\ufffe{{ x }}", "\U0001f469 \u200f\u05e2\u200e", "x" * 10_000, ""]
)
def test_any_alternative_text_arrives_as_cleaned(text: str) -> None:
    data = compile_template(source()).render(context(replace(CHARTS[0], alternative_text=text)))
    cleaned = "".join(character for character in text if character not in "\x00\ufffe")
    ((described, _),) = shown(data)
    assert described == " ".join(cleaned.split())


def test_a_text_that_looks_like_a_relation_places_nothing() -> None:
    hostile = f'r:embed="{LOGO.relation}"'
    data = compile_template(source()).render({**context(CHARTS[0], logo=""), "naam": hostile})
    assert [description for description, _ in shown(data)] == [CHARTS[0].alternative_text]
    assert docx.Document(io.BytesIO(data)).sections[0].first_page_header.paragraphs[0].text == hostile


def test_a_picture_in_a_property_of_the_document_is_said_in_dutch() -> None:
    document = docx.Document()
    document.core_properties.title = "{{ logo }}"
    target = io.BytesIO()
    document.save(target)
    with pytest.raises(LetterTemplateError, match="geen geldig Word-document"):
        compile_template(target.getvalue()).render({"logo": LOGO})


def test_a_letter_changed_when_its_picture_shows_something_else_not_when_it_is_drawn_otherwise() -> None:
    said = replace(CHARTS[0], meaning="van 1 naar 3")
    drawn_otherwise = Picture(png(grey=91), said.width, said.height, said.alternative_text, "van 1 naar 3")
    assert data_hash(context(said)) == data_hash(context(drawn_otherwise))
    for other in (replace(said, meaning="van 1 naar 4"), replace(said, alternative_text="anders"), CHARTS[1], ""):
        assert data_hash(context(other)) != data_hash(context(said))
    assert data_hash(context(CHARTS[0])) != data_hash(context(replace(CHARTS[0], data=png(grey=91), meaning="")))


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"<svg/>"])
def test_only_png_and_jpeg_are_pictures(data: bytes) -> None:
    with pytest.raises(ValueError, match="PNG or JPEG"):
        Picture(data, 1, 1, "x")
