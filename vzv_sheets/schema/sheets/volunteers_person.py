"""Sheet Vrijwilligers, first part: who the volunteer is and since when (domain/workbook.md 2.2)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Form, Kind, Required
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.schema.sheets.building_blocks import (
    EVERYBODY,
    OWN,
    OWN_AND_MUNICIPALITY,
    OWN_FINANCE_MUNICIPALITY,
    REASONS_OF_LEAVING,
)

_name = partial(Column, kind=Kind.TEXT, purpose="vrijwilliger herkennen en aanspreken", source="002 NAW")
_address = partial(
    Column, kind=Kind.TEXT, required=Required.WHEN, needed_when=Needed.LETTER, purpose="brieven versturen",
    needed_for="een brief met een adres", readers=OWN, source="002 NAW",
)  # fmt: skip
_contact = partial(Column, kind=Kind.TEXT, purpose="contact houden met de vrijwilliger", readers=OWN, source="004")
_period = partial(Column, kind=Kind.DATE, purpose="overzicht van de inzet", readers=OWN_AND_MUNICIPALITY, source="002")

PERSON = (
    _name(
        key="vrijwilliger_id", kind=Kind.CODE, required=Required.ALWAYS, unique=True, readers=EVERYBODY, source="alle",
        needed_for="een overzicht van deze vrijwilliger", example="V0042",
        synonyms=("vrijwilliger", "vrijwilliger_nr", "vrijwilligernummer", "vrijwilligersnummer", "vrijwilligers_id"),
        help="Geef elke vrijwilliger een eigen nummer, bijvoorbeeld V0042; elk nummer komt maar één keer voor.",
    ),
    _name(
        key="achternaam", required=Required.ALWAYS, readers=OWN_FINANCE_MUNICIPALITY, example="Jansen",
        needed_for="een brief of overzicht met de naam", synonyms=("familienaam",),
        help="Vul de achternaam in zonder tussenvoegsel, bijvoorbeeld Jansen.",
    ),
    _name(
        key="voornaam", readers=EVERYBODY, synonyms=("roepnaam",), example="Ann",
        help="Vul de roepnaam in, bijvoorbeeld Ann.",
    ),
    _name(
        key="voorletters", readers=OWN_FINANCE_MUNICIPALITY, synonyms=("initialen",), example="A.M.",
        help="Vul de voorletters in met punten, bijvoorbeeld A.M.",
    ),
    _name(
        key="tussenvoegsel", readers=OWN_FINANCE_MUNICIPALITY, synonyms=("tussenvoegsels", "voorvoegsel"),
        example="van der", help="Vul het tussenvoegsel in met kleine letters, bijvoorbeeld van der.",
    ),
    _name(
        key="aanhef", readers=OWN, example="mevrouw",
        help="Vul in hoe u de vrijwilliger in brieven aanspreekt, bijvoorbeeld mevrouw of de heer.",
    ),
    _address(
        key="straat", synonyms=("straatnaam",), example="Dorpsstraat",
        help="Vul de straat in; laat leeg als het adres geheim is.",
    ),
    _address(
        key="huisnummer", synonyms=("huisnr",), example="12 A",
        help="Vul het huisnummer in met de toevoeging erachter, bijvoorbeeld 12 A.",
    ),
    _address(
        key="postcode", form=Form.POSTCODE, example="8011 AB", help="Vul de postcode in, bijvoorbeeld 8011 AB."
    ),
    _address(key="woonplaats", synonyms=("plaats",), example="Zwolle", help="Vul de woonplaats in."),
    _contact(
        key="email", form=Form.EMAIL, synonyms=("e-mailadres", "mail", "mailadres"), example="ann@voorbeeld.example",
        help="Vul het e-mailadres in, bijvoorbeeld ann@voorbeeld.example.",
    ),
    _contact(
        key="telefoon", form=Form.TELEPHONE, synonyms=("telefoonnummer", "mobiel", "mobiel nummer", "tel"),
        example="06 12 34 56 78",
        help="Vul het telefoonnummer in met de eerste nul, bijvoorbeeld 06 12 34 56 78.",
    ),
    _name(
        key="geboortedatum", kind=Kind.DATE, required=Required.WHEN, needed_when=Needed.FIXED_FEE, readers=OWN,
        needed_for="de berekening van de grens bij de leeftijd", purpose="leeftijd voor vergoeding en akkoord ouders",
        synonyms=("geb.datum",), example="14-03-1985", source="000, allowances.md",
        help="Vul de geboortedatum in als 14-03-1985; nodig bij een vaste vergoeding en onder de 18 jaar.",
    ),
    _period(
        key="status", kind=Kind.CHOICE, example="actief", also_read={"pauze": "gepauzeerd"},
        choices=("aangemeld", "intake", "wachtlijst", "actief", "gepauzeerd", "gestopt", "afgewezen", "terugverwezen"),
        help="Kies de status; leeg is 'gestopt' vanaf de einddatum en anders 'actief'.",
    ),
    _period(
        key="aanmelddatum", synonyms=("datum aanmelding", "aangemeld op"), example="05-01-2026",
        help="Vul de dag in waarop de vrijwilliger zich aanmeldde, als 05-01-2026.",
    ),
    _period(
        key="startdatum", required=Required.WHEN, needed_when=Needed.ACTIVE, example="01-02-2026",
        needed_for="het overzicht van actieve vrijwilligers", synonyms=("begindatum", "datum start", "gestart op"),
        help="Vul de eerste dag als vrijwilliger in, als 01-02-2026.",
    ),
    _period(
        key="einddatum", required=Required.WHEN, needed_when=Needed.STOPPED, example="31-12-2026",
        needed_for="het overzicht van vertrokken vrijwilligers", synonyms=("datum einde", "gestopt op", "uit dienst"),
        help="Vul de laatste dag als vrijwilliger in; laat leeg zolang iemand vrijwilliger is.",
    ),
    _period(
        key="reden_einde", kind=Kind.CHOICE, choices=REASONS_OF_LEAVING, required=Required.WHEN, special=True,
        needed_when=Needed.STOPPED, needed_for="het overzicht van redenen van vertrek", readers=OWN,
        synonyms=("reden vertrek", "reden van vertrek"), example="verhuizing", source="002, 004",
        help="Kies de reden van vertrek; brieven noemen alleen afgerond, gestopt of niet gestart.",
    ),
)  # fmt: skip
