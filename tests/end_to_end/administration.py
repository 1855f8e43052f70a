"""The administration as its organisation kept it: what was typed (`messy.xlsx`), the truth (`*_clean.csv`), the oracles."""

from __future__ import annotations

import csv
import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils.datetime import to_excel

DATA = Path(__file__).resolve().parents[1] / "data" / "administratie"
TABLES = ("volunteers", "placements", "hours", "claims")
_DATES = {
    "geboortedatum",
    "vog_datum",
    "startdatum",
    "einddatum",
    "begin",
    "eind",
    "datum",
    "datum_werk",
    "datum_betaald",
}
_TIMES = {"van", "tot"}
_NUMBERS = {"uren", "pauze_min", "uren_per_week", "bedrag"}
_FIRST_DAY_OF_EXCEL = dt.datetime(1900, 1, 1)

Table = Sequence[Mapping[str, Any]]


class ErrorCell(str):
    """An error that a cell holds as an error, not as text."""

    __slots__ = ()


@dataclass(frozen=True)
class Mistake:
    """One entry of the oracle: what was put in, where, and what must come of it."""

    table: str
    row_id: str
    column: str
    kind: str
    raw: str
    expect: str
    value: str | None
    accept: tuple[str, ...]


def as_typed() -> dict[str, Table]:
    """The tables as people typed them: texts are texts, numbers numbers, dates dates; an empty cell is left out."""
    book = openpyxl.load_workbook(DATA / "messy.xlsx")
    return {name: _typed_table(book[name]) for name in TABLES}


def _typed_table(sheet: Any) -> Table:
    header, *rows = sheet.iter_rows()
    names = [cell.value for cell in header]
    return [
        {name: _typed(name, cell) for name, cell in zip(names, row, strict=True) if cell.value is not None}
        for row in rows
    ]


def _typed(name: str, cell: Any) -> Any:
    value = cell.value
    if cell.data_type == "e":
        return ErrorCell(value)
    if name in _DATES and isinstance(value, dt.time):
        return 0  # the cell holds the number 0 in the format of a date
    if isinstance(value, dt.datetime):
        return value.date() if value >= _FIRST_DAY_OF_EXCEL else to_excel(value)
    return value


def truth() -> dict[str, Table]:
    """The tables without mistakes, every value of its own type."""
    return {name: _true_table(DATA / f"{name}_clean.csv") for name in TABLES}


def _true_table(path: Path) -> Table:
    with path.open(encoding="utf-8", newline="") as source:
        return [{name: _true(name, text) for name, text in row.items() if text} for row in csv.DictReader(source)]


def _true(name: str, text: str) -> Any:
    if name in _DATES:
        return dt.date.fromisoformat(text)
    if name in _TIMES:
        return dt.time.fromisoformat(text)
    return float(text) if name in _NUMBERS else text


def mistakes() -> list[Mistake]:
    """Everything that was put in, with what must come of it."""
    entries = json.loads((DATA / "oracle_errors.json").read_text(encoding="utf-8"))
    return [
        Mistake(
            **{key: entry[key] for key in ("table", "row_id", "column", "kind", "raw", "expect", "value")},
            accept=tuple(entry["accept"]),
        )
        for entry in entries
    ]


def verdicts(part: str) -> list[Mapping[str, Any]]:
    """The verdicts by work month of an independent program: `part` is `months` or `years`."""
    found: list[Mapping[str, Any]] = json.loads((DATA / "oracle_claims.json").read_text(encoding="utf-8"))[part]
    return found
