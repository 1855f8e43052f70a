"""What the board may see: counts, no persons; small numbers masked (domain/workbook.md 2.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.import_export.declaration import (
    Content,
    Declaration,
    ExportColumn,
    ExportReader,
    ExportTable,
    FilledTable,
    Row,
    counted,
)
from vzv_sheets.import_export.figure_lines import FigureLines, each_known, figure_lines, told_value
from vzv_sheets.progress_indicators.figure_words import half_up
from vzv_sheets.schema.owned_format import Format
from vzv_sheets.workbook.write_plan import Ratio

if TYPE_CHECKING:
    from fractions import Fraction

    from vzv_sheets.progress_indicators.indicator import Indicator
    from vzv_sheets.progress_indicators.masked_figures import Shown
    from vzv_sheets.progress_indicators.scope import Scope
    from vzv_sheets.workbook.write_plan import CellValue

_HUNDRED = 100
_CODE = ExportColumn("code", Format.TEXT, "Code van het cijfer; vzv explain legt het uit.", width=9)
_PART = ExportColumn("onderdeel", Format.TEXT, "Welk cijfer van die code.", width=16)
_TITLE = ExportColumn("cijfer", Format.WRAPPED, "Wat het cijfer zegt.", width=46)
_VALUE = ExportColumn("waarde", Format.NUMBER, "De waarde; leeg als er niets te tellen is of het getal te klein is.")
_UNIT = ExportColumn("eenheid", Format.TEXT, "Waarin de waarde is geteld.", width=16)
_N = ExportColumn("n", Format.WHOLE, "Over hoeveel het gaat.", width=9)
_MASKED = ExportColumn("niet_getoond", Format.TEXT, "Waarom er geen waarde staat: het getal is te klein.", width=16)

# What figures are broken down by, where it is typed: the organisation's own categories, and whom it works with.
_GROUPS = (
    "Organisaties.org_id",
    "Organisaties.naam",
    "Subsidies.subsidie_id",
    "Activiteiten.categorie",
    "Uren.activiteit",
    "Leerdoelen.categorie",
    "Tevredenheid.vraag",
    "Vrijwilligers.instroomroute",
    "Plaatsingen.uitstroom",
)

FIGURES = ExportTable(
    "Cijfers", "Wat doen onze vrijwilligers?",
    (
        _CODE, _PART, _TITLE, _VALUE, _UNIT, _N,
        ExportColumn("vorige_periode", Format.NUMBER, "De waarde van hetzelfde deel van de vorige periode."),
        ExportColumn("programma", Format.TEXT, "Leeg: alle programma's samen.", ("Programmas.naam",), 26),
        _MASKED, ExportColumn("toelichting", Format.WRAPPED, "Waarom er niets te tellen is.", width=44),
    ),
)  # fmt: skip
BREAKDOWN = ExportTable(
    "Uitsplitsing", "Waaruit bestaan deze cijfers?",
    (_CODE, _PART, _TITLE,
     ExportColumn("groep", Format.TEXT, "De groep of soort.", _GROUPS, 34, because="groepen, geen personen"), _VALUE,
     _UNIT, _N, _MASKED),
)  # fmt: skip
MONTHS = ExportTable(
    "Maanden", "Hoe ging het per maand?",
    (_CODE, _PART, _TITLE, ExportColumn("maand", Format.MONTH, "De maand, als 2026-03.", width=10), _VALUE, _UNIT, _N,
     _MASKED),
)  # fmt: skip

BOARD = Declaration(
    ExportReader.BOARD, "bestuur", (FIGURES, BREAKDOWN, MONTHS), "aantallen en percentages, geen personen",
    persons=False,
)  # fmt: skip

MASKED = "niet getoond: het getal is zo klein dat het over herkenbare personen gaat"


def for_board(scope: Scope) -> Content:
    """The figures of the period."""
    lines = figure_lines(scope, no_small_cells=False)
    tables = (
        FilledTable(FIGURES, _figures(lines)),
        FilledTable(BREAKDOWN, [
            {**_row(line.indicator, line.shown), "groep": line.shown.label} for line in lines.breakdown
        ]),
        FilledTable(MONTHS, [
            {**_row(line.indicator, line.shown), "maand": f"{line.first:%Y-%m}"} for line in lines.months
        ]),
    )  # fmt: skip
    return Content(tables, counted({MASKED: lines.masked}))


def _figures(lines: FigureLines) -> list[Row]:
    return [
        {
            **_row(line.indicator, line.shown),
            "vorige_periode": None if line.before is None else _rounded(told_value(line.before)),
            "programma": line.programme or None,
            "toelichting": line.shown.note or None,
        }
        for line in each_known(lines.figures)
    ]


def _row(indicator: Indicator, shown: Shown) -> dict[str, CellValue]:
    return {
        "code": indicator.code,
        "onderdeel": indicator.part or None,
        "cijfer": indicator.title.nl,
        "waarde": _rounded(told_value(shown)),
        "eenheid": str(shown.unit.value),
        "n": shown.n,
        "niet_getoond": shown.hidden or None,
    }


def _rounded(value: Fraction | None) -> Ratio | None:
    """The value in hundredths; halves go up."""
    return None if value is None else Ratio(half_up(_HUNDRED * value), _HUNDRED)
