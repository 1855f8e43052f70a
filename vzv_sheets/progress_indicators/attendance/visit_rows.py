"""The rows of Uren that may be visits to placements, for figures about norms."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING

from vzv_sheets.progress_indicators.figures import Figure, Rows, nothing
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.wide_hours import holds_totals
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Days = int | NDArray[np.int64]

_NO_HOURS = "er is geen blad Uren"
_ONLY_TOTALS = "de uren staan per maand of week, zonder dagen"


def needs_hours(compute: Callable[[Scope], Figure]) -> Callable[[Scope], Figure]:
    """The same figure, that says so where the workbook has no sheet Uren."""

    @wraps(compute)
    def asked(scope: Scope) -> Figure:
        return compute(scope) if scope.table("Uren").present else nothing(_NO_HOURS)

    return asked


def why_no_days(scope: Scope) -> str:
    """Why nothing can be told about days, in Dutch; empty where the hours are written per day."""
    hours = scope.table("Uren")
    if not hours.present:
        return _NO_HOURS
    return _ONLY_TOTALS if holds_totals(hours) else ""


def visit_rows(scope: Scope, placements: NDArray[np.bool_], first: Days, last: Days) -> Rows:
    """The items of `shifts` at these placements, from the first to the last day (one for all, or one per placement).

    A row without a placement may belong to any placement of its volunteer (`records/visits`): it counts from the
    first of these days to the last of them.
    """
    work, number = scope.shifts, len(placements)
    owner = scope.records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    theirs = np.zeros(len(scope.table("Vrijwilligers")) + 1, dtype=bool)
    theirs[owner[placements & (owner >= 0)]] = True
    begin, end = (np.broadcast_to(np.asarray(day, dtype=np.int64), number) for day in (first, last))
    some = placements.any()
    begins = np.append(begin, begin[placements].min() if some else 1)
    ends = np.append(end, end[placements].max() if some else 0)
    at = np.where(work.placement >= 0, work.placement, -1)
    asked = np.where(
        at >= 0, np.append(placements, False)[at], theirs[np.where(work.volunteer >= 0, work.volunteer, -1)]
    )
    return scope.shift_rows(asked & work.dated & (work.day >= begins[at]) & (work.day <= ends[at]))
