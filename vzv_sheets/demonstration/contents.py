"""What a demonstration is: the columns of each sheet, the settings, and what was planted where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Columns = Mapping[str, Mapping[str, Sequence[object]]]


@dataclass(frozen=True, slots=True)
class Mistake:
    """A mistake that was planted: the code of its finding, and where the finding belongs.

    `row_index` counts the rows of the sheet from 0, without the header; what is told at the header stands at -1.
    """

    sheet: str
    row_index: int
    column: str
    code: str


@dataclass(frozen=True, slots=True)
class Notation:
    """A value that is written as people type it ('2,5', '3 uur', a date as text) and must be read without a finding.

    `meant` is the value that has to be read.
    """

    sheet: str
    row_index: int
    column: str
    meant: object


@dataclass(frozen=True, slots=True)
class Demonstration:
    """An organisation's administration.

    `columns` holds per sheet the columns by their key, all of one length; a cell is a str, int, Decimal,
    `datetime.date` or `datetime.time`, or None where it is empty, and a str has to be written as text. Sheets and
    columns that the programme does not use are absent; which those are does not depend on size, seed or day.
    `settings` holds values of sheet Instellingen by their key.
    """

    columns: Columns
    settings: Mapping[str, object]
    mistakes: Sequence[Mistake]
    notations: Sequence[Notation]

    def rows(self, sheet: str) -> int:
        """How many rows a sheet has; 0 when the demonstration does not have the sheet."""
        columns = self.columns.get(sheet, {})
        return len(next(iter(columns.values()), ()))
