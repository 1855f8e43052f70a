"""The growing table of an owned sheet: found by its name, and made longer or shorter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vzv_sheets.vocabulary.addresses import area_text, split_area
from vzv_sheets.workbook.closed_file import xml_tree
from vzv_sheets.workbook.closed_file.changes import PackageChanges
from vzv_sheets.workbook.closed_file.xml_tree import child, main

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class GrowingTable:
    """A table: its part, name, area (`top` is the header row; rows from 1, columns from 0, inclusive) and titles."""

    part: str
    name: str
    top: int
    left: int
    bottom: int
    right: int
    titles: Sequence[str]
    has_header: bool
    has_totals: bool

    @property
    def first_row(self) -> int:
        """The template row: the first row below the header."""
        return self.top + 1


def table_names(owned: str) -> re.Pattern[str]:
    """The names that the growing table of an owned sheet may have: `tbl_Controle`, or with a number when the sheet was
    copied or made anew beside a table of that name.
    """
    return re.compile(rf"tbl_{re.escape(owned)}(_?\d+)?", re.IGNORECASE)


def growing_table(changes: PackageChanges, sheet_part: str, owned: str) -> GrowingTable | None:
    """The growing table of an owned sheet, or None when it has none that can be understood."""
    for part in changes.related(sheet_part, "table"):
        if changes.find(part) is None:
            continue
        root = xml_tree.parse(changes.read(part))
        name = root.get("displayName") or root.get("name") or ""
        if table_names(owned).fullmatch(name):
            return _understood(part, name, root)
    return None


def _understood(part: str, name: str, root: xml_tree.Element) -> GrowingTable | None:
    try:
        top, left, bottom, right = split_area(root.get("ref") or "")
    except ValueError:
        return None
    columns = child(root, "tableColumns")
    titles = (
        []
        if columns is None
        else [_unescaped(column.get("name") or "") for column in columns.iter(main("tableColumn"))]
    )
    has_totals = (root.get("totalsRowCount") or "0") != "0"
    has_header = (root.get("headerRowCount") or "1") != "0"
    if len(titles) != right - left + 1 or bottom <= top:
        return None
    return GrowingTable(part, name, top, left, bottom, right, titles, has_header, has_totals)


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)


def lengthen(changes: PackageChanges, table: GrowingTable, bottom: int, *, new_rows: bool) -> None:
    """Lets a table end at another row.

    `new_rows` says that all its rows are new: then filter criteria, sort order and column formulas, which spoke of the
    former rows, are taken out; the filter buttons stay.
    """
    content = changes.read(table.part)
    root = xml_tree.parse(content)
    area = area_text(table.top, table.left, bottom, table.right)
    root.set("ref", area)
    chosen = child(root, "autoFilter")
    if chosen is not None:
        chosen.set("ref", area)
    if new_rows:
        _forget_former_rows(root)
    changes.put(table.part, xml_tree.serialise(root, content))


def _forget_former_rows(root: xml_tree.Element) -> None:
    for name in ("sortState", "filterColumn", "calculatedColumnFormula"):
        for element in list(root.iter(main(name))):
            parent = element.getparent()
            if parent is None:
                continue
            for criterion in list(element) if name == "filterColumn" else ():
                element.remove(criterion)
            if name != "filterColumn" or set(element.attrib) <= {"colId"}:
                parent.remove(element)
