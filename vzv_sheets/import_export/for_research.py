"""What research may see: figures and activities without persons, free text or small cells (domain/workbook.md 2.4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.import_export.anonymous_activities import anonymous_activities
from vzv_sheets.import_export.cell_values import ratio
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
from vzv_sheets.import_export.figure_lines import each_known, figure_lines, told_value
from vzv_sheets.import_export.for_board import MASKED
from vzv_sheets.progress_indicators.indicator import Masking
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.schema.owned_format import Format
from vzv_sheets.schema.standard import STANDARD_SHEETS

if TYPE_CHECKING:
    import datetime as dt

    from vzv_sheets.import_export.figure_lines import BreakdownLine
    from vzv_sheets.progress_indicators.indicator import Indicator
    from vzv_sheets.progress_indicators.masked_figures import Shown
    from vzv_sheets.progress_indicators.scope import Scope
    from vzv_sheets.workbook.write_plan import CellValue

_FIGURE = (
    ExportColumn("code", Format.TEXT, "Code van het cijfer."),
    ExportColumn("part", Format.TEXT, "Welk cijfer van die code; leeg bij één cijfer."),
    ExportColumn("title", Format.TEXT, "Wat het cijfer zegt.", width=40),
    ExportColumn("unit", Format.TEXT, "Waarin de waarde is geteld."),
    ExportColumn("value", Format.NUMBER, "De waarde; leeg als er niets te tellen is of het getal te klein is."),
    ExportColumn("n", Format.WHOLE, "Over hoeveel de waarde gaat."),
)
_PROGRAMME = ExportColumn("programme", Format.TEXT, "Naam van het programma; leeg: alle samen.", ("Programmas.naam",))
_PERIOD = ExportColumn("period", Format.TEXT, "Eerste en laatste dag, als 2026-01-01/2026-12-31.", width=24)
_MASKED = ExportColumn("masked", Format.TEXT, "Waarom er geen waarde staat: het getal is te klein.")

FIGURES = ExportTable("figures", "Cijfers van de periode", (*_FIGURE, _PROGRAMME, _PERIOD, _MASKED))
SERIES = ExportTable("series", "Cijfers per maand", (*_FIGURE, _PERIOD, _MASKED))
BREAKDOWN = ExportTable(
    "breakdown", "Cijfers naar soort",
    (*_FIGURE, ExportColumn("category", Format.TEXT, "De soort; wat de organisatie zelf typte staat er niet bij."),
     _PERIOD, _MASKED),
)  # fmt: skip
ACTIVITIES = ExportTable(
    "activities", "Welke soorten activiteiten respondenten noemden",
    (
        ExportColumn("respondent", Format.WHOLE, "Volgnummer; het zegt niets over wie het is.",
                     ("Activiteiten.respondentcode",), reduced_to="een volgnummer"),
        ExportColumn("role", Format.TEXT, "Vrijwilliger, professional of cliënt.", ("Activiteiten.respondent_rol",),
                     reduced_to="rollen met te weinig respondenten heten 'overig'"),
        ExportColumn("category", Format.TEXT, "Een soort die deze respondent noemde; leeg: geen enkele.",
                     ("Activiteiten.categorie",), 32, "soorten die te weinig mensen noemden heten 'overig'"),
    ),
)  # fmt: skip

RESEARCH = Declaration(
    ExportReader.RESEARCH, "onderzoek", (FIGURES, SERIES, BREAKDOWN, ACTIVITIES),
    "cijfers en genoemde activiteiten, anoniem: geen personen, geen vrije tekst, geen kleine aantallen", persons=False,
)  # fmt: skip

_WORD_ENDS = re.compile(r"[\s:;,/()]+")
_OWN_WORDS = Text(
    "niet opgenomen: een uitsplitsing in eigen woorden van de organisatie",
    "left out: a breakdown in words of the organisation itself",
)


def for_research(scope: Scope) -> Content:
    """The figures of the period, the months, and the table of respondents and categories."""
    lines = figure_lines(scope, no_small_cells=True)
    days = scope.days
    kept = [line for line in lines.breakdown if _is_standard(scope.records, line)]
    activities = anonymous_activities(scope)
    tables = (
        FilledTable(FIGURES, [
            {**_row(line.indicator, line.shown), "programme": line.programme or None,
             "period": _period(days.first, days.last)}
            for line in each_known(lines.figures)
        ]),
        FilledTable(SERIES, [
            {**_row(line.indicator, line.shown), "period": _period(line.first, line.last)}
            for line in lines.months
            # One more in a month beside one new volunteer would tell of that person.
            if line.indicator.masking is not Masking.SENSITIVE
        ]),
        FilledTable(BREAKDOWN, [
            {**_row(line.indicator, line.shown), "category": line.shown.label, "period": _period(days.first, days.last)}
            for line in kept
        ]),
        FilledTable(ACTIVITIES, [_respondent(*row) for row in activities.rows]),
    )  # fmt: skip
    left_out = {MASKED: lines.masked, _OWN_WORDS: len(lines.breakdown) - len(kept), **activities.left_out}
    return Content(tables, counted(left_out))


def _row(indicator: Indicator, shown: Shown) -> dict[str, CellValue]:
    return {
        "code": indicator.code,
        "part": indicator.part or None,
        "title": indicator.title.nl,
        "unit": str(shown.unit.value),
        "value": ratio(told_value(shown)),
        "n": shown.n,
        "masked": shown.hidden or None,
    }


def _respondent(number: int, role: str, category: str) -> Row:
    return {"respondent": number, "role": role or None, "category": category or None}


def _period(first: dt.date, last: dt.date) -> str:
    return f"{first.isoformat()}/{last.isoformat()}"


def _is_standard(records: RecordSet, line: BreakdownLine) -> bool:
    """Whether no word or words of the label are something that people typed in the workbook."""
    label = f" {_WORD_ENDS.sub(' ', line.shown.label)} "
    return not any(typed in label for typed in _typed_texts(records))


@derived
def _typed_texts(records: RecordSet) -> frozenset[str]:
    """Every text of the workbook that is no value of a list of the standard, with a space on both sides."""
    found: set[str] = set()
    known = {choice for sheet in STANDARD_SHEETS for column in sheet.columns for choice in column.choices}
    for table in records.tables.values():
        for column in table.columns.values():
            for value in column.categories:
                found |= set(value) if isinstance(value, tuple) else {str(value)}
    spaced = {_WORD_ENDS.sub(" ", text).strip() for text in found - known}
    return frozenset(f" {text} " for text in spaced if len(text) > 1 and not text.isdigit())
