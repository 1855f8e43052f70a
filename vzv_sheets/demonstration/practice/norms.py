"""What the preset of a programme asks: data without mistakes keep to it, whatever it will be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from vzv_sheets.programmes.catalogue import programme
from vzv_sheets.programmes.declaration import DayOfYear, PresetRow


@dataclass(frozen=True, slots=True)
class Norms:
    """One row of Programmas as the preset fills it, and its settings. An empty norm asks nothing."""

    row: PresetRow
    settings: PresetRow
    year: int

    @property
    def programme_id(self) -> str:
        """The id of the programme."""
        return str(self.row["programma_id"])

    def asks(self, key: str) -> bool:
        """Whether a duty is `ja`."""
        return self.row.get(key) == "ja"

    def number(self, key: str) -> int | None:
        """A norm that is a whole number; None when it is empty."""
        value = self.row.get(key)
        return None if value is None else int(str(value))

    def setting(self, key: str) -> int | None:
        """A setting that is a whole number; None when it is empty."""
        value = self.settings.get(key)
        return None if value is None else int(str(value))

    def texts(self, key: str) -> tuple[str, ...]:
        """The values of a list, none when it is empty."""
        value = str(self.row.get(key, ""))
        return tuple(part.strip() for part in value.split(";") if part.strip())

    def date(self, key: str) -> dt.date | None:
        """A date; None when it is empty."""
        value = self.filled.get(key)
        return value if isinstance(value, dt.date) else None

    @property
    def filled(self) -> Mapping[str, object]:
        """The row as it stands in the workbook: days of a year as dates."""
        return {
            key: value.in_year(self.year) if isinstance(value, DayOfYear) else value for key, value in self.row.items()
        }

    @property
    def asks_vog(self) -> bool:
        """Whether everybody needs a VOG, or who has a task for which one is asked."""
        return self.row.get("vog_vereist") in ("ja", "taakafhankelijk")


def norms_of(programme_name: str, as_of: dt.date) -> tuple[Norms, ...]:
    """The norms of each row of Programmas that the preset fills. Raises `UnknownProgrammeError`."""
    preset = programme(programme_name)
    return tuple(Norms(row, preset.settings, as_of.year) for row in preset.rows["Programmas"])
