"""L19 Getuigschrift / verklaring ervaring."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import bullets, each, head, heading, text, title, when
from vzv_sheets.letter_templates.tables import Column, Party, rows, signatures
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import DUTCH

_CAPTION = "Het vrijwilligerswerk"
_DESCRIPTION = "Per regel een organisatie: de rol en de taken, de periode en de uren."

TEMPLATE = LetterTemplate(
    "L19",
    DUTCH,
    "Verklaring vrijwilligerswerk",
    (
        head(window=False),
        title("Verklaring vrijwilligerswerk"),
        text(
            "{{ organisatienaam }} verklaart dat {{ naam }} zich als vrijwilliger heeft ingezet, {{ periode }}."
            "{% if uren %} Bij elkaar was dat {{ uren }}.{% endif %}"
        ),
        when(
            "werk",
            heading(_CAPTION),
            when(
                "uren",
                rows(
                    _CAPTION,
                    _DESCRIPTION,
                    "deel",
                    "werk",
                    Column("Organisatie", "{{ deel.organisatie }}", 4),
                    Column("Rol en taken", "{{ deel.rol }}: {{ deel.taken }}", 5.2),
                    Column("Periode", "{{ deel.periode }}", 4.4),
                    Column("Uren", "{{ deel.uren }}", 2.4, right=True),
                    room_below=160,
                ),
                otherwise=(
                    rows(
                        _CAPTION,
                        "Per regel een organisatie: de rol en de taken, en de periode.",
                        "deel",
                        "werk",
                        Column("Organisatie", "{{ deel.organisatie }}", 4.6),
                        Column("Rol en taken", "{{ deel.rol }}: {{ deel.taken }}", 6.4),
                        Column("Periode", "{{ deel.periode }}", 5),
                        room_below=160,
                    ),
                ),
            ),
        ),
        when(
            "trainingen",
            heading("Gevolgde trainingen"),
            rows(
                "Gevolgde trainingen",
                "Per regel een training met de datum.",
                "training",
                "trainingen",
                Column("Training", "{{ training.titel }}", 11),
                Column("Datum", "{{ training.datum }}", 5),
                room_below=160,
            ),
        ),
        when(
            "leerdoelen",
            heading("Bereikte leerdoelen"),
            each("doel", "leerdoelen", bullets("{{ doel }}")),
        ),
        text(
            "Deze verklaring is gemaakt voor {{ naam }}, bijvoorbeeld voor een cv of een sollicitatie. Zij beschrijft "
            "wat iemand heeft gedaan en is geen beoordeling.",
            keep=True,
        ),
        signatures(Party("Namens {{ organisatienaam }}", "{{ ondertekenaar }}")),
    ),
)
