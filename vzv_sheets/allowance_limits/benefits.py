"""Which rule on benefits holds for a volunteer (domain/allowances.md 1, Bijstand and UWV)."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from vzv_sheets.records.columns import UNREADABLE
from vzv_sheets.records.persons import receives_municipal_benefit
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.record_set import RecordSet


class Benefit(IntEnum):
    """WELFARE: bijstand, IOAW or IOAZ. UNEMPLOYMENT: WW. REPORTED: ZW, WIA, WAO or Wajong, without permission but with
    a duty to report. UNREADABLE: a cell that may hold any of them.
    """

    NONE = 0
    WELFARE = 1
    UNEMPLOYMENT = 2
    REPORTED = 3
    UNREADABLE = 4


def benefits_of(records: RecordSet) -> NDArray[np.int8]:
    """The `Benefit` of each record of Vrijwilligers."""
    column = records.table("Vrijwilligers")["uitkering"]
    found = np.full(len(column.state), Benefit.NONE, dtype=np.int8)
    found[receives_municipal_benefit(records)] = Benefit.WELFARE
    found[column.equals("WW")] = Benefit.UNEMPLOYMENT
    found[column.equals("ZW", "WIA", "WAO", "Wajong")] = Benefit.REPORTED
    found[column.state == UNREADABLE] = Benefit.UNREADABLE
    return found
