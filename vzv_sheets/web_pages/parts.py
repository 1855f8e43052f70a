"""The parts of a dashboard between its title and its list: key figures, sentences, charts and blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeAlias

from vzv_sheets.schema.owned_format import Format
from vzv_sheets.schema.owned_layout import OwnedCard, OwnedSheet
from vzv_sheets.schema.owned_parts import OwnedBlock, OwnedChart
from vzv_sheets.vocabulary.addresses import split_address
from vzv_sheets.web_pages.chart_data import chart_data
from vzv_sheets.web_pages.chart_drawing import drawing, swatch
from vzv_sheets.web_pages.markup import Html, element, joined
from vzv_sheets.web_pages.tables import block_table, chart_table
from vzv_sheets.web_pages.values import exact, plain, value_html
from vzv_sheets.workbook.write_plan import CellValue, ReportContent

_Part: TypeAlias = OwnedChart | OwnedBlock

_GRAVE = ("fout", "waarschuwing")
_COLUMNS, _LEAST = 12, 5  # parts beside each other share the width; none is very narrow
_HEAD = ("title", "subtitle", "explanation", "list_title")
_OF_PARTS = ("_title", "_legend", "_header", "_chart", "_advice", "_change", "_label")


def cell(layout: OwnedSheet, content: ReportContent, name: str) -> CellValue:
    """What a run writes in the fixed cell of that name; None where there is no such cell, or nothing in it."""
    address = layout.cells.get(name)
    return None if address is None else content.cells.get(address)


def cards(layout: OwnedSheet, content: ReportContent) -> Html:
    """The key figures."""
    return element(
        "section",
        element("h2", "Kerncijfers", class_="unseen"),
        element("dl", *(_card(layout, content, card) for card in layout.cards)),
        class_="cards",
    )


def _card(layout: OwnedSheet, content: ReportContent, card: OwnedCard) -> Html:
    value = cell(layout, content, card.cell)
    change = cell(layout, content, f"{card.cell}_change")
    label = cell(layout, content, f"{card.cell}_label") or card.label
    told = element("dd", plain(change, card.format), class_="change") if change is not None else ""
    return element(
        "div",
        element("dt", plain(label, card.format)),
        element("dd", value_html(value, card.format) or "–", class_="number"),
        told,
        class_=_severity(card, value),
        id=f"cijfer-{card.cell}",
    )


def _severity(card: OwnedCard, value: CellValue) -> str | None:
    """How grave a figure is; the label says the same in words."""
    number = exact(value)
    if not card.severity or number is None:
        return None
    if number > 0:
        return card.severity.replace(" ", "-")
    return "in-orde" if card.severity in _GRAVE else None


def sentences(layout: OwnedSheet, content: ReportContent, receipt: str) -> Html:
    """The sentences of the header block that belong to no part, in the order of the sheet; the receipt stands below."""
    keys = {part.key for part in _parts(layout)} | {card.cell for card in layout.cards}
    names = [
        name
        for name in layout.cells
        if name not in keys
        and name not in _HEAD
        and not any(name == f"{key}{end}" for key in keys for end in _OF_PARTS)
    ]
    names.sort(key=lambda name: split_address(layout.cells[name]))
    told = [(name, cell(layout, content, name)) for name in names]
    return joined(
        *(
            element("p", value_html(value, Format.TEXT), id=f"zin-{name}")
            for name, value in told
            if value not in (None, receipt)
        )
    )


def parts(layout: OwnedSheet, content: ReportContent) -> Html:
    """Charts and blocks; those beside each other on the sheet stand beside each other here."""
    placed = sorted(_parts(layout), key=lambda part: _place(layout, part))
    rows = groupby(placed, key=lambda part: _place(layout, part)[0])
    return joined(*(element("div", *_row(layout, content, list(row)), class_="row") for _, row in rows))


def _parts(layout: OwnedSheet) -> list[_Part]:
    return [*layout.charts, *layout.blocks]


def heading(layout: OwnedSheet, content: ReportContent, part: _Part) -> str:
    """The words above a part."""
    return plain(cell(layout, content, f"{part.key}_title"), Format.TEXT) or part.heading


def _place(layout: OwnedSheet, part: _Part) -> tuple[int, int]:
    return split_address(layout.cells.get(f"{part.key}_title", layout.cells[part.key]))


def _row(layout: OwnedSheet, content: ReportContent, row: Sequence[_Part]) -> Iterator[Html]:
    wide = [_width(layout, part) for part in row]
    for part, width in zip(row, wide, strict=True):
        shown = _chart(layout, content, part) if isinstance(part, OwnedChart) else _block(layout, content, part)
        advice = cell(layout, content, f"{part.key}_advice")
        told = element("p", plain(advice, Format.TEXT), class_="advice") if advice is not None else ""
        share = min(max(round(_COLUMNS * width / sum(wide)), _LEAST), _COLUMNS - _LEAST)
        yield element("section", shown, told, class_=f"part s{share}", id=f"deel-{part.key}")


def _width(layout: OwnedSheet, part: _Part) -> float:
    """How wide a part is on the sheet."""
    chart = isinstance(part, OwnedChart)
    first = split_address(layout.cells[f"{part.key}_chart" if chart else part.key])[1]
    columns = part.columns if isinstance(part, OwnedChart) else part.width
    return sum(column.width for column in layout.columns[first : first + columns])


def _filled(layout: OwnedSheet, content: ReportContent, part: _Part) -> Sequence[Sequence[CellValue]]:
    return content.blocks.get(layout.cells[part.key], ())


def _chart(layout: OwnedSheet, content: ReportContent, chart: OwnedChart) -> Html:
    data = chart_data(chart, _filled(layout, content, chart))
    several = len(chart.series) > 1 and not data.empty
    names = [element("li", swatch(data, place), series.name) for place, series in enumerate(chart.series)]
    numbers = element("details", element("summary", "Cijfers bij deze grafiek"), chart_table(data))
    return element(
        "figure",
        element("figcaption", element("h2", heading(layout, content, chart))),
        element("ul", *names, class_="legend") if several else "",
        drawing(data),
        "" if data.empty else joined(element("p", data.finding, class_="finding"), numbers),
    )


def _block(layout: OwnedSheet, content: ReportContent, block: OwnedBlock) -> Html:
    told = heading(layout, content, block)
    headed = f"{block.key}_header" in layout.cells
    table = block_table(block, _filled(layout, content, block), headed=headed, caption=told)
    return joined(element("h2", told), table)
