"""Sheet Tevredenheid: answers without a person (domain/workbook.md 2.2)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Required, Retention, Sheet, Shown
from vzv_sheets.schema.sheets.building_blocks import OFFICE, PROGRAMME_HEADERS, visible_keys

_answer = partial(
    Column, purpose="tevredenheid meten zonder naam", readers=OFFICE, retention=Retention.WHILE_IN_USE,
    required=Required.ALWAYS, needed_for="het overzicht van tevredenheid", source="001, 002",
)  # fmt: skip

_COLUMNS = (
    _answer(
        key="datum", kind=Kind.DATE, example="14-03-2026", help="Vul de dag van het antwoord in, als 14-03-2026."
    ),
    _answer(
        key="programma_id", kind=Kind.REFERENCE, refers_to=("Programmas",), synonyms=PROGRAMME_HEADERS, example="COSA",
        help="Kies het programma waar het antwoord over gaat.",
    ),
    _answer(
        key="rol", kind=Kind.CHOICE, example="vrijwilliger",
        choices=("vrijwilliger", "professional", "cliënt", "vaste medewerker", "organisatie"),
        help="Kies de rol van wie antwoord gaf, zonder naam.",
    ),
    _answer(
        key="vraag", kind=Kind.CHOICE, open_list=True, example="waardering",
        choices=(
            "samenwerking", "begeleiding", "waardering", "plezier", "respect/vertrouwen", "goed ingewerkt", "gehoord",
            "veilig", "aandacht", "communicatie", "hulp bij keuze", "gedeelde visie", "taakverdeling",
            "informatie-uitwisseling", "gebruik expertise",
        ),
        help="Kies de vraag; andere vragen zet u op blad Lijsten.",
    ),
    _answer(
        key="score", kind=Kind.NUMBER, minimum=1, maximum=10, synonyms=("cijfer",), example="4",
        help="Vul de score in: 1 tot en met 5, of 1 tot en met 10 als u die schaal gebruikt.",
    ),
)  # fmt: skip

SATISFACTION = Sheet(
    name="Tevredenheid",
    one_row="een antwoord op een vraag",
    explanation="Eén regel per antwoord, met een rol en zonder naam.",
    columns=_COLUMNS,
    synonyms=("Tevredenheidsonderzoek",),
    shown=Shown.PRESET,
    columns_shown=visible_keys(_COLUMNS),
    source="001, 002",
)
