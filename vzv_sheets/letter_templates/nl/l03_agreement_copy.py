"""L03 Aanbiedingsbrief kopie plaatsingsovereenkomst."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import closing, head, salutation, text, title, when
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import DUTCH

TEMPLATE = LetterTemplate(
    "L03",
    DUTCH,
    "Kopie van de plaatsingsovereenkomst",
    (
        head(),
        title("Kopie van de plaatsingsovereenkomst"),
        salutation(),
        text(
            "Bij deze brief vindt u een kopie van de plaatsingsovereenkomst van {{ naam }}. De overeenkomst is "
            "getekend op {{ overeenkomst_datum }}."
        ),
        when(
            "aan_gemeente",
            text(
                "{{ naam }} doet vanaf {{ startdatum }} vrijwilligerswerk bij {{ organisatie }}. Wij hebben "
                "afgesproken dat {{ gemeente }} een kopie krijgt. {{ naam }} weet dat: het staat in de overeenkomst."
            ),
            otherwise=(
                text(
                    "{{ naam }} doet vanaf {{ startdatum }} vrijwilligerswerk bij u. De kopie is voor uw eigen "
                    "administratie. Zo heeft u bij de hand wat wij samen hebben afgesproken."
                ),
            ),
        ),
        text(
            "Wilt u de kopie zorgvuldig bewaren en hem alleen laten zien aan wie hem voor dit vrijwilligerswerk nodig "
            "heeft?"
        ),
        text(
            "Heeft u een vraag, of klopt er iets niet? Vraag het gerust aan {{ contact }}."
            "{% if bereikbaar %} U bereikt ons via {{ bereikbaar }}.{% endif %}",
            keep=True,
        ),
        closing("Hartelijk dank voor de samenwerking."),
        text("Bijlage: kopie van de plaatsingsovereenkomst"),
    ),
)
