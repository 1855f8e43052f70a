"""Dashboard_Financien and Betaallijst before the first run: charts on fixed blocks, print set-up, colours, no IBAN on
paper.
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest
from openpyxl.utils import range_boundaries

from tests.workbook_building.opened import opened
from vzv_sheets.schema.owned_finance import (
    BANDS,
    DASHBOARD_FINANCIEN,
    FINANCE_MONTHS,
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
