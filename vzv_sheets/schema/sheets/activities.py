"""Sheet Activiteiten: group activities without names (domain/workbook.md 2.2)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Required, Sheet, Shown
from vzv_sheets.schema.sheets.building_blocks import (
    OFFICE,
    OWN,
    OWN_AND_MUNICIPALITY,
    PROGRAMME_HEADERS,
    STANDS,
    VOLUNTEER_HEADERS,
    visible_keys,
)

_activity = partial(
    Column, purpose="activiteiten plannen en tellen, zonder namen van deelnemers", readers=OWN_AND_MUNICIPALITY,
    source="004",
)  # fmt: skip

_COLUMNS = (
    _activity(
        key="datum", kind=Kind.DATE, required=Required.ALWAYS, needed_for="het overzicht van activiteiten",
        synonyms=("dag",), example="14-03-2026", help="Vul de dag van de activiteit in, als 14-03-2026.",
    ),
    _activity(
        key="begin", kind=Kind.TIME, synonyms=("begintijd", "starttijd", "van"), example="14:00",
        help="Vul de begintijd in als 14:00.",
    ),
    _activity(
        key="eind", kind=Kind.TIME, synonyms=("eindtijd", "tot"), example="16:30", help="Vul de eindtijd in als 16:30."
    ),
    _activity(
        key="programma_id", kind=Kind.REFERENCE, refers_to=("Programmas",), required=Required.ALWAYS,
        needed_for="het overzicht van activiteiten", synonyms=PROGRAMME_HEADERS, example="BUURT",
        help="Kies het programma waar de activiteit bij hoort.",
    ),
    _activity(
        key="stand", kind=Kind.CHOICE, choices=STANDS, default="gehouden", example="gepland",
        help="Kies of de activiteit is gepland, gehouden of afgezegd; leeg is 'gehouden'.",
    ),
    _activity(
        key="vrijwilliger_id", kind=Kind.REFERENCES, refers_to=("Vrijwilligers",), readers=OWN,
        synonyms=VOLUNTEER_HEADERS, example="V0042; V0051",
        help="Vul de nummers van de vrijwilligers in, gescheiden door een puntkomma, of alleen hun aantal.",
    ),
    _activity(
        key="aantal_vrijwilligers", kind=Kind.INTEGER, example="3", help="Vul in hoeveel vrijwilligers meedoen."
    ),
    _activity(
        key="samen_met_id", kind=Kind.REFERENCE, refers_to=("Vrijwilligers",), readers=OWN, synonyms=("samen met",),
        example="V0051", help="Kies met welke andere vrijwilliger de klus wordt gedaan, voor brief L20.",
    ),
    _activity(
        key="soort", kind=Kind.TEXT, required=Required.ALWAYS, needed_for="het overzicht van activiteiten",
        synonyms=("soort activiteit", "activiteit"), example="ouderbijeenkomst",
        help="Vul in wat voor activiteit het is, bijvoorbeeld ouderbijeenkomst.",
    ),
    _activity(
        key="categorie", kind=Kind.CHOICE, open_list=True, source="001 F11", example="samen ondernemen",
        choices=("signaleren/bespreekbaar maken", "samen ondernemen", "praktische zaken"),
        help="Kies de categorie; andere categorieën zet u op blad Lijsten.",
    ),
    _activity(
        key="respondentcode", kind=Kind.CODE, readers=OFFICE, source="001", synonyms=("respondent",), example="R07",
        help="Vul bij onderzoek de code in van wie de activiteit noemde, en nooit een naam.",
    ),
    _activity(
        key="respondent_rol", kind=Kind.CHOICE, choices=("vrijwilliger", "professional", "cliënt"), readers=OFFICE,
        source="001", synonyms=("rol respondent",), example="vrijwilliger", help="Kies de rol van de respondent.",
    ),
    _activity(
        key="aantal_deelnemers", kind=Kind.INTEGER, synonyms=("deelnemers",), example="18",
        help="Vul het aantal deelnemers in, zonder namen.",
    ),
    _activity(
        key="locatie", kind=Kind.TEXT, synonyms=("plaats",), example="Wijkcentrum De Brug",
        help="Vul in waar de activiteit is.",
    ),
    _activity(
        key="uren", kind=Kind.HOURS, synonyms=("aantal uren",), example="2,5",
        help="Vul in hoe lang de activiteit duurde, als 2,5 of 2:30.",
    ),
)  # fmt: skip

ACTIVITIES = Sheet(
    name="Activiteiten",
    one_row="een activiteit of klus, gehouden of gepland",
    explanation="Eén regel per activiteit. Deelnemers staan hier alleen als aantal, nooit met naam.",
    columns=_COLUMNS,
    synonyms=("Activiteit",),
    shown=Shown.PRESET,
    columns_shown=visible_keys(_COLUMNS),
    source="001, 004",
)
