"""What a dashboard has between key figures and list: headings, charts and blocks, all as its layout declares."""

from __future__ import annotations

from vzv_sheets.schema.owned_format import Format
from vzv_sheets.schema.owned_layout import OwnedSheet
from vzv_sheets.schema.owned_parts import BlockColumn, OwnedBlock, OwnedChart, UnitFormats, WordColours
from vzv_sheets.vocabulary.addresses import column_letters, split_address
from vzv_sheets.workbook_building import look
from vzv_sheets.workbook_building.charts import ChartPlace, write_chart
from vzv_sheets.workbook_building.dashboard_rows import dashboard_rows
from vzv_sheets.workbook_building.look import Look
from vzv_sheets.workbook_building.number_formats import FORMATS, NUMBERS, TOTALS
from vzv_sheets.workbook_building.xlsx_writer import LAST_ROW, SheetWriter, WorkbookWriter

_DATA_WIDTH = 12
# The text of a chip in the colour of its series, and the grounds on which white is read well.
_ON_DARK = {look.ACCENT: look.PAPER}


def write_dashboard(book: WorkbookWriter, sheet: SheetWriter, layout: OwnedSheet) -> None:
    """Writes the parts that the layout declares, as they are before the first run."""
    heights = dashboard_rows(layout)
    for row, height in heights.items():
        sheet.row(row, height)
    told = {part.key: part.empty_heading for part in layout.charts} | {part.key: part.heading for part in layout.blocks}
    for name in layout.cells:
        row, column = split_address(layout.cells[name])
        key, _, kind = name.rpartition("_")
        if key and kind == "title":
            sheet.text(row, column, told.get(key, ""), book.style(look.HEADING))
        elif key and kind == "advice":
            sheet.text(row, column, "", book.style({**look.SMALL, "indent": 1}))
    for chart in layout.charts:
        _write_chart(book, sheet, layout, chart, heights)
    for block in layout.blocks:
        _write_block(book, sheet, layout, block)
    for colours in layout.colours:
        _colour_words(book, sheet, layout, colours)
    for units in layout.units:
        _show_units(book, sheet, layout, units)


def _write_chart(
    book: WorkbookWriter, sheet: SheetWriter, layout: OwnedSheet, chart: OwnedChart, heights: dict[int, float]
) -> None:
    row, column = split_address(layout.cells[f"{chart.key}_chart"])
    first, labels = split_address(layout.cells[chart.key])
    _write_data(book, sheet, chart, first, labels)
    legend = layout.cells.get(f"{chart.key}_legend")
    if legend is not None:
        _write_legend(book, sheet, chart, legend)
    wide = sum(_pixels(of_sheet.width) for of_sheet in layout.columns[column : column + chart.columns])
    high = sum(round(heights[at] * 4 / 3) for at in range(row, row + chart.rows))
    write_chart(book, sheet, chart, ChartPlace(row, column, wide - 8, high - 4, first, labels))


def _pixels(width: float) -> int:
    """Of a column: seven for each digit of Calibri 11, and its margins."""
    return round(7 * width) + 5


def _write_data(book: WorkbookWriter, sheet: SheetWriter, chart: OwnedChart, first: int, left: int) -> None:
    """The block of a chart, in hidden columns."""
    for place, title in enumerate(chart.titles):
        number = {"num_format": FORMATS[chart.series[place - 1].format]} if place else {}
        style = book.style({**look.SMALL, **number})
        sheet.text(first - 1, left + place, title, book.style(look.SMALL))
        for row in range(first, first + chart.points):
            sheet.blank(row, left + place, style)
    sheet.columns(left, left + len(chart.titles) - 1, _DATA_WIDTH, hidden=True)


def _write_legend(book: WorkbookWriter, sheet: SheetWriter, chart: OwnedChart, address: str) -> None:
    row, column = split_address(address)
    for place, (series, colour) in enumerate(zip(chart.series, look.SERIES, strict=False)):
        chip = look.look(font_size=9, align="center", valign="vcenter", right=5, right_color=look.PAPER)
        ground = {"bg_color": colour, "font_color": _ON_DARK.get(colour, look.INK)}
        sheet.text(row, column + place, series.name, book.style({**chip, **ground}))


def _write_block(book: WorkbookWriter, sheet: SheetWriter, layout: OwnedSheet, block: OwnedBlock) -> None:
    first, left = split_address(layout.cells[block.key])
    header = layout.cells.get(f"{block.key}_header")
    for position, (column, offset) in enumerate(zip(block.columns, block.offsets, strict=True)):
        begin, end = left + offset, left + offset + column.span - 1
        if header is not None:
            sheet.merged(split_address(header)[0], begin, end, column.title, book.style(_header_look(column)))
        for line in range(block.lines):
            kind = block.format(line, position)
            sheet.merged(first + line, begin, end, "", book.style(_line_look(kind)))
            if kind is Format.PROGRESS:
                sheet.bar(first + line, first + line, begin, look.ACCENT_SOFT, until=end)
    rule = book.style({"bottom": 1, "bottom_color": look.HAIRLINE})
    filled = f'=${column_letters(left)}{first}<>""'
    sheet.highlight(first, left, first + block.lines - 1, left + block.width - 1, filled, rule)


def _header_look(column: BlockColumn) -> Look:
    align: Look = {"align": "right"} if column.format in NUMBERS else {"align": "left", "indent": 1}
    return {**look.SMALL, **align, "bottom": 1, "bottom_color": look.SECONDARY}


def _line_look(kind: Format) -> Look:
    if kind is Format.SMALL:
        return {**look.SMALL, "indent": 1, "shrink": True}
    if kind in NUMBERS:
        return look.look(valign="vcenter", align="right", num_format=TOTALS[kind])
    number = {"num_format": TOTALS[kind]} if kind in TOTALS else {}
    return look.look(valign="vcenter", align="left", indent=1, **number)


def _colour_words(book: WorkbookWriter, sheet: SheetWriter, layout: OwnedSheet, colours: WordColours) -> None:
    first, place = layout.first_row, [column.key for column in layout.columns].index(colours.column)
    for start, severity in colours.starts:
        colour, ground = look.SEVERITIES[severity]
        style = book.style({"font_color": colour, "bg_color": ground})
        criterion = f'=LEFT(${column_letters(place)}{first},{len(start)})="{start}"'
        sheet.highlight(first, place, LAST_ROW, place, criterion, style)


def _show_units(book: WorkbookWriter, sheet: SheetWriter, layout: OwnedSheet, units: UnitFormats) -> None:
    """A number format by the unit beside the number: the first criterion that holds counts."""
    first, keys = layout.first_row, [column.key for column in layout.columns]
    unit = f"${column_letters(keys.index(units.unit))}{first}"
    for key in units.columns:
        place = keys.index(key)
        here = f"{column_letters(place)}{first}"
        shown = [(f'={unit}="{word}"', TOTALS[kind]) for word, kind in units.formats]
        shown += [(f"=N({here})=INT(N({here}))", look.GROUPED), (f"=ISNUMBER({here})", look.TENTHS)]
        for criterion, number in shown:
            sheet.highlight(first, place, LAST_ROW, place, criterion, book.style({"num_format": number}))
