"""Sheet Plaatsingen (domain/workbook.md 2.2)."""

from __future__ import annotations

from vzv_sheets.schema.columns import Sheet, Shown
from vzv_sheets.schema.sheets.building_blocks import shown_first
from vzv_sheets.schema.sheets.placements_agreement import AGREEMENT
from vzv_sheets.schema.sheets.placements_course import COURSE
from vzv_sheets.schema.sheets.placements_match import MATCH

_SHOWN = (
    "plaatsing_id", "vrijwilliger_id", "wie", "programma_id", "org_id", "clientcode", "rol", "taken", "begeleider_id",
    "startdatum", "eind_gepland", "eind_werkelijk", "status", "overeenkomst_datum",
)  # fmt: skip

PLACEMENTS = Sheet(
    name="Plaatsingen",
    one_row="een vrijwilliger op één plek of bij één cliënt, in één periode",
    explanation="Eén regel per vrijwilliger per plek; doet iemand op twee plekken mee, dan zijn dat twee regels. "
    "Gebruik voor cliënten alleen een code.",
    columns=shown_first((*MATCH, *COURSE, *AGREEMENT), _SHOWN),
    key=("plaatsing_id",),
    synonyms=("Plaatsing", "Koppelingen", "Matches"),
    shown=Shown.YES,
    columns_shown=_SHOWN,
    source="alle",
)
