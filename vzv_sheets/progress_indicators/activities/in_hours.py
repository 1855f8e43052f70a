"""What sheet Uren says of activities, for workbooks that keep no list of them on sheet Activiteiten."""

from __future__ import annotations

from vzv_sheets.checks.columns_read import SHIFTS
from vzv_sheets.progress_indicators.figures import Rows
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.vocabulary.arrays import np

READS_OF_HOURS = (*SHIFTS, "Uren.activiteit")


def worked_with_activity(scope: Scope) -> Rows:
    """The items of `shifts` in the period of who was there, with an activity."""
    activity = scope.table("Uren")["activiteit"]
    if not activity.present:
        return Rows(np.zeros(len(scope.shifts), dtype=bool))
    rows, record = scope.shift_rows(scope.worked & ~activity.empty[scope.shifts.record]), scope.shifts.record
    return Rows(rows.used & activity.filled[record], rows.left_out)
