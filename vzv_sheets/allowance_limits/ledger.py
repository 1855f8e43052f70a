"""The ledger of limits of one year: sums, verdicts and what they rest on (domain/allowances.md).

The scheme `fiscaal` and the local schemes of sheet Regelingen. Pure: no file, no clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.caps import Caps, caps_of_year
from vzv_sheets.allowance_limits.claims import FIXED_FEES, NO_MONTH, NOBODY, AmountKind, Claims, read_claims
from vzv_sheets.allowance_limits.elsewhere import Declared, declared_elsewhere
from vzv_sheets.allowance_limits.fiscal_scheme import FiscalVerdicts, judge_fiscal_scheme
from vzv_sheets.allowance_limits.hour_norm import Hours, judge_hours
from vzv_sheets.allowance_limits.ledger_lines import (
    LEGAL_SCHEMES,
    NO_AMOUNT,
    NO_FIGURE,
    NOT_REACHED,
    Months,
    Note,
    Years,
)
from vzv_sheets.allowance_limits.local_ledger import ComputedHourTest, LocalLedger, computed_hour_test, local_ledger
from vzv_sheets.allowance_limits.local_lines import joined_months, joined_years, local_lines, scheme_figures
from vzv_sheets.allowance_limits.statuses import HOUR_NOT_TESTED, HOUR_OVER, HOUR_WITHIN, Status
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR, Unreadable, VolunteerMonths, add_up
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray

    from vzv_sheets.legal.figures import Figure, Figures
    from vzv_sheets.records.record_set import RecordSet

NO_BASIS = "geen"


@dataclass(frozen=True)
class Ledger:
    """The limits of one calendar year. Lines are sorted by volunteer (order of the sheet), month and scheme.

    `figures` are the figures that lines point at: the caps of the year first, then hourly norms and ages, then the
    caps of local schemes. `schemes` are those of the law (`LEGAL_SCHEMES`, also without a line) and from
    `FIRST_LOCAL` on the ids of the local schemes; `local` is what those pay, None when nobody is in one.
    `has_basis` tells whether the organisation may use the tax rule (2.8). `left_out` are records of Onkosten that
    belong to this year, or to an unknown month, of whom nothing tells whose they are: they are in no line.
    `records`, `claims`, `declared` and `caps` are what reasons and cells are made from.
    """

    year: int
    as_of: dt.date
    schemes: tuple[str, ...]
    figures: tuple[Figure, ...]
    months: Months
    years: Years
    hours: Hours
    has_basis: bool
    left_out: NDArray[np.int64]
    records: RecordSet
    claims: Claims
    declared: Declared
    caps: Caps
    local: LocalLedger | None = None

    @property
    def first_month(self) -> int:
        """The month number of January."""
        return self.year * MONTHS_A_YEAR

    @cached_property
    def figure_places(self) -> dict[Figure, int]:
        """The place of each figure in `figures`."""
        return {figure: place for place, figure in enumerate(self.figures)}


def ledger(
    records: RecordSet,
    figures: Figures,
    year: int,
    left_out: AbstractSet[int] = frozenset(),
    left_out_hours: AbstractSet[int] = frozenset(),
) -> Ledger:
    """The limits of a calendar year by work month.

    `left_out` are records of Onkosten that must not count although they can be read: the second of a claim that is
    certainly double; `left_out_hours` are such records of Uren. Everything else that is paid or approved counts, also
    when another finding is open.
    """
    claims = read_claims(records, left_out)
    declared = declared_elsewhere(records, year)
    caps = caps_of_year(records, figures, year)
    local = local_ledger(records, claims, left_out_hours, year)
    sums, unreadable = add_up(claims, declared, None if local is None else local.computed_fees(year), year)
    in_year = claims.counts & (claims.month // MONTHS_A_YEAR == year)
    hours = judge_hours(records, figures, claims, np.flatnonzero(in_year & claims.tested))
    computed = None if local is None else computed_hour_test(records, figures, local)
    hour_status = _hour_status_per_month(records, claims, hours, sums, in_year, computed)
    has_basis = records.settings.text("vrijwilligersregeling_grondslag") not in ("", NO_BASIS)
    verdicts = judge_fiscal_scheme(sums, unreadable, caps, hour_status, has_basis=has_basis)
    used = tuple(dict.fromkeys([*filter(None, (*caps.month, *caps.year_in_month, caps.year)), *hours.figures]))
    notes = _notes(sums, unreadable, declared, verdicts)
    months = _months(year, sums, verdicts, hour_status, caps, used, notes)
    years = _years(year, sums, verdicts, caps, used, notes, declared)
    if local is not None:
        of_schemes = scheme_figures(records, local, year * MONTHS_A_YEAR)
        used = (*used, *dict.fromkeys(of_schemes.values()))
        places = {key: used.index(figure) for key, figure in of_schemes.items()}
        local_months, local_years = local_lines(records, claims, local, year, places)
        months, years = joined_months(months, local_months), joined_years(years, local_years)
    nobody = claims.faults.volunteer == NOBODY
    of_year = (claims.faults.month == NO_MONTH) | (claims.faults.month // MONTHS_A_YEAR == year)
    return Ledger(
        year,
        records.as_of,
        (*LEGAL_SCHEMES, *(() if local is None else local.schemes.ids)),
        used,
        months,
        years,
        hours,
        has_basis,
        np.unique(claims.faults.record[nobody & of_year]),
        records,
        claims,
        declared,
        caps,
        local,
    )


def _hour_status_per_month(
    records: RecordSet,
    claims: Claims,
    hours: Hours,
    sums: VolunteerMonths,
    in_year: NDArray[np.bool_],
    computed: ComputedHourTest | None,
) -> NDArray[np.int8]:
    """Over when one hourly allowance is, within when every fixed fee was tested, else not tested (2.14, 2.16)."""
    fees = records.table("Onkosten")["soort"].equals(*FIXED_FEES) & (claims.kind == AmountKind.FORFAIT)
    fee_rows = np.flatnonzero(fees & in_year & claims.tested)

    def counted(volunteer: NDArray[np.int32], month: NDArray[np.int32]) -> NDArray[np.int64]:
        found = np.zeros(sums.has_row.size, dtype=np.int64)
        np.add.at(found, np.searchsorted(sums.people, volunteer) * MONTHS_A_YEAR + month % MONTHS_A_YEAR, 1)
        return found.reshape(sums.has_row.shape)

    def count(rows: NDArray[np.int64]) -> NDArray[np.int64]:
        return counted(claims.volunteer[rows], claims.month[rows])

    over = count(hours.record[hours.status == HOUR_OVER]) > 0
    tested, fees_there = count(hours.record[hours.status != HOUR_NOT_TESTED]), count(fee_rows)
    if computed is not None:
        over |= counted(computed.volunteer[computed.is_over], computed.month[computed.is_over]) > 0
        tested += counted(computed.volunteer[computed.is_tested], computed.month[computed.is_tested])
        fees_there += counted(computed.volunteer, computed.month)
    all_tested = (tested > 0) & (tested == fees_there)
    return np.where(over, HOUR_OVER, np.where(all_tested, HOUR_WITHIN, HOUR_NOT_TESTED)).astype(np.int8)


def _notes(
    sums: VolunteerMonths, unreadable: Unreadable, declared: Declared, verdicts: FiscalVerdicts
) -> NDArray[np.uint16]:
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


def _months(
    year: int,
    sums: VolunteerMonths,
    verdicts: FiscalVerdicts,
    hour_status: NDArray[np.int8],
    caps: Caps,
    figures: tuple[Figure, ...],
    notes: NDArray[np.uint16],
) -> Months:
    who, month = np.nonzero(sums.has_row | (verdicts.tested != 0))
    at = (who, month)
    capped = verdicts.capped[who]
    month_figure = np.array([_place(figures, figure) for figure in caps.month], dtype=np.int32)[month]
    year_figure = np.array([_place(figures, figure) for figure in caps.year_in_month], dtype=np.int32)[month]
    first = year * MONTHS_A_YEAR
    return Months(
        volunteer=sums.people[who],
        month=(month + first).astype(np.int32),
        scheme=np.zeros(len(who), dtype=np.int16),
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
        hour_status=hour_status[at],
        month_figure=np.where(capped, month_figure, NO_FIGURE),
        year_figure=np.where(capped, year_figure, NO_FIGURE),
        notes=notes[who],
    )


def _years(
    year: int,
    sums: VolunteerMonths,
    verdicts: FiscalVerdicts,
    caps: Caps,
    figures: tuple[Figure, ...],
    notes: NDArray[np.uint16],
    declared: Declared,
) -> Years:
    over = (verdicts.statuses & np.uint16(Status.OVER_MONTH.bit)) != 0
    months_over = (over << np.arange(MONTHS_A_YEAR)).sum(axis=1).astype(np.uint16)
    known = sums.elsewhere_known.any(axis=1) | declared.has_year[sums.people]
    unknown = (verdicts.year_statuses & np.uint16(Status.UNKNOWN.bit)) != 0
    no_room = unknown | (verdicts.year_cap == NO_AMOUNT)
    return Years(
        volunteer=sums.people,
        scheme=np.zeros(len(sums.people), dtype=np.int16),
        forfait=sums.forfait.sum(axis=1),
        actual=sums.actual.sum(axis=1),
        in_kind=sums.in_kind.sum(axis=1),
        elsewhere=np.where(known, sums.elsewhere_to_date[:, -1], NO_AMOUNT),
        tested=verdicts.total,
        submitted=sums.submitted.sum(axis=1),
        year_cap=verdicts.year_cap,
        room_year=np.where(no_room, NO_AMOUNT, np.maximum(verdicts.year_cap - verdicts.total, 0)),
        statuses=verdicts.year_statuses,
        months_over=months_over,
        reached_in=_month_numbers(verdicts.year_reached, year * MONTHS_A_YEAR),
        year_figure=np.where(verdicts.capped, _place(figures, caps.year), NO_FIGURE).astype(np.int32),
        notes=notes,
    )


def _place(figures: tuple[Figure, ...], figure: Figure | None) -> int:
    return NO_FIGURE if figure is None else figures.index(figure)


def _month_numbers(reached: NDArray[np.int64], first: int) -> NDArray[np.int32]:
    return np.where(reached == NOT_REACHED, NOT_REACHED, reached + first).astype(np.int32)
