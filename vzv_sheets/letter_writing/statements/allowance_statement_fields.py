"""The fields of template L15, for who writes an own template in Word."""

from __future__ import annotations

from vzv_sheets.letter_writing.letter_kinds import LetterField

FIELDS = (
    LetterField("jaar", "Het jaar van het overzicht.", "2026"),
    LetterField("tot_nu_toe", "Voorwaarde: het jaar is op de peildatum nog niet voorbij.", "ja"),
    LetterField(
        "regelingen",
        "Per regeling: 'titel', 'fiscaal' (voorwaarde), 'maanden', 'jaar', 'opmerkingen' en 'grenzen'. Een maand en "
        "het jaar hebben 'maand', 'uren', 'tarief', 'vast', 'kosten', 'natura', 'elders', 'geteld', 'maximum' en "
        "'ruimte'; een grens heeft 'grens', 'bedrag', 'bron' en 'bevestigd_tot'.",
        "maart: 12,0 uur, € 36,00 geteld, maximum € 220,00",
    ),
    LetterField("herkomst", "De cellen van de werkmap waar de bedragen staan; kan leeg zijn.", "Onkosten E5, E9"),
)
