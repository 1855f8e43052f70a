"""What L16 counts of one subsidy: trajectories, placements, hours, goals and sums, by the functions of the indicators.

No row is left out here: a cell that cannot be used refuses the letter, so that it says what I-15, I-16, I-24, I-43,
I-44 and I-48 say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.progress_indicators.attendance.hours import recorded_minutes
from vzv_sheets.progress_indicators.goals.progress import goal_progress
from vzv_sheets.progress_indicators.masking import smallest_group
from vzv_sheets.progress_indicators.money.local_schemes import cut_total, fee_total
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.progress_indicators.selection import Selection
from vzv_sheets.progress_indicators.subsidies import SubsidyFigures, subsidy_figures
from vzv_sheets.records.claimants import may_be_shared
from vzv_sheets.records.placements import of_volunteers, programmes_of
from vzv_sheets.records.record_set import Period, RecordSet, derived
from vzv_sheets.subsidies.agreements import Agreement, agreements
from vzv_sheets.subsidies.trajectories import earned_trajectories
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from collections.abc import Collection

    from vzv_sheets.progress_indicators.figures import Figure


@dataclass(frozen=True, slots=True)
class Covered:
    """What a subsidy covers, by records of Plaatsingen.

    `placements` are those that name it, else those of its programme that ran in its period; `trajectories` the earned
    ones. `sharing` are the placements of the `people` who agreed to share hours and goals; none when they are fewer
    than min_groepsgrootte. `period` is None without a first and last day.
    """

    agreement: Agreement
    period: Period | None
    placements: tuple[int, ...]
    trajectories: tuple[int, ...]
    sharing: tuple[int, ...]
    people: int

    @property
    def per_trajectory(self) -> bool:
        """Whether the subsidy is about trajectories: some are earned, or a price or a number was agreed."""
        agreement = self.agreement
        return bool(self.trajectories or agreement.price or agreement.fewest or agreement.most)


@dataclass(frozen=True, slots=True)
class Reported:
    """The figures of a subsidy: `minutes` and `goals` (I-04; I-24, per cent) of the placements that share them, `fees`
    and `cut` (I-43, I-44, cents) of all. None without a period or such placements.
    """

    subsidy: SubsidyFigures
    minutes: Figure | None
    goals: Figure | None
    fees: Figure | None
    cut: Figure | None


@derived
def covered(records: RecordSet) -> tuple[Covered, ...]:
    """What each record of Subsidies covers."""
    earned, found = earned_trajectories(records), []
    for agreement in agreements(records):
        first, last = agreement.first, agreement.last
        period = Period(first, last) if first is not None and last is not None and first <= last else None
        placements = _placements(records, agreement.record, period)
        trajectories = np.flatnonzero(earned.earned & (earned.subsidy == agreement.record))
        sharing, people = _sharing(records, placements)
        found.append(Covered(agreement, period, placements, tuple(trajectories.tolist()), sharing, people))
    return tuple(found)


@derived
def _subsidies(records: RecordSet) -> tuple[SubsidyFigures, ...]:
    return subsidy_figures(records, FindingSet(()))


def reported(records: RecordSet, subsidy: int) -> Reported:
    """The figures of one record of Subsidies."""
    found = covered(records)[subsidy]
    scope = None if found.period is None else Scope(records, FindingSet(()), found.period)
    shared, whole = (
        scope.of(Selection(placements=frozenset(placements))) if scope is not None and placements else None
        for placements in (found.sharing, found.placements)
    )
    return Reported(
        _subsidies(records)[subsidy],
        minutes=None if shared is None else recorded_minutes(shared),
        goals=None if shared is None else goal_progress(shared),
        fees=None if whole is None else fee_total(whole),
        cut=None if whole is None else cut_total(whole),
    )


def _placements(records: RecordSet, subsidy: int, period: Period | None) -> tuple[int, ...]:
    named = records.referred("Plaatsingen", "subsidie_id", "Subsidies") == subsidy
    programme = records.referred("Subsidies", "programma_id", "Programmas")[subsidy]
    if not named.any() and programme >= 0 and period is not None:
        ran = Scope(records, FindingSet(()), period).placements
        named = ran & (programmes_of(records, "Plaatsingen") == programme)
    return tuple(np.flatnonzero(named).tolist())


def _sharing(records: RecordSet, placements: tuple[int, ...]) -> tuple[tuple[int, ...], int]:
    agreed = of_volunteers(records, may_be_shared(records))
    found = tuple(placement for placement in placements if agreed[placement])
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    people = len({int(owner[placement]) for placement in found})
    return (found, people) if people >= max(smallest_group(records), 1) else ((), 0)


def rows_of(records: RecordSet, sheet: str, key: str, target: str, wanted: Collection[int]) -> tuple[int, ...]:
    """The records of a sheet that refer to one of the wanted records of another."""
    referred = records.referred(sheet, key, target)
    return tuple(np.flatnonzero(np.isin(referred, np.array(sorted(wanted), dtype=np.int32))).tolist())
