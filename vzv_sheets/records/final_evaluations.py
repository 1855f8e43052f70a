"""Which placements ended with a final talk or an evaluation form (002 C10)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.records.columns import Table
from vzv_sheets.records.placements import spans
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number
from vzv_sheets.vocabulary.notations import fold_identifier

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FINAL_TALK, _EVALUATION, _FORM = "eindgesprek", "evaluatie", "evaluatieformulier"
# Where a talk says what it is about; the first that is filled counts.
_SUBJECTS = ("plaatsing_id", "vrijwilliger_id", "clientcode")


@dataclass(frozen=True, slots=True)
class FinalEvaluations:
    """Per record of Plaatsingen. `doubtful`: a talk or form is there without a date that can be read, which
    another finding tells.
    """

    held: NDArray[np.bool_]
    doubtful: NDArray[np.bool_]


@derived
def final_evaluations(records: RecordSet) -> FinalEvaluations:
    """The placements with a final talk that was held, or an evaluation form, up to the reference date.

    A talk of soort evaluatie is a final one from eind_werkelijk on. A talk or form may name the placement, or the
    volunteer or client alone: then it is about every placement of theirs that had begun by then.
    """
    length = len(records.table("Plaatsingen"))
    found = FinalEvaluations(np.zeros(length, dtype=bool), np.zeros(length, dtype=bool))
    _add_talks(records, found)
    _add_forms(records, found)
    return found


def _add_talks(records: RecordSet, found: FinalEvaluations) -> None:
    talks = records.table("Gesprekken")
    asked = talks["soort"].equals(_FINAL_TALK, _EVALUATION) & talks["stand"].equals("gehouden")
    for index in np.flatnonzero(asked).tolist():
        subject = next((talks[key].text(index) for key in _SUBJECTS if talks[key].filled[index]), "")
        final = talks["soort"].text(index) == _FINAL_TALK
        _mark(records, found, talks, index, _about(records, subject), from_the_end=not final)


def _add_forms(records: RecordSet, found: FinalEvaluations) -> None:
    documents = records.table("Documenten")
    for index in np.flatnonzero(documents["soort"].equals(_FORM) & documents["onderwerp"].filled).tolist():
        subject = documents["onderwerp"].text(index)
        _mark(records, found, documents, index, _about(records, subject), from_the_end=False)


def _mark(
    records: RecordSet, found: FinalEvaluations, table: Table, index: int, about: Sequence[int], *, from_the_end: bool
) -> None:
    date, span = table["datum"], spans(records)
    for placement in about:
        if not date.filled[index]:
            found.doubtful[placement] = True
        else:
            day, first = int(date.values[index]), span.end[placement] if from_the_end else span.start[placement]
            found.held[placement] |= bool(first <= day <= day_number(records.as_of))


def _about(records: RecordSet, subject: str) -> Sequence[int]:
    return _placements_by_subject(records).get(fold_identifier(subject), ())


@derived
def _placements_by_subject(records: RecordSet) -> Mapping[str, Sequence[int]]:
    """The placements by their own id and by those of their volunteer and client."""
    table = records.table("Plaatsingen")
    found: dict[str, list[int]] = {}
    for key in _SUBJECTS:
        for index in np.flatnonzero(table[key].filled).tolist():
            found.setdefault(fold_identifier(table[key].text(index)), []).append(index)
    return found
