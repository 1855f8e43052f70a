"""How a sheet that the product writes is laid out: title, fixed cells, cards, one growing table (workbook.md 2.3).

A header block with fixed cells, charts and blocks (`owned_parts`), and one growing table at the bottom (table
`tbl_<name>`), whose first body row is the template row.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil

from vzv_sheets.schema.owned_format import Format
from vzv_sheets.schema.owned_parts import OwnedBlock, OwnedChart, UnitFormats, WordColours

# Calibri 10: points of a line, and characters of running text in the width of one digit (the unit of column widths).
_LINE_HEIGHT, _ROW_MARGIN, _CHARACTERS_PER_DIGIT = 12.75, 3.0, 1.25


@dataclass(frozen=True, slots=True)
class OwnedColumn:
    """A column of an owned table."""

    key: str
    title: str
    width: float
    format: Format = Format.TEXT
    help: str = ""


@dataclass(frozen=True, slots=True)
class OwnedCard:
    """A key figure in the header block: the name of its fixed cell, its label, and how grave a number above zero is.

    Where the sheet has a cell `<cell>_change`, the change against the period before stands below the label.
    """

    cell: str
    label: str
    severity: str = ""  # fout, waarschuwing, info, in orde; empty for a neutral figure
    width: int = 2  # columns of the table that the card covers
    format: Format = Format.WHOLE


@dataclass(frozen=True, slots=True)
class OwnedSheet:
    """A report or register: title on the sheet, one line of explanation, fixed cells by name, the growing table.

    `first_text` stands in the template row until the first run, `printed` counts the columns that go on paper, on
    `pages_wide` pages beside each other, and `frozen` the columns that stay in sight when scrolling to the right.
    """

    name: str
    title: str
    explanation: str
    columns: tuple[OwnedColumn, ...]
    header_row: int  # of the table, from 1
    register: bool = False
    cells: Mapping[str, str] = field(default_factory=dict)
    cards: tuple[OwnedCard, ...] = ()
    charts: tuple[OwnedChart, ...] = ()
    blocks: tuple[OwnedBlock, ...] = ()
    colours: tuple[WordColours, ...] = ()
    units: tuple[UnitFormats, ...] = ()
    first_text: Mapping[str, str] = field(default_factory=dict)
    printed: int = 0
    pages_wide: int = 1
    frozen: int = 0
    optional: bool = False  # a report that is filled where the workbook has it, and never added unasked
    former: tuple[tuple[int, tuple[str, ...]], ...] = ()  # header row and headers of earlier versions
    frozen_rows: int | None = None  # the rows that stay in sight; None: down to the header of the table

    @property
    def table_name(self) -> str:
        """The name of the growing table."""
        return f"tbl_{self.name}"

    @property
    def first_row(self) -> int:
        """The template row: the first row below the header of the table."""
        return self.header_row + 1

    def chart(self, key: str) -> OwnedChart:
        """The chart of that key; raises KeyError."""
        return {chart.key: chart for chart in self.charts}[key]

    def block(self, key: str) -> OwnedBlock:
        """The block of that key; raises KeyError."""
        return {block.key: block for block in self.blocks}[key]

    @property
    def titles(self) -> tuple[str, ...]:
        """The headers of the growing table."""
        return tuple(column.title for column in self.columns)

    def row_heights(self, columns: Sequence[Sequence[object]]) -> list[float]:
        """The height in points of each row of a table: as many lines as its longest wrapped text needs.

        A spreadsheet other than Excel shows one line of a row without a height.
        """
        lines = [1] * len(columns[0])
        for column, values in zip(self.columns, columns, strict=True):
            if column.format is Format.WRAPPED:
                room = column.width * _CHARACTERS_PER_DIGIT
                needed = [ceil(len(value) / room) if isinstance(value, str) else 1 for value in values]
                lines = [max(pair) for pair in zip(lines, needed, strict=True)]
        return [_ROW_MARGIN + _LINE_HEIGHT * number for number in lines]
