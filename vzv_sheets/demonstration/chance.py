"""Chance that gives the same answers on every platform and with every version of Python.

Only `random.Random.random` is promised to repeat itself for a seed; `choice`, `shuffle` and the like are not.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """A seeded source of chance. `stream` separates sources of one seed, so that one does not move another."""

    def __init__(self, seed: int, stream: int) -> None:
        self.fraction = random.Random(seed * 1009 + stream).random  # noqa: S311  # no secret is made with it

    def below(self, limit: int) -> int:
        """A whole number from 0 to limit - 1."""
        return int(self.fraction() * limit)

    def between(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return low + self.below(high - low + 1)

    def happens(self, probability: float) -> bool:
        """True in that share of the cases."""
        return self.fraction() < probability

    def one_of(self, choices: Sequence[T]) -> T:
        """One of the choices, all equally likely."""
        return choices[self.below(len(choices))]

    def some_of(self, choices: Sequence[T], count: int) -> list[T]:
        """That many different choices (all of them when there are fewer), in the order of chance."""
        left = list(choices)
        return [left.pop(self.below(len(left))) for _ in range(min(count, len(left)))]
