"""L01 Placement agreement."""

from __future__ import annotations

from vzv_sheets.letter_templates.blocks import head, heading, salutation, text, title, when
from vzv_sheets.letter_templates.tables import Column, Fact, Party, facts, rows, signatures
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import ENGLISH

TEMPLATE = LetterTemplate(
    "L01",
    ENGLISH,
    "Placement agreement",
    (
        head(),
        title("Placement agreement"),
        salutation(),
        text(
            "How nice that you want to help at {{ organisatie }}. This agreement says what we agree with each other. "
            "Please take your time to read it. Is something not right, or do you have a question? Let us know, and we "
            "will change it together. Do you agree? Then please sign at the end."
        ),
        heading("The agreement in short"),
        facts(
            "The agreement in short",
            "On the left the subject, on the right what we agree.",
            ("Subject", "What we agree"),
            Fact("Volunteer", "{{ naam }}"),
            Fact("Organisation", "{{ organisatie }}"),
            Fact("Your role", "{{ rol }}"),
            Fact("What you will do", "{{ taken }}"),
            Fact("When", "{{ vast_dagdeel }}"),
            Fact("How often", "{{ tijd }}"),
            Fact("Period", "{{ periode }}"),
            Fact("Your supervisor", "{{ begeleider }}"),
            Fact("Arranged by", "{{ bemiddelaar }}", when="bemiddelaar"),
        ),
        when(
            "vog_voorbehoud",
            heading("VOG (certificate of conduct)"),
            text(
                "This agreement is subject to the VOG (Verklaring Omtrent het Gedrag, a certificate of conduct). That "
                "means: the VOG is there before you start to work on your own. We are happy to help you apply for it."
            ),
        ),
        when(
            "leerdoelen",
            heading("Learning goals"),
            text("This is what you want to learn or practise. Your supervisor helps you with it.", keep=True),
            rows(
                "Learning goals",
                "One learning goal per row: on the left the subject, on the right what you want to achieve.",
                "doel",
                "leerdoelen",
                Column("Subject", "{{ doel.categorie }}", 4.6),
                Column("What you want to achieve", "{{ doel.omschrijving }}", 11.4),
            ),
        ),
        when(
            "proefperiode",
            heading("Trial period"),
            text(
                "You start with a trial period. You can take your time to find out whether this work suits you. On "
                "{{ gonogo_datum }} we talk together about how it is going and whether you will go on. You have a say "
                "in that yourself."
            ),
            otherwise=(
                when(
                    "gonogo",
                    heading("Seeing together whether it suits you"),
                    text(
                        "On {{ gonogo_datum }} we talk together about how it is going and whether you will go on. You "
                        "have a say in that yourself."
                    ),
                ),
            ),
        ),
        heading("Voluntary and your own choice"),
        when(
            "eigen_keuze",
            text("You do this volunteer work of your own choice. Your wishes come first."),
            otherwise=(
                text("Your wishes come first. Does this work not suit you? Then we look for something else together."),
            ),
        ),
        text(
            "This is volunteer work and not paid work. You do not get wages and you are not an employee. Volunteer "
            "work does not stand in the way of paid work: if you find a job or a course, that comes first."
        ),
        text(
            "You do not take over the work of a {{ term_beroepskracht }}. You do something extra, beside the work of "
            "paid staff. Are you not sure whether a task is yours? Ask your supervisor."
        ),
        text("You may stop at any time. Tell your supervisor in good time, and we will round it off well together."),
        heading("Supervision"),
        text(
            "{{ organisatie }} supervises your volunteer work. {{ begeleider_naam }} shows you the way and answers "
            "your questions."
        ),
        when("begeleider_bereikbaar", text("This is how you reach your supervisor: {{ begeleider_bereikbaar }}.")),
        text(
            "Are you ill, or can you not come for once? That can happen. Please call or e-mail your supervisor as "
            "early as you can, so that something else can be arranged."
        ),
        text("On {{ evaluatie_datum }} we look back together: what goes well and what could be different?"),
        heading("Confidentiality"),
        text(
            "What you hear or see about a {{ term_client }} or about others, you keep to yourself. That stays so when "
            "you stop. Are you worried about someone? Talk about it with your supervisor."
        ),
        heading("Expense allowance"),
        text("What you get is an expense allowance, not pay.{% for regel in vergoeding %} {{ regel }}{% endfor %}"),
        heading("Insurance and damage"),
        text("{{ verzekering }}"),
        text("Is there damage or an accident? Please report it at once to {{ schade_melden_bij }}."),
        heading("Who gets this agreement"),
        text(
            "You and {{ organisatie }} each get a copy.{% if bemiddelaar %} {{ bemiddelaar }} keeps one too."
            "{% endif %}{% if kopie_gemeente %} A copy goes to {{ gemeente }}.{% endif %}",
            keep=True,
        ),
        text("We hope you will enjoy your volunteer work.", keep=True),
        heading("Signatures"),
        signatures(
            Party("The volunteer", "{{ naam }}"),
            Party("On behalf of {{ organisatie }}", "{{ ondertekenaar_organisatie }}"),
            Party("A parent or guardian", "{{ ouder }}", when="ouder"),
            Party("On behalf of {{ bemiddelaar }}", "{{ ondertekenaar_bemiddelaar }}", when="bemiddelaar"),
        ),
    ),
)
