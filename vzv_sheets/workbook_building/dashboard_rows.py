"""How high the rows of a dashboard are, so that charts and blocks that stand beside each other end together."""

from __future__ import annotations

from collections.abc import Iterator

from vzv_sheets.schema.owned_layout import OwnedSheet
from vzv_sheets.vocabulary.addresses import split_address

# Points.
TITLE, CARD_NUMBER, CARD_LABEL, CARD_CHANGE = 26.0, 28.0, 16.0, 15.0
_LINE, _CHART_LINE, _GAP = 14.25, 19.5, 5.25
_HEIGHTS = {"title": 18.75, "header": 15.0, "legend": 14.25}


def dashboard_rows(layout: OwnedSheet) -> dict[int, float]:
    """The height in points of each row above the header of the list; a row without anything is a narrow gap."""
    heights = dict.fromkeys(range(1, layout.header_row), _GAP)
    for row, height in _needed(layout):
        heights[row] = max(heights[row], height)
    return heights


def _needed(layout: OwnedSheet) -> Iterator[tuple[int, float]]:
    def row_of(name: str) -> int:
        return split_address(layout.cells[name])[0]

    data = {chart.key for chart in layout.charts}
    for name in layout.cells.keys() - data:
        key, _, kind = name.rpartition("_")
        yield row_of(name), _HEIGHTS.get(kind, _LINE) if key else _LINE
    yield row_of("title"), TITLE
    for card in layout.cards:
        yield from zip(range(row_of(card.cell), row_of(card.cell) + 2), (CARD_NUMBER, CARD_LABEL), strict=True)
        if f"{card.cell}_change" in layout.cells:
            yield row_of(f"{card.cell}_change"), CARD_CHANGE
    for chart in layout.charts:
        first = row_of(f"{chart.key}_chart")
        yield from ((row, _CHART_LINE) for row in range(first, first + chart.rows))
    for block in layout.blocks:
        yield from ((row, _LINE) for row in range(row_of(block.key), row_of(block.key) + block.lines))
