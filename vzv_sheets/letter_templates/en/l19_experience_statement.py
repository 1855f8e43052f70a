"""L19 Statement of volunteer work."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import bullets, each, head, heading, text, title, when
from vzv_sheets.letter_templates.tables import Column, Party, rows, signatures
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import ENGLISH

_CAPTION = "The volunteer work"

TEMPLATE = LetterTemplate(
    "L19",
    ENGLISH,
    "Statement of volunteer work",
    (
        head(window=False),
        title("Statement of volunteer work"),
        text(
            "{{ organisatienaam }} states that {{ naam }} worked as a volunteer, {{ periode }}.{% if uren %} Together "
            "that was {{ uren }}.{% endif %}"
        ),
        when(
            "werk",
            heading(_CAPTION),
            when(
                "uren",
                rows(
                    _CAPTION,
                    "One organisation per row: the role and the tasks, the period and the hours.",
                    "deel",
                    "werk",
                    Column("Organisation", "{{ deel.organisatie }}", 4),
                    Column("Role and tasks", "{{ deel.rol }}: {{ deel.taken }}", 5.2),
                    Column("Period", "{{ deel.periode }}", 4.4),
                    Column("Hours", "{{ deel.uren }}", 2.4, right=True),
                    room_below=160,
                ),
                otherwise=(
                    rows(
                        _CAPTION,
                        "One organisation per row: the role and the tasks, and the period.",
                        "deel",
                        "werk",
                        Column("Organisation", "{{ deel.organisatie }}", 4.6),
                        Column("Role and tasks", "{{ deel.rol }}: {{ deel.taken }}", 6.4),
                        Column("Period", "{{ deel.periode }}", 5),
                        room_below=160,
                    ),
                ),
            ),
        ),
        when(
            "trainingen",
            heading("Trainings followed"),
            rows(
                "Trainings followed",
                "One training per row with its date.",
                "training",
                "trainingen",
                Column("Training", "{{ training.titel }}", 11),
                Column("Date", "{{ training.datum }}", 5),
                room_below=160,
            ),
        ),
        when(
            "leerdoelen",
            heading("Learning goals reached"),
            each("doel", "leerdoelen", bullets("{{ doel }}")),
        ),
        text(
            "This statement was made for {{ naam }}, for example for a CV or an application. It tells what somebody "
            "did and is no assessment.",
            keep=True,
        ),
        signatures(Party("On behalf of {{ organisatienaam }}", "{{ ondertekenaar }}")),
    ),
)
