"""Which volunteers are in which programmes: what the norms of a programme are judged on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.records.persons import has_left
from vzv_sheets.records.placements import FAR_AWAY, is_open, is_running, programmes_of, spans
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class VolunteersInProgrammes:
    """One item per volunteer and programme (records of both sheets), by volunteer and then by programme.

    `start` is the day number of the first open placement there that has started; `FAR_AWAY` where none has.
    """

    volunteer: NDArray[np.int64]
    programme: NDArray[np.int64]
    start: NDArray[np.int64]


@derived
def volunteers_in_programmes(records: RecordSet) -> VolunteersInProgrammes:
    """The programmes in which a volunteer who has not left has an open placement, each once."""
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers").astype(np.int64)
    programme = programmes_of(records, "Plaatsingen").astype(np.int64)
    here = np.append(~has_left(records), False)[np.where(owner >= 0, owner, -1)]
    rows = np.flatnonzero(here & (programme >= 0) & is_open(records))
    number = max(len(records.table("Programmas")), 1)
    pairs, place = np.unique(owner[rows] * number + programme[rows], return_inverse=True)
    start = np.full(len(pairs), FAR_AWAY, dtype=np.int64)
    np.minimum.at(start, place, np.where(is_running(records), spans(records).start, FAR_AWAY)[rows])
    return VolunteersInProgrammes(pairs // number, pairs % number, start)
