"""Items of one year sorted by whose they are and by month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray


class ItemsByMonth:
    """Items of one year; `who` is a volunteer or a group of `LocalLedger`, a month a month of the year, 0 to 11."""

    def __init__(self, items: NDArray[np.int64], who: NDArray[np.int32], month: NDArray[np.int32], year: int) -> None:
        of_year = (month // MONTHS_A_YEAR == year) & (who >= 0)
        key = who[of_year].astype(np.int64) * MONTHS_A_YEAR + month[of_year] % MONTHS_A_YEAR
        order = np.argsort(key, kind="stable")
        self._items: list[int] = items[of_year][order].tolist()
        self._months = _spans(key[order])
        self._years = _spans(key[order] // MONTHS_A_YEAR)

    def __len__(self) -> int:
        return len(self._items)

    def within(self, who: int, month: int) -> list[int]:
        """The items of one month."""
        span = self._months.get(who * MONTHS_A_YEAR + month)
        return self._items[slice(*span)] if span else []

    def whole_year(self, who: int) -> list[int]:
        """The items of the year."""
        span = self._years.get(who)
        return self._items[slice(*span)] if span else []


def _spans(keys: NDArray[np.int64]) -> dict[int, tuple[int, int]]:
    """Of sorted keys: where the items of each key begin and end."""
    different, starts, counts = np.unique(keys, return_index=True, return_counts=True)
    return dict(zip(different.tolist(), zip(starts.tolist(), (starts + counts).tolist(), strict=True), strict=True))
