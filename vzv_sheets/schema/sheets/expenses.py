"""Sheet Onkosten (domain/workbook.md 2.2; domain/allowances.md 2)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Required, Retention, Sheet, Shown
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.schema.sheets.building_blocks import (
    OFFICE_AND_FINANCE,
    OWN_AND_FINANCE,
    PLACEMENT_HEADERS,
    PROGRAMME_HEADERS,
    VOLUNTEER_HEADERS,
    shown_first,
)

_claim = partial(
    Column, purpose="uitbetalen en toetsen van vergoedingen", readers=OWN_AND_FINANCE, retention=Retention.FINANCIAL,
    source="002",
)  # fmt: skip

_COLUMNS = (
    _claim(
        key="onkosten_id", kind=Kind.CODE, unique=True, example="D000123", source="afgeleid",
        synonyms=("onkosten_nr", "onkostennummer", "declaratie_id", "declaratie_nr", "declaratienummer"),
        help="Geef de regel een eigen nummer of laat het leeg; een leeg nummer wordt voor u ingevuld.",
    ),
    _claim(
        key="vrijwilliger_id", kind=Kind.REFERENCE, refers_to=("Vrijwilligers",), required=Required.ALWAYS,
        needed_for="de berekening van de vergoeding", synonyms=VOLUNTEER_HEADERS, example="V0042",
        help="Kies de vrijwilliger; het nummer vóór de eerste spatie telt.",
    ),
    _claim(
        key="plaatsing_id", kind=Kind.REFERENCE, refers_to=("Plaatsingen",), synonyms=PLACEMENT_HEADERS,
        example="P0107", help="Kies de plaatsing; met één lopende plaatsing mag u dit leeg laten.",
    ),
    _claim(
        key="programma_id", kind=Kind.REFERENCE, refers_to=("Programmas",), synonyms=PROGRAMME_HEADERS,
        example="CASUS3", help="Kies het programma als er geen plaatsing is ingevuld.",
    ),
    _claim(
        key="soort", kind=Kind.CHOICE, required=Required.ALWAYS, needed_for="de berekening van de vergoeding",
        choices=(
            "uurvergoeding", "dagdeelvergoeding", "vaste vergoeding", "reiskosten", "kinderopvang", "kleding",
            "materiaal", "activiteit met cliënt", "training", "VOG-kosten", "attentie", "overig", "correctie",
        ),
        also_read={"reiskostenvergoeding": "reiskosten"},
        synonyms=("soort onkosten", "soort vergoeding", "onkostensoort"), example="reiskosten",
        help="Kies waar het bedrag voor is.",
    ),
    _claim(
        key="werkmaand", needed_for="de berekening van de vergoeding",
        kind=Kind.MONTH, synonyms=("maand",), source="allowances.md 2.3", example="2026-03",
        help="Vul de maand van het werk of de kosten in als 2026-03, of een datum in die maand; niet de betaaldag.",
    ),
    _claim(
        key="werkdatum", needed_for="de berekening van de vergoeding",
        kind=Kind.DATE, synonyms=("datum", "datum_werk"), source="allowances.md 2.6",
        example="14-03-2026", help="Vul de dag van het werk of de kosten in; dan mag 'werkmaand' leeg blijven.",
    ),
    _claim(
        key="bedrag", needed_for="de berekening van de vergoeding",
        kind=Kind.MONEY, synonyms=("bedrag in euro", "bedrag €"), example="24,50",
        help="Vul het bedrag in euro's in als 24,50; bij reiskosten mag u ook alleen km en tarief invullen.",
    ),
    _claim(
        key="bedragsoort", kind=Kind.CHOICE, choices=("forfait", "werkelijk", "natura"), source="allowances.md 2.1",
        example="werkelijk",
        help="Laat leeg: dit volgt uit de soort en de bon; kies zelf alleen als dat niet klopt.",
    ),
    _claim(
        key="uren", kind=Kind.HOURS, required=Required.WHEN, needed_when=Needed.HOURLY_ALLOWANCE_WITHOUT_HOURS,
        needed_for="de berekening van de uurvergoeding", synonyms=("aantal uren",), source="allowances.md 2.14",
        example="12,5", help="Vul bij een uurvergoeding de betaalde uren in als die niet op blad Uren staan.",
    ),
    _claim(
        key="km", needed_for="de berekening van de vergoeding",
        kind=Kind.NUMBER, synonyms=("kilometers", "aantal km", "aantal kilometers"), example="36",
        help="Vul het aantal kilometers in; dat telt als bewijs van reiskosten.",
    ),
    _claim(
        key="tarief", kind=Kind.MONEY, synonyms=("kilometertarief", "tarief per km"), example="0,23",
        help="Vul het bedrag per kilometer in, bijvoorbeeld 0,23.",
    ),
    _claim(
        key="bon_aanwezig", kind=Kind.YES_NO, default="nee", synonyms=("bon", "bonnetje"), example="ja",
        help="Kies ja als er een bon of ander bewijs is; leeg is nee.",
    ),
    _claim(
        key="zelf_geregeld", kind=Kind.YES_NO, required=Required.WHEN, needed_when=Needed.CHILD_CARE,
        needed_for="de beoordeling van kinderopvang", example="ja",
        help="Kies bij kinderopvang of de vrijwilliger de opvang zelf regelde.",
    ),
    _claim(
        key="veiligheidsvoorschrift", kind=Kind.YES_NO, example="ja",
        help="Kies bij kleding of die nodig is door een veiligheidsvoorschrift.",
    ),
    _claim(
        key="regeling_id", kind=Kind.REFERENCE, refers_to=("Regelingen",), synonyms=("regeling",), example="STIM",
        help="Kies de regeling als die anders is dan bij de plaatsing of het programma.",
    ),
    _claim(
        key="status", kind=Kind.CHOICE, choices=("ingediend", "akkoord", "betaald", "afgewezen"), default="ingediend",
        example="akkoord", help="Kies hoe ver de declaratie is; leeg is 'ingediend' en telt nog niet mee.",
    ),
    _claim(
        key="akkoord_door", kind=Kind.TEXT, synonyms=("goedgekeurd door",), source="afgeleid", example="A. de Boer",
        help="Vul in wie de declaratie goedkeurde; dat is niet de vrijwilliger zelf.",
    ),
    _claim(
        key="akkoord_datum", kind=Kind.DATE, synonyms=("akkoord op", "goedgekeurd op"), source="afgeleid",
        example="02-04-2026", help="Vul de dag van akkoord in.",
    ),
    _claim(
        key="betaald_op", kind=Kind.DATE, synonyms=("datum_betaald", "betaaldatum"), source="allowances.md 2.3",
        example="05-04-2026", help="Vul de dag in waarop is betaald; laat leeg zolang er niet is betaald.",
    ),
    _claim(
        key="betaalkenmerk", kind=Kind.TEXT, source="allowances.md 4", readers=OFFICE_AND_FINANCE,
        example="VZV-2026-04-0012", help="Vul zelf een kenmerk in als u dat wilt; het programma houdt het eigen "
        "kenmerk bij in Betaallog.",
    ),
    _claim(
        key="andere_organisatie", kind=Kind.YES_NO, default="nee", source="allowances.md 2.5", example="nee",
        help="Kies ja als een andere organisatie dit betaalde; het telt mee voor de grens en wordt hier niet betaald.",
    ),
    _claim(
        key="wie", kind=Kind.FORMULA, header="wie (automatisch)", hidden=True, purpose="leesbaarheid",
        source="afgeleid", example="Jansen, Ann",
        help="Deze kolom vult zichzelf in met de naam bij het nummer; u hoeft hier niets te doen.",
    ),
)  # fmt: skip

_SHOWN = (
    "onkosten_id", "vrijwilliger_id", "soort", "werkmaand", "bedrag", "km", "bon_aanwezig", "status", "betaald_op",
)  # fmt: skip

EXPENSES = Sheet(
    name="Onkosten",
    one_row="een declaratie of een vergoeding",
    explanation="Eén regel per declaratie of vergoeding; de maand waarin het werk is gedaan telt, niet de dag van "
    "betalen.",
    columns=shown_first(_COLUMNS, _SHOWN),
    key=("onkosten_id",),
    one_of=(("werkmaand", "werkdatum"), ("bedrag", "km")),
    synonyms=("Onkostendeclaraties", "Declaraties", "Vergoedingen"),
    shown=Shown.YES,
    columns_shown=_SHOWN,
    source="002, 003",
)
