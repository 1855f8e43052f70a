"""Engine-contract tests: Bijwerken fills rij_hash of exceptions that hold, as the command does with the closed file."""

from __future__ import annotations

import datetime as dt

import openpyxl
import pytest

from tests.engine_contract.file_engine import open_book
from vzv_sheets.demonstration.generator import demonstration
from vzv_sheets.programmes.catalogue import programme
from vzv_sheets.shells import excel
from vzv_sheets.use_cases.check import check
from vzv_sheets.use_cases.demo import rows_of
from vzv_sheets.use_cases.update import update
from vzv_sheets.workbook_building.standard_workbook import build_workbook

NOW = dt.datetime(2026, 11, 21, 10, 30, tzinfo=dt.UTC)
SHEET = "Uitzonderingen"


@pytest.fixture
def workbook(tmp_path):
    """A workbook in which two findings are accepted, one of hours without a number; G2 and G3 are to be filled."""
    content = rows_of(demonstration("casus-3", volunteers=24, seed=1, as_of=NOW.date(), with_mistakes=True))
    path = tmp_path / "werkmap.xlsx"
    rows = []
    for _ in range(2):
        book = build_workbook(
            [programme("casus-3")], workbook_id="0f0e", made_on=NOW.date(), rows=content | {SHEET: rows}
        )
        path.write_bytes(book)
        groups = {group.kind.code: group for group in check(path, today=NOW.date()).findings.groups}
        rows = rows or [
            {"code": code, "blad": groups[code].sheet, "id": groups[code].named(0), "reden": "Besproken"}
            for code in ("V-VRW-07", "V-UUR-03")
        ]
    return path


def state(book):
    return next(state for state in book.impl.states if state.title == SHEET)


def test_the_button_fills_the_cells_that_the_command_fills(workbook):
    book = open_book(workbook)
    before = dict(state(book).cells)
    # A filter of people on another sheet stays.
    next(sheet for sheet in book.impl.states if sheet.title == "Uren").filtered = True
    result = excel.update(book, clock=lambda: NOW)
    assert result is not None, book.app.impl.alerts
    update(workbook, now=NOW)
    closed = openpyxl.load_workbook(workbook)[SHEET]
    filled = {place: value for place, value in state(book).cells.items() if place not in before}
    assert filled == {(2, 7): closed["G2"].value, (3, 7): closed["G3"].value} and all(filled.values())
    assert {place: state(book).cells[place] for place in before} == before
    text, _ = book.app.impl.alerts[-1]
    assert "2 meldingen blijven staan volgens blad Uitzonderingen." in text
    again = excel.update(book, clock=lambda: NOW)
    assert again is not None and again.unchanged
    other = excel.update(open_book(workbook), clock=lambda: NOW)
    assert other is not None and other.unchanged


def test_the_button_that_only_checks_fills_nothing(workbook):
    book = open_book(workbook)
    before = dict(state(book).cells)
    result = excel.check(book, clock=lambda: NOW)
    assert result is not None and len(result.check.acceptance.accepted) == 2
    assert state(book).cells == before
    controle = next(sheet for sheet in book.impl.states if sheet.title == "Controle")
    assert list(controle.cells.values()).count("Besproken") == 2
    assert "2 meldingen blijven staan" in book.app.impl.alerts[-1][0]


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda sheet: sheet.formulas.update({(2, 7): '=""'}), "cel G2 niet leeg"),
        (lambda sheet: sheet.merged.append((6, 3, 7, 3)), "G3 samengevoegd"),
    ],
)
def test_a_cell_that_is_not_empty_is_refused_before_anything_is_written(workbook, damage, words):
    book = open_book(workbook)
    damage(state(book))
    before = {sheet.title: dict(sheet.cells) for sheet in book.impl.states}
    assert excel.update(book, clock=lambda: NOW) is None
    text, mode = book.app.impl.alerts[-1]
    assert words in text and mode == "critical"
    assert {sheet.title: sheet.cells for sheet in book.impl.states} == before
