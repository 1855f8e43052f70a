"""L20 Planbericht van een klus."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import closing, head, heading, salutation, text, title
from vzv_sheets.letter_templates.tables import Fact, facts
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import DUTCH

TEMPLATE = LetterTemplate(
    "L20",
    DUTCH,
    "Planbericht",
    (
        head(),
        title("Uw planning voor {{ dag }}"),
        salutation(),
        text(
            "Fijn dat u meedoet. Hieronder staat wat er gepland is, wanneer en waar{% if samen_met %}, en met wie"
            "{% endif %}."
        ),
        facts(
            "Uw planning",
            "Links het onderwerp, rechts wat is gepland.",
            ("Onderwerp", "Afspraak"),
            Fact("Wat u gaat doen", "{{ klus }}"),
            Fact("Dag", "{{ dag }}"),
            Fact("Tijd", "{{ tijd }}"),
            Fact("Plaats", "{{ plaats }}"),
            Fact("Samen met", "{{ samen_met }}", when="samen_met"),
        ),
        heading("Uw eigen keuze"),
        text(
            "U kiest zelf welke klussen u doet. Past deze klus toch niet bij u, of wilt u liever iets anders doen? Zeg "
            "het gerust, dan kijken we samen wat wel past."
        ),
        heading("Kunt u niet komen?"),
        text(
            "Dat kan gebeuren. Bel of mail dan zo vroeg als u kunt met {{ afmelden_bij }}: {{ bereikbaar }}. Dan kan "
            "iemand anders het overnemen.",
            keep=True,
        ),
        closing("Veel plezier."),
    ),
)
