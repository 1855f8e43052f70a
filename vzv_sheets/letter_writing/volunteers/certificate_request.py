"""L08 Begeleidende brief VOG-aanvraag: what is asked, who pays, who helps (003 B19, 004; Regeling Gratis VOG)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import letterhead
from vzv_sheets.letter_writing.content.wording import joined, to_fill_in
from vzv_sheets.letter_writing.letter_kinds import LetterField, LetterKind, RecordRead, Version
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.volunteers.volunteer_work import READS as WORK_READS
from vzv_sheets.letter_writing.volunteers.volunteer_work import (
    first_start,
    in_programme_that_asks,
    open_placements,
    programme_names,
    programmes,
    volunteer_day,
)
from vzv_sheets.letter_writing.word.cleaning import Context
from vzv_sheets.records.certificates import placements_asking_certificate
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.vocabulary.days import day_number

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def due(records: RecordSet) -> NDArray[np.bool_]:
    """Who has not left and of whom a VOG is asked (V-DOC-01), while none was applied for or issued."""
    volunteers = records.table("Vrijwilligers")
    asked = in_programme_that_asks(records, "vog_vereist")
    return asked & volunteers["vog_aangevraagd"].empty & volunteers["vog_afgifte"].empty


def _asking(reader: RecordReader, volunteer: int) -> list[int]:
    """The placements that ask the VOG; all that are open where the letter was asked for without."""
    asks = placements_asking_certificate(reader.records, day_number(reader.records.as_of))
    placements = open_placements(reader.records, volunteer)
    return [placement for placement in placements if asks[placement]] or placements


def records_read(reader: RecordReader, volunteer: int, _: Version) -> tuple[RecordRead, ...]:
    """The volunteer and the programmes that ask the VOG."""
    return (
        RecordRead("Vrijwilligers", volunteer, CERTIFICATE_REQUEST.columns_of("Vrijwilligers"), own=True),
        *(RecordRead("Programmas", one, frozenset({"naam"})) for one in programmes(reader, _asking(reader, volunteer))),
    )


def context(reader: RecordReader, volunteer: int, _version: Version, _codes: frozenset[str]) -> Context:
    """The fields of the letter to one volunteer."""
    profile = reader.text("Vrijwilligers", "vog_functieprofiel", volunteer)
    return {
        **letterhead.letterhead(reader, reader.text("Vrijwilligers", "vrijwilliger_id", volunteer)),
        **letterhead.addressee(reader, volunteer),
        "programma": joined(programme_names(reader, _asking(reader, volunteer)), reader.language),
        "functieprofiel": profile or to_fill_in("functieprofiel", reader.language),
        "gratis": reader.setting("vog_gratis") == "ja",
        "aangevraagd": volunteer_day(reader, "vog_aangevraagd", volunteer),
    }


CERTIFICATE_REQUEST = LetterKind(
    code="L08",
    slug="vog-aanvraag",
    title="Begeleidende brief VOG-aanvraag",
    addressee="vrijwilliger",
    subject_sheet="Vrijwilligers",
    reads=(
        *letterhead.SETTINGS,
        "Instellingen.vog_gratis",
        *(f"Vrijwilligers.{key}" for key in letterhead.ADDRESSEE_COLUMNS),
        *WORK_READS,
        "Vrijwilligers.vrijwilliger_id", "Vrijwilligers.vog_functieprofiel", "Vrijwilligers.vog_aangevraagd",
        "Vrijwilligers.vog_afgifte", "Programmas.vog_vereist",
    ),
    needed=frozenset({Needed.LETTER}),
    changed_by=frozenset(),
    fields=(
        *letterhead.FIELDS,
        LetterField("programma", "De programma's die een VOG vragen; kan leeg zijn.", "Thuisadministratie"),
        LetterField("functieprofiel", "De nummers van het functieprofiel.", "84, 85"),
        LetterField("gratis", "Voorwaarde: uw organisatie doet mee aan de Regeling Gratis VOG.", "ja"),
        LetterField("aangevraagd", "De dag van de aanvraag; leeg zolang die er niet is.", "10 januari 2026"),
    ),
    due=due,
    because=Text("VOG nodig, nog niet aangevraagd", "VOG needed, not yet applied for"),
    due_day=first_start,
    records_read=records_read,
    context=context,
)  # fmt: skip
