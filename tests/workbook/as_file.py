"""Workbooks typed as markdown (`vzv_sheets.workbook.memory`), written as real .xlsx files."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import xlsxwriter

from vzv_sheets.workbook.memory import MemorySheet, from_markdown
from vzv_sheets.workbook.port import CellError, Identity, RawValue

_FORMATS = {"date": "dd-mm-yyyy", "moment": "dd-mm-yyyy hh:mm", "time": "hh:mm", "duration": "[h]:mm"}
_MOMENTS = {dt.date: "date", dt.datetime: "moment", dt.time: "time", dt.timedelta: "duration"}
# XlsxWriter always gives a formula a result; these are taken out again.
_NO_RESULT, _EMPTY_RESULT = 871263547.125, "871263547-leeg"


def write_markdown(text: str, path: Path, *, identity: Identity | None = None, date1904: bool = False) -> Path:
    """Writes the workbook that markdown describes and returns the path: plain cells of the right types, sheets hidden
    and owned, tables and document properties as described.
    """
    workbook = xlsxwriter.Workbook(path, {"default_date_format": "", "date_1904": date1904})
    formats = {name: workbook.add_format({"num_format": code}) for name, code in _FORMATS.items()}
    for sheet in from_markdown(text).content.values():
        worksheet = workbook.add_worksheet(sheet.title)
        _write_sheet(worksheet, sheet, formats)
        if sheet.owned:
            workbook.define_name(f"'{sheet.title}'!vzv_blad", f'="{sheet.owned}"')
    if identity:
        for name in ("schema_version", "workbook_id"):
            workbook.set_custom_property(f"vzv_{name}", getattr(identity, name) or "")
    workbook.close()
    return rewrite(
        path, lambda _, data: data.replace(f"<v>{_NO_RESULT}</v>".encode(), b"").replace(_EMPTY_RESULT.encode(), b"")
    )


def _write_sheet(worksheet, sheet: MemorySheet, formats) -> None:
    if sheet.state == "hidden":
        worksheet.hide()
    elif sheet.state == "veryHidden":
        worksheet.very_hidden()
    for table in sheet.tables:
        columns = [{"header": str(sheet.cells[table.top, column])} for column in range(table.left, table.right + 1)]
        worksheet.add_table(
            table.top - 1, table.left, table.bottom - 1, table.right, {"name": table.name, "columns": columns}
        )
    for (row, column), value in sheet.cells.items():
        _write_cell(worksheet, (row - 1, column), value, formats)


def _write_cell(worksheet, place: tuple[int, int], value: RawValue, formats) -> None:
    kind = _MOMENTS.get(type(value))
    if kind:
        worksheet.write_datetime(*place, value, formats[kind])
    elif isinstance(value, bool):
        worksheet.write_boolean(*place, value)
    elif isinstance(value, CellError):
        formula = (f"={value.text}", None, value.text) if value.text else ("=SUM(A1)", None, _NO_RESULT)
        worksheet.write_formula(*place, *formula)
    elif value == "":
        worksheet.write_formula(*place, '=""', None, _EMPTY_RESULT)
    elif isinstance(value, str):
        worksheet.write_string(*place, value)
    else:
        worksheet.write_number(*place, value)


def rewrite(path: Path, change: Callable[[str, bytes], bytes | None], renamed: Mapping[str, str] | None = None) -> Path:
    """Changes the parts of a file in place; None removes a part."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            changed = change(name, data)
            if changed is not None:
                archive.writestr((renamed or {}).get(name, name), changed)
    return path
