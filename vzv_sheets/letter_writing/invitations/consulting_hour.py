"""L22 Oproepbrief participatiespreekuur: a friendly invitation, in which the claimant has a choice (002 c2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import letterhead
from vzv_sheets.letter_writing.content.addressees import REACH_COLUMNS, contact_reach, own_reach_to_answer
from vzv_sheets.letter_writing.content.wording import to_fill_in
from vzv_sheets.letter_writing.invitations.planned_rows import MOMENT_FIELDS, moment, name_of_row, to_come
from vzv_sheets.letter_writing.invitations.talk_people import (
    READS,
    about_whom,
    case_manager,
    case_manager_read,
    is_of_circle,
    volunteers_of_talk,
    with_volunteers,
)
from vzv_sheets.letter_writing.letter_kinds import LetterField, LetterKind, RecordRead, Version
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.word.cleaning import Context
from vzv_sheets.records.claimants import claimants
from vzv_sheets.records.persons import receives_municipal_benefit
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_KIND = "participatiespreekuur"


def due(records: RecordSet) -> NDArray[np.bool_]:
    """The consulting hours planned on the reference date or later, of who is a claimant of a municipality.

    That is who has a benefit of a municipality or, at the volunteer or the placement, a klantmanager.
    """
    talks = records.table("Gesprekken")["soort"].equals(_KIND) & to_come(records, "Gesprekken")
    return talks & with_volunteers(records) & _of_claimants(records)


def _of_claimants(records: RecordSet) -> NDArray[np.bool_]:
    known = claimants(records)
    person = np.append(known.volunteers(None) | receives_municipal_benefit(records), False)
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    placed = np.append((known.of_placement >= 0) | person[np.where(owner >= 0, owner, -1)], False)
    placement = records.referred("Gesprekken", "plaatsing_id", "Plaatsingen")
    volunteer = records.referred("Gesprekken", "vrijwilliger_id", "Vrijwilligers")
    found: NDArray[np.bool_] = person[np.where(volunteer >= 0, volunteer, -1)]
    found |= placed[np.where(placement >= 0, placement, -1)]
    return found


def subject_id(records: RecordSet, talk: int) -> str:
    """`V0042-2026-03-14-participatiespreekuur`."""
    return name_of_row(records, "Gesprekken", talk, about_whom(records, talk), _KIND)


def versions(reader: RecordReader, talk: int, _only_due: bool) -> tuple[Version, ...]:
    """One, to the claimant; none for a talk that names only a client."""
    return () if is_of_circle(reader.records, talk) else (Version(),)


def records_read(reader: RecordReader, talk: int, _: Version) -> tuple[RecordRead, ...]:
    """The talk, the claimant and the klantmanager."""
    read = (
        RecordRead("Gesprekken", talk, CONSULTING_HOUR_LETTER.columns_of("Gesprekken"), own=True),
        RecordRead(
            "Vrijwilligers",
            _claimant(reader, talk),
            CONSULTING_HOUR_LETTER.columns_of("Vrijwilligers"),
            own=True,
        ),
        RecordRead("Contactpersonen", case_manager(reader, talk), frozenset({"naam"}) | REACH_COLUMNS),
        *case_manager_read(reader, talk),
    )
    return tuple(record for record in read if record.index >= 0)


def context(reader: RecordReader, talk: int, _version: Version, _codes: frozenset[str]) -> Context:
    """The fields of the letter to one claimant."""
    manager = case_manager(reader, talk)
    return {
        **letterhead.letterhead(reader, about_whom(reader.records, talk)),
        **letterhead.addressee(reader, _claimant(reader, talk)),
        "klantmanager": reader.text("Contactpersonen", "naam", manager) or to_fill_in("klantmanager"),
        "bereikbaar": contact_reach(reader, manager) or own_reach_to_answer(reader),
        **moment(reader, "Gesprekken", talk),
    }


def _claimant(reader: RecordReader, talk: int) -> int:
    return next(iter(volunteers_of_talk(reader.records, talk)), -1)


CONSULTING_HOUR_LETTER = LetterKind(
    code="L22",
    slug="uitnodiging-spreekuur",
    title="Uitnodiging voor het participatiespreekuur",
    addressee="deelnemer aan het spreekuur",
    subject_sheet="Gesprekken",
    reads=(
        *letterhead.SETTINGS,
        *(f"Vrijwilligers.{key}" for key in letterhead.ADDRESSEE_COLUMNS),
        "Vrijwilligers.vrijwilliger_id", "Vrijwilligers.uitkering", "Vrijwilligers.gemeente_org_id",
        *READS,
        "Contactpersonen.naam", "Contactpersonen.org_id", "Contactpersonen.email", "Contactpersonen.telefoon",
        "Contactpersonen.bereikbaarheid",
    ),
    needed=frozenset({Needed.LETTER, Needed.LETTER_CONTACT}),
    changed_by=frozenset(),
    fields=(
        *letterhead.FIELDS,
        *MOMENT_FIELDS,
        LetterField("klantmanager", "De naam van de klantmanager.", "M. de Vries"),
        LetterField("bereikbaar", "Hoe die te bereiken is, anders uw organisatie.", "telefoon 038 222 22 22"),
    ),
    due=due,
    because=Text("er is een spreekuur gepland", "a consulting hour is planned"),
    due_day=lambda reader, talk: reader.date("Gesprekken", "datum", talk),
    subject_id=subject_id,
    asked_by=("plaatsing_id", "vrijwilliger_id"),
    versions=versions,
    records_read=records_read,
    context=context,
)  # fmt: skip
