"""The settings of sheet Instellingen, one row each (domain/workbook.md 2.2, Instellingen)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Form, Kind, Reader, Required, Retention
from vzv_sheets.schema.conditions import Needed

# domain/letters.md has 25 letters
LETTER_CODES = tuple(f"L{number:02}" for number in range(1, 26))

_setting = partial(Column, retention=Retention.WHILE_IN_USE, purpose="instelling van de organisatie")
_norm = partial(Column, retention=Retention.WHILE_IN_USE, purpose="controles op maat van de organisatie")
_letter = partial(
    Column, kind=Kind.TEXT, retention=Retention.WHILE_IN_USE, purpose="brieven in de huisstijl van de organisatie"
)
_payment = partial(
    Column,
    kind=Kind.TEXT,
    retention=Retention.FINANCIAL,
    purpose="uitbetalen en boeken van vergoedingen",
    readers=(Reader.COORDINATOR, Reader.FINANCE),
    source="allowances.md 4",
)

_GENERAL = (
    _setting(
        key="organisatienaam", kind=Kind.TEXT, required=Required.ALWAYS, synonyms=("organisatie", "naam organisatie"),
        needed_for="de kop van brieven en overzichten", example="Stichting Buurtmaatjes",
        help="Vul de naam van uw organisatie in, zoals die boven brieven en overzichten moet staan.",
    ),
    _setting(
        key="peildatum", kind=Kind.DATE, example="31-12-2026",
        help="Laat leeg voor vandaag; een ingevulde datum zet alle overzichten vast op die dag.",
    ),
    _setting(
        key="verslagperiode_van", kind=Kind.DATE, example="01-01-2026",
        help="Vul de eerste dag van de verslagperiode in; leeg is 1 januari van het jaar van de peildatum.",
    ),
    _setting(
        key="verslagperiode_tot", kind=Kind.DATE, synonyms=("verslagperiode_tot_en_met",), example="31-12-2026",
        help="Vul de laatste dag van de verslagperiode in; leeg is 31 december van het jaar van de peildatum.",
    ),
    _setting(
        key="uren_per_dagdeel", kind=Kind.NUMBER, default="4", example="4", source="afgeleid",
        help="Vul in hoeveel uur bij u een dagdeel duurt; leeg is 4 uur.",
    ),
    _setting(
        key="min_groepsgrootte", kind=Kind.INTEGER, default="5", example="5", source="afgeleid, K12",
        help="Vul in vanaf hoeveel personen een gemiddelde of percentage wordt getoond; leeg is 5.",
    ),
    _setting(
        key="schaal_min", kind=Kind.INTEGER, default="1", example="1",
        help="Vul de laagste score in die u bij leerdoelen en metingen gebruikt; leeg is 1.",
    ),
    _setting(
        key="schaal_max", kind=Kind.INTEGER, default="5", example="5",
        help="Vul de hoogste score in die u bij leerdoelen en metingen gebruikt; leeg is 5.",
    ),
)  # fmt: skip

_NORMS = (
    _norm(
        key="dagen_zonder_contact", kind=Kind.INTEGER, example="60", source="002, 003",
        help="Vul in na hoeveel dagen zonder contact u een herinnering wilt; leeg is geen controle.",
    ),
    _norm(
        key="vog_max_ouderdom_maanden", kind=Kind.INTEGER, example="36",
        help="Vul in hoeveel maanden oud een VOG bij u mag zijn; leeg is geen controle.",
    ),
    _norm(
        key="vog_wachttijd_dagen", kind=Kind.INTEGER, example="60", source="003",
        help="Vul in na hoeveel dagen u aan een aangevraagde VOG herinnerd wilt worden; leeg is geen controle.",
    ),
    _norm(
        key="vog_gratis", kind=Kind.YES_NO, default="nee", example="ja",
        help="Kies ja als uw organisatie meedoet aan de Regeling Gratis VOG; dat komt dan in brief L08.",
    ),
    _norm(
        key="signaal_dagen", kind=Kind.INTEGER, default="14", example="14", source="afgeleid",
        help="Vul in na hoeveel dagen een open signaal een waarschuwing geeft; leeg is 14 dagen.",
    ),
    _norm(
        key="overdracht_dagen", kind=Kind.INTEGER, example="14", source="003",
        help="Vul in na hoeveel dagen u aan een onbeantwoorde overdracht herinnerd wilt worden; leeg is geen controle.",
    ),
    _norm(
        key="uitstroomgesprek_na_maanden", kind=Kind.INTEGER, example="6", source="002 H06",
        help="Vul in na hoeveel maanden u een uitstroomgesprek verwacht met wie betaald werk zoekt; leeg is geen "
        "controle.",
    ),
    _norm(
        key="antwoordtermijn_dagen", kind=Kind.INTEGER, default="14", example="14", source="afgeleid",
        help="Vul in hoeveel dagen de gemeente heeft om op brief L06 te antwoorden; leeg is 14 dagen.",
    ),
    _norm(
        key="uren_akkoord_verplicht", kind=Kind.YES_NO, default="nee", example="nee", source="allowances.md 2.14",
        help="Kies ja als uren alleen meetellen voor een vergoeding wanneer 'akkoord_datum' op blad Uren is ingevuld.",
    ),
    _norm(
        key="vrijwilligersregeling_grondslag", kind=Kind.CHOICE, source="allowances.md 2.8",
        choices=("ANBI", "sportorganisatie", "niet vpb-plichtig", "geen"), example="ANBI",
        required=Required.WHEN, needed_when=Needed.FIXED_FEE,
        needed_for="de berekening van de grens voor vaste vergoedingen",
        help="Kies waarom uw organisatie een vaste vergoeding onbelast mag betalen; overleg bij twijfel met financiën.",
    ),
    _norm(
        key="bewaartermijn_maanden", kind=Kind.INTEGER, example="24", source="AVG",
        help="Vul in hoeveel maanden na vertrek u gegevens bewaart; leeg is geen controle.",
    ),
    _norm(
        key="bewaartermijn_afgewezen_weken", kind=Kind.INTEGER, default="4", example="4", source="afgeleid",
        help="Vul in hoeveel weken u gegevens bewaart van wie is afgewezen; leeg is 4, met toestemming mag 52.",
    ),
)  # fmt: skip

_LETTERS = (
    _letter(
        key="brieven", kind=Kind.CHOICES, choices=LETTER_CODES, example="L01; L02; L18", source="programmes.md",
        help="Vul de codes in van de brieven die uw organisatie gebruikt, met ; ertussen; leeg is alle brieven.",
    ),
    _letter(
        key="ondertekenaar_naam", synonyms=("naam ondertekenaar",), example="A. de Boer",
        required=Required.WHEN, needed_when=Needed.LETTER, needed_for="de ondertekening van een brief",
        help="Vul de naam in van wie de brieven ondertekent.",
    ),
    _letter(
        key="plaats_ondertekening", example="Zwolle",
        required=Required.WHEN, needed_when=Needed.LETTER, needed_for="de ondertekening van een brief",
        help="Vul de plaats in waar de brieven worden ondertekend.",
    ),
    _letter(
        key="ondertekenaar_functie", synonyms=("functie ondertekenaar",), example="coördinator vrijwilligers",
        help="Vul de functie in van wie de brieven ondertekent.",
    ),
    _letter(
        key="organisatie_adres", example="Kerkstraat 1",
        help="Vul straat en huisnummer van uw organisatie in, voor het briefhoofd.",
    ),
    _letter(
        key="organisatie_postcode", form=Form.POSTCODE, example="8011 AB",
        help="Vul de postcode van uw organisatie in, bijvoorbeeld 8011 AB.",
    ),
    _letter(
        key="organisatie_plaats", example="Zwolle", help="Vul de plaats van uw organisatie in, voor het briefhoofd."
    ),
    _letter(
        key="organisatie_telefoon", form=Form.TELEPHONE, example="038 123 45 67",
        help="Vul het telefoonnummer van uw organisatie in.",
    ),
    _letter(
        key="organisatie_email", form=Form.EMAIL, example="info@voorbeeld.example",
        help="Vul het e-mailadres van uw organisatie in.",
    ),
    _letter(
        key="organisatie_website", example="www.voorbeeld.example", help="Vul het webadres van uw organisatie in."
    ),
    _letter(
        key="organisatie_KvK", synonyms=("KvK", "KvK-nummer"), example="12345678",
        help="Vul het KvK-nummer van uw organisatie in.",
    ),
    _letter(
        key="logo_bestand", synonyms=("logo",), example="logo.png",
        help="Vul de naam in van het bestand met uw logo, in dezelfde map als deze werkmap.",
    ),
    _letter(
        key="brieven_map", example="sjablonen",
        help="Vul de map in met uw eigen briefsjablonen, naast deze werkmap; leeg is de meegeleverde brieven.",
    ),
    _letter(
        key="verzekering_tekst", synonyms=("verzekering",), source="003",
        example="U bent bij ons verzekerd via de gemeentelijke vrijwilligersverzekering.",
        help="Vul de zin in die over de verzekering van vrijwilligers in brieven moet staan.",
    ),
    _letter(
        key="schade_melden_bij", source="003", example="A. de Boer, 038 123 45 67",
        help="Vul in bij wie een vrijwilliger schade meldt.",
    ),
    _letter(
        key="term_client", source="003", example="deelnemer",
        help="Vul het woord in dat u in brieven voor de geholpen persoon gebruikt, bijvoorbeeld deelnemer of bewoner.",
    ),
    _letter(
        key="term_beroepskracht", source="003", example="beroepskracht",
        help="Vul het woord in dat u in brieven voor een beroepskracht gebruikt.",
    ),
)  # fmt: skip

_PAYMENTS = (
    _payment(
        key="iban_organisatie", form=Form.IBAN, synonyms=("iban",), example="NL91ABNA0417164300",
        required=Required.WHEN, needed_when=Needed.PAYMENT_FILE, needed_for="het betaalbestand",
        help="Vul de rekening van uw organisatie in waarvan vergoedingen worden betaald.",
    ),
    _payment(
        key="rekeninghouder", example="Stichting Buurtmaatjes",
        required=Required.WHEN, needed_when=Needed.PAYMENT_FILE, needed_for="het betaalbestand",
        help="Vul de naam in waarop de rekening van uw organisatie staat.",
    ),
    _payment(
        key="bic_organisatie", synonyms=("bic",), example="ABNANL2A",
        help="Vul de BIC van uw bank in als uw bank daarom vraagt.",
    ),
    _payment(
        key="grootboek_vergoeding", example="4310", help="Vul de grootboekrekening voor vaste vergoedingen in."
    ),
    _payment(key="grootboek_onkosten", example="4320", help="Vul de grootboekrekening voor onkosten in."),
    _payment(key="grootboek_reiskosten", example="4330", help="Vul de grootboekrekening voor reiskosten in."),
)  # fmt: skip

_LAST = (
    _norm(
        key="signaal_dagen_vooraf_driegesprek", kind=Kind.INTEGER, hidden=True, example="7",
        help="Vul in hoeveel dagen vóór een driegesprek u een herinnering wilt; leeg is geen herinnering.",
    ),
    _setting(
        key="schema_versie", kind=Kind.TEXT, example="1",
        help="Dit vult het programma zelf in: de versie van deze standaardwerkmap.",
    ),
    _setting(
        key="taal", kind=Kind.TEXT, default="nl", example="nl",
        help="Dit vult het programma zelf in: de taal van deze werkmap.",
    ),
)  # fmt: skip

SETTINGS: tuple[Column, ...] = (*_GENERAL, *_NORMS, *_LETTERS, *_PAYMENTS, *_LAST)
