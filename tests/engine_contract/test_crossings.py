"""Engine-contract tests: how often a run on an Exodus-size workbook crosses to Excel."""

from __future__ import annotations

import datetime as dt

import pytest
from python_calamine import CalamineWorkbook

from tests.engine_contract.file_engine import open_book
from tests.engine_contract.file_states import SheetState, as_excel
from vzv_sheets.shells import excel
from vzv_sheets.use_cases.demo import demo_workbook

NOW = dt.datetime(2026, 11, 21, 10, 30, tzinfo=dt.UTC)
OWNED = {"Dashboard_Coordinator", "Controle", "Limieten", "Brieflog", "Keuzes"}


def fast_states(path):
    """The sheets of a large file; openpyxl would take half a minute."""
    workbook = CalamineWorkbook.from_path(path, load_tables=True)
    states = {}
    for title in workbook.sheet_names:
        state = states[title] = SheetState(title)
        rows = workbook.get_sheet_by_name(title).to_python(skip_empty_area=False)
        for row, line in enumerate(rows, 1):
            for column, value in enumerate(line, 1):
                if value != "":
                    state.cells[row, column] = as_excel(value)
        if title in OWNED:
            state.names["vzv_blad"] = f'="{title}"'
    for name in workbook.table_names:
        table = workbook.get_table_by_name(name)
        (top, left), (bottom, _) = table.start, table.end
        states[table.sheet].tables[name] = (left + 1, top, left + len(table.columns), bottom + 1)
    return list(states.values())


@pytest.fixture(scope="module")
def exodus(tmp_path_factory):
    path = tmp_path_factory.mktemp("exodus") / "exodus.xlsx"
    path.write_bytes(demo_workbook("exodus", volunteers=1500, seed=1, as_of=NOW.date()))
    return path


def test_values_and_changes_of_an_exodus_size_update_cross_fewer_than_fifty_times(exodus):
    """All calls that read or change cells, tables, the status bar and the like. Questions for titles, names, addresses
    and tables, of which Excel answers one at a time, are counted apart: at most twenty a sheet.
    """
    book = open_book(exodus, fast_states)
    book.app.impl.engine.crossings.clear()
    result = excel.update(book, clock=lambda: NOW)
    assert result is not None, book.app.impl.alerts
    assert result.check.records.layout.recorded_rows > 100_000
    crossings = book.app.impl.engine.crossings
    assert crossings.transfers < 50, crossings
    assert crossings.total() - crossings.transfers <= 20 * len(book.sheets), crossings


def test_the_two_reports_of_finance_cost_a_handful_of_crossings(tmp_path):
    path = tmp_path / "casus-4.xlsx"
    path.write_bytes(demo_workbook("casus-4", volunteers=24, seed=1, as_of=NOW.date()))
    crossings = []
    for left_out in ((), ("Dashboard_Financien", "Betaallijst")):
        book = open_book(path)
        book.impl.states[:] = [state for state in book.impl.states if state.title not in left_out]
        book.app.impl.engine.crossings.clear()
        assert excel.update(book, clock=lambda: NOW) is not None, book.app.impl.alerts
        crossings.append(book.app.impl.engine.crossings.transfers)
    assert 0 < crossings[0] - crossings[1] <= 20, crossings
