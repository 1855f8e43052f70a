"""Puts into a workbook what the builder does not write: columns of people's own behind the table, and error cells."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

from lxml import etree
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.utils.cell import coordinate_from_string

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_PRESERVE = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}


def patched(
    content: bytes,
    columns: Mapping[str, Sequence[Sequence[Any]]],
    errors: Mapping[str, Mapping[tuple[str, int], str]],
) -> bytes:
    """The workbook with, per sheet, columns behind the last one (header first) and errors at (header, row)."""
    source = zipfile.ZipFile(io.BytesIO(content))
    parts = {name: source.read(name) for name in source.namelist()}
    titles = [sheet.get("name") for sheet in etree.fromstring(parts["xl/workbook.xml"]).iter(f"{{{_MAIN}}}sheet")]
    strings = [_text(item) for item in etree.fromstring(parts["xl/sharedStrings.xml"])]
    for number, title in enumerate(titles, start=1):
        if columns.get(title) or errors.get(title):
            name = f"xl/worksheets/sheet{number}.xml"
            parts[name] = _patched_sheet(parts[name], strings, columns.get(title, ()), errors.get(title, {}))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return target.getvalue()


def stored(text: str) -> str:
    """The text as a file stores it: what looks like the escape of a character is marked as plain text."""
    return _ESCAPED.sub(r"_x005F_x\1_", text)


def meant(text: str) -> str:
    """The text as a spreadsheet shows it."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _patched_sheet(
    data: bytes, strings: Sequence[str], columns: Sequence[Sequence[Any]], errors: Mapping[tuple[str, int], str]
) -> bytes:
    root = etree.fromstring(data)
    rows = {int(row.get("r")): row for row in root.iter(f"{{{_MAIN}}}row")}
    header = {strings[int(cell[0].text)]: _column(cell) for cell in rows[1] if cell.get("t") == "s"}
    width = max(header.values())
    for (name, number), error in errors.items():
        cell = next(cell for cell in rows[number] if _column(cell) == header[name])
        cell.set("t", "e")
        cell[0].text = error
    for place, values in enumerate(columns, start=width + 1):
        for number, value in enumerate(values, start=1):
            if value is not None:
                rows[number].attrib.pop("spans", None)
                rows[number].append(_text_cell(f"{get_column_letter(place)}{number}", value))
    area = root.find(f"{{{_MAIN}}}dimension")
    area.set("ref", f"A1:{get_column_letter(width + len(columns))}{max(rows)}")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _text(item: Any) -> str:
    return "".join(item.itertext(f"{{{_MAIN}}}t"))


def _column(cell: Any) -> int:
    return column_index_from_string(coordinate_from_string(cell.get("r"))[0])


def _text_cell(reference: str, text: str) -> Any:
    cell = etree.Element(f"{{{_MAIN}}}c", {"r": reference, "t": "inlineStr"})
    etree.SubElement(etree.SubElement(cell, f"{{{_MAIN}}}is"), f"{{{_MAIN}}}t", _PRESERVE).text = stored(text)
    return cell
