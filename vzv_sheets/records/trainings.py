"""Trainings that volunteers attended (sheet Trainingen)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vzv_sheets.records.columns import UNREADABLE
from vzv_sheets.records.placements import FAR_AWAY
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.words import fold


@dataclass(frozen=True, slots=True)
class Attended:
    """A volunteer at a training (`record` of Trainingen); `title` is folded, empty where it cannot be read.

    `day` is a day number, -FAR_AWAY where it or the title is not known: then it counts as held before every start.
    """

    record: int
    volunteer: int
    title: str
    day: int


def trainings_attended(records: RecordSet) -> Iterator[Attended]:
    """The trainings with stand gehouden, or one that cannot be read, that are not left unfinished (afgerond = nee)."""
    table = records.table("Trainingen")
    person = records.referred("Trainingen", "vrijwilliger_id", "Vrijwilligers")
    day, title, stand = table["datum"], table["titel"], table["stand"]
    counts = (person >= 0) & ~table["afgerond"].equals("nee")
    counts &= stand.equals("gehouden") | (stand.state == UNREADABLE)
    for index in np.flatnonzero(counts).tolist():
        name = fold(title.text(index))
        held = int(day.values[index]) if day.filled[index] and name else -FAR_AWAY
        yield Attended(index, int(person[index]), name, held)
