"""L15 Vergoedingsoverzicht."""

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
from vzv_sheets.letter_templates.words import DUTCH

TEMPLATE = LetterTemplate(
    "L15",
    DUTCH,
    "Vergoedingsoverzicht",
    (
        head(),
        title("Vergoedingsoverzicht {{ jaar }}"),
        salutation(),
        text(
            "In dit overzicht staat wat voor uw vrijwilligerswerk in {{ jaar }} aan u is betaald, of is goedgekeurd om "
            "te betalen.{% if tot_nu_toe %} Het loopt tot en met {{ datum }}.{% endif %} Elk bedrag staat bij de maand "
            "waarin u het werk deed. Wat u krijgt, is een kostenvergoeding en geen beloning. Klopt er iets niet? Laat "
            "het ons weten, dan kijken we het samen na."
        ),
        when("not regelingen", text("In {{ jaar }} hebben wij geen vergoeding voor u vastgelegd.")),
        each(
            "regeling",
            "regelingen",
            heading("{{ regeling.titel }}"),
            when(
                "regeling.maanden",
                rows(
                    "Vergoedingen per maand",
                    "Per maand de uren, de bedragen per soort, het maximum en wat nog vrij is; onderaan het hele jaar.",
                    "maand",
                    "regeling.maanden",
                    *month_columns(
                        "Maand",
                        "Uren",
                        "Per uur",
                        "Vast",
                        "Kosten",
                        "Natura",
                        "Elders",
                        "Geteld",
                        "Maximum",
                        "Nog vrij",
                    ),
                    small=True,
                    cell_margin=40,
                    note="Vast: een vaste vergoeding, zonder bonnen. Kosten: kosten die u heeft aangetoond. Natura: de "
                    "waarde van een attentie. Elders: wat u van andere organisaties kreeg. Geteld: wat meetelt voor "
                    "het maximum.",
                ),
                otherwise=(text("In {{ jaar }} hebben wij geen bedragen per maand voor u vastgelegd."),),
            ),
            each("zin", "regeling.opmerkingen", text("{{ zin }}")),
            when(
                "regeling.grenzen",
                heading(
                    "{% if regeling.fiscaal %}Welke grenzen gelden"
                    "{% else %}Welke grenzen deze regeling heeft{% endif %}"
                ),
                rows(
                    "Welke grenzen gelden",
                    "Per grens het bedrag, de bron en tot wanneer de grens is bevestigd.",
                    "grens",
                    "regeling.grenzen",
                    Column("Grens", "{{ grens.grens }}", 4.145),
                    Column("Bedrag", "{{ grens.bedrag }}", 1.765, right=True),
                    Column("Bron", "{{ grens.bron }}", 6.915),
                    Column("Bevestigd t/m", "{{ grens.bevestigd_tot }}", 3.175),
                    small=True,
                    room_below=60,
                ),
            ),
        ),
        heading("Bewaar dit overzicht"),
        text(
            "Bewaar dit overzicht, bijvoorbeeld voor de Belastingdienst. Heeft u een uitkering? Laat het dan ook zien "
            "aan uw klantmanager of aan UWV; zij beslissen of de vergoeding meetelt.",
            keep=True,
        ),
        closing("Hartelijk dank voor uw inzet."),
        when("herkomst", small_print("Waar deze bedragen in onze administratie staan: {{ herkomst }}.")),
    ),
)
