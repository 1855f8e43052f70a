"""I-24 with goal attainment scaling: the mean score, and T of the goals of a placement (domain/indicators.md)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, Rows, explained, quotient
from vzv_sheets.progress_indicators.goals.progress import weight_of
from vzv_sheets.progress_indicators.goals.rows_of_goals import (
    GOAL,
    VOLUNTEER,
    Goals,
    goals_of,
    measurements_of,
)
from vzv_sheets.progress_indicators.indicator import Indicator, Masking, Unit
from vzv_sheets.progress_indicators.placed_people import PLACEMENT, volunteers_behind
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.measured_goals import LastMeasurements, last_measurements_until, with_gas_score

# How far the goals of one person go up and down together, as Kiresuk and Sherman (1968) assume it.
CORRELATION = Decimal("0.30")
_MIDDLE, _SPREAD, _FOUR_DECIMALS = 50, 10, Decimal("0.0001")
OFF_THE_SCALE = "gas_score buiten -2 t/m 2"
_NOTHING = "er is geen gas_score ingevuld"


def gas_t(scores: Sequence[int], weights: Sequence[int]) -> Decimal:
    """T of goal attainment scaling in four decimals: 50 is as expected, 10 is the spread (Kiresuk and Sherman, 1968).

    The scores run from -2 to 2; the weights have any unit and at least one is not zero.
    """
    with localcontext() as context:
        context.prec = 28
        sum_of_squares, squared_sum = sum(weight * weight for weight in weights), sum(weights) ** 2
        reached = sum(weight * score for weight, score in zip(weights, scores, strict=True))
        spread = ((1 - CORRELATION) * sum_of_squares + CORRELATION * squared_sum).sqrt()
        return (_MIDDLE + _SPREAD * reached / spread).quantize(_FOUR_DECIMALS, ROUND_HALF_UP)


def mean_gas_score(scope: Scope) -> Figure:
    """I-24: the mean of the last gas_score of each goal."""
    goals, measurements, last = _scaled(scope)
    scores = [int(score) for score in last.score[goals.rows.used]]
    figure = quotient(
        sum(scores), len(scores), goals.rows, measurements, n=len(scores),
        people=volunteers_behind(scope, goals.their_placements),
    )  # fmt: skip
    return explained(figure, _NOTHING)


def mean_gas_t(scope: Scope) -> Figure:
    """I-24: the mean over placements of T over their goals."""
    goals, measurements, last = _scaled(scope)
    weight = scope.table("Leerdoelen")["gewicht"]
    of_placements: dict[int, list[int]] = {}
    for index in goals.rows.places.tolist():
        if weight_of(weight, index):
            of_placements.setdefault(int(goals.placement[index]), []).append(index)
    found = [
        Fraction(gas_t([int(last.score[one]) for one in several], [weight_of(weight, one) for one in several]))
        for several in of_placements.values()
    ]
    figure = quotient(
        sum(found, Fraction()), len(found), goals.rows, measurements, n=len(found),
        people=volunteers_behind(scope, list(of_placements)),
    )  # fmt: skip
    return explained(figure, _NOTHING)


def _scaled(scope: Scope) -> tuple[Goals, Rows, LastMeasurements]:
    """The goals of volunteers that have a gas_score, their measurements, and the last of each goal."""
    goals = goals_of(scope, VOLUNTEER, scope.placements)
    measurements = _on_the_scale(scope, measurements_of(scope, goals.rows))
    last = last_measurements_until(scope.records, scope.last, measurements.used, "gas_score")
    rows = Rows(goals.rows.used & last.scored, goals.rows.left_out)
    return Goals(rows, goals.placement), measurements, last


def _on_the_scale(scope: Scope, measurements: Rows) -> Rows:
    """Those with a gas_score; one outside the scale is left out here, for no rule tells of it."""
    given, on_the_scale = scope.table("Metingen")["gas_score"].filled, with_gas_score(scope.records)
    off = int((measurements.used & given & ~on_the_scale).sum())
    left_out = {**measurements.left_out, **({OFF_THE_SCALE: off} if off else {})}
    return Rows(measurements.used & on_the_scale, left_out)


_READS = (
    *PLACEMENT, *GOAL, "Leerdoelen.gewicht", "Metingen.leerdoel_id", "Metingen.datum", "Metingen.gas_score",
)  # fmt: skip
INDICATORS = (
    Indicator(
        code="I-24",
        part="gas",
        title=Text("Gemiddelde GAS-score", "Mean GAS score"),
        unit=Unit.SCORE,
        formula=Text(
            "Het gemiddelde van de laatste gas_score (-2 tot en met 2) van elk leerdoel van een vrijwilliger; 0 is wat "
            "werd verwacht.",
            "The mean of the last gas_score (-2 to 2) of each goal of a volunteer; 0 is what was expected.",
        ),
        source="001",
        reads=_READS,
        compute=mean_gas_score,
        masking=Masking.OPINION,
    ),
    Indicator(
        code="I-24",
        part="gas_t",
        title=Text("T-score van leerdoelen (GAS)", "T score of goals (GAS)"),
        unit=Unit.SCORE,
        formula=Text(
            "Per plaatsing T = 50 + 10 × Σ(gewicht × score) ÷ √(0,7 × Σ gewicht² + 0,3 × (Σ gewicht)²) over de laatste "
            "gas_score van elk doel (Kiresuk en Sherman, 1968); daarvan het gemiddelde. 50 is wat werd verwacht.",
            "Per placement T = 50 + 10 × Σ(weight × score) ÷ √(0.7 × Σ weight² + 0.3 × (Σ weight)²) over the last "
            "gas_score of each goal (Kiresuk and Sherman, 1968); the mean of it. 50 is what was expected.",
        ),
        source="001; Kiresuk en Sherman (1968)",
        reads=_READS,
        compute=mean_gas_t,
        masking=Masking.OPINION,
    ),
)
