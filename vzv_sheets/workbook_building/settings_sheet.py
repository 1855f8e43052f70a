"""Writes sheet Instellingen: one row per setting, grouped by subject, each with its own validation and explanation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vzv_sheets.schema.columns import Column, Kind, Required
from vzv_sheets.schema.settings import SETTINGS
from vzv_sheets.schema.standard import sheet_named
from vzv_sheets.schema.version import SCHEMA_VERSION
from vzv_sheets.workbook_building import column_look, look
from vzv_sheets.workbook_building.page_setup import people_page
from vzv_sheets.workbook_building.people_sheet import cell_styles, write_value
from vzv_sheets.workbook_building.sheet_plan import SETTINGS_SHEET, Row
from vzv_sheets.workbook_building.xlsx_writer import SheetWriter, TableColumn, WorkbookWriter

# Each subject with its first setting; a subject lasts until the next one begins.
_SUBJECTS: Mapping[str, str] = {
    "organisatienaam": "organisatie en periode",
    "uren_per_dagdeel": "rekenen en tonen",
    "dagen_zonder_contact": "wanneer u herinnerd wilt worden",
    "uren_akkoord_verplicht": "vergoedingen",
    "bewaartermijn_maanden": "bewaren",
    "brieven": "brieven",
    "iban_organisatie": "betalen en boeken",
    "schema_versie": "techniek",
}
_TECHNICAL = ("schema_versie", "taal")
_HEADERS = ("naam", "waarde", "toelichting")
_SUBJECT = "onderwerp"
_WIDTHS = (34, 36, 84, 32)
_HEADER_ROW, _FIRST_ROW = 1, 2
_LINE = 12.75  # points of one line of text
_EXPLANATION_LINE, _VALUE_LINE = 106, 42  # characters on one line


def write_settings_sheet(book: WorkbookWriter, sheet: SheetWriter, filled: Mapping[str, object]) -> None:
    """Fills sheet Instellingen; `filled` gives values by the key of the setting. Raises ValueError for another key."""
    unknown = filled.keys() - {setting.key for setting in SETTINGS}
    if unknown:
        raise ValueError(f"no such setting: {', '.join(sorted(unknown))}")
    shown = [setting for setting in SETTINGS if not setting.hidden or setting.key in filled]
    header = book.style(look.HEADER_REQUIRED)
    columns = [TableColumn(text, header) for text in (*_HEADERS, _SUBJECT)]
    sheet.table(sheet_named(SETTINGS_SHEET).table_name, _HEADER_ROW, _HEADER_ROW + len(shown), columns)
    sheet.row(_HEADER_ROW, 26)
    for position, width in enumerate(_WIDTHS):
        sheet.columns(position, position, width)
    subject = ""
    for row, setting in enumerate(shown, start=_FIRST_ROW):
        begins = _SUBJECTS.get(setting.key)
        subject = begins or subject
        value = SCHEMA_VERSION if setting.key == "schema_versie" else filled.get(setting.key, _own_value(setting))
        _write_setting(book, sheet, row, setting, value, subject, first=begins is not None)
    last = _HEADER_ROW + len(shown)
    missing = book.style({"bg_color": look.SEVERITIES["waarschuwing"][1]})
    sheet.highlight(_FIRST_ROW, 1, last, 1, '=AND(RIGHT($A2,1)="*",$B2="")', missing)
    sheet.freeze(_HEADER_ROW)
    sheet.gridlines(shown=False)
    sheet.print_on(people_page())


def settings_of_rows(rows: Sequence[Row]) -> Mapping[str, object]:
    """The values by setting of rows that are given as on the sheet (naam, waarde)."""
    return {str(row["naam"]): row["waarde"] for row in rows if row.get("waarde") is not None}


def _own_value(setting: Column) -> object:
    return setting.default if setting.key == "taal" else None


def _write_setting(
    book: WorkbookWriter, sheet: SheetWriter, row: int, setting: Column, value: object, subject: str, *, first: bool
) -> None:
    technical = setting.key in _TECHNICAL
    line = {
        "top": 1,
        "top_color": look.ACCENT if first else look.HAIRLINE,
        "valign": "vcenter",
        "indent": 1,
        "align": "left",
    }
    colour = look.SECONDARY if technical else look.INK
    ground = {"bg_color": look.COMPUTED if technical else look.ACCENT_PALE}
    named = book.style(look.look(**line, font_color=colour))
    form = column_look.body_look(setting)["num_format"]
    typed = book.style(look.look(**line, **ground, num_format=form, font_color=colour, text_wrap=True))
    plain = book.style(look.look(**line, text_wrap=True, font_color=look.SECONDARY))
    text = explanation(setting)
    sheet.text(row, 0, column_look.header_text(setting), named)
    if value is None:
        sheet.blank(row, 1, typed)
    else:
        write_value(sheet, row, 1, value, setting.kind, typed, cell_styles(book))
    sheet.text(row, 2, text, plain)
    sheet.text(row, 3, subject, book.style(look.look(**line, font_color=look.ACCENT if first else look.SECONDARY)))
    lines = max(len(text) // _EXPLANATION_LINE, len(str(value or "")) // _VALUE_LINE)
    sheet.row(row, 5 + _LINE * (1 + lines))
    sheet.validate(row, row, 1, _validation(setting))


def explanation(setting: Column) -> str:
    """What the setting does, which default holds, and what needs it."""
    always = " Altijd nodig." if setting.required is Required.ALWAYS else ""
    needed = f" Nodig voor {setting.needed_for}." if setting.required is Required.WHEN else always
    return f"{setting.help}{needed}"


def _validation(setting: Column) -> Mapping[str, object]:
    message = column_look.input_message(setting)
    choices = ["ja", "nee"] if setting.kind is Kind.YES_NO else list(setting.choices)
    if not choices:
        return {"validate": "any", **message, **column_look.number_validation(setting)}
    refusal = column_look.refusal(setting, f"Kies uit: {'; '.join(choices)}.")
    return {"validate": "list", "source": choices, **message, **refusal}
