"""I-01: volunteers on a day (domain/indicators.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import SHIFTS
from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, Rows, count
from vzv_sheets.progress_indicators.indicator import Indicator, Timing, Unit
from vzv_sheets.progress_indicators.scope import Scope, was_there
from vzv_sheets.records.placements import FAR_AWAY, NEVER_PLACED, spans, status_is
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.records.worked_hours import shifts
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

NOT_YET = ("aangemeld", "intake", "wachtlijst", "afgewezen", "terugverwezen")
READS = (
    "Vrijwilligers.vrijwilliger_id", "Vrijwilligers.status", "Vrijwilligers.startdatum", "Vrijwilligers.einddatum",
    "Plaatsingen.startdatum", "Plaatsingen.eind_werkelijk", "Plaatsingen.status", *SHIFTS,
)  # fmt: skip
WITHOUT_START = "zonder startdatum"
NOBODY_ACTIVE = "geen actieve vrijwilligers op deze dag"


def active_on(scope: Scope, day: int) -> Rows:
    """The volunteers who had started and not stopped on a day (day number)."""
    return active_between(scope, day, day)


def active_between(scope: Scope, first_day: int, last_day: int) -> Rows:
    """The volunteers who had started and not stopped on some day from the first to the last (day numbers).

    The statuses actief, gepauzeerd and gestopt tell of the reference date only: on an earlier day the dates decide.
    Without startdatum the first placement or hours count; who has none of these is left out.
    """
    volunteers = scope.table("Vrijwilligers")
    first, end = first_days(scope.records), volunteers["einddatum"]
    candidates = ~volunteers["status"].equals(*NOT_YET)
    candidates &= ~(end.filled & (end.values < first_day)) & (first_day <= last_day)
    if first_day >= scope.today:
        candidates &= ~(volunteers["status"].equals("gestopt") & ~end.filled)
    rows = scope.rows("Vrijwilligers", candidates & ((first <= last_day) | (first == FAR_AWAY)))
    unknown = int((rows.used & (first == FAR_AWAY)).sum())
    left_out = {**rows.left_out, **({WITHOUT_START: unknown} if unknown else {})}
    return Rows(rows.used & (first <= last_day), left_out)


def active_volunteers(scope: Scope) -> Figure:
    """I-01 on the last day of the period, at most the reference date."""
    rows = active_on(scope, scope.last)
    return count(rows.number, rows)


@derived
def first_days(records: RecordSet) -> NDArray[np.int64]:
    """Per volunteer startdatum, else the first placement or hours; `FAR_AWAY` where nothing tells.

    To be absent, or proposed for a placement, is no beginning.
    """
    start = records.table("Vrijwilligers")["startdatum"]
    seen = np.full(len(start.state), FAR_AWAY, dtype=np.int64)
    owner, span = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers"), spans(records)
    known = (owner >= 0) & span.known & ~status_is(records, *NEVER_PLACED)
    np.minimum.at(seen, owner[known], span.start[known])
    work = shifts(records)
    dated = work.dated & (work.volunteer >= 0) & was_there(records)[work.record]
    np.minimum.at(seen, work.volunteer[dated], work.day[dated])
    return np.where(start.filled, start.values, np.where(start.empty, seen, FAR_AWAY)).astype(np.int64)


INDICATORS = (
    Indicator(
        code="I-01",
        title=Text("Actieve vrijwilligers", "Active volunteers"),
        unit=Unit.VOLUNTEERS,
        formula=Text(
            "Vrijwilligers die op de peildatum begonnen zijn en niet gestopt. Zonder startdatum telt de eerste "
            "plaatsing of de eerste uren.",
            "Volunteers who have started and not stopped on the reference date. Without startdatum the first placement "
            "or hours count.",
        ),
        source="000, 003",
        reads=READS,
        compute=active_volunteers,
        timing=Timing.DAY,
    ),
)
