"""The last measurement of each learning goal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

NEVER = -(2**31)


@dataclass(frozen=True, slots=True)
class LastMeasurements:
    """Per record of Leerdoelen. `day` is NEVER where nothing was measured up to the reference date.

    `score` (thousandths) is the highest of that day, meaningful where `scored`. `doubtful`: a measurement has no date
    or, on the last day, no score that can be read, which another finding tells.
    """

    day: NDArray[np.int64]
    score: NDArray[np.int64]
    scored: NDArray[np.bool_]
    doubtful: NDArray[np.bool_]


@derived
def last_measurements(records: RecordSet) -> LastMeasurements:
    """The day and the score of the last measurement of every goal."""
    number, measured = len(records.table("Leerdoelen")), records.table("Metingen")
    goal, date, score = records.referred("Metingen", "leerdoel_id", "Leerdoelen"), measured["datum"], measured["score"]
    day, highest = np.full(number, NEVER, dtype=np.int64), np.full(number, NEVER, dtype=np.int64)
    scored, doubtful = np.zeros(number, dtype=bool), np.zeros(number, dtype=bool)
    known = (goal >= 0) & date.filled & (date.values <= day_number(records.as_of))
    np.maximum.at(day, goal[known], date.values[known])
    last = known & (date.values == np.append(day, NEVER)[np.where(goal >= 0, goal, -1)])
    np.maximum.at(highest, goal[last & score.filled], score.values[last & score.filled])
    scored[goal[last & score.filled]] = True
    doubtful[goal[(goal >= 0) & ~date.filled]] = True
    doubtful[goal[last & ~score.filled]] = True
    return LastMeasurements(day, highest, scored, doubtful)
