"""Dashboard_Bestuur of a small workbook, and what it shows by name."""

from __future__ import annotations

from tests.dashboards import shown
from tests.progress_indicators.figures_of import scope
from vzv_sheets.dashboards.board import board
from vzv_sheets.schema.owned_board import DASHBOARD_BESTUUR

CELLS = DASHBOARD_BESTUUR.cells


def content(*sheets, **asked):
    return board(scope(sheets, **asked))


def cards(found):
    return {card.cell: found.cells[CELLS[card.cell]] for card in DASHBOARD_BESTUUR.cards}


def rows(found):
    return shown.lines(DASHBOARD_BESTUUR, found)


def row(found, title):
    (one,) = (one for one in rows(found) if one["indicator"] == title)
    return one


def told(found, title):
    return row(found, title)["waarde"]


def points(found, key):
    return shown.points(DASHBOARD_BESTUUR, found, key)


def lines(found):
    """The lines of the block, by the name of the programme."""
    return {line[0]: line[1:] for line in shown.block(DASHBOARD_BESTUUR, found, "programmes")}
