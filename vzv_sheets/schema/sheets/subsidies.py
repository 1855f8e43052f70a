"""Sheet Subsidies (domain/workbook.md 2.2)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Required, Retention, Sheet, Shown
from vzv_sheets.schema.sheets.building_blocks import OFFICE_AND_FINANCE, PROGRAMME_HEADERS, visible_keys

_subsidy = partial(
    Column, purpose="verantwoording van subsidies", readers=OFFICE_AND_FINANCE, retention=Retention.FINANCIAL,
    source="002 c3",
)  # fmt: skip

_COLUMNS = (
    _subsidy(
        key="subsidie_id", kind=Kind.CODE, required=Required.ALWAYS, unique=True, example="SUB2026",
        needed_for="de verantwoording van de subsidie (L16)", synonyms=("subsidie", "subsidie_nr", "subsidienummer"),
        help="Geef elke subsidie een eigen code, bijvoorbeeld SUB2026.",
    ),
    _subsidy(
        key="financier_org_id", kind=Kind.REFERENCE, refers_to=("Organisaties",), required=Required.ALWAYS,
        needed_for="de verantwoording van de subsidie (L16)", synonyms=("financier",), example="O003",
        help="Kies de organisatie die betaalt, uit blad Organisaties.",
    ),
    _subsidy(
        key="programma_id", kind=Kind.REFERENCE, refers_to=("Programmas",), required=Required.ALWAYS,
        needed_for="de verantwoording van de subsidie (L16)", synonyms=PROGRAMME_HEADERS, example="CASUS3",
        help="Kies het programma waarvoor de subsidie is.",
    ),
    _subsidy(
        key="van", kind=Kind.DATE, required=Required.ALWAYS, needed_for="de verantwoording van de subsidie (L16)",
        synonyms=("begin", "startdatum", "begindatum"), example="01-01-2026",
        help="Vul de eerste dag van de subsidieperiode in.",
    ),
    _subsidy(
        key="tot", kind=Kind.DATE, required=Required.ALWAYS, needed_for="de verantwoording van de subsidie (L16)",
        synonyms=("tot en met", "eind", "einddatum"), example="31-12-2026",
        help="Vul de laatste dag van de subsidieperiode in.",
    ),
    _subsidy(
        key="bedrag_per_traject", kind=Kind.MONEY, example="600,00",
        help="Vul het bedrag per traject in, bijvoorbeeld 600,00.",
    ),
    _subsidy(
        key="min_trajecten", kind=Kind.INTEGER, synonyms=("minimum trajecten",), example="40",
        help="Vul in hoeveel trajecten minstens zijn afgesproken.",
    ),
    _subsidy(
        key="max_trajecten", kind=Kind.INTEGER, synonyms=("maximum trajecten",), example="50",
        help="Vul in hoeveel trajecten hoogstens worden betaald.",
    ),
    _subsidy(
        key="voorwaarden", kind=Kind.CHOICES, choices=("intake", "leerdoelen", "match", "eindevaluatie"),
        example="intake; leerdoelen; match", help="Vul de voorwaarden van de financier in, gescheiden door een "
        "puntkomma.",
    ),
    _subsidy(
        key="verdiend_bij", kind=Kind.CHOICE, choices=("match", "getekende overeenkomst"), default="match",
        example="match", help="Kies wanneer een traject telt: bij de match of bij de getekende overeenkomst; leeg is "
        "'match'.",
    ),
    _subsidy(
        key="budget", kind=Kind.MONEY, source="001", example="12500,00", help="Vul het hele budget in euro's in."
    ),
    _subsidy(
        key="begeleidingssubsidie_per_maand", kind=Kind.MONEY, source="002 c4", example="250,00",
        help="Vul de subsidie voor begeleiding per maand in.",
    ),
    _subsidy(
        key="structureel", kind=Kind.YES_NO, source="001", example="nee",
        help="Kies of de subsidie elk jaar terugkomt.",
    ),
)  # fmt: skip

SUBSIDIES = Sheet(
    name="Subsidies",
    one_row="een afspraak met een financier in een periode",
    explanation="Eén regel per subsidie per periode, met het bedrag per traject en het afgesproken aantal.",
    columns=_COLUMNS,
    key=("subsidie_id",),
    synonyms=("Subsidie",),
    shown=Shown.PRESET,
    columns_shown=visible_keys(_COLUMNS),
    source="002 c3/c4, 001, 004",
)
