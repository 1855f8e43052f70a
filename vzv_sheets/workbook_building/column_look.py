"""How a column of people's sheets looks and what may be typed in it: header, number format, width, input message."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from vzv_sheets.schema.columns import Column, Kind, Required, Sheet
from vzv_sheets.workbook_building import look
from vzv_sheets.workbook_building.look import Look

_FORMATS: Mapping[Kind, str] = {
    Kind.DATE: look.DATE,
    Kind.TIME: look.TIME,
    Kind.HOURS: look.HOURS,
    Kind.NUMBER: look.GENERAL,
    Kind.INTEGER: look.WHOLE,
    Kind.YEAR: look.WHOLE,
    Kind.MONEY: look.EURO,
    Kind.FORMULA: look.GENERAL,
}
_WIDTHS: Mapping[Kind, float] = {
    Kind.TEXT: 17, Kind.CODE: 11, Kind.REFERENCE: 16, Kind.REFERENCES: 25, Kind.CHOICE: 15, Kind.CHOICES: 20,
    Kind.DATE: 12, Kind.MONEY: 12, Kind.FORMULA: 28,
}  # fmt: skip
# A text of ten points needs less than the width of a digit of eleven for each character; the rest is margin, and above
# the column room for the filter button.
_NARROWEST, _PER_CHARACTER, _MARGIN, _BUTTON, _WIDEST_CHOICE = 8, 0.86, 2.0, 2.0, 24
# Columns whose content is known to be short or long.
_WIDTH_OF_KEY: Mapping[str, float] = {
    "aanhef": 9, "voornaam": 13, "postcode": 10, "woonplaats": 14, "telefoon": 14, "email": 30, "naam": 30,
    "status": 12, "taken": 26, "activiteit": 22, "locatie": 23,
    "omschrijving": 40, "voorletters": 9, "taal": 7, "titel": 34, "bron": 40, "reden": 40,
}  # fmt: skip

_NUMBERS: Mapping[Kind, Mapping[str, Any]] = {
    Kind.DATE: {"validate": "date", "criteria": ">=", "value": dt.date(1900, 1, 1)},
    Kind.TIME: {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 1},
    Kind.HOURS: {"validate": "decimal", "criteria": "between", "minimum": -1_000_000, "maximum": 1_000_000},
    Kind.NUMBER: {"validate": "decimal", "criteria": "between", "minimum": -1_000_000_000, "maximum": 1_000_000_000},
    Kind.MONEY: {"validate": "decimal", "criteria": "between", "minimum": -1_000_000_000, "maximum": 1_000_000_000},
    Kind.INTEGER: {"validate": "integer", "criteria": "between", "minimum": -1_000_000_000, "maximum": 1_000_000_000},
    Kind.YEAR: {"validate": "integer", "criteria": "between", "minimum": 1900, "maximum": 2200},
}
_EXPECTED: Mapping[Kind, str] = {
    Kind.DATE: "Schrijf een datum als 31-12-2026.",
    Kind.TIME: "Schrijf een tijd als 09:30.",
    Kind.HOURS: "Schrijf uren als 3,5.",
    Kind.NUMBER: "Schrijf een getal als 3,5.",
    Kind.MONEY: "Schrijf een bedrag als 12,50.",
    Kind.INTEGER: "Schrijf een geheel getal, zoals 4.",
    Kind.YEAR: "Schrijf een jaar als 2026.",
}
_LONGEST_MESSAGE = 255


def header_text(column: Column) -> str:
    """What stands above the column: a required one carries a star, which reading folds away."""
    return f"{column.title} *" if column.required is Required.ALWAYS else column.title


def header_look(sheet: Sheet, column: Column) -> Look:
    """The header tells by its colour what is always needed, what is needed sometimes, and what may stay empty."""
    if column.kind is Kind.FORMULA:
        return look.HEADER_COMPUTED
    if column.required is Required.ALWAYS:
        return look.HEADER_REQUIRED
    if column.required is Required.WHEN or any(column.key in group for group in sheet.one_of):
        return look.HEADER_SOMETIMES
    return look.HEADER_OPTIONAL


def body_look(column: Column) -> Look:
    """The format of the cells. Texts are of format text, so that `0612345678` and `2026-03` stay what was typed."""
    form = _FORMATS.get(column.kind, look.AS_TEXT)
    beside = {"align": "left", "indent": 1} if form == look.AS_TEXT or column.kind is Kind.FORMULA else {}
    properties = look.look(num_format=form, valign="vcenter", **beside)
    if column.kind is Kind.FORMULA:
        return {**properties, "bg_color": look.PANEL, "font_color": look.SECONDARY}
    return properties


def row_look(column: Column) -> Look:
    """The format of cells in the rows of the table: with a hairline, which Excel takes along when the table grows."""
    return {**body_look(column), "bottom": 1, "bottom_color": look.HAIRLINE}


def width(column: Column) -> float:
    """The width in characters: the longest word of the header, and what usually stands below it."""
    usual = _WIDTH_OF_KEY.get(column.key, _WIDTHS.get(column.kind, _NARROWEST))
    header = max(map(len, header_text(column).split())) * _PER_CHARACTER + _MARGIN + _BUTTON
    choice = max(map(len, column.choices), default=0) * _PER_CHARACTER + _MARGIN if column.kind is Kind.CHOICE else 0
    return round(max(usual, header, min(choice, _WIDEST_CHOICE)), 1)


def number_validation(column: Column) -> Mapping[str, Any]:
    """The validation of dates and numbers: it warns and lets pass, for reading accepts more than Excel does."""
    found = dict(_NUMBERS.get(column.kind, {}))
    if not found:
        return {}
    if column.kind is Kind.INTEGER:
        found["minimum"] = column.minimum if column.minimum is not None else found["minimum"]
        found["maximum"] = column.maximum if column.maximum is not None else found["maximum"]
    expected = _EXPECTED[column.kind]
    if column.kind is Kind.INTEGER and column.minimum is not None and column.maximum is not None:
        expected = f"Schrijf een geheel getal van {column.minimum} tot en met {column.maximum}."
    return {**found, **warning(column, expected)}


def warning(column: Column, text: str) -> Mapping[str, Any]:
    """An error message that lets the value pass."""
    return {"error_type": "warning", "error_title": _title(column), "error_message": text}


def refusal(column: Column, text: str) -> Mapping[str, Any]:
    """An error message that does not let the value pass."""
    return {"error_type": "stop", "error_title": _title(column), "error_message": text}


def input_message(column: Column, hint: str = "") -> Mapping[str, Any]:
    """What Excel shows beside a cell that is selected: the help of the column, and a hint behind it."""
    return {"input_title": _title(column), "input_message": shortened(f"{column.help} {hint}".rstrip())}


def shortened(text: str) -> str:
    """The text as far as a message of Excel can show it."""
    return text if len(text) <= _LONGEST_MESSAGE else f"{text[: _LONGEST_MESSAGE - 1].rsplit(' ', 1)[0]}…"


def _title(column: Column) -> str:
    longest = 32
    return column.title if len(column.title) <= longest else f"{column.title[: longest - 1]}…"
