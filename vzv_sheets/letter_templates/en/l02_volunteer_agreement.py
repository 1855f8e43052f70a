"""L02 Volunteer agreement."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import head, heading, salutation, text, tick_boxes, title, when
from vzv_sheets.letter_templates.tables import Column, Party, rows, signatures
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import ENGLISH

_WORK = (
    heading("What you are going to do"),
    rows(
        "What you are going to do",
        "One role per row: where, in which period and how often.",
        "deel",
        "werk",
        Column("Your role", "{{ deel.rol }}", 3.2),
        Column("Where", "{{ deel.waar }}", 4.8),
        Column("Period", "{{ deel.periode }}", 4.6),
        Column("How often", "{{ deel.tijd }}", 3.4),
        room_below=160,
    ),
    text(
        "Your contact person is {{ aanspreekpunt }}.{% if aanspreekpunt_bereikbaar %} This is how you reach your "
        "contact person: {{ aanspreekpunt_bereikbaar }}.{% endif %}"
    ),
)
_VOLUNTARY = (
    heading("Voluntary, but not without commitment"),
    text(
        "{% if eigen_keuze %}You do this volunteer work of your own choice.{% else %}Your wishes come first."
        "{% endif %} Still we count on each other: you do what we agreed and we make that possible. That is what we "
        "call voluntary, but not without commitment."
    ),
    text(
        "This agreement is not a contract of employment. You are not an employee and you do not get wages. You do not "
        "take over the work of a {{ term_beroepskracht }}. If you find a job or a course, that comes first."
    ),
    text(
        "You may stop at any time. Tell us in good time, and we will round it off well together. Do we want to change "
        "something in the agreement, or to end it? Then we talk about it with you first."
    ),
)
_RESTRICTIONS = when(
    "restricties",
    heading("The rules of the institution"),
    text(
        "Your volunteer work is in or for an institution with its own rules. They are about, for example, what you "
        "bring along, what you tell and with whom you have contact. Those rules belong to this agreement."
        "{% if restricties_akkoord %} You agreed to them on {{ restricties_akkoord }}.{% else %} We will go through "
        "them with you before you start.{% endif %}"
    ),
)
_CERTIFICATE = when(
    "vog_voorbehoud",
    heading("VOG (certificate of conduct)"),
    text(
        "This agreement is subject to the VOG (Verklaring Omtrent het Gedrag, a certificate of conduct). That means: "
        "the VOG is there before you start to work on your own. {% if vog_aangevraagd %}The VOG was applied for on "
        "{{ vog_aangevraagd }}.{% else %}We are happy to help you apply for it.{% endif %}"
    ),
    otherwise=(
        when(
            "vog_afgegeven",
            heading("VOG (certificate of conduct)"),
            text("Your VOG (Verklaring Omtrent het Gedrag) is there. It was issued on {{ vog_afgegeven }}."),
        ),
    ),
)
_TOGETHER = (
    heading("Supervision and training"),
    text(
        "Your contact person shows you the way, answers your questions and often asks how you are doing."
        "{% if trainingen %} You get training for it: {{ trainingen }}. That is free."
        "{% else %} Would you like to learn something for this volunteer work? Then ask what is possible.{% endif %}"
    ),
    heading("What we ask of each other"),
    text(
        "We ask you to come on time, to do what we agreed and to treat everybody with respect. Can you not come? "
        "Please call or e-mail as early as you can. You may expect a good start, one contact person and a safe place. "
        "Does a task not suit you? Then you may say no."
    ),
    heading("Your say and complaints"),
    text(
        "Please think along with us. Does something change in your volunteer work? Then we ask your opinion first. "
        "Do you have a complaint, or a conflict with someone? Talk about it with your contact person. Do you not find "
        "a solution together? Then someone of {{ organisatienaam }} who is not involved looks at it with you."
    ),
    heading("Confidentiality and privacy"),
    text(
        "What you hear or see about a {{ term_client }} or about others, you keep to yourself. That stays so when you "
        "stop. Are you worried about someone? Talk about it with your contact person."
    ),
    text(
        "We handle your data with care. Our privacy statement says how. {% if privacyverklaring %}You got it on "
        "{{ privacyverklaring }}.{% else %}You get it with this agreement.{% endif %} You may always ask what we keep "
        "about you."
    ),
)
_ALLOWANCE = (
    heading("Expense allowance"),
    text("What you get is an expense allowance, not pay.{% for regel in vergoeding %} {{ regel }}{% endfor %}"),
    when(
        "grens_per_maand",
        text(
            "For a fixed allowance the law has a limit in {{ elders_jaar }}: {{ grens_per_maand }} per month and "
            "{{ grens_per_jaar }} per year. That limit is for all organisations together. Costs with a receipt and "
            "gifts then count too."
        ),
    ),
    when(
        "elders",
        text(
            "You told us that in {{ elders_jaar }} you also get an allowance elsewhere: {{ elders }}. Does that "
            "change? Please let us know."
        ),
    ),
    when(
        "elders_niets",
        text(
            "You told us that in {{ elders_jaar }} you get no allowance anywhere else. Does that change? Please let us "
            "know."
        ),
    ),
    when(
        "elders_vragen",
        text(
            "Do you also get a fixed allowance from another organisation in {{ elders_jaar }}? Please tick what is "
            "right.",
            keep=True,
        ),
        tick_boxes(
            "No, I get no allowance anywhere else.",
            "Yes, elsewhere I get € ............................ per month or € ............................ per year.",
        ),
    ),
)
_BENEFIT = when(
    "uitkering_gemeente or uwv_toestemming or uwv_melden",
    heading("Your benefit"),
    when(
        "uitkering_gemeente",
        text(
            "You get a benefit from the municipality ({{ uitkering_gemeente }}). The municipality looks whether this "
            "volunteer work goes with it. {% if gemeente_akkoord %}The municipality agrees"
            "{% if gemeente_akkoord_datum %}, since {{ gemeente_akkoord_datum }}{% endif %}.{% else %}This agreement "
            "starts when the municipality agrees. We are happy to help you ask.{% endif %}"
        ),
    ),
    when(
        "vaste_vergoeding_bij_uitkering",
        text(
            "{% if vrij_per_maand %}Of a fixed allowance, up to {{ vrij_per_maand }} per month and {{ vrij_per_jaar }} "
            "per year does not count for your benefit. About what is more than that, the municipality decides."
            "{% elif vrij_vanaf_leeftijd %}Until you are {{ vrij_vanaf_leeftijd }} years old, a fixed allowance does "
            "count for your benefit. Costs that you get back with a receipt do not count. Please ask the municipality "
            "first what this means for you.{% else %}Your benefit has its own rules for a fixed allowance. Please ask "
            "the municipality first what this means for you.{% endif %}"
        ),
    ),
    when(
        "uwv_toestemming",
        text(
            "You get a {{ uwv_toestemming }} benefit. UWV then gives permission for volunteer work beforehand. "
            "{% if uwv_toestemming_datum %}UWV gave that permission on {{ uwv_toestemming_datum }}.{% else %}Please "
            "ask for it before you start. We are happy to fill in the form together with you.{% endif %}"
        ),
    ),
    when(
        "uwv_melden",
        text(
            "You get a {{ uwv_melden }} benefit. UWV then likes to know that you do volunteer work. "
            "{% if uwv_gemeld_op %}You told UWV on {{ uwv_gemeld_op }}.{% else %}You tell UWV yourself. We are happy "
            "to help you with that.{% endif %}"
        ),
    ),
)
_END = (
    heading("Insurance and damage"),
    text("{{ verzekering }} Is there damage or an accident? Please report it at once to {{ schade_melden_bij }}."),
    text(
        "You and {{ organisatienaam }} each get a copy. We hope you will enjoy your volunteer work.",
        keep=True,
    ),
    heading("Signatures"),
    signatures(
        Party("The volunteer", "{{ naam }}"),
        Party("On behalf of {{ organisatienaam }}", "{{ ondertekenaar }}"),
        Party("A parent or guardian", "{{ ouder }}", when="ouder"),
    ),
)

TEMPLATE = LetterTemplate(
    "L02",
    ENGLISH,
    "Volunteer agreement",
    (
        head(),
        title("Volunteer agreement"),
        salutation(),
        text(
            "How nice that you want to help as a volunteer at {{ organisatienaam }}{% if programma %} "
            "({{ programma }}){% endif %}. This agreement says what we may expect of each other. Please take your time "
            "to read it. Is something not right? Then we will change it together. Do you agree? Then please sign at "
            "the end."
        ),
        *_WORK,
        *_VOLUNTARY,
        _RESTRICTIONS,
        _CERTIFICATE,
        *_TOGETHER,
        *_ALLOWANCE,
        _BENEFIT,
        *_END,
    ),
)
