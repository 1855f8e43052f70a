"""Sheet Programmas: filled by the preset (domain/workbook.md 2.2)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Required, Retention, Sheet, Shown
from vzv_sheets.schema.sheets.building_blocks import EVERYBODY, OFFICE_AND_FINANCE, visible_keys
from vzv_sheets.schema.sheets.programmes_norms import NORMS

_programme = partial(Column, retention=Retention.WHILE_IN_USE, purpose="indeling in programma's", source="000-004")
_money = partial(
    Column, retention=Retention.WHILE_IN_USE, purpose="vergoedingen van het programma", readers=OFFICE_AND_FINANCE,
    source="002",
)  # fmt: skip

_FIRST = (
    _programme(
        key="programma_id", kind=Kind.CODE, required=Required.ALWAYS, unique=True, readers=EVERYBODY, source="alle",
        needed_for="een overzicht per programma", synonyms=("programma", "programmacode", "programma_nr"),
        example="COSA", help="Geef elk programma een korte eigen code, bijvoorbeeld COSA.",
    ),
    _programme(
        key="naam", kind=Kind.TEXT, required=Required.ALWAYS, readers=EVERYBODY, source="alle",
        needed_for="een brief of overzicht met het programma", synonyms=("programmanaam", "naam programma"),
        example="Cirkels voor ondersteuning", help="Vul de naam van het programma in zoals die in brieven moet staan.",
    ),
    _programme(
        key="soort", kind=Kind.CHOICE, default="vrijwilligerswerk op maat", synonyms=("soort programma",),
        choices=(
            "cirkel", "1-op-1", "gezin/huishouden", "buddy/maatje", "groepsactiviteit", "traject tegenprestatie",
            "vrijwilligerswerk op maat", "leer-werktraject", "instelling", "buurt", "klus/eenmalig", "gastgezin",
            "voorlichting", "bezoekbegeleiding",
        ),
        example="cirkel", help="Kies het soort programma; leeg is 'vrijwilligerswerk op maat'.",
    ),
    _programme(
        key="domein", kind=Kind.CHOICE, choices=("reclassering", "zorg", "jeugd", "sociaal"), default="sociaal",
        example="zorg", help="Kies het domein; leeg is 'sociaal'.",
    ),
    _programme(
        key="aanpak", kind=Kind.CHOICE, hidden=True, source="002", example="2 toeleiden",
        choices=("1 doorverwijzen", "2 toeleiden", "3 oriëntatie betaald werk", "n.v.t."),
        also_read={"1": "1 doorverwijzen", "2": "2 toeleiden", "3": "3 oriëntatie betaald werk"},
        help="Kies de aanpak van de gemeente.",
    ),
    _programme(
        key="aanbieder_org_id", kind=Kind.REFERENCE, refers_to=("Organisaties",), synonyms=("aanbieder",),
        source="000, 002", example="O001",
        help="Kies de organisatie die het programma aanbiedt; leeg is uw eigen organisatie.",
    ),
    _programme(
        key="opdrachtgever_org_id", kind=Kind.REFERENCE, refers_to=("Organisaties",), hidden=True,
        synonyms=("opdrachtgever",), source="002", example="O003", help="Kies de organisatie die opdracht gaf.",
    ),
)  # fmt: skip

_LAST = (
    _money(
        key="regeling_id", kind=Kind.REFERENCE, refers_to=("Regelingen",), synonyms=("regeling",), example="STIM",
        help="Kies de vergoedingsregeling van dit programma, uit blad Regelingen.",
    ),
    _money(
        key="alleen_onkosten", kind=Kind.YES_NO, default="nee", source="003", example="ja",
        help="Kies ja als er alleen onkosten en reiskosten worden vergoed; leeg is nee.",
    ),
    _money(
        key="reiskosten_vergoed", kind=Kind.YES_NO, example="ja", help="Kies of dit programma reiskosten vergoedt."
    ),
    _money(
        key="kostenplaats", kind=Kind.TEXT, source="allowances.md 4", example="K4100",
        help="Vul de kostenplaats in waarop vergoedingen worden geboekt.",
    ),
    _programme(
        key="verboden_taken", kind=Kind.CHOICES, open_list=True, source="002, 004", synonyms=("verboden taak",),
        purpose="afspraken van het programma", example="lichamelijke zorg; medisch; opvoedadvies",
        help="Vul taken in die vrijwilligers hier niet doen, gescheiden door een puntkomma, bijvoorbeeld "
        "lichamelijke zorg; medisch; opvoedadvies.",
    ),
    _programme(
        key="mee_in_totaal", kind=Kind.YES_NO, default="ja", source="001 F12", example="ja",
        help="Kies nee als dit programma niet meetelt in de totalen; leeg is ja.",
    ),
    _programme(
        key="financiering_einddatum", kind=Kind.DATE, source="001, 004", synonyms=("einde financiering",),
        example="31-12-2027", help="Vul de dag in waarop de financiering van dit programma stopt.",
    ),
)  # fmt: skip

_COLUMNS = (*_FIRST, *NORMS, *_LAST)

PROGRAMMES = Sheet(
    name="Programmas",
    one_row="een programma of project",
    explanation="Eén regel per programma; wat u bij een afspraak leeg laat, wordt niet gecontroleerd.",
    columns=_COLUMNS,
    key=("programma_id",),
    synonyms=("Programma", "Projecten"),
    shown=Shown.HIDDEN,
    columns_shown=visible_keys(_COLUMNS),
    source="000-004",
)
