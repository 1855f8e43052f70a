"""Small dashboards and their pages, and what stands on a page."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

import lxml.html

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
from vzv_sheets.web_pages.page import Heading, page
from vzv_sheets.workbook.write_plan import Cents, Minutes, Ratio, ReportContent

MADE = dt.datetime(2026, 6, 30, 9, 5)
HEADING = Heading("Stichting Maatjes", "maatjes.xlsx", "Berekend met vzv 0.1.0, cijfers abc, invoer 123.", MADE)
SUBTITLE = "Peildatum 30-06-2026. Periode 01-01-2026 t/m 31-12-2026. Stuur dit bestand nooit door; gebruik vzv export."


def _chart(key, kind, series, points=4, labels="maand"):
    return OwnedChart(key, kind, f"Kop van {key}", labels, series, points, 2, 4, f"Wat {key} laat zien.")


# One of each kind of chart, a block with and one without headers.
LAYOUT = OwnedSheet(
    "Dashboard_Proef", "Waar gaat dit over?", "Zo leest u het. Klik in de kolom 'naar'. Onder staat de lijst.",
    columns=(
        OwnedColumn("waarom", "waarom", 20), OwnedColumn("wie", "wie", 20), OwnedColumn("wat", "wat", 40, Format.WRAPPED),
        OwnedColumn("bedrag", "bedrag", 12, Format.EURO), OwnedColumn("uren", "uren", 10, Format.HOURS),
        OwnedColumn("dag", "dag", 12, Format.DATE), OwnedColumn("deel", "deel", 14, Format.PROGRESS),
        OwnedColumn("naar", "naar", 20),
    ),
    header_row=40,
    cells={
        "title": "A1", "subtitle": "A2", "explanation": "A3", "people": "A5", "people_label": "A6", "people_change": "A7",
        "over": "C5", "advice": "A8", "months_title": "A9", "months_chart": "A10", "months": "L5", "kinds_title": "E9",
        "kinds_chart": "E10", "kinds": "P5", "lines_title": "A15", "lines_chart": "A16", "lines": "T5",
        "bars_title": "E15", "bars_chart": "E16", "bars": "X5", "quality_title": "A21", "quality": "A22",
        "quality_advice": "A25", "money_title": "E21", "money_header": "E22", "money": "E23", "list_title": "A39",
    },
    cards=(OwnedCard("people", "mensen"), OwnedCard("over", "boven een grens", "fout")),
    charts=(
        _chart("months", ChartKind.COLUMNS, (OwnedSeries("uren", Format.HOURS),)),
        _chart("kinds", ChartKind.STACKED, tuple(OwnedSeries(name, Format.EURO) for name in ("vast", "reis", "gift"))),
        _chart("lines", ChartKind.LINES, (OwnedSeries("gehaald"), OwnedSeries("afspraak", dashed=True))),
        _chart("bars", ChartKind.BARS, (OwnedSeries("keer"),), labels="activiteit"),
    ),
    blocks=(
        OwnedBlock("quality", "Gegevens", (BlockColumn("gegeven"), BlockColumn("stand"), BlockColumn("uitleg", Format.SMALL, 2)),
                   2, (Format.PROGRESS, Format.TENTHS)),
        OwnedBlock("money", "Geld", (BlockColumn("regeling", span=2), BlockColumn("totaal", Format.EURO)), 3),
    ),
    colours=(WordColours("waarom", (("boven", "fout"), ("in orde", "in orde"))),),
)  # fmt: skip


def content(text: str = "Ann", rows: int = 2, **cells):
    """The content of `LAYOUT`, with that text wherever people or organisations write; more cells by name."""
    row = ["boven de grens", text, text, Cents(123_456), Minutes(135), dt.date(2026, 3, 9), Ratio(1, 3), "Uren, rij 14"]
    known = {
        "subtitle": SUBTITLE, "people": 1234, "people_label": text, "people_change": text, "over": 2, "advice": text,
        "months_title": text, "quality_advice": text, "list_title": text, **cells,
    }  # fmt: skip
    return ReportContent(
        LAYOUT.name,
        {LAYOUT.cells[name]: value for name, value in known.items()},
        [[value] * rows for value in row],
        blocks={
            LAYOUT.cells["months"]: [["jan 26", Minutes(90)], ["feb 26", Minutes(0)], ["mrt 26", Minutes(6015)], [None, None]],
            LAYOUT.cells["kinds"]: [
                ["jan", Cents(10_000), Cents(5000), Cents(0)], ["feb", Cents(20_000), Cents(0), Cents(1000)],
            ],
            LAYOUT.cells["lines"]: [["jan", 3, 10], ["feb", None, 20], ["mrt", 12, 30]],
            LAYOUT.cells["bars"]: [[text, 7], ["uitje", 21]],
            LAYOUT.cells["quality"]: [[text, Ratio(1, 4), text, None], ["fouten per 100", Ratio(205, 100), "uitleg", None]],
            LAYOUT.cells["money"]: [[text, None, Cents(-50)], [None, None, None], [None, None, None]],
        },
    )  # fmt: skip


def made(report=None, heading=HEADING) -> str:
    return page(LAYOUT, report or content(), heading)


@dataclass
class Shown:
    """What stands on a page, by the names of the declaration: texts, and what numbers tell to programs."""

    cards: dict = field(default_factory=dict)
    sentences: dict = field(default_factory=dict)
    headings: dict = field(default_factory=dict)
    advice: dict = field(default_factory=dict)
    tables: dict = field(default_factory=dict)
    rows: list = field(default_factory=list)


def text(node) -> str:
    return node.text_content()


def shown(html: str) -> Shown:
    """The page read as a browser would."""
    tree = lxml.html.document_fromstring(html)
    found = Shown()
    for card in tree.xpath("//dl/div"):
        found.cards[card.get("id").removeprefix("cijfer-")] = (
            text(card.find("dt")), cell(card.xpath("dd[@class='number']")[0]),
            "".join(text(change) for change in card.xpath("dd[@class='change']")),
        )  # fmt: skip
    for sentence in tree.xpath("//div[@class='sentences']/p"):
        found.sentences[sentence.get("id").removeprefix("zin-")] = text(sentence)
    for part in tree.xpath("//section[starts-with(@id, 'deel-')]"):
        key = part.get("id").removeprefix("deel-")
        found.headings[key] = text(part.xpath(".//h2")[0])
        found.advice[key] = "".join(text(advice) for advice in part.xpath("p[@class='advice']"))
        found.tables[key] = [[cell(one) for one in row] for row in part.xpath(".//tbody/tr")]
    found.headings["list"] = text(tree.xpath("//section[@id='lijst']/h2")[0])
    found.rows = [[cell(one) for one in row] for row in tree.xpath("//section[@id='lijst']//tbody/tr")]
    return found


def cell(node):
    """The text of a cell, and the exact value that it tells: a number, a date or nothing."""
    exact = node.xpath(".//data/@value | .//time/@datetime")
    return text(node), exact[0] if exact else None
