"""Charts of the reports: columns from a fixed block of their sheet, calm and without decoration (reference/look.md)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from vzv_sheets.workbook_building import look
from vzv_sheets.workbook_building.xlsx_writer import Properties, SheetWriter, WorkbookWriter

_FONT: Properties = {"name": "Calibri", "size": 9, "color": look.SECONDARY, "bold": False}


@dataclass(frozen=True, slots=True)
class ChartPlace:
    """Where a chart stands (its top left cell, pixels) and the rows of the block that it shows; `labels` is the column
    of its labels. Rows from 1, columns from 0.
    """

    row: int
    column: int
    width: int
    height: int
    first_row: int
    last_row: int
    labels: int


@dataclass(frozen=True, slots=True)
class Series:
    """One colour of a chart: its name and the column of its values."""

    name: str
    values: int
    fill: str


def labelled_columns(
    book: WorkbookWriter, sheet: SheetWriter, place: ChartPlace, series: Series, *, number: str, description: str
) -> None:
    """Columns that tell their number themselves, so that there is no axis and there are no lines."""
    chart = book.chart("column")
    options = _series(sheet, place, series)
    chart.add_series({**options, "gap": 60, "data_labels": {"value": True, "num_format": number, "font": _FONT}})
    chart.set_y_axis({"min": 0, "visible": False, "major_gridlines": {"visible": False}})
    _place(sheet, place, chart, description)


def stacked_columns(
    book: WorkbookWriter,
    sheet: SheetWriter,
    place: ChartPlace,
    series: Sequence[Series],
    *,
    number: str,
    description: str,
) -> None:
    """Columns of which the parts add up, on an axis with light lines; the names of the colours stand above it."""
    chart = book.chart("column", stacked=True)
    for part in series:
        chart.add_series({**_series(sheet, place, part), "gap": 45})
    lines = {"visible": True, "line": {"color": look.HAIRLINE, "width": 0.5}}
    axis = {"min": 0, "num_format": number, "num_font": _FONT, "line": {"none": True}, "major_gridlines": lines}
    chart.set_y_axis({**axis, "major_tick_mark": "none"})
    _place(sheet, place, chart, description)


def _series(sheet: SheetWriter, place: ChartPlace, series: Series) -> dict[str, Any]:
    first, last = place.first_row - 1, place.last_row - 1
    return {
        "name": series.name,
        "categories": [sheet.title, first, place.labels, last, place.labels],
        "values": [sheet.title, first, series.values, last, series.values],
        "fill": {"color": series.fill},
    }


def _place(sheet: SheetWriter, place: ChartPlace, chart: Any, description: str) -> None:
    chart.set_title({"none": True})
    chart.set_legend({"none": True})
    chart.set_chartarea({"border": {"none": True}, "fill": {"none": True}})
    chart.set_plotarea({"fill": {"none": True}})
    chart.set_x_axis({"num_font": _FONT, "line": {"color": look.HAIRLINE}, "major_tick_mark": "none"})
    chart.show_hidden_data()  # the block may stand in hidden columns
    chart.set_size({"width": place.width, "height": place.height})
    options = {"object_position": 1, "x_offset": 4, "y_offset": 2, "description": description}
    sheet.chart(place.row, place.column, chart, options)
