"""L07 Declaration of confidentiality and house rules."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import bullets, head, heading, salutation, text, title
from vzv_sheets.letter_templates.tables import Party, signatures
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import ENGLISH

TEMPLATE = LetterTemplate(
    "L07",
    ENGLISH,
    "Declaration of confidentiality and house rules",
    (
        head(),
        title("Declaration of confidentiality and house rules"),
        salutation(),
        text(
            "You help as a volunteer at {{ organisatienaam }}{% if programma %} ({{ programma }}){% endif %}. People "
            "trust that what you hear about them is safe with you. That is why we agree on this with each other."
        ),
        heading("Confidentiality"),
        bullets(
            "What you hear or see about a {{ term_client }} or about others, you keep to yourself. Also at home, with "
            "friends and on social media.",
            "You take no photos and make no recordings without consent.",
            "This stays so when you stop with this volunteer work.",
        ),
        text(
            "Are you worried about someone? You do not have to carry that alone. Talk about it with your contact "
            "person. Is there danger right now? Then call 112."
        ),
        heading("House rules"),
        bullets(
            "You come on time.",
            "Are you ill, or can you not come for once? Then you let us know as early as you can.",
            "You treat everybody with respect.",
        ),
        text(
            "Your contact person is {{ aanspreekpunt }}.{% if aanspreekpunt_bereikbaar %} This is how you reach your "
            "contact person: {{ aanspreekpunt_bereikbaar }}.{% endif %} Are you not sure about something? Feel free to "
            "ask."
        ),
        text("I have read this and I agree with it.", keep=True),
        signatures(
            Party("The volunteer", "{{ naam }}"),
            Party("On behalf of {{ organisatienaam }}", "{{ ondertekenaar }}"),
        ),
    ),
)
