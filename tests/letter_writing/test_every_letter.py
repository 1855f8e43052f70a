"""What holds for every letter: made as it was, only what its addressee may see, in friendly words, never twice.

domain/letters.md, Common; one sample workbook or more per letter in `samples/`.
"""

from __future__ import annotations

import datetime as dt
import io
import os
import re
import zipfile
from pathlib import Path

import docx
import pytest
from lxml import etree

from tests.letter_writing.samples import NAMES, letters_of, sample
from vzv_sheets.legal.shipped import figures
from vzv_sheets.letter_writing.brieflog import LogEntry
from vzv_sheets.letter_writing.letter_kinds import LetterKind
from vzv_sheets.letter_writing.letters import LETTERS, standard_template
from vzv_sheets.schema.settings import SETTINGS
from vzv_sheets.schema.standard import sheet_named

GOLDEN = Path(__file__).parent / "golden"
# Domain/letters.md (clauses), decisions.md 6: attention, not control; no sanction, no threat
UNFRIENDLY = ("verplicht", "sanctie", "maatregel", "gevolgen", "!", " je ", " jij ", " jouw ", "boete", "moet u ")
# Never in a letter: why somebody volunteers, what happened to a client, who informed
NEVER_READ = (
    "Vrijwilligers.motief", "Vrijwilligers.bereid", "Vrijwilligers.bekwaam", "Vrijwilligers.taalniveau",
    "Plaatsingen.relatie_met_client", "Signalen.soort", "Signalen.datum",
    "Clienten.criterium_geen_veiligheidsrisico", "Clienten.criterium_baat", "Betaalgegevens.iban",
)  # fmt: skip
GIVEN_BY_THE_RUN = {"logo"}
# Words that no English sentence has; what people typed is English in those samples
DUTCH_WORDS = re.compile(
    r"\b(de|het|een|en|niet|geen|voor|van|wij|uw|u|bij|zijn|wordt|als|naar|nog|tot|uur|dagdeel|maand|jaar|onbekend|"
    r"samen|vanaf|vergoeding|vrijwilligerswerk|invullen)\b"
)
_CELL = re.compile(r"\b\w+!(?=[A-Z]+\d)")


def body_text(data: bytes) -> str:
    """The text of a letter without the sheets of cells: `Onkosten!E5` is no exclamation."""
    text = "\n".join(node.text or "" for node in docx.Document(io.BytesIO(data)).element.body.iter("{*}t"))
    return _CELL.sub("", text)


def without_laws(text: str) -> str:
    """The text without the names of laws and sources, which stay as they are."""
    for parameter in figures().parameters.values():
        for figure in parameter.values:
            text = text.replace(figure.reference, "")
    return text.replace("Verklaring Omtrent het Gedrag", "")


@pytest.mark.parametrize("name", NAMES)
def test_the_letters_that_are_due_are_made_and_no_others(name: str) -> None:
    plan = sample(name).plan()
    assert [(refused.subject_id, [one.message for one in refused.reasons]) for refused in plan.refused] == []
    assert plan.for_all == ()
    assert sorted(letter.file_name for letter in plan.made) == sorted(sample(name).expected)
    assert all(letter.reason for letter in plan.made)


@pytest.mark.parametrize("name", NAMES)
def test_the_whole_letter_is_as_it_was(name: str) -> None:
    """The golden files; run with VZV_UPDATE_GOLDEN=1 to write them anew, and read the difference."""
    for letter, data in letters_of(name):
        root = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
        etree.indent(root)
        made = etree.tostring(root, encoding="unicode") + "\n"
        golden = GOLDEN / f"{name}--{letter.file_name.removesuffix('.docx')}.xml"
        if os.environ.get("VZV_UPDATE_GOLDEN"):
            golden.write_text(made, encoding="utf-8")
        assert made == golden.read_text(encoding="utf-8"), golden.name


@pytest.mark.parametrize("name", NAMES)
def test_a_letter_holds_nothing_that_its_addressee_may_not_see(name: str) -> None:
    for letter, data in letters_of(name):
        archive = zipfile.ZipFile(io.BytesIO(data))
        parts = {member: archive.read(member).decode("utf-8", "replace") for member in archive.namelist()}
        for text in sample(name).hidden_from(letter):
            assert text in sample(name).text, f"{text} is not tempting: the workbook does not hold it"
            held = [part for part, content in parts.items() if text in re.sub(r"<[^>]*>", "", content)]
            assert held == [], (text, letter.file_name)


