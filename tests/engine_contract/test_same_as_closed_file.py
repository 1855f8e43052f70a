"""Engine-contract tests: the buttons, on an engine that is no Excel, do what the commands do with the closed file."""

from __future__ import annotations

import datetime as dt
import re

import openpyxl
import pytest

from tests.engine_contract.file_engine import open_book
from tests.engine_contract.file_states import as_excel
from vzv_sheets.schema.owned_dashboards import DASHBOARD_COORDINATOR
from vzv_sheets.schema.owned_payments import BETAALLIJST
from vzv_sheets.shells import excel
from vzv_sheets.use_cases.check import check
from vzv_sheets.use_cases.demo import demo_workbook
from vzv_sheets.use_cases.letters import letters
from vzv_sheets.use_cases.update import update
from vzv_sheets.workbook.live_excel.reader import LiveWorkbook

NOW = dt.datetime(2026, 11, 21, 10, 30, tzinfo=dt.UTC)


def clock():
    return NOW


@pytest.fixture
def workbook(tmp_path):
    path = tmp_path / "werkmap.xlsx"
    path.write_bytes(demo_workbook("casus-3", volunteers=24, seed=1, as_of=NOW.date()))
    return path


def same_input(cells):
    """The cells, the receipt without the hash of the input: an open workbook has the hash of its values."""
    return {
        place: re.sub(r", invoer [0-9a-f]{12}", "", value) if isinstance(value, str) else value
        for place, value in cells.items()
    }


def cells_of(path, title):
    """The values of a sheet in a file, without the results of its formulas."""
    sheet = openpyxl.load_workbook(path)[title]
    return same_input(
        {
            (cell.row, cell.column): as_excel(cell.value)
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None and cell.data_type != "f"
        }
    )


def live_cells(book, title):
    """The values of a sheet in the engine; a formula that shows a link counts as what it shows."""
    state = next(state for state in book.impl.states if state.title == title)
    kept = {place for place, formula in state.formulas.items() if not formula.startswith("=HYPERLINK")}
    return same_input({place: value for place, value in state.cells.items() if place not in kept and value is not None})


def test_check_gives_the_same_findings_in_the_same_cells(workbook):
    result = excel.check(open_book(workbook), clock=clock)
    closed = check(workbook, today=NOW.date())
    assert result is not None
    assert result.check.frame().to_csv() == closed.frame().to_csv()
    assert result.check.receipt.fingerprint == closed.receipt.fingerprint


def test_errors_are_found_where_xlwings_for_mac_does_not_tell_them(workbook):
    book, on_mac = open_book(workbook), open_book(workbook, mac=True)
    for one in (book, on_mac):
        hours = next(state for state in one.impl.states if state.title == "Uren")
        hours.cells[5, 1], hours.cells[6, 2] = -2146826246, -2146826265
        hours.formulas[6, 2] = "=A1"
    plain, mac = excel.check(book, clock=clock), excel.check(on_mac, clock=clock)
    assert plain is not None and mac is not None
    assert mac.check.frame().to_csv() == plain.check.frame().to_csv()
    assert {"#N/A", "#REF!"} <= set(mac.check.frame()["value"])


def test_update_gives_the_same_cells(workbook):
    book = open_book(workbook)
    result = excel.update(book, clock=clock)
    assert result is not None, book.app.impl.alerts
    update(workbook, now=NOW)
    for title in ("Dashboard_Coordinator", "Controle", "Limieten", "Dashboard_Financien"):
        assert live_cells(book, title) == cells_of(workbook, title)
    # Excel does not tell the workbook id, of which a betaalkenmerk is made.
    closed = cells_of(workbook, "Betaallijst")
    references = {(row, column) for row, column in closed if column == 16 and row > BETAALLIJST.header_row}
    assert references
    assert live_cells(book, "Betaallijst") == {
        place: value for place, value in closed.items() if place not in references
    }
    assert book.impl.shown == "Controle"
    assert LiveWorkbook(book).receipt.name == "werkmap.xlsx"
    again = excel.update(book, clock=clock)
    assert again is not None and again.unchanged
    assert "niets veranderd" in book.app.impl.alerts[-1][0]


