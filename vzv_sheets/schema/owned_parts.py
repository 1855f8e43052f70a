"""What a dashboard shows between its key figures and its list: charts, small blocks of fixed lines, coloured words.

A part is declared once: the sheet is built from it, a run fills it, and a page in a browser shows the same. Its places
are fixed cells of the sheet by name: what a run writes is found at `<key>`, the heading above it at `<key>_title`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from vzv_sheets.schema.owned_format import Format

Value = TypeVar("Value")

MOST_MONTHS, MOST_BARS = 13, 12
_NO_DATA = "nog geen gegevens"


class ChartKind(StrEnum):
    """The four charts of the dashboards (reference/look.md): over time, parts of a whole, and one beside another."""

    COLUMNS = "columns"
    STACKED = "stacked"
    LINES = "lines"
    BARS = "bars"


@dataclass(frozen=True, slots=True)
class OwnedSeries:
    """One colour of a chart: its name and what its numbers are. A dashed line is what was agreed, not what happened."""

    name: str
    format: Format = Format.WHOLE
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class OwnedChart:
    """A chart of a fixed block of `points` rows: a label, then a number for each series; filled from the top.

    The block stands at the cell `<key>`, in hidden columns; the heading at `<key>_title`; the chart at `<key>_chart`,
    `columns` wide and `rows` high. Where the sheet has a cell `<key>_legend`, the names of the series stand there in
    their colours. `heading` is the quantity and its unit, `labels` what the labels are, and `description` tells who
    cannot see the chart what it shows.
    """

    key: str
    kind: ChartKind
    heading: str
    labels: str
    series: tuple[OwnedSeries, ...]
    points: int
    columns: int
    rows: int
    description: str

    @property
    def empty_heading(self) -> str:
        """The heading of a chart that has nothing to show."""
        return f"{self.heading}: {_NO_DATA}"

    @property
    def titles(self) -> tuple[str, ...]:
        """What stands above the columns of the block."""
        return (self.labels, *(series.name for series in self.series))

    def filled(self, points: Sequence[Sequence[Value | None]]) -> list[list[Value | None]]:
        """The whole block: these points from the top, and empty rows, so that nothing of an earlier run stays.

        Raises ValueError when there are more points than the chart shows, or one is not a label with its numbers.
        """
        if len(points) > self.points or any(len(point) != len(self.titles) for point in points):
            raise ValueError(f"{self.key}: at most {self.points} points of {len(self.titles)} values")
        rest: list[list[Value | None]] = [[None] * len(self.titles) for _ in range(self.points - len(points))]
        return [*map(list, points), *rest]


@dataclass(frozen=True, slots=True)
class BlockColumn:
    """A column of a block: its header, and how many columns of the sheet it covers."""

    title: str
    format: Format = Format.TEXT
    span: int = 1


@dataclass(frozen=True, slots=True)
class OwnedBlock:
    """A small table of `lines` fixed lines at the cell `<key>`, its headers in the row above at `<key>_header`.

    A block without that cell has no headers. `line_formats` gives, instead of the format of the second column, one for
    each line: the block is then a list of figures of different kinds. Where the sheet has a cell `<key>_advice`, a
    sentence stands there.
    """

    key: str
    heading: str
    columns: tuple[BlockColumn, ...]
    lines: int
    line_formats: tuple[Format, ...] = ()

    @property
    def width(self) -> int:
        """Columns of the sheet that the block covers."""
        return sum(column.span for column in self.columns)

    @property
    def offsets(self) -> tuple[int, ...]:
        """Where each column begins, counted in columns of the sheet from that of the first."""
        return tuple(sum(column.span for column in self.columns[:place]) for place in range(len(self.columns)))

    def format(self, line: int, column: int) -> Format:
        """How a value is shown: line and column from 0."""
        return self.line_formats[line] if self.line_formats and column == 1 else self.columns[column].format

    def filled(self, lines: Sequence[Sequence[Value | None]]) -> list[list[Value | None]]:
        """The cells of the whole block: a value per column at its place, and empty lines up to the last.

        Raises ValueError when there are more lines than fit, or one has not a value for each column.
        """
        if len(lines) > self.lines or any(len(line) != len(self.columns) for line in lines):
            raise ValueError(f"{self.key}: at most {self.lines} lines of {len(self.columns)} values")
        block: list[list[Value | None]] = [[None] * self.width for _ in range(self.lines)]
        for cells, line in zip(block, lines, strict=False):
            for offset, value in zip(self.offsets, line, strict=True):
                cells[offset] = value
        return block


@dataclass(frozen=True, slots=True)
class WordColours:
    """How grave the words in a column of the growing table are: (the start of the text, severity); the first that fits
    counts.
    """

    column: str
    starts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class UnitFormats:
    """How the numbers in some columns of the growing table are shown, by the word in the column of their unit.

    Of a unit that is not named whole numbers have no decimals, others one.
    """

    columns: tuple[str, ...]
    unit: str
    formats: tuple[tuple[str, Format], ...]
