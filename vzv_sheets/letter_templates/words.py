"""The words that every template of a language has: of the head, the footer, the closing and the signatures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The fixed words of a language. `code` is its folder in `letters/`, `language` what Word checks spelling with."""

    code: str
    language: str
    letterhead: str
    address: str
    date_and_reference: str
    place_and_date: str
    our_reference: str
    contact_person: str
    page: str
    of: str
    dear: str
    kind_regards: str
    signature: str
    signatures: str
    each_party: str


DUTCH = Words(
    code="nl",
    language="nl-NL",
    letterhead="Briefhoofd",
    address="Adres",
    date_and_reference="Datum en kenmerk",
    place_and_date="Plaats en datum",
    our_reference="Ons kenmerk",
    contact_person="Contactpersoon",
    page="Bladzijde",
    of="van",
    dear="Beste",
    kind_regards="Met vriendelijke groet,",
    signature="Handtekening",
    signatures="Handtekeningen",
    each_party="Voor iedere partij een plek voor plaats, datum en handtekening.",
)

ENGLISH = Words(
    code="en",
    language="en-GB",
    letterhead="Letterhead",
    address="Address",
    date_and_reference="Date and reference",
    place_and_date="Place and date",
    our_reference="Our reference",
    contact_person="Contact",
    page="Page",
    of="of",
    dear="Dear",
    kind_regards="Kind regards,",
    signature="Signature",
    signatures="Signatures",
    each_party="For each party a space for place, date and signature.",
)
