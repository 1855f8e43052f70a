"""Writes the sheets that the product fills: header block with key figures, one growing table, colours by severity.

The first body row is the template row: its styles and formats are copied to every row of a run (design, Refilling a
report). Colours are conditional formats on whole columns, so that no run adds a style.
"""

from __future__ import annotations

from collections.abc import Mapping

from vzv_sheets.schema.owned_finance import DASHBOARD_FINANCIEN
from vzv_sheets.schema.owned_format import Format
from vzv_sheets.schema.owned_layout import OwnedCard, OwnedSheet
from vzv_sheets.schema.owned_payments import BETAALLIJST
from vzv_sheets.schema.owned_sheets import CONTROLE, LIMIETEN, SIGNAL_ROWS, SIGNAL_SLOTS
from vzv_sheets.vocabulary.addresses import area_text, column_letters, split_address
from vzv_sheets.workbook_building import look
from vzv_sheets.workbook_building.dashboard_rows import CARD_CHANGE, CARD_LABEL, CARD_NUMBER, TITLE
from vzv_sheets.workbook_building.dashboard_sheet import write_dashboard
from vzv_sheets.workbook_building.finance_sheet import write_signature
from vzv_sheets.workbook_building.look import Look
from vzv_sheets.workbook_building.number_formats import FORMATS, NUMBERS, TOTALS
from vzv_sheets.workbook_building.page_setup import report_page
from vzv_sheets.workbook_building.xlsx_writer import LAST_ROW, SheetWriter, TableColumn, WorkbookWriter

_NOT_YET = "Nog niet gecontroleerd. Draai 'vzv update' met deze werkmap."
_NOT_FILLED = "Nog niet bijgewerkt. Draai 'vzv update' met deze werkmap."
_STALE, _CURRENT, _NEVER = "verouderd: draai vzv update opnieuw", "ja, bijgewerkt", "nog niet gecontroleerd"

# How grave each verdict on Limieten is (domain/allowances.md 2.16).
STATUS_SEVERITY: Mapping[str, str] = {
    "geen vrijlating": "fout",
    "boven het jaarmaximum": "fout",
    "boven het maandmaximum": "fout",
    "onbekend": "waarschuwing",
    "boven de uurnorm": "waarschuwing",
    "nog niet getoetst": "info",
    "precies op het maximum": "info",
    "bijna op het maximum": "info",
    "binnen het maximum": "in orde",
    "geen maximum": "in orde",
}

# A line that is not paid now is mostly no mistake: it is grey.
_STANDS: Mapping[str, tuple[str, str]] = {
    "betalen": look.SEVERITIES["in orde"],
    "onbekend": look.SEVERITIES["waarschuwing"],
    "niet betalen": (look.SECONDARY, look.COMPUTED),
}


def write_report(book: WorkbookWriter, sheet: SheetWriter, layout: OwnedSheet) -> None:
    """Writes one owned sheet as it is before the first run."""
    book.define_name(f"{sheet.title}!vzv_blad", f'="{layout.name}"')
    for position, column in enumerate(layout.columns):
        sheet.columns(position, position, column.width)
    _write_header_block(book, sheet, layout)
    _write_table(book, sheet, layout)
    if layout is CONTROLE:
        _colour_findings(book, sheet)
        _write_signal(book, sheet)
    if layout is LIMIETEN:
        _colour_verdicts(book, sheet)
    if layout is BETAALLIJST:
        _colour_words(book, sheet, layout, "stand", _STANDS)
    sheet.gridlines(shown=False)
    if layout.charts:
        write_dashboard(book, sheet, layout)
    if layout is DASHBOARD_FINANCIEN:
        write_signature(book, sheet)
    sheet.freeze(layout.header_row if layout.frozen_rows is None else layout.frozen_rows, layout.frozen)
    sheet.tab(look.ACCENT)
    page = report_page(layout.header_row, layout.printed, LAST_ROW, wide=layout.pages_wide, repeated=layout.frozen)
    sheet.print_on(page)


