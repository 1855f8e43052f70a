"""Sheet Instellingen; its rows are the settings of `schema.settings` (domain/workbook.md 2.2)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Required, Retention, Sheet, Shown
from vzv_sheets.schema.sheets.building_blocks import visible_keys

_column = partial(Column, kind=Kind.TEXT, retention=Retention.WHILE_IN_USE, purpose="instellingen van de organisatie")

_COLUMNS = (
    _column(
        key="naam", required=Required.ALWAYS, needed_for="de instelling", unique=True, example="organisatienaam",
        synonyms=("instelling", "parameter"), help="Hier staat de naam van de instelling; verander deze niet.",
    ),
    _column(
        key="waarde", example="Stichting Buurtmaatjes",
        help="Vul hier uw eigen waarde in; de toelichting ernaast zegt wat er geldt als u niets invult.",
    ),
    _column(
        key="toelichting", synonyms=("uitleg",), example="Staat boven brieven en overzichten.",
        help="Hier staat wat de instelling doet.",
    ),
)  # fmt: skip

CONFIGURATION = Sheet(
    name="Instellingen",
    one_row="een instelling",
    explanation="Vul in de kolom 'waarde' in wat voor uw organisatie geldt; wat leeg blijft, krijgt de standaardwaarde "
    "of wordt niet gecontroleerd.",
    columns=_COLUMNS,
    key=("naam",),
    synonyms=("Instelling", "Parameters"),
    shown=Shown.YES,
    # Without this sheet V-ALG-01 stays silent: one V-ALG-03 for organisatienaam, and the defaults hold.
    required=False,
    columns_shown=visible_keys(_COLUMNS),
)
