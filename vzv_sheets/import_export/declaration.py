"""What a reader of an export may see: tables, their columns, and the columns of the workbook that each comes from.

What is not declared here is in no export. A column comes from columns that its reader may see (`Column.readers`); where
it comes from another one too, `reduced_to` says what is left of that, or `because` why this reader may see it here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.schema.columns import Reader
from vzv_sheets.schema.owned_format import Format

if TYPE_CHECKING:
    from vzv_sheets.workbook.write_plan import CellValue


class ExportReader(StrEnum):
    """For whom a file is made (domain/workbook.md 2.4)."""

    MUNICIPALITY = "gemeente"
    PROFESSIONAL = "professional"
    BOARD = "bestuur"
    FINANCE = "financien"
    RESEARCH = "onderzoek"


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """A column of an export: its header, how it is shown, what it means, and where it comes from (`Blad.kolom`)."""

    key: str
    format: Format
    help: str
    sources: tuple[str, ...] = ()
    width: float = 14
    reduced_to: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class ExportTable:
    """A table of an export. `name` is its tab and the name of its CSV, `title` the question that it answers.

    `owned` names the report of the workbook that it is a part of, with the same columns.
    """

    name: str
    title: str
    columns: tuple[ExportColumn, ...]
    sentences: tuple[str, ...] = ()
    owned: str = ""


@dataclass(frozen=True, slots=True)
class Declaration:
    """All that one reader may see; `of_schema` is that reader in the declarations of the workbook's columns.

    A file for one body or person (`each` says which option names it) holds only what belongs to that one.
    """

    reader: ExportReader
    label: str
    tables: tuple[ExportTable, ...]
    holds: str
    of_schema: Reader | None = None
    each: str = ""
    persons: bool = True


Row = Mapping[str, "CellValue"]


@dataclass(frozen=True, slots=True)
class FilledTable:
    """The rows of a table: per row a value for each declared column, None where there is nothing to tell."""

    table: ExportTable
    rows: Sequence[Row]

    def values(self) -> list[list[CellValue]]:
        """The rows in the order of the columns: nothing but what is declared."""
        return [[row.get(column.key) for column in self.table.columns] for row in self.rows]


@dataclass(frozen=True, slots=True)
class Content:
    """What one file holds. `left_out` counts per reason what is not in it; `cells` are cells of such rows.

    `kept_back` counts in the same way what its reader may not even know: only who made the file is told.
    """

    tables: Sequence[FilledTable]
    left_out: Mapping[Text, int] = field(default_factory=dict)
    kept_back: Mapping[Text, int] = field(default_factory=dict)
    cells: Sequence[str] = ()


def counted(*parts: Mapping[Text, int]) -> Mapping[Text, int]:
    """What was left out together, by reason; without what counts nothing."""
    total: Counter[Text] = Counter()
    for part in parts:
        total.update(part)
    return {reason: number for reason, number in total.items() if number}
