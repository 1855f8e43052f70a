"""The standard templates are those of their declarations, and every one of them can be read and read aloud."""

from __future__ import annotations

import importlib.util
import io
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from vzv_sheets.letter_templates.all_templates import all_templates
from vzv_sheets.letter_templates.blocks import (
    bullets,
    each,
    head,
    picture,
    ruled_lines,
    small_print,
    text,
    tick_boxes,
    title,
    when,
)
from vzv_sheets.letter_templates.tables import Column, Fact, Party, facts, rows, signatures
from vzv_sheets.letter_templates.template import LetterTemplate, UndeclaredFieldError
from vzv_sheets.letter_templates.words import DUTCH, ENGLISH
from vzv_sheets.letter_writing.letters import LETTERS
from vzv_sheets.letter_writing.word.docx_template import compile_template

ROOT = Path(__file__).parents[2]
PATHS = sorted((ROOT / "letters").rglob("*.docx"))
each_template = pytest.mark.parametrize("path", PATHS, ids=lambda path: f"{path.parent.name}-{path.stem[:3]}")

VALUES = {
    "adresregels": ["Mevrouw A. Berg", "Dorpsstraat 1"], "briefhoofd": ["Kerkstraat 1"], "organisatienaam": "De Schakel",
    "datum": "9 maart 2026", "plaats_ondertekening": "Zwolle", "kenmerk": "P1", "contact": "A. de Boer", "logo": "",
    "naam": "Ann Berg", "ouder": "", "bemiddelaar": "", "vergoeding": ["een", "twee"],
    "leerdoelen": [{"categorie": "Nederlands", "omschrijving": "vragen"}, {"categorie": "Werk", "omschrijving": "doen"}],
}  # fmt: skip


def generator():
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def filled(*blocks, words=DUTCH, title="Proef", **values: object):
    """A document of these blocks in template L01, filled in."""
    made = compile_template(LetterTemplate("L01", words, title, blocks).document())
    return docx.Document(io.BytesIO(made.render(VALUES | values)))


def lines(document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def tables_of(document):
    headers = [document.sections[0].first_page_header._element, document.element.body]
    return [table for root in headers for table in root.iter(qn("w:tbl"))]


def test_the_committed_templates_are_those_of_the_declarations():
    made = generator().templates()
    assert {path.relative_to(ROOT / "letters").as_posix() for path in PATHS} == made.keys()
    assert {f"nl/{kind.template}" for kind in LETTERS} <= made.keys()
    for path, document in made.items():
        members = generator().members
        assert members((ROOT / "letters" / path).read_bytes()) == members(document), path


def test_the_check_tells_which_template_is_not_as_declared(tmp_path, monkeypatch, capsys):
    module = generator()
    for path, document in module.templates().items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(document)
    monkeypatch.setattr(module, "TEMPLATES", tmp_path)
    monkeypatch.setattr(module.sys, "argv", ["generate.py", "--check"])
    assert module.main() == 0
    spoiled = tmp_path / "nl" / "L01-plaatsingsovereenkomst.docx"
    document = docx.Document(spoiled)
    document.add_paragraph("erbij")
    document.save(spoiled)
    (tmp_path / "nl" / "L99-vergeten.docx").write_bytes(b"")
    assert module.main() == 1
    assert "L01-plaatsingsovereenkomst.docx, L99-vergeten.docx" in capsys.readouterr().out
    assert "erbij" in lines(docx.Document(spoiled))


@each_template
def test_a_template_has_one_title_and_real_headings(path):
    styles = [paragraph.style.style_id for paragraph in docx.Document(path).paragraphs]
    assert styles.count("Heading1") == 1


@each_template
def test_every_table_says_what_it_is_and_tables_of_data_repeat_their_header(path):
    tables = tables_of(docx.Document(path))
    assert len(tables) > 2
    for table in tables:
        properties = table.find(qn("w:tblPr"))
        caption, description = properties.find(qn("w:tblCaption")), properties.find(qn("w:tblDescription"))
        assert caption.get(qn("w:val"))
        if properties.find(qn("w:tblLook")).get(qn("w:firstRow")) == "1":
            assert description.get(qn("w:val"))
            assert table.find(qn("w:tr")).find(qn("w:trPr")).find(qn("w:tblHeader")) is not None
        assert all(row.find(qn("w:trPr")).find(qn("w:cantSplit")) is not None for row in table.iter(qn("w:tr")))


@each_template
def test_the_spelling_checker_knows_the_language(path):
    document = docx.Document(path)
    language = {"nl": "nl-NL", "en": "en-GB"}[path.parent.name]
    defaults = document.styles.element.find(qn("w:docDefaults"))
    assert [found.get(qn("w:val")) for found in defaults.iter(qn("w:lang"))] == [language]
    assert document.core_properties.language == language
    assert document.core_properties.title == document.core_properties.subject != ""


@each_template
def test_room_stands_under_every_table_and_no_empty_paragraph_follows_another(path):
    document = docx.Document(path)
    roots = [document.element.body, *document.element.body.iter(qn("w:tc"))]
    for root in roots:
        shown = [block for block in root if not "".join(block.itertext()).strip().startswith("{%")]
        for first, second in pairwise(shown):
            assert first.tag != qn("w:tbl") or is_empty(second) or style_of(second) == "Label"
            assert not (is_empty(first) and is_empty(second))


@each_template
def test_what_stands_before_the_greeting_or_the_signatures_goes_with_them_to_the_next_page(path):
    """A text, or in L10 the heading, which its style keeps with what follows."""
    blocks = docx.Document(path).element.body
    shown = [block for block in blocks if not "".join(block.itertext()).strip().startswith("{%")]
    for before, block in pairwise(shown):
        text = "".join(block.itertext())
        signed = block.tag == qn("w:tbl") and (DUTCH.signature in text or ENGLISH.signature in text)
        if signed or text in (DUTCH.kind_regards, ENGLISH.kind_regards):
            kept = before.find(f".//{qn('w:keepNext')}") is not None or style_of(before) == "Heading2"
            assert kept, "".join(before.itertext())


def style_of(block) -> str | None:
    style = block.find(f"./{qn('w:pPr')}/{qn('w:pStyle')}")
    return None if style is None else style.get(qn("w:val"))


def is_empty(paragraph) -> bool:
    return (
        paragraph.tag == qn("w:p") and not "".join(paragraph.itertext()) and paragraph.find(f".//{qn('w:tab')}") is None
    )


def test_a_field_that_the_letter_does_not_have_is_refused():
    with pytest.raises(UndeclaredFieldError, match=r"nl/L01-plaatsingsovereenkomst.docx: aanhf"):
        LetterTemplate("L01", DUTCH, "Proef", (head(), title("Proef"), text("Beste {{ aanhf }},"))).document()
    with pytest.raises(UndeclaredFieldError, match="reiskosten"):
        LetterTemplate("L01", DUTCH, "Proef", (when("reiskosten", text("…")),)).document()


def test_every_letter_in_another_language_asks_for_the_same_fields():
    made = {template.path: compile_template(template.document()).fields for template in all_templates()}
    for path, fields in made.items():
        assert fields == made[path.replace("en/", "nl/")], path


def test_the_head_has_a_window_address_unless_it_is_a_form():
    letter, form = filled(head()), filled(head(window=False))
    assert [table.cell(0, 0).text for table in letter.tables] == [
        "Mevrouw A. Berg\nDorpsstraat 1\n", "Plaats en datum\nZwolle, 9 maart 2026",
    ]  # fmt: skip
    assert [table.cell(0, 1).text for table in form.tables] == ["Ons kenmerk\nP1"]


def test_the_fixed_words_are_those_of_the_language():
    document = filled(head(), signatures(Party("The volunteer", "{{ naam }}")), words=ENGLISH, title="Trial & error")
    section = document.sections[0]
    assert section.header.paragraphs[0].text == "Trial & error\t\tOur reference: P1"
    assert section.footer.paragraphs[0].text.startswith("De Schakel\t\tPage ")
    assert document.tables[1].cell(0, 0).text.startswith("Place and date")
    assert "Signature" in document.tables[2].cell(0, 0).text


def test_a_condition_shows_its_blocks_or_the_others():
    blocks = when("ouder", text("met {{ ouder }}"), otherwise=(text("zonder"),))
    assert lines(filled(blocks, ouder="P. Berg")) == ["met P. Berg"]
    assert lines(filled(blocks)) == ["zonder"]
    assert lines(filled(text("a"), when("ouder", text("b")), each("zin", "vergoeding", bullets("{{ zin }}")))) == [
        "a", "een", "twee",
    ]  # fmt: skip


def test_facts_leave_out_what_there_is_not():
    block = facts(
        "Kort", "Links wat, rechts wie.", ("Wat", "Wie"),
        Fact("Naam", "{{ naam }}"), Fact("Ouder", "{{ ouder }}", when="ouder"), note="Uitleg.",
    )  # fmt: skip
    assert cells(filled(block)) == [["Wat", "Wie"], ["Naam", "Ann Berg"]]
    assert cells(filled(block, ouder="P. Berg"))[-1] == ["Ouder", "P. Berg"]
    assert lines(filled(block)) == ["Uitleg."]


def cells(document) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in document.tables[0].rows]


