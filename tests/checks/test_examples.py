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
IN_THIS_RELEASE = [
    "V-ALG-01",
    "V-ALG-02",
    "V-ALG-03",
    "V-ALG-04",
    "V-ALG-05",
    "V-ALG-06",
    "V-ALG-07",
    "V-ALG-08",
    "V-ALG-09",
    "V-ALG-10",
    "V-ALG-11",
    "V-ALG-12",
    "V-DAT-01",
    "V-DAT-02",
    "V-DAT-03",
    "V-UUR-01",
    "V-UUR-02",
    "V-UUR-03",
    "V-UUR-04",
    "V-UUR-05",
    "V-UUR-07",
    "V-PRIV-01",
    "V-PRIV-03",
    "V-PRIV-04",
    "V-VRW-07",
    "V-VRW-16",
    *(f"V-GELD-{number:02d}" for number in (*range(1, 8), 9, 10, 12, 13, *range(15, 23))),
    "V-TAAK-01",
    "V-TAAK-02",
    "V-TAAK-03",
    "V-TAAK-04",
    "V-PLA-01",
    "V-PLA-02",
    "V-PLA-03",
    *(f"V-DOC-{number:02d}" for number in range(1, 15)),
    *(f"V-LRN-{number:02d}" for number in range(1, 5)),
    *(f"V-CLI-{number:02d}" for number in range(1, 4)),
    *(f"V-SIG-{number:02d}" for number in range(1, 6)),
    *(f"V-CON-{number:02d}" for number in range(1, 5)),
]


def findings_in(markdown):
    return run_checks(read_records(from_markdown(markdown), as_of=AS_OF))


def test_the_rules_are_those_of_the_specification():
    codes = [rule.kind.code for rule in ALL_RULES]
    assert len(codes) == len(set(codes))
    assert set(codes) >= set(IN_THIS_RELEASE)


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
