"""When a placement is looked back on: halfway at evaluatie_datum, and around its end (002 C10, H15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.records.final_evaluations import final_evaluations
from vzv_sheets.records.placements import FAR_AWAY, is_running, programme_says, spans, status_is
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.records.talks import placements_about, talks_held
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

INTERIM, END = "tussentijds", "eind"
WINDOW = 28  # days around a moment; who starts with the letters does not get those of years
_EVALUATION = "evaluatie"


def is_due(records: RecordSet) -> NDArray[np.bool_]:
    """Placements to look back on, in a programme that asks a final evaluation, while there is none (V-LRN-04).

    Running or completed ones whose end (real, else planned or extended) lies within 28 days on either side, and
    running ones whose evaluatie_datum came in the last 28 days without a talk of soort evaluatie since.
    """
    asked = programme_says(records, "eindevaluatie_verplicht", "ja")
    final = final_evaluations(records)
    found: NDArray[np.bool_] = asked & ~final.held & ~final.doubtful & (_ends(records) | _is_halfway(records))
    return found


@derived
def is_at_end(records: RecordSet) -> NDArray[np.bool_]:
    """Per placement whether it is looked back on for the last time: its end is near, or it is over."""
    return _ends(records) | ~is_running(records)


@derived
def _ends(records: RecordSet) -> NDArray[np.bool_]:
    span, today = spans(records), day_number(records.as_of)
    end = np.where(span.end < FAR_AWAY, span.end, span.planned_end)
    found: NDArray[np.bool_] = (is_running(records) | status_is(records, "afgerond")) & (np.abs(end - today) <= WINDOW)
    return found


def _is_halfway(records: RecordSet) -> NDArray[np.bool_]:
    day, today = records.table("Plaatsingen")["evaluatie_datum"], day_number(records.as_of)
    moment = day.values.astype(np.int64)
    came = day.filled & (moment <= today) & (moment >= today - WINDOW)
    found: NDArray[np.bool_] = is_running(records) & came & (_last_talk(records) < moment - WINDOW)
    return found


def _last_talk(records: RecordSet) -> NDArray[np.int64]:
    """Per placement the day of the last evaluation; a talk that cannot be read may be of any day."""
    found = np.full(len(records.table("Plaatsingen")), -FAR_AWAY, dtype=np.int64)
    for talk in talks_held(records, _EVALUATION):
        about = placements_about(records, talk)
        found[about] = np.maximum(found[about], FAR_AWAY if talk.day is None else talk.day)
    return found
