"""Sheet Organisaties (domain/workbook.md 2.2)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Form, Kind, Reader, Required, Retention, Sheet, Shown
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.schema.sheets.building_blocks import (
    OFFICE_AND_FINANCE,
    OWN_MUNICIPALITY_PROFESSIONAL,
    YES_NO_UNKNOWN,
    visible_keys,
)

_organisation = partial(
    Column, kind=Kind.TEXT, retention=Retention.WHILE_IN_USE, purpose="samenwerken met organisaties",
    readers=OWN_MUNICIPALITY_PROFESSIONAL, source="002",
)  # fmt: skip
_check = partial(
    Column, retention=Retention.WHILE_IN_USE, purpose="toets of vrijwilligerswerk hier kan",
    readers=(Reader.COORDINATOR, Reader.MUNICIPALITY), source="002",
)  # fmt: skip

_COLUMNS = (
    _organisation(
        key="org_id", kind=Kind.CODE, required=Required.ALWAYS, unique=True, example="O012",
        needed_for="een overzicht per organisatie",
        synonyms=("organisatie_id", "organisatie_nr", "organisatienummer", "org_nr"),
        help="Geef elke organisatie een eigen nummer, bijvoorbeeld O012; elk nummer komt maar één keer voor.",
    ),
    _organisation(
        key="naam", required=Required.ALWAYS, needed_for="een brief of overzicht met de organisatie",
        synonyms=("organisatie", "naam organisatie", "organisatienaam"), example="Verpleeghuis De Linde",
        help="Vul de naam van de organisatie in.",
    ),
    _organisation(
        key="soort", kind=Kind.CHOICE, open_list=True, default="overig", synonyms=("soort organisatie",),
        choices=(
            "gemeente", "vrijwilligerscentrale", "zorginstelling", "reclassering", "vrijwilligersorganisatie",
            "re-integratiebureau", "CJG/consultatiebureau", "jeugdhulp", "justitiële inrichting", "school",
            "sportvereniging", "migrantenorganisatie", "kerk", "welzijn", "overig",
        ),
        example="zorginstelling", help="Kies het soort organisatie; leeg is 'overig'.",
    ),
    _organisation(
        key="rol", kind=Kind.CHOICES, choices=("plaatsing", "verwijzer", "financier", "aanbieder"),
        default="plaatsing", example="plaatsing; verwijzer",
        help="Vul één of meer rollen in, gescheiden door een puntkomma; leeg is 'plaatsing'.",
    ),
    _organisation(
        key="adres", synonyms=("straat en huisnummer",), example="Lindelaan 5", purpose="brieven versturen",
        help="Vul straat en huisnummer in, voor brieven aan deze organisatie.",
    ),
    _organisation(
        key="postcode", form=Form.POSTCODE, example="8011 AB", purpose="brieven versturen",
        help="Vul de postcode in, bijvoorbeeld 8011 AB.",
    ),
    _organisation(
        key="plaats", synonyms=("vestigingsplaats", "woonplaats"), example="Zwolle", purpose="brieven versturen",
        help="Vul de plaats in.",
    ),
    _organisation(
        key="contactpersoon_id", kind=Kind.REFERENCE, refers_to=("Contactpersonen",), synonyms=("contactpersoon",),
        example="K003", help="Kies de vaste contactpersoon, uit blad Contactpersonen.",
    ),
    _check(
        key="winstoogmerk", kind=Kind.CHOICE, choices=YES_NO_UNKNOWN, default="onbekend", required=Required.WHEN,
        needed_when=Needed.SOCIAL_ASSISTANCE_HOSTED, needed_for="de beoordeling van vrijwilligerswerk met bijstand",
        source="002 H02", example="nee",
        help="Kies of de organisatie winst wil maken of een economisch belang heeft bij het werk; leeg is 'onbekend'.",
    ),
    _check(
        key="personeel_ontslagen_zelfde_werk", kind=Kind.CHOICE, choices=YES_NO_UNKNOWN, example="nee",
        help="Kies of voor hetzelfde werk betaald personeel is vertrokken.",
    ),
    _check(
        key="reiskosten_vergoed", kind=Kind.YES_NO, readers=OFFICE_AND_FINANCE, source="002 I20", example="ja",
        purpose="toets van reiskosten", help="Kies of deze organisatie reiskosten vergoedt.",
    ),
    _check(
        key="uwv_verklaring_soort_werk", kind=Kind.TEXT, source="allowances.md 1", example="tuinonderhoud",
        help="Vul in voor welk soort werk UWV een verklaring aan deze organisatie gaf.",
    ),
    _check(
        key="uwv_verklaring_tot", kind=Kind.DATE, source="allowances.md 1", example="31-12-2027",
        help="Vul de laatste dag in waarop de UWV-verklaring geldt.",
    ),
    _organisation(
        key="doel_type", kind=Kind.CHOICE, hidden=True, source="004", example="vrijwillige dienstverlening",
        choices=("onderlinge steun", "vrijwillige dienstverlening", "belangenbehartiging"),
        help="Kies waar de organisatie vooral voor bestaat.",
    ),
    _organisation(
        key="convenant_van", kind=Kind.DATE, hidden=True, source="000", example="01-01-2026",
        help="Vul de eerste dag van het convenant in.",
    ),
    _organisation(
        key="convenant_tot", kind=Kind.DATE, hidden=True, source="000", example="31-12-2027",
        help="Vul de laatste dag van het convenant in.",
    ),
    _organisation(
        key="protocol_vaste_medewerkers", kind=Kind.YES_NO, hidden=True, example="ja",
        help="Kies of er een protocol is voor vaste medewerkers die met vrijwilligers werken.",
    ),
    _organisation(
        key="aanbod", hidden=True, source="003 I14", example="taallessen, spreekuur",
        help="Vul in wat de organisatie te bieden heeft.",
    ),
    _organisation(
        key="wensen", hidden=True, source="003 I14", example="een gastheer op dinsdag",
        help="Vul in wat de organisatie zoekt.",
    ),
    _organisation(
        key="kinderopvang_vergoed", kind=Kind.YES_NO, hidden=True, source="002 I20", example="nee",
        help="Kies of deze organisatie kinderopvang vergoedt.",
    ),
    _organisation(
        key="kleding_vergoed", kind=Kind.YES_NO, hidden=True, source="002 I20", example="nee",
        help="Kies of deze organisatie kleding vergoedt.",
    ),
)  # fmt: skip

ORGANISATIONS = Sheet(
    name="Organisaties",
    one_row="een organisatie",
    explanation="Eén regel per organisatie waarmee u werkt: plaatsing, verwijzer, financier, gemeente of aanbieder.",
    columns=_COLUMNS,
    key=("org_id",),
    synonyms=("Organisatie",),
    shown=Shown.PRESET,
    columns_shown=visible_keys(_COLUMNS),
    source="002, 003 I14",
)
