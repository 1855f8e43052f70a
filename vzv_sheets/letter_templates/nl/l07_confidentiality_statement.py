"""L07 Geheimhoudingsverklaring en huisregels."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import bullets, head, heading, salutation, text, title
from vzv_sheets.letter_templates.tables import Party, signatures
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import DUTCH

TEMPLATE = LetterTemplate(
    "L07",
    DUTCH,
    "Geheimhoudingsverklaring en huisregels",
    (
        head(),
        title("Geheimhoudingsverklaring en huisregels"),
        salutation(),
        text(
            "U zet zich in als vrijwilliger bij {{ organisatienaam }}{% if programma %} ({{ programma }}){% endif %}. "
            "Mensen vertrouwen erop dat wat u over hen hoort, bij u veilig is. Daarom spreken we dit met elkaar af."
        ),
        heading("Geheimhouding"),
        bullets(
            "Wat u hoort of ziet over een {{ term_client }} of over anderen, houdt u voor uzelf. Ook thuis, bij "
            "bekenden en op sociale media.",
            "U maakt geen foto’s of opnames zonder toestemming.",
            "Dit blijft zo als u stopt met dit vrijwilligerswerk.",
        ),
        text(
            "Maakt u zich zorgen over iemand? Dan hoeft u dat niet alleen te dragen. Bespreek het met uw "
            "aanspreekpunt. Is er direct gevaar? Bel dan 112."
        ),
        heading("Huisregels"),
        bullets(
            "U komt op tijd.",
            "Bent u ziek of kunt u een keer niet? Dan laat u dat zo vroeg mogelijk weten.",
            "U gaat met respect om met iedereen.",
        ),
        text(
            "Uw aanspreekpunt is {{ aanspreekpunt }}.{% if aanspreekpunt_bereikbaar %} U bereikt uw aanspreekpunt zo: "
            "{{ aanspreekpunt_bereikbaar }}.{% endif %} Twijfelt u of iets kan? Vraag het gerust."
        ),
        text("Ik heb dit gelezen en ik ben het ermee eens.", keep=True),
        signatures(
            Party("De vrijwilliger", "{{ naam }}"),
            Party("Namens {{ organisatienaam }}", "{{ ondertekenaar }}"),
        ),
    ),
)
