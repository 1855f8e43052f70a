"""Certificates of conduct (VOG): of whom one is asked, and which are older than the organisation wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.records.placements import is_open, is_running_on, programme_says
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number, day_of, has_passed

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SHORTEST_MONTH = 28


def placements_asking_certificate(records: RecordSet, day: int) -> NDArray[np.bool_]:
    """The placements that ask a VOG of their volunteer on a day (day number), as V-DOC-01 decides.

    On the reference date those that are planned or run; on an earlier day those that ran, for what was planned then the
    workbook does not tell.
    """
    there = is_open(records) if day >= day_number(records.as_of) else is_running_on(records, day)
    found: NDArray[np.bool_] = there & programme_says(records, "vog_vereist", "ja")
    return found


def certificate_too_old(records: RecordSet, day: int) -> NDArray[np.bool_]:
    """Per volunteer whether the VOG is older on a day than vog_max_ouderdom_maanden (V-DOC-03).

    On the last day it is not; where the setting is empty no VOG is too old.
    """
    issued, months = records.table("Vrijwilligers")["vog_afgifte"], records.settings.number("vog_max_ouderdom_maanden")
    old = np.zeros(len(issued.state), dtype=bool)
    if months is not None:
        may_be_old, last = issued.filled & (issued.values <= day - _SHORTEST_MONTH * months), day_of(day)
        for row in np.flatnonzero(may_be_old).tolist():
            old[row] = has_passed(day_of(issued.values[row]), months, last)
    return old
