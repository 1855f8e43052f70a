"""The points of a chart as a run filled them, their scale, and what they tell in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from vzv_sheets.schema.owned_format import Format
from vzv_sheets.schema.owned_parts import ChartKind, OwnedChart
from vzv_sheets.web_pages.values import exact, plain
from vzv_sheets.workbook.write_plan import CellValue

NO_DATA = "Nog geen gegevens."
_MOST_TICKS = 4
_STEPS = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class Point:
    """A label with a value for each series; None where there is none."""

    label: str
    values: tuple[CellValue, ...]


@dataclass(frozen=True, slots=True)
class ChartData:
    """What a declared chart shows."""

    declared: OwnedChart
    points: tuple[Point, ...]

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(exact(value) for point in self.points for value in point.values)

    def share(self, value: CellValue) -> Fraction:
        """The part of the scale that a value takes: 0 to 1."""
        return max(exact(value) or Fraction(0), Fraction(0)) / self.top

    @property
    def top(self) -> Fraction:
        """The end of the scale: with an axis its last line, else the highest value."""
        highest = self._highest
        if not highest:
            return Fraction(1)
        return self.ticks[-1] if self.has_axis else highest

    @property
    def has_axis(self) -> bool:
        """Whether lines tell the scale; a single series tells its numbers itself."""
        return len(self.declared.series) > 1 or self.declared.kind is ChartKind.LINES

    @property
    def ticks(self) -> list[Fraction]:
        """From zero up to or past the highest value, in steps that people count in."""
        step = _step(self._highest or Fraction(1), whole=self.declared.series[0].format is not Format.PERCENT)
        return [step * number for number in range(-(-self._highest // step) + 1)]

    @property
    def _highest(self) -> Fraction:
        stacked = self.declared.kind is ChartKind.STACKED
        sizes = [_sizes(point) for point in self.points]
        return max((sum(each, Fraction(0)) if stacked else max(each) for each in sizes), default=Fraction(0))

    def told(self, point: Point) -> list[str]:
        """A point in words: its label, then each series with its value."""
        pairs = zip(self.declared.series, point.values, strict=True)
        return [point.label, *(f"{series.name} {plain(value, series.format) or '–'}" for series, value in pairs)]

    @property
    def finding(self) -> str:
        """What the chart tells, in a sentence or two."""
        if self.empty:
            return NO_DATA
        last = [point for point in self.points if any(map(exact, point.values))][-1]
        highest = [(place, self._highest_of(place)) for place in range(len(self.declared.series))]
        told = [f"{self._told(point, place)} ({point.label})" for place, point in highest if exact(point.values[place])]
        sentence = f"Het hoogst: {'; '.join(told)}."
        if self.declared.labels != "maand" or all(point is last for _, point in highest):
            return sentence
        now = [self._told(last, place) for place, value in enumerate(last.values) if exact(value)]
        return f"{sentence} Het laatst: {', '.join(now)} ({last.label})."

    def _highest_of(self, place: int) -> Point:
        return max(self.points, key=lambda point: exact(point.values[place]) or 0)

    def _told(self, point: Point, place: int) -> str:
        """`155,0 uren`."""
        series, value = self.declared.series[place], point.values[place]
        return f"{plain(value, series.format)} {series.one if series.one and exact(value) == 1 else series.name}"


def chart_data(declared: OwnedChart, block: Sequence[Sequence[CellValue]]) -> ChartData:
    """The filled rows of the block of a chart; an empty row is no point."""
    width = len(declared.titles)
    rows = [tuple(row[:width]) for row in block if any(value is not None for value in row[:width])]
    return ChartData(declared, tuple(Point(plain(row[0], Format.TEXT), row[1:]) for row in rows))


def _sizes(point: Point) -> list[Fraction]:
    return [max(exact(value) or Fraction(0), Fraction(0)) for value in point.values]


def _step(highest: Fraction, *, whole: bool) -> Fraction:
    """1, 2 or 5 times a power of ten, so that a few steps reach the highest value."""
    size = Fraction(1) if whole else Fraction(1, 100)
    while True:
        for times in _STEPS:
            if highest <= _MOST_TICKS * times * size:
                return times * size
        size *= 10
