"""What a point of attention is: about whom, why, what can be done, and the row it speaks of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.checks.whose import programmes, supervisors
from vzv_sheets.records.persons import full_name
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.owned_dashboards import THIS_WEEK
from vzv_sheets.vocabulary.addresses import cell_address
from vzv_sheets.vocabulary.days import day_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class AttentionPoint:
    """One line of the list: `day` is when it plays, `sheet` and `cell` where the row stands, `part` is THIS_WEEK or
    MISSING.

    Never a client and never what a signal says (domain/decisions.md 6 and 10).
    """

    topic: str
    volunteer: int
    who: str
    what: str
    action: str
    day: dt.date | None
    programme: str | None
    supervisor: str | None
    sheet: str
    row: int
    cell: str
    part: str = THIS_WEEK


def points(
    records: RecordSet,
    sheet: str,
    column: str,
    indices: NDArray[np.int64],
    volunteers: NDArray[np.int32],
    texts: tuple[str, list[str], str],
    days: Sequence[int | None],
    part: str = THIS_WEEK,
) -> Iterator[AttentionPoint]:
    """A point per record: `texts` are topic, what plays (one per record) and what to do; `days` are day numbers."""
    table, people = records.table(sheet), records.table("Vrijwilligers")
    topic, what, action = texts
    of_programmes, of_supervisors = programmes(records, sheet, indices), supervisors(records, sheet, indices)
    owners = zip(of_programmes.shown, of_supervisors.shown, strict=True)
    for place, (programme, supervisor) in enumerate(owners):
        index, volunteer = int(indices[place]), int(volunteers[place])
        spot = table[column]
        row, day = int(table.rows[index]), days[place]
        yield AttentionPoint(
            topic, volunteer, full_name(people, volunteer) if volunteer >= 0 else "", what[place], action,
            None if day is None else day_of(day), programme, supervisor, table.title, row,
            cell_address(row, spot.position if spot.position is not None else 0), part,
        )  # fmt: skip
