"""Who is kept longer than agreed (V-PRIV-05): a row that has to be made anonymous goes to nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.checks.found import InRecords
from vzv_sheets.checks.privacy.retention import kept_too_long
from vzv_sheets.findings.kinds import Text
from vzv_sheets.records.record_set import derived
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from vzv_sheets.records.record_set import RecordSet

PAST_RETENTION = Text(
    "niet opgenomen: langer bewaard dan afgesproken (V-PRIV-05)", "left out: kept longer than was agreed (V-PRIV-05)"
)
_SHEETS = ("Vrijwilligers", "Clienten")


def past_retention(records: RecordSet, sheet: str) -> NDArray[np.bool_]:
    """Per volunteer or client (by the sheet) whether the row is kept longer than agreed."""
    return _past(records)[sheet]


@derived
def _past(records: RecordSet) -> Mapping[str, NDArray[np.bool_]]:
    found = {sheet: np.zeros(len(records.table(sheet)), dtype=bool) for sheet in _SHEETS}
    for each in kept_too_long(records):
        if isinstance(each, InRecords) and each.sheet in found:
            found[each.sheet][each.records] = True
    return found
