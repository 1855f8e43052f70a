"""Charts of the reports, from a fixed block of their sheet, calm and without decoration (reference/look.md)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from vzv_sheets.schema.owned_parts import ChartKind, OwnedChart, OwnedSeries
from vzv_sheets.workbook_building import look
from vzv_sheets.workbook_building.number_formats import AXES, LABELS
from vzv_sheets.workbook_building.xlsx_writer import Properties, SheetWriter, WorkbookWriter

_FONT: Properties = {"name": "Calibri", "size": 9, "color": look.SECONDARY, "bold": False}
_KINDS = {ChartKind.COLUMNS: "column", ChartKind.STACKED: "column", ChartKind.LINES: "line", ChartKind.BARS: "bar"}
_GAPS = {ChartKind.COLUMNS: 60, ChartKind.STACKED: 45, ChartKind.BARS: 40}


@dataclass(frozen=True, slots=True)
class ChartPlace:
    """Where a chart stands (its top left cell, pixels), and its block: the first row and the column of its labels.
    Rows from 1, columns from 0.
    """

    row: int
    column: int
    width: int
    height: int
    first_row: int
    labels: int


def write_chart(book: WorkbookWriter, sheet: SheetWriter, declared: OwnedChart, place: ChartPlace) -> None:
    """Places the chart that the sheet declares.

    One series tells its numbers itself, so that there is no axis and there are no lines; more have an axis with light
    lines, and their names stand above the chart.
    """
    chart = book.chart(_KINDS[declared.kind], stacked=declared.kind is ChartKind.STACKED)
    alone = len(declared.series) == 1 and declared.kind is not ChartKind.LINES
    for position, series in enumerate(declared.series):
        options = _data(sheet, declared, place, position) | _drawn(declared.kind, series, look.SERIES[position])
        if alone:
            options["data_labels"] = {"value": True, "num_format": LABELS[series.format], "font": _FONT}
        chart.add_series(options)
    values = {"min": 0, "visible": False, "major_gridlines": {"visible": False}} if alone else _axis(declared)
    labels: dict[str, Any] = {"num_font": _FONT, "line": {"color": look.HAIRLINE}, "major_tick_mark": "none"}
    if declared.kind is ChartKind.BARS:
        chart.set_x_axis(values)
        chart.set_y_axis({**labels, "reverse": True, "major_gridlines": {"visible": False}})
    else:
        chart.set_x_axis(labels)
        chart.set_y_axis(values)
    _without_decoration(chart)
    chart.set_size({"width": place.width, "height": place.height})
    options = {"object_position": 1, "x_offset": 4, "y_offset": 2, "description": declared.description}
    sheet.chart(place.row, place.column, chart, options)


def _data(sheet: SheetWriter, declared: OwnedChart, place: ChartPlace, position: int) -> dict[str, Any]:
    first, last, values = place.first_row - 1, place.first_row + declared.points - 2, place.labels + 1 + position
    return {
        "name": declared.series[position].name,
        "categories": [sheet.title, first, place.labels, last, place.labels],
        "values": [sheet.title, first, values, last, values],
    }


def _drawn(kind: ChartKind, series: OwnedSeries, colour: str) -> dict[str, Any]:
    if kind is not ChartKind.LINES:
        return {"fill": {"color": colour}, "gap": _GAPS[kind]}
    line = {"color": colour, "width": 2.25}
    if series.dashed:
        return {"line": {**line, "dash_type": "dash"}, "marker": {"type": "none"}}
    dot = {"type": "circle", "size": 5, "fill": {"color": colour}, "border": {"color": colour}}
    return {"line": line, "marker": dot}


def _axis(declared: OwnedChart) -> dict[str, Any]:
    lines = {"visible": True, "line": {"color": look.HAIRLINE, "width": 0.5}}
    number = AXES[declared.series[0].format]
    axis = {"min": 0, "num_format": number, "num_font": _FONT, "line": {"none": True}, "major_gridlines": lines}
    return {**axis, "major_tick_mark": "none"}


def _without_decoration(chart: Any) -> None:
    chart.set_title({"none": True})
    chart.set_legend({"none": True})
    chart.set_chartarea({"border": {"none": True}, "fill": {"none": True}})
    chart.set_plotarea({"fill": {"none": True}})
    chart.show_hidden_data()  # the block may stand in hidden columns
