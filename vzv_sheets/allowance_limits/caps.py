"""The caps of a year: the figures of the law, or the organisation's own maximum for its validity (2.11, 2.12)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import cell_name
from vzv_sheets.legal.figures import (
    MONTH_CAP,
    WELFARE_MONTH_CAP,
    WELFARE_TRAJECTORY_MONTH_CAP,
    WELFARE_TRAJECTORY_YEAR_CAP,
    WELFARE_YEAR_CAP,
    YEAR_CAP,
    Certainty,
    Figure,
    Figures,
    Unit,
)
from vzv_sheets.records.columns import UNREADABLE, VALUE, Table, rows_where
from vzv_sheets.vocabulary.days import day_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vzv_sheets.records.record_set import RecordSet

OWN_MAXIMUM, OWN_EXEMPTION = "fiscaal maximum", "bijstand vrijlating"
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
    """The caps of the tax rule in a calendar year. An own maximum overrides the figure of the law for its validity; of
    several that hold together the strictest counts.
    """
    own, table = own_maximums(records), records.table("Regelingen")

    def cap(name: str, day: dt.date) -> Figure | None:
        return _strictest(_own_caps(table, own, name, day)) or figures.at(name, day)

    return _caps(cap, (MONTH_CAP, YEAR_CAP), year, lambda day: _unreadable(table, own, day))


def legal_caps(figures: Figures, year: int) -> Caps:
    """The caps of the tax rule as the law has them, whatever the organisation decided for itself."""
    return _caps(figures.at, (MONTH_CAP, YEAR_CAP), year, _nothing)


def welfare_caps(records: RecordSet, figures: Figures, year: int, municipality: int, *, in_trajectory: bool) -> Caps:
    """The caps of the exemption in welfare, for people of one municipality (a record of Organisaties, negative where
    nobody knows which).

    `in_trajectory`: the caps of a re-integration trajectory where there were such caps. A row of Regelingen of kind
    bijstand vrijlating of that municipality counts where it is stricter than the law, or where no figure is known.
    """
    own, table = own_exemptions(records, municipality), records.table("Regelingen")

    def cap(name: str, day: dt.date) -> Figure | None:
        of_law = (figures.at(_IN_TRAJECTORY[name], day) if in_trajectory else None) or figures.at(name, day)
        return _strictest([*_own_caps(table, own, name, day), *filter(None, [of_law])])

    return _caps(cap, (WELFARE_MONTH_CAP, WELFARE_YEAR_CAP), year, lambda day: _unreadable(table, own, day))


NO_CAPS = Caps((None,) * 12, (None,) * 12, None, ((),) * 12)


def trajectory_matters(figures: Figures, day: dt.date) -> bool:
    """Whether there are other caps on that day for people in a re-integration trajectory."""
    return figures.at(WELFARE_TRAJECTORY_MONTH_CAP, day) is not None


def _caps(
    cap: Callable[[str, dt.date], Figure | None],
    names: tuple[str, str],
    year: int,
    unreadable: Callable[[dt.date], tuple[str, ...]],
) -> Caps:
    firsts = [dt.date(year, month + 1, 1) for month in MONTHS]
    of_month, of_year = names
    return Caps(
        tuple(cap(of_month, day) for day in firsts),
        tuple(cap(of_year, day) for day in firsts),
        cap(of_year, dt.date(year, 12, 31)),
        tuple(unreadable(day) for day in firsts),
    )


def own_maximums(records: RecordSet) -> Sequence[OwnMaximum]:
    """The organisation's own maximums (domain/allowances.md 2.12)."""
    table = records.table("Regelingen")
    return [_own(table, index) for index in rows_where(table["soort"].equals(OWN_MAXIMUM))]


def own_exemptions(records: RecordSet, municipality: int) -> Sequence[OwnMaximum]:
    """The rows of kind bijstand vrijlating that may hold for people of a municipality."""
    table = records.table("Regelingen")
    of_row = records.referred("Regelingen", "gemeente_org_id", "Organisaties")
    other = (of_row >= 0) & (of_row != municipality) & (municipality >= 0)
    return [_own(table, index) for index in rows_where(table["soort"].equals(OWN_EXEMPTION) & ~other)]


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


_OWN_COLUMN = {
    MONTH_CAP: "max_per_maand", YEAR_CAP: "max_per_jaar", WELFARE_MONTH_CAP: "max_per_maand",
    WELFARE_YEAR_CAP: "max_per_jaar",
}  # fmt: skip
_IN_TRAJECTORY = {
    WELFARE_MONTH_CAP: WELFARE_TRAJECTORY_MONTH_CAP, WELFARE_YEAR_CAP: WELFARE_TRAJECTORY_YEAR_CAP,
}  # fmt: skip


def _own_caps(table: Table, own: Sequence[OwnMaximum], name: str, day: dt.date) -> list[Figure]:
    return [
        own_figure(row, name, Unit.EURO, int(column.values[row.record]))
        for row in own
        if row.first <= day <= row.last and (column := table[_OWN_COLUMN[name]]).state[row.record] == VALUE
    ]


def _strictest(found: Sequence[Figure]) -> Figure | None:
    return min(found, key=lambda figure: figure.value, default=None)


def _nothing(_: dt.date) -> tuple[str, ...]:
    return ()


def own_figure(row: OwnMaximum, name: str, unit: Unit, value: int) -> Figure:
    """An own maximum in the shape of a figure: the reference is its `bron`, nobody outside confirmed it."""
    last = None if row.last == dt.date.max else row.last
    return Figure(name, value, unit, row.first, last, row.source, Certainty.OWN, None)


def _unreadable(table: Table, own: Sequence[OwnMaximum], day: dt.date) -> tuple[str, ...]:
    return tuple(cell_name(table, row.fault, row.record) for row in own if row.fault and row.first <= day <= row.last)
