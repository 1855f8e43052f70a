"""Tables as a data package: CSV files (UTF-8, commas, a header) described by `datapackage.json`.

Data Package of Frictionless Data (https://specs.frictionlessdata.io), as statistical programs and Power BI read it.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from vzv_sheets.findings.report_csv import safe_cell
from vzv_sheets.schema.owned_format import Format
from vzv_sheets.vocabulary.money import decimal_text
from vzv_sheets.vocabulary.words import fold
from vzv_sheets.workbook.write_plan import Cents, Minutes, Ratio

if TYPE_CHECKING:
    from vzv_sheets.import_export.cover import Cover
    from vzv_sheets.import_export.declaration import ExportTable, FilledTable
    from vzv_sheets.workbook.write_plan import CellValue

DESCRIPTION = "datapackage.json"
_TYPES: Mapping[Format, str] = {
    Format.WHOLE: "integer", Format.EURO: "number", Format.HOURS: "number", Format.DATE: "date",
    Format.MONTH: "string", Format.PERCENT: "number", Format.PROGRESS: "number", Format.TENTHS: "number",
    Format.NUMBER: "number",
}  # fmt: skip
_DECIMALS = Decimal(1).scaleb(-6)


def data_package(
    tables: Sequence[FilledTable], cover: Cover, *, name: str, title: str, created: dt.date
) -> Mapping[str, bytes]:  # fmt: skip
    """The files of the package by their names."""
    files = {f"{each.table.name.lower()}.csv": _csv(each) for each in tables}
    described = {
        "profile": "tabular-data-package",
        "name": name,
        "title": title,
        "description": "\n".join(f"{what}: {text}" for what, text in cover.lines),
        "created": f"{created.isoformat()}T00:00:00Z",
        "licenses": [{"name": "other-closed", "title": f"Alleen voor {cover.whom}; niet doorgeven zonder overleg."}],
        "resources": [_resource(each.table, f"{each.table.name.lower()}.csv") for each in tables],
    }
    text = json.dumps(described, ensure_ascii=False, indent=2) + "\n"
    return {**files, DESCRIPTION: text.encode()}


def _resource(table: ExportTable, path: str) -> Mapping[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": fold(table.name),
        "path": path,
        "title": table.title,
        "description": " ".join(table.sentences) or table.title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "header": True, "quoteChar": '"', "doubleQuote": True},
        "schema": {
            "fields": [
                {"name": column.key, "type": _TYPES.get(column.format, "string"), "description": column.help}
                for column in table.columns
            ],
            "missingValues": [""],
        },
    }


def _csv(filled: FilledTable) -> bytes:
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(column.key for column in filled.table.columns)
    writer.writerows([_text(value) for value in row] for row in filled.values())
    return target.getvalue().encode()


def _text(value: CellValue) -> str:
    if isinstance(value, Cents):
        return decimal_text(value.cents)
    if isinstance(value, Minutes):
        return _number(Fraction(value.minutes, 60))
    if isinstance(value, Ratio):
        return _number(Fraction(value.part, value.whole))
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, int):
        return str(value)
    return "" if value is None else safe_cell(value)


def _number(value: Fraction) -> str:
    """A decimal number with a point, at most six decimals."""
    if value.denominator == 1:
        return str(value.numerator)
    exact = (Decimal(value.numerator) / Decimal(value.denominator)).quantize(_DECIMALS)
    return format(exact.normalize(), "f")
