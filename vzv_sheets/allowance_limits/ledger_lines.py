"""The lines of the ledger: per volunteer, scheme and work month, and one per year (design, allowances JSON).

Columns, one item per line. Amounts are cents; NO_AMOUNT stands where the JSON writes null. Months are month numbers.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntFlag
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray

# Stands for "not known" in arrays of cents; the JSON writes null.
NO_AMOUNT = -(2**63)
NO_FIGURE = -1
NOT_REACHED = -1

FISCAL, WELFARE, UWV = "fiscaal", "bijstand", "uwv"
# The places of the schemes in `Ledger.schemes`: those of the law first, also when nobody is in them.
LEGAL_SCHEMES = (FISCAL, WELFARE, UWV)
FISCAL_PLACE, WELFARE_PLACE, UWV_PLACE = range(3)
FIRST_LOCAL = len(LEGAL_SCHEMES)


class Note(IntFlag):
    """What a reader must know beside the amounts.

    CAPPED: the caps hold; without it only proven costs were paid. IN_KIND_ONLY: only gifts make that so, which makes
    being over a warning (2.1). ELSEWHERE_ASKED: the volunteer told what other organisations pay in this year.
    MAY_BE_FIXED: an unreadable row may be a fixed allowance. YEAR_UNREADABLE: something of this year cannot be read,
    so that the year's total and room are not known.
    """

    CAPPED = 1
    IN_KIND_ONLY = 2
    ELSEWHERE_ASKED = 4
    MAY_BE_FIXED = 8
    YEAR_UNREADABLE = 16


@dataclass(frozen=True, slots=True)
class PlacementShare:
    """The part of what is payable by a local scheme that belongs to one placement (domain/allowances.md 2.9).

    `payable` is cents; `minutes` are the hours of Uren that were paid for there, 0 where the amount was declared.
    """

    placement: str
    payable: int
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Months:
    """One item per volunteer, scheme and work month with a row or an amount in it.

    `volunteer` is the record of Vrijwilligers, `scheme` a place in `Ledger.schemes`, `statuses` a set of
    `Status.bit`, `hour_status` a place in `HOUR_STATUSES`, `notes` a set of `Note`; `month_figure` and `year_figure`
    are places in `Ledger.figures`. `placements` holds, by the place of the line, how a local scheme divides what is
    payable; `cut` is what such a scheme does not pay. The tax rule itself never cuts.
    """

    volunteer: NDArray[np.int32]
    month: NDArray[np.int32]
    scheme: NDArray[np.int16]
    forfait: NDArray[np.int64]
    actual: NDArray[np.int64]
    in_kind: NDArray[np.int64]
    elsewhere: NDArray[np.int64]
    tested: NDArray[np.int64]
    month_cap: NDArray[np.int64]
    year_to_date: NDArray[np.int64]
    year_cap: NDArray[np.int64]
    room_month: NDArray[np.int64]
    room_year: NDArray[np.int64]
    payable_now: NDArray[np.int64]
    submitted: NDArray[np.int64]
    cut: NDArray[np.int64]
    reached_in: NDArray[np.int32]
    statuses: NDArray[np.uint16]
    hour_status: NDArray[np.int8]
    month_figure: NDArray[np.int32]
    year_figure: NDArray[np.int32]
    notes: NDArray[np.uint16]
    placements: Mapping[int, tuple[PlacementShare, ...]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.volunteer)


@dataclass(frozen=True, slots=True)
class Years:
    """One item per volunteer and scheme: the year as a whole, with facts of the year only.

    `months_over` is a set of months over their own cap: bit 0 is January. `flat_monthly` is the flat amount that fits
    every month from `flat_from` (a month number) to December (`flat_monthly.py`), NO_AMOUNT where that cannot be told.
    The other columns are as in `Months`.
    """

    volunteer: NDArray[np.int32]
    scheme: NDArray[np.int16]
    forfait: NDArray[np.int64]
    actual: NDArray[np.int64]
    in_kind: NDArray[np.int64]
    elsewhere: NDArray[np.int64]
    tested: NDArray[np.int64]
    submitted: NDArray[np.int64]
    year_cap: NDArray[np.int64]
    room_year: NDArray[np.int64]
    statuses: NDArray[np.uint16]
    months_over: NDArray[np.uint16]
    reached_in: NDArray[np.int32]
    flat_monthly: NDArray[np.int64]
    flat_from: NDArray[np.int32]
    year_figure: NDArray[np.int32]
    notes: NDArray[np.uint16]

    def __len__(self) -> int:
        return len(self.volunteer)