def test_links_lead_to_the_cells_that_the_closed_file_leads_to(workbook):
    book = open_book(workbook)
    excel.update(book, clock=clock)
    update(workbook, now=NOW)
    sheet = openpyxl.load_workbook(workbook)["Controle"]
    closed = {
        (cell.row, cell.column): cell.hyperlink.location for row in sheet.iter_rows() for cell in row if cell.hyperlink
    }
    state = next(state for state in book.impl.states if state.title == "Controle")
    live = {place: formula.split('"')[1][1:] for place, formula in state.formulas.items() if "HYPERLINK" in formula}
    assert live | state.links == closed


def test_what_a_closed_file_updated_is_updated_by_the_button_and_back(workbook):
    update(workbook, now=NOW)
    book = open_book(workbook)
    unchanged = excel.update(book, clock=clock)
    assert unchanged is not None and unchanged.unchanged
    state = next(state for state in book.impl.states if state.title == "Onkosten")
    del state.cells[max(state.cells)]
    excel.update(book, clock=clock)
    controle = next(state for state in book.impl.states if state.title == "Controle")
    assert len(controle.links) == 1  # the former real links are gone, but that of the first row


def test_letters_are_the_same_and_are_logged(workbook, tmp_path):
    book = open_book(workbook)
    live = excel.letters(book, clock=clock)
    assert live is not None, book.app.impl.alerts
    closed = letters(workbook, out=tmp_path / "elders", now=NOW)
    assert [file.name for file in live.files] == [file.name for file in closed.files]
    assert live.files and live.files[0].parent == workbook.parent / "brieven"
    assert live_cells(book, "Brieflog") == cells_of(workbook, "Brieflog")
    assert f"{len(live.files)} brieven gemaakt" in book.app.impl.alerts[-1][0]
    again = excel.letters(book, clock=clock)
    assert again is not None and again.files == ()


@pytest.mark.parametrize("first", [True, False])
def test_a_report_of_an_earlier_version_is_made_anew_in_its_own_place(workbook, first):
    book = open_book(workbook)
    states = book.impl.states
    old = next(state for state in states if state.title == "Dashboard_Coordinator")
    ((row, titles),) = DASHBOARD_COORDINATOR.former
    old.cells = {(1, 1): "Wie?", **{(row, column): title for column, title in enumerate(titles, 1)}}
    old.tables = {"tbl_Dashboard_Coordinator": (1, row, len(titles), row + 1)}
    if first:
        states.insert(0, states.pop(states.index(old)))
    order = [state.title for state in states]
    assert excel.update(book, clock=clock) is not None, book.app.impl.alerts
    update(workbook, now=NOW)
    assert live_cells(book, "Dashboard_Coordinator") == cells_of(workbook, "Dashboard_Coordinator")
    assert [state.title for state in states] == order
    assert "nieuwe indeling" in book.app.impl.alerts[-1][0]
    assert len(book.app.books) == 1


def test_beside_a_report_of_an_earlier_version_nothing_is_thrown_away(workbook):
    book = open_book(workbook)
    old = next(state for state in book.impl.states if state.title == "Dashboard_Coordinator")
    ((row, titles),) = DASHBOARD_COORDINATOR.former
    old.cells = {(row + 9, 2): "van mij", **{(row, column): title for column, title in enumerate(titles, 1)}}
    old.tables = {"tbl_Dashboard_Coordinator": (1, row, len(titles), row + 1)}
    assert excel.update(book, clock=clock) is None
    assert old in book.impl.states and f"cel B{row + 9}" in book.app.impl.alerts[-1][0]


def test_a_missing_sheet_is_copied_from_a_template(workbook):
    book = open_book(workbook)
    book.impl.states[:] = [state for state in book.impl.states if state.title != "Limieten"]
    assert excel.update(book, clock=clock) is not None, book.app.impl.alerts
    update(workbook, now=NOW)
    assert live_cells(book, "Limieten") == cells_of(workbook, "Limieten")
    assert book.impl.states[-1].title == "Limieten"
    assert len(book.app.books) == 1
