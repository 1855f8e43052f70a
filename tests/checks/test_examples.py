"""Every rule: its bad example gives exactly its code, its good example gives nothing; its declaration is whole."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from vzv_sheets.checks.all_rules import ALL_RULES
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.findings.kinds import EXAMPLE_AS_OF
from vzv_sheets.records.reading import read_records
from vzv_sheets.schema.standard import SETTINGS, STANDARD_SHEETS
from vzv_sheets.workbook.memory import from_markdown

AS_OF = dt.date.fromisoformat(EXAMPLE_AS_OF)
EVERY_RULE = pytest.mark.parametrize("kind", [rule.kind for rule in ALL_RULES], ids=lambda kind: kind.code)


def findings_in(markdown):
    return run_checks(read_records(from_markdown(markdown), as_of=AS_OF))


@EVERY_RULE
def test_the_bad_example_gives_exactly_this_code(kind):
    assert findings_in(kind.bad).codes() == {kind.code}


@EVERY_RULE
def test_the_good_example_gives_nothing(kind):
    found = findings_in(kind.good)
    assert [(group.kind.code, group.message(i)) for group, i in found.each()] == []


@EVERY_RULE
def test_the_texts_are_complete_and_friendly(kind):
    for variant in (kind.variant(""), *kind.variants.values()):
        for text in (variant.message, variant.remedy):
            assert text.nl.strip() and text.en.strip()
            assert "!" not in text.nl and "verplicht" not in text.nl.lower()
            assert set(re.findall(r"{(\w+)}", text.nl)) >= {
                name for name in re.findall(r"{(\w+)}", text.en) if not name.endswith("_en")
            }
    assert kind.why.nl and kind.why.en and kind.source


@EVERY_RULE
def test_what_a_rule_reads_is_declared(kind):
    known = {f"{sheet.name}.{column.key}" for sheet in STANDARD_SHEETS for column in sheet.columns}
    known |= {f"Instellingen.{setting.key}" for setting in SETTINGS}
    assert set(kind.reads) <= known


@EVERY_RULE
def test_no_rule_blocks_the_letter_that_its_remedy_names(kind):
    for variant in (kind.variant(""), *kind.variants.values()):
        named = set(re.findall(r"\bL\d\d\b", variant.remedy.nl + variant.message.nl))
        assert not named & set(variant.blocks)
        assert not (named and "letters" in variant.blocks)


@EVERY_RULE
def test_every_text_can_be_filled_in_both_languages(kind):
    for group, index in findings_in(kind.bad).each():
        for language in ("nl", "en"):
            assert "{" not in group.message(index, language) + group.remedy(index, language)
