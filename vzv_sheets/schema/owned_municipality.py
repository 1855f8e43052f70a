"""Dashboard_Gemeente: the trajectories of a municipality's own claimants (domain/evidence.md 1j, workbook.md 2.4).

No case contents, no motivation, nothing about health; goals and hours only of who agreed to share them.
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

# A line for each subsidy with an agreement about trajectories; what is more is told in the title of the block.
AGREEMENT_LINES = 4
# As many as sheet Plaatsingen has kinds of `uitstroom`.
OUTFLOW_BARS = 9

DASHBOARD_GEMEENTE = OwnedSheet(
    name="Dashboard_Gemeente",
    title="Hoe gaat het met de trajecten?",
    explanation="Boven hoe het gaat, onder elke plaatsing. Doelen en uren staan er alleen van wie akkoord "
    "is met delen.",
    columns=(
        OwnedColumn("vrijwilliger_id", "vrijwilliger_id", 14),
        OwnedColumn("naam", "naam", 15, Format.WRAPPED),
        OwnedColumn("gemeente", "gemeente", 12.5, Format.WRAPPED),
        OwnedColumn("organisatie", "organisatie", 16.5, Format.WRAPPED),
        OwnedColumn("sinds", "sinds", 11, Format.DATE),
        OwnedColumn("actief", "actief", 9),
        OwnedColumn("uren", "uren", 10.5, Format.HOURS),
        OwnedColumn("doelvoortgang", "doelvoortgang", 14, Format.PROGRESS),
        OwnedColumn("gonogo", "go/no-go", 10.5),
        OwnedColumn("einde", "einde", 11, Format.DATE),
        OwnedColumn("reden_einde", "reden einde", 12.5, Format.WRAPPED),
        OwnedColumn("toestemming", "toestemming", 13),
        OwnedColumn("delen", "delen akkoord", 13.5),
        OwnedColumn("naar", "naar", 15.5),
    ),
    header_row=26,
    cells={
        "title": "A1",
        "subtitle": "A2",
        "explanation": "A3",
        "realised": "A5",
        "realised_change": "A7",
        "running": "C5",
        "running_change": "C7",
        "decisions": "E5",
        "decisions_change": "E7",
        "dropout": "H5",
        "dropout_change": "H7",
        "hours": "J5",
        "hours_change": "J7",
        "consent": "L5",
        "consent_change": "L7",
        "trajectories_title": "A9",
        "trajectories_legend": "A10",
        "trajectories_chart": "A11",
        "trajectories": "Q5",
        "outflow_title": "H9",
        "outflow_chart": "H10",
        "outflow": "U5",
        "agreements_title": "A18",
        "agreements_header": "A19",
        "agreements": "A20",
        "list_title": "A25",
    },
    cards=(
        OwnedCard("realised", "trajecten gerealiseerd"),
        OwnedCard("running", "lopende trajecten"),
        OwnedCard("decisions", "go/no-go op tijd", format=Format.PERCENT, width=3),
        OwnedCard("dropout", "uitval", format=Format.PERCENT),
        OwnedCard("hours", "uren, van wie akkoord is", format=Format.HOURS),
        OwnedCard("consent", "toestemming geregeld", format=Format.PERCENT, width=3),
    ),
    charts=(
        OwnedChart(
            "trajectories",
            ChartKind.LINES,
            "Gerealiseerde trajecten, opgeteld per maand",
            "maand",
            (OwnedSeries("gerealiseerd"), OwnedSeries("afspraak", dashed=True)),
            MOST_MONTHS,
            columns=7,
            rows=7,
            description="Lijn met het opgetelde aantal gerealiseerde trajecten per maand, naast een streeplijn met het "
            "aantal volgens de afspraak.",
        ),
        OwnedChart(
            "outflow",
            ChartKind.BARS,
            "Uitstroom naar soort, in plaatsingen",
            "uitstroom",
            (OwnedSeries("plaatsingen"),),
            OUTFLOW_BARS,
            columns=7,
            rows=8,
            description="Balken met het aantal beëindigde plaatsingen voor elke soort uitstroom.",
        ),
    ),
    blocks=(
        OwnedBlock(
            "agreements",
            "Afspraken",
            (
                BlockColumn("subsidie", span=2),
                BlockColumn("periode", span=2),
                BlockColumn("gerealiseerd", Format.WHOLE),
                BlockColumn("lopend", Format.WHOLE),
                BlockColumn("afspraak"),
                BlockColumn("gehaald", Format.PROGRESS),
                BlockColumn("hoe het ervoor staat", span=6),
            ),
            AGREEMENT_LINES,
        ),
    ),
    colours=(
        WordColours("gonogo", (("te laat", "waarschuwing"),)),
        WordColours(
            "toestemming",
            (("ja", "in orde"), ("nee", "fout"), ("aangevraagd", "info"), ("onbekend", "waarschuwing")),
        ),
    ),
    first_text={"vrijwilliger_id": "Nog niet bijgewerkt. Draai 'vzv update' met deze werkmap."},
    printed=14,
    optional=True,
    frozen_rows=2,
)
