"""The sheets about paying: Betaallijst (what may be paid now) and register Betaallog (domain/workbook.md 2.3)."""

from __future__ import annotations

from vzv_sheets.schema.owned_format import Format
from vzv_sheets.schema.owned_layout import OwnedCard, OwnedColumn, OwnedSheet

_WRAPPED, _WHOLE, _EURO, _DATE = Format.WRAPPED, Format.WHOLE, Format.EURO, Format.DATE

BETAALLIJST = OwnedSheet(
    name="Betaallijst",
    title="Wat kan nu worden betaald?",
    explanation="Regel voor regel wat betaald kan worden en wat niet, met de reden. Maak het betaalbestand met "
    "'vzv allowances --payment-file'.",
    columns=(
        OwnedColumn("stand", "stand", 13),
        OwnedColumn("vrijwilliger_id", "vrijwilliger_id", 14.5),
        OwnedColumn("naam", "naam", 20),
        OwnedColumn("soort", "soort", 17.5),
        OwnedColumn("werkmaand", "werkmaand", 11),
        OwnedColumn("bedrag", "bedrag", 11.5, _EURO),
        OwnedColumn("reden", "reden", 52, _WRAPPED),
        OwnedColumn("bedragsoort", "bedragsoort", 12.5),
        OwnedColumn("herkomst", "herkomst", 12.5),
        OwnedColumn("onkosten_id", "onkosten_id", 13),
        OwnedColumn("plaatsing_id", "plaatsing_id", 13),
        OwnedColumn("kostenplaats", "kostenplaats", 13),
        OwnedColumn("grootboek", "grootboek", 11),
        OwnedColumn("rekeninghouder", "rekeninghouder", 22),
        OwnedColumn("iban", "iban", 26),
        OwnedColumn("betaalkenmerk", "betaalkenmerk", 30),
    ),
    header_row=10,
    cells={
        "title": "A1",
        "subtitle": "A2",
        "explanation": "A3",
        "payable": "A5",
        "payable_lines": "C5",
        "held": "E5",
        "unknown": "G5",
        "figures": "A7",
        "receipt": "A8",
    },
    cards=(
        OwnedCard("payable", "kan nu worden betaald", "in orde", format=_EURO),
        OwnedCard("payable_lines", "regels om te betalen"),
        OwnedCard("held", "regels nu niet", "waarschuwing"),
        OwnedCard("unknown", "regels onbekend", "waarschuwing", width=1),
    ),
    first_text={"reden": "Nog niet bijgewerkt. Draai 'vzv update' met deze werkmap."},
    printed=13,
    frozen=3,
    optional=True,
)

BETAALLOG = OwnedSheet(
    name="Betaallog",
    title="Wat is aan de bank doorgegeven?",
    explanation="Dit register vult zichzelf aan. Verander of verwijder geen regels: zo wordt niets dubbel betaald.",
    columns=(
        OwnedColumn("betaalkenmerk", "betaalkenmerk", 30),
        OwnedColumn("onkosten_id", "onkosten_id", 13),
        OwnedColumn("vrijwilliger_id", "vrijwilliger_id", 15),
        OwnedColumn("plaatsing_id", "plaatsing_id", 13),
        OwnedColumn("soort", "soort", 18),
        OwnedColumn("werkmaand", "werkmaand", 12),
        OwnedColumn("bedrag", "bedrag", 12, _EURO),
        OwnedColumn("bestand_hash", "bestand_hash", 22),
        OwnedColumn("gemaakt_op", "gemaakt_op", 13, _DATE),
        OwnedColumn("uitvoerdatum", "uitvoerdatum", 13, _DATE),
        OwnedColumn("run_nr", "run_nr", 9, _WHOLE),
    ),
    header_row=4,
    register=True,
    cells={"title": "A1", "subtitle": "A2"},
    printed=11,
)
