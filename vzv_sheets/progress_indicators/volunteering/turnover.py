"""I-02 and I-03: who started, who left, and which part that is (domain/indicators.md)."""

from __future__ import annotations

from fractions import Fraction

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, Rows, count, quotient
from vzv_sheets.progress_indicators.indicator import Indicator, Unit
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.progress_indicators.volunteering.active import READS, active_on


def new_volunteers(scope: Scope) -> Figure:
    """I-02: volunteers whose startdatum lies in the period."""
    rows = _dated(scope, "startdatum")
    return count(rows.number, rows)


def departed_volunteers(scope: Scope) -> Figure:
    """I-02: volunteers whose einddatum lies in the period."""
    rows = _dated(scope, "einddatum")
    return count(rows.number, rows)


def turnover(scope: Scope) -> Figure:
    """I-03: the departed as a percentage of the mean of I-01 on the first and the last day."""
    departed = _dated(scope, "einddatum")
    mean = Fraction(active_on(scope, scope.first).number + active_on(scope, scope.last).number, 2)
    return quotient(100 * departed.number, mean, departed, n=departed.number)


def _dated(scope: Scope, key: str) -> Rows:
    return scope.rows("Vrijwilligers", scope.within(scope.table("Vrijwilligers")[key]))


INDICATORS = (
    Indicator(
        code="I-02",
        part="nieuw",
        title=Text("Nieuwe vrijwilligers", "New volunteers"),
        unit=Unit.VOLUNTEERS,
        formula=Text("Vrijwilligers met een startdatum in de periode.", "Volunteers with a startdatum in the period."),
        source="004",
        reads=("Vrijwilligers.vrijwilliger_id", "Vrijwilligers.startdatum"),
        compute=new_volunteers,
    ),
    Indicator(
        code="I-02",
        part="vertrokken",
        title=Text("Vertrokken vrijwilligers", "Departed volunteers"),
        unit=Unit.VOLUNTEERS,
        formula=Text("Vrijwilligers met een einddatum in de periode.", "Volunteers with an einddatum in the period."),
        source="004",
        reads=("Vrijwilligers.vrijwilliger_id", "Vrijwilligers.einddatum"),
        compute=departed_volunteers,
    ),
    Indicator(
        code="I-03",
        title=Text("Verloop", "Turnover"),
        unit=Unit.PERCENT,
        formula=Text(
            "Vertrokken vrijwilligers, gedeeld door het gemiddelde van de actieve vrijwilligers op de eerste en op de "
            "laatste dag, maal 100.",
            "Departed volunteers divided by the mean of the active volunteers on the first and on the last day, times "
            "100.",
        ),
        source="001",
        reads=READS,
        compute=turnover,
    ),
)
