"""Sheet Plaatsingen, last part: agreement, money, the end (domain/workbook.md 2.2)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Required, Retention
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.schema.sheets.building_blocks import (
    OFFICE_AND_FINANCE,
    OWN,
    OWN_AND_FINANCE,
    OWN_AND_MUNICIPALITY,
    REASONS_OF_LEAVING,
    SIGNERS,
)

_agreement = partial(
    Column, kind=Kind.DATE, purpose="plaatsingsovereenkomst en kopieën", readers=OWN_AND_MUNICIPALITY, source="002"
)
_money = partial(
    Column, purpose="vergoeding en subsidie", readers=OWN_AND_FINANCE, retention=Retention.FINANCIAL, source="002"
)
_end = partial(Column, purpose="afronding en terugmelding", readers=OWN, special=True, source="002")

AGREEMENT = (
    _agreement(
        key="overeenkomst_datum", required=Required.WHEN, needed_when=Needed.PLACEMENT_AGREEMENT_REQUIRED,
        needed_for="het overzicht van getekende overeenkomsten", example="01-02-2026",
        synonyms=("plaatsingsovereenkomst", "datum overeenkomst"),
        help="Vul de dag in waarop de plaatsingsovereenkomst is getekend.",
    ),
    _agreement(
        key="getekend_door", kind=Kind.CHOICES, choices=SIGNERS, synonyms=("ondertekend door",),
        example="vrijwilliger; organisatie",
        help="Vul in wie tekenden: vrijwilliger, organisatie of bemiddelaar, gescheiden door een puntkomma.",
    ),
    _agreement(
        key="kopie_gemeente_datum", synonyms=("kopie naar gemeente",), special=True, example="03-02-2026",
        help="Vul de dag in waarop de gemeente een kopie kreeg; alleen als de gemeente erbij betrokken is.",
    ),
    _agreement(
        key="kopie_organisatie_datum", synonyms=("kopie naar organisatie",), example="03-02-2026",
        help="Vul de dag in waarop de organisatie een kopie kreeg.",
    ),
    _money(
        key="regeling_id", kind=Kind.REFERENCE, refers_to=("Regelingen",), synonyms=("regeling",), example="STIM",
        help="Kies de vergoedingsregeling; leeg is de regeling van het programma.",
    ),
    _money(
        key="uurvergoeding", kind=Kind.MONEY, synonyms=("vergoeding per uur",), example="1,00",
        help="Vul een bedrag per uur in als dat voor deze plaatsing anders is dan in de regeling.",
    ),
    _money(
        key="werktijd", kind=Kind.CHOICE, default="eigen tijd", source="004", special=True, example="eigen tijd",
        choices=("eigen tijd", "baas zijn tijd", "maatschappelijke stage", "andere verplichting"),
        help="Kies in wiens tijd het werk wordt gedaan; alleen 'eigen tijd' telt mee voor een vergoeding.",
    ),
    _money(
        key="subsidie_id", kind=Kind.REFERENCE, refers_to=("Subsidies",), synonyms=("subsidie",), source="002 c3",
        readers=OFFICE_AND_FINANCE, example="SUB2026", help="Kies de subsidie waaruit dit traject wordt betaald.",
    ),
    _money(
        key="traject_gedeclareerd_op", kind=Kind.DATE, source="002 c3", readers=OFFICE_AND_FINANCE,
        example="01-04-2026", help="Vul de dag in waarop u dit traject bij de financier declareerde.",
    ),
    _end(
        key="reden_einde", kind=Kind.CHOICE, choices=(*REASONS_OF_LEAVING, "terug naar klantmanager"),
        required=Required.WHEN, needed_when=Needed.ENDED, needed_for="de terugmelding (L12)",
        synonyms=("reden van einde", "reden beëindiging"), example="doel bereikt",
        help="Kies waarom de plaatsing eindigde; brieven noemen alleen afgerond, gestopt of niet gestart.",
    ),
    _end(
        key="uitstroom", kind=Kind.CHOICE, readers=OWN_AND_MUNICIPALITY, example="blijft vrijwilliger",
        choices=(
            "betaald werk zelfde organisatie", "betaald werk elders", "re-integratie", "opleiding",
            "ander vrijwilligerswerk", "blijft vrijwilliger", "terug naar gemeente", "geen", "onbekend",
        ),
        help="Kies wat de vrijwilliger na deze plaatsing doet.",
    ),
    _end(
        key="terugmelding_datum", kind=Kind.DATE, required=Required.WHEN, readers=OWN_AND_MUNICIPALITY,
        needed_when=Needed.DROPPED_OUT_WITH_CASE_MANAGER, needed_for="het overzicht van terugmeldingen",
        synonyms=("terugmelding", "terugmelddatum"), example="20-07-2026",
        help="Vul de dag in waarop u de klantmanager over het einde berichtte.",
    ),
)  # fmt: skip
