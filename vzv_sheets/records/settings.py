"""Sheet Instellingen: one typed value per setting, the default of the standard where nothing is filled in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from vzv_sheets.records.reading_values import read_single
from vzv_sheets.schema.columns import Column
from vzv_sheets.schema.settings import SETTINGS
from vzv_sheets.vocabulary.days import day_of
from vzv_sheets.vocabulary.words import fold
from vzv_sheets.workbook.port import RawValue

_BY_KEY: Mapping[str, Column] = {setting.key: setting for setting in SETTINGS}


@dataclass(frozen=True, slots=True)
class SettingCell:
    """A row of Instellingen: sheet row from 1, what was typed, and the typed value (None when it cannot be read)."""

    row: int
    raw: RawValue
    value: Any


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a workbook. `value_column` is the column of the values on the sheet, from 0.

    `repeated` holds the sheet rows that name a setting again; the first row that is filled in counts. `present` is
    False when the sheet or one of its two columns is missing.
    """

    cells: Mapping[str, SettingCell] = field(default_factory=dict)
    title: str = "Instellingen"
    value_column: int = 1
    present: bool = False
    repeated: Mapping[int, str] = field(default_factory=dict)

    def value(self, key: str) -> Any:
        """The typed value (text, int in the unit of its kind, or None); the default where empty or unreadable."""
        cell = self.cells.get(key)
        if cell is not None and cell.value is not None:
            return cell.value
        default = _BY_KEY[key].default
        return None if default is None else read_single(_BY_KEY[key], default)

    def text(self, key: str) -> str:
        """The text of a setting, empty when nothing is filled in."""
        value = self.value(key)
        return "" if value is None else str(value)

    def number(self, key: str) -> int | None:
        """A whole number; thousandths for a setting of kind NUMBER."""
        value = self.value(key)
        return None if value is None else int(value)

    def date(self, key: str) -> dt.date | None:
        """A date, None when empty."""
        value = self.value(key)
        return None if value is None else day_of(value)

    def row(self, key: str) -> int | None:
        """The sheet row of a setting, None when the sheet does not name it."""
        cell = self.cells.get(key)
        return None if cell is None else cell.row


def setting_of(name: str) -> Column | None:
    """The setting that a name on the sheet stands for."""
    folded = fold(name)
    for setting in SETTINGS:
        if folded == fold(setting.key) or folded in {fold(s) for s in setting.synonyms}:
            return setting
    return None
