"""Writes one sheet of people: header, table, formats, drop-downs, input messages and the rows that are given."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from vzv_sheets.schema.columns import Column, Kind
from vzv_sheets.vocabulary.terms import USUAL_CLIENT, in_terms_of
from vzv_sheets.workbook_building import choice_lists, column_look, look
from vzv_sheets.workbook_building.labels import Names
from vzv_sheets.workbook_building.page_setup import people_page
from vzv_sheets.workbook_building.sheet_plan import LISTS_SHEET, SheetPlan
from vzv_sheets.workbook_building.suggested_figures import suggested_figure
from vzv_sheets.workbook_building.xlsx_writer import (
    LAST_ROW,
    SheetWriter,
    Style,
    TableColumn,
    UnwritableValueError,
    WorkbookWriter,
)

_HEADER_ROW, _FIRST_ROW = 1, 2
_HEADER_HEIGHT = 32
_SEVERAL = (Kind.CHOICES, Kind.REFERENCES)


def write_people_sheet(
    book: WorkbookWriter,
    sheet: SheetWriter,
    plan: SheetPlan,
    names: Names,
    made_on: dt.date | None = None,
    *,
    client: str = USUAL_CLIENT,
) -> None:
    """Fills the sheet as planned; formats and validations reach to the last row that Excel has.

    `made_on` is the day for which figures are suggested in the input messages; without it none is. `client` is the word
    of the programme in those messages.
    """
    formulas = {column.key: names.who_formula(plan) for column in plan.columns if column.kind is Kind.FORMULA}
    sheet.table(
        plan.sheet.table_name,
        _HEADER_ROW,
        plan.last_row,
        [
            TableColumn(
                column_look.header_text(column),
                book.style(column_look.header_look(plan.sheet, column)),
                formulas.get(column.key, ""),
            )
            for column in plan.columns
        ],
    )
    sheet.row(_HEADER_ROW, _HEADER_HEIGHT)
    for position, column in enumerate(plan.columns):
        style = book.style(column_look.body_look(column))
        sheet.columns(position, position, column_look.width(column), style, folded=position >= plan.shown)
        validation = cell_validation(plan, column, suggested_figure(plan.sheet, column, made_on))
        message = column_look.shortened(in_terms_of(validation["input_message"], client))
        sheet.validate(_FIRST_ROW, LAST_ROW, position, {**validation, "input_message": message})
    if plan.shown < len(plan.columns):
        sheet.group_ends_before(len(plan.columns))
    _write_rows(book, sheet, plan, names, formulas)
    wie = plan.position("wie")
    sheet.freeze(_HEADER_ROW, wie + 1 if wie is not None and wie < plan.shown else 1)
    sheet.gridlines(shown=True)
    sheet.print_on(people_page())
    if plan.hidden:
        sheet.hide()


def cell_validation(plan: SheetPlan, column: Column, hint: str = "") -> Mapping[str, Any]:
    """The input message of a column with its drop-down or number test.

    A closed list refuses other values. An open list warns. Numbers of people and several values in one cell are only
    helped along: `V0042` alone and `taalles; tuin` are right too. `hint` stands behind the help of the column.
    """
    message = column_look.input_message(column, hint)
    values = choice_lists.source(plan.sheet, column)
    if values is None:
        return {"validate": "any", **message, **column_look.number_validation(column)}
    chosen = {"validate": "list", "source": values, **message}
    without_values = column.open_list and not column.choices
    if column.kind in _SEVERAL or column.refers_to or without_values or plan.sheet.name == LISTS_SHEET:
        return {**chosen, "show_error": False}
    if column.open_list:
        question = "Dit staat niet in de lijst. Blijft u het gebruiken, zet het dan ook op blad Lijsten."
        return {**chosen, **column_look.warning(column, question)}
    choices = values if isinstance(values, list) else column.choices
    text = column_look.shortened(f"Kies uit de lijst: {'; '.join(choices)}.")
    return {**chosen, **column_look.refusal(column, text)}


@dataclass(frozen=True, slots=True)
class CellStyles:
    """The styles for values that are not of the kind of their column: people do type a date in a text column."""

    date: Style
    moment: Style
    time: Style


def cell_styles(book: WorkbookWriter) -> CellStyles:
    """The styles of dates and times anywhere."""
    return CellStyles(
        *(book.style(look.look(num_format=form, valign="vcenter")) for form in (look.DATE, look.MOMENT, look.TIME))
    )


def _write_rows(
    book: WorkbookWriter, sheet: SheetWriter, plan: SheetPlan, names: Names, formulas: Mapping[str, str]
) -> None:
    styles = cell_styles(book)
    columns = [
        (position, column.key, column.kind, book.style(column_look.row_look(column)), position < plan.shown)
        for position, column in enumerate(plan.columns)
        if position < plan.shown or column.key in plan.filled or formulas.get(column.key)
    ]
    for number, row in enumerate(plan.rows or ({},), start=_FIRST_ROW):
        for position, key, kind, style, shown in columns:
            value = row.get(key)
            if value is not None:
                write_value(sheet, number, position, value, kind, style, styles)
            elif formulas.get(key):
                sheet.formula(number, position, formulas[key], style, result=names.who(row))
            elif shown:
                sheet.blank(number, position, style)


def write_value(
    sheet: SheetWriter, row: int, position: int, value: object, kind: Kind, style: Style, styles: CellStyles
) -> None:
    """Writes a value as its own type: a text is always text, whatever the column; raises `UnwritableValueError`."""
    if isinstance(value, str):
        sheet.text(row, position, value, style)
    elif isinstance(value, bool):
        sheet.boolean(row, position, value, style)
    elif isinstance(value, int | float | Decimal):
        sheet.number(row, position, value, style)
    elif isinstance(value, dt.datetime):
        sheet.day(row, position, value, styles.moment)
    elif isinstance(value, dt.date):
        sheet.day(row, position, value, style if kind is Kind.DATE else styles.date)
    elif isinstance(value, dt.time | dt.timedelta):
        sheet.time(row, position, value, style if kind is Kind.TIME else styles.time)
    else:
        raise UnwritableValueError(f"{sheet.title}, rij {row}: een {type(value).__name__} past niet in een cel")
