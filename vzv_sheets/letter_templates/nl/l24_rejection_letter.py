"""L24 Afwijzingsbrief / doorverwijzing na intake."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import closing, head, heading, ruled_lines, salutation, text, title
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import DUTCH

TEMPLATE = LetterTemplate(
    "L24",
    DUTCH,
    "Uw aanmelding als vrijwilliger",
    (
        head(),
        title("Uw aanmelding als vrijwilliger"),
        salutation(),
        text(
            "Dank u wel dat u zich wilt inzetten als vrijwilliger, en dat u de tijd nam om met ons kennis te maken. "
            "Wij waarderen dat."
        ),
        text(
            "Bij {{ organisatienaam }} hebben wij nu geen plek die bij u past. Wij begrijpen dat dit jammer voor u kan "
            "zijn. Het zegt niets over wat u als vrijwilliger kunt betekenen. Er zijn veel andere plekken waar mensen "
            "blij zijn met uw hulp."
        ),
        heading("Misschien past dit wel bij u"),
        text("Wij denken graag met u mee. Dit kunnen goede plekken voor u zijn:", keep=True),
        ruled_lines(4),
        text(
            "Een vrijwilligerscentrale bij u in de buurt kent veel vrijwilligerswerk en helpt u zoeken. Wilt u dat wij "
            "u aan een andere organisatie voorstellen? Dan doen we dat graag, als u dat goedvindt."
        ),
        text(
            "Wilt u hierover doorpraten? Bel of mail ons. Dan vertellen we u persoonlijk meer en denken we mee.",
            keep=True,
        ),
        closing("Wij wensen u veel succes en plezier."),
    ),
)
