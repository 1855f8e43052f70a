"""I-32: placements that began with a talk of three (domain/indicators.md; source 001, 002)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import TALKS
from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.cooperation.circles import READS_OF_CIRCLES, circles_of, only
from vzv_sheets.progress_indicators.figures import Figure, Rows, explained, nothing, share
from vzv_sheets.progress_indicators.indicator import Indicator, Unit
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.circles import any_of_circle
from vzv_sheets.records.placements import programme_says, spans
from vzv_sheets.records.talks import TERM_OF_START, THREE_OR_MORE, placements_about, talks_held
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def talks_at_start(scope: Scope) -> Figure:
    """I-32: of the placements that started in the period, the part with a talk within fourteen days of the start."""
    asked = programme_says(scope.records, "driegesprek_bij_start", "ja") & scope.chosen("Plaatsingen")
    if not asked.any():
        return nothing("dit programma vraagt geen driegesprek")
    if not scope.table("Gesprekken").present:
        return nothing("er is geen blad Gesprekken")
    start = spans(scope.records).start
    asked &= scope.placements & (start >= scope.first) & (start + TERM_OF_START <= scope.last)
    placed = scope.rows("Plaatsingen", asked)
    talked, talks = _talked(scope, placed)
    together = circles_of(scope, placed)
    in_time = sum(bool(talked[circle]) for circle in together)
    found = share(in_time, len(together), only(placed, list(together.values())), talks)
    return explained(found, "er begon in deze periode geen plaatsing waarvan de termijn voorbij is")


def talked_at_start(scope: Scope, placements: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Per placement whether such a talk was held around the start of one of these in its circle."""
    return _talked(scope.reading(READS), Rows(placements))[0]


def _talked(scope: Scope, placed: Rows) -> tuple[NDArray[np.bool_], Rows]:
    """Per placement whether there was a talk at its start or at that of another member of its circle, and the rows."""
    start, number = spans(scope.records).start, len(scope.table("Gesprekken"))
    in_circle, found = any_of_circle(scope.records, placed.used), np.zeros(len(start), dtype=bool)
    usable = scope.unblocked("Gesprekken", np.ones(number, dtype=bool)).used
    wanted = np.zeros(number, dtype=bool)
    for talk in talks_held(scope.records, *THREE_OR_MORE):
        about = placements_about(scope.records, talk)
        about = about[in_circle[about]]
        if talk.day is not None:
            about = about[np.abs(start[about] - talk.day) <= TERM_OF_START]
            found[about] |= usable[talk.record]
        wanted[talk.record] = bool(len(about))
    return any_of_circle(scope.records, found), scope.unblocked("Gesprekken", wanted)


READS = (*READS_OF_CIRCLES, "Programmas.driegesprek_bij_start", *TALKS)
INDICATORS = (
    Indicator(
        code="I-32",
        title=Text("Driegesprek bij de start", "Three-way talk at the start"),
        unit=Unit.PERCENT,
        formula=Text(
            "Plaatsingen met een gehouden driegesprek of viergesprek binnen veertien dagen voor of na de start, "
            "gedeeld door alle plaatsingen die in de periode begonnen, waarvan die veertien dagen voorbij zijn en "
            "waarvoor het programma een driegesprek vraagt, maal 100. Een cirkel telt één keer.",
            "Placements with a held talk of three or four within fourteen days before or after the start, divided by "
            "all placements that began in the period, of which those fourteen days are over and whose programme asks "
            "such a talk, times 100. A circle counts once.",
        ),
        source="001, 002",
        reads=READS,
        compute=talks_at_start,
    ),
)
