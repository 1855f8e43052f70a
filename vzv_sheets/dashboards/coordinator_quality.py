"""The panel of Dashboard_Coordinator about the records themselves (I-58): label, number, explanation per line."""

from __future__ import annotations

from collections.abc import Mapping

from vzv_sheets.dashboards.shown_figures import ShownFigures
from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.findings.kinds import SEVERITY_NL, Severity
from vzv_sheets.progress_indicators.figures import Figure
from vzv_sheets.vocabulary.words import grouped_number
from vzv_sheets.workbook.write_plan import CellValue, Ratio

_NO_DATA = "nog geen gegevens"
_MOST_CODES = 3


def quality_lines(shown: ShownFigures) -> list[list[CellValue]]:
    """The lines in the order of `QUALITY_FORMATS`."""
    left_out, counts = shown.now("I-04").left_out, shown.scope.findings.counts
    return [
        _filled("verplichte cellen gevuld", shown.now("I-58/gevuld")),
        _unknown(shown.now("I-58/onbekend")),
        ["fouten die nog openstaan", counts.error, "staan bovenaan op blad Controle"],
        ["waarschuwingen", counts.warning, "klopt het, dan hoeft u niets te doen"],
        ["fouten per 100 regels", *_errors_per_hundred(shown.now("I-58/bevindingen"))],
        ["urenregels die niet meetellen", sum(left_out.values()), _codes(left_out)],
    ]


def quality_advice(findings: FindingSet) -> str:
    """What to do first."""
    if findings.counts.error:
        return "Herstel eerst de fouten op blad Controle; daarna kloppen deze cijfers beter."
    return "Er staan geen fouten open: op deze cijfers kunt u bouwen."


def _filled(label: str, figure: Figure) -> list[CellValue]:
    if not figure.known or figure.part is None:
        return [label, "–", _NO_DATA]
    return [label, Ratio(figure.part, figure.n), f"{grouped_number(figure.n - figure.part)} nog leeg"]


def _unknown(figure: Figure) -> list[CellValue]:
    if not figure.known or figure.part is None:
        return ["onbekend gelaten", "–", "wordt hier niet gevraagd"]
    told = ", ".join(f"{line.label} {line.part} van {line.n}" for line in figure.breakdown)
    return ["onbekend gelaten", Ratio(figure.part, figure.n), told]


def _errors_per_hundred(figure: Figure) -> tuple[CellValue, str]:
    (errors,) = (line for line in figure.breakdown if line.label == SEVERITY_NL[Severity.ERROR])
    if errors.value is None:
        return "–", _NO_DATA
    return Ratio(*errors.value.as_integer_ratio()), f"over {grouped_number(figure.n)} gecontroleerde regels"


def _codes(left_out: Mapping[str, int]) -> str:
    if not left_out:
        return "alle regels van de periode tellen mee"
    shown = list(left_out)[:_MOST_CODES]
    return ", ".join(shown) + (" en andere" if len(left_out) > _MOST_CODES else "") + "; zie blad Controle"
