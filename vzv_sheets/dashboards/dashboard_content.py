"""From the names of a layout to what is written: fixed cells, charts and blocks by key, and the list with its links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vzv_sheets.dashboards.controle import link_target
from vzv_sheets.schema.owned_layout import OwnedSheet
from vzv_sheets.vocabulary.words import grouped_number
from vzv_sheets.workbook.write_plan import CellValue, Link, ReportContent

MOST_LINES = 500
_LINK = "naar"


@dataclass(frozen=True, slots=True)
class ListLine:
    """A line of the list: values by the key of their column, and the row of a sheet that it speaks of."""

    values: Mapping[str, CellValue]
    sheet: str = ""
    cell: str = ""
    row: int = 0


def dashboard_content(
    layout: OwnedSheet,
    cells: Mapping[str, CellValue],
    parts: Mapping[str, Sequence[Sequence[CellValue]]],
    lines: Sequence[ListLine],
    nothing: str,
) -> ReportContent:
    """The content of a dashboard: `cells` by name, the points of its charts and the lines of its blocks by key.

    Headings come from the layout unless `cells` gives one. Of the list at most `MOST_LINES` lines, then one that tells
    how many more there are; without any the sentence `nothing`.
    """
    known = list(lines[:MOST_LINES])
    if len(lines) > MOST_LINES:
        more = grouped_number(len(lines) - MOST_LINES)
        known.append(_sentence(layout, f"… en nog {more}; die staan op de bladen zelf."))
    shown = known or [_sentence(layout, nothing)]
    columns = [[_value(line, column.key) for line in shown] for column in layout.columns]
    headings, blocks = _parts(layout, parts)
    return ReportContent(
        layout.name,
        {layout.cells[name]: value for name, value in {**headings, **cells}.items()},
        columns,
        _links(layout, shown),
        blocks,
        layout.titles,
        layout.header_row,
        layout.row_heights(columns),
    )


def _value(line: ListLine, key: str) -> CellValue:
    return f"{line.sheet}, rij {line.row}" if key == _LINK and line.sheet else line.values.get(key)


def _links(layout: OwnedSheet, lines: Sequence[ListLine]) -> list[Link]:
    keys = [column.key for column in layout.columns]
    return [
        Link(place, keys.index(_LINK), link_target(line.sheet, line.cell), f"Naar {line.sheet}, cel {line.cell}")
        for place, line in enumerate(lines)
        if line.sheet
    ]


def _sentence(layout: OwnedSheet, text: str) -> ListLine:
    """A sentence in the column where the sheet says that nothing was written yet."""
    return ListLine({next(iter(layout.first_text)): text})


def _parts(
    layout: OwnedSheet, parts: Mapping[str, Sequence[Sequence[CellValue]]]
) -> tuple[dict[str, CellValue], dict[str, Sequence[Sequence[CellValue]]]]:
    headings: dict[str, CellValue] = {}
    blocks: dict[str, Sequence[Sequence[CellValue]]] = {}
    for chart in layout.charts:
        if chart.key in parts:
            points = parts[chart.key]
            there = any(value for point in points for value in point[1:])
            headings[f"{chart.key}_title"] = chart.heading if there else chart.empty_heading
            blocks[layout.cells[chart.key]] = chart.filled(points)
    for block in layout.blocks:
        if block.key in parts:
            headings[f"{block.key}_title"] = block.heading
            blocks[layout.cells[block.key]] = block.filled(parts[block.key])
    return headings, blocks
