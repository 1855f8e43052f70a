"""The figures of a workbook by the independent slow program, from the rows as they stand in the file."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from tests.end_to_end.programmes.workbook_cells import Row
from tests.progress_indicators.reference.answer import reference
from vzv_sheets.schema.columns import Kind
from vzv_sheets.schema.standard import STANDARD_SHEETS

# How many of what the slow program counts in go into one of what a report shows, and how far that is rounded.
_SCALES = {"uur": (60, Fraction(1, 10_000)), "euro": (100, Fraction(1, 2))}
_EACH = (1, Fraction(1, 1_000_000))


def figures(rows: Mapping[str, Sequence[Row]], as_of: dt.date) -> Mapping[str, Any]:
    """The figures by key over the calendar year of that day."""
    settings = {row["naam"]: row["waarde"] for row in rows["Instellingen"] if row["waarde"] is not None}
    plain = {
        sheet.name: [
            {column.key: _plain(column.kind, row.get(column.key)) for column in sheet.columns}
            for row in rows[sheet.name]
        ]
        for sheet in STANDARD_SHEETS
        if sheet.name != "Instellingen" and rows.get(sheet.name)
    }
    return reference(plain, settings, as_of, dt.date(as_of.year, 1, 1), dt.date(as_of.year, 12, 31))


def agrees(told: Mapping[str, Any], answer: Any) -> bool:
    """Whether a figure of `vzv indicators --format json` is the answer of the slow program."""
    if told["value"] is None or answer.value is None:
        return told["value"] is None and answer.value is None
    scale, rounded = _SCALES.get(told["unit"], _EACH)
    return abs(Fraction(str(told["value"])) * scale - answer.value) <= rounded


def _plain(kind: Kind, value: Any) -> Any:
    if value is None:
        return None
    if kind in (Kind.REFERENCES, Kind.CHOICES):
        return [part.strip() for part in re.split(r"[;\n]", str(value)) if part.strip()]
    if kind is Kind.DATE and isinstance(value, dt.datetime):
        return value.date()
    if kind in (Kind.HOURS, Kind.NUMBER):
        return Fraction(str(value))
    if kind is Kind.MONEY:
        return round(Fraction(str(value)) * 100)
    if kind is Kind.MONTH:
        year, month = (value.year, value.month) if isinstance(value, dt.date) else map(int, str(value).split("-"))
        return dt.date(year, month, 1)
    return value
