"""Lines of the ledger from the verdicts on the caps of a scheme of the law."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ledger_lines import NO_AMOUNT, NO_FIGURE, NOT_REACHED, Months, Note, Years
from vzv_sheets.allowance_limits.statuses import Status
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR, Unreadable, VolunteerMonths
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.cap_verdicts import CapVerdicts
    from vzv_sheets.allowance_limits.caps import Caps
    from vzv_sheets.allowance_limits.elsewhere import Declared
    from vzv_sheets.legal.figures import Figure


@dataclass(frozen=True, slots=True)
class TestedPeople:
    """The volunteers that were tested against the same caps: the place of the scheme in `Ledger.schemes`, their sums,
    the verdicts, and the flat amount that fits the rest of the year with its first month.

    `hour_status` has shape (volunteers, 12), `notes` and `flat` have one item per volunteer.
    """

    scheme: int
    sums: VolunteerMonths
    caps: Caps
    verdicts: CapVerdicts
    hour_status: NDArray[np.int8]
    notes: NDArray[np.uint16]
    flat: tuple[NDArray[np.int64], NDArray[np.int32]]

    @property
    def figures(self) -> Iterator[Figure]:
        """The figures of the caps."""
        return filter(None, (*self.caps.month, *self.caps.year_in_month, self.caps.year))


def notes_of(
    sums: VolunteerMonths, unreadable: Unreadable, declared: Declared, verdicts: CapVerdicts
) -> NDArray[np.uint16]:
    """The set of `Note` of each volunteer."""
    people = sums.people
    asked = (declared.has_month | declared.has_year | (declared.fault >= 0))[people]
    notes = np.zeros(len(people), dtype=np.uint16)
    for note, where in (
        (Note.CAPPED, verdicts.capped),
        (Note.IN_KIND_ONLY, verdicts.in_kind_only),
        (Note.ELSEWHERE_ASKED, asked),
        (Note.MAY_BE_FIXED, unreadable.may_be_fixed & ~verdicts.capped),
        (Note.YEAR_UNREADABLE, unreadable.anywhere),
    ):
        notes[where] |= np.uint16(note)
    return notes


def month_lines(tested: TestedPeople, year: int, places: Mapping[Figure, int]) -> Months:
    """The months with a row or an amount; `places` tells where in `Ledger.figures` the caps stand."""
    sums, verdicts, caps = tested.sums, tested.verdicts, tested.caps
    # Without exemption nothing is tested against a cap, but there is an amount.
    who, month = np.nonzero(sums.has_row | (verdicts.tested != 0))
    at = (who, month)
    first = year * MONTHS_A_YEAR

    def figures(of_months: Sequence[Figure | None], cap: NDArray[np.int64]) -> NDArray[np.int32]:
        known = np.array([_place(places, figure) for figure in of_months], dtype=np.int32)
        return np.where(cap[at] == NO_AMOUNT, np.int32(NO_FIGURE), known[month])

    return Months(
        volunteer=sums.people[who],
        month=(month + first).astype(np.int32),
        scheme=np.full(len(who), tested.scheme, dtype=np.int16),
        forfait=sums.forfait[at],
        actual=sums.actual[at],
        in_kind=sums.in_kind[at],
        elsewhere=np.where(sums.elsewhere_known[at], sums.elsewhere[at], NO_AMOUNT),
        tested=verdicts.tested[at],
        month_cap=verdicts.month_cap[at],
        year_to_date=verdicts.to_date[at],
        year_cap=verdicts.year_cap_in_month[at],
        room_month=verdicts.room_month[at],
        room_year=verdicts.room_year[at],
        payable_now=verdicts.payable_now[at],
        submitted=sums.submitted[at],
        cut=np.zeros(len(who), dtype=np.int64),
        reached_in=_month_numbers(verdicts.reached[at], first),
        statuses=verdicts.statuses[at],
        hour_status=tested.hour_status[at],
        month_figure=figures(caps.month, verdicts.month_cap),
        year_figure=figures(caps.year_in_month, verdicts.year_cap_in_month),
        notes=tested.notes[who],
    )


def year_lines(tested: TestedPeople, year: int, places: Mapping[Figure, int], declared: Declared) -> Years:
    """The year of every volunteer."""
    sums, verdicts = tested.sums, tested.verdicts
    over = (verdicts.statuses & np.uint16(Status.OVER_MONTH.bit)) != 0
    months_over = (over << np.arange(MONTHS_A_YEAR)).sum(axis=1).astype(np.uint16)
    known = sums.elsewhere_known.any(axis=1) | declared.has_year[sums.people]
    flat, flat_from = tested.flat
    return Years(
        volunteer=sums.people,
        scheme=np.full(len(sums.people), tested.scheme, dtype=np.int16),
        forfait=sums.forfait.sum(axis=1),
        actual=sums.actual.sum(axis=1),
        in_kind=sums.in_kind.sum(axis=1),
        elsewhere=np.where(known, sums.elsewhere_to_date[:, -1], NO_AMOUNT),
        tested=verdicts.total,
        submitted=sums.submitted.sum(axis=1),
        year_cap=verdicts.year_cap,
        room_year=verdicts.room_of_year,
        statuses=verdicts.year_statuses,
        months_over=months_over,
        reached_in=_month_numbers(verdicts.year_reached, year * MONTHS_A_YEAR),
        flat_monthly=flat,
        flat_from=flat_from,
        year_figure=np.where(verdicts.year_cap == NO_AMOUNT, NO_FIGURE, _place(places, tested.caps.year)).astype(
            np.int32
        ),
        notes=tested.notes,
    )


def _place(places: Mapping[Figure, int], figure: Figure | None) -> int:
    return NO_FIGURE if figure is None else places[figure]


def _month_numbers(reached: NDArray[np.int64], first: int) -> NDArray[np.int32]:
    return np.where(reached == NOT_REACHED, NOT_REACHED, reached + first).astype(np.int32)


def joined_months(parts: Sequence[Months]) -> Months:
    """All lines by volunteer, month and scheme."""
    if len(parts) == 1:
        return parts[0]
    every = {
        each.name: np.concatenate([getattr(part, each.name) for part in parts])
        for each in fields(Months)
        if each.name != "placements"
    }
    order = np.lexsort((every["scheme"], every["month"], every["volunteer"]))
    new_place = np.argsort(order).tolist()
    placements, start = {}, 0
    for part in parts:
        placements.update({new_place[start + line]: divided for line, divided in part.placements.items()})
        start += len(part)
    return Months(**{name: values[order] for name, values in every.items()}, placements=placements)


def joined_years(parts: Sequence[Years]) -> Years:
    """All lines by volunteer and scheme."""
    if len(parts) == 1:
        return parts[0]
    every = {each.name: np.concatenate([getattr(part, each.name) for part in parts]) for each in fields(Years)}
    order = np.lexsort((every["scheme"], every["volunteer"]))
    return Years(**{name: values[order] for name, values in every.items()})
