"""How far the learning goals of a placement are: I-24 for one placement (domain/indicators.md)."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from vzv_sheets.records.measured_goals import last_measurements
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_WHOLE, _USUAL_WEIGHT = 1, 1000


@derived
def learning_progress(records: RecordSet) -> Mapping[int, Fraction]:
    """Per placement the weighted part of the way from begin to target, from 0 to 1, by the last measurements.

    Only goals of the volunteer that are not vervallen, with a begin and another target, and with a score; a placement
    without any is not in it.
    """
    table, last = records.table("Leerdoelen"), last_measurements(records)
    placement = records.referred("Leerdoelen", "plaatsing_id", "Plaatsingen")
    begin, target, weight = table["beginscore"], table["doelscore"], table["gewicht"]
    counts = _counted(records) & begin.filled & target.filled & last.scored & ~last.doubtful & (placement >= 0)
    sums: dict[int, tuple[Fraction, int]] = {}
    for index in np.flatnonzero(counts).tolist():
        start, way = int(begin.values[index]), int(target.values[index]) - int(begin.values[index])
        heavy = int(weight.values[index]) if weight.filled[index] else _USUAL_WEIGHT
        if way and heavy > 0:
            gone = min(max(Fraction(int(last.score[index]) - start, way), Fraction(0)), Fraction(_WHOLE))
            part, whole = sums.get(int(placement[index]), (Fraction(0), 0))
            sums[int(placement[index])] = (part + heavy * gone, whole + heavy)
    return {place: part / whole for place, (part, whole) in sums.items()}


def goals_of_volunteers(records: RecordSet) -> NDArray[np.int64]:
    """Per placement how many goals of the volunteer it has, those that are vervallen not counted."""
    placement = records.referred("Leerdoelen", "plaatsing_id", "Plaatsingen")
    found = np.zeros(len(records.table("Plaatsingen")), dtype=np.int64)
    np.add.at(found, placement[_counted(records) & (placement >= 0)], 1)
    return found


def _counted(records: RecordSet) -> NDArray[np.bool_]:
    table = records.table("Leerdoelen")
    counted: NDArray[np.bool_] = table["van_wie"].equals("vrijwilliger") & ~table["status"].equals("vervallen")
    return counted
