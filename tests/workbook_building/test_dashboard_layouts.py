"""Every dashboard as it is declared: nothing overlaps, all fits on screen and paper, charts show their own block."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest
from lxml import etree
from openpyxl.utils import get_column_letter, range_boundaries

from tests.workbook_building.filled_dashboards import built_dashboards, filled, run, value
from tests.workbook_building.opened import opened
from vzv_sheets.schema.owned_board import DASHBOARD_BESTUUR
from vzv_sheets.schema.owned_finance import DASHBOARD_FINANCIEN
from vzv_sheets.schema.owned_format import Format
from vzv_sheets.schema.owned_parts import MOST_BARS, MOST_MONTHS, ChartKind
from vzv_sheets.schema.owned_sheets import DASHBOARDS
from vzv_sheets.vocabulary.addresses import cell_address, split_address

EACH = pytest.mark.parametrize("layout", DASHBOARDS, ids=lambda layout: layout.name)
# A laptop of 1366 x 768: columns between the row numbers and the scroll bar, rows between ribbon tabs and sheet tabs.
WIDE, HIGH = 1366 - 40, 600


@pytest.fixture(scope="module")
def content():
    return built_dashboards(*DASHBOARDS)


@pytest.fixture(scope="module")
def workbook(content):
    return opened(content)


@pytest.fixture(scope="module")
def written(tmp_path_factory, content):
    """The same workbook after a run that fills everything."""
    path = tmp_path_factory.mktemp("dashboards") / "vol.xlsx"
    path.write_bytes(content)
    run(path, *(filled(layout) for layout in DASHBOARDS))
    return path.read_bytes()


def parts(content, pattern):
    with zipfile.ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist() if re.fullmatch(pattern, name)}


def area(address, columns, rows):
    row, column = split_address(address)
    return {(row + down, column + right) for down in range(rows) for right in range(columns)}


def shown_areas(layout):
    """Name and cells of everything that is to be seen above the list."""
    cells, taken = layout.cells, []
    taken += [(card.cell, area(cells[card.cell], card.width, 3)) for card in layout.cards]
    for chart in layout.charts:
        taken.append((chart.key, area(cells[f"{chart.key}_chart"], chart.columns, chart.rows)))
        if f"{chart.key}_legend" in cells:
            taken.append((f"{chart.key}_legend", area(cells[f"{chart.key}_legend"], len(chart.series), 1)))
    for block in layout.blocks:
        taken.append((block.key, area(cells[block.key], block.width, block.lines)))
        if f"{block.key}_header" in cells:
            taken.append((f"{block.key}_header", area(cells[f"{block.key}_header"], block.width, 1)))
    inside = {card.cell + end for card in layout.cards for end in ("_change", "_label")}
    inside |= {f"{chart.key}_chart" for chart in layout.charts} | {chart.key for chart in layout.charts}
    known = {name for name, _ in taken} | inside
    taken += [(name, area(address, 1, 1)) for name, address in cells.items() if name not in known]
    return taken


def data_areas(layout):
    """The blocks of the charts, with their header."""
    for chart in layout.charts:
        row, column = split_address(layout.cells[chart.key])
        yield chart, area(cell_address(row - 1, column), len(chart.titles), chart.points + 1)


@EACH
def test_nothing_overlaps_and_all_that_is_shown_is_above_the_list_and_on_paper(layout):
    seen = {}
    for name, cells in [*shown_areas(layout), *((f"{chart.key} data", cells) for chart, cells in data_areas(layout))]:
        for cell in cells:
            assert cell not in seen, f"{name} and {seen[cell]} both take {cell_address(*cell)}"
            assert 1 <= cell[0] < layout.header_row, (name, cell)
            seen[cell] = name
    assert all(column < layout.printed for _, cells in shown_areas(layout) for _, column in cells)
    assert all(column >= len(layout.columns) for _, cells in data_areas(layout) for _, column in cells)


@EACH
def test_a_dashboard_keeps_to_six_cards_thirteen_months_and_twelve_bars(layout):
    assert 4 <= len(layout.cards) <= 6
    assert all(f"{card.cell}_change" in layout.cells for card in layout.cards)
    assert 1 <= len(layout.charts) <= 3
    for chart in layout.charts:
        assert chart.points <= (MOST_BARS if chart.kind is ChartKind.BARS else MOST_MONTHS)
        assert chart.description.endswith(".") and len(chart.description) > 40
        assert len(chart.series) == 1 or f"{chart.key}_legend" in layout.cells


@EACH
def test_the_blocks_of_the_charts_are_hidden_and_the_columns_of_the_list_are_not(workbook, layout):
    sheet = workbook[layout.name]
    hidden = {
        column
        for dimension in sheet.column_dimensions.values()
        if dimension.hidden
        for column in range(dimension.min - 1, dimension.max)
    }
    assert hidden == {column for _, cells in data_areas(layout) for _, column in cells}
    for chart in layout.charts:
        row, column = split_address(layout.cells[chart.key])
        titles = tuple(sheet.cell(row - 1, column + 1 + place).value for place in range(len(chart.titles)))
        assert titles == chart.titles


@EACH
def test_each_chart_is_native_and_shows_the_whole_of_its_own_fixed_block(content, layout):
    texts = [text.decode() for text in parts(content, r"xl/charts/chart\d+\.xml").values()]
    mine = [text for text in texts if f"{layout.name}!" in text]
    assert len(mine) == len(layout.charts)
    for chart in layout.charts:
        row, column = split_address(layout.cells[chart.key])
        first = f"{layout.name}!${get_column_letter(column + 1)}${row}:"
        (text,) = [text for text in mine if first in text]
        found = [
            range_boundaries(area.replace("$", "")) for area in re.findall(r"![$A-Z0-9:]+", text) for area in [area[1:]]
        ]
        assert {(top, bottom) for _, top, _, bottom in found} == {(row, row + chart.points - 1)}
        assert {left for left, *_ in found} == set(range(column + 1, column + 1 + len(chart.titles)))
        kind = {ChartKind.LINES: "lineChart"}.get(chart.kind, "barChart")
        assert f"<c:{kind}>" in text and "3D" not in text and "<c:legend>" not in text
        assert ('<c:autoTitleDeleted val="1"/>' in text and "<c:showVal" in text) or len(chart.series) > 1
        if kind == "barChart":
            assert f'<c:barDir val="{"bar" if chart.kind is ChartKind.BARS else "col"}"/>' in text
        if chart.kind is ChartKind.BARS:
            assert '<c:orientation val="maxMin"/>' in text  # the first line of the block is the upper bar


@EACH
def test_a_chart_stands_inside_its_place_and_has_a_text_for_who_cannot_see_it(content, layout):
    space = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
    anchors = {}
    for text in parts(content, r"xl/drawings/drawing\d+\.xml").values():
        for anchor in etree.fromstring(text).iter(f"{space}twoCellAnchor"):
            told = next(anchor.iter(f"{space}cNvPr")).get("descr")
            ends = [anchor.find(f"{space}{end}") for end in ("from", "to")]
            anchors.setdefault(told, []).append(
                [int(end.find(f"{space}{way}").text) for end in ends for way in ("row", "col")]
            )
    for chart in layout.charts:
        row, column = split_address(layout.cells[f"{chart.key}_chart"])
        assert any(
            (top + 1, left) == (row, column)
            and bottom + 1 <= row + chart.rows - 1
            and right <= column + chart.columns - 1
            for top, left, bottom, right in anchors[chart.description]
        ), anchors[chart.description]


@EACH
def test_blocks_have_headers_dutch_formats_and_bars_from_nothing_to_all(workbook, layout):
    sheet = workbook[layout.name]
    bars = {
        cell
        for found in sheet.conditional_formatting
        for rule in found.rules
        if rule.type == "dataBar" and [limit.val for limit in rule.dataBar.cfvo] == [0, 1]
        for cell in str(found.sqref).split(":")[:1]
    }
    for block in layout.blocks:
        row, column = split_address(layout.cells[block.key])
        if f"{block.key}_header" in layout.cells:
            assert split_address(layout.cells[f"{block.key}_header"]) == (row - 1, column)
            titles = [sheet.cell(row - 1, column + 1 + offset).value for offset in block.offsets]
            assert titles == [title.title for title in block.columns]
        for line in range(block.lines):
            for place, offset in enumerate(block.offsets):
                kind, cell = block.format(line, place), sheet.cell(row + line, column + 1 + offset)
                assert ("€" in cell.number_format) == (kind is Format.EURO), cell.coordinate
                assert ("%" in cell.number_format) == (kind in (Format.PERCENT, Format.PROGRESS)), cell.coordinate
                assert (cell.coordinate in bars) == (kind is Format.PROGRESS), cell.coordinate
    for place, column in enumerate(layout.columns):
        assert (cell_address(layout.first_row, place) in bars) == (column.format is Format.PROGRESS), column.key


@EACH
def test_it_fits_a_laptop_and_one_page_of_a4_landscape(workbook, layout):
    sheet = workbook[layout.name]

    def wide(columns):
        return sum(round(7 * sheet.column_dimensions[get_column_letter(place + 1)].width) for place in columns)

    def high(until):
        return sum(round((sheet.row_dimensions[row].height or 15) * 4 / 3) for row in range(1, until + 1))

    keys = [column.key for column in layout.columns]
    # What finance needs to decide stands in sight; the source of a limit may be a little to the right.
    assert wide(range(keys.index("wat") + 1 if layout is DASHBOARD_FINANCIEN else len(keys))) <= WIDE
    charts = max(split_address(layout.cells[f"{chart.key}_chart"])[0] + chart.rows - 1 for chart in layout.charts)
    assert high(charts) <= HIGH
    # Finance signs on paper: its blocks stand on the page, not all on the screen.
    assert layout is DASHBOARD_FINANCIEN or high(layout.header_row - 1) <= HIGH
    setup = sheet.page_setup
    assert (setup.orientation, setup.paperSize, setup.fitToHeight) == ("landscape", 9, 0)
    assert (setup.fitToWidth or 1, sheet.sheet_properties.pageSetUpPr.fitToPage) == (1, True)
    header, footer = sheet.oddHeader, sheet.oddFooter
    assert (header.left.text.strip(), header.right.text.strip()) == ("&F", "&A")
    assert footer.center.text.strip() == "Pagina &P van &N" and "Versie" in footer.right.text


@EACH
def test_before_the_first_run_it_says_so(workbook, layout):
    sheet = workbook[layout.name]
    assert sheet[layout.cells["subtitle"]].value == "Nog niet bijgewerkt. Draai 'vzv update' met deze werkmap."
    for chart in layout.charts:
        assert sheet[layout.cells[f"{chart.key}_title"]].value == f"{chart.heading}: nog geen gegevens"
    first = " ".join(str(cell.value) for cell in sheet[layout.first_row] if cell.value)
    assert "Nog niet bijgewerkt. Draai 'vzv update' met deze werkmap." in first.replace("bijgewerkt.  ", "bijgewerkt. ")


@EACH
def test_a_run_fills_cards_blocks_and_list_and_leaves_the_charts_alone(content, written, layout):
    sheet = opened(written)[layout.name]
    for block in layout.blocks:
        row, column = split_address(layout.cells[block.key])
        texts = [sheet.cell(row + block.lines - 1, column + 1 + offset).value for offset in block.offsets]
        assert all(text is not None for text in texts), block.key
    for card in layout.cards:
        assert isinstance(sheet[layout.cells[card.cell]].value, int | float)
    for chart in layout.charts:
        row, column = split_address(layout.cells[chart.key])
        assert all(sheet.cell(row + chart.points - 1, column + 1 + place).value is not None for place in range(2))
    assert sheet.tables[layout.table_name].ref.endswith(str(layout.header_row + 12))
    for pattern in (r"xl/charts/.*", r"xl/drawings/.*"):
        assert parts(written, pattern) == parts(content, pattern)


@EACH
def test_more_than_fits_in_a_block_is_refused(layout):
    for chart in layout.charts:
        point = ["jan 26", *(value(series.format) for series in chart.series)]
        assert chart.filled([point])[1:] == [[None] * len(point)] * (chart.points - 1)
        with pytest.raises(ValueError, match=chart.key):
            chart.filled([point] * (chart.points + 1))
    for block in layout.blocks:
        line = [value(block.format(0, place)) for place in range(len(block.columns))]
        cells = block.filled([line])
        assert len(cells) == block.lines and {len(row) for row in cells} == {block.width}
        assert [cells[0][offset] for offset in block.offsets] == line
        with pytest.raises(ValueError, match=block.key):
            block.filled([line] * (block.lines + 1))
        with pytest.raises(ValueError, match=block.key):
            block.filled([line[:-1]])


@EACH
def test_no_word_of_the_list_is_coloured_by_colour_alone(workbook, layout):
    """Each colour belongs to words that stand in the cell."""
    keys = [column.key for column in layout.columns]
    rules = {
        (str(found.sqref), formula)
        for found in workbook[layout.name].conditional_formatting
        for rule in found.rules
        for formula in rule.formula
    }
    for colours in layout.colours:
        letters = get_column_letter(keys.index(colours.column) + 1)
        first = layout.first_row
        for start, _severity in colours.starts:
            told = f'LEFT(${letters}{first},{len(start)})="{start}"'
            assert (f"{letters}{first}:{letters}1048576", told) in rules


def test_numbers_of_different_units_in_one_column_are_shown_each_in_their_own_way(workbook):
    first = DASHBOARD_BESTUUR.first_row
    shown = {
        rule.formula[0]: rule.dxf.numFmt.formatCode
        for area in workbook[DASHBOARD_BESTUUR.name].conditional_formatting
        if str(area.sqref).startswith(f"C{first}:")
        for rule in sorted(area.rules, key=lambda one: one.priority)
    }
    assert list(shown.items()) == [
        (f'$D{first}="euro"', '[$-413]"€" #,##0.00;[$-413]"€" -#,##0.00'), (f'$D{first}="uur"', "[$-413]#,##0.0"),
        (f'$D{first}="dagdelen"', "[$-413]#,##0.0"), (f'$D{first}="%"', "[$-413]#,##0"),
        (f"N(C{first})=INT(N(C{first}))", "[$-413]#,##0"), (f"ISNUMBER(C{first})", "[$-413]0.0"),
    ]  # fmt: skip
