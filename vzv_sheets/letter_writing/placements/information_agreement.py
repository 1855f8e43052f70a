"""L09 Afspraken informatie delen: what client, volunteer and professional tell each other (001 G11, H12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import INFORMATION_AGREEMENTS
from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import letterhead
from vzv_sheets.letter_writing.content.wording import to_fill_in
from vzv_sheets.letter_writing.letter_kinds import LetterField, LetterKind, RecordRead, Version
from vzv_sheets.letter_writing.placements.volunteer_and_professional import FIELDS as NAMES
from vzv_sheets.letter_writing.placements.volunteer_and_professional import READS as NAMES_READS
from vzv_sheets.letter_writing.placements.volunteer_and_professional import (
    how_often,
    names_between_them,
    records_of_names,
    together,
)
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.word.cleaning import Context
from vzv_sheets.records.clients import programmes_of_clients
from vzv_sheets.records.information_agreements import ASKS_AGREEMENT, without_agreement
from vzv_sheets.records.placements import is_running, where_programme
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_EVERYTHING, _ONLY_SAFETY, _NOTHING = "alles afgesproken", "alleen veiligheid", "nee"


def due(records: RecordSet) -> NDArray[np.bool_]:
    """Running placements of a client without an agreement, where the programme asks one (V-SIG-04).

    From the start on, without the fourteen days of the rule. In a circle for every member: each of them signs.
    """
    asked = where_programme(records, programmes_of_clients(records), ASKS_AGREEMENT, "ja") & is_running(records)
    client = records.referred("Plaatsingen", "clientcode", "Clienten")
    found: NDArray[np.bool_] = asked & np.append(without_agreement(records), False)[np.where(client >= 0, client, -1)]
    return found


def records_read(reader: RecordReader, placement: int, _: Version) -> tuple[RecordRead, ...]:
    """The placement, its client, and who signs."""
    found = together(reader, placement)
    columns = {sheet: INFORMATION_LETTER.columns_of(sheet) for sheet in ("Plaatsingen", "Clienten")}
    client = RecordRead("Clienten", found.client, columns["Clienten"], own=True)
    return (
        RecordRead("Plaatsingen", placement, columns["Plaatsingen"], own=True),
        *((client,) if found.client >= 0 else ()),
        *records_of_names(found),
    )


def context(reader: RecordReader, placement: int, _version: Version, _codes: frozenset[str]) -> Context:
    """The fields of the agreement about one client with one volunteer."""
    found = together(reader, placement)
    names = names_between_them(reader, placement, found)
    shared = reader.text("Clienten", "toestemming_delen", found.client)
    return {
        **letterhead.letterhead(reader, reader.text("Plaatsingen", "plaatsing_id", placement)),
        **names,
        "clientcode": names["clientcode"] or to_fill_in("code"),
        "hoe_vaak": how_often(reader, placement),
        "delen_alles": shared == _EVERYTHING,
        "delen_veiligheid": shared == _ONLY_SAFETY,
        "delen_niets": shared == _NOTHING,
    }


INFORMATION_LETTER = LetterKind(
    code="L09",
    slug="informatie-delen",
    title="Afspraken informatie delen",
    addressee="cliënt (alleen code), vrijwilliger en beroepskracht",
    subject_sheet="Plaatsingen",
    reads=tuple(dict.fromkeys((
        *letterhead.SETTINGS,
        *NAMES_READS, *INFORMATION_AGREEMENTS,
        "Plaatsingen.plaatsing_id", "Plaatsingen.contactfrequentie_professional", "Plaatsingen.startdatum",
        "Plaatsingen.status", "Plaatsingen.eind_werkelijk",
        "Clienten.programma_id", "Clienten.toestemming_delen", "Programmas.programma_id",
    ))),
    needed=frozenset({Needed.LETTER, Needed.LETTER_CONTACT}),
    changed_by=frozenset(),
    fields=(
        *letterhead.HEAD_FIELDS,
        *NAMES,
        LetterField("hoe_vaak", "Hoe vaak vrijwilliger en beroepskracht elkaar spreken.", "elke twee weken"),
        LetterField("delen_alles", "Voorwaarde: alles wat is afgesproken mag worden gedeeld.", "ja"),
        LetterField("delen_veiligheid", "Voorwaarde: alleen wat nodig is voor de veiligheid.", ""),
        LetterField("delen_niets", "Voorwaarde: er wordt niets gedeeld.", ""),
    ),
    due=due,
    because=Text("nog geen afspraak over informatie delen", "no agreement on sharing information yet"),
    due_day=lambda reader, placement: reader.date("Plaatsingen", "startdatum", placement),
    asked_by=("vrijwilliger_id", "clientcode"),
    records_read=records_read,
    context=context,
)  # fmt: skip
