"""Placements that count together: a circle once, any other placement by itself (domain/indicators.md, Circles)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vzv_sheets.checks.columns_read import STATUS_OF_PLACEMENT
from vzv_sheets.progress_indicators.figures import Rows
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.circles import circle_of_placements
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.notations import fold_identifier

READS = (
    "Plaatsingen.plaatsing_id", "Plaatsingen.vrijwilliger_id", "Plaatsingen.programma_id", *STATUS_OF_PLACEMENT,
)  # fmt: skip
READS_OF_CIRCLES = (*READS, "Plaatsingen.clientcode", "Programmas.soort")


def circles_of(scope: Scope, rows: Rows) -> Mapping[int, Sequence[int]]:
    """These placements by the first placement of their circle; in each that with the lowest plaatsing_id comes first.

    A placement outside a circle stands alone.
    """
    table, circle = scope.table("Plaatsingen"), circle_of_placements(scope.records)
    places = rows.places.tolist()
    if (circle == np.arange(len(circle))).all():
        return {index: (index,) for index in places}
    found: dict[int, list[int]] = {}
    for index in sorted(places, key=lambda index: (fold_identifier(table.identifier(index)), index)):
        found.setdefault(int(circle[index]), []).append(index)
    return found


def only(rows: Rows, members: Sequence[Sequence[int]]) -> Rows:
    """The rows of these groups of placements; what was left out stays told."""
    used = np.zeros(len(rows.used), dtype=bool)
    used[[index for some in members for index in some]] = True
    return Rows(used, rows.left_out)
