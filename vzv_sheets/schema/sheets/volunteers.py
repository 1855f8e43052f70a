"""Sheet Vrijwilligers (domain/workbook.md 2.2)."""

from __future__ import annotations

from vzv_sheets.schema.columns import Sheet, Shown
from vzv_sheets.schema.sheets.building_blocks import shown_first
from vzv_sheets.schema.sheets.volunteers_background import BACKGROUND
from vzv_sheets.schema.sheets.volunteers_documents import DOCUMENTS
from vzv_sheets.schema.sheets.volunteers_person import PERSON

_SHOWN = (
    "vrijwilliger_id", "aanhef", "voornaam", "tussenvoegsel", "achternaam", "straat", "huisnummer", "postcode",
    "woonplaats", "email", "telefoon", "status", "startdatum", "einddatum", "reden_einde",
)  # fmt: skip

VOLUNTEERS = Sheet(
    name="Vrijwilligers",
    one_row="een vrijwilliger",
    explanation="Eén regel per vrijwilliger; alleen het nummer en de achternaam zijn altijd nodig. Meer kolommen staan "
    "ingeklapt aan de rechterkant.",
    columns=shown_first((*PERSON, *BACKGROUND, *DOCUMENTS), _SHOWN),
    key=("vrijwilliger_id",),
    forbidden=("gezondheid", "ziekte"),
    synonyms=("Vrijwilliger", "Vrijwilligerslijst"),
    shown=Shown.YES,
    required=True,
    columns_shown=_SHOWN,
    source="alle",
)
