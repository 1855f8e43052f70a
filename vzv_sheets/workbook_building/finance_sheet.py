"""What Dashboard_Financien has besides cards and list: two charts, schemes, subsidies and a line to sign on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vzv_sheets.schema.owned_finance import (
    AMOUNT_KINDS,
    BANDS,
    DASHBOARD_FINANCIEN,
    FINANCE_MONTHS,
    SCHEME_COLUMNS,
    SCHEME_LINES,
    SUBSIDY_COLUMNS,
    SUBSIDY_LINES,
)
from vzv_sheets.schema.owned_layout import Format
from vzv_sheets.vocabulary.addresses import split_address
from vzv_sheets.workbook_building import look
from vzv_sheets.workbook_building.charts import ChartPlace, Series, labelled_columns, stacked_columns
from vzv_sheets.workbook_building.look import Look
from vzv_sheets.workbook_building.xlsx_writer import LAST_ROW, SheetWriter, WorkbookWriter

_CELLS = DASHBOARD_FINANCIEN.cells
_NUMBERS: Mapping[Format, str] = {Format.EURO: look.EURO, Format.WHOLE: "[$-413]#,##0", Format.PERCENT: look.PERCENT}
# The axis of an empty chart would show parts of a euro, rounded.
_AXIS = '[>=2][$-413]"€" #,##0;[=0]"€" 0;;'
# Points and pixels: both charts end just above the heading below them.
_CHART_ROW_HEIGHT, _LINE_HEIGHT, _HEADING_HEIGHT = 19.5, 15, 20
_MONTHS_SIZE, _BANDS_SIZE = (536, 200), (880, 216)
_LAST = len(DASHBOARD_FINANCIEN.columns) - 1
_CHIPS: tuple[Look, ...] = (
    {"bg_color": look.SERIES[0], "font_color": look.PAPER},
    {"bg_color": look.SERIES[1]},
    {"bg_color": look.SERIES[2]},
)

# How grave each reason to look is: the words of the verdicts, and those of subsidies.
_SEVERITY_OF_START: tuple[tuple[str, str], ...] = (
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


def write_finance_parts(book: WorkbookWriter, sheet: SheetWriter) -> None:
    """Writes charts, blocks and the line to sign on."""
    for name in ("chart_title", "bands_title", "schemes_title", "subsidies_title", "list_title"):
        row, column = split_address(_CELLS[name])
        sheet.text(row, column, "", book.style(look.HEADING))
        sheet.row(row, _HEADING_HEIGHT)
    _write_charts(book, sheet)
    _write_block(book, sheet, "schemes", SCHEME_COLUMNS, SCHEME_LINES)
    _write_block(book, sheet, "subsidies", SUBSIDY_COLUMNS, SUBSIDY_LINES)
    _write_signature(book, sheet)
    _colour_reasons(book, sheet)


def _write_charts(book: WorkbookWriter, sheet: SheetWriter) -> None:
    row, column = split_address(_CELLS["chart_legend"])
    sheet.row(row, 14)
    for place, (name, colour) in enumerate(zip(AMOUNT_KINDS, _CHIPS, strict=True)):
        chip = {**look.look(font_size=9, align="center", valign="vcenter", right=5, right_color=look.PAPER), **colour}
        sheet.text(row, column + place, name, book.style(chip))
    first, labels = split_address(_CELLS["months"])
    _write_data(book, sheet, first, labels, ("maand", *AMOUNT_KINDS), FINANCE_MONTHS, look.EURO)
    row, column = split_address(_CELLS["chart"])
    until = split_address(_CELLS["schemes_title"])[0]
    for of_chart in range(row, until):
        sheet.row(of_chart, _CHART_ROW_HEIGHT)
    kinds = [Series(name, labels + 1 + at, look.SERIES[at]) for at, name in enumerate(AMOUNT_KINDS)]
    stacked_columns(
        book, sheet, ChartPlace(row, column, *_MONTHS_SIZE, first, first + FINANCE_MONTHS - 1, labels), kinds,
        number=_AXIS, description="Gestapelde kolommen met de vergoedingen per maand, naar soort bedrag.",
    )  # fmt: skip
    first, labels = split_address(_CELLS["bands"])
    _write_data(book, sheet, first, labels, ("deel van de grens", "personen"), len(BANDS), "0")
    row, column = split_address(_CELLS["bands_chart"])
    labelled_columns(
        book, sheet, ChartPlace(row, column, *_BANDS_SIZE, first, first + len(BANDS) - 1, labels),
        Series("personen", labels + 1, look.ACCENT), number="[$-413]#,##0;;",
        description="Kolommen met het aantal personen naar het deel van de jaargrens dat is gebruikt.",
    )  # fmt: skip


def _write_data(
    book: WorkbookWriter, sheet: SheetWriter, first: int, left: int, titles: Sequence[str], rows: int, number: str
) -> None:
    """The block of a chart, in hidden columns."""
    small, amount = book.style(look.SMALL), book.style({**look.SMALL, "num_format": number})
    for place, title in enumerate(titles):
        sheet.text(first - 1, left + place, title, small)
        for row in range(first, first + rows):
            sheet.blank(row, left + place, amount if place else small)
    sheet.columns(left, left + len(titles) - 1, 12, hidden=True)


def _write_block(
    book: WorkbookWriter, sheet: SheetWriter, name: str, columns: Sequence[tuple[str, Format]], lines: int
) -> None:
    header, left = split_address(_CELLS[f"{name}_header"])
    first, _ = split_address(_CELLS[name])
    sheet.row(header, 16)
    for place, (title, kind) in enumerate(columns):
        is_last = place == len(columns) - 1
        align: Look = {"align": "right"} if kind in _NUMBERS else {"align": "left", "indent": 1}
        under = {"bottom": 1, "bottom_color": look.SECONDARY}
        sheet.merged(
            header, left + place, _LAST if is_last else left + place, title,
            book.style({**look.SMALL, **align, **under}),
        )  # fmt: skip
        number = {"num_format": _NUMBERS[kind]} if kind in _NUMBERS else {}
        style = book.style({**look.look(valign="vcenter"), **align, **number})
        for row in range(first, first + lines):
            sheet.merged(row, left + place, _LAST if is_last else left + place, "", style)
            sheet.row(row, _LINE_HEIGHT)
    line = book.style({"bottom": 1, "bottom_color": look.HAIRLINE})
    sheet.highlight(first, left, first + lines - 1, _LAST, f'=$A{first}<>""', line)


def _write_signature(book: WorkbookWriter, sheet: SheetWriter) -> None:
    """Gezien en akkoord: name, date and signature, to be written with a pen."""
    row, column = split_address(_CELLS["signature"])
    sheet.row(row, 36)
    for first, last, text in (
        (column, column, "Gezien en akkoord"),
        (column + 1, column + 2, "naam:"),
        (column + 3, column + 6, "datum:"),
        (column + 7, _LAST, "handtekening:"),
    ):
        bold = first == column
        rule: Look = {} if bold else {"bottom": 1, "bottom_color": look.SECONDARY}
        style = look.look(valign="bottom", bold=bold, font_color=look.INK if bold else look.SECONDARY)
        sheet.merged(row, first, last, text, book.style({**style, **rule}))


def _colour_reasons(book: WorkbookWriter, sheet: SheetWriter) -> None:
    first = DASHBOARD_FINANCIEN.first_row
    for word, severity in _SEVERITY_OF_START:
        colour, ground = look.SEVERITIES[severity]
        style = book.style({"font_color": colour, "bg_color": ground})
        sheet.highlight(first, 0, LAST_ROW, 0, f'=LEFT($A{first},{len(word)})="{word}"', style)
