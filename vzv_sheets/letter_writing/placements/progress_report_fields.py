"""The fields of template L13, for who writes an own template in Word."""

from __future__ import annotations

from vzv_sheets.letter_writing.letter_kinds import LetterField

FIELDS = (
    LetterField("voor_organisatie", "Voorwaarde: dit is het exemplaar van de organisatie.", ""),
    LetterField("voor_gemeente", "Voorwaarde: dit is het exemplaar van de gemeente.", ""),
    LetterField("organisatie", "De organisatie waar de vrijwilliger werkt.", "Zorgcentrum Het Anker"),
    LetterField("begeleider_naam", "De begeleider.", "Joke de Vries"),
    LetterField("tot_en_met", "Tot en met welke dag de uren en de aanwezigheid tellen.", "4 mei 2026"),
    LetterField("startdatum", "De start van de plaatsing.", "9 maart 2026"),
    LetterField("einddatum", "Het (geplande) einde; leeg als er geen is.", "9 september 2026"),
    LetterField("evaluatie_datum", "De evaluatie die nog komt; kan leeg zijn.", "9 juni 2026"),
    LetterField("volgende_datum", "De volgende rapportage; leeg als er geen is.", "29 juni 2026"),
    LetterField(
        "gedeeld", "Voorwaarde: leerdoelen en uren mogen in dit exemplaar staan (delen_met_gemeente_akkoord).", "ja"
    ),
    LetterField(
        "leerdoelen",
        "Rijen met 'categorie', 'omschrijving', 'start', 'nu', 'doel' en 'grafiek'.",
        "Nederlands: 2, 3, 4",
    ),
    LetterField("uren", "De gewerkte uren; leeg als er geen zijn.", "37,5 uur"),
    LetterField("aanwezigheid", "Hoe vaak de vrijwilliger er was; kan leeg zijn.", "9 van de 10 keer (90 %)"),
)
