"""Volunteer, professional and client as letters between them name each other (domain/letters.md, Names).

The volunteer by first name and organisation, the client by code, the professional by name and function.
"""

from __future__ import annotations

from dataclasses import dataclass

from vzv_sheets.letter_writing.content.letterhead import first_name
from vzv_sheets.letter_writing.content.placement_parties import READS as PARTIES_READS
from vzv_sheets.letter_writing.content.placement_parties import Parties, organisation_name, parties, records_of_provider
from vzv_sheets.letter_writing.content.wording import to_fill_in
from vzv_sheets.letter_writing.letter_kinds import LetterField, RecordRead
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.word.cleaning import ContextValue
from vzv_sheets.records.client_names import holds_client_name
from vzv_sheets.records.own_placements import professional_of_placements

READS = (
    "Vrijwilligers.voornaam", "Vrijwilligers.voorletters", "Plaatsingen.professional_id", "Plaatsingen.clientcode",
    "Clienten.clientcode", "Clienten.professional_id", *PARTIES_READS,
)  # fmt: skip

FIELDS = (
    LetterField("vrijwilliger", "De voornaam van de vrijwilliger, en niet meer dan dat.", "Ann"),
    LetterField("organisatie", "De organisatie van de vrijwilliger.", "Exodus"),
    LetterField("clientcode", "De code van wie geholpen wordt; kan leeg zijn.", "C-0042"),
    LetterField("beroepskracht", "Naam van de beroepskracht.", "K. de Wit"),
    LetterField("beroepskracht_met_functie", "Naam en functie van de beroepskracht.", "K. de Wit, toezichthouder"),
)
_FREQUENCIES = {
    "wekelijks": "elke week",
    "2-wekelijks": "elke twee weken",
    "maandelijks": "elke maand",
    "kwartaal": "elk kwartaal",
    "bij start": "bij de start, en daarna als het nodig is",
    "geen": "alleen als het nodig is",
}


@dataclass(frozen=True, slots=True)
class Together:
    """Records by their index, -1 where there is none; `client` is a record of Clienten."""

    parties: Parties
    professional: int
    client: int


def together(reader: RecordReader, placement: int) -> Together:
    """Who work together at a placement; the professional of the client goes before that of the placement."""
    professional = max(int(professional_of_placements(reader.records)[placement]), -1)
    client = reader.referred("Plaatsingen", "clientcode", placement, "Clienten")
    return Together(parties(reader, placement), professional, client)


def names_between_them(reader: RecordReader, placement: int, found: Together) -> dict[str, ContextValue]:
    """The fields of `FIELDS`."""
    name = reader.text("Contactpersonen", "naam", found.professional) or to_fill_in("naam beroepskracht")
    function = reader.text("Contactpersonen", "functie", found.professional)
    return {
        "vrijwilliger": first_name(reader, found.parties.volunteer) or to_fill_in("voornaam"),
        "organisatie": organisation_name(reader, found.parties.provider),
        "clientcode": client_code(reader, placement),
        "beroepskracht": name,
        "beroepskracht_met_functie": ", ".join(filter(None, (name, function))),
    }


def client_code(reader: RecordReader, placement: int) -> str:
    """The code of the client; never what looks like a name (V-CLI-01), and empty without a client."""
    if holds_client_name(reader.records, "Plaatsingen", "clientcode")[placement]:
        return to_fill_in("code")
    return reader.text("Plaatsingen", "clientcode", placement)


def how_often(reader: RecordReader, placement: int) -> str:
    """How often volunteer and professional speak each other, behind `spreken elkaar`: `elke twee weken`."""
    agreed = reader.text("Plaatsingen", "contactfrequentie_professional", placement)
    return _FREQUENCIES.get(agreed, to_fill_in("hoe vaak"))


def records_of_names(found: Together) -> list[RecordRead]:
    """The records that the names come from, but for the placement itself."""
    read = [
        RecordRead("Vrijwilligers", found.parties.volunteer, frozenset({"voornaam", "voorletters"})),
        RecordRead("Organisaties", found.parties.provider, frozenset({"naam"})),
        *records_of_provider(found.parties, found.parties.provider),
        RecordRead("Contactpersonen", found.professional, frozenset({"naam", "functie"})),
        RecordRead("Clienten", found.client, frozenset({"professional_id"})),
    ]
    return [record for record in read if record.index >= 0]
