"""A workbook of bytes, opened for a test."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import openpyxl
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from vzv_sheets.programmes.catalogue import programme
from vzv_sheets.workbook_building.standard_workbook import build_workbook

DAY = dt.date(2026, 3, 14)


def built(*names: str, **given: object) -> bytes:
    """A standard workbook of these programmes."""
    presets = [programme(name) for name in names or ("casus-3",)]
    return build_workbook(presets, workbook_id="id-1", made_on=DAY, **given)


def opened(content: bytes, **options: object) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content), **options)


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read(name).decode("utf-8")


def position(sheet: Worksheet, key: str) -> int:
    """The column of a key, from 1; a required one has a star."""
    titles = {str(cell.value).removesuffix(" *"): cell.column for cell in sheet[1]}
    return titles[key]


def cell(sheet: Worksheet, key: str, row: int):
    return sheet.cell(row, position(sheet, key))


def validation(sheet: Worksheet, key: str) -> DataValidation:
    """The only validation of a column; it reaches to the last row."""
    letters = openpyxl.utils.get_column_letter(position(sheet, key))
    (found,) = [v for v in sheet.data_validations.dataValidation if str(v.sqref) == f"{letters}2:{letters}1048576"]
    return found
