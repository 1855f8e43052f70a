"""The learning goals of a volunteer, as letters print them: what is aimed at, and how far it is.

Goals of a client never leave the professional's side (domain/letters.md, Goals).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vzv_sheets.letter_writing.content.goal_chart import goal_chart
from vzv_sheets.letter_writing.content.wording import missing
from vzv_sheets.letter_writing.letter_kinds import RecordRead
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.word.cleaning import ContextValue
from vzv_sheets.records.goal_progress import READS as PROGRESS_OF_GOALS
from vzv_sheets.records.goal_progress import goal_progress
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.vocabulary.words import decimal_number

GOAL_READS = (
    "Leerdoelen.leerdoel_id", "Leerdoelen.plaatsing_id", "Leerdoelen.van_wie", "Leerdoelen.categorie",
    "Leerdoelen.omschrijving", "Leerdoelen.status", "Programmas.leerdoelen_verplicht",
)  # fmt: skip
PROGRESS_READS = tuple(dict.fromkeys((*GOAL_READS, *PROGRESS_OF_GOALS)))
NOT_KNOWN = "–"


@derived
def _goals_of_placements(records: RecordSet) -> Mapping[int, Sequence[int]]:
    found: dict[int, list[int]] = {}
    for goal, placement in enumerate(records.referred("Leerdoelen", "plaatsing_id", "Plaatsingen").tolist()):
        found.setdefault(placement, []).append(goal)
    return found


def goals_of(reader: RecordReader, placement: int) -> list[int]:
    """The goals of the volunteer at a placement (records of Leerdoelen), without those that lapsed."""
    return [
        goal
        for goal in _goals_of_placements(reader.records).get(placement, ())
        if reader.text("Leerdoelen", "van_wie", goal) == "vrijwilliger"
        and reader.text("Leerdoelen", "status", goal) != "vervallen"
    ]


def goal_rows(reader: RecordReader, placement: int, programme: int) -> list[dict[str, str]]:
    """`categorie` and `omschrijving` of each goal; one to fill in where the programme asks goals and there are none."""
    rows = [_goal_words(reader, goal) for goal in goals_of(reader, placement)]
    if not rows and reader.text("Programmas", "leerdoelen_verplicht", programme) == "ja":
        return [
            {
                "categorie": missing(reader.language, "onderwerp", "subject"),
                "omschrijving": missing(reader.language, "leerdoel", "learning goal"),
            }
        ]
    return rows


def progress_rows(reader: RecordReader, placement: int) -> list[dict[str, ContextValue]]:
    """The goals with `start`, `nu` and `doel` as numbers, or a dash, and their chart in `grafiek`."""
    return [_progress_row(reader, goal) for goal in goals_of(reader, placement)]


def records_of_progress(reader: RecordReader, placement: int) -> list[RecordRead]:
    """The records of Leerdoelen and Metingen that the progress comes from."""
    goals = goals_of(reader, placement)
    measured = [row for goal in goals for row in goal_progress(reader.records, goal).measured]
    return [
        *(RecordRead("Leerdoelen", goal, _columns("Leerdoelen")) for goal in goals),
        *(RecordRead("Metingen", row, _columns("Metingen")) for row in measured),
    ]


def _columns(sheet: str) -> frozenset[str]:
    return frozenset(name.partition(".")[2] for name in PROGRESS_READS if name.startswith(f"{sheet}."))


def _goal_words(reader: RecordReader, goal: int) -> dict[str, str]:
    return {
        "categorie": reader.text("Leerdoelen", "categorie", goal) or missing(reader.language, "onderwerp", "subject"),
        "omschrijving": reader.text("Leerdoelen", "omschrijving", goal)
        or missing(reader.language, "leerdoel", "learning goal"),
    }


def _progress_row(reader: RecordReader, goal: int) -> dict[str, ContextValue]:
    words, progress = _goal_words(reader, goal), goal_progress(reader.records, goal)
    return {
        **words,
        "start": _number(progress.start),
        "nu": _number(progress.now),
        "doel": _number(progress.target),
        "grafiek": goal_chart(words["categorie"], progress, reader.language) or "",
    }


def _number(thousandths: int | None) -> str:
    return NOT_KNOWN if thousandths is None else decimal_number(thousandths)
