"""What was found where in a workbook: titles, header rows, columns that are missing, unknown, doubled or forbidden."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Header:
    """A header as it stands on the sheet: column from 0 and its text."""

    position: int
    text: str


@dataclass(frozen=True, slots=True)
class MissingColumn:
    """An always required column that is not there, and the header that looks most like it."""

    key: str
    nearest: Header | None


@dataclass(frozen=True, slots=True)
class Tally:
    """What a formula can count again to tell whether a sheet changed: filled cells of one column, the sum of another.

    Columns from 0. `total_hundredths` is the sum of the number cells in hundredths (a date counts as Excel's number).
    """

    counted: int
    filled: int
    added: int
    total_hundredths: int


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """One sheet of the standard as it stands in this workbook. Rows count from 1.

    `doubled` holds a second header of a column, `own_choices` per column what sheet Lijsten adds to its list.
    """

    sheet: str
    title: str
    header_row: int
    headers: Mapping[str, Header]
    missing: tuple[MissingColumn, ...] = ()
    unknown: tuple[Header, ...] = ()
    doubled: Mapping[str, Header] = field(default_factory=dict)
    forbidden: tuple[Header, ...] = ()
    repeated_header_rows: tuple[int, ...] = ()
    tally: Tally | None = None
    own_choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OwnSheet:
    """A sheet of people that is none of the standard.

    `header_row` (from 1) is its first row with several texts; where every row has one, the first with a text, and
    `certain` is False: that text may be a remark. 0 for an empty sheet.
    """

    title: str
    header_row: int
    certain: bool
    headers: tuple[Header, ...] = ()
    forbidden: tuple[Header, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """All sheets of the standard that were found, and those that belong to none of them."""

    sheets: Mapping[str, SheetLayout]
    own_sheets: tuple[OwnSheet, ...] = ()
    owned_titles: Mapping[str, str] = field(default_factory=dict)
    recorded_rows: int = 0

    @property
    def unknown_titles(self) -> tuple[str, ...]:
        """The titles of the sheets that are none of the standard."""
        return tuple(sheet.title for sheet in self.own_sheets)

    def title(self, sheet: str) -> str:
        """The title of the tab that holds the sheet; its standard name when it is not there."""
        found = self.sheets.get(sheet)
        return found.title if found is not None else sheet
