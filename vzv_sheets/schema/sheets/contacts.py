"""Sheet Contactpersonen (domain/workbook.md 2.2)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Form, Kind, Required, Retention, Sheet, Shown
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.schema.sheets.building_blocks import (
    OFFICE,
    ORGANISATION_HEADERS,
    OWN_MUNICIPALITY_PROFESSIONAL,
    VOLUNTEER_HEADERS,
    visible_keys,
)

_contact = partial(
    Column, kind=Kind.TEXT, retention=Retention.WHILE_IN_USE, purpose="contact met beroepskrachten en coördinatoren",
    readers=OWN_MUNICIPALITY_PROFESSIONAL, source="001, 002",
)  # fmt: skip

_COLUMNS = (
    _contact(
        key="contact_id", kind=Kind.CODE, required=Required.ALWAYS, unique=True, example="K007",
        needed_for="een overzicht per contactpersoon",
        synonyms=("contact_nr", "contactnummer", "contactpersoon_id", "contactpersoon_nr"),
        help="Geef elke contactpersoon een eigen nummer, bijvoorbeeld K007; elk nummer komt maar één keer voor.",
    ),
    _contact(
        key="naam", required=Required.ALWAYS, needed_for="een brief met de contactpersoon",
        synonyms=("contactpersoon", "naam contactpersoon"), example="M. de Vries",
        help="Vul de naam in zoals die in brieven moet staan.",
    ),
    _contact(
        key="org_id", kind=Kind.REFERENCE, refers_to=("Organisaties",), synonyms=ORGANISATION_HEADERS, example="O003",
        help="Kies de organisatie waar deze persoon werkt; leeg is uw eigen organisatie.",
    ),
    _contact(
        key="functie", kind=Kind.CHOICE, open_list=True, required=Required.WHEN, needed_when=Needed.LETTER_CONTACT,
        needed_for="een brief met de functie", example="klantmanager",
        choices=(
            "vrijwilligerscoördinator", "vrijwilligerscoach", "cirkelcoördinator", "toezichthouder",
            "reclasseringswerker", "klantmanager", "werkcoach", "casemanager", "participatiecoach",
            "participatiemedewerker", "trainer", "bemiddelaar", "leidinggevende", "vast contactpersoon",
            "hulpverlener", "bestuurder",
        ),
        also_read={"coördinator": "vrijwilligerscoördinator"},
        help="Kies de functie; andere functies zet u op blad Lijsten.",
    ),
    _contact(
        key="email", form=Form.EMAIL, synonyms=("e-mailadres", "mail", "mailadres"), example="m@voorbeeld.example",
        help="Vul het e-mailadres in.",
    ),
    _contact(
        key="telefoon", form=Form.TELEPHONE, synonyms=("telefoonnummer", "mobiel", "mobiel nummer", "tel"),
        example="038 123 45 67", help="Vul het telefoonnummer in met de eerste nul.",
    ),
    _contact(
        key="bereikbaarheid", synonyms=("bereikbaar",), source="003", example="ma-do tot 16.00 uur",
        help="Vul in wanneer deze persoon bereikbaar is, bijvoorbeeld ma-do tot 16.00 uur.",
    ),
    _contact(
        key="max_caseload", kind=Kind.INTEGER, readers=OFFICE, source="002", example="20",
        help="Vul in hoeveel vrijwilligers deze persoon hoogstens begeleidt; leeg is geen controle.",
    ),
    _contact(
        key="is_vrijwilliger", kind=Kind.YES_NO, hidden=True, readers=OFFICE, source="002", example="nee",
        help="Kies of deze persoon zelf ook vrijwilliger is.",
    ),
    _contact(
        key="vrijwilliger_id", kind=Kind.REFERENCE, refers_to=("Vrijwilligers",), hidden=True, readers=OFFICE,
        synonyms=VOLUNTEER_HEADERS, source="002", example="V0042",
        help="Kies het vrijwilligersnummer als deze persoon zelf ook vrijwilliger is.",
    ),
)  # fmt: skip

CONTACTS = Sheet(
    name="Contactpersonen",
    one_row="een beroepskracht, coördinator of coach",
    explanation="Eén regel per persoon met wie u samenwerkt: coördinator, begeleider, klantmanager of beroepskracht.",
    columns=_COLUMNS,
    key=("contact_id",),
    synonyms=("Contactpersoon", "Contacten"),
    shown=Shown.PRESET,
    columns_shown=visible_keys(_COLUMNS),
    source="001, 002",
)
