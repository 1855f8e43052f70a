"""Dashboard_Financien: what a treasurer needs to see before signing (domain/evidence.md 1j, reference/look.md).

It shows no case data: no client, goal, reason or benefit (domain/workbook.md 2.4).
"""

from __future__ import annotations

from vzv_sheets.schema.owned_format import Format
from vzv_sheets.schema.owned_layout import OwnedCard, OwnedColumn, OwnedSheet
from vzv_sheets.schema.owned_parts import (
    BlockColumn,
    ChartKind,
    OwnedBlock,
    OwnedChart,
    OwnedSeries,
    WordColours,
)

FINANCE_MONTHS = 12
AMOUNT_KINDS = ("forfait", "werkelijk", "natura")
BANDS = ("tot 50 %", "50 tot 90 %", "90 tot 100 %", "boven 100 %", "onbekend", "zonder grens")
# The blocks `schemes` and `subsidies` have a line for each; what is more is told in their titles.
SCHEME_LINES, SUBSIDY_LINES = 6, 4
SCHEME_COLUMNS = (
    BlockColumn("regeling"),
    BlockColumn("totaal dit jaar", Format.EURO),
    BlockColumn("vervallen", Format.EURO),
    BlockColumn("personen", Format.WHOLE),
    BlockColumn("grens/maand", Format.EURO),
    BlockColumn("grens/jaar", Format.EURO),
    BlockColumn("erboven", Format.WHOLE),
    BlockColumn("bijna", Format.WHOLE),
    BlockColumn("bron van de grens", span=3),
)
SUBSIDY_COLUMNS = (
    BlockColumn("subsidie"),
    BlockColumn("trajecten verdiend"),
    BlockColumn("verdiend", Format.EURO),
    BlockColumn("gedeclareerd", Format.WHOLE),
    BlockColumn("hoogstens", Format.EURO),
    BlockColumn("budget", Format.EURO),
    BlockColumn("besteed", Format.PROGRESS),
    BlockColumn("nog over", Format.EURO),
    BlockColumn("hoe het ervoor staat", span=3),
)

# How grave each reason to look is: the words of the verdicts, and those of subsidies.
_REASONS = (
    ("boven de uurnorm", "waarschuwing"),
    ("boven", "fout"),
    ("geen", "fout"),
    ("onbekend", "waarschuwing"),
    ("budget", "waarschuwing"),
    ("subsidie", "info"),
    ("bijna", "info"),
    ("precies", "info"),
    ("in orde", "in orde"),
)

DASHBOARD_FINANCIEN = OwnedSheet(
    name="Dashboard_Financien",
    title="Kan financiën voor deze vergoedingen tekenen?",
    explanation="Boven hoe het staat, onder wat eerst aandacht vraagt; de laatste kolommen wijzen de weg naar de regel "
    "en de bron. Alle regels staan op blad Limieten.",
    columns=(
        OwnedColumn("waarom", "waarom", 23),
        OwnedColumn("wie", "wie", 25, Format.WRAPPED),
        OwnedColumn("regeling", "regeling", 16, Format.WRAPPED),
        OwnedColumn("werkmaand", "werkmaand", 10.5),
        OwnedColumn("getoetst", "getoetst", 11.5, Format.EURO),
        OwnedColumn("grens", "grens", 11.5, Format.EURO),
        OwnedColumn("erboven", "erboven", 11.5, Format.EURO),
        OwnedColumn("ruimte", "ruimte", 11.5, Format.EURO),
        OwnedColumn("wat", "wat kunt u doen", 38, Format.WRAPPED),
        OwnedColumn("naar", "naar", 16),
        OwnedColumn("bron", "bron van de grens", 27, Format.WRAPPED),
    ),
    header_row=37,
    cells={
        "title": "A1",
        "subtitle": "A2",
        "explanation": "A3",
        "paid": "A5",
        "paid_change": "A7",
        "payable": "C5",
        "payable_change": "C7",
        "over": "E5",
        "over_label": "E6",
        "over_change": "E7",
        "near": "G5",
        "near_label": "G6",
        "near_change": "G7",
        "unknown": "I5",
        "unknown_label": "I6",
        "unknown_change": "I7",
        "submitted": "J5",
        "submitted_change": "J7",
        "advice": "A8",
        "figures": "A9",
        "receipt": "A10",
        "months_title": "A11",
        "months_legend": "A12",
        "months_chart": "A13",
        "bands_title": "E11",
        "bands_chart": "E12",
        "schemes_title": "A21",
        "schemes_header": "A22",
        "schemes": "A23",
        "subsidies_title": "A29",
        "subsidies_header": "A30",
        "subsidies": "A31",
        "signature": "A35",
        "list_title": "A36",
        "months": "N5",
        "bands": "R5",
    },
    cards=(
        OwnedCard("paid", "betaald of goedgekeurd dit jaar", format=Format.EURO),
        OwnedCard("payable", "kan nu worden betaald", format=Format.EURO),
        OwnedCard("over", "personen boven grens", "fout", one="persoon boven grens"),
        OwnedCard("near", "personen vlak eronder", "info", one="persoon vlak eronder"),
        OwnedCard(
            "unknown", "personen met onbekende uitkomst", "waarschuwing", width=1, one="persoon met onbekende uitkomst"
        ),
        OwnedCard("submitted", "ingediend, nog niet goedgekeurd", format=Format.EURO),
    ),
    charts=(
        OwnedChart(
            "months",
            ChartKind.STACKED,
            "Vergoedingen en onkosten per maand",
            "maand",
            tuple(OwnedSeries(kind, Format.EURO) for kind in AMOUNT_KINDS),
            FINANCE_MONTHS,
            columns=4,
            rows=8,
            description="Gestapelde kolommen met de vergoedingen per maand, naar soort bedrag.",
        ),
        OwnedChart(
            "bands",
            ChartKind.COLUMNS,
            "Personen naar het gebruikte deel van de belastingvrije jaargrens",
            "deel van de grens",
            (OwnedSeries("personen", one="persoon"),),
            len(BANDS),
            columns=7,
            rows=9,
            description="Kolommen met het aantal personen naar het deel van de jaargrens dat is gebruikt.",
        ),
    ),
    blocks=(
        OwnedBlock("schemes", "Regelingen", SCHEME_COLUMNS, SCHEME_LINES),
        OwnedBlock("subsidies", "Subsidies", SUBSIDY_COLUMNS, SUBSIDY_LINES),
    ),
    colours=(WordColours("waarom", _REASONS),),
    first_text={"wat": "Nog niet bijgewerkt. Draai 'vzv update' met deze werkmap."},
    printed=11,
    optional=True,
    frozen_rows=2,
)
