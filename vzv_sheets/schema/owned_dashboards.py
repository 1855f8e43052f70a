"""The dashboards: a question as title, key figures, a chart, a list that links to the rows (reference/look.md)."""

from __future__ import annotations

from vzv_sheets.schema.owned_format import Format
from vzv_sheets.schema.owned_layout import OwnedCard, OwnedColumn, OwnedSheet
from vzv_sheets.schema.owned_parts import MOST_MONTHS, BlockColumn, ChartKind, OwnedBlock, OwnedChart, OwnedSeries

CHART_MONTHS = MOST_MONTHS
# The lines about data quality: label, number, explanation; the number of each has the format given here.
QUALITY_FORMATS = (Format.PROGRESS, Format.PERCENT, Format.WHOLE, Format.WHOLE, Format.TENTHS, Format.WHOLE)

DASHBOARD_COORDINATOR = OwnedSheet(
    name="Dashboard_Coordinator",
    title="Wie heeft deze week aandacht nodig?",
    explanation="Boven hoe het gaat, onder wie er nu aandacht nodig heeft. Klik in de kolom 'naar' om naar de regel te "
    "gaan.",
    columns=(
        OwnedColumn("waarom", "waarom", 24),
        OwnedColumn("wie", "wie", 23),
        OwnedColumn("wat", "wat speelt er", 42, Format.WRAPPED),
        OwnedColumn("actie", "wat kunt u doen", 42, Format.WRAPPED),
        OwnedColumn("wanneer", "wanneer", 13, Format.DATE),
        OwnedColumn("programma_id", "programma_id", 15),
        OwnedColumn("begeleider", "begeleider", 12),
        OwnedColumn("naar", "naar", 20),
    ),
    header_row=20,
    cells={
        "title": "A1",
        "subtitle": "A2",
        "explanation": "A3",
        "volunteers": "A5",
        "volunteers_change": "A7",
        "hours": "C5",
        "hours_change": "C7",
        "matches": "D5",
        "matches_change": "D7",
        "running": "E5",
        "running_change": "E7",
        "months_title": "A9",
        "months_chart": "A10",
        "quality_title": "D9",
        "quality": "D10",
        "quality_advice": "D17",
        "list_title": "A19",
        "months": "K4",
    },
    cards=(
        OwnedCard("volunteers", "actieve vrijwilligers"),
        OwnedCard("hours", "uren vrijwilligerswerk", width=1),
        OwnedCard("matches", "nieuwe plaatsingen", width=1),
        OwnedCard("running", "lopende plaatsingen", width=4),
    ),
    charts=(
        OwnedChart(
            "months",
            ChartKind.COLUMNS,
            "Uren per maand",
            "maand",
            (OwnedSeries("uren", Format.HOURS),),
            CHART_MONTHS,
            columns=3,
            rows=8,
            description="Kolommen met de uren vrijwilligerswerk per maand, de laatste dertien maanden.",
        ),
    ),
    blocks=(
        OwnedBlock(
            "quality",
            "Hoe volledig zijn de gegevens?",
            (BlockColumn("gegeven"), BlockColumn("stand", Format.WHOLE), BlockColumn("uitleg", Format.SMALL, 3)),
            len(QUALITY_FORMATS),
            QUALITY_FORMATS,
        ),
    ),
    first_text={"wat": "Nog niet bijgewerkt.", "actie": "Draai 'vzv update' met deze werkmap."},
    printed=8,
    frozen_rows=2,
)
