"""What rules declare: the columns they read, and what an open finding blocks (domain/rules.md)."""

from __future__ import annotations

import datetime as dt

import pytest

from vzv_sheets.checks.all_rules import ALL_RULES
from vzv_sheets.findings.kinds import EXAMPLE_AS_OF, FIGURES, PAYMENTS, Severity
from vzv_sheets.records.columns import Table
from vzv_sheets.records.reading import read_records
from vzv_sheets.records.settings import Settings
from vzv_sheets.workbook.memory import from_markdown

AS_OF = dt.date.fromisoformat(EXAMPLE_AS_OF)
# Rules that look at every column there is declare none.
OF_SOME_COLUMNS = [rule for rule in ALL_RULES if rule.kind.reads]
NAMES = {f"Vrijwilligers.{key}" for key in ("achternaam", "voornaam", "voorletters", "tussenvoegsel")}


@pytest.mark.parametrize("rule", OF_SOME_COLUMNS, ids=lambda rule: rule.kind.code)
def test_a_rule_reads_no_column_that_it_does_not_declare(rule, monkeypatch):
    read = set()
    get_column, get_setting = Table.__getitem__, Settings.value

    def column(table, key):
        read.add(f"{table.sheet.name}.{key}")
        return get_column(table, key)

    def setting(settings, key):
        read.add(f"Instellingen.{key}")
        return get_setting(settings, key)

    monkeypatch.setattr(Table, "__getitem__", column)
    monkeypatch.setattr(Settings, "value", setting)
    for example in (rule.kind.bad, rule.kind.good):
        records = read_records(from_markdown(example), as_of=AS_OF)
        ids = {f"{table.sheet.name}.{key}" for table in records.tables.values() for key in table.sheet.key}
        read.clear()
        list(rule.find(records))
        # Names and ids say about whom or what a finding is.
        assert read - set(rule.kind.reads) - NAMES - ids == set()


def test_rules_about_every_column_are_few():
    without = {rule.kind.code for rule in ALL_RULES} - {rule.kind.code for rule in OF_SOME_COLUMNS}
    assert without == {f"V-ALG-0{number}" for number in range(1, 9)} | {"V-PRIV-03"}


CELLS = frozenset({FIGURES, "letters", PAYMENTS})
STRUCTURE, PAYING = frozenset({FIGURES, "letters"}), frozenset({PAYMENTS})
AGREEMENT = frozenset({"L01", "L02", "L03", "L06"})
BLOCKED = {
    **dict.fromkeys(("V-ALG-03", "V-ALG-04", "V-ALG-05", "V-ALG-06", "V-ALG-07", "V-ALG-08", "V-ALG-12"), CELLS),
    **dict.fromkeys(("V-DAT-01", "V-DAT-02", "V-VRW-08"), CELLS),
    **dict.fromkeys(("V-UUR-01", "V-UUR-02", "V-UUR-03", "V-UUR-04", "V-UUR-05", "V-UUR-07"), CELLS),
    **dict.fromkeys(("V-ALG-01", "V-ALG-02", "V-LRN-02"), STRUCTURE),
    **dict.fromkeys(("V-TAAK-01", "V-TAAK-02", "V-TAAK-03", "V-TAAK-04"), AGREEMENT),
    **dict.fromkeys(("V-PLA-01", "V-PLA-02", "V-PLA-03", "V-DOC-10"), AGREEMENT),
    **dict.fromkeys(
        (
            "V-GELD-01",
            "V-GELD-02",
            "V-GELD-03",
            "V-GELD-09",
            "V-GELD-11",
            "V-GELD-13",
            "V-GELD-16",
            "V-GELD-19",
            "V-GELD-21",
        ),
        PAYING,
    ),
    "V-CLI-01": {"L09", "L10", "L17"},
    "V-GELD-08": {"I-15", "I-16", "L16"},
    "V-PRIV-04": {"letters"},
}


@pytest.mark.parametrize("kind", [rule.kind for rule in ALL_RULES], ids=lambda kind: kind.code)
def test_a_rule_blocks_what_the_specification_says(kind):
    wanted = BLOCKED.get(kind.code, set())
    assert set(kind.blocks) == wanted
    for variant in kind.variants.values():
        assert set(variant.blocks) <= wanted
        if variant.severity is not Severity.ERROR and wanted == CELLS:
            assert variant.blocks == ()
