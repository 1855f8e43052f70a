"""The figures as CSV that a Dutch Excel opens by a double click: one line per figure, line of a breakdown or part."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from fractions import Fraction

from vzv_sheets.findings.report_csv import safe_cell
from vzv_sheets.progress_indicators.figure_words import decimal_words, unit_of
from vzv_sheets.progress_indicators.indicator import Indicator, Unit
from vzv_sheets.progress_indicators.measuring import Measured

COLUMNS = (
    "code",
    "onderdeel",
    "indicator",
    "soort",
    "label",
    "waarde",
    "eenheid",
    "teller",
    "n",
    "vorige",
    "toelichting",
)
_MOST_DECIMALS = 6


def indicators_csv(
    figures: Sequence[Measured], more: Iterable[tuple[Indicator, str, str, Fraction | None, int]], language: str = "nl"
) -> str:
    """The CSV text; `more` holds lines of months and parts: indicator, kind, label, value and n."""
    target = io.StringIO()
    target.write("\ufeff")
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)

    def line(indicator: Indicator, kind: str, label: str, unit: Unit, cells: Sequence[str]) -> None:
        value, part, n, before, note = cells
        texts = (indicator.code, indicator.part, indicator.title.in_language(language), kind, label, value, unit.value,
                 part, n, before, note)  # fmt: skip
        writer.writerow(text if text in (value, before) else safe_cell(text) for text in texts)

    for measured in figures:
        indicator, figure = measured.indicator, measured.figure
        before = "" if measured.before is None else _number(measured.before.value, indicator.unit)
        cells = (_number(figure.value, indicator.unit), _whole(figure.part), str(figure.n), before, figure.note)
        line(indicator, "totaal", "", indicator.unit, cells)
        for one in figure.breakdown:
            unit = unit_of(one, indicator.unit)
            line(indicator, "onderdeel", one.label, unit,
                 (_number(one.value, unit), _whole(one.part), str(one.n), "", ""))  # fmt: skip
    for indicator, kind, label, value, n in more:
        line(indicator, kind, label, indicator.unit, (_number(value, indicator.unit), "", str(n), "", ""))
    return target.getvalue()


def _number(value: Fraction | None, unit: Unit) -> str:
    """The number with a decimal comma and no separators between thousands: a spreadsheet reads it as a number."""
    if value is None:
        return ""
    scale = {Unit.HOURS: 60, Unit.EURO: 100}.get(unit, 1)
    return decimal_words(value / scale, _MOST_DECIMALS).replace(".", "")


def _whole(number: int | None) -> str:
    return "" if number is None else str(number)
