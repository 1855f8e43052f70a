"""Every figure against an independent slow program (tests/progress_indicators/reference) on random small workbooks.

That program is written from domain/indicators.md in plain Python, one row at a time. Both are asked about the same
workbooks, of which every row may be used. `VZV_RANDOM_WORKBOOKS=5000` looks at more of them.
"""

from __future__ import annotations

import os
from functools import cache

import pytest

from tests.progress_indicators.random_workbooks import random_case, random_selection
from tests.progress_indicators.reference import book as asked
from tests.progress_indicators.reference.answer import reference
from tests.progress_indicators.reference.values import Value
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.findings.kinds import SEVERITY_NL
from vzv_sheets.progress_indicators.all_indicators import ALL_INDICATORS
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.progress_indicators.selection import Selection
from vzv_sheets.records.record_set import Period

WORKBOOKS = int(os.environ.get("VZV_RANDOM_WORKBOOKS", "120"))
# Told by the ledger of limits (test_money_second_opinion), or by the columns of the standard.
OF_OTHERS = {"I-43", "I-43/totaal", "I-44", "I-45/jaar", "I-45/verwacht"}
OF_OTHERS |= {"I-58/gevuld", "I-58/onbekend"}
COMPARED = [indicator for indicator in ALL_INDICATORS if indicator.key not in OF_OTHERS]


@cache
def workbooks():
    """Per workbook, whole and a part of it, what was asked, the scope of the product and the answers of the second
    opinion."""
    return [each for seed in range(WORKBOOKS) for each in told(seed)]


def told(seed):
    case = random_case(seed)
    records = case.records()
    findings = run_checks(records)
    scope = Scope(records, findings, Period(case.first, case.last))
    told_by_checks = tuple(
        (group.kind.code, SEVERITY_NL[group.severity], group.sheet, row)
        for group in findings.groups
        for row in group.rows
    )
    for selection in (asked.Selection(), random_selection(seed, case)):
        answers = reference(case.rows, case.settings, case.as_of, case.first, case.last, selection, told_by_checks)
        yield (seed, selection), scope.of(of_records(records, selection)), answers


def of_records(records, selection):
    """The selection in the words of the product: records where the second opinion knows ids."""

    def organisation(name):
        return None if name is None else records.find("Organisaties", name)

    return Selection(
        programmes=frozenset(records.find("Programmas", name) for name in selection.programmes),
        without=frozenset(records.find("Programmas", name) for name in selection.without),
        municipality=organisation(selection.municipality),
        location=organisation(selection.location),
        district=selection.district or "",
        supervisor=selection.supervisor or "",
    )


def test_the_second_opinion_has_an_answer_for_every_figure():
    assert {indicator.key for indicator in COMPARED} == {key for _, _, answers in workbooks() for key in answers}


@pytest.mark.parametrize("indicator", COMPARED, ids=lambda indicator: indicator.key)
def test_a_figure_is_that_of_the_second_opinion(indicator):
    seen = set()
    for question, scope, answers in workbooks():
        if indicator.key not in answers:
            continue
        figure, wanted = indicator.compute(scope.reading(frozenset(indicator.reads))), answers[indicator.key]
        assert (question, plain(figure, wanted)) == (question, wanted)
        seen.add(wanted.value)
    assert len(seen) > 2, "the random workbooks tell too little about this figure"


def plain(figure, wanted):
    """The figure in the words of the second opinion; what that does not tell, and lines of zero, are left out."""
    known = figure.value is not None
    lines = {line.label: line.value for line in figure.breakdown}
    return Value(
        figure.value,
        n=None if wanted.n is None else figure.n,
        part=figure.part if known and wanted.part is not None else wanted.part,
        breakdown={label: value for label, value in lines.items() if value or label in wanted.breakdown}
        | {label: value for label, value in wanted.breakdown.items() if not value and not lines.get(label)},
    )
