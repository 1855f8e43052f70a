"""How placements and intakes stand on a day: what runs, what is still to begin (no figures of their own)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.progress_indicators.figures import Rows
from vzv_sheets.progress_indicators.placed_people import PLACEMENT
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.placements import is_open, is_running_on, status_is
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_INTAKE = "intake"
_PROPOSED = ("voorgesteld", "kennismaking")
_AHEAD = ("Plaatsingen.plaatsing_id", "Plaatsingen.vrijwilliger_id", "Plaatsingen.status")
_TALK = ("Gesprekken.soort", "Gesprekken.stand", "Gesprekken.vrijwilliger_id", "Gesprekken.plaatsing_id")
_PERSON = ("Vrijwilligers.vrijwilliger_id", "Vrijwilligers.status")


def running_on(scope: Scope, day: int) -> Rows:
    """The placements that had begun and not ended on a day (day number)."""
    return scope.reading(PLACEMENT).rows("Plaatsingen", is_running_on(scope.records, day))


def still_to_start(scope: Scope) -> Rows:
    """The placements that are proposed, or agreed for a later day; a proposal needs no startdatum."""
    start = scope.table("Plaatsingen")["startdatum"]
    later = start.filled & (start.values > scope.today)
    ahead = is_open(scope.records) & (later | status_is(scope.records, *_PROPOSED))
    return scope.reading(_AHEAD).rows("Plaatsingen", ahead)


def planned_intakes(scope: Scope) -> int:
    """How many intakes are ahead: volunteers with status intake or a planned talk intake, each once.

    A planned intake that names no volunteer (of a client) counts as one.
    """
    asked, talks = scope.reading((*_TALK, *_PERSON)), scope.table("Gesprekken")
    planned = asked.rows("Gesprekken", talks["soort"].equals(_INTAKE) & talks["stand"].equals("gepland"))
    waiting = asked.rows("Vrijwilligers", scope.table("Vrijwilligers")["status"].equals(_INTAKE))
    persons = _volunteer_of_talks(scope)[planned.used]
    return len({*persons[persons >= 0].tolist(), *waiting.places.tolist()}) + int((persons < 0).sum())


def _volunteer_of_talks(scope: Scope) -> NDArray[np.int32]:
    """The volunteer of each talk, else that of its placement; below zero for none."""
    records = scope.records
    own = records.referred("Gesprekken", "vrijwilliger_id", "Vrijwilligers")
    placement = records.referred("Gesprekken", "plaatsing_id", "Plaatsingen")
    owner = np.append(records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers"), np.int32(-1))
    found: NDArray[np.int32] = np.where(own >= 0, own, owner[np.where(placement >= 0, placement, -1)])
    return found
