"""The test of the rules on benefits beside that of the tax rule: bijstand and UWV (domain/allowances.md 1)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.benefits import Benefit, benefits_of
from vzv_sheets.allowance_limits.cap_verdicts import Unsure, judge_caps
from vzv_sheets.allowance_limits.caps import NO_CAPS, Caps, legal_caps, trajectory_matters, welfare_caps
from vzv_sheets.allowance_limits.flat_monthly import flat_monthly
from vzv_sheets.allowance_limits.ledger_lines import NO_AMOUNT, NOT_REACHED, UWV_PLACE, WELFARE_PLACE
from vzv_sheets.allowance_limits.scheme_lines import TestedPeople, notes_of
from vzv_sheets.allowance_limits.statuses import HOUR_NOT_TESTED
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR, Unreadable, VolunteerMonths
from vzv_sheets.allowance_limits.welfare_age import AgeTest, judge_ages, without_exemption
from vzv_sheets.legal.figures import UWV_HOUR_NORM_APPLIES, UWV_PERMISSION_BEFORE_START, WELFARE_AGE_LIMIT
from vzv_sheets.records.columns import UNREADABLE
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.claims import Claims
    from vzv_sheets.allowance_limits.elsewhere import Declared
    from vzv_sheets.allowance_limits.local_ledger import LocalLedger
    from vzv_sheets.legal.figures import Figure, Figures
    from vzv_sheets.records.record_set import RecordSet

# A re-integration trajectory: nee, ja (the value of a comparison), or a cell that cannot be read.
_ORDINARY, _TRAJECTORY, _UNREAD = range(3)


@dataclass(frozen=True, slots=True)
class PeopleWithBenefit:
    """Volunteers with the same rule and the same caps; `ages` is None where no age limit holds.

    `trajectory_unread`: whether the cell cannot be read that chooses between two sorts of caps.
    """

    tested: TestedPeople
    ages: AgeTest | None = None
    trajectory_unread: bool = False


@dataclass(frozen=True)
class BenefitLedger:
    """The people with a benefit of one year. `benefit` is the `Benefit` of each record of Vrijwilligers.

    `trajectory_months` and `hour_norm_months` tell of each month whether a re-integration trajectory has its own caps,
    and whether UWV tests the hour norm for WW; `needs_permission` whether WW asks for permission before the start.
    `highest_age_limit` is the highest age limit that welfare ever had.
    """

    benefit: NDArray[np.int8]
    groups: tuple[PeopleWithBenefit, ...]
    trajectory_months: tuple[bool, ...]
    hour_norm_months: tuple[bool, ...]
    needs_permission: bool
    highest_age_limit: int

    @property
    def figures(self) -> Iterator[Figure]:
        """The figures that were used: caps, and age limits."""
        for group in self.groups:
            yield from group.tested.figures
            yield from () if group.ages is None else filter(None, group.ages.limits)

    @cached_property
    def places(self) -> Mapping[int, tuple[PeopleWithBenefit, int]]:
        """By record of Vrijwilligers the group, and the place within it."""
        return {
            volunteer: (group, place)
            for group in self.groups
            for place, volunteer in enumerate(group.tested.sums.people.tolist())
        }


@dataclass(frozen=True, slots=True)
class YearOfVolunteers:
    """What all rules of the law count in one year, and what they are judged with."""

    records: RecordSet
    figures: Figures
    year: int
    claims: Claims
    declared: Declared
    local: LocalLedger | None
    sums: VolunteerMonths
    unreadable: Unreadable
    hour_status: NDArray[np.int8]
    has_basis: bool

    @property
    def first_days(self) -> list[dt.date]:
        """The first day of each month."""
        return [dt.date(self.year, month + 1, 1) for month in range(MONTHS_A_YEAR)]

    def picked(self, places: NDArray[np.int64]) -> tuple[VolunteerMonths, Unreadable]:
        """The sums of some of the volunteers."""
        return self.sums.picked(places), self.unreadable.picked(places)

    def not_tested(self, places: NDArray[np.int64]) -> NDArray[np.int8]:
        """The verdict on the hour norm where no such norm holds."""
        return np.full((len(places), MONTHS_A_YEAR), HOUR_NOT_TESTED, dtype=np.int8)

    def tested(
        self,
        scheme: int,
        places: NDArray[np.int64],
        caps: Caps,
        hour_status: NDArray[np.int8],
    ) -> TestedPeople:
        """The test of some of the volunteers against these caps."""
        sums, unreadable = self.picked(places)
        verdicts = judge_caps(sums, unreadable, caps, hour_status, has_basis=self.has_basis)
        notes = notes_of(sums, unreadable, self.declared, verdicts)
        flat = flat_monthly(sums, verdicts, self.records.as_of, self.year, has_basis=self.has_basis)
        return TestedPeople(scheme, sums, caps, verdicts, hour_status, notes, flat)


def benefit_ledger(of_year: YearOfVolunteers) -> BenefitLedger | None:
    """The test of everybody with a line and a benefit; None when there is nobody."""
    benefit = benefits_of(of_year.records)
    of_people = benefit[of_year.sums.people]
    if not (of_people != Benefit.NONE).any():
        return None
    groups = [*_welfare(of_year, np.flatnonzero(of_people == Benefit.WELFARE))]
    at_uwv = np.flatnonzero((of_people == Benefit.UNEMPLOYMENT) | (of_people == Benefit.REPORTED))
    if len(at_uwv):
        groups.append(_uwv(of_year, at_uwv, of_people[at_uwv] == Benefit.UNEMPLOYMENT))
    unread = np.flatnonzero(of_people == Benefit.UNREADABLE)
    if len(unread):
        # Nothing tells which rule holds (2.13); with only proven costs none of them has a maximum.
        tested = of_year.tested(WELFARE_PLACE, unread, NO_CAPS, of_year.not_tested(unread))
        groups.append(PeopleWithBenefit(tested))
    figures, days = of_year.figures, of_year.first_days
    permission = figures.at(UWV_PERMISSION_BEFORE_START, days[-1])
    return BenefitLedger(
        benefit, tuple(groups),
        trajectory_months=tuple(trajectory_matters(figures, day) for day in days),
        hour_norm_months=_hour_norm_months(of_year),
        needs_permission=permission is not None and bool(permission.value),
        highest_age_limit=max(figure.value for figure in figures.history(WELFARE_AGE_LIMIT)),
    )  # fmt: skip


def _hour_norm_months(of_year: YearOfVolunteers) -> tuple[bool, ...]:
    rules = [of_year.figures.at(UWV_HOUR_NORM_APPLIES, day) for day in of_year.first_days]
    return tuple(rule is not None and bool(rule.value) for rule in rules)


def _welfare(of_year: YearOfVolunteers, places: NDArray[np.int64]) -> list[PeopleWithBenefit]:
    """The people in welfare, by what decides about their caps: a trajectory and the municipality."""
    records = of_year.records
    people = of_year.sums.people[places]
    column = records.table("Vrijwilligers")["re_integratietraject"]
    trajectory = np.where(column.state == UNREADABLE, _UNREAD, column.equals("ja"))[people]
    if not trajectory_matters(of_year.figures, of_year.first_days[0]):
        trajectory = np.full(len(places), _ORDINARY)
    municipality = _municipalities(records)[people]
    groups = []
    for state, municipal in sorted(set(zip(trajectory.tolist(), municipality.tolist(), strict=True))):
        same = places[(trajectory == state) & (municipality == municipal)]
        caps = welfare_caps(records, of_year.figures, of_year.year, municipal, in_trajectory=state != _ORDINARY)
        groups.append(_welfare_group(of_year, same, caps, trajectory_unread=state == _UNREAD))
    return groups


def _municipalities(records: RecordSet) -> NDArray[np.int32]:
    """The municipality of each volunteer, -1 where it is not known or makes no difference."""
    known = records.referred("Vrijwilligers", "gemeente_org_id", "Organisaties")
    differs = (records.referred("Regelingen", "gemeente_org_id", "Organisaties") >= 0).any()
    return np.where(differs & (known >= 0), known, -1).astype(np.int32)


def _welfare_group(
    of_year: YearOfVolunteers, places: NDArray[np.int64], caps: Caps, *, trajectory_unread: bool
) -> PeopleWithBenefit:
    sums, unreadable = of_year.picked(places)
    hour_status = of_year.not_tested(places)
    ages = judge_ages(
        of_year.records, of_year.figures, of_year.claims, of_year.declared, of_year.local, sums, of_year.year
    )  # fmt: skip
    unsure_month, unsure_year = ages.doubtful, ages.doubtful.any(axis=1) | ages.doubtful_year
    if trajectory_unread:
        # Tested against the wider caps: what is over those is certainly over.
        unsure_month = unsure_month | np.array([trajectory_matters(of_year.figures, day) for day in of_year.first_days])
        unsure_year = unsure_year | trajectory_matters(of_year.figures, dt.date(of_year.year, 12, 31))
    verdicts = judge_caps(
        sums, unreadable, caps, hour_status, has_basis=of_year.has_basis, unsure=Unsure(unsure_month, unsure_year)
    )  # fmt: skip
    verdicts = without_exemption(verdicts, ages)
    notes = notes_of(sums, unreadable, of_year.declared, verdicts)
    flat, first = flat_monthly(sums, verdicts, of_year.records.as_of, of_year.year, has_basis=of_year.has_basis)
    remaining = np.arange(MONTHS_A_YEAR)[None, :] + of_year.year * MONTHS_A_YEAR >= first[:, None]
    no_flat = (remaining & (ages.under | ages.unsure)).any(axis=1)
    flat, first = np.where(no_flat, NO_AMOUNT, flat), np.where(no_flat, np.int32(NOT_REACHED), first)
    tested = TestedPeople(WELFARE_PLACE, sums, caps, verdicts, hour_status, notes, (flat, first))
    return PeopleWithBenefit(tested, ages, trajectory_unread)


def _uwv(of_year: YearOfVolunteers, places: NDArray[np.int64], unemployment: NDArray[np.bool_]) -> PeopleWithBenefit:
    """The people with a benefit of UWV: the caps of the tax rule as the law has them, and for WW the hour norm where it
    counts.
    """
    counts = np.array(_hour_norm_months(of_year))
    hours = np.where(
        unemployment[:, None] & counts[None, :], of_year.hour_status[places], np.int8(HOUR_NOT_TESTED)
    )  # fmt: skip
    return PeopleWithBenefit(of_year.tested(UWV_PLACE, places, legal_caps(of_year.figures, of_year.year), hours))
