"""Sheet Trainingen (domain/workbook.md 2.2)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Required, Sheet, Shown
from vzv_sheets.schema.sheets.building_blocks import OWN, STANDS, VOLUNTEER_HEADERS, visible_keys

_training = partial(Column, purpose="scholing van vrijwilligers", readers=OWN, source="000, 002, 003")

_COLUMNS = (
    _training(
        key="vrijwilliger_id", kind=Kind.REFERENCE, refers_to=("Vrijwilligers",), required=Required.ALWAYS,
        needed_for="het overzicht van trainingen", synonyms=VOLUNTEER_HEADERS, example="V0042",
        help="Kies de vrijwilliger; het nummer vóór de eerste spatie telt.",
    ),
    _training(
        key="datum", kind=Kind.DATE, required=Required.ALWAYS, needed_for="het overzicht van trainingen",
        example="14-03-2026", help="Vul de dag van de training in, als 14-03-2026.",
    ),
    _training(
        key="titel", kind=Kind.CHOICE, open_list=True, required=Required.ALWAYS, synonyms=("training", "onderwerp"),
        needed_for="het overzicht van trainingen", example="Omgaan met grenzen",
        help="Vul de titel in, precies zoals bij 'verplichte_training' op blad Programmas.",
    ),
    _training(
        key="stand", kind=Kind.CHOICE, choices=STANDS, default="gehouden", example="gepland",
        help="Kies of de training is gepland, gehouden of afgezegd; leeg is 'gehouden'.",
    ),
    _training(
        key="tijd", kind=Kind.TIME, synonyms=("tijdstip", "aanvang"), example="19:30",
        help="Vul de begintijd in als 19:30, voor de uitnodiging.",
    ),
    _training(
        key="plaats", kind=Kind.TEXT, synonyms=("locatie",), example="Wijkcentrum De Brug",
        help="Vul in waar de training is, voor de uitnodiging.",
    ),
    _training(
        key="soort", kind=Kind.CHOICE, synonyms=("soort training",), example="basistraining",
        choices=(
            "basistraining", "themabijeenkomst", "intervisie", "uitwisseling", "online", "do's en don'ts",
            "vaardigheidstraining",
        ),
        help="Kies het soort training.",
    ),
    _training(key="verplicht", kind=Kind.YES_NO, example="ja", help="Kies of deze training verplicht is."),
    _training(
        key="afgerond", kind=Kind.YES_NO, example="ja", help="Kies of de vrijwilliger de training heeft afgerond."
    ),
)  # fmt: skip

TRAININGS = Sheet(
    name="Trainingen",
    one_row="een vrijwilliger bij een training of bijeenkomst",
    explanation="Eén regel per vrijwilliger per training, gevolgd of gepland.",
    columns=_COLUMNS,
    synonyms=("Training", "Scholing"),
    shown=Shown.PRESET,
    columns_shown=visible_keys(_COLUMNS),
    source="000, 002, 003",
)
