"""The activities on Dashboard_Bestuur: the most frequent first, and nothing that could be about one person."""

from __future__ import annotations

from collections.abc import Sequence

from vzv_sheets.dashboards.shown_figures import ShownFigures
from vzv_sheets.progress_indicators.activities.told_words import told_activities
from vzv_sheets.progress_indicators.figure_words import half_up
from vzv_sheets.records.client_names import names_client
from vzv_sheets.schema.owned_board import ACTIVITY_BARS
from vzv_sheets.vocabulary.words import fold
from vzv_sheets.workbook.write_plan import CellValue

_OTHER = "overig"


def activity_points(figures: ShownFigures) -> Sequence[Sequence[CellValue]]:
    """I-28 by kind; what does not fit or is not told is one bar, so that the whole adds up."""
    found = figures.now("I-28")
    if not found.breakdown:
        return []
    records, words = figures.scope.records, told_activities(figures.scope)
    counted = [(one.label, half_up(one.value)) for one in found.breakdown if one.value]
    told = [pair for pair in counted if fold(pair[0]) in words and not names_client(records, pair[0])]
    shown = sorted(told, key=lambda pair: -pair[1])
    if len(shown) == len(counted) <= ACTIVITY_BARS:
        return [list(pair) for pair in shown]
    shown = shown[: ACTIVITY_BARS - 1]
    rest = sum(number for _, number in counted) - sum(number for _, number in shown)
    return [list(pair) for pair in (*shown, (_OTHER, rest))]
