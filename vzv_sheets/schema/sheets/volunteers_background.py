"""Sheet Vrijwilligers, second part: how somebody came, benefit, steps and wishes (domain/workbook.md 2.2)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Required
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.schema.sheets.building_blocks import OWN, OWN_AND_MUNICIPALITY, YES_NO_UNKNOWN

_benefit = partial(
    Column, purpose="toets op verdringing en op grenzen van de vergoeding", special=True,
    readers=OWN_AND_MUNICIPALITY, source="002",
)  # fmt: skip
_step = partial(
    Column, purpose="voortgang op de participatieladder", special=True, readers=OWN_AND_MUNICIPALITY, source="002"
)
_match = partial(Column, purpose="een passende plek zoeken", readers=OWN, source="004")

BACKGROUND = (
    _benefit(
        key="instroomroute", kind=Kind.CHOICE, required=Required.WHEN, needed_when=Needed.BENEFIT_ASKED,
        needed_for="het overzicht van instroomroutes", purpose="verantwoording van de instroom", source="002, 004",
        choices=(
            "eigen initiatief online", "balie", "rechtstreeks bij organisatie", "verwijzing gemeente",
            "vrijwilligerscentrale", "project/subsidie", "inburgering", "wijkcoach", "persoonlijk gevraagd", "anders",
            "onbekend",
        ),
        synonyms=("instroom", "aangemeld via"), example="verwijzing gemeente",
        help="Kies hoe de vrijwilliger bij u kwam; weet u het niet, kies dan 'onbekend'.",
    ),
    _benefit(
        key="uitkering", kind=Kind.CHOICE, required=Required.WHEN, needed_when=Needed.BENEFIT_ASKED_OR_FIXED_FEE,
        needed_for="de beoordeling van verdringing en vergoeding", source="002, 000",
        choices=(
            "geen", "bijstand", "IOAW/IOAZ", "WW", "ZW", "WIA", "WAO", "Wajong", "AOW/pensioen", "andere",
            "niet gevraagd", "onbekend",
        ),
        also_read={
            "Participatiewet": "bijstand", "PW": "bijstand", "P-wet": "bijstand", "WWB": "bijstand",
            "bijstandsuitkering": "bijstand", "IOAW": "IOAW/IOAZ", "IOAZ": "IOAW/IOAZ", "WW-uitkering": "WW",
            "Ziektewet": "ZW", "AOW": "AOW/pensioen", "pensioen": "AOW/pensioen", "geen uitkering": "geen",
        },
        synonyms=("soort uitkering", "type uitkering"), example="bijstand",
        help="Kies de uitkering; vraag er alleen naar als het programma of een vaste vergoeding dat nodig maakt.",
    ),
    _benefit(
        key="gemeente_toestemming", kind=Kind.CHOICE, required=Required.WHEN, needed_when=Needed.MUNICIPAL_BENEFIT,
        needed_for="de beoordeling van de toestemming van de gemeente", synonyms=("toestemming gemeente",),
        example="ja",
        choices=("ja", "nee", "aangevraagd", "n.v.t.", "onbekend"),
        help="Kies of de gemeente toestemming gaf voor dit vrijwilligerswerk.",
    ),
    _benefit(
        key="toestemming_datum", kind=Kind.DATE, synonyms=("datum toestemming",), example="20-01-2026",
        help="Vul de dag in waarop de gemeente toestemming gaf.",
    ),
    _benefit(
        key="uwv_toestemming_datum", kind=Kind.DATE, required=Required.WHEN, needed_when=Needed.WW_BENEFIT,
        needed_for="de beoordeling van de toestemming van UWV", readers=OWN, source="allowances.md 1",
        example="20-01-2026",
        help="Vul bij een WW-uitkering de dag in waarop UWV toestemming gaf; dat moet vóór de start zijn.",
    ),
    _benefit(
        key="uwv_gemeld_op", kind=Kind.DATE, readers=OWN, source="allowances.md 1", example="20-01-2026",
        help="Vul bij ZW, WIA, WAO of Wajong de dag in waarop de vrijwilliger het werk bij UWV meldde.",
    ),
    _benefit(
        key="gemeente_org_id", kind=Kind.REFERENCE, refers_to=("Organisaties",), purpose="overzicht per gemeente",
        synonyms=("gemeente",), example="O003",
        help="Kies de gemeente die de uitkering betaalt, uit blad Organisaties.",
    ),
    _match(
        key="wijk", kind=Kind.TEXT, purpose="overzicht per wijk", synonyms=("buurt",), source="002",
        example="Assendorp", help="Vul de wijk in als u overzichten per wijk wilt.",
    ),
    _benefit(
        key="klantmanager_id", kind=Kind.REFERENCE, refers_to=("Contactpersonen",), example="K007",
        purpose="terugkoppeling aan de gemeente", synonyms=("klantmanager",),
        help="Kies de klantmanager van deze vrijwilliger, uit blad Contactpersonen.",
    ),
    _benefit(
        key="delen_met_gemeente_akkoord", kind=Kind.DATE, purpose="toestemming om te delen", source="AVG",
        example="20-01-2026",
        help="Vul in op welke dag de vrijwilliger goedvond dat doelen en uren naar de gemeente gaan; leeg is: niet "
        "delen.",
    ),
    _step(
        key="trede_start", kind=Kind.INTEGER, minimum=1, maximum=6, synonyms=("trede bij start",), example="2",
        help="Vul de trede op de participatieladder bij de start in: 1 tot en met 6.",
    ),
    _step(
        key="trede_nu", kind=Kind.INTEGER, minimum=1, maximum=6, synonyms=("trede", "huidige trede"), example="3",
        help="Vul de trede op de participatieladder van nu in: 1 tot en met 6.",
    ),
    _step(
        key="trede_datum", kind=Kind.DATE, synonyms=("datum trede",), example="01-06-2026",
        help="Vul de dag in waarop 'trede_nu' is bepaald.",
    ),
    _step(
        key="extra_begeleiding_nodig", kind=Kind.CHOICE, choices=YES_NO_UNKNOWN, readers=OWN, example="nee",
        purpose="uitnodiging voor het driegesprek", synonyms=("extra begeleiding",),
        help="Kies of er bij een gesprek een vierde begeleider nodig is; schrijf nergens waarom.",
    ),
    _step(
        key="persoonlijk_actieplan_datum", kind=Kind.DATE, synonyms=("persoonlijk actieplan",), source="002 C20",
        purpose="begeleiding in de wijk", example="01-03-2026",
        help="Vul de dag van het persoonlijk actieplan in, als dat er is.",
    ),
    _match(
        key="dagbesteding", kind=Kind.CHOICE, hidden=True, special=True, source="001", example="werkend",
        choices=(
            "werkend", "studerend", "gepensioneerd", "werkzoekend", "uitkering", "huishouden/zorg", "anders",
            "onbekend",
        ),
        help="Kies wat de vrijwilliger overdag vooral doet.",
    ),
    _match(
        key="motief", kind=Kind.CHOICES, special=True, source="000, 004", synonyms=("motivatie",),
        choices=(
            "iets betekenen", "sociale contacten", "zingeving", "plichtsgevoel", "zelfontplooiing",
            "werkervaring/betaald werk", "taal leren", "eigen kind/buurt", "plezier", "verwezen", "anders",
        ),
        example="sociale contacten; plezier",
        help="Vul één of meer motieven in, gescheiden door een puntkomma.",
    ),
    _match(
        key="bereid", kind=Kind.CHOICE, choices=("ja", "deels", "nee"), example="ja",
        help="Kies of de vrijwilliger bereid is tot dit werk.",
    ),
    _match(
        key="beschikbaar", kind=Kind.CHOICE, choices=("ja", "deels", "nee"), example="ja",
        help="Kies of de vrijwilliger genoeg beschikbaar is voor dit werk.",
    ),
    _match(
        key="bekwaam", kind=Kind.CHOICE, choices=("ja", "deels", "nee"), example="deels",
        help="Kies of de vrijwilliger dit werk aankan.",
    ),
    _match(
        key="beschikbare_dagdelen_pw", kind=Kind.NUMBER, minimum=0, maximum=21, source="002", example="2",
        synonyms=("beschikbare dagdelen per week", "dagdelen per week"),
        help="Vul in hoeveel dagdelen per week iemand kan, van 0 tot en met 21.",
    ),
    _match(
        key="perspectief_betaald_werk", kind=Kind.CHOICE, choices=("ja", "nee", "weet niet"), special=True,
        purpose="op tijd spreken over betaald werk", source="002, 004", example="ja",
        help="Kies of de vrijwilliger richting betaald werk wil.",
    ),
)  # fmt: skip
