"""The sheets of a demonstration as who writes its letters sees them. Rows are indexes from 0."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from vzv_sheets.demonstration.planting import Planting
from vzv_sheets.programmes.catalogue import programme
from vzv_sheets.programmes.declaration import Programme

_NOT_YET = ("aangemeld", "intake")


class Desk:
    """The sheets (`plant`), the preset, and the day on which letters are written."""

    def __init__(self, plant: Planting, programme_name: str, as_of: dt.date) -> None:
        self.plant = plant
        self.preset: Programme = programme(programme_name)
        self.as_of = as_of

    def asks(self, key: str, answer: str = "ja") -> bool:
        """Whether one of the programmes says that."""
        return any(row.get(key) == answer for row in self.preset.rows["Programmas"])

    def newcomers(self) -> Sequence[int]:
        """The volunteers who are still to begin."""
        starts, statuses = (self.plant.column("Vrijwilligers", key) for key in ("startdatum", "status"))
        return [index for index, status in enumerate(statuses) if status in _NOT_YET and starts[index] is None]

    def with_status(self, status: str, sheet: str = "Vrijwilligers") -> Sequence[int]:
        """The rows of Vrijwilligers or Plaatsingen with that status."""
        return [index for index, found in enumerate(self.plant.column(sheet, "status")) if found == status]

    def placements_of(self, volunteer: int) -> Sequence[int]:
        """The rows of Plaatsingen of a row of Vrijwilligers."""
        number = self.plant.column("Vrijwilligers", "vrijwilliger_id")[volunteer]
        owners = self.plant.column("Plaatsingen", "vrijwilliger_id")
        return [index for index, owner in enumerate(owners) if owner == number]

    def untouched(self, sheet: str, rows: Sequence[int]) -> Sequence[int]:
        """Those of the rows in which no mistake was planted."""
        return [index for index in rows if not self.plant.is_touched(sheet, index)]
