"""Sheet Metingen (domain/workbook.md 2.2)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Required, Sheet, Shown
from vzv_sheets.schema.sheets.building_blocks import OWN_MUNICIPALITY_PROFESSIONAL, PLACEMENT_HEADERS, visible_keys

_measurement = partial(Column, purpose="voortgang meten", readers=OWN_MUNICIPALITY_PROFESSIONAL, source="002, 001")

EVALUATION_ASPECTS = (
    "sociale vaardigheden", "zelfstandig werken", "betrouwbaarheid", "communicatie", "inzetbaarheid", "collegialiteit",
    "enthousiasme", "taal",
)  # fmt: skip
PSYCHOLOGICAL_CAPITAL = (
    "veerkracht", "zelfvertrouwen", "zelfwaardering", "zelfeffectiviteit", "optimisme", "welzijn", "zingeving", "hoop",
    "persoonlijke groei", "zelfsturing",
)  # fmt: skip

_COLUMNS = (
    _measurement(
        key="plaatsing_id", kind=Kind.REFERENCE, refers_to=("Plaatsingen",), required=Required.ALWAYS,
        needed_for="het overzicht van metingen", synonyms=PLACEMENT_HEADERS, example="P0107",
        help="Kies de plaatsing waar deze meting bij hoort.",
    ),
    _measurement(
        key="leerdoel_id", needed_for="het overzicht van metingen",
        kind=Kind.REFERENCE, refers_to=("Leerdoelen",), synonyms=("leerdoel", "leerdoel_nr"),
        example="D0031", help="Kies het leerdoel dat is gemeten, of vul een aspect in.",
    ),
    _measurement(
        key="aspect", needed_for="het overzicht van metingen",
        kind=Kind.CHOICE, choices=(*EVALUATION_ASPECTS, "trede", *PSYCHOLOGICAL_CAPITAL, "tevredenheid"), special=True,
        source="002 F01, F02; 001 F14", example="sociale vaardigheden",
        help="Kies het aspect dat is gemeten als het geen leerdoel is.",
    ),
    _measurement(
        key="meetmoment", kind=Kind.CHOICE, choices=("start", "4 weken", "tussentijds", "eind", "na afloop"),
        required=Required.ALWAYS, needed_for="het overzicht van metingen", synonyms=("moment",), example="start",
        help="Kies het moment van meten.",
    ),
    _measurement(
        key="datum", kind=Kind.DATE, required=Required.ALWAYS, needed_for="het overzicht van metingen",
        example="01-02-2026", help="Vul de dag van de meting in, als 01-02-2026.",
    ),
    _measurement(
        key="score", kind=Kind.NUMBER, required=Required.ALWAYS, needed_for="het overzicht van metingen", special=True,
        example="3", help="Vul de score in op uw eigen schaal (zie Instellingen); bij aspect trede 1 tot en met 6.",
    ),
    _measurement(
        key="gas_score", kind=Kind.INTEGER, minimum=-2, maximum=2, special=True, source="001", example="1",
        help="Vul -2, -1, 0, 1 of 2 in als u met goal attainment scaling werkt.",
    ),
    _measurement(
        key="beoordelaar", kind=Kind.CHOICE, required=Required.ALWAYS, needed_for="het overzicht van metingen",
        choices=("vrijwilliger", "coördinator", "organisatie", "professional", "cliënt", "klantmanager"),
        synonyms=("beoordeeld door",), example="vrijwilliger", help="Kies wie de score gaf.",
    ),
)  # fmt: skip

MEASUREMENTS = Sheet(
    name="Metingen",
    one_row="een score van een leerdoel of aspect op een dag",
    explanation="Eén regel per score: kies een leerdoel of een aspect, en vul de dag, de score en de beoordelaar in.",
    columns=_COLUMNS,
    one_of=(("leerdoel_id", "aspect"),),
    synonyms=("Meting", "Scores"),
    shown=Shown.PRESET,
    columns_shown=visible_keys(_COLUMNS),
    source="002, 001",
)
