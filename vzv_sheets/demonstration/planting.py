"""Putting mistakes into a clean administration, and remembering where they are."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from vzv_sheets.demonstration.contents import Demonstration, Mistake, Notation


class Planting:
    """The columns of all sheets while mistakes are planted in them. Rows are indexes from 0."""

    def __init__(self, sheets: Mapping[str, dict[str, list[object]]]) -> None:
        self._sheets = sheets
        self._mistakes: list[Mistake] = []
        self._notations: list[Notation] = []

    @property
    def sheets(self) -> Collection[str]:
        """The names of the sheets."""
        return self._sheets.keys()

    def add_column(self, sheet: str, key: str, like: str | None) -> None:
        """Add a column with the values of another one (None: empty), unless the sheet has it."""
        values: list[object] = [None] * self.rows(sheet) if like is None else list(self._sheets[sheet][like])
        self._sheets[sheet].setdefault(key, values)

    def column(self, sheet: str, key: str) -> list[object]:
        """The values of a column."""
        return self._sheets[sheet][key]

    def row(self, sheet: str, index: int) -> dict[str, object]:
        """A row by the keys of its columns."""
        return {key: column[index] for key, column in self._sheets[sheet].items()}

    def rows(self, sheet: str) -> int:
        """How many rows the sheet has."""
        return len(next(iter(self._sheets[sheet].values())))

    def is_touched(self, sheet: str, index: int) -> bool:
        """Whether a mistake or a notation stands in the row."""
        spots: tuple[Mistake | Notation, ...] = (*self._mistakes, *self._notations)
        return any(spot.row_index == index and spot.sheet == sheet for spot in spots)

    def note(self, code: str, sheet: str, index: int, column: str) -> None:
        """Remember that the finding of that code belongs to this cell."""
        self._mistakes.append(Mistake(sheet, index, column, code))

    def put(self, code: str, sheet: str, index: int, column: str, value: object) -> None:
        """Write a wrong value into a cell, and remember it."""
        self._sheets[sheet][column][index] = value
        self.note(code, sheet, index, column)

    def change(self, sheet: str, index: int, **values: object) -> None:
        """Write values into a row without remembering anything."""
        for key, value in values.items():
            self._sheets[sheet][key][index] = value

    def write_as_typed(self, sheet: str, index: int, column: str, text: str) -> None:
        """Write a value as people type it; what stood there is what has to be read."""
        meant = self._sheets[sheet][column][index]
        self._sheets[sheet][column][index] = text
        self._notations.append(Notation(sheet, index, column, meant))

    def insert(self, sheet: str, index: int, row: Mapping[str, object]) -> None:
        """Insert a row; what was planted at or below it moves along."""
        for key, column in self._sheets[sheet].items():
            column.insert(index, row.get(key))
        self._mistakes = [
            replace(mistake, row_index=mistake.row_index + 1)
            if mistake.sheet == sheet and mistake.row_index >= index
            else mistake
            for mistake in self._mistakes
        ]
        self._notations = [
            replace(notation, row_index=notation.row_index + 1)
            if notation.sheet == sheet and notation.row_index >= index
            else notation
            for notation in self._notations
        ]

    def remove(self, sheet: str, unwanted: Callable[[Mapping[str, object]], bool]) -> None:
        """Remove rows. Only before anything is planted on that sheet."""
        self.remove_rows(sheet, {index for index in range(self.rows(sheet)) if unwanted(self.row(sheet, index))})

    def remove_rows(self, sheet: str, unwanted: Collection[int]) -> None:
        """Remove rows by their indexes. Only before anything is planted on that sheet."""
        for key, column in self._sheets[sheet].items():
            self._sheets[sheet][key] = [value for index, value in enumerate(column) if index not in unwanted]

    def demonstration(self, settings: Mapping[str, object]) -> Demonstration:
        """What was made."""
        return Demonstration(self._sheets, settings, tuple(self._mistakes), tuple(self._notations))