def _write_header_block(book: WorkbookWriter, sheet: SheetWriter, layout: OwnedSheet) -> None:
    sheet.row(1, TITLE)
    _fixed(sheet, layout, "title", layout.title, book.style(look.TITLE))
    subtitle = layout.explanation if layout.register else _NOT_FILLED if layout.charts else _NOT_YET
    _fixed(sheet, layout, "subtitle", subtitle, book.style(look.SUBTITLE))
    if "explanation" in layout.cells:
        _fixed(sheet, layout, "explanation", layout.explanation, book.style(look.SUBTITLE))
    for name in ("advice", "figures", "confirmed"):
        if name in layout.cells:
            _fixed(sheet, layout, name, "", book.style(look.look(valign="vcenter")))
    small = book.style(look.SMALL)
    told = {"stamp_label": "Kenmerk van de invoer van de laatste keer:", "stamp": "", "run_at": "", "receipt": ""}
    for name, text in told.items():
        if name in layout.cells:
            _fixed(sheet, layout, name, text, small)
    for card in layout.cards:
        _write_card(book, sheet, layout, card)


def _fixed(sheet: SheetWriter, layout: OwnedSheet, name: str, text: str, style: object) -> None:
    row, column = split_address(layout.cells[name])
    sheet.text(row, column, text, style)


def _write_card(book: WorkbookWriter, sheet: SheetWriter, layout: OwnedSheet, card: OwnedCard) -> None:
    row, column = split_address(layout.cells[card.cell])
    last = column + card.width - 1
    edge: Look = {"right": 5, "right_color": look.PAPER}
    sheet.row(row, CARD_NUMBER)
    sheet.row(row + 1, CARD_LABEL)
    number = book.style({**look.CARD_NUMBER, **edge, "num_format": TOTALS[card.format]})
    if card.cell == "stale":
        sheet.formula(row, column, _stale_formula(), book.style({**look.CARD_NUMBER, **edge, "font_size": 12}))
        _colour_stale(book, sheet, row, column)
    else:
        sheet.merged(row, column, last, "–", number)
    sheet.merged(row + 1, column, last, card.label, book.style({**look.CARD_LABEL, **edge}))
    if f"{card.cell}_change" in layout.cells:
        sheet.merged(row + 2, column, last, "", book.style({**look.CARD_CHANGE, **edge}))
        sheet.row(row + 2, CARD_CHANGE)
    if card.severity:
        here = f"${column_letters(column)}${row}"
        colour, _ground = look.SEVERITIES[card.severity]
        calm = look.SEVERITIES["in orde"][0] if card.severity in ("fout", "waarschuwing") else look.INK
        sheet.highlight(row, column, row, last, f"=N({here})>0", book.style({"font_color": colour}))
        sheet.highlight(row, column, row, last, f"=AND(ISNUMBER({here}),{here}=0)", book.style({"font_color": calm}))


def _write_table(book: WorkbookWriter, sheet: SheetWriter, layout: OwnedSheet) -> None:
    header = book.style(look.HEADER_REQUIRED)
    columns = [TableColumn(column.title, header) for column in layout.columns]
    sheet.table(layout.table_name, layout.header_row, layout.first_row, columns)
    sheet.row(layout.header_row, 22)
    for position, column in enumerate(layout.columns):
        properties = dict(look.look(valign="top", align="left", indent=1, bottom=1, bottom_color=look.HAIRLINE))
        if column.format in FORMATS:
            properties["num_format"] = FORMATS[column.format]
        if column.format in NUMBERS:
            properties["align"] = "right"
        if column.format is Format.WRAPPED:
            properties["text_wrap"] = True
        if column.key in ("cel", "naar", "herkomst"):
            properties |= {"font_color": look.LINK, "underline": 1}
        if column.format is Format.PROGRESS:
            sheet.bar(layout.first_row, LAST_ROW, position, look.ACCENT_SOFT)
        style = book.style(properties)
        sheet.text(layout.first_row, position, layout.first_text.get(column.key, ""), style)
        if column.help:
            message = {"validate": "any", "input_title": column.title, "input_message": column.help}
            sheet.validate(layout.header_row, layout.header_row, position, message)


def _colour_findings(book: WorkbookWriter, sheet: SheetWriter) -> None:
    first = CONTROLE.first_row
    for word, (colour, ground) in look.SEVERITIES.items():
        style = book.style({"font_color": colour, "bg_color": ground})
        sheet.highlight(first, 0, LAST_ROW, 0, f'=$A{first}="{word}"', style)
    ignored = column_letters([column.key for column in CONTROLE.columns].index("genegeerd"))
    faint = book.style({"font_color": look.SECONDARY, "italic": True})
    sheet.highlight(first, 1, LAST_ROW, len(CONTROLE.columns) - 1, f'=${ignored}{first}<>""', faint)


