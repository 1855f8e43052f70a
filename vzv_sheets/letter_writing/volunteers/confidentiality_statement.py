"""L07 Geheimhoudingsverklaring en huisregels: what stays inside, and how we work (002 B10, B11, H09)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import letterhead
from vzv_sheets.letter_writing.content.wording import joined
from vzv_sheets.letter_writing.letter_kinds import DUTCH, ENGLISH, LetterField, LetterKind, RecordRead, Version
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.volunteers.volunteer_agreement_fields import CONTACT_POINT_FIELDS
from vzv_sheets.letter_writing.volunteers.volunteer_work import (
    CONTACT_POINT_READS,
    contact_point,
    contact_point_fields,
    first_start,
    in_programme_that_asks,
    open_placements,
    programme_names,
    programmes,
)
from vzv_sheets.letter_writing.volunteers.volunteer_work import READS as WORK_READS
from vzv_sheets.letter_writing.word.cleaning import Context
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.conditions import Needed

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def due(records: RecordSet) -> NDArray[np.bool_]:
    """Who has not left, without geheimhouding_datum, planned or placed in a programme that asks it (V-DOC-06)."""
    asked = in_programme_that_asks(records, "geheimhouding_vereist")
    return asked & records.table("Vrijwilligers")["geheimhouding_datum"].empty


def records_read(reader: RecordReader, volunteer: int, _: Version) -> tuple[RecordRead, ...]:
    """The volunteer, the programmes and the contact point."""
    placements = open_placements(reader.records, volunteer)
    contact = contact_point(reader, volunteer, placements)
    read = [
        RecordRead("Vrijwilligers", volunteer, CONFIDENTIALITY_STATEMENT.columns_of("Vrijwilligers"), own=True),
        *(RecordRead("Programmas", one, frozenset({"naam"})) for one in programmes(reader, placements)),
        RecordRead("Contactpersonen", contact.supervisor, CONFIDENTIALITY_STATEMENT.columns_of("Contactpersonen")),
        RecordRead("Vrijwilligers", contact.supervising_volunteer, frozenset(letterhead.NAME_COLUMNS)),
    ]
    return tuple(record for record in read if record.index >= 0)


def context(reader: RecordReader, volunteer: int, _version: Version, _codes: frozenset[str]) -> Context:
    """The fields of the declaration of one volunteer."""
    placements = open_placements(reader.records, volunteer)
    return {
        **letterhead.letterhead(reader, reader.text("Vrijwilligers", "vrijwilliger_id", volunteer)),
        **letterhead.addressee(reader, volunteer),
        "ondertekenaar": letterhead.signatory(reader),
        "programma": joined(programme_names(reader, placements), reader.language),
        **contact_point_fields(reader, contact_point(reader, volunteer, placements)),
    }


CONFIDENTIALITY_STATEMENT = LetterKind(
    code="L07",
    slug="geheimhoudingsverklaring",
    title="Geheimhoudingsverklaring en huisregels",
    addressee="vrijwilliger",
    subject_sheet="Vrijwilligers",
    reads=(
        *letterhead.SETTINGS,
        *(f"Vrijwilligers.{key}" for key in letterhead.ADDRESSEE_COLUMNS),
        *WORK_READS,
        *CONTACT_POINT_READS,
        "Vrijwilligers.vrijwilliger_id", "Vrijwilligers.taal", "Vrijwilligers.geheimhouding_datum",
        "Programmas.geheimhouding_vereist",
    ),
    needed=frozenset({Needed.LETTER, Needed.LETTER_CONTACT}),
    changed_by=frozenset(),
    fields=(
        *letterhead.FIELDS,
        LetterField("ondertekenaar", "Wie voor uw organisatie tekent.", "A. de Boer"),
        LetterField("programma", "De programma's van de vrijwilliger; kan leeg zijn.", "Thuisadministratie"),
        *CONTACT_POINT_FIELDS,
    ),
    due=due,
    because=Text("geheimhouding nog niet vastgelegd", "confidentiality not yet recorded"),
    due_day=first_start,
    volunteer_of=lambda _, volunteer: volunteer,
    languages=(DUTCH, ENGLISH),
    records_read=records_read,
    context=context,
)  # fmt: skip
