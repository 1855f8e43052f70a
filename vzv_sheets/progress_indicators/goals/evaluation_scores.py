"""I-25: scores of the final evaluation per aspect, and how far they grew (domain/indicators.md; 002 F01, F02)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, Rows, Slice, explained, quotient
from vzv_sheets.progress_indicators.goals.measured_aspects import (
    END,
    READS,
    START,
    THOUSANDTHS,
    last_scores,
    measured,
    placement_of_measurements,
)
from vzv_sheets.progress_indicators.indicator import Indicator, Masking, Unit
from vzv_sheets.progress_indicators.placed_people import volunteers_behind
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.schema.sheets.measurements import EVALUATION_ASPECTS

if TYPE_CHECKING:
    # Per aspect the placements and the scores (thousandths) that were given.
    Scores = Mapping[str, Sequence[tuple[int, int]]]


def final_scores(scope: Scope) -> Figure:
    """I-25: the mean score at the end, over all aspects and per aspect."""
    rows = measured(scope, END, EVALUATION_ASPECTS)
    aspect, score = scope.table("Metingen")["aspect"], scope.table("Metingen")["score"].values
    placement = placement_of_measurements(scope)
    given = [(aspect.text(index), int(placement[index]), int(score[index])) for index in rows.places.tolist()]
    figure = _mean(scope, _by_aspect(given), rows)
    return explained(figure, "er is in deze periode geen eindmeting van een aspect")


def growth(scope: Scope) -> Figure:
    """I-25: the mean of end less start, for what one and the same kind of judge scored at both."""
    ends, starts = measured(scope, END, EVALUATION_ASPECTS), measured(scope, START, EVALUATION_ASPECTS)
    last, first = last_scores(scope, ends, per_judge=True), last_scores(scope, starts, per_judge=True)
    paired = [(key[1], key[0], score - first[key]) for key, score in last.items() if key in first]
    figure = _mean(scope, _by_aspect(paired), ends, starts)
    return explained(figure, "van geen aspect is er een start- en een eindmeting")


def _by_aspect(given: Sequence[tuple[str, int, int]]) -> Scores:
    found: dict[str, list[tuple[int, int]]] = {aspect: [] for aspect in EVALUATION_ASPECTS}
    for aspect, placement, score in given:
        found[aspect].append((placement, score))
    return {aspect: scores for aspect, scores in found.items() if scores}


def _mean(scope: Scope, scores: Scores, *rows: Rows) -> Figure:
    everything = [one for several in scores.values() for one in several]
    figure = quotient(
        sum(score for _, score in everything), THOUSANDTHS * len(everything), *rows, n=len(everything),
        people=volunteers_behind(scope, [placement for placement, _ in everything]),
    )  # fmt: skip
    return figure.with_breakdown(_line(scope, aspect, several) for aspect, several in scores.items())


def _line(scope: Scope, aspect: str, scores: Sequence[tuple[int, int]]) -> Slice:
    total, people = sum(score for _, score in scores), volunteers_behind(scope, [placement for placement, _ in scores])
    return Slice(label=aspect, value=Fraction(total, THOUSANDTHS * len(scores)), n=len(scores), people=people)


_READS = (*READS, "Plaatsingen.vrijwilliger_id")
INDICATORS = (
    Indicator(
        code="I-25",
        part="eind",
        title=Text("Evaluatiescore aan het eind", "Evaluation score at the end"),
        unit=Unit.SCORE,
        formula=Text(
            "Het gemiddelde van de scores met meetmoment 'eind' in de periode, van alle aspecten van de evaluatie en "
            "per aspect.",
            "The mean of the scores with meetmoment 'eind' in the period, of all aspects of the evaluation and per "
            "aspect.",
        ),
        source="002 F01, F02",
        reads=_READS,
        compute=final_scores,
        masking=Masking.OPINION,
    ),
    Indicator(
        code="I-25",
        part="groei",
        title=Text("Groei van start tot eind", "Growth from start to end"),
        unit=Unit.SCORE,
        formula=Text(
            "Het gemiddelde van de laatste score bij het eind (in de periode) min de laatste bij de start, van "
            "dezelfde plaatsing, hetzelfde aspect en dezelfde soort beoordelaar.",
            "The mean of the last score at the end (in the period) less the last at the start, of the same placement, "
            "the same aspect and the same kind of judge.",
        ),
        source="002 F01, F02",
        reads=_READS,
        compute=growth,
        masking=Masking.OPINION,
    ),
)
