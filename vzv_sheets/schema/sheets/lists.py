"""Sheet Lijsten: values that the organisation adds to an open list (domain/workbook.md 2.0, Lists)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Retention, Sheet, Shown
from vzv_sheets.schema.sheets.building_blocks import visible_keys

_entry = partial(Column, kind=Kind.TEXT, retention=Retention.WHILE_IN_USE, purpose="eigen keuzes in lijsten")

_COLUMNS = (
    _entry(
        key="lijst", synonyms=("naam lijst", "kolom"), example="taken",
        help="Vul de kolom in waarvan u de lijst aanvult: taken, activiteit, categorie, vraag, functie, "
        "Organisaties.soort of titel.",
    ),
    _entry(
        key="waarde", synonyms=("keuze",), example="gastvrouw/-heer",
        help="Vul de keuze in die u wilt toevoegen, bijvoorbeeld gastvrouw/-heer.",
    ),
)  # fmt: skip

LISTS = Sheet(
    name="Lijsten",
    one_row="een eigen keuze in een lijst",
    explanation="Eén regel per keuze die u toevoegt; de keuzes van het programma zelf gelden ook zonder dit blad.",
    columns=_COLUMNS,
    synonyms=("Lijst", "Keuzelijsten"),
    shown=Shown.HIDDEN,
    columns_shown=visible_keys(_COLUMNS),
    source="alle",
)
