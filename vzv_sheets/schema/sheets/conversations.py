"""Sheet Gesprekken (domain/workbook.md 2.2)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Required, Sheet, Shown
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.schema.sheets.building_blocks import (
    CLIENT_HEADERS,
    OWN,
    OWN_AND_PROFESSIONAL,
    OWN_MUNICIPALITY_PROFESSIONAL,
    PLACEMENT_HEADERS,
    STANDS,
    VOLUNTEER_HEADERS,
    visible_keys,
)

_talk = partial(
    Column, purpose="aandacht en afspraken, zonder inhoud", readers=OWN_MUNICIPALITY_PROFESSIONAL, source="001, 002"
)

_COLUMNS = (
    _talk(
        key="plaatsing_id", needed_for="het overzicht van gesprekken",
        kind=Kind.REFERENCE, refers_to=("Plaatsingen",), synonyms=PLACEMENT_HEADERS,
        example="P0107", help="Kies de plaatsing waar het gesprek over gaat, of vul de vrijwilliger of cliëntcode in.",
    ),
    _talk(
        key="vrijwilliger_id", needed_for="het overzicht van gesprekken",
        kind=Kind.REFERENCE, refers_to=("Vrijwilligers",), synonyms=VOLUNTEER_HEADERS,
        example="V0042", help="Kies de vrijwilliger als het gesprek niet over één plaatsing gaat.",
    ),
    _talk(
        key="clientcode", needed_for="het overzicht van gesprekken",
        kind=Kind.REFERENCE, refers_to=("Clienten",), synonyms=CLIENT_HEADERS, special=True,
        readers=OWN_AND_PROFESSIONAL, example="C-0042",
        help="Vul bij een gesprek van een cirkel de code van de cliënt in, en nooit een naam.",
    ),
    _talk(
        key="datum", kind=Kind.DATE, required=Required.ALWAYS, needed_for="het overzicht van gesprekken",
        example="14-03-2026", help="Vul de dag van het gesprek in, als 14-03-2026.",
    ),
    _talk(
        key="soort", kind=Kind.CHOICE, required=Required.ALWAYS, needed_for="het overzicht van gesprekken",
        special=True, synonyms=("soort gesprek",), example="voortgang",
        choices=(
            "aanmelding", "intake", "kennismaking", "driegesprek", "viergesprek", "participatiespreekuur", "inwerken",
            "voortgang", "go/no-go", "evaluatie", "eindgesprek", "uitstroomgesprek", "terugkoppeling gemeente",
            "intervisie", "aandacht/hoe-gaat-het", "aanspreken aanwezigheid",
        ),
        help="Kies het soort gesprek.",
    ),
    _talk(
        key="stand", kind=Kind.CHOICE, choices=STANDS, default="gehouden", example="gepland",
        help="Kies of het gesprek is gepland, gehouden of afgezegd; leeg is 'gehouden'.",
    ),
    _talk(
        key="tijd", kind=Kind.TIME, synonyms=("tijdstip", "aanvang"), example="10:00",
        help="Vul de begintijd in als 10:00, voor de uitnodiging.",
    ),
    _talk(
        key="plaats", kind=Kind.TEXT, synonyms=("locatie",), example="Wijkcentrum De Brug, kamer 2",
        help="Vul in waar het gesprek is, voor de uitnodiging.",
    ),
    _talk(
        key="aanwezig_ids", kind=Kind.REFERENCES, refers_to=("Vrijwilligers",), readers=OWN,
        synonyms=("aanwezige vrijwilligers",), example="V0042; V0051",
        help="Vul de nummers in van vrijwilligers die erbij waren, gescheiden door een puntkomma.",
    ),
    _talk(
        key="deelnemers", kind=Kind.CHOICES, required=Required.WHEN, needed_when=Needed.PROFESSIONAL_CONTACT,
        needed_for="de uitnodiging voor het gesprek (L04)", synonyms=("aanwezigen",), example="vrijwilliger; "
        "professional; klantmanager",
        help="Vul rollen in, geen namen, gescheiden door een puntkomma, bijvoorbeeld vrijwilliger; professional; "
        "klantmanager.",
    ),
    _talk(
        key="vervolgdatum", kind=Kind.DATE, synonyms=("volgend gesprek",), example="14-04-2026",
        help="Vul de dag van het volgende gesprek in, als die is afgesproken.",
    ),
    _talk(
        key="verslag", kind=Kind.YES_NO, readers=OWN, example="ja",
        help="Kies of er ergens een verslag is; schrijf hier geen inhoud op.",
    ),
)  # fmt: skip

CONVERSATIONS = Sheet(
    name="Gesprekken",
    one_row="een gesprek, gehouden of gepland",
    explanation="Eén regel per gesprek; alleen dat het er was, niet wat er is gezegd.",
    columns=_COLUMNS,
    one_of=(("plaatsing_id", "vrijwilliger_id", "clientcode"),),
    synonyms=("Gesprek", "Contactmomenten"),
    shown=Shown.PRESET,
    columns_shown=visible_keys(_COLUMNS),
    source="001, 002",
)
