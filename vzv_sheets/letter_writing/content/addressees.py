"""Addressees other than a volunteer: an organisation, a contact person, somebody of whom only the role is known."""

from __future__ import annotations

from vzv_sheets.letter_writing.content import letterhead
from vzv_sheets.letter_writing.content.wording import missing, reachable_at
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.word.cleaning import ContextValue

ORGANISATION_READS = ("Organisaties.naam", "Organisaties.adres", "Organisaties.postcode", "Organisaties.plaats")
CONTACT_READS = (*ORGANISATION_READS, "Contactpersonen.naam", "Contactpersonen.functie", "Contactpersonen.org_id")
REACH_COLUMNS = frozenset({"telefoon", "email", "bereikbaarheid"})
_UNKNOWN_PERSON = "mevrouw, meneer"


def contact_addressee(reader: RecordReader, contact: int, organisation: int = -1) -> dict[str, ContextValue]:
    """`adresregels` and `aanhef` of a contact person at an organisation (its own one where none is given).

    Without a contact person the letter goes to the organisation; without either the lines ask to be filled in. `naam`
    is not among the fields: it is the volunteer's.
    """
    if organisation < 0:
        organisation = reader.referred("Contactpersonen", "org_id", contact, "Organisaties")
    name, function = (reader.text("Contactpersonen", key, contact) for key in ("naam", "functie"))
    person = ", ".join(filter(None, (name, function)))
    lines = [reader.text("Organisaties", "naam", organisation), f"t.a.v. {person}" if person else ""]
    if not any(lines):
        lines = [missing(reader.language, "geadresseerde", "addressee")]
    return {
        "adresregels": [line for line in (*lines, *_address(reader, organisation)) if line],
        "aanhef": name or _UNKNOWN_PERSON,
    }


def role_addressee(line: str, salutation: str) -> dict[str, ContextValue]:
    """Somebody of whom only the role may be known: `Aan de ouders of verzorgers`; no address."""
    return {"adresregels": [line], "aanhef": salutation}


def contact_reach(reader: RecordReader, contact: int) -> str:
    """`telefoon 038 123 45 67, e-mail ... (ma-do tot 16.00 uur)`; empty when nothing is known."""
    telephone, email, hours = (
        reader.text("Contactpersonen", key, contact) for key in ("telefoon", "email", "bereikbaarheid")
    )
    reach = reachable_at(telephone, email, reader.language)
    return f"{reach} ({hours})" if reach and hours else reach


def own_reach_to_answer(reader: RecordReader) -> str:
    """How the own organisation is reached by who has to answer, or what is still to be filled in."""
    return letterhead.own_reach(reader) or missing(reader.language, "telefoon of e-mail", "telephone or e-mail")


def _address(reader: RecordReader, organisation: int) -> list[str]:
    if organisation < 0:
        return []
    street, postcode, town = (reader.text("Organisaties", key, organisation) for key in ("adres", "postcode", "plaats"))
    if not street or not town:
        return [missing(reader.language, "adres", "address")]
    return [street, f"{postcode}  {town}" if postcode else town]
