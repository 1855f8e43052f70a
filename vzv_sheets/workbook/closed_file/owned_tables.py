"""Owned sheets with their growing tables: found, and judged before anything is changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vzv_sheets.vocabulary.addresses import cell_address
from vzv_sheets.workbook.closed_file import writing_refusals as refusals
from vzv_sheets.workbook.closed_file.cells_xml import RowTemplate
from vzv_sheets.workbook.closed_file.changes import PackageChanges
from vzv_sheets.workbook.closed_file.sheet_frame import merged_areas
from vzv_sheets.workbook.closed_file.sheet_text import RowSpan, SheetText, cells_of, is_filled
from vzv_sheets.workbook.closed_file.table_part import GrowingTable, growing_table
from vzv_sheets.workbook.closed_file.workbook_part import SheetEntry, WorkbookPart
from vzv_sheets.workbook.closed_file.xml_tree import Element

# What belongs to one row only and is not repeated on each row of the table.
_NOT_REPEATED = frozenset(("r", "spans", "hidden", "collapsed", "outlineLevel"))


@dataclass(frozen=True, slots=True)
class OwnedTable:
    """An owned sheet of the workbook and its growing table (None when that is gone or damaged)."""

    sheet: SheetEntry
    table: GrowingTable | None


def find_owned(changes: PackageChanges, workbook: WorkbookPart, name: str) -> OwnedTable | None:
    """The owned sheet of that name, or None when the workbook has none.

    A copy that the user made of the sheet carries the same name `vzv_blad`; the sheet with the table of the exact name
    is the one that is filled.
    """
    found = [
        OwnedTable(sheet, growing_table(changes, sheet.part, name))
        for value, sheet in workbook.owned()
        if value == name and sheet.part
    ]
    exact = [owned for owned in found if owned.table and owned.table.name.lower() == f"tbl_{name}".lower()]
    return next(iter([*exact, *(owned for owned in found if owned.table), *found]), None)


def is_former(owned: OwnedTable, former: Sequence[tuple[int, Sequence[str]]]) -> bool:
    """Whether an earlier version made the sheet: its table stands as that version laid it out."""
    table = owned.table
    return table is not None and any(table.top == row and _same(table.titles, titles) for row, titles in former)


def report_table(owned: OwnedTable, titles: Sequence[str], width: int, header_row: int) -> GrowingTable:
    """The growing table of a report; raises `CannotOpenWorkbook` when it is not as it was made."""
    title, table = owned.sheet.title, owned.table
    if table is None or not table.has_header or len(table.titles) < width:
        raise _no_table(title)
    if table.has_totals:
        raise refusals.totals_row(title, table.bottom)
    if titles and not _same(table.titles[:width], titles):
        raise refusals.damaged_sheet(
            title, "zijn de kolommen van de tabel veranderd", "the columns of the table were changed"
        )
    if len(table.titles) > width:
        raise refusals.own_content(title, cell_address(table.top, table.left + width))
    if header_row not in {0, table.top}:
        raise refusals.damaged_sheet(
            title,
            "zijn rijen boven de tabel ingevoegd of verwijderd",
            "rows above the table were inserted or deleted",
        )
    return table


def register_table(owned: OwnedTable, titles: Sequence[str], width: int) -> GrowingTable:
    """The growing table of a register, which may have columns of the user at its right."""
    title, table = owned.sheet.title, owned.table
    if table is None or not table.has_header or len(table.titles) < width:
        raise refusals.damaged_register(title, "is de tabel weg of veranderd", "the table is gone or changed")
    if table.has_totals:
        raise refusals.totals_row(title, table.bottom)
    if titles and not _same(table.titles[:width], titles):
        raise refusals.damaged_register(
            title, "zijn de kolommen van de tabel veranderd", "the columns of the table were changed"
        )
    return table


def _no_table(title: str) -> Exception:
    return refusals.damaged_sheet(title, "is de tabel weg of veranderd", "the table is gone or changed")


def _same(found: Sequence[str], wanted: Sequence[str]) -> bool:
    return [text.strip().lower() for text in found] == [text.strip().lower() for text in wanted]


def refuse_content(text: SheetText, rows: Sequence[RowSpan], title: str, spared: range) -> None:
    """Raises `CannotOpenWorkbook` naming the first filled cell of the rows outside the spared columns."""
    for row in rows:
        if spared and text.lies_within(row, spared.start, spared.stop - 1):
            continue
        if not text.has_content(row):
            continue
        for column, cell in cells_of(text.parsed(row)):
            if column not in spared and is_filled(cell):
                raise refusals.own_content(title, cell_address(row.number, column))


def refuse_merged(frame: Element, title: str, first_row: int, last_row: int) -> None:
    """Raises `CannotOpenWorkbook` naming merged cells that touch the rows."""
    for reference, (top, _, bottom, _) in merged_areas(frame):
        if top <= last_row and bottom >= first_row:
            raise refusals.merged_cells(title, reference)


def template_of(text: SheetText, number: int) -> RowTemplate:
    """How a row looks: its attributes and the styles of its cells. A height that Excel computed is not repeated."""
    row = next((row for row in text.rows if row.number == number), None)
    if row is None:
        return RowTemplate("", {})
    attributes = dict(text.attributes(row))
    if attributes.get("customHeight") not in {"1", "true"}:
        attributes.pop("ht", None)
    written = "".join(f' {name}="{value}"' for name, value in attributes.items() if name not in _NOT_REPEATED)
    return RowTemplate(written, {column: cell.get("s") for column, cell in cells_of(text.parsed(row))})
