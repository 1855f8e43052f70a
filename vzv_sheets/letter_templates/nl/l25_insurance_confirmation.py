"""L25 Verzekeringsbevestiging."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import bullets, closing, head, heading, salutation, text, title
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import DUTCH

TEMPLATE = LetterTemplate(
    "L25",
    DUTCH,
    "Uw verzekering als vrijwilliger",
    (
        head(),
        title("Uw verzekering als vrijwilliger"),
        salutation(),
        text(
            "Als vrijwilliger bij {{ organisatienaam }} bent u verzekerd. De verzekering geldt voor u vanaf "
            "{{ verzekerd_vanaf }}, tijdens uw vrijwilligerswerk. U hoeft er zelf niets voor te doen."
        ),
        heading("Waarvoor u verzekerd bent"),
        text("{{ verzekering }}"),
        heading("Is er schade of een ongeluk?"),
        bullets(
            "Zorg eerst dat iedereen veilig is.",
            "Meld het meteen bij {{ schade_melden_bij }}.",
            "Schrijf op wat er is gebeurd, waar en wanneer. Maak zo nodig een foto van de schade.",
        ),
        text("Heeft u een vraag over de verzekering? Bel of mail ons gerust. Bewaar deze brief goed.", keep=True),
        closing(),
    ),
)
