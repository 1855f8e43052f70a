"""The one door to XlsxWriter: a new workbook in memory, as bytes.

Rows count from 1 and columns from 0, as in `vocabulary.addresses`. A text is always written as text, whatever it looks
like (design, Privacy and safety). The same calls give the same bytes: the only date in the file is the one given.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import xlsxwriter

from vzv_sheets.vocabulary.addresses import column_letters

# An opaque format of the workbook that made it.
Style: TypeAlias = Any
Properties: TypeAlias = Mapping[str, Any]  # in the words of XlsxWriter

LAST_ROW = 1_048_576
LONGEST_TEXT = 32_767
_LONGEST_PROMPT_TITLE, _LONGEST_PROMPT = 32, 255
# Day 1 of Excel is 1 January 1900; it counts a 29 February in that year.
_EPOCH, _AFTER_THE_DAY_THAT_NEVER_WAS = dt.date(1899, 12, 30).toordinal(), dt.date(1900, 3, 1).toordinal()
_DAY = 86_400


class UnwritableValueError(ValueError):
    """A value that no cell can hold; the message names the cell."""


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column of a table: its header, the style of the header, and the formula of a calculated column."""

    header: str
    style: Style
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """How a sheet is printed: always A4, and so many pages wide, the first `repeat_columns` columns on each of them."""

    header: str
    footer: str
    landscape: bool = True
    single: bool = False  # all on one page
    repeat_row: int = 0  # from 1; 0: none
    wide: int = 1
    repeat_columns: int = 0
    area: tuple[int, int, int, int] | None = None  # first row, first column, last row, last column


