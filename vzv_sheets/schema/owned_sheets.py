"""The sheets that the product writes: reports (replaced), registers (append-only) (domain/workbook.md 2.3).

An owned sheet is found by the sheet-scoped defined name `vzv_blad`, whose value is its name here, not by its title.
"""

from __future__ import annotations

from vzv_sheets.schema.owned_board import DASHBOARD_BESTUUR
from vzv_sheets.schema.owned_dashboards import DASHBOARD_COORDINATOR
from vzv_sheets.schema.owned_finance import DASHBOARD_FINANCIEN
from vzv_sheets.schema.owned_format import Format
from vzv_sheets.schema.owned_layout import OwnedCard, OwnedColumn, OwnedSheet
from vzv_sheets.schema.owned_municipality import DASHBOARD_GEMEENTE
from vzv_sheets.schema.owned_payments import BETAALLIJST, BETAALLOG
from vzv_sheets.schema.owned_professional import DASHBOARD_PROFESSIONAL

_WRAPPED, _WHOLE, _EURO, _DATE = Format.WRAPPED, Format.WHOLE, Format.EURO, Format.DATE

# The block `signal` of Controle, one column per input sheet. From top to bottom, written by each update: title of the
# sheet; reference to the cells that are counted (`tbl_Uren[datum *]` or `'Uren'!$C$2:$C$1048576`); reference to the
# cells that are added up; number of rows of the first reference; filled cells in it; sum of the second reference.
# A formula below compares them with the workbook of this moment, and the cell `stale` tells the outcome: it is a
# formula and never written.
SIGNAL_ROWS, SIGNAL_SLOTS = 6, 24

CONTROLE = OwnedSheet(
    name="Controle",
    title="Wat is er nog te doen in deze werkmap?",
    explanation="Begin bovenaan: wat het zwaarst weegt, staat eerst. Klik op een cel in de kolom 'cel' om naar de plek "
    "te gaan; 'herstel' zegt wat u daar doet.",
    columns=(
        OwnedColumn("ernst", "ernst", 14),
        OwnedColumn("code", "code", 11),
        OwnedColumn("blad", "blad", 15),
        OwnedColumn("cel", "cel", 9),
        OwnedColumn("rij", "rij", 7, _WHOLE),
        OwnedColumn("kolom", "kolom", 27),
        OwnedColumn("id", "id", 12),
        OwnedColumn("waarde", "waarde", 15, _WRAPPED),
        OwnedColumn("melding", "melding", 43, _WRAPPED),
        OwnedColumn("herstel", "herstel", 40, _WRAPPED),
        OwnedColumn("blokkeert", "blokkeert", 16),
        OwnedColumn("programma_id", "programma_id", 15),
        OwnedColumn("begeleider", "begeleider", 13),
        OwnedColumn("genegeerd", "genegeerd", 18),
    ),
    header_row=9,
    cells={
        "title": "A1",
        "subtitle": "A2",
        "explanation": "A3",
        "errors": "A5",
        "warnings": "C5",
        "infos": "E5",
        "checked_rows": "G5",
        "stale": "I5",
        "advice": "A7",
        "run_at": "K3",
        "stamp_label": "K5",
        "stamp": "K6",
        "signal": "Q2",
    },
    cards=(
        OwnedCard("errors", "fouten", "fout"),
        OwnedCard("warnings", "waarschuwingen", "waarschuwing"),
        OwnedCard("infos", "ter informatie", "info"),
        OwnedCard("checked_rows", "regels gecontroleerd"),
        OwnedCard("stale", "is deze controle nog actueel?", width=1),
    ),
    first_text={"melding": "Nog niet gecontroleerd.", "herstel": "Draai 'vzv update' met deze werkmap."},
    printed=10,
)

