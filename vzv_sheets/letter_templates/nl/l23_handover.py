"""L23 Overdracht naar beroepsmatige zorg."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import closing, head, heading, ruled_lines, salutation, text, title
from vzv_sheets.letter_templates.tables import Fact, facts
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import DUTCH

TEMPLATE = LetterTemplate(
    "L23",
    DUTCH,
    "Vraag om hulp over te nemen",
    (
        head(),
        title("Vraag om hulp over te nemen"),
        salutation(),
        text(
            "Wij vragen uw hulp voor een {{ term_client }}. Deze vraag past beter bij een {{ term_beroepskracht }} dan "
            "bij een vrijwilliger. Er is toestemming om deze gegevens met u te delen."
        ),
        facts(
            "De gegevens",
            "Links het onderwerp, rechts wat wij met toestemming delen.",
            ("Onderwerp", "Wat wij delen"),
            Fact("Code", "{{ clientcode }}", when="clientcode"),
            Fact("Programma", "{{ programma }}"),
            Fact("Vrijwilliger", "{{ vrijwilliger }}, {{ organisatie }}"),
            Fact("Toestemming op", "{{ toestemming_datum }}"),
            room_below=160,
        ),
        text("Wie de hulp vraagt, staat hier niet bij naam. Dat bespreken wij graag met u als u ons belt."),
        heading("Onze vraag"),
        text("Hier staat alleen wat met toestemming mag worden gedeeld.", keep=True),
        ruled_lines(4),
        text(
            "Wilt u ons laten weten of u deze vraag oppakt, of er een wachtlijst is, of dat iemand anders beter past? "
            "Wij spreken dan graag met u af wie wat doet en of de vrijwilliger betrokken blijft."
            "{% if bereikbaar %} U bereikt ons via {{ bereikbaar }}.{% endif %}",
            keep=True,
        ),
        closing("Hartelijk dank."),
    ),
)
