"""I-17 and I-18: go/no-go decisions, taken in time and with which result (domain/indicators.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, explained, nothing, share
from vzv_sheets.progress_indicators.indicator import Indicator, Unit
from vzv_sheets.progress_indicators.placed_people import PLACEMENT
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.decision_terms import decision_terms
from vzv_sheets.records.placements import FAR_AWAY, NOT_STARTED, spans, status_is
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_READS = (*PLACEMENT, "Plaatsingen.programma_id", "Plaatsingen.gonogo_besluit", "Plaatsingen.gonogo_datum")


def decided_in_time(scope: Scope) -> Figure:
    """I-17: placements with a go or no-go by their term, of those whose term passed in the period.

    As V-PLA-07 reads the cells: a go or no-go without a day is a decision, uitgesteld is none yet, and what never
    began is not asked.
    """
    table, term = scope.table("Plaatsingen"), decision_terms(scope.records)
    decision, day = table["gonogo_besluit"], table["gonogo_datum"]
    if not (scope.chosen("Plaatsingen") & (term != FAR_AWAY)).any():
        return nothing("dit programma vraagt geen go/no-go")
    asked = _in_period(scope, term) & (spans(scope.records).end >= term) & ~decision.equals("n.v.t.")
    rows = scope.rows("Plaatsingen", asked & ~status_is(scope.records, *NOT_STARTED))
    in_time = decision.equals("go", "no-go") & (day.empty | (day.filled & (day.values <= term)))
    figure = share(int((rows.used & in_time).sum()), rows.number, rows)
    return explained(figure, "in deze periode was geen go/no-go nodig")


def part_go(scope: Scope) -> Figure:
    """I-18: go, of the decisions of the period; one without a day counts on its term."""
    table = scope.table("Plaatsingen")
    decision, day = table["gonogo_besluit"], table["gonogo_datum"]
    dated = np.where(day.filled, day.values, decision_terms(scope.records))
    rows = scope.rows("Plaatsingen", decision.equals("go", "no-go") & _in_period(scope, dated))
    figure = share(int((rows.used & decision.equals("go")).sum()), rows.number, rows)
    return explained(figure, "in deze periode is geen go/no-go besloten")


def _in_period(scope: Scope, days: NDArray[np.int64]) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = (days >= scope.first) & (days <= scope.last)
    return found


INDICATORS = (
    Indicator(
        code="I-17",
        title=Text("Go/no-go op tijd", "Go/no-go in time"),
        unit=Unit.PERCENT,
        formula=Text(
            "Van de begonnen plaatsingen waarvan de termijn (startdatum plus gonogo_na_weken) in de periode viel en "
            "die toen nog liepen: het deel met een go of no-go op of vóór die dag. Een besluit zonder datum telt als "
            "op tijd, 'n.v.t.' telt niet mee.",
            "Of the placements that began, whose term (startdatum plus gonogo_na_weken) fell in the period and that "
            "still ran then: the part with a go or no-go on or before that day. A decision without a day counts as in "
            "time, 'n.v.t.' does not count.",
        ),
        source="002",
        reads=(*_READS, "Programmas.gonogo_na_weken"),
        compute=decided_in_time,
    ),
    Indicator(
        code="I-18",
        title=Text("Besluiten die 'go' werden", "Decisions that were 'go'"),
        unit=Unit.PERCENT,
        formula=Text(
            "Go, gedeeld door go en no-go samen, voor besluiten in de periode. Een besluit zonder datum telt op de dag "
            "waarop het nodig was.",
            "Go divided by go and no-go together, of the decisions in the period. A decision without a day counts on "
            "the day on which it was due.",
        ),
        source="002",
        reads=(*_READS, "Programmas.gonogo_na_weken"),
        compute=part_go,
    ),
)
