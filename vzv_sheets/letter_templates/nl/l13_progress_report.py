"""L13 Voortgangsrapportage."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import closing, head, heading, ruled_lines, salutation, text, title, when
from vzv_sheets.letter_templates.goal_table import GOALS_WITH_CHART
from vzv_sheets.letter_templates.tables import Fact, facts
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import DUTCH

_FOR_OTHERS = "voor_organisatie or voor_gemeente"

TEMPLATE = LetterTemplate(
    "L13",
    DUTCH,
    "Voortgangsrapportage",
    (
        head(),
        title("Hoe gaat het met het vrijwilligerswerk?"),
        salutation(),
        when(
            _FOR_OTHERS,
            text(
                "{{ naam }} doet vrijwilligerswerk bij {{ organisatie }}. In deze brief leest u hoe het gaat, tot en "
                "met {{ tot_en_met }}. {{ naam }} krijgt deze rapportage zelf ook."
            ),
            otherwise=(
                text(
                    "U doet vrijwilligerswerk bij {{ organisatie }}. In deze brief leest u hoe het gaat, tot en met "
                    "{{ tot_en_met }}. Uw eigen verhaal hoort daarbij: daarvoor is hieronder ruimte."
                ),
            ),
        ),
        facts(
            "De gegevens in het kort",
            "Links het onderwerp, rechts de gegevens.",
            ("Onderwerp", "Gegevens"),
            Fact("Organisatie", "{{ organisatie }}"),
            Fact("Begeleider", "{{ begeleider_naam }}"),
            Fact("Begonnen op", "{{ startdatum }}"),
            Fact("Loopt tot en met", "{{ einddatum }}", when="einddatum"),
            Fact("Gewerkte uren", "{{ uren }}", when="uren"),
            Fact("Aanwezig", "{{ aanwezigheid }}", when="aanwezigheid"),
            Fact("Samen terugkijken op", "{{ evaluatie_datum }}", when="evaluatie_datum"),
            Fact("Volgende rapportage", "{{ volgende_datum }}", when="volgende_datum"),
        ),
        when(
            "leerdoelen",
            heading("Leerdoelen"),
            when(
                _FOR_OTHERS,
                text("Dit wil {{ naam }} zelf leren of oefenen.", keep=True),
                otherwise=(text("Dit wilt u zelf leren of oefenen.", keep=True),),
            ),
            GOALS_WITH_CHART,
        ),
        when(
            "not gedeeld",
            heading("Leerdoelen en uren"),
            text(
                "Leerdoelen en uren staan niet in dit exemplaar. Een vrijwilliger kiest zelf of die met de gemeente "
                "worden gedeeld. Die keuze zegt niets over hoe het gaat."
            ),
        ),
        heading("Ervaringen"),
        when(
            _FOR_OTHERS,
            text("Wat {{ naam }} zelf wil vertellen:", keep=True),
            otherwise=(text("Wat u zelf wilt vertellen:", keep=True),),
        ),
        ruled_lines(2),
        text("Wat {{ begeleider_naam }} wil vertellen:", keep=True),
        ruled_lines(2),
        when(
            _FOR_OTHERS,
            text("Heeft u een vraag? Bel of mail ons gerust.", keep=True),
            otherwise=(text("Klopt er iets niet, of wilt u iets veranderen? Vertel het ons.", keep=True),),
        ),
        closing(),
    ),
)
