"""Sheet Signalen: that there is a signal, never what it says (domain/workbook.md 2.2; V-SIG-01..03)."""

from __future__ import annotations

from functools import partial

from vzv_sheets.schema.columns import Column, Kind, Required, Sheet, Shown
from vzv_sheets.schema.sheets.building_blocks import OFFICE_AND_PROFESSIONAL, PLACEMENT_HEADERS, visible_keys

_signal = partial(
    Column, kind=Kind.DATE, purpose="signalen zorgvuldig afhandelen", readers=OFFICE_AND_PROFESSIONAL, special=True,
    source="001, 003",
)  # fmt: skip

_COLUMNS = (
    _signal(
        key="signaal_id", kind=Kind.CODE, required=Required.ALWAYS, unique=True, example="S0009",
        needed_for="het overzicht van signalen", synonyms=("signaal", "signaal_nr", "signaalnummer"),
        help="Geef elk signaal een eigen nummer, bijvoorbeeld S0009; elk nummer komt maar één keer voor.",
    ),
    _signal(
        key="plaatsing_id", kind=Kind.REFERENCE, refers_to=("Plaatsingen",), required=Required.ALWAYS,
        needed_for="het overzicht van signalen", synonyms=PLACEMENT_HEADERS, example="P0107",
        help="Kies de plaatsing waar het signaal over gaat.",
    ),
    _signal(
        key="datum", required=Required.ALWAYS, needed_for="het overzicht van signalen", example="14-03-2026",
        help="Vul de dag van het signaal in, als 14-03-2026.",
    ),
    _signal(
        key="soort", kind=Kind.CHOICE, required=Required.ALWAYS, needed_for="het overzicht van signalen",
        choices=(
            "oplopend risicogedrag", "niet naleven voorwaarde", "mogelijke terugval", "zorg om veiligheid kind/gezin",
            "veiligheid vrijwilliger", "overbelasting vrijwilliger",
        ),
        synonyms=("soort signaal",), example="overbelasting vrijwilliger",
        help="Kies het soort signaal; schrijf nergens op wat er is gebeurd.",
    ),
    _signal(
        key="besproken_met_client_op", synonyms=("besproken met cliënt",), example="15-03-2026",
        help="Vul de dag in waarop u het signaal met de cliënt besprak; dat is vóór het doorgeven.",
    ),
    _signal(
        key="doorgegeven_op", synonyms=("doorgegeven",), example="16-03-2026",
        help="Vul de dag in waarop het signaal aan de beroepskracht is doorgegeven.",
    ),
    _signal(
        key="acuut", kind=Kind.YES_NO, default="nee", example="nee",
        help="Kies ja bij acuut gevaar; dan mag het signaal eerst worden doorgegeven; leeg is nee.",
    ),
    _signal(
        key="afgehandeld_op", synonyms=("afgehandeld",), example="23-03-2026",
        help="Vul de dag in waarop het signaal is afgehandeld.",
    ),
    _signal(
        key="aan_contact_id", kind=Kind.REFERENCE, refers_to=("Contactpersonen",), hidden=True, example="K020",
        synonyms=("doorgegeven aan",), help="Kies aan wie het signaal is doorgegeven, uit blad Contactpersonen.",
    ),
    _signal(
        key="melding_veilig_thuis", kind=Kind.CHOICE, choices=("ja", "nee", "in overleg"), hidden=True,
        synonyms=("Veilig Thuis",), example="nee", help="Kies of er een melding bij Veilig Thuis is gedaan.",
    ),
)  # fmt: skip

SIGNALS = Sheet(
    name="Signalen",
    one_row="een signaal (zonder inhoud)",
    explanation="Eén regel per signaal: dat het er is en wat ermee is gedaan. Schrijf hier nooit op wat er is gebeurd.",
    columns=_COLUMNS,
    key=("signaal_id",),
    # The specification allows no column with text here.
    forbidden=(
        "omschrijving",
        "toelichting",
        "opmerking",
        "opmerkingen",
        "notitie",
        "notities",
        "tekst",
        "inhoud",
        "verslag",
    ),
    synonyms=("Signaal",),
    shown=Shown.PRESET,
    columns_shown=visible_keys(_COLUMNS),
    source="001, 003",
)
