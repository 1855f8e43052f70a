"""L13 Voortgangsrapportage: how far volunteer and goals are, every so many weeks (002 c3)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import letterhead, municipality
from vzv_sheets.letter_writing.content.addressees import contact_addressee
from vzv_sheets.letter_writing.content.placement_parties import READS as PARTIES_READS
from vzv_sheets.letter_writing.content.placement_parties import (
    Parties,
    guide_at_host,
    is_other_organisation,
    organisation_name,
    parties,
    records_of_host,
    supervisor_name,
)
from vzv_sheets.letter_writing.content.time_worked import READS as TIME_READS
from vzv_sheets.letter_writing.content.time_worked import records_of_time, time_worked
from vzv_sheets.letter_writing.content.volunteer_goals import PROGRESS_READS, progress_rows, records_of_progress
from vzv_sheets.letter_writing.content.wording import long_date
from vzv_sheets.letter_writing.letter_kinds import LetterKind, RecordRead, Version
from vzv_sheets.letter_writing.placements.progress_report_fields import FIELDS
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.word.cleaning import Context, ContextValue
from vzv_sheets.records.agreements import municipality_involved
from vzv_sheets.records.claimants import may_be_shared
from vzv_sheets.records.placements import is_running, norm_of_placements, spans
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.vocabulary.days import day_number

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

VOLUNTEER, ORGANISATION, MUNICIPALITY = "vrijwilliger", "organisatie", "gemeente"


@derived
def _weeks(records: RecordSet) -> NDArray[np.int64]:
    return norm_of_placements(records, "voortgang_elke_weken")


def due(records: RecordSet) -> NDArray[np.bool_]:
    """Running placements since whose start `voortgang_elke_weken` weeks have passed at least once.

    Of the moments that passed only the last one is due.
    """
    weeks = _weeks(records)
    passed = day_number(records.as_of) - spans(records).start >= weeks * 7
    found: NDArray[np.bool_] = is_running(records) & (weeks > 0) & passed
    return found


def moment_of(reader: RecordReader, placement: int) -> dt.date:
    """The last moment of reporting that has passed, the reference date where there was none; never after the end."""
    start, weeks = reader.date("Plaatsingen", "startdatum", placement), int(_weeks(reader.records)[placement])
    end = reader.date("Plaatsingen", "eind_werkelijk", placement)
    last = reader.records.as_of if end is None else min(end, reader.records.as_of)
    if start is None or weeks <= 0 or last < start + dt.timedelta(weeks=weeks):
        return last
    return start + dt.timedelta(weeks=(last - start).days // (7 * weeks) * weeks)


def versions(reader: RecordReader, placement: int, _only_due: bool) -> tuple[Version, ...]:
    """For the volunteer, a host that is another organisation, and the municipality where it is involved."""
    edition = moment_of(reader, placement).isoformat()
    asked = {
        VOLUNTEER: True,
        ORGANISATION: is_other_organisation(reader, parties(reader, placement).host),
        MUNICIPALITY: bool(municipality_involved(reader.records)[placement]),
    }
    return tuple(Version(addressee, edition) for addressee, wanted in asked.items() if wanted)


def records_read(reader: RecordReader, placement: int, version: Version) -> tuple[RecordRead, ...]:
    """The placement, who it goes to, and the goals and hours that this addressee may see."""
    found = parties(reader, placement)
    own = version.addressee == VOLUNTEER
    columns = letterhead.ADDRESSEE_COLUMNS if own else letterhead.NAME_COLUMNS
    read = [
        RecordRead("Plaatsingen", placement, PROGRESS_LETTER.columns_of("Plaatsingen"), own=True),
        RecordRead("Vrijwilligers", found.volunteer, frozenset(columns), own=own),
        *records_of_host(reader, found, addressed=version.addressee == ORGANISATION),
        RecordRead("Contactpersonen", found.supervisor, frozenset({"naam"})),
        RecordRead("Vrijwilligers", found.supervising_volunteer, frozenset(letterhead.NAME_COLUMNS)),
    ]
    if version.addressee == MUNICIPALITY:
        read += municipality.addressee_read(reader, placement, found.volunteer)
    if _is_shared(reader, found, version):
        read += records_of_progress(reader, placement)
        read += records_of_time(time_worked(reader.records, placement, moment_of(reader, placement)))
    return tuple(record for record in read if record.index >= 0)


def context(reader: RecordReader, placement: int, version: Version, _codes: frozenset[str]) -> Context:
    """The fields of the report to one addressee; goals and hours only where they may be shared."""
    found = parties(reader, placement)
    return {
        **letterhead.letterhead(reader, reader.text("Plaatsingen", "plaatsing_id", placement)),
        **letterhead.addressee(reader, found.volunteer),
        **_other_addressee(reader, placement, found, version),
        "voor_organisatie": version.addressee == ORGANISATION,
        "voor_gemeente": version.addressee == MUNICIPALITY,
        "organisatie": organisation_name(reader, found.host),
        "begeleider_naam": supervisor_name(reader, found),
        **_dates(reader, placement),
        **_shared_figures(reader, placement, shared=_is_shared(reader, found, version)),
    }


def _other_addressee(reader: RecordReader, placement: int, found: Parties, version: Version) -> dict[str, ContextValue]:
    if version.addressee == ORGANISATION:
        return contact_addressee(reader, guide_at_host(reader, found), found.host)
    if version.addressee == MUNICIPALITY:
        return municipality.addressee(reader, placement, found.volunteer)
    return {}


def _is_shared(reader: RecordReader, found: Parties, version: Version) -> bool:
    """Whether goals and hours stand in this copy: for the municipality only with delen_met_gemeente_akkoord (AVG)."""
    if version.addressee != MUNICIPALITY:
        return True
    return found.volunteer >= 0 and bool(may_be_shared(reader.records)[found.volunteer])


def _dates(reader: RecordReader, placement: int) -> dict[str, ContextValue]:
    moment, weeks = moment_of(reader, placement), int(_weeks(reader.records)[placement])
    running = bool(is_running(reader.records)[placement])
    ends = [reader.date("Plaatsingen", key, placement) for key in ("eind_gepland", "verlengd_tot")]
    end = reader.date("Plaatsingen", "eind_werkelijk", placement) or max(filter(None, ends), default=None)
    coming = moment + dt.timedelta(weeks=weeks) if weeks > 0 and running else None
    evaluation = reader.date("Plaatsingen", "evaluatie_datum", placement)
    return {
        "tot_en_met": long_date(moment, "datum"),
        "startdatum": long_date(reader.date("Plaatsingen", "startdatum", placement), "startdatum"),
        "einddatum": _if_known(end),
        "evaluatie_datum": _if_known(evaluation if running and evaluation and evaluation > moment else None),
        "volgende_datum": _if_known(coming if coming is not None and (end is None or coming < end) else None),
    }


def _if_known(day: dt.date | None) -> str:
    return "" if day is None else long_date(day, "datum")


def _shared_figures(reader: RecordReader, placement: int, *, shared: bool) -> dict[str, ContextValue]:
    if not shared:
        return {"gedeeld": False, "leerdoelen": [], "uren": "", "aanwezigheid": ""}
    worked = time_worked(reader.records, placement, moment_of(reader, placement))
    return {
        "gedeeld": True,
        "leerdoelen": progress_rows(reader, placement),
        "uren": worked.hours,
        "aanwezigheid": worked.attendance,
    }


PROGRESS_LETTER = LetterKind(
    code="L13",
    slug="voortgangsrapportage",
    title="Voortgangsrapportage",
    addressee="vrijwilliger, organisatie en gemeente",
    subject_sheet="Plaatsingen",
    reads=tuple(dict.fromkeys((
        *letterhead.SETTINGS,
        *(f"Vrijwilligers.{key}" for key in letterhead.ADDRESSEE_COLUMNS),
        *PARTIES_READS, *municipality.READS, *PROGRESS_READS, *TIME_READS,
        "Vrijwilligers.vrijwilliger_id", "Vrijwilligers.delen_met_gemeente_akkoord", "Plaatsingen.plaatsing_id",
        "Plaatsingen.evaluatie_datum", "Programmas.programma_id", "Programmas.voortgang_elke_weken",
    ))),
    needed=frozenset({Needed.LETTER, Needed.LETTER_CONTACT, Needed.VOLUNTEER_GOAL}),
    changed_by=frozenset(),
    fields=(*letterhead.FIELDS, *FIELDS),
    due=due,
    because=Text("tijd voor een voortgangsrapportage", "time for a progress report"),
    due_day=moment_of,
    versions=versions,
    asked_by=("vrijwilliger_id",),
    records_read=records_read,
    context=context,
)  # fmt: skip
