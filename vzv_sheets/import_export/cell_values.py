"""Cells of the records as cells of an export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.records.misplaced_numbers import HIDDEN
from vzv_sheets.records.placements import programmes_of
from vzv_sheets.schema.columns import Kind
from vzv_sheets.vocabulary.days import day_of, month_text
from vzv_sheets.workbook.write_plan import Cents, Minutes, Ratio

if TYPE_CHECKING:
    from fractions import Fraction

    from vzv_sheets.records.columns import Table
    from vzv_sheets.records.record_set import RecordSet
    from vzv_sheets.workbook.write_plan import CellValue

_THOUSANDTHS = 1000


def cell_value(table: Table, key: str, index: int) -> CellValue:
    """The value of a cell as its kind is written; the default where it is empty, None where nothing can be read.

    A cell that holds a BSN or an account number gives nothing (domain/rules.md V-PRIV-01).
    """
    column = table[key]
    value, kind = column.value(index), column.spec.kind
    if value is None:
        return column.text(index) or None
    if column.is_coded:
        text = "; ".join(value) if isinstance(value, tuple) else str(value)
        return None if HIDDEN in text else text
    if kind is Kind.DATE:
        return day_of(value)
    if kind is Kind.MONTH:
        return month_text(value)
    if kind is Kind.MONEY:
        return Cents(value)
    if kind in (Kind.HOURS, Kind.TIME):
        return Minutes(value)
    return Ratio(value, _THOUSANDTHS) if kind is Kind.NUMBER else int(value)


def programme_name(records: RecordSet, placement: int) -> CellValue:
    """The name of the programme of a placement; None where none is known."""
    programme = int(programmes_of(records, "Plaatsingen")[placement])
    return cell_value(records.table("Programmas"), "naam", programme) if programme >= 0 else None


def ratio(value: Fraction | None) -> Ratio | None:
    """An exact number as a cell."""
    return None if value is None else Ratio(value.numerator, value.denominator)
