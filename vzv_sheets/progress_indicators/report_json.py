"""The JSON of `vzv indicators` (design, Command line: vzv-indicators/1)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from vzv_sheets.progress_indicators.figure_words import half_up, unit_of
from vzv_sheets.progress_indicators.figures import Figure, Slice
from vzv_sheets.progress_indicators.indicator import Unit
from vzv_sheets.progress_indicators.measuring import Measured
from vzv_sheets.vocabulary.money import decimal_text

FORMAT = "vzv-indicators/1"
_MOST_DECIMALS = 6


def indicator_item(
    measured: Measured, language: str, series: Sequence[Mapping[str, Any]] = (), split: Sequence[Mapping[str, Any]] = ()
) -> dict[str, Any]:
    """One figure of the document; `series` by month and `by` per part only where they were asked for."""
    indicator, figure = measured.indicator, measured.figure
    item: dict[str, Any] = {
        "code": indicator.code,
        "part": indicator.part or None,
        "title": indicator.title.in_language(language),
        "value": json_value(figure.value, indicator.unit),
        "unit": indicator.unit.value,
        "n": figure.n,
        "rows_used": figure.rows_used,
        "rows_left_out": figure.rows_left_out,
        "left_out_because": dict(figure.left_out),
        "breakdown": [_slice(one, indicator.unit) for one in figure.breakdown],
        "note": figure.note or None,
        "previous": None if measured.before is None else short(measured.before, indicator.unit),
    }
    if series:
        item["series"] = list(series)
    if split:
        item["by"] = list(split)
    return item


def short(figure: Figure, unit: Unit) -> dict[str, Any]:
    """A figure as it stands in a series or beside another."""
    return {"value": json_value(figure.value, unit), "n": figure.n}


def json_value(value: Fraction | None, unit: Unit) -> int | float | str | None:
    """The value: amounts as text with two decimals, hours and other numbers as a number, at most six decimals."""
    if value is None:
        return None
    if unit is Unit.EURO:
        return decimal_text(half_up(value))
    number = value / 60 if unit is Unit.HOURS else value
    return int(number) if number.denominator == 1 else float(round(number, _MOST_DECIMALS))


def _slice(one: Slice, unit: Unit) -> dict[str, Any]:
    own = unit_of(one, unit)
    return {"label": one.label, "value": json_value(one.value, own), "unit": own.value, "part": one.part, "n": one.n}
