"""L06 Verzoek toestemming gemeente: whether the volunteering goes together with the benefit (002 C14; V-VRW-04)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import letterhead, municipality
from vzv_sheets.letter_writing.content.allowance_wording import AMOUNT_COLUMNS, Told, allowance_lines, scheme_of
from vzv_sheets.letter_writing.content.allowance_wording import READS as ALLOWANCE_READS
from vzv_sheets.letter_writing.content.placement_parties import READS as PARTIES_READS
from vzv_sheets.letter_writing.content.placement_parties import organisation_name, parties
from vzv_sheets.letter_writing.content.wording import frequency, half_days, long_date, to_fill_in
from vzv_sheets.letter_writing.letter_kinds import LetterField, LetterKind, RecordRead, Version, one_version
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.word.cleaning import Context, ContextValue
from vzv_sheets.records.agreements import municipality_involved
from vzv_sheets.records.persons import has_left, without_permission
from vzv_sheets.records.placements import UNDER_WAY, of_volunteers, status_is
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.vocabulary.words import enumeration

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_FIELDS = (
    LetterField("gemeente", "Welke gemeente om toestemming wordt gevraagd.", "de gemeente Zwolle"),
    LetterField("organisatie", "De organisatie waar de vrijwilliger werkt of gaat werken.", "Zorgcentrum Het Anker"),
    LetterField("taken", "De taken.", "tuin en koffie/thee/praatje"),
    LetterField("vast_dagdeel", "De vaste dagdelen; kan leeg zijn.", "dinsdagochtend"),
    LetterField("tijd", "Hoeveel dagdelen, uren of keren is afgesproken.", "1 dagdeel per week, 4 uur per week"),
    LetterField("startdatum", "De eerste dag.", "9 maart 2026"),
    LetterField("begonnen", "Voorwaarde: de vrijwilliger is al begonnen.", "ja"),
    LetterField("getekend", "Voorwaarde: de plaatsingsovereenkomst is getekend.", "ja"),
    LetterField("vergoeding", "Zinnen over de vergoeding.", "Reiskosten worden terugbetaald."),
    LetterField("antwoord_voor", "De dag voor welke u graag antwoord heeft.", "23 maart 2026"),
    LetterField("bereikbaar", "Hoe uw organisatie te bereiken is; kan leeg zijn.", "telefoon 038 123 45 67"),
)


def due(records: RecordSet) -> NDArray[np.bool_]:
    """Placements from voorgesteld to actief of who has a benefit of the municipality and no answer of it yet.

    Where the answer is aangevraagd, nee or n.v.t., the municipality was asked or need not be.
    """
    answer = records.table("Vrijwilligers")["gemeente_toestemming"]
    unasked = without_permission(records) & (answer.empty | answer.equals("onbekend")) & ~has_left(records)
    found: NDArray[np.bool_] = of_volunteers(records, unasked) & status_is(records, *UNDER_WAY)
    return found


def versions(reader: RecordReader, placement: int, only_due: bool) -> tuple[Version, ...]:
    """One letter; none where no municipality is involved: it would learn of somebody who is none of its business."""
    return one_version(reader, placement, only_due) if municipality_involved(reader.records)[placement] else ()


def records_read(reader: RecordReader, placement: int, _: Version) -> tuple[RecordRead, ...]:
    """The placement with its tasks and times, the volunteer, the host, the allowance, the municipality."""
    found = parties(reader, placement)
    read = (
        RecordRead("Plaatsingen", placement, PERMISSION_LETTER.columns_of("Plaatsingen"), own=True),
        RecordRead("Vrijwilligers", found.volunteer, frozenset(letterhead.NAME_COLUMNS), own=True),
        RecordRead("Organisaties", found.host, frozenset({"naam", "reiskosten_vergoed"})),
        RecordRead("Programmas", found.programme, PERMISSION_LETTER.columns_of("Programmas")),
        RecordRead("Regelingen", scheme_of(reader, placement, found.programme), AMOUNT_COLUMNS),
        *municipality.addressee_read(reader, placement, found.volunteer),
    )
    return tuple(record for record in read if record.index >= 0)


def context(reader: RecordReader, placement: int, _version: Version, _codes: frozenset[str]) -> Context:
    """The fields of the request about one placement."""
    found, as_of = parties(reader, placement), reader.records.as_of
    organisation = municipality.municipality(reader, placement, found.volunteer)
    start = reader.date("Plaatsingen", "startdatum", placement)
    term = reader.records.settings.number("antwoordtermijn_dagen") or 0
    return {
        **letterhead.letterhead(reader, reader.text("Plaatsingen", "plaatsing_id", placement)),
        **municipality.addressee(reader, placement, found.volunteer),
        "naam": letterhead.volunteer_name(reader, found.volunteer),
        "gemeente": municipality.municipality_in_sentence(reader, organisation),
        "organisatie": organisation_name(reader, found.host),
        **_work(reader, placement),
        "startdatum": long_date(start, "startdatum"),
        "begonnen": start is not None and start <= as_of,
        "getekend": reader.value("Plaatsingen", "overeenkomst_datum", placement) is not None,
        "vergoeding": allowance_lines(reader, placement, found.programme, found.host, Told.ABOUT_VOLUNTEER),
        "antwoord_voor": long_date(as_of + dt.timedelta(days=term), "datum"),
        "bereikbaar": letterhead.own_reach(reader),
    }


def _work(reader: RecordReader, placement: int) -> dict[str, ContextValue]:
    numbers = (
        reader.value("Plaatsingen", key, placement)
        for key in ("afgesproken_dagdelen_pw", "afgesproken_uren_pw", "afgesproken_keer_pm")
    )
    return {
        "taken": enumeration(reader.texts("Plaatsingen", "taken", placement)) or to_fill_in("taken"),
        "vast_dagdeel": half_days(reader.texts("Plaatsingen", "vast_dagdeel", placement)),
        "tijd": frequency(*numbers) or to_fill_in("dagdelen of uren per week"),
    }


PERMISSION_LETTER = LetterKind(
    code="L06",
    slug="verzoek-toestemming",
    title="Verzoek toestemming gemeente",
    addressee="klantmanager",
    subject_sheet="Plaatsingen",
    reads=(
        *letterhead.SETTINGS,
        "Instellingen.antwoordtermijn_dagen",
        *(f"Vrijwilligers.{key}" for key in letterhead.NAME_COLUMNS),
        *dict.fromkeys((*municipality.READS, *PARTIES_READS, *ALLOWANCE_READS)),
        "Plaatsingen.plaatsing_id", "Plaatsingen.taken", "Plaatsingen.vast_dagdeel", "Plaatsingen.status",
        "Plaatsingen.afgesproken_dagdelen_pw", "Plaatsingen.afgesproken_uren_pw", "Plaatsingen.afgesproken_keer_pm",
        "Plaatsingen.overeenkomst_datum", "Plaatsingen.eind_werkelijk",
        "Programmas.programma_id", "Vrijwilligers.vrijwilliger_id", "Vrijwilligers.gemeente_toestemming",
        "Vrijwilligers.toestemming_datum",
    ),
    needed=frozenset({Needed.LETTER, Needed.LETTER_CONTACT}),
    changed_by=frozenset(),
    fields=(*letterhead.FIELDS, *_FIELDS),
    due=due,
    because=Text("nog geen antwoord van de gemeente", "no answer of the municipality yet"),
    due_day=lambda reader, placement: reader.date("Plaatsingen", "startdatum", placement),
    versions=versions,
    asked_by=("vrijwilliger_id",),
    records_read=records_read,
    context=context,
    passing=frozenset({"antwoord_voor", "begonnen"}),
)  # fmt: skip
