"""L22 Uitnodiging voor het participatiespreekuur."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import closing, head, heading, salutation, text, title
from vzv_sheets.letter_templates.tables import Fact, facts
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import DUTCH

TEMPLATE = LetterTemplate(
    "L22",
    DUTCH,
    "Uitnodiging voor het participatiespreekuur",
    (
        head(),
        title("Uitnodiging voor het participatiespreekuur"),
        salutation(),
        text(
            "Wij maken graag kennis met u. Daarom nodigen wij u uit voor het participatiespreekuur. We praten met u "
            "over wat u graag doet, wat u goed kunt en wat u nog wilt leren. Uw wensen staan voorop."
        ),
        facts(
            "Wanneer en waar",
            "Links het onderwerp, rechts wat is afgesproken.",
            ("Onderwerp", "Afspraak"),
            Fact("Dag", "{{ dag }}"),
            Fact("Tijd", "{{ tijd }}"),
            Fact("Plaats", "{{ plaats }}"),
            Fact("Uw klantmanager", "{{ klantmanager }}"),
        ),
        heading("U kiest zelf wat bij u past"),
        text(
            "Er is veel mogelijk: vrijwilligerswerk in uw buurt, een cursus, of eerst eens rustig rondkijken. Wij "
            "vertellen wat er is en denken met u mee. U beslist zelf wat u wilt doen. Tijdens het gesprek hoeft u nog "
            "niets te kiezen."
        ),
        heading("Liever een ander moment?"),
        text(
            "U kunt ook een andere dag of tijd kiezen. {{ klantmanager }} spreekt die graag met u af: "
            "{{ bereikbaar }}. Ook met vragen bent u daar welkom. U mag iemand meenemen die u vertrouwt.",
            keep=True,
        ),
        closing("Graag tot ziens."),
    ),
)
