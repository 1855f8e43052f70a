"""L14 Go/no-go-bericht: what was decided in the talk after the first weeks, never why (002 C08)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import letterhead
from vzv_sheets.letter_writing.content.addressees import CONTACT_READS, contact_addressee
from vzv_sheets.letter_writing.content.placement_parties import READS as PARTIES_READS
from vzv_sheets.letter_writing.content.placement_parties import (
    guide_at_host,
    is_other_organisation,
    organisation_name,
    parties,
    records_of_host,
)
from vzv_sheets.letter_writing.content.wording import long_date
from vzv_sheets.letter_writing.letter_kinds import RECENT_DAYS, LetterField, LetterKind, RecordRead, Version
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.word.cleaning import Context
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.vocabulary.days import day_number

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

VOLUNTEER, ORGANISATION = "vrijwilliger", "organisatie"
_GO, _NO_GO, _POSTPONED = "go", "no-go", "uitgesteld"


def due(records: RecordSet) -> NDArray[np.bool_]:
    """Placements with a decision whose talk was held in the last 60 days."""
    table, today = records.table("Plaatsingen"), day_number(records.as_of)
    recent = table["gonogo_datum"].between(today - RECENT_DAYS, today)
    found: NDArray[np.bool_] = recent & table["gonogo_besluit"].equals(_GO, _NO_GO, _POSTPONED)
    return found


def versions(reader: RecordReader, placement: int, _only_due: bool) -> tuple[Version, ...]:
    """For the volunteer and for a host that is another organisation; none without a decision."""
    if reader.text("Plaatsingen", "gonogo_besluit", placement) not in (_GO, _NO_GO, _POSTPONED):
        return ()
    host = (Version(ORGANISATION),) if is_other_organisation(reader, parties(reader, placement).host) else ()
    return (Version(VOLUNTEER), *host)


def records_read(reader: RecordReader, placement: int, version: Version) -> tuple[RecordRead, ...]:
    """The placement, the volunteer, and the host with its contact person."""
    found = parties(reader, placement)
    columns = letterhead.ADDRESSEE_COLUMNS if version.addressee == VOLUNTEER else letterhead.NAME_COLUMNS
    volunteer = RecordRead("Vrijwilligers", found.volunteer, frozenset(columns), own=version.addressee == VOLUNTEER)
    postponed = reader.text("Plaatsingen", "gonogo_besluit", placement) == _POSTPONED
    printed = DECISION_LETTER.columns_of("Plaatsingen") - (frozenset() if postponed else {"gonogo_uitgesteld_tot"})
    return (
        RecordRead("Plaatsingen", placement, printed, own=True),
        *((volunteer,) if found.volunteer >= 0 else ()),
        *records_of_host(reader, found, addressed=version.addressee == ORGANISATION),
    )


def context(reader: RecordReader, placement: int, version: Version, _codes: frozenset[str]) -> Context:
    """The fields of the message to one of both."""
    found = parties(reader, placement)
    decision = reader.text("Plaatsingen", "gonogo_besluit", placement)
    until = reader.date("Plaatsingen", "gonogo_uitgesteld_tot", placement)
    return {
        **letterhead.letterhead(reader, reader.text("Plaatsingen", "plaatsing_id", placement)),
        **letterhead.addressee(reader, found.volunteer),
        **(contact_addressee(reader, guide_at_host(reader, found), found.host) if version.addressee == ORGANISATION
           else {}),
        "organisatie": organisation_name(reader, found.host),
        "voor_organisatie": version.addressee == ORGANISATION,
        "gesprek_datum": long_date(reader.date("Plaatsingen", "gonogo_datum", placement), "datum van het gesprek"),
        "gaat_door": decision == _GO,
        "stopt": decision == _NO_GO,
        "uitgesteld_tot": long_date(until, "datum") if decision == _POSTPONED else "",
    }  # fmt: skip


DECISION_LETTER = LetterKind(
    code="L14",
    slug="bericht-over-doorgaan",
    title="Go/no-go-bericht",
    addressee="vrijwilliger en organisatie",
    subject_sheet="Plaatsingen",
    reads=tuple(dict.fromkeys((
        *letterhead.SETTINGS,
        *(f"Vrijwilligers.{key}" for key in letterhead.ADDRESSEE_COLUMNS),
        *PARTIES_READS, *CONTACT_READS,
        "Vrijwilligers.vrijwilliger_id", "Plaatsingen.plaatsing_id", "Plaatsingen.gonogo_datum",
        "Plaatsingen.gonogo_besluit", "Plaatsingen.gonogo_uitgesteld_tot", "Programmas.programma_id",
        "Organisaties.org_id", "Contactpersonen.contact_id",
    ))),
    needed=frozenset({Needed.LETTER, Needed.LETTER_CONTACT, Needed.GO_NO_GO_POSTPONED}),
    changed_by=frozenset(),
    fields=(
        *letterhead.FIELDS,
        LetterField("organisatie", "De organisatie waar de vrijwilliger werkt.", "Zorgcentrum Het Anker"),
        LetterField("voor_organisatie", "Voorwaarde: dit is de brief aan de organisatie.", ""),
        LetterField("gesprek_datum", "De dag van het gesprek.", "6 april 2026"),
        LetterField("gaat_door", "Voorwaarde: de vrijwilliger gaat door.", "ja"),
        LetterField("stopt", "Voorwaarde: de vrijwilliger gaat hier niet verder.", ""),
        LetterField("uitgesteld_tot", "Wanneer het besluit valt; leeg als het er al is.", "4 mei 2026"),
    ),
    due=due,
    because=Text("gesprek over doorgaan is geweest", "the talk about going on was held"),
    due_day=lambda reader, placement: reader.date("Plaatsingen", "gonogo_datum", placement),
    versions=versions,
    asked_by=("vrijwilliger_id",),
    records_read=records_read,
    context=context,
)  # fmt: skip
