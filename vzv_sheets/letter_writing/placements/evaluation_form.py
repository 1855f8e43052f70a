"""L11 Evaluatieformulier / eindgesprek: looking back together, the volunteer's own view first (002 C10, F02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import FINAL_EVALUATIONS
from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import letterhead
from vzv_sheets.letter_writing.content.addressees import CONTACT_READS, contact_addressee
from vzv_sheets.letter_writing.content.placement_parties import READS as PARTIES_READS
from vzv_sheets.letter_writing.content.placement_parties import (
    Parties,
    guide_at_host,
    organisation_name,
    parties,
    records_of_host,
    supervisor_name,
)
from vzv_sheets.letter_writing.content.time_worked import READS as TIME_READS
from vzv_sheets.letter_writing.content.time_worked import records_of_time, time_worked
from vzv_sheets.letter_writing.content.volunteer_goals import PROGRESS_READS, progress_rows, records_of_progress
from vzv_sheets.letter_writing.content.wording import period
from vzv_sheets.letter_writing.letter_kinds import LetterKind, RecordRead, Version
from vzv_sheets.letter_writing.placements.evaluation_form_fields import FIELDS
from vzv_sheets.letter_writing.placements.evaluation_moments import END, INTERIM, is_at_end, is_due
from vzv_sheets.letter_writing.placements.evaluation_scores import (
    OWN_VIEW,
    VIEW_OF_ORGANISATION,
    aspect_rows,
    boxes,
    records_of_scores,
    scale,
)
from vzv_sheets.letter_writing.placements.evaluation_scores import READS as SCORE_READS
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.word.cleaning import Context, ContextValue
from vzv_sheets.records.agreements import municipality_involved
from vzv_sheets.schema.conditions import Needed

if TYPE_CHECKING:
    import datetime as dt

VOLUNTEER, ORGANISATION = "vrijwilliger", "organisatie"
_STEPS = (1, 6)  # of the ladder of participation
_THOUSANDTHS = 1000
# What the volunteer does next (Plaatsingen.uitstroom) in the words of a volunteer.
_NEXT = {
    "blijft vrijwilliger": "Ik blijf hier vrijwilliger",
    "ander vrijwilligerswerk": "Ander vrijwilligerswerk",
    "betaald werk zelfde organisatie": "Betaald werk bij dezelfde organisatie",
    "betaald werk elders": "Betaald werk ergens anders",
    "opleiding": "Een opleiding",
    "re-integratie": "Een traject naar werk",
    "terug naar gemeente": "Samen met de gemeente kijken wat bij mij past",
    "geen": "Voorlopig niets",
    "onbekend": "Dat weet ik nog niet",
}
_WITH_MUNICIPALITY = {"re-integratie", "terug naar gemeente"}


def versions(reader: RecordReader, placement: int, _only_due: bool) -> tuple[Version, ...]:
    """A form for the volunteer and one for who guides; `eind` near or after the end, else `tussentijds`."""
    edition = END if is_at_end(reader.records)[placement] else INTERIM
    return Version(VOLUNTEER, edition), Version(ORGANISATION, edition)


def records_read(reader: RecordReader, placement: int, version: Version) -> tuple[RecordRead, ...]:
    """The placement, who fills in the form, and what is told of the goals, the scores and the hours."""
    found, own = parties(reader, placement), version.addressee == VOLUNTEER
    columns = (*letterhead.ADDRESSEE_COLUMNS, "trede_start", "trede_nu") if own else letterhead.NAME_COLUMNS
    read = [
        RecordRead("Plaatsingen", placement, EVALUATION_LETTER.columns_of("Plaatsingen"), own=True),
        RecordRead("Vrijwilligers", found.volunteer, frozenset(columns), own=own),
        *records_of_host(reader, found, addressed=not own),
        RecordRead("Contactpersonen", found.supervisor, frozenset({"naam"})),
        RecordRead("Vrijwilligers", found.supervising_volunteer, frozenset(letterhead.NAME_COLUMNS)),
        *records_of_progress(reader, placement),
        *records_of_scores(reader.records, placement, _judges(version)),
        *records_of_time(time_worked(reader.records, placement, reader.records.as_of)),
    ]
    return tuple(record for record in read if record.index >= 0)


def context(reader: RecordReader, placement: int, version: Version, _codes: frozenset[str]) -> Context:
    """The fields of the form of one of both."""
    found, own, at_end = parties(reader, placement), version.addressee == VOLUNTEER, version.edition == END
    lowest, highest = scale(reader)
    return {
        **letterhead.letterhead(reader, reader.text("Plaatsingen", "plaatsing_id", placement)),
        **letterhead.addressee(reader, found.volunteer),
        **({} if own else _guide(reader, found)),
        "voor_organisatie": not own,
        "eindgesprek": at_end,
        "organisatie": organisation_name(reader, found.host),
        "begeleider_naam": supervisor_name(reader, found),
        "periode": _period(reader, placement),
        "uren": time_worked(reader.records, placement, reader.records.as_of).hours,
        "schaal": f"{lowest} is het laagst, {highest} het hoogst",
        "aspecten": aspect_rows(reader, placement, _judges(version)),
        "leerdoelen": progress_rows(reader, placement),
        **_ladder(reader, found.volunteer if own else -1),
        "uitstroom": _choices(reader, placement) if own and at_end else [],
        "uitstroom_gekozen": _chosen(reader, placement) if own and at_end else "",
    }


def _judges(version: Version) -> tuple[str, ...]:
    """Each form holds only the scores of who fills it in: nobody is led by what another thinks."""
    return OWN_VIEW if version.addressee == VOLUNTEER else VIEW_OF_ORGANISATION


def _guide(reader: RecordReader, found: Parties) -> dict[str, ContextValue]:
    """Who guides at the host; the own organisation where there is no other."""
    if found.host >= 0:
        return contact_addressee(reader, guide_at_host(reader, found), found.host)
    name = supervisor_name(reader, found)
    return {"adresregels": [organisation_name(reader, -1), f"t.a.v. {name}"], "aanhef": name}


def _due_day(reader: RecordReader, placement: int) -> dt.date | None:
    """The end, or the day halfway."""
    if is_at_end(reader.records)[placement]:
        return _end(reader, placement)
    return reader.date("Plaatsingen", "evaluatie_datum", placement)


def _end(reader: RecordReader, placement: int) -> dt.date | None:
    ends = [reader.date("Plaatsingen", key, placement) for key in ("eind_gepland", "verlengd_tot")]
    planned: dt.date | None = max(filter(None, ends), default=None)
    return reader.date("Plaatsingen", "eind_werkelijk", placement) or planned


def _period(reader: RecordReader, placement: int) -> str:
    start = reader.date("Plaatsingen", "startdatum", placement)
    return period(start, _end(reader, placement), end_expected=False)


def _ladder(reader: RecordReader, volunteer: int) -> dict[str, ContextValue]:
    """The step of the ladder, only for the volunteer; empty where no step is recorded."""
    start, now = (reader.value("Vrijwilligers", key, volunteer) for key in ("trede_start", "trede_nu"))
    known = start is not None or now is not None
    return {
        "trede_start": "" if start is None else str(start),
        "trede_vakjes": boxes(*_STEPS, None if now is None else int(now) * _THOUSANDTHS) if known else "",
    }


def _choices(reader: RecordReader, placement: int) -> list[str]:
    involved = bool(municipality_involved(reader.records)[placement])
    return [words for choice, words in _NEXT.items() if involved or choice not in _WITH_MUNICIPALITY]


def _chosen(reader: RecordReader, placement: int) -> str:
    return _NEXT.get(reader.text("Plaatsingen", "uitstroom", placement), "")


EVALUATION_LETTER = LetterKind(
    code="L11",
    slug="evaluatieformulier",
    title="Evaluatieformulier / eindgesprek",
    addressee="vrijwilliger en organisatie",
    subject_sheet="Plaatsingen",
    reads=tuple(dict.fromkeys((
        *letterhead.SETTINGS,
        *(f"Vrijwilligers.{key}" for key in letterhead.ADDRESSEE_COLUMNS),
        *PARTIES_READS, *CONTACT_READS, *PROGRESS_READS, *TIME_READS, *SCORE_READS, *FINAL_EVALUATIONS,
        "Vrijwilligers.vrijwilliger_id", "Vrijwilligers.trede_start", "Vrijwilligers.trede_nu",
        "Vrijwilligers.uitkering", "Vrijwilligers.klantmanager_id",
        "Plaatsingen.plaatsing_id", "Plaatsingen.klantmanager_id", "Plaatsingen.evaluatie_datum",
        "Plaatsingen.uitstroom", "Programmas.programma_id", "Programmas.eindevaluatie_verplicht",
        "Organisaties.org_id", "Contactpersonen.contact_id",
    ))),
    needed=frozenset({Needed.LETTER, Needed.LETTER_CONTACT, Needed.VOLUNTEER_GOAL}),
    changed_by=frozenset(),
    fields=(*letterhead.FIELDS, *FIELDS),
    due=is_due,
    because=Text("tijd om samen terug te kijken", "time to look back together"),
    due_day=_due_day,
    versions=versions,
    asked_by=("vrijwilliger_id",),
    passing=frozenset({"uren"}),
    records_read=records_read,
    context=context,
)  # fmt: skip
