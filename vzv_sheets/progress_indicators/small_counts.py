"""Small numbers in an export: what is masked, also where it could be computed back from a total (indicators.md)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

SMALL = 5  # counts of 1 to 4 are small (domain/indicators.md, Small numbers)
_MOST_PARTS = 14  # of more parts not every sum is tried


def is_small(count: int, smallest: int = SMALL) -> bool:
    """Whether a count of people may not be told; nobody at all may."""
    return 0 < count < smallest


@dataclass(frozen=True, slots=True)
class Parts:
    """Parts of one whole that is told, and which of them are hidden.

    `secret` are those that may not be told; others are hidden so that these do not follow from the whole, or from one
    of the sums of some parts that are `told` besides. `revealed` says that even so they do: then the whole and these
    sums cannot be told either.
    """

    hidden: tuple[bool, ...]
    revealed: bool


def hidden_parts(
    counts: Sequence[int], smallest: int = SMALL, *, told: Sequence[int] = (), secret: Sequence[bool] = ()
) -> Parts:
    """Hides the small counts, and what is `secret` for another reason; where needed the next smallest too."""
    secrets = [is_small(count, smallest) for count in counts]
    secrets = [small or other for small, other in zip(secrets, secret or secrets, strict=True)]
    hidden = list(secrets)
    others = sorted((count, place) for place, count in enumerate(counts) if count and not hidden[place])
    while others and _is_revealed(counts, secrets, hidden, smallest, told):
        hidden[others.pop(0)[1]] = True
    return Parts(tuple(hidden), _is_revealed(counts, secrets, hidden, smallest, told))


def _is_revealed(
    counts: Sequence[int], secrets: Sequence[bool], hidden: Sequence[bool], smallest: int, told: Sequence[int]
) -> bool:  # fmt: skip
    places = [place for place, count in enumerate(counts) if count]
    groups = [places]
    if any(secrets) and any(told):
        if len(places) > _MOST_PARTS:
            return True
        for total in set(told):
            for chosen in _adding_up_to(counts, places, total):
                groups += [list(chosen), [place for place in places if place not in chosen]]
    return any(
        any(secrets[place] for place in group)
        and not _safe([counts[place] for place in group if hidden[place]], smallest)
        for group in groups
    )


def _adding_up_to(counts: Sequence[int], places: Sequence[int], total: int) -> Iterator[tuple[int, ...]]:
    """Every choice of some of these parts that adds up to a total: the reader may know which of them it is."""
    for size in range(1, len(places)):
        for chosen in combinations(places, size):
            if sum(counts[place] for place in chosen) == total:
                yield chosen


def _safe(together: Sequence[int], smallest: int) -> bool:
    """Whether each of these could, for all that their sum tells, be as large as what is no longer small.

    Nobody is shown as nobody, so that a reader knows that each of them is at least one.
    """
    return len(together) > 1 and sum(together) - len(together) + 1 >= smallest
