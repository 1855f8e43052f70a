"""Circles: one client with several volunteers, whose facts count once (domain/rules.md, Circles)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.records.placements import programmes_of, where_programme
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.notations import fold_identifier

if TYPE_CHECKING:
    from numpy.typing import NDArray


@derived
def circle_of_placements(records: RecordSet) -> NDArray[np.int64]:
    """Per placement the first placement of its circle (same programme of soort cirkel, same clientcode).

    A placement outside a circle is its own. What is judged on the circle is satisfied by the row of any member and told
    on one row.
    """
    table, programme = records.table("Plaatsingen"), programmes_of(records, "Plaatsingen")
    found = np.arange(len(table), dtype=np.int64)
    in_circle = where_programme(records, programme, "soort", "cirkel") & table["clientcode"].filled
    first: dict[tuple[int, str], int] = {}
    for index in np.flatnonzero(in_circle).tolist():
        client = (int(programme[index]), fold_identifier(table["clientcode"].text(index)))
        found[index] = first.setdefault(client, index)
    return found


def any_of_circle(records: RecordSet, fact: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Per placement whether the fact holds for it or for another member of its circle."""
    circle = circle_of_placements(records)
    holds = np.zeros(len(circle), dtype=bool)
    np.logical_or.at(holds, circle, fact)
    found: NDArray[np.bool_] = holds[circle]
    return found


def one_per_circle(records: RecordSet, placements: NDArray[np.int64]) -> NDArray[np.int64]:
    """Of these placements one of each circle, ascending: that with the lowest plaatsing_id, however rows are sorted."""
    table, circle = records.table("Plaatsingen"), circle_of_placements(records)
    chosen: dict[int, int] = {}
    for index in sorted(placements.tolist(), key=lambda index: (fold_identifier(table.identifier(index)), index)):
        chosen.setdefault(int(circle[index]), index)
    return np.array(sorted(chosen.values()), dtype=np.int64)
