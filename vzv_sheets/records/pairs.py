"""Pairs of a record and each of several others that belong to it, without a loop over the records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def matches(
    named: NDArray[np.int32] | NDArray[np.int64], wanted: NDArray[np.int32] | NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For each wanted record those that name it: place among the wanted, place among `named`."""
    order = np.argsort(named, kind="stable")
    first, last = (np.searchsorted(named[order], wanted, side=side) for side in ("left", "right"))
    which, place = spread(first, last - first, np.arange(len(wanted)))
    return which, order[place]


def spread(
    first: NDArray[np.int64], number: NDArray[np.int64], of: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For each item the consecutive places of its stretch: which item, place."""
    lengths = number[of]
    which = np.repeat(np.arange(len(of)), lengths)
    step = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    return which, np.repeat(first[of], lengths) + step
