"""From what stands in one cell to the typed value of its kind; None where it cannot be read.

The notations themselves are in `vocabulary.notations`; here is decided which notation belongs to which kind.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from vzv_sheets.schema.columns import Column, Form, Kind
from vzv_sheets.vocabulary import notations
from vzv_sheets.vocabulary.days import day_number, dutch_date
from vzv_sheets.vocabulary.words import fold, tidy
from vzv_sheets.workbook.port import CellError, CellKind, RawValue

CELL_KINDS: Mapping[Kind, CellKind] = {
    Kind.DATE: CellKind.DATE,
    Kind.TIME: CellKind.TIME,
    Kind.HOURS: CellKind.NUMBER,
    Kind.NUMBER: CellKind.NUMBER,
    Kind.INTEGER: CellKind.NUMBER,
    Kind.MONEY: CellKind.NUMBER,
    Kind.YEAR: CellKind.NUMBER,
}


def cell_kind(column: Column) -> CellKind:
    """How the reading port types the column."""
    return CELL_KINDS.get(column.kind, CellKind.TEXT)


def _day(raw: RawValue, *, full_year: bool) -> int | None:
    day = notations.read_date(_plain(raw), full_year=full_year)
    return None if day is None else day_number(day)


def _plain(raw: RawValue) -> Any:
    return None if isinstance(raw, CellError) else raw


_READERS: Mapping[Kind, Callable[[Any], Any]] = {
    Kind.TIME: notations.read_time,
    Kind.NUMBER: notations.read_number,
    Kind.INTEGER: notations.read_integer,
    Kind.MONEY: notations.read_amount,
    Kind.MONTH: notations.read_month,
    Kind.YEAR: notations.read_year,
    Kind.YES_NO: notations.read_yes_no,
}
# Texts that are written in one way; what does not have the form stays as typed, a rule speaks of it.
_ONE_WAY: Mapping[Form, Callable[[str], str | None]] = {
    Form.POSTCODE: notations.read_postcode,
    Form.IBAN: notations.read_iban,
}
# Codes of clients may hold spaces.
_SPACED: Mapping[str, Callable[[str], str]] = {
    "clientcode": notations.read_client_code,
    "onderwerp": notations.read_subject,
}


def reader(column: Column, allowed: Mapping[str, str] | None = None) -> Callable[[RawValue], Any]:
    """The function that reads one cell of the column; `allowed` maps folded list values to the value meant."""
    kind = column.kind
    if kind is Kind.DATE:
        full_year = column.key == "geboortedatum"
        return lambda raw: _day(raw, full_year=full_year)
    if kind is Kind.HOURS:
        read: Callable[[Any], Any] = notations.read_pause if column.key == "pauze" else notations.read_hours
        return read
    if kind in _READERS:
        return _READERS[kind]
    if kind is Kind.CHOICE:
        values = allowed_values(column) if allowed is None else allowed
        return lambda raw: values.get(fold(as_text(raw))) if values else tidy(as_text(raw))
    if kind is Kind.CHOICES:
        values = allowed_values(column) if allowed is None else allowed
        return lambda raw: _all_known(notations.split_values(as_text(raw)), values)
    if kind in (Kind.CODE, Kind.REFERENCE):
        read_code = _SPACED.get(column.key, notations.read_identifier)
        return lambda raw: read_code(as_text(raw))
    if kind is Kind.REFERENCES:
        return lambda raw: tuple(notations.read_identifier(part) for part in notations.split_values(as_text(raw)))
    normalised = None if column.form is None else _ONE_WAY.get(column.form)
    if normalised is not None:
        return lambda raw: normalised(as_text(raw)) or tidy(as_text(raw))
    return lambda raw: tidy(as_text(raw))


def _all_known(parts: Sequence[str], values: Mapping[str, str]) -> tuple[str, ...] | None:
    if not values:
        return tuple(parts)
    known = tuple(values.get(fold(part), "") for part in parts)
    return known if all(known) else None


def allowed_values(column: Column, added: Sequence[str] = ()) -> Mapping[str, str]:
    """The values that a list column accepts, by their folded form (domain/workbook.md 2.0, Lists)."""
    values = {fold(value): value for value in (*column.choices, *added)}
    values.update({fold(other): meant for other, meant in column.also_read.items()})
    return values


def read_single(column: Column, raw: RawValue) -> Any:
    """The typed value of one cell, None when it is empty or cannot be read."""
    if isinstance(raw, CellError) or (isinstance(raw, str) and not tidy(raw)):
        return None
    return reader(column)(raw)


def as_text(raw: RawValue) -> str:
    """How a cell reads to a person: dates as 31-12-2026, whole numbers without decimals."""
    if isinstance(raw, str):
        return raw
    if isinstance(raw, CellError):
        return raw.text
    if isinstance(raw, bool):
        return "WAAR" if raw else "ONWAAR"
    if isinstance(raw, dt.datetime):
        clock = "" if raw.time() == dt.time() else f" {raw:%H:%M}"
        return dutch_date(raw.date()) + clock
    if isinstance(raw, dt.date):
        return dutch_date(raw)
    if isinstance(raw, dt.time):
        return f"{raw:%H:%M}"
    if isinstance(raw, dt.timedelta):
        minutes = round(raw.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02d}"
    return f"{raw:.15g}".replace(".", ",")
