"""Small numbers in an export: what is masked, also where it could be computed back from a total (indicators.md)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

SMALL = 5  # counts of 1 to 4 are small (domain/indicators.md, Small numbers)
_MOST_PARTS = 14  # of more parts not every sum is tried


def is_small(count: int, smallest: int = SMALL) -> bool:
    """Whether a count of people may not be told; nobody at all may."""
    return 0 < count < smallest


def hidden_parts(
    counts: Sequence[int], smallest: int = SMALL, *, told: Sequence[int] = (), already: Sequence[bool] = ()
) -> list[bool]:
    """Which parts of a whole that is told are not: the small ones (and those `already` hidden), and where these would
    follow from the whole, or from a sum of some parts that is `told` besides, the next smallest too.

    What is hidden together is at least `smallest`, and never one part alone (`is_revealed` tells where that fails).
    """
    hidden = [is_small(count, smallest) for count in counts]
    hidden = [small or before for small, before in zip(hidden, already or hidden, strict=True)]
    others = sorted((count, place) for place, count in enumerate(counts) if count and not hidden[place])
    while others and is_revealed(counts, hidden, smallest, told=told):
        hidden[others.pop(0)[1]] = True
    return hidden


def is_revealed(
    counts: Sequence[int], hidden: Sequence[bool], smallest: int = SMALL, *, told: Sequence[int] = ()
) -> bool:
    """Whether hidden parts can be told from the whole, or from one of the sums of parts that are told besides."""
    if not any(hidden):
        return False
    if not _safe([count for count, hides in zip(counts, hidden, strict=True) if hides], smallest):
        return True
    return any(_from_sum(counts, hidden, total, smallest) for total in told if total)


def _from_sum(counts: Sequence[int], hidden: Sequence[bool], total: int, smallest: int) -> bool:
    """Whether some parts that add up to the total leave hidden ones that could be told, inside them or outside."""
    places = [place for place, count in enumerate(counts) if count]
    if len(places) > _MOST_PARTS:
        return True
    for size in range(1, len(places)):
        for chosen in combinations(places, size):
            if sum(counts[place] for place in chosen) == total:
                inside = [counts[place] for place in chosen if hidden[place]]
                outside = [counts[place] for place in places if hidden[place] and place not in chosen]
                if any(group and not _safe(group, smallest) for group in (inside, outside)):
                    return True
    return False


def _safe(together: Sequence[int], smallest: int) -> bool:
    return len(together) > 1 and sum(together) >= smallest
