"""What a volunteer does, as letters to the volunteer tell it: placements, programmes, and whom to turn to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from vzv_sheets.letter_writing.content.letterhead import signatory_with_function
from vzv_sheets.letter_writing.content.placement_parties import (
    Parties,
    parties,
    supervisor_reach,
    supervisor_with_function,
)
from vzv_sheets.letter_writing.content.wording import long_date, reachable_at
from vzv_sheets.letter_writing.letter_kinds import RECENT_DAYS
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.records.placements import NOT_STARTED, is_open, spans, status_is, where_programme
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.records.volunteers_in_programmes import volunteers_in_programmes
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number

if TYPE_CHECKING:
    import datetime as dt

    from numpy.typing import NDArray

# What tells which placements a volunteer has, and in which programmes.
READS = (
    "Plaatsingen.vrijwilliger_id", "Plaatsingen.programma_id", "Plaatsingen.org_id", "Plaatsingen.begeleider_id",
    "Plaatsingen.startdatum", "Plaatsingen.eind_gepland", "Plaatsingen.eind_werkelijk", "Plaatsingen.verlengd_tot",
    "Plaatsingen.status", "Programmas.programma_id", "Programmas.naam", "Programmas.aanbieder_org_id",
)  # fmt: skip
CONTACT_POINT_READS = (
    "Vrijwilligers.begeleider_id", "Contactpersonen.contact_id", "Contactpersonen.naam", "Contactpersonen.functie",
    "Contactpersonen.email", "Contactpersonen.telefoon", "Contactpersonen.bereikbaarheid",
)  # fmt: skip


@derived
def _placements_of_volunteers(records: RecordSet) -> Mapping[int, Sequence[int]]:
    found: dict[int, list[int]] = {}
    owners = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    for placement, volunteer in enumerate(owners.tolist()):
        found.setdefault(volunteer, []).append(placement)
    return found


def open_placements(records: RecordSet, volunteer: int) -> list[int]:
    """The placements of a volunteer that are planned or run, in the order of the sheet."""
    there = is_open(records)
    return [placement for placement in _placements_of_volunteers(records).get(volunteer, ()) if there[placement]]


def placements_between(records: RecordSet, volunteer: int, first: int, last: int) -> list[int]:
    """The placements of a volunteer that ran on any of these days (day numbers) and have begun."""
    begun = _begun(records)
    span = spans(records)
    return [
        placement
        for placement in _placements_of_volunteers(records).get(volunteer, ())
        if begun[placement] and span.start[placement] <= last and span.end[placement] >= first
    ]


@derived
def _begun(records: RecordSet) -> NDArray[np.bool_]:
    """Per placement whether it began on or before the reference date."""
    span = spans(records)
    found: NDArray[np.bool_] = span.known & (span.start <= day_number(records.as_of))
    return found & ~status_is(records, *NOT_STARTED)


def programmes(reader: RecordReader, placements: Sequence[int]) -> list[int]:
    """The programmes (records of Programmas) of placements, each once."""
    return list(dict.fromkeys(found for one in placements if (found := parties(reader, one).programme) >= 0))


def programme_names(reader: RecordReader, placements: Sequence[int]) -> list[str]:
    """The names of those programmes, each once."""
    names = (reader.text("Programmas", "naam", programme) for programme in programmes(reader, placements))
    return list(dict.fromkeys(name for name in names if name))


def first_start(reader: RecordReader, volunteer: int) -> dt.date | None:
    """The first day of what is planned or runs."""
    starts = (reader.date("Plaatsingen", "startdatum", one) for one in open_placements(reader.records, volunteer))
    return min((start for start in starts if start is not None), default=None)


def in_programme_that_asks(records: RecordSet, key: str) -> NDArray[np.bool_]:
    """Per volunteer who has not left whether a programme of an open placement says ja to a column of Programmas."""
    found = volunteers_in_programmes(records)
    asks = where_programme(records, found.programme.astype(np.int32), key, "ja")
    asked = np.zeros(len(records.table("Vrijwilligers")), dtype=bool)
    asked[found.volunteer[asks]] = True
    return asked


def contact_point(reader: RecordReader, volunteer: int, placements: Sequence[int]) -> Parties:
    """The supervisor of the volunteer, else of the first placement that has one."""
    own = (
        reader.referred("Vrijwilligers", "begeleider_id", volunteer, "Contactpersonen"),
        reader.referred("Vrijwilligers", "begeleider_id", volunteer, "Vrijwilligers"),
    )
    of_placements = (parties(reader, placement) for placement in placements)
    candidates = (own, *((found.supervisor, found.supervising_volunteer) for found in of_placements))
    contact, other = next((pair for pair in candidates if max(pair) >= 0), (-1, -1))
    return Parties(volunteer, -1, -1, -1, contact, other if contact < 0 else -1)


def contact_point_fields(reader: RecordReader, found: Parties) -> dict[str, str]:
    """`aanspreekpunt` and `aanspreekpunt_bereikbaar`; without supervisor who signs the letters, at the organisation."""
    if max(found.supervisor, found.supervising_volunteer) >= 0:
        person, reach = supervisor_with_function(reader, found), supervisor_reach(reader, found)
    else:
        person = signatory_with_function(reader)
        settings = (reader.setting("organisatie_telefoon"), reader.setting("organisatie_email"))
        reach = reachable_at(*settings, reader.language)
    return {"aanspreekpunt": person, "aanspreekpunt_bereikbaar": reach}


def volunteer_day(reader: RecordReader, key: str, volunteer: int) -> str:
    """A date of the volunteer in words, empty where there is none."""
    day = reader.date("Vrijwilligers", key, volunteer)
    return "" if day is None else long_date(day, key, reader.language)


def lately(records: RecordSet, *keys: str) -> NDArray[np.bool_]:
    """Per volunteer whether one of these dates lies on or within `RECENT_DAYS` before the reference date."""
    today, table = day_number(records.as_of), records.table("Vrijwilligers")
    found = np.zeros(len(table), dtype=bool)
    for key in keys:
        found |= table[key].between(today - RECENT_DAYS, today)
    return found
