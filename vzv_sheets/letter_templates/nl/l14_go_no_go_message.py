"""L14 Go/no-go-bericht."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import (
    Block,
    closing,
    head,
    heading,
    ruled_lines,
    salutation,
    text,
    title,
    when,
)
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import DUTCH


def _agreements(introduction: str) -> tuple[Block, ...]:
    return heading("Onze afspraken"), text(introduction, keep=True), ruled_lines(4)


_TO_VOLUNTEER: tuple[Block, ...] = (
    text(
        "Op {{ gesprek_datum }} hebben we samen besproken hoe het gaat bij {{ organisatie }} en of u doorgaat. Dank u "
        "wel voor dat gesprek. In deze brief staat alleen wat we hebben afgesproken. De rest blijft tussen ons."
    ),
    when(
        "gaat_door",
        heading("U gaat door"),
        text(
            "We hebben afgesproken dat u doorgaat met uw vrijwilligerswerk bij {{ organisatie }}. Daar zijn we blij "
            "mee. Past het later toch niet meer? Vertel het ons, dan kijken we samen verder."
        ),
    ),
    when(
        "stopt",
        heading("Hier gaat u niet verder"),
        text(
            "We hebben afgesproken dat dit vrijwilligerswerk bij {{ organisatie }} stopt. Dat zegt niets over wie u "
            "bent of wat u kunt. Soms passen een plek en een mens niet bij elkaar. Dank u wel voor uw tijd en inzet."
        ),
        heading("Hoe het verder gaat"),
        text(
            "We denken graag met u mee over wat wel bij u past: andere taken, een andere plek of iets heel anders. U "
            "kiest zelf. We nemen binnenkort contact met u op. U mag ons ook altijd zelf bellen of mailen."
        ),
    ),
    when(
        "uitgesteld_tot",
        heading("We nemen nog wat tijd"),
        text(
            "We hebben nog niet besloten. Op {{ uitgesteld_tot }} praten we verder. Tot die dag gaat alles door zoals "
            "u gewend bent. Wilt u eerder praten? Dat kan altijd."
        ),
    ),
    *_agreements("Dit hebben we verder met elkaar afgesproken:"),
    text("Klopt er iets niet, of heeft u een vraag? Laat het ons weten.", keep=True),
    closing(),
)
_TO_ORGANISATION: tuple[Block, ...] = (
    text(
        "Op {{ gesprek_datum }} is met {{ naam }} besproken hoe het vrijwilligerswerk bij {{ organisatie }} gaat. In "
        "deze brief staat alleen wat er is afgesproken."
    ),
    when(
        "gaat_door",
        heading("{{ naam }} gaat door"),
        text("{{ naam }} gaat door met het vrijwilligerswerk bij u. Fijn dat u daar begeleiding bij geeft."),
    ),
    when(
        "stopt",
        heading("{{ naam }} gaat niet verder"),
        text(
            "Het vrijwilligerswerk van {{ naam }} bij {{ organisatie }} stopt. Wij kijken samen met {{ naam }} naar "
            "een vervolg. Dank u wel voor uw begeleiding en voor de kans die u heeft gegeven."
        ),
    ),
    when(
        "uitgesteld_tot",
        heading("Er komt nog een gesprek"),
        text(
            "Er is nog niet besloten. Op {{ uitgesteld_tot }} praten we verder. Tot die dag gaat alles door zoals u "
            "gewend bent."
        ),
    ),
    *_agreements("Dit is verder afgesproken:"),
    text("Heeft u een vraag? Bel of mail ons gerust.", keep=True),
    closing("Dank u wel voor de samenwerking."),
)

TEMPLATE = LetterTemplate(
    "L14",
    DUTCH,
    "Bericht over doorgaan",
    (
        head(),
        title("Ons gesprek van {{ gesprek_datum }}"),
        salutation(),
        when("voor_organisatie", *_TO_ORGANISATION, otherwise=_TO_VOLUNTEER),
    ),
)
