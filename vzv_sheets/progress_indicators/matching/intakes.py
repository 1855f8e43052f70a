"""I-12 to I-14: matches, and how many intakes lead to one and how fast (domain/indicators.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import TALKS
from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, Rows, count, explained, median, share
from vzv_sheets.progress_indicators.indicator import Indicator, Unit
from vzv_sheets.progress_indicators.placed_people import PLACEMENT
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.placements import NOT_STARTED, status_is
from vzv_sheets.records.talks import talks_held
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

_INTAKE = "intake"


def started(scope: Scope) -> NDArray[np.bool_]:
    """The placements that really began by the last day: a day of introduction or a proposal is no start."""
    start = scope.table("Plaatsingen")["startdatum"]
    found: NDArray[np.bool_] = start.filled & (start.values <= scope.last) & ~status_is(scope.records, *NOT_STARTED)
    return found


def matches(scope: Scope) -> Figure:
    """I-12: placements whose startdatum lies in the period."""
    rows = scope.rows("Plaatsingen", scope.placements & scope.within(scope.table("Plaatsingen")["startdatum"]))
    return count(rows.number, rows)


def match_rate(scope: Scope) -> Figure:
    """I-13: which part of the intakes of the period led to a placement that started."""
    placed = scope.rows("Plaatsingen", scope.within(scope.table("Plaatsingen")["intakedatum"]))
    waiting, talks = _only_talked_with(scope)
    part = int((placed.used & started(scope)).sum())
    figure = share(part, placed.number + waiting.number, placed, waiting, talks)
    return explained(figure, "er is in deze periode geen intake vastgelegd")


def _only_talked_with(scope: Scope) -> tuple[Rows, Rows]:
    """The volunteers with a held intake in the period and no placement that has an intakedatum, and those talks."""
    records, intake = scope.records, scope.table("Plaatsingen")["intakedatum"]
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    counted = set(owner[~intake.empty].tolist())
    named, about = records.referred("Gesprekken", "vrijwilliger_id", "Vrijwilligers"), {}
    for talk in talks_held(records, _INTAKE):
        # About the volunteer whom it names: a colleague who joined had no intake.
        person = named[talk.record] if named[talk.record] >= 0 or talk.placement < 0 else owner[talk.placement]
        if person >= 0 and person not in counted:
            about[talk.record] = int(person)
    talks = scope.rows(
        "Gesprekken", _mask(scope, "Gesprekken", about) & scope.within(scope.table("Gesprekken")["datum"])
    )
    waiting = {about[talk] for talk in talks.places.tolist()}
    return scope.rows("Vrijwilligers", _mask(scope, "Vrijwilligers", waiting)), talks


def _mask(scope: Scope, sheet: str, records: Iterable[int]) -> NDArray[np.bool_]:
    found = np.zeros(len(scope.table(sheet)), dtype=bool)
    found[list(records)] = True
    return found


def days_to_start(scope: Scope) -> Figure:
    """I-14: the middle number of days between intake and start."""
    placements = scope.table("Plaatsingen")
    intake, start = placements["intakedatum"], placements["startdatum"]
    rows = scope.rows("Plaatsingen", scope.within(start) & started(scope) & ~intake.empty)
    used = Rows(rows.used & intake.filled & (intake.values <= start.values), rows.left_out)
    figure = median((start.values - intake.values)[used.used].tolist(), used)
    return explained(figure, "geen plaatsing die in deze periode begon heeft een intakedatum")


INDICATORS = (
    Indicator(
        code="I-12",
        title=Text("Matches", "Matches"),
        unit=Unit.PLACEMENTS,
        formula=Text(
            "Plaatsingen met een startdatum in de periode. 'Voorgesteld' en 'niet gestart' tellen niet mee.",
            "Placements with a startdatum in the period, without those that are 'voorgesteld' or 'niet gestart'.",
        ),
        source="002 c3",
        reads=(*PLACEMENT, "Plaatsingen.clientcode"),
        compute=matches,
    ),
    Indicator(
        code="I-13",
        title=Text("Intakes die tot een start leidden", "Intakes that led to a start"),
        unit=Unit.PERCENT,
        formula=Text(
            "Van de intakes in de periode (plaatsingen met een intakedatum, en vrijwilligers met een gehouden "
            "intakegesprek zonder zo'n plaatsing) het deel dat op de laatste dag als plaatsing is begonnen.",
            "Of the intakes in the period (placements with an intakedatum, and volunteers with a held intake talk "
            "without such a placement) the part that had begun as a placement by the last day.",
        ),
        source="002",
        reads=(
            *PLACEMENT,
            "Plaatsingen.intakedatum",
            "Vrijwilligers.vrijwilliger_id",
            "Plaatsingen.clientcode",
            *TALKS,
        ),
        compute=match_rate,
    ),
    Indicator(
        code="I-14",
        title=Text("Doorlooptijd van intake tot start", "Time from intake to start"),
        unit=Unit.DAYS,
        formula=Text(
            "Het middelste aantal dagen tussen intakedatum en startdatum, van plaatsingen die in de periode begonnen.",
            "The median number of days between intakedatum and startdatum, of placements that began in the period.",
        ),
        source="002",
        reads=(*PLACEMENT, "Plaatsingen.intakedatum"),
        compute=days_to_start,
    ),
)
