"""Reading records for a letter: only the declared columns, no number of a person, and no name of a client."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from vzv_sheets.records.client_names import names_client
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.days import day_of

# Where people may have typed the name of a client that stands elsewhere in the place of a code (V-CLI-01). Names of
# volunteers, contact persons and organisations are their own.
_OPEN = frozenset(
    {
        ("Plaatsingen", "taken"), ("Leerdoelen", "categorie"), ("Leerdoelen", "omschrijving"),
        ("Activiteiten", "soort"), ("Activiteiten", "locatie"), ("Gesprekken", "plaats"), ("Trainingen", "titel"),
        ("Trainingen", "plaats"), ("Contactpersonen", "functie"),
    }
)  # fmt: skip


class UndeclaredColumnError(Exception):
    """A letter reads a column that its declaration does not name (design, Layers)."""


@dataclass(frozen=True, slots=True)
class RecordReader:
    """The records as one kind of letter may see them.

    `reads` are the declared columns as `Plaatsingen.taken`; `hidden_cells` are the cells (title of the tab, row from
    1, column from 0) that no letter may show (V-PRIV-01): they read as empty. An index below zero is no record and
    reads as empty too. `language` is that of the letter, `nl` or `en`: who writes words for it asks here.
    """

    records: RecordSet
    reads: Collection[str]
    hidden_cells: Collection[tuple[str, int, int]] = frozenset()
    language: str = "nl"

    def value(self, sheet: str, key: str, index: int) -> Any:
        """The typed value (`schema.columns.Kind`), None when there is none to show."""
        self._declared(sheet, key)
        if index < 0:
            return None
        table = self.records.table(sheet)
        column = table[key]
        if column.position is not None and (table.title, int(table.rows[index]), column.position) in self.hidden_cells:
            return None
        found = column.value(index)
        return self._without_clients(found) if (sheet, key) in _OPEN else found

    def text(self, sheet: str, key: str, index: int) -> str:
        """A text, the default of the column where the cell is empty, else an empty text."""
        value = self.value(sheet, key, index)
        if value is not None:
            return str(value)
        if index < 0:
            return ""
        column = self.records.table(sheet)[key]
        return (column.spec.default or "") if column.is_empty(index) else ""

    def texts(self, sheet: str, key: str, index: int) -> tuple[str, ...]:
        """The values of a list column."""
        return tuple(self.value(sheet, key, index) or ())

    def date(self, sheet: str, key: str, index: int) -> dt.date | None:
        """A date, None when it is empty or cannot be read."""
        value = self.value(sheet, key, index)
        return None if value is None else day_of(value)

    def setting(self, key: str) -> str:
        """The text of a setting, empty when nothing is filled in."""
        self._declared("Instellingen", key)
        settings = self.records.settings
        row = settings.row(key)
        if row is not None and (settings.title, row, settings.value_column) in self.hidden_cells:
            return ""
        return settings.text(key)

    def referred(self, sheet: str, key: str, index: int, target: str) -> int:
        """The record on the target sheet that a reference points to, -1 when there is none."""
        identifier = self.value(sheet, key, index)
        found = -1 if identifier is None else self.records.find(target, str(identifier))
        return max(found, -1)

    def _without_clients(self, found: Any) -> Any:
        """A text, or the texts of a list, but for those that hold the name of a client."""
        if isinstance(found, tuple):
            return tuple(text for text in found if not names_client(self.records, text)) or None
        return None if found is None or names_client(self.records, found) else found

    def _declared(self, sheet: str, key: str) -> None:
        if f"{sheet}.{key}" not in self.reads:
            raise UndeclaredColumnError(f"{sheet}.{key}")
