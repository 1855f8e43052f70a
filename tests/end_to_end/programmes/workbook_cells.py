"""A workbook as it stands in its file: the parts, the rows of a sheet, and a cell that somebody types over."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
from lxml import etree

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
Row = Mapping[str, Any]


def parts(path: Path) -> dict[str, bytes]:
    """The parts of the package by name."""
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def sheets(path: Path) -> dict[str, Sequence[Row]]:
    """The filled rows of every sheet with its header in row 1, by the keys of the columns."""
    book = openpyxl.load_workbook(path, read_only=True)
    found = {}
    for sheet in book.worksheets:
        header, *rows = [*sheet.iter_rows(values_only=True)] or [()]
        keys = [str(title or "").partition(" ")[0] for title in header]
        found[sheet.title] = [dict(zip(keys, row, strict=False)) for row in rows if any(row)]
    book.close()
    return found


def register(path: Path, title: str) -> Sequence[Row]:
    """The rows of a register of the product, whose header stands below a title and an explanation."""
    book = openpyxl.load_workbook(path, read_only=True)
    _, _, _, header, *rows = book[title].iter_rows(values_only=True)
    book.close()
    return [dict(zip(header, row, strict=True)) for row in rows if any(row)]


def part_of(path: Path, title: str) -> str:
    """The name of the part that holds a sheet."""
    read = parts(path)
    listed = etree.fromstring(read["xl/workbook.xml"]).iter(f"{_MAIN}sheet")
    relation = next(sheet.get(_ID) for sheet in listed if sheet.get("name") == title)
    targets = {each.get("Id"): each.get("Target") for each in etree.fromstring(read["xl/_rels/workbook.xml.rels"])}
    return "xl/" + targets[relation].removeprefix("/xl/")


def type_over(path: Path, title: str, cell: str, text: str) -> None:
    """Another text in a cell that stands in the file; everything else stays as it is."""
    read, name = parts(path), part_of(path, title)
    root = etree.fromstring(read[name])
    found = next(each for each in root.iter(f"{_MAIN}c") if each.get("r") == cell)
    for child in list(found):
        found.remove(child)
    found.set("t", "inlineStr")
    etree.SubElement(etree.SubElement(found, f"{_MAIN}is"), f"{_MAIN}t").text = text
    read[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    _write(path, read)


def fill_in(path: Path, title: str, number: int, values: Mapping[str, str]) -> None:
    """Texts in the columns of a row, as somebody types them; the cells need not stand in the file yet."""
    header = openpyxl.load_workbook(path)[title][1]
    places = {str(cell.value).partition(" ")[0]: cell.column_letter for cell in header}
    read, name = parts(path), part_of(path, title)
    root = etree.fromstring(read[name])
    rows = {row.get("r"): row for row in root.iter(f"{_MAIN}row")}
    row = rows.get(str(number))
    if row is None:
        row = etree.SubElement(root.find(f"{_MAIN}sheetData"), f"{_MAIN}row", r=str(number))
    for cell in list(row):
        row.remove(cell)
    for cell in header:
        key = next(key for key, place in places.items() if place == cell.column_letter)
        if key in values:
            filled = etree.SubElement(row, f"{_MAIN}c", r=f"{cell.column_letter}{number}", t="inlineStr")
            etree.SubElement(etree.SubElement(filled, f"{_MAIN}is"), f"{_MAIN}t").text = values[key]
    read[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    _write(path, read)


def _write(path: Path, read: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for part, data in read.items():
            package.writestr(part, data)


def cell_of(path: Path, title: str, identifier: str, column: str) -> str:
    """The cell of a column in the row of an id (the first column of its sheet)."""
    book = openpyxl.load_workbook(path, read_only=True)
    header, *rows = book[title].iter_rows()
    place = next(cell.column for cell in header if str(cell.value or "").partition(" ")[0] == column)
    row = next(row for row in rows if row[0].value == identifier)
    found = next(cell for cell in row if cell.value is not None)
    book.close()
    return f"{openpyxl.utils.get_column_letter(place)}{found.row}"