def _colour_verdicts(book: WorkbookWriter, sheet: SheetWriter) -> None:
    first, keys = LIMIETEN.first_row, [column.key for column in LIMIETEN.columns]
    hours, month = keys.index("uurtoets"), keys.index("werkmaand")
    _colour_words(
        book, sheet, LIMIETEN, "status", {word: look.SEVERITIES[grave] for word, grave in STATUS_SEVERITY.items()}
    )
    colour, ground = look.SEVERITIES["waarschuwing"]
    over = f'=LEFT(${column_letters(hours)}{first},5)="boven"'
    sheet.highlight(first, hours, LAST_ROW, hours, over, book.style({"font_color": colour, "bg_color": ground}))
    year = f"=AND(LEN(${column_letters(month)}{first})=4,ISNUMBER(--${column_letters(month)}{first}))"
    total = book.style({"bold": True, "bg_color": look.PANEL})
    sheet.highlight(first, 0, LAST_ROW, len(keys) - 1, year, total)


def _colour_words(
    book: WorkbookWriter, sheet: SheetWriter, layout: OwnedSheet, key: str, colours: Mapping[str, tuple[str, str]]
) -> None:
    """Colours the cells of a column that hold one of these words."""
    first, place = layout.first_row, [column.key for column in layout.columns].index(key)
    for word, (colour, ground) in colours.items():
        style = book.style({"font_color": colour, "bg_color": ground})
        sheet.highlight(first, place, LAST_ROW, place, f'=${column_letters(place)}{first}="{word}"', style)


def _signal_area() -> tuple[int, int, int]:
    """The first row of the block, its first and its last column."""
    row, column = split_address(CONTROLE.cells["signal"])
    return row, column, column + SIGNAL_SLOTS - 1


def _write_signal(book: WorkbookWriter, sheet: SheetWriter) -> None:
    """The hidden block with the numbers of the last run, and below each input sheet whether they still hold."""
    row, first, last = _signal_area()
    small = book.style(look.SMALL)
    labels = ("blad", "geteld", "opgeteld", "rijen", "gevuld", "som", "oordeel")
    for place, label in enumerate(labels):
        sheet.text(row + place, first - 1, label, small)
    for column in range(first, last + 1):
        for place in range(SIGNAL_ROWS):
            sheet.blank(row + place, column, small)
        sheet.formula(row + SIGNAL_ROWS, column, _verdict_formula(column_letters(column), row), small)
    sheet.columns(first - 1, last, 14, hidden=True)


def _verdict_formula(letters: str, row: int) -> str:
    title, counted, added, rows, filled, total = (f"{letters}{row + place}" for place in range(SIGNAL_ROWS))
    same = (
        f"IFERROR(ROWS(INDIRECT({counted})),-1)={rows},IFERROR(COUNTA(INDIRECT({counted})),-1)={filled},"
        # AGGREGATE passes over error cells; the sum of the last run is kept in hundredths.
        f"ABS(IFERROR(_xlfn.AGGREGATE(9,6,INDIRECT({added})),-1)-{total})<0.006"
    )
    return f'=IF({title}="","",IF(AND({same}),"gelijk","verouderd"))'


def _stale_formula() -> str:
    row, first, last = _signal_area()
    titles = area_text(row, first, row, last)
    verdicts = area_text(row + SIGNAL_ROWS, first, row + SIGNAL_ROWS, last)
    return f'=IF(COUNTA({titles})=0,"{_NEVER}",IF(COUNTIF({verdicts},"verouderd")>0,"{_STALE}","{_CURRENT}"))'


def _colour_stale(book: WorkbookWriter, sheet: SheetWriter, row: int, column: int) -> None:
    here = f"${column_letters(column)}${row}"
    for words, severity in ((_STALE, "waarschuwing"), (_NEVER, "info"), (_CURRENT, "in orde")):
        colour, ground = look.SEVERITIES[severity]
        style = book.style({"font_color": colour, "bg_color": ground})
        sheet.highlight(row, column, row, column, f'={here}="{words}"', style)
