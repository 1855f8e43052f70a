"""The page about own letters says what the product does: its commands are given here, in their order."""

from __future__ import annotations

import re
from pathlib import Path

import docx
import pytest

from tests.letter_writing.word_templates import template
from vzv_sheets.letter_writing.letters import letter_kind
from vzv_sheets.letter_writing.own_templates.checking import check_template

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "eigen-brieven.md").read_text(encoding="utf-8")
COMMANDS = [line.split()[1:] for line in re.findall(r"^vzv .*$", PAGE, re.MULTILINE)]
EXAMPLES = re.findall(r"^  ```\n(.*?)^  ```", PAGE, re.MULTILINE | re.DOTALL)


def test_the_commands_of_the_page_do_what_it_says(vzv, workbook, monkeypatch):
    monkeypatch.chdir(workbook.parent)
    workbook.rename("mijn-werkmap.xlsx")
    copy, fields, check, make = COMMANDS
    assert vzv(*copy)[0] == 0
    own = Path("sjablonen") / "L01-plaatsingsovereenkomst.docx"
    assert own.exists()
    letter = docx.Document(own)
    salutation = next(paragraph for paragraph in letter.paragraphs if paragraph.text.startswith("Beste"))
    salutation.runs[0].text = "Hallo {{ naam }},"
    for run in salutation.runs[1:]:
        run.text = ""
    letter.save(own)
    assert "{{ aanhef }}" in vzv(*fields)[1]
    code, out, _ = vzv(*check)
    assert code == 0 and "0 niet." in out
    vzv(*make)
    made = [[p.text for p in docx.Document(path).paragraphs] for path in Path("brieven").glob("L01-*.docx")]
    dutch = [letter for letter in made if "Placement agreement" not in letter]
    assert dutch and all(any(text.startswith("Hallo ") for text in letter) for letter in dutch)


def test_the_mistake_that_the_page_shows_is_told_so(vzv, tmp_path):
    (said,) = re.findall(r"^> verbeter: (.*)$", PAGE, re.MULTILINE)
    paragraphs = ["a"] * 6 + ["Wat fijn dat u zich wilt inzetten bij {{ organistaie }}."]
    (tmp_path / "L01.docx").write_bytes(template(*paragraphs))
    assert said in " ".join(vzv("letters", "--templates", tmp_path, "--check-templates")[1].split())


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_examples_of_the_page_are_right(example):
    lines = [line.strip() for line in example.splitlines()]
    found = check_template(template(*lines), "L01.docx", letter_kind("L01"))
    assert [remark.message.nl for remark in found if remark.grade.value == "mistake"] == []


def test_the_page_has_examples_and_the_readme_leads_to_it():
    assert len(EXAMPLES) == 2 and len(COMMANDS) == 4
    assert "(docs/eigen-brieven.md)" in (ROOT / "README.md").read_text(encoding="utf-8")
