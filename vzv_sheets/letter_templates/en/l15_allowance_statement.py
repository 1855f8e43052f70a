"""L15 Statement of expense allowances."""

from __future__ import annotations

from vzv_sheets.letter_templates.allowance_columns import month_columns
from vzv_sheets.letter_templates.blocks import (
    closing,
    each,
    head,
    heading,
    salutation,
    small_print,
    text,
    title,
    when,
)
from vzv_sheets.letter_templates.tables import Column, rows
from vzv_sheets.letter_templates.template import LetterTemplate
from vzv_sheets.letter_templates.words import ENGLISH

TEMPLATE = LetterTemplate(
    "L15",
    ENGLISH,
    "Statement of expense allowances",
    (
        head(),
        title("Statement of expense allowances {{ jaar }}"),
        salutation(),
        text(
            "This statement says what was paid to you, or was approved to be paid, for your volunteer work in "
            "{{ jaar }}.{% if tot_nu_toe %} It runs up to and including {{ datum }}.{% endif %} Each amount stands in "
            "the month in which you did the work. What you get is an expense allowance, not pay. Is something not "
            "right? Let us know, and we will look at it together."
        ),
        when("not regelingen", text("In {{ jaar }} we recorded no allowance for you.")),
        each(
            "regeling",
            "regelingen",
            heading("{{ regeling.titel }}"),
            when(
                "regeling.maanden",
                rows(
                    "Allowances per month",
                    "Per month the hours, the amounts of each kind, the maximum and what is left; at the bottom the "
                    "whole year.",
                    "maand",
                    "regeling.maanden",
                    *month_columns(
                        "Month",
                        "Hours",
                        "Per hour",
                        "Fixed",
                        "Costs",
                        "In kind",
                        "Elsewhere",
                        "Counted",
                        "Maximum",
                        "Left",
                    ),
                    small=True,
                    cell_margin=40,
                    note="Fixed: a fixed allowance, without receipts. Costs: costs that you have shown. In kind: the "
                    "value of a gift. Elsewhere: what you got from other organisations. Counted: what counts towards "
                    "the maximum.",
                ),
                otherwise=(text("In {{ jaar }} we recorded no amounts per month for you."),),
            ),
            each("zin", "regeling.opmerkingen", text("{{ zin }}")),
            when(
                "regeling.grenzen",
                heading("{% if regeling.fiscaal %}Which limits apply{% else %}Which limits this scheme has{% endif %}"),
                rows(
                    "Which limits apply",
                    "For each limit the amount, the source and until when the limit is confirmed.",
                    "grens",
                    "regeling.grenzen",
                    Column("Limit", "{{ grens.grens }}", 4.145),
                    Column("Amount", "{{ grens.bedrag }}", 1.765, right=True),
                    Column("Source", "{{ grens.bron }}", 6.915),
                    Column("Confirmed until", "{{ grens.bevestigd_tot }}", 3.175),
                    small=True,
                    room_below=60,
                ),
            ),
        ),
        heading("Keep this statement"),
        text(
            "Keep this statement, for example for the Belastingdienst (tax office). Do you get a benefit? Then please "
            "show it to your case manager at the municipality or to UWV too; they decide whether the allowance counts.",
            keep=True,
        ),
        closing("Thank you for your work."),
        when("herkomst", small_print("Where these amounts stand in our records: {{ herkomst }}.")),
    ),
)
