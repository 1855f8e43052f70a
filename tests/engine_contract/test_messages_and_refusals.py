"""Engine-contract tests: a coordinator sees a message, never a traceback, and what is theirs is never overwritten."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.engine_contract.file_engine import open_book
from vzv_sheets.shells import excel
from vzv_sheets.use_cases.demo import demo_workbook

NOW = dt.datetime(2026, 11, 21, 10, 30, tzinfo=dt.UTC)


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "werkmap.xlsx"
    path.write_bytes(demo_workbook("casus-3", volunteers=12, seed=1, as_of=NOW.date()))
    return open_book(path)


def state(book, title):
    return next(state for state in book.impl.states if state.title == title)


def message(book):
    text, mode = book.app.impl.alerts[-1]
    assert book.app.impl.bar[-1] is False
    assert book.app.impl.screen_updating is True
    return text, mode


def test_check_tells_the_counts_and_goes_to_controle(book):
    result = excel.check(book, clock=lambda: NOW)
    text, mode = message(book)
    assert result is not None
    assert f"{result.check.findings.counts.error} fouten" in text
    assert mode == "info"
    assert book.impl.shown == "Controle"
    later = excel.update(book, clock=lambda: NOW)
    assert later is not None and not later.unchanged


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda sheet: sheet.cells.update({(40, 3): "van mij"}), "cel C40"),
        (lambda sheet: sheet.cells.update({(9, 1): "andere kop"}), "kolommen van de tabel"),
        (lambda sheet: sheet.tables.clear(), "tabel weg"),
        (lambda sheet: sheet.totals.add("tbl_Controle"), "totaalrij"),
        (lambda sheet: sheet.merged.append((1, 10, 2, 10)), "samengevoegd"),
        (lambda sheet: setattr(sheet, "protected", True), "beveiliging"),
    ],
)
def test_what_is_in_the_way_is_told_and_nothing_is_written(book, damage, words):
    sheet = state(book, "Controle")
    damage(sheet)
    before = dict(sheet.cells)
    assert excel.update(book, clock=lambda: NOW) is None
    assert sheet.cells == before
    text, mode = message(book)
    assert words in text and mode == "critical"


@pytest.mark.parametrize(
    ("place", "words"),
    [("https://d.docs.live.net/x/werkmap.xlsx", "OneDrive"), ("Map1", "nog nooit opgeslagen")],
)
def test_letters_need_a_folder_on_this_computer(book, place, words):
    book.impl._fullname = place
    assert excel.letters(book, clock=lambda: NOW) is None
    assert words in message(book)[0]


def test_a_workbook_of_something_else_is_refused(book):
    for sheet in book.impl.states:
        sheet.cells.clear()
    assert excel.check(book, clock=lambda: NOW) is None
    assert "geen vrijwilligerswerkmap" in message(book)[0]


def test_texts_stay_texts(book):
    """The engine refuses a text that Excel would read as a date, a number or a formula."""
    excel.update(book, clock=lambda: NOW)
    assert all(isinstance(value, str) for (row, column), value in state(book, "Limieten").cells.items()
               if row > 10 and column == 4)  # fmt: skip


def test_a_filter_is_taken_off_before_rows_are_written(book):
    for title in ("Controle", "Limieten", "Dashboard_Coordinator"):
        state(book, title).filtered = True
    assert excel.update(book, clock=lambda: NOW) is not None, book.app.impl.alerts
    assert not any(sheet.filtered for sheet in book.impl.states)


def test_a_sheet_of_which_excel_does_not_tell_the_name_gets_no_second_one(book):
    state(book, "Controle").names.clear()
    titles = [sheet.title for sheet in book.impl.states]
    assert excel.update(book, clock=lambda: NOW) is None
    assert "Excel zegt niet dat blad 'Controle' van vzv is" in message(book)[0]
    assert [sheet.title for sheet in book.impl.states] == titles
