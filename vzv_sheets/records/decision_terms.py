"""When the go/no-go of a placement is due, and where it was not taken in time (002 C08; V-PLA-07)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.records.placements import FAR_AWAY, NO_NORM, is_running, norm_of_placements, spans
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

_WEEK = 7


@derived
def decision_terms(records: RecordSet) -> NDArray[np.int64]:
    """Per placement the last day for the go/no-go: gonogo_na_weken after the start; FAR_AWAY without a norm."""
    weeks, span = norm_of_placements(records, "gonogo_na_weken"), spans(records)
    return np.where((weeks != NO_NORM) & span.known, span.start + _WEEK * weeks, FAR_AWAY)


@derived
def postponed_decisions(records: RecordSet) -> NDArray[np.bool_]:
    """Running placements whose go/no-go was postponed to a day that has passed, in a programme that asks one."""
    table = records.table("Plaatsingen")
    until = table["gonogo_uitgesteld_tot"]
    passed = until.filled & (until.values < day_number(records.as_of))
    asked = decision_terms(records) != FAR_AWAY
    found: NDArray[np.bool_] = is_running(records) & asked & table["gonogo_besluit"].equals("uitgesteld") & passed
    return found


@derived
def late_decisions(records: RecordSet) -> NDArray[np.bool_]:
    """Running placements whose term has passed without a decision, or with one that was postponed to no day at all."""
    table = records.table("Plaatsingen")
    decision = table["gonogo_besluit"]
    undecided = decision.empty | (decision.equals("uitgesteld") & table["gonogo_uitgesteld_tot"].empty)
    found: NDArray[np.bool_] = is_running(records) & undecided & (decision_terms(records) < day_number(records.as_of))
    return found
