"""Every code of domain/rules.md and every row of domain/programmes.md is there, once, and a test shows it."""

from __future__ import annotations

import pytest

from tests.project.test_keys import generator
from vzv_sheets.checks.all_rules import ALL_RULES
from vzv_sheets.findings.kinds import Severity
from vzv_sheets.programmes.catalogue import programmes

LETTERS = {Severity.ERROR: "F", Severity.WARNING: "W", Severity.INFO: "I"}
# Told besides what the page asks: a second column that means the same may be no mistake.
ALSO_TOLD = {"V-ALG-02": {"I"}}

# What is not here yet. Each second line is deleted when it is, and then nothing may lack.
CODES_NOT_YET: frozenset[str] = frozenset()
CODES_NOT_YET = frozenset("V-PRIV-02 V-PRIV-05 V-PRIV-06 V-TAAK-05 V-TAAK-06 V-TAAK-07 V-UUR-06 V-UUR-10 V-UUR-11 V-UUR-12 V-UUR-13 V-UUR-14 V-UUR-15 V-VRW-01 V-VRW-02 V-VRW-03 V-VRW-04 V-VRW-05 V-VRW-06 V-VRW-08 V-VRW-09 V-VRW-10 V-VRW-11 V-VRW-12 V-VRW-13 V-VRW-14 V-VRW-15".split())  # noqa: SIM905  # fmt: skip
PRESETS_NOT_YET: frozenset[int] = frozenset()
PRESETS_NOT_YET = frozenset(range(1, 51)) - {6, 10, 17, 18}
FILES_NOT_YET: frozenset[str] = frozenset()
FILES_NOT_YET = frozenset(f"tests/programmes/test_{name}.py" for name in ("starred_presets", "names_with_quotes", "other_rows", "other_rows_of_the_youth_sector"))  # fmt: skip
ROWS_WITHOUT_A_TEST_YET: frozenset[int] = frozenset()
ROWS_WITHOUT_A_TEST_YET = frozenset({46})


@pytest.fixture(scope="module")
def traceability():
    return generator().traceability


def test_every_code_is_there_once_with_its_severities_and_two_examples(traceability):
    specified = traceability.rules()
    built = [rule.kind.code for rule in ALL_RULES]
    assert len(specified) == 127 and len(built) == len(set(built))
    assert set(built) <= set(specified)
    assert set(specified) - set(built) <= CODES_NOT_YET
    for kind in (rule.kind for rule in ALL_RULES):
        severities = {LETTERS[variant.severity] for variant in (kind.variant(""), *kind.variants.values())}
        assert severities - ALSO_TOLD.get(kind.code, set()) == set(specified[kind.code]), kind.code
        assert kind.bad.strip() and kind.good.strip(), kind.code


def test_every_code_has_a_test_besides_its_examples(traceability):
    untested = {rule.kind.code for rule in ALL_RULES} - traceability.tests_by_code().keys()
    assert untested == set()


def test_every_row_is_there_once_and_says_what_answers_it(traceability):
    rows = traceability.programme_rows()
    assert [row.number for row in rows] == list(range(1, 51))
    assert sum(row.starred for row in rows) == 22
    for row in rows:
        assert row.system and row.sources and row.asks, row.number
        assert row.preset if row.starred else row.preset or row.means, row.number
        assert row.tests or row.number in ROWS_WITHOUT_A_TEST_YET, row.number


def test_every_preset_is_there_and_answers_a_row(traceability):
    known = {programme.name for programme in programmes()}
    rows = traceability.programme_rows()
    assert [
        row.number for row in rows if row.preset and row.preset not in known and row.number not in PRESETS_NOT_YET
    ] == []
    assert known <= {row.preset for row in rows}
    named = [row.preset for row in rows if row.preset]
    assert len(named) == len(set(named))


def test_every_named_test_is_there(traceability):
    named = {test for row in traceability.programme_rows() for test in row.tests}
    looked_up = {test for test in named if test.partition("::")[0] not in FILES_NOT_YET}
    assert sorted(test for test in looked_up if not traceability.is_there(test)) == []
    assert not traceability.is_there("tests/project/test_traceability.py::test_that_nobody_wrote")
    assert not traceability.is_there("tests/project/test_nowhere.py::test_every_named_test_is_there")


SOURCE = """
MANY = ["V-ALG-01", "V-ALG-02", "V-ALG-03", "V-ALG-04"]
def told(x):
    return only("V-DAT-01", x)
@pytest.mark.parametrize("a", ["V-DAT-02"])
def test_one(a):
    assert told(a) and MANY
def test_two():
    assert True
"""


def test_a_test_proves_the_codes_that_it_names_itself_or_through_a_helper(traceability):
    found = dict(traceability._codes_of_tests(SOURCE))
    assert found == {"test_one": {"V-DAT-01", "V-DAT-02"}, "test_two": set()}
