"""Sheet Vacatures (domain/workbook.md 2.2)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Reader, Required, Retention, Sheet, Shown
from vzv_sheets.schema.sheets.building_blocks import ORGANISATION_HEADERS, TASKS, TASKS_ALSO_READ, visible_keys

_vacancy = partial(
    Column, kind=Kind.TEXT, retention=Retention.WHILE_IN_USE, purpose="vacatures vervullen",
    readers=(Reader.COORDINATOR, Reader.VOLUNTEER), source="002, 004",
)  # fmt: skip

_COLUMNS = (
    _vacancy(
        key="vacature_id", kind=Kind.CODE, required=Required.ALWAYS, unique=True, example="VAC015",
        needed_for="het overzicht van vacatures", synonyms=("vacature", "vacature_nr", "vacaturenummer"),
        help="Geef elke vacature een eigen nummer, bijvoorbeeld VAC015; elk nummer komt maar één keer voor.",
    ),
    _vacancy(
        key="org_id", kind=Kind.REFERENCE, refers_to=("Organisaties",), required=Required.ALWAYS,
        needed_for="het overzicht van vacatures", synonyms=ORGANISATION_HEADERS, example="O012",
        help="Kies de organisatie die iemand zoekt, uit blad Organisaties.",
    ),
    _vacancy(
        key="titel", required=Required.ALWAYS, needed_for="het overzicht van vacatures",
        synonyms=("vacaturetitel", "naam vacature"), example="Chauffeur op dinsdag",
        help="Vul een korte titel in, bijvoorbeeld Chauffeur op dinsdag.",
    ),
    _vacancy(
        key="taken", kind=Kind.CHOICES, choices=TASKS, also_read=TASKS_ALSO_READ, open_list=True,
        required=Required.ALWAYS, needed_for="de beoordeling van taken", synonyms=("taak",), example="chauffeur",
        help="Vul één of meer taken in, gescheiden door een puntkomma; nieuwe taken zet u op blad Lijsten.",
    ),
    _vacancy(
        key="aantal_plaatsen", kind=Kind.INTEGER, synonyms=("aantal",), example="2",
        help="Vul in hoeveel vrijwilligers nodig zijn.",
    ),
    _vacancy(
        key="status", kind=Kind.CHOICE, choices=("open", "vervuld", "gesloten"), default="open", example="open",
        help="Kies of de vacature nog open is; leeg is 'open'.",
    ),
    _vacancy(
        key="taaktype", kind=Kind.CHOICE, choices=("regulier vrijwilligerswerk", "grensgeval", "beroepstaak"),
        required=Required.ALWAYS, needed_for="de beoordeling van verdringing", example="regulier vrijwilligerswerk",
        help="Kies of dit vrijwilligerswerk is, een grensgeval of een taak voor een beroepskracht.",
    ),
    _vacancy(
        key="beoordeling_grensgeval_door", synonyms=("grensgeval beoordeeld door",), example="A. de Boer",
        help="Vul in wie het grensgeval beoordeelde.",
    ),
    _vacancy(
        key="beoordeling_grensgeval_datum", kind=Kind.DATE, synonyms=("grensgeval beoordeeld op",),
        example="20-01-2026", help="Vul de dag in waarop het grensgeval is beoordeeld.",
    ),
    _vacancy(
        key="profiel", hidden=True, example="rijbewijs, houdt van een praatje", help="Vul in wie u zoekt."
    ),
    _vacancy(key="dagdelen", hidden=True, example="dinsdagochtend", help="Vul in op welke dagdelen het werk is."),
    _vacancy(
        key="tijdgebonden", kind=Kind.YES_NO, hidden=True, example="ja", help="Kies of het werk op vaste tijden is."
    ),
    _vacancy(
        key="thuis_mogelijk", kind=Kind.YES_NO, hidden=True, example="nee", help="Kies of het werk thuis kan."
    ),
    _vacancy(
        key="vog_vereist", kind=Kind.YES_NO, hidden=True, synonyms=("VOG",), example="ja",
        help="Kies of voor dit werk een VOG nodig is.",
    ),
)  # fmt: skip

VACANCIES = Sheet(
    name="Vacatures",
    one_row="een vacature of klus",
    explanation="Eén regel per vacature; een plaatsing met dit nummer vervult één van de plaatsen.",
    columns=_COLUMNS,
    key=("vacature_id",),
    synonyms=("Vacature", "Klussen"),
    shown=Shown.PRESET,
    columns_shown=visible_keys(_COLUMNS),
    source="002, 004",
)
