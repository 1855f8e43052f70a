"""I-29: what the goals are about (domain/indicators.md; 001 F13)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, count, share_slice
from vzv_sheets.progress_indicators.goals.rows_of_goals import CLIENT, GOAL, VOLUNTEER, goals_of
from vzv_sheets.progress_indicators.indicator import Indicator, Masking, Unit
from vzv_sheets.progress_indicators.placed_people import PLACEMENT, clients_behind, volunteers_behind
from vzv_sheets.progress_indicators.scope import Scope


def goal_mix(scope: Scope, whose: str, people: Callable[[Scope, Iterable[int]], int]) -> Figure:
    """I-29: how many goals there are, and per category which part of them."""
    category = scope.table("Leerdoelen")["categorie"]
    goals = goals_of(scope, whose, scope.placements)
    of_category: dict[str, list[int]] = {text: [] for text in category.spec.choices}
    for index in goals.rows.places.tolist():
        of_category.setdefault(category.text(index), []).append(int(goals.placement[index]))
    lines = (
        replace(share_slice(text, len(named), goals.rows.number, people(scope, named)), unit=Unit.PERCENT.value)
        for text, named in of_category.items()
        if named
    )
    figure = replace(count(goals.rows.number, goals.rows), people=people(scope, goals.their_placements))
    return figure.with_breakdown(lines)


_READS = (*PLACEMENT, *GOAL, "Leerdoelen.categorie")
_mix = partial(Indicator, code="I-29", unit=Unit.NUMBER, source="001 F13", masking=Masking.OPINION)
INDICATORS = (
    _mix(
        part="vrijwilliger",
        title=Text("Leerdoelen van vrijwilligers per soort", "Goals of volunteers per category"),
        formula=Text(
            "Het aantal leerdoelen van vrijwilligers bij plaatsingen van de periode, zonder vervallen doelen, en het "
            "deel van elke categorie.",
            "The number of goals of volunteers in placements of the period, without those that were dropped, and the "
            "part of each category.",
        ),
        reads=_READS,
        compute=partial(goal_mix, whose=VOLUNTEER, people=volunteers_behind),
    ),
    _mix(
        part="cliënt",
        title=Text("Doelen van cliënten per soort", "Goals of clients per category"),
        formula=Text(
            "Het aantal doelen van cliënten bij plaatsingen van de periode, zonder vervallen doelen, en het deel van "
            "elke categorie.",
            "The number of goals of clients in placements of the period, without those that were dropped, and the part "
            "of each category.",
        ),
        reads=(*_READS, "Plaatsingen.clientcode"),
        compute=partial(goal_mix, whose=CLIENT, people=clients_behind),
    ),
)
