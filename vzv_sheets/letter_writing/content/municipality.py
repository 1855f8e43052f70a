"""The municipality of a placement in letters: its case manager, its address, its name in a sentence."""

from __future__ import annotations

from vzv_sheets.letter_writing.content.addressees import CONTACT_READS, contact_addressee
from vzv_sheets.letter_writing.content.wording import said
from vzv_sheets.letter_writing.letter_kinds import RecordRead
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.word.cleaning import ContextValue
from vzv_sheets.records.claimants import municipality_of_placements
from vzv_sheets.vocabulary.words import fold

READS = (
    *CONTACT_READS, "Contactpersonen.contact_id", "Organisaties.org_id", "Plaatsingen.klantmanager_id",
    "Vrijwilligers.klantmanager_id", "Vrijwilligers.gemeente_org_id", "Vrijwilligers.uitkering",
)  # fmt: skip
ADDRESS_COLUMNS = frozenset({"naam", "adres", "postcode", "plaats"})


def case_manager(reader: RecordReader, placement: int, volunteer: int) -> int:
    """The klantmanager (record of Contactpersonen) of the placement, else of the volunteer; -1 when there is none."""
    own = reader.referred("Plaatsingen", "klantmanager_id", placement, "Contactpersonen")
    return own if own >= 0 else reader.referred("Vrijwilligers", "klantmanager_id", volunteer, "Contactpersonen")


def municipality(reader: RecordReader, placement: int, volunteer: int) -> int:
    """The record of Organisaties; of the case manager before that of the benefit, -1 when nothing tells."""
    found = int(municipality_of_placements(reader.records)[placement])
    return found if found >= 0 else reader.referred("Vrijwilligers", "gemeente_org_id", volunteer, "Organisaties")


def addressee(reader: RecordReader, placement: int, volunteer: int) -> dict[str, ContextValue]:
    """`adresregels` and `aanhef`: the case manager at the municipality, else the municipality."""
    manager = case_manager(reader, placement, volunteer)
    return contact_addressee(reader, manager, municipality(reader, placement, volunteer))


def case_manager_read(reader: RecordReader, placement: int, volunteer: int) -> tuple[RecordRead, ...]:
    """The cells that tell who the case manager is: one that points nowhere would name somebody else."""
    named = reader.value("Plaatsingen", "klantmanager_id", placement) is not None
    return (
        RecordRead("Plaatsingen", placement, frozenset({"klantmanager_id"})),
        RecordRead("Vrijwilligers", -1 if named else volunteer, frozenset({"klantmanager_id"})),
    )


def addressee_read(reader: RecordReader, placement: int, volunteer: int) -> tuple[RecordRead, ...]:
    """The records of which `addressee` prints something, and the cells that tell who it is."""
    return (
        *case_manager_read(reader, placement, volunteer),
        RecordRead(
            "Contactpersonen", case_manager(reader, placement, volunteer), frozenset({"naam", "functie", "org_id"})
        ),
        RecordRead("Organisaties", municipality(reader, placement, volunteer), ADDRESS_COLUMNS),
    )


def municipality_in_sentence(reader: RecordReader, organisation: int) -> str:
    """`de gemeente Zwolle` for an organisation called `Gemeente Zwolle`; `de gemeente` when it is not known."""
    name = reader.text("Organisaties", "naam", organisation)
    if fold(name).startswith("gemeente"):
        return said(reader.language, f"de {name[0].lower()}{name[1:]}", f"the municipality of {name[9:]}")
    return name or said(reader.language, "de gemeente", "the municipality")
