"""Dashboard_Financien: what a treasurer needs to see before signing (domain/evidence.md 1j, reference/look.md).

It shows no case data: no client, goal, reason or benefit (domain/workbook.md 2.4).
"""

from __future__ import annotations

from vzv_sheets.schema.owned_layout import Format, OwnedCard, OwnedColumn, OwnedSheet

# The block `months` from top to bottom: label of the month, and an amount for each kind. The first chart refers to it.
FINANCE_MONTHS = 12
AMOUNT_KINDS = ("forfait", "werkelijk", "natura")
# The block `bands`: label and number of people. The second chart refers to it.
BANDS = ("tot 50 %", "50 tot 90 %", "90 tot 100 %", "boven 100 %", "onbekend", "zonder grens")
# The blocks `schemes` and `subsidies` have a line for each; what is more is told in their titles.
SCHEME_LINES, SUBSIDY_LINES = 6, 4
# Header and format of the columns of these blocks, one per column of the table; the last one is as wide as the rest.
SCHEME_COLUMNS: tuple[tuple[str, Format], ...] = (
    ("regeling", Format.TEXT),
    ("totaal dit jaar", Format.EURO),
    ("vervallen", Format.EURO),
    ("personen", Format.WHOLE),
    ("grens/maand", Format.EURO),
    ("grens/jaar", Format.EURO),
    ("erboven", Format.WHOLE),
    ("bijna", Format.WHOLE),
    ("bron van de grens", Format.TEXT),
)
SUBSIDY_COLUMNS: tuple[tuple[str, Format], ...] = (
    ("subsidie", Format.TEXT),
    ("trajecten verdiend", Format.TEXT),
    ("verdiend", Format.EURO),
    ("gedeclareerd", Format.WHOLE),
    ("hoogstens", Format.EURO),
    ("budget", Format.EURO),
    ("besteed", Format.PERCENT),
    ("nog over", Format.EURO),
    ("hoe het ervoor staat", Format.TEXT),
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
        "over_change": "E7",
        "near": "G5",
        "near_change": "G7",
        "unknown": "I5",
        "unknown_change": "I7",
        "submitted": "J5",
        "submitted_change": "J7",
        "advice": "A8",
        "figures": "A9",
        "receipt": "A10",
        "chart_title": "A11",
        "chart_legend": "A12",
        "chart": "A13",
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
        OwnedCard("over", "personen boven grens", "fout"),
        OwnedCard("near", "personen vlak eronder", "info"),
        OwnedCard("unknown", "personen met onbekende uitkomst", "waarschuwing", width=1),
        OwnedCard("submitted", "ingediend, nog niet goedgekeurd", format=Format.EURO),
    ),
    first_text={"wat": "Nog niet bijgewerkt. Draai 'vzv update' met deze werkmap."},
    printed=11,
    optional=True,
    frozen_rows=2,
)
