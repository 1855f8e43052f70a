"""L06 Verzoek toestemming gemeente."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import closing, head, salutation, text, title, when
from vzv_sheets.letter_templates.tables import Fact, facts
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import DUTCH

TEMPLATE = LetterTemplate(
    "L06",
    DUTCH,
    "Verzoek om toestemming voor vrijwilligerswerk",
    (
        head(),
        title("Verzoek om toestemming voor vrijwilligerswerk"),
        salutation(),
        when(
            "begonnen",
            text(
                "{{ naam }} doet vrijwilligerswerk bij {{ organisatie }}. Wij vragen {{ gemeente }} hiervoor "
                "toestemming. Hieronder leest u wat het werk inhoudt."
            ),
            otherwise=(
                text(
                    "{{ naam }} wil graag vrijwilligerswerk doen bij {{ organisatie }}. Wij vragen {{ gemeente }} "
                    "hiervoor toestemming. Hieronder leest u wat het werk inhoudt."
                ),
            ),
        ),
        facts(
            "Het vrijwilligerswerk",
            "Links het onderwerp, rechts wat is afgesproken.",
            ("Onderwerp", "Wat is afgesproken"),
            Fact("Organisatie", "{{ organisatie }}"),
            Fact("Taken", "{{ taken }}"),
            Fact("Hoe vaak", "{{ tijd }}"),
            Fact("Wanneer", "{{ vast_dagdeel }}", when="vast_dagdeel"),
            Fact("Eerste dag", "{{ startdatum }}"),
            Fact("Vergoeding", "{% for regel in vergoeding %}{{ regel }} {% endfor %}"),
            room_below=160,
        ),
        text(
            "Betaald werk gaat voor. Vindt {{ naam }} een baan of een opleiding, dan passen wij het vrijwilligerswerk "
            "aan of ronden wij het af. Er blijft ruimte om te solliciteren. Het gaat om extra werk: {{ naam }} neemt "
            "geen werk over van een {{ term_beroepskracht }}. De vergoeding is een kostenvergoeding en geen beloning."
        ),
        when(
            "getekend",
            text("De plaatsingsovereenkomst is getekend. Wilt u hem inzien? Vraag dan om een kopie."),
            otherwise=(text("De plaatsingsovereenkomst is nog niet getekend. Wij horen graag eerst van u."),),
        ),
        text(
            "Wilt u ons vóór {{ antwoord_voor }} laten weten of u akkoord bent? Past dit vrijwilligerswerk volgens u "
            "niet? Dan bespreken wij graag met u en {{ naam }} wat wel kan.{% if bereikbaar %} U bereikt ons via "
            "{{ bereikbaar }}.{% endif %}",
            keep=True,
        ),
        closing("Hartelijk dank."),
    ),
)
