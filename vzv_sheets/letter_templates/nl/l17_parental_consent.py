"""L17 Toestemming ouders/verzorgers."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import head, heading, salutation, text, tick_boxes, title, when
from vzv_sheets.letter_templates.tables import Fact, Party, facts, signatures
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import DUTCH

TEMPLATE = LetterTemplate(
    "L17",
    DUTCH,
    "Toestemming ouders of verzorgers",
    (
        head(),
        title("Mag onze vrijwilliger met uw kind op pad?"),
        salutation(),
        text(
            "{{ vrijwilliger }} is vrijwilliger bij {{ organisatienaam }} en doet graag iets leuks met uw kind. U "
            "beslist of dat goed is. Daarom leest u hier wat we van plan zijn."
        ),
        facts(
            "Wat we van plan zijn",
            "Links het onderwerp, rechts wat we van plan zijn.",
            ("Onderwerp", "Wat we van plan zijn"),
            Fact("Code van uw kind", "{{ kindcode }}"),
            Fact("Wat ze gaan doen", "{{ activiteit }}"),
            Fact("Wanneer", "{{ wanneer }}", when="wanneer"),
            Fact("Periode", "{{ periode }}"),
            Fact(
                "Wie erbij is",
                "{% if zonder_beroepskracht %}alleen {{ vrijwilliger }}, zonder {{ term_beroepskracht }}{% else %}"
                "{{ vrijwilliger }}, en altijd een {{ term_beroepskracht }}{% endif %}",
            ),
        ),
        heading("Wie er verantwoordelijk is"),
        text(
            "Een {{ term_beroepskracht }} van {{ organisatienaam }} blijft verantwoordelijk"
            "{% if zonder_beroepskracht %}, ook als {{ vrijwilliger }} alleen met uw kind op pad is{% endif %}. Heeft "
            "u een vraag of maakt u zich zorgen? Bel of mail ons dan gerust."
        ),
        heading("U kunt altijd van gedachten veranderen"),
        when(
            "zonder_beroepskracht",
            text(
                "Geeft u toestemming? Dan kunt u die op elk moment weer intrekken. U hoeft niet te zeggen waarom. Zegt "
                "u nee? Dan is er altijd een {{ term_beroepskracht }} bij."
            ),
            otherwise=(
                text(
                    "Geeft u toestemming? Dan kunt u die op elk moment weer intrekken. U hoeft niet te zeggen waarom."
                ),
            ),
        ),
        text(
            "Kruis aan wat u wilt, zet uw handtekening en geef de brief aan ons terug. U krijgt een kopie.", keep=True
        ),
        tick_boxes("Ja, dit is goed zoals het hierboven staat.", "Nee, liever niet.", keep=True),
        signatures(
            Party("Ouder of verzorger", "Naam:"),
            Party("Tweede ouder of verzorger, als die er is", "Naam:"),
        ),
    ),
)
