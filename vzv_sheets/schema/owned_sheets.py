"""The sheets that the product writes: reports (replaced), registers (append-only) (domain/workbook.md 2.3).

An owned sheet is found by the sheet-scoped defined name `vzv_blad`, whose value is its name here, not by its title.
The layout of a report: a header block with fixed cells, fixed blocks for charts, and one growing table at the bottom
(table `tbl_<name>`), whose first body row is the template row.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from math import ceil

# Calibri 10: points of a line, and characters of running text in the width of one digit (the unit of column widths).
_LINE_HEIGHT, _ROW_MARGIN, _CHARACTERS_PER_DIGIT = 12.75, 3.0, 1.25


class Format(StrEnum):
    """How a cell of an owned sheet is shown."""

    TEXT = "text"
    WRAPPED = "wrapped"
    WHOLE = "whole"
    EURO = "euro"
    HOURS = "hours"
    DATE = "date"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class OwnedColumn:
    """A column of an owned table."""

    key: str
    title: str
    width: float
    format: Format = Format.TEXT
    help: str = ""


@dataclass(frozen=True, slots=True)
class OwnedCard:
    """A key figure in the header block: the name of its fixed cell, its label, and how grave a number above zero is."""

    cell: str
    label: str
    severity: str = ""  # fout, waarschuwing, info, in orde; empty for a neutral figure
    width: int = 2  # columns of the table that the card covers


@dataclass(frozen=True, slots=True)
class OwnedSheet:
    """A report or register: title on the sheet, one line of explanation, fixed cells by name, the growing table.

    `first_text` stands in the template row until the first run, `printed` counts the columns that go on paper, and
    `frozen` the columns that stay in sight when scrolling to the right.
    """

    name: str
    title: str
    explanation: str
    columns: tuple[OwnedColumn, ...]
    header_row: int  # of the table, from 1
    register: bool = False
    cells: Mapping[str, str] = field(default_factory=dict)
    cards: tuple[OwnedCard, ...] = ()
    first_text: Mapping[str, str] = field(default_factory=dict)
    printed: int = 0
    frozen: int = 0

    @property
    def table_name(self) -> str:
        """The name of the growing table."""
        return f"tbl_{self.name}"

    @property
    def first_row(self) -> int:
        """The template row: the first row below the header of the table."""
        return self.header_row + 1

    @property
    def titles(self) -> tuple[str, ...]:
        """The headers of the growing table."""
        return tuple(column.title for column in self.columns)

    def row_heights(self, columns: Sequence[Sequence[object]]) -> list[float]:
        """The height in points of each row of a table: as many lines as its longest wrapped text needs.

        A spreadsheet other than Excel shows one line of a row without a height.
        """
        lines = [1] * len(columns[0])
        for column, values in zip(self.columns, columns, strict=True):
            if column.format is Format.WRAPPED:
                room = column.width * _CHARACTERS_PER_DIGIT
                needed = [ceil(len(value) / room) if isinstance(value, str) else 1 for value in values]
                lines = [max(pair) for pair in zip(lines, needed, strict=True)]
        return [_ROW_MARGIN + _LINE_HEIGHT * number for number in lines]


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
        OwnedColumn("kolom", "kolom", 20),
        OwnedColumn("id", "id", 10),
        OwnedColumn("waarde", "waarde", 13),
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
        OwnedColumn("regeling_id", "regeling_id", 12.5),
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
        OwnedColumn("uurtoets", "uurtoets", 13),
        OwnedColumn("status", "status", 25),
        OwnedColumn("alle_statussen", "alle_statussen", 30, _WRAPPED),
        OwnedColumn("reden", "reden", 56, _WRAPPED),
        OwnedColumn("maand_bereikt", "maand_bereikt", 15),
        OwnedColumn("bron", "bron", 36, _WRAPPED),
        OwnedColumn("zekerheid", "zekerheid", 14),
        OwnedColumn("cellen", "cellen", 30, _WRAPPED),
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
    },
    cards=(
        OwnedCard("over", "boven een maximum of geen vrijlating", "fout"),
        OwnedCard("unknown", "onbekend", "waarschuwing"),
        OwnedCard("near", "bijna of precies op het maximum", "info", width=3),
        OwnedCard("within", "binnen het maximum", "in orde"),
        OwnedCard("tested", "maanden en jaren getoetst", width=3),
    ),
    first_text={"status": "nog niet getoetst", "reden": "Draai 'vzv update' met deze werkmap."},
    printed=18,
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

OWNED_SHEETS: tuple[OwnedSheet, ...] = (CONTROLE, LIMIETEN, BRIEFLOG)


def owned_sheet(name: str) -> OwnedSheet:
    """The owned sheet of that name; raises KeyError."""
    for sheet in OWNED_SHEETS:
        if sheet.name == name:
            return sheet
    raise KeyError(name)
