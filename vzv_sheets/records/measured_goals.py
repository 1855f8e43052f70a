"""The last measurement of each learning goal."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.columns import TypedColumn

NEVER = -(2**31)
_THOUSANDTHS = 1000


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


@derived
def last_gas_scores(records: RecordSet) -> LastMeasurements:
    """The last measurement with a gas_score on its scale of every goal up to the reference date, in whole numbers."""
    return last_measurements_until(records, day_number(records.as_of), with_gas_score(records), "gas_score")


@derived
def last_scores(records: RecordSet) -> LastMeasurements:
    """The last measurement with a score on the scale of every goal up to the reference date.

    What I-24 uses: a measurement without such a score is left out of figures (V-ALG-03, V-ALG-06, V-LRN-02).
    """
    score = records.table("Metingen")["score"]
    among = score.filled & on_the_scale(records, score)
    return last_measurements_until(records, day_number(records.as_of), among)


def scale_of(records: RecordSet) -> tuple[int, int]:
    """The lowest and highest score of goals in this workbook, in whole numbers."""
    lowest, highest = (records.settings.number(key) for key in ("schaal_min", "schaal_max"))
    return lowest or 0, highest or 0


def on_the_scale(records: RecordSet, scores: TypedColumn) -> NDArray[np.bool_]:
    """Per record whether its score (thousandths) lies on the scale of the workbook."""
    lowest, highest = scale_of(records)
    found: NDArray[np.bool_] = (scores.values >= lowest * _THOUSANDTHS) & (scores.values <= highest * _THOUSANDTHS)
    return found


def with_gas_score(records: RecordSet) -> NDArray[np.bool_]:
    """Per record of Metingen whether it has a gas_score from -2 to 2; no rule tells of one outside that scale."""
    column = records.table("Metingen")["gas_score"]
    found: NDArray[np.bool_] = (
        column.filled & (column.values >= column.spec.minimum) & (column.values <= column.spec.maximum)
    )
    return found


def part_of_the_way(begin: int, last: int, target: int) -> Fraction | None:
    """Which part of the way from begin to target was covered, from 0 to 1; None when there is no way to go."""
    if begin == target:
        return None
    return min(max(Fraction(last - begin, target - begin), Fraction()), Fraction(1))


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
