"""A dashboard filled to the brim: every card, chart, block and the list, from its declaration alone."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from vzv_sheets.schema.owned_format import Format
from vzv_sheets.schema.owned_layout import OwnedSheet
from vzv_sheets.vocabulary.days import MONTHS_SHORT_NL
from vzv_sheets.workbook.closed_file.reader import read_workbook
from vzv_sheets.workbook.closed_file.writer import ClosedFileWriter
from vzv_sheets.workbook.write_plan import CellValue, Cents, Link, Minutes, Ratio, ReportContent, WritePlan
from vzv_sheets.workbook_building.report_sheet import write_report
from vzv_sheets.workbook_building.xlsx_writer import WorkbookWriter

DAY = dt.date(2026, 6, 30)
_WORDS = {
    Format.TEXT: "Vaste bezoekers",
    Format.SMALL: "uitkering 1 van 11, instroomroute 0 van 11, motief 0 van 14",
    Format.WRAPPED: "Rond samen af, of vul 'verlengd_tot' in als de plaatsing doorgaat.",
    Format.MONTH: "2026-06",
}


def value(kind: Format, place: int = 0) -> CellValue:
    """A value of this kind, of the size that a large organisation has."""
    numbers: dict[Format, CellValue] = {
        Format.NUMBER: Ratio(39, 10),
        Format.WHOLE: 1_234 - 97 * place,
        Format.EURO: Cents(1_234_567 - 12_345 * place),
        Format.HOURS: Minutes(60 * (12_345 - 912 * place)),
        Format.DATE: DAY,
        Format.PERCENT: Ratio(9, 10),
        Format.PROGRESS: Ratio(1 + place % 10, 10),
        Format.TENTHS: Ratio(39, 10),
    }
    return numbers.get(kind) or _WORDS[kind]


def filled(layout: OwnedSheet, *, rows: int = 12, empty: bool = False) -> ReportContent:
    """The content of a run; an empty one has headings and nothing else."""
    cells: dict[str, CellValue] = {layout.cells["subtitle"]: "Peildatum 30-06-2026. Periode 01-01-2026 t/m 31-12-2026."}
    for card in layout.cards:
        cells[layout.cells[card.cell]] = "–" if empty else value(card.format)
        cells[layout.cells[f"{card.cell}_change"]] = None if empty else "▲ 12 meer dan t/m 30-06-2025"
    blocks: dict[str, list[list[CellValue]]] = {}
    for chart in layout.charts:
        cells[layout.cells[f"{chart.key}_title"]] = chart.empty_heading if empty else chart.heading
        points: list[list[CellValue]] = [
            [_label(place, chart.points), *(value(series.format, place % 9) for series in chart.series)]
            for place in range(0 if empty else chart.points)
        ]
        blocks[layout.cells[chart.key]] = chart.filled(points)
    for block in layout.blocks:
        lines = [
            [value(block.format(line, place), line) for place in range(len(block.columns))]
            for line in range(0 if empty else block.lines)
        ]
        blocks[layout.cells[block.key]] = block.filled(lines)
    cells |= {
        address: "Herstel eerst de fouten op blad Controle."
        for name, address in layout.cells.items()
        if "_advice" in name
    }
    cells[layout.cells["list_title"]] = "Aandacht deze week: 12 punten, bij 9 vrijwilligers"
    columns = [[value(column.format, row) for row in range(rows)] for column in layout.columns]
    keys = [column.key for column in layout.columns]
    links = [Link(row, keys.index("naar"), f"'Plaatsingen'!A{row + 2}") for row in range(rows) if "naar" in keys]
    return ReportContent(
        layout.name, cells, columns, links, blocks, layout.titles, layout.header_row, layout.row_heights(columns)
    )


def _label(place: int, points: int) -> str:
    if points < 12:
        return ("betaald werk zelfde organisatie", "samen iets leuks doen", "helpen")[place % 3]
    return f"{MONTHS_SHORT_NL[(place + 5) % 12]} {25 + (place + 5) // 12}"


def built_dashboards(*layouts: OwnedSheet) -> bytes:
    """A workbook of these sheets as they are before the first run."""
    book = WorkbookWriter(title="Dashboards", created=DAY)
    for layout in layouts:
        write_report(book, book.sheet(layout.name), layout)
    return book.finish()


def run(path: Path, *contents: ReportContent) -> None:
    """Writes contents as an update does."""
    plan = WritePlan(lambda: b"", contents)
    ClosedFileWriter(path).write(plan, expected=read_workbook(path).receipt)
