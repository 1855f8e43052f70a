"""I-19 and I-20: placements that broke off early or last longer than half a year (domain/indicators.md)."""

from __future__ import annotations

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, count, explained, share
from vzv_sheets.progress_indicators.indicator import Indicator, Unit
from vzv_sheets.progress_indicators.matching.intakes import started
from vzv_sheets.progress_indicators.placed_people import PLACEMENT
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.placements import spans, status_is
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_of, has_passed

_FOLLOWED_DAYS = 8 * 7
_HALF_YEAR_MONTHS = 6


def dropped_out(scope: Scope) -> Figure:
    """I-19: uitval among the placements that began in the period, at least eight weeks before its last day."""
    start = scope.table("Plaatsingen")["startdatum"]
    followed = scope.within(start) & (start.values <= scope.last - _FOLLOWED_DAYS)
    rows = scope.rows("Plaatsingen", followed & started(scope))
    figure = share(int((rows.used & status_is(scope.records, "uitval")).sum()), rows.number, rows)
    return explained(figure, "nog geen plaatsing van acht weken")


def longer_than_half_a_year(scope: Scope) -> Figure:
    """I-20: of the placements of the period those that lasted longer than half a year by its last day."""
    rows, span = scope.rows("Plaatsingen", scope.placements), spans(scope.records)
    until = np.minimum(span.end, scope.last)
    number = sum(
        has_passed(day_of(int(span.start[index])), _HALF_YEAR_MONTHS, day_of(int(until[index])))
        for index in rows.places.tolist()
    )
    return count(number, rows, n=rows.number)


INDICATORS = (
    Indicator(
        code="I-19",
        title=Text("Uitval", "Drop-out"),
        unit=Unit.PERCENT,
        formula=Text(
            "Van de plaatsingen die in de periode begonnen, minstens acht weken vóór de laatste dag: het deel met "
            "status 'uitval'.",
            "Of the placements that began in the period, at least eight weeks before its last day: the part with "
            "status 'uitval'.",
        ),
        source="002 c1, 001",
        reads=PLACEMENT,
        compute=dropped_out,
    ),
    Indicator(
        code="I-20",
        title=Text("Plaatsingen langer dan een half jaar", "Placements longer than half a year"),
        unit=Unit.PLACEMENTS,
        formula=Text(
            "Plaatsingen van de periode die meer dan zes kalendermaanden na de startdatum nog liepen. Precies zes "
            "maanden is niet langer.",
            "Placements of the period that still ran more than six calendar months after startdatum. Exactly six "
            "months is not longer.",
        ),
        source="002",
        reads=PLACEMENT,
        compute=longer_than_half_a_year,
    ),
)
