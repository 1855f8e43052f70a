"""What was passed on to the bank: the rows of register Betaallog (domain/workbook.md 2.3)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.records.registers import read_register
from vzv_sheets.schema.owned_payments import BETAALLOG

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vzv_sheets.records.registers import RegisterRow
    from vzv_sheets.workbook.port import WorkbookSource


@dataclass(frozen=True, slots=True)
class ExportedLine:
    """One row of Betaallog: a payment line that stands in a payment file.

    `reference` is its betaalkenmerk, `claim_id` its onkosten_id (empty for a computed line or a claim that had no
    number yet), `kind` is soort, `month_text` the work month as `2026-03`. `cents` and `run_number` are 0 and the
    dates None where the cell cannot be read.
    """

    reference: str
    claim_id: str
    volunteer_id: str
    placement_id: str
    kind: str
    month_text: str
    cents: int
    file_hash: str
    made_on: dt.date | None
    execution_date: dt.date | None
    run_number: int


def exported_lines(rows: Iterable[RegisterRow]) -> tuple[ExportedLine, ...]:
    """The rows of Betaallog, as `read_register` gives them, in the order of the sheet."""
    return tuple(_exported(row) for row in rows)


def payment_log(source: WorkbookSource) -> tuple[ExportedLine, ...]:
    """The rows of Betaallog of a workbook; none when it has no such register."""
    return exported_lines(read_register(source, BETAALLOG))


def _exported(row: RegisterRow) -> ExportedLine:
    return ExportedLine(
        row.text("betaalkenmerk"), row.text("onkosten_id"), row.text("vrijwilliger_id"), row.text("plaatsing_id"),
        row.text("soort"), row.text("werkmaand"), _number(row, "bedrag"), row.text("bestand_hash"),
        _date(row, "gemaakt_op"), _date(row, "uitvoerdatum"), _number(row, "run_nr"),
    )  # fmt: skip


def _number(row: RegisterRow, key: str) -> int:
    value = row.values.get(key)
    return value if isinstance(value, int) else 0


def _date(row: RegisterRow, key: str) -> dt.date | None:
    value = row.values.get(key)
    return value if isinstance(value, dt.date) else None
