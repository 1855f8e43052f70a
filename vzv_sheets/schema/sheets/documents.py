"""Sheet Documenten: documents without a date column of their own (domain/workbook.md 2.2; V-DOC-12)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Required, Sheet, Shown
from vzv_sheets.schema.sheets.building_blocks import OWN, visible_keys

_document = partial(Column, kind=Kind.DATE, purpose="afspraken en bewijzen bewaren", readers=OWN, source="000-004")

_COLUMNS = (
    _document(
        key="document_id", kind=Kind.CODE, unique=True, synonyms=("document_nr", "documentnummer"), example="DOC0012",
        help="Geef het document een eigen nummer of laat het leeg; een leeg nummer wordt voor u ingevuld.",
    ),
    _document(
        key="onderwerp", kind=Kind.CODE, required=Required.ALWAYS, needed_for="het overzicht van documenten",
        synonyms=("onderwerp_id",), example="V0042",
        help="Vul in bij wie het document hoort: een vrijwilliger_id, plaatsing_id of cliëntcode, nooit een naam.",
    ),
    _document(
        key="soort", kind=Kind.CHOICE, required=Required.ALWAYS, needed_for="het overzicht van documenten",
        choices=(
            "VOG", "vrijwilligersovereenkomst", "plaatsingsovereenkomst", "geheimhouding", "informatieafspraak",
            "toestemming ouders", "toestemming gemeente", "leerdoelenblad", "evaluatieformulier", "verzekering",
            "huisregels",
        ),
        synonyms=("soort document",), example="verzekering", help="Kies het soort document.",
    ),
    _document(
        key="datum", required=Required.ALWAYS, needed_for="het overzicht van documenten", example="01-02-2026",
        synonyms=("datum document",), help="Vul de datum in die op het document staat.",
    ),
    _document(
        key="geldig_tot", synonyms=("geldig tot en met",), example="31-12-2027",
        help="Vul de laatste dag in waarop het document geldt, als die er is.",
    ),
    _document(
        key="getekend_door", kind=Kind.CHOICES, synonyms=("ondertekend door",), example="vrijwilliger; organisatie",
        help="Vul in wie tekenden, als rol en niet met naam, gescheiden door een puntkomma.",
    ),
    _document(
        key="verzonden_aan", kind=Kind.CHOICES, example="gemeente; organisatie",
        help="Vul in wie een kopie kregen, als rol en niet met naam, gescheiden door een puntkomma.",
    ),
    _document(
        key="verzonden_op", synonyms=("datum verzonden",), example="03-02-2026",
        help="Vul de dag in waarop het document is verzonden.",
    ),
)  # fmt: skip

DOCUMENTS = Sheet(
    name="Documenten",
    one_row="een document zonder eigen datumkolom",
    explanation="Alleen voor documenten zonder eigen kolom; de datums op Vrijwilligers, Plaatsingen en Clienten gaan "
    "voor.",
    columns=_COLUMNS,
    key=("document_id",),
    synonyms=("Document",),
    shown=Shown.HIDDEN,
    columns_shown=visible_keys(_COLUMNS),
    source="alle",
)
