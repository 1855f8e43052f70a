"""L11 Evaluatieformulier / eindgesprek."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import (
    each,
    head,
    heading,
    ruled_lines,
    salutation,
    text,
    tick_boxes,
    title,
    when,
)
from vzv_sheets.letter_templates.goal_table import GOALS_WITH_CHART
from vzv_sheets.letter_templates.tables import Column, Fact, Party, facts, rows, signatures
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import DUTCH

TEMPLATE = LetterTemplate(
    "L11",
    DUTCH,
    "Evaluatieformulier",
    (
        head(),
        title("Samen terugkijken"),
        salutation(),
        when(
            "voor_organisatie",
            text(
                "We kijken {% if eindgesprek %}aan het eind{% else %}halverwege{% endif %} samen terug op het "
                "vrijwilligerswerk van {{ naam }} bij {{ organisatie }}. In het gesprek vertelt {{ naam }} eerst zelf "
                "hoe het gaat. Daarna vertelt u wat u ziet. Dit formulier helpt u bij de voorbereiding."
            ),
            otherwise=(
                text(
                    "We kijken {% if eindgesprek %}aan het eind{% else %}halverwege{% endif %} samen terug op uw "
                    "vrijwilligerswerk bij {{ organisatie }}. In het gesprek vertelt u eerst hoe u het zelf ziet. "
                    "Daarna vertelt {{ begeleider_naam }} hoe het volgens de organisatie gaat. Goede of foute "
                    "antwoorden zijn er niet. U mag ook iets overslaan."
                ),
            ),
        ),
        facts(
            "Het vrijwilligerswerk in het kort",
            "Links het onderwerp, rechts de gegevens.",
            ("Onderwerp", "Gegevens"),
            Fact("Vrijwilliger", "{{ naam }}"),
            Fact("Organisatie", "{{ organisatie }}"),
            Fact("Begeleider", "{{ begeleider_naam }}"),
            Fact("Periode", "{{ periode }}"),
            Fact("Gewerkte uren", "{{ uren }}", when="uren"),
        ),
        when(
            "voor_organisatie",
            heading("Wat u opvalt"),
            text("Wat gaat goed? Waar bent u blij mee?", keep=True),
            ruled_lines(2),
            text("Wat kan anders, en wat kunt u daar zelf aan doen?", keep=True),
            ruled_lines(2),
            otherwise=(
                heading("Uw eigen verhaal"),
                text("Waar bent u blij mee of trots op?", keep=True),
                ruled_lines(2),
                text("Wat kan anders of beter, ook van onze kant?", keep=True),
                ruled_lines(2),
            ),
        ),
        heading("Hoe gaat het?"),
        text("Kruis per regel aan wat past: {{ schaal }}.", keep=True),
        rows(
            "Hoe gaat het?",
            "Per regel een onderwerp met vakjes om aan te kruisen.",
            "regel",
            "aspecten",
            Column("Onderwerp", "{{ regel.aspect }}", 5.5),
            Column("Zo gaat het nu", "{{ regel.vakjes }}", 10.5),
        ),
        when(
            "leerdoelen",
            heading("Leerdoelen"),
            when(
                "voor_organisatie",
                text("Dit wilde {{ naam }} zelf leren of oefenen.", keep=True),
                otherwise=(text("Dit wilde u zelf leren of oefenen.", keep=True),),
            ),
            GOALS_WITH_CHART,
        ),
        when(
            "trede_vakjes",
            heading("De participatieladder"),
            text(
                "{% if trede_start %}Bij de start stond u op trede {{ trede_start }}. {% endif %}Op welke trede staat "
                "u nu, vindt u? Dit vakje is alleen voor u en ons.",
                keep=True,
            ),
            text("{{ trede_vakjes }}"),
        ),
        when(
            "uitstroom",
            heading("Wat wilt u hierna?"),
            when("uitstroom_gekozen", text("Eerder gaf u aan: {{ uitstroom_gekozen }}.", keep=True)),
            each("keuze", "uitstroom", tick_boxes("{{ keuze }}")),
        ),
        when(
            "voor_organisatie and eindgesprek",
            heading("Hoe verder?"),
            text("Wat past volgens u als volgende stap bij {{ naam }}?", keep=True),
            ruled_lines(2),
        ),
        heading("Wat we samen afspreken"),
        ruled_lines(3, keep=True),
        signatures(
            Party("De vrijwilliger", "{{ naam }}"),
            Party("De begeleider", "{{ begeleider_naam }}"),
        ),
    ),
)
