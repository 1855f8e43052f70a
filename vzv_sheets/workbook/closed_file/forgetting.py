"""Taking a sheet out of a package with all parts that belong to it alone."""

from __future__ import annotations

from vzv_sheets.workbook.closed_file.changes import PackageChanges
from vzv_sheets.workbook.closed_file.package import relations_part

# Relations whose target belongs to one sheet (pictures may be shared).
_OWN = frozenset(
    ("table", "drawing", "chart", "chartUserShapes", "chartStyle", "chartColorStyle", "comments", "threadedComment",
     "vmlDrawing", "printerSettings")
)  # fmt: skip


def forget_sheet(changes: PackageChanges, part: str) -> None:
    """Removes a worksheet part, its tables, charts and comments; the workbook still lists the sheet."""
    for relation in changes.relations(part).values():
        if not relation.external and relation.type.rpartition("/")[2] in _OWN:
            forget_sheet(changes, relation.target)
    changes.remove(relations_part(part))
    changes.remove(part)
