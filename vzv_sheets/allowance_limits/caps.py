"""The caps of a year: the figures of the law, or the organisation's own maximum for its validity (2.11, 2.12)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import cell_name
from vzv_sheets.legal.figures import MONTH_CAP, YEAR_CAP, Certainty, Figure, Figures, Unit
from vzv_sheets.records.columns import UNREADABLE, VALUE, Table, rows_where
from vzv_sheets.vocabulary.days import day_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vzv_sheets.records.record_set import RecordSet

OWN_MAXIMUM = "fiscaal maximum"
MONTHS = range(12)


@dataclass(frozen=True, slots=True)
class Caps:
    """Per month of the year (0 to 11) the month cap and the year cap that hold on its first day, and the year cap that
    holds on the last day of the year; None where no figure is known.

    `unreadable[m]` names the cells of own maximums that may hold in that month and cannot be read.
    """

    month: tuple[Figure | None, ...]
    year_in_month: tuple[Figure | None, ...]
    year: Figure | None
    unreadable: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class OwnMaximum:
    """A row of Regelingen of kind fiscaal maximum: its validity and where it stands.

    `fault` is the key of the first cell that cannot be read, empty when all can.
    """

    record: int
    first: dt.date
    last: dt.date
    source: str
    fault: str


def caps_of_year(records: RecordSet, figures: Figures, year: int) -> Caps:
    """The caps of a calendar year. Of several own maximums that hold together the strictest counts."""
    own = own_maximums(records)
    table = records.table("Regelingen")
    firsts = [dt.date(year, month + 1, 1) for month in MONTHS]
    last = dt.date(year, 12, 31)
    return Caps(
        tuple(_cap(table, own, figures, MONTH_CAP, day) for day in firsts),
        tuple(_cap(table, own, figures, YEAR_CAP, day) for day in firsts),
        _cap(table, own, figures, YEAR_CAP, last),
        tuple(_unreadable(table, own, day) for day in firsts),
    )


def own_maximums(records: RecordSet) -> Sequence[OwnMaximum]:
    """The organisation's own maximums (domain/allowances.md 2.12)."""
    table = records.table("Regelingen")
    return [_own(table, index) for index in rows_where(table["soort"].equals(OWN_MAXIMUM))]


def _own(table: Table, index: int) -> OwnMaximum:
    first, last = table["geldig_van"], table["geldig_tot"]
    fault = "" if first.state[index] == VALUE else "geldig_van"
    for key in ("geldig_tot", "max_per_maand", "max_per_jaar"):
        if not fault and table[key].state[index] == UNREADABLE:
            fault = key
    return OwnMaximum(
        index,
        day_of(first.values[index]) if first.state[index] == VALUE else dt.date.min,
        day_of(last.values[index]) if last.state[index] == VALUE else dt.date.max,
        table["bron"].text(index) or f"eigen maximum, {cell_name(table, 'regeling_id', index)}",
        fault,
    )


_OWN_COLUMN = {MONTH_CAP: "max_per_maand", YEAR_CAP: "max_per_jaar"}


def _cap(table: Table, own: Sequence[OwnMaximum], figures: Figures, name: str, day: dt.date) -> Figure | None:
    found = [
        own_figure(row, name, Unit.EURO, int(column.values[row.record]))
        for row in own
        if row.first <= day <= row.last and (column := table[_OWN_COLUMN[name]]).state[row.record] == VALUE
    ]
    return min(found, key=lambda figure: figure.value) if found else figures.at(name, day)


def own_figure(row: OwnMaximum, name: str, unit: Unit, value: int) -> Figure:
    """An own maximum in the shape of a figure: the reference is its `bron`, nobody outside confirmed it."""
    last = None if row.last == dt.date.max else row.last
    return Figure(name, value, unit, row.first, last, row.source, Certainty.OWN, None)


def _unreadable(table: Table, own: Sequence[OwnMaximum], day: dt.date) -> tuple[str, ...]:
    return tuple(cell_name(table, row.fault, row.record) for row in own if row.fault and row.first <= day <= row.last)
