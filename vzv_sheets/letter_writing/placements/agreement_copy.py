"""L03 Aanbiedingsbrief kopie plaatsingsovereenkomst: the copy for the municipality and for the host (002 c3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import letterhead, municipality
from vzv_sheets.letter_writing.content.addressees import contact_addressee
from vzv_sheets.letter_writing.content.placement_parties import READS as PARTIES_READS
from vzv_sheets.letter_writing.content.placement_parties import (
    Parties,
    contact_of_host,
    organisation_name,
    parties,
    records_of_provider,
)
from vzv_sheets.letter_writing.content.wording import long_date
from vzv_sheets.letter_writing.letter_kinds import LetterField, LetterKind, RecordRead, Version
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.word.cleaning import Context
from vzv_sheets.records.agreements import copy_to_municipality, copy_to_organisation, is_signed, missing_copies
from vzv_sheets.records.placements import is_open
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CASE_MANAGER, _ORGANISATION = "klantmanager", "organisatie"
_COPY_COLUMN = {_CASE_MANAGER: "kopie_gemeente_datum", _ORGANISATION: "kopie_organisatie_datum"}
_PLACEMENT_COLUMNS = frozenset({"plaatsing_id", "vrijwilliger_id", "org_id", "startdatum", "overeenkomst_datum"})

_FIELDS = (
    LetterField("aan_gemeente", "Voorwaarde: de brief gaat naar de klantmanager.", "ja"),
    LetterField("gemeente", "Welke gemeente de kopie krijgt; leeg voor de organisatie.", "de gemeente Zwolle"),
    LetterField("organisatie", "De organisatie waar de vrijwilliger werkt.", "Zorgcentrum Het Anker"),
    LetterField("startdatum", "De eerste dag van de plaatsing.", "9 maart 2026"),
    LetterField("overeenkomst_datum", "De dag waarop is getekend.", "4 maart 2026"),
    LetterField("bereikbaar", "Hoe uw organisatie te bereiken is; kan leeg zijn.", "telefoon 038 123 45 67"),
)


def due(records: RecordSet) -> NDArray[np.bool_]:
    """Open placements that are signed and of which a copy was not sent (V-DOC-09); what ended long ago is not asked."""
    missing: NDArray[np.bool_] = np.logical_or.reduce(list(missing_copies(records).values()))
    return is_signed(records) & is_open(records) & missing


def versions(reader: RecordReader, placement: int, only_due: bool) -> tuple[Version, ...]:
    """Who gets a copy: only where the programme asks it, for the municipality only where it is involved."""
    records = reader.records
    asked = {_CASE_MANAGER: copy_to_municipality(records), _ORGANISATION: copy_to_organisation(records)}
    if only_due:
        asked = {addressee: missing_copies(records)[key] for addressee, key in _COPY_COLUMN.items()}
    return tuple(Version(addressee) for addressee, mask in asked.items() if mask[placement])


def records_read(reader: RecordReader, placement: int, version: Version) -> tuple[RecordRead, ...]:
    """The placement, the volunteer, the host, and who gets the copy."""
    found = parties(reader, placement)
    read = [
        RecordRead("Plaatsingen", placement, _PLACEMENT_COLUMNS, own=True),
        RecordRead("Vrijwilligers", found.volunteer, frozenset(letterhead.NAME_COLUMNS), own=True),
        RecordRead("Organisaties", found.host, frozenset({"naam"})),
        *records_of_provider(found, found.host),
    ]
    if version.addressee == _CASE_MANAGER:
        read += municipality.addressee_read(reader, placement, found.volunteer)
    else:
        read += [
            RecordRead("Organisaties", found.host, municipality.ADDRESS_COLUMNS),
            RecordRead("Contactpersonen", contact_of_host(reader, found), frozenset({"naam", "functie"})),
        ]
    return tuple(record for record in read if record.index >= 0)


def context(reader: RecordReader, placement: int, version: Version, _: frozenset[str]) -> Context:
    """The fields of the letter to one addressee."""
    found = parties(reader, placement)
    return {
        **letterhead.letterhead(reader, reader.text("Plaatsingen", "plaatsing_id", placement)),
        **_addressee(reader, placement, found, version),
        "naam": letterhead.volunteer_name(reader, found.volunteer),
        "organisatie": organisation_name(reader, found.host),
        "startdatum": long_date(reader.date("Plaatsingen", "startdatum", placement), "startdatum"),
        "overeenkomst_datum": long_date(
            reader.date("Plaatsingen", "overeenkomst_datum", placement), "datum overeenkomst"
        ),
        "bereikbaar": letterhead.own_reach(reader),
    }


def _addressee(reader: RecordReader, placement: int, found: Parties, version: Version) -> Context:
    if version.addressee == _ORGANISATION:
        at_host = contact_addressee(reader, contact_of_host(reader, found), found.host)
        return {**at_host, "aan_gemeente": False, "gemeente": ""}
    organisation = municipality.municipality(reader, placement, found.volunteer)
    return {
        **municipality.addressee(reader, placement, found.volunteer),
        "aan_gemeente": True,
        "gemeente": municipality.municipality_in_sentence(reader, organisation),
    }


COPY_LETTER = LetterKind(
    code="L03",
    slug="aanbiedingsbrief",
    title="Aanbiedingsbrief kopie plaatsingsovereenkomst",
    addressee="klantmanager en organisatie",
    subject_sheet="Plaatsingen",
    reads=(
        *letterhead.SETTINGS,
        *(f"Vrijwilligers.{key}" for key in letterhead.NAME_COLUMNS),
        *dict.fromkeys((*municipality.READS, *PARTIES_READS)),
        "Plaatsingen.plaatsing_id", "Plaatsingen.startdatum", "Plaatsingen.overeenkomst_datum", "Plaatsingen.status",
        "Plaatsingen.eind_werkelijk", "Plaatsingen.clientcode", "Plaatsingen.kopie_gemeente_datum",
        "Plaatsingen.kopie_organisatie_datum", "Programmas.programma_id", "Programmas.kopie_gemeente",
        "Programmas.kopie_organisatie", "Vrijwilligers.vrijwilliger_id",
    ),
    needed=frozenset({Needed.LETTER, Needed.LETTER_CONTACT}),
    changed_by=frozenset(),
    fields=(*letterhead.FIELDS, *_FIELDS),
    due=due,
    because=Text("getekend, maar nog geen kopie verstuurd", "signed, but no copy sent yet"),
    due_day=lambda reader, placement: reader.date("Plaatsingen", "overeenkomst_datum", placement),
    versions=versions,
    asked_by=("vrijwilliger_id",),
    records_read=records_read,
    context=context,
)  # fmt: skip
