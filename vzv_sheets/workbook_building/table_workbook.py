"""Workbooks of their own for finance: per sheet a title, a few sentences and one table (reference/look.md)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import TYPE_CHECKING

from vzv_sheets.schema.owned_format import Format
from vzv_sheets.schema.owned_layout import OwnedColumn, OwnedSheet
from vzv_sheets.vocabulary.addresses import column_letters
from vzv_sheets.workbook.write_plan import Cents, Minutes, Ratio
from vzv_sheets.workbook_building import look
from vzv_sheets.workbook_building.number_formats import FORMATS, NUMBERS
from vzv_sheets.workbook_building.page_setup import report_page
from vzv_sheets.workbook_building.report_sheet import write_report
from vzv_sheets.workbook_building.xlsx_writer import SheetWriter, TableColumn, WorkbookWriter

if TYPE_CHECKING:
    from vzv_sheets.workbook.write_plan import CellValue


_LINE = 15.0  # points


@dataclass(frozen=True, slots=True)
class TableSheet:
    """One sheet: the tab (one word), the question it answers, sentences below it, and a table of at least one row.

    `colours` gives, by column key, the severity (`fout`, `waarschuwing`, `info`, `in orde`) of each word.
    """

    tab: str
    title: str
    sentences: Sequence[str]
    columns: Sequence[OwnedColumn]
    rows: Sequence[Sequence[CellValue]]
    frozen: int = 0
    printed: int = 0
    colours: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def table_workbook(sheets: Sequence[TableSheet | OwnedSheet], *, title: str, created: dt.date) -> bytes:
    """The bytes of a workbook with these sheets, reports as they are before they are filled; the same arguments give
    the same bytes.
    """
    book = WorkbookWriter(title=title, created=created)
    for sheet in sheets:
        if isinstance(sheet, OwnedSheet):
            write_report(book, book.sheet(sheet.name), sheet)
        else:
            _write(book, book.sheet(sheet.tab), sheet)
    return book.finish()


def _write(book: WorkbookWriter, writer: SheetWriter, sheet: TableSheet) -> None:
    for position, column in enumerate(sheet.columns):
        writer.columns(position, position, column.width)
    writer.row(1, 28)
    writer.text(1, 0, sheet.title, book.style(look.TITLE))
    for row, sentence in enumerate(sheet.sentences, start=2):
        _sentence(book, writer, sheet, row, sentence)
    header = len(sheet.sentences) + 3
    last = header + len(sheet.rows)
    style = book.style(look.HEADER_REQUIRED)
    headers = [TableColumn(column.title, style) for column in sheet.columns]
    writer.table(f"tbl_{sheet.tab}", header, last, headers)
    writer.row(header, 22)
    styles = [book.style(_properties(column)) for column in sheet.columns]
    heights = _heights(sheet)
    for number, values in enumerate(sheet.rows, start=header + 1):
        writer.row(number, heights[number - header - 1])
        for position, value in enumerate(values):
            _cell(writer, number, position, value, styles[position])
    _colour(book, writer, sheet, header + 1, last)
    writer.gridlines(shown=False)
    writer.freeze(header, sheet.frozen)
    writer.tab(look.ACCENT)
    writer.print_on(report_page(header, sheet.printed or len(sheet.columns), last))


def _sentence(book: WorkbookWriter, writer: SheetWriter, sheet: TableSheet, row: int, sentence: str) -> None:
    """A sentence above the table; over as many lines as it needs where it is longer than the table is wide on paper."""
    columns = sheet.columns[: sheet.printed or len(sheet.columns)]
    lines = ceil(len(sentence) / sum(column.width for column in columns))
    if lines == 1 or len(columns) == 1:
        writer.text(row, 0, sentence, book.style(look.SUBTITLE))
        return
    style = book.style({**look.SUBTITLE, "text_wrap": True, "valign": "top"})
    writer.merged(row, 0, len(columns) - 1, sentence, style)
    writer.row(row, 3 + _LINE * lines)


def _properties(column: OwnedColumn) -> look.Look:
    properties = dict(look.look(valign="top", align="left", indent=1, bottom=1, bottom_color=look.HAIRLINE))
    if column.format in FORMATS:
        properties["num_format"] = FORMATS[column.format]
    if column.format in NUMBERS:
        properties["align"] = "right"
    if column.format is Format.WRAPPED:
        properties["text_wrap"] = True
    return properties


def _heights(sheet: TableSheet) -> list[float]:
    layout = OwnedSheet(sheet.tab, sheet.title, "", tuple(sheet.columns), 1)
    return layout.row_heights(list(zip(*sheet.rows, strict=True)))


def _cell(writer: SheetWriter, row: int, column: int, value: CellValue, style: object) -> None:
    if value is None:
        writer.blank(row, column, style)
    elif isinstance(value, Cents):
        writer.number(row, column, value.cents / 100, style)
    elif isinstance(value, Minutes):
        writer.number(row, column, value.minutes / 60, style)
    elif isinstance(value, Ratio):
        writer.number(row, column, value.part / value.whole, style)
    elif isinstance(value, int):
        writer.number(row, column, value, style)
    elif isinstance(value, dt.date):
        writer.day(row, column, value, style)
    else:
        writer.text(row, column, value, style)


def _colour(book: WorkbookWriter, writer: SheetWriter, sheet: TableSheet, first: int, last: int) -> None:
    for position, column in enumerate(sheet.columns):
        for word, severity in sheet.colours.get(column.key, {}).items():
            colour, ground = look.SEVERITIES[severity]
            style = book.style({"font_color": colour, "bg_color": ground})
            writer.highlight(first, position, last, position, f'=${column_letters(position)}{first}="{word}"', style)
