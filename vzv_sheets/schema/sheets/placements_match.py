"""Sheet Plaatsingen, first part: who is placed where, from when to when (domain/workbook.md 2.2)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Required
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.schema.sheets.building_blocks import (
    CLIENT_HEADERS,
    EVERYBODY,
    ORGANISATION_HEADERS,
    OWN,
    OWN_AND_MUNICIPALITY,
    OWN_AND_PROFESSIONAL,
    OWN_MUNICIPALITY_PROFESSIONAL,
    PROGRAMME_HEADERS,
    VOLUNTEER_HEADERS,
)

_match = partial(Column, purpose="vastleggen wie waar is geplaatst", readers=OWN_MUNICIPALITY_PROFESSIONAL)
_step = partial(
    Column, kind=Kind.DATE, purpose="verloop van de plaatsing", readers=OWN_MUNICIPALITY_PROFESSIONAL, source="002"
)

MATCH = (
    _match(
        key="plaatsing_id", kind=Kind.CODE, required=Required.ALWAYS, unique=True, readers=EVERYBODY, source="002",
        needed_for="een overzicht van deze plaatsing", example="P0107",
        synonyms=("plaatsing", "plaatsing_nr", "plaatsingsnr", "plaatsingsnummer", "plaatsings_id"),
        help="Geef elke plaatsing een eigen nummer, bijvoorbeeld P0107; elk nummer komt maar één keer voor.",
    ),
    _match(
        key="vrijwilliger_id", kind=Kind.REFERENCE, refers_to=("Vrijwilligers",), required=Required.ALWAYS,
        needed_for="een overzicht van deze plaatsing", readers=EVERYBODY, synonyms=VOLUNTEER_HEADERS, source="alle",
        example="V0042", help="Kies de vrijwilliger; het nummer vóór de eerste spatie telt.",
    ),
    _match(
        key="wie", kind=Kind.FORMULA, header="wie (automatisch)", source="afgeleid", example="Jansen, Ann",
        purpose="leesbaarheid", help="Deze kolom vult zichzelf in met de naam bij het nummer; u hoeft hier niets te "
        "doen.",
    ),
    _match(
        key="programma_id", kind=Kind.REFERENCE, refers_to=("Programmas",), required=Required.WHEN,
        needed_when=Needed.SEVERAL_PROGRAMMES, needed_for="de beoordeling van de afspraken van het programma",
        readers=EVERYBODY, synonyms=PROGRAMME_HEADERS, source="alle", example="CASUS3",
        help="Kies het programma; bij één programma mag u dit leeg laten.",
    ),
    _match(
        key="org_id", kind=Kind.REFERENCE, refers_to=("Organisaties",), synonyms=ORGANISATION_HEADERS,
        source="002, 001", example="O012",
        help="Kies de organisatie waar de vrijwilliger helpt; zonder organisatie en cliënt telt de aanbieder van het "
        "programma.",
    ),
    _match(
        key="clientcode", kind=Kind.REFERENCE, refers_to=("Clienten",), synonyms=CLIENT_HEADERS, special=True,
        readers=OWN_AND_PROFESSIONAL, source="002, 001", example="C-0042",
        help="Vul de code van de geholpen persoon in, bijvoorbeeld C-0042, en nooit een naam.",
    ),
    _match(
        key="vacature_id", kind=Kind.REFERENCE, refers_to=("Vacatures",), synonyms=("vacature",), readers=OWN,
        source="002", example="VAC015", help="Kies de vacature die met deze plaatsing is vervuld, als die er is.",
    ),
    _match(
        key="rol", kind=Kind.CHOICE, default="vrijwilliger", source="000-004", example="maatje/buddy",
        choices=(
            "vrijwilliger", "cirkellid", "maatje/buddy", "coach van vrijwilligers", "bemiddelaar", "bestuurslid",
            "gastgezin", "voorlichter", "roosteraar",
        ),
        also_read={"maatje": "maatje/buddy", "buddy": "maatje/buddy"},
        help="Kies de rol van de vrijwilliger; leeg is 'vrijwilliger'.",
    ),
    _match(
        key="relatie_met_client", kind=Kind.CHOICE, choices=("geen", "familie", "mantelzorg"), default="geen",
        readers=OWN_AND_PROFESSIONAL, source="000 A13", example="geen",
        help="Kies of vrijwilliger en cliënt familie of mantelzorger van elkaar zijn; leeg is 'geen'.",
    ),
    _match(
        key="begeleider_id", kind=Kind.REFERENCE, refers_to=("Contactpersonen", "Vrijwilligers"),
        required=Required.WHEN, needed_when=Needed.AGREEMENT_LETTER, needed_for="de plaatsingsovereenkomst (L01)",
        synonyms=("begeleider",), source="001, 002", example="K001",
        help="Kies de begeleider van deze plaatsing: een contactpersoon of een andere vrijwilliger.",
    ),
    _match(
        key="professional_id", kind=Kind.REFERENCE, refers_to=("Contactpersonen",), source="001, 002",
        readers=OWN_AND_PROFESSIONAL, synonyms=("professional", "beroepskracht"), example="K020",
        help="Kies de beroepskracht die bij deze plaatsing hoort, uit blad Contactpersonen.",
    ),
    _match(
        key="klantmanager_id", kind=Kind.REFERENCE, refers_to=("Contactpersonen",), source="001, 002", special=True,
        readers=OWN_AND_MUNICIPALITY, synonyms=("klantmanager",), example="K007",
        help="Kies de klantmanager bij deze plaatsing, uit blad Contactpersonen.",
    ),
    _step(
        key="aanmelddatum", synonyms=("datum aanmelding",), example="05-01-2026",
        help="Vul de dag van aanmelding voor deze plaatsing in.",
    ),
    _step(
        key="intakedatum", synonyms=("intake", "datum intake"), example="12-01-2026",
        help="Vul de dag van de intake in; die ligt vóór de kennismaking.",
    ),
    _step(
        key="kennismakingsdatum", synonyms=("kennismaking", "datum kennismaking"), example="19-01-2026",
        help="Vul de dag van de kennismaking in; die ligt vóór de start.",
    ),
    _step(
        key="startdatum", required=Required.ALWAYS, needed_for="een overzicht van deze plaatsing", example="01-02-2026",
        synonyms=("start", "begin", "begindatum", "datum start"),
        help="Vul de eerste dag van de plaatsing in, als 01-02-2026; dat mag een geplande dag zijn.",
    ),
    _step(
        key="gonogo_datum", synonyms=("datum go/no-go",), example="01-03-2026",
        help="Vul de dag in waarop het go/no-go-besluit is genomen of gepland.",
    ),
    _step(
        key="eind_gepland", synonyms=("geplande einddatum", "gepland einde"), example="31-07-2026",
        help="Vul de geplande laatste dag in; laat leeg als er geen einde is afgesproken.",
    ),
    _step(
        key="eind_werkelijk", synonyms=("werkelijke einddatum", "werkelijk einde", "beëindigd op"),
        example="15-07-2026", help="Vul de werkelijke laatste dag in; laat leeg zolang de plaatsing loopt.",
    ),
)  # fmt: skip
