"""What Dashboard_Coordinator has besides cards and list: the chart of hours and the lines about data quality."""

from __future__ import annotations

from collections.abc import Mapping

from vzv_sheets.schema.owned_dashboards import CHART_MONTHS, QUALITY_FORMATS
from vzv_sheets.schema.owned_layout import Format, OwnedSheet
from vzv_sheets.vocabulary.addresses import split_address
from vzv_sheets.workbook_building import look
from vzv_sheets.workbook_building.charts import ChartPlace, Series, labelled_columns
from vzv_sheets.workbook_building.xlsx_writer import SheetWriter, WorkbookWriter

_NUMBERS: Mapping[Format, str] = {
    Format.PERCENT: look.PERCENT,
    Format.TENTHS: look.TENTHS,
    Format.WHOLE: "[$-413]#,##0",
}
# Pixels: three columns wide, eight rows high.
_WIDTH, _HEIGHT, _ROW_HEIGHT = 628, 206, 19.5


def write_chart_and_quality(book: WorkbookWriter, sheet: SheetWriter, layout: OwnedSheet) -> None:
    """Writes the chart with its block, and the panel with data quality."""
    for name in ("chart_title", "quality_title", "list_title"):
        row, column = split_address(layout.cells[name])
        sheet.text(row, column, "", book.style(look.HEADING))
        sheet.row(row, 22)
    _write_chart(book, sheet, layout)
    _write_quality(book, sheet, layout)


def _write_chart(book: WorkbookWriter, sheet: SheetWriter, layout: OwnedSheet) -> None:
    row, column = split_address(layout.cells["chart"])
    first, labels = split_address(layout.cells["months"])
    for place in range(CHART_MONTHS):
        sheet.blank(first + place, labels, book.style(look.SMALL))
        sheet.blank(first + place, labels + 1, book.style({**look.SMALL, "num_format": look.HOURS}))
    sheet.text(first - 1, labels, "maand", book.style(look.SMALL))
    sheet.text(first - 1, labels + 1, "uren", book.style(look.SMALL))
    sheet.columns(labels, labels + 1, 10, hidden=True)
    where = ChartPlace(row, column, _WIDTH, _HEIGHT, first, first + CHART_MONTHS - 1, labels)
    description = "Kolommen met de uren vrijwilligerswerk per maand, de laatste dertien maanden."
    hours = Series("uren", labels + 1, look.ACCENT)
    labelled_columns(book, sheet, where, hours, number="[$-413]#,##0;;", description=description)


def _write_quality(book: WorkbookWriter, sheet: SheetWriter, layout: OwnedSheet) -> None:
    row, column = split_address(layout.cells["quality"])
    last = len(layout.columns) - 1
    line = {"bottom": 1, "bottom_color": look.HAIRLINE, "valign": "vcenter"}
    for place, kind in enumerate(QUALITY_FORMATS):
        sheet.row(row + place, _ROW_HEIGHT)
        sheet.text(row + place, column, "", book.style(look.look(indent=1, **line)))
        number = book.style(look.look(align="right", num_format=_NUMBERS[kind], **line))
        sheet.blank(row + place, column + 1, number)
        sheet.merged(row + place, column + 2, last, "", book.style({**look.SMALL, **line, "indent": 1}))
    sheet.bar(row, column + 1, look.ACCENT_SOFT)
    advice, first = split_address(layout.cells["quality_advice"])
    sheet.text(advice, first, "", book.style({**look.SMALL, "indent": 1}))
