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
    """Per record of Leerdoelen. `day` is NEVER where nothing was measured up to the day asked.

    `score` is the highest of that day (thousandths), meaningful where `scored`. `doubtful`: a measurement has no date
    or, on the last day, no score that can be read, which another finding tells.
    """

    day: NDArray[np.int64]
    score: NDArray[np.int64]
    scored: NDArray[np.bool_]
    doubtful: NDArray[np.bool_]


@derived
def last_measurements(records: RecordSet) -> LastMeasurements:
    """The day and the score of the last measurement of every goal up to the reference date."""
    everything = np.ones(len(records.table("Metingen")), dtype=bool)
    return last_measurements_until(records, day_number(records.as_of), everything)


def last_measurements_until(
    records: RecordSet, last_day: int, among: NDArray[np.bool_], key: str = "score"
) -> LastMeasurements:
    """The last of these measurements (a mask over Metingen) of every goal up to a day.

    `score` is that of the column asked, in its own unit: thousandths for score, whole numbers for gas_score.
    """
    number, measured = len(records.table("Leerdoelen")), records.table("Metingen")
    goal, date, score = records.referred("Metingen", "leerdoel_id", "Leerdoelen"), measured["datum"], measured[key]
    day, highest = np.full(number, NEVER, dtype=np.int64), np.full(number, NEVER, dtype=np.int64)
    scored, doubtful = np.zeros(number, dtype=bool), np.zeros(number, dtype=bool)
    about = among & (goal >= 0)
    known = about & date.filled & (date.values <= last_day)
    np.maximum.at(day, goal[known], date.values[known])
    last = known & (date.values == np.append(day, NEVER)[np.where(goal >= 0, goal, -1)])
    np.maximum.at(highest, goal[last & score.filled], score.values[last & score.filled])
    scored[goal[last & score.filled]] = True
    doubtful[goal[about & ~date.filled]] = True
    doubtful[goal[last & ~score.filled]] = True
    return LastMeasurements(day, highest, scored, doubtful)
