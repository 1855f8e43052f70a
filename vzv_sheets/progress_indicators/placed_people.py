"""What figures about placements share: the columns they read, and how many persons are behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.clients import client_of_placements
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray


# What every figure about placements reads of them.
PLACEMENT = (
    "Plaatsingen.plaatsing_id", "Plaatsingen.vrijwilliger_id", "Plaatsingen.startdatum", "Plaatsingen.eind_werkelijk",
    "Plaatsingen.status",
)  # fmt: skip


def volunteers_behind(scope: Scope, placements: Iterable[int]) -> int:
    """How many volunteers these placements are of; below zero is no placement."""
    return _distinct(scope.records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers"), placements)


def clients_behind(scope: Scope, placements: Iterable[int]) -> int:
    """How many clients these placements are about; below zero is no placement."""
    return _distinct(client_of_placements(scope.records), placements)


def _distinct(of_placements: NDArray[np.int32] | NDArray[np.int64], placements: Iterable[int]) -> int:
    named = np.array(list(placements), dtype=np.int64)
    people = of_placements[named[named >= 0]]
    return len(set(people[people >= 0].tolist()))