class WorkbookWriter:
    """A workbook in the making."""

    def __init__(self, *, title: str, created: dt.date) -> None:
        self._buffer = io.BytesIO()
        self._book = xlsxwriter.Workbook(
            self._buffer,
            {"in_memory": True, "strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False},
        )
        midnight = dt.datetime(created.year, created.month, created.day, tzinfo=dt.UTC)
        self._book.set_properties({"title": title, "created": midnight})
        self._styles: dict[tuple[tuple[str, object], ...], Style] = {}

    def style(self, properties: Properties) -> Style:
        """The format with these properties of XlsxWriter; the same properties give the same format."""
        key = tuple(sorted(properties.items()))
        if key not in self._styles:
            self._styles[key] = self._book.add_format(dict(properties))
        return self._styles[key]

    def sheet(self, title: str) -> SheetWriter:
        """A new sheet behind the others."""
        return SheetWriter(self._book.add_worksheet(title), title)

    def chart(self, kind: str, *, stacked: bool = False) -> Any:
        """A chart of XlsxWriter that stands nowhere yet (`charts`)."""
        return self._book.add_chart({"type": kind, **({"subtype": "stacked"} if stacked else {})})

    def define_name(self, name: str, formula: str) -> None:
        """A defined name; `Controle!vzv_blad` holds for that sheet only."""
        if self._book.define_name(name, formula) != 0:
            raise ValueError(f"not a valid name: {name}")

    def custom_property(self, name: str, text: str) -> None:
        """A text in the custom document properties."""
        self._book.set_custom_property(name, text, "text")

    def code_names(self) -> tuple[str, list[str]]:
        """Gives the workbook and its sheets the names by which macros know them, and returns these."""
        names = [f"Sheet{number}" for number in range(1, len(self._book.worksheets()) + 1)]
        for sheet, name in zip(self._book.worksheets(), names, strict=True):
            sheet.set_vba_name(name)
        self._book.set_vba_name("ThisWorkbook")
        return "ThisWorkbook", names

    def vba_project(self, project: bytes) -> None:
        """Makes it a workbook with macros (`.xlsm`); the project has a module for each code name."""
        self._book.add_vba_project(io.BytesIO(project), is_stream=True)

    def finish(self) -> bytes:
        """The bytes of the workbook; nothing can be written after this."""
        self._book.close()
        return self._buffer.getvalue()


class SheetWriter:
    """One sheet of a workbook in the making."""

    def __init__(self, sheet: Any, title: str) -> None:
        self._sheet = sheet
        self.title = title
        self.number = _one_row_up(sheet.write_number)
        self.boolean = _one_row_up(sheet.write_boolean)

    def text(self, row: int, column: int, text: str, style: Style = None) -> None:
        """Writes a text as text; raises `UnwritableValueError` when it is longer than a cell can hold."""
        if len(text) > LONGEST_TEXT:
            raise UnwritableValueError(f"{self.title}, rij {row}, kolom {column + 1}: langer dan {LONGEST_TEXT} tekens")
        if text.startswith("<r>") and text.endswith("</r>"):
            # The library takes such a text for ready-made XML; in three runs it is text again.
            self._sheet.write_rich_string(row - 1, column, text[:1], text[1:2], text[2:], *([style] if style else []))
        elif text:
            self._sheet.write_string(row - 1, column, text, style)
        else:
            self._sheet.write_blank(row - 1, column, None, style)

    def blank(self, row: int, column: int, style: Style) -> None:
        """A styled cell without a value."""
        self._sheet.write_blank(row - 1, column, None, style)

    def day(self, row: int, column: int, day: dt.date, style: Style) -> None:
        """A date, or a moment; raises `UnwritableValueError` before 1900, where Excel has no dates."""
        days = day.toordinal() - _EPOCH - (day.toordinal() < _AFTER_THE_DAY_THAT_NEVER_WAS)
        if days < 1:
            raise UnwritableValueError(f"{self.title}, rij {row}, kolom {column + 1}: {day} ligt vóór 1900")
        moment = _seconds(day.time()) / _DAY if isinstance(day, dt.datetime) else 0
        self.number(row, column, days + moment, style)

    def time(self, row: int, column: int, time: dt.time | dt.timedelta, style: Style) -> None:
        """A time of day or a duration."""
        self.number(row, column, _seconds(time) / _DAY, style)

    def formula(self, row: int, column: int, formula: str, style: Style = None, *, result: str | int = "") -> None:
        """A formula with the result to show until it is computed; an empty result is left to the spreadsheet."""
        self._sheet.write_formula(row - 1, column, formula, style, result)

    def link(self, row: int, column: int, target: str, text: str, style: Style, tip: str = "") -> None:
        """A link to a place in the workbook (`'Uren'!A1`)."""
        self._sheet.write_url(row - 1, column, f"internal:{target}", style, text, tip)

    def merged(self, row: int, first: int, last: int, text: str, style: Style) -> None:
        """Cells of one row joined into one that holds a text, or nothing."""
        if first == last:
            self.text(row, first, text, style)
        else:
            self._sheet.merge_range(row - 1, first, row - 1, last, text, style)

    def button(self, row: int, column: int, caption: str, macro: str, size: tuple[int, int]) -> None:
        """A button that starts a macro of the workbook, a little inside the corner of a cell; `size` in pixels."""
        width, height = size
        options = {"caption": caption, "macro": macro, "description": caption, "width": width, "height": height}
        self._sheet.insert_button(row - 1, column, {**options, "x_offset": 2, "y_offset": 4})

    def columns(
        self, first: int, last: int, width: float, style: Style = None, *, folded: bool = False, hidden: bool = False
    ) -> None:
        """The width and style of columns; folded ones are in a group that is closed."""
        options = {"level": 1, "hidden": True} if folded else {"hidden": True} if hidden else {}
        self._sheet.set_column(first, last, width, style, options)

    def group_ends_before(self, column: int) -> None:
        """Marks the column behind a closed group: it carries the button that opens it."""
        self._sheet.set_column(column, column, None, None, {"collapsed": True})

    def row(self, row: int, height: float | None, style: Style = None) -> None:
        """The height of a row in points."""
        self._sheet.set_row(row - 1, height, style)

    def table(
        self, name: str, first_row: int, last_row: int, columns: Sequence[TableColumn], *, style: str = ""
    ) -> None:
        """A table from column A with its header in `first_row`."""
        options = {
            "name": name,
            "style": style or None,
            "columns": [
                {"header": column.header, "header_format": column.style}
                | ({"formula": column.formula} if column.formula else {})
                for column in columns
            ],
        }
        if self._sheet.add_table(first_row - 1, 0, last_row - 1, len(columns) - 1, options) != 0:
            raise ValueError(f"the table {name} cannot be made")

    def validate(self, first_row: int, last_row: int, column: int, options: Properties) -> None:
        """A validation or input message, in the words of XlsxWriter; too long messages are refused."""
        if len(options.get("input_title", "")) > _LONGEST_PROMPT_TITLE:
            raise ValueError(f"{self.title}: title of an input message too long: {options['input_title']}")
        if any(len(options.get(part, "")) > _LONGEST_PROMPT for part in ("input_message", "error_message")):
            raise ValueError(f"{self.title}: input message too long: {options}")
        if self._sheet.data_validation(first_row - 1, column, last_row - 1, column, dict(options)) != 0:
            raise ValueError(f"{self.title}: validation refused: {options}")

    def highlight(self, first_row: int, first: int, last_row: int, last: int, criterion: str, style: Style) -> None:
        """A conditional format: `criterion` is a formula for the top left cell."""
        self._sheet.conditional_format(
            first_row - 1, first, last_row - 1, last, {"type": "formula", "criteria": criterion, "format": style}
        )

    def bar(self, first_row: int, last_row: int, column: int, colour: str, *, until: int | None = None) -> None:
        """A bar behind each number from 0 to 1 in a column, or in cells joined up to column `until`."""
        limits = {"min_type": "num", "min_value": 0, "max_type": "num", "max_value": 1}
        options = {"type": "data_bar", "bar_color": colour, "bar_solid": True, "bar_border_color": colour, **limits}
        self._sheet.conditional_format(first_row - 1, column, last_row - 1, until or column, options)

    def chart(self, row: int, column: int, chart: Any, options: Properties) -> None:
        """Places a chart that the workbook made."""
        self._sheet.insert_chart(row - 1, column, chart, dict(options))

    def freeze(self, rows: int, columns: int = 0) -> None:
        """Keeps the first rows and columns in sight."""
        self._sheet.freeze_panes(rows, columns)

    def print_on(self, page: Page) -> None:
        """How the sheet is printed."""
        (self._sheet.set_landscape if page.landscape else self._sheet.set_portrait)()
        self._sheet.set_paper(9)  # A4
        self._sheet.fit_to_pages(page.wide, 1 if page.single else 0)
        self._sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.65)
        self._sheet.set_header(page.header)
        self._sheet.set_footer(page.footer)
        if page.repeat_row:
            self._sheet.repeat_rows(page.repeat_row - 1)
        if page.repeat_columns:
            self._sheet.repeat_columns(0, page.repeat_columns - 1)
        if page.wide > 1:
            self._sheet.print_across()  # the right page comes behind its left one
        if page.area is not None:
            first_row, first, last_row, last = page.area
            # Whole columns too are written with row numbers: openpyxl cannot read `$A:$J`.
            area = f"${column_letters(first)}${first_row}:${column_letters(last)}${last_row}"
            self._sheet.print_area_range = f"{self.title}!{area}"

    def gridlines(self, *, shown: bool) -> None:
        """Grid lines on screen, or nowhere; never on paper."""
        self._sheet.hide_gridlines(1 if shown else 2)

    def tab(self, colour: str) -> None:
        """The colour of the tab."""
        self._sheet.set_tab_color(colour)

    def hide(self) -> None:
        """The sheet is there and not shown."""
        self._sheet.hide()

    def open_here(self) -> None:
        """The workbook opens on this sheet."""
        self._sheet.activate()
        self._sheet.set_first_sheet()


def _seconds(time: dt.time | dt.timedelta) -> float:
    if isinstance(time, dt.timedelta):
        return time.total_seconds()
    return time.hour * 3600 + time.minute * 60 + time.second


def _one_row_up(write: Any) -> Any:
    def written(row: int, column: int, value: Any, style: Style = None) -> None:
        write(row - 1, column, value, style)

    return written
