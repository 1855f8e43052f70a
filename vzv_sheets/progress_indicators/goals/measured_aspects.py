"""Measurements of an aspect: which rows, and the last score of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from vzv_sheets.progress_indicators.figures import Rows
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

START, END = "start", "eind"
THOUSANDTHS = 1000
READS = tuple(f"Metingen.{key}" for key in ("plaatsing_id", "aspect", "meetmoment", "datum", "score", "beoordelaar"))


def measured(scope: Scope, moment: str, aspects: tuple[str, ...]) -> Rows:
    """The measurements of these aspects: at the end in the period, at the start on any day up to its last."""
    table = scope.table("Metingen")
    date = table["datum"]
    dated = scope.within(date) if moment == END else date.filled & (date.values <= scope.last)
    rows = scope.rows("Metingen", dated & table["meetmoment"].equals(moment) & table["aspect"].equals(*aspects))
    return Rows(rows.used & table["score"].filled, rows.left_out)


def placement_of_measurements(scope: Scope) -> NDArray[np.int32]:
    """The placement of every measurement, below zero where none is known."""
    return scope.records.referred("Metingen", "plaatsing_id", "Plaatsingen")


def last_scores(scope: Scope, rows: Rows, *, per_judge: bool = False) -> Mapping[tuple[int, str, str], int]:
    """The last score (thousandths) per placement, aspect and (where asked) kind of judge; the highest of that day."""
    table, placement = scope.table("Metingen"), placement_of_measurements(scope)
    days, scores = table["datum"].values, table["score"].values
    found: dict[tuple[int, str, str], tuple[int, int]] = {}
    for index in rows.places.tolist():
        if placement[index] >= 0:
            judge = table["beoordelaar"].text(index) if per_judge else ""
            key = (int(placement[index]), table["aspect"].text(index), judge)
            given = (int(days[index]), int(scores[index]))
            found[key] = max(found.get(key, given), given)
    return {key: score for key, (_, score) in found.items()}
