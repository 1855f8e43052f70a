"""L24 Afwijzingsbrief / doorverwijzing na intake: respectful, with another route and without reasons (002 C19)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import letterhead
from vzv_sheets.letter_writing.letter_kinds import LetterKind, RecordRead, Version
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.volunteers.volunteer_work import lately
from vzv_sheets.letter_writing.word.cleaning import Context
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.conditions import Needed

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_DAYS = ("einddatum", "aanmelddatum")


def due(records: RecordSet) -> NDArray[np.bool_]:
    """Volunteers with status afgewezen who came or left in the last 60 days; without either date nobody knows when."""
    return records.table("Vrijwilligers")["status"].equals("afgewezen") & lately(records, *_DAYS)


def _day(reader: RecordReader, volunteer: int) -> dt.date | None:
    days = (reader.date("Vrijwilligers", key, volunteer) for key in _DAYS)
    return next((day for day in days if day is not None), None)


def records_read(_reader: RecordReader, volunteer: int, _: Version) -> tuple[RecordRead, ...]:
    """The volunteer."""
    return (RecordRead("Vrijwilligers", volunteer, REJECTION_LETTER.columns_of("Vrijwilligers"), own=True),)


def context(reader: RecordReader, volunteer: int, _version: Version, _codes: frozenset[str]) -> Context:
    """Only who the letter is for: reasons are for a talk, alternatives are written by hand."""
    return {
        **letterhead.letterhead(reader, reader.text("Vrijwilligers", "vrijwilliger_id", volunteer)),
        **letterhead.addressee(reader, volunteer),
    }


REJECTION_LETTER = LetterKind(
    code="L24",
    slug="doorverwijzing",
    title="Afwijzingsbrief of doorverwijzing na de intake",
    addressee="vrijwilliger",
    subject_sheet="Vrijwilligers",
    reads=(
        *letterhead.SETTINGS,
        *(f"Vrijwilligers.{key}" for key in letterhead.ADDRESSEE_COLUMNS),
        "Vrijwilligers.vrijwilliger_id", "Vrijwilligers.status", "Vrijwilligers.aanmelddatum",
        "Vrijwilligers.einddatum",
    ),
    needed=frozenset({Needed.LETTER}),
    changed_by=frozenset(),
    fields=letterhead.FIELDS,
    due=due,
    because=Text("afgewezen na de intake, nog geen brief", "turned down after the intake, no letter yet"),
    due_day=_day,
    records_read=records_read,
    context=context,
)  # fmt: skip
