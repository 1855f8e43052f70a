"""Amounts that follow from hours on Uren, by volunteer, scheme, month, placement (domain/allowances.md 2.9, 2.14)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.local_amounts import MINUTES, shares
from vzv_sheets.payments.exported_lines import ComputedKey
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.local_ledger import LocalLedger


@dataclass(frozen=True, slots=True)
class ComputedPart:
    """What one placement is worth in one month, before any maximum.

    `group` is a place in `LocalLedger.groups`, `weight` cents times minutes, `gross` its part in cents of the amount
    of that volunteer, scheme and month, which is rounded once. `rows` are records of Uren.
    """

    key: ComputedKey
    group: int
    weight: int
    gross: int
    rows: Sequence[int]


def computed_parts(local: LocalLedger | None) -> list[ComputedPart]:
    """Every computed amount of a year above zero, by group, month and placement; hours that wait for approval not."""
    if local is None:
        return []
    hours, groups = local.hours, local.groups
    places = np.flatnonzero(~hours.waiting & (hours.minutes * hours.rate > 0))
    group, month, placement = groups.hours[places], hours.month[places], hours.placement[places]
    order = np.lexsort((hours.record[places], placement, month, group))
    places, group, month, placement = places[order], group[order], month[order], placement[order]
    weight = (hours.minutes * hours.rate)[places]
    if not len(places):
        return []
    starts = _starts(group, month, placement)
    weights = np.add.reduceat(weight, starts).tolist()
    ends = [*starts[1:].tolist(), len(places)]
    records, volunteers = hours.record[places].tolist(), groups.volunteer.tolist()
    keys = list(zip(group[starts].tolist(), month[starts].tolist(), placement[starts].tolist(), strict=True))
    parts = []
    for first, last in _alike([key[:2] for key in keys]):
        total = (2 * sum(weights[first:last]) + MINUTES) // (2 * MINUTES)
        for place, gross in zip(range(first, last), shares(weights[first:last], total), strict=True):
            whose, when, where = keys[place]
            key = ComputedKey(volunteers[whose], where, when)
            parts.append(ComputedPart(key, whose, weights[place], gross, records[int(starts[place]) : ends[place]]))
    return parts


def _starts(*columns: NDArray[np.int64] | NDArray[np.int32]) -> NDArray[np.int64]:
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
