"""I-26: psychological capital at the start and at the end (domain/indicators.md; 001 F14)."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import partial

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, Rows, explained, quotient
from vzv_sheets.progress_indicators.goals.measured_aspects import END, READS, START, THOUSANDTHS, last_scores, measured
from vzv_sheets.progress_indicators.indicator import Indicator, Masking, Unit
from vzv_sheets.progress_indicators.placed_people import volunteers_behind
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.schema.sheets.measurements import PSYCHOLOGICAL_CAPITAL

# With fewer of the ten parts filled in, a mean says too little.
_ENOUGH_PARTS = 7
_NOTHING = f"er is geen plaatsing met minstens {_ENOUGH_PARTS} gemeten onderdelen"


def at_moment(scope: Scope, moment: str) -> Figure:
    """I-26: the mean over placements of their parts at the start or at the end."""
    rows = measured(scope, moment, PSYCHOLOGICAL_CAPITAL)
    return _mean(scope, _per_placement(scope, rows), rows)


def difference(scope: Scope) -> Figure:
    """I-26: end less start, of placements where both are known."""
    ends, starts = (measured(scope, moment, PSYCHOLOGICAL_CAPITAL) for moment in (END, START))
    last, first = _per_placement(scope, ends), _per_placement(scope, starts)
    both = {placement: score - first[placement] for placement, score in last.items() if placement in first}
    return _mean(scope, both, ends, starts)


def _per_placement(scope: Scope, rows: Rows) -> Mapping[int, Fraction]:
    """Per placement the mean of the last score of each part, where enough parts are filled in."""
    parts: dict[int, list[int]] = {}
    for (placement, *_), score in last_scores(scope, rows).items():
        parts.setdefault(placement, []).append(score)
    return {
        placement: Fraction(sum(scores), THOUSANDTHS * len(scores))
        for placement, scores in parts.items()
        if len(scores) >= _ENOUGH_PARTS
    }


def _mean(scope: Scope, scores: Mapping[int, Fraction], *rows: Rows) -> Figure:
    people = volunteers_behind(scope, scores)
    figure = quotient(sum(scores.values(), Fraction()), len(scores), *rows, n=len(scores), people=people)
    return explained(figure, _NOTHING)


_capital = partial(
    Indicator, code="I-26", unit=Unit.SCORE, source="001 F14", reads=(*READS, "Plaatsingen.vrijwilliger_id"),
    masking=Masking.OPINION,
)  # fmt: skip
INDICATORS = (
    _capital(
        part="start",
        title=Text("Psychologisch kapitaal bij de start", "Psychological capital at the start"),
        formula=Text(
            "Per plaatsing het gemiddelde van de laatste score van elk onderdeel met meetmoment 'start' tot en met de "
            "laatste dag, als minstens 7 van de 10 zijn ingevuld; daarvan het gemiddelde.",
            "Per placement the mean of the last score of each part with meetmoment 'start' up to the last day, where "
            "at least 7 of the 10 are filled in; the mean of it.",
        ),
        compute=partial(at_moment, moment=START),
    ),
    _capital(
        part="eind",
        title=Text("Psychologisch kapitaal aan het eind", "Psychological capital at the end"),
        formula=Text(
            "Hetzelfde voor meetmoment 'eind', gemeten in de periode.",
            "The same for meetmoment 'eind', measured in the period.",
        ),
        compute=partial(at_moment, moment=END),
    ),
    _capital(
        part="verschil",
        title=Text("Verschil in psychologisch kapitaal", "Difference in psychological capital"),
        formula=Text(
            "Het eind (gemeten in de periode) min de start, gemiddeld over plaatsingen waarvan beide bekend zijn.",
            "The end (measured in the period) less the start, as a mean over placements of which both are known.",
        ),
        compute=difference,
    ),
)
