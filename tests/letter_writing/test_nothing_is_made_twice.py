"""Which letters the log holds, where a record has several: told apart by all of the file name, however it is written."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import pytest

from tests.letter_writing.conftest import COMPLETE, Case
from tests.letter_writing.planned_workbooks import planned
from vzv_sheets.letter_writing.brieflog import LogEntry
from vzv_sheets.letter_writing.file_names import letter_file_name

LONGEST_NAME = 255  # bytes that a file system allows


def job(*volunteers: str, place: str = "De Brug") -> Case:
    """One job of these volunteers; each gets a letter."""
    row = {"datum": "2026-03-14", "begin": "10:00", "programma_id": "C3", "stand": "gepland", "soort": "tuin",
           "locatie": place, "vrijwilliger_id": "; ".join(volunteers)}  # fmt: skip
    people = [
        {**COMPLETE["Vrijwilligers"], "vrijwilliger_id": identifier, "voornaam": f"Ann{number}"}
        for number, identifier in enumerate(volunteers)
    ]
    return planned("L20", Vrijwilligers=people, Activiteiten=[row])


def log_of(case: Case) -> list[LogEntry]:
    return [
        LogEntry(f"B{number:04}", "L20", letter.subject_id, letter.data_hash, letter.file_name)
        for number, letter in enumerate(case.plan().made, start=1)
    ]


def made(case: Case, log: Sequence[LogEntry]) -> list[tuple[str, str]]:
    """The salutation of each letter that is made, and the entry that it comes instead of."""
    return [(letter.context["naam"].split()[0], letter.instead_of) for letter in case.plan(log=log).made]


def test_an_id_that_another_begins_with_is_somebody_else() -> None:
    log = log_of(job("V1-2", "V1"))
    assert made(job("V1-2", "V1"), log[:1]) == [("Ann1", "")]
    assert made(job("V1-2", "V1"), log[1:]) == [("Ann0", "")]
    assert made(job("V1-2", "V1"), log) == []


@pytest.mark.parametrize(
    "name",
    ["{0}.docx", "{0}-2.docx", "alles.docx ({0}.docx)", "{upper}.docx", "brief aan Ann.docx", ""],
)
def test_a_letter_is_known_by_its_name_and_else_by_its_data(name: str) -> None:
    log = [
        dataclasses.replace(entry, file_name=name.format(stem, upper=stem.upper()))
        for entry in log_of(job("V1", "V2"))
        for stem in (entry.file_name.removesuffix(".docx"),)
    ]
    assert made(job("V1", "V2"), log) == []
    assert made(job("v1", "v2"), log) == []


def test_changed_data_are_offered_again_once() -> None:
    log = log_of(job("V1", "V2"))
    changed = job("V1", "V2", place="Buurthuis")
    assert made(changed, log) == [("Ann0", "B0001"), ("Ann1", "B0002")]
    assert made(changed, [*log, *log_of(changed)]) == []


def test_a_person_who_got_the_id_of_another_gets_an_own_letter() -> None:
    log = log_of(job("V1"))
    other = planned("L20", Vrijwilligers=[{**COMPLETE["Vrijwilligers"], "voornaam": "Bo"}],
                    Activiteiten=[{"datum": "2026-03-14", "begin": "10:00", "programma_id": "C3", "stand": "gepland",
                                   "soort": "tuin", "locatie": "De Brug", "vrijwilliger_id": "V1"}])  # fmt: skip
    assert made(other, log) == [("Bo", "B0001")]


def test_long_ids_give_a_name_that_can_be_written_and_found_again() -> None:
    case = job("V" + "x" * 300, "V" + "x" * 300 + "2")
    names = [letter.file_name for letter in case.plan().made]
    assert len(set(names)) == 2
    assert all(len(f"{name}-1000".encode()) < LONGEST_NAME for name in names)
    assert made(case, log_of(case)) == []


def test_marks_of_writing_direction_stay_out_of_a_file_name() -> None:
    name = letter_file_name("L01", "plaatsingsovereenkomst", "P\u202excod.1")
    assert name.isprintable()
    assert name.endswith(".docx")
