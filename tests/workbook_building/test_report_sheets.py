"""Controle, Limieten and Brieflog before the first run: found by name, with a template row and colours by severity."""

from __future__ import annotations

import pytest
from openpyxl.utils import range_boundaries

from tests.workbook_building.opened import built, opened
from vzv_sheets.schema.owned_format import Format
from vzv_sheets.schema.owned_payments import BETAALLOG
from vzv_sheets.schema.owned_sheets import (
    BRIEFLOG,
    CONTROLE,
    LIMIETEN,
    OPTIONAL_REPORTS,
    OWNED_SHEETS,
    SIGNAL_ROWS,
    SIGNAL_SLOTS,
)
from vzv_sheets.vocabulary.addresses import split_address
from vzv_sheets.workbook_building.standard_workbook import owned_donor


@pytest.fixture(scope="module", params=["donor", "workbook"])
def sheets(request):
    return opened(owned_donor() if request.param == "donor" else built("casus-3", "cosa", "zorginstelling"))


def test_a_new_workbook_has_the_optional_reports_that_its_programme_asks():
    def there(*programmes):
        return {layout.name for layout in OPTIONAL_REPORTS} & set(opened(built(*programmes)).sheetnames)

    assert there("casus-3") == {"Dashboard_Financien", "Betaallijst", "Dashboard_Gemeente"}
    assert there("cosa") == {"Dashboard_Professional"}
    assert there("gevangenenzorg") == {"Dashboard_Bestuur"}
    assert there("casus-3", "cosa", "zorginstelling") == {layout.name for layout in OPTIONAL_REPORTS}
    assert not there("exodus")
    assert {layout.name for layout in OWNED_SHEETS} == set(opened(owned_donor()).sheetnames)


@pytest.mark.parametrize("layout", OWNED_SHEETS, ids=lambda layout: layout.name)
def test_a_report_is_found_by_its_name_and_ends_with_one_table(sheets, layout):
    if layout.name not in sheets.sheetnames:
        assert layout is BETAALLOG  # comes with the first payment file
        return
    sheet = sheets[layout.name]
    assert sheet.defined_names["vzv_blad"].attr_text == f'"{layout.name}"'
    (table,) = sheet.tables.values()
    assert table.displayName == layout.table_name
    assert range_boundaries(table.ref) == (1, layout.header_row, len(layout.columns), layout.first_row)
    assert table.autoFilter.ref == table.ref
    assert table.column_names == [column.title for column in layout.columns]
    assert sheet[layout.cells["title"]].value == layout.title
    assert sheet.max_row == layout.first_row


@pytest.mark.parametrize("layout", OWNED_SHEETS, ids=lambda layout: layout.name)
def test_fixed_cells_stand_above_the_table_each_in_its_own_place(layout):
    places = [split_address(address) for address in layout.cells.values()]
    assert len(set(places)) == len(places)
    assert all(row < layout.header_row for row, _column in places)
    cards = [
        range(split_address(layout.cells[card.cell])[1], split_address(layout.cells[card.cell])[1] + card.width)
        for card in layout.cards
    ]
    covered = [column for card in cards for column in card]
    assert len(set(covered)) == len(covered)
    assert len(layout.cards) <= 6


def test_the_template_row_gives_formats_and_no_height(sheets):
    sheet = sheets["Limieten"]
    for position, column in enumerate(LIMIETEN.columns, start=1):
        cell = sheet.cell(LIMIETEN.first_row, position)
        assert ("€" in cell.number_format) == (column.format is Format.EURO)
        assert bool(cell.alignment.wrap_text) == (column.format is Format.WRAPPED)
    assert sheet.row_dimensions[LIMIETEN.first_row].height is None
    assert sheets["Controle"].cell(CONTROLE.first_row, 9).value == "Nog niet gecontroleerd."
    assert sheets["Brieflog"].cell(BRIEFLOG.first_row, 1).value is None


def _formulas(sheet, first):
    return {
        formula
        for area in sheet.conditional_formatting
        for rule in area.rules
        for formula in rule.formula
        if str(area.sqref).startswith(first) and str(area.sqref).endswith("1048576")
    }


def test_colours_are_conditional_formats_on_whole_columns(sheets):
    severities = _formulas(sheets["Controle"], "A10:A")
    assert {f'$A10="{word}"' for word in ("fout", "waarschuwing", "info", "in orde")} == severities
    verdicts = _formulas(sheets["Limieten"], "R11:R")
    assert {
        f'$R11="{word}"'
        for word in (
            "geen vrijlating", "boven het jaarmaximum", "boven het maandmaximum", "onbekend", "boven de uurnorm",
            "precies op het maximum", "bijna op het maximum", "binnen het maximum", "geen maximum",
        )
    } <= verdicts  # fmt: skip


def test_the_workbook_tells_by_formulas_whether_it_changed_since_the_last_run(sheets):
    sheet = sheets["Controle"]
    row, column = split_address(CONTROLE.cells["signal"])
    stale = sheet[CONTROLE.cells["stale"]].value
    assert "verouderd: draai vzv update opnieuw" in stale
    assert "nog niet gecontroleerd" in stale
    for slot in (0, SIGNAL_SLOTS - 1):
        verdict = sheet.cell(row + SIGNAL_ROWS, column + 1 + slot).value
        assert all(
            word in verdict for word in ("ROWS(INDIRECT(", "COUNTA(INDIRECT(", "AGGREGATE(9,6,INDIRECT(", "IFERROR")
        )
    hidden = [dimension for dimension in sheet.column_dimensions.values() if dimension.hidden]
    assert [(dimension.min, dimension.max) for dimension in hidden] == [(column, column + SIGNAL_SLOTS)]


def test_a_long_text_asks_for_a_higher_row():
    columns = [["", ""] for _ in CONTROLE.columns]
    columns[[column.key for column in CONTROLE.columns].index("melding")][1] = "woord " * 25
    short, long = CONTROLE.row_heights(columns)
    assert long == short + 2 * 12.75