@pytest.mark.parametrize("name", NAMES)
def test_something_is_forbidden_to_every_addressee(name: str) -> None:
    for letter, _ in letters_of(name):
        assert sample(name).hidden_from(letter), letter.file_name


@pytest.mark.parametrize("name", NAMES)
def test_the_words_are_friendly_and_nothing_is_left_to_fill_in(name: str) -> None:
    for letter, data in letters_of(name):
        text = body_text(data)
        for word in (*UNFRIENDLY, "[nog invullen", "[to be filled in", "{{", "{%", "None", " nan"):
            assert word not in (text.lower() if word.islower() else text), (word, letter.file_name)


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith("-en")])
def test_no_dutch_sentence_remains_in_an_english_letter(name: str) -> None:
    for letter, data in letters_of(name):
        assert letter.language == "en"
        text = without_laws(body_text(data))
        assert DUTCH_WORDS.findall(text) == [], letter.file_name


@pytest.mark.parametrize("name", NAMES)
def test_fields_context_and_template_agree(name: str) -> None:
    declared = {field.name for field in sample(name).kind.fields}
    for letter, _ in letters_of(name):
        assert declared - GIVEN_BY_THE_RUN == set(letter.context) - GIVEN_BY_THE_RUN, letter.file_name
        assert standard_template(letter.kind, letter.language).fields <= declared


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_made_twice_and_a_new_day_is_no_change(name: str) -> None:
    log = [
        LogEntry(f"B{number:04}", letter.kind.code, letter.subject_id, letter.data_hash, letter.file_name)
        for number, (letter, _) in enumerate(letters_of(name), start=1)
    ]
    assert sample(name).plan(log=log).made == ()
    tomorrow = sample(name).plan(sample(name).as_of + dt.timedelta(days=1), log=log)
    assert [letter.file_name for letter in tomorrow.made if letter.instead_of] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_letter_can_be_read_aloud(name: str) -> None:
    for letter, data in letters_of(name):
        document = docx.Document(io.BytesIO(data))
        assert document.core_properties.title, letter.file_name
        assert "Heading 1" in {paragraph.style.name for paragraph in document.paragraphs}
        for table in document.tables:
            assert table._tbl.tblPr.find("{*}tblCaption") is not None, letter.file_name
        language = {"nl": "nl-NL", "en": "en-GB"}[letter.language]
        assert f'w:val="{language}"' in etree.tostring(document.styles.element, encoding="unicode")


def test_every_letter_has_a_sample() -> None:
    assert {kind.code for kind in LETTERS} - {"L01", "L15"} <= {name[:3] for name in NAMES}


@pytest.mark.parametrize("kind", LETTERS, ids=lambda kind: kind.code)
def test_a_letter_reads_columns_that_exist_and_that_letters_may_read(kind) -> None:
    settings = {setting.key for setting in SETTINGS}
    for name in kind.reads:
        sheet, _, key = name.partition(".")
        assert key in settings if sheet == "Instellingen" else sheet_named(sheet).column(key)
    assert set(kind.reads).isdisjoint(NEVER_READ)
    assert len(set(kind.reads)) == len(kind.reads)


@pytest.mark.parametrize("kind", LETTERS, ids=lambda kind: kind.code)
def test_every_language_of_a_letter_has_a_template_with_known_fields(kind) -> None:
    declared = {field.name for field in kind.fields}
    assert len(declared) == len(kind.fields)
    for language in kind.languages:
        assert standard_template(kind, language).fields <= declared


@pytest.mark.parametrize("kind", LETTERS, ids=lambda kind: kind.code)
def test_only_letters_that_tell_how_to_reach_somebody_may_read_it(kind: LetterKind) -> None:
    details = {"email", "telefoon", "bereikbaarheid"} & kind.columns_of("Contactpersonen")
    fields = [field for field in kind.fields if "bereikbaar" in field.name]
    assert bool(details) == any(not field.explanation.startswith("Hoe uw organisatie") for field in fields)
