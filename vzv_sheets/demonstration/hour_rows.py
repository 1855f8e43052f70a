"""Choosing rows of Uren to plant mistakes in, so that no two mistakes meet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.planting import Planting

_ATTEMPTS, _ATTEMPTS_TO_FIND_SOMEBODY_ELSE = 20_000, 1_000


class HourRows:
    """Chooses rows of Uren: each of somebody else and, when people run out, each on another day."""

    def __init__(self, chance: Chance, planting: Planting) -> None:
        self._chance = chance
        self._planting = planting
        self._people: set[object] = set()
        self._days: set[tuple[object, object]] = set()

    def choose(self, since: dt.date, wanted: Callable[[int], bool] | None = None) -> int:
        """The index of a row since that day on which somebody was there and which nothing was planted in.

        `wanted` tells of an index whether that row will do. Raises LookupError when no row will.
        """
        planting = self._planting
        people, days = planting.column("Uren", "vrijwilliger_id"), planting.column("Uren", "datum")
        for attempt in range(_ATTEMPTS):
            index = self._chance.below(len(days))
            person, day = people[index], days[index]
            if not self.is_free(index) or not isinstance(day, dt.date) or day < since:
                continue
            if person in self._people and attempt < _ATTEMPTS_TO_FIND_SOMEBODY_ELSE:
                continue
            if wanted is None or wanted(index):
                self.use(person, day)
                return index
        raise LookupError("no row of Uren is left to plant a mistake in")

    def is_free(self, index: int) -> bool:
        """Whether somebody was there and nothing was planted in the row or in another of that person on that day."""
        person, day = (self._planting.column("Uren", key)[index] for key in ("vrijwilliger_id", "datum"))
        if self._planting.column("Uren", "begin")[index] is None or (person, day) in self._days:
            return False
        return not self._planting.is_touched("Uren", index)

    def use(self, person: object, day: object) -> None:
        """Choose no other row of this person on this day."""
        self._people.add(person)
        self._days.add((person, day))
