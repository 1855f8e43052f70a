"""L21 Uitnodiging voor een training of themabijeenkomst."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import closing, head, heading, salutation, text, title
from vzv_sheets.letter_templates.tables import Fact, facts
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import DUTCH

TEMPLATE = LetterTemplate(
    "L21",
    DUTCH,
    "Uitnodiging",
    (
        head(),
        title("Uitnodiging: {{ titel }}"),
        salutation(),
        text(
            "Wij nodigen u graag uit voor een {{ bijeenkomst }}. U leert er iets bij voor uw vrijwilligerswerk en u "
            "ontmoet er andere vrijwilligers."
        ),
        facts(
            "De bijeenkomst",
            "Links het onderwerp, rechts wat is gepland.",
            ("Onderwerp", "Afspraak"),
            Fact("Waarover", "{{ titel }}"),
            Fact("Dag", "{{ dag }}"),
            Fact("Tijd", "{{ tijd }}"),
            Fact("Plaats", "{{ plaats }}"),
        ),
        heading("Wat het kost"),
        text(
            "Meedoen is gratis.{% if reiskosten_terug %} Uw reiskosten krijgt u terug. Bewaar daarvoor uw kaartje of "
            "schrijf op hoeveel kilometer u heeft gereden.{% endif %}"
        ),
        heading("Kunt u niet komen?"),
        text(
            "Laat het ons dan even weten: {{ contact }}, {{ bereikbaar }}. We kijken graag of er een andere keer is "
            "die u wel past. Ook met vragen kunt u hier terecht.",
            keep=True,
        ),
        closing("We hopen u te zien."),
    ),
)
