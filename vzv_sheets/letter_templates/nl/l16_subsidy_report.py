"""L16 Subsidieverantwoording."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import head, heading, salutation, text, title, when
from vzv_sheets.letter_templates.tables import Column, Fact, Party, facts, rows, signatures
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import DUTCH

TEMPLATE = LetterTemplate(
    "L16",
    DUTCH,
    "Verantwoording van subsidie {{ subsidie }}",
    (
        head(),
        title("Verantwoording van subsidie {{ subsidie }}"),
        salutation(),
        text(
            "Met deze brief leggen wij verantwoording af over de subsidie voor {{ programma }}, van {{ van }} tot en "
            "met {{ tot }}.{% if tussentijds %} De subsidie loopt nog: dit is de stand op {{ datum }}.{% endif %} "
            "Trajecten staan er alleen met een nummer in, zodat niemand te herkennen is."
        ),
        heading("In het kort"),
        facts(
            "In het kort",
            "Links het onderwerp, rechts het aantal of het bedrag.",
            ("Onderwerp", "Resultaat"),
            Fact("Trajecten die meetellen", "{{ aantal }}", when="per_traject"),
            Fact("Afgesproken", "{{ afgesproken }} ({{ stand }})", when="afgesproken"),
            Fact("Plaatsingen", "{{ plaatsingen }}"),
            Fact("Bedrag per traject", "{{ bedrag_per_traject }}", when="bedrag_per_traject"),
            Fact("Bedrag voor de trajecten", "{{ berekening }}", when="berekening"),
            Fact("Vergoed volgens de regeling", "{{ vergoedingen }}", when="vergoedingen"),
            Fact("Boven het maximum, niet vergoed", "{{ afgekapt }}", when="afgekapt"),
            Fact("Besteed van het budget", "{{ besteed_telt }} van {{ budget }}", when="budget"),
            Fact("Gewerkte uren", "{{ uren }}", when="uren"),
            Fact("Voortgang van leerdoelen", "{{ doelen }}", when="doelen"),
            widths=(6.0, 10.0),
            room_below=160,
        ),
        when(
            "boven_maximum",
            text(
                "Het aantal ligt {{ boven_maximum }} boven wat hoogstens is afgesproken. Dat deel is niet meegerekend "
                "in het bedrag."
            ),
        ),
        when(
            "besteed != besteed_telt",
            text("Besteed is {{ besteed }}. Wat boven het budget komt, is niet meegerekend."),
        ),
        when(
            "maanden_onbekend",
            text(
                "Aantal maanden waarvan de vergoeding nog niet vaststaat: {{ maanden_onbekend }}. Die tellen niet mee."
            ),
        ),
        when(
            "delen",
            text(
                "De uren en de leerdoelen zijn van de {{ delen }} vrijwilligers die het goed vinden dat wij die delen. "
                "Bij de leerdoelen ziet u welk deel van de weg naar hun doel zij gemiddeld hebben afgelegd."
            ),
        ),
        when(
            "per_traject",
            heading("De voorwaarden"),
            text(
                "Een traject telt mee als de intake is gehouden, er een leerdoel van de vrijwilliger is vastgesteld en "
                "{% if bij_overeenkomst %}de overeenkomst door iedereen is getekend{% else %}de match is gemaakt"
                "{% endif %}. {% if met_eindevaluatie %}Ook de eindevaluatie is gehouden. {% endif %}De laatste van "
                "deze dagen valt binnen de subsidieperiode."
                "{% if nog_niet %} Nog niet alle voorwaarden zijn er bij {{ nog_niet }} van de {{ plaatsingen }} "
                "plaatsingen. Die staan niet in de lijst en tellen niet mee.{% endif %}"
            ),
        ),
        when(
            "trajecten",
            heading("Trajecten die meetellen"),
            rows(
                "Trajecten die meetellen",
                "Per regel een traject met de dag van elke voorwaarde.",
                "rij",
                "trajecten",
                Column("Traject", "{{ rij.traject }}", 3.2),
                Column("Intake", "{{ rij.intake }}", 3.2, right=True),
                Column(
                    "{% if bij_overeenkomst %}Getekend{% else %}Match{% endif %}", "{{ rij.match }}", 3.2, right=True
                ),
                Column("Alles voldaan", "{{ rij.voldaan }}", 3.2, right=True),
                Column("Gedeclareerd", "{{ rij.gedeclareerd }}", 3.2, right=True),
                note="Alles voldaan: de dag waarop het traject aan alle voorwaarden voldeed, met het leerdoel erbij. "
                "Gedeclareerd: leeg als dat nog niet is gebeurd.",
            ),
        ),
        heading("Ondertekening"),
        text("Wij verklaren dat deze cijfers uit onze administratie komen en zijn nagekeken.", keep=True),
        signatures(
            Party("Opgesteld door", "{{ contact }}"),
            Party("Nagekeken door", "Naam en functie:"),
        ),
    ),
)  # fmt: skip
