"""Who belongs to a placement: volunteer, host, provider, supervisor, and the records that tell so."""

from __future__ import annotations

from dataclasses import dataclass

from vzv_sheets.letter_writing.content import letterhead
from vzv_sheets.letter_writing.content.addressees import contact_reach
from vzv_sheets.letter_writing.content.letterhead import volunteer_name
from vzv_sheets.letter_writing.content.wording import missing
from vzv_sheets.letter_writing.letter_kinds import RecordRead
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.records.placements import programmes_of
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.vocabulary.words import fold

READS = (
    "Plaatsingen.vrijwilliger_id", "Plaatsingen.programma_id", "Plaatsingen.org_id", "Plaatsingen.begeleider_id",
    "Programmas.aanbieder_org_id", "Organisaties.naam", "Organisaties.contactpersoon_id", "Contactpersonen.naam",
    "Contactpersonen.functie", "Contactpersonen.org_id",
)  # fmt: skip
# Of letters that tell how to reach the supervisor.
REACH_READS = ("Contactpersonen.email", "Contactpersonen.telefoon", "Contactpersonen.bereikbaarheid")


@derived
def _programmes(records: RecordSet) -> list[int]:
    return [max(int(programme), -1) for programme in programmes_of(records, "Plaatsingen")]


@dataclass(frozen=True, slots=True)
class Parties:
    """Records by their index, -1 where there is none.

    `host` and `provider` are records of Organisaties (-1: the own organisation). The supervisor is a contact person
    or another volunteer.
    """

    volunteer: int
    programme: int
    host: int
    provider: int
    supervisor: int
    supervising_volunteer: int


def parties(reader: RecordReader, placement: int) -> Parties:
    """The parties of a placement; without org_id the provider of the programme is the host (V-PLA-01)."""
    programme = _programmes(reader.records)[placement]
    provider = reader.referred("Programmas", "aanbieder_org_id", programme, "Organisaties")
    host = reader.referred("Plaatsingen", "org_id", placement, "Organisaties")
    supervisor = reader.referred("Plaatsingen", "begeleider_id", placement, "Contactpersonen")
    return Parties(
        reader.referred("Plaatsingen", "vrijwilliger_id", placement, "Vrijwilligers"),
        programme,
        host if host >= 0 else provider,
        provider,
        supervisor,
        reader.referred("Plaatsingen", "begeleider_id", placement, "Vrijwilligers") if supervisor < 0 else -1,
    )


def organisation_name(reader: RecordReader, organisation: int) -> str:
    """The name of an organisation; of the own one for -1."""
    name = reader.text("Organisaties", "naam", organisation) if organisation >= 0 else reader.setting("organisatienaam")
    return name or missing(reader.language, "organisatie", "organisation")


def mediator_name(reader: RecordReader, found: Parties) -> str:
    """The provider when it is another organisation than the host: it mediates, and signs too (002 c3). Else empty."""
    host, provider = organisation_name(reader, found.host), organisation_name(reader, found.provider)
    return "" if fold(host) == fold(provider) else provider


def is_other_organisation(reader: RecordReader, organisation: int) -> bool:
    """Whether a record of Organisaties is known and is not the own organisation: it gets letters of its own."""
    if organisation < 0:
        return False
    return fold(organisation_name(reader, organisation)) != fold(reader.setting("organisatienaam"))


def guide_at_host(reader: RecordReader, found: Parties) -> int:
    """The supervisor who works at the host (record of Contactpersonen), else the contact person; -1 for none."""
    if found.host >= 0 and reader.referred("Contactpersonen", "org_id", found.supervisor, "Organisaties") == found.host:
        return found.supervisor
    return contact_of_host(reader, found)


def records_of_provider(found: Parties, organisation: int) -> list[RecordRead]:
    """The programme where an organisation (host or provider) is not known: a provider that points nowhere refuses.

    Otherwise the letter would name the own organisation in its place.
    """
    unknown = organisation < 0 <= found.programme
    return [RecordRead("Programmas", found.programme, frozenset({"aanbieder_org_id"}))] if unknown else []


def records_of_host(reader: RecordReader, found: Parties, *, addressed: bool) -> list[RecordRead]:
    """The record of the host; when the letter goes there, with its address and who guides."""
    if found.host < 0:
        return records_of_provider(found, found.host)
    if not addressed:
        return [RecordRead("Organisaties", found.host, frozenset({"naam"}))]
    contact = guide_at_host(reader, found)
    person = RecordRead("Contactpersonen", contact, frozenset({"naam", "functie"}))
    return [
        RecordRead("Organisaties", found.host, frozenset({"naam", "adres", "postcode", "plaats"})),
        *((person,) if contact >= 0 else ()),
    ]


def signatory(reader: RecordReader, organisation: int, found: Parties) -> str:
    """Who signs for an organisation: the own signatory, its contact person, or the supervisor who works there."""
    if not is_other_organisation(reader, organisation):
        return letterhead.signatory(reader)
    contact = _contact_at(reader, organisation, found)
    return reader.text("Contactpersonen", "naam", contact) or missing(
        reader.language, "naam ondertekenaar", "name of who signs"
    )


def contact_of_host(reader: RecordReader, found: Parties) -> int:
    """The contact person of the host (record of Contactpersonen), else the supervisor who works there; -1 for none."""
    return _contact_at(reader, found.host, found)


def _contact_at(reader: RecordReader, organisation: int, found: Parties) -> int:
    contact = reader.referred("Organisaties", "contactpersoon_id", organisation, "Contactpersonen")
    if contact < 0 and reader.referred("Contactpersonen", "org_id", found.supervisor, "Organisaties") == organisation:
        return found.supervisor
    return contact


def supervisor_name(reader: RecordReader, found: Parties) -> str:
    """The name of the supervisor."""
    if found.supervising_volunteer >= 0:
        return volunteer_name(reader, found.supervising_volunteer) or missing(
            reader.language, "begeleider", "supervisor"
        )
    return reader.text("Contactpersonen", "naam", found.supervisor) or missing(
        reader.language, "begeleider", "supervisor"
    )


def supervisor_with_function(reader: RecordReader, found: Parties) -> str:
    """`Joke de Vries, leidinggevende`."""
    function = reader.text("Contactpersonen", "functie", found.supervisor)
    return ", ".join(filter(None, (supervisor_name(reader, found), function)))


def supervisor_reach(reader: RecordReader, found: Parties) -> str:
    """How the supervisor is reached; empty for a volunteer, whose details are not for others."""
    return contact_reach(reader, found.supervisor)
