"""Which trajectories of a subsidy are earned, and on which day (domain/indicators.md I-15, source 002 c3).

I-15, I-16, V-GELD-08 and Dashboard_Financien all ask this module.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from vzv_sheets.records.agreements import missing_signatures
from vzv_sheets.records.columns import EMPTY, UNREADABLE
from vzv_sheets.records.final_evaluations import final_evaluations
from vzv_sheets.records.placements import NEVER_PLACED, status_is
from vzv_sheets.records.record_set import UNFILLED, UNKNOWN, RecordSet, derived
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.columns import TypedColumn

NO_DAY = -1
_NEVER = 2**31 - 1

_SIGNED, _EVALUATED = "getekende overeenkomst", "eindevaluatie"


class Condition(StrEnum):
    """What a trajectory still lacks, in the order in which it usually comes about."""

    SUBSIDY = "de subsidie (subsidie_id)"
    INTAKE = "de intake (intakedatum)"
    GOAL = "een leerdoel van de vrijwilliger (blad Leerdoelen)"
    MATCH = "de match (startdatum, en een status die zegt dat het begonnen is)"
    AGREEMENT = "de getekende overeenkomst (overeenkomst_datum)"
    SIGNATURES = "een handtekening (getekend_door)"
    EVALUATION = "de eindevaluatie (een gehouden eindgesprek of een evaluatieformulier)"
    IN_PERIOD = "een dag in de subsidieperiode (de laatste datum valt erbuiten)"
    PAST = "een datum die voorbij is (de laatste ligt na de peildatum)"

    @property
    def english(self) -> str:
        """The same in English."""
        return _ENGLISH[self]

    @property
    def short(self) -> str:
        """The condition without the cells to look at: `de intake`."""
        return self.value.partition(" (")[0]

    @property
    def bit(self) -> int:
        """The place of the condition in a set of conditions (`Trajectories.missing`)."""
        return 1 << list(Condition).index(self)


_ENGLISH: Mapping[Condition, str] = {
    Condition.SUBSIDY: "the subsidy (subsidie_id)",
    Condition.INTAKE: "the intake (intakedatum)",
    Condition.GOAL: "a learning goal of the volunteer (sheet Leerdoelen)",
    Condition.MATCH: "the match (startdatum, and a status that says it began)",
    Condition.AGREEMENT: "the signed agreement (overeenkomst_datum)",
    Condition.SIGNATURES: "a signature (getekend_door)",
    Condition.EVALUATION: "the final evaluation (a final talk that was held, or an evaluation form)",
    Condition.IN_PERIOD: "a day in the period of the subsidy (the last date lies outside it)",
    Condition.PAST: "a date that has passed (the last one lies after the reference date)",
}


@dataclass(frozen=True, slots=True)
class Trajectories:
    """One item per record of Plaatsingen.

    `subsidy` is the record of Subsidies (UNFILLED without one, UNKNOWN for an id that is not there). `day` is the day
    number of the last of the three: intake, first goal, match; NO_DAY while one of them is not there. `missing` is a
    set of `Condition.bit`. `unclear`: a cell that decides cannot be read or used, which another finding tells; such a
    trajectory is neither earned nor declared wrongly.
    """

    subsidy: NDArray[np.int32]
    day: NDArray[np.int64]
    missing: NDArray[np.uint16]
    unclear: NDArray[np.bool_]

    @property
    def earned(self) -> NDArray[np.bool_]:
        """Whether the trajectory is earned: all conditions are met, on a day of the subsidy that has passed."""
        found: NDArray[np.bool_] = (self.subsidy >= 0) & (self.missing == 0) & ~self.unclear
        return found


def missing_of(bits: int) -> tuple[Condition, ...]:
    """The conditions of a set, in their order."""
    return tuple(condition for condition in Condition if bits & condition.bit)


@derived
def earned_trajectories(records: RecordSet) -> Trajectories:
    """Of every placement whether it is an earned trajectory, when it became one and what it lacks.

    The three conditions of I-15 always hold, whatever `voorwaarden` names; an `eindevaluatie` that is named there comes
    on top. A planned placement (voorgesteld, niet gestart) is no match.
    """
    table = records.table("Plaatsingen")
    subsidy = records.referred("Plaatsingen", "subsidie_id", "Subsidies")
    found = _Gathering(len(table), subsidy)
    found.lacks(Condition.SUBSIDY, subsidy == UNFILLED)
    found.cannot_tell((subsidy == UNKNOWN) | (table["subsidie_id"].state == UNREADABLE))
    days = [
        found.dated(Condition.INTAKE, table["intakedatum"]),
        _goal_days(records, found),
        _match_days(records, found),
    ]
    _final_evaluation(records, found)
    latest: NDArray[np.int64] = np.max(np.stack(days), axis=0)
    known = np.all(np.stack(days) != NO_DAY, axis=0)
    _in_time(records, found, latest, known)
    return Trajectories(subsidy, np.where(known, latest, NO_DAY), found.missing, found.unclear)


class _Gathering:
    """Collects per placement what is missing and what cannot be told."""

    def __init__(self, length: int, subsidy: NDArray[np.int32]) -> None:
        self.subsidy = subsidy
        self.missing = np.zeros(length, dtype=np.uint16)
        self.unclear = np.zeros(length, dtype=bool)

    def lacks(self, condition: Condition, where: NDArray[np.bool_]) -> None:
        self.missing[where] |= np.uint16(condition.bit)

    def cannot_tell(self, where: NDArray[np.bool_]) -> None:
        self.unclear |= where

    def dated(
        self, condition: Condition, column: TypedColumn, among: NDArray[np.bool_] | None = None
    ) -> NDArray[np.int64]:
        """The days of a date column; an empty cell lacks the condition, an unreadable one leaves it open."""
        asked = np.ones(len(self.missing), dtype=bool) if among is None else among
        self.lacks(condition, asked & (column.state == EMPTY))
        self.cannot_tell(asked & (column.state == UNREADABLE))
        return np.where(column.filled, column.values, NO_DAY).astype(np.int64)

    def says(self, column: TypedColumn, *texts: str) -> NDArray[np.bool_]:
        """Per placement whether a column of its subsidy says one of these."""
        said = column.holds(*texts) if column.spec.kind == "keuzes" else column.equals(*texts)
        found: NDArray[np.bool_] = np.append(said, False)[np.where(self.subsidy >= 0, self.subsidy, -1)]
        return found


def _goal_days(records: RecordSet, found: _Gathering) -> NDArray[np.int64]:
    """The day on which the first goal of the volunteer was set; goals of the client do not count (I-15, Goals)."""
    goals = records.table("Leerdoelen")
    placement = records.referred("Leerdoelen", "plaatsing_id", "Plaatsingen")
    own, set_on = goals["van_wie"].equals("vrijwilliger"), goals["datum_vastgesteld"]
    first = np.full(len(found.missing) + 1, _NEVER, dtype=np.int64)
    usable = own & (placement >= 0) & set_on.filled
    np.minimum.at(first, placement[usable], set_on.values[usable])
    # A goal without a usable date or owner may be one of the volunteer: its own finding tells.
    doubtful = (placement >= 0) & ((own & ~set_on.filled) | (goals["van_wie"].state == UNREADABLE))
    open_question = np.zeros(len(found.missing) + 1, dtype=bool)
    open_question[placement[doubtful]] = True
    there = first[:-1] != _NEVER
    found.lacks(Condition.GOAL, ~there & ~open_question[:-1])
    found.cannot_tell(~there & open_question[:-1])
    return np.where(there, first[:-1], NO_DAY)


def _match_days(records: RecordSet, found: _Gathering) -> NDArray[np.int64]:
    """The day of the match: startdatum, or overeenkomst_datum with all signatures where the subsidy asks that."""
    table = records.table("Plaatsingen")
    by_agreement = found.says(records.table("Subsidies")["verdiend_bij"], _SIGNED)
    start = found.dated(Condition.MATCH, table["startdatum"], ~by_agreement)
    signed = found.dated(Condition.AGREEMENT, table["overeenkomst_datum"], by_agreement)
    found.lacks(Condition.MATCH, status_is(records, *NEVER_PLACED))
    found.cannot_tell(table["status"].state == UNREADABLE)
    unsigned = np.logical_or.reduce(list(missing_signatures(records).values()))
    found.lacks(Condition.SIGNATURES, by_agreement & table["overeenkomst_datum"].filled & unsigned)
    found.cannot_tell(by_agreement & (table["getekend_door"].state == UNREADABLE))
    return np.where(by_agreement, signed, start)


def _final_evaluation(records: RecordSet, found: _Gathering) -> None:
    asked = found.says(records.table("Subsidies")["voorwaarden"], _EVALUATED)
    if asked.any():
        evaluations = final_evaluations(records)
        found.lacks(Condition.EVALUATION, asked & ~evaluations.held & ~evaluations.doubtful)
        found.cannot_tell(asked & ~evaluations.held & evaluations.doubtful)


def _in_time(records: RecordSet, found: _Gathering, day: NDArray[np.int64], known: NDArray[np.bool_]) -> None:
    """The day has to lie in the period of the subsidy, and not after the reference date (domain/indicators.md)."""
    subsidies = records.table("Subsidies")
    place = np.where(found.subsidy >= 0, found.subsidy, -1)
    first, last = subsidies["van"], subsidies["tot"]
    usable = np.append(first.filled & last.filled, True)[place]
    begins = np.append(np.where(first.filled, first.values, 0), 0)[place]
    ends = np.append(np.where(last.filled, last.values, 0), _NEVER)[place]
    found.cannot_tell(~usable)
    found.lacks(Condition.IN_PERIOD, known & usable & ((day < begins) | (day > ends)))
    found.lacks(Condition.PAST, known & (day > day_number(records.as_of)))
