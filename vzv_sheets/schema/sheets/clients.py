"""Sheet Clienten: helped persons by code only (domain/workbook.md 2.2; V-PRIV-01..03)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Required, Sheet, Shown
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.schema.sheets.building_blocks import OFFICE_AND_PROFESSIONAL, PROGRAMME_HEADERS, visible_keys

_client = partial(
    Column, purpose="hulp aan een cliënt volgen zonder naam", readers=OFFICE_AND_PROFESSIONAL, special=True,
    source="001",
)  # fmt: skip
_criterion = partial(
    _client, kind=Kind.YES_NO, required=Required.WHEN, needed_when=Needed.INCLUSION_CRITERIA_REQUIRED,
    needed_for="de beoordeling van de criteria",
)  # fmt: skip

_COLUMNS = (
    _client(
        key="clientcode", kind=Kind.CODE, required=Required.ALWAYS, unique=True,
        needed_for="een overzicht van bereikte cliënten", synonyms=("cliënt_id", "cliëntnummer", "deelnemercode"),
        source="000, 001, 003, 004", example="C-0042",
        help="Geef elke cliënt een code, bijvoorbeeld C-0042, en zet hier nooit een naam neer.",
    ),
    _client(
        key="programma_id", kind=Kind.REFERENCE, refers_to=("Programmas",), synonyms=PROGRAMME_HEADERS,
        example="COSA", help="Kies het programma; leeg is het programma van de plaatsing.",
    ),
    _client(
        key="eenheid", kind=Kind.CHOICE, choices=("persoon", "gezin", "huishouden", "bewoner", "groep"),
        default="persoon", source="003, 004", example="gezin",
        help="Kies waar de code voor staat; leeg is 'persoon'.",
    ),
    _client(key="gemeente", kind=Kind.TEXT, example="Zwolle", help="Vul de gemeente in als u overzichten per gemeente "
            "wilt."),
    _client(
        key="start", kind=Kind.DATE, synonyms=("startdatum", "begindatum"), source="003", example="01-02-2026",
        help="Vul de dag in waarop de hulp begon.",
    ),
    _client(
        key="einde", kind=Kind.DATE, synonyms=("einddatum", "eind"), source="003", example="31-07-2026",
        help="Vul de dag in waarop de hulp eindigde; laat leeg zolang de hulp loopt.",
    ),
    _client(
        key="professional_id", kind=Kind.REFERENCE, refers_to=("Contactpersonen",),
        synonyms=("professional", "beroepskracht"), example="K020",
        help="Kies de beroepskracht van deze cliënt, uit blad Contactpersonen.",
    ),
    _criterion(
        key="criterium_geen_veiligheidsrisico", example="ja",
        help="Kies of er geen veiligheidsrisico is voor de vrijwilliger.",
    ),
    _criterion(
        key="criterium_baat", example="ja", help="Kies of de cliënt baat kan hebben bij een vrijwilliger."
    ),
    _criterion(
        key="criterium_open_voor_contact", example="ja", help="Kies of de cliënt openstaat voor contact."
    ),
    _client(
        key="info_afspraak_datum", kind=Kind.DATE, required=Required.WHEN,
        needed_when=Needed.INFORMATION_AGREEMENT_REQUIRED, needed_for="de beoordeling van informatie delen",
        synonyms=("info afspraak",), example="05-02-2026",
        help="Vul de dag in waarop is afgesproken welke informatie wordt gedeeld (brief L09).",
    ),
    _client(
        key="toestemming_delen", kind=Kind.CHOICE, choices=("alles afgesproken", "alleen veiligheid", "nee"),
        example="alleen veiligheid", help="Kies wat er met de beroepskracht gedeeld mag worden.",
    ),
    _client(
        key="toestemming_ouders_datum", kind=Kind.DATE, required=Required.WHEN, needed_when=Needed.ALONE_WITH_CHILD,
        needed_for="de beoordeling van de toestemming van de ouders", synonyms=("toestemming ouders",), source="004",
        example="05-02-2026", help="Vul de dag in waarop de ouders toestemming gaven (brief L17).",
    ),
    _client(
        key="contactlocatie", kind=Kind.CHOICE, choices=("kantoor", "thuis", "openbaar", "instelling", "online"),
        source="001 H13", example="kantoor", help="Kies waar vrijwilliger en cliënt elkaar meestal zien.",
    ),
    _client(
        key="aantal_kinderen", kind=Kind.INTEGER, hidden=True, source="003", example="2",
        help="Vul het aantal kinderen in het gezin in.",
    ),
)  # fmt: skip

CLIENTS = Sheet(
    name="Clienten",
    one_row="een geholpen persoon, gezin of huishouden (alleen een code)",
    explanation="Alleen codes, nooit namen of adressen. De sleutel van code naar naam bewaart u buiten deze werkmap.",
    columns=_COLUMNS,
    key=("clientcode",),
    forbidden=(
        "naam", "achternaam", "voornaam", "voorletters", "tussenvoegsel", "roepnaam", "volledige naam",
        "naam en voornaam", "NAW", "adres", "straat", "huisnummer", "postcode", "woonplaats", "telefoon",
        "telefoonnummer", "mobiel", "email", "e-mailadres", "geboortedatum", "gezondheid", "ziekte", "beperking",
        "verslaving", "schulden", "opmerking", "opmerkingen", "toelichting", "bijzonderheden",
    ),
    synonyms=("Cliënt", "Deelnemers", "Gezinnen", "Huishoudens", "Bewoners"),
    shown=Shown.PRESET,
    columns_shown=visible_keys(_COLUMNS),
    source="000, 001, 003, 004",
)  # fmt: skip
