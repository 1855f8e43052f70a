"""Amounts that are computed, by volunteer, scheme, month, placement and soort (domain/allowances.md 2.9, 2.14)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import FIXED_FEES
from vzv_sheets.allowance_limits.local_amounts import shares
from vzv_sheets.allowance_limits.shift_rates import PER_MONTH
from vzv_sheets.payments.exported_lines import ComputedKey
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.local_ledger import LocalLedger


@dataclass(frozen=True, slots=True)
class ComputedPart:
    """What one placement is worth in one month, before any maximum.

    `group` is a place in `LocalLedger.groups`, `weight` the exact amount in parts of a cent (`PaidHours.whole`),
    `gross` cents: its part of the amount for all shifts of that volunteer, scheme and month, which is rounded once.
    `rows` are records of Uren, for a fixed amount per month the record of Regelingen.
    """

    key: ComputedKey
    group: int
    weight: int
    gross: int
    rows: Sequence[int]

    @property
    def is_per_month(self) -> bool:
        """Whether it is a fixed amount per month, which hours do not change."""
        return self.key.kind == FIXED_FEES[PER_MONTH]


def computed_parts(local: LocalLedger | None) -> list[ComputedPart]:
    """Every computed amount of a year above zero, by group and month; hours that wait for approval not."""
    return [] if local is None else [*_of_shifts(local), *_of_months(local)]


def _of_shifts(local: LocalLedger) -> Iterator[ComputedPart]:
    hours, whole = local.hours, local.hours.whole
    places = np.flatnonzero(~hours.waiting & (hours.units > 0))
    if not len(places):
        return
    columns = (local.groups.hours, hours.month, hours.placement, hours.basis, hours.record)
    group, month, placement, basis, record = (column[places] for column in columns)
    order = np.lexsort((record, basis, placement, month, group))
    group, month, placement, basis, record = (part[order] for part in (group, month, placement, basis, record))
    starts = _starts(group, month, placement, basis)
    weights = np.add.reduceat(hours.units[places][order], starts).tolist()
    ends = [*starts[1:].tolist(), len(places)]
    records, volunteers = record.tolist(), local.groups.volunteer.tolist()
    keys = list(zip(*(part[starts].tolist() for part in (group, month, placement, basis)), strict=True))
    for first, last in _alike([key[:2] for key in keys]):
        total = (2 * sum(weights[first:last]) + whole) // (2 * whole)
        for place, gross in zip(range(first, last), shares(weights[first:last], total), strict=True):
            whose, when, where, what = keys[place]
            key = ComputedKey(volunteers[whose], where, when, FIXED_FEES[what])
            yield ComputedPart(key, whose, weights[place], gross, records[int(starts[place]) : ends[place]])


def _of_months(local: LocalLedger) -> Iterator[ComputedPart]:
    months, rows = local.months, local.schemes.rows
    found: dict[tuple[int, int, int], list[tuple[int, int]]] = defaultdict(list)
    for group, when, where, cents, row in zip(
        *(
            column.tolist()
            for column in (local.groups.months, months.month, months.placement, months.cents, months.row)
        ),
        strict=True,
    ):
        if cents > 0:
            found[group, when, where].append((cents, rows[row].record))
    for (group, when, where), amounts in found.items():
        key = ComputedKey(int(local.groups.volunteer[group]), where, when, FIXED_FEES[PER_MONTH])
        gross = sum(cents for cents, _ in amounts)
        yield ComputedPart(key, group, gross * local.hours.whole, gross, [record for _, record in amounts])


def _starts(*columns: NDArray[np.int64] | NDArray[np.int32] | NDArray[np.int8]) -> NDArray[np.int64]:
    """Where a run of equal values begins."""
    changes = np.zeros(len(columns[0]), dtype=bool)
    changes[0] = True
    for column in columns:
        changes[1:] |= column[1:] != column[:-1]
    return np.flatnonzero(changes)


def _alike(keys: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where each run of equal keys begins and ends."""
    first = 0
    for place in range(1, len(keys) + 1):
        if place == len(keys) or keys[place] != keys[first]:
            yield first, place
            first = place
