"""Who signs for a volunteer younger than eighteen (domain/letters.md, Minors)."""

from __future__ import annotations

from vzv_sheets.letter_writing.content.wording import to_fill_in
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.vocabulary.days import age_on

READS = ("Vrijwilligers.geboortedatum", "Vrijwilligers.akkoord_ouders_datum", "Vrijwilligers.ouder_naam")
MINOR = "V-VRW-16"
_ADULT = 18
_PARENT = {"nl": "naam ouder of verzorger", "en": "name of parent or guardian"}


def parent_who_signs(reader: RecordReader, volunteer: int, open_codes: frozenset[str]) -> str:
    """The parent of a minor without consent (V-VRW-16); empty for everybody else."""
    birth = reader.date("Vrijwilligers", "geboortedatum", volunteer)
    minor = birth is not None and age_on(birth, reader.records.as_of) < _ADULT
    consented = reader.value("Vrijwilligers", "akkoord_ouders_datum", volunteer) is not None
    if (minor and not consented) or MINOR in open_codes:
        return reader.text("Vrijwilligers", "ouder_naam", volunteer) or to_fill_in(
            _PARENT[reader.language], reader.language
        )
    return ""
