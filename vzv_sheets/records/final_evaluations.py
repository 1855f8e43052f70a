"""Which placements ended with a final talk or an evaluation form (002 C10)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.records.placements import spans
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.records.talks import placements_about, talks_held
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number
from vzv_sheets.vocabulary.notations import fold_identifier

if TYPE_CHECKING:
    from numpy.typing import NDArray

    # Day (None: not known), the placements it is about, and per placement the first day on which it is a final one.
    Evaluation = tuple[int | None, NDArray[np.int64], NDArray[np.int64]]

_FINAL_TALK, _EVALUATION, _FORM = "eindgesprek", "evaluatie", "evaluatieformulier"
# What the subject of a form may be.
_SUBJECTS = ("plaatsing_id", "vrijwilliger_id", "clientcode")


@dataclass(frozen=True, slots=True)
class FinalEvaluations:
    """Per record of Plaatsingen. `doubtful`: a talk or form cannot be read, which another finding tells."""

    held: NDArray[np.bool_]
    doubtful: NDArray[np.bool_]


@derived
def final_evaluations(records: RecordSet) -> FinalEvaluations:
    """The placements with a final talk that was held, or an evaluation form, up to the reference date.

    A talk of soort evaluatie is a final one from eind_werkelijk on. A talk or form may name the placement, or the
    volunteer or client alone: then it is about every placement of theirs that had begun by then.
    """
    span, today = spans(records), day_number(records.as_of)
    held, doubtful = np.zeros((2, len(span.start)), dtype=bool)
    for day, about, since in (*_talks(records), *_forms(records)):
        if day is None:
            doubtful[about] = True
        else:
            held[about] |= (since[about] <= day) & (day <= today)
    return FinalEvaluations(held, doubtful)


def _talks(records: RecordSet) -> Iterator[Evaluation]:
    for kind, since in ((_FINAL_TALK, spans(records).start), (_EVALUATION, spans(records).end)):
        for talk in talks_held(records, kind):
            yield talk.day, placements_about(records, talk), since


def _forms(records: RecordSet) -> Iterator[Evaluation]:
    documents = records.table("Documenten")
    for index in np.flatnonzero(documents["soort"].equals(_FORM) & documents["onderwerp"].filled).tolist():
        subject = fold_identifier(documents["onderwerp"].text(index))
        about = np.array(_placements_by_subject(records).get(subject, ()), dtype=np.int64)
        yield documents["datum"].value(index), about, spans(records).start


@derived
def _placements_by_subject(records: RecordSet) -> Mapping[str, Sequence[int]]:
    """The placements by their own id and by those of their volunteer and client."""
    table = records.table("Plaatsingen")
    found: dict[str, list[int]] = {}
    for key in _SUBJECTS:
        for index in np.flatnonzero(table[key].filled).tolist():
            found.setdefault(fold_identifier(table[key].text(index)), []).append(index)
    return found
