"""L08 Begeleidende brief VOG-aanvraag."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import bullets, closing, head, heading, salutation, text, title, when
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import DUTCH

TEMPLATE = LetterTemplate(
    "L08",
    DUTCH,
    "Uw VOG",
    (
        head(),
        title("Uw VOG"),
        salutation(),
        text(
            "Fijn dat u zich als vrijwilliger wilt inzetten bij {{ organisatienaam }}{% if programma %} "
            "({{ programma }}){% endif %}. Voor dit vrijwilligerswerk vragen wij een VOG: een Verklaring Omtrent het "
            "Gedrag. Dat vragen we aan iedereen die dit werk doet, want de mensen om wie het gaat zijn kwetsbaar."
        ),
        heading("Zo gaat de aanvraag"),
        when(
            "aangevraagd",
            text("Wij hebben de aanvraag op {{ aangevraagd }} voor u klaargezet."),
            otherwise=(text("Wij zetten de aanvraag voor u klaar.", keep=True),),
        ),
        bullets(
            "U krijgt per e-mail een bericht met een link.",
            "U logt in met DigiD, controleert uw gegevens en verstuurt de aanvraag. Bij de functie staat "
            "functieprofiel {{ functieprofiel }}.",
            "De VOG komt bij u thuis. Laat hem aan ons zien; wij noteren alleen de datum van afgifte.",
        ),
        heading("Wie betaalt"),
        when(
            "gratis",
            text("De VOG kost u niets. Wij doen mee aan de Regeling Gratis VOG."),
            otherwise=(
                text(
                    "Betaalt u de VOG zelf? Bewaar dan het bewijs van betaling en geef het aan ons. De kosten horen "
                    "bij uw onkosten."
                ),
            ),
        ),
        heading("Hulp nodig?"),
        text(
            "Heeft u geen DigiD of geen e-mail, of lukt het niet? Wij doen de aanvraag graag samen met u. Bel of mail "
            "ons, dan maken we een afspraak. Duurt het lang voordat de VOG er is? Laat het ons dan ook weten.",
            keep=True,
        ),
        closing(),
    ),
)
