"""The fields of template L11, for who writes an own template in Word."""

from __future__ import annotations

from vzv_sheets.letter_writing.letter_kinds import LetterField

FIELDS = (
    LetterField("voor_organisatie", "Voorwaarde: dit is het formulier van de organisatie.", ""),
    LetterField("eindgesprek", "Voorwaarde: het einde is dichtbij of geweest.", "ja"),
    LetterField("organisatie", "De organisatie waar de vrijwilliger werkt.", "Zorgcentrum Het Anker"),
    LetterField("begeleider_naam", "De begeleider.", "Joke de Vries"),
    LetterField("periode", "Van wanneer tot wanneer.", "van 9 maart 2026 tot en met 9 september 2026"),
    LetterField("uren", "De gewerkte uren; leeg als er geen zijn.", "37,5 uur"),
    LetterField("schaal", "Wat de cijfers betekenen.", "1 is het laagst, 5 het hoogst"),
    LetterField("aspecten", "Rijen met 'aspect' en 'vakjes'.", "communicatie: ☐ 1   ☐ 2   ☐ 3   ☐ 4   ☐ 5"),
    LetterField(
        "leerdoelen", "Rijen met 'categorie', 'omschrijving', 'start', 'nu', 'doel' en 'grafiek'.", "Nederlands: 2, 3"
    ),
    LetterField("trede_start", "De trede van de participatieladder bij de start; alleen voor de vrijwilliger.", "2"),
    LetterField("trede_vakjes", "De treden om aan te kruisen; alleen voor de vrijwilliger.", "☐ 1   ☒ 2   ☐ 3"),
    LetterField("uitstroom", "Regels: wat de vrijwilliger hierna wil, om aan te kruisen.", "Een opleiding"),
    LetterField("uitstroom_gekozen", "Wat daarover al is ingevuld; kan leeg zijn.", "Een opleiding"),
)