def test_a_list_becomes_rows_with_figures_right_and_a_total():
    block = rows(
        "Doelen", "Per regel een doel.", "doel", "leerdoelen",
        Column("Onderwerp", "{{ doel.categorie }}", 10, total="Alles"),
        Column("Wat", "{{ doel.omschrijving }}", 6, right=True, total="{{ naam }}"),
    )  # fmt: skip
    document = filled(block)
    assert cells(document) == [["Onderwerp", "Wat"], ["Nederlands", "vragen"], ["Werk", "doen"], ["Alles", "Ann Berg"]]
    assert [row.cells[1].paragraphs[0].alignment.name for row in document.tables[0].rows] == ["RIGHT"] * 4
    assert [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in document.tables[0].rows] == [
        None, True, True, None,
    ]  # fmt: skip


def test_one_to_four_parties_sign_and_an_optional_one_only_when_it_is_there():
    parties = [Party("A", "a"), Party("B", "b"), Party("C", "{{ ouder }}", when="ouder"), Party("D", "d")]
    for count in range(1, 5):
        left, right = filled(signatures(*parties[:count]), ouder="c").tables[0].rows[0].cells
        assert [left.text.count("Handtekening"), right.text.count("Handtekening")] == [(count + 1) // 2, count // 2]
    assert "C" not in filled(signatures(*parties)).tables[0].cell(0, 0).text.splitlines()


def test_lines_boxes_and_pictures_on_paper():
    document = filled(ruled_lines(3), tick_boxes("Ja", "Nee"), picture("logo"), small_print("Klein."))
    assert lines(document) == ["\t\n\t\n\t", "☐\tJa", "☐\tNee", "Klein."]
    assert document.paragraphs[0].style.paragraph_format.tab_stops[0].leader is not None


def test_the_letterhead_has_a_logo_or_no_trace_of_one():
    def header_cell(logo: str) -> list[str]:
        table = filled(head(), logo=logo).sections[0].first_page_header.tables[0]
        return [paragraph.text for paragraph in table.cell(0, 0).paragraphs]

    assert header_cell("") == ["De Schakel"]
    assert header_cell("[logo]") == ["[logo]", "De Schakel"]
