"""The product-limit estimate (Kaplan and Meier, 1958): which part lasts so long, when many have not ended yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Lasting:
    """`share` is the part that lasts longer than the days asked, None when nobody was followed so long.

    `followed` counts who was there at least so many days.
    """

    share: Fraction | None
    followed: int


def lasting(days: NDArray[np.int64], ended: NDArray[np.bool_], asked: Sequence[int]) -> list[Lasting]:
    """For each number of days asked (ascending) the part that lasts longer.

    `days` is how long each was there up to the end, or up to now where `ended` is False. Who left on a day counts as
    there until that day, also for the others who are followed up to that day.
    """
    ordered = np.sort(days)
    moments, gone = np.unique(days[ended], return_counts=True)
    there = len(ordered) - np.searchsorted(ordered, moments, side="left")
    events = list(zip(moments.tolist(), there.tolist(), gone.tolist(), strict=True))
    above, below, place, found = 1, 1, 0, []
    for limit in asked:
        while place < len(events) and events[place][0] <= limit:
            _, present, left = events[place]
            above, below, place = above * (present - left), below * present, place + 1
        followed = len(ordered) - int(np.searchsorted(ordered, limit, side="left"))
        found.append(Lasting(Fraction(above, below) if followed or not above else None, followed))
    return found
