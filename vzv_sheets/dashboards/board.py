"""What Dashboard_Bestuur shows: what the volunteers do, without any person (domain/evidence.md 1j)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from vzv_sheets.dashboards.board_activities import activity_points
from vzv_sheets.dashboards.board_figures import board_rows
from vzv_sheets.dashboards.board_programmes import ProgrammeLine, programme_lines
from vzv_sheets.dashboards.controle import subtitle
from vzv_sheets.dashboards.dashboard_content import ListLine, dashboard_content
from vzv_sheets.dashboards.shown_figures import ShownFigures
from vzv_sheets.progress_indicators.attendance.hours import minutes_per_month
from vzv_sheets.progress_indicators.figure_words import UNKNOWN
from vzv_sheets.progress_indicators.masking import TOO_FEW, smallest_group
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.schema.owned_board import DASHBOARD_BESTUUR
from vzv_sheets.schema.owned_parts import MOST_MONTHS
from vzv_sheets.vocabulary.days import short_month
from vzv_sheets.vocabulary.terms import USUAL_CLIENT, plural
from vzv_sheets.workbook.write_plan import CellValue, Minutes, ReportContent

_CARDS = {
    "volunteers": "I-01",
    "hours": "I-04",
    "reached": "I-38/bereikt",
    "new": "I-02/nieuw",
    "departed": "I-02/vertrokken",
    "goals": "I-23",
}
_NARROW = ("goals",)
_NO_DATA = "nog geen gegevens"
_PROGRAMMES = DASHBOARD_BESTUUR.block("programmes").heading
Points = Sequence[Sequence[CellValue]]


def board(scope: Scope, hidden: Collection[str] = ()) -> ReportContent:
    """The content of Dashboard_Bestuur for a part of the workbook; no name, id or code of a person stands in it.

    `hidden` are the keys of figures that would tell what another sheet beside it hides.
    """
    figures = ShownFigures(scope)
    programmes, rows = programme_lines(figures), board_rows(figures, hidden)
    points: dict[str, Points] = {
        "months": _months(scope),
        "programme_hours": [[line.name, Minutes(line.minutes)] for line in _with_hours(programmes)],
        "activities": activity_points(figures),
    }
    told = {
        "subtitle": subtitle(scope.records),
        **_cards(figures),
        **{f"{key}_title": _heading(figures, key, some) for key, some in points.items()},
        "programmes_title": _PROGRAMMES if programmes else f"{_PROGRAMMES}: {_NO_DATA}",
        "programmes_advice": _advice(programmes),
        "list_title": "Alle kerncijfers",
    }
    block = {"programmes": [line.cells for line in programmes]}
    return dashboard_content(DASHBOARD_BESTUUR, told, {**points, **block}, [ListLine(row) for row in rows], "")


def _cards(figures: ShownFigures) -> dict[str, CellValue]:
    shown: dict[str, CellValue] = {}
    for name, key in _CARDS.items():
        known = figures.now(key).value is not None
        shown[name] = figures.cell(key) if known or figures.now(key).note == TOO_FEW else UNKNOWN
        change = figures.difference(key) if name in _NARROW else figures.change(key)
        shown[f"{name}_change"] = change if known else _change_of_nothing(figures, key)
    term = figures.scope.records.settings.text("term_client") or USUAL_CLIENT
    shown["reached_label"] = f"{plural(term)} bereikt"
    return shown


def _change_of_nothing(figures: ShownFigures, key: str) -> str:
    """Below a card without a value: why there is none."""
    if figures.now(key).note == TOO_FEW:
        return f"minder dan {smallest_group(figures.scope.records)} mensen"
    return _NO_DATA


def _heading(figures: ShownFigures, key: str, points: Points) -> str:
    chart = DASHBOARD_BESTUUR.chart(key)
    if not any(value for _, value in points if value != Minutes(0)):
        return chart.empty_heading
    note = figures.now("I-28").note if key == "activities" else ""
    return f"{chart.heading} ({note})" if note else chart.heading


def _months(scope: Scope) -> Points:
    return [[short_month(number), Minutes(minutes)] for number, minutes in minutes_per_month(scope, MOST_MONTHS)]


def _with_hours(programmes: Sequence[ProgrammeLine]) -> list[ProgrammeLine]:
    return [line for line in programmes if line.minutes and not line.is_total]


def _advice(programmes: Sequence[ProgrammeLine]) -> str:
    if len(programmes) < 2:  # noqa: PLR2004 (one line needs no explanation)
        return ""
    return "Wie bij meer programma's hoort, telt bij elk programma en één keer in het geheel."
