"""The blocks of Dashboard_Coordinator about vacancies, intake and supervisors (I-49, I-53)."""

from __future__ import annotations

from collections.abc import Sequence

from vzv_sheets.dashboards.shown_figures import ShownFigures
from vzv_sheets.progress_indicators.figure_words import UNKNOWN
from vzv_sheets.progress_indicators.matching.standing import planned_intakes, still_to_start
from vzv_sheets.progress_indicators.organisation.caseload import Caseload
from vzv_sheets.schema.owned_dashboards import DASHBOARD_COORDINATOR
from vzv_sheets.workbook.write_plan import CellValue, Ratio

_SUPERVISORS = DASHBOARD_COORDINATOR.block("caseload")


def intake_line(shown: ShownFigures) -> list[CellValue]:
    """Open and filled places of vacancies, planned intakes, placements that are still to begin."""
    places = shown.now("I-53")
    known = places.known and places.part is not None
    open_places: CellValue = places.n - (places.part or 0) if known else UNKNOWN
    filled: CellValue = places.part if known else UNKNOWN
    return [open_places, filled, planned_intakes(shown.scope), still_to_start(shown.scope).number]


def caseload_lines(guided: Sequence[Caseload]) -> list[list[CellValue]]:
    """A line for each supervisor that fits, in the order of the sheet: people are never ranked.

    With a maximum the volunteers are those that V-CON-04 compares with it, else those of the running placements.
    """
    return [_caseload_line(one) for one in guided[: _SUPERVISORS.lines]]


def _caseload_line(one: Caseload) -> list[CellValue]:
    who, most = one.supervisor, one.most
    volunteers = who.volunteers if most is None else one.guided
    share = Ratio(one.guided, most) if most else None
    return [who.name or who.identifier, who.running, volunteers, most, share]


def caseload_title(guided: Sequence[Caseload]) -> str:
    """The heading, with how many there are when not all fit."""
    if not guided:
        return f"{_SUPERVISORS.heading}: nog geen gegevens"
    if len(guided) > _SUPERVISORS.lines:
        return f"{_SUPERVISORS.heading}: de eerste {_SUPERVISORS.lines} van {len(guided)}"
    return _SUPERVISORS.heading


def caseload_advice(guided: Sequence[Caseload], alone: int) -> str | None:
    """Who has more volunteers than agreed as a number, and how many placements nobody guides."""
    over = sum(1 for one in guided if one.most is not None and one.guided > one.most)
    told = []
    if over:
        told.append(
            f"{over} {'begeleider heeft' if over == 1 else 'begeleiders hebben'} meer vrijwilligers dan hun maximum."
        )
    elif guided and not any(one.most is not None for one in guided):
        told.append("Vul 'max_caseload' in op blad Contactpersonen om te zien waar nog ruimte is.")
    elif guided:
        told.append("Niemand zit boven het eigen maximum.")
    if alone:
        told.append(
            f"{alone} {'lopende plaatsing heeft' if alone == 1 else 'lopende plaatsingen hebben'} geen begeleider."
        )
    return " ".join(told) or None
