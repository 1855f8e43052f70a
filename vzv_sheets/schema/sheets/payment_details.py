"""Sheet Betaalgegevens: the only place for a volunteer's account (domain/workbook.md 2.2; domain/allowances.md 4)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Form, Kind, Required, Retention, Sheet, Shown
from vzv_sheets.schema.sheets.building_blocks import OWN_AND_FINANCE, VOLUNTEER_HEADERS, visible_keys

_detail = partial(
    Column, kind=Kind.TEXT, required=Required.ALWAYS, needed_for="een betaling aan deze vrijwilliger",
    purpose="vergoedingen uitbetalen", readers=OWN_AND_FINANCE, retention=Retention.FINANCIAL, source="allowances.md 4",
)  # fmt: skip

_COLUMNS = (
    _detail(
        key="vrijwilliger_id", kind=Kind.REFERENCE, refers_to=("Vrijwilligers",), unique=True,
        synonyms=VOLUNTEER_HEADERS, example="V0042",
        help="Kies de vrijwilliger; elke vrijwilliger staat hier één keer.",
    ),
    _detail(
        key="rekeninghouder", synonyms=("naam rekeninghouder", "ten name van", "t.n.v."), example="A. Jansen",
        help="Vul de naam in waarop de rekening staat.",
    ),
    _detail(
        key="iban", form=Form.IBAN, synonyms=("rekeningnummer", "bankrekening", "rekening"),
        example="NL91 ABNA 0417 1643 00",
        help="Vul het rekeningnummer in als NL91 ABNA 0417 1643 00; dit mag alleen op dit blad staan.",
    ),
)  # fmt: skip

PAYMENT_DETAILS = Sheet(
    name="Betaalgegevens",
    one_row="de rekening van een vrijwilliger",
    explanation="Eén regel per vrijwilliger die iets krijgt uitbetaald. Financiën mag dit blad in een eigen bestand "
    "bewaren.",
    columns=_COLUMNS,
    key=("vrijwilliger_id",),
    synonyms=("Betaalgegeven", "Rekeningnummers"),
    shown=Shown.PRESET,
    columns_shown=visible_keys(_COLUMNS),
    source="allowances.md 4",
)
