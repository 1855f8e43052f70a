"""The content of an export as the bytes of a workbook, or of a data package."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from vzv_sheets.import_export.data_package import data_package
from vzv_sheets.import_export.for_finance import of_report
from vzv_sheets.schema.owned_format import Format
from vzv_sheets.schema.owned_layout import OwnedColumn, OwnedSheet
from vzv_sheets.schema.owned_sheets import owned_sheet
from vzv_sheets.vocabulary.words import fold
from vzv_sheets.workbook.closed_file.writer import filled_workbook
from vzv_sheets.workbook.write_plan import WritePlan
from vzv_sheets.workbook_building.table_workbook import TableSheet, table_workbook

if TYPE_CHECKING:
    from vzv_sheets.import_export.cover import Cover
    from vzv_sheets.import_export.declaration import Content, Declaration, FilledTable
    from vzv_sheets.workbook.write_plan import CellValue, Link, ReportContent

_ABOUT = (OwnedColumn("wat", "wat", 36), OwnedColumn("betekenis", "betekenis", 120, Format.WRAPPED))
_NOTHING = "(geen regels)"
_FILE = "export.xlsx"
_ROOM_OF_HEADER = 0.9  # a letter beside the digit that widths count


def workbook_file(
    declared: Declaration, content: Content, reports: Sequence[ReportContent], cover: Cover, *, created: dt.date
) -> tuple[Mapping[str, bytes], int]:
    """A workbook: the dashboard first, then the tables, then what it is; without a dashboard that comes first."""
    layouts = [owned_sheet(report.sheet) for report in reports]
    tables = [_sheet(filled, cover) for filled in content.tables]
    about = _about(content, cover)
    sheets: list[TableSheet | OwnedSheet] = [*layouts, *tables, about] if layouts else [about, *tables]
    empty = table_workbook(sheets, title=f"Voor {declared.label}", created=created)
    same_rows = {layout.name for layout in layouts}
    filled = [_of_this_file(report, layout, cover, same_rows) for report, layout in zip(reports, layouts, strict=True)]
    data = filled_workbook(empty, WritePlan(lambda: empty, filled)) if filled else empty
    return {_FILE: data}, sum(len(each.rows) for each in _tables(declared, content, reports))


def data_package_files(
    declared: Declaration, content: Content, reports: Sequence[ReportContent], cover: Cover, *, created: dt.date
) -> tuple[Mapping[str, bytes], int]:
    """A data package with the tables; those that are reports in the workbook too."""
    tables = _tables(declared, content, reports)
    title = f"Voor {cover.whom}"
    files = data_package(tables, cover, name=f"vzv-{fold(declared.reader)}", title=title, created=created)
    return files, sum(len(each.rows) for each in tables)


def _tables(declared: Declaration, content: Content, reports: Sequence[ReportContent]) -> list[FilledTable]:
    """All tables of the file, those that stand in it as reports first."""
    columns = {report.sheet: report.columns for report in reports}
    return [
        *(of_report(table, columns[table.owned]) for table in declared.tables if table.owned in columns),
        *content.tables,
    ]


def _sheet(filled: FilledTable, cover: Cover) -> TableSheet:
    table = filled.table
    columns = [
        OwnedColumn(column.key, column.key, max(column.width, _ROOM_OF_HEADER * len(column.key) + 3), column.format)
        for column in table.columns
    ]
    rows: list[list[CellValue]] = filled.values() or [[_NOTHING, *[None] * (len(columns) - 1)]]
    return TableSheet(table.name, table.title, [cover.sentence, *table.sentences], columns, rows, frozen=1)


def _about(content: Content, cover: Cover) -> TableSheet:
    """For whom the file is and what its columns mean."""
    helps = [
        (f"{filled.table.name}: {column.key}", column.help)
        for filled in content.tables
        for column in filled.table.columns
    ]
    return TableSheet("Toelichting", "Voor wie is dit bestand?", [cover.sentence], _ABOUT, [*cover.lines, *helps])


def _of_this_file(
    report: ReportContent, layout: OwnedSheet, cover: Cover, same_rows: set[str]
) -> ReportContent:  # fmt: skip
    """The report with what the file says about itself, and only links to sheets with the `same_rows` as they had.

    Another sheet stays behind, or holds other rows here: there the way to a row is neither a link nor a text.
    """
    cells = {**report.cells, layout.cells["subtitle"]: cover.sentence}
    kept = [link for link in report.links if _sheet_of(link) in same_rows]
    columns = [list(column) for column in report.columns]
    for link in report.links:
        if _sheet_of(link) not in same_rows:
            columns[link.column][link.row] = None
    return replace(report, cells=cells, columns=columns, links=kept)


def _sheet_of(link: Link) -> str:
    return link.target.rpartition("!")[0].strip("'").replace("''", "'")