LIMIETEN = OwnedSheet(
    name="Limieten",
    title="Blijft ieders vergoeding binnen de grens?",
    explanation="Per vrijwilliger, regeling en werkmaand, met daarna één regel per jaar. 'Bron' zegt waar de grens "
    "vandaan komt; 'cellen' zegt welke declaraties zijn opgeteld.",
    columns=(
        OwnedColumn("vrijwilliger_id", "vrijwilliger_id", 15),
        OwnedColumn("naam", "naam", 20),
        OwnedColumn("regeling_id", "regeling_id", 18),
        OwnedColumn("werkmaand", "werkmaand", 12),
        OwnedColumn("forfait", "forfait", 11, _EURO),
        OwnedColumn("werkelijk", "werkelijk", 11, _EURO),
        OwnedColumn("natura", "natura", 11, _EURO),
        OwnedColumn("elders", "elders", 11, _EURO),
        OwnedColumn("getoetst", "getoetst", 11, _EURO),
        OwnedColumn("ingediend", "ingediend", 11, _EURO, "Nog niet goedgekeurd; telt nog niet mee."),
        OwnedColumn("max_maand", "max_maand", 11.5, _EURO),
        OwnedColumn("jaar_tot_en_met", "jaar_tot_en_met", 15.5, _EURO),
        OwnedColumn("max_jaar", "max_jaar", 11, _EURO),
        OwnedColumn("ruimte_maand", "ruimte_maand", 13.5, _EURO),
        OwnedColumn("ruimte_jaar", "ruimte_jaar", 12, _EURO),
        OwnedColumn("nu_betaalbaar", "nu_betaalbaar", 14, _EURO),
        OwnedColumn("uurtoets", "uurtoets", 17),
        OwnedColumn("status", "status", 25),
        OwnedColumn("alle_statussen", "alle_statussen", 26, _WRAPPED),
        OwnedColumn("reden", "reden", 62, _WRAPPED),
        OwnedColumn("maand_bereikt", "maand_bereikt", 15),
        OwnedColumn("bron", "bron", 36, _WRAPPED),
        OwnedColumn("zekerheid", "zekerheid", 14),
        OwnedColumn("cellen", "cellen", 30),
    ),
    header_row=10,
    cells={
        "title": "A1",
        "subtitle": "A2",
        "explanation": "A3",
        "over": "A5",
        "unknown": "C5",
        "near": "E5",
        "within": "H5",
        "tested": "J5",
        "figures": "A7",
        "confirmed": "A8",
        "receipt": "A9",
    },
    cards=(
        OwnedCard("over", "boven een maximum of geen vrijlating", "fout"),
        OwnedCard("unknown", "onbekend", "waarschuwing"),
        OwnedCard("near", "bijna of precies op het maximum", "info", width=3),
        OwnedCard("within", "binnen het maximum", "in orde"),
        OwnedCard("tested", "maanden en jaren getoetst", width=3),
    ),
    first_text={"status": "nog niet getoetst", "reden": "Draai 'vzv update' met deze werkmap."},
    # The amounts on the left page, the verdict with its reason and the month in which the cap is reached on the right.
    printed=21,
    pages_wide=2,
    frozen=4,
)

BRIEFLOG = OwnedSheet(
    name="Brieflog",
    title="Welke brieven zijn gemaakt?",
    explanation="Dit register vult zichzelf aan. Verander of verwijder geen regels: zo wordt geen brief dubbel "
    "gemaakt.",
    columns=(
        OwnedColumn("brief_id", "brief_id", 14),
        OwnedColumn("code", "code", 9),
        OwnedColumn("onderwerp_id", "onderwerp_id", 15),
        OwnedColumn("gemaakt_op", "gemaakt_op", 14, _DATE),
        OwnedColumn("bestand", "bestand", 46),
        OwnedColumn("gegevens_hash", "gegevens_hash", 22),
        OwnedColumn("genegeerde_bevindingen", "genegeerde_bevindingen", 26, _WRAPPED),
        OwnedColumn("reden", "reden", 36, _WRAPPED),
    ),
    header_row=4,
    register=True,
    cells={"title": "A1", "subtitle": "A2"},
    printed=8,
)

DASHBOARDS: tuple[OwnedSheet, ...] = (
    DASHBOARD_COORDINATOR,
    DASHBOARD_FINANCIEN,
    DASHBOARD_GEMEENTE,
    DASHBOARD_PROFESSIONAL,
    DASHBOARD_BESTUUR,
)
# Reports in the order of the tabs; every run replaces all of them. The optional ones only where the workbook has them.
REPORTS: tuple[OwnedSheet, ...] = (DASHBOARD_COORDINATOR, CONTROLE, LIMIETEN)
FINANCE_REPORTS: tuple[OwnedSheet, ...] = (DASHBOARD_FINANCIEN, BETAALLIJST)
READER_REPORTS: tuple[OwnedSheet, ...] = (DASHBOARD_GEMEENTE, DASHBOARD_PROFESSIONAL, DASHBOARD_BESTUUR)
OPTIONAL_REPORTS: tuple[OwnedSheet, ...] = (*FINANCE_REPORTS, *READER_REPORTS)
REGISTERS: tuple[OwnedSheet, ...] = (BRIEFLOG, BETAALLOG)
OWNED_SHEETS: tuple[OwnedSheet, ...] = (*REPORTS, *OPTIONAL_REPORTS, *REGISTERS)


def owned_sheet(name: str) -> OwnedSheet:
    """The owned sheet of that name; raises KeyError."""
    for sheet in OWNED_SHEETS:
        if sheet.name == name:
            return sheet
    raise KeyError(name)
