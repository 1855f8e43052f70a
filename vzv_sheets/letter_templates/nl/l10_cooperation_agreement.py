"""L10 Samenwerkingsafspraken."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import head, heading, ruled_lines, text, title, when
from vzv_sheets.letter_templates.tables import Column, Fact, Party, facts, rows, signatures
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import DUTCH

TEMPLATE = LetterTemplate(
    "L10",
    DUTCH,
    "Samenwerkingsafspraken",
    (
        head(window=False),
        title("Samenwerkingsafspraken"),
        text(
            "{{ vrijwilliger }} en {{ beroepskracht }} werken samen, ieder op een eigen manier. Met goede afspraken "
            "aan het begin weet u wat u van elkaar kunt verwachten. Vul samen in wat nog ontbreekt."
        ),
        facts(
            "De afspraken in het kort",
            "Links het onderwerp, rechts de afspraak.",
            ("Onderwerp", "Afspraak"),
            Fact("De vrijwilliger", "{{ vrijwilliger }}, van {{ organisatie }}"),
            Fact("De {{ term_beroepskracht }}", "{{ beroepskracht_met_functie }}"),
            Fact("Code {{ term_client }}", "{{ clientcode }}", when="clientcode"),
            Fact("U spreekt elkaar", "{{ hoe_vaak }}"),
            Fact("Zo bereikt u {{ beroepskracht }}", "{{ bereikbaarheid }}"),
            Fact("Zo bereikt u {{ vrijwilliger }}", "via {{ contact }}"),
            Fact("Samen terugkijken op", "{{ evaluatie_datum }}"),
        ),
        heading("1. Een gedeelde visie"),
        text("U werkt aan hetzelfde doel. Schrijf samen op wat u wilt bereiken.", keep=True),
        ruled_lines(1),
        when(
            "leerdoelen",
            text("{{ vrijwilliger }} wil zelf dit leren of oefenen:", keep=True),
            rows(
                "Leerdoelen van de vrijwilliger",
                "Per regel een leerdoel: links het onderwerp, rechts wat de vrijwilliger wil bereiken.",
                "doel",
                "leerdoelen",
                Column("Onderwerp", "{{ doel.categorie }}", 4.6),
                Column("Wat de vrijwilliger wil bereiken", "{{ doel.omschrijving }}", 11.4),
                room_below=160,
            ),
        ),
        heading("2. Gelijkwaardig en met respect"),
        text(
            "U staat naast elkaar. U luistert naar elkaar en neemt elkaar serieus. Bent u het niet eens? Dan zegt u "
            "dat tegen elkaar, op een rustig moment."
        ),
        heading("3. Een duidelijke taakverdeling"),
        when(
            "taakverdeling_besproken",
            text("U heeft de taakverdeling samen besproken. Hieronder staat wie wat doet."),
        ),
        text("{{ vrijwilliger }} doet dit: {{ taken }}.", keep=True),
        ruled_lines(1),
        text("{{ beroepskracht }} doet dit:", keep=True),
        ruled_lines(2),
        heading("4. Elkaar informeren"),
        text(
            "U spreekt elkaar {{ hoe_vaak }}. Wat u deelt over wie u samen helpt, is vooraf met die persoon "
            "afgesproken. Een signaal dat het risico oploopt, bespreekt {{ vrijwilliger }} eerst met de persoon zelf. "
            "Alleen bij direct gevaar belt {{ vrijwilliger }} meteen."
        ),
        heading("5. Elkaars kennis gebruiken"),
        text(
            "{{ vrijwilliger }} brengt tijd, aandacht en eigen ervaring mee. {{ beroepskracht }} brengt vakkennis mee. "
            "Vraag elkaar om raad. Wat een {{ term_beroepskracht }} hoort te doen, blijft bij {{ beroepskracht }}."
        ),
        heading("Samen terugkijken"),
        text(
            "Op {{ evaluatie_datum }} kijkt u samen terug: wat gaat goed en wat kan anders? Daarna past u de afspraken "
            "aan als dat nodig is.",
        ),
        heading("Handtekeningen"),
        signatures(
            Party("De vrijwilliger", "{{ vrijwilliger }}, {{ organisatie }}"),
            Party("De {{ term_beroepskracht }}", "{{ beroepskracht }}"),
        ),
    ),
)
