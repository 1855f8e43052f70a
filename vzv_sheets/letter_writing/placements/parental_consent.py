"""L17 Toestemming ouders/verzorgers: a volunteer goes out with their child, without a professional (004)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import letterhead
from vzv_sheets.letter_writing.content.addressees import role_addressee
from vzv_sheets.letter_writing.content.letterhead import first_name
from vzv_sheets.letter_writing.content.wording import half_days, period, to_fill_in
from vzv_sheets.letter_writing.letter_kinds import LetterField, LetterKind, RecordRead, Version
from vzv_sheets.letter_writing.placements.volunteer_and_professional import client_code
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.word.cleaning import Context
from vzv_sheets.records.consent_of_parents import without_consent
from vzv_sheets.records.placements import is_open
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.vocabulary.words import enumeration

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def due(records: RecordSet) -> NDArray[np.bool_]:
    """Placements alone with a child whose parents did not consent yet (V-DOC-11), planned ones too."""
    found: NDArray[np.bool_] = without_consent(records) & is_open(records)
    return found


def records_read(reader: RecordReader, placement: int, _: Version) -> tuple[RecordRead, ...]:
    """The placement and the first name of its volunteer."""
    volunteer = reader.referred("Plaatsingen", "vrijwilliger_id", placement, "Vrijwilligers")
    name = RecordRead("Vrijwilligers", volunteer, frozenset({"voornaam", "voorletters"}))
    return (
        RecordRead("Plaatsingen", placement, CONSENT_LETTER.columns_of("Plaatsingen"), own=True),
        *((name,) if volunteer >= 0 else ()),
    )


def context(reader: RecordReader, placement: int, _version: Version, _codes: frozenset[str]) -> Context:
    """The fields of the letter about one child and one volunteer."""
    volunteer = reader.referred("Plaatsingen", "vrijwilliger_id", placement, "Vrijwilligers")
    ends = [reader.date("Plaatsingen", key, placement) for key in ("eind_gepland", "verlengd_tot")]
    return {
        **letterhead.letterhead(reader, reader.text("Plaatsingen", "plaatsing_id", placement)),
        **role_addressee("Aan de ouders of verzorgers", "ouders of verzorgers"),
        "kindcode": client_code(reader, placement) or to_fill_in("code van het kind"),
        "vrijwilliger": first_name(reader, volunteer) or to_fill_in("voornaam"),
        "activiteit": enumeration(reader.texts("Plaatsingen", "taken", placement)) or to_fill_in("activiteit"),
        "wanneer": half_days(reader.texts("Plaatsingen", "vast_dagdeel", placement)),
        "zonder_beroepskracht": reader.text("Plaatsingen", "alleen_met_kind", placement) == "ja",
        "periode": period(
            reader.date("Plaatsingen", "startdatum", placement),
            max((end for end in ends if end is not None), default=None),
            end_expected=False,
        ),
    }


CONSENT_LETTER = LetterKind(
    code="L17",
    slug="toestemming-ouders",
    title="Toestemming ouders/verzorgers",
    addressee="ouders of verzorgers",
    subject_sheet="Plaatsingen",
    reads=(
        *letterhead.SETTINGS,
        "Vrijwilligers.voornaam", "Vrijwilligers.voorletters",
        "Plaatsingen.plaatsing_id", "Plaatsingen.vrijwilliger_id", "Plaatsingen.programma_id",
        "Plaatsingen.clientcode", "Plaatsingen.taken", "Plaatsingen.vast_dagdeel", "Plaatsingen.alleen_met_kind",
        "Plaatsingen.startdatum", "Plaatsingen.eind_gepland", "Plaatsingen.verlengd_tot", "Plaatsingen.eind_werkelijk",
        "Plaatsingen.status", "Programmas.programma_id", "Programmas.alleen_met_kind_toegestaan",
        "Clienten.clientcode", "Clienten.toestemming_ouders_datum", "Documenten.soort", "Documenten.onderwerp",
        "Uren.beroepskracht_erbij", "Uren.plaatsing_id", "Uren.vrijwilliger_id", "Uren.aanwezigheid",
    ),
    needed=frozenset({Needed.LETTER}),
    changed_by=frozenset(),
    fields=(
        *(field for field in letterhead.FIELDS if field.name != "naam"),
        LetterField("kindcode", "De code van het kind.", "K-0042"),
        LetterField("vrijwilliger", "De voornaam van de vrijwilliger, en niet meer dan dat.", "Ann"),
        LetterField("activiteit", "Wat de vrijwilliger met het kind doet.", "voorlezen en wandelen"),
        LetterField("wanneer", "De vaste dagdelen; kan leeg zijn.", "woensdagmiddag"),
        LetterField("zonder_beroepskracht", "Voorwaarde: er is geen beroepskracht bij.", "ja"),
        LetterField("periode", "Van wanneer tot wanneer.", "van 9 maart 2026 tot en met 9 september 2026"),
    ),
    due=due,
    because=Text("nog geen toestemming van de ouders", "no consent of the parents yet"),
    due_day=lambda reader, placement: reader.date("Plaatsingen", "startdatum", placement),
    asked_by=("vrijwilliger_id", "clientcode"),
    records_read=records_read,
    context=context,
)  # fmt: skip
