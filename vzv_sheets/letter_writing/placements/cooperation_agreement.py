"""L10 Samenwerkingsafspraken: how volunteer and professional work together (001 C24, F17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import letterhead
from vzv_sheets.letter_writing.content.placement_parties import REACH_READS
from vzv_sheets.letter_writing.content.volunteer_goals import GOAL_READS, goal_rows, goals_of
from vzv_sheets.letter_writing.content.wording import long_date, reachable_at, to_fill_in
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
from vzv_sheets.records.circles import any_of_circle
from vzv_sheets.records.columns import UNREADABLE
from vzv_sheets.records.placements import is_running, programme_says
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.vocabulary.words import enumeration

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_REACH = ("telefoon", "email", "bereikbaarheid")


def due(records: RecordSet) -> NDArray[np.bool_]:
    """Running placements whose division of tasks is not recorded: not as agreed and not with a day.

    Where the programme asks it (V-PLA-16), and wherever the placement names a professional. A row of any member will
    do for a circle; while there is none, each member gets the letter.
    """
    table = records.table("Plaatsingen")
    asked = programme_says(records, "taakverdeling_verplicht", "ja") | table["professional_id"].filled
    agreed, day = table["taakverdeling_afgesproken"], table["taakverdeling_datum"]
    done = agreed.equals("ja") | (agreed.state == UNREADABLE) | ~day.empty
    found: NDArray[np.bool_] = asked & is_running(records) & ~any_of_circle(records, done)
    return found


def records_read(reader: RecordReader, placement: int, _: Version) -> tuple[RecordRead, ...]:
    """The placement, who work together, and the goals of the volunteer."""
    found = together(reader, placement)
    professional = RecordRead("Contactpersonen", found.professional, frozenset(_REACH))
    return (
        RecordRead("Plaatsingen", placement, COOPERATION_LETTER.columns_of("Plaatsingen"), own=True),
        *records_of_names(found),
        *((professional,) if found.professional >= 0 else ()),
        *(
            RecordRead("Leerdoelen", goal, COOPERATION_LETTER.columns_of("Leerdoelen"))
            for goal in goals_of(reader, placement)
        ),
    )


def context(reader: RecordReader, placement: int, _version: Version, _codes: frozenset[str]) -> Context:
    """The fields of the agreement of one placement."""
    found = together(reader, placement)
    return {
        **letterhead.letterhead(reader, reader.text("Plaatsingen", "plaatsing_id", placement)),
        **names_between_them(reader, placement, found),
        "taken": enumeration(reader.texts("Plaatsingen", "taken", placement)) or to_fill_in("taken"),
        "taakverdeling_besproken": reader.text("Plaatsingen", "taakverdeling_afgesproken", placement) == "ja",
        "leerdoelen": goal_rows(reader, placement, found.parties.programme),
        "hoe_vaak": how_often(reader, placement),
        "bereikbaarheid": _reach(reader, found.professional),
        "evaluatie_datum": long_date(reader.date("Plaatsingen", "evaluatie_datum", placement), "evaluatiedatum"),
    }


def _reach(reader: RecordReader, professional: int) -> str:
    telephone, email, hours = (reader.text("Contactpersonen", key, professional) for key in _REACH)
    return ", ".join(filter(None, (reachable_at(telephone, email), hours))) or to_fill_in("bereikbaarheid")


COOPERATION_LETTER = LetterKind(
    code="L10",
    slug="samenwerkingsafspraken",
    title="Samenwerkingsafspraken",
    addressee="vrijwilliger en beroepskracht",
    subject_sheet="Plaatsingen",
    reads=(
        *letterhead.SETTINGS,
        *NAMES_READS,
        *REACH_READS,
        *GOAL_READS,
        "Plaatsingen.plaatsing_id", "Plaatsingen.taken", "Plaatsingen.contactfrequentie_professional",
        "Plaatsingen.taakverdeling_afgesproken", "Plaatsingen.taakverdeling_datum", "Plaatsingen.evaluatie_datum",
        "Plaatsingen.startdatum", "Plaatsingen.status", "Plaatsingen.eind_werkelijk",
        "Programmas.programma_id", "Programmas.taakverdeling_verplicht", "Programmas.soort",
    ),
    needed=frozenset({Needed.LETTER, Needed.LETTER_CONTACT, Needed.VOLUNTEER_GOAL}),
    changed_by=frozenset(),
    fields=(
        *letterhead.HEAD_FIELDS,
        *NAMES,
        LetterField("taken", "De taken van de vrijwilliger.", "wandelen en koffie/thee/praatje"),
        LetterField("taakverdeling_besproken", "Voorwaarde: de taakverdeling is al besproken.", "ja"),
        LetterField("leerdoelen", "Leerdoelen van de vrijwilliger: rijen met 'categorie' en 'omschrijving'.", "praten"),
        LetterField("hoe_vaak", "Hoe vaak vrijwilliger en beroepskracht elkaar spreken.", "elke twee weken"),
        LetterField("bereikbaarheid", "Hoe de beroepskracht te bereiken is.", "telefoon 038 765 43 21, tot 16.00 uur"),
        LetterField("evaluatie_datum", "Wanneer samen wordt teruggekeken.", "9 juni 2026"),
    ),
    due=due,
    because=Text("nog geen taakverdeling met de beroepskracht vastgelegd", "no division of tasks recorded yet"),
    due_day=lambda reader, placement: reader.date("Plaatsingen", "startdatum", placement),
    asked_by=("vrijwilliger_id", "clientcode"),
    records_read=records_read,
    context=context,
)  # fmt: skip
