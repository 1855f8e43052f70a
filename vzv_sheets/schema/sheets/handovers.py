"""Sheet Overdrachten (domain/workbook.md 2.2)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Required, Sheet, Shown
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.schema.sheets.building_blocks import (
    OFFICE_AND_PROFESSIONAL,
    PLACEMENT_HEADERS,
    PROGRAMME_HEADERS,
    visible_keys,
)

_handover = partial(
    Column, purpose="overdragen aan beroepsmatige zorg", readers=OFFICE_AND_PROFESSIONAL, source="002, 003, 004"
)

_COLUMNS = (
    _handover(
        key="plaatsing_id", kind=Kind.REFERENCE, refers_to=("Plaatsingen",), required=Required.ALWAYS,
        needed_for="het overzicht van overdrachten", synonyms=PLACEMENT_HEADERS, example="P0107",
        help="Kies de plaatsing waar de overdracht over gaat.",
    ),
    _handover(
        key="programma_id", kind=Kind.REFERENCE, refers_to=("Programmas",), synonyms=PROGRAMME_HEADERS,
        example="HUM-WK-TA", help="Kies het programma als dat anders is dan bij de plaatsing.",
    ),
    _handover(
        key="van", kind=Kind.CHOICE, choices=("vrijwilliger", "centrale", "trainer"), required=Required.ALWAYS,
        needed_for="het overzicht van overdrachten", example="vrijwilliger", help="Kies wie om de overdracht vroeg.",
    ),
    _handover(
        key="naar", kind=Kind.CHOICE, required=Required.ALWAYS, needed_for="het overzicht van overdrachten",
        special=True, example="maatschappelijk werk",
        choices=(
            "klantmanager", "reclassering", "maatschappelijk werk", "Veilig Thuis", "consultatiebureau", "CJG",
            "huisarts", "anders",
        ),
        help="Kies aan wie wordt overgedragen.",
    ),
    _handover(
        key="aan_contact_id", kind=Kind.REFERENCE, refers_to=("Contactpersonen",), synonyms=("aan contactpersoon",),
        example="K020", help="Kies de persoon die brief L23 krijgt, uit blad Contactpersonen.",
    ),
    _handover(
        key="toestemming_datum", kind=Kind.DATE, required=Required.WHEN, needed_when=Needed.HANDOVER_LETTER,
        needed_for="de overdrachtsbrief (L23)", synonyms=("datum toestemming", "toestemming"), example="10-03-2026",
        help="Vul de dag in waarop toestemming is gegeven om gegevens te delen.",
    ),
    _handover(
        key="gevraagd_op", kind=Kind.DATE, required=Required.ALWAYS, needed_for="het overzicht van wachttijden",
        synonyms=("datum vraag",), example="12-03-2026", help="Vul de dag in waarop u de overdracht vroeg.",
    ),
    _handover(
        key="antwoord_op", kind=Kind.DATE, synonyms=("datum antwoord",), example="20-03-2026",
        help="Vul de dag in waarop u antwoord kreeg; laat leeg zolang dat er niet is.",
    ),
    _handover(
        key="resultaat", kind=Kind.CHOICE, choices=("opgepakt", "wachtlijst", "geweigerd", "geen reactie"),
        example="opgepakt", help="Kies wat er met de vraag is gedaan.",
    ),
)  # fmt: skip

HANDOVERS = Sheet(
    name="Overdrachten",
    one_row="een vraag om hulp over te nemen",
    explanation="Eén regel per overdracht aan een beroepskracht, met de dag van vragen en de dag van antwoord.",
    columns=_COLUMNS,
    synonyms=("Overdracht",),
    shown=Shown.PRESET,
    columns_shown=visible_keys(_COLUMNS),
    source="002, 003, 004",
)
