"""L18 Bedankbrief / jaarbrief: thanks to who stopped, and in December to who is active (003, 004 G18).

Appreciation, no evaluation: hours or years, and ruled lines for a personal word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import letterhead
from vzv_sheets.letter_writing.content.wording import hours_text, joined
from vzv_sheets.letter_writing.letter_kinds import LetterField, LetterKind, RecordRead, Version
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.volunteers.hours_of_volunteers import READS as HOURS_READS
from vzv_sheets.letter_writing.volunteers.hours_of_volunteers import HoursOfVolunteer, hours_of_volunteer
from vzv_sheets.letter_writing.volunteers.volunteer_work import READS as WORK_READS
from vzv_sheets.letter_writing.volunteers.volunteer_work import lately, placements_between, programme_names, programmes
from vzv_sheets.letter_writing.word.cleaning import Context
from vzv_sheets.records.persons import has_left, has_stopped, is_active
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.vocabulary.days import age_on, day_number, day_of

if TYPE_CHECKING:
    import datetime as dt

    import numpy as np
    from numpy.typing import NDArray

FAREWELL = Version(edition="afscheid")
_DECEMBER = 12


def due(records: RecordSet) -> NDArray[np.bool_]:
    """Who stopped in the last 60 days (`volunteer_work.lately`); in December everybody who is active."""
    stopped = has_stopped(records) & lately(records, "einddatum")
    return stopped | is_active(records) if records.as_of.month == _DECEMBER else stopped


def versions(reader: RecordReader, volunteer: int, _only_due: bool) -> tuple[Version, ...]:
    """The farewell to who has left, the letter of the year to everybody else."""
    year = Version(edition=str(reader.records.as_of.year))
    return (FAREWELL if has_left(reader.records)[volunteer] else year,)


def _days(reader: RecordReader, version: Version) -> tuple[int, int]:
    """The first and last day that the letter is about, as day numbers."""
    today = reader.records.as_of
    return (0 if version == FAREWELL else day_number(today.replace(month=1, day=1))), day_number(today)


def _hours(reader: RecordReader, volunteer: int, version: Version) -> HoursOfVolunteer:
    """Those of the year; of all time only for a farewell within a year, for Uren may not go back to the start."""
    if version == FAREWELL and _years(reader, volunteer):
        return HoursOfVolunteer(0, {}, ())
    return hours_of_volunteer(reader.records, volunteer, *_days(reader, version))


def _years(reader: RecordReader, volunteer: int) -> str:
    """`3 jaar`, whole years from startdatum to einddatum or today; empty for less than one."""
    start = reader.date("Vrijwilligers", "startdatum", volunteer)
    today = reader.records.as_of
    end = reader.date("Vrijwilligers", "einddatum", volunteer) or today
    years = age_on(start, min(end, today)) if start is not None else 0
    return f"{years} jaar" if years > 0 else ""


def records_read(reader: RecordReader, volunteer: int, version: Version) -> tuple[RecordRead, ...]:
    """The volunteer, the programmes, and the hours that are added up."""
    placements = placements_between(reader.records, volunteer, *_days(reader, version))
    return (
        RecordRead("Vrijwilligers", volunteer, THANK_YOU_LETTER.columns_of("Vrijwilligers"), own=True),
        *(RecordRead("Programmas", one, frozenset({"naam"})) for one in programmes(reader, placements)),
        *_hours(reader, volunteer, version).records_read(),
    )


def context(reader: RecordReader, volunteer: int, version: Version, _codes: frozenset[str]) -> Context:
    """The fields of the letter to one volunteer."""
    first, last = _days(reader, version)
    placements = placements_between(reader.records, volunteer, first, last)
    farewell = version == FAREWELL
    hours = hours_text(_hours(reader, volunteer, version).minutes)
    return {
        **letterhead.letterhead(reader, reader.text("Vrijwilligers", "vrijwilliger_id", volunteer)),
        **letterhead.addressee(reader, volunteer),
        "afscheid": farewell,
        "jaar": "" if farewell else str(day_of(last).year),
        "programma": joined(programme_names(reader, placements), reader.language),
        "uren": hours,
        "jaren": "" if hours else _years(reader, volunteer),
    }


def _due_day(reader: RecordReader, volunteer: int) -> dt.date | None:
    return reader.date("Vrijwilligers", "einddatum", volunteer) if has_stopped(reader.records)[volunteer] else None


THANK_YOU_LETTER = LetterKind(
    code="L18",
    slug="bedankbrief",
    title="Bedankbrief of jaarbrief",
    addressee="vrijwilliger",
    subject_sheet="Vrijwilligers",
    reads=tuple(
        dict.fromkeys((
            *letterhead.SETTINGS,
            *(f"Vrijwilligers.{key}" for key in letterhead.ADDRESSEE_COLUMNS),
            *WORK_READS,
            *HOURS_READS,
            "Vrijwilligers.vrijwilliger_id", "Vrijwilligers.status", "Vrijwilligers.startdatum",
            "Vrijwilligers.einddatum",
        ))
    ),
    needed=frozenset({Needed.LETTER}),
    changed_by=frozenset(),
    fields=(
        *letterhead.FIELDS,
        LetterField("afscheid", "Voorwaarde: de vrijwilliger is gestopt; anders is het de jaarbrief.", "ja"),
        LetterField("jaar", "Het jaar van de jaarbrief; leeg bij een afscheid.", "2026"),
        LetterField("programma", "De programma's van de vrijwilliger; kan leeg zijn.", "Thuisadministratie"),
        LetterField("uren", "De uren van het jaar, of alle uren bij een afscheid binnen een jaar.", "126,5 uur"),
        LetterField("jaren", "Hoeveel hele jaren iemand vrijwilliger is of was, als er geen uren staan.", "3 jaar"),
    ),
    due=due,
    because=Text("tijd om te bedanken", "time to say thank you"),
    due_day=_due_day,
    versions=versions,
    records_read=records_read,
    context=context,
    passing=frozenset({"uren", "jaren"}),
)  # fmt: skip
