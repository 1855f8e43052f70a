"""Sheet Regelingen: allowance schemes with their validity (domain/workbook.md 2.2; domain/allowances.md 2.9, 2.12)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Required, Retention, Sheet, Shown
from vzv_sheets.schema.sheets.building_blocks import OFFICE_AND_FINANCE, visible_keys

_scheme = partial(
    Column, purpose="grenzen van eigen en gemeentelijke regelingen", readers=OFFICE_AND_FINANCE,
    retention=Retention.FINANCIAL, source="000, 002",
)  # fmt: skip
_amount = partial(_scheme, kind=Kind.MONEY, needed_for="de berekening van vergoedingen")

_COLUMNS = (
    _scheme(
        key="regeling_id", kind=Kind.CODE, required=Required.ALWAYS, needed_for="de berekening van vergoedingen",
        synonyms=("regeling", "regelingcode", "regeling_nr"), example="STIM",
        help="Geef de regeling een korte code, bijvoorbeeld STIM; gebruik dezelfde code voor elke nieuwe periode.",
    ),
    _scheme(
        key="naam", kind=Kind.TEXT, required=Required.ALWAYS, needed_for="een overzicht met de regeling",
        synonyms=("naam regeling",), example="Stimuleringssubsidie gemeente Z",
        help="Vul de naam van de regeling in.",
    ),
    _scheme(
        key="geldig_van", kind=Kind.DATE, required=Required.ALWAYS, needed_for="de berekening van vergoedingen",
        synonyms=("geldig vanaf", "ingangsdatum"), example="01-01-2026",
        help="Vul de eerste dag in waarop deze bedragen gelden.",
    ),
    _scheme(
        key="geldig_tot", kind=Kind.DATE, synonyms=("geldig tot en met",), example="31-12-2026",
        help="Vul de laatste dag in waarop deze bedragen gelden; leeg is zonder einde.",
    ),
    _scheme(
        key="soort", kind=Kind.CHOICE, required=Required.ALWAYS, needed_for="de berekening van vergoedingen",
        choices=("stimuleringssubsidie", "fiscaal maximum", "bijstand vrijlating", "eigen onkostenregeling"),
        synonyms=("soort regeling",), example="stimuleringssubsidie", help="Kies het soort regeling.",
    ),
    _amount(
        key="bedrag_per_uur", synonyms=("per uur",), example="1,00", help="Vul het bedrag per uur in, bijvoorbeeld "
        "1,00.",
    ),
    _amount(
        key="bedrag_per_dagdeel", synonyms=("per dagdeel",), example="4,00",
        help="Vul het bedrag per dagdeel in; dagdelen zijn die van blad Uren, anders de uren gedeeld door "
        "uren_per_dagdeel.",
    ),
    _amount(
        key="bedrag_per_maand", synonyms=("per maand",), example="50,00",
        help="Vul het vaste bedrag per maand in; het geldt voor maanden met een dienst op blad Uren, of zonder "
        "diensten voor hele maanden van de plaatsing.",
    ),
    _amount(
        key="bedrag_per_km", synonyms=("per km", "bedrag per kilometer"), example="0,23",
        help="Vul het bedrag per kilometer in, bijvoorbeeld 0,23; het geldt voor reiskosten met kilometers zonder "
        "bedrag en tarief.",
    ),
    _amount(
        key="max_per_maand", synonyms=("maximum per maand",), example="95,00",
        help="Vul het hoogste bedrag per maand in; leeg is geen maximum per maand.",
    ),
    _amount(
        key="max_per_jaar", synonyms=("maximum per jaar",), example="764,00",
        help="Vul het hoogste bedrag per jaar in; leeg is geen maximum per jaar.",
    ),
    _scheme(
        key="gemeente_org_id", kind=Kind.REFERENCE, refers_to=("Organisaties",), synonyms=("gemeente",),
        example="O003",
        help="Kies de gemeente als de regeling van één gemeente is; wie een andere gemeente heeft, krijgt niets.",
    ),
    _scheme(
        key="telt_kosten_mee", kind=Kind.YES_NO, default="ja", example="ja",
        help="Kies of aangetoonde kosten meetellen voor het maximum; leeg is ja.",
    ),
    _scheme(
        key="afkappen", kind=Kind.YES_NO, default="nee", example="ja",
        help="Kies ja als wat boven het maximum komt vervalt; bij nee krijgt u alleen een melding.",
    ),
    _scheme(
        key="bron", kind=Kind.TEXT, required=Required.ALWAYS, needed_for="de onderbouwing van een bedrag",
        example="Beleidsregel gemeente Z 2026, artikel 4", help="Vul in waar deze bedragen staan, bijvoorbeeld een "
        "besluit of beleidsregel.",
    ),
    _scheme(
        key="max_per_uur", kind=Kind.MONEY, hidden=True, example="5,00", help="Vul het hoogste bedrag per uur in.",
    ),
    _scheme(
        key="min_leeftijd", kind=Kind.INTEGER, hidden=True, example="18",
        help="Vul de laagste leeftijd in waarvoor de regeling geldt.",
    ),
    _scheme(
        key="max_leeftijd", kind=Kind.INTEGER, hidden=True, example="66",
        help="Vul de hoogste leeftijd in waarvoor de regeling geldt.",
    ),
    _scheme(
        key="alleen_uitkering", kind=Kind.YES_NO, hidden=True, example="ja",
        help="Kies of de regeling alleen voor mensen met een uitkering is.",
    ),
)  # fmt: skip

SCHEMES = Sheet(
    name="Regelingen",
    one_row="een vergoedingsregeling in een periode",
    explanation="Eén regel per regeling per periode; veranderen de bedragen, maak dan een nieuwe regel met dezelfde "
    "code. De wettelijke grenzen zitten al in het programma.",
    columns=_COLUMNS,
    key=("regeling_id", "geldig_van"),
    one_of=(
        (
            "bedrag_per_uur",
            "bedrag_per_dagdeel",
            "bedrag_per_maand",
            "bedrag_per_km",
            "max_per_maand",
            "max_per_jaar",
        ),
    ),
    synonyms=("Regeling", "Vergoedingsregelingen"),
    shown=Shown.HIDDEN,
    columns_shown=visible_keys(_COLUMNS),
    source="000, 002",
)
