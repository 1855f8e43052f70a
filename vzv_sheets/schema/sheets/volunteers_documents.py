"""Sheet Vrijwilligers, last part: documents, guidance, income elsewhere, registration (domain/workbook.md 2.2)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Required, Retention
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.schema.sheets.building_blocks import (
    HALF_DAYS,
    HALF_DAYS_ALSO_READ,
    OWN,
    OWN_AND_FINANCE,
    OWN_AND_MUNICIPALITY,
)

_document = partial(Column, kind=Kind.DATE, purpose="afspraken en bewijzen vóór de start", readers=OWN, source="002")
_vog = partial(
    _document, required=Required.WHEN, needed_when=Needed.VOG_REQUIRED, needed_for="de beoordeling van de VOG",
    source="002-004",
)  # fmt: skip
_elsewhere = partial(
    Column, kind=Kind.MONEY, purpose="grens van vergoedingen over alle organisaties samen",
    readers=OWN_AND_FINANCE, retention=Retention.FINANCIAL, source="allowances.md 2.5",
)  # fmt: skip
_registration = partial(
    Column, hidden=True, purpose="inschrijving bij een vrijwilligerscentrale", readers=OWN, source="002, 004"
)

DOCUMENTS = (
    _vog(
        key="vog_aangevraagd", synonyms=("VOG aangevraagd op", "datum aanvraag VOG"), example="10-01-2026",
        help="Vul de dag in waarop de VOG is aangevraagd.",
    ),
    _vog(
        key="vog_afgifte", synonyms=("VOG", "VOG-datum", "VOG afgegeven op", "afgiftedatum VOG"),
        example="24-01-2026", help="Vul de datum in die op de VOG staat.",
    ),
    _document(
        key="vog_functieprofiel", kind=Kind.TEXT, source="002-004", synonyms=("functieprofiel VOG",), example="84, 85",
        help="Vul de nummers van het functieprofiel in voor brief L08, bijvoorbeeld 84, 85.",
    ),
    _document(
        key="contract_datum", required=Required.WHEN, needed_when=Needed.VOLUNTEER_AGREEMENT_REQUIRED,
        needed_for="de beoordeling van de vrijwilligersovereenkomst", source="000, 002", example="01-02-2026",
        synonyms=("vrijwilligersovereenkomst", "vrijwilligerscontract", "datum contract"),
        help="Vul de dag in waarop de vrijwilligersovereenkomst is getekend.",
    ),
    _document(
        key="geheimhouding_datum", required=Required.WHEN, needed_when=Needed.CONFIDENTIALITY_REQUIRED,
        needed_for="de beoordeling van de geheimhouding", synonyms=("geheimhouding", "geheimhoudingsverklaring"),
        example="01-02-2026", help="Vul de dag in waarop de geheimhouding is getekend.",
    ),
    _document(
        key="restricties_akkoord_datum", source="000 B17", synonyms=("restricties akkoord",), example="01-02-2026",
        help="Vul de dag in waarop de vrijwilliger akkoord ging met de regels van de instelling.",
    ),
    _document(
        key="privacyverklaring_datum", source="AVG", synonyms=("privacyverklaring",), example="01-02-2026",
        help="Vul de dag in waarop u de privacyverklaring meegaf.",
    ),
    _document(
        key="akkoord_ouders_datum", required=Required.WHEN, needed_when=Needed.MINOR, source="004",
        needed_for="de beoordeling van het akkoord van de ouders", synonyms=("akkoord ouders",), example="01-02-2026",
        help="Vul bij iemand jonger dan 18 de dag in waarop een ouder akkoord gaf.",
    ),
    _document(
        key="ouder_naam", kind=Kind.TEXT, source="004", synonyms=("naam ouder",), example="P. Jansen",
        help="Vul de naam in van de ouder die de overeenkomst meetekent.",
    ),
    _document(
        key="verzekerd_vanaf", source="003", example="01-02-2026",
        help="Vul de dag in vanaf wanneer de vrijwilliger verzekerd is, voor brief L25.",
    ),
    Column(
        key="begeleider_id", kind=Kind.REFERENCE, refers_to=("Contactpersonen", "Vrijwilligers"), readers=OWN,
        purpose="vaste begeleiding", synonyms=("begeleider",), example="K001", source="000, 002",
        help="Kies de begeleider: een contactpersoon of een andere vrijwilliger.",
    ),
    Column(
        key="laatste_contact", kind=Kind.DATE, readers=OWN, purpose="contact houden met de vrijwilliger",
        synonyms=("datum laatste contact",), example="15-05-2026", source="002, 003",
        help="Vul de dag in waarop u de vrijwilliger voor het laatst sprak.",
    ),
    Column(
        key="adres_geheim", kind=Kind.YES_NO, default="nee", readers=OWN, purpose="veiligheid van de vrijwilliger",
        synonyms=("geheim adres",), example="nee", source="004 K09",
        help="Kies ja als het adres geheim is en laat de adresvelden dan leeg; leeg is nee.",
    ),
    Column(
        key="taal", kind=Kind.CHOICE, choices=("nl", "en"), default="nl", readers=OWN, source="afgeleid",
        also_read={"Nederlands": "nl", "Engels": "en"}, purpose="brieven in een taal die iemand leest", example="nl",
        help="Kies de taal van brieven aan deze vrijwilliger; leeg is nl.",
    ),
    _elsewhere(
        key="elders_per_maand", synonyms=("vergoeding elders per maand",), example="40,00",
        help="Vul in wat de vrijwilliger elders per maand krijgt; 0 is niets, leeg is niet gevraagd.",
    ),
    _elsewhere(
        key="elders_per_jaar", synonyms=("vergoeding elders per jaar",), example="480,00",
        help="Vul in wat de vrijwilliger elders per jaar krijgt; 0 is niets, leeg is niet gevraagd.",
    ),
    _elsewhere(
        key="elders_jaar", kind=Kind.YEAR, required=Required.WHEN, needed_when=Needed.ELSEWHERE_DECLARED,
        needed_for="de berekening van alle vergoedingen samen", example="2026",
        help="Vul het jaar in waarover de opgave van elders gaat, bijvoorbeeld 2026.",
    ),
    _elsewhere(
        key="elders_opgegeven_op", kind=Kind.DATE, example="15-01-2026",
        help="Vul de dag in waarop de vrijwilliger dit opgaf.",
    ),
    Column(
        key="re_integratietraject", kind=Kind.YES_NO, special=True, readers=OWN_AND_MUNICIPALITY, example="nee",
        purpose="oude grenzen van de bijstand", source="allowances.md 1",
        help="Kies ja als iemand met bijstand vóór 1 april 2017 in een re-integratietraject zat.",
    ),
    _registration(
        key="verwijzer_contact_id", kind=Kind.REFERENCE, refers_to=("Contactpersonen",), synonyms=("verwijzer",),
        special=True, example="K012", help="Kies wie de vrijwilliger naar u verwees, uit blad Contactpersonen.",
    ),
    _registration(
        key="opleiding", kind=Kind.CHOICE, example="mbo", synonyms=("opleidingsniveau",),
        choices=("geen", "po", "vmbo", "mbo", "havo-vwo", "hbo", "wo", "onbekend"),
        also_read={"havo": "havo-vwo", "vwo": "havo-vwo", "havo/vwo": "havo-vwo"},
        help="Kies de hoogste opleiding.",
    ),
    _registration(
        key="vaardigheden", kind=Kind.CHOICES, example="koken; autorijden",
        help="Vul in wat iemand goed kan, gescheiden door een puntkomma.",
    ),
    _registration(
        key="interesses", kind=Kind.CHOICES, example="natuur; muziek",
        help="Vul in wat iemand graag doet, gescheiden door een puntkomma.",
    ),
    _registration(
        key="taalniveau", kind=Kind.CHOICE, example="B1",
        choices=("A0", "A1", "A2", "B1", "B2", "C1", "C2", "moedertaal", "onbekend"),
        help="Kies het niveau van het Nederlands: A0 tot en met C2, moedertaal of onbekend.",
    ),
    _registration(
        key="binding", kind=Kind.CHOICE, choices=("eenmalig", "kort", "half jaar", "langer", "flexibel"),
        example="half jaar", help="Kies hoe lang iemand zich wil binden.",
    ),
    _registration(
        key="beschikbare_dagdelen", kind=Kind.CHOICES, choices=HALF_DAYS, also_read=HALF_DAYS_ALSO_READ,
        example="ma-o; do-m",
        help="Vul de dagdelen in als ma-o (maandagochtend), ma-m (middag) of ma-a (avond), gescheiden door een "
        "puntkomma.",
    ),
    _registration(
        key="doelgroepproject", kind=Kind.REFERENCE, refers_to=("Programmas",), example="TAALMAATJES",
        help="Kies het project voor een groep waaraan iemand meedoet, uit blad Programmas.",
    ),
    _registration(
        key="huisregels_datum", kind=Kind.DATE, synonyms=("huisregels",), example="01-02-2026",
        help="Vul de dag in waarop de huisregels zijn meegegeven.",
    ),
)  # fmt: skip
