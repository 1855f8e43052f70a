"""Counting a sheet as a formula in Excel would: COUNTA of one column, SUM of another (design, Writing: verouderd)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from vzv_sheets.records.headers import MatchedSheet
from vzv_sheets.records.layout import Tally
from vzv_sheets.vocabulary.days import day_number
from vzv_sheets.workbook.port import CellKind, RawColumn, RawValue

_EXCEL_DAY_OF_1970 = 25569


def tally(match: MatchedSheet, raws: Mapping[str, RawColumn]) -> Tally | None:
    """The tally of a sheet; None when no column of the standard is there."""
    single = [key for key in raws if len(match.positions[key]) == 1 and not match.sheet.column(key).filled_in]
    if not single:
        return None
    counted = next((key for key in match.sheet.key if key in single), single[0])
    dates = [key for key in single if raws[key].kind is CellKind.DATE]
    numbers = [key for key in single if raws[key].kind is CellKind.NUMBER]
    added = next(iter([*numbers, *dates]), counted)
    raw = raws[counted]
    filled = int(raw.filled.sum()) + len(raw.irregular)
    return Tally(match.positions[counted][0], filled, match.positions[added][0], _hundredths(raws[added]))


def _hundredths(raw: RawColumn) -> int:
    if raw.kind is CellKind.TEXT:
        return 0
    total = sum(_number(original) for original in raw.irregular.values() if not isinstance(original, str))
    values = raw.values[raw.filled]
    total += float(values.sum())
    if raw.kind is CellKind.DATE:
        total += _EXCEL_DAY_OF_1970 * len(values)
    return round(total * 100)


def _number(original: RawValue) -> float:
    """What SUM adds for a cell: nothing for texts, booleans and errors."""
    if isinstance(original, bool):
        return 0.0
    if isinstance(original, float):
        return original
    if isinstance(original, dt.datetime):
        clock = original - dt.datetime.combine(original.date(), dt.time())
        return day_number(original.date()) + _EXCEL_DAY_OF_1970 + clock / dt.timedelta(days=1)
    if isinstance(original, dt.date):
        return float(day_number(original) + _EXCEL_DAY_OF_1970)
    if isinstance(original, dt.time):
        return (original.hour * 3600 + original.minute * 60 + original.second) / 86400
    if isinstance(original, dt.timedelta):
        return original / dt.timedelta(days=1)
    return 0.0
