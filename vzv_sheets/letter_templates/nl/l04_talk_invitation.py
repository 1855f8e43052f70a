"""L04 Uitnodiging voor een gesprek."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import closing, head, heading, salutation, text, title, when
from vzv_sheets.letter_templates.tables import Column, Fact, facts, rows
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import DUTCH

TEMPLATE = LetterTemplate(
    "L04",
    DUTCH,
    "Uitnodiging voor een gesprek",
    (
        head(),
        title("Uitnodiging voor een {{ gesprek }}"),
        salutation(),
        when(
            "aan_vrijwilliger",
            text(
                "Wij nodigen u graag uit voor een {{ gesprek }}. Uw wensen staan daarbij voorop: wat doet u graag, wat "
                "wilt u leren en wanneer heeft u tijd? {{ waarover }}"
            ),
            otherwise=(
                text(
                    "Wij nodigen u graag uit voor een {{ gesprek }} met {{ naam }}. De wensen van {{ naam }} staan "
                    "daarbij voorop. {{ waarover }}"
                ),
            ),
        ),
        facts(
            "Wanneer en waar",
            "Links het onderwerp, rechts wat is afgesproken.",
            ("Onderwerp", "Afspraak"),
            Fact("Dag", "{{ dag }}"),
            Fact("Tijd", "{{ tijd }}"),
            Fact("Plaats", "{{ plaats }}"),
        ),
        heading("Wie erbij zijn, en waarom"),
        rows(
            "Wie erbij zijn",
            "Per regel wie bij het gesprek is, en waarom.",
            "deelnemer",
            "deelnemers",
            Column("Wie", "{{ deelnemer.wie }}", 5.5),
            Column("Waarom", "{{ deelnemer.waarom }}", 10.5),
            room_below=160,
        ),
        text(
            "Komt dit moment niet goed uit, of heeft u vooraf een vraag? Laat het ons gerust weten ({{ bereikbaar }}). "
            "Dan zoeken we samen een moment dat beter past.{% if aan_vrijwilliger %} Neemt u graag iemand mee die u "
            "vertrouwt? Dat mag altijd.{% endif %}",
            keep=True,
        ),
        closing("We zien uit naar het gesprek."),
    ),
)
