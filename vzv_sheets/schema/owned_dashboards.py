"""Dashboard_Coordinator: a question as title, key figures, charts, a list with links (reference/look.md)."""

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

CHART_MONTHS = MOST_MONTHS
# The lines about data quality: label, number, explanation; the number of each has the format given here.
QUALITY_FORMATS = (Format.PROGRESS, Format.PERCENT, Format.WHOLE, Format.WHOLE, Format.TENTHS, Format.WHOLE)
# The list holds two lists, told apart in its first column.
THIS_WEEK, MISSING = "deze week", "wat ontbreekt"

_CASELOAD = OwnedBlock(
    "caseload",
    "Begeleiders",
    (
        BlockColumn("begeleider"),
        BlockColumn("lopend", Format.WHOLE),
        BlockColumn("vrijwilligers", Format.WHOLE),
        BlockColumn("maximum", Format.WHOLE),
        BlockColumn("deel van maximum", Format.PROGRESS),
    ),
    lines=8,
)
_INTAKE = OwnedBlock(
    "intake",
    "Vacatures en intake",
    (
        BlockColumn("open plaatsen", Format.WHOLE),
        BlockColumn("vervulde plaatsen", Format.WHOLE),
        BlockColumn("intakes gepland", Format.WHOLE),
        BlockColumn("nog te starten", Format.WHOLE),
    ),
    lines=1,
)

DASHBOARD_COORDINATOR = OwnedSheet(
    name="Dashboard_Coordinator",
    title="Wie heeft deze week aandacht nodig?",
    explanation="Boven hoe het gaat, onder wie er nu aandacht nodig heeft. Klik in de kolom 'naar' om naar de regel te "
    "gaan.",
    columns=(
        OwnedColumn("lijst", "lijst", 14.5),
        OwnedColumn("waarom", "waarom", 20.5),
        OwnedColumn("wie", "wie", 24),
        OwnedColumn("wat", "wat speelt er", 36, Format.WRAPPED),
        OwnedColumn("actie", "wat kunt u doen", 36, Format.WRAPPED),
        OwnedColumn("wanneer", "wanneer", 11.5, Format.DATE),
        OwnedColumn("programma_id", "programma_id", 13.5),
        OwnedColumn("begeleider", "begeleider", 11.5),
        OwnedColumn("naar", "naar", 16),
    ),
    header_row=28,
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
        "decisions": "F5",
        "decisions_change": "F7",
        "missing": "H5",
        "missing_change": "H7",
        "months_title": "A9",
        "months_chart": "A10",
        "months": "L5",
        "running_months_title": "E9",
        "running_months_chart": "E10",
        "running_months": "O5",
        "quality_title": "A16",
        "quality": "A17",
        "quality_advice": "A23",
        "intake_title": "A24",
        "intake_header": "A25",
        "intake": "A26",
        "caseload_title": "E16",
        "caseload_header": "E17",
        "caseload": "E18",
        "caseload_advice": "E26",
        "list_title": "A27",
    },
    cards=(
        OwnedCard("volunteers", "actieve vrijwilligers"),
        OwnedCard("hours", "uren vrijwilligerswerk", width=1),
        OwnedCard("matches", "nieuwe plaatsingen", width=1),
        OwnedCard("running", "lopende plaatsingen", width=1),
        OwnedCard("decisions", "go/no-go op tijd", format=Format.PERCENT),
        OwnedCard("missing", "ontbreekt nog", "waarschuwing"),
    ),
    charts=(
        OwnedChart(
            "months",
            ChartKind.COLUMNS,
            "Uren per maand",
            "maand",
            (OwnedSeries("uren", Format.HOURS),),
            CHART_MONTHS,
            columns=4,
            rows=6,
            description="Kolommen met de uren vrijwilligerswerk per maand, de laatste dertien maanden.",
        ),
        OwnedChart(
            "running_months",
            ChartKind.COLUMNS,
            "Lopende plaatsingen per maand",
            "maand",
            (OwnedSeries("lopende plaatsingen"),),
            CHART_MONTHS,
            columns=5,
            rows=6,
            description="Kolommen met het aantal lopende plaatsingen aan het eind van elke maand, de laatste dertien "
            "maanden.",
        ),
    ),
    blocks=(
        OwnedBlock(
            "quality",
            "Hoe volledig zijn de gegevens?",
            (BlockColumn("gegeven", span=2), BlockColumn("stand", Format.WHOLE), BlockColumn("uitleg", Format.SMALL)),
            len(QUALITY_FORMATS),
            QUALITY_FORMATS,
        ),
        _INTAKE,
        _CASELOAD,
    ),
    colours=(WordColours("lijst", ((THIS_WEEK, "info"), (MISSING, "waarschuwing"))),),
    first_text={"wat": "Nog niet bijgewerkt.", "actie": "Draai 'vzv update' met deze werkmap."},
    printed=9,
    former=(
        (
            20,
            (
                "waarom",
                "wie",
                "wat speelt er",
                "wat kunt u doen",
                "wanneer",
                "programma_id",
                "begeleider",
                "naar",
            ),
        ),
    ),
    frozen_rows=2,
)
