"""L05 Verklaring vrijwilligerswerk: what a volunteer can show to the municipality (002 C14, I02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import letterhead
from vzv_sheets.letter_writing.content.placement_parties import READS as PARTIES_READS
from vzv_sheets.letter_writing.content.placement_parties import organisation_name, parties, records_of_provider
from vzv_sheets.letter_writing.content.time_worked import READS as TIME_READS
from vzv_sheets.letter_writing.content.time_worked import records_of_time
from vzv_sheets.letter_writing.content.wording import frequency, long_date
from vzv_sheets.letter_writing.letter_kinds import LetterField, LetterKind, RecordRead, Version
from vzv_sheets.letter_writing.municipalities.mean_week import mean_of_a_week, stretch_of, time_within
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.word.cleaning import Context, ContextValue
from vzv_sheets.records.agreements import municipality_involved
from vzv_sheets.records.placements import is_running
from vzv_sheets.schema.conditions import Needed

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from vzv_sheets.records.record_set import RecordSet

_PLACEMENT_COLUMNS = frozenset(
    {"plaatsing_id", "vrijwilliger_id", "org_id", "startdatum", "eind_werkelijk", "overeenkomst_datum",
     "afgesproken_dagdelen_pw", "afgesproken_uren_pw", "afgesproken_keer_pm", "eigen_keuze"}
)  # fmt: skip

_FIELDS = (
    LetterField("organisatie", "De organisatie waar de vrijwilliger werkt.", "Zorgcentrum Het Anker"),
    LetterField("programma", "De naam van het programma.", "Vrijwilligerswerk in de zorg"),
    LetterField("sinds", "De eerste dag.", "9 maart 2026"),
    LetterField("einddatum", "De laatste dag; leeg zolang het loopt.", "9 september 2026"),
    LetterField("tijd", "Hoeveel is afgesproken; kan leeg zijn.", "1 dagdeel per week, 4 uur per week"),
    LetterField("gemiddeld", "Hoeveel gemiddeld is gewerkt; leeg zonder uren.", "1 dagdeel per week, 4 uur per week"),
    LetterField("gemeten_van", "De eerste dag van dat gemiddelde; kan leeg zijn.", "9 maart 2026"),
    LetterField("gemeten_tot", "De laatste dag van dat gemiddelde; kan leeg zijn.", "31 mei 2026"),
    LetterField("overeenkomst_datum", "De dag waarop is getekend; kan leeg zijn.", "4 maart 2026"),
    LetterField("toestemming_datum", "De dag waarop de gemeente toestemming gaf; kan leeg zijn.", "2 maart 2026"),
    LetterField("eigen_keuze", "Voorwaarde: het is de eigen keuze van de vrijwilliger.", "ja"),
)


def due(records: RecordSet) -> NDArray[np.bool_]:
    """Running placements where a municipality is involved; anybody else can ask for it by the placement."""
    return is_running(records) & municipality_involved(records)


def records_read(reader: RecordReader, placement: int, _: Version) -> tuple[RecordRead, ...]:
    """The placement, the volunteer, the host, the programme, and the hours of the period."""
    found = parties(reader, placement)
    of_volunteer = frozenset({*letterhead.ADDRESSEE_COLUMNS, "toestemming_datum"})
    stretch = stretch_of(reader.records, placement)
    read = (
        RecordRead("Plaatsingen", placement, _PLACEMENT_COLUMNS, own=True),
        RecordRead("Vrijwilligers", found.volunteer, of_volunteer, own=True),
        RecordRead("Organisaties", found.host, frozenset({"naam"})),
        *records_of_provider(found, found.host),
        RecordRead("Programmas", found.programme, frozenset({"naam"})),
        *(records_of_time(time_within(reader.records, placement, stretch)) if stretch else ()),
    )
    return tuple(record for record in read if record.index >= 0)


def context(reader: RecordReader, placement: int, _version: Version, _codes: frozenset[str]) -> Context:
    """The fields of the statement about one placement."""
    found = parties(reader, placement)
    numbers = (
        reader.value("Plaatsingen", key, placement)
        for key in ("afgesproken_dagdelen_pw", "afgesproken_uren_pw", "afgesproken_keer_pm")
    )
    return {
        **letterhead.letterhead(reader, reader.text("Plaatsingen", "plaatsing_id", placement)),
        **letterhead.addressee(reader, found.volunteer),
        "organisatie": organisation_name(reader, found.host),
        "programma": reader.text("Programmas", "naam", found.programme),
        "sinds": long_date(reader.date("Plaatsingen", "startdatum", placement), "startdatum"),
        "einddatum": _day(reader, "Plaatsingen", "eind_werkelijk", placement),
        "tijd": frequency(*numbers),
        **_worked(reader, placement),
        "overeenkomst_datum": _day(reader, "Plaatsingen", "overeenkomst_datum", placement),
        "toestemming_datum": _day(reader, "Vrijwilligers", "toestemming_datum", found.volunteer),
        "eigen_keuze": reader.text("Plaatsingen", "eigen_keuze", placement) != "nee",
    }


def _day(reader: RecordReader, sheet: str, key: str, index: int) -> str:
    """A day that has come, in full; else nothing."""
    day = reader.date(sheet, key, index)
    return long_date(day, key) if day is not None and day <= reader.records.as_of else ""


def _worked(reader: RecordReader, placement: int) -> dict[str, ContextValue]:
    stretch = stretch_of(reader.records, placement)
    mean = mean_of_a_week(reader.records, placement)
    if stretch is None or not mean:
        return {"gemiddeld": "", "gemeten_van": "", "gemeten_tot": ""}
    return {
        "gemiddeld": mean,
        "gemeten_van": long_date(stretch.first, "begin"),
        "gemeten_tot": long_date(stretch.last, "eind"),
    }


PROOF_LETTER = LetterKind(
    code="L05",
    slug="verklaring",
    title="Verklaring vrijwilligerswerk",
    addressee="vrijwilliger, om aan de gemeente te laten zien",
    subject_sheet="Plaatsingen",
    reads=(
        *letterhead.SETTINGS,
        *(f"Vrijwilligers.{key}" for key in letterhead.ADDRESSEE_COLUMNS),
        *dict.fromkeys((*PARTIES_READS, *TIME_READS)),
        "Vrijwilligers.vrijwilliger_id", "Vrijwilligers.toestemming_datum", "Vrijwilligers.uitkering",
        "Vrijwilligers.klantmanager_id", "Plaatsingen.klantmanager_id", "Plaatsingen.plaatsing_id",
        "Plaatsingen.overeenkomst_datum", "Plaatsingen.afgesproken_dagdelen_pw", "Plaatsingen.afgesproken_uren_pw",
        "Plaatsingen.afgesproken_keer_pm", "Plaatsingen.eigen_keuze", "Programmas.programma_id", "Programmas.naam",
        "Organisaties.org_id",
    ),
    needed=frozenset({Needed.LETTER}),
    changed_by=frozenset(),
    fields=(*letterhead.FIELDS, *_FIELDS),
    due=due,
    because=Text("bewijs van vrijwilligerswerk voor de gemeente", "proof of volunteering for the municipality"),
    only_asked=True,
    asked_by=("vrijwilliger_id",),
    records_read=records_read,
    context=context,
    passing=frozenset({"gemiddeld", "gemeten_van", "gemeten_tot"}),
)  # fmt: skip
