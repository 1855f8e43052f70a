"""An export of a small workbook, read back as its tables."""

from __future__ import annotations

import csv
import datetime as dt

from tests.checks.small_workbooks import settings
from tests.workbook.as_file import write_markdown
from vzv_sheets.import_export.declaration import ExportReader
from vzv_sheets.use_cases.export import export


def exported(folder, reader, *sheets, chosen=None, as_of="2026-06-30"):
    """The result of an export as CSV, and its tables: per file name (with its folder) rows as mappings."""
    text = "\n\n".join(sheets)
    if "## Instellingen" not in text:
        text = settings() + "\n\n" + text
    path = write_markdown(text, folder / "werkmap.xlsx")
    day = dt.date.fromisoformat(as_of)
    result = export(path, folder / "uit", ExportReader(reader), chosen=chosen, form="csv", as_of=day, today=day)
    tables = {}
    for made in sorted((folder / "uit").rglob("*.csv")):
        with made.open(encoding="utf-8", newline="") as file:
            tables[made.relative_to(folder / "uit").as_posix()] = list(csv.DictReader(file))
    return result, tables


def left_out(made):
    """What is not in a file (or, of a result, in none of them): how many by the reason in Dutch."""
    return {reason.nl: number for reason, number in made.left_out.items()}
