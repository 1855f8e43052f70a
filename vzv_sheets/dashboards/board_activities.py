"""The activities on Dashboard_Bestuur: the most frequent first, and nothing that could be about one person."""

from __future__ import annotations

from collections.abc import Sequence

from vzv_sheets.dashboards.shown_figures import ShownFigures
from vzv_sheets.progress_indicators.activities.in_hours import worked_with_activity
from vzv_sheets.progress_indicators.figure_words import half_up
from vzv_sheets.progress_indicators.masking import smallest_group
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.schema.owned_board import ACTIVITY_BARS
from vzv_sheets.schema.standard import sheet_named
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.words import fold
from vzv_sheets.workbook.write_plan import CellValue

_OTHER = "overig"


def activity_points(figures: ShownFigures) -> Sequence[Sequence[CellValue]]:
    """I-28 by kind; what does not fit or is not told is one bar, so that the whole adds up."""
    found = figures.now("I-28")
    if not found.breakdown:
        return []
    written = found.note and not figures.scope.records.layout.sheets["Uren"].own_choices.get("activiteit")
    told = _told(figures.scope) if written else None
    counted = [(one.label, half_up(one.value)) for one in found.breakdown if one.value]
    shown = sorted((pair for pair in counted if told is None or fold(pair[0]) in told), key=lambda pair: -pair[1])
    if len(shown) == len(counted) <= ACTIVITY_BARS:
        return [list(pair) for pair in shown]
    shown = shown[: ACTIVITY_BARS - 1]
    rest = sum(number for _, number in counted) - sum(number for _, number in shown)
    return [list(pair) for pair in (*shown, (_OTHER, rest))]


def _told(scope: Scope) -> frozenset[str]:
    """Where no list says what an activity may be: the usual tasks, and what several people wrote.

    A word that few volunteers wrote may be the name of whom they visited.
    """
    activity, work = scope.table("Uren")["activiteit"], scope.shifts
    places = worked_with_activity(scope).places
    places = places[work.volunteer[places] >= 0]
    wrote = np.zeros((len(activity.categories), len(scope.table("Vrijwilligers"))), dtype=bool)
    wrote[activity.values[work.record[places]], work.volunteer[places]] = True
    enough = wrote.sum(axis=1) >= max(smallest_group(scope.records), 1)
    usual = sheet_named("Plaatsingen").column("taken").choices
    written = (name for name, many in zip(activity.categories, enough.tolist(), strict=True) if many)
    return frozenset(fold(str(name)) for name in (*usual, *written))
