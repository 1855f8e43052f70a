"""The dashboards: a question as title, key figures, a chart, a list that links to the rows (reference/look.md)."""

from __future__ import annotations

from vzv_sheets.schema.owned_layout import Format, OwnedCard, OwnedColumn, OwnedSheet

# The block `months` of Dashboard_Coordinator, from top to bottom: label of the month and hours. The chart refers to it.
CHART_MONTHS = 13
# The lines about data quality: label, number, explanation; the number of each has the format given here.
QUALITY_FORMATS = (Format.PERCENT, Format.PERCENT, Format.WHOLE, Format.WHOLE, Format.TENTHS, Format.WHOLE)

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
        "chart_title": "A9",
        "chart": "A10",
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
    first_text={"wat": "Nog niet bijgewerkt.", "actie": "Draai 'vzv update' met deze werkmap."},
    printed=8,
    frozen_rows=2,
)
