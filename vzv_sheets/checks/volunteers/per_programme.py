"""Findings on Vrijwilligers about the norm of a programme: one for each programme of a volunteer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from vzv_sheets.checks.found import InRecords
from vzv_sheets.checks.row_marks import row_marks
from vzv_sheets.records.persons import names

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.record_set import RecordSet
    from vzv_sheets.vocabulary.arrays import np


def told_per_programme(
    records: RecordSet,
    column: str,
    people: tuple[NDArray[np.int64], NDArray[np.int64]],
    fields: Mapping[str, Sequence[str]],
    *,
    variant: str = "",
    about: Sequence[str] = (),
) -> InRecords:
    """Findings about pairs of a volunteer and a programme (records of both sheets), by volunteer.

    The texts get `{naam}` and `{programma}` too. `about` tells findings about one pair apart in their keys.
    """
    volunteer, programme = people
    programmes = records.table("Programmas")
    ids = [programmes.identifier(int(index)) for index in programme]
    marks = row_marks(records.table("Vrijwilligers"), volunteer)
    parts = zip(marks, ids, about, strict=True) if about else zip(marks, ids, strict=True)
    own = {
        "naam": names(records, volunteer),
        "programma": [programmes["naam"].text(int(index)) for index in programme],
    }
    return InRecords(
        "Vrijwilligers", column, volunteer, variant, {**own, **fields}, marks=["|".join(part) for part in parts],
        programmes=ids,
    )  # fmt: skip
