"""Sheet Uitzonderingen: findings that may stay (domain/workbook.md 2.2; domain/rules.md, Findings that may stay)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Required, Retention, Sheet, Shown
from vzv_sheets.schema.sheets.building_blocks import OFFICE, visible_keys

_exception = partial(
    Column, kind=Kind.TEXT, purpose="uitleggen waarom een melding mag blijven", readers=OFFICE,
    retention=Retention.WHILE_IN_USE, source="alle",
)  # fmt: skip

_COLUMNS = (
    _exception(
        key="code", kind=Kind.CODE, required=Required.ALWAYS, needed_for="de uitzondering", synonyms=("meldingcode",),
        example="V-VRW-09", help="Vul de code van de melding in, zoals die op blad Controle staat.",
    ),
    _exception(
        key="blad", required=Required.ALWAYS, needed_for="de uitzondering", example="Vrijwilligers",
        help="Vul het blad in waarop de melding staat.",
    ),
    _exception(
        key="id", required=Required.ALWAYS, needed_for="de uitzondering", synonyms=("nummer",),
        example="V0042", help="Neem over wat op blad Controle in de kolom 'id' staat, ook als dat met # begint.",
    ),
    _exception(
        key="reden", required=Required.ALWAYS, needed_for="de uitzondering", example="Besproken, gegevens kloppen",
        help="Vul kort in waarom deze melding mag blijven; schrijf niets over gezondheid of delicten.",
    ),
    _exception(
        key="door", synonyms=("beoordeeld door",), example="A. de Boer", help="Vul in wie dit besloot."
    ),
    _exception(
        key="geldig_tot", kind=Kind.DATE, synonyms=("geldig tot en met",), example="31-12-2026",
        help="Vul de laatste dag in waarop de melding mag blijven; leeg is tot de regel verandert.",
    ),
    _exception(
        key="rij_hash", filled_in=True, example="kfmbqdcj",
        help="Laat leeg: dit vult de knop Bijwerken zelf in, om te zien of de regel verandert.",
    ),
)  # fmt: skip

EXCEPTIONS = Sheet(
    name="Uitzonderingen",
    one_row="een melding die mag blijven",
    explanation="Eén regel per melding die u bewust laat staan; de uitzondering vervalt als de regel verandert.",
    columns=_COLUMNS,
    synonyms=("Uitzondering",),
    shown=Shown.PRESET,
    columns_shown=visible_keys(_COLUMNS),
    source="alle",
)
