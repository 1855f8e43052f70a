"""Dashboard_Financien and Betaallijst before the first run: charts on fixed blocks, print set-up, colours, no IBAN on
paper.
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest
from openpyxl.utils import get_column_letter, range_boundaries

from tests.workbook_building.opened import opened
from vzv_sheets.schema.owned_finance import (
    BANDS,
    DASHBOARD_FINANCIEN,
    FINANCE_MONTHS,
    SCHEME_COLUMNS,
    SUBSIDY_COLUMNS,
)
from vzv_sheets.schema.owned_payments import BETAALLIJST
from vzv_sheets.vocabulary.addresses import split_address
from vzv_sheets.workbook_building.standard_workbook import owned_donor


@pytest.fixture(scope="module")
def donor():
    return owned_donor()


@pytest.fixture(scope="module")
def finance(donor):
    return opened(donor)["Dashboard_Financien"]


@pytest.fixture(scope="module")
def charts(donor):
    """The XML of the charts that show Dashboard_Financien."""
    with zipfile.ZipFile(BytesIO(donor)) as package:
        texts = [
            package.read(name).decode() for name in package.namelist() if re.fullmatch(r"xl/charts/chart\d+\.xml", name)
        ]
    return [text for text in texts if "Dashboard_Financien!" in text]


def references(chart):
    return [
        range_boundaries(found.replace("$", "")) for found in re.findall(r"Dashboard_Financien!([$A-Z0-9:]+)", chart)
    ]


def test_both_charts_are_native_and_show_their_own_fixed_block(charts):
    stacked, bands = sorted(charts, key=lambda text: text.count("<c:ser>"), reverse=True)
    assert (stacked.count("<c:ser>"), bands.count("<c:ser>")) == (3, 1)
    assert '<c:grouping val="stacked"/>' in stacked
    for chart, name, height in ((stacked, "months", FINANCE_MONTHS), (bands, "bands", len(BANDS))):
        row, column = split_address(DASHBOARD_FINANCIEN.cells[name])
        for left, top, _right, bottom in references(chart):
            assert (top, bottom) == (row, row + height - 1)
            assert left > column
        # Nobody opens a chart with a title, a legend or a frame of its own; the cells above it say what it shows.
        assert "<c:legend>" not in chart and '<c:autoTitleDeleted val="1"/>' in chart


def test_the_blocks_of_the_charts_stand_in_hidden_columns(finance):
    hidden = {
        column
        for dimension in finance.column_dimensions.values()
        if dimension.hidden
        for column in range(dimension.min, dimension.max + 1)
    }
    for name, width in (("months", 4), ("bands", 2)):
        _row, left = split_address(DASHBOARD_FINANCIEN.cells[name])
        assert set(range(left + 1, left + 1 + width)) <= hidden
    assert not hidden & set(range(1, len(DASHBOARD_FINANCIEN.columns) + 1))


@pytest.mark.parametrize(("name", "columns"), [("schemes", SCHEME_COLUMNS), ("subsidies", SUBSIDY_COLUMNS)])
def test_the_blocks_have_a_header_and_dutch_formats(finance, name, columns):
    row, left = split_address(DASHBOARD_FINANCIEN.cells[f"{name}_header"])
    first, _ = split_address(DASHBOARD_FINANCIEN.cells[name])
    assert first == row + 1
    assert [finance.cell(row, left + 1 + place).value for place in range(len(columns))] == [
        column.title for column in columns
    ]
    for place, column in enumerate(columns):
        number_format = finance.cell(first, left + 1 + place).number_format
        assert ("€" in number_format) == (column.format == "euro")
        assert ("%" in number_format) == (column.format == "progress")


def test_there_is_a_line_to_sign_on_and_it_is_printed(finance):
    row, _ = split_address(DASHBOARD_FINANCIEN.cells["signature"])
    words = [cell.value for cell in finance[row] if cell.value]
    assert words == ["Gezien en akkoord", "naam:", "datum:", "handtekening:"]
    assert finance.row_dimensions[row].height >= 30
    assert finance.print_area.startswith("'Dashboard_Financien'!$A$1:$K$")
    assert (finance.page_setup.orientation, finance.page_setup.fitToWidth or 1) == ("landscape", 1)


def test_the_account_numbers_stay_out_of_print_and_the_header_comes_on_every_page(donor):
    sheet = opened(donor)["Betaallijst"]
    keys = [column.key for column in BETAALLIJST.columns]
    printed = range_boundaries(sheet.print_area.rpartition("!")[2].replace("$", ""))
    assert printed[2] <= min(keys.index("rekeninghouder"), keys.index("iban"))
    assert sheet.print_title_rows == f"${BETAALLIJST.header_row}:${BETAALLIJST.header_row}"
    assert sheet.page_setup.orientation == "landscape"


def test_each_stand_of_a_payment_line_has_its_colour(donor):
    sheet = opened(donor)["Betaallijst"]
    first = BETAALLIJST.first_row
    formulas = {
        formula: rule.dxf.font.color.rgb
        for area in sheet.conditional_formatting
        if str(area.sqref) == f"A{first}:A1048576"
        for rule in area.rules
        for formula in rule.formula
    }
    assert set(formulas) == {f'$A{first}="{word}"' for word in ("betalen", "niet betalen", "onbekend")}
    assert len(set(formulas.values())) == 3


def test_what_fits_on_a_laptop_is_the_table_up_to_the_advice(finance):
    """1366 pixels at 100 %: what to do and where stand in sight, the source may be a little to the right."""
    keys = [column.key for column in DASHBOARD_FINANCIEN.columns]
    widths = [finance.column_dimensions[get_column_letter(place + 1)].width for place in range(keys.index("wat") + 1)]
    assert sum(7 * width + 5 for width in widths) < 1366 - 40
