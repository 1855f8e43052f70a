"""What a dashboard shows, by the names of its layout."""

from __future__ import annotations


def card(layout, content, name):
    """The number of a card and the line below it."""
    return content.cells[layout.cells[name]], content.cells[layout.cells[f"{name}_change"]]


def points(layout, content, key):
    """The points of a chart that are filled."""
    return [row for row in content.blocks[layout.cells[key]] if row[0] is not None]


def block(layout, content, key):
    """The lines of a block that are filled, a value per column."""
    offsets = layout.block(key).offsets
    return [[row[offset] for offset in offsets] for row in content.blocks[layout.cells[key]] if row[0] is not None]


def lines(layout, content):
    """The lines of the list as mappings from the key of a column."""
    keys = [column.key for column in layout.columns]
    return [dict(zip(keys, values, strict=True)) for values in zip(*content.columns, strict=True)]
