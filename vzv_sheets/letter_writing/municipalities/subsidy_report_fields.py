"""The fields of template L16, for who writes an own template in Word."""

from __future__ import annotations

from vzv_sheets.letter_writing.letter_kinds import LetterField

FIELDS = (
    LetterField("subsidie", "De code van de subsidie.", "SUB2026"),
    LetterField("programma", "Waar de subsidie voor is.", "Trajecten vrijwilligerswerk"),
    LetterField("van", "De eerste dag van de subsidie.", "1 januari 2026"),
    LetterField("tot", "De laatste dag van de subsidie.", "31 december 2026"),
    LetterField("tussentijds", "Voorwaarde: de subsidie loopt nog.", ""),
    LetterField("per_traject", "Voorwaarde: de subsidie gaat over trajecten.", "ja"),
    LetterField(
        "trajecten",
        "Rijen met 'traject' (een nummer), 'intake', 'match', 'voldaan' en 'gedeclareerd' (datums).",
        "P0001",
    ),
    LetterField("bij_overeenkomst", "Voorwaarde: de getekende overeenkomst telt, en niet de match.", ""),
    LetterField("met_eindevaluatie", "Voorwaarde: ook de eindevaluatie is een voorwaarde.", ""),
    LetterField("aantal", "Hoeveel trajecten meetellen.", "47"),
    LetterField("afgesproken", "Hoeveel trajecten zijn afgesproken; kan leeg zijn.", "40 tot 50"),
    LetterField("stand", "Hoe dat zich verhoudt tot de afspraak; kan leeg zijn.", "volgens afspraak"),
    LetterField("nog_niet", "Hoeveel trajecten nog niet meetellen; kan leeg zijn.", "3"),
    LetterField("plaatsingen", "Hoeveel plaatsingen de subsidie had.", "50"),
    LetterField("bedrag_per_traject", "Het bedrag per traject; kan leeg zijn.", "€ 600,00"),
    LetterField("berekening", "Aantal maal bedrag, hoogstens het afgesproken aantal.", "47 × € 600,00 = € 28.200,00"),
    LetterField("boven_maximum", "Hoeveel trajecten boven het maximum komen; kan leeg zijn.", "1"),
    LetterField("vergoedingen", "Wat volgens de regeling is vergoed; kan leeg zijn.", "€ 1.140,00"),
    LetterField("afgekapt", "Wat boven het maximum niet is vergoed; kan leeg zijn.", "€ 12,00"),
    LetterField("maanden_onbekend", "Hoeveel maanden daarin ontbreken; kan leeg zijn.", "2"),
    LetterField("budget", "Het budget; kan leeg zijn.", "€ 12.500,00"),
    LetterField("besteed", "Wat daarvan is besteed; kan leeg zijn.", "€ 11.000,00"),
    LetterField("besteed_telt", "Wat is besteed, hoogstens het budget; kan leeg zijn.", "€ 11.000,00"),
    LetterField("delen", "Van hoeveel vrijwilligers uren en leerdoelen mogen worden gedeeld.", "32"),
    LetterField("uren", "De gewerkte uren van die vrijwilligers; kan leeg zijn.", "1843,5"),
    LetterField("doelen", "Welk deel van hun leerdoelen is gehaald; kan leeg zijn.", "62 %"),
)
