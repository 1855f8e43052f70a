"""L12 Terugmelding aan klantmanager, which the volunteer reads first."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import closing, head, heading, salutation, text, title, when
from vzv_sheets.letter_templates.tables import Fact, facts
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import DUTCH

_STEPS = (
    (
        "naar_werk",
        "{{ naam }} gaat betaald werk doen. Wij adviseren om samen te bespreken of daar nog hulp bij nodig is.",
    ),
    (
        "naar_opleiding",
        "{{ naam }} gaat een opleiding doen. Wij adviseren om samen te bespreken wat daarvoor nodig is.",
    ),
    ("naar_traject", "Wij adviseren om samen te kijken naar een traject op weg naar betaald werk."),
    (
        "naar_ander_vrijwilligerswerk",
        "Wij adviseren om samen te kijken naar ander vrijwilligerswerk. Wij zoeken daar graag in mee.",
    ),
    (
        "blijft_vrijwilliger",
        "{{ naam }} blijft vrijwilligerswerk doen. Wij adviseren om dat zo te laten, zolang het goed gaat.",
    ),
    (
        "terug_naar_gemeente",
        "De begeleiding gaat terug naar {{ gemeente }}. Wij adviseren een gesprek met {{ naam }} over wat wel past.",
    ),
)
_STEP = "".join(f"{{% {'if' if at == 0 else 'elif'} {step} %}}{advice}" for at, (step, advice) in enumerate(_STEPS))

TEMPLATE = LetterTemplate(
    "L12",
    DUTCH,
    "Terugmelding over het vrijwilligerswerk",
    (
        head(),
        title("Terugmelding over het vrijwilligerswerk"),
        salutation(),
        when(
            "aan_vrijwilliger",
            text(
                "Hieronder leest u wat wij uw klantmanager schrijven over uw vrijwilligerswerk. U leest het als "
                "eerste. Klopt er iets niet, of wilt u er iets bij zeggen? Laat het ons weten, dan passen wij het "
                "samen aan voordat de brief weggaat."
            ),
            otherwise=(
                text(
                    "Wij laten u weten hoe het vrijwilligerswerk van {{ naam }} is verlopen. {{ naam }} heeft deze "
                    "brief als eerste gekregen en heeft een kopie."
                ),
            ),
        ),
        facts(
            "Het vrijwilligerswerk",
            "Links het onderwerp, rechts hoe het is.",
            ("Onderwerp", "Wat wij melden"),
            Fact("Vrijwilliger", "{{ naam }}"),
            Fact("Organisatie", "{{ organisatie }}"),
            Fact("Eerste dag", "{{ startdatum }}", when="startdatum"),
            Fact("Laatste dag", "{{ einddatum }}", when="einddatum"),
            Fact("Hoe het is geëindigd", "{{ reden }}"),
        ),
        heading("Ons advies voor de volgende stap"),
        text(
            f"{_STEP}{{% else %}}Wij adviseren om samen met {{{{ naam }}}} te bespreken wat nu past. Wij denken daar "
            "graag in mee.{% endif %}"
        ),
        heading("Hoor beide kanten"),
        text(
            "Deze brief zegt alleen hoe het vrijwilligerswerk is geëindigd. Wij geven geen oordeel over de uitkering. "
            "Wil {{ gemeente }} meer weten? Dan luistert de gemeente eerst naar het verhaal van {{ naam }} zelf, en "
            "daarna zo nodig naar dat van ons."
        ),
        text(
            "Vragen kunt u stellen aan {{ contact }}."
            "{% if bereikbaar %} U bereikt ons via {{ bereikbaar }}.{% endif %}",
            keep=True,
        ),
        closing(),
    ),
)
