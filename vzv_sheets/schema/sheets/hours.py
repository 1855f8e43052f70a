"""Sheet Uren (domain/workbook.md 2.2)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Required, Sheet, Shown
from vzv_sheets.schema.sheets.building_blocks import (
    CLIENT_HEADERS,
    OFFICE,
    OWN,
    OWN_AND_FINANCE,
    OWN_AND_MUNICIPALITY,
    OWN_AND_PROFESSIONAL,
    PLACEMENT_HEADERS,
    PROGRAMME_HEADERS,
    VOLUNTEER_HEADERS,
    shown_first,
)

_hours = partial(Column, purpose="registratie van de inzet", readers=OWN_AND_MUNICIPALITY, source="002")
_detail = partial(Column, purpose="registratie van de inzet", readers=OWN, source="002")

_COLUMNS = (
    _hours(
        key="vrijwilliger_id", needed_for="het overzicht van uren",
        kind=Kind.REFERENCES, refers_to=("Vrijwilligers",), readers=OWN_AND_FINANCE,
        synonyms=VOLUNTEER_HEADERS, source="alle", example="V0042",
        help="Kies de vrijwilliger; bij een cirkel mogen er meer nummers staan, gescheiden door een puntkomma.",
    ),
    _hours(
        key="plaatsing_id", needed_for="het overzicht van uren",
        kind=Kind.REFERENCE, refers_to=("Plaatsingen",), readers=OWN_AND_FINANCE,
        synonyms=PLACEMENT_HEADERS, source="alle", example="P0107",
        help="Kies de plaatsing; met één lopende plaatsing is alleen de vrijwilliger genoeg.",
    ),
    _detail(
        key="clientcode", kind=Kind.REFERENCE, refers_to=("Clienten",), synonyms=CLIENT_HEADERS, special=True,
        readers=OWN_AND_PROFESSIONAL, example="C-0042",
        help="Vul bij uren van een cirkel de code van de cliënt in, en nooit een naam.",
    ),
    _hours(
        key="programma_id", kind=Kind.REFERENCE, refers_to=("Programmas",), synonyms=PROGRAMME_HEADERS,
        readers=OWN_AND_FINANCE, example="CASUS3", help="Kies het programma als er geen plaatsing is ingevuld.",
    ),
    _hours(
        key="datum", kind=Kind.DATE, required=Required.ALWAYS, needed_for="het overzicht van uren",
        synonyms=("dag", "werkdatum"), readers=OWN_AND_FINANCE, source="alle", example="14-03-2026",
        help="Vul de dag in waarop de vrijwilliger er was, als 14-03-2026.",
    ),
    _hours(
        key="uren", needed_for="het overzicht van uren",
        kind=Kind.HOURS, readers=OWN_AND_FINANCE, synonyms=("aantal uren", "uur", "gewerkte uren"),
        source="alle", example="3,5", help="Vul de uren in als 3,5 of 3:30, of vul begin en eind in.",
    ),
    _hours(
        key="dagdelen", needed_for="het overzicht van uren",
        kind=Kind.NUMBER, synonyms=("aantal dagdelen",), example="1",
        help="Vul het aantal dagdelen in als u geen uren bijhoudt.",
    ),
    _detail(
        key="begin", needed_for="het overzicht van uren",
        kind=Kind.TIME, synonyms=("van", "begintijd", "starttijd"), example="09:30",
        help="Vul de begintijd in als 09:30.",
    ),
    _detail(
        key="eind", kind=Kind.TIME, synonyms=("tot", "eindtijd"), example="13:00",
        help="Vul de eindtijd in als 13:00.",
    ),
    _detail(
        key="einddatum", kind=Kind.DATE, synonyms=("datum tot en met",), source="004", example="15-03-2026",
        help="Vul alleen bij een verblijf over middernacht de laatste dag in.",
    ),
    _detail(
        key="pauze", kind=Kind.HOURS, synonyms=("pauze in uren", "pauze uren"), example="0,5",
        help="Vul de pauze in uren in, bijvoorbeeld 0,5 of 0:30.",
    ),
    _detail(
        key="pauze_min", kind=Kind.INTEGER, hidden=True, example="30",
        synonyms=("pauze in minuten", "pauze minuten", "pauze (min)", "pauze (minuten)"),
        help="Vul de pauze in minuten in, bijvoorbeeld 30; dit is hetzelfde als 'pauze' in minuten.",
    ),
    _detail(
        key="dagdeel", kind=Kind.CHOICE, choices=("ochtend", "middag", "avond"), example="ochtend",
        help="Kies het dagdeel.",
    ),
    _hours(
        key="aanwezigheid", kind=Kind.CHOICE, synonyms=("aanwezig",), example="aanwezig",
        choices=(
            "aanwezig", "te laat", "afgemeld", "verhinderd", "verlof", "niet verschenen",
            "geannuleerd door organisatie",
        ),
        also_read={"ziek": "verhinderd", "vakantie": "verlof", "no-show": "niet verschenen"},
        help="Kies of de vrijwilliger er was; met uren erbij is leeg 'aanwezig', bij afwezigheid vult u 0 uren in.",
    ),
    _detail(
        key="activiteit", kind=Kind.CHOICE, open_list=True, synonyms=("werkzaamheid", "werkzaamheden"),
        source="001", example="huisbezoek",
        help="Vul in wat er is gedaan, bijvoorbeeld huisbezoek; eigen keuzes zet u op blad Lijsten.",
    ),
    _detail(
        key="locatie", kind=Kind.CHOICE, synonyms=("plek",), source="001, 004", example="openbaar",
        choices=("kantoor", "thuis bij cliënt", "openbaar", "instelling", "eigen huis", "online"),
        help="Kies waar het was.",
    ),
    _detail(
        key="beroepskracht_erbij", kind=Kind.YES_NO, purpose="veiligheid van het kind", source="004", example="ja",
        help="Kies of er een beroepskracht bij was.",
    ),
    _detail(
        key="akkoord_datum", kind=Kind.DATE, readers=OWN_AND_FINANCE, synonyms=("akkoord op",), example="31-03-2026",
        source="allowances.md 2.14",
        help="Vul de dag van akkoord in als uren bij u pas na akkoord meetellen.",
    ),
    _detail(
        key="wie", kind=Kind.FORMULA, header="wie (automatisch)", hidden=True, purpose="leesbaarheid",
        source="afgeleid", example="Jansen, Ann",
        help="Deze kolom vult zichzelf in met de naam bij het nummer; u hoeft hier niets te doen.",
    ),
    _detail(
        key="uren_id", kind=Kind.CODE, unique=True, hidden=True, synonyms=("uren_nr", "urennummer"),
        example="U000123", help="Geef de regel een eigen nummer als u dat zelf bijhoudt.",
    ),
    _detail(
        key="km", kind=Kind.NUMBER, hidden=True, synonyms=("kilometers", "aantal km"), example="12",
        help="Vul de kilometers in; declareren doet u op blad Onkosten.",
    ),
    _detail(
        key="ingevoerd_door", kind=Kind.TEXT, hidden=True, readers=OFFICE, example="A. de Boer",
        help="Vul in wie deze regel invoerde.",
    ),
    _detail(
        key="akkoord_door", kind=Kind.TEXT, hidden=True, readers=OWN_AND_FINANCE, example="A. de Boer",
        synonyms=("goedgekeurd door",), help="Vul in wie akkoord gaf op deze uren.",
    ),
    _detail(
        key="betaalmaand", kind=Kind.MONTH, hidden=True, readers=OWN_AND_FINANCE, example="2026-04",
        help="Vul de maand in waarin deze uren zijn betaald, als 2026-04.",
    ),
)  # fmt: skip

_SHOWN = ("vrijwilliger_id", "plaatsing_id", "datum", "begin", "eind", "uren", "aanwezigheid", "activiteit")

HOURS = Sheet(
    name="Uren",
    one_row="een vrijwilliger op één plek op één dag",
    explanation="Eén regel per keer dat iemand er was; vul de uren in, of begin en eind, of dagdelen.",
    columns=shown_first(_COLUMNS, _SHOWN),
    key=("uren_id",),
    one_of=(("vrijwilliger_id", "plaatsing_id"), ("uren", "begin", "dagdelen")),
    synonyms=("Urenregistratie", "Urenstaat", "Urenlijst"),
    shown=Shown.YES,
    columns_shown=_SHOWN,
    source="alle",
)
