"""How far the learning goals of each placement are: I-24 for one placement (domain/indicators.md)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from vzv_sheets.progress_indicators.goals.progress import ways_covered, weight_of
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from vzv_sheets.progress_indicators.scope import Scope

READS = (
    "Plaatsingen.plaatsing_id", "Leerdoelen.leerdoel_id", "Leerdoelen.plaatsing_id", "Leerdoelen.van_wie",
    "Leerdoelen.status", "Leerdoelen.beginscore", "Leerdoelen.doelscore", "Leerdoelen.gewicht", "Metingen.leerdoel_id",
    "Metingen.datum", "Metingen.score",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LearningProgress:
    """Per placement: how many goals its volunteer has (without those that were dropped), and the part of the way that
    was covered, from 0 to 1; a placement of which nothing was measured is not in `covered`.
    """

    goals: Mapping[int, int]
    covered: Mapping[int, Fraction]


def learning_progress(scope: Scope) -> LearningProgress:
    """The progress of every placement up to the last day of the period."""
    every = np.ones(len(scope.table("Plaatsingen")), dtype=bool)
    found, weight = ways_covered(scope.reading(READS), every), scope.table("Leerdoelen")["gewicht"]
    sums: dict[int, Fraction] = {}
    weights: dict[int, int] = {}
    for index, way in found.covered.items():
        place, heavy = int(found.goals.placement[index]), weight_of(weight, index)
        sums[place] = sums.get(place, Fraction()) + heavy * way
        weights[place] = weights.get(place, 0) + heavy
    number = Counter(found.goals.their_placements.tolist())
    return LearningProgress(number, {place: part / weights[place] for place, part in sums.items() if weights[place]})
