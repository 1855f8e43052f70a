"""Which goals a figure is about, and which measurements of them it uses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.progress_indicators.figures import Rows, joined
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

VOLUNTEER, CLIENT = "vrijwilliger", "cliënt"
GOAL = ("Leerdoelen.leerdoel_id", "Leerdoelen.plaatsing_id", "Leerdoelen.van_wie", "Leerdoelen.status")


@dataclass(frozen=True, slots=True)
class Goals:
    """The goals of a figure; `placement` is of every goal. A placement that cannot be used keeps its goals out."""

    rows: Rows
    placement: NDArray[np.int32]

    @property
    def their_placements(self) -> NDArray[np.int32]:
        """The placement of each goal that is used."""
        return self.placement[self.rows.used]


def goals_of(scope: Scope, whose: str, placements: NDArray[np.bool_]) -> Goals:
    """The goals of volunteers or of clients in these placements, without those that were dropped (vervallen)."""
    table = scope.table("Leerdoelen")
    placement = scope.records.referred("Leerdoelen", "plaatsing_id", "Plaatsingen")
    asked = table["van_wie"].equals(whose) & ~table["status"].equals("vervallen") & (placement >= 0)
    with_goals = np.zeros(len(placements), dtype=bool)
    with_goals[placement[asked]] = True
    chosen = scope.rows("Plaatsingen", placements & with_goals)
    inside = np.append(chosen.used, False)[np.where(placement >= 0, placement, -1)]
    rows = scope.rows("Leerdoelen", asked & inside)
    return Goals(Rows(rows.used, joined((rows, chosen))), placement)


def measurements_of(scope: Scope, goals: Rows) -> Rows:
    """The measurements of these goals up to the last day."""
    table, goal = scope.table("Metingen"), scope.records.referred("Metingen", "leerdoel_id", "Leerdoelen")
    about = np.append(goals.used, False)[np.where(goal >= 0, goal, -1)]
    date = table["datum"]
    return scope.rows("Metingen", about & date.filled & (date.values <= scope.last))
