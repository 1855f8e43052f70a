"""Every reader of an export, and what each may see."""

from __future__ import annotations

from collections.abc import Mapping

from vzv_sheets.import_export.declaration import Declaration, ExportReader
from vzv_sheets.import_export.for_board import BOARD
from vzv_sheets.import_export.for_finance import FINANCE
from vzv_sheets.import_export.for_municipality import MUNICIPALITY
from vzv_sheets.import_export.for_professional import PROFESSIONAL
from vzv_sheets.import_export.for_research import RESEARCH

DECLARATIONS: Mapping[ExportReader, Declaration] = {
    declaration.reader: declaration for declaration in (MUNICIPALITY, PROFESSIONAL, BOARD, FINANCE, RESEARCH)
}
