"""I-22: what volunteers do after a placement (domain/indicators.md; 002 F08)."""

from __future__ import annotations

from collections.abc import Sequence

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, Slice, explained, share, share_slice
from vzv_sheets.progress_indicators.indicator import Indicator, Masking, Unit
from vzv_sheets.progress_indicators.placed_people import PLACEMENT, volunteers_behind
from vzv_sheets.progress_indicators.scope import Scope

_UNKNOWN = "onbekend"
# What is said of an ended placement, and the choices of Plaatsingen.uitstroom that say it.
_ONWARD = {
    "betaald werk": ("betaald werk zelfde organisatie", "betaald werk elders"),
    "re-integratie": ("re-integratie",),
    "opleiding": ("opleiding",),
    "ander vrijwilligerswerk": ("ander vrijwilligerswerk",),
}
_OTHERWISE = {kind: (kind,) for kind in ("blijft vrijwilliger", "terug naar gemeente", "geen", _UNKNOWN)}


def moved_on(scope: Scope) -> Figure:
    """I-22: which part of the placements that ended in the period led to paid work, training or other volunteering."""
    table = scope.table("Plaatsingen")
    after = table["uitstroom"]
    rows = scope.rows("Plaatsingen", scope.within(table["eind_werkelijk"]))
    by_kind = {
        kind: rows.places[(after.equals(*choices) | (after.empty & (kind == _UNKNOWN)))[rows.used]].tolist()
        for kind, choices in (_ONWARD | _OTHERWISE).items()
    }
    part = sum(len(by_kind[kind]) for kind in _ONWARD)
    figure = share(part, rows.number, rows, people=volunteers_behind(scope, rows.places))
    lines = [_line(scope, kind, placements, rows.number) for kind, placements in by_kind.items()]
    return explained(figure, "in deze periode is geen plaatsing geëindigd").with_breakdown(lines if rows.number else ())


def _line(scope: Scope, kind: str, placements: Sequence[int], whole: int) -> Slice:
    return share_slice(kind, len(placements), whole, volunteers_behind(scope, placements))


INDICATORS = (
    Indicator(
        code="I-22",
        title=Text("Doorstroom na een plaatsing", "What follows a placement"),
        unit=Unit.PERCENT,
        formula=Text(
            "Van de plaatsingen met een eind_werkelijk in de periode: het deel met uitstroom naar betaald werk, "
            "re-integratie, opleiding of ander vrijwilligerswerk. Leeg telt als onbekend.",
            "Of the placements with an eind_werkelijk in the period: the part that led to paid work, reintegration, "
            "education or other volunteering. An empty cell counts as unknown.",
        ),
        source="002 F08",
        reads=(*PLACEMENT, "Plaatsingen.uitstroom"),
        compute=moved_on,
        masking=Masking.SENSITIVE,
    ),
)
