"""What stands around the rows of an owned sheet: areas that end with the table, links, the used area, the view."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vzv_sheets.vocabulary.addresses import area_text, cell_address, split_address, split_area
from vzv_sheets.workbook.closed_file.cells_xml import cell_text
from vzv_sheets.workbook.closed_file.sheet_text import cells_of, rows_of
from vzv_sheets.workbook.closed_file.table_part import GrowingTable
from vzv_sheets.workbook.closed_file.xml_tree import Element, added, child, local_name, main

_LONGEST_TIP = 255
# What follows <hyperlinks> in a worksheet (CT_Worksheet, ECMA-376 part 1, 18.3.1.99).
_AFTER_LINKS = (
    "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties",
    "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture",
    "oleObjects", "controls", "webPublishItems", "tableParts", "extLst", "AlternateContent",
)  # fmt: skip
_WITH_AREAS = frozenset(("conditionalFormatting", "dataValidation", "ignoredError", "protectedRange"))


@dataclass(frozen=True, slots=True)
class PlacedLink:
    """A link from a cell of the sheet to a place in the workbook, with what the cell shows and a tip."""

    cell: str
    target: str
    shown: str
    tip: str


def merged_areas(frame: Element) -> Iterator[tuple[str, tuple[int, int, int, int]]]:
    """The merged areas of a sheet, as text and as area."""
    merged = child(frame, "mergeCells")
    for element in () if merged is None else merged.iterchildren(main("mergeCell")):
        reference = element.get("ref") or ""
        yield reference, split_area(reference)


def _area(reference: str) -> tuple[int, int, int, int] | None:
    """The area, or None for what is no area of cells (whole columns, `#REF!`)."""
    try:
        return split_area(reference)
    except ValueError:
        return None


def move_ends(frame: Element, table: GrowingTable, bottom: int) -> None:
    """Lets conditional formats, validations and the like that ended with the table end at its new bottom.

    Areas that end elsewhere, or that would be empty, stay as they are.
    """
    for element in frame.iter():
        name = local_name(element)
        areas = element.get("sqref") if name in _WITH_AREAS else None
        if areas:
            element.set("sqref", _moved(areas, table, bottom))
        elif name == "sqref" and element.text:
            element.text = _moved(element.text, table, bottom)


def _moved(areas: str, table: GrowingTable, new_bottom: int) -> str:
    moved = []
    for area in areas.split():
        found = _area(area)
        if found is None:
            moved.append(area)
            continue
        top, left, bottom, right = found
        ends_with_table = bottom == table.bottom and table.left <= left and right <= table.right
        grows = ends_with_table and top <= new_bottom and bottom != new_bottom
        moved.append(area_text(top, left, new_bottom, right) if grows else area)
    return " ".join(moved)


def replace_links(frame: Element, table: GrowingTable, links: Sequence[PlacedLink]) -> None:
    """Takes out the links of the table's former rows and adds the new ones; links elsewhere stay."""
    listed = child(frame, "hyperlinks")
    for former in [] if listed is None else list(listed.iterchildren(main("hyperlink"))):
        place = _area(former.get("ref") or "")
        if listed is None or place is None:
            continue
        if table.top < place[0] <= table.bottom and table.left <= place[1] <= table.right:
            listed.remove(former)
    if links and listed is None:
        listed = added(frame, "hyperlinks")
        following = next((part for part in frame if local_name(part) in _AFTER_LINKS), None)
        if following is not None:
            following.addprevious(listed)
    if listed is None:
        return
    for link in links:
        shown = {"ref": link.cell, "location": cell_text(link.target), "display": cell_text(link.shown)}
        added(listed, "hyperlink", {**shown, "tooltip": cell_text(link.tip[:_LONGEST_TIP])} if link.tip else shown)
    if len(listed) == 0:
        frame.remove(listed)


def measure(frame: Element, table: GrowingTable, bottom: int, *, new_rows: bool) -> None:
    """Writes the used area of the sheet: the cells of the frame, and the table down to its bottom row.

    Where former rows stay (`new_rows` is False) it never becomes smaller, for they may be wider than the table.
    """
    dimension = child(frame, "dimension")
    if dimension is None:
        return
    places = [(row, column) for row, element in rows_of(frame) for column, _ in cells_of(element)]
    top = min([row for row, _ in places], default=table.top)
    left = min([table.left, *(column for _, column in places)])
    right = max([table.right, *(column for _, column in places)])
    former = _area(dimension.get("ref") or "")
    if former is not None and not new_rows:
        left, right, bottom = min(left, former[1]), max(right, former[3]), max(bottom, former[2])
    dimension.set("ref", area_text(top, left, bottom, right))


def show_first_row(frame: Element, bottom: int) -> None:
    """Scrolls the view back up where it would show only what is below the new end of the table."""
    views = child(frame, "sheetViews")
    for element in () if views is None else views.iter(main("sheetView"), main("pane")):
        corner = element.get("topLeftCell")
        if corner is None:
            continue
        row, column = split_address(corner)
        frozen_rows = element.get("ySplit", "0") if element.get("state", "").startswith("frozen") else "0"
        if row > bottom:
            element.set("topLeftCell", cell_address(int(float(frozen_rows)) + 1, column))
