"""The fields of template L02, for who writes an own template in Word."""

from __future__ import annotations

from vzv_sheets.letter_writing.letter_kinds import LetterField

CONTACT_POINT_FIELDS = (
    LetterField("aanspreekpunt", "Naam en functie van het aanspreekpunt.", "Joke de Vries, vrijwilligerscoördinator"),
    LetterField("aanspreekpunt_bereikbaar", "Hoe het aanspreekpunt te bereiken is; kan leeg zijn.", "telefoon 038 ..."),
)
FIELDS = (
    LetterField("ondertekenaar", "Wie voor uw organisatie tekent.", "A. de Boer"),
    *CONTACT_POINT_FIELDS,
    LetterField("programma", "De programma's van de vrijwilliger; kan leeg zijn.", "Thuisadministratie"),
    LetterField("werk", "Rijen met 'rol', 'waar', 'periode' en 'tijd'.", "vrijwilliger; Thuisadministratie"),
    LetterField("eigen_keuze", "Voorwaarde: het is de eigen keuze van de vrijwilliger.", "ja"),
    LetterField("trainingen", "De trainingen die bij het programma horen; kan leeg zijn.", "basistraining"),
    LetterField("vergoeding", "Zinnen over de vergoeding.", "U krijgt uw reiskosten terug."),
    LetterField("elders_jaar", "Het jaar van de grenzen en van de opgave van elders.", "2026"),
    LetterField("elders", "Wat de vrijwilliger dat jaar elders krijgt; kan leeg zijn.", "€ 40,00 per maand"),
    LetterField("elders_niets", "Voorwaarde: de vrijwilliger gaf op elders niets te krijgen.", "ja"),
    LetterField("elders_vragen", "Voorwaarde: er is een vaste vergoeding en nog geen opgave van elders.", "ja"),
    LetterField("grens_per_maand", "De wettelijke grens per maand bij een vaste vergoeding; anders leeg.", "€ 220,00"),
    LetterField("grens_per_jaar", "De wettelijke grens per jaar bij een vaste vergoeding; anders leeg.", "€ 2.200,00"),
    LetterField("uitkering_gemeente", "De uitkering die de gemeente betaalt; anders leeg.", "bijstand"),
    LetterField("gemeente_akkoord", "Voorwaarde: de gemeente is akkoord.", "ja"),
    LetterField("gemeente_akkoord_datum", "De dag waarop de gemeente akkoord ging; kan leeg zijn.", "20 januari 2026"),
    LetterField("vaste_vergoeding_bij_uitkering", "Voorwaarde: een vaste vergoeding naast die uitkering.", "ja"),
    LetterField("vrij_per_maand", "Wat daarvan per maand niet meetelt; kan leeg zijn.", "€ 220,00"),
    LetterField("vrij_per_jaar", "Wat daarvan per jaar niet meetelt; kan leeg zijn.", "€ 2.200,00"),
    LetterField("vrij_vanaf_leeftijd", "De leeftijd waarop dat begint, voor wie jonger is; anders leeg.", "27"),
    LetterField("uwv_toestemming", "De uitkering waarbij UWV vooraf toestemming geeft; anders leeg.", "WW"),
    LetterField("uwv_toestemming_datum", "De dag van die toestemming; kan leeg zijn.", "20 januari 2026"),
    LetterField("uwv_melden", "De uitkering waarbij vrijwilligerswerk bij UWV wordt gemeld; anders leeg.", "WIA"),
    LetterField("uwv_gemeld_op", "De dag van die melding; kan leeg zijn.", "20 januari 2026"),
    LetterField("vog_voorbehoud", "Voorwaarde: de VOG is er nog niet.", "ja"),
    LetterField("vog_aangevraagd", "De dag waarop die is aangevraagd; kan leeg zijn.", "10 januari 2026"),
    LetterField("vog_afgegeven", "De dag waarop de VOG is afgegeven; kan leeg zijn.", "24 januari 2026"),
    LetterField("restricties", "Voorwaarde: er gelden regels van een justitiële inrichting.", "ja"),
    LetterField("restricties_akkoord", "De dag van akkoord met die regels; kan leeg zijn.", "1 februari 2026"),
    LetterField("privacyverklaring", "De dag waarop u de privacyverklaring meegaf; kan leeg zijn.", "1 februari 2026"),
    LetterField("verzekering", "Uw tekst over de verzekering.", "U bent via de gemeente verzekerd."),
    LetterField("schade_melden_bij", "Bij wie schade wordt gemeld.", "uw begeleider"),
    LetterField("ouder", "De ouder die meetekent; leeg als dat niet nodig is.", "P. Jansen"),
)
