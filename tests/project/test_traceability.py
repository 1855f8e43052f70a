"""Every code of domain/rules.md and every row of domain/programmes.md is there, once, and a test shows it."""

from __future__ import annotations

import pytest

from tests.project.test_keys import generator
from vzv_sheets.checks.all_rules import ALL_RULES
from vzv_sheets.demonstration import PROGRAMMES
from vzv_sheets.findings.kinds import Severity
from vzv_sheets.programmes.catalogue import programmes

LETTERS = {Severity.ERROR: "F", Severity.WARNING: "W", Severity.INFO: "I"}
# Told besides what the page asks: a second column that means the same may be no mistake.
ALSO_TOLD = {"V-ALG-02": {"I"}}


@pytest.fixture(scope="module")
def traceability():
    return generator().traceability


def test_every_code_is_there_once_with_its_severities_and_two_examples(traceability):
    specified = traceability.rules()
    built = [rule.kind.code for rule in ALL_RULES]
    assert len(specified) == 127 and len(built) == len(set(built))
    assert set(built) == set(specified)
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
        assert row.tests, row.number


def test_every_preset_is_there_and_answers_a_row(traceability):
    named = [row.preset for row in traceability.programme_rows() if row.preset]
    assert len(named) == len(set(named))
    assert set(named) == {programme.name for programme in programmes()}


def test_every_starred_programme_has_a_demonstration(traceability):
    starred = {row.preset for row in traceability.programme_rows() if row.starred}
    assert PROGRAMMES.keys() == starred


def test_every_named_test_is_there(traceability):
    named = {test for row in traceability.programme_rows() for test in traceability.tests_of_row(row)}
    assert all(number.tests for number in traceability.golden_numbers())
    named |= {test for number in traceability.golden_numbers() for test in number.tests}
    assert sorted(test for test in named if not traceability.is_there(test)) == []
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
    other()
"""


def test_a_test_proves_the_codes_that_it_names_itself_or_through_a_helper(traceability):
    found = dict(traceability._codes_of_tests(SOURCE))
    assert found == {"test_one": {"V-DAT-01", "V-DAT-02"}, "test_two": set()}
