"""Dashboard_Professional: how agreements stand for a professional's own clients, by code (domain/evidence.md 1j).

Volunteers stand there by id, signals as a number: never a name, never what was said.
"""

from __future__ import annotations

from vzv_sheets.schema.owned_format import Format
from vzv_sheets.schema.owned_layout import OwnedCard, OwnedColumn, OwnedSheet
from vzv_sheets.schema.owned_parts import (
    MOST_MONTHS,
    BlockColumn,
    ChartKind,
    OwnedBlock,
    OwnedChart,
    OwnedSeries,
    WordColours,
)

# The lines about agreements: label, number, explanation; the number of each has the format given here.
AGREEMENT_FORMATS = (Format.PROGRESS, Format.PROGRESS, Format.PROGRESS, Format.TENTHS, Format.WHOLE)
# As many as sheet Plaatsingen has kinds of `samenwerkingsvorm`.
FORM_BARS = 5
# What the list says of an agreement that is not there.
LACKING = "ontbreekt"

DASHBOARD_PROFESSIONAL = OwnedSheet(
    name="Dashboard_Professional",
    # A run fills in the organisation's own word for who is helped.
    title="Hoe staat het met de afspraken bij mijn cliënten?",
    explanation="Boven hoe het gaat, onder elke plaatsing met wat is afgesproken. Wie er wordt geholpen staat er met "
    "een code, vrijwilligers met hun nummer.",
    columns=(
        OwnedColumn("professional", "professional", 13.5, Format.WRAPPED),
        OwnedColumn("clientcode", "clientcode", 12.5),
        OwnedColumn("vrijwilligers", "vrijwilliger(s)", 14, Format.WRAPPED),
        OwnedColumn("samenwerkingsvorm", "samenwerkingsvorm", 18),
        OwnedColumn("contact", "afgesproken contact", 18.5),
        OwnedColumn("gehaald", "contact gehaald", 15.5, Format.PROGRESS),
        OwnedColumn("laatste_contact", "laatste contact", 15, Format.DATE),
        OwnedColumn("driegesprek", "driegesprek", 12.5),
        OwnedColumn("info_afspraak", "info-afspraak", 13.5),
        OwnedColumn("signalen", "open signalen", 14, Format.WHOLE),
        OwnedColumn("taken", "afgesproken taken", 17, Format.WRAPPED),
        OwnedColumn("naar", "naar", 16),
    ),
    header_row=25,
    cells={
        "title": "A1",
        "subtitle": "A2",
        "explanation": "A3",
        "clients": "A5",
        "clients_label": "A6",
        "clients_change": "A7",
        "volunteers": "C5",
        "volunteers_change": "C7",
        "contact": "E5",
        "contact_change": "E7",
        "talks": "G5",
        "talks_change": "G7",
        "signals": "I5",
        "signals_change": "I7",
        "goals": "K5",
        "goals_change": "K7",
        "contacts_title": "A9",
        "contacts_chart": "A10",
        "contacts": "O5",
        "forms_title": "G9",
        "forms_chart": "G10",
        "forms": "R5",
        "agreements_title": "A17",
        "agreements": "A18",
        "list_title": "A24",
    },
    cards=(
        OwnedCard("clients", "cliënten"),
        OwnedCard("volunteers", "vrijwilligers erbij"),
        OwnedCard("contact", "contact volgens afspraak", format=Format.PERCENT),
        OwnedCard("talks", "driegesprek bij start", format=Format.PERCENT),
        OwnedCard("signals", "signalen eerst besproken", format=Format.PERCENT),
        OwnedCard("goals", "doelen bereikt", format=Format.PERCENT),
    ),
    charts=(
        OwnedChart(
            "contacts",
            ChartKind.COLUMNS,
            "Contactmomenten met de professional per maand",
            "maand",
            (OwnedSeries("contactmomenten"),),
            MOST_MONTHS,
            columns=6,
            rows=7,
            description="Kolommen met het aantal contactmomenten tussen vrijwilliger en professional per maand, de "
            "laatste dertien maanden.",
        ),
        OwnedChart(
            "forms",
            ChartKind.BARS,
            "Samenwerkingsvorm, in plaatsingen",
            "samenwerkingsvorm",
            (OwnedSeries("plaatsingen"),),
            FORM_BARS,
            columns=6,
            rows=7,
            description="Balken met het aantal plaatsingen voor elke samenwerkingsvorm.",
        ),
    ),
    blocks=(
        OwnedBlock(
            "agreements",
            "Afspraken",
            (
                BlockColumn("afspraak", span=3),
                BlockColumn("stand", Format.WHOLE),
                BlockColumn("uitleg", Format.SMALL, 8),
            ),
            len(AGREEMENT_FORMATS),
            AGREEMENT_FORMATS,
        ),
    ),
    colours=tuple(WordColours(key, ((LACKING, "waarschuwing"),)) for key in ("driegesprek", "info_afspraak")),
    first_text={"clientcode": "Nog niet bijgewerkt. Draai 'vzv update' met deze werkmap."},
    printed=12,
    optional=True,
    frozen_rows=2,
)
