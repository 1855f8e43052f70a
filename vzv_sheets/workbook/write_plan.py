"""The WritePlan: what the owned sheets shall hold, as data. Every adapter carries out the same plan.

Of the sheets of people it names nothing but single cells that are empty.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from vzv_sheets.workbook.port import InputReceipt

# A text is always written as text, never as a formula. Money and hours are written as Decimal-exact numbers.
CellValue: TypeAlias = "str | int | Cents | Minutes | Ratio | dt.date | None"


@dataclass(frozen=True, slots=True)
class Cents:
    """An amount, written as a number with two decimals."""

    cents: int


@dataclass(frozen=True, slots=True)
class Minutes:
    """Hours, written as a decimal number of hours."""

    minutes: int


@dataclass(frozen=True, slots=True)
class Ratio:
    """A part of a whole (never zero), written as a decimal number; the format of its cell makes it a percentage."""

    part: int
    whole: int


@dataclass(frozen=True, slots=True)
class Link:
    """An internal link from a cell of the growing table: index of the row and of the column, target `'Uren'!F17`."""

    row: int
    column: int
    target: str
    tip: str = ""


@dataclass(frozen=True, slots=True)
class ReportContent:
    """The whole content of one report: it replaces what stood there.

    `cells` are fixed cells of the header block (`B3`), `blocks` fixed blocks for charts by their top left cell: every
    row of the block is given, None empties a cell. `columns` is the growing table, column by column in the order of the
    sheet's layout (all lists of one length; at least one row). `titles` are the headers of these columns and
    `header_row` the row they stand in (from 1): where they are given, a sheet whose table no longer has them is refused
    instead of filled with values under the wrong header. `former` are header rows and headers of earlier versions: a
    sheet that still has one of these is made anew from the donor, in its own place. `heights` are the heights of the
    rows in points; a height that a user gave to the template row goes before them.
    """

    sheet: str
    cells: Mapping[str, CellValue]
    columns: Sequence[Sequence[CellValue]]
    links: Sequence[Link] = ()
    blocks: Mapping[str, Sequence[Sequence[CellValue]]] = field(default_factory=dict)
    titles: Sequence[str] = ()
    header_row: int = 0
    heights: Sequence[float] = ()
    former: Sequence[tuple[int, Sequence[str]]] = ()


@dataclass(frozen=True, slots=True)
class RegisterRows:
    """Rows that are appended to a register (Brieflog, Betaallog, Afsluitingen); earlier rows never change.

    `titles` are the headers of the columns; where they are given, a register that no longer has them is refused.
    """

    sheet: str
    rows: Sequence[Sequence[CellValue]]
    titles: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class EmptyCells:
    """Texts for single cells of a sheet of people, by address (`G4`); `sheet` is the title of the tab.

    Nothing else of the sheet changes. A cell that is not empty is refused, and with it the whole plan.
    """

    sheet: str
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class WritePlan:
    """What to write. `donor` gives the bytes of a template workbook that holds every owned sheet: a sheet that the
    workbook lacks is transplanted from it. `filled` are empty cells of sheets of people.
    """

    donor: Callable[[], bytes]
    reports: Sequence[ReportContent] = ()
    appended: Sequence[RegisterRows] = ()
    filled: Sequence[EmptyCells] = ()

    @property
    def filled_registers(self) -> Sequence[RegisterRows]:
        """The registers that get rows."""
        return [register for register in self.appended if register.rows]


def refuse_contradiction(plan: WritePlan) -> None:
    """Raises ValueError for a plan whose columns or rows are not of one length."""
    for report in plan.reports:
        heights = {len(column) for column in report.columns}
        if len(heights) != 1 or 0 in heights:
            raise ValueError(f"{report.sheet}: columns of one length with at least one row are needed")
    for register in plan.filled_registers:
        if len({len(row) for row in register.rows}) != 1:
            raise ValueError(f"{register.sheet}: rows of one width are needed")


def made_anew(title: str) -> str:
    """What the user should know of a report that an earlier version made."""
    return (
        f"Blad '{title}' heeft een nieuwe indeling en is opnieuw gemaakt; wat u aan de opmaak van dit blad had "
        "veranderd, is daarmee vervallen."
    )


@dataclass(frozen=True, slots=True)
class Written:
    """What a writer did: the file, the backup made of the former one (None for a new file), and Dutch sentences about
    what the user should know (a digital signature that no longer holds).
    """

    path: str
    backup: str | None
    notes: Sequence[str] = ()


class PlanWriter(Protocol):
    """Carries out a plan on the workbook that was read; `expected` guards against a file that changed since."""

    def write(self, plan: WritePlan, *, expected: InputReceipt) -> Written:
        """Writes all or nothing; raises `CannotOpenWorkbook` with the reason and the remedy, the file untouched."""
        ...
