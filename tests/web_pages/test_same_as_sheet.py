"""The page shows what the sheet shows: every figure, sentence, line of a block, point of a chart and row of the list."""

from __future__ import annotations

import datetime as dt
import unicodedata
from decimal import ROUND_HALF_UP, Decimal

import openpyxl
import pytest

from tests.web_pages.pages import HEADING, shown
from tests.workbook_building.filled_dashboards import built_dashboards, filled, run
from vzv_sheets.schema.owned_sheets import DASHBOARDS as EVERY
from vzv_sheets.use_cases.dashboard import DASHBOARDS, write_dashboard_page
from vzv_sheets.use_cases.demo import demo_workbook
from vzv_sheets.use_cases.new import add_sheet, new_workbook
from vzv_sheets.use_cases.update import update
from vzv_sheets.vocabulary.addresses import split_address
from vzv_sheets.web_pages.page import page

NOW = dt.datetime(2026, 11, 21, 9, 30, tzinfo=dt.UTC)
MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


@pytest.fixture(scope="module")
def workbooks(tmp_path_factory):
    """Updated workbooks with data and without; both have the sheet of every dashboard."""
    folder = tmp_path_factory.mktemp("werkmappen")
    (folder / "vol.xlsx").write_bytes(demo_workbook("casus-3", volunteers=14, seed=1, as_of=NOW.date()))
    new_workbook(folder / "leeg.xlsx", ["casus-3"], today=NOW.date())
    for name in ("vol", "leeg"):
        there = openpyxl.load_workbook(folder / f"{name}.xlsx").sheetnames
        for layout in EVERY:
            if layout.name not in there:
                add_sheet(folder / f"{name}.xlsx", layout.name)
        update(folder / f"{name}.xlsx", now=NOW)
    return folder


@pytest.fixture(scope="module")
def brimful(tmp_path_factory):
    """A workbook in which every declared dashboard is full."""
    path = tmp_path_factory.mktemp("dashboards") / "boordevol.xlsx"
    path.write_bytes(built_dashboards(*EVERY))
    run(path, *map(filled, EVERY))
    return path


CASES = [(book, name) for book in ("vol", "leeg") for name in DASHBOARDS] + [("boordevol", each.name) for each in EVERY]


@pytest.fixture(params=CASES, ids="-".join)
def both(request, workbooks, brimful):
    """The declaration, the sheet as it was written, and the page of the same dashboard."""
    book, name = request.param
    if book == "boordevol":
        layout, path = next(each for each in EVERY if each.name == name), brimful
        html = page(layout, filled(layout), HEADING)
    else:
        layout, path, target = DASHBOARDS[name].layout, workbooks / f"{book}.xlsx", workbooks / f"{book}-{name}.html"
        write_dashboard_page(path, target, name=name, now=NOW)
        html = target.read_text(encoding="utf-8")
    sheets = openpyxl.load_workbook(path)
    assert layout.name in sheets.sheetnames
    return layout, sheets[layout.name], shown(html)


def shape(cell):
    """How a spreadsheet shows a cell in Dutch, by its own number format, written here once more."""
    value, form = cell.value, cell.number_format.replace("[$-413]", "")
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, dt.datetime):
        return f"{value.day} {MONTHS[value.month - 1]} {value.year}"
    number = Decimal(repr(value)).quantize(Decimal("1e-9"))
    decimals = form.split(";")[0].partition(".")[2].count("0")
    places = 1 if form.endswith("0.0#") else decimals
    if form == "0%":
        number *= 100
    if form == "General":
        return f"{round(value, 2):g}".replace(".", ",")
    rounded = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    dutch = f"{rounded:,.{places}f}".translate(str.maketrans(",.", ".,"))
    return f"€ {dutch}" if "€" in form else f"{dutch} %" if form == "0%" else dutch


def same(cell, told):
    """Whether the page tells the text of the cell, and exactly its number or date."""
    text, exact = told
    assert unicodedata.normalize("NFC", text).replace("\u00a0", " ") == shape(cell)
    if isinstance(cell.value, dt.datetime):
        assert exact == cell.value.date().isoformat()
    elif cell.value is None or isinstance(cell.value, str):
        assert exact is None
    else:
        assert float(exact) == pytest.approx(cell.value, abs=1e-9)
    return True


def at(sheet, address, down=0, right=0):
    row, column = split_address(address)
    return sheet.cell(row + down, column + 1 + right)


def test_cards(both):
    layout, sheet, page = both
    assert list(page.cards) == [card.cell for card in layout.cards]
    for card in layout.cards:
        label, number, change = page.cards[card.cell]
        assert same(at(sheet, layout.cells[card.cell]), number)
        assert label == at(sheet, layout.cells[card.cell], down=1).value
        assert change == shape(at(sheet, layout.cells[f"{card.cell}_change"]))


def test_blocks(both):
    layout, sheet, page = both
    for block in layout.blocks:
        lines = [
            [at(sheet, layout.cells[block.key], line, offset) for offset in block.offsets]
            for line in range(block.lines)
        ]
        filled = [line for line in lines if any(cell.value is not None for cell in line)]
        assert len(page.tables[block.key]) == len(filled)
        for line, told in zip(filled, page.tables[block.key], strict=True):
            assert all(same(cell, one) for cell, one in zip(line, told, strict=True))
        assert page.headings[block.key] == at(sheet, layout.cells[f"{block.key}_title"]).value


def test_charts(both):
    layout, sheet, page = both
    for chart in layout.charts:
        rows = [
            [at(sheet, layout.cells[chart.key], point, place) for place in range(len(chart.titles))]
            for point in range(chart.points)
        ]
        filled = [row for row in rows if any(cell.value is not None for cell in row)]
        nothing = not any(isinstance(cell.value, int | float) and cell.value for row in filled for cell in row)
        assert len(page.tables[chart.key]) == (0 if nothing else len(filled))
        for row, told in zip(filled, page.tables[chart.key], strict=False):
            assert all(same(cell, one) for cell, one in zip(row, told, strict=True))
        assert page.headings[chart.key] == at(sheet, layout.cells[f"{chart.key}_title"]).value


def test_list(both):
    layout, sheet, page = both
    rows = list(sheet.iter_rows(min_row=layout.first_row, max_col=len(layout.columns)))
    assert len(page.rows) == len(rows)
    for row, told in zip(rows, page.rows, strict=True):
        assert all(same(cell, one) for cell, one in zip(row, told, strict=True))
    assert page.headings["list"] == at(sheet, layout.cells["list_title"]).value


def test_sentences(both):
    layout, sheet, page = both
    for name, sentence in page.sentences.items():
        assert sentence == at(sheet, layout.cells[name]).value
    told = {name for name in ("advice", "figures") if name in layout.cells and at(sheet, layout.cells[name]).value}
    assert told <= page.sentences.keys()
    for block in layout.blocks:
        if f"{block.key}_advice" in layout.cells:
            assert page.advice[block.key] == shape(at(sheet, layout.cells[f"{block.key}_advice"]))


def test_the_data_of_this_test_tell_something(workbooks):
    write_dashboard_page(workbooks / "vol.xlsx", workbooks / "vol.html", name="financien", now=NOW)
    page = shown((workbooks / "vol.html").read_text(encoding="utf-8"))
    assert len(page.rows) > 1 and len(page.tables["months"]) == 12 and len(page.tables["schemes"]) > 1
