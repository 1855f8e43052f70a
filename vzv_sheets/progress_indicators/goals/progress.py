"""I-23 and I-24: goals of volunteers that were reached, and how far the others are (domain/indicators.md)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, Rows, explained, quotient, share
from vzv_sheets.progress_indicators.goals.rows_of_goals import GOAL, VOLUNTEER, Goals, goals_of, measurements_of
from vzv_sheets.progress_indicators.indicator import Indicator, Masking, Unit
from vzv_sheets.progress_indicators.placed_people import PLACEMENT, volunteers_behind
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.columns import TypedColumn
from vzv_sheets.records.measured_goals import last_measurements_until, part_of_the_way
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

NOT_MEASURED, WITHOUT_SCORES = "nog niet gemeten", "zonder begin- of doelscore"
_ONE = 1000


def goals_reached(scope: Scope) -> Figure:
    """I-23: which part of the goals of placements that ended in the period was reached."""
    ended = scope.within(scope.table("Plaatsingen")["eind_werkelijk"])
    goals = goals_of(scope, VOLUNTEER, ended)
    reached = scope.table("Leerdoelen")["status"].equals("bereikt") & goals.rows.used
    people = volunteers_behind(scope, goals.their_placements)
    figure = share(int(reached.sum()), goals.rows.number, goals.rows, people=people)
    return explained(figure, "geen plaatsing die in deze periode eindigde heeft een leerdoel")


@dataclass(frozen=True, slots=True)
class Ways:
    """How much of the way from begin to target each measured goal has covered, from 0 to 1, by record of Leerdoelen."""

    goals: Goals
    measurements: Rows
    covered: Mapping[int, Fraction]
    left_out: Mapping[str, int]


def ways_covered(scope: Scope, placements: NDArray[np.bool_]) -> Ways:
    """The ways of the goals of the volunteers in these placements, by the last measurement up to the last day."""
    table, goals = scope.table("Leerdoelen"), goals_of(scope, VOLUNTEER, placements)
    begin, target = table["beginscore"], table["doelscore"]
    measurements = measurements_of(scope, goals.rows)
    last = last_measurements_until(scope.records, scope.last, measurements.used)
    covered: dict[int, Fraction] = {}
    reasons = Counter[str]()
    for index in goals.rows.places.tolist():
        scores = begin.filled[index] and target.filled[index]
        if scores and begin.values[index] == target.values[index]:
            continue
        if not last.scored[index] or not scores:
            reasons[WITHOUT_SCORES if last.scored[index] else NOT_MEASURED] += 1
            continue
        way = part_of_the_way(int(begin.values[index]), int(last.score[index]), int(target.values[index]))
        if way is not None:
            covered[index] = way
    return Ways(goals, measurements, covered, reasons)


def goal_progress(scope: Scope) -> Figure:
    """I-24: which part of the way from begin to target was covered, goals weighed by gewicht."""
    found, weight = ways_covered(scope, scope.placements), scope.table("Leerdoelen")["gewicht"]
    goals = found.goals
    used = np.zeros(len(goals.placement), dtype=bool)
    used[list(found.covered)] = True
    covered = sum((weight_of(weight, index) * way for index, way in found.covered.items()), Fraction())
    whole = sum(weight_of(weight, index) for index in found.covered)
    rows = Rows(used, {**goals.rows.left_out, **found.left_out})
    people = volunteers_behind(scope, goals.placement[used])
    figure = quotient(100 * covered, whole, rows, found.measurements, n=rows.number, people=people)
    return explained(figure, "van geen leerdoel zijn begin, doel en een meting bekend")


def weight_of(column: TypedColumn, index: int) -> int:
    """The weight of a goal in thousandths; an empty cell is one."""
    return int(column.values[index]) if column.filled[index] else _ONE


INDICATORS = (
    Indicator(
        code="I-23",
        title=Text("Leerdoelen bereikt", "Goals reached"),
        unit=Unit.PERCENT,
        formula=Text(
            "Van de leerdoelen van vrijwilligers in plaatsingen met een eind_werkelijk in de periode: het deel met "
            "status 'bereikt'. Vervallen doelen tellen niet mee.",
            "Of the goals of volunteers in placements with an eind_werkelijk in the period: the part with status "
            "'bereikt'. Goals that were dropped do not count.",
        ),
        source="002 c3",
        reads=(*PLACEMENT, *GOAL),
        compute=goals_reached,
        masking=Masking.OPINION,
    ),
    Indicator(
        code="I-24",
        title=Text("Voortgang van leerdoelen", "Progress of goals"),
        unit=Unit.PERCENT,
        formula=Text(
            "Van elk leerdoel van een vrijwilliger het deel van de weg van beginscore naar doelscore dat bij de "
            "laatste meting was afgelegd (0 tot en met 100 %), gemiddeld naar gewicht.",
            "Of each goal of a volunteer the part of the way from beginscore to doelscore that was covered at the last "
            "measurement (0 to 100 %), as a mean weighed by gewicht.",
        ),
        source="002 c3",
        reads=(
            *PLACEMENT, *GOAL, "Leerdoelen.beginscore", "Leerdoelen.doelscore", "Leerdoelen.gewicht",
            "Metingen.leerdoel_id", "Metingen.datum", "Metingen.score",
        ),
        compute=goal_progress,
        masking=Masking.OPINION,
    ),
)  # fmt: skip
