"""L23 Overdracht naar beroepsmatige zorg: a question that a professional takes over (003).

Only data that were consented to: a code, never a name or what is the matter; the question is written by hand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import letterhead
from vzv_sheets.letter_writing.content.addressees import CONTACT_READS, contact_addressee, role_addressee
from vzv_sheets.letter_writing.content.placement_parties import organisation_name, parties, records_of_provider
from vzv_sheets.letter_writing.content.wording import long_date, to_fill_in
from vzv_sheets.letter_writing.letter_kinds import LetterField, LetterKind, RecordRead, Version, one_version
from vzv_sheets.letter_writing.placements.volunteer_and_professional import READS as NAMES_READS
from vzv_sheets.letter_writing.placements.volunteer_and_professional import client_code
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.word.cleaning import Context, ContextValue
from vzv_sheets.records.placements import programmes_of
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.vocabulary.days import day_number, day_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TO_MUNICIPALITY, _SOMEBODY_ELSE = "klantmanager", "anders"
_WINDOW_DAYS = 90
_ADDRESS = frozenset({"naam", "adres", "postcode", "plaats"})

_FIELDS = (
    LetterField("vrijwilliger", "De voornaam van de vrijwilliger, en niet meer dan dat.", "Ann"),
    LetterField("organisatie", "De organisatie van de vrijwilliger.", "Humanitas Westerkwartier"),
    LetterField("clientcode", "De code van wie geholpen wordt; leeg als er geen is.", "C-0042"),
    LetterField("programma", "De naam van het programma.", "Thuisadministratie"),
    LetterField("toestemming_datum", "De dag van de toestemming om te delen.", "10 maart 2026"),
    LetterField("bereikbaar", "Hoe uw organisatie te bereiken is; kan leeg zijn.", "telefoon 038 123 45 67"),
)


def due(records: RecordSet) -> NDArray[np.bool_]:
    """Handovers to a professional body with consent, asked in the last ninety days and not answered."""
    table, today = records.table("Overdrachten"), day_number(records.as_of)
    asked, consent, to = table["gevraagd_op"], table["toestemming_datum"], table["naar"]
    lately = asked.between(today - _WINDOW_DAYS, today)
    consented = consent.filled & (consent.values <= today)
    found: NDArray[np.bool_] = lately & consented & table["antwoord_op"].empty
    return found & to.filled & ~to.equals(_TO_MUNICIPALITY)


def versions(reader: RecordReader, row: int, only_due: bool) -> tuple[Version, ...]:
    """One letter; none before the day of the consent, and none to a klantmanager, who may not read of a client."""
    consent = reader.date("Overdrachten", "toestemming_datum", row)
    too_early = consent is not None and consent > reader.records.as_of
    if too_early or reader.text("Overdrachten", "naar", row) == _TO_MUNICIPALITY:
        return ()
    return one_version(reader, row, only_due)


def subject_id(records: RecordSet, row: int) -> str:
    """`P0001-2026-03-12`: the placement and the day of the question; a second one of that day ends with `-2`.

    To whom it goes stays out of it: the id stands in the name of the file and in Brieflog.
    """
    return _subject_ids(records)[row]


@derived
def _subject_ids(records: RecordSet) -> Sequence[str]:
    table, times = records.table("Overdrachten"), Counter[str]()
    found = []
    for row in range(len(table)):
        day = table["gevraagd_op"].value(row)
        parts = (table["plaatsing_id"].text(row), "" if day is None else day_of(day).isoformat())
        identifier = "-".join(filter(None, parts))
        times[identifier] += 1
        found.append(identifier if times[identifier] == 1 else f"{identifier}-{times[identifier]}")
    return found


def records_read(reader: RecordReader, row: int, _: Version) -> tuple[RecordRead, ...]:
    """The handover, who it goes to, the placement, and by first name the volunteer."""
    placement, contact = _placement(reader, row), _contact(reader, row)
    read = [
        RecordRead("Overdrachten", row, HANDOVER_LETTER.columns_of("Overdrachten"), own=True),
        RecordRead("Contactpersonen", contact, frozenset({"naam", "functie"})),
        RecordRead("Organisaties", reader.referred("Contactpersonen", "org_id", contact, "Organisaties"), _ADDRESS),
        RecordRead("Programmas", _programme(reader, row), frozenset({"naam"})),
    ]
    if placement >= 0:
        found = parties(reader, placement)
        read += [
            RecordRead("Plaatsingen", placement, frozenset({"vrijwilliger_id", "clientcode"})),
            RecordRead("Vrijwilligers", found.volunteer, frozenset({"voornaam", "voorletters"})),
            RecordRead("Organisaties", found.provider, frozenset({"naam"})),
            *records_of_provider(found, found.provider),
        ]
    return tuple(record for record in read if record.index >= 0)


def context(reader: RecordReader, row: int, _version: Version, _codes: frozenset[str]) -> Context:
    """The fields of one handover."""
    return {
        **letterhead.letterhead(reader, subject_id(reader.records, row)),
        **_addressee(reader, row),
        **_who(reader, _placement(reader, row)),
        "programma": reader.text("Programmas", "naam", _programme(reader, row)) or to_fill_in("programma"),
        "toestemming_datum": long_date(reader.date("Overdrachten", "toestemming_datum", row), "datum toestemming"),
        "bereikbaar": letterhead.own_reach(reader),
    }


def _addressee(reader: RecordReader, row: int) -> dict[str, ContextValue]:
    contact, to = _contact(reader, row), reader.text("Overdrachten", "naar", row)
    if contact >= 0 or to in ("", _SOMEBODY_ELSE):
        return contact_addressee(reader, contact)
    return role_addressee(f"{to[0].upper()}{to[1:]}", "mevrouw, meneer")


def _who(reader: RecordReader, placement: int) -> dict[str, ContextValue]:
    if placement < 0:
        return {"vrijwilliger": to_fill_in("voornaam"), "organisatie": to_fill_in("organisatie"), "clientcode": ""}
    found = parties(reader, placement)
    return {
        "vrijwilliger": letterhead.first_name(reader, found.volunteer) or to_fill_in("voornaam"),
        "organisatie": organisation_name(reader, found.provider),
        "clientcode": client_code(reader, placement),
    }


def _placement(reader: RecordReader, row: int) -> int:
    return reader.referred("Overdrachten", "plaatsing_id", row, "Plaatsingen")


def _contact(reader: RecordReader, row: int) -> int:
    return reader.referred("Overdrachten", "aan_contact_id", row, "Contactpersonen")


def _programme(reader: RecordReader, row: int) -> int:
    return max(int(programmes_of(reader.records, "Overdrachten")[row]), -1)


HANDOVER_LETTER = LetterKind(
    code="L23",
    slug="overdracht",
    title="Overdracht naar beroepsmatige zorg",
    addressee="beroepskracht die de vraag overneemt",
    subject_sheet="Overdrachten",
    reads=(
        *letterhead.SETTINGS,
        *dict.fromkeys((*NAMES_READS, *CONTACT_READS)),
        "Overdrachten.plaatsing_id", "Overdrachten.programma_id", "Overdrachten.naar", "Overdrachten.aan_contact_id",
        "Overdrachten.toestemming_datum", "Overdrachten.gevraagd_op", "Overdrachten.antwoord_op",
        "Programmas.programma_id", "Programmas.naam",
    ),
    needed=frozenset({Needed.LETTER, Needed.LETTER_CONTACT, Needed.HANDOVER_LETTER}),
    changed_by=frozenset(),
    fields=(*letterhead.FIELDS_WITHOUT_NAME, *_FIELDS),
    due=due,
    because=Text("vraag om overdracht, nog geen antwoord", "handover asked, no answer yet"),
    due_day=lambda reader, row: reader.date("Overdrachten", "gevraagd_op", row),
    versions=versions,
    subject_id=subject_id,
    asked_by=("plaatsing_id",),
    records_read=records_read,
    context=context,
)  # fmt: skip
