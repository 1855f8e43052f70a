"""The ledger of limits of one year: sums, verdicts and what they rest on (domain/allowances.md).

The schemes `fiscaal`, `bijstand` and `uwv`, and the local schemes of sheet Regelingen. Pure: no file, no clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.benefit_ledger import BenefitLedger, YearOfVolunteers, benefit_ledger
from vzv_sheets.allowance_limits.caps import Caps, caps_of_year
from vzv_sheets.allowance_limits.claims import FIXED_FEES, NO_MONTH, NOBODY, AmountKind, Claims, read_claims
from vzv_sheets.allowance_limits.elsewhere import Declared, declared_elsewhere
from vzv_sheets.allowance_limits.hour_norm import Hours, judge_hours
from vzv_sheets.allowance_limits.ledger_lines import FISCAL_PLACE, LEGAL_SCHEMES, Months, Years
from vzv_sheets.allowance_limits.local_hour_tests import ComputedHourTest
from vzv_sheets.allowance_limits.local_ledger import LocalLedger, local_ledger
from vzv_sheets.allowance_limits.local_lines import local_lines, scheme_figures
from vzv_sheets.allowance_limits.scheme_lines import joined_months, joined_years, month_lines, year_lines
from vzv_sheets.allowance_limits.statuses import HOUR_NOT_TESTED, HOUR_OVER, HOUR_WITHIN
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR, VolunteerMonths, add_up
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

    `figures` are the figures that lines point at: the caps of the year first, then hourly norms and ages, then those
    of the rules on benefits, then the caps of local schemes. `schemes` are those of the law (`LEGAL_SCHEMES`, also
    without a line) and from `FIRST_LOCAL` on the ids of the local schemes; `local` is what those pay, None when nobody
    is in one; `benefits` is the test of the rules on benefits, None when nobody has one.
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
    benefits: BenefitLedger | None = None

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
    left_out_hours: AbstractSet[int] = frozenset(),
) -> Ledger:
    """The limits of a calendar year by work month.

    `left_out_hours` are records of Uren that must not count although they can be read: the second of hours that are
    certainly double. Every claim that is paid or approved counts, also when a finding about it is open.
    """
    claims = read_claims(records, frozenset())
    declared = declared_elsewhere(records, year)
    caps = caps_of_year(records, figures, year)
    local = local_ledger(records, figures, claims, left_out_hours, year)
    sums, unreadable = add_up(claims, declared, None if local is None else local.computed_fees(year), year)
    in_year = claims.counts & (claims.month // MONTHS_A_YEAR == year)
    twice = np.array(sorted(left_out_hours), dtype=np.int64)
    hours = judge_hours(records, figures, claims, np.flatnonzero(in_year & claims.tested), twice)
    computed = None if local is None else local.hour_test
    hour_status = _hour_status_per_month(records, claims, hours, sums, in_year, computed)
    has_basis = records.settings.text("vrijwilligersregeling_grondslag") not in ("", NO_BASIS)
    of_year = YearOfVolunteers(
        records, figures, year, claims, declared, local, sums, unreadable, hour_status, has_basis
    )  # fmt: skip
    fiscal = of_year.tested(FISCAL_PLACE, np.arange(len(sums.people)), caps, hour_status)
    benefits = benefit_ledger(of_year)
    tested = [fiscal, *(() if benefits is None else (group.tested for group in benefits.groups))]
    of_schemes = {} if local is None else scheme_figures(records, local, year * MONTHS_A_YEAR)
    of_benefits = () if benefits is None else benefits.figures
    norms = (*hours.figures, *(() if computed is None else computed.figures))
    used = tuple(dict.fromkeys([*fiscal.figures, *norms, *of_benefits, *of_schemes.values()]))
    places = {figure: place for place, figure in enumerate(used)}
    months = [month_lines(part, year, places) for part in tested]
    years = [year_lines(part, year, places, declared) for part in tested]
    if local is not None:
        scheme_places = {key: places[figure] for key, figure in of_schemes.items()}
        local_months, local_years = local_lines(records, claims, local, year, scheme_places, has_basis=has_basis)
        months, years = [*months, local_months], [*years, local_years]
    nobody = claims.faults.volunteer == NOBODY
    of_year = (claims.faults.month == NO_MONTH) | (claims.faults.month // MONTHS_A_YEAR == year)
    return Ledger(
        year,
        records.as_of,
        (*LEGAL_SCHEMES, *(() if local is None else local.schemes.ids)),
        used,
        joined_months(months),
        joined_years(years),
        hours,
        has_basis,
        np.unique(claims.faults.record[nobody & of_year]),
        records,
        claims,
        declared,
        caps,
        local,
        benefits,
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
    tested, fees_there = count(hours.tested_records()), count(fee_rows)
    if computed is not None:
        over |= counted(computed.volunteer[computed.is_over], computed.month[computed.is_over]) > 0
        tested += counted(computed.volunteer[computed.is_tested], computed.month[computed.is_tested])
        fees_there += counted(computed.volunteer, computed.month)
    all_tested = (tested > 0) & (tested == fees_there)
    return np.where(over, HOUR_OVER, np.where(all_tested, HOUR_WITHIN, HOUR_NOT_TESTED)).astype(np.int8)
