"""L19 Getuigschrift / verklaring ervaring: what somebody did as a volunteer, for a CV (002, 004).

One statement per volunteer, over all placements: what, when and how many hours; facts, no judgement, and no programme
or client, for others will read it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import letterhead
from vzv_sheets.letter_writing.content.placement_parties import organisation_name, parties
from vzv_sheets.letter_writing.content.volunteer_goals import GOAL_READS, goals_of
from vzv_sheets.letter_writing.content.wording import hours_text, joined, long_date, role_name, span, to_fill_in
from vzv_sheets.letter_writing.letter_kinds import DUTCH, ENGLISH, LetterField, LetterKind, RecordRead, Version
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.volunteers.hours_of_volunteers import READS as HOURS_READS
from vzv_sheets.letter_writing.volunteers.hours_of_volunteers import HoursOfVolunteer, hours_of_volunteer
from vzv_sheets.letter_writing.volunteers.volunteer_work import READS as WORK_READS
from vzv_sheets.letter_writing.volunteers.volunteer_work import lately, placements_between
from vzv_sheets.letter_writing.word.cleaning import Context
from vzv_sheets.records.persons import has_stopped
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.records.trainings import trainings_attended
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.vocabulary.days import day_number

if TYPE_CHECKING:
    import datetime as dt

    import numpy as np
    from numpy.typing import NDArray

_SHEETS = ("Vrijwilligers", "Plaatsingen", "Leerdoelen", "Trainingen")
_NOT_ADDRESSED = ("adresregels", "aanhef")
_NO_TASKS = {"nl": "taken", "en": "tasks"}


def due(records: RecordSet) -> NDArray[np.bool_]:
    """Who stopped in the last 60 days (`volunteer_work.lately`); for others it is made when they ask for it."""
    return has_stopped(records) & lately(records, "einddatum")


@derived
def _trainings_of_volunteers(records: RecordSet) -> Mapping[int, Sequence[int]]:
    """The records of Trainingen that each volunteer attended, up to the reference date, in the order of their days."""
    found: dict[int, list[tuple[int, int]]] = {}
    for one in trainings_attended(records):
        if one.title and one.day <= day_number(records.as_of):
            found.setdefault(one.volunteer, []).append((one.day, one.record))
    return {volunteer: [record for _, record in sorted(rows)] for volunteer, rows in found.items()}


def _trainings(reader: RecordReader, volunteer: int) -> Sequence[int]:
    return _trainings_of_volunteers(reader.records).get(volunteer, ())


def _placements(reader: RecordReader, volunteer: int) -> list[int]:
    return placements_between(reader.records, volunteer, 0, day_number(reader.records.as_of))


def _hours(reader: RecordReader, volunteer: int) -> HoursOfVolunteer:
    return hours_of_volunteer(reader.records, volunteer, 0, day_number(reader.records.as_of))


def _reached(reader: RecordReader, placements: Sequence[int]) -> list[int]:
    """The goals of the volunteer (records of Leerdoelen) that were reached; what was not is nobody's business."""
    goals = (goal for placement in placements for goal in goals_of(reader, placement))
    return [goal for goal in goals if reader.text("Leerdoelen", "status", goal) == "bereikt"]


def records_read(reader: RecordReader, volunteer: int, _: Version) -> tuple[RecordRead, ...]:
    """The volunteer, the placements with their organisations, the hours and the trainings."""
    placements = _placements(reader, volunteer)
    columns = {name: EXPERIENCE_STATEMENT.columns_of(name) for name in _SHEETS}
    hosts = sorted({parties(reader, placement).host for placement in placements} - {-1})
    return (
        RecordRead("Vrijwilligers", volunteer, columns["Vrijwilligers"], own=True),
        *(RecordRead("Plaatsingen", placement, columns["Plaatsingen"], own=True) for placement in placements),
        *(RecordRead("Organisaties", host, frozenset({"naam"})) for host in hosts),
        *(RecordRead("Leerdoelen", goal, columns["Leerdoelen"]) for goal in _reached(reader, placements)),
        *(RecordRead("Trainingen", training, columns["Trainingen"]) for training in _trainings(reader, volunteer)),
        *_hours(reader, volunteer).records_read(),
    )


def context(reader: RecordReader, volunteer: int, _version: Version, _codes: frozenset[str]) -> Context:
    """The fields of the statement about one volunteer."""
    placements, hours = _placements(reader, volunteer), _hours(reader, volunteer)
    return {
        **letterhead.letterhead(reader, reader.text("Vrijwilligers", "vrijwilliger_id", volunteer)),
        "naam": letterhead.volunteer_name(reader, volunteer) or to_fill_in("naam", reader.language),
        "ondertekenaar": letterhead.signatory_with_function(reader),
        "periode": span(_start(reader, volunteer, placements), _end(reader, volunteer), reader.language),
        "werk": _work(reader, volunteer, placements, hours),
        "uren": hours_text(hours.minutes, reader.language),
        "leerdoelen": [
            words for goal in _reached(reader, placements) if (words := reader.text("Leerdoelen", "omschrijving", goal))
        ],
        "trainingen": [_training(reader, training) for training in _trainings(reader, volunteer)],
    }


