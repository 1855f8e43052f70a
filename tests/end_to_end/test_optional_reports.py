"""Reports that only some workbooks have: put in by the preset or by hand, filled where they are, and nowhere else."""

from __future__ import annotations

import datetime as dt
import zipfile

import openpyxl
import pytest

from vzv_sheets.schema.owned_finance import DASHBOARD_FINANCIEN
from vzv_sheets.schema.owned_payments import BETAALLIJST, BETAALLOG
from vzv_sheets.schema.owned_sheets import LIMIETEN, READER_REPORTS
from vzv_sheets.use_cases.check import check
from vzv_sheets.use_cases.demo import demo_workbook
from vzv_sheets.use_cases.donor import owned_donor
from vzv_sheets.use_cases.new import add_sheet, new_workbook
from vzv_sheets.use_cases.update import update
from vzv_sheets.workbook.closed_file.reader import read_workbook
from vzv_sheets.workbook.closed_file.writer import ClosedFileWriter
from vzv_sheets.workbook.write_plan import Cents, RegisterRows, WritePlan

NOW = dt.datetime(2026, 11, 21, 10, 30, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(hours=1)


@pytest.fixture
def casus_4(tmp_path):
    path = tmp_path / "casus-4.xlsx"
    path.write_bytes(demo_workbook("casus-4", volunteers=12, seed=1, as_of=NOW.date()))
    return path


@pytest.fixture
def exodus(tmp_path):
    path = tmp_path / "exodus.xlsx"
    path.write_bytes(demo_workbook("exodus", volunteers=12, seed=1, as_of=NOW.date()))
    return path


def value(path, layout, name):
    return openpyxl.load_workbook(path)[layout.name][layout.cells[name]].value


def _pass_on(path):
    """One line in Betaallog."""
    row = ["VZV-1", "", "V0001", "P0001", "uurvergoeding", "2026-10", Cents(9500), "abc", NOW.date(), NOW.date(), 1]
    plan = WritePlan(owned_donor, appended=(RegisterRows(BETAALLOG.name, [row], BETAALLOG.titles),))
    ClosedFileWriter(path).write(plan, expected=read_workbook(path).receipt)


def members(path):
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_an_update_fills_the_reports_of_finance_and_a_second_one_leaves_the_file_alone(casus_4):
    update(casus_4, now=NOW)
    assert isinstance(value(casus_4, DASHBOARD_FINANCIEN, "paid"), int | float)
    assert value(casus_4, BETAALLIJST, "payable_lines") + value(casus_4, BETAALLIJST, "held") > 0
    table = openpyxl.load_workbook(casus_4)["Betaallijst"].tables["tbl_Betaallijst"]
    assert int(table.ref.rpartition("P")[2]) > BETAALLIJST.first_row
    before = casus_4.read_bytes()
    again = update(casus_4, now=LATER)
    assert again.unchanged and casus_4.read_bytes() == before


def test_the_receipt_names_the_input_and_is_the_same_for_the_same_input(casus_4):
    update(casus_4, now=NOW)
    update(casus_4, now=LATER, force=True)  # the file has changed since, what was typed in it has not
    digest = check(casus_4, today=NOW.date()).receipt.fingerprint
    for layout in (DASHBOARD_FINANCIEN, BETAALLIJST, LIMIETEN):
        told = value(casus_4, layout, "receipt")
        assert told.startswith("Berekend met vzv 0.1.0, cijfers ") and told.endswith(f", invoer {digest[:12]}.")


def test_only_the_sheets_of_the_product_change(casus_4):
    update(casus_4, now=NOW)
    first = members(casus_4)
    update(casus_4, now=LATER, force=True)
    second = members(casus_4)
    assert first.keys() == second.keys()
    changed = {name for name in first if first[name] != second[name]}
    # The reports (their receipt and the time of the run); charts, drawings, styles and sheets of people stay.
    assert len(changed) <= 6 and all(name.startswith("xl/worksheets/sheet") for name in changed), changed


def test_charts_and_what_finance_wrote_on_the_line_to_sign_survive(casus_4):
    update(casus_4, now=NOW)
    drawings = {name: text for name, text in members(casus_4).items() if "chart" in name or "drawing" in name}
    assert (
        sum("charts/chart" in name for name in drawings) == 6
    )  # two of the coordinator, two of finance and two of the municipality
    update(casus_4, now=LATER, force=True)
    assert {name: text for name, text in members(casus_4).items() if name in drawings} == drawings
    assert value(casus_4, DASHBOARD_FINANCIEN, "signature") == "Gezien en akkoord"


def test_a_workbook_without_them_gets_none(exodus):
    update(exodus, now=NOW)
    assert not {"Dashboard_Financien", "Betaallijst"} & set(openpyxl.load_workbook(exodus).sheetnames)


@pytest.mark.parametrize("layout", [DASHBOARD_FINANCIEN, BETAALLIJST], ids=lambda layout: layout.name)
def test_a_report_that_was_added_is_filled_by_the_next_update(exodus, layout):
    update(exodus, now=NOW)
    add_sheet(exodus, layout.name)
    result = update(exodus, now=LATER)
    assert not result.unchanged
    assert value(exodus, layout, "receipt").startswith("Berekend met vzv")
    assert update(exodus, now=LATER).unchanged


@pytest.mark.parametrize("layout", READER_REPORTS, ids=lambda layout: layout.name)
def test_a_dashboard_of_a_reader_that_was_added_is_filled_without_reading_betaallog(exodus, layout):
    add_sheet(exodus, layout.name)
    update(exodus, now=NOW)
    assert value(exodus, layout, "subtitle").startswith("Peildatum 21-11-2026. Periode ")
    assert all(value(exodus, layout, f"{part.key}_title") for part in (*layout.charts, *layout.blocks))
    _pass_on(exodus)
    assert update(exodus, now=LATER).unchanged


def test_a_payment_that_was_passed_on_is_a_changed_input(casus_4):
    update(casus_4, now=NOW)
    _pass_on(casus_4)
    assert not update(casus_4, now=LATER).unchanged
    assert update(casus_4, now=LATER).unchanged


def test_betaallog_decides_nothing_in_a_workbook_without_these_reports(exodus):
    update(exodus, now=NOW)
    _pass_on(exodus)
    assert update(exodus, now=LATER).unchanged


def test_a_new_workbook_of_a_programme_that_asks_them_can_be_updated_empty(tmp_path):
    path = new_workbook(tmp_path / "nieuw.xlsx", ["casus-3"], today=NOW.date())
    update(path, now=NOW)
    assert value(path, DASHBOARD_FINANCIEN, "paid") == 0
    assert value(path, BETAALLIJST, "payable") == 0


def test_the_link_of_a_point_leads_to_limieten_also_when_its_tab_was_renamed(casus_4):
    workbook = openpyxl.load_workbook(casus_4)
    workbook["Limieten"].title = "Grenzen"
    workbook.save(casus_4)
    update(casus_4, now=NOW)
    sheet = openpyxl.load_workbook(casus_4)["Dashboard_Financien"]
    targets = {cell.hyperlink.location for row in sheet.iter_rows() for cell in row if cell.hyperlink}
    assert any(target.startswith("'Grenzen'!A") for target in targets)
