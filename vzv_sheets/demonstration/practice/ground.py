"""Where mistakes are planted: the columns, and the rows that nothing else stands in yet."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TypeVar

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.hour_rows import HourRows
from vzv_sheets.demonstration.planting import Planting
from vzv_sheets.demonstration.practice.model import Administration
from vzv_sheets.demonstration.wrong_values import as_date

T = TypeVar("T")

# Mistakes stand where a coordinator still looks: in the hours of the last months.
_RECENT, _MONTH = dt.timedelta(days=120), dt.timedelta(days=30)


class Ground:
    """The sheets while mistakes are planted in them. `plant` is the planting itself, `made` what they came from.

    Every choice of a row keeps clear of the rows in which something was planted, and of the people of those rows.
    """

    def __init__(self, chance: Chance, plant: Planting, made: Administration) -> None:
        self.chance = chance
        self.plant = plant
        self.made = made
        self.as_of = made.as_of
        self._hours = HourRows(chance, plant)
        self._people: set[object] = set()
        self._hours_that_stay: set[object] = set()

    def hour(self, wanted: Callable[[int], bool] | None = None, since: dt.date | None = None) -> int:
        """A row of Uren of the last months without which every norm holds. Raises LookupError when there is none."""
        first = max(since or self.as_of - _RECENT, dt.date.min)
        spare = self._spare()
        numbers = self.plant.column("Uren", "plaatsing_id")

        def usable(index: int) -> bool:
            return numbers[index] not in self._hours_that_stay and spare(index) and (wanted is None or wanted(index))

        try:
            return self._hours.choose(first, usable)
        except LookupError:
            return self._hours.choose(dt.date.min, usable)

    def _spare(self) -> Callable[[int], bool]:
        """Whether a month and a week have more visits than the norms ask, so that one can do without."""
        least_a_month = max((norms.number("min_keer_per_maand") or 0 for norms in self.made.norms), default=0)
        a_week = ("min_keer_per_week", "min_dagdelen_per_week")
        least_a_week = max(norms.number(key) or 0 for norms in self.made.norms for key in a_week)
        if not least_a_month and not least_a_week:
            return lambda _: True
        keys = ("plaatsing_id", "datum", "aanwezigheid")
        rows = list(zip(*(self.plant.column("Uren", key) for key in keys), strict=True))
        there = [(number, day) for number, day, presence in rows if isinstance(day, dt.date) and presence == "aanwezig"]
        months = Counter((number, day.year, day.month) for number, day in there)
        weeks = Counter((number, *day.isocalendar()[:2]) for number, day in there)

        def spare(index: int) -> bool:
            number, day, _ = rows[index]
            if not isinstance(day, dt.date):
                return False
            month, week = (number, day.year, day.month), (number, *day.isocalendar()[:2])
            return months[month] > least_a_month and weeks[week] > least_a_week

        return spare

    def placements(self, status: str = "actief") -> Iterator[int]:
        """The rows of Plaatsingen with that status, newest first, each of somebody whom nothing was planted at."""
        people = self.plant.column("Plaatsingen", "vrijwilliger_id")
        return (index for index in self._untouched(status) if people[index] not in self._people)

    def _untouched(self, status: str) -> Iterator[int]:
        statuses = self.plant.column("Plaatsingen", "status")
        for index in reversed(range(len(statuses))):
            if statuses[index] == status and not self.plant.is_touched("Plaatsingen", index):
                yield index

    def placement(self, wanted: Callable[[int], bool] = lambda _: True, status: str = "actief") -> int:
        """One of these placements, which is chosen no more; where they run out, one of somebody who was chosen before.

        Raises LookupError when there is none.
        """
        for index in (*self.placements(status), *self._untouched(status)):
            if wanted(index):
                self._people.add(self.plant.column("Plaatsingen", "vrijwilliger_id")[index])
                return index
        raise LookupError(f"no placement is left with status {status}")

    def volunteer(self, wanted: Callable[[int], bool] = lambda _: True, status: str = "actief") -> int:
        """A row of Vrijwilligers with that status, newest first, preferably of somebody whom nothing was planted at.

        Raises LookupError when there is none.
        """
        people, statuses = (self.plant.column("Vrijwilligers", key) for key in ("vrijwilliger_id", "status"))
        usable = [
            index
            for index in reversed(range(len(people)))
            if statuses[index] == status and not self.plant.is_touched("Vrijwilligers", index) and wanted(index)
        ]
        if not usable:
            raise LookupError(f"no volunteer is left with status {status}")
        found = min(usable, key=lambda index: people[index] in self._people)
        self._people.add(people[found])
        return found

    def running_clients(self) -> Iterator[str]:
        """The codes of clients whose placements run for a month and at whom nothing was planted, newest first."""
        codes, starts = (self.plant.column("Plaatsingen", key) for key in ("clientcode", "startdatum"))
        free, long_ago = list(self.placements()), self.as_of - _MONTH
        for code in dict.fromkeys(str(codes[index]) for index in free):
            own = self.placements_of_client(code)
            if set(own) <= set(free) and as_date(starts[own[0]]) <= long_ago:
                yield code

    def placements_of_client(self, code: str) -> list[int]:
        """The rows of the placements of a client that run, the oldest first."""
        codes, statuses = (self.plant.column("Plaatsingen", key) for key in ("clientcode", "status"))
        return [index for index in range(len(codes)) if codes[index] == code and statuses[index] == "actief"]

    def volunteer_of(self, placement: int) -> int:
        """The row of Vrijwilligers of a row of Plaatsingen."""
        return self.row_of("Vrijwilligers", "vrijwilliger_id", self.value("Plaatsingen", placement, "vrijwilliger_id"))

    def leave_alone(self, sheet: str, *rows: int) -> None:
        """Choose none of the volunteers of these rows any more."""
        people = self.plant.column(sheet, "vrijwilliger_id")
        self._people.update(people[row] for row in rows)

    def keep_hours(self, placement: int) -> None:
        """Plant nothing in the hours of a placement: a finding about it depends on all of them."""
        self._hours_that_stay.add(self.value("Plaatsingen", placement, "plaatsing_id"))

    def hours_of(self, placement: int, first: dt.date, last: dt.date) -> list[int]:
        """The rows of Uren of a placement from the first to the last day, on which the volunteer was there."""
        number = self.value("Plaatsingen", placement, "plaatsing_id")
        rows = zip(*(self.plant.column("Uren", key) for key in ("plaatsing_id", "datum", "aanwezigheid")), strict=True)
        return [
            index
            for index, (placed, day, presence) in enumerate(rows)
            if placed == number and presence == "aanwezig" and isinstance(day, dt.date) and first <= day <= last
        ]

    def free_row(self, sheet: str, wanted: Callable[[int], bool] = lambda _: True) -> int:
        """The last row of a sheet in which nothing was planted. Raises LookupError when there is none."""
        for index in reversed(range(self.plant.rows(sheet))):
            if not self.plant.is_touched(sheet, index) and wanted(index):
                return index
        raise LookupError(f"no row of {sheet} is left to plant a mistake in")

    def value(self, sheet: str, index: int, column: str) -> object:
        """What stands in a cell."""
        return self.plant.column(sheet, column)[index]

    def row_of(self, sheet: str, column: str, value: object) -> int:
        """The first row with that value. Raises ValueError when there is none."""
        return self.plant.column(sheet, column).index(value)

    def number(self, key: str) -> int | None:
        """A norm of the first programme; None when it is empty."""
        return self.made.norms[0].number(key)