def _start(reader: RecordReader, volunteer: int, placements: Sequence[int]) -> dt.date | None:
    """Startdatum, else the first start of a placement."""
    return reader.date("Vrijwilligers", "startdatum", volunteer) or _first_start(reader, placements)


def _first_start(reader: RecordReader, placements: Sequence[int]) -> dt.date | None:
    starts = (reader.date("Plaatsingen", "startdatum", placement) for placement in placements)
    return min((start for start in starts if start is not None), default=None)


def _end(reader: RecordReader, volunteer: int) -> dt.date | None:
    """Einddatum of who stopped."""
    return reader.date("Vrijwilligers", "einddatum", volunteer) if has_stopped(reader.records)[volunteer] else None


def _work(
    reader: RecordReader, volunteer: int, placements: Sequence[int], hours: HoursOfVolunteer
) -> list[dict[str, str]]:
    """A row per organisation and role, by the first start; several households are one row."""
    rows: dict[tuple[str, str], list[int]] = {}
    for placement in placements:
        role = role_name(reader.text("Plaatsingen", "rol", placement), reader.language)
        rows.setdefault((organisation_name(reader, parties(reader, placement).host), role), []).append(placement)
    return [
        {
            "organisatie": organisation,
            "rol": role,
            "taken": _tasks(reader, same),
            "periode": span(*_span(reader, volunteer, same), language=reader.language),
            "uren": hours_text(sum(hours.by_placement.get(one, 0) for one in same), reader.language),
        }
        for (organisation, role), same in rows.items()
    ]


def _tasks(reader: RecordReader, placements: Sequence[int]) -> str:
    tasks = dict.fromkeys(task for one in placements for task in reader.texts("Plaatsingen", "taken", one))
    return joined(list(tasks), reader.language) or to_fill_in(_NO_TASKS[reader.language], reader.language)


def _span(reader: RecordReader, volunteer: int, placements: Sequence[int]) -> tuple[dt.date | None, dt.date | None]:
    """From the first start to the last end; a placement without an end ended when the volunteer did."""
    ends = [
        end if end is not None and end <= reader.records.as_of else _end(reader, volunteer)
        for end in (reader.date("Plaatsingen", "eind_werkelijk", placement) for placement in placements)
    ]
    past = [end for end in ends if end is not None]
    return _first_start(reader, placements), max(past) if past and len(past) == len(ends) else None


def _training(reader: RecordReader, training: int) -> dict[str, str]:
    day = reader.date("Trainingen", "datum", training)
    return {
        "titel": reader.text("Trainingen", "titel", training),
        "datum": "" if day is None else long_date(day, "datum", reader.language),
    }


EXPERIENCE_STATEMENT = LetterKind(
    code="L19",
    slug="verklaring-ervaring",
    title="Getuigschrift of verklaring ervaring",
    addressee="vrijwilliger",
    subject_sheet="Vrijwilligers",
    reads=tuple(
        dict.fromkeys((
            *letterhead.SETTINGS,
            *(f"Vrijwilligers.{key}" for key in letterhead.NAME_COLUMNS),
            *WORK_READS,
            *HOURS_READS,
            *(name for name in GOAL_READS if name.startswith("Leerdoelen.")),
            "Vrijwilligers.vrijwilliger_id", "Vrijwilligers.taal", "Vrijwilligers.status", "Vrijwilligers.startdatum",
            "Vrijwilligers.einddatum", "Plaatsingen.plaatsing_id", "Plaatsingen.rol", "Plaatsingen.taken",
            "Organisaties.org_id", "Organisaties.naam", "Trainingen.vrijwilliger_id", "Trainingen.datum",
            "Trainingen.titel", "Trainingen.stand", "Trainingen.afgerond",
        ))
    ),
    needed=frozenset({Needed.LETTER}),
    changed_by=frozenset(),
    fields=(
        *(field for field in letterhead.FIELDS if field.name not in _NOT_ADDRESSED),
        LetterField("ondertekenaar", "Wie voor uw organisatie tekent, met functie.", "A. de Boer, coördinator"),
        LetterField("periode", "Van wanneer tot wanneer iemand vrijwilliger was.", "sinds 9 maart 2026"),
        LetterField("werk", "Rijen met 'organisatie', 'rol', 'taken', 'periode' en 'uren'.", "Het Anker; tuin"),
        LetterField("uren", "Alle uren samen; kan leeg zijn.", "126,5 uur"),
        LetterField("leerdoelen", "De leerdoelen die zijn bereikt; kan leeg zijn.", "Een gesprek voeren"),
        LetterField("trainingen", "Rijen met 'titel' en 'datum'; kan leeg zijn.", "basistraining; 9 maart 2026"),
    ),
    due=due,
    because=Text("onlangs gestopt", "stopped lately"),
    due_day=lambda reader, volunteer: reader.date("Vrijwilligers", "einddatum", volunteer),
    volunteer_of=lambda _, volunteer: volunteer,
    languages=(DUTCH, ENGLISH),
    records_read=records_read,
    context=context,
    only_asked=True,
)  # fmt: skip
