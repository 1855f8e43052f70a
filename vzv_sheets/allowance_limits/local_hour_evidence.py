"""What the hourly test of computed amounts rests on: dates, rates, norms and cells (design, allowances JSON: hours)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ledger_lines import NO_FIGURE
from vzv_sheets.allowance_limits.statuses import HOUR_OVER
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_of, dutch_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.local_ledger import LocalLedger
    from vzv_sheets.legal.figures import Figure


@dataclass(frozen=True, slots=True)
class ComputedHour:
    """The hours of one volunteer on one date at one rate: `items` are places in `PaidHours`.

    `rate_cents` is -1 without hours, `norm` None where none is known, `status` a place in `HOUR_STATUSES`.
    """

    volunteer: int
    day: int
    rate_cents: int
    norm: Figure | None
    status: int
    items: Sequence[int]


class LocalHourEvidence:
    """The computed hours of one ledger, grouped once. A month is a month of the year, 0 to 11."""

    def __init__(self, local: LocalLedger) -> None:
        self._local, self._test = local, local.hour_test

    def each(self) -> Iterator[ComputedHour]:
        """One per volunteer, date and rate, in the order of the volunteers and the dates."""
        yield from self._together(np.arange(len(self._test.item)))

    def over(self, volunteer: int, month: int) -> list[tuple[int, Figure, list[str]]]:
        """Each rate above a norm in a month: cents, the norm, and the dates as people write them."""
        found: dict[tuple[int, Figure], list[str]] = {}
        for each in self._over.get((volunteer, month), ()):
            if each.norm is not None:
                found.setdefault((each.rate_cents, each.norm), []).append(dutch_date(day_of(each.day)))
        return [(rate, norm, days) for (rate, norm), days in found.items()]

    def figures(self, volunteer: int, month: int) -> Sequence[Figure]:
        """The norms and age figures that a month was tested against."""
        return self._figures.get((volunteer, month), ())

    @cached_property
    def _over(self) -> Mapping[tuple[int, int], list[ComputedHour]]:
        found: dict[tuple[int, int], list[ComputedHour]] = defaultdict(list)
        for each in self._together(np.flatnonzero(self._test.status == HOUR_OVER)):
            found[each.volunteer, day_of(each.day).month - 1].append(each)
        return found

    @cached_property
    def _figures(self) -> Mapping[tuple[int, int], Sequence[Figure]]:
        test, hours = self._test, self._local.hours
        columns = [hours.volunteer[test.item], hours.month[test.item] % MONTHS_A_YEAR, test.norm, test.age_figure]
        different = np.unique(np.stack(columns), axis=1)
        found: dict[tuple[int, int], list[Figure]] = defaultdict(list)
        for volunteer, month, *places in different.T.tolist():
            found[volunteer, month] += [test.figures[place] for place in places if place != NO_FIGURE]
        return found

    def _together(self, chosen: NDArray[np.int64]) -> Iterator[ComputedHour]:
        test, hours = self._test, self._local.hours
        item = test.item[chosen]
        volunteer, day, rate = hours.volunteer[item], hours.day[item], test.rate_cents[chosen]
        order = np.lexsort((chosen, rate, day, volunteer))
        keys = np.stack([volunteer[order], day[order], rate[order]])
        starts = np.flatnonzero(np.append(True, (keys[:, 1:] != keys[:, :-1]).any(axis=0))) if len(order) else order
        ends = np.append(starts[1:], len(order))
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True) if len(order) else ():
            first = int(chosen[order[start]])
            norm = int(test.norm[first])
            yield ComputedHour(
                int(keys[0, start]), int(keys[1, start]), int(keys[2, start]),
                None if norm == NO_FIGURE else test.figures[norm], int(test.status[first]),
                item[order[start:end]].tolist(),
            )  # fmt: skip
