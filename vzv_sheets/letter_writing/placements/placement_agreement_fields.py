"""The fields of template L01, for who writes an own template in Word."""

from __future__ import annotations

from vzv_sheets.letter_writing.letter_kinds import LetterField

FIELDS = (
    LetterField("organisatie", "De organisatie waar de vrijwilliger werkt.", "Zorgcentrum Het Anker"),
    LetterField("bemiddelaar", "De aanbieder, als dat een andere organisatie is; anders leeg.", "De Schakel"),
    LetterField("ondertekenaar_organisatie", "Wie voor de organisatie tekent.", "Joke de Vries"),
    LetterField("ondertekenaar_bemiddelaar", "Wie voor de bemiddelaar tekent.", "A. de Boer"),
    LetterField("begeleider", "Naam en functie van de begeleider.", "Joke de Vries, leidinggevende"),
    LetterField("begeleider_naam", "Alleen de naam van de begeleider.", "Joke de Vries"),
    LetterField("begeleider_bereikbaar", "Hoe de begeleider te bereiken is; kan leeg zijn.", "telefoon 038 765 43 21"),
    LetterField("rol", "De rol van de vrijwilliger.", "vrijwilliger"),
    LetterField("taken", "De taken.", "tuin en koffie/thee/praatje"),
    LetterField("vast_dagdeel", "De vaste dagdelen.", "dinsdagochtend"),
    LetterField("tijd", "Hoeveel dagdelen, uren of keren is afgesproken.", "1 dagdeel per week, 4 uur per week"),
    LetterField("periode", "Van wanneer tot wanneer.", "van 9 maart 2026 tot en met 9 september 2026"),
    LetterField("evaluatie_datum", "Wanneer samen wordt teruggekeken.", "9 juni 2026"),
    LetterField("eigen_keuze", "Voorwaarde: het is de eigen keuze van de vrijwilliger.", "ja"),
    LetterField("proefperiode", "Voorwaarde: de plaatsing is nog op proef.", "ja"),
    LetterField("gonogo", "Voorwaarde: er komt nog een gesprek over doorgaan.", "ja"),
    LetterField("gonogo_datum", "De dag van dat gesprek.", "6 april 2026"),
    LetterField("leerdoelen", "Rijen met 'categorie' en 'omschrijving'.", "Nederlands: een gesprek voeren"),
    LetterField("vog_voorbehoud", "Voorwaarde: de VOG is er nog niet.", "ja"),
    LetterField("vergoeding", "Zinnen over de vergoeding.", "U krijgt uw reiskosten terug."),
    LetterField("verzekering", "Uw tekst over de verzekering.", "U bent via de gemeente verzekerd."),
    LetterField("schade_melden_bij", "Bij wie schade wordt gemeld.", "uw begeleider"),
    LetterField("kopie_gemeente", "Voorwaarde: de gemeente krijgt een kopie.", "ja"),
    LetterField("gemeente", "Welke gemeente een kopie krijgt.", "de gemeente Zwolle"),
    LetterField("ouder", "De ouder die meetekent; leeg als dat niet nodig is.", "P. Jansen"),
)
