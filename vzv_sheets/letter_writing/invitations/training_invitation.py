"""L21 Uitnodiging training of themabijeenkomst (domain/letters.md; 000, 003)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import letterhead
from vzv_sheets.letter_writing.content.addressees import own_reach_to_answer
from vzv_sheets.letter_writing.content.wording import to_fill_in
from vzv_sheets.letter_writing.invitations.planned_rows import MOMENT_FIELDS, moment, name_of_row, to_come
from vzv_sheets.letter_writing.letter_kinds import LetterField, LetterKind, RecordRead, Version
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.word.cleaning import Context
from vzv_sheets.records.placements import is_running, programme_says
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_TRAINING = "training"
_MEETINGS = ("themabijeenkomst", "intervisie", "uitwisseling")
_NAMES = {"intervisie": "intervisiebijeenkomst", "uitwisseling": "uitwisselingsbijeenkomst"}


def due(records: RecordSet) -> NDArray[np.bool_]:
    """Trainings planned on the reference date or later, of a volunteer who is known."""
    known: NDArray[np.bool_] = records.referred("Trainingen", "vrijwilliger_id", "Vrijwilligers") >= 0
    return known & to_come(records, "Trainingen")


def subject_id(records: RecordSet, training: int) -> str:
    """`V0042-2026-03-14-omgaan-met-grenzen`."""
    table = records.table("Trainingen")
    volunteer, title = (table[key].text(training) for key in ("vrijwilliger_id", "titel"))
    return name_of_row(records, "Trainingen", training, volunteer, title)


def records_read(reader: RecordReader, training: int, _: Version) -> tuple[RecordRead, ...]:
    """The training and its volunteer."""
    read = (
        RecordRead("Trainingen", training, TRAINING_LETTER.columns_of("Trainingen"), own=True),
        RecordRead(
            "Vrijwilligers", _volunteer(reader, training), TRAINING_LETTER.columns_of("Vrijwilligers"), own=True
        ),
    )
    return tuple(record for record in read if record.index >= 0)


def context(reader: RecordReader, training: int, _version: Version, _codes: frozenset[str]) -> Context:
    """The fields of the invitation of one volunteer."""
    volunteer = _volunteer(reader, training)
    kind = reader.text("Trainingen", "soort", training)
    online = kind == "online"
    return {
        **letterhead.letterhead(reader, reader.text("Trainingen", "vrijwilliger_id", training)),
        **letterhead.addressee(reader, volunteer),
        "titel": reader.text("Trainingen", "titel", training) or to_fill_in("titel"),
        "bijeenkomst": _NAMES.get(kind, kind) if kind in _MEETINGS else _TRAINING,
        **moment(reader, "Trainingen", training),
        **({"plaats": "online"} if online and not reader.text("Trainingen", "plaats", training) else {}),
        "reiskosten_terug": bool(travel_is_paid(reader.records)[volunteer]) and not online,
        "bereikbaar": own_reach_to_answer(reader),
    }


@derived
def travel_is_paid(records: RecordSet) -> NDArray[np.bool_]:
    """Per volunteer whether a programme of a running placement pays travel costs (reiskosten_vergoed = ja)."""
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    found = np.zeros(len(records.table("Vrijwilligers")) + 1, dtype=bool)
    found[owner[(owner >= 0) & is_running(records) & programme_says(records, "reiskosten_vergoed", "ja")]] = True
    return found


def _volunteer(reader: RecordReader, training: int) -> int:
    return reader.referred("Trainingen", "vrijwilliger_id", training, "Vrijwilligers")


TRAINING_LETTER = LetterKind(
    code="L21",
    slug="uitnodiging-training",
    title="Uitnodiging training of themabijeenkomst",
    addressee="vrijwilliger",
    subject_sheet="Trainingen",
    reads=(
        *letterhead.SETTINGS,
        *(f"Vrijwilligers.{key}" for key in letterhead.ADDRESSEE_COLUMNS),
        "Vrijwilligers.vrijwilliger_id",
        "Trainingen.vrijwilliger_id", "Trainingen.datum", "Trainingen.titel", "Trainingen.stand", "Trainingen.tijd",
        "Trainingen.plaats", "Trainingen.soort",
        "Plaatsingen.vrijwilliger_id", "Plaatsingen.programma_id", "Programmas.reiskosten_vergoed",
    ),
    needed=frozenset({Needed.LETTER}),
    changed_by=frozenset(),
    fields=(
        *letterhead.FIELDS,
        LetterField("titel", "De titel van de training.", "Omgaan met grenzen"),
        LetterField("bijeenkomst", "Wat het is: een training of een bijeenkomst.", "themabijeenkomst"),
        *MOMENT_FIELDS,
        LetterField("reiskosten_terug", "Voorwaarde: het programma vergoedt reiskosten.", "ja"),
        LetterField("bereikbaar", "Hoe uw organisatie te bereiken is.", "telefoon 038 123 45 67"),
    ),
    due=due,
    because=Text("er is een training gepland", "a training is planned"),
    due_day=lambda reader, training: reader.date("Trainingen", "datum", training),
    subject_id=subject_id,
    asked_by=("vrijwilliger_id",),
    records_read=records_read,
    context=context,
)  # fmt: skip
