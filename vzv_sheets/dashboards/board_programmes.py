"""What Dashboard_Bestuur shows of each programme, and of those that count together (F12: with and without one)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from vzv_sheets.dashboards.shown_figures import ShownFigures
from vzv_sheets.progress_indicators.dimensions import Dimension, parts_of
from vzv_sheets.progress_indicators.placed_people import PLACEMENT
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.placements import is_running_on
from vzv_sheets.schema.owned_board import PROGRAMME_LINES
from vzv_sheets.subsidies.agreements import agreements
from vzv_sheets.vocabulary.days import day_of
from vzv_sheets.workbook.write_plan import CellValue, Minutes, Ratio

_REST, _NO_PROGRAMME, _NO_PLACEMENT = "overige programma's", "zonder programma", "nog zonder plaatsing"
_TOTAL, _COUNTED = "alle programma's samen", "alle programma's die meetellen"
_OUTSIDE = "{} (telt niet mee in het totaal)"


@dataclass(frozen=True)
class ProgrammeLine:
    """A programme, or several together: its name and its figures. `is_total` is the sum of the others."""

    name: str
    figures: ShownFigures
    until: dt.date | None = None
    is_total: bool = False

    @property
    def minutes(self) -> int:
        """I-04."""
        return self.figures.whole("I-04")

    @property
    def cells(self) -> list[CellValue]:
        """A line of the block."""
        spent = self.figures.now("I-48").value
        return [
            self.name,
            self.figures.whole("I-01"),
            Minutes(self.minutes),
            _running(self.figures.scope),
            self.figures.whole("I-38/bereikt"),
            None if spent is None else Ratio(*(spent / 100).as_integer_ratio()),
            self.until,
        ]


def programme_lines(figures: ShownFigures) -> list[ProgrammeLine]:
    """At most `PROGRAMME_LINES` lines: the programmes, what is left of the whole, and the whole."""
    programmes = list(_programmes(figures.scope))
    if not programmes:
        return []
    outside = [index for index, _, counts in programmes if not counts]
    lines = [(index, line) for index, line, _ in programmes]
    shown = _most_hours(lines, outside)
    rest = _rest(figures.scope, [index for index, _ in shown], everything=len(shown) == len(lines))
    found = [line for _, line in shown] + ([rest] if rest is not None else [])
    if len(found) > 1:
        found.append(ProgrammeLine(_COUNTED if outside else _TOTAL, figures, is_total=True))
    return found


def _programmes(scope: Scope) -> Iterator[tuple[int, ProgrammeLine, bool]]:
    counts = scope.table("Programmas")["mee_in_totaal"].equals("ja")
    until = _funded_until(scope)
    for name, part in parts_of(scope, Dimension.PROGRAMME):
        (index,) = part.selection.programmes
        told = name if counts[index] or scope.selection.programmes else _OUTSIDE.format(name)
        yield index, ProgrammeLine(told, ShownFigures(part), until.get(index)), bool(counts[index])


def _most_hours(lines: list[tuple[int, ProgrammeLine]], outside: list[int]) -> list[tuple[int, ProgrammeLine]]:
    """Those that have a line, in the order of the sheet: first what the whole leaves out, then the most hours."""
    room = PROGRAMME_LINES - 2  # for the rest and the whole
    order = sorted(range(len(lines)), key=lambda at: (lines[at][0] not in outside, -lines[at][1].minutes, at))
    return [lines[at] for at in sorted(order[:room])] if len(lines) > room else lines


def _rest(scope: Scope, shown: list[int], *, everything: bool) -> ProgrammeLine | None:
    """What counts in the whole and has no line; None where that is nobody's."""
    without = scope.selection.without | frozenset(shown)
    if everything and scope.selection.programmes:
        return None
    figures = ShownFigures(scope.of(replace(scope.selection, without=without)))
    if not everything:
        return ProgrammeLine(_REST, figures)
    name = _NO_PROGRAMME if figures.whole("I-04") else _NO_PLACEMENT
    return ProgrammeLine(name, figures) if figures.whole("I-04") or figures.whole("I-01") else None


def _funded_until(scope: Scope) -> dict[int, dt.date]:
    """By programme the day up to which it is funded: financiering_einddatum, else the last day of its subsidies."""
    programme = scope.records.referred("Subsidies", "programma_id", "Programmas")
    found: dict[int, dt.date] = {}
    for agreement in agreements(scope.records):
        index = int(programme[agreement.record])
        if agreement.last is not None and index >= 0:
            found[index] = max(found.get(index, agreement.last), agreement.last)
    until = scope.table("Programmas")["financiering_einddatum"]
    for index in range(len(until.values)):
        if until.filled[index]:
            found[index] = day_of(int(until.values[index]))
    return found


def _running(scope: Scope) -> int:
    return scope.reading(PLACEMENT).rows("Plaatsingen", is_running_on(scope.records, scope.last)).number
