"""L25 Verzekeringsbevestiging: from when a volunteer is insured, for what, and where to report damage (003 E15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import letterhead
from vzv_sheets.letter_writing.content.wording import long_date, to_fill_in
from vzv_sheets.letter_writing.letter_kinds import LetterField, LetterKind, RecordRead, Version
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.volunteers.volunteer_work import lately
from vzv_sheets.letter_writing.word.cleaning import Context
from vzv_sheets.records.persons import is_active
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.vocabulary.days import day_number

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def due(records: RecordSet) -> NDArray[np.bool_]:
    """Active volunteers whose insurance began in the last 60 days (`volunteer_work.lately`) or is still to begin."""
    insured = records.table("Vrijwilligers")["verzekerd_vanaf"]
    later = insured.filled & (insured.values > day_number(records.as_of))
    return is_active(records) & (later | lately(records, "verzekerd_vanaf"))


def records_read(_reader: RecordReader, volunteer: int, _: Version) -> tuple[RecordRead, ...]:
    """The volunteer."""
    return (RecordRead("Vrijwilligers", volunteer, INSURANCE_CONFIRMATION.columns_of("Vrijwilligers"), own=True),)


def context(reader: RecordReader, volunteer: int, _version: Version, _codes: frozenset[str]) -> Context:
    """The fields of the confirmation for one volunteer."""
    return {
        **letterhead.letterhead(reader, reader.text("Vrijwilligers", "vrijwilliger_id", volunteer)),
        **letterhead.addressee(reader, volunteer),
        "verzekerd_vanaf": long_date(reader.date("Vrijwilligers", "verzekerd_vanaf", volunteer), "verzekerd vanaf"),
        "verzekering": reader.setting("verzekering_tekst") or to_fill_in("verzekering"),
        "schade_melden_bij": reader.setting("schade_melden_bij") or to_fill_in("schade melden bij"),
    }


INSURANCE_CONFIRMATION = LetterKind(
    code="L25",
    slug="verzekeringsbevestiging",
    title="Verzekeringsbevestiging",
    addressee="vrijwilliger",
    subject_sheet="Vrijwilligers",
    reads=(
        *letterhead.SETTINGS,
        "Instellingen.verzekering_tekst", "Instellingen.schade_melden_bij",
        *(f"Vrijwilligers.{key}" for key in letterhead.ADDRESSEE_COLUMNS),
        "Vrijwilligers.vrijwilliger_id", "Vrijwilligers.verzekerd_vanaf", "Vrijwilligers.status",
        "Vrijwilligers.einddatum",
    ),
    needed=frozenset({Needed.LETTER}),
    changed_by=frozenset(),
    fields=(
        *letterhead.FIELDS,
        LetterField("verzekerd_vanaf", "Vanaf welke dag de verzekering geldt.", "1 februari 2026"),
        LetterField("verzekering", "Uw tekst over de verzekering.", "U bent via de gemeente verzekerd."),
        LetterField("schade_melden_bij", "Bij wie schade wordt gemeld.", "uw begeleider"),
    ),
    due=due,
    because=Text("verzekerd, nog niet bevestigd", "insured, not yet confirmed"),
    due_day=lambda reader, volunteer: reader.date("Vrijwilligers", "verzekerd_vanaf", volunteer),
    records_read=records_read,
    context=context,
)  # fmt: skip
