"""I-10 and I-11: who was there, on time, and who did not appear (domain/indicators.md)."""

from __future__ import annotations

from vzv_sheets.checks.columns_read import SHIFTS
from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.attendance.visit_rows import needs_hours
from vzv_sheets.progress_indicators.figures import Figure, Rows, share
from vzv_sheets.progress_indicators.indicator import Indicator, Unit
from vzv_sheets.progress_indicators.scope import Scope, was_there
from vzv_sheets.vocabulary.arrays import np

_CANCELLED, _LATE, _MISSED = "geannuleerd door organisatie", "te laat", "niet verschenen"


@needs_hours
def attendance(scope: Scope) -> Figure:
    """I-10: who was there among all that was planned and not cancelled by the organisation."""
    planned = _planned(scope)
    there = was_there(scope.records)[scope.shifts.record]
    return share(int(np.count_nonzero(planned.used & there)), planned.number, planned)


@needs_hours
def on_time(scope: Scope) -> Figure:
    """I-11: who was on time among those who came."""
    came = scope.shift_rows(scope.worked)
    late = scope.table("Uren")["aanwezigheid"].equals(_LATE)[scope.shifts.record]
    return share(int(np.count_nonzero(came.used & ~late)), came.number, came)


@needs_hours
def not_appeared(scope: Scope) -> Figure:
    """I-11: who did not appear among all that was planned, as I-10 counts it."""
    planned = _planned(scope)
    missed = scope.table("Uren")["aanwezigheid"].equals(_MISSED)[scope.shifts.record]
    return share(int(np.count_nonzero(planned.used & missed)), planned.number, planned)


def _planned(scope: Scope) -> Rows:
    work, column = scope.shifts, scope.table("Uren")["aanwezigheid"]
    inside = work.dated & (work.day >= scope.first) & (work.day <= scope.last)
    return scope.shift_rows(inside & ~column.equals(_CANCELLED)[work.record])


INDICATORS = (
    Indicator(
        code="I-10",
        title=Text("Aanwezigheid", "Attendance"),
        unit=Unit.PERCENT,
        formula=Text(
            "Aanwezig en te laat, gedeeld door alle regels van de periode behalve wat de organisatie annuleerde. Een "
            "leeg vakje telt als aanwezig, behalve bij nul uren.",
            "Present and late divided by all rows of the period but those that the organisation cancelled. An empty "
            "cell counts as present, unless the hours are zero.",
        ),
        source="002",
        reads=SHIFTS,
        compute=attendance,
    ),
    Indicator(
        code="I-11",
        part="op_tijd",
        title=Text("Op tijd", "On time"),
        unit=Unit.PERCENT,
        formula=Text("Aanwezig, gedeeld door aanwezig en te laat.", "Present divided by present and late."),
        source="002",
        reads=SHIFTS,
        compute=on_time,
    ),
    Indicator(
        code="I-11",
        part="niet_verschenen",
        title=Text("Niet verschenen", "Did not appear"),
        unit=Unit.PERCENT,
        formula=Text(
            "Niet verschenen, gedeeld door alle regels van de periode behalve wat de organisatie annuleerde.",
            "Did not appear divided by all rows of the period but those that the organisation cancelled.",
        ),
        source="002",
        reads=SHIFTS,
        compute=not_appeared,
    ),
)
