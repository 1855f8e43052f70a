"""For whom a local scheme holds: age on the day, benefit, municipality (domain/workbook.md, Regelingen).

Who does not meet a condition gets nothing computed from that scheme. What cannot be read of a person decides nothing:
the month becomes unknown (domain/allowances.md 2.13). An empty gemeente_org_id does not contradict the municipality of
a scheme, for most organisations work in one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ages import NO_AGE, ages_on
from vzv_sheets.records.record_set import UNFILLED, UNKNOWN
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.local_schemes import LocalSchemes, SchemeRow
    from vzv_sheets.records.record_set import RecordSet

_BENEFITS = ("bijstand", "IOAW/IOAZ", "WW", "ZW", "WIA", "WAO", "Wajong", "andere")
_NO_BENEFIT = ("geen", "AOW/pensioen")


class Condition(IntEnum):
    """The conditions in the order in which they are tested."""

    AGE = 0
    BENEFIT = 1
    MUNICIPALITY = 2


# The column of Vrijwilligers that tells of each condition.
COLUMN_OF_CONDITION = ("geboortedatum", "uitkering", "gemeente_org_id")
ALL_MET = -1


@dataclass(frozen=True, slots=True)
class Refusals:
    """What a scheme does not pay because a condition is not met, one item per volunteer, month and condition.

    `scheme` is a place in `LocalSchemes.ids`, `row` one in `LocalSchemes.rows`, `condition` a `Condition`.
    """

    volunteer: NDArray[np.int32]
    scheme: NDArray[np.int32]
    month: NDArray[np.int32]
    row: NDArray[np.int32]
    condition: NDArray[np.int8]

    def once(self) -> Refusals:
        """Each of them once."""
        parts = np.stack([self.volunteer, self.scheme, self.month, self.row, self.condition.astype(np.int32)])
        volunteer, scheme, month, row, condition = np.unique(parts, axis=1)
        return Refusals(volunteer, scheme, month, row, condition.astype(np.int8))


def joined_refusals(one: Refusals, other: Refusals) -> Refusals:
    """The refusals of both."""
    return Refusals(
        *(
            np.concatenate([getattr(one, name), getattr(other, name)])
            for name in ("volunteer", "scheme", "month", "row", "condition")
        )
    ).once()


@dataclass(frozen=True, slots=True)
class Tested:
    """Per item the first condition that is not met, and the first that cannot be tested; ALL_MET without one."""

    failed: NDArray[np.int8]
    doubtful: NDArray[np.int8]


def tested_conditions(
    records: RecordSet,
    schemes: LocalSchemes,
    row: NDArray[np.int32],
    volunteer: NDArray[np.int32],
    day: NDArray[np.int64],
) -> Tested:
    """The conditions of a row of a scheme (a place in `schemes.rows`) for a volunteer (a record) on a day."""
    failed = np.full(len(row), ALL_MET, dtype=np.int8)
    doubtful = failed.copy()
    for place, each in enumerate(schemes.rows):
        if each.only_for.any:
            items = np.flatnonzero((row == place) & (volunteer >= 0))
            _test(records, each, volunteer[items], day[items], (items, failed, doubtful))
    return Tested(failed, np.where(failed == ALL_MET, doubtful, ALL_MET).astype(np.int8))


def _test(
    records: RecordSet,
    row: SchemeRow,
    volunteer: NDArray[np.int32],
    day: NDArray[np.int64],
    marks: tuple[NDArray[np.int64], NDArray[np.int8], NDArray[np.int8]],
) -> None:
    items, failed, doubtful = marks
    wanted, people = row.only_for, records.table("Vrijwilligers")

    def mark(into: NDArray[np.int8], condition: Condition, where: NDArray[np.bool_]) -> None:
        chosen = items[where & (into[items] == ALL_MET)]
        into[chosen] = condition

    if wanted.by_age:
        age = ages_on(records, volunteer, day)
        mark(failed, Condition.AGE, (age != NO_AGE) & ((age < wanted.youngest) | (age > wanted.oldest)))
        mark(doubtful, Condition.AGE, age == NO_AGE)
    if wanted.with_benefit:
        benefit = people["uitkering"]
        mark(failed, Condition.BENEFIT, benefit.equals(*_NO_BENEFIT)[volunteer])
        mark(doubtful, Condition.BENEFIT, ~benefit.equals(*_NO_BENEFIT, *_BENEFITS)[volunteer])
    if wanted.municipality != UNFILLED:
        own = records.referred("Vrijwilligers", "gemeente_org_id", "Organisaties")[volunteer]
        mark(failed, Condition.MUNICIPALITY, (own >= 0) & (own != wanted.municipality))
        unread = (own == UNKNOWN) | ((own == UNFILLED) & ~people["gemeente_org_id"].empty[volunteer])
        mark(doubtful, Condition.MUNICIPALITY, unread)


def told_refusal(row: SchemeRow, scheme: str, condition: int) -> str:
    """Why a scheme (`regeling STIM`) does not hold, without naming a benefit: `regeling STIM geldt vanaf 18 jaar`."""
    wanted = row.only_for
    if condition == Condition.MUNICIPALITY:
        return f"{scheme} is van een andere gemeente"
    if condition != Condition.AGE:
        return f"niet aan de voorwaarden van {scheme} voldaan"
    limits = [f"vanaf {wanted.youngest} jaar"] if wanted.youngest > 0 else []
    if wanted.has_oldest:
        limits.append(f"tot en met {wanted.oldest} jaar")
    return f"{scheme} geldt {' '.join(limits)}"
